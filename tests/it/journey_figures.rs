//! What is computed of journey maps: the curve in numbers, what is missing, how two maps differ.

use cairn::{
    analysis::journey::{
        Check, Comparison, Counts, Difference, EvidenceLevel, JourneyResult, compare, pairs,
    },
    base::{id::Id, localised::Lang},
    cli::figures::figures,
    edit::{
        Refused, Spot, Tx,
        journey::{NewJourney, add_card, add_journey, add_stage, move_stage, remove_cards, remove_stage},
        journey_cards::move_cards,
        journey_emotion::{EmotionPlace, set_emotion, set_valence},
        journey_link::{
            add_counterpart, add_detail, lies_within, link_journeys, link_stage, set_detail, unlink_journey,
        },
        transact,
    },
    model::{
        Workspace,
        check::check,
        evidence::{Evidence, EvidenceKind},
        journey::{Card, Content, Journey, JourneyState, Lane, LaneKind, Stage},
        persona::Persona,
    },
};
use serde_json::json;

use crate::sample;

fn edit<R>(workspace: &mut Workspace, verb: impl FnOnce(&mut Tx) -> Result<R, Refused>) -> R {
    transact(workspace, verb).unwrap().0
}

/// A map with stages of these names and a lane of each kind.
fn map(workspace: &mut Workspace, stages: &[&str], lanes: &[LaneKind]) -> Id<Journey> {
    let new = NewJourney {
        name: "Map".to_owned(),
        stages: stages.iter().map(|name| (0, (*name).to_owned())).collect(),
        lanes: lanes.iter().map(|kind| (*kind, String::new())).collect(),
        ..NewJourney::default()
    };
    edit(workspace, |tx| add_journey(tx, new))
}

fn stages(workspace: &Workspace, journey: Id<Journey>) -> Vec<Id<Stage>> {
    workspace.stages_of(journey).into_iter().map(|(id, _)| id).collect()
}

fn lanes(workspace: &Workspace, journey: Id<Journey>) -> Vec<Id<Lane>> {
    workspace.lanes_of(journey).into_iter().map(|(id, _)| id).collect()
}

fn add(
    workspace: &mut Workspace,
    journey: Id<Journey>,
    (lane, stage): (usize, usize),
    text: &str,
) -> Id<Card> {
    let place = (lanes(workspace, journey)[lane], stages(workspace, journey)[stage]);
    edit(workspace, |tx| add_card(tx, place, Spot::Last, text.to_owned()))
}

#[test]
fn the_figures_of_the_sample_are_those_of_the_formula() {
    let figures = figures(&sample::of(Lang::En), Lang::En);
    // Mean and share of stages below 0 in sevenths; lowest stage, largest fall, peak–end.
    let expected = [
        ("journey-j_adopt", "persona-sam", -3.0, 4.0, 3, 3, -0.5),
        ("journey-j_rollout", "persona-ana", -5.0, 4.0, 2, 2, -0.5),
        ("journey-j_renew", "persona-bao", -4.0, 5.0, 0, 6, -1.0),
    ];
    let journeys = figures["journeys"].as_array().unwrap();
    assert_eq!(journeys.len(), expected.len());
    for (entry, (id, persona, mean, share, lowest, fall, peak_end)) in journeys.iter().zip(expected) {
        let near = |key: &str, value: f64| (entry[key].as_f64().unwrap() - value).abs() < 1e-12;
        assert_eq!((&entry["id"], &entry["persona"]), (&json!(id), &json!(persona)));
        assert!(near("mean", mean / 7.0) && near("negative_share", share / 7.0), "{entry}");
        assert!(near("peak_end", peak_end), "{entry}");
        assert_eq!((&entry["lowest_stage"], &entry["largest_fall_at"]), (&json!(lowest), &json!(fall)));
    }
}

#[test]
fn what_is_not_known_has_no_figure() {
    let mut workspace = Workspace::default();
    let journey = map(&mut workspace, &["A", "B"], &[LaneKind::Emotion]);
    let figures = |workspace: &Workspace| figures(workspace, Lang::En)["journeys"][0].take();
    let mut entry = figures(&workspace);
    assert_eq!(entry["id"].take(), json!(journey.to_string()));
    assert_eq!(
        entry,
        json!({
            "id": null, "name": "Map", "persona": null, "mean": null, "lowest_stage": null,
            "negative_share": null, "largest_fall_at": null, "peak_end": null,
        })
    );
    let face = add(&mut workspace, journey, (0, 0), "calm");
    edit(&mut workspace, |tx| set_valence(tx, face, Some(1)));
    let entry = figures(&workspace);
    assert_eq!((&entry["mean"], &entry["lowest_stage"]), (&json!(1), &json!(0)));
    assert_eq!((&entry["largest_fall_at"], &entry["peak_end"]), (&json!(null), &json!(null)));
}

#[test]
fn each_persona_has_a_curve_and_a_wide_point_speaks_for_all_its_stages() {
    let mut workspace = Workspace::default();
    let journey = map(&mut workspace, &["A", "B", "C"], &[LaneKind::Emotion, LaneKind::Actions]);
    let [sam, ana] = ["Sam", "Ana"].map(|name| {
        edit(&mut workspace, |tx| Ok(tx.add(Persona { name: name.to_owned(), ..Persona::default() })))
    });
    let lane = lanes(&workspace, journey)[0];
    let columns = stages(&workspace, journey);
    edit(&mut workspace, |tx| {
        tx.update(journey, |journey| journey.personas = vec![sam, ana])?;
        let at = |stage: usize, persona| EmotionPlace { lane, stage: columns[stage], persona };
        let wide = set_emotion(tx, at(0, Id::default()), Some(2))?;
        tx.update(wide, |card| card.more_stages = 1)?;
        set_emotion(tx, at(2, sam), Some(-1))?;
        set_emotion(tx, at(1, ana), Some(-2))?;
        // Words of feeling in another lane are no point of the curve.
        let words = add_card(tx, (lane, columns[1]), Spot::Last, String::new())?;
        tx.update(words, |card| card.content = Content::Text)
    });
    let result = JourneyResult::of(&workspace, journey).unwrap();
    assert_eq!(result.curves.iter().map(|curve| curve.persona).collect::<Vec<_>>(), [sam, ana]);
    assert_eq!(result.actor().unwrap().valences, [Some(2.0), Some(2.0), Some(-1.0)]);
    assert_eq!(result.curves[1].valences, [None, Some(-2.0), None]);
    assert_eq!(result.line().unwrap().largest_fall.unwrap().at, 2);
    assert_eq!(JourneyResult::all(&workspace)[&journey], result);
    assert_eq!(JourneyResult::of(&workspace, Id::default()), None);
}

#[test]
fn the_level_of_evidence_is_the_best_that_is_cited() {
    let mut workspace = Workspace::default();
    let journey = map(&mut workspace, &["A"], &[LaneKind::Actions]);
    let level = |workspace: &Workspace| JourneyResult::of(workspace, journey).unwrap().evidence;
    assert_eq!(level(&workspace), EvidenceLevel::Assumed);
    for (kind, expected) in [
        (EvidenceKind::Call, EvidenceLevel::Interviews),
        (EvidenceKind::Analytics, EvidenceLevel::Analytics),
        (EvidenceKind::Survey, EvidenceLevel::Analytics),
    ] {
        edit(&mut workspace, |tx| {
            let evidence = tx.add(Evidence { kind, ..Evidence::default() });
            tx.update(journey, |journey| journey.evidence.push(evidence))
        });
        assert_eq!(level(&workspace), expected, "{kind:?}");
    }
}

/// What was found, as kind and place.
fn found(workspace: &Workspace, journey: Id<Journey>) -> Vec<(Check, usize)> {
    let result = JourneyResult::of(workspace, journey).unwrap();
    result.findings.iter().map(|finding| (finding.check, finding.stage.unwrap())).collect()
}

#[test]
fn each_check_finds_its_gap_until_it_is_filled() {
    use Check as C;
    use LaneKind as L;
    let mut workspace = Workspace::default();
    let kinds = [L::Touchpoints, L::Emotion, L::PainPoints, L::Opportunities, L::Owner];
    let journey = map(&mut workspace, &["A", "B"], &kinds);
    assert_eq!(found(&workspace, journey), [(C::StageWithoutTouchpoint, 0), (C::StageWithoutTouchpoint, 1)]);
    let wide = add(&mut workspace, journey, (0, 0), "Mail");
    edit(&mut workspace, |tx| tx.update(wide, |card| card.more_stages = 5));
    assert_eq!(found(&workspace, journey), []);

    let face = add(&mut workspace, journey, (1, 1), "");
    assert_eq!(found(&workspace, journey), [], "not known is not assumed");
    edit(&mut workspace, |tx| set_valence(tx, face, Some(-2)));
    let pain = add(&mut workspace, journey, (2, 0), "Waits");
    let idea = add(&mut workspace, journey, (3, 0), "Call back");
    let severity = |workspace: &mut Workspace, value: u8| {
        edit(workspace, |tx| {
            tx.update(pain, |card| {
                if let Content::Pain { severity, .. } = &mut card.content {
                    *severity = value;
                }
            })
        });
    };
    severity(&mut workspace, 3);
    let rest = [
        (C::OpportunityWithoutInitiative, 0),
        (C::EmotionWithoutEvidence, 1),
        (C::LowestStageWithoutOwner, 1),
    ];
    assert_eq!(found(&workspace, journey), rest);
    severity(&mut workspace, 4);
    assert_eq!(found(&workspace, journey)[0], (C::PainWithoutOpportunity, 0));

    edit(&mut workspace, |tx| {
        let Content::Opportunity { opportunity } = tx.get(idea)?.content else { panic!("an opportunity") };
        let initiative = tx.add(cairn::model::strategy::Initiative::default());
        tx.update(opportunity, |opportunity| opportunity.initiatives.push(initiative))?;
        tx.update(pain, |card| {
            if let Content::Pain { opportunities, .. } = &mut card.content {
                opportunities.push(opportunity);
            }
        })?;
        let evidence = tx.add(Evidence::default());
        tx.update(face, |card| card.evidence.push(evidence))
    });
    assert_eq!(found(&workspace, journey), [(C::LowestStageWithoutOwner, 1)]);
    add(&mut workspace, journey, (4, 1), "Head of Support");
    assert_eq!(found(&workspace, journey), []);
}

#[test]
fn a_wish_needs_no_evidence_and_a_blueprint_no_lane_of_touchpoints() {
    let mut workspace = Workspace::default();
    let journey = map(&mut workspace, &["A"], &[LaneKind::Frontstage, LaneKind::Emotion]);
    add(&mut workspace, journey, (0, 0), "Greets");
    let face = add(&mut workspace, journey, (1, 0), "");
    edit(&mut workspace, |tx| {
        set_valence(tx, face, Some(1))?;
        tx.update(stages(tx.workspace(), journey)[0], |stage| stage.owner_role = "Shop".to_owned())?;
        tx.update(journey, |journey| journey.state = JourneyState::ToBe)
    });
    assert_eq!(found(&workspace, journey), []);
}

/// The adopt map of the sample with a to-be made from it.
fn with_to_be() -> (Workspace, Id<Journey>, Id<Journey>) {
    let mut workspace = sample::of(Lang::En);
    let (before, _) = workspace.journeys_in_order()[0];
    let after = edit(&mut workspace, |tx| add_counterpart(tx, before, "To be".to_owned()));
    (workspace, before, after)
}

fn compared(workspace: &Workspace, before: Id<Journey>, after: Id<Journey>) -> Comparison {
    let comparison = compare(workspace, before, after).unwrap();
    let places: Vec<_> = comparison.cards.iter().map(|pair| (pair.row, pair.column)).collect();
    assert!(places.is_sorted());
    comparison
}

#[test]
fn a_to_be_made_from_an_as_is_differs_by_its_wishes_alone() {
    let (workspace, before, after) = with_to_be();
    assert_eq!(check(&workspace), []);
    assert_eq!(pairs(&workspace), [(before, after)]);
    let journey = workspace.journeys.get(after).unwrap();
    assert_eq!((journey.state, journey.counterpart, journey.evidence.len()), (JourneyState::ToBe, before, 0));
    let comparison = compared(&workspace, before, after);
    assert!(comparison.stage_counts().is_zero());
    let emotion = comparison.lanes.iter().position(|pair| pair.kind == LaneKind::Emotion);
    let changed: Vec<_> =
        comparison.cards.iter().filter(|pair| pair.difference != Difference::Same).collect();
    assert!(!changed.is_empty());
    assert!(changed.iter().all(|pair| Some(pair.row) == emotion && pair.difference == Difference::Changed));
    assert_eq!(comparison.feelings[0], [Some(-1.0), Some(0.0)]);
    assert_eq!(comparison.feelings[3], [Some(-2.0), Some(1.0)]);
}

#[test]
fn what_was_added_removed_moved_and_changed_is_found() {
    let (mut workspace, before, after) = with_to_be();
    let actions = lanes(&workspace, after)[1];
    let columns = stages(&workspace, after);
    let in_cell = |workspace: &Workspace, stage: Id<Stage>| workspace.cards_in(actions, stage)[0].0;
    let unchanged = compared(&workspace, before, after).card_counts();
    let (gone, moved, changed) =
        (in_cell(&workspace, columns[0]), in_cell(&workspace, columns[1]), in_cell(&workspace, columns[3]));
    edit(&mut workspace, |tx| {
        remove_cards(tx, &[gone].into())?;
        move_cards(tx, [(moved, (actions, columns[4]).into(), Spot::Last)])?;
        tx.update(changed, |card| card.text = format!("{} by itself", card.text))?;
        add_card(tx, (actions, columns[2]), Spot::Last, "Finds a filled board".to_owned()).map(drop)
    });
    let comparison = compared(&workspace, before, after);
    let counts = comparison.card_counts();
    let expected = Counts { added: 1, removed: 1, moved: 1, changed: unchanged.changed + 1 };
    assert_eq!(counts, expected);
    let pair = |card| comparison.cards.iter().find(|pair| pair.after == Some(card)).unwrap();
    assert_eq!(
        (pair(moved).difference, pair(moved).from, pair(moved).column),
        (Difference::Moved, Some((1, 1)), 4)
    );
    assert_eq!(pair(changed).difference, Difference::Changed);
    // The other way round, added is removed.
    let back = compared(&workspace, after, before).card_counts();
    assert_eq!((back.added, back.removed, back.moved), (1, 1, 1));
}

#[test]
fn stages_are_compared_by_their_links() {
    let (mut workspace, before, after) = with_to_be();
    let columns = stages(&workspace, after);
    edit(&mut workspace, |tx| {
        remove_stage(tx, columns[1])?;
        tx.update(columns[2], |stage| stage.name = "Try it at once".to_owned())?;
        move_stage(tx, columns[6], Spot::First)?;
        add_stage(tx, after, Spot::After(columns[3]), "Celebrate".to_owned()).map(drop)
    });
    let comparison = compared(&workspace, before, after);
    let expected = [
        Difference::Moved,
        Difference::Same,
        Difference::Removed,
        Difference::Changed,
        Difference::Same,
        Difference::Added,
        Difference::Same,
        Difference::Same,
    ];
    assert_eq!(comparison.stages.iter().map(|pair| pair.difference).collect::<Vec<_>>(), expected);
    assert_eq!(comparison.feelings[2][1], None);
    assert_eq!(comparison.feelings[5], [None, None]);
}

#[test]
fn maps_without_links_are_compared_by_names() {
    let mut workspace = Workspace::default();
    let kinds = [LaneKind::Actions];
    let before = map(&mut workspace, &["Search", "Buy"], &kinds);
    let after = map(&mut workspace, &["buy", "Unpack"], &[LaneKind::Goals, LaneKind::Actions]);
    for (journey, lane) in [(before, 0), (after, 1)] {
        add(&mut workspace, journey, (lane, usize::from(journey == before)), "Pays by card");
    }
    let comparison = compared(&workspace, before, after);
    assert_eq!((comparison.stages.len(), comparison.lanes.len()), (3, 2));
    assert_eq!(comparison.cards.len(), 1);
    assert_eq!(comparison.cards[0].difference, Difference::Same);
    assert_eq!(compare(&workspace, before, before), None);
    assert_eq!(compare(&workspace, before, Id::default()), None);
}

#[test]
fn maps_are_linked_stage_to_stage_and_parted_again() {
    let mut workspace = Workspace::default();
    let [a, b, c] = [["Search", "Buy"], ["Buy", "Use"], ["Use", "Leave"]]
        .map(|names| map(&mut workspace, &names, &[LaneKind::Actions]));
    let start = workspace.clone();
    edit(&mut workspace, |tx| link_journeys(tx, a, b));
    let (of_a, of_b) = (stages(&workspace, a), stages(&workspace, b));
    let counterpart = |workspace: &Workspace, stage| workspace.stages.get(stage).unwrap().counterpart;
    assert_eq!(counterpart(&workspace, of_a[1]), of_b[0]);
    assert_eq!(counterpart(&workspace, of_b[0]), of_a[1]);
    assert!(!counterpart(&workspace, of_a[0]).is_set());
    edit(&mut workspace, |tx| link_stage(tx, of_a[0], Some(of_b[0])));
    assert_eq!(counterpart(&workspace, of_b[0]), of_a[0]);
    assert!(!counterpart(&workspace, of_a[1]).is_set(), "a stage has one counterpart");
    assert!(transact(&mut workspace, |tx| link_stage(tx, of_a[0], Some(of_a[1]))).is_err());
    assert!(transact(&mut workspace, |tx| link_journeys(tx, a, a)).is_err());
    edit(&mut workspace, |tx| link_journeys(tx, b, c));
    assert!(!workspace.journeys.get(a).unwrap().counterpart.is_set());
    assert!(!counterpart(&workspace, of_a[0]).is_set());
    edit(&mut workspace, |tx| unlink_journey(tx, b));
    assert_eq!(workspace, start);
}

#[test]
fn a_stage_has_a_more_detailed_map_but_no_map_lies_within_itself() {
    let mut workspace = sample::of(Lang::En);
    let (whole, _) = workspace.journeys_in_order()[0];
    let stage = stages(&workspace, whole)[3];
    let detail = edit(&mut workspace, |tx| add_detail(tx, stage, "Set up in detail".to_owned()));
    assert_eq!(check(&workspace), []);
    assert_eq!(workspace.stages.get(stage).unwrap().detail, detail);
    assert_eq!(lanes(&workspace, detail).len(), lanes(&workspace, whole).len());
    assert!(lies_within(&workspace, detail, whole) && !lies_within(&workspace, whole, detail));
    let inner = stages(&workspace, detail)[0];
    for journey in [whole, detail] {
        assert!(transact(&mut workspace, |tx| set_detail(tx, inner, Some(journey))).is_err());
    }
    edit(&mut workspace, |tx| set_detail(tx, stage, None));
    assert!(!workspace.stages.get(stage).unwrap().detail.is_set());
}
