//! Maps on paper: several sheets, parts of a map, two maps in one drawing, all maps at a glance.

use std::collections::{BTreeMap, BTreeSet};

use cairn::{
    analysis::journey::compare,
    base::{
        geom::{Rect, pos},
        id::Id,
        localised::Lang,
    },
    edit::{
        Spot,
        journey::{NewJourney, add_card, add_journey},
        journey_link::add_counterpart,
        transact,
    },
    export::{
        Format,
        document::{Choice, document, document_as, picture},
    },
    model::{
        AnyId, Kind, Workspace,
        journey::{Card, Journey, LaneKind},
    },
    scene::{
        Scene, Shape,
        document::{Compared, What},
        journey_compare::{Arrangement, Reading, drawing},
        journey_map::{Filter, LayoutCache, Pages, Part, layout, pages},
        journey_overview::overview_sheet,
        look::Look,
        measure::Measure,
        paper::{Layout, Margin, Orientation, Paper, Tiling},
        theme::Theme,
    },
};

use crate::sample;

fn with_look<R>(lang: Lang, act: impl FnOnce(&Look) -> R) -> R {
    let measure = Measure::default();
    act(&Look { measure: &measure, theme: Theme::print(), lang })
}

fn paged(workspace: &Workspace, id: Id<Journey>, paper: Paper, orientation: Orientation) -> Pages {
    with_look(Lang::En, |look| {
        pages(workspace, (id, None), (paper, orientation, Margin::default()), look).unwrap()
    })
}

fn first(workspace: &Workspace) -> Id<Journey> {
    workspace.journeys_in_order()[0].0
}

fn texts(scene: &Scene<AnyId>) -> Vec<&str> {
    let mut texts = Vec::new();
    for item in &scene.items {
        if let Shape::Text(line) = &item.shape {
            texts.push(&*line.text);
        }
    }
    texts
}

/// The cards that are drawn on a sheet.
fn cards(scene: &Scene<AnyId>) -> BTreeSet<Id<Card>> {
    scene.items.iter().filter_map(|item| item.tag?.typed()).collect()
}

fn paper(paper: Paper, tiling: Tiling) -> Choice {
    Choice { layout: Layout::Paper { paper, orientation: Orientation::Either, tiling }, part: None }
}

#[test]
fn every_card_stands_on_one_sheet_and_nothing_leaves_the_paper() {
    for lang in [Lang::En, Lang::Zh] {
        let workspace = sample::of(lang);
        for (id, _) in workspace.journeys_in_order() {
            for orientation in [Orientation::Portrait, Orientation::Landscape, Orientation::Either] {
                let pages = paged(&workspace, id, Paper::A4, orientation);
                assert_eq!(pages.scenes.len(), pages.across * pages.down);
                let mut seen: BTreeMap<Id<Card>, usize> = BTreeMap::new();
                for scene in &pages.scenes {
                    let paper = Rect { min: pos(0.0, 0.0), max: pos(scene.size.w, scene.size.h) };
                    for item in &scene.items {
                        let bounds = item.shape.bounds();
                        let inside = paper.grown(0.5);
                        assert!(inside.contains(bounds.min) && inside.contains(bounds.max), "{item:?}");
                    }
                    for card in cards(scene) {
                        *seen.entry(card).or_default() += 1;
                    }
                }
                let lanes: BTreeSet<_> = workspace.lanes_of(id).into_iter().map(|(id, _)| id).collect();
                let expected: BTreeMap<Id<Card>, usize> = workspace
                    .cards
                    .iter()
                    .filter(|(_, card)| lanes.contains(&card.lane))
                    .map(|(card, _)| (card, 1))
                    .collect();
                assert_eq!(seen, expected);
            }
        }
    }
}

#[test]
fn each_sheet_names_its_stages_lanes_and_place() {
    let workspace = sample::of(Lang::En);
    let pages = paged(&workspace, first(&workspace), Paper::A4, Orientation::Landscape);
    assert!(pages.across > 1 && pages.down > 1, "{} × {}", pages.across, pages.down);
    let count = pages.scenes.len();
    for (number, scene) in pages.scenes.iter().enumerate() {
        let texts = texts(scene);
        let (row, column) = (number / pages.across + 1, number % pages.across + 1);
        let mark = format!(
            "{} of {count} · row {row} of {}, column {column} of {}",
            number + 1,
            pages.down,
            pages.across
        );
        assert!(texts.contains(&mark.as_str()), "{mark} {texts:?}");
        assert!(texts.iter().any(|text| text.starts_with("Find, try and adopt")));
        let stages = scene.items.iter().filter_map(|item| item.tag).filter(|tag| tag.kind == Kind::Stage);
        assert!(stages.count() > 0, "sheet {number} names its stages");
        let lanes = scene.items.iter().filter_map(|item| item.tag).filter(|tag| tag.kind == Kind::Lane);
        assert!(lanes.count() > 0, "sheet {number} names its lanes");
    }
    let large = paged(&workspace, first(&workspace), Paper::A0, Orientation::Either);
    assert_eq!(large.scenes.len(), 1);
    assert!(!texts(&large.scenes[0]).iter().any(|text| text.contains(" of 1")), "one sheet needs no mark");
}

#[test]
fn a_card_over_the_end_of_a_sheet_is_set_anew_on_both() {
    let mut workspace = Workspace::default();
    let new = NewJourney {
        stages: (0..8).map(|i| (0, format!("Stage {i}"))).collect(),
        lanes: vec![(LaneKind::Actions, "Actions".to_owned())],
        ..NewJourney::default()
    };
    let ((journey, wide), _) = transact(&mut workspace, |tx| {
        let journey = add_journey(tx, new)?;
        let lane = tx.workspace().lanes_of(journey)[0].0;
        let stage = tx.workspace().stages_of(journey)[0].0;
        let text = "A card that stretches over all the stages of the map".to_owned();
        let wide = add_card(tx, (lane, stage), Spot::Last, text)?;
        tx.update(wide, |card| card.more_stages = 7)?;
        Ok((journey, wide))
    })
    .unwrap();
    let pages = paged(&workspace, journey, Paper::A4, Orientation::Portrait);
    assert!(pages.across > 1);
    for scene in &pages.scenes {
        assert!(cards(scene).contains(&wide));
        assert!(texts(scene).iter().any(|text| text.starts_with("A card that")), "{:?}", texts(scene));
    }
}

#[test]
fn a_lane_higher_than_a_sheet_goes_on_without_cutting_a_card() {
    let mut workspace = Workspace::default();
    let new = NewJourney {
        stages: vec![(0, "Only".to_owned())],
        lanes: vec![(LaneKind::Actions, "Actions".to_owned())],
        ..NewJourney::default()
    };
    let (journey, _) = transact(&mut workspace, |tx| {
        let journey = add_journey(tx, new)?;
        let lane = tx.workspace().lanes_of(journey)[0].0;
        let stage = tx.workspace().stages_of(journey)[0].0;
        for number in 0..60 {
            add_card(tx, (lane, stage), Spot::Last, format!("Card {number}"))?;
        }
        Ok(journey)
    })
    .unwrap();
    let pages = paged(&workspace, journey, Paper::A4, Orientation::Portrait);
    assert!(pages.down > 1);
    let all: usize = pages.scenes.iter().map(|scene| cards(scene).len()).sum();
    assert_eq!(all, 60, "each card on one sheet");
    for scene in &pages.scenes {
        assert!(texts(scene).contains(&"Actions"));
        let lowest = scene.items.iter().skip(1).map(|item| item.shape.bounds().max.y).fold(0.0, f32::max);
        assert!(lowest <= scene.size.h, "{lowest}");
    }
}

#[test]
fn a_tiled_pdf_has_sheets_of_the_paper_and_carries_its_fonts_once() {
    let workspace = sample::of(Lang::En);
    let id: AnyId = first(&workspace).into();
    let export = |choice: &Choice| {
        document_as(&workspace, What::Journey, &[id], (Format::Pdf, choice), Lang::En).unwrap()
    };
    let bytes = export(&paper(Paper::A4, Tiling::SeveralPages));
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("841.88") || text.contains("841.89"), "A4 lying or standing");
    let one = export(&paper(Paper::A4, Tiling::OnePage));
    assert!(bytes.len() < 3 * one.len(), "{} {}", bytes.len(), one.len());
}

#[test]
fn a_part_of_a_map_has_only_its_stages_and_lanes() {
    let workspace = sample::of(Lang::En);
    let id = first(&workspace);
    let part = Part {
        stages: workspace.stages_of(id).into_iter().map(|(id, _)| id).skip(2).take(2).collect(),
        lanes: workspace.lanes_of(id).into_iter().map(|(id, _)| id).take(3).collect(),
        ..Part::default()
    };
    let choice = Choice { part: Some(part), layout: Layout::AsDrawn };
    let whole = document(&workspace, What::Journey, &[id.into()], Format::Svg, Lang::En).unwrap();
    let bytes =
        document_as(&workspace, What::Journey, &[id.into()], (Format::Svg, &choice), Lang::En).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("Start a trial") && !text.contains("Notice the problem"));
    assert!(text.contains("Touchpoints") && !text.contains(">Backstage<"));
    assert!(text.len() < whole.len());
}

#[test]
fn what_is_not_looked_for_steps_back_on_paper_too() {
    let workspace = sample::of(Lang::En);
    let id = first(&workspace);
    let all = Part {
        stages: workspace.stages_of(id).into_iter().map(|(id, _)| id).collect(),
        lanes: workspace.lanes_of(id).into_iter().map(|(id, _)| id).collect(),
        ..Part::default()
    };
    let found = Part { filter: Filter { severity: Some(5), ..Filter::default() }, ..all.clone() };
    let inked = |part: &Part, layout| {
        let choice = Choice { part: Some(part.clone()), layout };
        let bytes =
            document_as(&workspace, What::Journey, &[id.into()], (Format::Svg, &choice), Lang::En).unwrap();
        let ink = Theme::print().ink;
        let ink = format!("#{:02x}{:02x}{:02x}", ink.r, ink.g, ink.b);
        String::from_utf8(bytes).unwrap().to_lowercase().matches(&ink).count()
    };
    let on_a3 = || paper(Paper::A3, Tiling::OnePage);
    assert!(inked(&found, Layout::AsDrawn) < inked(&all, Layout::AsDrawn));
    assert!(inked(&found, on_a3().layout) < inked(&all, on_a3().layout));
}

#[test]
fn what_is_copied_is_a_picture_of_the_map() {
    let workspace = sample::of(Lang::En);
    let shown = (What::Journey, first(&workspace).into());
    let pixels = picture(&workspace, shown, Lang::En).unwrap();
    assert_eq!(pixels.rgba.len(), pixels.size[0] * pixels.size[1] * 4);
    assert!((1_000_000..17_000_000).contains(&(pixels.size[0] * pixels.size[1])), "{:?}", pixels.size);
    let ink = Theme::print().ink;
    let inked = pixels.rgba.chunks(4).filter(|p| p[..3] == [ink.r, ink.g, ink.b]).count();
    assert!(inked > 2_000, "{inked}");
}

#[test]
fn the_overview_shows_every_map_and_its_worst_point() {
    for (lang, lowest) in [(Lang::En, "Lowest: Set up the first board −2"), (Lang::Zh, "最低点：首次搭建 −2")]
    {
        let workspace = sample::of(lang);
        let scene = with_look(lang, |look| overview_sheet(&workspace, look)).unwrap();
        assert!(texts(&scene).iter().any(|text| text.starts_with(lowest)), "{:?}", texts(&scene));
        let maps = scene.items.iter().filter_map(|item| item.tag).filter(|tag| tag.kind == Kind::Journey);
        assert_eq!(maps.collect::<BTreeSet<_>>().len(), workspace.journeys.len());
    }
    assert!(with_look(Lang::En, |look| overview_sheet(&Workspace::default(), look)).is_none());
}

#[test]
fn both_arrangements_show_every_card_and_mark_what_differs() {
    let mut workspace = sample::of(Lang::En);
    let before = first(&workspace);
    let (after, _) = transact(&mut workspace, |tx| add_counterpart(tx, before, "Wish".to_owned())).unwrap();
    let actions = workspace.lanes_of(after)[1].0;
    let stage = workspace.stages_of(after)[0].0;
    let added = transact(&mut workspace, |tx| {
        add_card(tx, (actions, stage), Spot::Last, "Gets an answer at once".to_owned())
    });
    let (added, _) = added.unwrap();
    let comparison = compare(&workspace, before, after).unwrap();
    with_look(Lang::En, |look| {
        let draw = |arrangement, reading| drawing(&workspace, &comparison, (arrangement, reading), look);
        let overlay = draw(Arrangement::Overlay, Reading::Change);
        assert!(cards(&overlay.body).contains(&added));
        assert!(texts(&overlay.body).contains(&"+ Added"));
        assert!(texts(&overlay.body).contains(&"▲ +3"), "the change of the curve");
        let sides = draw(Arrangement::SideBySide, Reading::Deviation);
        assert!(texts(&sides.body).contains(&"+ Extra"));
        assert!(texts(&sides.lanes).contains(&"To be"));
        // Every card of both maps but the points of the curve, which are dots of the band.
        let board = layout(&workspace, before, look, &mut LayoutCache::default()).unwrap();
        let texts_of_before = board.cards.iter().filter(|card| !card.is_face()).count();
        assert_eq!(cards(&sides.body).len(), 2 * texts_of_before + 1);
    });
    let bytes =
        document(&workspace, What::JourneyComparison(None), &[after.into()], Format::Svg, Lang::En).unwrap();
    assert!(String::from_utf8(bytes).unwrap().contains("Gets an answer at once"));
    assert_eq!(What::JourneyComparison(None).ids(&workspace), [AnyId::from(after)]);

    // Two maps that are not linked, read the other way round.
    let workspace = sample::of(Lang::En);
    let maps: Vec<Id<Journey>> = workspace.journeys_in_order().into_iter().map(|(id, _)| id).collect();
    let pair = Compared { before: maps[1], after: maps[0], reading: Reading::Deviation };
    let what = What::JourneyComparison(Some(pair));
    let bytes = document(&workspace, what, &[maps[0].into()], Format::Svg, Lang::En).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    for id in [maps[0], maps[1]] {
        let name = &workspace.journeys.get(id).unwrap().name;
        assert!(text.contains(name.split(' ').next().unwrap()), "{name}");
    }
    assert!(text.contains("+ Extra"));
}

#[test]
fn a_map_as_a_table_says_what_the_marks_say() {
    let workspace = sample::of(Lang::En);
    let bytes =
        document(&workspace, What::Journey, &[first(&workspace).into()], Format::Markdown, Lang::En).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    for expected in ["Phase", "Owner, as a role", "severity ", "wished ", "Score "] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}
