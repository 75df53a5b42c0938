//! The roles in the room: whose turn it is, who has finished, and a field to name another.

use egui::{Key, TextEdit, Ui};

use crate::{
    base::id::Id,
    edit::{Label, ballot as verbs, maturity::add_respondent},
    model::{Kind, maturity::Respondent, workshop::Workshop},
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        widgets::{caption, tab},
        workshop::context,
    },
};

/// What the row remembers: the name being typed.
#[derive(Default)]
pub struct RoleRow {
    name: String,
}

impl RoleRow {
    /// The roles with who has finished; gives the one that was chosen.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        (workshop, chosen): (Id<Workshop>, Id<Respondent>),
        voters: &[(Id<Respondent>, bool)],
    ) -> Option<Id<Respondent>> {
        let mut picked = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::new(space::XS, space::XS);
            for (id, done) in voters {
                let role = context::role_name(cx, *id);
                let words = if *done { format!("{role} ✓") } else { role.clone() };
                let name = if *done { tr!(cx.lang, "votes-role-done", role = role.clone()) } else { role };
                if tab(ui, cx, *id == chosen, words).accessible_name(name).clicked() {
                    picked = Some(*id);
                }
            }
            ui.add_space(space::S);
            self.add_ui(ui, cx, workshop);
        });
        picked
    }

    fn add_ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Id<Workshop>) {
        let name = cx.tr("votes-add-role");
        let edit = TextEdit::singleline(&mut self.name).hint_text(name.as_str()).desired_width(150.0);
        let response = ui.add(edit.id(egui::Id::unique("votes-role"))).accessible_name(name);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let role = crate::base::text::clean(self.name.trim()).into_owned();
        if !entered || role.is_empty() {
            return;
        }
        self.name.clear();
        response.request_focus();
        let known =
            cx.workspace.respondents.iter().find(|(_, own)| own.role.trim() == role).map(|(id, _)| id);
        // Who is named first would shut out the roles that vote while nobody is named: they take part as well.
        let own = cx.workspace.workshops.get(workshop).map(|own| own.participants.is_empty());
        let others: Vec<Id<Respondent>> = if own.unwrap_or(false) {
            cx.workspace.respondents_in_order().into_iter().map(|(id, _)| id).collect()
        } else {
            Vec::new()
        };
        cx.edit(Label::Add(Kind::Respondent), move |tx| {
            others.iter().try_for_each(|id| verbs::take_part(tx, workshop, *id))?;
            let id = match known {
                Some(id) => id,
                None => add_respondent(tx, role)?,
            };
            verbs::take_part(tx, workshop, id)
        });
    }

    /// The row where there is nobody yet.
    pub fn first_ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Id<Workshop>) {
        caption(ui, cx, cx.tr("votes-who")).on_hover_text(cx.tr("votes-add-role"));
        ui.style_mut().override_font_id = Some(egui::FontId::proportional(type_size::BODY));
        self.add_ui(ui, cx, workshop);
    }
}
