# The vision.
strategy-vision = Vision
strategy-statement = Vision statement
strategy-vision-hint = What will customers experience?
strategy-vision-empty = One sentence that says what customers will experience, so that every department knows its part. It should still be true in five years.
strategy-vision-sound = It names whom it is for and what they will experience.
strategy-weak-nobody = Nobody is named for whom anything gets better. Who is it for?
strategy-weak-us = It begins with what the company wants to be. What will customers experience?
strategy-weak-praise = It says { $words } and hardly anything else. What would a customer notice?
strategy-weak-number = { $figure } is a measure, not an aim. What makes customers behave so? The figure belongs to an objective.
strategy-weak-long = { $length } words or characters are hard to remember; { $most } are enough.
strategy-weak-short = A slogan. What exactly will customers experience?
strategy-weak-several = { $count } sentences say several things. Which one matters most?
strategy-weak-fashion = { $words }: could stand in any company’s vision. What does it mean here?
strategy-mission = Mission
strategy-mission-hint = What the organisation exists for
strategy-promise = Promise to customers
strategy-promise-hint = What every customer can rely on
strategy-origins = Where it comes from
strategy-origins-about = Back to the company’s origin: three questions whose answers carry the vision.
strategy-what-we-do = What does the company do?
strategy-why-we-build = Why do we want to build this product?
strategy-why-customers-buy = Why should customers be inspired to buy?
strategy-answer-hint = Answer…
strategy-supporters = Supported by
strategy-examples = Visions of others that we like
strategy-start-about = Three kinds of brand begin in different places. Nothing is hidden; only the first step changes.
strategy-start-first = First in the plan: “{ $task }”. First among the tools: { $tool }.

# Objectives.
strategy-objectives = Objectives
strategy-objectives-about = What the programme is to achieve, each with KPIs that tell whether it has.
strategy-objectives-empty = No objective yet. Three to five are enough.
strategy-objective = Objective
strategy-objective-hint = What is to be achieved
strategy-objective-add = Add objective
strategy-objective-no-kpi = Without a KPI nobody can tell whether it is met.
strategy-description = Description
strategy-description-hint = How it looks when it is achieved
strategy-kpis = KPIs
strategy-kpi-add = KPI
strategy-kpi-add-to = Add KPI: { $of }
strategy-kpi-remove = Remove { $kpi } from { $of }

# The programme.
strategy-programme = Programme
strategy-plan = Plan
strategy-plan-about = The steps by which a customer-experience programme begins, each with an owner and a day.
strategy-tips = Personalisation and automation
strategy-tips-about = Four habits of communication that fits the customer.
strategy-list = List
strategy-step = Step
strategy-place = Where
strategy-step-hint = What is to be done
strategy-step-add = Add step
strategy-note = Note
strategy-note-hint = Note…
strategy-owner = Owner
strategy-owner-hint = Role…
strategy-due = Due
strategy-late = overdue
strategy-state = State
strategy-state-open = Open
strategy-state-started = Started
strategy-state-done = Done
strategy-begin-here = Begin here
strategy-lay-out-plan = Lay out the five usual steps
strategy-lay-out-tips = Take up the four habits
strategy-lay-out-rest = Add the usual steps that are missing
strategy-progress = { $done } of { $all } done
strategy-progress-late = , { $late } overdue
strategy-task-purpose = Define purpose and objectives
strategy-task-team = Form a cross-functional team of experts
strategy-task-feedback = Plan how customer feedback is collected
strategy-task-journey = Map the customer journey
strategy-task-improve = Identify what to improve
strategy-tip-segment = Segment with data and send targeted messages
strategy-tip-automate = Automate relevant messages at scale
strategy-tip-real-time = Use real-time data for real-time personalisation
strategy-tip-test = Always test, measure and optimise

# The feedback plan.
strategy-feedback = Feedback plan
strategy-feedback-about = Where, when and how often customers are asked, and who sees to it.
strategy-feedback-empty = Nothing is asked yet. Begin with one survey after one important moment.
strategy-feedback-add = Add survey
strategy-survey = Survey
strategy-survey-hint = What is asked
strategy-trigger = Trigger
strategy-trigger-hint = After what
strategy-channel = Channel
strategy-channel-none = No channel
strategy-frequency = Frequency
strategy-frequency-hint = How often

# Tools.
strategy-tools = Tools
strategy-tools-missing = Nothing in use or on trial for: { $names }.
strategy-tool-add = Add tool: { $category }
strategy-tool-other-add = Add another tool or data source
strategy-product = Product
strategy-product-hint = Name of the product
strategy-data = Data held
strategy-data-hint = What it knows of customers
strategy-integrations = Integrations
strategy-integrations-hint = What it is joined with
strategy-gap = Gap
strategy-gap-hint = What is missing
strategy-gaps = Gaps written down
strategy-cost = Cost a year
strategy-cost-in = Cost a year ({ $currency })
strategy-cost-hint = Amount
strategy-cost-now = Cost a year, in use
strategy-cost-planned = Cost a year, planned
strategy-cost-unknown = { $count ->
    [one] cost of 1 tool not known
   *[other] cost of { $count } tools not known
}
strategy-category = Category
strategy-category-crm = CRM
strategy-category-cms = CMS
strategy-category-analytics = Analytics platform
strategy-category-automation = Marketing automation
strategy-category-feedback = Feedback and reviews
strategy-category-cdp = Customer data platform (CDP)
strategy-category-ai = AI and machine learning
strategy-category-other = Other
strategy-purpose-crm = The basis: every customer and every interaction in one place.
strategy-purpose-cms = Content that is consistent in all channels and at all touchpoints.
strategy-purpose-analytics = Data of all channels and touchpoints, in overview and in detail.
strategy-purpose-automation = Email, follow-up of leads and social media without manual work.
strategy-purpose-feedback = What customers feel and say about the product, in real time.
strategy-purpose-cdp = One profile of each customer from all sources, for every system.
strategy-purpose-ai = Predicts needs and chooses the next best step.
strategy-purpose-other = Whatever else holds data of customers.
strategy-tool-none = None
strategy-tool-planned = Planned
strategy-tool-pilot = On trial
strategy-tool-in_use = In use
strategy-tool-retire = To be retired

# Governance.
strategy-governance = Governance
strategy-lead = Leads customer experience
strategy-lead-hint = Role that is accountable
strategy-cadence = Cadence
strategy-cadence-hint = How often the council meets, for how long
strategy-decisions = Decision rights
strategy-decisions-hint = What the council decides itself
strategy-office = Transformation office
strategy-office-hint = Who drives the change from day to day
strategy-training = Training
strategy-training-hint = Who is trained in what, and when
strategy-rewards = Rewards
strategy-rewards-hint = Career, money, recognition: for what
strategy-team = Cross-functional team
strategy-council = Executive council
strategy-council-about = Senior people of all functions: marketing, sales, service, product, people.
strategy-role = Role
strategy-seat = Seat { $n }
strategy-seat-task = Task in the council
strategy-seat-task-of = Task of seat { $n }
strategy-seat-task-hint = What this seat brings in
strategy-roles = Roles and competencies
strategy-roles-about = Everyone should see to which of the competencies they contribute.
strategy-roles-idle = { $count ->
    [one] Contributes to no competency yet: { $roles }
   *[other] Contribute to no competency yet: { $roles }
}
strategy-roles-open = { $count ->
    [one] Competency without a role: { $names }
   *[other] Competencies without a role: { $names }
}
strategy-role-idle = Contributes to no competency yet
strategy-role-name = Name of role { $n }
strategy-role-new = New role
strategy-role-delete = Remove role: { $role }

# Claims.
strategy-claims = Claims
strategy-claims-empty = A claim is a figure quoted from elsewhere, such as “5% more retention, 25–95% more profit”. Keep its source and what speaks against it, before it stands in a business case.
strategy-claims-about = Figures quoted from elsewhere, with their source and how far they can be trusted.
strategy-claim = Claim
strategy-claim-hint = What is claimed
strategy-claim-add = Add claim
strategy-figure = Figure
strategy-figure-hint = 25–95%
strategy-source = Source
strategy-source-hint = Who says so, where, when
strategy-trust = Trust
strategy-trust-unchecked = Unchecked
strategy-trust-doubtful = Doubtful
strategy-trust-plausible = Plausible
strategy-trust-confirmed = Confirmed
strategy-doubt = Doubt
strategy-doubt-hint = What speaks against it
