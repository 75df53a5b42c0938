//! What the answers measure: the KPI that takes them, its scale, direction and period.

use egui::{ComboBox, TextEdit, Ui};
use jiff::civil::Date;

use crate::{
    base::period::Period,
    base::period::PeriodLength,
    import::survey::{DateOrder, Head},
    model::kpi::{Direction, Kpi, KpiKind, Scale},
    tr,
    ui::{
        Cx,
        widgets::{caption, section, tab, weak},
    },
};

use super::{
    choice::{Choice, Measure},
    columns::pair_ui,
};

/// Scales that surveys use.
const SCALES: [(u8, u8); 5] = [(1, 5), (1, 7), (1, 10), (0, 10), (1, 3)];

pub fn measure_ui(ui: &mut Ui, cx: &Cx, head: &Head, choice: &mut Choice) {
    section(ui, cx.tr("import-measure"));
    let taker = choice.into.and_then(|id| cx.workspace.kpis.get(id));
    if let Some(kpi) = taker {
        target_ui(ui, cx, head, choice);
        ui.add(egui::Label::new(weak(cx, described(cx, kpi))).wrap());
    } else {
        pair_ui(ui, |[left, right]| {
            target_ui(left, cx, head, choice);
            name_ui(right, cx, choice);
        });
        new_ui(ui, cx, choice);
    }
    if choice.order.is_some() {
        caption(ui, cx, cx.tr("import-order"));
        tabs_ui(ui, cx, DateOrder::ALL.map(|order| (Some(order), order_key(order))), &mut choice.order);
    }
}

/// The KPI that takes the answers.
fn target_ui(ui: &mut Ui, cx: &Cx, head: &Head, choice: &mut Choice) {
    caption(ui, cx, cx.tr("import-into"));
    let chosen = choice.into.and_then(|id| cx.workspace.kpis.get(id));
    let shown = chosen.map_or_else(|| cx.tr("import-new"), |kpi| kpi.name.clone());
    let combo = ComboBox::from_id_salt("import-into").selected_text(shown).width(ui.available_width());
    let combo = combo.show_ui(ui, |ui| {
        if ui.selectable_label(chosen.is_none(), cx.tr("import-new")).clicked() {
            choice.choose_kpi(head, None);
        }
        for (id, kpi) in cx.workspace.kpis_in_order() {
            if kpi.kind.counts_answers() && ui.selectable_label(choice.into == Some(id), &kpi.name).clicked()
            {
                choice.choose_kpi(head, Some(id));
            }
        }
    });
    combo.response.accessible_name(cx.tr("import-into"));
}

/// Kind, scale, direction and period of a KPI that is there, which fix how answers are read.
fn described(cx: &Cx, kpi: &Kpi) -> String {
    let scale = kpi.answer_scale();
    let kind = cx.tr(match kpi.kind {
        KpiKind::Nps => "import-measure-nps",
        KpiKind::TopBox => "import-measure-topbox",
        _ => "import-kind-mean",
    });
    let direction = cx.tr(match kpi.direction {
        Direction::Up => "kpis-higher-better",
        Direction::Down => "kpis-lower-better",
    });
    let range = tr!(cx.lang, "import-scale-range", min = scale.min, max = scale.max);
    [kind, range, direction, cx.tr(length_key(kpi.frequency))].join(&cx.tr("kpis-comma"))
}

fn name_ui(ui: &mut Ui, cx: &Cx, choice: &mut Choice) {
    caption(ui, cx, cx.tr("import-name"));
    let edit = TextEdit::singleline(&mut choice.name)
        .desired_width(f32::INFINITY)
        .hint_text(cx.tr(choice.measure.key()))
        .margin(egui::Margin::symmetric(8, 5));
    ui.add(edit).accessible_name(cx.tr("import-name"));
}

/// What a new KPI is.
fn new_ui(ui: &mut Ui, cx: &Cx, choice: &mut Choice) {
    caption(ui, cx, cx.tr("import-kind"));
    tabs_ui(ui, cx, Measure::ALL.map(|measure| (measure, measure.key())), &mut choice.measure);
    if choice.measure != Measure::Nps {
        caption(ui, cx, cx.tr("import-scale"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (min, max) in SCALES {
                let scale = Some(Scale { min, max });
                let name = tr!(cx.lang, "import-scale-range", min = min, max = max);
                if tab(ui, cx, choice.scale == scale, name).clicked() {
                    choice.scale = scale;
                }
            }
        });
    }
    if choice.measure == Measure::Effort {
        caption(ui, cx, cx.tr("import-direction"));
        let ways =
            [(Some(Direction::Down), "import-effort-low"), (Some(Direction::Up), "import-effort-high")];
        tabs_ui(ui, cx, ways, &mut choice.direction);
    }
    caption(ui, cx, cx.tr("import-period"));
    tabs_ui(ui, cx, PeriodLength::ALL.map(|length| (length, length_key(length))), &mut choice.length);
}

fn length_key(length: PeriodLength) -> &'static str {
    match length {
        PeriodLength::Week => "kpis-every-week",
        PeriodLength::Month => "kpis-every-month",
        PeriodLength::Quarter => "kpis-every-quarter",
        PeriodLength::Year => "kpis-every-year",
    }
}

fn order_key(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Dmy => "import-order-dmy",
        DateOrder::Mdy => "import-order-mdy",
        DateOrder::Ymd => "import-order-ymd",
    }
}

fn tabs_ui<T: Copy + PartialEq, const N: usize>(
    ui: &mut Ui,
    cx: &Cx,
    choices: [(T, &str); N],
    chosen: &mut T,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (choice, key) in choices {
            if tab(ui, cx, *chosen == choice, cx.tr(key)).clicked() {
                *chosen = choice;
            }
        }
    });
}

/// The days that a date can mean, to choose from; gives the order that was chosen.
pub fn readings_ui(
    ui: &mut Ui,
    cx: &Cx,
    readings: &[(DateOrder, Date)],
    chosen: Option<DateOrder>,
) -> Option<DateOrder> {
    let mut order = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (reading, date) in readings {
            let month = Period::of(*date, PeriodLength::Month, 1).map(|month| cx.period(month));
            let day = tr!(cx.lang, "import-day", day = date.day(), month = month.unwrap_or_default());
            let name = format!("{day} · {}", cx.tr(order_key(*reading)));
            if tab(ui, cx, chosen == Some(*reading), name).clicked() {
                order = Some(*reading);
            }
        }
    });
    order
}
