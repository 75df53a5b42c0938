//! How a KPI stands to its target, in words, mark and colour.

use crate::{
    analysis::{formulas::trajectory::Status, kpi::KpiResult},
    base::{colour::Colour, localised::Lang},
    scene::theme::Theme,
    tr,
};

/// How a KPI stands to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Judged(Status),
    /// No target, or no way to it.
    None,
}

impl Standing {
    pub fn of(result: &KpiResult) -> Self {
        let status = result.target.as_ref().and_then(crate::analysis::kpi::TargetResult::status);
        status.map_or(Self::None, Self::Judged)
    }

    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Judged(Status::Achieved) => tr!(lang, "kpis-status-achieved"),
            Self::Judged(Status::OnTrack) => tr!(lang, "kpis-status-on-track"),
            Self::Judged(Status::AtRisk) => tr!(lang, "kpis-status-at-risk"),
            Self::Judged(Status::OffTrack) => tr!(lang, "kpis-status-off-track"),
            Self::None => tr!(lang, "kpis-status-none"),
        }
    }

    /// The words after their mark, so that the colour does not carry the meaning alone.
    pub fn marked(self, lang: Lang) -> String {
        let mark = match self {
            Self::Judged(Status::Achieved | Status::OnTrack) => "▲",
            Self::Judged(Status::AtRisk) => "●",
            Self::Judged(Status::OffTrack) => "▼",
            Self::None => return self.words(lang),
        };
        format!("{mark} {}", self.words(lang))
    }

    /// None where nothing is judged.
    pub fn colour(self, theme: &Theme) -> Option<Colour> {
        match self {
            Self::Judged(Status::Achieved | Status::OnTrack) => Some(theme.favourable),
            Self::Judged(Status::AtRisk) => Some(theme.caution),
            Self::Judged(Status::OffTrack) => Some(theme.adverse),
            Self::None => None,
        }
    }
}
