//! The business case on the page of the plan, by what it calls things.

use cairn::{
    base::localised::Lang,
    edit::Label,
    i18n,
    model::{Kind, Workspace, strategy::Roi},
    scene::{document::What, strategy::worth::worth_table, table::Cell, theme::Theme},
    ui::{View, plan::PlanView},
};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    desk::{self, retype},
    sample,
};

type Desk = desk::Desk<PlanView>;

/// High enough for the whole form.
const SIZE: [f32; 2] = [1440.0, 4200.0];

fn open(desk: Desk, lang: Lang) -> Harness<'static, Desk> {
    let mut harness = desk.open(SIZE);
    harness.get_all_by_label(&i18n::text(lang, "worth-title")).next().unwrap().click();
    harness.run_steps(4);
    harness
}

fn english() -> Harness<'static, Desk> {
    open(Desk::sample(Lang::En), Lang::En)
}

fn roi(harness: &Harness<Desk>) -> Roi {
    harness.state().workspace.roi.as_ref().clone()
}

/// Whether any part of the results tells all of these.
fn tells(harness: &Harness<Desk>, parts: &[&str]) -> bool {
    let all = |text: String| parts.iter().all(|part| text.contains(part));
    harness.query_all_by(|node| node.label().or(node.value()).is_some_and(all)).count() > 0
}

#[test]
fn the_published_figures_stand_there_exactly_in_both_languages_and_themes() {
    for (lang, desk) in Desk::all_looks() {
        let harness = open(desk, lang);
        assert!(tells(&harness, &["366\u{202F}551.74", "−197\u{202F}260.66", "1\u{202F}033\u{202F}053.46"]));
        assert!(tells(&harness, &["1.766238", &i18n::text(lang, "maps-never")]));
        assert!(tells(&harness, &["59.8500%"]));
        assert!(tells(&harness, &["355\u{202F}896.68"]));
        let (what, _) = harness.state().view.exported(&harness.state().workspace).unwrap();
        assert_eq!(what, What::Worth);
    }
}

#[test]
fn odd_entries_are_refused_with_the_reason_and_change_nothing() {
    let mut harness = english();
    let before = roi(&harness);
    for (field, text, reason) in [
        ("Margin per customer: low", "1,800", "The low value cannot be above the base value, 1\u{202F}700"),
        ("Margin per customer: base", "2000", "The base value cannot be above the high value, 1\u{202F}900"),
        ("Retention reached: high", "120", "This is a share: 0 to 100%"),
        ("Retention reached: high", "75", "The high value cannot be below the base value, 80.42%"),
        ("Customers", "12.5", "People and calls come in whole numbers"),
        ("Discount rate a year", "much", "“much” is not a number"),
        ("Years ahead", "99", "1 to 30 years"),
        ("Once", "-5", "Less than nothing makes no sense here"),
    ] {
        retype(&mut harness, field, text);
        harness.get_by_label(reason);
        assert_eq!(roi(&harness), before, "{field} {text}");
    }
    assert!(harness.state().steps().is_empty());
    retype(&mut harness, "Discount rate a year", "8 %");
    assert_eq!(roi(&harness).discount_rate, Some(0.08));
    assert!(harness.query_by_label("“much” is not a number").is_none());
    assert_eq!(harness.state().steps(), [Label::Change(Kind::Roi)]);
    harness.state_mut().undo_all();
    assert_eq!(roi(&harness), before);
}

#[test]
fn five_per_cent_more_is_asked_about_and_converted() {
    let mut harness = english();
    assert!(tells(&harness, &["74.71% → 80.42%", "+5.71 points", "+7.64%", "−22.58%"]));
    desk::click(&mut harness, "points more");
    retype(&mut harness, "More kept, percentage points: high", "10");
    assert_eq!(roi(&harness).retention.unwrap().retention_then.high, 0.8471);
    desk::click(&mut harness, "per cent more");
    retype(&mut harness, "More kept, relative: high", "10");
    assert!((roi(&harness).retention.unwrap().retention_then.high - 0.7471 * 1.1).abs() < 1e-9);
    retype(&mut harness, "More kept, relative: high", "40");
    harness.get_by_label("This is a share: 0 to 100%");
}

#[test]
fn counting_the_index_beside_retention_is_warned_of() {
    let mut harness = english();
    let npv = |harness: &Harness<Desk>| tells(harness, &["Base: USD\u{A0}366\u{202F}551.74"]);
    assert!(npv(&harness));
    desk::click(&mut harness, "Counted: Revenue per index point");
    assert!(roi(&harness).index.unwrap().counted && !npv(&harness));
    desk::click(&mut harness, "Only noted: Revenue per index point");
    assert!(npv(&harness));
    desk::click(&mut harness, "Take out: Service calls avoided");
    assert!(roi(&harness).calls.is_none());
    desk::click(&mut harness, "Add service calls avoided");
    assert!(roi(&harness).calls.unwrap().counted);
}

#[test]
fn a_business_case_begins_with_what_is_known() {
    for lang in Lang::ALL {
        let mut desk = Desk::new(sample::of(lang), lang, Theme::light());
        cairn::edit::transact(&mut desk.workspace, |tx| {
            tx.update_only(|own: &mut Roi| *own = Roi::default())
        })
        .unwrap();
        let mut harness = open(desk, lang);
        harness.get_by_label(&i18n::text(lang, "worth-empty"));
        desk::click(&mut harness, &i18n::text(lang, "worth-begin"));
        let own = roi(&harness);
        assert_eq!((own.cost_once, own.cost_per_year), (Some(508_000.0), Some(150_000.0)));
        assert!(own.retention.is_some_and(|own| own.counted && own.customers == 0.0));
        harness.get_by_label(&i18n::text(lang, "worth-missing"));
        retype(&mut harness, &i18n::text(lang, "worth-rate"), "10");
        assert!(harness.query_by_label(&i18n::text(lang, "worth-missing")).is_none());
        retype(&mut harness, &i18n::text(lang, "worth-once"), "1");
        desk::click(&mut harness, &i18n::text(lang, "worth-take-costs"));
        assert_eq!(roi(&harness).cost_once, Some(508_000.0));
    }
}

#[test]
fn an_assumption_that_cannot_be_is_named() {
    let mut workspace = sample::english();
    cairn::edit::transact(&mut workspace, |tx| {
        tx.update_only(|own: &mut Roi| {
            if let Some(own) = &mut own.retention {
                own.retention_now = 2.0;
            }
            own.horizon_years = Some(255);
        })
    })
    .unwrap();
    let mut harness = open(Desk::new(workspace, Lang::En, Theme::dark()), Lang::En);
    harness.get_by_label("“Retention reached” has a value that cannot be");
    retype(&mut harness, "Kept now, a year", "74.71");
    assert!(tells(&harness, &["Net present value"]), "255 years are drawn, too");
}

#[test]
fn the_rows_hold_every_assumption_and_every_flow() {
    for lang in Lang::ALL {
        let table = worth_table(&sample::of(lang), lang);
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        let row = |name: &str| {
            let found = table.rows.iter().find(|row| row[1] == Cell::from(name));
            found.unwrap_or_else(|| panic!("{name}"))[2..5].to_vec()
        };
        let numbers = |values: [f64; 3]| values.map(Cell::from).to_vec();
        assert_eq!(row(&i18n::text(lang, "maps-assumption-margin")), numbers([1450.0, 1700.0, 1900.0]));
        let [Cell::Number(low), Cell::Number(base), Cell::Number(high)] =
            row(&i18n::text(lang, "maps-npv"))[..]
        else {
            panic!("three figures")
        };
        for (value, expected) in [(low, -197_260.66), (base, 366_551.740_068), (high, 1_033_053.46)] {
            assert!((value - expected).abs() < 0.01, "{value}");
        }
        assert_eq!(row(&i18n::text(lang, "maps-payback"))[0], Cell::Empty, "never");
    }
    assert!(worth_table(&Workspace::default(), Lang::En).rows.len() >= 4);
}
