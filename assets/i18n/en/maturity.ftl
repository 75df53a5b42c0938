# Drawings of maturity: the staircase and the profile.
maturity-stage-number = Stage { $number }
maturity-percent = { $n }{"\u202F"}%
maturity-percent-of = { $n } of { $needed }
maturity-unknown = Unknown
maturity-na = Does not apply
maturity-binding = Binding constraint
maturity-overall = Overall
maturity-governance = Governance
maturity-governance-sum = { $sum } of { $of }

# What a part of a drawing shows.
maturity-stage-told = { $name }: { $percent } achieved
maturity-gate-told = Gate { $code }: { $text } Now: { $now }
maturity-cell-told = { $code }: { $text } Now: { $now }
maturity-dot-told = { $role } alone: { $position }

# Beginning an assessment.
maturity-start = Start assessment
maturity-choose = Which assessment?
maturity-choose-why = A questionnaire answered by several roles shows where the organisation stands, how far they agree, and what comes next.
maturity-about-stages = Five stages from static messages to data-driven omnichannel. Gives a stage and the way to the next.
maturity-about-levels = Seven stages in three levels from first attention to lifetime customers. Gives a stage and the way to the next.
maturity-about-profile = Six competencies, each with people, process and technology. Gives a profile and its weakest point, no stage.
maturity-criteria-count = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}
maturity-begin = Begin
maturity-begin-with = Begin with { $name }
maturity-back = Back
maturity-new-assessment = Assessment
maturity-assessment-name = { $kind }, { $month }
maturity-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
maturity-no-instrument = The questionnaire of this assessment is not in the workspace.

# The head of an assessment.
maturity-name = Name of the assessment
maturity-date = Date of the assessment
maturity-date-hint = 2026-01-31
maturity-date-wrong = A date looks like 2026-01-31
maturity-delete-assessment = Delete assessment

# Where the organisation stands.
maturity-placed = { $stage }, { $percent } of the way to { $number } { $next }
maturity-placed-top = { $stage }, the highest
maturity-stage = Stage { $number } { $name }
maturity-profiled = { $overall } of 100, held back by { $binding }
maturity-no-answers = No answers yet
maturity-undefined = The thresholds of this assessment allow no placement
maturity-in-band = Level: { $band }.
maturity-basics-incomplete = The basics are incomplete: the first stage is given to everyone.
maturity-islands = Ahead of their base: { $stages }.
maturity-firm = The placement is the same with thresholds of 65 and 85 percent.
maturity-sensitive = The placement depends on the threshold: { $attempts }.
maturity-attempt = { $threshold } gives stage { $stage }
maturity-list-gap = {", "}
maturity-sentence-gap = {" "}

# The questionnaire.
maturity-consensus = Consensus
maturity-consensus-about = The lower median of all votes. Choose another value where the group agreed on one.
maturity-add-respondent = Add respondent
maturity-new-respondent = New respondent
maturity-role = Role of the respondent
maturity-role-hint = Role, not a person’s name
maturity-delete-respondent = Delete respondent
maturity-answered = { $n } of { $all } answered.
maturity-alone = Alone at { $position }.
maturity-keys = 0–4, D for don’t know and N for does not apply answer and go on; arrows move
maturity-dont-know = Don’t know
maturity-note = Note or link
maturity-note-of = Note on { $code }
maturity-note-hint = What shows it: a number, a document, an address
maturity-note-gap = {" — "}
maturity-no-evidence = No evidence yet: this level asks for a note or link
maturity-next-step = Next step: { $step }
maturity-vote-told = { $role }: { $vote }
maturity-consensus-told = Consensus: { $now }
maturity-too-few = { $n ->
    [0] No levels given yet
    [one] One level given: too few to speak of agreement
   *[other] { $n } levels given: too few to speak of agreement
}
maturity-disputed = The votes are { $range } levels apart (agreement { $agreement }): talk about it
maturity-agreed-well = The votes are { $range } levels apart (agreement { $agreement })
maturity-agreed-instead = Agreed on by the group; the votes say: { $voted }
maturity-reason-of = Reason for { $code }
maturity-reason-hint = Why the group agreed on this
maturity-back-to-votes = Back to the votes
maturity-governance-about = Counted apart from the profile.
maturity-yes = Yes
maturity-partly = Partly
maturity-no = No

# Results.
maturity-to-reach = To reach { $stage }
maturity-points = { $n ->
    [0] Every criterion has its points
    [one] One level point is missing
   *[other] { $n } level points are missing
}
maturity-gap = { $code }: { $now } → { $needed }
maturity-gap-gate = { $code }, a gate: { $now } → { $needed }
maturity-now = { $code }: { $now }
maturity-unfinished = Unfinished below
maturity-stages = Stages
maturity-gates-shut = Gates shut: { $codes }
maturity-needs-evidence = Needs evidence: { $codes }
maturity-dimensions = Dimensions
maturity-value-here = What { $stage } is worth
maturity-technology-next = Technology for { $stage }
maturity-kpis-next = KPIs for { $stage }
maturity-raise = Raise first: { $competency }
maturity-competencies = Competencies
maturity-aspects = Aspects
maturity-discuss = Talk about
maturity-range = { $code }: { $range } levels apart
maturity-respondents = Each alone
