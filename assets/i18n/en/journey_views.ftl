# All maps at a glance.
journeys-overview = All journeys
journeys-other-phases = Other phases
journeys-nobody = No persona
journeys-open-map = Open { $name }
journeys-go-to-stage = Show the stage { $stage }
journeys-detail-mark = ↳ { $name }
journeys-part-of = Part of { $journey } › { $stage }
journeys-no-curve = No emotion entered yet
journeys-lowest = Lowest: { $stage } { $value }
journeys-mean = mean { $value }
journeys-to-check = { $count ->
    [one] { $count } to check
   *[other] { $count } to check
}

# Levels of evidence.
journeys-level-assumed = Assumed
journeys-level-interviews = Interviews
journeys-level-survey = Survey
journeys-level-analytics = Analytics

# The ways to look at one map.
journeys-sight-map = Map
journeys-sight-comparison = Comparison
journeys-sight-content = Content

# The foot of a map: figures and checks.
journeys-figure-mean = Mean
journeys-figure-lowest = Lowest
journeys-figure-negative = Below 0
journeys-figure-fall = Largest fall
journeys-figure-peak-end = Peak–end
journeys-nothing-to-check = Nothing to check
journeys-checks-how = Figures of all curves, and what is missing on the map
journeys-checks-fine = Every stage has a touchpoint, severe pains have an opportunity, opportunities an initiative, feelings evidence, and the lowest stage an owner.
journeys-check-stage-without-touchpoint = Stage without touchpoint
journeys-check-pain-without-opportunity = Severe pain point without opportunity
journeys-check-opportunity-without-initiative = Opportunity without initiative
journeys-check-emotion-without-evidence = Emotion without evidence
journeys-check-lowest-stage-without-owner = Lowest stage without owner
journeys-open-detail = Open the detailed map: { $name }

# Two maps compared.
journeys-compared = { $before } → { $after }
journeys-compare-with = Compare with
journeys-choose-map = Choose a map
journeys-alone = A to-be map shows what is to change. Made from this one, it is linked stage to stage, and both can be laid over each other.
journeys-make-to-be = Make to-be map
journeys-make-as-is = Make as-is map
journeys-counterpart-name = { $name } ({ $state })
journeys-link = Link the two maps
journeys-unlink = Unlink
journeys-side-by-side = Side by side
journeys-overlay = Overlay
journeys-reading-change = As is → to be
journeys-reading-change-how = What would change
journeys-reading-deviation = Planned → actual
journeys-reading-deviation-how = Where what happens departs from the plan
journeys-differ = Stages: { $stages }. Cards: { $cards }.
journeys-differ-none = no difference
journeys-count-change-added = { $count } added
journeys-count-change-removed = { $count } removed
journeys-count-change-moved = { $count } moved
journeys-count-change-changed = { $count } changed
journeys-count-deviation-added = { $count } extra
journeys-count-deviation-removed = { $count } missing
journeys-count-deviation-moved = { $count } out of place
journeys-count-deviation-changed = { $count } different
journeys-change-added = Added
journeys-change-removed = Removed
journeys-change-moved = Moved
journeys-change-changed = Changed
journeys-change-moved-changed = Moved and changed
journeys-deviation-added = Extra
journeys-deviation-removed = Missing
journeys-deviation-moved = Out of place
journeys-deviation-changed = Different
journeys-deviation-moved-changed = Out of place and different
journeys-moved-from = from { $stage }
journeys-moved-to = to { $stage }
journeys-was = Was: { $text }

# Content by channel and decision stage.
journeys-content-how = What is offered in which channel while customers choose a method, choose a product and use it. Every entry is a card in the lane of content.
journeys-content-other = Other stages
journeys-content-no-stage = No stage yet
journeys-content-of = Content: { $name }
journeys-content-at = { $text } ({ $stage })
journeys-add-content = Add content: { $channel }, { $decision }
journeys-add-channel = Add channel
journeys-new-channel = New channel
journeys-show-on-map = Show on the map: { $stage }

# Links in the details.
journeys-go-to = Show { $name }
journeys-field-counterpart = Counterpart, as-is or to-be
journeys-field-same-stage = Same stage in the counterpart
journeys-no-counterpart = None
journeys-field-detail = More detailed map
journeys-no-detail = None
journeys-make-detail = Make a detailed map
journeys-detail-name = { $stage } in detail
journeys-field-pains = Pain points behind it
journeys-field-initiatives = Initiatives
journeys-no-initiative = No initiative takes it up yet.

# Sheets of paper.
journeys-page-mark = { $number } of { $count } · row { $row } of { $rows }, column { $column } of { $columns }

# How a document is exported.
export-title = Export
export-format = Format
export-extent = How much
export-whole = The whole map
export-in-sight = What is in sight
export-paper = Paper
export-as-drawn = As drawn
export-orientation = Orientation
export-either = As it fits
export-portrait = Portrait
export-landscape = Landscape
export-pages = Pages
export-one-page = Fit on one page
export-several-pages = Readable, on several pages
export-sheets = { $count ->
    [one] One sheet
   *[other] { $count } sheets: { $across } across, { $down } down, with stages and lanes named on each
}
export-go = Export…
export-cancel = Cancel
command-copy-picture = Copy as picture
notice-copied = Copied as a picture of { $width } × { $height } pixels

# A map as a table.
journeys-table-steps = Steps
journeys-table-noted = { $text } ({ $notes })
journeys-table-severity = severity { $severity }
journeys-table-target = wished { $value }
