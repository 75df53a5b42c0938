//! Charts of KPIs as drawings.

use cairn::{
    analysis::kpi::KpiResult,
    base::{geom::size, localised::Lang},
    export::{About, svg},
    model::Workspace,
    scene::{
        chart::{Chart, draw, sparkline, words},
        document::What,
        font::embedded,
        look::Look,
        measure::Measure,
        theme::Theme,
    },
};

use crate::sample;

fn chart(workspace: &Workspace, id: &str, lang: Lang) -> Chart {
    let id = id.parse().expect("an id");
    let result = KpiResult::of(workspace.kpis.get(id).expect("a KPI of the sample"));
    Chart::of(workspace, id, &result, lang).expect("it has values")
}

#[test]
fn a_small_chart_has_one_drawing() {
    let workspace = sample::english();
    let measure = Measure::default();
    let chart = chart(&workspace, "kpi-ces_setup", Lang::En);
    let look = Look { measure: &measure, theme: Theme::print(), lang: Lang::En };
    let scene = draw(&chart, size(480.0, 200.0), &look);
    insta::assert_snapshot!(svg::write_without_fonts(&scene, embedded(), &About::default()));
    let spark = sparkline(&chart, size(96.0, 28.0), Theme::print());
    insta::assert_snapshot!(svg::write_without_fonts(&spark, embedded(), &About::default()));
}

#[test]
fn a_point_tells_everything_on_hover() {
    let workspace = sample::english();
    let chart = chart(&workspace, "kpi-nps_rel", Lang::En);
    let point = chart.nearest(13.2).unwrap();
    let lines = words::point(&chart, point, Lang::En);
    assert_eq!(lines[0], "Feb 2025");
    assert!(lines.contains(&"▼ Adverse signal".to_owned()), "{lines:?}");
    assert!(lines.contains(&"Outside the natural limits".to_owned()), "{lines:?}");
    assert!(lines.contains(&"A larger jump than chance makes".to_owned()), "{lines:?}");
    assert!(lines.contains(&"Eleven-hour outage".to_owned()), "{lines:?}");
    let chart = self::chart(&workspace, "kpi-nps_rel", Lang::Zh);
    let newest = words::point(&chart, chart.points.last().unwrap(), Lang::Zh);
    assert_eq!(newest[..4], ["2025年12月", "30.5", "95%置信区间：19.6至40.5", "n = 200"]);
}

#[test]
fn every_chart_of_the_sample_stays_on_its_sheet() {
    let workspace = sample::english();
    let measure = Measure::default();
    for lang in Lang::ALL {
        let look = Look { measure: &measure, theme: Theme::light(), lang };
        for id in workspace.kpis.ids() {
            let chart = chart(&workspace, &id.to_string(), lang);
            let scene = draw(&chart, size(720.0, 320.0), &look);
            let bounds = scene.bounds().unwrap();
            assert!(bounds.min.x >= 0.0 && bounds.min.y >= 0.0, "{id}: {bounds:?}");
            assert!(bounds.max.x <= 720.0 && bounds.max.y <= 320.0, "{id}: {bounds:?}");
        }
    }
}

#[test]
fn every_document_of_kpis_has_a_drawing_within_its_sheet() {
    for lang in Lang::ALL {
        let workspace = sample::of(lang);
        let measure = Measure::default();
        let look = Look { measure: &measure, theme: Theme::print(), lang };
        for what in [What::Kpi, What::Dashboard, What::Drivers, What::Cohorts, What::Funnel] {
            let ids = what.ids(&workspace);
            assert!(!ids.is_empty(), "{what:?}");
            for id in ids {
                let scene = what.scene(&workspace, id, &look).unwrap();
                let bounds = scene.bounds().unwrap();
                let inside = bounds.min.x >= 0.0 && bounds.min.y >= 0.0;
                let sheet = scene.size;
                let fits = bounds.max.x <= sheet.w + 0.01 && bounds.max.y <= sheet.h + 0.01;
                assert!(inside && fits, "{what:?} {id}: {bounds:?} on {sheet:?}");
                assert_eq!(what.has_table(), what.table(&workspace, id, lang).is_some(), "{what:?}");
            }
        }
        let empty = Workspace::default();
        assert!(What::all().all(|what| what.ids(&empty).is_empty()));
    }
}

#[test]
fn a_series_in_rows_has_every_period_with_its_limits() {
    let workspace = sample::english();
    let table = What::Kpi.table(&workspace, "kpi-nps_rel".parse().unwrap(), Lang::En).unwrap();
    assert_eq!(table.rows.len(), 24);
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    let last = |name: &str| {
        let column = table.columns.iter().position(|column| column == name).unwrap();
        table.rows[23][column].clone()
    };
    let number = |name: &str| match last(name) {
        cairn::scene::table::Cell::Number(number) => number,
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!((number("10"), number("Result"), number("n")), (37.0, 30.5, 200.0));
    assert!((number("Centre") - 16.730).abs() < 0.001 && (number("Upper limit") - 36.724).abs() < 0.001);
}
