//! The evidence log: what was learned, from whom, and what rests on it.

mod detail;
mod rows;

use std::collections::BTreeMap;

use egui::Ui;

use crate::{
    analysis::evidence::uses,
    base::id::Id,
    edit::Label,
    model::{
        AnyId, Kind, Mark, Table, Workspace,
        evidence::{Evidence, EvidenceKind},
    },
    scene::{document::What, register::kind_key, theme::space},
    tr,
};

use super::{
    super::{
        Cx, icon,
        search::{Words, among_ui, search_ui},
        style::color,
        widgets::{empty_ui, quiet_button, tab, weak},
    },
    editing::Editing,
    portrait::Portraits,
    preview::{Fit, Preview},
};

/// How the log is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    #[default]
    List,
    /// How well personas and journeys are founded.
    Level,
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sort {
    #[default]
    Newest,
    Oldest,
    Name,
    MostUsed,
    Largest,
}

impl Sort {
    const ALL: [Self; 5] = [Self::Newest, Self::Oldest, Self::Name, Self::MostUsed, Self::Largest];

    fn key(self) -> &'static str {
        match self {
            Self::Newest => "evidence-sort-newest",
            Self::Oldest => "evidence-sort-oldest",
            Self::Name => "evidence-sort-name",
            Self::MostUsed => "evidence-sort-used",
            Self::Largest => "evidence-sort-n",
        }
    }
}

/// What of the log is wanted, and in which order.
#[derive(Clone, Debug, Default, PartialEq)]
struct Query {
    search: String,
    kind: Option<EvidenceKind>,
    unused: bool,
    sort: Sort,
}

/// Where each piece is used, as long as the workspace is the same.
#[derive(Default)]
struct Uses {
    of: Vec<Mark>,
    by: BTreeMap<Id<Evidence>, Vec<AnyId>>,
}

impl Uses {
    fn bring_up_to(&mut self, workspace: &Workspace) {
        let of = workspace.marks(Kind::ALL);
        if self.of != of {
            self.by = uses(workspace);
            self.of = of;
        }
    }

    fn of(&self, id: Id<Evidence>) -> &[AnyId] {
        self.by.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// What each piece says, in small letters, as long as the log is the same.
#[derive(Default)]
struct Texts {
    of: Option<Mark>,
    texts: BTreeMap<Id<Evidence>, String>,
}

impl Texts {
    fn bring_up_to(&mut self, table: &Table<Evidence>) {
        let of = Some(table.mark());
        if self.of != of {
            self.texts = table.iter().map(|(id, source)| (id, words_of(source))).collect();
            self.of = of;
        }
    }

    /// Whether every word of a search stands somewhere in a piece.
    fn hold(&self, id: Id<Evidence>, search: &Words) -> bool {
        search.are_in_small(self.texts.get(&id).map_or("", String::as_str))
    }
}

fn words_of(source: &Evidence) -> String {
    let texts = [
        &source.name,
        &source.note,
        &source.quote,
        &source.role,
        &source.theme,
        &source.method,
        &source.link,
    ];
    texts.map(|text| text.to_lowercase()).join("\n")
}

/// The pieces that were found, as long as nothing has changed.
#[derive(Default)]
struct Found {
    of: Option<(Mark, Query)>,
    /// Whether the order rests on the uses, and the records they are of.
    uses_of: Option<Vec<Mark>>,
    ids: Vec<Id<Evidence>>,
}

/// The view state of the log.
#[derive(Default)]
pub struct LogView {
    mode: Mode,
    query: Query,
    selected: Option<Id<Evidence>>,
    /// To be scrolled to.
    wanted: bool,
    uses: Uses,
    texts: Texts,
    found: Found,
    preview: Preview,
}

impl LogView {
    /// The piece that is shown, if one is selected.
    pub fn shown(&self, workspace: &Workspace) -> Option<Id<Evidence>> {
        self.selected.filter(|id| workspace.evidence.contains(*id) && self.mode == Mode::List)
    }

    pub fn select(&mut self, id: Id<Evidence>) {
        self.mode = Mode::List;
        self.selected = Some(id);
        self.wanted = true;
    }

    /// The button that makes a new piece.
    pub fn add_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if quiet_button(ui, icon::ADD, cx.tr("evidence-add")).clicked() {
            self.add(cx);
        }
    }

    fn add(&mut self, cx: &Cx) {
        // A new piece must not be hidden by what is searched for.
        self.query = Query { sort: self.query.sort, ..Query::default() };
        let (name, date) = (cx.tr("evidence-new-name"), Some(cx.today));
        cx.create(Label::Add(Kind::Evidence), move |tx| {
            Ok(tx.add(Evidence { name, date, ..Evidence::default() }))
        });
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, (editing, portraits): (&mut Editing, &mut Portraits)) {
        self.head_ui(ui, cx);
        let ground = egui::Frame::new().fill(color(cx.theme.ground));
        if self.mode == Mode::Level {
            egui::CentralPanel::default().frame(ground).show(ui, |ui| {
                let what = (What::Evidence, AnyId::only(Kind::PersonaSet));
                let name = cx.tr("evidence-level-title");
                self.preview.ui(ui, cx, what, portraits, (Fit::Width, &name));
            });
            return;
        }
        if cx.workspace.evidence.is_empty() {
            if empty_ui(ui, cx, icon::EVIDENCE, &cx.tr("evidence-empty"), &cx.tr("evidence-add")) {
                self.add(cx);
            }
            return;
        }
        self.uses.bring_up_to(cx.workspace);
        self.texts.bring_up_to(&cx.workspace.evidence);
        self.find(cx);
        if let Some(id) = self.shown(cx.workspace) {
            let panel = egui::Panel::right("evidence-detail").resizable(true).default_size(420.0);
            let frame = ground.inner_margin(egui::Margin { left: space::L as i8, ..egui::Margin::ZERO });
            panel.size_range(320.0..=640.0).frame(frame).show(ui, |ui| {
                detail::detail_ui(ui, cx, id, (editing, self.uses.of(id)));
            });
        }
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            let chosen = rows::rows_ui(ui, cx, (&self.found.ids, self.selected), (&self.uses, self.wanted));
            self.wanted = false;
            if chosen.is_some() {
                self.selected = chosen;
            }
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| {
            ui.set_min_height(32.0);
            for (mode, key) in [(Mode::List, "evidence-view-list"), (Mode::Level, "evidence-view-level")] {
                if tab(ui, cx, self.mode == mode, cx.tr(key)).clicked() {
                    self.mode = mode;
                }
            }
            if self.mode == Mode::List {
                ui.separator();
                self.query_ui(ui, cx);
            }
        });
        ui.add_space(space::S);
    }

    fn query_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let query = &mut self.query;
        search_ui(ui, cx, "evidence-search", &mut query.search, 220.0);
        let any = std::iter::once((None, cx.tr("evidence-any-kind")));
        let kinds = any.chain(EvidenceKind::ALL.iter().map(|kind| (Some(*kind), cx.tr(kind_key(*kind)))));
        among_ui(ui, ("evidence-kinds", cx.tr("evidence-kind-filter"), 130.0), &mut query.kind, kinds);
        let sorts = Sort::ALL.map(|sort| (sort, cx.tr(sort.key())));
        among_ui(ui, ("evidence-sort", cx.tr("evidence-sort"), 130.0), &mut query.sort, sorts);
        ui.checkbox(&mut query.unused, cx.tr("evidence-unused"));
        let count = tr!(cx.lang, "evidence-count", count = self.found.ids.len());
        ui.label(weak(cx, count));
    }

    /// Finds what is wanted anew when the log or the question has changed.
    fn find(&mut self, cx: &Cx) {
        let table = &cx.workspace.evidence;
        let mark = table.mark();
        let needs_uses = self.query.unused || self.query.sort == Sort::MostUsed;
        let is_current =
            self.found.of.as_ref().is_some_and(|(of, query)| *of == mark && *query == self.query)
                && (!needs_uses || self.found.uses_of.as_ref() == Some(&self.uses.of));
        if is_current {
            return;
        }
        // Another letter can only leave pieces out.
        let narrows = self.found.of.as_ref().is_some_and(|(of, query)| {
            let begun = Query { search: query.search.clone(), ..self.query.clone() };
            *of == mark && begun == *query && self.query.search.starts_with(&query.search)
        });
        if narrows && !needs_uses {
            let search = Words::of(&self.query.search);
            self.found.ids.retain(|id| self.texts.hold(*id, &search));
        } else {
            self.found.ids = found(table, &self.query, (&self.uses, &self.texts));
        }
        self.found.of = Some((mark, self.query.clone()));
        self.found.uses_of = needs_uses.then(|| self.uses.of.clone());
    }
}

/// The pieces that a query asks for, in its order.
fn found(table: &Table<Evidence>, query: &Query, (uses, texts): (&Uses, &Texts)) -> Vec<Id<Evidence>> {
    let search = Words::of(&query.search);
    let is_wanted = |id: Id<Evidence>, source: &Evidence| {
        query.kind.is_none_or(|kind| source.kind == kind)
            && (!query.unused || uses.of(id).is_empty())
            && texts.hold(id, &search)
    };
    let mut found: Vec<_> = table.iter().filter(|(id, source)| is_wanted(*id, source)).collect();
    found.sort_by(|(a_id, a), (b_id, b)| {
        let order = match query.sort {
            Sort::Newest => b.date.cmp(&a.date),
            // What has no date comes last here too.
            Sort::Oldest => a.date.is_none().cmp(&b.date.is_none()).then(a.date.cmp(&b.date)),
            Sort::Name => a.name.cmp(&b.name),
            Sort::MostUsed => uses.of(*b_id).len().cmp(&uses.of(*a_id).len()),
            Sort::Largest => b.n.cmp(&a.n),
        };
        order.then(a_id.cmp(b_id))
    });
    found.into_iter().map(|(id, _)| id).collect()
}

/// Adds a copy of a piece, and selects it.
pub fn duplicate(id: Id<Evidence>, cx: &Cx) {
    let Some(source) = cx.workspace.evidence.get(id) else { return };
    let name = tr!(cx.lang, "people-copy-of", name = &*source.name);
    let copy = Evidence { name, personas: Vec::new(), ..source.as_ref().clone() };
    cx.create(Label::Duplicate(Kind::Evidence), move |tx| Ok(tx.add(copy)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::transact;

    #[test]
    fn pieces_are_found_by_words_kind_and_use_and_sorted() {
        let mut workspace = Workspace::default();
        let ids = ["evidence-a", "evidence-b", "evidence-c"].map(|id| id.parse::<Id<Evidence>>().unwrap());
        let [a, b, c] = ids;
        transact(&mut workspace, |tx| {
            let piece = |name: &str, kind, day: Option<i8>, n| Evidence {
                name: name.to_owned(),
                kind,
                date: day.map(|day| jiff::civil::date(2025, 1, day)),
                n,
                ..Evidence::default()
            };
            tx.insert(a, piece("Import fails", EvidenceKind::Call, Some(3), None))?;
            tx.insert(b, piece("Import survey", EvidenceKind::Survey, None, Some(40)))?;
            tx.insert(
                c,
                Evidence {
                    note: "IMPORT again".to_owned(),
                    ..piece("Visit", EvidenceKind::Call, Some(9), Some(2))
                },
            )
        })
        .unwrap();
        let mut uses = Uses::default();
        uses.by.insert(b, vec![AnyId::only(Kind::Profile)]);
        let mut texts = Texts::default();
        texts.bring_up_to(&workspace.evidence);
        let ask = |query: Query| found(&workspace.evidence, &query, (&uses, &texts));
        let query = Query::default;
        assert_eq!(ask(query()), [c, a, b]);
        assert_eq!(ask(Query { sort: Sort::Oldest, ..query() }), [a, c, b]);
        assert_eq!(ask(Query { sort: Sort::Largest, ..query() }), [b, c, a]);
        assert_eq!(ask(Query { sort: Sort::MostUsed, ..query() }), [b, a, c]);
        assert_eq!(ask(Query { kind: Some(EvidenceKind::Call), ..query() }), [c, a]);
        assert_eq!(ask(Query { unused: true, ..query() }), [c, a]);
        let search = |text: &str| ask(Query { search: text.to_owned(), ..query() });
        assert_eq!(search(" import "), [c, a, b]);
        assert_eq!(search("visit again"), [c]);
        assert!(search("nothing").is_empty());
    }
}
