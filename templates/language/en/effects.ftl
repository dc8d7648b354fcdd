# What initiatives did, with the checks without which nothing is claimed.

effects-nothing-measured = No effect could be measured yet
    .role = situation
    .when = none
effects-none-claimed = { $n ->
        [one] The effect that was measured is not clear
       *[other] { $n } effects were measured; none is clear
    }
    .role = situation
    .when = none
effects-all-claimed = { $n ->
        [one] The measured effect is clear
       *[other] All { $n } measured effects are clear
    }
    .role = situation
    .when = each
effects-some-claimed = { $claimed } of { $n } measured effects { $claimed ->
        [one] is clear
       *[other] are clear
    }
    .role = situation
    .when = counted
effects-compared-some = A clear effect of { $clear }, no clear one of { $others }
    .role = value
    .when = counted
    .short = A clear effect of { $clear }
effects-compared-each = Each of { $n } measured effects is clear
    .role = value
    .when = each
effects-compared-none = None of { $n } measured effects is clear
    .role = value
    .when = none
effects-range = { RANGE($effect) }
effects-units = { $treated } with, { $controls } without
effects-col-initiative = Initiative
effects-col-figure = Figure
effects-col-effect = Effect
effects-col-interval = Interval
effects-col-units = Units
effects-col-verdict = Verdict
effects-col-seen = Would be seen from
effects-why = { $initiative }: { $why }.
effects-claimed = clear, and no check speaks against it
effects-unclear = no clear effect
effects-against-before = not claimed: units went other ways before
effects-against-placebo = not claimed: an invented start shows one too
effects-before-launch = before launch
effects-reason-no-controls = too few units to compare with
effects-reason-no-before = too few periods before the start
effects-reason-no-after = no period after the start
effects-reason-one-treated = one unit alone
effects-reason-few-units = too few units
effects-reason-gaps = no unit with a value in each period
    .plain = each
effects-reason-still = values do not vary
effects-path-up-in = { $initiative } works: { $figure } is { SIZE($effect) } { $measured } higher than without it
    .role = value
    .when = some positive
    .short = { $initiative } works: { $figure } is { SIZE($effect) } { $measured } higher
effects-path-up = { $initiative } works: { $figure } is { SIZE($effect) } higher than without it
    .role = value
    .when = some positive
    .short = { $initiative } works: { $figure } is { SIZE($effect) } higher
effects-path-down-in = { $initiative }: { $figure } is { SIZE($effect) } { $measured } lower than without it
    .role = value
    .when = some negative
    .short = { $initiative }: { $figure } is { SIZE($effect) } { $measured } lower
effects-path-down = { $initiative }: { $figure } is { SIZE($effect) } lower than without it
    .role = value
    .when = some negative
    .short = { $initiative }: { $figure } is { SIZE($effect) } lower
effects-path-unclear = { $initiative }: no clear effect on { $figure } yet
    .role = situation
    .when = none
effects-line-treated = With it
effects-line-differences = Without it
effects-line-synthetic = Mix of the others
effects-on = { $initiative }: { $figure }
effects-said = { $initiative }: { $why }.
effects-in = Effect, { $measured }
effects-axis = Periods since the start
effects-between = The effect lies between { LOW($effect) } and { HIGH($effect) }.
effects-would-see = An effect of { $seen } would have been seen in four of five such roll-outs.
effects-source = The client's figures by unit and period
effects-note-claimed = Clear: the 95% interval leaves zero out, units did not go other ways before, an invented start shows nothing, and hardly another choice of units shows as much.
effects-note-seen = Would be seen from: the smallest effect that four of five such roll-outs would show.
    .plain = smallest
effects-note-since = Periods since the start; 0 is the start itself.
effects-note-differences = Difference in differences: change of units with it, less that of units without it.
effects-note-synthetic = Synthetic control: the mix of units without it that was closest before the start.
    .plain = closest
effects-method = Difference in differences with starts at different times (Callaway and Sant'Anna 2021), errors by unit; one unit alone by synthetic control (Abadie and others 2010) with cross-fitting (Chernozhukov and others 2025), its error by placebos (Arkhangelsky and others 2021).
check-effects = Effects of initiatives
check-effects-rules = Measured against units without the initiative; units with a missing value are left out.
headline-effects-measured = Effects measured
effects-harmful = { $n ->
        [one] One clear effect goes the wrong way: { $names }.
       *[other] { $n } clear effects go the wrong way: { $names }.
    }
    .role = risk
    .when = some
effects-path-slight = { $initiative }: the effect on { $figure } is clear, and too slight for these digits
    .role = situation
    .when = some
effects-between-measured = { $initiative }: what was measured lies between { LOW($effect) } and { HIGH($effect) }.
