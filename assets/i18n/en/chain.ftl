# The chain and its loose ends.
plan-chain = Chain
chain-loose-severe_pain_without_initiative = { $count ->
    [one] severe pain that nobody works on
   *[other] severe pains that nobody works on
}
chain-loose-initiative_without_measure = { $count ->
    [one] initiative without a measure
   *[other] initiatives without a measure
}
chain-loose-kpi_without_owner = { $count ->
    [one] KPI without an owner
   *[other] KPIs without an owner
}
chain-loose-criterion_without_initiative = { $count ->
    [one] gap to the next stage without an initiative
   *[other] gaps to the next stage without an initiative
}
chain-loose-stage_without_kpi = { $count ->
    [one] stage without a KPI
   *[other] stages without a KPI
}
chain-loose-persona_without_journey = { $count ->
    [one] persona without a journey
   *[other] personas without a journey
}
chain-ends = Loose ends
chain-ends-count = Loose ends ({ $count })
chain-picture = Picture
chain-empty = The chain joins people to results: who walks which journey, where it hurts, what is done about it, and how that is measured. It begins with a persona.
chain-empty-add = Add persona
chain-everything = Everything
chain-only = Around: { $name }
chain-filter = Shown: { $shown }
chain-hint = Point at a part to see what it hangs together with. A double click opens it.
chain-open = Open
chain-show-only = Show only its chain
chain-lit = { $name } hangs together with { $count ->
    [one] 1 other part
   *[other] { $count } other parts
}
chain-node = { $kind }: { $name }
chain-link-persona = Persona
chain-link-journey = Journey
chain-link-stage = Stage
chain-link-pain = Pain point
chain-link-opportunity = Opportunity
chain-link-initiative = Initiative
chain-link-kpi = KPI
chain-link-criterion = Criterion
chain-ends-about = Where the chain from a customer’s pain to a measured improvement is broken. Each is mended where it stands; undo takes it back.
chain-no-ends = No loose ends: severe pains are worked on, initiatives and stages are measured, and every KPI has an owner.
chain-why-severe_pain_without_initiative = Severity 4 or 5, and no initiative that would end it.
chain-why-initiative_without_measure = Nobody will be able to tell whether it helped.
chain-why-kpi_without_owner = A figure nobody answers for does not move.
chain-why-criterion_without_initiative = The next stage of the model asks for it, and nothing is under way.
chain-why-stage_without_kpi = What happens there is told by nobody.
chain-why-persona_without_journey = We say who they are and not what they go through.
chain-show-all = Show all { $count }
chain-pain-about = { $stage } · { $journey } · severity { $severity }
chain-new-initiative = New initiative
chain-new-journey = Map the journey
chain-journey-of = Journey of { $persona }
chain-choose = Choose…
chain-choose-kpi = Choose KPI…
chain-opportunity = Opportunity: { $name }
chain-to-target = { $kpi }, as far as its target ({ $change })
chain-owner = Owner
chain-owner-hint = Role that answers for it…
chain-made = New initiative: { $name }
chain-kind = What is missing
chain-what = Where
chain-belongs = Belongs to
document-chain = The whole chain
document-loose-ends = Loose ends
