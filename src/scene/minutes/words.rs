//! The minutes in words.

use std::fmt::Write as _;

use crate::{
    analysis::{
        diff::{Change, Difference, title},
        minutes::Minutes,
        votes::{Counted, Tally},
    },
    base::{id::Id, localised::Lang},
    i18n,
    model::{
        AnyId, Kind, Workspace,
        journey::Card,
        maturity::Respondent,
        workshop::{Ballot, Note, NoteGroup, Outcome},
    },
    scene::names,
    tr,
};

use super::{super::journey_map::words::card_kind, markdown::safe};

/// More names of one kind than this are counted, not listed.
const MOST_NAMED: usize = 40;
/// So many places of a vote are told.
const MOST_PLACES: usize = 10;

/// The minutes in Markdown. `before` is where the names of what is gone come from.
pub fn written(before: Option<&Workspace>, now: &Workspace, minutes: &Minutes, lang: Lang) -> String {
    let mut writer = Writer { now, lang, text: String::new() };
    writer.head(minutes);
    writer.outcomes("minutes-decisions", &minutes.decisions);
    writer.outcomes("minutes-questions", &minutes.questions);
    writer.votes(minutes);
    match (before, &minutes.changes) {
        (Some(before), Some(changes)) => writer.changes(before, changes),
        _ => writer.carried(minutes),
    }
    writer.parked(&minutes.parked);
    writer.text
}

/// What lies between two states, in Markdown, with a heading for each kind.
pub fn changes(before: &Workspace, now: &Workspace, found: &[Difference], lang: Lang) -> String {
    let mut writer = Writer { now, lang, text: String::new() };
    writer.kinds(before, found);
    writer.text
}

/// The name of a field.
pub fn field(lang: Lang, name: &str) -> String {
    let key = format!("field-{}", name.replace('_', "-"));
    if i18n::exists(lang, &key) { tr!(lang, &key) } else { name.replace('_', " ") }
}

struct Writer<'a> {
    now: &'a Workspace,
    lang: Lang,
    text: String,
}

impl Writer<'_> {
    fn tr(&self, key: &str) -> String {
        tr!(self.lang, key)
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn heading(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        _ = writeln!(self.text, "## {words}\n");
    }

    fn head(&mut self, minutes: &Minutes) {
        let Some(own) = self.now.workshops.get(minutes.workshop) else { return };
        let name = if own.name.trim().is_empty() { self.tr("minutes-title") } else { safe(&own.name) };
        self.line(&format!("# {name}\n"));
        let mut facts: Vec<String> = own.date.map(|date| date.to_string()).into_iter().collect();
        if let Some(length) = minutes.minutes {
            facts.push(tr!(self.lang, "minutes-length", hours = length / 60, minutes = length % 60));
        }
        if !facts.is_empty() {
            self.line(&facts.join(" · "));
            self.line("");
        }
        if !own.aim.trim().is_empty() {
            let aim = tr!(self.lang, "minutes-aim", aim = safe(&own.aim));
            self.line(&aim);
            self.line("");
        }
        let roles: Vec<String> = minutes.participants.iter().map(|id| self.role(*id)).collect();
        if !roles.is_empty() {
            let words = tr!(self.lang, "minutes-participants", roles = self.list(&roles));
            self.line(&words);
        }
    }

    fn list(&self, parts: &[String]) -> String {
        parts.join(&self.tr("inline-comma"))
    }

    fn role(&self, id: Id<Respondent>) -> String {
        let role = self.now.respondents.get(id).map(|own| safe(&own.role)).filter(|role| !role.is_empty());
        role.unwrap_or_else(|| names::called("", Kind::Respondent, self.lang))
    }

    /// What a record is called in a workspace, or what it is.
    fn name(&self, workspace: &Workspace, id: AnyId) -> String {
        let name = title(workspace, id).map(safe).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| names::called("", id.kind, self.lang))
    }

    fn outcomes(&mut self, key: &str, ids: &[Id<Outcome>]) {
        if ids.is_empty() {
            return;
        }
        let words = self.tr(key);
        self.heading(&words);
        for id in ids {
            let Some(own) = self.now.outcomes.get(*id) else { continue };
            let due = own.due.map(|date| tr!(self.lang, "minutes-until", date = date.to_string()));
            let owner = Some(safe(&own.owner_role)).filter(|owner| !owner.is_empty());
            let care: Vec<String> = owner.into_iter().chain(due).collect();
            let mut line = format!("- {}", safe(&own.text));
            if !care.is_empty() {
                _ = write!(line, " — {}", self.list(&care));
            }
            self.line(&line);
        }
    }

    fn votes(&mut self, minutes: &Minutes) {
        if minutes.votes.is_empty() {
            return;
        }
        let words = self.tr("minutes-votes");
        self.heading(&words);
        for (id, tally) in &minutes.votes {
            self.vote(*id, tally.as_ref());
        }
    }

    fn vote(&mut self, id: Id<Ballot>, tally: Option<&Tally>) {
        let Some(ballot) = self.now.ballots.get(id) else { return };
        let name = self.name(self.now, id.into());
        let words = match tally {
            None => tr!(self.lang, "minutes-vote-open", name = name),
            Some(tally) => {
                let date = ballot.closed.map(|date| date.to_string()).unwrap_or_default();
                let (dots, roles) = (tally.given, tally.voters);
                tr!(self.lang, "minutes-vote", name = name, dots = dots, roles = roles, date = date)
            }
        };
        self.line(&format!("{words}\n"));
        for row in
            tally.map_or(&[][..], |tally| &tally.rows).iter().filter(|row| row.dots > 0).take(MOST_PLACES)
        {
            let line = self.place(row);
            self.line(&line);
        }
        self.text.push('\n');
    }

    fn place(&self, row: &Counted) -> String {
        let by: Vec<String> =
            row.by.iter().map(|(role, count)| format!("{} {count}", self.role(*role))).collect();
        let name = self.name(self.now, row.subject);
        let rank = row.rank.unwrap_or_default();
        let key = if row.is_tied { "minutes-place-tied" } else { "minutes-place" };
        format!("{rank}. {}", tr!(self.lang, key, name = name, count = row.dots, by = self.list(&by)))
    }

    fn changes(&mut self, before: &Workspace, found: &[Difference]) {
        let words = self.tr("minutes-changes");
        self.heading(&words);
        if found.is_empty() {
            let words = self.tr("minutes-no-changes");
            self.line(&words);
        }
        self.kinds(before, found);
    }

    fn kinds(&mut self, before: &Workspace, found: &[Difference]) {
        for kind in Kind::ALL {
            let own: Vec<&Difference> =
                found.iter().filter(|difference| difference.id.kind == *kind).collect();
            if own.is_empty() {
                continue;
            }
            let kind = capital(&i18n::problem::kind(self.lang, *kind));
            self.line(&format!("### {kind}\n"));
            let added =
                own.iter().filter(|own| own.change == Change::Added).map(|own| own.id).collect::<Vec<_>>();
            self.named("minutes-added", self.now, &added);
            let removed =
                own.iter().filter(|own| own.change == Change::Removed).map(|own| own.id).collect::<Vec<_>>();
            self.named("minutes-removed", before, &removed);
            for difference in own.iter().take(MOST_NAMED) {
                if let Change::Changed(fields) = &difference.change {
                    let fields: Vec<String> = fields.iter().map(|name| field(self.lang, name)).collect();
                    let (name, fields) = (self.name(self.now, difference.id), self.list(&fields));
                    let line = tr!(self.lang, "minutes-changed", name = name, fields = fields);
                    self.line(&format!("- {line}"));
                }
            }
            self.text.push('\n');
        }
    }

    fn named(&mut self, key: &str, workspace: &Workspace, ids: &[AnyId]) {
        if ids.is_empty() {
            return;
        }
        let quoted = |id: &AnyId| tr!(self.lang, "minutes-quoted", name = self.name(workspace, *id));
        let mut names: Vec<String> = ids.iter().take(MOST_NAMED).map(quoted).collect();
        if ids.len() > MOST_NAMED {
            names.push(tr!(self.lang, "minutes-more", count = ids.len() - MOST_NAMED));
        }
        let line = tr!(self.lang, key, names = self.list(&names));
        self.line(&format!("- {line}"));
    }

    /// Where the state at the begin is not known: what carries notes of this workshop.
    fn carried(&mut self, minutes: &Minutes) {
        if minutes.carried.is_empty() {
            return;
        }
        let words = self.tr("minutes-carried");
        self.heading(&words);
        let words = self.tr("minutes-no-before");
        self.line(&format!("{words}\n"));
        for (record, notes) in &minutes.carried {
            let kind = capital(&self.kind(*record));
            let said: Vec<String> = notes.iter().map(|id| self.note(*id)).collect();
            let name = self.name(self.now, *record);
            let line = if said.len() == 1 && said.first() == Some(&name) {
                tr!(self.lang, "minutes-carried-same", kind = kind, name = name)
            } else {
                let said: Vec<String> =
                    said.into_iter().map(|text| tr!(self.lang, "minutes-quoted", name = text)).collect();
                tr!(self.lang, "minutes-carried-from", kind = kind, name = name, notes = self.list(&said))
            };
            self.line(&format!("- {line}"));
        }
    }

    /// What a record is; of a card, what it is on its map.
    fn kind(&self, id: AnyId) -> String {
        let card = id.typed::<Card>().and_then(|id| self.now.cards.get(id));
        let lane = card.and_then(|card| self.now.lanes.get(card.lane));
        match card.zip(lane) {
            Some((card, lane)) => card_kind(card, lane, self.lang),
            None => i18n::problem::kind(self.lang, id.kind),
        }
    }

    fn note(&self, id: Id<Note>) -> String {
        self.now.notes.get(id).map(|note| safe(&note.text)).unwrap_or_default()
    }

    fn parked(&mut self, notes: &[Id<Note>]) {
        if notes.is_empty() {
            return;
        }
        let words = self.tr("minutes-parked");
        self.heading(&words);
        let mut groups: Vec<Id<NoteGroup>> = Vec::new();
        for note in notes.iter().filter_map(|id| self.now.notes.get(*id)) {
            if !groups.contains(&note.group) {
                groups.push(note.group);
            }
        }
        // Those under no name come first: what follows a heading belongs to it.
        let is_named =
            |id: Id<NoteGroup>| self.now.note_groups.get(id).is_some_and(|own| !own.name.trim().is_empty());
        groups.sort_by_key(|group| (is_named(*group), group.is_set()));
        for group in groups {
            let name =
                self.now.note_groups.get(group).map(|own| safe(&own.name)).filter(|name| !name.is_empty());
            if let Some(name) = name {
                self.line(&format!("\n### {name}\n"));
            }
            for id in notes {
                let Some(note) = self.now.notes.get(*id).filter(|note| note.group == group) else { continue };
                let said = note.author.is_set().then(|| format!(" — {}", self.role(note.author)));
                let line = format!("- {}{}", safe(&note.text), said.unwrap_or_default());
                self.line(&line);
            }
        }
    }
}

/// A word as it begins a heading.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}
