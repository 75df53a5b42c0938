//! The tool inventory by category, with what is missing and what it costs.

use egui::{Ui, Vec2};

use crate::{
    analysis::{
        programme::focus,
        tools::{Cost, EXPECTED, Inventory, inventory},
    },
    base::{id::Id, number},
    edit::{Label, organisation as verbs},
    model::{
        AnyId, Kind, Workspace,
        governance::{Tool, ToolCategory, ToolState},
        order::Row,
    },
    scene::{
        document::What,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        article::{REGISTER, add_ui, advice_ui, columns_ui, page_ui, quiet_ui},
        inline::{
            Editing,
            checked::AMOUNT,
            choice::choice_ui,
            rows::{Columns, called, record_acts_ui},
            text::{Shown, Text, Value, captioned_ui, name_of, text, text_ui, value_ui},
        },
        style::color,
        widgets::{bold, caption, pill, weak},
    },
};

use super::Section;

#[derive(Default)]
pub struct ToolsSection {
    editing: Editing,
}

const PRODUCT: Text<Tool> = text!("strategy-product", "strategy-product-hint", product);
const OWNER: Text<Tool> = text!("strategy-owner", "strategy-owner-hint", owner_role);
const DATA: Text<Tool> = text!("strategy-data", "strategy-data-hint", data_held);
const INTEGRATIONS: Text<Tool> = text!("strategy-integrations", "strategy-integrations-hint", integrations);
const GAP: Text<Tool> = text!("strategy-gap", "strategy-gap-hint", gap);
const COST: Value<Tool, f64> = Value {
    field: "cost_per_year",
    key: "strategy-cost",
    hint: "strategy-cost-hint",
    reading: AMOUNT,
    slot: |tool| &mut tool.cost_per_year,
};

impl Section for ToolsSection {
    fn key(&self) -> &'static str {
        "strategy-tools"
    }

    fn shows(&self, kind: Kind) -> bool {
        kind == Kind::Tool
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Tools]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let inventory = inventory(cx.workspace);
        page_ui(ui, "strategy-tools", REGISTER, |ui| {
            figures_ui(ui, cx, &inventory);
            for category in ToolCategory::ALL.iter().copied() {
                let group = inventory.groups.iter().find(|(own, _)| *own == category);
                let tools = group.map_or(&[][..], |(_, tools)| tools.as_slice());
                if !tools.is_empty() || EXPECTED.contains(&category) {
                    self.category_ui(ui, cx, category, tools);
                }
            }
            ui.add_space(space::L);
            if add_ui(ui, cx, "strategy-tool-other-add") {
                add(cx, ToolCategory::Other);
            }
        });
    }

    fn select(&mut self, id: AnyId, _: &Workspace) {
        self.editing.want((id, PRODUCT.field, 0));
    }
}

fn add(cx: &Cx, category: ToolCategory) {
    let tool = Tool { category, ..Tool::default() };
    cx.create(Label::Add(Kind::Tool), move |tx| verbs::add_tool(tx, tool));
}

/// What it costs, what is missing, what is written down as a gap.
fn figures_ui(ui: &mut Ui, cx: &Cx, inventory: &Inventory) {
    ui.add_space(space::S);
    let gaps = inventory.gaps.to_string();
    let figures = [
        ("strategy-cost-now", money(cx, inventory.cost), unknown(cx, inventory.cost)),
        ("strategy-cost-planned", money(cx, inventory.planned), unknown(cx, inventory.planned)),
        ("strategy-gaps", gaps, String::new()),
    ];
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 48.0;
        for (key, figure, note) in figures {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(space::S, 0.0);
                caption(ui, cx, cx.tr(key));
                ui.label(bold(figure, type_size::PAGE_TITLE));
                ui.label(weak(cx, note).size(type_size::CAPTION));
            });
        }
    });
    if !inventory.missing.is_empty() {
        let names = inventory.missing.iter().map(|category| category_name(cx, *category));
        let names = names.collect::<Vec<_>>().join(&cx.tr("inline-comma"));
        ui.add_space(space::S);
        advice_ui(ui, cx, &tr!(cx.lang, "strategy-tools-missing", names = names));
    }
}

fn category_name(cx: &Cx, category: ToolCategory) -> String {
    cx.tr(&format!("strategy-category-{}", category.code()))
}

fn money(cx: &Cx, cost: Cost) -> String {
    let Some(sum) = cost.sum else { return "—".to_owned() };
    let amount = number::format(sum, 0);
    match cx.workspace.profile.currency.trim() {
        "" => amount,
        currency => format!("{currency}\u{a0}{amount}"),
    }
}

fn unknown(cx: &Cx, cost: Cost) -> String {
    if cost.unknown == 0 {
        String::new()
    } else {
        tr!(cx.lang, "strategy-cost-unknown", count = cost.unknown)
    }
}

/// Product, state, owner, cost; what it holds, is joined with and lacks stands below.
const WEIGHTS: [f32; 4] = [2.2, 1.1, 1.8, 1.0];

impl ToolsSection {
    fn category_ui(&mut self, ui: &mut Ui, cx: &Cx, category: ToolCategory, tools: &[Id<Tool>]) {
        ui.add_space(space::XL);
        ui.horizontal(|ui| {
            ui.label(bold(category_name(cx, category), type_size::SECTION));
            if tools.is_empty() && focus(cx.workspace.profile.start).tool == category {
                pill(ui, cx.tr("strategy-begin-here"), color(cx.theme.accent), color(cx.theme.accent_soft));
            }
        });
        ui.add_space(-space::XS);
        quiet_ui(ui, cx, &cx.tr(&format!("strategy-purpose-{}", category.code())));
        let all = cx.workspace.tools_in_order();
        let rows: Vec<Row<Tool>> = all.into_iter().filter(|(id, _)| tools.contains(id)).collect();
        if !rows.is_empty() {
            let names = ["strategy-product", "strategy-state", "strategy-owner", "strategy-cost"];
            ui.add_space(space::XS);
            Columns::new(ui, &WEIGHTS).names_ui(ui, cx, &names);
        }
        for index in 0..rows.len() {
            self.tool_ui(ui, cx, &rows, index);
        }
        let name = tr!(cx.lang, "strategy-tool-add", category = category_name(cx, category));
        ui.scope(|ui| {
            ui.spacing_mut().button_padding.x = 0.0;
            if crate::ui::widgets::quiet_button(ui, crate::ui::icon::ADD, name).clicked() {
                add(cx, category);
            }
        });
    }

    fn tool_ui(&mut self, ui: &mut Ui, cx: &Cx, rows: &[Row<Tool>], index: usize) {
        let Some((id, tool)) = rows.get(index) else { return };
        let id = *id;
        let category = category_name(cx, tool.category);
        let of = called(&tool.product, index);
        let of = if tool.product.trim().is_empty() { format!("{category} {of}") } else { of };
        let editing = &mut self.editing;
        let cost = tool.cost_per_year.map(number::amount).unwrap_or_default();
        let mut rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| {
            let shown = Shown { of: &of, font: None };
            match column {
                0 => {
                    let of = format!("{category} {}", index + 1);
                    let font = Some(egui::FontId::new(type_size::CARD_TITLE, crate::ui::fonts::bold()));
                    text_ui(ui, cx, (editing, id), PRODUCT, Shown { of: &of, font });
                }
                1 => state_ui(ui, cx, (id, tool), &of),
                2 => _ = text_ui(ui, cx, (editing, id), OWNER, shown),
                _ => value_ui(ui, cx, (editing, id), &COST, (&cost, &of)),
            }
        });
        let below = ui.cursor().min;
        columns_ui(ui, 3, |column, ui| {
            let text = match column {
                0 => DATA,
                1 => INTEGRATIONS,
                _ => GAP,
            };
            captioned_ui(ui, cx, (editing, id), text, &of);
        });
        rect.max.y = ui.cursor().min.y.max(below.y);
        record_acts_ui(ui, cx, (rect, &of), (rows, index), verbs::move_tool);
        ui.add_space(space::M);
    }
}

fn state_ui(ui: &mut Ui, cx: &Cx, (id, tool): (Id<Tool>, &Tool), of: &str) {
    let options =
        ToolState::ALL.iter().map(|state| (*state, cx.tr(&format!("strategy-tool-{}", state.code()))));
    let ink = match tool.state {
        ToolState::InUse => Some(color(cx.theme.favourable)),
        ToolState::Retire => Some(color(cx.theme.caution)),
        ToolState::None => Some(color(cx.theme.second_ink)),
        ToolState::Planned | ToolState::Pilot => None,
    };
    let name = name_of(cx, "strategy-state", of);
    if let Some(state) = choice_ui(ui, cx, (("tool-state", id), &name), (tool.state, ink), options) {
        cx.edit(Label::Change(Kind::Tool), move |tx| tx.update(id, |tool| tool.state = state));
    }
}
