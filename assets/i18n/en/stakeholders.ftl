# The page.
stakeholders-empty = Stakeholders are the roles in the organisation that a customer-experience programme needs: those who decide, those who do, those who could stand in the way.
stakeholders-add = Add stakeholder
stakeholders-delete = Delete stakeholder
stakeholders-close = Close
stakeholders-grid = Grid
stakeholders-rings = Rings
stakeholders-register = Register
stakeholders-actions = Actions
stakeholders-grid-title = Stakeholders: power and interest
stakeholders-rings-title = Stakeholders: rings of support
stakeholders-count = { $count ->
    [one] 1 stakeholder
   *[other] { $count } stakeholders
}

# Grid and rings.
stakeholders-power = Power
stakeholders-interest = Interest
stakeholders-stance = Approach
stakeholders-manage-closely = Manage closely
stakeholders-keep-satisfied = Keep satisfied
stakeholders-keep-informed = Keep informed
stakeholders-monitor = Monitor
stakeholders-not-placed = Not placed yet
stakeholders-support-0 = Resists
stakeholders-support-1 = Doubts
stakeholders-support-2 = Neutral
stakeholders-support-3 = Supports
stakeholders-support-4 = Promotes
stakeholders-support-unknown = Not known
stakeholders-key-for = in favour (filled: promotes)
stakeholders-key-neutral = neutral
stakeholders-key-against = against (filled: resists)
stakeholders-key-unknown = support not known
stakeholders-told = { $role }: power { $power }, interest { $interest }, { $stance }; support: { $support }

# What asks for attention.
stakeholders-overview = Where they stand
stakeholders-attention = Asks for attention
stakeholders-how = Drag a mark to change what it stands for, or select it and press the arrow keys. In the rings, Alt+drag sets the support you wish for.
stakeholders-concern-against = Has much power and is against the programme.
stakeholders-concern-late = Past its day: { $action }
stakeholders-concern-nothing = More support is wished for, and no action is open.
stakeholders-concern-nobody = To be managed closely, but nobody keeps the contact.
stakeholders-concern-not-placed = Power or interest is not known yet.

# The register.
stakeholders-role = Role
stakeholders-role-hint = Role, such as Head of Sales
stakeholders-area = Key area
stakeholders-area-hint = Marketing, retail…
stakeholders-scale-hint = 1–5
stakeholders-support-now = Support now
stakeholders-support-wished = Support wished
stakeholders-gap = Support missing
stakeholders-contact = Contact kept by
stakeholders-problem = What is the biggest problem we face today?
stakeholders-frustration = What frustrates you most?
stakeholders-without-mistake = If we no longer made this mistake, what would it mean for your department?
stakeholders-gain = What they gain from customer focus
stakeholders-gain-hint = What gets better for them
stakeholders-good-examples = Good examples

# Actions.
stakeholders-action = Action
stakeholders-action-hint = What to do
stakeholders-action-owner = Who does it
stakeholders-action-due = Due
stakeholders-action-done = Done
stakeholders-action-add = Add action
stakeholders-actions-empty = Nothing is planned yet. Select a stakeholder in the grid or the rings and add what would win or keep their support.

# Relations.
stakeholders-relations = Relations
stakeholders-relation-add = Add relation
stakeholders-relation-delete = Remove relation with { $role }
stakeholders-relation-to = Relation with { $role }
stakeholders-relation-influences = influences
stakeholders-relation-by-influences = is influenced by
stakeholders-relation-reports_to = reports to
stakeholders-relation-by-reports_to = is the superior of
stakeholders-relation-works_with = works with
stakeholders-relation-conflicts_with = is in conflict with
