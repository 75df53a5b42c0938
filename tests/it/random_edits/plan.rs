//! Verbs of opportunities, priorities, initiatives and the roadmap.

use cairn::{
    base::{
        months::Months,
        period::{Period, PeriodLength},
    },
    edit::{
        Refused, Tx,
        initiative::{self, End, Judged, RiceInput},
        opportunity::{self, Origin},
        priorities,
        rating::{self, Voted},
        schedule,
    },
    model::strategy::{Initiative, InitiativeState, Milestone, Opportunity, Risk},
};

use super::{Op, month, pick, spot};

/// When initiatives run, what they wait for, their milestones.
pub fn act_on_roadmap(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b) = (*a, *b);
    let own = || pick(&workspace.initiatives, a);
    let number = |number: usize| i32::try_from(number % 5_000).unwrap();
    match verb {
        0 => {
            let months = Months::from(24_300 + number(a) % 24, number(b) % 14);
            let id = schedule::add_planned(tx, text.clone(), months)?;
            schedule::move_to(tx, own().unwrap_or(id), months.moved(number(b) - 2_000))
        }
        1 => {
            let state = InitiativeState::ALL[b % InitiativeState::ALL.len()];
            let months = Months { first: 22_000 + number(b), last: 22_000 + number(a) };
            schedule::replan(tx, own()?, b.is_multiple_of(2).then_some(months), state)
        }
        2 => {
            let end = if b.is_multiple_of(2) { schedule::End::Start } else { schedule::End::End };
            let quarter = Period::new(PeriodLength::Quarter, 2025, (b % 4 + 1) as u8);
            let period = [Some(month(b)), quarter, None][b % 3];
            schedule::set_end_of(tx, own()?, end, period)
        }
        3 => {
            let other = pick(&workspace.initiatives, b)?;
            schedule::wait_for(tx, own()?, other)?;
            if a.is_multiple_of(5) { schedule::wait_no_longer(tx, own()?, other) } else { Ok(()) }
        }
        _ => {
            let initiative = own()?;
            let milestone = Milestone { initiative, name: text.clone(), ..Milestone::default() };
            let id = schedule::add_milestone(tx, milestone)?;
            schedule::place_milestone(tx, id, month(b))
        }
    }
}

/// Deletes any record that may be deleted, with all that belongs to it.
pub fn act_on_plan(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let chance = |number| pick(&workspace.opportunities, number);
    let work = |number| pick(&workspace.initiatives, number);
    let value = |number: usize| f64::from(u32::try_from(number % 1000).unwrap()) / 50.0 - 5.0;
    match verb {
        0 => {
            opportunity::add(tx, Opportunity { name: text, ..Opportunity::default() })?;
            let all = tx.workspace().opportunities.clone();
            opportunity::move_to(tx, pick(&all, a)?, spot(&all, b))
        }
        1 => {
            initiative::add(tx, Initiative { name: text, ..Initiative::default() })?;
            let all = tx.workspace().initiatives.clone();
            initiative::move_to(tx, pick(&all, a)?, spot(&all, b))
        }
        2 => opportunity::place(tx, chance(a)?, value(a), value(b)),
        3 => {
            initiative::place(tx, work(a)?, Some(value(a)), a.is_multiple_of(2).then_some(value(b)))?;
            let inputs = [RiceInput::Reach, RiceInput::Impact, RiceInput::Confidence, RiceInput::Effort];
            initiative::set_rice(tx, work(b)?, inputs[a % 4], Some(value(b)).filter(|_| b % 3 > 0))
        }
        4 => {
            let mut origins: Vec<Origin> = Vec::new();
            origins.extend(pick(&workspace.cards, a).map(|id| Origin::Record(id.into())));
            origins.extend(pick(&workspace.kpis, b).map(|id| Origin::Record(id.into())));
            let made = opportunity::collect(tx, text, &origins)?;
            opportunity::make_initiative(tx, made).map(drop)
        }
        5 => opportunity::merge(tx, chance(a)?, &[chance(b)?, chance(a / 7)?]),
        6 => {
            let origin = Origin::Record(pick(&workspace.cards, b)?.into());
            if a.is_multiple_of(3) {
                opportunity::unlink(tx, chance(a)?, &origin)
            } else {
                opportunity::link(tx, chance(a)?, &origin)
            }
        }
        7 => initiative::depend(tx, work(a)?, work(b)?),
        8 => {
            let end = if a.is_multiple_of(2) { End::Start } else { End::Finish };
            let period = Period::new(PeriodLength::Month, 2026, u8::try_from(b % 14).unwrap());
            initiative::set_end(tx, work(a)?, end, period)?;
            let milestone = Milestone { initiative: work(a)?, period, ..Milestone::default() };
            initiative::add_milestone(tx, milestone)?;
            let risk = initiative::add_risk(tx, Risk { initiative: work(b)?, text, ..Risk::default() })?;
            initiative::judge(tx, risk, Judged::Impact, u8::try_from(b % 7).ok())
        }
        9 => {
            let subject = if b.is_multiple_of(2) { work(a)?.into() } else { chance(a)?.into() };
            let of = (subject, pick(&workspace.respondents, b)?);
            rating::rate(tx, of, Voted::Impact, Some(value(b)).filter(|_| b % 4 > 0))?;
            let criteria = &workspace.priorities.criteria;
            match criteria.get(a % criteria.len().max(1)) {
                Some(own) => rating::score(tx, of, &own.name, Some(value(a)).filter(|_| a % 4 > 0)),
                None => Ok(()),
            }
        }
        10 => {
            let count = workspace.priorities.criteria.len();
            match a % 4 {
                0 => priorities::remove_criterion(tx, b % count.max(1)),
                1 => priorities::rename_criterion(tx, b % count.max(1), &text),
                2 => priorities::weigh_criterion(tx, b % count.max(1), value(b)),
                _ => priorities::add_criterion(tx, &text),
            }
        }
        _ => {
            initiative::duplicate(tx, work(a)?, text.clone())?;
            opportunity::duplicate(tx, chance(b)?, text).map(drop)
        }
    }
}
