# What employees say, by unit and beside customers, and what became of it.

employees-nps = eNPS
employees-serve = Employees' ability to serve
employees-word-nps = eNPS
employees-word-serve = employees' ability to serve
employees-rose = { $measure } rose to { $level }, { SIZE($change) } more than { $before }
    .role = cause
    .when = rose
employees-fell = { $measure } fell to { $level }, { SIZE($change) } less than { $before }
    .role = cause
    .when = fell
employees-steady = { $measure } is { $level }, without a clear difference from { $before }
    .role = cause
    .when = within
employees-level = { $measure } is { $level }
    .role = cause
    .when = shown
employees-hidden = { $measure } is not shown: fewer than { $minimum } answered
    .role = method
    .when = hidden
employees-linked = Over { $units } units, { surveyed-many } give better ratings where { $measure } is higher
    .role = cause
    .when = under positive
employees-linked-against = Over { $units } units, { surveyed-many } give lower ratings where { $measure } is higher
    .role = cause
    .when = under negative
employees-open = In { $units } units no link between employees and { surveyed-many } is clear; one below { $seen } would not show
    .role = cause
    .when = none some shown
    .short = Over { $units } units, employees and { surveyed-many } go together in no clear way
employees-alike = The { $units } units' employees answer too much alike for a link with { surveyed-many } to be told
    .role = cause
    .when = none
    .plain = alike
employees-few-units = { $units ->
        [one] One unit is
       *[other] { $units } units are
    } too few for a link of employees with { surveyed-many }; { $least } are needed
    .role = method
    .when = under
employees-all-reported = { $heard ->
        [one] The one point that employees raised was acted on and reported back
       *[other] All { $heard } points that employees raised were acted on and reported back
    }
    .role = situation
    .when = each
employees-none-acted = { $heard ->
        [one] The one point that employees raised was not acted on
       *[other] None of the { $heard } points that employees raised was acted on
    }
    .role = complication
    .when = none
employees-some-reported = Of { $heard } points that employees raised, { $acted } were acted on and { $reported } reported back
    .role = complication
    .when = counted
employees-unanswered = { $n ->
        [one] Open: what is done about one point?
       *[other] Open: what is done about { $n } points?
    }
    .role = ask
    .when = some
employees-untold = { $n ->
        [one] Open: when is one action reported back?
       *[other] Open: when are { $n } actions reported back?
    }
    .role = ask
    .when = some
employees-unowned = { $n ->
        [one] Open: who owns one of them?
       *[other] Open: who owns { $n } of them?
    }
    .role = ask
    .when = some
employees-nothing-shown = What employees answered is not shown, to protect anonymity
employees-statements = { $label }: { $share } of employees agree
    .role = cause
    .when = shown
employees-statement-lowest = Fewest agree that “{ $label }”: { $level }
    .role = cause
    .when = behind
employees-statements-two = { $level } of employees agree with “{ $label }”
    .role = cause
    .when = behind
employees-card-note = { $wave }; { $change } on { $before }
employees-statements-open = Agreement of employees runs from { $low } to { $high } over { $n } statements
    .role = cause
    .when = shown
employees-statement-rose = { $label }: up { SIZE($change) } since { $before }.
    .role = situation
    .when = rose under
employees-statement-fell = { $label }: down { SIZE($change) } since { $before }.
    .role = complication
    .when = fell under
employees-units-same = { $measure } is { $high } in each of { $n } units
    .role = situation
    .plain = each
employees-units-two = { $measure } is { $low } at { $unit } and { $second } at { $next }; elsewhere up to { $high }
    .role = cause
    .when = shown
employees-units-range = { $measure } runs from { $low } to { $high } over { $n } units
    .role = cause
    .when = shown
employees-by-unit = “{ $label }”: from { $low } to { $high } agree, over { $n } units
    .role = cause
    .when = shown
    .short = “{ $label }”: { $low } to { $high } agree
employees-units-hidden = { $n ->
        [one] One unit is
       *[other] { $n } units are
    } not shown, to protect anonymity.
    .role = method
    .when = some
employees-side-no-link = Side by side is not a link: { $least } units or more are needed to look for one.
employees-tie = Where { $measure } is ten points higher, ratings of { surveyed-many } are { $tie } ({ RANGE($tie) }), over { $units } units.
employees-tie-untold = { $measure }: units differ by little more than sampling error, so no slope is told.
employees-association = An association between units, which differ in more than their employees.
employees-source = Survey of employees
employees-source-both = Survey of employees; survey of { surveyed-many }
employees-source-log = Log of the client: asked, heard, done, reported back
employees-col-unit = Unit
employees-col-answers = Employees
employees-col-customers = { CAPITAL(surveyed-many) }
employees-col-customer-answers = Answers of { surveyed-many }
employees-col-asked = Asked
employees-col-heard = Heard
employees-col-done = Done
employees-col-owner = By whom
employees-col-reported = Reported back
employees-open-done = open: what is done?
employees-open-owner = open: by whom?
employees-open-reported = open: when?
employees-note-nps = eNPS: share of 9–10 less share of 0–6 on recommending to work here.
employees-note-serve = Ability to serve: mean share of the statements that a person agrees with. Agree: the two highest answers, or those that count.
    .plain = highest
employees-note-whiskers = Lines: 95% intervals; not given of few.
employees-note-hidden = Units of fewer than { $minimum } employees, or of few of one mind, are not shown, nor what would tell them.
employees-note-small = * fewer than { $base } answers: at the foot, not compared
    .role = caveat
employees-note-seen = With { $units } units only a correlation of { $seen } or more shows in four of five such cases.
employees-method = eNPS after Rocks (2016); shares with Wilson's interval; means with Student's t; changes of one wave as one family (Holm).
employees-link-method = Slope over unit means with the sampling error of employees' scores taken off (Fuller 1987), interval HC3 (MacKinnon and White 1985); p-values by Holm.
check-employees = Survey of employees
check-employees-read = { $responses ->
        [one] One response
       *[other] { $responses } responses
    } in the newest of { $waves ->
        [one] one survey
       *[other] { $waves } surveys
    }, { $units ->
        [0] without units
        [one] one unit
       *[other] { $units } units
    }.
headline-employees-responses = Employees who answered
headline-employees-nps = eNPS
headline-employees-serve = Employees' ability to serve
