# What else the board could decide, and the plan as it is decided.

story-option = Option
story-option-spend = Spend in { $horizon }
story-option-required = Required findings answered
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
story-option-free = The plan’s budget, nothing required
    .plain = nothing
story-option-without = Without { $names }
story-option-added = Adds { $names }
story-option-instead = { $added } instead of { $without }
story-option-open = Leaves unanswered: { $findings }
story-option-plan-gates = Recommended: answers { $findings }; { $later } waits for proof
story-option-plan-waits = Recommended: { $later } waits for proof
story-option-plan-all = Recommended: answers { $findings }
story-option-plan-best = Recommended: nearly the best within the limits
    .plain = best
story-options-answers = { $now } carries all of the plan’s net value, but answers { $some ->
        [0] no required finding
       *[other] only { $some } of { $all } required findings
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
story-options-price = { $n ->
        [one] The rule to answer one finding costs { $price } net: without it this budget would bring { $free }.
       *[other] The rule to answer { $n } findings costs { $price } net: without it this budget would bring { $free }.
    }
    .role = value
    .when = positive
story-options-required = Findings that the client wants answered whatever the return: { $names }.
    .role = caveat
    .short = Required: what the client wants answered whatever the return.
story-options-note = Net value: present value over { $months }. Other budgets: plans found near the optimum within the plan’s other limits. What is released now: its part of the plan’s net value.
    .role = caveat
    .short = Net value: present value over { $months }. What is released now: its part of the plan’s.
story-plan-now = Released now: { $money }
story-plan-back = Held back until { $date }: { $money }
story-plan-held = Gate on { $date }: { $money }
story-plan-starts = { $n ->
        [one] One of { $all } initiatives is released now
       *[other] { $n } of { $all } initiatives are released now
    }; { $later } waits for { $waits ->
        [one] one decision
       *[other] { $waits } decisions
    }
    .role = answer
story-plan-note = Net value: each initiative’s part of the plan’s, in present value. Diamonds: the days of decision; small ones: conditions of initiatives. Bold: starts within the first 90 days.
    .role = caveat
    .plain = first, each
    .short = Net value: part of the plan’s. Small diamonds: conditions. Bold: starts within 90 days.
story-stops = The board can still stop { $dates }.
    .role = value
story-stop-on = { $money } on { $date }
story-options-stop = Stopping at { $now } brings { SIZE($added) } more but leaves { $findings } unanswered.
    .role = value
    .when = negative
    .plain = more
story-option-untested = { $name } (not tested)
story-option-met = { $now } now, { $later } later
