//! Groups beside each other, two of them tested, and how many answers a comparison needs.

use egui::{ComboBox, Label as Words, Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    analysis::kpi::{
        comparison::{self, Difference, Method, NoTest, Span},
        reading,
    },
    base::{id::Id, number},
    model::{
        Workspace,
        kpi::{Breakdown, Dimension, Kpi, Point},
    },
    scene::{
        chart::{
            groups::{GroupRow, Rank, groups},
            words,
        },
        look::Look,
        theme::space,
    },
    tr,
    ui::{
        Cx, icon,
        paint::{self, Camera},
        style::color,
        widgets::{bold, icon_button, section, weak},
    },
};

use super::{
    breakdown::{self, Editing},
    computed::Computed,
    number_field::Faults,
    plot::copy_scene,
    sample_size::{self, Plan},
    span::{member_name, span_ui},
};

/// What is compared; not part of the document.
#[derive(Default)]
pub struct Compare {
    span: Span,
    breakdown: Option<Id<Breakdown>>,
    sides: Option<[Side; 2]>,
    editing: Editing,
    plan: Plan,
}

/// One of two that are tested.
#[derive(Clone, Debug, Default, PartialEq)]
struct Side {
    /// None for all together.
    member: Option<String>,
    span: Span,
}

/// Widest drawing of the groups, in points.
const WIDEST: f32 = 860.0;

/// The breakdowns of a KPI with their names.
pub fn breakdowns(cx: &Cx, id: Id<Kpi>) -> Vec<(Id<Breakdown>, String)> {
    let own = cx.workspace.breakdowns.iter().filter(|(_, own)| own.kpi == id);
    own.map(|(own, record)| (own, breakdown_name(cx, record))).collect()
}

fn breakdown_name(cx: &Cx, record: &Breakdown) -> String {
    match record.dimension {
        Dimension::Other if !record.name.trim().is_empty() => record.name.clone(),
        dimension => crate::i18n::text(cx.lang, &format!("kpis-by-{}", dimension.code())),
    }
}

pub fn compare_ui(
    ui: &mut Ui,
    cx: &Cx,
    faults: &Faults,
    state: &mut Compare,
    (id, computed): (Id<Kpi>, &Computed),
) {
    let known = breakdowns(cx, id);
    let chosen = state.breakdown.filter(|chosen| known.iter().any(|(other, _)| other == chosen));
    state.breakdown = chosen.or(known.first().map(|(first, _)| *first));
    ui.horizontal_wrapped(|ui| {
        section(ui, cx.tr("kpis-groups"));
        ui.add_space(space::S);
        if let Some(shown) = state.breakdown {
            let names = known.iter().find(|(own, _)| *own == shown);
            let text = names.map(|(_, name)| name.clone()).unwrap_or_default();
            let combo = ComboBox::from_id_salt("kpis-breakdown").selected_text(text);
            let response = combo.show_ui(ui, |ui| {
                for (own, name) in &known {
                    ui.selectable_value(&mut state.breakdown, Some(*own), name);
                }
            });
            response.response.accessible_name(cx.tr("kpis-breakdown"));
            span_ui(ui, cx, &computed.result, ("kpis-groups-span", &cx.tr("kpis-span")), &mut state.span);
        }
        breakdown::add_ui(ui, cx, id);
    });
    if let Some(shown) = state.breakdown.and_then(|own| cx.workspace.breakdowns.get(own)) {
        groups_ui(ui, cx, faults, (computed, shown), state.span);
    } else {
        ui.add(Words::new(weak(cx, cx.tr("kpis-groups-none"))).wrap());
    }
    if let Some(own) = state.breakdown {
        breakdown::edit_ui(ui, cx, faults, &mut state.editing, (own, computed));
    }
    ui.add_space(space::XL);
    two_ui(ui, cx, state, computed);
    ui.add_space(space::XL);
    sample_size::plan_ui(ui, cx, &mut state.plan, computed);
}

fn groups_ui(ui: &mut Ui, cx: &Cx, faults: &Faults, (computed, shown): (&Computed, &Breakdown), span: Span) {
    let Some(ends) = span.ends(&computed.result) else {
        ui.label(weak(cx, cx.tr("kpis-no-values")));
        return;
    };
    let kpi = &computed.kpi;
    let found = comparison::groups(kpi, shown, ends);
    let total = comparison::pooled(kpi, &kpi.series, ends);
    let total = total.as_ref().map(|point| reading(kpi, point)).unwrap_or_default();
    let whole = GroupRow { name: cx.tr("kpis-all-together"), reading: total, rank: Rank::Total };
    let each = found.iter().map(|group| GroupRow {
        name: member_name(cx.workspace, &group.member),
        reading: group.reading,
        rank: Rank::Group,
    });
    let rows: Vec<GroupRow> = std::iter::once(whole).chain(each).collect();
    let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let width = (ui.available_width() - space::L).clamp(480.0, WIDEST);
    let drawing = groups(&rows, &computed.style, width, &look);
    ui.horizontal(|ui| {
        ui.label(weak(cx, words::stretch(ends, &computed.style, cx.lang)));
        if icon_button(ui, icon::COPY, &cx.tr("kpis-copy-picture")).clicked() {
            copy_scene(ui, cx, faults, &drawing);
        }
    });
    let (place, response) = ui.allocate_exact_size(vec2(drawing.size.w, drawing.size.h), Sense::hover());
    let said: Vec<String> = rows.iter().map(|row| said(computed, row)).collect();
    let said = said.join(&cx.tr("kpis-comma"));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let camera = Camera { origin: place.min, zoom: 1.0 };
    paint::items(ui.painter(), camera, drawing.items.iter(), &mut |_| None);
    if found.iter().any(comparison::Group::is_small) {
        super::headline::caution_ui(ui, cx, cx.tr("kpis-groups-few"));
    }
    if shown.partial {
        ui.add(Words::new(weak(cx, cx.tr("kpis-groups-partial"))).wrap());
    }
    let unpooled = ends.0 != ends.1 && found.iter().all(|group| group.point.is_none());
    if unpooled && !kpi.kind.counts_answers() && !kpi.kind.is_ratio() {
        ui.add(Words::new(weak(cx, cx.tr("kpis-not-pooled"))).wrap());
    }
}

fn said(computed: &Computed, row: &GroupRow) -> String {
    let value = row.reading.value.map_or_else(|| "—".to_owned(), |value| computed.style.value(value));
    format!("{} {value}", row.name)
}

/// Two groups or stretches of time, tested; the answer in words.
fn two_ui(ui: &mut Ui, cx: &Cx, state: &mut Compare, computed: &Computed) {
    section(ui, cx.tr("kpis-two"));
    let start = || {
        let has_window = Span::Window.ends(&computed.result).is_some();
        let first = if has_window { Span::Window } else { Span::All };
        [Side { member: None, span: first }, Side { member: None, span: Span::Newest }]
    };
    let parts = state.breakdown.and_then(|own| cx.workspace.breakdowns.get(own));
    let sides = state.sides.get_or_insert_with(start);
    for (place, side) in sides.iter_mut().enumerate() {
        let key = if place == 0 { "kpis-two-first" } else { "kpis-two-second" };
        ui.push_id(key, |ui| side_ui(ui, cx, (key, side), computed, parts.map(|parts| &**parts)));
    }
    let points = sides.each_ref().map(|side| point_of(computed, side, parts.map(|parts| &**parts)));
    ui.add_space(space::S);
    let [Some(first), Some(second)] = &points else {
        ui.add(Words::new(weak(cx, cx.tr("kpis-two-no-data"))).wrap());
        return;
    };
    ui.add(Words::new(weak(cx, figures(cx, computed, [first, second]))).wrap());
    match comparison::difference(&computed.kpi, first, second) {
        Ok(found) => answer_ui(ui, cx, computed, &found),
        Err(why) => {
            let key = match why {
                NoTest::Kind => "kpis-two-no-test",
                NoTest::NoData => "kpis-two-no-data",
                NoTest::NoVariance => "kpis-two-no-variance",
            };
            ui.add(Words::new(weak(cx, cx.tr(key))).wrap());
        }
    }
    if [first, second].into_iter().any(|point| {
        let n = reading(&computed.kpi, point).n;
        n.is_some_and(|n| n < comparison::FEW)
    }) {
        super::headline::caution_ui(ui, cx, cx.tr("kpis-groups-few"));
    }
    ui.add(Words::new(weak(cx, cx.tr("kpis-two-hint"))).wrap());
}

fn side_ui(
    ui: &mut Ui,
    cx: &Cx,
    (key, side): (&str, &mut Side),
    computed: &Computed,
    parts: Option<&Breakdown>,
) {
    ui.horizontal(|ui| {
        let label = cx.tr(key);
        super::cells::cell_ui(ui, 56.0, |ui| _ = ui.label(weak(cx, label.as_str())));
        if let Some(parts) = parts.filter(|parts| !parts.parts.is_empty()) {
            let all = cx.tr("kpis-all-together");
            let shown =
                side.member.as_ref().map_or_else(|| all.clone(), |own| member_name(cx.workspace, own));
            let combo = ComboBox::from_id_salt("group").width(176.0).selected_text(shown);
            let response = combo.show_ui(ui, |ui| {
                ui.selectable_value(&mut side.member, None, all);
                for member in parts.parts.keys() {
                    let name = member_name(cx.workspace, member);
                    ui.selectable_value(&mut side.member, Some(member.clone()), name);
                }
            });
            response.response.accessible_name(tr!(cx.lang, "kpis-two-group", side = label.as_str()));
        }
        let name = tr!(cx.lang, "kpis-two-span", side = label.as_str());
        span_ui(ui, cx, &computed.result, ("span", &name), &mut side.span);
    });
}

/// What was counted on one side.
fn point_of(computed: &Computed, side: &Side, parts: Option<&Breakdown>) -> Option<Point> {
    let ends = side.span.ends(&computed.result)?;
    let series = match &side.member {
        Some(member) => &parts?.parts.get(member)?.series,
        None => &computed.kpi.series,
    };
    comparison::pooled(&computed.kpi, series, ends)
}

/// Both figures with their certainty.
fn figures(cx: &Cx, computed: &Computed, points: [&Point; 2]) -> String {
    let said = points.map(|point| {
        let reading = reading(&computed.kpi, point);
        let value = reading.value.map_or_else(|| "—".to_owned(), |value| computed.style.value(value));
        let certainty = words::certainty(&reading, &computed.style, cx.lang);
        if certainty.is_empty() {
            return value;
        }
        tr!(cx.lang, "kpis-figure-with", figure = value, certainty = certainty)
    });
    said.join(" → ")
}

/// "The rise of 6.2 points could be chance", with interval, p and method.
fn answer_ui(ui: &mut Ui, cx: &Cx, computed: &Computed, found: &Difference) {
    ui.add(Words::new(bold(answer(cx, computed, found), crate::scene::theme::type_size::CARD_TITLE)).wrap());
    ui.add(Words::new(weak(cx, grounds(cx, computed, found))).wrap());
    if found.may_be_chance {
        return;
    }
    let gain = crate::analysis::kpi::direction(&computed.kpi).improvement(found.change);
    let (key, ink) = if gain > 0.0 {
        ("kpis-two-better", cx.theme.favourable)
    } else {
        ("kpis-two-worse", cx.theme.adverse)
    };
    ui.label(egui::RichText::new(cx.tr(key)).color(color(ink)));
}

fn answer(cx: &Cx, computed: &Computed, found: &Difference) -> String {
    let size = computed.style.distance(found.change);
    if found.change == 0.0 {
        return cx.tr("kpis-two-equal");
    }
    match (found.change > 0.0, found.may_be_chance) {
        (true, true) => tr!(cx.lang, "kpis-two-rise-chance", size = size),
        (true, false) => tr!(cx.lang, "kpis-two-rise", size = size),
        (false, true) => tr!(cx.lang, "kpis-two-fall-chance", size = size),
        (false, false) => tr!(cx.lang, "kpis-two-fall", size = size),
    }
}

/// How that was found out.
fn grounds(cx: &Cx, computed: &Computed, found: &Difference) -> String {
    let (low, high) = (computed.style.change(found.interval.low), computed.style.change(found.interval.high));
    let range = tr!(cx.lang, "figure-range", low = low, high = high);
    let interval = tr!(cx.lang, "kpis-two-interval", range = range);
    let method = cx.tr(match found.method {
        Method::Nps => "kpis-two-by-nps",
        Method::Rate => "kpis-two-by-rate",
        Method::Mean => "kpis-two-by-mean",
    });
    let p = found.p.map(|p| {
        let p = if p < 0.001 { "< 0.001".to_owned() } else { format!("= {}", number::format(p, 3)) };
        tr!(cx.lang, "kpis-two-p", p = p)
    });
    let parts: Vec<String> = [Some(interval), p, Some(method)].into_iter().flatten().collect();
    parts.join(" · ")
}

/// The name of a member's period for what is typed there.
pub fn cell_name(
    workspace: &Workspace,
    member: &str,
    period: crate::base::period::Period,
    cx: &Cx,
) -> String {
    let (member, period) = (member_name(workspace, member), cx.period(period));
    tr!(cx.lang, "kpis-cell", period = period, column = member)
}
