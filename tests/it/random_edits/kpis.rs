//! Verbs of KPIs and what is measured.

use cairn::{
    base::period::{Period, PeriodLength},
    edit::{Refused, Tx, baseline, kpi, measures, persona, survey},
    model::{
        kpi::{
            Annotation, Breakdown, Cohort, Dimension, EngagementGoal, EngagementGoals, Funnel, FunnelStep,
            Kpi, KpiKind, Point,
        },
        persona::Persona,
        picture::{Picture, PictureData, PictureFormat},
        source_query::{Server, SourceQuery},
    },
};

use super::{Op, month, pick, spot};

pub fn act_on_kpis_and_personas(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    match verb {
        0 => {
            let kind = KpiKind::ALL[a % KpiKind::ALL.len()];
            kpi::add_kpi(tx, Kpi { name: text, kind, ..Kpi::default() }).map(drop)
        }
        1 => kpi::move_kpi(tx, pick(&workspace.kpis, a)?, spot(&workspace.kpis, b)),
        2 => {
            let month = u8::try_from(b % 12 + 1).unwrap();
            let period = Period::new(PeriodLength::Month, 2025, month).unwrap();
            let count = u64::try_from(a % 1000).unwrap();
            let value = f64::from(u32::try_from(b % 100_000).unwrap()) / 7.0;
            let point = match a % 5 {
                0 => Some(Point::Counts(vec![count; 11])),
                1 => Some(Point::Counts(vec![count; 5])),
                2 => Some(Point::Ratio(value, value + 0.1)),
                3 => Some(Point::Value(value)),
                _ => None,
            };
            kpi::set_point(tx, pick(&workspace.kpis, b)?, period, point)
        }
        3 => {
            persona::add_persona(
                tx,
                Persona { name: text, goals: vec![String::new()], ..Persona::default() },
            )?;
            let personas = tx.workspace().personas.clone();
            persona::duplicate_persona(tx, pick(&personas, a)?, "copy".to_owned())?;
            persona::move_persona(tx, pick(&personas, b)?, spot(&personas, a))
        }
        _ => {
            let picture = Picture {
                name: text,
                format: PictureFormat::Png,
                width: 1,
                height: 1,
                data: PictureData(a.to_le_bytes().to_vec().into()),
            };
            persona::set_picture(tx, pick(&workspace.personas, b)?, a.is_multiple_of(2).then_some(picture))
        }
    }
}

pub fn act_on_baselines(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let kpi = pick(&tx.workspace().kpis, *a)?;
    let window = (month(*a), month(*b));
    match verb {
        0 => baseline::set_window(tx, kpi, window),
        1 => baseline::rebase(tx, kpi, window, (text.clone(), jiff::civil::date(2025, 11, 21))),
        2 => baseline::leave_out(tx, kpi, month(*b), text.clone()),
        _ => {
            let own = tx.get(kpi)?.baseline.clone().unwrap_or_default();
            match own.excluded.keys().next() {
                Some(period) if a.is_multiple_of(2) => baseline::count_again(tx, kpi, *period),
                _ => baseline::forget_earlier(tx, kpi, b % own.history.len().max(1)),
            }
        }
    }
}

pub fn act_on_measures(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let count = u64::try_from(b % 1000).unwrap();
    match verb {
        0 => {
            let kpis = pick(&workspace.kpis, a).into_iter().collect();
            measures::annotate(tx, Annotation { period: Some(month(b)), text, kpis }).map(drop)
        }
        1 => {
            let kpi = pick(&workspace.kpis, a)?;
            let id = measures::add_breakdown(tx, Breakdown { kpi, ..Breakdown::default() })?;
            measures::add_member(tx, id, "North")?;
            measures::add_member(tx, id, &text)
        }
        2 => {
            let id = pick(&workspace.breakdowns, a)?;
            let point = [Point::Ratio(1.0, 2.0), Point::Value(3.0), Point::Counts(vec![count; 5])];
            let point = point.get(b % 4).cloned();
            measures::set_member_point(tx, id, ("North", month(a)), point)?;
            if b.is_multiple_of(7) { measures::remove_member(tx, id, "North") } else { Ok(()) }
        }
        3 => {
            let cohort = tx.add(Cohort { start: Some(month(a)), name: text, ..Cohort::default() });
            measures::set_cohort_size(tx, cohort, 500)?;
            measures::set_cohort_active(tx, cohort, 1, Some(count))?;
            measures::set_cohort_active(tx, cohort, 1 + b % 2, (a % 3 != 0).then_some(count / 2))
        }
        4 => {
            let funnel = tx.add(Funnel { name: text.clone(), ..Funnel::default() });
            measures::add_step(tx, funnel, FunnelStep { name: text, count })?;
            measures::add_step(tx, funnel, FunnelStep::default())?;
            measures::swap_steps(tx, funnel, b % 2)?;
            measures::change_step(tx, funnel, a % 2, |step| step.count = count)?;
            if a.is_multiple_of(2) { measures::remove_step(tx, funnel, 1) } else { Ok(()) }
        }
        _ => {
            let goals = tx.add(EngagementGoals { visits: count, ..EngagementGoals::default() });
            let value = if a.is_multiple_of(5) { f64::NAN } else { 25.0 };
            measures::add_goal(tx, goals, EngagementGoal { name: text, value: 5.0, count })?;
            measures::change_goal(tx, goals, 0, |goal| goal.value = value)?;
            if b.is_multiple_of(3) { measures::remove_goal(tx, goals, 0) } else { Ok(()) }
        }
    }
}

/// Counted answers for a KPI that is there or a new one, with a breakdown half of the time.
pub fn take_answers(tx: &mut Tx, Op { a, b, text, .. }: &Op) -> Result<(), Refused> {
    let month = |number: usize| Period::new(PeriodLength::Month, 2025, (number % 12 + 1) as u8).unwrap();
    let counts = vec![(a % 100) as u64; if b % 3 == 0 { 11 } else { 5 }];
    let totals: survey::CountsByPeriod = [(month(*a), counts.clone()), (month(*b), counts)].into();
    let division = a.is_multiple_of(2).then(|| survey::Division {
        dimension: Dimension::ALL[a % Dimension::ALL.len()],
        name: String::new(),
        parts: [(text.clone(), totals.clone())].into(),
    });
    let meeting = if b.is_multiple_of(2) { survey::Meeting::Add } else { survey::Meeting::Replace };
    let target = match pick(&tx.workspace().kpis, *b) {
        Ok(id) if !a.is_multiple_of(5) => survey::Target::Existing(id),
        _ => survey::Target::New(Box::new(Kpi { kind: KpiKind::Mean, ..Kpi::default() })),
    };
    let answers = survey::Answers { totals, division, meeting };
    if !a.is_multiple_of(3) {
        return survey::take_answers(tx, target, &answers).map(drop);
    }
    // The host may be none, or one that would bring a password with it.
    let server = Server { host: text.clone(), port: Some(5433), ..Server::default() };
    let query = SourceQuery { server, sql: text.clone(), ..SourceQuery::default() };
    survey::take_from_database(tx, target, &answers, query).map(drop)
}
