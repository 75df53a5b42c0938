//! A card of the map: its text in lines and its marks, and how they are drawn.

use std::sync::Arc;

use crate::{
    analysis::formulas::priority,
    base::{
        geom::{Pos, Rect, pos, rect},
        number,
    },
    model::{
        AnyId, Workspace,
        journey::{Card, Content, Hue, LaneKind},
        picture::{Picture, PictureFormat},
        strategy::Opportunity,
    },
    scene::{
        Anchor, EllipseShape, ImageData, ImageFormat, ImageShape, PathShape, RectShape, Scene, Shape, Stroke,
        TextLine,
        look::Look,
        path::Path,
        theme::{Theme, radius, space, type_size},
        wrap::{Limits, TextStyle, Wrapped, wrap},
    },
    tr,
};

use super::metrics;

/// Width of the soft edge at the left of a card, in points.
const EDGE: f32 = 4.0;
const PAD_LEFT: f32 = EDGE + 10.0;
const PAD_RIGHT: f32 = 10.0;
const PAD_Y: f32 = space::S;
/// Height of the row of marks at the foot.
const MARKS: f32 = 18.0;
const DOT: f32 = 6.0;
const TALLEST_PICTURE: f32 = 180.0;
/// More lines of a card than these are left to its details: a pasted document must not make a row of screens.
const MOST_LINES: usize = 30;
const TITLE: TextStyle = TextStyle::bold(type_size::BODY);
const TEXT: TextStyle = TextStyle::regular(type_size::BODY);
const CAPTION: TextStyle = TextStyle::regular(type_size::CAPTION);

/// How much of a card can be read at a zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Coloured blocks.
    Blocks,
    /// The first line of each card.
    Titles,
    Full,
}

impl Detail {
    /// The level for a zoom, 1 being 100 %.
    pub fn at(zoom: f32) -> Self {
        match zoom {
            zoom if zoom >= 0.55 => Self::Full,
            zoom if zoom >= 0.25 => Self::Titles,
            _ => Self::Blocks,
        }
    }
}

/// The text of a card in lines with its marks; does not depend on colours or on where the card stands.
#[derive(Clone, Debug, PartialEq)]
pub struct CardText {
    title: Wrapped,
    text: Wrapped,
    /// Most cards have none.
    marks: Option<Box<Marks>>,
    picture: Option<(Arc<ImageData>, f32)>,
    /// In points.
    pub height: f32,
}

/// What stands at the foot of a card.
#[derive(Clone, Debug, Default, PartialEq)]
struct Marks {
    /// 1–5.
    severity: Option<u8>,
    moment_of_truth: bool,
    caption: Option<TextLine>,
    evidence: bool,
}

impl Marks {
    fn is_empty(&self) -> bool {
        self.severity.is_none() && !self.moment_of_truth && self.caption.is_none() && !self.evidence
    }
}

/// What a card says, wherever its words are kept.
pub fn said<'a>(workspace: &'a Workspace, card: &'a Card) -> &'a str {
    let name = match &card.content {
        Content::Opportunity { opportunity } => workspace.opportunities.get(*opportunity).map(|o| &*o.name),
        Content::Kpi { kpi } if card.text.is_empty() => workspace.kpis.get(*kpi).map(|kpi| &*kpi.name),
        Content::Channel { channel } if card.text.is_empty() => {
            workspace.channels.get(*channel).map(|channel| &*channel.name)
        }
        _ => None,
    };
    name.unwrap_or(&card.text)
}

/// The opportunity's score (F27b), when both of its inputs are known.
pub fn score(opportunity: &Opportunity) -> Option<f64> {
    priority::opportunity(opportunity.importance?, opportunity.satisfaction?).ok()
}

/// The colour of a card's edge when none was chosen for it.
pub fn hue_of(kind: LaneKind) -> Hue {
    match kind {
        LaneKind::Goals | LaneKind::Frontstage => Hue::Blue,
        LaneKind::Touchpoints | LaneKind::Channels => Hue::Sky,
        LaneKind::Thoughts | LaneKind::Quotes => Hue::Plum,
        LaneKind::Emotion | LaneKind::ContentPlan => Hue::Orange,
        LaneKind::PainPoints => Hue::Vermilion,
        LaneKind::Opportunities => Hue::Green,
        LaneKind::Metrics | LaneKind::Systems => Hue::Indigo,
        LaneKind::Owner | LaneKind::Backstage => Hue::Brown,
        LaneKind::FreeText | LaneKind::Evidence | LaneKind::Pictures => Hue::Yellow,
        LaneKind::Actions
        | LaneKind::Support
        | LaneKind::LineOfInteraction
        | LaneKind::LineOfVisibility
        | LaneKind::LineOfInternalInteraction => Hue::Grey,
    }
}

impl CardText {
    /// Breaks a card's text for a card `width` points wide.
    pub fn new(workspace: &Workspace, card: &Card, look: &Look, width: f32) -> Self {
        let limits = Limits::width(width - PAD_LEFT - PAD_RIGHT).lines(MOST_LINES);
        let said = said(workspace, card);
        let headline = metrics::headline(workspace, card, look.lang);
        let (title, text) = headline.as_deref().map_or_else(|| parts(card, said), |figure| (figure, said));
        let title = wrap(look.measure, title, TITLE, limits);
        let text = wrap(look.measure, text, TEXT, limits);
        let marks = marks(workspace, card, look, limits.width);
        let picture = picture(workspace, card).map(|(data, ratio)| {
            let height = (limits.width * ratio).min(TALLEST_PICTURE);
            (data, height)
        });
        let mut height = title.height(TITLE) + text.height(TEXT);
        height = height.max(if picture.is_some() { 0.0 } else { TEXT.metrics().height });
        height += picture.as_ref().map_or(0.0, |(_, height)| height + space::XS);
        height += if marks.is_empty() { 0.0 } else { MARKS };
        let marks = (!marks.is_empty()).then(|| Box::new(marks));
        Self { title, text, marks, picture, height: height + 2.0 * PAD_Y }
    }

    /// The same without the lines that do not fit into a height.
    #[must_use]
    pub fn within(mut self, height: f32) -> Self {
        while self.height > height + 0.5 {
            let (lines, style) = if self.text.lines.is_empty() {
                (&mut self.title.lines, TITLE)
            } else {
                (&mut self.text.lines, TEXT)
            };
            if lines.pop().is_none() {
                break;
            }
            self.height -= style.metrics().height;
        }
        self
    }

    /// The width of the widest line of text, in points.
    pub fn text_width(&self) -> f32 {
        let caption =
            self.marks.as_ref().and_then(|marks| marks.caption.as_ref()).map_or(0.0, |caption| caption.width);
        self.title.width().max(self.text.width()).max(caption)
    }

    /// Draws the card into `scene` at `place`.
    pub fn draw(
        &self,
        scene: &mut Scene<AnyId>,
        (id, place): (AnyId, Rect),
        (hue, ground): (Hue, Option<Hue>),
        (theme, detail): (&Theme, Detail),
    ) {
        draw_ground(scene, (id, place), (hue, ground), theme);
        let mut top = place.min.moved(PAD_LEFT, PAD_Y);
        if let Some((image, height)) = self.picture.as_ref().filter(|_| detail == Detail::Full) {
            let area = rect(top.x, top.y, place.width() - PAD_LEFT - PAD_RIGHT, *height);
            scene.push(Shape::Image(ImageShape::whole(area, Arc::clone(image))));
            top.y += height + space::XS;
        }
        if detail == Detail::Titles {
            let (lines, style) =
                if self.title.lines.is_empty() { (&self.text, TEXT) } else { (&self.title, TITLE) };
            let first = Wrapped { lines: lines.lines.iter().take(1).cloned().collect(), elided: false };
            scene.push_text(top, &first, style, theme.ink);
            return;
        }
        top.y += scene.push_text(top, &self.title, TITLE, theme.ink);
        scene.push_text(top, &self.text, TEXT, theme.ink);
        if let Some(marks) = &self.marks {
            let middle = place.max.y - PAD_Y - MARKS / 2.0 + 3.0;
            let ends = (place.min.x + PAD_LEFT, place.max.x - PAD_RIGHT);
            marks.draw(scene, ends, middle, (theme, hue));
        }
    }
}

/// The surface of a card with its edge.
fn draw_ground(
    scene: &mut Scene<AnyId>,
    (id, place): (AnyId, Rect),
    (hue, ground): (Hue, Option<Hue>),
    theme: &Theme,
) {
    let edge = theme.hue(hue).edge;
    scene.push_tagged(
        id,
        Shape::Rect(RectShape { rect: place, radius: radius::CARD, fill: Some(edge), stroke: None }),
    );
    let surface = Rect { min: place.min.moved(EDGE, 0.0), max: place.max };
    let fill = ground.map_or(theme.surface, |hue| theme.hue(hue).ground);
    scene.push(Shape::Rect(RectShape {
        rect: surface,
        radius: radius::CARD - 1.0,
        fill: Some(fill),
        stroke: Some(Stroke::solid(1.0, theme.hairline)),
    }));
}

/// What is set in title weight, and the rest: the name of a touchpoint; else the first of several paragraphs.
fn parts<'a>(card: &Card, said: &'a str) -> (&'a str, &'a str) {
    match (said.trim_start().split_once('\n'), &card.content) {
        (Some((first, rest)), Content::Text | Content::Touchpoint { .. } | Content::Channel { .. }) => {
            (first, rest)
        }
        (None, Content::Touchpoint { .. }) => (said, ""),
        _ => ("", said),
    }
}

fn marks(workspace: &Workspace, card: &Card, look: &Look, width: f32) -> Marks {
    let mut marks = Marks { evidence: !card.evidence.is_empty(), ..Marks::default() };
    let caption = match &card.content {
        Content::Touchpoint { channel, moment_of_truth, .. } => {
            marks.moment_of_truth = *moment_of_truth;
            workspace.channels.get(*channel).map(|channel| channel.name.clone())
        }
        Content::Pain { severity, .. } => {
            marks.severity = Some((*severity).clamp(1, 5));
            None
        }
        Content::Emotion { valence, .. } => valence.map(signed),
        Content::Opportunity { opportunity } => {
            let score = workspace.opportunities.get(*opportunity).and_then(|o| score(o));
            score.map(|score| tr!(look.lang, "journeys-score", score = number::figure(score)))
        }
        Content::Kpi { .. } => metrics::foot(workspace, card, look.lang),
        Content::Channel { channel } if !card.text.is_empty() => {
            workspace.channels.get(*channel).map(|channel| channel.name.clone())
        }
        _ => None,
    };
    // The star and the seal of evidence keep their room.
    let limits = Limits::width(width - 40.0).lines(1);
    marks.caption = caption.and_then(|caption| {
        let line = wrap(look.measure, &caption, CAPTION, limits).lines.into_iter().next()?;
        Some(TextLine::new(look.measure, &line.text, CAPTION, look.theme.second_ink))
    });
    marks
}

/// A number with its sign, the minus a real one.
pub fn signed(value: i8) -> String {
    match value {
        0 => "0".to_owned(),
        value if value < 0 => format!("−{}", value.unsigned_abs()),
        value => format!("+{value}"),
    }
}

fn picture(workspace: &Workspace, card: &Card) -> Option<(Arc<ImageData>, f32)> {
    let Content::Picture { picture } = card.content else { return None };
    let picture: &Picture = workspace.pictures.get(picture)?;
    let format = match picture.format {
        PictureFormat::Png => ImageFormat::Png,
        PictureFormat::Jpeg => ImageFormat::Jpeg,
    };
    let pixels = [picture.width.max(1), picture.height.max(1)];
    let data = ImageData { format, bytes: picture.data.0.to_vec(), pixels };
    Some((Arc::new(data), pixels[1] as f32 / pixels[0] as f32))
}

impl Marks {
    fn draw(
        &self,
        scene: &mut Scene<AnyId>,
        (left, right): (f32, f32),
        middle: f32,
        (theme, hue): (&Theme, Hue),
    ) {
        let mut x = left;
        if let Some(severity) = self.severity {
            for i in 0..5 {
                let dot = rect(x, middle - DOT / 2.0, DOT, DOT);
                let is_filled = i < severity;
                let fill = is_filled.then(|| theme.hue(hue).edge);
                let stroke = (!is_filled).then(|| Stroke::solid(1.0, theme.second_ink.with_alpha(0.5)));
                let rect = if is_filled { dot } else { dot.grown(-0.5) };
                scene.push(Shape::Ellipse(EllipseShape { rect, fill, stroke }));
                x += DOT + 3.0;
            }
            x += space::XS;
        }
        if self.moment_of_truth {
            star(scene, pos(x + 6.0, middle), 6.5, theme);
            x += 12.0 + space::XS;
        }
        if let Some(caption) = &self.caption {
            let line = TextLine { colour: theme.second_ink, ..caption.clone() };
            scene.push(Shape::Text(line.at(pos(x, middle + 4.2), Anchor::Start)));
        }
        if self.evidence {
            seal(scene, pos(right - 6.0, middle), theme);
        }
    }
}

/// The star of a moment of truth.
pub(super) fn star(scene: &mut Scene<AnyId>, center: Pos, reach: f32, theme: &Theme) {
    let shape =
        PathShape { path: Path::star(center, reach), fill: Some(theme.hue(Hue::Orange).edge), stroke: None };
    scene.push(Shape::Path(shape));
}

/// The mark of what rests on evidence: a tick in a ring.
fn seal(scene: &mut Scene<AnyId>, center: Pos, theme: &Theme) {
    let ring = rect(center.x - 5.5, center.y - 5.5, 11.0, 11.0);
    let stroke = Some(Stroke::solid(1.2, theme.favourable));
    scene.push(Shape::Ellipse(EllipseShape { rect: ring, fill: None, stroke }));
    let tick = [center.moved(-2.6, 0.2), center.moved(-0.8, 2.0), center.moved(2.6, -1.8)];
    scene.push(Shape::Path(PathShape { path: Path::polyline(tick), fill: None, stroke }));
}
