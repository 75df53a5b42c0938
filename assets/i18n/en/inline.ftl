# Fields edited where they stand, on every page.
inline-of = { $name }: { $of }
inline-comma = { ", " }
inline-date-hint = Date…
inline-bad-amount = “{ $text }” is not an amount of money
inline-bad-one-to-five = “{ $text }” is not a number from 1 to 5

# Tables as they are exported.
table-yes = yes
table-no = no

# Documents of a page, as its export menu lists them.
document-export = Export
document-as = As { $form }…
document-stakeholders = Power/interest grid and register
document-stakeholder-rings = Rings of support
document-stakeholder-actions = Actions
document-programme = Programme page and plan
document-feedback-plan = Feedback plan
document-tools = Tools
document-roles = Roles and competencies
document-claims = Claims
