//! Charts of KPIs as drawings.

use cairn::{
    analysis::kpi::KpiResult,
    base::{geom::size, localised::Lang},
    export::{About, svg},
    model::Workspace,
    scene::{
        chart::{Chart, draw, sparkline, words},
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
