# Notes of workshops: the field that keeps what is said, and the wall.
command-capture-note = Write a note
command-capture-decision = Keep a decision
command-capture-question = Keep an open question

notes-section = Notes
notes-of-day = Notes of { $date }
notes-workshop = Workshop

notes-capture = What is said
notes-capture-hint = What is said, in its own words
notes-question-hint = What nobody here can answer yet
notes-outcome-hint = One sentence that everybody agrees to
notes-capture-keys = Enter keeps · Tab aims elsewhere · Shift+Enter new line · Esc ends
notes-outcome-keys = Enter keeps · Tab to who and until when · ↑ ↓ aim elsewhere · Esc ends
notes-kept = { $count ->
    [one] 1 note kept
   *[other] { $count } notes kept
}
notes-kept-last = ✓ { $text }
notes-aim = Where it goes
notes-aim-cell = { $lane } · { $stage }
notes-aim-list = { $persona }: { $list }
notes-parking-lot = Parking lot
notes-outcome-decision = Decision
notes-outcome-question = Open question
notes-author = Said by
notes-author-none = Nobody named
notes-owner = Who takes care, by role
notes-due = Until when

notes-empty = What is said in the room belongs here: one thought a note, as fast as it is said.
notes-write = Write a note
notes-wall = Wall of notes
notes-search = Search the notes
notes-by-group = By group
notes-by-role = By role
notes-group = Group
notes-group-hint = Name the group
notes-taken = Taken up
notes-text = Text of the note
notes-card-taken = { $text } (now: { $kind })
notes-drop-new-group = New group
notes-selected = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
notes-keys = Arrows select · Alt and arrows move · Ctrl+A all · N writes a note · drag notes onto each other’s group, or onto the empty wall for a new one
notes-delete = Delete the notes
notes-act-group = Group

notes-become-pain = Pain point
notes-become-opportunity = Opportunity
notes-become-need = Need
notes-become-hypothesis = Hypothesis
notes-become-initiative = Initiative
notes-became = { $count ->
    [one] Taken up: { $kind }
   *[other] { $count } notes taken up: { $kind }
}
notes-already = Taken up before: { $kind }
notes-no-pain-lane = No map has a lane of pain points and a stage yet
notes-no-persona = There is no persona yet whose need it could be
notes-which-stage = { $count ->
    [one] In which stage does it hurt?
   *[other] In which stage do these { $count } hurt?
}
notes-whose-need = { $count ->
    [one] Whose need is it?
   *[other] Whose needs are these { $count }?
}
notes-map = Map
notes-choose = Take up
notes-choose-keys = ↑ ↓ and Enter
notes-show-record = Show { $kind }
notes-origin = From a note: { $text }

notes-alike = { $count ->
    [one] 1 pair looks alike
   *[other] { $count } pairs look alike
}
notes-alike-join = Join
notes-alike-join-what = Keeps the first; the second goes, and what it had of group, role and record passes on
notes-alike-apart = Not the same
notes-alike-more = { $count ->
    [one] and 1 pair more
   *[other] and { $count } pairs more
}
