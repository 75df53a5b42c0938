# Kinds of lane.
journeys-lane-free-text = Notes
journeys-lane-goals = Goals
journeys-lane-actions = Actions
journeys-lane-touchpoints = Touchpoints
journeys-lane-channels = Channels
journeys-lane-thoughts = Thoughts
journeys-lane-emotion = Emotion
journeys-lane-pain-points = Pain points
journeys-lane-opportunities = Opportunities
journeys-lane-metrics = Metrics
journeys-lane-owner = Owner
journeys-lane-frontstage = Frontstage
journeys-lane-backstage = Backstage
journeys-lane-support = Support processes
journeys-lane-systems = Systems and data
journeys-lane-evidence = Physical evidence
journeys-lane-pictures = Pictures
journeys-lane-quotes = Quotes
journeys-lane-content-plan = Content
journeys-lane-line-of-interaction = Line of interaction
journeys-lane-line-of-visibility = Line of visibility
journeys-lane-line-of-internal-interaction = Line of internal interaction

# Kinds of phase, and the two states of a map.
journeys-phase-own = Phase
journeys-phase-pre-purchase = Before the purchase
journeys-phase-purchase = Purchase
journeys-phase-post-purchase = After the purchase
journeys-state-as-is = As is
journeys-state-to-be = To be

# What a card is, on its own.
journeys-card-touchpoint = Touchpoint
journeys-card-pain = Pain point
journeys-card-emotion = Emotion
journeys-card-opportunity = Opportunity
journeys-card-kpi = KPI
journeys-card-picture = Picture
journeys-card-channel = Channel

# The title block.
journeys-version = Version { $number }
journeys-evidence-none = Assumed, no evidence yet
journeys-evidence-some = { $count ->
    [one] { $count } source of evidence
   *[other] { $count } sources of evidence
}
journeys-list-separator = {", "}
journeys-score = Score { $score }

# The board.
journeys-board-name = Journey map: { $name }
journeys-card-name = { $kind }, { $text }, stage { $number } of { $count }: { $stage }
journeys-card-empty = empty
journeys-stage-name = Stage { $number } of { $count }: { $name }
journeys-lane-name = Lane { $number } of { $count }: { $name }
journeys-cell-name = { $lane }, { $stage }: { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
journeys-emotion-unknown = Not known
journeys-edit-card = Text of the card
journeys-edit-stage = Name of the stage
journeys-edit-lane = Name of the lane
journeys-edit-phase = Name of the phase
journeys-add-stage = Add stage
journeys-add-lane = Add lane
journeys-add-card-in = Add card: { $lane }, { $stage }
journeys-add-stage-before = Add stage before { $stage }
journeys-new-stage = New stage
journeys-copy-of = Copy of { $name }

# Menus.
journeys-edit-text = Edit text
journeys-menu = Menu
journeys-rename = Rename
journeys-duplicate = Duplicate
journeys-delete = Delete
journeys-delete-asking = Delete…
journeys-colour = Colour
journeys-move = Move
journeys-move-left = Move left
journeys-move-right = Move right
journeys-move-up = Move up
journeys-move-down = Move down
journeys-wider = One stage wider
journeys-narrower = One stage narrower
journeys-hide = Hide
journeys-show-lane = Show lane
journeys-stage-before = Add stage before
journeys-stage-after = Add stage after
journeys-lane-above = Add lane above
journeys-lane-below = Add lane below
journeys-hue-none = As the lane
journeys-hue-grey = Grey
journeys-hue-orange = Orange
journeys-hue-sky = Sky blue
journeys-hue-green = Green
journeys-hue-yellow = Yellow
journeys-hue-blue = Blue
journeys-hue-vermilion = Vermilion
journeys-hue-plum = Plum
journeys-hue-indigo = Indigo
journeys-hue-brown = Brown

# The page.
journeys-empty = A journey map shows what a customer does, meets and feels on the way to a goal. The pain points and opportunities of the strategy come from here.
journeys-add = Add journey
journeys-fit = Show the whole map
journeys-zoom-reset = Back to 100%
journeys-details = Details of the journey
journeys-close-details = Close details
journeys-about = { $personas } · { $state }
journeys-new-title = New journey
journeys-new-create = Create journey
journeys-new-name = New journey
journeys-whose = Whose journey
journeys-cancel = Cancel

# Details.
journeys-title-stage = Stage
journeys-title-lane = Lane
journeys-title-journey = Journey
journeys-field-text = Text
journeys-field-name = Name
journeys-field-note = Note
journeys-field-tags = Tags, parted by commas
journeys-field-channel = Channel
journeys-field-ownership = Who owns it
journeys-field-moment-of-truth = Moment of truth
journeys-field-kpis = KPIs
journeys-field-severity = Severity
journeys-field-frequency = How often
journeys-field-opportunities = Opportunities
journeys-field-valence = Feeling
journeys-field-target = Feeling wished for
journeys-field-description = Description
journeys-field-score = Opportunity score
journeys-score-of = { $score } (importance { $importance }, satisfaction { $satisfaction })
journeys-field-evidence = Evidence
journeys-field-span = Width
journeys-span = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
journeys-field-phase = Phase
journeys-field-owner = Owner, as a role
journeys-field-decision = Decision stage
journeys-field-kind = Kind
journeys-field-height = Least height in points
journeys-field-shown = On the map
journeys-field-hidden = Hidden
journeys-hidden-how = “Hidden lanes” above the map shows it again.
journeys-field-scenario = Scenario
journeys-field-expectation = Expectation
journeys-field-author = Author, as a role
journeys-field-personas = Personas, the actor first
journeys-field-state = State
journeys-field-version = Version
journeys-field-date = Date, as 2025-12-05
journeys-no-channel = No channel
journeys-no-phase = No phase
journeys-none-there = There is none in this workspace yet.
journeys-add-link = Add
journeys-remove = Remove { $name }
journeys-ownership-brand = The organisation
journeys-ownership-partner = A partner
journeys-ownership-customer = The customer
journeys-ownership-social = Others and the public
journeys-frequency-rare = Rarely
journeys-frequency-sometimes = Sometimes
journeys-frequency-often = Often
journeys-frequency-always = Always
journeys-decision-none = None
journeys-decision-method = Choosing a method
journeys-decision-product = Choosing a product
journeys-decision-use = Using it
journeys-table-lane = Lane

# The board, worked on by keyboard.
journeys-cell-hint = Type to add a card
journeys-cell-selected = Empty cell: { $lane }, stage { $number } of { $count }: { $stage }
journeys-phase-name = Phase: { $name }
journeys-step-name = Step { $number } of { $count } of { $stage }: { $name }
journeys-edit-step = Name of the step
journeys-mode-view = Look at the map without handles
journeys-mode-edit = Work on the map
journeys-minimap = The whole map in small
journeys-hidden-count = { $count ->
    [one] { $count } hidden lane
   *[other] { $count } hidden lanes
}

# Phases, stages, steps and lanes.
journeys-new-phase = New phase
journeys-new-step = New step
journeys-phase-kind = Kind of phase
journeys-begin-phase = Begin a new phase here
journeys-stage-at-end = Add stage at its end
journeys-add-step = Add step
journeys-step = Step
journeys-step-before = Add step before
journeys-step-after = Add step after
journeys-whole-stage = The whole stage
journeys-split = Split
journeys-split-plain = In two, cards stay in the first
journeys-split-at = At { $name }
journeys-split-here = Split the stage here
journeys-merge = Merge with the next
journeys-height-reset = As high as its cards
journeys-copy-lane = Copy to another journey
journeys-show-all-lanes = Show all
journeys-hue-no = No colour

# Clipboard and pictures.
journeys-copy = Copy
journeys-cut = Cut
journeys-paste = Paste
journeys-choose-picture = Choose picture…
journeys-pasted-picture = Pasted picture
journeys-paste-too-large = More than { $most } MB of text: nothing was pasted. Paste it in parts.
journeys-paste-too-many = { $count } cards at once are more than { $most }: nothing was pasted. Paste them in parts.

# Finding.
journeys-find = Find on the map
journeys-find-hint = Find
journeys-find-previous = Previous match
journeys-find-next = Next match
journeys-find-close = Close and show all cards
journeys-find-persona = Persona
journeys-find-channel = Channel
journeys-find-tag = Tag
journeys-find-severity = Severity
journeys-find-from = { $least } or more
journeys-find-evidence = Evidence
journeys-find-evidence-some = With evidence
journeys-find-evidence-none = Without evidence
journeys-find-owner = Owner
journeys-find-any = Any
journeys-find-at = { $number } of { $count }
journeys-find-count = { $count ->
    [0] no match
    [one] { $count } match
   *[other] { $count } matches
}

# Curves of several personas.
journeys-curve = Emotion curve of { $name }
journeys-curve-nobody = No persona
journeys-curve-how = Click to hide or show the curve, double-click to see it alone
journeys-add-feeling = Add how { $name } feels
journeys-add-feeling-plain = Add how it feels
journeys-field-scale = Emotion scale
journeys-scale = −{ $end } to +{ $end }
