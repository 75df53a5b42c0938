# Drawings of maturity: the staircase and the profile.
maturity-stage-number = Stage { $number }
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

# Answers from elsewhere.
maturity-votes-criterion = Criterion
maturity-votes-role = Role
maturity-votes-vote = Vote
maturity-votes-note = Note
answers-not-a-form = This is not an answer form that Cairn can read.
answers-too-large = The file is larger than { $most } MB.
answers-too-many = The file has more than { $most } rows.
answers-not-rows = This file is neither an answer form nor rows of text such as CSV.
answers-no-columns = The first row has to name the columns criterion, role and vote; note is optional.
answers-bad-vote = Line { $line }: “{ $text }” is no answer. Possible are a level such as 3, dk (don’t know) and na (does not apply).
answers-no-role = Line { $line }: the criterion or the role is missing.
answers-open-quote = Line { $line }: a quotation mark opens here and is never closed.
answers-none = The file holds no answers.
answers-not-read = The file cannot be read.

# The ways to look at an assessment.
maturity-mode-answers = Answers
maturity-mode-discussion = Discussion
maturity-mode-results = Results
maturity-mode-way = Way forward
maturity-instrument-version = { $name }, version { $version }
maturity-respondent = Respondent
maturity-respondents-count = { $n ->
    [0] No respondents yet
    [one] 1 respondent
   *[other] { $n } respondents
}
maturity-role-answered = { $role } ({ $n })
maturity-takes-part = Takes part
maturity-weight = Weight
maturity-by-stage = By stage
maturity-by-dimension = By dimension
maturity-by-competency = By competency
maturity-by-aspect = By aspect
maturity-form-levels = Levels 0–{ $top }
maturity-form-quick = Yes, partly, no
maturity-keys-quick = Y for yes, P for partly, N for no, D for don’t know and X for does not apply answer and go on; arrows move
maturity-voted = { $n } of { $all } have voted
maturity-waiting = Still to vote: { $roles }
maturity-show-votes = Show the votes now

# What makes a result rest on less than it seems.
maturity-nothing-applies = Nothing of this model applies here, so there is no result
maturity-nothing-known = Nobody knows an answer: every criterion counts as 0 until there is evidence.
maturity-weightless = All who voted weigh 0, so every criterion is unknown.
maturity-one-respondent = This is the view of { $role } alone.
maturity-stage-free = { $stage } has no criterion that counts and is passed.
maturity-stray = { $n ->
    [one] One answer belongs to a criterion or level that this instrument no longer has; it is kept and does not count.
   *[other] { $n } answers belong to criteria or levels that this instrument no longer has; they are kept and do not count.
}

# Discussion.
maturity-no-disputes = No disagreement is wide enough to need a discussion.
maturity-settled = { $n } of { $all } settled. Lowest agreement first.
maturity-all-others = All others
maturity-agreed = agreed
maturity-spread = { $range } apart, { $agreement }
maturity-of-all = { $n } of { $all }
maturity-is-gate = {"  ·  "}gate
maturity-next-criterion = Next criterion
maturity-previous-criterion = Previous criterion
maturity-group-agrees = The group agrees on
maturity-median-counts = Until then the lower median of the votes counts: { $voted }
maturity-notes = Notes

# Pictures of the results.
maturity-picture-placement = Placement
maturity-picture-profile = Profile
maturity-picture-votes = Votes
maturity-picture-course = Course
maturity-picture-models = All models
maturity-bars = Bars
maturity-radar = Radar
maturity-profile-apart = The profile shows strengths and weaknesses; the placement does not use it.
maturity-course-one = A course needs a second assessment with { $instrument }. Other versions are not compared.
maturity-course-of = All assessments with { $instrument }
maturity-again = Assess again
maturity-no-date = no date
maturity-position = Position
maturity-agreement = Agreement
maturity-votes = Votes
maturity-models = All maturity models
maturity-models-apart = The models measure different things, so there is no average over them.
maturity-models-model = Model
maturity-models-assessment = Assessment
maturity-models-date = Date
maturity-models-respondents = Respondents
maturity-models-result = Result
maturity-models-next = Next
maturity-short-stage = { $position }, { $stage }
maturity-short-profile = { $overall } of 100
maturity-results-range = Range
maturity-results-voted = Votes said
maturity-results-reason = Reason
maturity-kpis-here = KPIs for { $stage }

# Thresholds.
maturity-sensitivity = With other thresholds
maturity-with-threshold = At { $threshold }:
maturity-thresholds = Thresholds of this assessment
maturity-thresholds-about = What a placement needs. Kept with this assessment; usual are 75% and gates from level 2.
maturity-attain = A stage is attained at
maturity-gate-from = Gates open from level
maturity-unweighted = Every vote counts the same
maturity-weighted = Votes are weighed
maturity-usual-thresholds = Back to the usual

# The way forward.
maturity-points-to = { $n ->
    [0] { $stage } has all its level points; it needs a stage below it
    [one] One level point is missing for { $stage }
   *[other] { $n } level points are missing for { $stage }
}
maturity-no-gaps = Nothing is missing.
maturity-what-if = Try what if
maturity-what-if-about = What if? Choose higher levels below and see where that would lead. Nothing of it is stored.
maturity-as-it-is = As it is: { $now }
maturity-fewest-points = Fill in the fewest points
maturity-what-if-clear = Start over
maturity-what-if-end = Back to the answers
maturity-suppose = Suppose
maturity-make-initiative = Make initiative
maturity-make-initiative-of = Make initiative of { $code }
maturity-initiative = Initiative: { $name }
maturity-owned = { $name } ({ $owner })
maturity-gaps-rank = No.
maturity-gaps-criterion = Criterion
maturity-gaps-stage = Stage
maturity-gaps-competency = Competency
maturity-gaps-text = What it asks
maturity-gaps-now = Now
maturity-gaps-needed = Needed
maturity-gaps-step = Next step
maturity-gaps-initiative = Initiative
maturity-votes-text = What it asks

# Instruments of one's own.
maturity-about-own = An instrument of your own, kept in this workspace.
maturity-edit-instrument = Edit
maturity-edit-named = Edit { $name }
maturity-copy-instrument = Copy
maturity-copy-named = Copy { $name } to change it
maturity-copy-of = { $name } (own)
maturity-instrument-name = Name of the instrument
maturity-instrument-about = { $code }, version { $version }. Texts are in the language shown; the other one keeps its own.
maturity-delete-instrument = Delete instrument
maturity-is-answered = Version { $version } has been answered and stays as it is.
maturity-begin-version = Begin version { $version }
maturity-open-version = Open version { $version }
maturity-part-criteria = Criteria
maturity-part-levels = Answer levels
maturity-add-criterion = Add criterion
maturity-add-criterion-to = Add criterion to { $name }
maturity-delete-criterion = Delete { $code }
maturity-text-of = Text of { $code }
maturity-step-of = Next step of { $code }
maturity-group-of = Group of { $code }
maturity-gate = Gate
maturity-gate-of = { $code } is a gate
maturity-weight-of = Weight of { $code }
maturity-add-stage = Add stage
maturity-new-stage = New stage
maturity-delete-stage = Delete stage { $number } with its criteria
maturity-stage-up = Move stage { $number } up
maturity-stage-down = Move stage { $number } down
maturity-stage-name = Name
maturity-stage-value = What it is worth
maturity-stage-technology = Technology
maturity-stage-kpis = KPIs
maturity-part-of-stage = { $part } of stage { $number }
maturity-groups-about = Deleting one deletes its criteria too.
maturity-delete-group = Delete { $code }
maturity-name-of = Name of { $code }
maturity-add-group = Add
maturity-new-group = New
maturity-levels-about = From nothing to proven. A placement compares each level with the highest.
maturity-level-name = Name of level { $level }
maturity-level-anchor = Meaning of level { $level }
maturity-anchor = What it stands for
maturity-add-level = Add level
maturity-new-level = New level
maturity-remove-level = Remove the highest
maturity-is-shipped = This instrument comes with Cairn. Copy it to change it.
maturity-votes-hidden = Votes are hidden until everybody has voted.
