# Holding a workshop: the strip, the timer, presenting, the locked frame.
menu-workshop = Workshop
command-add-workshop = Add workshop…
command-start-workshop = Start workshop
command-end-workshop = End workshop
command-next-step = Next step
command-previous-step = Previous step
command-pause-timer = Pause or continue the timer
command-facilitator = Facilitator’s notes
command-lock-frame = Lock or unlock the structure
command-present = Present
command-dim-out = Dim the screen
command-pointer = Pointer

step-start-workshop = start workshop
step-end-workshop = end workshop
step-lock-frame = lock the structure
step-unlock-frame = unlock the structure

run-step = Step { $step } of { $count }
run-agenda = Go to another step
run-paused = paused
run-over = overtime
run-last-minute = last minute
run-timer = Timer { $time } { $state }
run-timer-hint = Click or Space: pause · arrows: ±1 minute · Shift+arrows: ±5
run-add = { $minutes ->
    [one] Add 1 minute
   *[other] Add { $minutes } minutes
}
run-reset = Begin the time of this step anew
run-copy = Workshop started; a safety copy is in the backups: { $file }
run-copy-failed = Workshop started, but no safety copy could be written
run-ended = Workshop ended
run-ended-locked = Workshop ended; the structure is still locked

facilitator-title = Facilitator’s notes
facilitator-no-notes = No notes for this step.
facilitator-next = Next
facilitator-last = This is the last step.

present-live = Work on this page
present-drawing = Show the drawing
present-leave = Stop presenting (Esc)
present-dimmed = The screen is quiet. Any key brings it back.
present-slide = { $name } ({ $document })
present-stage = { $journey }: { $stage }

frame-locked = Structure locked
frame-locked-hint = The structure is locked; click to unlock it
frame-lock-offer = Lock structure
frame-lock-hint = Keeps stages, lanes, instruments and targets as they are; cards, notes, votes and values stay free
frame-now-locked = The structure is locked: cards, notes, votes and values can still be changed
frame-now-open = The structure can be changed again
frame-refused = The structure is locked, so this stays as it is ({ $kind }).
frame-how = Unlock it with { $keys } or in the status line.
frame-unlock-title = Unlock the structure?
frame-unlock-text = Stages, steps, lanes, instruments and the definitions and targets of KPIs could then be changed, moved and deleted again.
frame-unlock = Unlock
frame-keep-locked = Keep it locked
