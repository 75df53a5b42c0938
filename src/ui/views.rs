//! The pages, each with its own state.

use crate::{
    base::id::Id,
    model::{AnyId, Workspace, maturity::Respondent},
};

use super::{
    Page, View, journeys::JourneysView, kpis::KpisView, maturity::MaturityView, overview::OverviewView,
    people::PeopleView, plan::PlanView, stakeholders::StakeholdersView, strategy::StrategyView,
    workshop::WorkshopView,
};

/// View state of all pages; it is not undone and not saved.
#[derive(Default)]
pub struct Views {
    overview: OverviewView,
    people: PeopleView,
    journeys: JourneysView,
    maturity: MaturityView,
    kpis: KpisView,
    stakeholders: StakeholdersView,
    strategy: StrategyView,
    plan: PlanView,
    workshop: WorkshopView,
}

impl Views {
    pub fn of(&mut self, page: Page) -> &mut dyn View {
        match page {
            Page::Overview => &mut self.overview,
            Page::People => &mut self.people,
            Page::Journeys => &mut self.journeys,
            Page::Maturity => &mut self.maturity,
            Page::Kpis => &mut self.kpis,
            Page::Stakeholders => &mut self.stakeholders,
            Page::Strategy => &mut self.strategy,
            Page::Plan => &mut self.plan,
            Page::Workshop => &mut self.workshop,
        }
    }

    /// Makes one respondent ready to answer.
    pub fn answer_as(&mut self, respondent: Id<Respondent>, workspace: &Workspace) {
        self.maturity.answer_as(respondent, workspace);
    }

    /// Shows the section of the page of workshops where records of a kind are.
    pub fn open_workshop(&mut self, kind: crate::model::Kind) {
        self.workshop.show_kind(kind);
    }

    /// The sections of all pages, by the keys of their names.
    pub fn parts(&mut self) -> Vec<(Page, &'static str)> {
        let of =
            |page: Page| self.of(page).parts().into_iter().map(move |key| (page, key)).collect::<Vec<_>>();
        Page::ALL.into_iter().flat_map(of).collect()
    }

    /// Selects a record on the page where it lives, and says which that is.
    pub fn select(&mut self, id: AnyId, workspace: &Workspace) -> Option<Page> {
        let page = Page::of(id.kind)?;
        self.of(page).select(id, workspace);
        Some(page)
    }
}
