# Opportunities, priorities, initiatives.
command-add-opportunity = Add opportunity
command-add-initiative = Add initiative
document-opportunities = Landscape and register of opportunities
document-priorities = Matrix and ranking
document-initiatives = Register of initiatives
document-initiative = Initiative

journeys-open-in-plan = The opportunity in the plan
plan-opportunities = Opportunities
plan-priorities = Priorities
plan-initiatives = Initiatives
plan-opportunity = Opportunity
plan-opportunity-hint = What could be better…
plan-initiative = Initiative
plan-initiative-hint = What is done…
plan-description = Description
plan-description-hint = Description…
plan-owner = Owner
plan-owner-hint = Role…
plan-no-owner = No owner yet
plan-none = none
plan-close = Close
plan-search = Search
plan-sort = Sort by
plan-only = Show
plan-names-between = { ", " }
plan-named-figure = { $name } { $figure }
plan-and-more = and { $count } more
plan-link-remove = Remove { $name }
plan-five-hint = 1–5…
plan-ten-hint = 0–10…
plan-bad-ten = “{ $text }” is not a number from 0 to 10
plan-bad-number = “{ $text }” is not a number

plan-overview = At a glance
plan-landscape-how = Filled: an initiative takes it up. Ring: nobody works on it yet. Numbers are ranks. Drag a dot to change both values, or select it and press the arrow keys, with Shift for small steps.
plan-matrix-how = Drag a dot to change what is agreed, or select it and press the arrow keys, with Shift for small steps. The votes on the selected one stand around it as small dots.
plan-register = Register
plan-landscape = Landscape
plan-collect = Collect…
plan-opportunities-empty = An opportunity says what could be better, and comes from something: a pain point on a map, a gap in maturity, a KPI off track, or an idea.
plan-collect-first = Collect opportunities
plan-opportunity-count = { $count ->
    [one] 1 opportunity
   *[other] { $count } opportunities
}
plan-opportunity-duplicate = Duplicate opportunity
plan-opportunity-delete = Delete opportunity
plan-delete-one = Several are selected: select one to delete it
plan-only-all = All
plan-only-open = Without initiative
plan-only-not-scored = Not scored
plan-only-alike = Likely duplicates
plan-sort-score = By score
plan-sort-order = In order
plan-sort-name = By name
plan-sort-owner = By owner
plan-sort-start = By start
plan-sort-cost = By cost
plan-sort-quadrant = By impact and effort
plan-sort-rice = By RICE

plan-importance = Importance
plan-satisfaction = Satisfaction
plan-score = Score
plan-rank = Rank
plan-band = Band
plan-band-served = Served
plan-band-under-served = Under-served
plan-band-high = High
plan-band-extreme = Extreme
plan-band-from = score { $score } and up
plan-over-served = Over-served
plan-not-scored = not scored
plan-not-placed = Not placed
plan-score-missing = The score needs importance and satisfaction, each from 0 to 10: best the share of customers who choose the top two answers, times ten.
plan-score-sum = { $importance } + ({ $importance } − { $satisfaction }) = { $score }
plan-score-over = { $importance }: satisfaction ({ $satisfaction }) is above importance, so nothing is added
plan-landscape-title = Landscape of opportunities
plan-opportunity-told = { $name }: importance { $importance }, satisfaction { $satisfaction }, score { $score } ({ $band }), rank { $rank }
plan-not-scored-told = { $name }: not scored yet

plan-origins = Comes from
plan-origin-add = Add pain point or KPI
plan-no-origin = Nothing yet: link the pain points and figures that speak for it.
plan-free-idea = free idea
plan-from-pains = { $count ->
    [one] 1 pain point
   *[other] { $count } pain points
}
plan-from-others = { $count ->
    [one] 1 figure
   *[other] { $count } figures
}
plan-on-map = On the map { $journey }, { $stage }
plan-criteria = Maturity criteria
plan-criterion-link = Link a criterion
plan-kpis = KPIs
plan-kpi-link = Link a KPI
plan-evidence = Evidence
plan-initiative-link = Link an initiative
plan-no-initiative = Nobody works on it yet.
plan-make-initiative = Make initiative

plan-maybe-same = May say the same: { $names }
plan-compare-merge = Compare and merge…
plan-merge-title = { $count } opportunities
plan-merge-about = Made one, they keep all that they come from and lead to, with votes and evidence. What the others are called is kept in the description.
plan-merge-name = Whose name stays
plan-merge-facts = Importance { $importance }, satisfaction { $satisfaction } · { $origins ->
    [one] 1 origin
   *[other] { $origins } origins
} · { $initiatives ->
    [one] 1 initiative
   *[other] { $initiatives } initiatives
}
plan-leave-out = Leave out
plan-merge-without = Leave out { $name }
plan-merge-do = Merge { $count } into one

plan-collect-about = What has no opportunity yet. Choose one or several and make one opportunity of each, or one of all; each stays linked to where it comes from.
plan-collect-none = Every pain point, gap and KPI off track has an opportunity.
plan-collect-pains = Pain points ({ $count })
plan-collect-gaps = Maturity gaps ({ $count })
plan-collect-kpis = KPIs off track ({ $count })
plan-collect-choose = Choose what opportunities are to be made of
plan-collect-each = { $count ->
    [one] Make 1 opportunity
   *[other] Make { $count } opportunities
}
plan-collect-one = Make one of all { $count }
plan-collected = { $count ->
    [one] 1 opportunity added
   *[other] { $count } opportunities added
}
plan-pain-about = Severity { $severity }, pain index { $index } · { $journey }, { $stage }
plan-pain-about-no-index = Severity { $severity }, share of customers not known · { $journey }, { $stage }
plan-gap-about = { $code } { $criterion } · { $assessment }
plan-kpi-about = Does not come to its target at this pace

plan-matrix = Matrix
plan-ranking = Ranking
plan-votes = Votes
plan-priorities-empty = Priorities put initiatives in order. Add the first initiative, or make one of an opportunity.
plan-matrix-title = Priorities
plan-matrix-key = Filled: agreed. Ring: as voted or computed. Tick: done. Cross: stopped. Larger: more evidence behind it.
plan-quick-win = Quick win
plan-big-bet = Big bet
plan-fill-in = Fill-in
plan-avoid = Avoid
plan-quadrant = Quadrant
plan-median = median { $value }
plan-axis-up = Upward axis
plan-axis-across = Axis to the right
plan-axes-reset = Impact and effort
plan-impact = Impact
plan-effort = Effort
plan-rice = RICE
plan-weighted = Weighted score
plan-cost = Cost
plan-cost-first-year = Cost, once and first year
plan-opportunity-score = Opportunity score
plan-pain-index = Pain index
plan-sources = Evidence
plan-no-sources = No evidence behind it
plan-sources-level = { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}, at best: { $level }
plan-initiative-told = { $name }: impact { $impact }, effort { $effort }, { $quadrant }; { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}
plan-open-initiative = Open the initiative
plan-voted = as voted: { $value } ({ $low }–{ $high }, { $count ->
    [one] 1 vote
   *[other] { $count } votes
})
plan-voted-same = agreed as voted ({ $low }–{ $high }, { $count ->
    [one] 1 vote
   *[other] { $count } votes
})
plan-voted-other = agreed otherwise: the votes say { $value } ({ $low }–{ $high }, { $count ->
    [one] 1 vote
   *[other] { $count } votes
})
plan-pain-of = { $index } from { $count ->
    [one] 1 pain point
   *[other] { $count } pain points
}
plan-share-missing = { $count ->
    [one] 1 pain point without a share of customers
   *[other] { $count } pain points without a share of customers
}
plan-unit-missing = no unit of reach yet

plan-reach = Reach
plan-reach-hint = Above 0…
plan-reach-unit = Unit of reach
plan-reach-unit-hint = What all reach is counted in, such as accounts a quarter…
plan-unit-needed = Without one unit of reach for all, numbers of different things would be compared. Say what reach is counted in to see the ranking.
plan-bad-reach = “{ $text }” is not a number above 0. Reach has one unit for the whole list and stands here as a number alone.
plan-bad-effort = “{ $text }” is not a number of person-months above 0. Nothing is done without effort, and RICE divides by it.
plan-rice-impact = RICE impact
plan-rice-massive = 3 massive
plan-rice-high = 2 high
plan-rice-medium = 1 medium
plan-rice-low = ½ low
plan-rice-minimal = ¼ minimal
plan-confidence = Confidence
plan-months = Person-months
plan-months-hint = Above 0…
plan-pains = Pain points
plan-share = Share of customers
plan-criteria-weighted = Weighted criteria

plan-method-impact-effort = Impact/effort
plan-method-rice = RICE
plan-method-weighted = Weighted criteria
plan-method-pain = Journey pain
plan-method-opportunity = Opportunity score
plan-about-impact-effort = First quick wins, then big bets, fill-ins and what to avoid; within each, impact for its effort.
plan-about-rice = Reach × impact × confidence ÷ person-months.
plan-about-weighted = Scores of 1–5 by the roles, weighted: Σ weight × mean ÷ Σ weight. Scores are given under Votes.
plan-about-pain = Severity × frequency × share of customers, summed over the pain points that it works on, directly or through its opportunities.
plan-about-opportunity = The highest score among the opportunities that it takes up.
plan-score-by = { $method }: score
plan-rank-by = { $method }: rank
plan-tied = { $count ->
    [one] same rank as 1 other
   *[other] same rank as { $count } others
}
plan-missing = No rank: { $names } missing
plan-dots = { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
plan-ranked-told = { $rank }. { $name }: { $score } ({ $inputs }) { $ties }
plan-unranked-told = { $name }. { $missing }
plan-criterion = Criterion
plan-criterion-hint = Name…
plan-criterion-add = Add criterion
plan-criterion-new = Criterion { $n }
plan-criterion-name = Criterion { $n }
plan-bad-criterion = “{ $text }” is empty or the name of another criterion
plan-weight = Weight
plan-bad-weight = “{ $text }” is not a weight of 0 or more
plan-direction = Direction
plan-direction-up = High speaks for it
plan-direction-down = High speaks against it

plan-votes-about = Press a dot or type 1–5; 0 takes a vote back, arrows go on. Impact counts as the lower median, effort as the upper: the burden of proof lies with the bolder claim.
plan-votes-empty = Votes are given by role. Add the roles that vote.
plan-role = Role
plan-role-add = Add role
plan-spread = How far apart
plan-result = As voted
plan-vote-told = { $what } of { $name }, { $role }
plan-agreed = agreed { $value }
plan-agreed-same = agreed
plan-agreed-other = agreed: { $value }

plan-initiatives-empty = An initiative is what is done: with an owner, a time, a cost, and the KPIs that it is to move.
plan-initiative-count = { $count ->
    [one] 1 initiative
   *[other] { $count } initiatives
}
plan-initiative-duplicate = Duplicate initiative
plan-initiative-delete = Delete initiative
plan-initiative-export = Export as a page…
plan-rice-rank = RICE { $score }, no. { $rank }
plan-any-state = Any state
plan-state = State
plan-time = Time
plan-start = Start
plan-end = End
plan-period-hint = 2026-03, 2026-Q2…
plan-bad-period = “{ $text }” is no period: 2026-03 is a month, 2026-Q2 a quarter, 2026 a year
plan-ends-before-start = With “{ $text }” it would end before it begins
plan-from = from { $period }
plan-until = until { $period }
plan-span = { $start } – { $end }
plan-cost-once = Cost once
plan-cost-per-year = Cost a year
plan-amount-hint = Amount…
plan-a-year = { $amount } a year
plan-cost-both = { $once } + { $yearly }
plan-objective = Objective
plan-hypothesis = Hypothesis
plan-effects = Expected effects
plan-no-effect = No KPI yet: without one nobody will know whether it worked.
plan-change-hint = Change…
plan-change-hint-in = ± { $unit }…
plan-change-of = Change of { $kpi }
plan-opportunity-link = Link an opportunity
plan-pain-link = Link a pain point
plan-competencies = Competencies
plan-waits-for = Waits for
plan-dependency-add = Add what it waits for
plan-waited-for-by = Waiting for it: { $names }
plan-circle = Not linked: each would wait for the next in a circle. { $names }
plan-conflict-backwards = It ends before it begins.
plan-conflict-early = It begins before “{ $name }” has ended, for which it waits.
plan-conflict-circle = It waits in a circle: { $names }
plan-milestones = Milestones
plan-milestone = Milestone
plan-milestone-hint = What is reached…
plan-milestone-add = Add milestone
plan-milestone-when = Period
plan-milestone-reached = Reached
plan-milestone-at = { $name } ({ $when })
plan-milestone-done = ✓ { $milestone }
plan-risks = Risks
plan-risk = Risk
plan-risk-hint = What could go wrong…
plan-risk-add = Add risk
plan-response = Response
plan-response-hint = What is done about it…
plan-risk-owner = Owner of the risk
plan-likelihood = Likelihood
plan-risk-high = { $severity } high
plan-risk-middle = { $severity } middle
plan-risk-low = { $severity } low
plan-risk-rated = { $risk } ({ $severity } of 25)
plan-risk-answered = { $risk } → { $response }
