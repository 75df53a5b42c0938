//! Five whys: an outline of causes. Enter asks why once more, Ctrl+Enter adds one beside, Alt with the arrow keys
//! moves a cause with all below it.

use egui::{
    Event, FontId, Key, Modifiers, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
    containers::menu::MenuButton,
};

use crate::{
    analysis::causes::{Branch, outline},
    base::id::Id,
    edit::{Label, Spot, cause as verbs},
    model::{
        AnyId, Kind,
        journey::Content,
        order::{Row, in_order},
        strategy::Cause,
    },
    scene::{
        look::Look,
        names,
        strategy::cause_tree::level_name,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        article::{add_ui, heading_ui},
        cx::Request,
        evidence, fonts, icon,
        inline::{
            Editing,
            entries::small_button,
            rows::{Act, Columns, acts_ui, called},
            settle,
            text::{Shown, Text, text, text_ui},
        },
        kept::Kept,
        picker,
        style::color,
        widgets::{icon_text, weak},
    },
};

use super::canvas::quiet;

pub const TEXT: Text<Cause> = text!("causes-cause", "causes-hint", text);

/// To the right for each why, in points.
const STEP: f32 = 28.0;
/// Deeper causes stand no further to the right.
const DEEPEST: usize = 10;
/// From so many whys on it is likely to be a root.
const FIVE: usize = 5;
const WEIGHTS: [f32; 2] = [3.4, 1.5];

/// The outline as computed last.
pub type Outline = Kept<Vec<Branch>>;

pub fn causes_ui(ui: &mut Ui, cx: &Cx, kept: &mut Outline, editing: &mut Editing) {
    let branches = kept.get(cx, &[Kind::Cause], (), || outline(cx.workspace));
    heading_ui(ui, cx, "causes", "causes-about");
    if branches.is_empty() {
        if ui.button(cx.tr("causes-begin")).clicked() {
            add_below(cx, Id::default());
        }
        return;
    }
    let mut above: Vec<f32> = Vec::new();
    for branch in branches.iter() {
        row_ui(ui, cx, branch, (editing, &mut above));
    }
    ui.add_space(space::XS);
    if add_ui(ui, cx, "causes-add") {
        add_below(cx, Id::default());
    }
}

fn add_below(cx: &Cx, parent: Id<Cause>) {
    cx.create(Label::Add(Kind::Cause), move |tx| verbs::add_cause(tx, Cause { parent, ..Cause::default() }));
}

/// `above` holds for each depth how far down the last cause there has come, for the lines.
fn row_ui(ui: &mut Ui, cx: &Cx, branch: &Branch, (editing, above): (&mut Editing, &mut Vec<f32>)) {
    let Some(own) = cx.workspace.causes.get(branch.id) else { return };
    let (id, depth) = (branch.id, branch.depth.min(DEEPEST));
    let of = called(&own.text, branch.place.0);
    let mut field: Option<Response> = None;
    let typed = typed(cx, id).unwrap_or_else(|| own.text.clone());
    let mut left = 0.0;
    let columns = Columns::new(ui, &WEIGHTS);
    let mut tools: Option<egui::Rect> = None;
    let rect = columns.row_ui(ui, |column, ui| {
        if column == 1 {
            tools = Some(ui.max_rect());
            ui.allocate_exact_size(Vec2::new(ui.available_width(), 30.0), Sense::hover());
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(depth as f32 * STEP);
            left = ui.cursor().min.x;
            mark_ui(ui, cx, branch);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let weight = if depth == 0 { fonts::bold() } else { egui::FontFamily::Proportional };
                let font = Some(FontId::new(type_size::CARD_TITLE, weight));
                field = Some(text_ui(ui, cx, (editing, id), TEXT, Shown { of: &number(branch), font }));
                about_ui(ui, cx, (id, own), &of);
            });
        });
    });
    lines(ui, cx, (left, rect), (depth, above));
    if let Some(field) = field {
        if field.gained_focus() {
            ui.scroll_to_rect(rect.expand2(Vec2::new(0.0, 2.0 * STEP)), None);
        }
        follow(ui, cx, (branch, &typed), &field);
        keys(ui, cx, id, &field);
    }
    if let Some(tools) = tools {
        tools_ui(ui, cx, (branch, own, &of), (rect, tools));
    }
    match acts_ui(ui, cx, rect, &of, branch.place) {
        Some(Act::Delete) => cx.ask(Request::Delete(id.into())),
        Some(act) => shift(cx, id, act),
        None => {}
    }
}

/// Which cause it is, for its accessible name: its depth and its place there.
fn number(branch: &Branch) -> String {
    format!("{}.{}", branch.depth, branch.place.0 + 1)
}

/// What is being typed into a cause, if anything is.
fn typed(cx: &Cx, id: Id<Cause>) -> Option<String> {
    let draft = cx.draft.borrow();
    let own = draft.as_ref().filter(|draft| draft.of == (AnyId::from(id), TEXT.field));
    own.map(|draft| draft.text.clone())
}

/// A dot at the text; a ring for what is asked, filled in the accent where no further why was asked.
fn mark_ui(ui: &mut Ui, cx: &Cx, branch: &Branch) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(22.0, 28.0), Sense::hover());
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let mut said = level_name(branch.depth, &look);
    let is_root = branch.below == 0 && branch.depth > 0;
    if is_root && branch.depth >= FIVE {
        said = format!("{said}{}{}", cx.tr("inline-comma"), cx.tr("causes-likely-root"));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let middle = egui::pos2(rect.min.x + 7.0, rect.min.y + 15.0);
    let accent = color(cx.theme.accent);
    if is_root {
        ui.painter().circle_filled(middle, 4.5, accent);
    } else {
        ui.painter().circle(middle, 4.0, color(cx.theme.ground), Stroke::new(1.5, accent));
    }
    response.on_hover_text(said);
}

/// The elbow from the cause above to this one.
fn lines(ui: &Ui, cx: &Cx, (left, rect): (f32, egui::Rect), (depth, above): (usize, &mut Vec<f32>)) {
    let middle = rect.min.y + 15.0;
    let line = Stroke::new(1.25, color(cx.theme.hairline));
    above.truncate(depth + 1);
    above.resize(depth + 1, rect.min.y);
    if let Some(from) = depth.checked_sub(1).and_then(|parent| above.get(parent)) {
        let x = left - STEP + 7.0;
        ui.painter().vline(x, (from + 7.0)..=middle, line);
        ui.painter().hline(x..=(left + 1.0), middle, line);
    }
    if let Some(own) = above.get_mut(depth) {
        *own = middle;
    }
}

/// What it explains and what it rests on, each to be opened or let go.
fn about_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Cause>, &Cause), of: &str) {
    let set = |explains: Vec<AnyId>| {
        cx.edit(Label::Change(Kind::Cause), move |tx| tx.update(id, |own| own.explains = explains));
    };
    for record in &own.explains {
        let name = names::record(cx.workspace, *record, cx.lang);
        let words = tr!(cx.lang, "causes-explains-what", what = name.as_str());
        if chip_ui(ui, cx, (&words, *record), &tr!(cx.lang, "causes-let-go", name = name, of = of)) {
            set(own.explains.iter().copied().filter(|other| other != record).collect());
        }
    }
    for source in &own.evidence {
        let Some(piece) = cx.workspace.evidence.get(*source) else { continue };
        let words = tr!(cx.lang, "causes-rests-on", name = piece.name.replace('\n', " "));
        let remove = tr!(cx.lang, "causes-let-go", name = piece.name.as_str(), of = of);
        if chip_ui(ui, cx, (&words, (*source).into()), &remove) {
            let evidence: Vec<_> = own.evidence.iter().copied().filter(|other| other != source).collect();
            cx.edit(Label::Change(Kind::Cause), move |tx| tx.update(id, |own| own.evidence = evidence));
        }
    }
}

/// A quiet link to a record with a button that lets it go; says whether it was let go.
fn chip_ui(ui: &mut Ui, cx: &Cx, (words, to): (&str, AnyId), remove: &str) -> bool {
    let mut gone = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let text = weak(cx, words).size(type_size::CAPTION);
        let link = ui.add(egui::Link::new(text));
        if link.clicked() {
            cx.ask(Request::Show(to));
        }
        let is_near = ui.rect_contains_pointer(link.rect.expand2(Vec2::new(40.0, 4.0)));
        ui.set_opacity(if is_near { 1.0 } else { 0.0 });
        gone = small_button(ui, icon::CLOSE, remove, true);
    });
    gone
}

/// Enter asks why; on a cause that says nothing it ends the chain instead.
fn follow(ui: &Ui, cx: &Cx, (branch, typed): (&Branch, &str), field: &Response) {
    // With the key itself come its modifiers; those of the frame may be later ones.
    let (mut enter, mut beside) = (false, false);
    ui.input(|input| {
        for event in &input.events {
            if let Event::Key { key: Key::Enter, pressed: true, modifiers, .. } = event {
                (enter, beside) = (!modifiers.shift, modifiers.command);
            }
        }
    });
    if !field.lost_focus() || !enter {
        return;
    }
    let id = branch.id;
    if typed.trim().is_empty() {
        if branch.below == 0 {
            cx.edit(Label::Delete(Kind::Cause), move |tx| crate::edit::remove::remove(tx, id.into()));
        }
    } else if beside {
        cx.create(Label::Add(Kind::Cause), move |tx| verbs::add_beside(tx, id));
    } else {
        add_below(cx, id);
    }
}

/// Alt with an arrow to the side makes it a why of the one above, or of the one further out.
fn keys(ui: &Ui, cx: &Cx, id: Id<Cause>, field: &Response) {
    if !field.has_focus() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    if pressed(Key::ArrowRight) {
        inwards(cx, id);
    }
    if pressed(Key::ArrowLeft) {
        outwards(cx, id);
    }
}

fn inwards(cx: &Cx, id: Id<Cause>) {
    settle(cx);
    cx.edit(Label::Move(Kind::Cause), move |tx| verbs::indent(tx, id));
}

fn outwards(cx: &Cx, id: Id<Cause>) {
    settle(cx);
    cx.edit(Label::Move(Kind::Cause), move |tx| verbs::outdent(tx, id));
}

fn shift(cx: &Cx, id: Id<Cause>, act: Act) {
    let parent = cx.workspace.causes.get(id).map(|own| own.parent).unwrap_or_default();
    let rows: Vec<Row<Cause>> = in_order(&cx.workspace.causes, |own| own.parent == parent);
    let Some(at) = rows.iter().position(|(own, _)| *own == id) else { return };
    let spot = match act {
        Act::Up => at.checked_sub(1).and_then(|above| rows.get(above)).map(|(own, _)| Spot::Before(*own)),
        _ => rows.get(at + 1).map(|(own, _)| Spot::After(*own)),
    };
    if let Some(spot) = spot {
        cx.edit(Label::Move(Kind::Cause), move |tx| verbs::move_cause(tx, id, spot));
    }
}

/// What can be done with a cause besides moving and deleting it; shows when the pointer or the focus is on it.
fn tools_ui(
    ui: &mut Ui,
    cx: &Cx,
    (branch, own, of): (&Branch, &Cause, &str),
    (rect, place): (egui::Rect, egui::Rect),
) {
    let id = branch.id;
    let place = egui::Rect::from_min_size(place.min, Vec2::new(place.width(), 28.0));
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let salt = ("cause-tools", id.to_string());
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout).id_salt(salt));
    let focused = ui.memory(egui::Memory::focused).and_then(|own| ui.ctx().read_response(own));
    let has_focus = focused.is_some_and(|response| rect.contains(response.rect.center()));
    inside.set_opacity(if has_focus || ui.rect_contains_pointer(rect) { 1.0 } else { 0.0 });
    inside.spacing_mut().item_spacing.x = 0.0;
    quiet(&mut inside);
    let named = |key: &str| tr!(cx.lang, "inline-of", name = cx.tr(key), of = of);
    if small_button(&mut inside, icon::ARROW_RIGHT, &named("causes-in"), branch.place.0 > 0) {
        inwards(cx, id);
    }
    if small_button(&mut inside, icon::ARROW_LEFT, &named("causes-out"), branch.depth > 0) {
        outwards(cx, id);
    }
    if let Some(picked) = evidence::add_ui(&mut inside, cx, (id.into(), "causes-evidence"), &own.evidence) {
        cx.edit(Label::Change(Kind::Cause), move |tx| {
            let evidence = picked.take(tx)?;
            tx.update(id, |own: &mut Cause| own.evidence = evidence)
        });
    }
    if let Some(record) = explains_ui(&mut inside, cx, own, &named("causes-explain")) {
        cx.edit(Label::Link(Kind::Cause), move |tx| {
            tx.update(id, |own: &mut Cause| {
                if !own.explains.contains(&record) {
                    own.explains.push(record);
                }
            })
        });
    }
    let why = egui::Button::new((icon_text(icon::ADD, 14.0), cx.tr("causes-ask")));
    if inside.add(why).accessible_name(named("causes-ask")).clicked() {
        add_below(cx, id);
    }
}

/// A menu of what a cause can explain.
fn explains_ui(ui: &mut Ui, cx: &Cx, own: &Cause, name: &str) -> Option<AnyId> {
    let mut chosen = None;
    let button = egui::Button::new((icon_text(icon::LINK, 14.0), cx.tr("causes-explain")));
    let (response, _) = MenuButton::from_button(button).config(picker::menu_config()).ui(ui, |ui| {
        ui.set_width(380.0);
        let offered: Vec<(AnyId, String)> =
            explainable(cx).into_iter().filter(|(id, _)| !own.explains.contains(id)).collect();
        let name_of = |index: usize| offered.get(index).map_or("", |(_, name)| name.as_str());
        if let Some(index) = picker::names_ui(ui, cx, name, (offered.len(), &name_of)) {
            chosen = offered.get(index).map(|(id, _)| *id);
            ui.close();
        }
    });
    response.accessible_name(name);
    chosen
}

/// Pain points, KPIs and questions with their kinds.
fn explainable(cx: &Cx) -> Vec<(AnyId, String)> {
    let workspace = cx.workspace;
    let pains = workspace.cards.iter().filter(|(_, card)| matches!(card.content, Content::Pain { .. }));
    let pains = pains.map(|(id, _)| (AnyId::from(id), "chain-link-pain"));
    let kpis = workspace.kpis_in_order().into_iter().map(|(id, _)| (AnyId::from(id), "chain-link-kpi"));
    let questions = in_order(&workspace.questions, |_| true).into_iter();
    let questions = questions.map(|(id, _)| (AnyId::from(id), "questions-question"));
    let named = |(id, kind): (AnyId, &str)| {
        let name = names::record(workspace, id, cx.lang);
        (id, tr!(cx.lang, "chain-node", kind = cx.tr(kind), name = name))
    };
    pains.chain(kpis).chain(questions).map(named).collect()
}
