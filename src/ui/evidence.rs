//! The evidence that something rests on, chosen from the log: the same wherever evidence can be attached.

use egui::{Ui, Vec2};

use crate::{
    base::id::Id,
    edit::{Refused, Tx},
    model::{AnyId, evidence::Evidence},
    scene::register::kind_key,
    tr,
};

use super::{
    Cx,
    cx::Request,
    icon, picker,
    widgets::{icon_button, icon_text, weak},
};

/// The evidence that was chosen; a new piece of it is not in the workspace yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Picked {
    evidence: Vec<Id<Evidence>>,
    new: Option<(Id<Evidence>, String)>,
}

impl Picked {
    /// The new piece, where there is one.
    pub fn new_piece(&self) -> Option<Id<Evidence>> {
        self.new.as_ref().map(|(id, _)| *id)
    }

    /// Adds the new piece to the log and gives the whole list.
    pub fn take(self, tx: &mut Tx) -> Result<Vec<Id<Evidence>>, Refused> {
        if let Some((id, name)) = self.new {
            tx.insert(id, Evidence { name, ..Evidence::default() })?;
        }
        Ok(self.evidence)
    }
}

/// What is attached, each to be opened or let go, and a menu to attach more. Gives the new list.
pub fn evidence_ui(ui: &mut Ui, cx: &Cx, of: AnyId, chosen: &[Id<Evidence>]) -> Option<Picked> {
    let mut picked = None;
    for id in chosen {
        let Some(source) = cx.workspace.evidence.get(*id) else { continue };
        ui.horizontal(|ui| {
            let remove = tr!(cx.lang, "evidence-let-go", name = &*source.name);
            if icon_button(ui, icon::CLOSE, &remove).clicked() {
                let evidence = chosen.iter().copied().filter(|other| other != id).collect();
                picked = Some(Picked { evidence, new: None });
            }
            let open = tr!(cx.lang, "evidence-open", name = &*source.name);
            let button =
                egui::Button::new(source.name.replace('\n', " ")).truncate().frame_when_inactive(false);
            let response = ui.add(button).on_hover_text(about(cx, source)).accessible_name(open);
            if response.clicked() {
                cx.ask(Request::Show((*id).into()));
            }
        });
    }
    add_ui(ui, cx, (of, "evidence-attach"), chosen).or(picked)
}

/// A menu of the log without what is attached, and of a new piece of evidence. Gives the new list.
pub fn add_ui(ui: &mut Ui, cx: &Cx, (of, key): (AnyId, &str), chosen: &[Id<Evidence>]) -> Option<Picked> {
    let mut picked = None;
    let with = |id| chosen.iter().copied().chain([id]).collect::<Vec<_>>();
    let label = (icon_text(icon::ADD, 14.0), egui::RichText::new(cx.tr(key)));
    let button = egui::Button::new(label);
    let menu = egui::containers::menu::MenuButton::from_button(button).config(picker::menu_config());
    let response = menu.ui(ui, |ui| {
        ui.set_width(340.0);
        if ui.button(cx.tr("evidence-new")).clicked() {
            let new = Id::random();
            picked = Some(Picked { evidence: with(new), new: Some((new, cx.tr("evidence-new-name"))) });
            ui.close();
        }
        ui.separator();
        let others = cx.workspace.evidence.iter().filter(|(id, _)| !chosen.contains(id));
        let mut others: Vec<_> = others.collect();
        others.sort_by(|(_, a), (_, b)| b.date.cmp(&a.date).then_with(|| a.name.cmp(&b.name)));
        let name_of = |index: usize| others.get(index).map_or("", |(_, source)| source.name.as_str());
        if let Some(index) = picker::names_ui(ui, cx, &of.to_string(), (others.len(), &name_of)) {
            picked = others.get(index).map(|(id, _)| Picked { evidence: with(*id), new: None });
            ui.close();
        }
    });
    response.0.accessible_name(cx.tr(key));
    picked
}

/// Kind, date and number of people in one line.
pub fn about(cx: &Cx, source: &Evidence) -> String {
    let kind = cx.tr(kind_key(source.kind));
    let when = source.date.map_or_else(|| source.when.clone(), |date| date.to_string());
    let n = source.n.map(|n| tr!(cx.lang, "people-n-exactly", n = n.to_string())).unwrap_or_default();
    let parts = [kind, when, n].into_iter().filter(|part| !part.is_empty());
    parts.reduce(|a, b| tr!(cx.lang, "people-sheet-pair", a = a, b = b)).unwrap_or_default()
}

/// The same as a quiet line.
pub fn about_ui(ui: &mut Ui, cx: &Cx, source: &Evidence) {
    ui.add_sized(
        Vec2::new(ui.available_width(), 16.0),
        egui::Label::new(weak(cx, about(cx, source)).size(crate::scene::theme::type_size::CAPTION))
            .truncate(),
    );
}
