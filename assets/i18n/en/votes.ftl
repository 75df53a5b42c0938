# Votes of workshops, and impact and effort as the roles rate them.
votes-section = Votes
votes-dots = Dot votes
votes-ratings = Impact and effort
votes-maturity = Maturity is rated on its own page
votes-new = New vote
votes-nothing = There is nothing to choose between yet
votes-offer = { $name } ({ $count })
votes-on-notes = Notes
votes-on-groups = Groups of notes
votes-on-pains = Pain points: { $map }
votes-on-opportunities = Opportunities
votes-on-initiatives = Initiatives
votes-empty = A vote shows what the group finds important: each role gives its dots out of sight, and all see the result at once.
votes-name = Name of the vote
votes-name-hint = Name the vote
votes-delete = Delete the vote
votes-turnout = { $done } of { $all } have voted
votes-closed-on = closed on { $date }
votes-budget = { $count } dots each
votes-budget-fewer = Fewer dots each
votes-budget-more = More dots each
votes-who = Who votes?
votes-no-roles = Nobody can vote yet: name the roles in the room, one after the other.
votes-add-role = Add a role
votes-role-done = { $role }, has voted
votes-left = { $left } of { $all } dots left
votes-subject = { $name }: { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
votes-more = A dot more for { $name }
votes-fewer = A dot fewer for { $name }
votes-keys = ↑ ↓ choose · + − or 0–9 dots · Enter done
votes-done = Done
votes-done-next = Done, next role
votes-has-voted = { $role }: done
votes-hidden = The dots are out of sight until the vote is closed.
votes-go-on = Go on with { $role }
votes-give-back = Change the vote
votes-close = Close the vote
votes-result = { $dots } dots of { $roles ->
    [one] 1 role
   *[other] { $roles } roles
}, closed on { $date }
votes-row = { $rank }. { $name }: { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
votes-tied = tied
votes-reopen = Open again…
votes-reopen-ask = All have seen the counts. Go on voting?
votes-reopen-yes = Open again
votes-reopen-no = Leave it closed

votes-impact = Impact
votes-effort = Effort
votes-rated = { $done } of { $all } have rated everything
votes-rate-impact = Impact of { $name }: { $value }
votes-rate-effort = Effort of { $name }: { $value }
votes-rate-keys = ↑ ↓ ← → choose · 1–5 rate and go on
votes-rate-go-on = Go on rating
votes-rate-no-workshop = Ratings by role need a workshop: write a note or open a vote first.
votes-show-result = Show the result
votes-show-early = Show before all have rated
votes-not-rated = not rated
votes-nothing-to-rate = There is nothing of this kind to rate yet.
notes-act-vote = Vote
