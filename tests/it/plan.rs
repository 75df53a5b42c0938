//! What could become an opportunity, and opportunities and initiatives on paper and in rows.

use cairn::{
    analysis::{
        priorities::opportunities,
        ranking::{Method, ranking, standings},
        uncollected::{Uncollected, uncollected},
    },
    base::{geom::size, id::Id, localised::Lang},
    edit::{
        opportunity::{self, Origin},
        transact,
    },
    model::{
        AnyId, Workspace,
        strategy::{Initiative, Opportunity},
    },
    scene::{
        Shape,
        document::What,
        look::Look,
        measure::Measure,
        plan::{landscape, matrix},
        table::Cell,
        theme::Theme,
    },
};

use crate::sample;

fn look(measure: &Measure, lang: Lang) -> Look<'_> {
    Look { measure, theme: Theme::print(), lang }
}

#[test]
fn the_sample_has_two_pains_and_four_kpis_that_nothing_follows_from() {
    let mut workspace = sample::english();
    let found = uncollected(&workspace);
    let pains: Vec<AnyId> = found
        .iter()
        .filter_map(|own| match own {
            Uncollected::Pain(pain) => Some(pain.card.into()),
            _ => None,
        })
        .collect();
    let kpis = found.iter().filter(|own| matches!(own, Uncollected::OffTrack(_))).count();
    // Domain part 5: visit to trial, churn, first-contact resolution and first response are off track.
    assert_eq!((pains.len(), kpis), (2, 4));
    let gaps: Vec<Origin> = found
        .iter()
        .filter_map(|own| match own {
            Uncollected::Gap(assessment, criterion) => {
                Some(Origin::Criterion((*assessment).into(), criterion.clone()))
            }
            _ => None,
        })
        .collect();
    assert!(gaps.len() > 3);
    // What is collected does not come again, and nothing else goes.
    transact(&mut workspace, |tx| {
        opportunity::collect(tx, "A".to_owned(), &[Origin::Record(pains[0]), gaps[0].clone()])
    })
    .unwrap();
    assert_eq!(uncollected(&workspace).len(), found.len() - 2);
    assert!(uncollected(&Workspace::default()).is_empty());
}

#[test]
fn every_scored_opportunity_has_its_dot_where_its_values_say() {
    let mut workspace = sample::english();
    transact(&mut workspace, |tx| {
        opportunity::add(tx, Opportunity { importance: Some(4.0), ..Opportunity::default() })?;
        let impossible =
            Opportunity { importance: Some(f64::NAN), satisfaction: Some(99.0), ..Opportunity::default() };
        opportunity::add(tx, impossible)
    })
    .unwrap();
    let measure = Measure::default();
    let ranked = opportunities(&workspace);
    let (drawn, plot) =
        landscape::draw(&workspace, &ranked, (size(900.0, 700.0), None), &look(&measure, Lang::En));
    let placed: Vec<_> = drawn.dots.iter().filter(|dot| dot.placed).collect();
    assert_eq!((placed.len(), drawn.dots.len()), (22, 24));
    for dot in placed {
        let own = workspace.opportunities.get(dot.id.typed().unwrap()).unwrap();
        let (importance, satisfaction) = plot.values(dot.center);
        // Dots of one place stand beside each other.
        assert!((importance - own.importance.unwrap()).abs() < 0.4);
        assert!((satisfaction - own.satisfaction.unwrap()).abs() < 0.4);
    }
}

#[test]
fn thousands_of_dots_are_drawn_and_only_the_first_are_named() {
    let mut workspace = Workspace::default();
    transact(&mut workspace, |tx| {
        for number in 0..2_000_u32 {
            let value = |step: u32| Some(f64::from(number * step % 101) / 10.0);
            let name = format!("Opportunity {number}");
            let (importance, satisfaction) = (value(7), value(13));
            opportunity::add(tx, Opportunity { name, importance, satisfaction, ..Opportunity::default() })?;
        }
        Ok(())
    })
    .unwrap();
    let measure = Measure::default();
    let (drawn, _) = landscape::draw(
        &workspace,
        &opportunities(&workspace),
        (size(900.0, 700.0), None),
        &look(&measure, Lang::En),
    );
    assert_eq!(drawn.dots.len(), 2_000);
    let tagged = drawn.scene.items.iter().filter(|item| item.tag.is_some());
    let texts = tagged.filter(|item| matches!(item.shape, Shape::Text(_))).count();
    assert!((5..=60).contains(&texts), "{texts} names");
}

#[test]
fn the_matrix_stands_on_any_two_axes() {
    let workspace = sample::english();
    let (measure, standings) = (Measure::default(), standings(&workspace));
    for x in matrix::Axis::ALL {
        for y in matrix::Axis::ALL {
            let axes = matrix::Axes { x, y };
            let extent = (size(800.0, 600.0), axes, matrix::Chosen::default());
            let (drawn, _) = matrix::draw(&workspace, &standings, extent, &look(&measure, Lang::Zh));
            let known = standings.iter().filter(|own| x.value(own).is_some() && y.value(own).is_some());
            let placed = drawn.dots.iter().filter(|dot| dot.placed);
            assert_eq!(placed.count(), known.count(), "{axes:?}");
            for dot in drawn.dots.iter().filter(|dot| dot.placed) {
                assert!(drawn.plot.grown(12.0).contains(dot.center), "{axes:?} {dot:?}");
            }
        }
    }
}

#[test]
fn all_documents_of_the_plan_are_drawn_and_listed_in_both_languages() {
    for lang in Lang::ALL {
        let workspace = sample::of(lang);
        let measure = Measure::default();
        for (what, rows) in
            [(What::Opportunities, 22), (What::Priorities(matrix::Axes::USUAL), 10), (What::Initiatives, 10)]
        {
            let id = what.ids(&workspace)[0];
            let table = what.table(&workspace, id, lang).unwrap();
            assert_eq!(table.rows.len(), rows, "{what:?}");
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{what:?}");
            assert!(what.ids(&Workspace::default()).is_empty());
        }
        for what in [What::Opportunities, What::Priorities(matrix::Axes::USUAL), What::Initiative] {
            for id in what.ids(&workspace) {
                let scene = what.scene(&workspace, id, &look(&measure, lang)).unwrap();
                let bounds = scene.bounds().unwrap();
                assert!(bounds.min.x >= -1.0 && bounds.max.x <= scene.size.w + 1.0, "{what:?} {bounds:?}");
                assert!(bounds.max.y <= scene.size.h + 1.0, "{what:?} {bounds:?}");
            }
        }
    }
}

#[test]
fn an_unknown_figure_is_an_empty_cell_and_no_zero() {
    let mut workspace = Workspace::default();
    transact(&mut workspace, |tx| {
        cairn::edit::initiative::add(tx, Initiative::default())?;
        opportunity::add(tx, Opportunity::default())
    })
    .unwrap();
    for what in [What::Opportunities, What::Priorities(matrix::Axes::USUAL), What::Initiatives] {
        let table = what.table(&workspace, what.ids(&workspace)[0], Lang::En).unwrap();
        let numbers = table.rows[0].iter().filter(|cell| matches!(cell, Cell::Number(_))).count();
        // The number of sources is known: none.
        assert_eq!(numbers, usize::from(what == What::Priorities(matrix::Axes::USUAL)), "{what:?}");
    }
}

#[test]
fn the_sample_is_ranked_by_rice_as_the_formula_says() {
    let workspace = sample::english();
    let rows = ranking(&workspace, &standings(&workspace), Method::Rice);
    let first: Id<Initiative> = "initiative-i1".parse().unwrap();
    assert_eq!((rows[0].id, rows[0].rank), (first, Some(1)));
    assert!((rows[0].score.unwrap() - 2200.0 * 3.0 * 0.8 / 9.0).abs() < 1e-9);
    assert!(rows.iter().all(|row| row.missing.is_empty()));
    // Three quick wins of 4 ÷ 2 share the first place; the next is fourth.
    let rows = ranking(&workspace, &standings(&workspace), Method::ImpactEffort);
    let ranks: Vec<_> = rows.iter().take(4).map(|row| (row.rank.unwrap(), row.ties)).collect();
    assert_eq!(ranks, [(1, 2), (1, 2), (1, 2), (4, 1)]);
}
