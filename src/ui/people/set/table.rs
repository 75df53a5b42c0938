//! Personas in rows, to be sorted by any column and chosen for comparison.

use std::cmp::Ordering;

use egui::{Align, Layout, Ui};
use egui_extras::{Column, TableBuilder};

use crate::{
    base::id::Id,
    model::{
        Workspace,
        order::Row,
        persona::{Persona, PersonaState},
    },
    scene::{persona_sheet::percent_text, theme::space},
    tr,
};

use super::{
    super::{
        super::{
            Cx, icon,
            style::color,
            widgets::{bold, icon_text, weak},
        },
        list::shown_name,
    },
    compare::CompareView,
};

const ROW: f32 = 32.0;

/// What a column shows and sorts by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Value {
    #[default]
    Order,
    Name,
    Archetype,
    Segment,
    Share,
    Revenue,
    Skill,
    Goals,
    Pains,
    Journeys,
    State,
    Review,
}

/// Columns with the keys of their names and their widths.
const COLUMNS: [(Value, &str, f32); 11] = [
    (Value::Name, "people-name", 150.0),
    (Value::Archetype, "people-archetype", 168.0),
    (Value::Segment, "people-segment", 104.0),
    (Value::Share, "people-sheet-share", 66.0),
    (Value::Revenue, "people-revenue-short", 76.0),
    (Value::Skill, "people-tech-skill", 96.0),
    (Value::Goals, "people-goals", 62.0),
    (Value::Pains, "people-pains", 88.0),
    (Value::Journeys, "people-journeys", 76.0),
    (Value::State, "people-state", 120.0),
    (Value::Review, "people-last-review", 92.0),
];

/// How the rows are sorted.
#[derive(Default)]
pub struct TableView {
    by: Value,
    descending: bool,
}

impl TableView {
    /// Shows the table; gives the persona that is to be opened.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        mut rows: Vec<Row<Persona>>,
        compare: &mut CompareView,
    ) -> Option<Id<Persona>> {
        let mut opened = None;
        if self.by != Value::Order {
            rows.sort_by(|a, b| {
                let order = compare_by(self.by, cx.workspace, a, b);
                if self.descending { order.reverse() } else { order }
            });
        }
        egui::ScrollArea::horizontal().id_salt("people-table").show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            // Headings and names stand flush with what is below them.
            ui.spacing_mut().button_padding.x = 0.0;
            let mut builder = TableBuilder::new(ui)
                .id_salt("people-table-rows")
                .auto_shrink([true, false])
                .cell_layout(Layout::left_to_right(Align::Center))
                .column(Column::exact(28.0));
            for (_, _, width) in COLUMNS {
                builder = builder.column(Column::exact(width).clip(true));
            }
            let table = builder.header(28.0, |mut header| {
                header.col(|_| {});
                for (value, key, _) in COLUMNS {
                    header.col(|ui| self.heading_ui(ui, cx, value, key));
                }
            });
            table.body(|body| {
                body.rows(ROW, rows.len(), |mut row| {
                    let Some(at) = rows.get(row.index()) else { return };
                    row.col(|ui| compare.check_ui(ui, cx, at));
                    for (value, _, _) in COLUMNS {
                        row.col(|ui| {
                            if cell_ui(ui, cx, at, value) {
                                opened = Some(at.0);
                            }
                        });
                    }
                });
            });
        });
        opened
    }

    fn heading_ui(&mut self, ui: &mut Ui, cx: &Cx, value: Value, key: &str) {
        let name = cx.tr(key);
        let arrow = match (self.by == value, self.descending) {
            (false, _) => "",
            (true, false) => " ▲",
            (true, true) => " ▼",
        };
        let text = bold(format!("{name}{arrow}"), 12.0).color(color(cx.theme.second_ink));
        let button = egui::Button::new(text).frame_when_inactive(false).truncate();
        let response = ui.add(button).accessible_name(tr!(cx.lang, "people-sort-by", column = name));
        if response.clicked() {
            // A third click goes back to the order of the list.
            (self.by, self.descending) = match (self.by == value, self.descending) {
                (false, _) => (value, false),
                (true, false) => (value, true),
                (true, true) => (Value::Order, false),
            };
        }
    }
}

/// What is not known comes last, whichever way it is sorted by.
fn compare_by(by: Value, workspace: &Workspace, a: &Row<Persona>, b: &Row<Persona>) -> Ordering {
    let texts = |text: fn(&Persona) -> String| text(a.1).cmp(&text(b.1));
    let numbers = |number: fn(&Persona) -> Option<f64>| match (number(a.1), number(b.1)) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => a.is_some().cmp(&b.is_some()),
    };
    match by {
        Value::Order => Ordering::Equal,
        Value::Name => texts(|persona| persona.name.to_lowercase()),
        Value::Archetype => texts(|persona| persona.archetype.to_lowercase()),
        Value::Segment => segment(workspace, a.1).cmp(segment(workspace, b.1)),
        Value::Share => numbers(|persona| persona.segment_share),
        Value::Revenue => numbers(|persona| persona.revenue_share),
        Value::Skill => numbers(|persona| persona.tech_skill.map(f64::from)),
        Value::Goals => a.1.goals.len().cmp(&b.1.goals.len()),
        Value::Pains => a.1.pains.len().cmp(&b.1.pains.len()),
        Value::Journeys => journeys(workspace, a.0).cmp(&journeys(workspace, b.0)),
        Value::State => a.1.state.cmp(&b.1.state),
        Value::Review => a.1.last_review.cmp(&b.1.last_review),
    }
}

fn segment<'a>(workspace: &'a Workspace, persona: &Persona) -> &'a str {
    workspace.segments.get(persona.segment).map_or("", |segment| segment.name.as_str())
}

fn journeys(workspace: &Workspace, id: Id<Persona>) -> usize {
    workspace.journeys.values().filter(|journey| journey.personas.contains(&id)).count()
}

/// One cell; says whether the persona is to be opened.
fn cell_ui(ui: &mut Ui, cx: &Cx, (id, persona): &Row<Persona>, value: Value) -> bool {
    let text = match value {
        Value::Order => String::new(),
        Value::Name => {
            let button = egui::Button::new(shown_name(cx, persona)).frame_when_inactive(false).truncate();
            let clicked = ui.add(button).clicked();
            if persona.lacks_goals() {
                ui.label(icon_text(icon::OPPORTUNITY, 14.0).color(color(cx.theme.caution)))
                    .on_hover_text(cx.tr("people-advice-goals"));
            }
            return clicked;
        }
        Value::Archetype => persona.archetype.clone(),
        Value::Segment => segment(cx.workspace, persona).to_owned(),
        Value::Share => persona.segment_share.map(percent_text).unwrap_or_default(),
        Value::Revenue => persona.revenue_share.map(percent_text).unwrap_or_default(),
        Value::Skill => persona.tech_skill.map(|skill| format!("{skill}/5")).unwrap_or_default(),
        Value::Goals => persona.goals.len().to_string(),
        Value::Pains => persona.pains.len().to_string(),
        Value::Journeys => journeys(cx.workspace, *id).to_string(),
        Value::State => cx.tr(match persona.state {
            PersonaState::Proto => "people-state-proto",
            PersonaState::Researched => "people-state-researched",
        }),
        Value::Review => persona.last_review.map(|date| date.to_string()).unwrap_or_default(),
    };
    let ink = if matches!(value, Value::Archetype | Value::Segment) { weak(cx, text) } else { text.into() };
    ui.add(egui::Label::new(ink).truncate());
    false
}
