# Kinds of record, as they stand in "Add persona" or "Delete stage".
kind-profile = profile
kind-vision = vision
kind-governance = governance
kind-priorities = priorities
kind-roi = business case
kind-set = set of personas
kind-objective = objective
kind-question = question
kind-stakeholder = stakeholder
kind-relation = relation
kind-action = action
kind-programme = plan step
kind-feedback = feedback point
kind-tool = tool
kind-evidence = evidence
kind-claim = claim
kind-segment = segment
kind-persona = persona
kind-channel = channel
kind-journey = journey
kind-phase = phase
kind-stage = stage
kind-step = step
kind-lane = lane
kind-card = card
kind-instrument = instrument
kind-respondent = respondent
kind-assessment = assessment
kind-answers = answers
kind-kpi = KPI
kind-breakdown = breakdown
kind-annotation = annotation
kind-cohort = cohort
kind-funnel = funnel
kind-engagement = engagement goals
kind-cause = cause
kind-hypothesis = hypothesis
kind-test = test
kind-opportunity = opportunity
kind-initiative = initiative
kind-milestone = milestone
kind-risk = risk
kind-rating = rating
kind-frame = frame
kind-workshop = workshop
kind-agenda = agenda step
kind-note = note
kind-notegroup = group of notes
kind-ballot = ballot
kind-paper = ballot paper
kind-outcome = outcome
kind-picture = picture

# What stands for a record that has no name.
unnamed = Unnamed { $kind }

# Steps of the history, as they stand after "Undo" and "Redo".
step-add = add { $kind }
step-delete = delete { $kind }
step-rename = rename { $kind }
step-change = change { $kind }
step-move = move { $kind }
step-duplicate = duplicate { $kind }
step-move-cards = { $count ->
    [one] move card
   *[other] move { $count } cards
}
step-paste = { $count ->
    [one] paste card
   *[other] paste { $count } cards
}
step-split = split { $kind }
step-merge = merge { $kind }
step-set-emotion = change emotion
step-link = link { $kind }
step-unlink = unlink { $kind }
step-set-value = enter value
step-delete-value = delete value
step-import-answers = import answers
step-answer = answer
step-mend = mend problem
step-rebase = begin new baseline
