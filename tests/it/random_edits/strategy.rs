//! Verbs of questions, hypotheses, the chain and the business case.

use cairn::{
    edit::{Refused, Tx, business_case, cause, chain, hypothesis, question},
    model::{
        AnyId,
        maturity::CriterionRef,
        organisation::{Question, QuestionSet},
        strategy::{Cause, Experiment, Hypothesis, Initiative, Variant},
    },
};

use super::{Op, month, pick, spot};

/// Questions, causes, hypotheses and tests.
pub fn act_on_inquiry(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    match verb {
        0 => {
            let set = QuestionSet::ALL[a % QuestionSet::ALL.len()];
            question::lay_out(tx, vec![Question { set, text, ..Question::default() }])
        }
        1 => question::move_question(tx, pick(&workspace.questions, a)?, spot(&workspace.questions, b)),
        2 => {
            let parent = pick(&workspace.causes, b).ok().filter(|_| !a.is_multiple_of(3)).unwrap_or_default();
            let explains = pick(&workspace.kpis, a).ok().map(AnyId::from).into_iter().collect();
            cause::add_cause(tx, Cause { parent, text, explains, ..Cause::default() }).map(drop)
        }
        3 => cause::add_beside(tx, pick(&workspace.causes, a)?).map(drop),
        4 => cause::move_cause(tx, pick(&workspace.causes, a)?, spot(&workspace.causes, b)),
        5 => cause::indent(tx, pick(&workspace.causes, a)?),
        6 => cause::outdent(tx, pick(&workspace.causes, a)?),
        7 => {
            let kpis = pick(&workspace.kpis, a).into_iter().collect();
            let own = Hypothesis { statement: text, kpis, baseline: Some(month(b)), ..Hypothesis::default() };
            let id = hypothesis::add_hypothesis(tx, own)?;
            hypothesis::move_hypothesis(tx, id, spot(&workspace.hypotheses, b))
        }
        8 => hypothesis::try_with(tx, pick(&workspace.initiatives, a)?, pick(&workspace.hypotheses, b)?),
        9 => hypothesis::try_without(tx, pick(&workspace.initiatives, a)?),
        10 => {
            let hypothesis = pick(&workspace.hypotheses, b).unwrap_or_default();
            let id = hypothesis::add_experiment(
                tx,
                Experiment { name: text, hypothesis, ..Experiment::default() },
            )?;
            hypothesis::move_experiment(tx, id, spot(&workspace.experiments, a))
        }
        _ => {
            let id = pick(&workspace.experiments, a)?;
            let n = u64::try_from(b % 1_000).unwrap();
            hypothesis::add_variant(tx, id, Variant { name: text, n, successes: n / 3 })?;
            hypothesis::change_variant(tx, id, b % 2, |arm| arm.successes = n / 2)?;
            if b.is_multiple_of(5) { hypothesis::remove_variant(tx, id, 0) } else { Ok(()) }
        }
    }
}

/// What joins the links of the chain.
pub fn act_on_chain(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let initiative = || pick(&workspace.initiatives, a);
    match verb {
        0 => chain::begin_initiative(tx, Initiative { name: text, ..Initiative::default() }).map(drop),
        1 => {
            let pain = pick(&workspace.cards, b)?;
            match initiative() {
                Ok(id) => chain::work_on(tx, id, pain),
                Err(_) => chain::begin_work_on(tx, pain, text).map(drop),
            }
        }
        2 => {
            let pain = pick(&workspace.cards, b)?;
            chain::answer_pain(tx, pick(&workspace.opportunities, a)?, pain)
        }
        3 => {
            let change = [None, Some(2.5), Some(f64::NAN)][b % 3];
            chain::expect(tx, initiative()?, pick(&workspace.kpis, b)?, change)
        }
        4 => {
            let instrument = pick(&workspace.instruments, b)?;
            let gap = CriterionRef { instrument, criterion: ["A", "B", "X"][b % 3].to_owned() };
            chain::close_gap(tx, initiative()?, gap)
        }
        5 => chain::measure_stage(tx, pick(&workspace.stages, a)?, pick(&workspace.kpis, b)?),
        _ => chain::walk(tx, pick(&workspace.personas, a)?, pick(&workspace.journeys, b)?),
    }
}

/// Assumptions of the business case, also such as cannot be.
pub fn act_on_business_case(tx: &mut Tx, Op { verb, a, b, .. }: &Op) -> Result<(), Refused> {
    use business_case::{Plain, Standing};
    use cairn::model::business_case::{Assumption, BenefitKind, Case};
    let (a, b) = (*a, *b);
    let source = [BenefitKind::Retention, BenefitKind::Calls, BenefitKind::Index][a % 3];
    let value = f64::from(u32::try_from(b % 4_000).unwrap()) / 1_000.0 - 1.0;
    match verb {
        0 if b.is_multiple_of(4) => business_case::drop_out(tx, source),
        0 => {
            business_case::take_up(tx, source)?;
            let standing = if b.is_multiple_of(2) { Standing::Counted } else { Standing::Noted };
            business_case::set_standing(tx, source, standing)
        }
        1 => {
            let plain = [Plain::DiscountRate, Plain::CostOnce, Plain::Customers, Plain::RetentionNow];
            let value = (!a.is_multiple_of(7)).then_some(value);
            business_case::set_plain(tx, plain[a % plain.len()], value)??;
            business_case::set_horizon(tx, u8::try_from(b % 40).ok())??;
            business_case::set_costs(tx, value.unwrap_or_default(), 1.0)
        }
        _ => {
            business_case::set_ranged(tx, Assumption::ALL[a % 7], Case::ALL[b % 3], value)??;
            Ok(())
        }
    }
}
