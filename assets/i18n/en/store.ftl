# A workspace that cannot be opened: what happened and what to do.
open-missing = { $file } does not exist. Check the name and the folder.
open-folder = { $file } is a folder. Choose a workspace file in it.
open-not-a-file = { $file } is a device or a pipe, not a file. Choose a workspace file.
open-no-permission = You may not read { $file }. Ask its owner for permission.
open-too-large = { $file } is larger than { $limit } MB, more than a workspace can be. It is probably another program's file.
open-io = { $file } could not be read ({ $code }). Check the disk or the network connection and try again.
open-empty = { $file } is empty. If it should not be, open one of its backups.
open-picture = { $file } is a picture, not a Cairn workspace.
open-pdf = { $file } is a PDF document, not a Cairn workspace.
open-archive = { $file } is an archive or an office document, not a Cairn workspace.
open-json = { $file } is a JSON file, not a Cairn workspace.
open-other-format = { $file } is not a Cairn workspace.
open-not-utf8 = { $file } is not encoded in UTF-8 (line { $line }). Save it as UTF-8 in the editor that it was changed in.
open-newer = { $file } was written by a newer Cairn (format version { $version }). Update Cairn to open it.
open-damaged = { $file } is damaged or was changed by hand in a way that Cairn does not understand.

# Where a file stops making sense.
parse-expected-comma = Line { $line }, column { $column }: a comma is expected here.
parse-expected-colon = Line { $line }, column { $column }: a colon is expected here.
parse-expected-round-open = Line { $line }, column { $column }: an opening bracket “(” is expected here.
parse-expected-round-close = Line { $line }, column { $column }: a closing bracket “)” is expected here.
parse-expected-square-open = Line { $line }, column { $column }: an opening bracket “[” is expected here.
parse-expected-square-close = Line { $line }, column { $column }: a closing bracket “]” is expected here.
parse-expected-curly-open = Line { $line }, column { $column }: an opening bracket “{"{"}” is expected here.
parse-expected-curly-close = Line { $line }, column { $column }: a closing bracket “{"}"}” is expected here.
parse-expected-text = Line { $line }, column { $column }: a text in quotation marks is expected here.
parse-expected-whole-number = Line { $line }, column { $column }: a whole number is expected here.
parse-expected-number = Line { $line }, column { $column }: a number is expected here.
parse-expected-yes-no = Line { $line }, column { $column }: “true” or “false” is expected here.
parse-expected-name = Line { $line }, column { $column }: the name of a field or of a choice is expected here.
parse-unknown-field = Line { $line }, column { $column }: there is no field “{ $name }” here. The fields are: { $known }.
parse-unknown-field-near = Line { $line }, column { $column }: there is no field “{ $name }” here. Did you mean “{ $near }”?
parse-missing-field = Line { $line }, column { $column }: the field “{ $name }” is missing here.
parse-duplicate-field = Line { $line }, column { $column }: the field “{ $name }” is given twice.
parse-unknown-choice = Line { $line }, column { $column }: “{ $name }” is not one of the choices, which are: { $known }.
parse-unknown-choice-near = Line { $line }, column { $column }: “{ $name }” is not one of the choices. Did you mean “{ $near }”?
parse-wrong-value = Line { $line }, column { $column }: “{ $found }” cannot stand here.
parse-bad-id = Line { $line }, column { $column }: “{ $found }” is not an id that fits here. An id is a kind, a hyphen and up to 23 of the characters a–z, 0–9 and _, such as “persona-anna”.
parse-duplicate-id = Line { $line }, column { $column }: a second record has the id { $id }. Give one of them another id.
parse-bad-period = Line { $line }, column { $column }: “{ $found }” is not a period. Periods look like 2025-03, 2025-W07, 2025-Q1 or 2025.
parse-bad-answer = Line { $line }, column { $column }: “{ $found }” is not an answer. Answers are a level such as "3", "dk" for “don't know” or "na" for “does not apply”.
parse-bad-picture = Line { $line }, column { $column }: the picture's data are damaged.
parse-bad-escape = Line { $line }, column { $column }: after a backslash only n, t, r, quotation marks, another backslash and codes such as \u{"{"}e9{"}"} are understood.
parse-number-range = Line { $line }, column { $column }: the number is too large or too small for this field.
parse-not-finite = Line { $line }, column { $column }: the number is infinite or not a number. Enter a finite one.
parse-unclosed-string = Line { $line }, column { $column }: the text that begins here has no closing quotation mark.
parse-unclosed-comment = Line { $line }, column { $column }: the comment is not closed.
parse-end-of-file = Line { $line }, column { $column }: the file ends in the middle; the rest is missing.
parse-too-deep = Line { $line }, column { $column }: more than { $limit } brackets are open at once here.
parse-too-many-records = Line { $line }, column { $column }: a workspace can hold { $limit } records; here begins one too many.
parse-too-many-values = Line { $line }, column { $column }: a workspace can hold { $limit } values; here begins one too many.
parse-trailing = Line { $line }, column { $column }: the workspace ends before this; nothing may follow.
parse-attribute = Line { $line }, column { $column }: the first line must be #![enable(implicit_some)].
parse-other = Line { $line }, column { $column }: this cannot be read.

# A workspace that cannot be saved. What was on disk is as it was.
save-changed-on-disk = { $file } was changed by another program since you opened it. Nothing was overwritten: save under another name, or reload the file.
save-disk-full = There is no space left to save { $file }. The file on disk is unchanged: free some space and save again, or save somewhere else.
save-no-permission = You may not write to { $file } or its folder. Save somewhere else.
save-read-only = { $file } is read-only. Save under another name, or allow writing to it.
save-no-folder = The folder of { $file } does not exist any more. Save somewhere else.
save-not-a-file = { $file } is a device or a pipe, not a file. Choose another name.
save-is-folder = { $file } is a folder. Choose another name.
save-not-finite = { $file } was not saved: the field { $field } of { $id } is not a finite number. Enter a number there.
save-too-large = { $file } was not saved: the workspace is larger than a file can be ({ $limit } MB). Remove pictures or records that are no longer needed.
save-inexpressible = { $file } was not saved: the workspace holds something that cannot be written to a file. Undo the last change and save again.
save-io = { $file } could not be saved ({ $code }). The file on disk is unchanged: check the disk or the network connection and save again.
save-no-backup = Saved, but the version before could not be kept as a backup.

# Preferences.
preferences-unreadable = The preferences in { $file } cannot be read; the standard ones are used. The old file is kept aside when you change a preference.
preferences-unwritable = The preferences could not be saved in { $file }. They hold until you quit.
