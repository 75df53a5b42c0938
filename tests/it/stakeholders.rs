//! Stakeholders drawn and listed.

use cairn::{
    base::{
        geom::{Rect, size},
        id::Id,
        localised::Lang,
    },
    edit::{Tx, organisation, transact},
    export::{Format, document::document},
    model::{AnyId, Kind, Workspace, organisation::Stakeholder},
    scene::{
        Scene, Shape,
        document::What,
        look::Look,
        measure::Measure,
        stakeholders::{grid, rings},
        table::Cell,
        theme::Theme,
    },
    tr,
};

use crate::sample;

fn look(measure: &Measure, lang: Lang) -> Look<'_> {
    Look { measure, theme: Theme::print(), lang }
}

/// The places of the lines of text that belong to records.
fn names(scene: &Scene<AnyId>) -> Vec<Rect> {
    let texts = scene.items.iter().filter(|item| item.tag.is_some());
    texts.filter(|item| matches!(item.shape, Shape::Text(_))).map(|item| item.shape.bounds()).collect()
}

fn overlap(a: Rect, b: Rect) -> f32 {
    let width = a.max.x.min(b.max.x) - a.min.x.max(b.min.x);
    let height = a.max.y.min(b.max.y) - a.min.y.max(b.min.y);
    width.max(0.0) * height.max(0.0)
}

#[test]
fn nobody_of_the_sample_covers_another_in_either_drawing() {
    let measure = Measure::default();
    for lang in Lang::ALL {
        let workspace = sample::of(lang);
        for wide in [size(760.0, 560.0), size(1180.0, 820.0)] {
            let look = look(&measure, lang);
            let drawings =
                [grid(&workspace, wide, &look).0, rings(&workspace, wide, &look).0].map(|drawn| drawn.scene);
            for scene in drawings {
                let names = names(&scene);
                assert!(names.len() >= workspace.stakeholders.len());
                for (index, name) in names.iter().enumerate() {
                    assert!(name.min.x >= -0.5 && name.max.x <= wide.w + 0.5, "{lang:?} {index}");
                    for other in &names[index + 1..] {
                        let shared = overlap(*name, *other);
                        // Lines of one name share the room between them.
                        assert!(shared < 0.35 * name.width() * name.height(), "{lang:?} {name:?} {other:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn who_is_not_placed_waits_below_the_drawing() {
    let measure = Measure::default();
    let mut workspace = Workspace::default();
    let add = |tx: &mut Tx, power| {
        let own = Stakeholder { power, interest: Some(2.0), ..Stakeholder::default() };
        organisation::add_stakeholder(tx, own)
    };
    let waiting = transact(&mut workspace, |tx| add(tx, None)).unwrap().0;
    let placed = transact(&mut workspace, |tx| add(tx, Some(4.0))).unwrap().0;
    let (drawn, plane) = grid(&workspace, size(600.0, 500.0), &look(&measure, Lang::En));
    let spot = |id: Id<Stakeholder>| *drawn.dots.iter().find(|spot| spot.id == id.into()).unwrap();
    assert!(!spot(waiting).placed && spot(waiting).center.y > drawn.plot.max.y);
    assert!(spot(placed).placed && drawn.plot.contains(spot(placed).center));
    let (power, interest) = plane.values(spot(placed).center);
    assert!((power - 4.0).abs() < 1e-3 && (interest - 2.0).abs() < 1e-3);
    let (drawn, _) = rings(&workspace, size(600.0, 500.0), &look(&measure, Lang::En));
    assert!(drawn.dots.iter().all(|spot| !spot.placed), "nobody's support is known");
}

#[test]
fn several_in_one_place_stand_side_by_side() {
    let measure = Measure::default();
    let mut workspace = Workspace::default();
    for _ in 0..5 {
        let own =
            Stakeholder { power: Some(5.0), interest: Some(5.0), support: Some(1), ..Stakeholder::default() };
        transact(&mut workspace, |tx| organisation::add_stakeholder(tx, own)).unwrap();
    }
    let (drawn, _) = grid(&workspace, size(600.0, 500.0), &look(&measure, Lang::En));
    for (index, spot) in drawn.dots.iter().enumerate() {
        for other in &drawn.dots[index + 1..] {
            let gap = (spot.center.x - other.center.x).hypot(spot.center.y - other.center.y);
            assert!(gap >= spot.radius, "{gap}");
        }
    }
}

#[test]
fn every_document_is_written_in_all_its_forms() {
    for lang in Lang::ALL {
        let workspace = sample::of(lang);
        for what in What::all() {
            let ids = what.ids(&workspace);
            // The sample has no to-be map and no workshop.
            if matches!(what, What::JourneyComparison(_) | What::Minutes) {
                assert_eq!(ids, [], "{what:?}");
                continue;
            }
            if what == What::Agenda {
                assert_eq!(ids, [], "the sample has no workshop");
                continue;
            }
            assert!(!ids.is_empty(), "{what:?}");
            if what.has_drawing() {
                let svg = document(&workspace, what, &ids[..1], Format::Svg, lang).unwrap();
                assert!(svg.starts_with(b"<svg") || svg.starts_with(b"<?xml"), "{what:?}");
            } else {
                assert!(document(&workspace, what, &ids, Format::Svg, lang).is_err(), "{what:?}");
            }
            if what.has_table() {
                let table = what.table(&workspace, ids[0], lang).unwrap();
                // Nobody has planned content in the sample.
                assert!(!table.rows.is_empty() || what == What::ContentPlan, "{what:?}");
                assert!(!table.name.is_empty(), "{what:?}");
                assert!(table.rows.iter().all(|row| row.len() <= table.columns.len()), "{what:?}");
            }
            assert!(what.ids(&Workspace::default()).is_empty(), "{what:?} of nothing");
        }
    }
}

#[test]
fn the_register_says_how_to_deal_with_each() {
    let workspace = sample::english();
    let table = What::Stakeholders.table(&workspace, AnyId::only(Kind::Profile), Lang::En).unwrap();
    let row = table.rows.iter().find(|row| row[0] == Cell::from("Chief Financial Officer")).unwrap();
    assert_eq!(row[4], Cell::from("Keep satisfied"));
    assert_eq!(row[5..8], [Cell::Number(0.0), Cell::Number(1.0), Cell::Number(1.0)]);
    let actions = What::StakeholderActions.table(&workspace, AnyId::only(Kind::Profile), Lang::En).unwrap();
    assert_eq!(actions.rows.len(), workspace.stakeholder_actions.len());
    assert!(actions.rows.iter().any(|row| row[4] == Cell::from(tr!(Lang::En, "table-yes"))));
}
