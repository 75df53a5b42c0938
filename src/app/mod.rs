//! The running program: owns everything that changes, carries out what screens ask for.
//!
//! The rule: `logic` never draws, `ui` never changes the document; requests are carried out between frames.

/// What screens are given in a frame. It borrows field by field, so that the pages' own state can be borrowed beside.
macro_rules! cx {
    ($cairn:ident, $workspace:expr) => {
        $crate::ui::Cx {
            workspace: $workspace,
            lang: $cairn.preferences.language.unwrap_or($cairn.system_lang),
            theme: $cairn.theme,
            measure: &$cairn.measure,
            today: $crate::app::cairn::today(),
            draft: &$cairn.draft,
            requests: &$cairn.requests,
            run: $cairn.run.map(|run| run.at),
        }
    };
}

mod answers;
mod ask;
mod cairn;
mod capture;
mod carry;
mod compare;
mod database;
mod dialog;
mod done;
mod files;
mod import;
mod input_method;
mod jobs;
mod presenting;
mod run;
mod session;
mod start;
mod template;

pub use {
    cairn::Cairn,
    start::{StartError, run, warm_up},
};
