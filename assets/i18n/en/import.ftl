# The dialog that takes in the answers of a survey.
import-title = Import answers
import-looking = Looking at the file…
import-counting = Counting answers…
import-count = Count answers
import-take = Import
import-back = Back
import-not-saved = The table was not saved

# What is still to be chosen.
import-missing-score = Choose the column with the scores.
import-missing-date = Choose the column with the dates.
import-missing-scale = Choose the scale of the answers.
import-missing-direction = Choose which way is good.
import-missing-clash = One column is chosen twice.

# The file.
import-encoding = Encoding
import-with-mark = {" "}with mark
import-delimiter = Delimiter
import-comma = Comma
import-semicolon = Semicolon
import-tab = Tab
import-bar = Bar
import-sheet = Sheet
import-heading = First row
import-heading-yes = Heading
import-heading-no = Answers
import-column = Column { $number }
import-more-columns = { $count ->
    [one] 1 more column can be chosen below.
   *[other] { $count } more columns can be chosen below.
}

# Columns.
import-columns = Columns
import-score = Score
import-date = Date
import-id = Answer id
import-segment = Segment
import-choose = Choose…
import-none = None
import-dimension = The segments are
import-dimension-segment = Segments
import-dimension-persona = Personas
import-dimension-channel = Channels
import-dimension-stage = Stages
import-dimension-other = Other
import-only = Only rows where
import-is = is
import-filter-add = Add filter
import-filter-remove = Remove filter
import-filter-column = Column of the filter
import-filter-value = Value of { $column }

# What is measured.
import-measure = Measure
import-into = Into
import-new = A new KPI
import-name = Name
import-kind = Kind
import-measure-nps = NPS
import-measure-topbox = Satisfied share
import-measure-mean = Mean satisfaction
import-measure-effort = Effort
import-kind-mean = Mean
import-scale = Scale of the answers
import-scale-range = { $min } to { $max }
import-direction = Which way is good
import-effort-low = Low (“how much effort”)
import-effort-high = High (“it was easy”)
import-period = Period
import-order = Order of dates
import-order-dmy = day, month, year
import-order-mdy = month, day, year
import-order-ymd = year, month, day
import-day = { $day } { $month }

# What it comes to.
import-accepted = { $accepted } of { $rows } rows count
import-periods = { $count ->
    [one] 1 period, { $from }
   *[other] { $count } periods, { $from } to { $to }
}
import-total = { $name } overall: { $value }
import-known-periods = { $count ->
    [one] 1 period has a value already:
   *[other] { $count } periods have values already:
}
import-replace = Replace
import-add = Add to them
import-none-rejected = No row was rejected.
import-rejected = Rejected
import-reason-score_blank = No score
import-reason-score_text = Text in place of a score
import-reason-score_fraction = Not a whole number
import-reason-score_out_of_range = Off the scale
import-reason-date_bad = No possible date
import-reason-duplicate_id = Copy of an answer above
import-warning-id_blank = { $count ->
    [one] 1 answer has no id; whether it is a copy is unknown.
   *[other] { $count } answers have no id; whether they are copies is unknown.
}
import-warning-ragged_row = { $count ->
    [one] 1 row has more or fewer cells than the heading. Perhaps a delimiter stands in a text without quotes.
   *[other] { $count } rows have more or fewer cells than the heading. Perhaps a delimiter stands in a text without quotes.
}
import-warning-undecodable = { $count ->
    [one] 1 row holds bytes that are no text in this encoding.
   *[other] { $count } rows hold bytes that are no text in this encoding.
}
import-unknown-persona = { $count ->
    [one] 1 answer is of a persona that the workspace does not have: { $names }
   *[other] { $count } answers are of personas that the workspace does not have: { $names }
}
import-unknown-channel = { $count ->
    [one] 1 answer is of a channel that the workspace does not have: { $names }
   *[other] { $count } answers are of channels that the workspace does not have: { $names }
}
import-unknown-stage = { $count ->
    [one] 1 answer is of a stage that the workspace does not have: { $names }
   *[other] { $count } answers are of stages that the workspace does not have: { $names }
}
import-order-found = The dates in “{ $column }” are read as { $order }.
import-rows = Rejected rows
import-rows-file = { $name } rejected
import-rows-first = The first { $count } are listed.
import-save-rows = Save as CSV…
import-row = Row { $row } · { $reason }
import-column-row = Row
import-column-reason = Reason
import-column-value = Value
