# From actions over intermediate benefits to business outcomes.

outcomes-assumed = { PART($assumed, $edges) ->
        [sole] The one link from action to business outcome is still an assumption
        [all] All { $edges } links from action to business outcome are still assumptions
        [one] { $assumed } of { $edges } links from action to business outcome is still an assumption
       *[other] { $assumed } of { $edges } links from action to business outcome are still assumptions
    }
    .role = risk
    .when = some counted
outcomes-no-assumption = { $edges ->
        [one] One link runs from action to business outcome, and there is evidence for it
       *[other] { $edges } links run from action to business outcome, and there is evidence for each
    }
    .role = situation
    .when = none some
outcomes-loose = { $n ->
        [one] One outcome has no benefit before it or no action behind it.
       *[other] { $n } outcomes have no benefit before them or no action behind them.
    }
    .role = risk
    .when = some
outcomes-measured = { $n ->
        [one] One link rests on a figure or a finding of this report
       *[other] { $n } links rest on figures or findings of this report
    }{ $stated ->
        [0] .
       *[other] , { $stated } on what the client states.
    } Evidence supports a link; it does not prove a cause.
    .role = situation
    .when = some
outcomes-tried = Tried, and no test supports it, so still an assumption: { $names }.
outcomes-no-links = { $n ->
        [one] One business outcome, and no link goes to it yet
       *[other] { $n } business outcomes, and no link goes to them yet
    }
outcomes-benefits = What customers and staff get
outcomes-outcomes = Business outcomes
outcomes-actions = What we do
outcomes-further = { $kind } ({ $n })
outcomes-kind-benefit = Benefit on the way
outcomes-kind-outcome = Business outcome
outcomes-kind-action = Action
outcomes-state-measured = measured
outcomes-state-stated = stated
outcomes-state-assumed = assumed
outcomes-state-unsupported = tried, no test supports it
outcomes-here = a figure of this report
outcomes-assumption = assumption
outcomes-executive = { $executive }: { $metric }, from { $baseline } to { $target }
    .role = value
    .when = shown
outcomes-executive-open = { $executive }: { $metric }; a baseline or target is open
outcomes-also = { $outcome } ({ $metric }): from { $baseline } to { $target }.
outcomes-also-open = { $outcome }: a baseline or target is open.
outcomes-chain = { $actions ->
        [one] One action carries
       *[other] { $actions } actions carry
    } what was found to { $outcomes ->
        [one] one business outcome
       *[other] { $outcomes } business outcomes
    }
outcomes-chain-planned = Of { $actions } actions behind { $outcomes ->
        [one] one business outcome
       *[other] { $outcomes } business outcomes
    }, { $founded ->
        [one] one answers
       *[other] { $founded } answer
    } what was found and { $planned ->
        [one] one is
       *[other] { $planned } are
    } in the plan
outcomes-list = { $items }
outcomes-empty = No business outcome is named yet: which result does the programme owe to whom?
outcomes-lacks = Outcomes that hang in the air: { $loose }; without executive, metric or target: { $metrics }.
outcomes-whole = Each outcome has a benefit, an action, an executive, a metric and a target.
    .plain = each
check-outcomes = Business outcomes joined
note-outcomes-source = Outcomes roadmap of the client; plan of this report
note-outcomes-lines = Lines run from cause to effect: dark ones have evidence, light ones are assumptions.
    .role = caveat
note-outcomes-benefit = Benefit of the whole initiative in the plan, present value, with the range of eight in ten outcomes.
col-outcomes-id = Id
col-outcomes-label = Name
col-outcomes-kind = Kind
col-outcomes-layer = Layer
col-outcomes-owner = Answers for it
col-outcomes-metric = Metric
col-outcomes-baseline = Baseline
col-outcomes-target = Target
col-outcomes-by = By
col-outcomes-source = From
col-outcomes-source_label = From (name)
col-outcomes-to = To
col-outcomes-to_label = To (name)
col-outcomes-evidence = Evidence
col-outcomes-state = State
col-outcomes-executive = Executive
col-outcomes-outcome = Outcome
col-outcomes-action = Action
col-outcomes-action_label = Action (name)
col-outcomes-findings = Found
col-outcomes-live = In effect
col-outcomes-benefit = Benefit
col-outcomes-low = Low
col-outcomes-high = High
sheet-outcomes-nodes = Benefits, outcomes, actions
sheet-outcomes-edges = Links
sheet-outcomes-executives = By executive
outcomes-chain-unfounded = { $actions ->
        [one] One action stands
       *[other] { $actions } actions stand
    } behind { $outcomes ->
        [one] one business outcome
       *[other] { $outcomes } business outcomes
    }, and no finding of this report behind { $actions ->
        [one] it
       *[other] them
    }
outcomes-executive-stays = { $executive }: { $metric } is to stay at { $target }
    .role = value
    .when = shown alike
