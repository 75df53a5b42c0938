//! The plan in time: what becomes of an initiative brought to another horizon, who has how much at once, and a
//! drawing that stays sound whatever the file says.

use cairn::{
    analysis::plan::{Calendar, Horizon, MANY_AT_ONCE, at_once},
    base::{
        geom::Rect,
        id::Id,
        localised::Lang,
        months::{Months, month_of},
    },
    edit::{schedule, transact},
    model::{
        Workspace,
        organisation::Profile,
        strategy::{Initiative, InitiativeState, Milestone},
    },
    scene::{
        Shape,
        look::Look,
        measure::Measure,
        strategy::{
            Sheet,
            horizons::{horizon_sheet, horizon_table},
            roadmap::{
                Bar, Grouping, LeftOut, Roadmap, RoadmapStyle, Scale, Warning, roadmap, roadmap_sheet,
                roadmap_table,
            },
        },
        table::Cell,
        theme::Theme,
    },
};
use jiff::civil::{Date, date};

use crate::{drawn::texts, sample};

fn initiative(start: &str, end: &str) -> Initiative {
    Initiative { start: start.parse().ok(), end: end.parse().ok(), ..Initiative::default() }
}

fn workspace(rows: Vec<Initiative>) -> (Workspace, Vec<Id<Initiative>>) {
    let mut workspace = Workspace::default();
    let (ids, _) =
        transact(&mut workspace, |tx| Ok(rows.into_iter().map(|own| tx.add(own)).collect())).unwrap();
    (workspace, ids)
}

fn drawn(workspace: &Workspace, grouping: Grouping, today: Option<Date>) -> Option<Roadmap> {
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::light(), lang: Lang::En };
    let style = RoadmapStyle { grouping, scale: Scale::Quarters, today, room: 4 };
    roadmap(workspace, &style, &look)
}

#[test]
fn what_is_brought_to_a_horizon_belongs_there_and_takes_as_long_as_before() {
    let today = date(2026, 2, 15);
    let times = [("", ""), ("2026-02", ""), ("2025-10", "2026-05"), ("2026-Q3", "2026-Q4"), ("2031", "2032")];
    for fiscal in [1, 2, 4, 12] {
        for state in InitiativeState::ALL {
            for (start, end) in times {
                let own = Initiative { state: *state, ..initiative(start, end) };
                for to in [Horizon::Now, Horizon::Next, Horizon::Later, Horizon::Past] {
                    let (mut workspace, ids) = workspace(vec![own.clone()]);
                    transact(&mut workspace, |tx| {
                        let start = Some(fiscal);
                        tx.update_only(|own: &mut Profile| {
                            own.fiscal_year_start = start;
                        })
                    })
                    .unwrap();
                    let calendar = Calendar::of(&workspace);
                    let new = calendar.brought_to(&own, to, today);
                    let was = calendar.months(&own);
                    transact(&mut workspace, |tx| schedule::replan(tx, ids[0], new.months, new.state))
                        .unwrap();
                    let after = workspace.initiatives.get(ids[0]).unwrap();
                    let case = format!("{state:?} {start}–{end} to {to:?} from month {fiscal}");
                    assert_eq!(calendar.horizon(after, today), to, "{case}");
                    if let Some((was, now)) = was.zip(calendar.months(after)) {
                        assert_eq!(was.count(), now.count(), "{case}");
                    }
                }
            }
        }
    }
    let own = Initiative { state: InitiativeState::InProgress, ..initiative("2025-10", "2026-05") };
    let (workspace, _) = workspace(vec![own.clone()]);
    let next = Calendar::of(&workspace).brought_to(&own, Horizon::Next, today);
    assert_eq!(next.months, Some(Months::from(month_of(date(2026, 4, 1)), 8)), "with the next quarter");
    assert_eq!(next.state, InitiativeState::Planned);
}

#[test]
fn who_has_how_much_at_once_is_counted_step_by_step() {
    use InitiativeState::{InProgress, Planned, Stopped};
    let of = |role: &str, state, start: &str, end: &str| Initiative {
        owner_role: role.to_owned(),
        state,
        ..initiative(start, end)
    };
    let (workspace, _) = workspace(vec![
        of("Product", Planned, "2026-01", "2026-04"),
        of(" Product ", InProgress, "2026-03", "2026-03"),
        of("Product", Stopped, "2026-01", "2026-12"),
        of("Product", Planned, "2020-01", "2030-12"),
        of("Product", Planned, "2026-05", "2026-02"),
        of("", Planned, "2026-01", "2026-12"),
        of("Data", Planned, "2031-01", "2031-02"),
    ]);
    let first = month_of(date(2026, 1, 1));
    let months = at_once(&workspace, first, (1, 6));
    assert_eq!(months["Product"], [2, 2, 3, 2, 1, 1]);
    assert_eq!(months["Data"], [0; 6]);
    assert_eq!(at_once(&workspace, first, (3, 2))["Product"], [3, 2]);
    assert_eq!(at_once(&workspace, first, (0, 0))["Product"], [0; 0]);
    const { assert!(MANY_AT_ONCE > 3) };
}

#[test]
fn bars_of_a_group_never_lie_on_each_other() {
    let workspace = sample::english();
    for grouping in Grouping::ALL {
        let roadmap = drawn(&workspace, grouping, Some(date(2026, 1, 15))).unwrap();
        assert_eq!(roadmap.bars.len(), 10);
        assert!(roadmap.today.is_some());
        for (index, bar) in roadmap.bars.iter().enumerate() {
            let after = &roadmap.bars[index + 1..];
            let hit = after.iter().find(|other| other.reach.grown(-0.1).intersects(bar.reach.grown(-0.1)));
            assert!(hit.is_none(), "{grouping:?} {} {:?}", bar.id, hit.map(|own| own.id));
            assert!(bar.reach.max.x <= roadmap.time.width() + 0.5, "{} is cut off", bar.id);
        }
    }
}

#[test]
fn quarters_of_a_fiscal_year_say_that_they_are() {
    let own = Initiative { name: "Q".to_owned(), ..initiative("2027-Q2", "2027") };
    let (mut workspace, _) = workspace(vec![own]);
    let cells = |workspace: &Workspace| {
        let table = roadmap_table(workspace, Lang::En);
        [table.rows[0][4].clone(), table.rows[0][5].clone()]
    };
    assert_eq!(cells(&workspace), [Cell::from("Q2 2027"), Cell::from("2027")]);
    transact(&mut workspace, |tx| {
        tx.update_only(|profile: &mut Profile| profile.fiscal_year_start = Some(4))
    })
    .unwrap();
    assert_eq!(cells(&workspace), [Cell::from("FY2027 Q2"), Cell::from("FY2027")]);
}

#[test]
fn now_next_and_later_go_on_paper_and_in_rows_as_of_a_day() {
    let named =
        |name: &str, start: &str, end: &str| Initiative { name: name.to_owned(), ..initiative(start, end) };
    let (workspace, _) = workspace(vec![
        named("Far", "2028-01", "2028-06"),
        named("Soon", "2026-04", "2026-05"),
        named("Undated", "", ""),
        Initiative { state: InitiativeState::InProgress, ..named("Begun", "2025-10", "2026-05") },
        Initiative { state: InitiativeState::Done, ..named("Over", "2025-01", "2025-05") },
    ]);
    let day = date(2026, 2, 15);
    let table = horizon_table(&workspace, day, Lang::En);
    let told: Vec<[&Cell; 2]> = table.rows.iter().map(|row| [&row[0], &row[1]]).collect();
    let cell = |text: &str| Cell::from(text);
    let expected = [
        [cell("Now"), cell("Begun")],
        [cell("Next"), cell("Soon")],
        [cell("Later"), cell("Far")],
        [cell("Later"), cell("Undated")],
        [cell("Past"), cell("Over")],
    ];
    assert_eq!(told, expected.each_ref().map(<[Cell; 2]>::each_ref));
    let later = horizon_table(&workspace, date(2027, 12, 1), Lang::En);
    assert!(later.rows.iter().any(|row| row[0] == cell("Next") && row[1] == cell("Far")));

    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::light(), lang: Lang::En };
    let scene = horizon_sheet(&workspace, day, &look).unwrap();
    let texts = texts(&scene);
    for text in ["as of 2026-02-15", "Now  1", "Later  2", "Begun", "Undated", "no dates yet"] {
        assert!(texts.iter().any(|own| own == text), "{text}: {texts:?}");
    }
    assert!(horizon_sheet(&Workspace::default(), day, &look).is_none());
}

#[test]
fn what_cannot_be_is_said_in_words_beside_its_bar() {
    let (mut workspace, ids) = workspace(vec![
        Initiative { name: "First".to_owned(), ..initiative("2026-01", "2026-06") },
        Initiative { name: "Second".to_owned(), ..initiative("2026-04", "2026-09") },
        initiative("2026-09", "2026-03"),
        initiative("2026-05", ""),
        Initiative::default(),
    ]);
    transact(&mut workspace, |tx| schedule::wait_for(tx, ids[1], ids[0])).unwrap();
    let roadmap = drawn(&workspace, Grouping::Owner, None).unwrap();
    let warning = roadmap.bars.iter().find(|own| own.id == ids[1]).unwrap().warning;
    assert_eq!(warning, Some(Warning::BeginsTooEarly(ids[0])));
    let texts: Vec<String> =
        roadmap.bars.iter().flat_map(|bar| written(bar, 0.0)).map(|(text, _)| text).collect();
    assert!(texts.iter().any(|text| text.contains("begins before “First” has ended")), "{texts:?}");
    let mut left_out = roadmap.left_out.clone();
    left_out.sort_by_key(|(id, _)| ids.iter().position(|own| own == id));
    let reasons: Vec<LeftOut> = left_out.into_iter().map(|(_, why)| why).collect();
    assert_eq!(reasons, [LeftOut::EndsBeforeStart, LeftOut::NoEnd, LeftOut::NoDates]);
    let table = roadmap_table(&workspace, Lang::En);
    let row = table.rows.iter().find(|row| row[0] == Cell::from("Second")).unwrap();
    assert_eq!(row[6], Cell::from("First"));
    assert_eq!(row[8], Cell::from("begins before “First” has ended"));
}

/// The texts of a bar, each with its left end, in a calendar that is scrolled to `from`.
fn written(bar: &Bar, from: f32) -> Vec<(String, f32)> {
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::light(), lang: Lang::En };
    let mut sheet = Sheet::new(&look, 0.0);
    bar.write(&mut sheet, from);
    let texts = sheet.scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(line) => Some((line.text.to_string(), line.pos.x)),
        _ => None,
    });
    texts.collect()
}

#[test]
fn words_stay_in_sight_as_long_as_there_is_room_for_them() {
    for (name, end) in [("A long name in a long bar", "2027-12"), ("A name beside its bar", "2026-02")] {
        let own = Initiative { name: name.to_owned(), ..initiative("2026-01", end) };
        let (workspace, _) = workspace(vec![own]);
        let roadmap = drawn(&workspace, Grouping::Owner, None).unwrap();
        let bar = &roadmap.bars[0];
        let still = written(bar, 0.0);
        assert_eq!(still[0].0, name);
        let from = still[0].1 + 20.0;
        let moved = written(bar, from);
        assert!(moved[0].1 >= from, "{moved:?}");
        assert!(name.starts_with(moved[0].0.trim_end_matches('…')), "{moved:?}");
        assert_eq!(written(bar, bar.reach.max.x), []);
    }
}

#[test]
fn no_file_makes_the_drawing_endless_or_hang() {
    let name = "无尽的名字 endless name ".repeat(200);
    let mut rows: Vec<Initiative> =
        (0..300).map(|_| Initiative { name: name.clone(), ..initiative("1900-01", "2200-12") }).collect();
    rows.extend((0..50).map(|_| initiative("2026-01", "2026-02")));
    rows.push(initiative("2200", "2200"));
    let (mut workspace, ids) = workspace(rows);
    transact(&mut workspace, |tx| {
        for (index, id) in ids.iter().enumerate() {
            let other = ids[(index + 1) % ids.len()];
            tx.update(*id, |own| own.depends_on = vec![other, *id, other])?;
            tx.add(Milestone { initiative: *id, period: "2026-02".parse().ok(), ..Milestone::default() });
            tx.add(Milestone { initiative: *id, period: "2199-W01".parse().ok(), ..Milestone::default() });
        }
        Ok(())
    })
    .unwrap();
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::print(), lang: Lang::Zh };
    for grouping in Grouping::ALL {
        let roadmap = drawn(&workspace, grouping, Some(date(2026, 1, 15))).unwrap();
        assert!(roadmap.time.width() < 20_000.0, "{}", roadmap.time.width());
        assert!(roadmap.bars.iter().all(|own| own.warning == Some(Warning::Circle)));
        let everything = Rect { min: cairn::base::geom::pos(-1.0, -100.0), ..roadmap.body.bounds().unwrap() };
        assert!(everything.max.x < 22_000.0 && roadmap.body.bounds().unwrap().min.x > -200.0);
        assert!(roadmap_sheet(&workspace, (grouping, Scale::Months), &look).is_some());
    }
}

#[test]
fn without_any_dates_there_is_still_a_calendar_to_plan_on() {
    let (workspace, ids) = workspace(vec![Initiative::default()]);
    let roadmap = drawn(&workspace, Grouping::Owner, Some(date(2026, 1, 15))).unwrap();
    assert!(roadmap.bars.is_empty() && roadmap.time.count >= 12);
    assert_eq!(roadmap.left_out, [(ids[0], LeftOut::NoDates)]);
    assert!(drawn(&workspace, Grouping::Owner, None).is_none());
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::print(), lang: Lang::En };
    let style = (Grouping::Owner, Scale::Quarters);
    assert!(roadmap_sheet(&workspace, style, &look).is_some(), "paper lists what has no dates");
    assert!(roadmap_sheet(&Workspace::default(), style, &look).is_none());
}

#[test]
fn quarters_follow_the_fiscal_year() {
    let (mut workspace, _) = workspace(vec![initiative("2026-Q1", "2026-Q1")]);
    transact(&mut workspace, |tx| tx.update_only(|own: &mut Profile| own.fiscal_year_start = Some(4)))
        .unwrap();
    let roadmap = drawn(&workspace, Grouping::Owner, None).unwrap();
    assert_eq!(roadmap.bars[0].months, Months::from(month_of(date(2025, 4, 1)), 3));
    let words = texts(&roadmap.header);
    // One step before the first, for planning earlier.
    assert_eq!(words[..4], ["FY 2025", "Q4", "FY 2026", "Q1"]);
}
