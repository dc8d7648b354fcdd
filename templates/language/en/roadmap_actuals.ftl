# What became of the plan: KPIs, ranges, milestones.

roadmap-judged = { $measured ->
        [one] One KPI was measured
       *[other] { $measured } KPIs were measured
    }, { $good } on track or at the target; no initiative is behind
roadmap-judged-behind = { $measured ->
        [one] One KPI was measured
       *[other] { $measured } KPIs were measured
    }: { $behind }
roadmap-judged-behind-before = { $good } of { $measured } earlier KPIs { $good ->
        [one] is
       *[other] are
    } on track or reached; { $behind }
roadmap-behind-late = { $n ->
        [one] one initiative is late
       *[other] { $n } initiatives are late
    }
roadmap-behind-no-effect = { $n ->
        [one] one shows no effect
       *[other] { $n } show no effect
    }
roadmap-actual = { $value } ({ $month })
roadmap-verdict-reached = reached
roadmap-verdict-on-track = on track
roadmap-verdict-late = late
roadmap-verdict-no-effect = no effect seen
roadmap-verdict-early = too early
roadmap-held = Apart from the verdicts: the value that came lies in the range once forecast for it in { PART($held, $n) ->
        [sole] the one case that is known.
        [all] all { $n } cases, { $share } ({ RANGE($share) }).
       *[other] { $held } of { $n } cases, { $share } ({ RANGE($share) }).
    }
    .role = method
    .when = counted
roadmap-marks-ahead = { $n ->
        [one] One milestone lies ahead
       *[other] { $n } milestones lie ahead
    }, the next in { $next }; { $gates ->
        [0] no gate among them
        [one] one is a gate
       *[other] { $gates } are gates
    }
    .role = situation
    .when = none
roadmap-marks = { $n ->
        [one] One milestone
       *[other] { $n } milestones
    }, { $gates } with a gate; no date is missed
    .role = situation
    .when = none
roadmap-marks-missed = { PART($missed, $n) ->
        [sole] The milestone missed its date
        [all] All { $n } milestones missed their date
        [one] { $missed } of { $n } milestones missed its date
       *[other] { $missed } of { $n } milestones missed their date
    }; { $gates ->
        [0] none has a gate
        [one] one has a gate
       *[other] { $gates } have a gate
    }
    .role = risk
    .when = some counted
    .plain = none
roadmap-mark-done = done
roadmap-mark-missed = missed
roadmap-mark-ahead = before its start
roadmap-mark-due = ahead
note-roadmap-way = Progress runs from baseline (0%) to target (100%); planned is how far the plan of last time was to be by then.
    .plain = last
note-roadmap-verdicts = On track is at least 80% of what is due; no effect is at most 10% of the way where half is due.
    .plain = least, most
note-roadmap-gates = A gate says what has to be true for going on.
col-roadmap-id = Id
col-roadmap-title = Initiative
col-roadmap-month = Month
col-roadmap-baseline = Baseline
col-roadmap-target = Target
col-roadmap-actual = Measured
col-roadmap-way = Progress
col-roadmap-due = Planned by then
col-roadmap-verdict = Verdict
col-roadmap-low = Low
col-roadmap-high = High
col-roadmap-held = Held
col-roadmap-milestone = Milestone
col-roadmap-label = Milestone
col-roadmap-gate = Gate
col-roadmap-state = State
sheet-roadmap-judged = KPIs measured
sheet-roadmap-forecasts = Ranges and what came
sheet-roadmap-milestones = Milestones
