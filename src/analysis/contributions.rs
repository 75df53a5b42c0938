//! Which role contributes to which competency, and what is left over on either side (domain 1(e), H8).

use crate::model::{governance::Governance, maturity::Coded};

/// The table of roles and competencies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contributions {
    pub rows: Vec<Role>,
    /// Codes of competencies to which no role contributes, in the instrument's order.
    pub uncovered: Vec<String>,
}

/// A role with its competencies.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    pub role: String,
    /// Codes, as kept.
    pub competencies: Vec<String>,
    /// Whether it has a row of its own in the workspace, or is only named elsewhere in the governance.
    pub listed: bool,
}

impl Role {
    /// Whether it contributes to nothing: someone who cannot see what customer experience is to them.
    pub fn is_idle(&self) -> bool {
        self.competencies.is_empty()
    }
}

/// The roles that have a row, then those named as leader, in the council or in the team that have none.
pub fn contributions(governance: &Governance, competencies: &[Coded]) -> Contributions {
    let mut rows: Vec<Role> = Vec::new();
    for own in &governance.contributions {
        match rows.iter_mut().find(|row| row.role == own.role) {
            Some(row) => row.competencies.extend(own.competencies.iter().cloned()),
            None => rows.push(Role {
                role: own.role.clone(),
                competencies: own.competencies.clone(),
                listed: true,
            }),
        }
    }
    let council = governance.council.iter().map(|member| &member.role);
    let named = std::iter::once(&governance.lead_role).chain(council).chain(&governance.team);
    for role in named.map(|role| role.trim()).filter(|role| !role.is_empty()) {
        if rows.iter().all(|row| row.role.trim() != role) {
            rows.push(Role { role: role.to_owned(), competencies: Vec::new(), listed: false });
        }
    }
    let is_covered = |code: &String| rows.iter().any(|row| row.competencies.contains(code));
    let codes = competencies.iter().map(|competency| &competency.code);
    let uncovered = codes.filter(|code| !is_covered(code)).cloned().collect();
    Contributions { rows, uncovered }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::governance::{Contribution, CouncilMember};

    fn coded(code: &str) -> Coded {
        Coded { code: code.to_owned(), ..Coded::default() }
    }

    #[test]
    fn roles_without_a_competency_and_competencies_without_a_role_are_found() {
        let contribution = |role: &str, codes: &[&str]| Contribution {
            role: role.to_owned(),
            competencies: codes.iter().map(|code| (*code).to_owned()).collect(),
        };
        let member = |role: &str| CouncilMember { role: role.to_owned(), task: String::new() };
        let governance = Governance {
            lead_role: "COO".to_owned(),
            council: vec![member("Support"), member("COO"), member(" ")],
            team: vec!["Designer".to_owned()],
            contributions: vec![
                contribution("Support", &["EN"]),
                contribution("Sales", &[]),
                contribution("Support", &["CU"]),
            ],
            ..Governance::default()
        };
        let found = contributions(&governance, &["RE", "EN", "CU"].map(coded));
        let rows: Vec<_> =
            found.rows.iter().map(|row| (row.role.as_str(), row.competencies.len(), row.listed)).collect();
        let expected = [("Support", 2, true), ("Sales", 0, true), ("COO", 0, false), ("Designer", 0, false)];
        assert_eq!(rows, expected);
        assert_eq!(found.uncovered, ["RE"]);
        assert!(!found.rows[0].is_idle() && found.rows[1].is_idle());
    }

    #[test]
    fn without_roles_every_competency_is_open() {
        let found = contributions(&Governance::default(), &["RE", "EN"].map(coded));
        assert_eq!((found.rows.len(), found.uncovered.len()), (0, 2));
    }
}
