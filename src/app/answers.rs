//! Answer forms written, and answers from elsewhere taken in.

use std::{cell::RefCell, path::PathBuf, rc::Rc};

use crate::{
    base::{id::Id, message::Message},
    edit::{
        Join, Label,
        form::{self, For, Taken},
    },
    i18n,
    import::answers::Incoming,
    model::{
        Kind,
        maturity::{Assessment, Respondent},
    },
    store, tr,
};

use super::{Cairn, done::Done};

/// A form may be as large as a workspace, and no file is read beyond that.
const MOST_BYTES: u64 = store::format::MAX_BYTES + 1;

impl Cairn {
    /// Writes the answer form of a respondent.
    pub(super) fn write_form(
        &mut self,
        path: PathBuf,
        assessment: Id<Assessment>,
        respondent: Id<Respondent>,
    ) {
        let Some(session) = &self.session else { return };
        let workspace = session.workspace().clone();
        self.jobs.start(move || {
            let form = form::form(&workspace, assessment, &For::Respondent(respondent));
            let result = match form {
                Ok(form) => store::save(&form, &path, None, None).map(drop).map_err(|error| error.message()),
                Err(_) => Err(Message::new("export-gone")),
            };
            Done::Exported { path, result }
        });
    }

    pub(super) fn read_answers(&mut self, path: PathBuf, of: Id<Assessment>) {
        self.jobs.start(move || {
            let read = store::read_at_most(&path, MOST_BYTES).map_err(|_| Message::new("answers-not-read"));
            Done::Answers { of, result: read.and_then(|bytes| Incoming::read(&bytes)) }
        });
    }

    pub(super) fn answers_read(&mut self, of: Id<Assessment>, result: Result<Incoming, Message>) {
        let lang = self.lang();
        let incoming = match result {
            Ok(incoming) => incoming,
            Err(message) => {
                return self.tell(tr!(lang, "ask-no-answers"), i18n::say(lang, &message), Vec::new());
            }
        };
        let taken: Rc<RefCell<Option<Taken>>> = Rc::default();
        let told = Rc::clone(&taken);
        let verb = move |tx: &mut crate::edit::Tx| {
            *told.borrow_mut() = Some(incoming.take_in(tx, of)?);
            Ok(None)
        };
        self.edit(Label::Add(Kind::Answers), Join::Never, Box::new(verb));
        if let Some(taken) = taken.take() {
            let left_out = taken.left_out.len();
            let key = if left_out == 0 { "notice-answers" } else { "notice-answers-but" };
            self.notice = Some(tr!(lang, key, count = taken.answers, but = left_out));
        }
    }
}
