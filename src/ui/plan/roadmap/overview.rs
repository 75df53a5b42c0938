//! What stands at the right while nothing is selected: what cannot be as planned, and who has much at once.

use egui::{Link, RichText, ScrollArea, Ui};

use crate::{
    analysis::plan::{Conflict, MANY_AT_ONCE, conflicts},
    base::{id::Id, months::Months},
    model::strategy::Initiative,
    scene::{
        strategy::{
            roadmap::{LeftOut, Roadmap, Warning},
            words as scene_words,
        },
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        widgets::{section, weak},
    },
};

use super::{kept::Many, words};

/// The most lines of one part.
const MOST: usize = 12;

/// Shows the overview; gives the initiative that was chosen.
pub fn overview_ui(ui: &mut Ui, cx: &Cx, many: &Many) -> Option<Id<Initiative>> {
    let mut chosen = None;
    ScrollArea::vertical().id_salt("roadmap-overview").show(ui, |ui| {
        ui.set_max_width(ui.available_width() - space::M);
        section(ui, cx.tr("roadmap-conflicts"));
        if many.conflicts.is_empty() {
            ui.add(egui::Label::new(weak(cx, cx.tr("roadmap-no-conflicts"))).wrap());
        }
        for conflict in many.conflicts.iter().take(MOST) {
            chosen = conflict_ui(ui, cx, conflict).or(chosen);
        }
        more_ui(ui, cx, many.conflicts.len());
        ui.add_space(space::L);
        section(ui, cx.tr("roadmap-load"));
        if many.loads.is_empty() {
            let words = tr!(cx.lang, "roadmap-no-load", count = MANY_AT_ONCE - 1);
            ui.add(egui::Label::new(weak(cx, words)).wrap());
        }
        for (role, months, count) in many.loads.iter().take(MOST) {
            ui.add(egui::Label::new(RichText::new(role)).wrap());
            let when = words::span(*months, cx.lang);
            let said = tr!(cx.lang, "roadmap-load-of", count = *count, when = when);
            super::warning_ui(ui, cx, &said);
        }
        more_ui(ui, cx, many.loads.len());
        ui.add_space(space::L);
        let how = weak(cx, cx.tr("roadmap-how")).size(type_size::CAPTION);
        ui.add(egui::Label::new(how).wrap());
    });
    chosen
}

fn more_ui(ui: &mut Ui, cx: &Cx, count: usize) {
    if count > MOST {
        ui.label(weak(cx, tr!(cx.lang, "roadmap-more", count = count - MOST)).size(type_size::CAPTION));
    }
}

fn conflict_ui(ui: &mut Ui, cx: &Cx, conflict: &Conflict) -> Option<Id<Initiative>> {
    let (id, said) = match conflict {
        Conflict::Circle(members) => {
            let names: Vec<String> = members.iter().take(4).map(|id| words::name(cx, *id)).collect();
            let names = names.join(" → ");
            (*members.first()?, tr!(cx.lang, "roadmap-circle-of", names = names))
        }
        Conflict::EndsBeforeStart(id) => (*id, scene_words::left_out(LeftOut::EndsBeforeStart, cx.lang)),
        Conflict::BeginsTooEarly(id, other) => {
            (*id, scene_words::warning(cx.workspace, Warning::BeginsTooEarly(*other), cx.lang))
        }
    };
    let mut chosen = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if ui.add(Link::new(RichText::new(words::name(cx, id)))).clicked() {
            chosen = Some(id);
        }
        super::warning_ui(ui, cx, &said);
    });
    ui.add_space(space::XS);
    chosen
}

/// Stretches in which a role has many at once, the longest numbers first.
fn loads(cx: &Cx, roadmap: &Roadmap) -> Vec<(String, Months, usize)> {
    let time = &roadmap.time;
    let months = usize::try_from(time.count).unwrap_or_default();
    let loads = crate::analysis::plan::at_once(cx.workspace, time.first, (1, months));
    let mut found: Vec<(String, Months, usize)> = Vec::new();
    for (role, counts) in loads {
        let mut open: Option<(Months, usize)> = None;
        let mut close = |open: &mut Option<(Months, usize)>| {
            if let Some((months, count)) = open.take() {
                found.push((role.clone(), months, count));
            }
        };
        for (month, count) in (time.first..).zip(counts) {
            if count < MANY_AT_ONCE {
                close(&mut open);
                continue;
            }
            let (months, most) = open.get_or_insert((Months { first: month, last: month }, count));
            (months.last, *most) = (month, (*most).max(count));
        }
        close(&mut open);
    }
    found.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
    found
}

/// Everything that the overview says, computed.
pub fn many(cx: &Cx, roadmap: &Roadmap) -> Many {
    Many { conflicts: conflicts(cx.workspace), loads: loads(cx, roadmap) }
}
