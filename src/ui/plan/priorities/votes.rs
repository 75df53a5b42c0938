//! The table of votes: initiatives in rows, roles in columns, entered by keyboard; and how far the roles are apart.

use std::{collections::HashMap, sync::Arc};

use egui::{FontId, Pos2, Rect, ScrollArea, Ui, Vec2};

use crate::{
    analysis::formulas::priority::{lower_median, upper_median},
    base::{id::Id, number},
    edit::{
        Label, maturity,
        rating::{self, Voted},
    },
    model::{
        AnyId, Kind,
        maturity::Respondent,
        strategy::{Initiative, Rating},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx, fonts, icon,
        inline::{
            Editing,
            text::{Shown, Text, text, text_ui},
        },
        kept::Kept,
        style::color,
        widgets::{elided, quiet_button, tab, weak},
    },
};

use super::{
    super::{initiatives::Standings, rows::caption_at, words},
    cells::{Act, WIDTH, cell_ui, spread_ui},
};

const ROW: f32 = 44.0;
const HEAD: f32 = 60.0;
const NAME: f32 = 248.0;
const SPREAD: f32 = 148.0;
const RESULT: f32 = 116.0;

const ROLE: Text<Respondent> = text!("plan-role", "plan-owner-hint", role);

/// What is voted on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum What {
    #[default]
    Impact,
    Effort,
    /// A weighted criterion, by its name.
    Criterion(String),
}

/// Ratings by what is rated and by whom.
type Ratings = HashMap<(AnyId, Id<Respondent>), Arc<Rating>>;

/// A cell of the table.
type At = (Id<Initiative>, Id<Respondent>);

/// The view state of the votes.
#[derive(Default)]
pub struct VotesView {
    what: What,
    /// The cell that has the focus, as of the last frame.
    at: Option<At>,
    found: Kept<Ratings>,
    /// A role was added to so many: it is to be named.
    naming: Option<usize>,
}

impl What {
    fn of(&self, rating: &Rating) -> Option<f64> {
        match self {
            Self::Impact => rating.impact,
            Self::Effort => rating.effort,
            Self::Criterion(name) => {
                rating.scores.iter().find(|own| own.criterion == *name).map(|own| own.score)
            }
        }
    }

    fn name(&self, cx: &Cx) -> String {
        match self {
            Self::Impact => cx.tr("plan-impact"),
            Self::Effort => cx.tr("plan-effort"),
            Self::Criterion(name) => name.clone(),
        }
    }

    /// What votes come to: cautious medians, and for criteria the mean.
    fn result(&self, votes: &[f64]) -> Option<f64> {
        match self {
            Self::Impact => lower_median(votes),
            Self::Effort => upper_median(votes),
            Self::Criterion(_) if votes.is_empty() => None,
            Self::Criterion(_) => Some(votes.iter().sum::<f64>() / votes.len() as f64),
        }
    }

    fn set(&self, cx: &Cx, (id, respondent): At, value: Option<f64>) {
        let (what, label) = (self.clone(), Label::Change(Kind::Rating));
        cx.edit(label, move |tx| match &what {
            Self::Impact => rating::rate(tx, (id.into(), respondent), Voted::Impact, value),
            Self::Effort => rating::rate(tx, (id.into(), respondent), Voted::Effort, value),
            Self::Criterion(name) => rating::score(tx, (id.into(), respondent), name, value),
        });
    }
}

impl VotesView {
    /// The cell that has the focus.
    pub fn at(&self) -> Option<At> {
        self.at
    }

    /// Takes the vote back in the cell that has the focus.
    pub fn clear(&self, cx: &Cx) {
        if let Some(at) = self.at {
            self.what.set(cx, at, None);
        }
    }

    /// What is voted on.
    pub fn head_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.spacing_mut().item_spacing.x = space::XS;
        let criteria = cx.workspace.priorities.criteria.iter().map(|own| What::Criterion(own.name.clone()));
        let all: Vec<What> = [What::Impact, What::Effort].into_iter().chain(criteria).collect();
        if !all.contains(&self.what) {
            self.what = What::Impact;
        }
        for what in all {
            if tab(ui, cx, self.what == what, what.name(cx)).clicked() {
                self.what = what;
            }
        }
        if quiet_button(ui, icon::ADD, cx.tr("plan-role-add")).clicked() {
            let role = String::new();
            self.naming = Some(cx.workspace.respondents.len());
            cx.edit(Label::Add(Kind::Respondent), move |tx| maturity::add_respondent(tx, role).map(drop));
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, (editing, standings): (&mut Editing, &Standings)) {
        let roles: Vec<Id<Respondent>> =
            cx.workspace.respondents_in_order().into_iter().map(|(id, _)| id).collect();
        if let Some(last) = roles.last().filter(|_| self.naming.is_some_and(|before| roles.len() > before)) {
            self.naming = None;
            editing.want(((*last).into(), ROLE.field, 0));
        }
        let about = if roles.is_empty() { "plan-votes-empty" } else { "plan-votes-about" };
        ui.add(egui::Label::new(weak(cx, cx.tr(about))).wrap());
        ui.add_space(space::S);
        if roles.is_empty() {
            return;
        }
        let ratings = self.found.get(cx, &[Kind::Rating], (), || {
            let own = cx.workspace.ratings.values();
            own.filter_map(|own| Some(((own.subject?, own.respondent), Arc::clone(own)))).collect()
        });
        self.at = None;
        let table = Table { roles: &roles, standings, ratings: &ratings };
        let width = NAME + roles.len() as f32 * WIDTH + SPREAD + RESULT;
        let area = ScrollArea::both().id_salt("votes").auto_shrink(false);
        area.show_viewport(ui, |ui, viewport| {
            let height = HEAD + ROW * standings.all.len() as f32;
            ui.set_min_size(Vec2::new(width, height));
            let origin = ui.max_rect().min;
            // One more at both ends, so that the focus can go there.
            let first = ((viewport.min.y / ROW).floor().max(1.0) as usize - 1).min(standings.all.len());
            let last = ((viewport.max.y / ROW).ceil().max(0.0) as usize + 1).min(standings.all.len());
            for index in first..last {
                let top = origin.y + HEAD + ROW * index as f32;
                let place = (Pos2::new(origin.x, top), viewport.min.x.max(0.0));
                self.row_ui(ui, cx, (&table, index), place);
            }
            // Over the rows, so that it stays while they scroll.
            let top = Pos2::new(origin.x, origin.y + viewport.min.y.max(0.0));
            names_ui(ui, cx, (&table, editing), (top, width));
        });
    }

    fn row_ui(&mut self, ui: &Ui, cx: &Cx, (table, index): (&Table, usize), (top, scrolled): (Pos2, f32)) {
        let Some(standing) = table.standings.all.get(index) else { return };
        let id = standing.own.id;
        let name = words::initiative(cx, id);
        let mut votes = Vec::new();
        for (column, role) in table.roles.iter().enumerate() {
            let value = table.ratings.get(&(id.into(), *role)).and_then(|rating| self.what.of(rating));
            votes.extend(value.filter(|value| (1.0..=5.0).contains(value)));
            let left = top.x + NAME + column as f32 * WIDTH;
            let place = Rect::from_min_size(Pos2::new(left, top.y), Vec2::new(WIDTH - 6.0, ROW));
            let cell = (cell_id((id, *role)), place);
            // What has scrolled below the names is out of sight.
            let is_hidden = scrolled > 0.0 && left + WIDTH / 2.0 < top.x + scrolled + NAME;
            if is_hidden && !ui.memory(|memory| memory.has_focus(cell.0)) {
                continue;
            }
            if ui.memory(|memory| memory.has_focus(cell.0)) {
                self.at = Some((id, *role));
            }
            let act = cell_ui(ui, cx, cell, value, &told(cx, &self.what, (&name, *role)));
            if let Some(act) = act {
                self.act(ui, cx, (table, index, column), (place, act));
            }
        }
        let left = top.x + NAME + table.roles.len() as f32 * WIDTH;
        let agreed = match self.what {
            What::Impact => cx.workspace.initiatives.get(id).and_then(|own| own.impact),
            What::Effort => cx.workspace.initiatives.get(id).and_then(|own| own.effort),
            What::Criterion(_) => None,
        };
        let result = self.what.result(&votes);
        let place = Rect::from_min_size(Pos2::new(left, top.y), Vec2::new(SPREAD, ROW));
        spread_ui(ui, cx, place, &votes, (result, agreed));
        let place = Rect::from_min_size(Pos2::new(left + SPREAD + 8.0, top.y), Vec2::new(RESULT - 8.0, ROW));
        result_ui(ui, cx, place, (result, agreed));
        name_ui(ui, cx, &name, Pos2::new(top.x + scrolled, top.y));
    }

    fn act(
        &mut self,
        ui: &Ui,
        cx: &Cx,
        (table, row, column): (&Table, usize, usize),
        (place, act): (Rect, Act),
    ) {
        let cell = |row: usize, column: usize| -> Option<At> {
            Some((table.standings.all.get(row)?.own.id, *table.roles.get(column)?))
        };
        let Some(at) = cell(row, column) else { return };
        self.at = Some(at);
        match act {
            Act::Set(value) => self.what.set(cx, at, value),
            Act::Focus => {}
            Act::Go(x, y) => {
                let to = row.checked_add_signed(y).zip(column.checked_add_signed(x));
                if let Some(to) = to.and_then(|(row, column)| cell(row, column)) {
                    self.at = Some(to);
                    ui.memory_mut(|memory| memory.request_focus(cell_id(to)));
                    // The names stand over the uppermost row.
                    let cell = Rect::from_min_size(
                        place.min + Vec2::new(WIDTH * x as f32, ROW * y as f32 - HEAD),
                        Vec2::new(WIDTH, ROW + HEAD),
                    );
                    ui.scroll_to_rect(cell, None);
                }
            }
        }
    }
}

/// The roles over their columns.
fn names_ui(ui: &mut Ui, cx: &Cx, (table, editing): (&Table, &mut Editing), (top, width): (Pos2, f32)) {
    let band = Rect::from_min_size(top, Vec2::new(width.max(ui.available_width()), HEAD));
    ui.painter().rect_filled(band, 0.0, color(cx.theme.ground));
    for (index, role) in table.roles.iter().enumerate() {
        let left = top.x + NAME + index as f32 * WIDTH;
        let place = Rect::from_min_size(Pos2::new(left, top.y), Vec2::new(WIDTH - 12.0, HEAD));
        let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(place).id_salt(("role", index)));
        inside.set_clip_rect(place.intersect(ui.clip_rect()));
        let of = (index + 1).to_string();
        inside.visuals_mut().override_text_color = Some(color(cx.theme.second_ink));
        text_ui(&mut inside, cx, (editing, *role), ROLE, Shown { of: &of, font: None });
    }
    let left = top.x + NAME + table.roles.len() as f32 * WIDTH;
    for (x, words) in [(left, cx.tr("plan-spread")), (left + SPREAD, cx.tr("plan-result"))] {
        let place = Rect::from_min_size(Pos2::new(x + 8.0, top.y + 4.0), Vec2::new(SPREAD - 16.0, 20.0));
        caption_at(ui, cx, place, words);
    }
}

/// The name of a row, which stays in sight while the votes scroll sideways.
fn name_ui(ui: &Ui, cx: &Cx, name: &str, at: Pos2) {
    let place = Rect::from_min_size(at, Vec2::new(NAME - 8.0, ROW));
    ui.painter().rect_filled(place, 0.0, color(cx.theme.ground));
    let font = FontId::new(type_size::BODY, fonts::bold());
    let mut job = egui::text::LayoutJob::simple(name.to_owned(), font, color(cx.theme.ink), NAME - 16.0);
    job.wrap.max_rows = 2;
    let text = ui.painter().layout_job(job);
    let at = Pos2::new(at.x, at.y + (ROW - text.size().y) / 2.0);
    ui.painter().galley(at, text, color(cx.theme.ink));
}

/// What the rows are made of.
struct Table<'a> {
    roles: &'a [Id<Respondent>],
    standings: &'a Standings,
    ratings: &'a Ratings,
}

fn cell_id((id, respondent): At) -> egui::Id {
    egui::Id::unique(("vote", id.to_string(), respondent.to_string()))
}

/// What a cell is called.
fn told(cx: &Cx, what: &What, (name, role): (&str, Id<Respondent>)) -> String {
    let role = cx.workspace.respondents.get(role).map_or("", |own| own.role.trim());
    tr!(cx.lang, "plan-vote-told", what = what.name(cx), name = name, role = role)
}

/// What the votes come to and, where the group agreed on something else, that.
fn result_ui(ui: &Ui, cx: &Cx, place: Rect, (voted, agreed): (Option<f64>, Option<f64>)) {
    let bold = FontId::new(type_size::CARD_TITLE, fonts::bold());
    let small = FontId::proportional(type_size::CAPTION);
    let Some(voted) = voted else {
        if let Some(agreed) = agreed {
            let words = tr!(cx.lang, "plan-agreed", value = number::figure(agreed));
            let line = elided(ui, &words, small, place.width());
            let at = Pos2::new(place.min.x, place.center().y - line.size().y / 2.0);
            ui.painter().galley(at, line, color(cx.theme.second_ink));
        }
        return;
    };
    let line = elided(ui, &number::figure(voted), bold, place.width());
    ui.painter().galley(place.min + Vec2::new(0.0, 4.0), line, color(cx.theme.ink));
    let (words, ink) = match agreed {
        None => (String::new(), cx.theme.second_ink),
        Some(agreed) if (agreed - voted).abs() < 1e-9 => (cx.tr("plan-agreed-same"), cx.theme.second_ink),
        Some(agreed) => (tr!(cx.lang, "plan-agreed-other", value = number::figure(agreed)), cx.theme.caution),
    };
    let line = elided(ui, &words, small, place.width());
    ui.painter().galley(place.min + Vec2::new(0.0, 22.0), line, color(ink));
}
