# The page of KPIs.
kpis-empty = KPIs show whether the experience gets better: counts per period, with interval, baseline and target.
kpis-add = Add KPI
kpis-delete = Delete KPI
kpis-import = Import answers…
kpis-move-up = Move up
kpis-move-down = Move down
kpis-name = Name of the KPI
kpis-no-value = no value
kpis-no-values = No values yet. Enter the first period below.
kpis-comma = {", "}
kpis-unit-points = points

# What a new KPI measures; also its first name.
kpis-new-nps = Net promoter score (NPS)
kpis-new-topbox = Satisfaction, top box (CSAT)
kpis-new-mean = Satisfaction, mean (CSAT)
kpis-new-effort = Customer effort (CES)
kpis-new-ratio = Rate in percent
kpis-new-churn = Churn
kpis-new-per-thousand = Rate per 1,000
kpis-new-ratio-value = Amount per unit
kpis-new-value = Measured value

# How a KPI stands to its target.
kpis-status-achieved = Achieved
kpis-status-on-track = On track
kpis-status-at-risk = At risk
kpis-status-off-track = Off track
kpis-status-none = No target
kpis-target = Target { $value }
kpis-target-by = Target { $value } by { $period }
kpis-needed = , needs { $change } per period

# How it is measured.
kpis-higher-better = higher is better
kpis-lower-better = lower is better
kpis-method-nps = Net promoter score, −100 to 100
kpis-method-topbox = Share of answers from { $from } up on { $min }–{ $max }
kpis-method-mean = Mean answer on { $min }–{ $max }
kpis-method-ratio = Share in percent
kpis-method-churn = Customers lost of those at the start, percent
kpis-method-per-thousand = Number per 1,000
kpis-method-ratio-value = Total per unit
kpis-method-value = As measured
kpis-interval-nps = adjusted Wald { $percent }%
kpis-interval-wilson = Wilson { $percent }%
kpis-interval-t = t interval { $percent }%
kpis-interval-none = no interval

# What to know before trusting the picture.
kpis-warn-provisional = The baseline has fewer than 6 points: its limits are provisional.
kpis-warn-no-baseline = The baseline window needs at least two neighbouring periods with values.
kpis-warn-direction = The target asks for a change in the wrong direction.
kpis-warn-within = The target lies inside the natural limits: it may be reached by chance.
kpis-warn-few = Fewer than 30 answers: the interval is wide.

# The table of periods.
kpis-tab-values = Values
kpis-tab-details = Details
kpis-periods = Periods
kpis-counts-hint = Number of people for each answer
kpis-column-period = Period
kpis-column-lost = Lost
kpis-column-start = At the start
kpis-column-numerator = Numerator
kpis-column-denominator = Denominator
kpis-column-value = Value
kpis-column-result = Result
kpis-column-interval = 95% interval
kpis-column-n = n
kpis-cell = { $period }, { $column }
kpis-enter = Enter
kpis-fill-period = Enter { $period }
kpis-remove-period = Remove the value of { $period }

# Pasting from a spreadsheet.
kpis-paste = Paste from a spreadsheet…
kpis-paste-hint = One line per period: { $columns }. A first column such as { $example } names the period; without it the lines follow the last period.
kpis-paste-summary = { $count ->
    [one] One period, { $from }
   *[other] { $count } periods, { $from } to { $to }
}
kpis-paste-enter = { $count ->
    [one] Enter one period
   *[other] Enter { $count } periods
}
kpis-paste-line = Line { $line }: { $fault }
kpis-paste-close = Cancel

# Why something typed was not taken.
kpis-fault-blank = A value is missing; nothing was changed
kpis-fault-number = “{ $text }” is not a number; nothing was changed
kpis-fault-count = “{ $text }” is not a whole number that fits here; nothing was changed
kpis-fault-negative = { $text } is negative; nothing was changed
kpis-fault-more = { $part } is more than { $whole }: a part cannot exceed its whole; nothing was changed
kpis-fault-columns = { $found } values where { $expected } are needed; nothing was changed
kpis-fault-period = “{ $text }” is not a period such as { $example }; nothing was changed
kpis-fault-range = { $text } lies outside { $low } to { $high }; nothing was changed
kpis-fault-order = The window would end before it begins; nothing was changed
kpis-fault-refused = This does not fit the KPI; nothing was changed

# How a KPI is defined.
kpis-form = Definition
kpis-form-fixed = Kind, scale and frequency stay as they are while there are values: a change of scale is a new KPI.
kpis-kind = Kind
kpis-kind-nps = Net promoter score
kpis-kind-topbox = Top box
kpis-kind-mean = Mean answer
kpis-kind-ratio = Rate in percent
kpis-kind-ratio-value = Amount per unit
kpis-kind-per-thousand = Rate per 1,000
kpis-kind-churn = Churn
kpis-kind-value = Measured value
kpis-frequency = Frequency
kpis-every-week = Weekly
kpis-every-month = Monthly
kpis-every-quarter = Quarterly
kpis-every-year = Yearly
kpis-scale-min = Lowest answer
kpis-scale-max = Highest answer
kpis-top-from = Satisfied from answer
kpis-direction = Better is
kpis-higher = Higher
kpis-lower = Lower
kpis-unit = Unit
kpis-target-heading = Target
kpis-target-value = Target value
kpis-target-period = To be reached by
kpis-baseline = Baseline
kpis-baseline-from = From
kpis-baseline-to = To
kpis-method-mean-range = Mean
kpis-method-median-range = Median
kpis-baseline-note = Why this window
kpis-excluded = Special periods left out
kpis-excluded-reason = Why { $period } is left out
kpis-exclude = Leave out a period
kpis-include = Count { $period } again
kpis-origin = Origin
kpis-owner = Owner
kpis-source = Source
kpis-description = Description
kpis-note = Note
kpis-drivers = Driven by
kpis-driver-add = Add driver
kpis-driver-remove = Remove driver { $name }
