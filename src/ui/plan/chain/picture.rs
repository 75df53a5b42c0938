//! The picture: pointing at a part lights all it hangs together with, arrow keys walk along the lines.

use std::{
    collections::{BTreeSet, HashMap},
    rc::Rc,
};

use egui::{
    Button, CornerRadius, CursorIcon, Key, Modifiers, PointerButton, Rect, Response, Role, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::{
    analysis::chain::{Chain, Node, NodeIndex},
    base::localised::Lang,
    model::AnyId,
    scene::{
        Scene,
        look::Look,
        strategy::chain_map::{ChainMap, HEAD, Lit, chain_map, heading, line_stroke, name, node},
        theme::{Appearance, Theme, radius, space},
    },
    tr,
    ui::{
        Command, Cx, icon,
        keys::keep_arrows,
        paint::{self, Camera},
        style::color,
        widgets::{icon_text, quiet_button, weak},
    },
};

use super::{
    filter, go_to, link_word,
    seen::{Lighting, Seen, around, index_of},
};

/// How near and how far the picture can be seen.
const ZOOM: (f32, f32) = (0.25, 2.0);
/// At the sides of the picture.
const MARGIN: f32 = 8.0;
/// Lines of one part to others out of sight; more would only be a smear.
const BEYOND: usize = 5;

/// The view state of the picture.
#[derive(Default)]
pub struct Picture {
    kept: Option<Kept>,
    /// What is lit until something else is.
    selected: Option<Node>,
    /// Only what hangs together with this is shown.
    only: Option<Node>,
    /// As a power of e, so that the state of rest is the size as laid out.
    zoom: f32,
    /// The part to be brought into sight and given the focus.
    wanted: Option<Node>,
    /// The whole picture is to fit once its size is known.
    fit: bool,
    lighting: Lighting,
    hovered: Option<NodeIndex>,
}

/// The picture as it was last laid out.
struct Kept {
    of: Basis,
    chain: Rc<Chain>,
    map: Rc<ChainMap>,
    heading: Scene<AnyId>,
    /// Parts drawn so far, as they are and faded.
    drawn: HashMap<(NodeIndex, bool), Rc<Scene<AnyId>>>,
    faded: Theme,
}

#[derive(Clone, PartialEq)]
struct Basis {
    version: u64,
    /// In whole points.
    room: u32,
    lang: Lang,
    appearance: Appearance,
    only: Option<Node>,
}

/// What one frame works with.
struct Frame<'a> {
    cx: &'a Cx<'a>,
    chain: Rc<Chain>,
    map: Rc<ChainMap>,
    camera: Camera,
    visible: Vec<NodeIndex>,
}

impl Picture {
    pub fn can(&self, command: Command) -> bool {
        match command {
            Command::ZoomIn => self.scale() < ZOOM.1,
            Command::ZoomOut => self.scale() > ZOOM.0,
            Command::ZoomReset => self.zoom != 0.0,
            Command::ZoomFit => true,
            _ => false,
        }
    }

    pub fn run(&mut self, command: Command) {
        match command {
            Command::ZoomIn => self.set_scale(self.scale() * 1.25),
            Command::ZoomOut => self.set_scale(self.scale() / 1.25),
            Command::ZoomReset => self.zoom = 0.0,
            Command::ZoomFit => self.fit = true,
            _ => {}
        }
    }

    fn scale(&self) -> f32 {
        self.zoom.exp()
    }

    fn set_scale(&mut self, scale: f32) {
        self.zoom = scale.clamp(ZOOM.0, ZOOM.1).ln();
    }

    /// What is shown, and what can be done with what is selected.
    pub fn bar_ui(&mut self, ui: &mut Ui, cx: &Cx, seen: &Seen) {
        let chain = seen.chain();
        if self.only.as_ref().is_some_and(|node| index_of(chain, node).is_none()) {
            self.only = None;
        }
        filter::filter_ui(ui, cx, chain, &mut self.only);
        let Some((node, index)) =
            self.selected.clone().and_then(|node| index_of(chain, &node).map(|index| (node, index)))
        else {
            ui.label(weak(cx, cx.tr("chain-hint")));
            return;
        };
        if quiet_button(ui, icon::ARROW_RIGHT, cx.tr("chain-open")).clicked() {
            go_to(cx, &node);
        }
        if self.only.as_ref() != Some(&node)
            && ui
                .add(
                    Button::new((icon_text(icon::VIEW, 16.0), cx.tr("chain-show-only")))
                        .frame_when_inactive(false),
                )
                .accessible_name(cx.tr("chain-show-only"))
                .clicked()
        {
            self.only = Some(node.clone());
        }
        let lit = chain.lit(index);
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let words = tr!(cx.lang, "chain-lit", name = name(cx.workspace, &node, &look), count = lit.len() - 1);
        ui.add(egui::Label::new(weak(cx, words)).truncate());
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, seen: &Seen) {
        let room = ui.available_width() - 2.0 * MARGIN - space::M;
        self.lay_out(cx, seen, room);
        let Some(kept) = &self.kept else { return };
        let (chain, map) = (Rc::clone(&kept.chain), Rc::clone(&kept.map));
        if std::mem::take(&mut self.fit) {
            let view = ui.available_size() - Vec2::splat(2.0 * MARGIN);
            self.set_scale((view.x / map.size.w).min(view.y / map.size.h).min(1.0));
        }
        let scale = self.scale();
        let whole = Vec2::new(map.size.w, map.size.h) * scale + Vec2::new(2.0 * MARGIN, 2.0 * MARGIN);
        ScrollArea::both().id_salt("chain").auto_shrink(false).show(ui, |ui| {
            let (area, ground) =
                ui.allocate_exact_size(whole.max(ui.available_size()), Sense::click_and_drag());
            let title = cx.tr("maps-chain");
            ground.widget_info(|| WidgetInfo::labeled(Role::Image, true, &title));
            let camera = Camera { origin: area.min + Vec2::new(MARGIN, 0.0), zoom: scale };
            let visible = map.within(camera.scene_rect(ui.clip_rect()).grown(8.0));
            let frame = Frame { cx, chain, map, camera, visible };
            self.pan_and_zoom(ui, &ground, area);
            self.nodes_ui(ui, &frame);
            self.paint(ui, &frame);
        });
    }

    fn lay_out(&mut self, cx: &Cx, seen: &Seen, room: f32) {
        let of = Basis {
            version: seen.version,
            room: room.max(0.0) as u32,
            lang: cx.lang,
            appearance: cx.theme.appearance,
            only: self.only.clone(),
        };
        if self.kept.as_ref().is_some_and(|kept| kept.of == of) {
            return;
        }
        let chain = around(seen.chain(), self.only.as_ref());
        let map = Rc::new(chain_map(&chain, room));
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let heading = heading(&map, &look);
        let faded = cx.theme.faded(0.28);
        self.kept = Some(Kept { of, chain, map, heading, drawn: HashMap::new(), faded });
        self.lighting.reset();
        self.hovered = None;
    }

    fn pan_and_zoom(&mut self, ui: &Ui, ground: &Response, area: Rect) {
        if ground.clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
            self.selected = None;
        }
        if ground.dragged() {
            ui.scroll_with_delta(ground.drag_delta());
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        let (zoom, pointer) = ui.input(|input| (input.zoom_delta(), input.pointer.hover_pos()));
        let Some(pointer) = pointer.filter(|at| zoom != 1.0 && ui.clip_rect().contains(*at)) else { return };
        let before = self.scale();
        self.set_scale(before * zoom);
        // What is under the pointer stays there.
        let grown = self.scale() / before - 1.0;
        ui.scroll_with_delta(-(pointer - area.min) * grown);
    }

    /// What can be pressed: the parts in sight, and the selected one wherever it is, which may have the focus.
    fn nodes_ui(&mut self, ui: &Ui, frame: &Frame) {
        let mut shown = frame.visible.clone();
        let far = [self.selected.as_ref(), self.wanted.as_ref()].into_iter().flatten();
        for index in far.filter_map(|node| index_of(&frame.chain, node)).collect::<Vec<_>>() {
            if !shown.contains(&index) {
                shown.push(index);
            }
        }
        self.hovered = None;
        for index in shown {
            self.node_ui(ui, frame, index);
        }
        let chosen = self.hovered.or_else(|| index_of(&frame.chain, self.selected.as_ref()?));
        self.lighting.light(&frame.chain, chosen);
    }

    fn node_ui(&mut self, ui: &Ui, frame: &Frame, index: NodeIndex) {
        let (Some(place), Some((link, own))) = (frame.map.place(index), frame.chain.node(index)) else {
            return;
        };
        let cx = frame.cx;
        let place = frame.camera.screen_rect(place);
        let response = ui.interact(place, id_of(own), Sense::click());
        let selected = self.selected.as_ref() == Some(own);
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let name = name(cx.workspace, own, &look);
        response.widget_info(|| {
            let told = tr!(cx.lang, "chain-node", kind = link_word(cx, link), name = name.as_str());
            WidgetInfo::selected(Role::Button, true, selected, told)
        });
        if self.wanted.as_ref() == Some(own) {
            self.wanted = None;
            response.request_focus();
            ui.scroll_to_rect(place.expand2(Vec2::new(space::L, HEAD + space::L)), None);
        }
        if response.hovered() {
            self.hovered = Some(index);
        }
        let by_pointer = response.clicked_by(PointerButton::Primary);
        if by_pointer {
            // So that the arrow keys go on from here.
            response.request_focus();
        }
        if by_pointer || response.gained_focus() {
            self.selected = Some(own.clone());
        }
        if response.double_clicked() || (response.clicked() && !by_pointer) {
            go_to(cx, own);
        }
        if response.has_focus() {
            self.arrows(ui, frame, (index, response.id));
        }
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name);
    }

    /// Up and down in a column, left and right along the lines.
    fn arrows(&mut self, ui: &Ui, frame: &Frame, (index, id): (NodeIndex, egui::Id)) {
        keep_arrows(ui, id);
        // A key moves once: what it leads to has the focus before this frame is over.
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let way = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight]
            .into_iter()
            .find(|key| pressed(*key));
        let Some(to) = way.and_then(|key| neighbour(&frame.chain, &frame.map, index, key)) else { return };
        let node = frame.chain.node(to).map(|(_, own)| own.clone());
        self.selected.clone_from(&node);
        self.wanted = node;
        ui.ctx().request_repaint();
    }

    fn paint(&mut self, ui: &Ui, frame: &Frame) {
        let Self { kept: Some(kept), lighting, selected, .. } = self else { return };
        let cx = frame.cx;
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        lines(ui, frame, lighting, &look);
        for index in &frame.visible {
            let (Some(place), Some(own)) = (frame.map.place(*index), frame.chain.node(*index)) else {
                continue;
            };
            let is_faded = lighting.is_on() && !lighting.holds(*index);
            let drawing = kept.drawn.entry((*index, is_faded)).or_insert_with(|| {
                let theme = if is_faded { &kept.faded } else { cx.theme };
                Rc::new(node(cx.workspace, own, place.size(), &Look { theme, ..look }))
            });
            let at = frame.camera.screen_rect(place);
            let camera = Camera { origin: at.min, ..frame.camera };
            paint::items(ui.painter(), camera, drawing.items.iter(), &mut |_| None);
            let has_focus = ui.memory(|memory| memory.has_focus(id_of(own.1)));
            if has_focus || selected.as_ref() == Some(own.1) {
                let ring = Stroke::new(2.0, color(cx.theme.selection));
                let corner = CornerRadius::from(radius::CARD);
                ui.painter().rect_stroke(at.expand(3.0), corner, ring, StrokeKind::Middle);
            }
        }
        heading_ui(ui, cx, &kept.heading, frame.camera);
    }
}

/// The headings stay at the top while what is below them scrolls.
fn heading_ui(ui: &Ui, cx: &Cx, heading: &Scene<AnyId>, camera: Camera) {
    let clip = ui.clip_rect();
    let band = Rect::from_min_size(clip.min, Vec2::new(clip.width(), HEAD * camera.zoom));
    ui.painter().rect_filled(band, CornerRadius::ZERO, color(cx.theme.ground));
    let top = Camera { origin: egui::pos2(camera.origin.x, clip.min.y), ..camera };
    paint::items(ui.painter(), top, heading.items.iter(), &mut |_| None);
}

fn id_of(node: &Node) -> egui::Id {
    egui::Id::unique(match node {
        Node::Record(id) => format!("chain {id}"),
        Node::Criterion(instrument, code) => format!("chain {} {code}", AnyId::from(*instrument)),
    })
}

/// The lines that begin or end in sight; what is lit is painted over what is not.
fn lines(ui: &Ui, frame: &Frame, lighting: &Lighting, look: &Look) {
    let visible: BTreeSet<NodeIndex> = frame.visible.iter().copied().collect();
    let is_lit = |(from, to): (NodeIndex, NodeIndex)| lighting.holds(from) && lighting.holds(to);
    let mut wanted: BTreeSet<(NodeIndex, NodeIndex)> = BTreeSet::new();
    for index in &frame.visible {
        let from = frame.chain.previous(*index).iter().map(|other| (*other, *index));
        let to = frame.chain.next(*index).iter().map(|other| (*index, *other));
        let mut beyond = 0;
        for edge in from.chain(to) {
            let is_whole = visible.contains(&edge.0) && visible.contains(&edge.1);
            if !is_whole {
                beyond += 1;
            }
            // Beside something lit, what leads out of sight says nothing.
            let is_wanted = is_whole || beyond <= BEYOND && (!lighting.is_on() || is_lit(edge));
            if is_wanted {
                wanted.insert(edge);
            }
        }
    }
    for pass in [false, true] {
        for edge in wanted.iter().copied().filter(|edge| is_lit(*edge) == pass) {
            let lit = match (lighting.is_on(), pass) {
                (false, _) => Lit::Plain,
                (true, true) => Lit::Yes,
                (true, false) => Lit::No,
            };
            let mut stroke = line_stroke(lit, look);
            if lit == Lit::Yes && column_of(frame, edge.1) > column_of(frame, edge.0) + 1 {
                // What passes below a column must not be louder than what stands in it.
                stroke.width = 1.0;
            }
            if let Some(shape) = frame.map.line(edge, stroke) {
                let item: crate::scene::Item<AnyId> = crate::scene::Item { tag: None, shape };
                paint::items(ui.painter(), frame.camera, std::iter::once(&item), &mut |_| None);
            }
        }
    }
}

fn column_of(frame: &Frame, index: NodeIndex) -> usize {
    frame.chain.node(index).map_or(0, |(link, _)| link as usize)
}

/// Where an arrow key leads from a part.
fn neighbour(chain: &Chain, map: &ChainMap, from: NodeIndex, key: Key) -> Option<NodeIndex> {
    let column = chain.node(from)?.0 as usize;
    let y = map.place(from)?.center().y;
    let members = map.columns.get(column)?;
    let row = members.iter().position(|own| *own == from)?;
    let nearest = |joined: &[NodeIndex]| {
        let distance =
            |index: &NodeIndex| map.place(*index).map_or(f32::MAX, |own| (own.center().y - y).abs());
        joined.iter().copied().min_by(|a, b| distance(a).total_cmp(&distance(b)))
    };
    match key {
        Key::ArrowUp => members.get(row.checked_sub(1)?).copied(),
        Key::ArrowDown => members.get(row + 1).copied(),
        Key::ArrowLeft => nearest(chain.previous(from))
            .or_else(|| (0..column).rev().find_map(|column| map.nearest(column, y))),
        _ => nearest(chain.next(from))
            .or_else(|| (column + 1..map.columns.len()).find_map(|column| map.nearest(column, y))),
    }
}
