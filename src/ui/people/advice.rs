//! What to think of next, in one quiet line.

use egui::Ui;

use crate::model::persona::{Demographics, Persona};

use super::super::{
    Cx, icon,
    style::color,
    widgets::{icon_text, weak},
};

/// Whether decoration was written down before what drives the customer (domain 4.2).
fn decorates(persona: &Persona) -> bool {
    let filled = persona.demographics != Demographics::default();
    filled && persona.goals.iter().all(|goal| goal.trim().is_empty())
}

pub fn advice_ui(ui: &mut Ui, cx: &Cx, persona: &Persona) {
    if !decorates(persona) {
        return;
    }
    ui.horizontal(|ui| {
        ui.label(icon_text(icon::OPPORTUNITY, 16.0).color(color(cx.theme.caution)));
        ui.add(egui::Label::new(weak(cx, cx.tr("people-advice-goals"))).wrap());
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_is_given_when_there_are_facts_but_no_goals() {
        let mut persona = Persona::default();
        assert!(!decorates(&persona));
        persona.demographics.age = Some(35);
        assert!(decorates(&persona));
        persona.goals = vec![" ".to_owned()];
        assert!(decorates(&persona));
        persona.goals.push("Decide with data".to_owned());
        assert!(!decorates(&persona));
    }
}
