//! The layout of journey maps: nothing overlaps, nothing overflows, what is drawn stays the same.

use cairn::{
    base::{id::Id, localised::Lang},
    edit::{
        Spot, Tx,
        journey::{NewJourney, add_card, add_journey},
        journey_copy::duplicate_journey,
        journey_emotion::set_valence,
        transact,
    },
    export::{About, svg},
    model::{
        Workspace,
        journey::{Card, Content, Journey, Lane, LaneKind, PhaseKind, Stage},
    },
    scene::{
        font::embedded,
        journey_map::{Board, CARD_GAP, CardLook, LayoutCache, layout, sheet},
        look::Look,
        measure::Measure,
        theme::Theme,
    },
};
use proptest::prelude::*;

use crate::sample;

fn laid_out(workspace: &Workspace, journey: Id<Journey>, lang: Lang) -> Board {
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::light(), lang };
    layout(workspace, journey, &look, &mut LayoutCache::default()).unwrap()
}

/// What must hold of every board.
fn check_board(board: &Board) {
    for (i, card) in board.cards.iter().enumerate() {
        let row = &board.rows[card.row];
        assert!(
            card.rect.min.y >= row.y && card.rect.max.y <= row.y + row.height + 0.01,
            "{card:?} leaves {row:?}"
        );
        assert!(card.rect.min.x >= 0.0 && card.rect.max.x <= board.size.w, "{card:?}");
        if let CardLook::Text(text) = &card.look {
            assert!(text.text_width() <= card.rect.width() - 24.0 + 0.01, "{card:?}");
            for other in board.cards[i + 1..].iter().filter(|other| !other.is_face()) {
                assert!(!card.rect.grown(CARD_GAP / 2.0 - 0.1).intersects(other.rect), "{card:?} {other:?}");
            }
        }
    }
    for rows in board.rows.windows(2) {
        assert!((rows[0].y + rows[0].height - rows[1].y).abs() < 0.01);
    }
    assert!(board.cards.is_sorted_by_key(|card| (card.row, card.column)));
}

#[test]
fn the_sample_maps_are_sound_in_both_languages() {
    for lang in [Lang::En, Lang::Zh] {
        let workspace = sample::of(lang);
        for (id, _) in workspace.journeys_in_order() {
            let board = laid_out(&workspace, id, lang);
            check_board(&board);
            let lanes: Vec<Id<Lane>> = board.rows.iter().map(|row| row.lane).collect();
            let cards = workspace.cards.values().filter(|card| lanes.contains(&card.lane)).count();
            assert_eq!(board.cards.len(), cards);
            for card in &board.cards {
                assert!(board.cell(card.row, card.column).any(|other| other.card == card.card));
                assert_eq!(board.card_at(card.center()).map(|found| found.card), Some(card.card));
            }
        }
    }
}

/// A map of three stages with every kind of card that a golden file can hold.
fn small(tx: &mut Tx) -> Result<Id<Journey>, cairn::edit::Refused> {
    let name = str::to_owned;
    let journey = add_journey(
        tx,
        NewJourney {
            name: name("Get help"),
            phases: vec![(PhaseKind::Purchase, name("Purchase")), (PhaseKind::PostPurchase, String::new())],
            stages: vec![(0, name("Notice")), (0, name("Call the hotline")), (1, name("解决问题"))],
            lanes: vec![
                (LaneKind::Touchpoints, name("Touchpoints")),
                (LaneKind::Emotion, name("Emotion")),
                (LaneKind::LineOfVisibility, String::new()),
                (LaneKind::PainPoints, name("Pain points")),
                (LaneKind::Opportunities, name("Opportunities")),
            ],
            ..NewJourney::default()
        },
    )?;
    let lanes: Vec<Id<Lane>> = tx.workspace().lanes_of(journey).into_iter().map(|(id, _)| id).collect();
    let stages: Vec<Id<Stage>> = tx.workspace().stages_of(journey).into_iter().map(|(id, _)| id).collect();
    let mut add = |lane: usize, stage: usize, text: &str| {
        add_card(tx, (lanes[lane], stages[stage]), Spot::Last, name(text))
    };
    let call = add(0, 1, "Hotline\nOpen from nine to five")?;
    let faces = [add(1, 0, "calm")?, add(1, 1, "angry")?, add(1, 2, "relieved")?];
    let wide = add(3, 0, "Waits for 20 minutes and has to say everything twice")?;
    add(3, 1, "没有人回电话，客户放弃了")?;
    add(4, 2, "Call back on time")?;
    for (face, valence) in faces.into_iter().zip([Some(1), Some(-2), None]) {
        set_valence(tx, face, valence)?;
    }
    tx.update(wide, |card| card.more_stages = 1)?;
    tx.update(call, |card| {
        if let Content::Touchpoint { moment_of_truth, .. } = &mut card.content {
            *moment_of_truth = true;
        }
    })?;
    Ok(journey)
}

#[test]
fn a_small_map_has_one_svg_text() {
    let mut workspace = Workspace::default();
    let (journey, _) = transact(&mut workspace, small).unwrap();
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::print(), lang: Lang::En };
    let scene = sheet(&workspace, journey, &look).unwrap();
    let about = About { title: "Get help".to_owned(), language: "en".to_owned() };
    insta::assert_snapshot!(svg::write_without_fonts(&scene, embedded(), &about));
}

#[test]
fn a_second_layout_is_the_same_and_takes_its_text_from_the_first() {
    let workspace = sample::of(Lang::En);
    let (id, _) = workspace.journeys_in_order()[0];
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::light(), lang: Lang::En };
    let mut cache = LayoutCache::default();
    let texts = |board: &Board| -> Vec<_> {
        board
            .cards
            .iter()
            .filter_map(|card| match &card.look {
                CardLook::Text(text) => Some(std::sync::Arc::clone(text)),
                CardLook::Face(_) => None,
            })
            .collect()
    };
    let first = layout(&workspace, id, &look, &mut cache).unwrap();
    let second = layout(&workspace, id, &look, &mut cache).unwrap();
    assert!(texts(&first).iter().zip(texts(&second)).all(|(a, b)| std::sync::Arc::ptr_eq(a, &b)));
    assert_eq!(first.body(Theme::light()), second.body(Theme::light()));
}

#[test]
fn a_hidden_lane_is_left_out_and_a_map_that_is_gone_has_no_board() {
    let mut workspace = sample::of(Lang::En);
    let (id, _) = workspace.journeys_in_order()[0];
    let before = laid_out(&workspace, id, Lang::En).rows.len();
    let (lane, _) = workspace.lanes_of(id)[0];
    transact(&mut workspace, |tx| tx.update(lane, |lane| lane.hidden = true)).unwrap();
    assert_eq!(laid_out(&workspace, id, Lang::En).rows.len(), before - 1);
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::light(), lang: Lang::En };
    assert!(layout(&workspace, Id::default(), &look, &mut LayoutCache::default()).is_none());
}

#[test]
fn a_copy_of_a_map_looks_like_the_original() {
    for lang in [Lang::En, Lang::Zh] {
        let mut workspace = sample::of(lang);
        let (id, journey) = workspace.journeys_in_order()[0];
        let name = journey.name.clone();
        let (copy, _) = transact(&mut workspace, |tx| duplicate_journey(tx, id, name)).unwrap();
        let shapes =
            |id| laid_out(&workspace, id, lang).cards.iter().map(|card| card.rect).collect::<Vec<_>>();
        assert_eq!(shapes(id), shapes(copy));
        assert_eq!(cairn::model::check::check(&workspace), []);
    }
}

/// Cards by lane and stage, with how far they stretch and their text.
type Random = Vec<(usize, usize, u16, String)>;

fn random_map(workspace: &mut Workspace, cards: &Random) -> Id<Journey> {
    let lanes =
        [LaneKind::Actions, LaneKind::PainPoints, LaneKind::Touchpoints, LaneKind::Emotion, LaneKind::Goals];
    let new = NewJourney {
        stages: (0..6).map(|i| (0, format!("Stage {i}"))).collect(),
        lanes: lanes.into_iter().map(|kind| (kind, String::new())).collect(),
        ..NewJourney::default()
    };
    let (journey, _) = transact(workspace, |tx| {
        let journey = add_journey(tx, new)?;
        let lanes: Vec<_> = tx.workspace().lanes_of(journey).into_iter().map(|(id, _)| id).collect();
        let stages: Vec<_> = tx.workspace().stages_of(journey).into_iter().map(|(id, _)| id).collect();
        for (lane, stage, more, text) in cards {
            let id = add_card(tx, (lanes[*lane], stages[*stage]), Spot::Last, text.clone())?;
            tx.update(id, |card: &mut Card| card.more_stages = *more)?;
            set_valence(tx, id, i8::try_from(*stage).ok().map(|stage| stage % 5 - 2))?;
        }
        Ok(journey)
    })
    .unwrap();
    journey
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn random_maps_are_sound(
        cards in prop::collection::vec((0_usize..5, 0_usize..6, 0_u16..9, "([a-z]{1,30} |客户体验，|\\n){0,12}"), 0..40)
    ) {
        let mut workspace = Workspace::default();
        let journey = random_map(&mut workspace, &cards);
        check_board(&laid_out(&workspace, journey, Lang::Zh));
    }
}
