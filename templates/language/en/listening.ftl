# Whom the surveys ask, how often, and whether the answers are enough.

listening-rule = { listening-rest }: { $contacts } invitations a { surveyed-one } and year, and each survey has the precision it needs
    .role = answer
    .when = each
    .short = { listening-rest }: { $contacts } invitations a { surveyed-one } and year, each survey precise enough
listening-short = No contact rule is enough: { $met ->
        [0] no survey gets the precision it needs
        [one] { $met } of { $needing } surveys gets the precision it needs
       *[other] { $met } of { $needing } surveys get the precision they need
    }
    .role = complication
    .when = none
listening-no-need = { listening-rest }: { $contacts } invitations a { surveyed-one } and year; no survey states a precision
    .role = situation
    .when = none
listening-rest = { $quarantine ->
        [0] No days of rest
        [one] One day of rest
       *[other] { $quarantine } days of rest
    }
listening-no-non-buyers = Those who do not buy are not heard: no survey asks them.
    .role = risk
    .when = none
listening-hears-non-buyers = { $n ->
        [one] One survey hears those who do not buy.
       *[other] { $n } surveys hear those who do not buy.
    }
    .role = situation
    .when = some
listening-reasoning = Among the rules that give each survey its precision, the one that asks { surveyed-many } the fewest times is taken.
    .plain = each
listening-empty = The listening plan names no survey yet.
listening-simulated = { $rules ->
        [one] One contact rule was
       *[other] { $rules } contact rules were
    } tried, a year day by day, the chosen one for { $customers } { surveyed-many }.
check-listening = Listening plan simulated

listening-kind-touchpoint = After an occasion
listening-kind-relationship = All { surveyed-many } alike
    .plain = all, alike
listening-kind-non-buyers = People who do not buy
listening-half = ±{ SIZE($half) }
listening-half-of = ±{ SIZE($half) } of ±{ SIZE($need) }
listening-answers = ±{ SIZE($half) }, { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }
listening-days = { $n ->
        [0] no days of rest
        [one] 1 day
       *[other] { $n } days
    }
listening-cap = up to { $n } a year
listening-no-cap = no limit
listening-drawn = { $share } drawn
listening-parts = { $parts }
listening-rule-named = { $rule }: { $contacts } a { surveyed-one }
listening-enough = { PART($enough, $all) ->
        [sole] The contact rule that was tried gives
        [all] All { $all } contact rules give
        [one] { $enough } of { $all } contact rules gives
       *[other] { $enough } of { $all } contact rules give
    } every survey of { surveyed-many } the precision it needs
    .role = answer
    .when = some counted
    .plain = every
listening-not-enough = { $all ->
        [one] One contact rule was tried, and under it
       *[other] { $all } contact rules were tried, and under every one
    } a survey falls short of its precision
    .role = complication
    .when = none
listening-spares = { $contacts } instead of { $before } invitations a { surveyed-one } and year.
    .role = value
    .when = above
listening-times = { $n ->
        [0] Not asked
        [one] Once
       *[other] { $n } times
    }
listening-often = { $often } of { surveyed-many } are asked more than four times a year; { $never } are not asked
    .role = complication
    .when = positive
listening-not-often = No { surveyed-one } is asked more than { $most ->
        [one] once
       *[other] { $most } times
    } a year; { $never } are not asked
    .role = answer
    .when = none
listening-twice = { $twice } are asked at least twice.
    .role = situation
    .when = positive
    .plain = least
listening-overlap = Of those whom “{ $survey }” invites, { $share } are also invited by “{ $other }”.
listening-segment-wide = { $survey } is told within ±{ SIZE($half) } among { $segment }, tighter elsewhere
listening-fragile = The precision of the surveys planned hangs on { $inputs }
listening-short-response = response
listening-short-volume = occasions
listening-short-quarantine = days of rest
listening-firm = The precision of the surveys planned holds if { $inputs } turn out otherwise; { $margin } is to spare
listening-swing-response = Response a fifth lower or higher
listening-swing-volume = Occasions a fifth fewer or more
listening-swing-quarantine = Half or twice the days of rest

note-listening-source = Listening plan of the client; a year simulated day by day
note-listening-interval = Precision is half of the 95% interval of the expected share, in percentage points.
note-listening-rules = Darker is wider beside what the survey needs; invitations are an average a { surveyed-one } and year.
note-listening-margin = How much narrower the interval nearest to its limit is than needed; below zero it is too wide.

col-listening-survey = Survey
col-listening-kind = Kind
col-listening-when = When
col-listening-channel = Channel
col-listening-priority = Priority
col-listening-volume = Occasions a year
col-listening-invited = Invited a year
col-listening-response = Response
col-listening-answers = Answers a year
col-listening-half = Precision
col-listening-need = Needed
col-listening-segment = Group
col-listening-quarantine = Days of rest
col-listening-yearly_cap = Limit a year
col-listening-share = Share
col-listening-contacts = Invitations a { surveyed-one }
col-listening-twice = Asked twice or more
col-listening-widest = Interval to need
col-listening-chosen = Chosen
col-listening-times = Times asked
col-listening-other = Also invited by
col-listening-id = Id
col-listening-input = Assumption
col-listening-low = Low
col-listening-high = High
sheet-listening-surveys = Surveys
sheet-listening-segments = By group
sheet-listening-rules = Contact rules
sheet-listening-contacts = Times asked
sheet-listening-overlap = Overlap
sheet-listening-sensitivity = If it turns out otherwise
listening-rule-customers = { listening-rest }: each survey of { surveyed-many } is precise enough, { $n ->
        [one] one of others is not
       *[other] { $n } of others are not
    }
    .role = risk
    .when = each some
listening-hardly-often = Hardly a { surveyed-one } is asked more than four times a year; { $never } are not asked
    .role = answer
    .when = positive
listening-segments-alike = Each survey is told within ±{ SIZE($half) } in each group
    .role = situation
    .when = alike
    .plain = each
listening-segments-wide = Widest are { $n } places with ±{ SIZE($half) }, tighter elsewhere
    .plain = widest
listening-misses = The widest interval is { SIZE($margin) } wider than needed, and no change that was tried closes that
    .role = complication
    .when = negative
    .plain = widest, no
listening-misses-unless = The widest interval is { SIZE($margin) } wider than needed; this hangs on { $inputs }
    .role = complication
    .when = negative
    .plain = widest
listening-none-needed = { $all ->
        [one] One contact rule was
       *[other] { $all } contact rules were
    } tried; no survey says which precision it needs
    .role = situation
    .when = none
listening-hardly-any = under 0.1
