//! Everything a person can do, in one list: menus, toolbar, palette, shortcut help and tests are made from it.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::export::Format;

use super::{
    icon::{self, Icon},
    view::Page,
};

/// One thing a person can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    New,
    Open,
    OpenSample,
    Save,
    SaveAs,
    CloseWorkspace,
    Quit,
    ImportSurvey,
    ImportDatabase,
    Export(Format),
    CopyPicture,
    Compare,
    MakeForm,
    TakeInAnswers,
    Undo,
    Redo,
    Delete,
    Duplicate,
    AddPersona,
    AddJourney,
    AddStage,
    AddLane,
    AddCard,
    AddAssessment,
    AddRespondent,
    AddKpi,
    AddStakeholder,
    AddOpportunity,
    AddInitiative,
    AddWorkshop,
    StartWorkshop,
    EndWorkshop,
    NextStep,
    PreviousStep,
    PauseTimer,
    ShowFacilitatorNotes,
    ToggleFrameLock,
    Present,
    DimOut,
    TogglePointer,
    CaptureNote,
    CaptureDecision,
    CaptureQuestion,
    Go(Page),
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ZoomFit,
    ZoomSelection,
    Find,
    ToggleTheme,
    ToggleLanguage,
    ShowPalette,
    ShowProblems,
    ShowShortcuts,
    ShowPreferences,
    ShowProfile,
    ShowAbout,
}

/// The menu a command stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    File,
    Edit,
    Add,
    View,
    Workshop,
    Help,
}

impl Menu {
    pub const ALL: [Self; 6] = [Self::File, Self::Edit, Self::Add, Self::View, Self::Workshop, Self::Help];

    pub fn key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::Add => "menu-add",
            Self::View => "menu-view",
            Self::Workshop => "menu-workshop",
            Self::Help => "menu-help",
        }
    }
}

/// What the list says of a command.
#[derive(Clone, Copy, Debug)]
pub struct About {
    pub command: Command,
    /// The key of its name, a verb in sentence case.
    pub key: &'static str,
    pub menu: Menu,
    pub icon: Option<Icon>,
    pub shortcut: Option<KeyboardShortcut>,
    /// A line above it in its menu.
    pub begins_group: bool,
}

impl About {
    const fn new(command: Command, key: &'static str, menu: Menu) -> Self {
        Self { command, key, menu, icon: None, shortcut: None, begins_group: false }
    }

    const fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    const fn keys(self, modifiers: Modifiers, key: Key) -> Self {
        Self { shortcut: Some(KeyboardShortcut::new(modifiers, key)), ..self }
    }

    const fn group(self) -> Self {
        Self { begins_group: true, ..self }
    }
}

const CMD: Modifiers = Modifiers::COMMAND;
const CMD_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };
const SHIFT: Modifiers = Modifiers::SHIFT;
const SHIFT_ALT: Modifiers = Modifiers { shift: true, ..Modifiers::ALT };
const NONE: Modifiers = Modifiers::NONE;

/// All commands, in the order of the menus.
pub const COMMANDS: &[About] = {
    use Command as C;
    use Menu as M;
    &[
        About::new(C::New, "command-new", M::File).icon(icon::NEW).keys(CMD, Key::N),
        About::new(C::Open, "command-open", M::File).icon(icon::OPEN).keys(CMD, Key::O),
        About::new(C::OpenSample, "command-open-sample", M::File),
        About::new(C::Save, "command-save", M::File).icon(icon::SAVE).keys(CMD, Key::S).group(),
        About::new(C::SaveAs, "command-save-as", M::File).keys(CMD_SHIFT, Key::S),
        About::new(C::ImportSurvey, "command-import-survey", M::File)
            .icon(icon::IMPORT)
            .keys(CMD, Key::I)
            .group(),
        // Where it cannot be done it is not offered.
        #[cfg(feature = "sql")]
        About::new(C::ImportDatabase, "command-import-database", M::File).icon(icon::DATABASE),
        About::new(C::Export(Format::Pdf), "command-export-pdf", M::File)
            .icon(icon::EXPORT)
            .keys(CMD, Key::P)
            .group(),
        About::new(C::Export(Format::Svg), "command-export-svg", M::File),
        About::new(C::Export(Format::Png), "command-export-png", M::File),
        About::new(C::Export(Format::Csv), "command-export-csv", M::File),
        About::new(C::Export(Format::Xlsx), "command-export-xlsx", M::File),
        About::new(C::Export(Format::Markdown), "command-export-markdown", M::File),
        About::new(C::CopyPicture, "command-copy-picture", M::File)
            .icon(icon::PICTURE)
            .keys(SHIFT_ALT, Key::C),
        About::new(C::Compare, "command-compare", M::File).icon(icon::COMPARE).group(),
        About::new(C::MakeForm, "command-make-form", M::File).group(),
        About::new(C::TakeInAnswers, "command-take-in", M::File).icon(icon::IMPORT),
        About::new(C::ShowProfile, "command-profile", M::File).group(),
        About::new(C::CloseWorkspace, "command-close-workspace", M::File).keys(CMD, Key::W).group(),
        About::new(C::Quit, "command-quit", M::File).icon(icon::QUIT).keys(CMD, Key::Q),
        About::new(C::Undo, "command-undo", M::Edit).icon(icon::UNDO).keys(CMD, Key::Z),
        About::new(C::Redo, "command-redo", M::Edit).icon(icon::REDO).keys(CMD_SHIFT, Key::Z),
        About::new(C::Duplicate, "command-duplicate", M::Edit).icon(icon::COPY).keys(CMD, Key::D).group(),
        About::new(C::Delete, "command-delete", M::Edit).icon(icon::DELETE).keys(NONE, Key::Delete),
        About::new(C::Find, "command-find", M::Edit).icon(icon::SEARCH).keys(CMD, Key::F),
        About::new(C::ShowPreferences, "command-preferences", M::Edit)
            .icon(icon::PREFERENCES)
            .keys(CMD, Key::Comma)
            .group(),
        About::new(C::CaptureNote, "command-capture-note", M::Add).icon(icon::NOTE).keys(CMD_SHIFT, Key::N),
        About::new(C::CaptureDecision, "command-capture-decision", M::Add)
            .icon(icon::CHECK)
            .keys(CMD_SHIFT, Key::D),
        About::new(C::CaptureQuestion, "command-capture-question", M::Add)
            .icon(icon::HELP)
            .keys(CMD_SHIFT, Key::E),
        About::new(C::AddPersona, "command-add-persona", M::Add).icon(icon::PEOPLE).group(),
        About::new(C::AddStakeholder, "command-add-stakeholder", M::Add).icon(icon::STAKEHOLDERS),
        About::new(C::AddJourney, "command-add-journey", M::Add).icon(icon::JOURNEY),
        About::new(C::AddStage, "command-add-stage", M::Add).group(),
        About::new(C::AddLane, "command-add-lane", M::Add),
        About::new(C::AddCard, "command-add-card", M::Add),
        About::new(C::AddAssessment, "command-add-assessment", M::Add).icon(icon::MATURITY).group(),
        About::new(C::AddRespondent, "command-add-respondent", M::Add),
        About::new(C::AddKpi, "command-add-kpi", M::Add).icon(icon::KPI).group(),
        About::new(C::AddOpportunity, "command-add-opportunity", M::Add).icon(icon::OPPORTUNITY).group(),
        About::new(C::AddInitiative, "command-add-initiative", M::Add).icon(icon::PLAN),
        About::new(C::AddWorkshop, "command-add-workshop", M::Add).icon(icon::WORKSHOP).group(),
        About::new(C::Go(Page::Overview), "command-go-overview", M::View)
            .icon(icon::OVERVIEW)
            .keys(CMD, Key::Num1),
        About::new(C::Go(Page::People), "command-go-people", M::View).icon(icon::PEOPLE).keys(CMD, Key::Num2),
        About::new(C::Go(Page::Journeys), "command-go-journeys", M::View)
            .icon(icon::JOURNEY)
            .keys(CMD, Key::Num3),
        About::new(C::Go(Page::Maturity), "command-go-maturity", M::View)
            .icon(icon::MATURITY)
            .keys(CMD, Key::Num4),
        About::new(C::Go(Page::Kpis), "command-go-kpis", M::View).icon(icon::KPI).keys(CMD, Key::Num5),
        About::new(C::Go(Page::Stakeholders), "command-go-stakeholders", M::View)
            .icon(icon::STAKEHOLDERS)
            .keys(CMD, Key::Num6),
        About::new(C::Go(Page::Strategy), "command-go-strategy", M::View)
            .icon(icon::STRATEGY)
            .keys(CMD, Key::Num7),
        About::new(C::Go(Page::Plan), "command-go-plan", M::View).icon(icon::PLAN).keys(CMD, Key::Num8),
        About::new(C::Go(Page::Workshop), "command-go-workshop", M::View)
            .icon(icon::WORKSHOP)
            .keys(CMD, Key::Num9),
        About::new(C::ZoomIn, "command-zoom-in", M::View).icon(icon::ZOOM_IN).keys(CMD, Key::Plus).group(),
        About::new(C::ZoomOut, "command-zoom-out", M::View).icon(icon::ZOOM_OUT).keys(CMD, Key::Minus),
        About::new(C::ZoomReset, "command-zoom-reset", M::View).keys(CMD, Key::Num0),
        About::new(C::ZoomFit, "command-zoom-fit", M::View).icon(icon::FIT).keys(SHIFT, Key::Num1),
        About::new(C::ZoomSelection, "command-zoom-selection", M::View).keys(SHIFT, Key::Num2),
        About::new(C::ToggleTheme, "command-toggle-theme", M::View).icon(icon::THEME_DARK).group(),
        About::new(C::ToggleLanguage, "command-toggle-language", M::View).icon(icon::LANGUAGE),
        About::new(C::ShowProblems, "command-problems", M::View).icon(icon::ALERT).group(),
        About::new(C::Present, "command-present", M::Workshop).icon(icon::WORKSHOP).keys(NONE, Key::F11),
        About::new(C::DimOut, "command-dim-out", M::Workshop).keys(NONE, Key::B),
        About::new(C::TogglePointer, "command-pointer", M::Workshop).keys(NONE, Key::L),
        About::new(C::StartWorkshop, "command-start-workshop", M::Workshop)
            .icon(icon::PLAY)
            .keys(NONE, Key::F5)
            .group(),
        About::new(C::PreviousStep, "command-previous-step", M::Workshop)
            .icon(icon::ARROW_LEFT)
            .keys(NONE, Key::PageUp),
        About::new(C::NextStep, "command-next-step", M::Workshop)
            .icon(icon::ARROW_RIGHT)
            .keys(NONE, Key::PageDown),
        About::new(C::PauseTimer, "command-pause-timer", M::Workshop).icon(icon::PAUSE).keys(NONE, Key::F8),
        About::new(C::ShowFacilitatorNotes, "command-facilitator", M::Workshop)
            .icon(icon::NOTE)
            .keys(NONE, Key::F6),
        About::new(C::EndWorkshop, "command-end-workshop", M::Workshop),
        About::new(C::ToggleFrameLock, "command-lock-frame", M::Workshop)
            .icon(icon::LOCK)
            .keys(CMD_SHIFT, Key::L)
            .group(),
        About::new(C::ShowPalette, "command-palette", M::Help).icon(icon::PALETTE).keys(CMD, Key::K),
        About::new(C::ShowShortcuts, "command-shortcuts", M::Help).icon(icon::KEYBOARD).keys(NONE, Key::F1),
        About::new(C::ShowAbout, "command-about", M::Help).icon(icon::HELP).group(),
    ]
};

/// Second shortcuts that people expect as well.
pub const ALIASES: &[(Command, KeyboardShortcut)] = &[
    (Command::Redo, KeyboardShortcut::new(CMD, Key::Y)),
    (Command::CaptureNote, KeyboardShortcut::new(NONE, Key::N)),
    (Command::ZoomIn, KeyboardShortcut::new(CMD, Key::Equals)),
    (Command::Delete, KeyboardShortcut::new(NONE, Key::Backspace)),
    (Command::StartWorkshop, KeyboardShortcut::new(CMD_SHIFT, Key::Enter)),
    (Command::DimOut, KeyboardShortcut::new(NONE, Key::Period)),
];

impl Command {
    pub fn about(self) -> Option<&'static About> {
        COMMANDS.iter().find(|about| about.command == self)
    }

    /// Whether it is carried out by the page that is shown.
    pub fn belongs_to_page(self) -> bool {
        use Command as C;
        matches!(
            self,
            C::Delete
                | C::Duplicate
                | C::AddStage
                | C::AddLane
                | C::AddCard
                | C::AddRespondent
                | C::MakeForm
                | C::TakeInAnswers
                | C::ZoomIn
                | C::ZoomOut
                | C::ZoomReset
                | C::ZoomFit
                | C::ZoomSelection
                | C::Find
        )
    }

    /// Whether its key is a letter or sign, which must not be taken from anything that has the focus.
    pub fn is_single_key(self) -> bool {
        matches!(self, Self::DimOut | Self::TogglePointer)
    }

    /// The page that carries it out wherever one is.
    pub fn page(self) -> Option<Page> {
        match self {
            Self::AddPersona => Some(Page::People),
            Self::AddJourney => Some(Page::Journeys),
            Self::AddAssessment => Some(Page::Maturity),
            Self::AddKpi => Some(Page::Kpis),
            Self::AddStakeholder => Some(Page::Stakeholders),
            Self::AddOpportunity | Self::AddInitiative => Some(Page::Plan),
            Self::AddWorkshop | Self::StartWorkshop => Some(Page::Workshop),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let listed = COMMANDS.iter().filter_map(|about| Some((about.shortcut?, about.command)));
        let all = listed.chain(ALIASES.iter().map(|(command, shortcut)| (*shortcut, *command)));
        // COMMAND is Ctrl on two platforms and Cmd on the third; no shortcut names either of them itself, so
        // what does not clash here clashes nowhere.
        let mut seen = HashMap::new();
        for (shortcut, command) in all {
            let modifiers = shortcut.modifiers;
            assert!(!modifiers.ctrl && !modifiers.mac_cmd, "{command:?} names a platform's own key");
            let keys = (modifiers.command, modifiers.shift, modifiers.alt, shortcut.logical_key);
            if let Some(other) = seen.insert(keys, command) {
                panic!("{command:?} and {other:?} share {shortcut:?}");
            }
        }
    }

    #[test]
    fn every_command_is_listed_once() {
        let mut seen = std::collections::HashSet::new();
        assert!(COMMANDS.iter().all(|about| seen.insert(about.command)));
    }
}
