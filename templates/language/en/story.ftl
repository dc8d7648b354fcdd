# The argument for a board: its parts, what is asked, what could go wrong.

story-source = The findings of this report
story-lead-asks = { $text }; { $decisions ->
        [one] one decision follows
       *[other] { $decisions } decisions follow
    }
story-too-few = Ask more { surveyed-many } before acting: only { BASE($level) } answered
    .role = answer
    .when = few
    .plain = only
story-role-situation = Situation
story-role-complication = Complication
story-role-cause = Why it persists
story-role-answer = Answer
story-role-value = Value
story-role-risk = Risk
story-role-ask = We ask
story-part-customers = What { surveyed-many } say
story-part-causes-of-satisfaction = What matters to them
story-part-journey = Where the journey breaks
story-part-confirmed = What else shows it
story-part-cost = What it costs
story-part-persists = Why it persists
story-part-answer = The answer
story-part-value = What it is worth
story-part-options = Options considered
story-part-plan = The plan
story-part-decisions = Decisions for today
story-part-risks = What could go wrong
story-appendix = Appendix: { $section }
story-for-decision = For decision
story-for-information = For information

story-part-words = What they write about
story-part-more = More evidence
story-why-customers = What follows has to account for these figures, and to move them.
story-why-causes-of-satisfaction = It says what weighs with customers, so that effort goes where it counts.
story-why-journey = It shows where on the way this is felt, and whose work that is.
story-why-confirmed = We looked beyond the ratings, so that the finding does not hang on one source.
story-why-cost = It turns opinions into something that can be counted.
story-why-persists = It says why the problem is still there, so that we repair the cause and not the symptom.
story-why-answer = From here on we speak of what to do, and of who does it.
story-why-value = Decide on the range and not on one number: this may come out lower or higher.
story-why-options = Before it decides, the board should see what less and more money would do.
story-why-plan = It says who does what by when, so that progress can be checked.
story-why-decisions = This is what we need from the board today.
story-why-risks = It says how we would notice early that we are wrong, and what happens then.
story-notes-next = That brings us to the next page: { $title }.
story-next-summary = Here is our answer on one page.
story-next-customers = Let us begin with what { surveyed-many } say.
story-next-causes-of-satisfaction = What weighs in how they rate us?
story-next-journey = Where on their way does it go wrong?
story-next-confirmed = Does anything but the ratings show it?
story-next-cost = What does that cost us?
story-next-persists = Why has it not been put right?
story-next-answer = So what should we do?
story-next-value = What is that worth, and how sure is it?
story-next-options = Would another plan do better?
story-next-plan = Who does what, and by when?
story-next-decisions = What do we need from you today?
story-next-risks = And what if we are wrong?
story-notes-end = That closes the argument; the evidence stands in the appendix, in the same order.
    .plain = same
story-kind-fails = Where the journey fails
story-kind-lasts = Why it lasts
story-cause = Where it falls short
story-shown-by = What shows it
story-shown-and = { $one }; also seen in { $others }
story-benefit = Benefit
story-enabling = none counted
    .plain = none
story-enabling-amount = { $amount }, less than its cost
    .plain = less
story-benefit-doubted = { $benefit }, not supported by its test
story-benefit-part = { $benefit }, { $doubted } of it not supported by a test
story-evidence = { $one }; { $more }
story-answer = What answers it
story-answer-proof = What answers it, and its proof
story-proof-of = { $names }: { $proof }
story-tests = tests
story-tests-small = small trials
story-proof-none = not tested
story-proof-stopped = the test says stop
story-proof-unseen = no clear effect where tried
story-proof-worse = { $figure } worse by { SIZE($effect) }
story-proof-better = { $figure } better by { SIZE($effect) }
story-proof-trial = “{ $result }” (trial of { $n })
story-proof-trial-bare = trial: go ({ $n } in it)
story-no-initiative = nothing yet
story-kpi-at = { $kpi } at { $target }
story-kpi-at-most = { $kpi } at { $bound } or less
story-kpi-at-least = { $kpi } at { $bound } or more
story-kpi-unmet = { $kpi } not at { $target }
story-kpi-due = { $kpi } not at { $target } by { $date }
story-kpi-above = { $kpi } still above { $target } on { $date }
story-kpi-below = { $kpi } still below { $target } on { $date }
story-number = { $value }
col-initiative = Initiative
story-finding-voice = { $what }: { $share } satisfied, { $weight } of what drives { $measure }
    .role = complication
    .when = explains
story-finding-practice = { $documented } of 4 on paper, { $practised } in practice
    .role = cause
story-finding-of = { $what }: { $says }
story-finding-rated = rated { $mean } of { $top }
story-finding-rated-target = rated { $mean } of { $top }, target { $target }
story-finding-theme = comments with low ratings name { $theme } { SIZE($gap) } more often
    .role = complication
    .when = beyond
story-causes-title = { $causes } causes, put in order by how many measurements point at them
    .role = cause
story-causes-first = { $cause } comes first of { $causes } causes: { PART($sources, $measurements) ->
        [all] all { $measurements } measurements point there
        [one] { $sources } of { $measurements } measurements points there
       *[other] { $sources } of { $measurements } measurements point there
    }
    .role = cause
    .when = above
    .plain = first
story-causes-close = { $names } stand out of { $causes } causes: { $one } and { $two } of { $measurements } measurements point there
    .role = cause
    .when = above
    .short = { $names } stand out of { $causes } causes: { $one } and { $two } measurements
story-failures-bring = Fixing two failures should bring { $brought } of the { $benefit } benefit
    .role = answer
    .when = at_least
story-causes-bring = Removing two causes should bring { $brought } of the { $benefit } benefit
    .role = answer
    .when = at_least
story-causes-order = Order: how many of the measurements ({ $sources }) point at a cause, then the benefit of what answers it.
story-measured-voice = the survey
story-measured-journey = the workshop
story-measured-governance = the audit
story-measured-maturity = the maturity ratings
story-more-open = { $n ->
        [one] One more has no initiative yet; what shows it stands in the appendix.
       *[other] { $n } more have no initiative yet; what shows them stands in the appendix.
    }
story-more-listed = { $n ->
        [one] One more stands in the workbook.
       *[other] { $n } more stand in the workbook.
    }
story-fix-first = Fix { $cause } first: the plan should return { $npv } net over { $months }
    .role = answer
    .when = above positive
    .plain = first
    .short = Fix { $cause } first: { $npv } net over { $months }
story-fix-both = Fix { $causes }: the plan should return { $npv } net over { $months }
    .role = answer
    .when = positive
    .short = Fix { $causes }: { $npv } net over { $months }
story-fix-first-bare = Fix { $cause } first: { PART($sources, $measurements) ->
        [all] all { $measurements } measurements point there
        [one] { $sources } of { $measurements } measurements points there
       *[other] { $sources } of { $measurements } measurements point there
    }
    .role = answer
    .when = above at_least
    .plain = first
story-fix-both-bare = Improve { $causes }: { $weight } of what drives { $measure } lies there
    .role = answer
    .when = explains
story-carry = { $n ->
        [one] The plan is one initiative
       *[other] The plan has { $n } initiatives
    }; { $names } bring { $share } of its benefit
    .role = answer
    .when = at_least
story-carry-begins = { $names } bring { $share } of the benefit of { $n ->
        [one] the one initiative
       *[other] the { $n } initiatives
    } and start early
    .role = answer
    .when = at_least
story-carry-moves = { $names } bring { $share } of the benefit of { $n ->
        [one] the one initiative
       *[other] the { $n } initiatives
    }, taking { $moves }
    .role = answer
    .when = at_least
story-moves = { $kpi } from { $baseline } to { $target }
story-fall-short = Only { $one_share } are satisfied with { $one }, { $two_share } with { $two }: { $weight } of what drives { $measure }
    .role = complication
    .when = explains
story-fall-short-one = Only { $share } are satisfied with { $what }, which makes up { $weight } of what drives { $measure }, as far as the ratings explain it
    .role = complication
    .when = explains
story-overall = the overall rating
story-liked = { $share } are satisfied with { $what }
    .role = situation
    .when = at_least
story-goals = The plan does not forecast the goals for { $date }: { $goals }
    .role = situation
story-cost = Unhappy { surveyed-many } stay less often: { $money } a year per point of { $measure }
    .role = value
    .when = ahead beyond positive
story-point-won = A point of { $measure } is won when one in a hundred { surveyed-many } stops being a Detractor.{ $plan ->
        [none] { " " }The plan counts none of this money.
       *[open] { "" }
    }
    .role = value
    .when = positive
    .plain = none
story-point-dates = A point of { $measure } is won when one in a hundred { surveyed-many } stops being a Detractor. Staying is { $money } of it by “{ $label }” and { $stay } by who has left after a year{ $plan ->
        [none] ; the plan counts neither.
        [taken] ; the plan counts { $money }.
       *[open] .
    }
    .role = value
    .when = positive beyond
story-practice = Put the rules into practice: { $asks }.
    .role = cause
    .when = at_least
story-unexplained-by = { CAPITAL(THE($owner)) } should tell the board at its next meeting what changed in { $since }: { $metric } left its usual range then, and no figure says why.
    .role = complication
    .when = some
story-unexplained = Nobody is named who should say what changed in { $since }: { $metric } left its usual range then, and no figure says why.
    .role = complication
    .when = some
    .plain = nobody
story-practice-plan = Put the rules into practice: { $ways }.
    .role = cause
    .when = at_least
story-practised-by = { $name } through { $names }
story-practised-open = { $names } through nothing in the plan yet
story-practice-bare = Put the rules that exist into practice.
    .role = cause
    .when = at_least
story-start = Start with { $names }, which { $tests } support{ $rated ->
        [open] ; that ratings rise is not measured yet.
       *[told] .
    }
    .role = answer
story-start-hold = Start with { $names }, which { $tests } support{ $rated ->
        [open] ; that ratings rise is not measured yet.
       *[told] .
    } Hold back { $held } until there is new proof.
    .role = answer
story-hold = Hold back { $held } until there is new proof.
    .role = answer
story-no-seat = Nobody from { $missing } sits on the council
    .role = cause
    .plain = nobody
story-from-executive = the executive
story-from-business = the business units
story-from-functional = the support functions
story-from-operational = operations
story-ask = We ask the board to { $asks }
    .role = ask
story-ask-at = ({ $at }) { $what }
story-decision = Decision
story-decision-at = { $at }. { $what }
story-decision-more = { $what }
    { $more }
story-why-now = Why now
story-who = Who, by when
story-if-not = If not
story-decisions-title = { $decisions ->
        [one] We ask the board for one decision
       *[other] We ask the board for { $decisions } decisions
    }
    .role = ask
story-decisions-money = { $decisions ->
        [one] We ask the board for one decision: { $now } now, { $later } held back
       *[other] We ask the board for { $decisions } decisions: { $now } now, { $later } held back
    }
    .role = ask
    .when = shown
story-money = { $spend } in { $horizon }, rounded: { $parts }.
    .role = ask
    .when = shown
story-follows = { $tested ->
        [yes] On top: { $tests } for tests, { $running } of running cost up to { $months }.
       *[no] { $running } of running cost follows up to { $months }.
    }
    .role = ask
    .when = shown
story-follows-aside = { $tested ->
        [yes] On top: { $tests } for tests, { $running } of running cost up to { $months }.
       *[no] { $running } of running cost follows up to { $months }.
    } Not for today: technology ({ $cost }).
    .role = ask
    .when = shown
story-goes-now = { $money } now
story-goes-back = { $money } after new tests
story-goes-held = { $money } after the gate
story-value = Of { $spend } spent, the { $now } released now earns { $adds ->
        [takes] all net value; the { $later } held back lowers it by { SIZE($added) }
        [none] all net value; the { $later } held back adds none
       *[some] { $carried } of net value; the { $later } held back waits for proof
    }
    .role = value
    .plain = all, none
story-spread = In eight of ten outcomes the plan returns { RANGE($npv) }; in { $lost } the money is not back after { $months }
    .role = risk
    .when = positive
story-cash = Cash may fall to { LOW($deepest) } ({ $deepest } expected), back after { $payback }
    .role = value
    .when = shown negative
story-aside = Not for today: the technology choice, { $option } ({ $cost } in all), stands outside the plan and its budget and is decided by itself.
    .role = ask
    .plain = all
    .short = Not for today: the technology choice ({ $option }, { $cost }).
story-guard = { $later } of the { $spend } can still be stopped: it waits for { $by ->
        [test] a new test.
        [gate] the gate on { $date }.
       *[both] a new test or the gate on { $date }.
    }
    .role = risk
    .when = positive
story-guard-check = { $unspent } of the { $now } can still be stopped on { $date }, if its first trials fail
    .role = risk
    .when = positive
    .plain = first
story-guard-stops = { $unspent } of the { $now } can still be stopped on { $date }
story-guard-assumed = Better ratings are assumed, each link from them to { $bucket } is put at { $share }
    .plain = each
story-guard-points = Better ratings ({ SIZE($one) } and { SIZE($two) } points) are assumed, each link from them to { $bucket } is put at { $share }
    .plain = each
story-guard-held = Each of the two links to { $bucket } is put at { $share }
    .plain = each
story-guard-both = If neither pays in any way ({ $chance } likely), net value falls to { $both }
story-guard-links = { $parts }.
    .role = value
    .when = positive
story-named = “{ $name }”
story-owner-asked = To be named by the board
story-owners = { $names }
story-who-from = { $who }, from { $date }
story-board = The board
story-who-by = { $who }, by { $date }
story-board-proposed = The board (proposal: { $who })
story-tests-by = The board; tests by { $due }: { $who }
story-who-next = { $who }, at the next meeting ({ $forum })
story-who-at = { $who }, { $forum } of { $date }
story-release = Release { $money } for { $horizon }
story-release-tests = Release { $money } and { $cost } for tests
story-release-begins = Above all for { $names }
    .plain = all
story-release-stops = On { $date } the board stops { $money } of it unless it sees { $gates }
story-less-ratings = ratings where tried do not rise
story-less-ratings-by = ratings where tried rise by less than { LOW($one) } and { LOW($two) }
story-better-ratings = better ratings where tried
story-better-ratings-by = ratings { LOW($one) } and { LOW($two) } better where tried
story-release-why = { $initiatives ->
        [one] One initiative is expected to return { $npv } net ({ RANGE($npv) })
       *[other] { $initiatives } initiatives are expected to return { $npv } net ({ RANGE($npv) })
    }
story-release-delay = A delay of { $months } costs { $lost } net
story-why-two = { $one }. { $two }
story-release-part = { $part } of the { $benefit } benefit does not come
story-release-all = { $npv } of net value is not made
story-ask-release = release { $money } now
story-ask-release-tests = release { $money } and { $cost } for tests now
story-rethink = Do not release the money yet; have the plan recalculated
story-ask-rethink = hold the money until the plan pays
story-rethink-why = As estimated the plan returns { $npv } net
story-rethink-not = { $spend } would be spent without an expected return
story-gate = Hold { $money } until the gate on { $date }
story-gate-tests = Only with { $tests }
story-gate-names = For { $names }
story-gate-left = the { $left } left and the { $held } held
story-gate-held = the { $held } held
story-gate-why = Its part of the plan’s net value: { $added }
story-gate-why-alone = Its part of the plan’s net value is { $added }, and it is the only answer to { $causes }
    .plain = only
story-gate-why-costs = It costs { $cost } of net value
story-gate-why-buys = Costs { $cost } net; the only answer to { $causes }
    .plain = only
story-gate-not = { $money } is spent whether or not the first work paid
    .plain = first
story-cash-at = cash at { LOW($cash) } or better
story-gate-way = Gate: KPIs at { $share } of the way from baseline to target, cash no worse than in nine of ten simulated outcomes.
    .role = caveat
story-ask-gate = hold { $money } until the gate on { $date }
story-keep = Hold back { $money } until { $date }
story-keep-then = Keep { $tests }
story-keep-shows = { $name } if { $gate }
story-keep-unmarked = Pass mark still to be named: { $names }
story-keep-if-go = { $name } only if a new test says go
story-keep-if-moves = { $name } only if a new trial clearly improves { $what }
story-keep-if-seen = { $name } only if a new trial shows a clear effect
story-keep-said-stop = { $name }: the test said stop
story-keep-said-why = { $name }: “{ $result }”
story-keep-saw-none = { $name }: no clear effect
story-keep-saw-none-on = { $name }: no clear effect on { $what }
story-keep-saw-part = { $name }: no clear effect, { $left } not measured
story-keep-why-bare = The plan has it, and no test supports it
story-keep-bare = Keep or drop { $names }
story-keep-not = { $money } is spent without proof
story-keep-not-bare = Money is spent on what no test supports
story-ask-keep = hold { $money } for a new test until { $date }
story-ask-keep-bare = keep or drop { $names }
story-seat = Fill the council’s open seat for { $missing }
story-seat-proposed = Proposed: { $who }
story-seat-why = Rules score { $documented } on paper and { $practised } in practice
story-seat-why-of = Rules score { $documented } of { $top } on paper and { $practised } in practice
story-seat-owns = { CAPITAL(THE($who)) } answers for { $name } without a seat
story-seat-not = The council decides without this voice
story-ask-seat = fill the council’s open seat
story-gaps = { $overdue ->
        [0] Name { $ownerless ->
            [one] an owner for the gap that has none
           *[other] owners for { $ownerless } gaps that have none
        }
       *[other] { $ownerless ->
            [0] Agree new dates for { $overdue } overdue gaps
            [one] Name an owner for one gap and new dates for { $overdue } overdue ones
           *[other] Name owners for { $ownerless } gaps and new dates for { $overdue } overdue ones
        }
    }
    .role = ask
    .plain = none
story-gaps-why = { $gaps } governance gaps remain
story-gaps-not = { $overdue ->
        [0] { $ownerless ->
            [one] One gap stays nobody’s work
           *[other] { $ownerless } gaps stay nobody’s work
        }
        [one] One overdue gap gets no new date
       *[other] { $overdue } overdue gaps get no new date
    }
    .plain = no, nobody
story-ask-gaps = { $overdue ->
        [0] name the missing owners of gaps
       *[other] { $ownerless ->
            [0] agree new dates for overdue gaps
           *[other] name owners and new dates for gaps
        }
    }
    .role = ask
story-targets = Agree targets for the competencies
story-targets-why = The mean is { $mean }; without targets it is open how far to go
story-targets-not = Progress cannot be told from movement
story-ask-targets = agree targets for the competencies
story-name-owner = Name who answers for: { $causes }
story-name-owner-not = It stays with everybody and so with no department
story-ask-owner = name who answers for { $causes }
story-estimate = Have initiatives with cost, effect and KPI proposed for: { $causes }
story-estimate-why = No initiative has been estimated yet, so no money can be asked for
story-estimate-not = The findings stay findings
story-ask-estimate = have initiatives estimated
story-risk = Risk
story-early-sign = Early sign, and when to act
story-sign-act = { $sign }. Act if { $threshold }
story-act-if = Act if { $threshold }
story-what-we-do = What we do
story-risks-lost = In { $share } of outcomes the money is not back; { $risks } early signs say when to act
    .role = risk
    .when = each positive
story-risks-lost-stops = In { $share } of outcomes the money is not back; { $money } can still be stopped
    .role = risk
    .when = each positive
story-risks-led = { $risk }; { $risks } early signs say when to act
    .role = risk
    .when = each
story-risks-title = { $risks ->
        [one] One risk to watch, with its early sign and threshold
       *[other] { $risks } risks to watch, each with its early sign and threshold
    }
    .role = risk
    .when = each
story-risks-open = { $risks } risks to watch; the board has a threshold to set for { $unset ->
        [one] one of them
       *[other] { $unset } of them
    }
    .role = risk
    .when = some
story-risk-value = In one of ten simulated outcomes the plan returns less than { $low }, in another more than { $high }
story-risk-range = Eight in ten simulated outcomes of the plan lie at { RANGE($npv) }
story-risk-lost = Too little or too late: the money is not back after { $months } ({ $share } of outcomes)
story-risk-range-sign = Benefits arrive later than planned
story-risk-cash-sign = Cash below the planned { $cash }
story-risk-value-do = Release later money only where the KPIs have changed
story-risk-value-gate = Stop { $sum }, and have the plan recalculated
story-risk-value-check = Stop the unspent { $money }; at the gate { $sum }
story-sign-kpi = { $kpi } does not move
story-sign-near = { $kpi } stays near { $baseline }
story-threshold-asked = Threshold to be set by the board
story-threshold-cash = cash is under { LOW($cash) } on { $date }
story-threshold-check = a condition of the release fails on { $check } or cash is under { LOW($cash) } on { $date }
story-risk-link = { $what }: net value from { $low } to { $high }
story-risk-link-none = Better “{ $what }” does not pay: { $low } net
story-risk-link-sign = Those whom the change has reached do no better
story-risk-saving-sign = The cost stays where it was although the change is at work
story-threshold-link = the next survey shows no difference
story-threshold-link-by = no difference is seen by { $date }
story-threshold-tried-rates = { $less } by { $check }, or again by { $date }
story-threshold-tried-stays = { $less } by { $check }, or no more { surveyed-many } stay by { $date }
story-threshold-saving = the cost is not lower three months after the start
story-threshold-saving-by = the cost is not lower by { $date }
story-risk-link-do = Compare { surveyed-many } whom it has reached with the others
story-risk-link-by = Compare { surveyed-many } whom it has reached with the others; stop what makes no difference
story-risk-tried-rates = Stop the unspent { $money }; compare again at the gate
story-risk-tried-stays = Stop the unspent { $money }; at the gate compare who stays
story-risk-saving-do = Compare the cost before and after the change
story-risk-saving-by = Compare the cost before and after the change; report at the gate
story-risk-links-none = Better { $one } or { $two } does not pay: { $low } or { $other } net
story-risk-links-both = Better { $one } or { $two } does not pay: { $low } or { $other } net, { $both } if neither does
story-risk-late = After the gate of { $date }: { $names }, part of the answer to { $cause }
story-risk-late-sign = The start stays on { $start }
story-threshold-late = no earlier start is agreed at the first review
    .plain = first
story-risk-late-do = Move { $money } of year 2 forward, or judge { $cause } at the gate without it
story-risk-overdue = { $overdue ->
        [one] One governance gap is overdue
       *[other] { $overdue } governance gaps are overdue
    }
story-risk-overdue-sign = The council meets without new dates
story-risk-overdue-do = Agree new dates at the next meeting
story-risk-overdue-at = New dates at the next meeting: { $forum }
story-threshold-overdue = one of them still has no new date at the next meeting
story-risk-open = { PART($open, $all) ->
        [sole] The finding has no initiative
        [all] None of the { $all } findings has an initiative
        [one] { $open } of { $all } findings has no initiative
       *[other] { $open } of { $all } findings have no initiative
    }
story-risk-unanswered = { $left } of { $all } findings are not answered: { $open } have no initiative, { $outside } have one outside the plan
story-risk-before = Work slips as before: of { $n } earlier initiatives { $late } late, { $none } without effect
story-risk-before-sign = A milestone is missed
story-threshold-before = a KPI is below { $share } of its planned progress
story-risk-before-do = The owner brings a new date, or funding stops
story-risk-goals = The goals are missed: { $goals }; the plan does not forecast them
story-goal = { $kpi } { $target }
story-risk-goals-sign = The next survey shows no clear change
story-threshold-goals = not reached by { $date }
story-risk-goals-do = Say which goal moves, or what is added
story-risk-open-sign = No proposal at the next meeting
story-risk-open-do = Have them estimated or accept them in writing
story-watch-both = Until the gate on { $date } watch cumulative cash, and whether { surveyed-many } whom the change has reached do better.
story-watch-check = The board decides on { $money } of the release on { $check }, at the gate on { $date } on { $sum }.
story-watch-then = { $one } { $two }
story-watch-stays = Who stays: “{ $what }”.
story-watch-checked = { CAPITAL(THE($who)) } checks who stays (“{ $what }”).
story-watch-cash = Until the gate on { $date } watch cumulative cash: under { LOW($cash) } the { $held } is not released.
story-watch-set = Set the missing thresholds today: without them nobody can say when to act.
    .plain = nobody
story-watch-report = Have the early signs reported at every meeting, and act where a threshold is crossed.
    .plain = every
story-threshold-open = still open on { $date }
story-risk-agreement = Those who rated maturity agree little (agreement { $alpha } of 1)
story-risk-agreement-sign = Departments dispute the profile
story-risk-agreement-do = Discuss the means before targets rest on them
story-threshold-alpha = agreement stays under 0.67
story-risk-unseen = A change of NPS by less than { SIZE($seen) } would not show in the survey
story-risk-unseen-sign = The next wave is again too small to tell
story-threshold-unseen = the change is smaller than { SIZE($seen) }
story-risk-unseen-do = Ask more { surveyed-many } in the next wave
story-thin = { $answered } of { $all } governance questions have an answer so far
    .role = situation
story-act = Name who acts on what { surveyed-many } say
story-ask-act = name who acts on what { surveyed-many } say
story-act-why = The survey measures; it does not yet say who changes what
story-act-not = The next survey finds what this one found
story-more = Have more { surveyed-many } asked
story-ask-more = have more { surveyed-many } asked
story-more-why = { BASE($level) } answered, too few to tell a change or a difference
story-more-not = The next figures say as little as these
story-probe = Let the next survey ask about single touchpoints
story-ask-probe = let the next survey ask about touchpoints
story-probe-why = These answers tell how satisfied { surveyed-many } are, not why
story-probe-not = What to improve stays a matter of opinion
story-complete = Have the { $left } open questions of the audit answered
story-ask-complete = have the { $left } open questions of the audit answered
story-complete-why = { $left } of { $all } questions have no answer, so the picture may change
story-complete-not = Decisions rest on less than half of the audit
story-risk-thin = { $left } of { $all } governance questions have no answer yet
story-risk-thin-sign = New answers change the order of the gaps
story-risk-thin-do = Decide on single gaps only, not on the programme
story-threshold-thin = less than half of the questions are answered
story-risk-one = { $risk }
    .role = risk
story-risk-falling = { $what } went down by { SIZE($change) } to { $level }
    .role = risk
    .when = fell
story-risk-falling-sign = It goes down again in the next survey
story-threshold-falling = it is under { LOW($level) }
story-risk-falling-do = Find out why before the next survey
story-unset = { $kpi ->
        [0] Name who owns the plan’s initiatives: { $owner } without an owner
       *[other] { $owner ->
            [0] Set the KPIs of the plan’s initiatives: { $kpi } without one
           *[other] Set owner and KPI of the plan’s initiatives: { $owner } without an owner, { $kpi } without a KPI
        }
    }
    .role = ask
story-ask-unset = { $kpi ->
        [0] name the owners that the plan still lacks ({ $owner })
       *[other] { $owner ->
            [0] set the KPIs that the plan still lacks ({ $kpi })
           *[other] set the owners ({ $owner }) and KPIs ({ $kpi }) that the plan still lacks
        }
    }
    .role = ask
story-unset-why = { $kpi ->
        [0] What has no owner is nobody’s work
       *[other] What has no KPI cannot be followed up
    }
    .plain = nobody
story-unset-not = It stays open whether the money worked
story-proof-unseen-on = no clear effect on { $figure }
story-causes-beside = { $n ->
        [one] One further initiative adds
       *[other] { $n } further initiatives add
    } { $benefit }: { $names }. Rounded.
    .role = caveat
    .short = { $n ->
        [one] One further initiative adds
       *[other] { $n } further initiatives add
    } { $benefit }. Rounded.
story-cost-two = Unhappy { surveyed-many } stay less often: { $low } to { $high } a year per point of { $measure }
    .role = value
    .when = ahead beyond positive
story-practice-both = { $lacks }. In the plan: { $ways }.
    .role = cause
    .when = at_least
story-lacks-gaps = { $overdue ->
        [one] one of { $gaps } gaps is late
       *[other] { $overdue } of { $gaps } gaps are late
    }
story-said-by = { $name } ({ $share })
story-through-held = { $names } (held back)
# What the failures in front cost a year in work.
story-bill = { $names } cost { $money } a year
    .role = complication
    .when = positive
story-bill-leave = { $names } cost { $money } a year; unhappy { surveyed-many } return less often
    .role = value
    .when = positive ahead
story-bill-work = Failures of service
story-bill-axis = Cost a year
story-bill-note = What these lines cost today, with the client’s range; the plan saves a part of them.
    .role = caveat
story-bill-from = { $sources }.
story-bill-saved = Left as it is, this costs { $span } in { $months }. The plan should save { $saved } of it, and bring { $back } from those who come back (present values).
    .role = value
    .when = positive
story-bill-saved-alone = Left as it is, this costs { $span } in { $months }. The plan should save { $saved } of it (present value).
    .role = value
    .when = positive
story-said-by-at = { $name } ({ $share }; { $unit } { $low })
story-benefit-assumed = { $benefit }, if ratings rise
