//! Answers apart from their workspace: forms, rows of a spreadsheet, and the way back.

use std::{fs, process::Command};

use cairn::{
    analysis::maturity::results,
    base::{id::Id, localised::Lang},
    edit::{
        form::{For, form, take_in},
        maturity::{Ballot, add_respondent, set_vote},
        transact,
    },
    export::{Format, document::document},
    import::answers::Incoming,
    model::{
        Workspace,
        check::check,
        maturity::{Assessment, Respondent, Vote, YesNo},
    },
    scene::document::What,
    store::format,
};

use crate::sample;

fn cx5() -> Id<Assessment> {
    Id::new("cx5".parse().unwrap())
}

fn respondent(workspace: &Workspace, role: &str) -> Id<Respondent> {
    let rows = workspace.respondents_in_order();
    rows.iter().find(|(_, own)| own.role.contains(role)).unwrap_or_else(|| panic!("no {role}")).0
}

/// The workspace without the answers of a role.
fn without_answers_of(workspace: &Workspace, respondent: Id<Respondent>) -> Workspace {
    let mut blank = workspace.clone();
    let gone =
        |own: &&cairn::model::maturity::Answers| own.respondent == respondent && own.assessment == cx5();
    let id = workspace.answers.iter().find(|(_, own)| gone(&&***own)).unwrap().0;
    transact(&mut blank, |tx| tx.remove(id)).unwrap();
    blank
}

#[test]
fn a_form_holds_one_respondents_answers_and_nobody_elses() {
    let workspace = sample::english();
    let support = respondent(&workspace, "Support");
    let form = form(&workspace, cx5(), &For::Respondent(support)).unwrap();
    assert_eq!((form.respondents.len(), form.assessments.len(), form.instruments.len()), (1, 1, 1));
    assert!(form.answers.values().all(|own| own.respondent == support && own.assessment == cx5()));
    assert!(form.personas.is_empty() && form.kpis.is_empty());
    assert!(check(&form).is_empty(), "{:?}", check(&form));
    let text = format::write(&form).unwrap();
    assert_eq!(format::parse(&text).unwrap().workspace, form);
}

#[test]
fn a_form_filled_in_elsewhere_comes_back_as_if_it_had_been_answered_here() {
    let whole = sample::english();
    let support = respondent(&whole, "Support");
    let mut blank = without_answers_of(&whole, support);
    let mut away = form(&blank, cx5(), &For::Respondent(support)).unwrap();
    assert!(away.answers.is_empty());
    let given =
        whole.answers.values().find(|own| own.respondent == support && own.assessment == cx5()).unwrap();
    let votes = given.votes.clone();
    let ballot = Ballot { assessment: cx5(), respondent: support };
    transact(&mut away, |tx| {
        votes.iter().try_for_each(|(code, vote)| set_vote(tx, ballot, code, Some(*vote)))
    })
    .unwrap();
    let (taken, _) = transact(&mut blank, |tx| take_in(tx, &away)).unwrap();
    assert_eq!((taken.answers, taken.new_roles.len(), taken.left_out.len()), (votes.len(), 0, 0));
    assert_eq!(results(&blank, cx5()).unwrap().criteria, results(&whole, cx5()).unwrap().criteria);
    assert!(check(&blank).is_empty());
}

#[test]
fn a_new_role_and_an_unknown_criterion_are_told() {
    let mut workspace = sample::english();
    let mut away = form(&workspace, cx5(), &For::Role("Head of Logistics".to_owned())).unwrap();
    let logistics = away.respondents.ids().next().unwrap();
    let ballot = Ballot { assessment: cx5(), respondent: logistics };
    transact(&mut away, |tx| {
        set_vote(tx, ballot, "A1.CH", Some(Vote::Level(4)))?;
        set_vote(tx, ballot, "A1.DS", Some(Vote::Level(4)))?;
        let instrument = tx.workspace().instruments.ids().next().unwrap();
        tx.update(instrument, |own| own.criteria[1].code = "A9.ZZ".to_owned())?;
        let id = tx.workspace().answers.ids().next().unwrap();
        tx.update(id, |own| {
            let vote = own.votes.remove("A1.DS").unwrap();
            own.votes.insert("A9.ZZ".to_owned(), vote);
            own.governance.insert("G1".to_owned(), YesNo::Yes);
        })
    })
    .unwrap();
    let (taken, _) = transact(&mut workspace, |tx| take_in(tx, &away)).unwrap();
    assert_eq!(taken.answers, 1);
    assert_eq!(taken.new_roles, ["Head of Logistics"]);
    assert_eq!(taken.left_out, ["A9.ZZ", "G1"]);
    assert!(check(&workspace).is_empty(), "{:?}", check(&workspace));
}

#[test]
fn a_form_of_an_assessment_that_is_gone_brings_it_back() {
    let workspace = sample::english();
    let support = respondent(&workspace, "Support");
    let away = form(&workspace, cx5(), &For::Respondent(support)).unwrap();
    let mut other = Workspace::default();
    transact(&mut other, |tx| take_in(tx, &away).map(drop)).unwrap();
    let found = results(&other, cx5()).unwrap();
    assert_eq!(found.respondents.len(), 1);
    assert_eq!(found.respondents[0].placed.unwrap().0, 2);
}

#[test]
fn votes_go_out_as_rows_and_come_back_the_same() {
    for lang in Lang::ALL {
        let whole = sample::of(lang);
        let bytes = document(&whole, What::MaturityVotes, &[cx5().into()], Format::Csv, lang).unwrap();
        let mut blank = whole.clone();
        let ids: Vec<_> =
            whole.answers.iter().filter(|(_, own)| own.assessment == cx5()).map(|(id, _)| id).collect();
        transact(&mut blank, |tx| ids.iter().try_for_each(|id| tx.remove(*id))).unwrap();
        let incoming = Incoming::read(&bytes).unwrap();
        let (taken, _) = transact(&mut blank, |tx| incoming.take_in(tx, cx5())).unwrap();
        assert!(taken.new_roles.is_empty() && taken.left_out.is_empty(), "{taken:?}");
        let (before, after) = (results(&whole, cx5()).unwrap(), results(&blank, cx5()).unwrap());
        assert_eq!((before.criteria, before.outcome), (after.criteria, after.outcome));
        let notes = |workspace: &Workspace| {
            let own = workspace.answers.values().filter(|own| own.assessment == cx5());
            own.map(|own| (own.respondent, own.notes.clone()))
                .filter(|(_, notes)| !notes.is_empty())
                .collect::<std::collections::BTreeMap<_, _>>()
        };
        assert_eq!(notes(&whole), notes(&blank));
    }
}

#[test]
fn an_answer_that_is_there_is_replaced_and_none_is_taken_away() {
    let mut workspace = sample::english();
    let mkt = respondent(&workspace, "Marketing");
    let votes = |workspace: &Workspace| {
        let own = workspace.answers.values().find(|own| own.respondent == mkt && own.assessment == cx5());
        own.unwrap().votes.clone()
    };
    let before = votes(&workspace);
    let incoming = Incoming::read(b"criterion,role,vote\nA1.CH, head of MARKETING ,0\n").unwrap();
    transact(&mut workspace, |tx| incoming.take_in(tx, cx5()).map(drop)).unwrap();
    let after = votes(&workspace);
    assert_eq!((after.len(), after["A1.CH"]), (before.len(), Vote::Level(0)));
}

fn cairn(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cairn"));
    let output = command.args(arguments).env("LC_ALL", "C.UTF-8").output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_line_writes_forms_and_merges_them() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (file, away) = (at("a.cairn.ron"), at("support.cairn.ron"));
    fs::write(&file, format::write(&sample::english()).unwrap()).unwrap();
    let made = cairn(&["form", &file, "--instrument", "cx5", "--role", "support", "-o", &away]);
    assert_eq!((made.0, made.2.as_str()), (0, ""));
    assert_eq!(cairn(&["check", &away]).0, 0);
    let mut form = format::parse(&fs::read_to_string(&away).unwrap()).unwrap().workspace;
    let support = form.respondents.ids().next().unwrap();
    let ballot = Ballot { assessment: cx5(), respondent: support };
    transact(&mut form, |tx| set_vote(tx, ballot, "A3.IN", Some(Vote::Level(4)))).unwrap();
    fs::write(&away, format::write(&form).unwrap()).unwrap();
    let rows = at("rows.csv");
    fs::write(&rows, "criterion,role,vote,note\nA3.IN,Head of Sales,4,seen\nA9.XX,Head of Sales,4,\n")
        .unwrap();
    let merged = cairn(&["merge", &file, &away, &rows]);
    assert_eq!(merged.0, 0, "{}", merged.2);
    assert!(
        merged.1.contains("support.cairn.ron: ") && merged.1.contains("answers taken in"),
        "{}",
        merged.1
    );
    assert!(merged.2.contains("A9.XX"), "{}", merged.2);
    let after = format::parse(&fs::read_to_string(&file).unwrap()).unwrap().workspace;
    let row = results(&after, cx5()).unwrap().criterion("A3.IN").unwrap().clone();
    let fours = row.votes.iter().filter(|(_, vote)| *vote == Vote::Level(4)).count();
    assert_eq!(fours, 2);
    assert_eq!(cairn(&["form", &file, "--instrument", "none", "--role", "x", "-o", &away]).0, 1);
    assert_eq!(cairn(&["form", &file, "--role", "x", "-o", &away]).0, 2);
    fs::write(&rows, "a,b\n").unwrap();
    let refused = cairn(&["merge", &file, &rows]);
    assert_eq!(refused.0, 1);
    assert!(refused.2.contains("columns"), "{}", refused.2);
}

#[test]
fn a_role_that_two_have_belongs_to_the_first() {
    let mut workspace = sample::english();
    transact(&mut workspace, |tx| add_respondent(tx, "head of marketing ".to_owned())).unwrap();
    let first = respondent(&workspace, "Marketing");
    assert_eq!(cairn::edit::form::find_role(&workspace, "Head of Marketing"), Some(first));
}
