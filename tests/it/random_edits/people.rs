//! Verbs of personas, stakeholders and the organisation.

use cairn::{
    edit::{
        Refused, Spot, Tx,
        organisation::{self, Support},
        persona,
        persona_copy::{Belongings, Parcel, unpack},
        remove,
    },
    model::{
        AnyId,
        evidence::{Claim, Evidence},
        governance::{Tool, ToolCategory},
        organisation::{
            FeedbackPoint, Objective, PlanList, PlanTask, ProgrammeStep, RelationKind, Stakeholder,
            StakeholderAction,
        },
        persona::EmpathyEntry,
        persona_set::{Axis, AxisValue},
    },
};

use super::{Op, pick, spot};

pub fn act_on_people(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b) = (*a, *b);
    match verb {
        0 => {
            let persona = pick(&workspace.personas, a)?;
            let source = tx.add(Evidence { name: text.clone(), ..Evidence::default() });
            persona::link_source(tx, persona, source)?;
            let entry = EmpathyEntry { text: text.clone(), evidence: vec![source] };
            let drive = if b.is_multiple_of(2) { persona::Drive::Need } else { persona::Drive::Pain };
            tx.update(persona, |persona| persona.empathy.says.push(entry.clone()))?;
            persona::take_up(tx, persona, drive, &entry)
        }
        1 => {
            let parcel = Parcel::pack(&workspace, pick(&workspace.personas, a)?).ok_or(Refused::TooMany)?;
            let belongings = if b.is_multiple_of(2) { Belongings::Add } else { Belongings::Leave };
            // Into a workspace that lacks some of what it brings.
            if let Ok(piece) = pick(&workspace.evidence, b) {
                remove::remove(tx, piece.into())?;
            }
            unpack(tx, &parcel, belongings, None).map(drop)
        }
        2 => {
            let value = AxisValue::ALL[a % AxisValue::ALL.len()];
            let axis = Axis { value, channel: pick(&workspace.channels, b).unwrap_or_default() };
            let number = f64::from(u32::try_from(b % 1_000_000).unwrap()) - 1_000.0;
            tx.update(pick(&workspace.personas, a)?, |persona| axis.set(persona, number))
        }
        _ => {
            let mut ids: Vec<AnyId> = Vec::new();
            workspace.for_each(|id, _| ids.push(id));
            let id = ids[a % ids.len()];
            let candidates = remove::candidates(&workspace, id);
            let heir = candidates.get(b % candidates.len().max(1)).ok_or(Refused::TooMany)?;
            let users = remove::uses(&workspace, id).into_iter().map(|place| (place.by, *heir));
            remove::remove_replacing(tx, id, &users.collect())
        }
    }
}

pub fn act_on_organisation(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let who = |number| pick(&workspace.stakeholders, number);
    match verb {
        0 => {
            let own = Stakeholder { role: text, area: "area".repeat(a % 3), ..Stakeholder::default() };
            organisation::add_stakeholder(tx, own)?;
            let all = tx.workspace().stakeholders.clone();
            organisation::move_stakeholder(tx, pick(&all, a)?, spot(&all, b))
        }
        1 => {
            let value = |number: usize| f64::from(u32::try_from(number % 1000).unwrap()) / 50.0 - 5.0;
            organisation::place_stakeholder(tx, who(a)?, value(a), value(b))?;
            let which = if a.is_multiple_of(2) { Support::Now } else { Support::Wished };
            let support = i8::try_from(b % 6).ok().map(|support| support - 2).filter(|_| a % 5 > 0);
            organisation::set_support(tx, who(b)?, which, support)
        }
        2 => {
            let kind = RelationKind::ALL[(a % 7 + b % 7) % RelationKind::ALL.len()];
            organisation::relate(tx, (who(a)?, who(b)?), kind).map(drop)
        }
        3 => {
            let action = StakeholderAction { stakeholder: who(a)?, text, ..StakeholderAction::default() };
            organisation::add_action(tx, action).map(drop)
        }
        4 => {
            let list = PlanList::ALL[a % PlanList::ALL.len()];
            let task = PlanTask::ALL[b % PlanTask::ALL.len()];
            let step = ProgrammeStep { list, task, name: text.clone(), ..ProgrammeStep::default() };
            organisation::lay_out(tx, vec![step.clone(), step.clone()])?;
            organisation::add_step(tx, step)?;
            organisation::add_objective(tx, Objective { name: text, ..Objective::default() })?;
            let (steps, aims) = (tx.workspace().programme_steps.clone(), tx.workspace().objectives.clone());
            organisation::move_objective(tx, pick(&aims, a)?, spot(&aims, b))?;
            organisation::move_step(tx, pick(&steps, a)?, Spot::First)
        }
        5 => {
            let category = ToolCategory::ALL[a % ToolCategory::ALL.len()];
            organisation::add_tool(tx, Tool { category, product: text.clone(), ..Tool::default() })?;
            organisation::add_claim(tx, Claim { text: text.clone(), ..Claim::default() })?;
            let channel = pick(&workspace.channels, b).unwrap_or_default();
            let point = FeedbackPoint { survey: text, channel, ..FeedbackPoint::default() };
            organisation::add_feedback_point(tx, point)?;
            let now = tx.workspace().clone();
            organisation::move_tool(tx, pick(&now.tools, a)?, spot(&now.tools, b))?;
            organisation::move_claim(tx, pick(&now.claims, a)?, spot(&now.claims, b))?;
            let points = &now.feedback_points;
            organisation::move_feedback_point(tx, pick(points, a)?, spot(points, b))
        }
        _ => {
            let code = ["RE", "PR", "DE"][b % 3];
            if a.is_multiple_of(3) {
                organisation::withdraw(tx, &text, code)
            } else {
                organisation::contribute(tx, &text, code)
            }
        }
    }
}
