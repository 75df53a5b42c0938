//! Two maps compared: what differs as a drawing and as a list, and the links between the two.

use egui::{CursorIcon, Frame, Id as WidgetId, Margin, Panel, Rect, RichText, ScrollArea, Sense, Ui, Vec2};

use crate::{
    analysis::journey::{CardPair, Comparison, Difference, compare},
    base::{geom, id::Id},
    edit::{Label, journey_link},
    model::{
        AnyId, Kind, Workspace,
        journey::{Journey, JourneyState},
    },
    scene::{
        document::{Compared, What},
        hit::Grid,
        journey_compare::{Arrangement, Drawing, Reading, drawing, mark, summary},
        journey_map::{LANES, said, words},
        look::Look,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        icon,
        kept::Kept,
        paint::{self, Camera},
        style::color,
        widgets,
    },
};

use super::{JourneysView, sights::SHOWN};

const LIST: f32 = 280.0;

/// How a comparison is shown.
#[derive(Default)]
pub struct ComparisonView {
    arrangement: Arrangement,
    reading: Reading,
    /// The map chosen to compare with, when it is not the linked one.
    other: Option<Id<Journey>>,
    drawn: Kept<Option<Laid>, Key>,
}

/// What a drawing depends on besides the records.
type Key = (Compared, Arrangement);

/// A comparison with its drawing.
struct Laid {
    comparison: Comparison,
    drawing: Drawing,
    grid: Grid,
    summary: String,
}

impl JourneysView {
    pub(super) fn comparison_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(journey) = self.journey(cx.workspace) else { return };
        let partner = self.partner(cx.workspace, journey);
        self.ways_ui(ui, cx, journey, partner);
        ui.add_space(space::XS);
        let Some(partner) = partner else {
            return alone_ui(ui, cx, journey);
        };
        let pair = self.compared(cx.workspace, (journey, partner));
        let view = &mut self.sights.comparison;
        let key = (pair, view.arrangement);
        let laid = view.drawn.get(cx, &SHOWN, key, || Laid::new(cx, key));
        let Some(laid) = &*laid else { return };
        ui.add(egui::Label::new(widgets::weak(cx, laid.summary.as_str())).truncate());
        ui.add_space(space::XS);
        let frame = Frame::new().inner_margin(Margin { left: space::L as i8, ..Margin::ZERO });
        let panel = Panel::right("journeys-changes").resizable(false).exact_size(LIST).frame(frame);
        let mut chosen = None;
        panel.show(ui, |ui| chosen = list_ui(ui, cx, &laid.comparison, pair.reading));
        chosen = chosen.or(self.drawing_ui(ui, cx, laid));
        if let Some(id) = chosen {
            cx.ask(Request::Show(id));
        }
    }

    /// The map to compare with: the chosen one, else the linked one.
    fn partner(&self, workspace: &Workspace, journey: Id<Journey>) -> Option<Id<Journey>> {
        let exists = |id: &Id<Journey>| *id != journey && workspace.journeys.contains(*id);
        let linked = workspace.journeys.get(journey).map(|journey| journey.counterpart);
        let names = |(_, other): &(Id<Journey>, &std::sync::Arc<Journey>)| other.counterpart == journey;
        let back = || workspace.journeys.iter().find(names).map(|(id, _)| id);
        self.sights.comparison.other.filter(exists).or(linked.filter(exists)).or_else(back).filter(exists)
    }

    /// Two maps as they are seen: which is the measure and which is measured by it, and how that is read.
    fn compared(&self, workspace: &Workspace, (journey, other): (Id<Journey>, Id<Journey>)) -> Compared {
        let state = |id| workspace.journeys.get(id).map(|journey| journey.state);
        let is_wish = state(journey) == Some(JourneyState::ToBe) && state(other) == Some(JourneyState::AsIs);
        let (is, wish) = if is_wish { (other, journey) } else { (journey, other) };
        let reading = self.sights.comparison.reading;
        let (before, after) = match reading {
            Reading::Change => (is, wish),
            Reading::Deviation => (wish, is),
        };
        Compared { before, after, reading }
    }

    /// What is exported of a map that is compared.
    pub(super) fn exported_comparison(&self, workspace: &Workspace, journey: Id<Journey>) -> Option<What> {
        let other = self.partner(workspace, journey)?;
        Some(What::JourneyComparison(Some(self.compared(workspace, (journey, other)))))
    }

    /// With which map, in which arrangement and reading; links the two or parts them.
    fn ways_ui(&mut self, ui: &mut Ui, cx: &Cx, journey: Id<Journey>, partner: Option<Id<Journey>>) {
        let others: Vec<_> =
            cx.workspace.journeys_in_order().into_iter().filter(|(id, _)| *id != journey).collect();
        ui.horizontal_wrapped(|ui| {
            if !others.is_empty() {
                ui.label(widgets::weak(cx, cx.tr("journeys-compare-with")));
                let name = |id| cx.workspace.journeys.get(id).map(|journey| journey.name.clone());
                let shown = partner.and_then(name).unwrap_or_else(|| cx.tr("journeys-choose-map"));
                let combo = egui::ComboBox::from_id_salt("journeys-compare-with").selected_text(shown);
                let response = combo.width(240.0).truncate().show_ui(ui, |ui| {
                    for (id, other) in &others {
                        if ui.selectable_label(partner == Some(*id), &other.name).clicked() {
                            self.sights.comparison.other = Some(*id);
                        }
                    }
                });
                response.response.accessible_name(cx.tr("journeys-compare-with"));
            }
            let Some(partner) = partner else { return };
            link_ui(ui, cx, journey, partner);
            ui.add_space(space::M);
            let view = &mut self.sights.comparison;
            for (arrangement, key) in [
                (Arrangement::SideBySide, "journeys-side-by-side"),
                (Arrangement::Overlay, "journeys-overlay"),
            ] {
                if widgets::tab(ui, cx, view.arrangement == arrangement, cx.tr(key)).clicked() {
                    view.arrangement = arrangement;
                }
            }
            ui.add_space(space::M);
            for reading in Reading::ALL {
                let key = format!("journeys-reading-{}", reading.code());
                let tab = widgets::tab(ui, cx, view.reading == reading, cx.tr(&key));
                if tab.on_hover_text(cx.tr(&format!("{key}-how"))).clicked() {
                    view.reading = reading;
                }
            }
        });
    }

    /// The drawing, its stages fixed while scrolling down and its lanes while scrolling right; gives the record
    /// that was clicked.
    fn drawing_ui(&mut self, ui: &mut Ui, cx: &Cx, laid: &Laid) -> Option<AnyId> {
        let drawing = &laid.drawing;
        let (header, body) = (drawing.header.size, drawing.body.size);
        let zoom = (ui.available_width() / (LANES + body.w)).clamp(0.6, 1.0);
        let total = Vec2::new(LANES + body.w, header.h + body.h) * zoom;
        let mut chosen = None;
        ScrollArea::both().id_salt("journeys-comparison").auto_shrink(false).show(ui, |ui| {
            let (place, _) = ui.allocate_exact_size(total, Sense::hover());
            let seen = ui.clip_rect();
            let edges = Vec2::new(LANES, header.h) * zoom;
            let corner = seen.min + edges;
            let camera = |x: f32, y: f32| Camera { origin: egui::pos2(x, y), zoom };
            let of_body = camera(place.min.x + edges.x, place.min.y + edges.y);
            let area = Rect::from_min_max(corner, seen.max);
            let (textures, ctx) = (&mut self.textures, ui.ctx().clone());
            let shown = laid.grid.items_in(of_body.scene_rect(area)).into_iter();
            let items = shown.filter_map(|index| drawing.body.items.get(index as usize));
            let painter = ui.painter_at(area);
            paint::items(&painter, of_body, items, &mut |image| textures.get(&ctx, image));
            let edge = ui.painter_at(Rect::from_min_max(
                egui::pos2(corner.x, seen.min.y),
                egui::pos2(seen.max.x, corner.y),
            ));
            paint::items(
                &edge,
                camera(of_body.origin.x, seen.min.y),
                drawing.header.items.iter(),
                &mut |_| None,
            );
            let edge = ui.painter_at(Rect::from_min_max(
                egui::pos2(seen.min.x, corner.y),
                egui::pos2(corner.x, seen.max.y),
            ));
            paint::items(
                &edge,
                camera(seen.min.x, of_body.origin.y),
                drawing.lanes.items.iter(),
                &mut |_| None,
            );
            let response = ui.interact(area, WidgetId::unique("journeys-compared"), Sense::click());
            let name = cx.tr("journeys-sight-comparison");
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
            let hit = |at| {
                let at: geom::Pos = of_body.scene_from_screen(at);
                drawing.body.hit_in(&laid.grid, at, 1.0).copied()
            };
            if response.hover_pos().and_then(hit).is_some() {
                ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            }
            if response.clicked() {
                chosen = response.interact_pointer_pos().and_then(hit);
            }
        });
        chosen
    }
}

impl Laid {
    fn new(cx: &Cx, (pair, arrangement): Key) -> Option<Self> {
        let Compared { before, after, reading } = pair;
        let comparison = compare(cx.workspace, before, after)?;
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let drawing = drawing(cx.workspace, &comparison, (arrangement, reading), &look);
        let grid = Grid::of_scene(&drawing.body);
        let summary = summary(&comparison, reading, &look);
        Some(Self { comparison, drawing, grid, summary })
    }
}

fn link_ui(ui: &mut Ui, cx: &Cx, journey: Id<Journey>, partner: Id<Journey>) {
    let linked = |a, b| cx.workspace.journeys.get(a).is_some_and(|journey| journey.counterpart == b);
    if linked(journey, partner) || linked(partner, journey) {
        if widgets::quiet_button(ui, icon::UNLINK, cx.tr("journeys-unlink")).clicked() {
            cx.edit(Label::Unlink(Kind::Journey), move |tx| journey_link::unlink_journey(tx, journey));
        }
    } else if widgets::quiet_button(ui, icon::LINK, cx.tr("journeys-link")).clicked() {
        cx.edit(Label::Link(Kind::Journey), move |tx| journey_link::link_journeys(tx, journey, partner));
    }
}

/// A map without counterpart: what one is for, and a button that makes it.
fn alone_ui(ui: &mut Ui, cx: &Cx, id: Id<Journey>) {
    let Some(journey) = cx.workspace.journeys.get(id) else { return };
    let (button, name) = counterpart_words(cx, journey);
    if widgets::empty_ui(ui, cx, icon::COMPARE, &cx.tr("journeys-alone"), &button) {
        add_counterpart(cx, id, name);
    }
}

/// The button that makes the counterpart of a map, and the name the new map gets.
pub fn counterpart_words(cx: &Cx, journey: &Journey) -> (String, String) {
    let (key, state) = match journey.state {
        JourneyState::AsIs => ("journeys-make-to-be", JourneyState::ToBe),
        JourneyState::ToBe => ("journeys-make-as-is", JourneyState::AsIs),
    };
    let state = words::state(state, cx.lang);
    (cx.tr(key), tr!(cx.lang, "journeys-counterpart-name", name = &*journey.name, state = state))
}

/// Makes the to-be of an as-is map, or the other way round.
pub fn add_counterpart(cx: &Cx, id: Id<Journey>, name: String) {
    cx.create(Label::Add(Kind::Journey), move |tx| journey_link::add_counterpart(tx, id, name));
}

/// Everything that differs, one below the other; gives the record that was chosen.
fn list_ui(ui: &mut Ui, cx: &Cx, comparison: &Comparison, reading: Reading) -> Option<AnyId> {
    let mut chosen = None;
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    ScrollArea::vertical().id_salt("journeys-change-list").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for pair in &comparison.stages {
            let id = pair.after.or(pair.before);
            let name = id.and_then(|id| cx.workspace.stages.get(id)).map(|stage| stage.name.clone());
            if let (Some(id), Some(name)) = (id, name)
                && entry_ui(ui, (pair.difference, reading, &look), &name)
            {
                chosen = Some(id.into());
            }
        }
        ui.add_space(space::S);
        let differing = comparison.cards.iter().filter(|pair| pair.difference != Difference::Same);
        for pair in differing {
            let id = pair.after.or(pair.before);
            if let Some(id) = id
                && entry_ui(ui, (pair.difference, reading, &look), &words_of(cx, pair))
            {
                chosen = Some(id.into());
            }
        }
    });
    chosen
}

/// What a card says, with its value when it is a point of the curve.
fn words_of(cx: &Cx, pair: &CardPair) -> String {
    use crate::model::journey::Content;
    let side = |id: Option<_>| id.and_then(|id| cx.workspace.cards.get(id));
    let value = |id: Option<_>| match side(id).map(|card| &card.content) {
        Some(Content::Emotion { valence, .. }) => {
            Some(valence.map_or_else(|| cx.tr("journeys-emotion-unknown"), crate::scene::journey_map::signed))
        }
        _ => None,
    };
    let said = |id: Option<_>| {
        let said = side(id).map(|card| said(cx.workspace, card).trim().replace('\n', " "));
        said.filter(|said| !said.is_empty())
    };
    let said = said(pair.after).or_else(|| said(pair.before)).unwrap_or_default();
    match (value(pair.before), value(pair.after)) {
        (Some(before), Some(after)) => format!("{said} {before} → {after}").trim().to_owned(),
        (Some(one), None) | (None, Some(one)) => format!("{said} {one}").trim().to_owned(),
        (None, None) => said,
    }
}

/// One difference: its sign and word over what it is about; says whether it was chosen.
fn entry_ui(ui: &mut Ui, (difference, reading, look): (Difference, Reading, &Look), words: &str) -> bool {
    let Some((sign, colour)) = mark(difference, reading, look) else { return false };
    ui.label(RichText::new(&sign).size(type_size::CAPTION).color(color(colour)));
    let response = ui.add(egui::Label::new(words).truncate().sense(Sense::click()));
    ui.add_space(space::S);
    let name = format!("{sign}: {words}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
