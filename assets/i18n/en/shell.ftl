# Pages, menus, dialogs: what surrounds every page.
page-overview = Overview
page-people = Personas
page-journeys = Journeys
page-maturity = Maturity
page-kpis = KPIs
page-stakeholders = Stakeholders
page-strategy = Strategy
page-plan = Plan
page-workshop = Workshop
rail-preferences = Settings

menu-file = File
menu-edit = Edit
menu-add = Add
menu-view = View
menu-help = Help

command-new = New workspace
command-open = Open…
command-open-sample = Open the sample
command-save = Save
command-save-as = Save as…
command-import-survey = Import answers…
command-export-pdf = Export as PDF…
command-export-svg = Export as SVG…
command-export-png = Export as PNG…
command-export-csv = Export as CSV…
command-export-xlsx = Export as XLSX…
command-export-markdown = Export as Markdown…
command-profile = About the organisation…
command-close-workspace = Close workspace
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-duplicate = Duplicate
command-delete = Delete
command-preferences = Settings…
command-add-persona = Add persona
command-add-stakeholder = Add stakeholder
command-add-journey = Add journey…
command-add-stage = Add stage
command-add-lane = Add lane…
command-add-card = Add card
command-add-assessment = Add assessment…
command-add-respondent = Add respondent
command-add-kpi = Add KPI…
command-go-overview = Go to overview
command-go-people = Go to personas
command-go-journeys = Go to journeys
command-go-maturity = Go to maturity
command-go-kpis = Go to KPIs
command-go-stakeholders = Go to stakeholders
command-go-strategy = Go to strategy
command-go-plan = Go to plan
command-go-workshop = Go to workshop
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-reset = Zoom to 100%
command-zoom-fit = Zoom to the whole map
command-zoom-selection = Zoom to the selection
command-find = Find on the page
command-toggle-theme = Switch theme (light or dark)
command-toggle-language = Switch to Chinese (中文)
command-problems = Show problems…
command-palette = Search…
command-shortcuts = Keyboard shortcuts
command-about = About Cairn
# Between "Undo" and what is undone.
step-gap = { " " }

palette-open = Search
palette-hint = A command, or anything in the workspace
palette-nothing = Nothing is called that.

status-saved = Saved
status-unprotected = Would be lost in a crash: save soon
status-unprotected-why = Changes that are not saved are noted in Cairn’s own folder, which is full or cannot be written now.
status-unsaved = Changes not saved
status-saving = Saving…
status-never-saved = Not in a file yet
status-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}

notice-undone = Undone: { $step }
notice-redone = Done again: { $step }
notice-exported = Exported to { $file }
notice-recovered = Taken up where the work stopped; save it to keep it
notice-recovered-differs = Taken up from the journal; the file has changed since, so compare before you save
notice-comments = This file holds comments, which saving will remove

refused-not-found = That no longer exists
refused-exists = That exists already
refused-wrong-place = It cannot stand there
refused-out-of-range = That value is not possible here
refused-too-many = A workspace cannot hold more of these

dialog-close = Close
dialog-cancel = Cancel

workspace-unnamed = Untitled workspace

welcome-what = Customer-experience strategy, on your own machine
welcome-busy = Opening…
welcome-start = Begin
welcome-template = New workspace
welcome-template-what = With a persona, a journey and the usual KPIs to fill in
welcome-empty = Empty workspace
welcome-empty-what = Nothing in it
welcome-open = Open…
welcome-open-what = A workspace file, or drop one here
welcome-sample = Sample in English
welcome-sample-what = Quillmere Systems: a whole strategy to look at
welcome-sample-other = Sample in Chinese
welcome-sample-other-what = 鹭岚系统: the same in Chinese
welcome-recent = Recent
welcome-recent-none = Files you open appear here
welcome-recent-gone = no longer there
welcome-recent-forget = Remove from the list

ask-unsaved-title = Save changes to { $name }?
ask-unsaved-text = What you changed since the last save will be lost otherwise.
ask-save = Save
ask-discard = Don’t save
ask-locked-title = This workspace is open in another window
ask-locked-text = { $file } is being edited elsewhere. If both save, the one that saves later is warned first, and one of the two versions has to give way.
ask-open-anyway = Open anyway
ask-recover-title = There is unsaved work
ask-recover-text = Cairn ended without saving { $file }. { $count ->
    [0] The workspace was last changed at { $when }.
    [one] 1 change was kept, made at { $when }.
   *[other] { $count } changes were kept, the last made at { $when }.
}
ask-recover = Recover
ask-recover-drop = Discard it
ask-recover-later = Later
ask-not-recovered = The unsaved work cannot be read
ask-damaged-title = The file cannot be read
ask-damaged-backup = A backup that reads was made at { $when }. Opening it changes nothing on disk until you save.
ask-damaged-journal = Unsaved work of { $when } can be recovered. Opening it changes nothing on disk until you save.
ask-damaged-open = Open that version
ask-not-opened = The file cannot be opened
ask-not-saved = The workspace is not saved
ask-no-picture = The picture cannot be used
ask-changed-title = { $name } was changed by another program
ask-changed-text = The file on disk is no longer the one you opened. You can take that version, write yours over it, or go on and save under another name.
ask-changed-overwrite = Write mine over it
ask-changed-reload = Take the one on disk
ask-changed-later = Go on for now
ask-delete-title = Delete { $kind } “{ $name }”?
ask-delete-used = { $count ->
    [one] It is used in one place. What becomes of it?
   *[other] It is used in { $count } places. What becomes of them?
}
ask-delete-parts = { $parts ->
    [one] One thing that belongs to it goes with it.
   *[other] { $parts } things that belong to it go with it.
}
ask-delete-both = { $parts ->
    [one] One thing that belongs to it goes with it.
   *[other] { $parts } things that belong to it go with it.
} { $count ->
    [one] One place refers to it or to them. What becomes of it?
   *[other] { $count } places refer to it or to them. What becomes of them?
}
ask-delete-use = { $kind } “{ $name }”
ask-delete = Delete
ask-delete-keep = Keep it
ask-delete-all = In all places
ask-delete-remove = Remove the reference
ask-delete-replace = Use “{ $name }” instead
ask-delete-several = Different for each place
picker-search = Search
picker-none = Nothing is found

choose-open = Open a workspace
choose-save = Save the workspace
choose-export = Export
choose-picture = Choose a picture
choose-survey = Choose a file with answers
choose-table = Save the table
choose-open-action = Open
choose-save-action = Save
path-why = This system offers no file dialog; type the path.
path-name = Path

export-not-computable = It cannot be drawn: what it is computed from is missing or impossible. See the problems of the workspace.
export-gone = That no longer exists, so there is nothing to export.
export-nothing = There is nothing to draw.
export-too-large = The picture would be too large. Export it as SVG or PDF instead.
export-failed = The file could not be written in this format.
export-no-form = This cannot be written as { $form }.
export-not-written = The file could not be written ({ $reason }). Choose another place.
picture-not-read = The picture file could not be read ({ $reason }).

problems-title = { $count ->
    [0] No problems
    [one] 1 problem
   *[other] { $count } problems
}
problems-none = Every reference leads somewhere and every number is possible.
problems-mend = Mend
problems-show = Show

preferences-title = Settings
preferences-language = Language
preferences-system = As the system
preferences-theme = Theme
preferences-light = Light
preferences-dark = Dark
preferences-scale = Size
preferences-density = Density
preferences-comfortable = Comfortable
preferences-compact = Compact
preferences-motion = Motion
preferences-motion-on = On
preferences-motion-off = None

profile-title = About the organisation
profile-name = Name
profile-description = Description
profile-sector = Sector
profile-markets = Markets, separated by commas
profile-employees = Employees
profile-currency = Currency
profile-fiscal = Fiscal year begins in
profile-start = Kind of brand
profile-start-new = New
profile-start-established = Established
profile-start-leader = Leader
profile-focus-new = First build a service team.
profile-focus-established = First collect and analyse feedback.
profile-focus-leader = First build an efficient system for managing experience.

shortcuts-title = Keyboard shortcuts
shortcuts-more = Everywhere
keys-commit = Take over what was typed
keys-line-break = Break the line
keys-restore = Back to what it was
keys-next = Next cell, or a new card there
keys-move = Move the selection
keys-answer = Answer a criterion
keys-pan = Hold and drag to pan
keys-zoom = Hold and turn the wheel to zoom

about-text = Personas, journey maps, maturity and KPIs in one file that you own. No account, no network.
about-version = Version { $version }
about-licences = MIT or Apache-2.0. Noto Sans SC: SIL Open Font Licence. Lucide icons: ISC.

start-no-display = There is no display to open a window on. These work without one: cairn check, cairn fmt, cairn export, cairn figures.
start-no-graphics = The window needs Vulkan or OpenGL and neither can be used. Install a driver (on Debian: mesa-vulkan-drivers and libgl1-mesa-dri), or use cairn check, fmt, export and figures, which need none.

template-persona = First persona
template-journey = First journey
template-nps = Relationship NPS
template-csat = Customer satisfaction (CSAT)
template-ces = Customer effort (CES)
template-churn = Monthly churn

# Fields.
field-paste-too-long = The text is longer than { $most },000 characters: it was not pasted. Paste it in parts.

command-make-form = Make answer form…
command-take-in = Take in answers…
choose-form = Write the answer form
choose-answers = Choose a form or a CSV file
ask-no-answers = The answers cannot be taken in
notice-answers = { $count ->
    [one] 1 answer taken in
   *[other] { $count } answers taken in
}
notice-answers-but = { $count } answers taken in; { $but } left out, because the instrument has no such criterion or level
