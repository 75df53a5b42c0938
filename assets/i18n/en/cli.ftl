# The command line. Help texts: the names of the command and the argument follow cli-help.
cli-usage = Usage
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-more = Exit codes: 0 fine · 1 the file has problems, cannot be read or does not exist · 2 wrong usage
cli-help-flag = Shows this help
cli-version-flag = Shows the version
cli-help-about = Cairn, a workbench for customer-experience strategy. Without a command it opens its window.
cli-help-file = The workspace to open
cli-help-lang = The language, English or Chinese; without it that of the system
cli-help-check-about = Lists the problems of a workspace: where, what, how to mend it
cli-help-check-file = The workspace
cli-help-check-json = Writes JSON for other programs
cli-help-fmt-about = Writes a workspace in its canonical form, for editing by hand and for reviewing changes
cli-help-fmt-file = The workspace
cli-help-fmt-check = Changes nothing; ends with 1 when the file is not in its canonical form

# Wrong usage.
cli-unknown-argument = There is no argument “{ $argument }”.
cli-value-missing = A value is missing after “{ $argument }”.
cli-not-a-choice = “{ $value }” is not possible for “{ $argument }”. Possible are: { $known }.
cli-bad-value = “{ $value }” is not possible for “{ $argument }”.
cli-argument-missing = Something is missing: { $argument }.
cli-argument-conflict = “{ $argument }” and “{ $other }” cannot be used together.
cli-wrong-usage = The command line is not complete or not clear.
cli-try-help = Try “cairn --help”.

# Commands.
cli-problem = { $place }: { $what }. { $mend }
cli-problem-named = { $place } (“{ $name }”): { $what }. { $mend }
cli-problems = { $count ->
    [0] No problems.
    [one] 1 problem.
   *[other] { $count } problems.
}
cli-fmt-differs = { $file } is not in its canonical form. Run “cairn fmt” without “--check” to change that.
cli-fmt-comments = { $file } held comments; they are not kept. The version before is in its backup folder.
cli-fmt-impossible = { $file } cannot be written in its canonical form, which would be too large.
cli-help-export-about = Writes what the workspace holds and what is drawn of it as SVG, PNG, PDF or tables (CSV, XLSX, Markdown)
cli-help-export-file = The workspace
cli-help-export-what = What to export: { $documents }
cli-help-export-id = Only the one with this id; may be given several times
cli-help-export-to = The format
cli-help-export-output = The file to write; with several pictures their ids are added to its name
cli-help-export-paper = The paper of a PDF; without it a page is as large as the drawing
cli-help-export-orientation = How the paper lies; without it as the drawing fits best
cli-help-export-tile = Goes on over several readable sheets, with stages and lanes named on each
cli-paper-needs-pdf = Only a PDF has paper.
cli-export-unknown = There is no { $what } with the id “{ $id }”.
cli-export-none = The workspace has no { $what }.
cli-export-not-written = { $file } cannot be written. Choose another place.
cli-help-figures-about = Writes everything that is computed from a workspace as JSON, unrounded
cli-help-figures-file = The workspace
cli-help-form-about = Writes the answer form of one respondent as a small workspace that another Cairn fills in
cli-help-form-file = The workspace
cli-help-form-instrument = The instrument, such as cx5; the newest assessment with it is meant
cli-help-form-assessment = The assessment, by its id
cli-help-form-role = Who answers: a role, a part of it, or the id of a respondent; a new role is added when the form comes back
cli-help-form-output = The file to write
cli-form-no-assessment = The workspace has no such assessment. Start one in the window first.
cli-help-merge-about = Takes answers into a workspace: forms that came back, or CSV with the columns criterion, role, vote and note
cli-help-merge-file = The workspace, which is changed
cli-help-merge-answers = Forms or CSV files
cli-help-merge-assessment = The assessment that CSV rows belong to, by its id; without it the newest one that asks about them
cli-would-overwrite = { $file } is the workspace that is read. Choose another name for what is written.
cli-not-printed = The result could not be written: { $reason }.
cli-merge-not-read = { $file } cannot be read.
cli-merge-no-assessment = { $file }: the workspace has no assessment to which these answers belong.
cli-merged = { $file }: { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
} taken in
cli-merged-roles = New respondents: { $roles }
cli-merged-left-out = Left out, because the instrument has no such criterion or level: { $codes }
cli-help-survey-about = Counts the raw answers of a survey (CSV, TSV or XLSX) and writes counts and figures as JSON
cli-help-survey-file = The answers
cli-help-survey-metric = What is measured: nps, csat (the mean; with --top a share) or ces (the mean)
cli-help-survey-score = The column with the scores: its name, or its number from 1
cli-help-survey-date = The column with the dates, to count by period
cli-help-survey-by = The column with the segments, to count each apart
cli-help-survey-id = The column with the ids of answers; of copies the first accepted one counts
cli-help-survey-filters = Only rows whose column has this value; may be given several times
cli-help-survey-scale = The ends of the scale, such as 1..7; without it 1..5, and 1..7 for ces when up is better
cli-help-survey-direction = Which way is better; without it up, and down for ces
cli-help-survey-top = For csat: the share of answers from this one up, in percent
cli-help-survey-period = How long a period is; without it a month
cli-help-survey-dates = The order of dates such as 03/04/2024, where the file does not tell
cli-survey-top-of-csat = “--top” belongs to “--metric csat”.
cli-survey-scale-of-nps = The scale of “nps” is 0..10 and cannot be another one.
cli-survey-top-off-scale = The answer after “--top” is not on the scale.
cli-survey-scale-assumed = No “--scale” was given; { $min } to { $max } is assumed.
cli-survey-say-dates = Say which is meant: { $ways }
