# What operations measured, beside targets, in control charts, by unit, and beside ratings.

operations-no-targets = { $n ->
        [one] One operational measure is followed, without both a target and a direction to hold it against
       *[other] { $n } operational measures are followed, none with both a target and a direction to hold it against
    }
    .role = situation
    .when = none
operations-all-reached = { $n ->
        [one] The operational measure with a target reaches it
       *[other] All { $n } operational measures with a target reach it
    }
    .role = situation
    .when = each
operations-none-reached = { $n ->
        [one] The operational measure with a target misses it
       *[other] None of { $n } operational measures with a target reaches it
    }
    .role = complication
    .when = none
operations-some-reached = { $reached } of { $n } operational measures with a target { $reached ->
        [one] reaches it
       *[other] reach it
    }
    .role = complication
    .when = counted
operations-steady = { $n ->
        [one] The charted measure stayed within its usual variation over the past year.
       *[other] The { $n } charted measures stayed within their usual variation over the past year.
    }
    .role = situation
    .when = none
operations-signals = { PART($some, $n) ->
        [sole] The charted measure left its usual range over the past year: { $names }.
        [all] All { $n } charted measures left their usual range over the past year, { $names } among them.
        [one] { $names } left its usual range over the past year.
       *[other] { $names } left their usual range over the past year.
    }
    .role = complication
    .when = counted
operations-value = { $figure } { $measured }
operations-per-case = { $figure } per case
operations-trend = { $trend } a year
operations-range = { RANGE($tie) }
operations-units-met = { $metric }: { PART($met, $units) ->
        [all] all { $units } units at their target over the past year.
        [none] none of { $units } units at its target over the past year.
       *[other] { $met } of { $units } units at their target over the past year.
    }
operations-units = { $metric }, past year: { PART($met, $units) ->
        [sole] the unit that has a target reaches it
        [all] all { $units } units reach their target
        [none] none of { $units } units reaches its target
        [one] { $met } of { $units } units reaches its target
       *[other] { $met } of { $units } units reach their target
    }
operations-source = Figures of the client's operations
operations-source-links = Figures of the client's operations; survey
operations-col-metric = Measure
operations-col-period = Period
operations-col-value = Value
operations-col-target = Target
operations-col-trend = Trend
operations-col-signal = Past year
operations-col-level = Compared
operations-col-tie = Change of satisfied share
operations-col-interval = Interval
operations-col-units = Data
operations-col-seen = Correlation that would show
operations-few = too few periods
operations-usual = as usual
operations-rule-beyond = beyond its limits
operations-rule-two-of-three = near a limit, twice
operations-rule-four-of-five = off its middle
operations-rule-eight-of-a-side = off its middle for long
operations-rule-six-one-way = one way six times
operations-why-beyond = This is more than usual variation; the figures do not say what changed.
operations-why-out = { PART($out, $n) ->
        [sole] Outside its usual range for the first time: more than usual variation; the figures do not say what changed.
        [all] Outside its usual range in each of the { $n } periods since { $since }; the figures do not say what changed.
       *[other] Outside its usual range in { $out } of { $n } periods since { $since }; the figures do not say what changed.
    }
operations-why-two-of-three = Two of three neighbouring periods lie near a limit.
operations-why-four-of-five = Four of five neighbouring periods lie off the middle on one side.
operations-why-eight-of-a-side = Eight periods in a row lie on one side of the middle: the level has shifted.
operations-why-six-one-way = Six periods in a row go one way.
operations-chart-steady = { $metric }: the past year is as usual
    .role = situation
    .when = none
operations-chart-signals = { $metric } left its usual range in { $n ->
        [one] one period
       *[other] { $n } periods
    } of the past year
    .role = situation
    .when = some
operations-chart-out = { $metric } is outside its usual range: { $value } in { $latest }
    .role = complication
    .when = some shown
operations-chart-out-target = { $metric } is outside its usual range: { $value } in { $latest } against a target of { $target }
    .role = complication
    .when = some shown
operations-chart-worse = { $metric } got worse: { $value } in { $latest } against a target of { $target }
    .role = complication
    .when = some above
operations-chart-worse-times = { $metric } got worse: { $value } in { $latest }, over { $times } times the target
    .role = complication
    .when = some above
operations-line-value = Value
operations-line-centre = Usual
operations-line-low = Lower limit
operations-line-high = Upper limit
operations-line-target = Target
operations-trend-up = It rises by { SIZE($trend) } a year, { $season }.
    .role = situation
    .when = moved positive
operations-trend-down = It falls by { SIZE($trend) } a year, { $season }.
    .role = situation
    .when = moved negative
operations-trend-none = No trend is seen, { $season }.
    .role = situation
    .when = within
operations-season-out = with the season taken out
operations-season-in = season included: less than two years are known
operations-measured-in = { $metric }: measured in { $measured }.
operations-note-otherwise = A KPI of the plan may count it otherwise, as a median or of another month.
    .role = caveat
    .short = The plan’s KPI may count otherwise.
operations-note-value = Value: the newest period, units together. A KPI of the plan may count it otherwise, as a median or of another month.
operations-note-trend = Trend: median change between equal seasons of different years.
    .plain = equal
operations-note-chart = Charts need { $least } periods or more.
operations-note-individuals = Limits: three standard deviations of single values, from the ranges of neighbours. Larger dots: periods out of the usual. The middle goes with the season where one is seen.
    .role = caveat
    .short = Larger dots: out of the usual.
operations-note-p = Limits: three standard deviations of a share of so many cases. Larger dots: periods out of the usual. The middle goes with the season where one is seen.
    .role = caveat
    .short = Larger dots: out of the usual.
operations-note-u = Limits: three standard deviations of so many events. Larger dots: periods out of the usual. The middle goes with the season where one is seen.
    .role = caveat
    .short = Larger dots: out of the usual.
operations-note-units-bare = Mean of the past year’s periods. Outlined: the target.
    .role = caveat
operations-note-units = Mean of the past year’s periods. Lines: 95% intervals where cases are told. Outlined: the target.
    .role = caveat
operations-note-ends = Shown are { $shown } of { $units } units: those at either end.
    .role = caveat
operations-links-none = { $n ->
        [one] One link of operations with ratings was tested; it is not clear
       *[other] { $n } links of operations with ratings were tested; none is clear
    }
    .role = cause
    .when = none
operations-links-untold = Measures of operations vary by too little to be held against ratings
    .role = cause
    .when = none
operations-links-clear = { PART($some, $n) ->
        [sole] The link of operations with ratings that was tested is clear
        [all] All { $n } links of operations with ratings are clear
        [one] { $some } of { $n } links of operations with ratings is clear
       *[other] { $some } of { $n } links of operations with ratings are clear
    }
    .role = cause
    .when = counted
operations-untold = varies too little
operations-association = Links are associations: units differ in more than one measure.
operations-within = a unit in other periods
operations-between = units with each other
    .plain = each
operations-units-cells = { $units } units, { $cells } pairs
operations-note-links = Change of the satisfied share with one standard deviation more of the measure; pairs of unit and survey with fewer than { $minimum } answers are left out.
operations-note-still = Not tested, because they vary too little: { $names }.
operations-note-seen = Correlation that would show: the smallest that four of five such data sets would make clear.
    .plain = smallest
operations-method = Individuals, p and u charts with the rules of Western Electric (1956) and Nelson (1984); trend by Hirsch, Slack and Smith (1982).
operations-links-method = Weighted least squares within units and periods, and between unit means (Mundlak 1978); sampling error of the measure taken off (Fuller 1987), interval HC3 (MacKinnon and White 1985), nothing told where it is half of what varies; p-values by Holm.
    .plain = least
check-operations = Operational figures
check-operations-read = { $metrics ->
        [one] One measure
       *[other] { $metrics } measures
    } over { $periods ->
        [one] one period
       *[other] { $periods } periods
    }.
headline-operations-metrics = Operational measures followed
