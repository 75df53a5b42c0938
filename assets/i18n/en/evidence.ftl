# The evidence log.
evidence-log = Evidence log
evidence-empty = Evidence is what was learned and from whom: interviews, calls, surveys, analytics, stories. Roles only, no names.
evidence-add = Add evidence
evidence-one = Evidence
evidence-new-name = New evidence
evidence-delete = Delete evidence
evidence-duplicate = Duplicate evidence
evidence-view-list = Log
evidence-view-level = How well founded
evidence-search = Search the log
evidence-any-kind = All kinds
evidence-kind-filter = Kind of evidence shown
evidence-sort = Sorted by
evidence-sort-newest = Newest first
evidence-sort-oldest = Oldest first
evidence-sort-name = By name
evidence-sort-used = Most used first
evidence-sort-n = Largest n first
evidence-unused = Unused only
evidence-count = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
evidence-none-found = Nothing in the log is found.
evidence-line = { $about } · { $note }
evidence-used = { $count ->
    [0] not used
    [one] used once
   *[other] used { $count } times
}

# Its fields.
evidence-name = Name
evidence-kind = Kind
evidence-date = Date
evidence-when = Time in words
evidence-method = Method
evidence-n = Number of people or cases (n)
evidence-role = Who, by role
evidence-role-hint = Role only, never a name
evidence-theme = Theme
evidence-learned = What was learned
evidence-quote = Quote
evidence-link = File, address or place
evidence-link-open = Open the address
evidence-uses = Used by
evidence-not-used = Nothing rests on it yet. Attach it to a persona here, or to cards, journeys, answers and KPIs where they are edited.
evidence-to-persona = Attach to a persona

# Attaching it.
evidence-attach = Attach evidence
evidence-new = New evidence
evidence-open = Open in the log: { $name }
evidence-let-go = Let go of { $name }

# How well things are founded.
evidence-level-title = What we know and what we assume
evidence-of-personas = Personas
evidence-of-journeys = Journeys, stage by stage
evidence-level-none = There are none yet.
evidence-level-of = { $level }, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
evidence-level-assumed = Assumed
evidence-level-anecdotal = Anecdotes
evidence-level-interviews = Interviews
evidence-level-survey = Survey
evidence-level-analytics = Analytics
