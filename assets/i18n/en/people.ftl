# The page.
people-empty = A persona is a typical customer with goals, needs and pains, told so that the whole team has the same person in mind. Three to five are enough.
people-add = Add persona
people-new-name = New persona
people-view-edit = Edit
people-view-sheet = Sheet
people-duplicate = Duplicate persona
people-copy-of = { $name } (copy)
people-delete = Delete persona
people-choose-picture = Choose picture…
people-clear-picture = Use drawn avatar
people-portrait = Portrait of { $name }
people-sheet-of = Sheet of { $name }
people-advice-goals = The demographics are filled in, but no goal is. Goals and behaviour say more about what a customer needs.

# Who it is.
people-name = Name
people-archetype = Archetype
people-archetype-hint = What kind of customer, in a few words
people-primary = Primary persona
people-primary-hint = The product is made for this one first
people-quote = Quote
people-quote-hint = What this customer would say, in their own words

# Facts.
people-facts = Facts
people-age = Age
people-gender = Gender
people-place = Place
people-job-title = Job title
people-industry = Industry
people-company-size = Company size
people-family = Family
people-education = Education
people-income = Income
people-languages = Languages
people-languages-hint = English, Chinese

# Lists.
people-goals = Goals
people-needs = Needs
people-motivations = Motivations
people-pains = Pain points
people-preferences = Preferences
people-hobbies = Hobbies
people-brands = Brands
people-behaviours = Behaviour
people-devices = Devices
people-traits = Traits
people-entry = { $list } { $n }
people-entry-new = { $list }: new entry
people-entry-hint = Add…
people-entry-up = Move up (Alt+↑): { $entry }
people-entry-down = Move down (Alt+↓): { $entry }
people-entry-delete = Delete entry: { $entry }

# Habits.
people-habits = Habits
people-tech-skill = Technical skill
people-tech-skill-low = Beginner
people-tech-skill-high = Expert
people-decision = Decision process
people-decision-hint = Who decides, how, and how long it takes
people-frequency = Frequency of use or purchase
people-frequency-hint = Daily, once a quarter

# Channels.
people-channels = Channels
people-channel-name = Channel { $n }
people-channel-weight = Weight of { $name }
people-channel-weight-low = Rarely
people-channel-weight-high = Mostly
people-channel-add = Add channel
people-channel-new = New channel
people-channel-shared = Renames the channel everywhere
people-channel-delete = Remove channel: { $name }

# Personality.
people-personality = Personality
people-openness = Openness
people-openness-low = Practical
people-openness-high = Curious
people-conscientiousness = Conscientiousness
people-conscientiousness-low = Spontaneous
people-conscientiousness-high = Organised
people-extraversion = Extraversion
people-extraversion-low = Reserved
people-extraversion-high = Outgoing
people-agreeableness = Agreeableness
people-agreeableness-low = Frank
people-agreeableness-high = Accommodating
people-neuroticism = Emotional sensitivity
people-neuroticism-low = Calm
people-neuroticism-high = Sensitive
people-scale-unset = Not set
people-scale-clear = Clear: { $name }

# Segment.
people-segment = Segment
people-segment-none = No segment
people-segment-new = New segment
people-segment-name = Name of the segment
people-segment-share = Share of customers
people-revenue-share = Share of revenue
people-share-hint = per cent

# Empathy map.
people-empathy = Empathy map
people-empathy-who = Who they are
people-empathy-must-do = What they need to do
people-empathy-sees = Sees
people-empathy-says = Says
people-empathy-does = Does
people-empathy-hears = Hears
people-empathy-thinks = Thinks
people-empathy-feels = Feels
people-empathy-pains = Pains
people-empathy-gains = Gains

# Evidence.
people-evidence = Evidence
people-state = State of evidence
people-state-proto = Assumed
people-state-researched = Research-based
people-state-proto-hint = Written from what the team believes
people-state-researched-hint = Rests on interviews, surveys or data
people-n = People behind it (n)
people-n-hint = Sum of the sources
people-n-unknown = Number of people unknown
people-n-exactly = n = { $n }
people-n-at-least = n ≥ { $n }
people-last-review = Last review
people-last-review-hint = 2026-01-31
people-review-today = Reviewed today
people-reviewed = Reviewed { $date }
people-never-reviewed = Not reviewed yet
people-sources = Sources
people-source-name = Name of source { $n }
people-source-kind = Kind of source { $n }
people-source-n = n of source { $n }
people-source-when = Date of source { $n }
people-source-name-hint = What was asked or looked at
people-source-when-hint = When
people-source-n-hint = n
people-seal-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
people-source-add = Add source
people-source-delete = Remove source: { $name }
people-source-interview = Interview
people-source-call = Call
people-source-survey = Survey
people-source-analytics = Analytics
people-source-observation = Observation
people-source-anecdote = Anecdote
people-source-success-story = Success story
people-source-failure = Lost customer
people-source-document = Document
people-note = Note
people-note-hint = What else the team should know

# What cannot be read.
people-bad-age = “{ $text }” is not an age in years from 0 to 130
people-bad-number = “{ $text }” is not a whole number
people-bad-percent = “{ $text }” is not a percentage from 0 to 100
people-bad-date = “{ $text }” is not a date such as 2026-01-31

# The sheet.
people-sheet-kind = Customer persona
people-sheet-nothing = Goals, needs and pain points are not described yet.
people-sheet-quote = “{ $text }”
people-sheet-more = +{ $count } more
people-sheet-more-sources = +{ $count } { $count ->
    [one] source
   *[other] sources
}
people-sheet-company = Company
people-sheet-share = Share
people-sheet-value = Value
people-sheet-of-customers = { $share } of customers
people-sheet-of-revenue = { $share } of revenue
people-sheet-pair = { $a }, { $b }

# Pictures that cannot be taken in.
picture-not-a-picture = This is not a picture in PNG, JPEG or WebP format.
picture-too-large-file = The file is larger than { $most } MiB.
picture-too-many-pixels = The picture has more than { $most } million pixels.
picture-damaged = The picture is damaged and cannot be read.
picture-from-clipboard = From the clipboard

# Sections and ways to show.
people-section-one = Personas
people-section-set = All together
people-section-log = Evidence log
people-view-empathy = Empathy map
people-search = Search personas
people-none-found = No persona is found.
people-show-archived = Show archived ({ $count })
people-archived = Archived
people-archive = Archive persona
people-unarchive = Bring back from the archive
people-copy = Copy persona (for another workspace)
people-paste = Paste persona or picture
people-add-empty = Empty persona
people-choose-picture-hint = PNG, JPEG or WebP; the place and other data in the file are left out
people-paste-picture = Paste picture
people-paste-picture-hint = Takes the picture on the clipboard (Ctrl+V)
people-clear-picture-hint = Shows the initials on a coloured ground again
people-crop-hint = Drag to move, Ctrl with the wheel to enlarge, double-click for the whole picture
people-crop-zoom = Enlarge the picture
people-channel-delete-everywhere = Delete channel: { $name }
people-segment-delete = Delete segment: { $name }
people-advice-short = No goals yet

# A persona from another workspace.
people-arrival = “{ $name }” refers to what is not in this workspace:
people-arrival-all = Add it all
people-arrival-alone = Only the persona

# Blocks of the sheet.
people-blocks = Blocks of the sheet
people-blocks-hint = The same for all personas, so that sheets side by side can be compared.
people-blocks-wide = Wide columns, row by row
people-blocks-narrow = Narrow column
people-blocks-fixed = In a place of their own
people-blocks-usual = Usual arrangement
people-blocks-to-narrow = Move to the narrow column: { $block }
people-blocks-to-wide = Move to the wide columns: { $block }

# The empathy map beside its drawing.
people-empathy-canvas = Canvas
people-empathy-quick = Four fields
people-empathy-of = Empathy map of { $name }
people-empathy-founded = with a source
people-empathy-assumed = assumed
people-empathy-to-need = Make a need
people-empathy-to-pain = Make a pain point
people-empathy-is-need = Is a need
people-empathy-is-pain = Is a pain point
people-empathy-take-up = { $what }: { $entry }
people-empathy-keys = In an entry: Alt+N makes it a need, Alt+P a pain point of the persona. It stays in the map.

# The set.
people-set-title = Customer personas
people-set-cards = Cards
people-set-table = Table
people-set-compare = Compare
people-set-map = Two axes
people-set-coverage = Coverage
people-set-page = One page
people-journeys = Journeys
people-revenue-short = Revenue
people-sort-by = Sort by { $column }
people-compare-add = Compare { $name }
people-compare-choose = Choose persona
people-compare-remove = Leave { $name } out
people-map-title = Personas on two axes
people-map-horizontal = Across
people-map-vertical = Up
people-map-hint = Drag a dot to change its values
people-map-no-channel = No channel
people-map-unplaced = Not on the map, since a value is not known: { $names }
people-coverage-customers = The personas say they stand for { $share } of customers.
people-coverage-revenue = The personas say they stand for { $share } of revenue.
people-coverage-overlap = That is more than all: the shares overlap, or one is too high.
people-coverage-segments = Segments
people-coverage-journeys = Journeys
people-coverage-channels = Channels
people-coverage-count = { $covered } of { $all } with a persona
people-coverage-none-there = There are none yet.
people-coverage-missing = No persona
