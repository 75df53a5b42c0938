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

# The parts of the page.
kpis-section-measures = KPIs
kpis-section-dashboard = Dashboard
kpis-section-tree = Drivers
kpis-section-cohorts = Cohorts
kpis-section-funnels = Funnels
kpis-section-engagement = Engagement value
kpis-tab-plan = Target and baseline
kpis-tab-answers = Answers
kpis-tab-compare = Compare
kpis-tab-links = Links
kpis-dashboard-count = { $standing }: { $count }
kpis-copy-picture = Copy as picture

# More kinds of KPI.
kpis-new-ease = Setup ease (CES 2.0)
kpis-new-retention = Retention
kpis-new-arpu = Revenue per user (ARPU)
kpis-new-grr = Gross revenue retention (GRR)
kpis-new-nrr = Net revenue retention (NRR)
kpis-new-clv = Customer lifetime value (CLV)
kpis-kind-retention = Retention
kpis-kind-arpu = Revenue per user
kpis-kind-grr = Gross revenue retention
kpis-kind-nrr = Net revenue retention
kpis-kind-clv = Customer lifetime value
kpis-method-nps-own = Net promoter score with breaks of one’s own: passives from { $passive }, promoters from { $promoter }
kpis-method-retention = Customers kept of those at the start, percent
kpis-method-arpu = Revenue per user, of the mean of users at start and end
kpis-method-grr = Recurring revenue kept, without expansion, percent
kpis-method-nrr = Recurring revenue kept, with expansion, percent
kpis-method-clv-simple = Margin per customer ÷ churn, less acquisition
kpis-method-clv-first-after = Discounted margins, the first after one period, less acquisition
kpis-method-clv-first-now = Discounted margins, the first one now, less acquisition
kpis-method-clv-horizon = Discounted margins over { $periods } periods, the first after one, less acquisition
kpis-input-revenue = Revenue
kpis-input-users_start = Users, start
kpis-input-users_end = Users, end
kpis-input-customers_start = Start
kpis-input-customers_end = End
kpis-input-customers_new = Of them new
kpis-input-revenue_start = Start
kpis-input-expansion = Expansion
kpis-input-contraction = Contraction
kpis-input-revenue_lost = Churned
kpis-input-revenue_per_user = ARPU
kpis-input-margin = Margin %
kpis-input-churn_share = Churn %
kpis-input-discount = Discount %
kpis-input-acquisition_cost = Acquisition
kpis-lifetime = Which value of a customer
kpis-lifetime-simple = Without discount
kpis-lifetime-first_after = Discounted, first margin after one period
kpis-lifetime-first_now = Discounted, first margin now
kpis-lifetime-horizon = Discounted over a number of periods
kpis-horizon = Number of periods
kpis-passive-from = Passives from
kpis-promoter-from = Promoters from
kpis-breaks-own = These are not the usual breaks (7 and 9): compare with other scores only where theirs are the same.
kpis-easy = Easy answers
kpis-hard = Hard answers
kpis-effort-hint = For customer effort: with the answers that count as easy and hard, ease index, easy share and net ease are told as well.

# What happened, and the window of the baseline.
kpis-leave-out = Leave out { $period }
kpis-note-add-at = Note what happened in { $period }
kpis-annotations = What happened
kpis-note-said = { $period }: { $text }
kpis-note-new = Something happened
kpis-note-add = Note an event
kpis-note-period = Period of the event
kpis-note-text = What happened
kpis-note-all = All KPIs
kpis-note-own = This KPI
kpis-note-whose = Beside the chart of this KPI, or of all
kpis-note-delete = Delete the event “{ $text }”
kpis-note-hint = Events stand in the chart above their period.
kpis-window-hint = Drag along here to choose the baseline window; drag its ends to change it
kpis-window-none = No baseline window; drag along the foot of the chart to choose one
kpis-window-drag = Baseline window { $from } to { $to }; drag along the foot of the chart to choose another
kpis-baseline-says = Centre { $centre }, natural limits { $lower } to { $upper }, from { $points } values, { $from } to { $to }.
kpis-baseline-trend = Both change by { $change } per period; the figures are those at the end of the window.
kpis-limits-constant = Constant
kpis-limits-trended = Following the trend
kpis-limits-trended-hint = Constant limits suit a process that stays where it is; trended ones follow a line through the averages of both halves of the window
kpis-warn-trending = The values rise or fall within the baseline window: constant limits do not fit a trend, and their signals say little. Trended limits are in the baseline’s settings.
kpis-rebase = Begin a new baseline…
kpis-rebase-hint = The new window is { $window }; the one so far stays in the history with its limits. Drag the ends in the chart afterwards if need be.
kpis-rebase-why = Why a new baseline
kpis-rebase-begin = Begin
kpis-history = Earlier baselines
kpis-history-until = until { $date }
kpis-history-forget = Forget the baseline { $window }
kpis-stretch = { $from } to { $to }

# The way to the target.
kpis-expected-ahead = Expected by now: { $expected }. The newest value is { $gap } ahead.
kpis-expected-behind = Expected by now: { $expected }. The newest value is { $gap } behind.
kpis-expected-even = Expected by now: { $expected }. The newest value is there.
kpis-progress = { $percent }% of the way from the baseline to the target.
kpis-forecast = The straight line through the { $count } values since { $from } changes by { $change } per period and would be at { $value } in { $end }. It is a line, not a prediction interval.
kpis-forecast-slope = The straight line through the { $count } values since { $from } changes by { $change } per period. It is a line, not a prediction interval.
kpis-page-caution = To be kept in mind
kpis-page-owner = Owner: { $text }
kpis-page-source = Source: { $text }

# Answers.
kpis-answers = Answers
kpis-answers-said = Distribution of { $count } answers
kpis-answer-told = Answer { $answer }: { $count }, { $percent }%
kpis-class-promoters = Promoters
kpis-class-passives = Passives
kpis-class-detractors = Detractors
kpis-class-satisfied = Satisfied
kpis-class-others = Others
kpis-class-easy = Easy
kpis-class-between = Between
kpis-class-hard = Hard
kpis-fact-promoters = Promoters
kpis-fact-passives = Passives
kpis-fact-detractors = Detractors
kpis-fact-score-interval = Score interval (Tango)
kpis-fact-standard-error = Standard error
kpis-fact-index = Index 0–100 (approximate across scales)
kpis-fact-deviation = Standard deviation
kpis-fact-ease-index = Ease index 0–100
kpis-fact-easy = Easy
kpis-fact-hard = Hard
kpis-fact-net-ease = Net ease
kpis-fact-annual-churn = Churn a year, were each month like the newest
kpis-fact-kept-in-year = Kept over the newest 12 months
kpis-fact-expected-life = Expected life in periods
kpis-figure-with = { $figure } ({ $certainty })
kpis-fact-endless = endless
kpis-span = Stretch of time
kpis-span-newest = Newest period
kpis-span-last = Last { $count } periods
kpis-span-window = Baseline window
kpis-span-since = Since the baseline
kpis-span-all = All periods

# Comparison.
kpis-groups = Groups
kpis-groups-none = No breakdown yet: divide this KPI by persona, segment, channel or stage to compare them.
kpis-groups-few = Fewer than 30 answers in a group: its interval is wide.
kpis-groups-partial = The groups do not add up to the total: some answers belong to none of them.
kpis-not-pooled = Values like these cannot be added up over several periods: choose a single one.
kpis-all-together = All together
kpis-breakdown = Breakdown
kpis-breakdown-add = Divide by
kpis-breakdown-edit = Edit groups
kpis-breakdown-done = Done
kpis-breakdown-delete = Delete breakdown
kpis-breakdown-name = What it divides by
kpis-breakdown-hint = One line per group, numbers parted by spaces: { $columns }
kpis-by-segment = By segment
kpis-by-persona = By persona
kpis-by-channel = By channel
kpis-by-stage = By stage
kpis-by-other = By something else
kpis-member-add = Add a group
kpis-member-text = Add a group by name
kpis-member-remove = Remove the group { $name }
kpis-period-before = Period before
kpis-period-after = Period after
kpis-two = Two compared
kpis-two-first = From
kpis-two-second = To
kpis-two-group = { $side }, group
kpis-two-span = { $side }, stretch of time
kpis-two-rise = The rise of { $size } is more than chance explains.
kpis-two-rise-chance = The rise of { $size } could be chance.
kpis-two-fall = The fall of { $size } is more than chance explains.
kpis-two-fall-chance = The fall of { $size } could be chance.
kpis-two-equal = Both are the same.
kpis-two-better = ▲ Better
kpis-two-worse = ▼ Worse
kpis-two-interval = 95% interval of the difference { $range }
kpis-two-p = p { $p }
kpis-two-by-nps = difference of two scores, adjusted Wald
kpis-two-by-rate = difference of two rates, Newcombe’s interval, pooled z test
kpis-two-by-mean = difference of two means, Welch’s interval
kpis-two-no-data = One of both has no answers.
kpis-two-no-test = Nothing is counted here, so that no test tells chance from change.
kpis-two-no-variance = All answers of both are the same: there is nothing to test.
kpis-two-hint = For independent answers only: the same customers asked twice are paired. The course over many periods is told by the signals in the chart, not by many tests.

# How many answers.
kpis-size = How many answers
kpis-size-margin = Margin, ± points
kpis-size-population = Customers in all (optional)
kpis-size-difference = Difference to find, points
kpis-size-for-margin = answers for ± { $margin } points at 95%, { $basis }
kpis-size-for-difference = answers in each of two groups to find a difference of { $difference } points with a chance of { $power }%
kpis-size-as-now = if answers spread as in the newest period
kpis-size-worst = in the worst case
kpis-size-none = Sample sizes are computed for scores and rates.
kpis-size-unreadable = “{ $text }” is not a number.
kpis-size-too-many = More answers than there can be.
kpis-size-impossible = No number of answers gives this.

# Cohorts.
kpis-cohorts-empty = A cohort is everyone who began in one period: how many of them are still there one, two, three periods later?
kpis-cohort-add = Add cohort
kpis-cohort-hint = Percent still active by age in periods; the number that began is age 0.
kpis-cohort-began = Began
kpis-cohort-name = Name
kpis-cohort-size = Size
kpis-cohort-active = Still active after 1, 2, 3 … periods
kpis-cohort-all = All together
kpis-cohort-n = of customers
kpis-cohort-rises = The pooled share rises at some age: fewer cohorts have reached it, and they differ.
kpis-cohort-impossible = A cohort with nobody in it, or with more active than began, cannot be pooled.
kpis-cohort-delete = Delete the cohort { $name }
kpis-cohorts-edit = Numbers

# Funnels.
kpis-funnels-empty = A funnel counts how many go on from step to step, and shows where most are lost.
kpis-funnel-add = Add funnel
kpis-funnel-new = New funnel
kpis-funnel-name = Name of the funnel
kpis-funnel-delete = Delete funnel
kpis-funnel-closed = Same people in all steps
kpis-funnel-open = Others join on the way
kpis-funnel-closed-hint = Nobody joins after the first step: rates, losses and shares of the first step are shown.
kpis-funnel-open-hint = The steps count different people: only rates from step to step are shown, which may exceed 100%.
kpis-funnel-passed = { $rate } go on ({ $low } to { $high }), { $lost } lost
kpis-funnel-worst = { "  ▼ worst by rate and by number" }
kpis-funnel-worst-rate = { "  ▼ worst by rate" }
kpis-funnel-worst-lost = { "  ▼ most lost" }
kpis-funnel-open-rate = { $rate } of the step before
kpis-funnel-too-few = A funnel needs two steps at least.
kpis-funnel-grows = “{ $name }” has more than the step before: check the numbers, or say that others join on the way.
kpis-funnel-empty = Nobody entered the first step.
kpis-funnel-step = Step
kpis-funnel-count = Number
kpis-funnel-rate = Of the step before, %
kpis-funnel-lost = Lost
kpis-funnel-of-first = Of the first step, %
kpis-funnel-step-add = Add step
kpis-funnel-step-new = Step { $number }
kpis-funnel-step-name = Name of step { $number }
kpis-funnel-step-count = Number in step { $number }
kpis-funnel-step-remove = Remove the step { $name }
kpis-funnel-up = Move { $name } up
kpis-funnel-down = Move { $name } down

# Engagement value.
kpis-goals-empty = Digital goals have values relative to one macro goal: what is a visit worth?
kpis-goals-add = Add goals
kpis-goals-next = Add a period
kpis-goals-new = Digital goals
kpis-goals-hint = Engagement value: the count of each goal times its value, relative to a macro goal of 100.
kpis-goals-worth = per visit, { $total } in total over { $visits } visits
kpis-goals-no-visits = No visits entered yet.
kpis-goals-name = Name of the set
kpis-goals-visits = Visits
kpis-goals-delete = Delete the goals of { $period }
kpis-goal-name = Goal
kpis-goal-named = Name of goal { $number }
kpis-goal-value = Value
kpis-goal-count = Reached
kpis-goal-worth = Worth
kpis-goal-add = Add goal
kpis-goal-new = New goal
kpis-goal-remove = Remove the goal { $name }

# Links, and what is due.
kpis-drives = Drives
kpis-tree-hint = Outcomes at the left; what drives them further right.
kpis-tree-loose = Not linked yet
kpis-links-stages = Stages
kpis-links-touchpoints = Touchpoints
kpis-links-personas = Personas
kpis-links-initiatives = Initiatives
kpis-links-maturity = Maturity stages
kpis-links-hypotheses = Hypotheses
kpis-links-none = Start an assessment to link its stages.
kpis-link-stage = Link a stage
kpis-link-touchpoint = Link a touchpoint
kpis-link-persona = Link a persona
kpis-link-initiative = Link an initiative
kpis-link-maturity = Link a maturity stage
kpis-unlink = Unlink { $name }
kpis-due-days = Due so many days after the period
kpis-due-next = { $period } is due on { $date }
kpis-due-late = , { $days } days ago
kpis-due-since = Due since { $date }
kpis-late = { $count } overdue:
kpis-late-more = and { $count } more

# Blank cells, and the table of a series.
kpis-blanks = Blank cells: { $count }. Did nobody give these answers?
kpis-blanks-are-zero = Enter them as 0
kpis-column-low = Interval from
kpis-column-high = Interval to
kpis-column-centre = Centre
kpis-column-lower = Lower limit
kpis-column-upper = Upper limit
kpis-column-signals = Signals
kpis-evidence = Evidence
