# What else the board could decide, and the plan as it is decided.

story-option = Option
story-option-spend = Spend in { $horizon }
story-option-required = Must-haves met
story-option-why = What speaks for or against it
story-option-nothing = Nothing
story-option-nothing-why = No finding is answered
    .plain = no
story-option-stays = Nothing changes at { $causes }
    .plain = nothing
story-option-less = A smaller budget: { $budget }
story-option-more = A larger budget: { $budget }
story-option-released = Only what is released now
story-option-plan = The plan, released in steps
story-option-free = The full budget of { $budget }, must-haves not required
    .plain = not
story-option-without = Without { $names }
story-option-added = Adds { $names }
story-option-instead = { $added } instead of { $without }
story-option-open = Leaves open: { $findings }
story-option-meets = Meets: { $meets }. Leaves open: { $findings }
story-option-plan-waits = Recommended: { $later } waits for proof
story-option-plan-all = Recommended: meets all must-haves
    .plain = all
story-option-plan-best = Recommended: nearly the best within the limits
    .plain = best
story-options-answers = { $now } carries all of the net value but meets { $some ->
        [0] no must-have
       *[other] only { $some } of { $all } must-haves
    }
    .role = value
    .when = at_least
    .plain = all, only, no
story-options-carries = { $now } carries all of the plan’s net value; { $later } can wait
    .role = value
    .when = at_least
    .plain = all
story-options-plan = The plan brings { $npv } net: what less and more money would bring
    .role = value
    .when = shown
    .plain = more, less
story-options-price = The board may also drop the must-haves: the same budget would bring { $free }, { $price } more.
    .role = value
    .when = positive
    .plain = more, same
story-options-required = Must-haves: what the client wants whatever it returns: { $names }.
    .role = caveat
    .short = Must-haves: what the client wants whatever it returns.
story-options-note = Net value: present value over { $months }. Other budgets: plans found near the optimum within the plan’s other limits. What is released now: its part of the plan’s net value.
    .role = caveat
    .short = Net value: present value over { $months }. What is released now: its part of the plan’s.
story-plan-now = Released now: { $money }
story-plan-back = Held back until { $date }: { $money }
story-plan-held = Gate on { $date }: { $money }
story-plan-starts = { $n ->
        [one] One of { $all } initiatives is
       *[other] { $n } of { $all } initiatives are
    } in place by { $date }; { $left } { $left ->
        [one] waits
       *[other] wait
    } for { $waits ->
        [one] one decision
       *[other] { $waits } decisions
    }
    .role = answer
story-plan-note = Spend in { $horizon }. Net value: each initiative’s part of the plan’s, in present value. Rounded. Diamonds: the days of decision; small ones: conditions of initiatives. Bold: starts within the first 90 days.
    .role = caveat
    .plain = first, each
    .short = Spend in { $horizon }. Net value: part of the plan’s, rounded. Small diamonds: conditions.
story-options-stop = { $spend } buys, for { SIZE($cost) } of net value: { $findings }.
    .role = value
    .when = negative
story-option-untested = { $name } (not tested)
story-option-met = { $now } now, { $later } later
story-option-asked = { $by }: “{ $why }”
story-options-required-by = Must-haves: what is wanted whatever it returns ({ $by }): { $names }.
    .role = caveat
    .short = Must-haves: wanted whatever they return ({ $by }).
story-plan-carry = { $carry } of the { $now } released now is for the work of { $names }.
    .role = value
    .when = at_least
story-options-rest = The other { $rest } ({ $names }) brings { $gain } only if a new test supports it.
    .role = value
    .when = positive
    .plain = only
story-plan-carry-due = { $carry } of { $now } lies with { THE($names) }: hear them on { $date }.
    .role = value
    .when = at_least
story-plan-spend = Spend
story-plan-waits = Still to be decided: { $parts }.
    .role = answer
story-plan-wait = { $names } by { $date }
story-options-buys = { $all ->
        [one] The must-have is held back; it costs { SIZE($cost) } of net value
       *[other] { $some } of { $all } must-haves are met now; those held back cost { SIZE($cost) } of net value
    }
    .role = value
    .when = negative
story-option-free-why = Not recommended: { $against }
story-plan-unspent = Of the money for { $names } { $unspent } is unspent on { $date }{ $gated ->
        [yes] { " " }and { $left } on { $gate }.
       *[no] .
    }
    .role = value
    .when = positive
    .plain = no
