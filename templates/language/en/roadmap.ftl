# Which initiatives are worth doing, in which order, and what the plan is worth.

## The answer

roadmap-worth = { roadmap-holds }; its net present value over { $months } is { $npv } ({ RANGE($npv) }).
    .role = answer
    .when = positive counted
    .short = Over { $months } the plan has a net present value of { $npv } ({ RANGE($npv) })
roadmap-holds = { $all ->
        [one] The plan holds the one initiative
       *[other] The plan holds { PART($n, $all) ->
            [all] { $all ->
                [2] both initiatives
               *[other] all { $all } initiatives
            }
           *[other] { $n } of { $all } initiatives
        }
    }
    .role = answer
    .when = counted
roadmap-costs-more = The plan costs more than it brings: its net present value over { $months } is { $npv } ({ RANGE($npv) }).
    .role = risk
    .when = shown
roadmap-fits = { roadmap-holds }; without financial assumptions no return is stated.
    .role = answer
    .when = counted
roadmap-asks = In its { $horizon } the plan spends { $spend } ({ RANGE($spend) }).
    .role = ask
    .when = shown
roadmap-asks-of = In its { $horizon } the plan spends { $spend } ({ RANGE($spend) }) of a budget of { $budget }.
    .role = ask
    .when = shown
roadmap-may-not-pay = In { $lost } of simulated outcomes the money is not back after { $months }.
    .role = risk
    .when = positive
roadmap-none-estimated = { $all ->
        [one] No initiative can be planned: the one there is lacks cost, duration or what it needs
        [2] No initiative can be planned: both lack cost, duration or what they need
       *[other] No initiative can be planned: all { $all } lack cost, duration or what they need
    }
    .role = answer
    .when = none
roadmap-none-pays = { $all ->
        [one] No plan pays: the one initiative that could be planned brings no more than it costs
        [2] No plan pays: neither initiative brings more than it costs
       *[other] No plan pays: none of the { $all } initiatives brings more than it costs
    }
    .role = answer
    .when = none
roadmap-none-fits = { $all ->
        [one] No plan: the one initiative that could be planned finds no place within the limits
       *[other] No plan: none of the { $all } initiatives finds a place within the limits
    }
    .role = answer
    .when = none

## The plan on a page

roadmap-plan = { $n ->
        [one] The plan’s one initiative is { $half ->
            [0] { $year ->
                [0] not live within a year
               *[other] live within a year
            }
           *[other] live within six months
        }
       *[other] Of the plan’s { $n } initiatives { PART($half, $n) ->
            [all] { $n ->
                [2] both are live within six months
               *[other] all are live within six months
            }
            [none] { $year ->
                [0] none is live within a year
               *[other] none is live within six months, { $year } within a year
            }
            [one] one is live within six months, { PART($half, $year) ->
                [sole] and no more within a year
                [all] and no more within a year
               *[other] { $year } within a year
            }
           *[other] { $half } are live within six months, { PART($half, $year) ->
                [all] and no more within a year
               *[other] { $year } within a year
            }
        }
    }
    .role = answer
    .when = counted
roadmap-plan-half-year = { $n ->
        [one] The plan’s one initiative is { $half ->
            [0] not live within six months
           *[other] live within six months
        }
       *[other] Of the plan’s { $n } initiatives { PART($half, $n) ->
            [all] { $n ->
                [2] both are live within six months
               *[other] all are live within six months
            }
            [none] none is live within six months
            [one] one is live within six months
           *[other] { $half } are live within six months
        }
    }
    .role = answer
    .when = counted
roadmap-plan-live = { $year } of { $n } initiatives are live within a year and bring { $early } of the benefit
    .role = answer
    .when = counted at_least
roadmap-plan-early = What is live within a year brings { $early } of the plan’s benefit.
    .role = value
    .when = at_least
roadmap-plan-money = The plan spends { $spend } of a budget of { $budget }: { $years }.
    .role = ask
    .when = shown
roadmap-plan-money-bare = The plan spends { $spend }: { $years }.
    .role = ask
    .when = shown
roadmap-plan-year = { $money } in year { $year }
roadmap-plan-total = In all
    .plain = all
roadmap-plan-cost = Over { $months } it costs { $cost } in present value and brings { $benefit }: { $npv } net.
    .role = value
    .when = shown
roadmap-task-after = { $name }, after { $after }
roadmap-live-6 = Live within six months: { $n }
roadmap-live-12 = Live within a year: { $n } in all
    .plain = all
roadmap-live-24 = Live within two years: { $n } in all
    .plain = all
roadmap-live-later = Live later
roadmap-reasoning = The plan is chosen for what it is worth as a whole; among plans of nearly the value the one that starts earliest is taken.

roadmap-quick = { $quick ->
        [one] One quick win is in the plan
       *[other] { $quick } quick wins are in the plan
    }; { roadmap-waiting }
    .role = answer
    .when = quick_wins counted
roadmap-no-quick = The plan has no quick win; { roadmap-waiting }
    .role = answer
    .when = none counted
    .plain = quick win
roadmap-waiting = { PART($out, $all) ->
        [none] no initiative waits
        [sole] the one initiative waits
        [all] { $all ->
            [2] both initiatives wait
           *[other] all { $all } initiatives wait
        }
        [one] one of { $all } initiatives waits
       *[other] { $out } of { $all } initiatives wait
    }
roadmap-quick-named = { $quick ->
        [one] Quick win
       *[other] Quick wins
    }: { $names }.
    .role = answer
    .when = quick_wins
roadmap-losing = { PART($n, $out) ->
        [sole] The one that waits brings no more than it costs.
        [all] No initiative that waits brings more than it costs.
        [one] One of those that wait brings no more than it costs.
       *[other] { $n } of those that wait bring no more than they cost.
    }
    .role = answer
    .when = some
roadmap-in-plan = In the plan
roadmap-not-in-plan = Not in the plan
roadmap-axis-effort = Effort
roadmap-axis-impact = Impact on { surveyed-many }
roadmap-easy = High impact, low effort
roadmap-major = Major projects
roadmap-fill-in = Fill-ins
roadmap-reconsider = Reconsider

roadmap-streams = { $n ->
        [one] One initiative runs in its workstream, with an owner and a KPI
       *[other] { $n } initiatives run in { $streams ->
            [one] one workstream
           *[other] { $streams } workstreams
        }, each with an owner and a KPI
    }
    .role = answer
    .when = none
roadmap-streams-lack = { $n ->
        [one] One initiative is in the plan; { $lacks }
       *[other] { $n } initiatives are in the plan; { $lacks }
    }
roadmap-lacks-owner = { $n ->
        [one] one has no owner
       *[other] { $n } have no owner
    }
roadmap-lacks-target = { $n ->
        [one] one has no target
       *[other] { $n } have no target
    }
roadmap-lacks-kpi = { $n ->
        [one] one has no KPI
       *[other] { $n } have no KPI
    }
roadmap-lacks-workstream = { $n ->
        [one] one has no workstream
       *[other] { $n } have no workstream
    }
roadmap-no-workstream = Not assigned
roadmap-dimension-technology = Technology
roadmap-dimension-people = People
roadmap-dimension-process = Process
roadmap-dimension-knowledge = Knowledge
roadmap-dimension-capability = Capability

roadmap-first = { $n ->
        [one] In the first { $days } days one initiative starts, with an owner and a KPI
       *[other] In the first { $days } days { $n } initiatives start, each with an owner and a KPI
    }
    .role = ask
    .when = none
    .plain = first
roadmap-first-lack = { $n ->
        [one] In the first { $days } days one initiative starts; { $lacks }
       *[other] In the first { $days } days { $n } initiatives start; { $lacks }
    }
    .plain = first

## What it is worth

roadmap-value = The plan should return { $npv } net; eight in ten simulated outcomes range from { RANGE($npv) }
    .role = value
    .when = positive
    .short = The plan should return { $npv } net ({ RANGE($npv) } in eight of ten outcomes)
roadmap-value-may-not-pay = The plan should return { $npv } net, but { $lost } of outcomes do not pay it back within { $months }
    .role = value
    .when = positive
roadmap-value-negative = The plan costs more than it brings: net present value { $npv } ({ RANGE($npv) })
    .role = risk
    .when = shown
roadmap-main-benefit = Most of the benefit comes from { $names }.
    .role = value
    .when = most
roadmap-rates = Return on cost { $roi }; internal rate of return { $irr } a year.
    .role = value
    .when = shown
roadmap-swing = { $input } moves it from { $low } to { $high }.
    .role = risk
roadmap-bucket-retention = retention
roadmap-bucket-share-of-spend = share of spend
roadmap-bucket-advocacy = advocacy
roadmap-bucket-operational-efficiency = operational efficiency
roadmap-bucket-enables = makes others possible
roadmap-step-benefit = Benefit
roadmap-step-investment = Investment
roadmap-step-running = Running cost
roadmap-step-npv = Net value
roadmap-present = Present value over { $months }

roadmap-money-investment = Investment
roadmap-money-running = Running cost
roadmap-money-cost = Investment and running cost
roadmap-money-benefit = Benefit
roadmap-money-npv = Net value
roadmap-money-budget = Budget
roadmap-spends = In its { $horizon } the plan spends { $spend } ({ RANGE($spend) })
    .role = ask
    .when = shown
roadmap-spends-of = In its { $horizon } the plan spends { $spend } ({ RANGE($spend) }) of { $budget } of budget
    .role = ask
    .when = shown
roadmap-less = Down each column: benefit less cost is net value. Over { $months }, discounted, it is { $npv } ({ RANGE($npv) }).
    .plain = each
roadmap-delay-costs = If everything starts { $months } later, net value is { $lost } lower.
    .plain = all

roadmap-cash = Cash falls to { $deepest } ({ RANGE($deepest) }) before it turns, and is positive after { $payback }
    .role = value
    .when = shown negative
    .short = Cash falls to { $deepest } ({ RANGE($deepest) }) and is positive after { $payback }
roadmap-cash-never-low = The plan pays for itself as it goes: cash stays positive over { $months }
    .role = value
    .when = shown at_least
roadmap-cash-open = Cash falls to { $deepest } ({ RANGE($deepest) }) and is not back within { $months }
    .role = risk
    .when = shown
roadmap-cash-axis = Cumulative cash
roadmap-payback-discounted = Discounted, the money is back after { $months }, if all goes as expected.
    .role = value
    .when = shown
    .plain = all

roadmap-budget = At the budget of { $budget } the net value is { $npv } ({ RANGE($npv) })
    .role = value
    .when = shown
roadmap-option-gains = A budget of { $less } brings { $worth } of the plan’s { $npv } net; { $step } more adds { $gain }
    .role = value
    .when = positive
    .plain = more
roadmap-option-same = { $less } would bring as much as { $budget }
    .role = value
roadmap-option-answers = A budget of { $budget } answers { PART($some, $all) ->
        [sole] the one finding
        [all] all { $all } findings
       *[other] { $some } of { $all } findings
    }
    .role = value
roadmap-option-question = Beyond { $less } ({ $names }) a further { $currency } brings { $last } of net value, { $before } before.
    .role = value
    .when = below
roadmap-option-nothing = Nothing
roadmap-option-nothing-why = Not taken: answers no finding.
roadmap-option-recommended = { $amount }: the plan, which spends { $spend }
roadmap-point = { $amount }: { $initiatives ->
        [one] one initiative
       *[other] { $initiatives } initiatives
    }
roadmap-point-chosen = { $amount }: { $initiatives ->
        [one] one initiative
       *[other] { $initiatives } initiatives
    }, chosen
roadmap-option-chosen = Recommended: the plan for the budget given answers { PART($some, $all) ->
        [sole] the one finding.
        [all] all { $all } findings.
       *[other] { $some } of { $all } findings.
    }
roadmap-option-of = { PART($some, $all) ->
        [sole] 1 of 1
        [all] all { $all }
       *[other] { $some } of { $all }
    }
roadmap-option-no-more = Not taken: buys nothing that the option above does not.
roadmap-option-alike = Holds what the recommended plan holds.
roadmap-option-not = Not taken: { $told }.
roadmap-option-over = Not taken, over the budget: { $told }.
roadmap-option-without = without { $names }
roadmap-option-with = with { $names }
roadmap-option-more = { $n ->
        [one] one finding more
       *[other] { $n } findings more
    }
roadmap-option-fewer = { $n ->
        [one] one finding fewer
       *[other] { $n } findings fewer
    }
roadmap-more-budget = { $more } more in year { $year } would add about { $gain } of net present value.
roadmap-more-budget-clear = { $more } more in year { $year } would add about { $gain } ({ RANGE($gain) }) of net present value.
    .role = value
    .when = beyond
roadmap-more-budget-unclear = { $more } more in year { $year } is no sure gain: { RANGE($gain) } in eight of ten outcomes.
    .role = value
    .when = within
roadmap-buys = It would buy: { $added }.
roadmap-buys-instead = It would buy: { $added }, in place of: { $dropped }.

roadmap-links-likely = { $likely } of { $n } money assumptions { $likely ->
        [one] is
       *[other] are
    } judged more likely true than not
roadmap-links = { $n ->
        [one] One assumption turns a figure into money, with a range and a likelihood
       *[other] { $n } assumptions turn figures into money, each with a range and a likelihood
    }
    .plain = each
roadmap-own-survey = The client’s own survey

## How firm it is

roadmap-widest = { $input } moves the value from { $low } to { $high }
    .short = { $input }: value from { $low } to { $high }
roadmap-widest-link = If improving “{ $name }” brings no benefit, net value falls to { $low }
roadmap-no-other-input = No other input moves it as far; as expected it is { $npv } ({ RANGE($npv) }).
    .role = risk
    .when = top
roadmap-independent = If outcomes did not go together, eight in ten would lie at { RANGE($npv) }.
    .role = risk
    .when = positive
roadmap-together = If they went together more, with a correlation of { $correlation }, at { RANGE($npv) }.
    .role = risk
    .when = above
roadmap-input-effect = { $name }: small or large effect
roadmap-input-value = { $name }: low or high value of a point
roadmap-input-link = { $name }: pays or not
    .plain = none
roadmap-input-rate = A discount rate { SIZE($step) } higher or lower
roadmap-input-costs = A change of costs by { $step }
roadmap-input-delay = A delay of { $months } months
    .plain = all

roadmap-firm = { $firm } of the plan’s { $n } initiatives { $firm ->
        [one] is
       *[other] are
    } also in every plan that is worth nearly as much
    .role = answer
    .when = counted
    .plain = every
roadmap-firm-all = { $n ->
        [one] The plan’s one initiative is also in every plan that is worth nearly as much
        [2] Both initiatives of the plan are also in every plan that is worth nearly as much
       *[other] All { $n } initiatives of the plan are also in every plan that is worth nearly as much
    }
    .role = answer
    .when = each
roadmap-firm-names = In every such plan: { $names }.
    .role = answer
    .when = some
    .plain = every
roadmap-list-beaten = Against a list sorted by value per money the plan gains { $gain } ({ RANGE($gain) }).
    .role = answer
    .when = beyond positive
roadmap-list-close = A list sorted by value per money is worth { SIZE($gain) } less, which may also turn out the other way ({ RANGE($gain) }).
    .role = answer
    .when = within positive
roadmap-list-no-less = A list sorted by value per money is worth as much.
    .role = answer
    .when = none under
roadmap-list-misses = { $missed ->
        [one] A list sorted by value per money misses one of the limits.
       *[other] A list sorted by value per money misses { $missed } of the limits.
    }
    .role = answer
    .when = some
roadmap-card-npv = Value of the plan
roadmap-card-note-npv = net present value, with early starts
roadmap-card-early-cost = Given up for early starts
roadmap-card-note-early-cost = at most 2% of the value
    .plain = most
roadmap-card-optimality-gap = Room for a better plan
roadmap-card-note-optimality-gap = at most, as a share of the value
    .plain = most
roadmap-card-greedy-npv = Value of a sorted list
roadmap-card-note-greedy-npv = value per money, in order
roadmap-card-firm = In every good plan
    .plain = every
roadmap-card-note-firm = initiatives, within 2% of the value

roadmap-agree = RICE, ICE and WSJF agree on { PART($agreed, $n) ->
        [sole] the initiative of the plan
        [all] all { $n } initiatives of the plan
       *[other] { $agreed } of { $n } initiatives of the plan
    }; none of them sees the budget
    .role = method
    .when = some counted
    .plain = none
roadmap-disagree = { $n ->
        [one] RICE, ICE and WSJF do not agree on the plan’s one ranked initiative
       *[other] RICE, ICE and WSJF agree on none of the plan’s { $n } ranked initiatives
    }
    .role = method
    .when = none
roadmap-stays = Stays among the first
    .plain = first
roadmap-rank = { $rank }
roadmap-and-others = { $n ->
        [one] One other initiative is ranked and not shown.
       *[other] { $n } other initiatives are ranked and not shown.
    }

## What it answers

roadmap-kpis-each = { $n ->
        [one] The one initiative has a KPI, a target, a date and an owner
       *[other] Each of the { $n } initiatives has a KPI, a target, a date and an owner
    }
    .role = answer
    .when = each none
roadmap-kpis-every = { $n ->
        [one] The one initiative has a KPI; { $lacks }
       *[other] Each of the { $n } initiatives has a KPI; { $lacks }
    }
    .role = answer
    .when = each
roadmap-kpis = { $some } of { $n } initiatives { $some ->
        [one] has
       *[other] have
    } a KPI that will show their value
    .role = answer
    .when = counted
roadmap-kpis-none = { $n ->
        [one] The plan’s one initiative has no KPI yet
       *[other] The plan’s { $n } initiatives have no KPI yet
    }
    .role = complication
    .when = none
roadmap-kpi-from-to = { $kpi }: { $baseline } to { $target }
roadmap-kpi-one = { $kpi }: { $value }

roadmap-answered = { $some } of { $all } findings { $some ->
        [one] has
       *[other] have
    } an initiative in the plan; { $open ->
        [0] the others have one outside it
       *[other] { $outside ->
            [0] { $open } { $open ->
                [one] has
               *[other] have
            } none at all
           *[other] { $outside } { $outside ->
                [one] has
               *[other] have
            } one outside it, { $open } { $open ->
                [one] has
               *[other] have
            } none
        }
    }
    .role = answer
    .when = counted some
    .plain = none, all
roadmap-answered-none = { $all ->
        [one] The one finding of this report has no initiative in the plan
       *[other] None of the { $all } findings of this report has an initiative in the plan
    }
    .role = complication
    .when = some none
roadmap-answers-other = The plan’s initiatives answer what the client named, which is not among these findings.
    .role = answer
    .when = some none
roadmap-answered-all = Each of the { $all } findings has an initiative in the plan
    .role = answer
    .when = each
roadmap-answers = { $some } of the plan’s { $n } initiatives { $some ->
        [one] names
       *[other] name
    } the finding that { $some ->
        [one] it answers
       *[other] they answer
    }
    .role = answer
    .when = counted
roadmap-answers-each = { $n ->
        [one] The plan’s one initiative answers a finding
       *[other] Each of the plan’s { $n } initiatives answers a finding
    }
    .role = answer
    .when = each
roadmap-force-at = { $force } at { $stage }

roadmap-still-open = Still to be estimated or solved: { $open }
roadmap-open-findings = { $n ->
        [one] one finding without an initiative
       *[other] { $n } findings without an initiative
    }
roadmap-open-initiatives = { $n ->
        [one] one initiative without cost or duration
       *[other] { $n } initiatives without cost or duration
    }
roadmap-open-waiting = { $n ->
        [one] one initiative that waits in vain
       *[other] { $n } initiatives that wait in vain
    }
roadmap-missing = { $what }
roadmap-missing-all = cost, duration and effect
roadmap-missing-cost = one-off cost
roadmap-missing-months = duration
roadmap-missing-impact = impact
roadmap-needs-which = { $needs }, which is { $why }
roadmap-why-stopped = stopped
roadmap-why-waiting = waiting itself
roadmap-why-unestimated = without estimates
roadmap-source-operations = Operations
roadmap-source-effects = What the initiatives achieved
roadmap-source-charter = Charter
roadmap-source-communication = Communication plan
roadmap-source-listening = Listening plan
roadmap-source-technology = Choice of technology
roadmap-source-outcomes = Business outcomes
roadmap-source-vision = Vision and brand promise
roadmap-source-client = Client
roadmap-source-governance = Governance audit
roadmap-source-voice = Voice of the customer
roadmap-source-journey = Journey map
roadmap-source-maturity = Maturity diagnostic
roadmap-source-workshop = Workshop
roadmap-source-portfolio = Portfolio
roadmap-source-employees = Employees
roadmap-source-interviews = Interviews
roadmap-source-ideas = Ideas

roadmap-since = Since the last run: gaps closed { $shut }, opened { $opened }; figures changed { $changed }; initiatives late { $late }
    .plain = last
roadmap-gaps-open = Gaps still open: { $n }.
roadmap-kind-late = Initiative late
roadmap-kind-closed = Gap closed
roadmap-kind-opened = Gap opened
roadmap-kind-moved = Figure changed
roadmap-state-gap = gap
roadmap-state-closed = closed
roadmap-late-end = should be done
roadmap-late-start = should have started
roadmap-late-reported = reported late
figure-effects-effect = effect
figure-journey-actual = what is delivered
figure-journey-ambition-gap = shortfall against the ideal
figure-journey-delivery-gap = shortfall against what is expected
figure-journey-expectation = what is expected
figure-journey-force-ambition-gap = shortfall of a force against the ideal
figure-journey-force-delivery-gap = shortfall of a force against what is expected
figure-journey-functional-gap = shortfall in functional needs
figure-journey-ideal = the ideal
figure-journey-relational-gap = shortfall in relational needs
figure-journey-stage-satisfaction = satisfied at a stage
figure-maturity-mean = mean
figure-maturity-change = change since last time
    .plain = last
figure-operations-tie = change of the satisfied share
figure-operations-trend = trend a year
figure-technology-best = share of outcomes in which the first option is ahead
    .plain = first
figure-technology-liability = total liability
figure-technology-points = points of the first option
    .plain = first
figure-technology-second = share of outcomes in which the second option is ahead
figure-technology-second-points = points of the second option
figure-vision-delivered = satisfied where a promise is delivered
figure-voice-ces = CES
figure-voice-csat = CSAT
figure-voice-detractors = detractors
figure-voice-driver = importance of a driver
figure-voice-driver-r2 = what the ratings explain
    .plain = explain
figure-voice-linkage = effect of ten points
figure-voice-linkage-step = outcome by answer
figure-voice-measure-link = link of a measure
figure-voice-measure-value = value of a point by measure
figure-voice-nps = NPS
figure-voice-outcome = outcome
figure-voice-pace = pace of leaving by measure
figure-voice-passives = passives
figure-voice-promoters = promoters
figure-voice-stay = still there by group and month
figure-voice-theme = share of a theme
figure-voice-theme-at = theme at low ratings of a touchpoint
figure-voice-theme-low = theme at low ratings
figure-voice-theme-wave = change of a theme
figure-voice-touchpoint = satisfied with a touchpoint
figure-voice-touchpoint-mean = mean rating of a touchpoint
figure-voice-value-of-a-point = value of a point
roadmap-figure-what = { $module }: { $what }
roadmap-figure-names = { $module }: { $names }
roadmap-figure-what-names = { $module }: { $what }, { $names }
roadmap-figure-value = { $value }

## Words

roadmap-amount = { $amount }
roadmap-amount-range = { $amount } ({ RANGE($amount) })
roadmap-range = { RANGE($amount) }
roadmap-capital = { CAPITAL($text) }
roadmap-share-unused = { $share }, not used
roadmap-share = { $share }
roadmap-list = { $items }
roadmap-others = { $n ->
        [one] one other
       *[other] { $n } others
    }
roadmap-form = { PART($n, $all) ->
        [sole] The initiative
        [all] All { $all } initiatives
       *[other] { $n } of { $all } initiatives
    }, spending { $spend }
roadmap-form-worth = { PART($n, $all) ->
        [sole] The initiative
        [all] All { $all } initiatives
       *[other] { $n } of { $all } initiatives
    }, worth { $npv }, spending { $spend }

col-roadmap-initiative = Initiative
col-roadmap-investment = Investment
col-roadmap-running-year = Running cost a year
col-roadmap-npv = Net value by itself
col-roadmap-option = Budget
col-roadmap-net = Net value
col-roadmap-initiatives = Initiatives
col-roadmap-answered = Findings answered
col-roadmap-step = Net value per further { $currency }
col-roadmap-why = Why, or why not
col-roadmap-workstream = Workstream
col-roadmap-dimension = Changes
col-roadmap-owner = Owner
col-roadmap-cost = Cost
col-roadmap-months = Months
col-roadmap-kpi = KPI
col-roadmap-what = What
col-roadmap-start = Start
col-roadmap-live-by = Live by
col-roadmap-money = Amount
col-roadmap-in-plan = Plan, { $months }
col-roadmap-in-all = In all, { $months }
    .plain = all
col-roadmap-present = Present value
col-roadmap-range = Eight in ten outcomes
col-roadmap-point = One point of
col-roadmap-pays = Pays through
col-roadmap-a-year = A year (range)
col-roadmap-cause = How sure
col-roadmap-says = Source
col-roadmap-value-from = Value from
col-roadmap-benefit = Benefit
col-roadmap-full-by = In full by
col-roadmap-findings = Findings
col-roadmap-found = What was found
col-roadmap-by = By
col-roadmap-finding = Finding
col-roadmap-candidate = Candidate
col-roadmap-found-in = Found in
col-roadmap-missing = Missing
col-roadmap-change = What
col-roadmap-which = Which
col-roadmap-before = Before
col-roadmap-now = Now

roadmap-framework = Roadmap and return on CX investment
roadmap-framework-attribution = Workstreams, horizons and outcome buckets follow the source; valuation and choice are our own. Ipsos is a mark of its owner and has not endorsed it.

## Notes

note-roadmap-source = Initiatives and financial assumptions of the client
note-roadmap-both-runs = Results of both runs
note-roadmap-grades = Grades of the initiatives by the client’s team, 1-5
note-roadmap-chosen = Chosen together by what they are worth, within budget, capacity, dependencies and findings that must be answered.
note-roadmap-chosen-by-impact = Chosen together by impact and confidence, within budget, capacity, dependencies and findings that must be answered.
note-roadmap-marks = Diamonds within a row are milestones of the initiative.
note-roadmap-alone = Net value: benefit less cost in present value over { $months }, as if it were the only initiative.
note-roadmap-quick = Quick win: impact of 3 or more, effort of 2 or less, in the plan and started within six months.
    .plain = quick win
note-roadmap-matrix = Equal grades are drawn side by side. The plan is chosen by value within the limits, not by this matrix.
    .plain = equal
note-roadmap-discount = Present values: discounted from the plan’s start at { $rate } a year; benefits and costs counted for { $months }.
    .role = caveat
note-roadmap-overlap = Where claims overlap, on one figure or on a rating and the measure that it drives, all but the larger lose { $cut }.
    .plain = all
note-roadmap-range = Range: eight in ten simulated outcomes. Values share the economy, success and costs share delivery, effects share how { surveyed-many } respond, each with a correlation of { $correlation }; whether a link is a cause stays independent. Costs may be { $costs } off; dates are as planned.
    .plain = each
note-roadmap-bases = Plan and in all: not discounted, comparable with the budget. Present value: discounted at { $rate } a year, as long as benefits count; net value is then the net present value.
    .plain = all
note-roadmap-cash = The range of the least cash is of each simulated outcome’s own low, in whichever month; whiskers are those of one month. Cumulative, not discounted, at the end of the month; equal steps that meet the month of least cash.
    .plain = equal least each
    .role = caveat
note-roadmap-budget = Each point is a plan for that budget, found near the best and started as early as it can be, within the plan’s other limits: capacity, dependencies and findings that must be answered.
    .plain = each best
note-roadmap-unused = Not used: no initiative of the plan moves this line.
    .role = caveat
note-roadmap-point = A point of a rating is one of five, of NPS one of a hundred; of a line of cost the whole yearly cost.
note-roadmap-tornado = One input at a time, all others as expected. Pays or not: at the low end the link to benefit does not hold, at the high end it does.
    .plain = all none
note-roadmap-spans = Present values over { $months } at { $rate } a year: { $spend } spent in the plan’s { $horizon } and later running cost come to { $cost }. Rounded amounts need not add up to the digit.
    .role = caveat
    .short = Rounded. { $cost }: present value at { $rate } of { $spend } in { $horizon } and the running cost after.
note-roadmap-correlation = The plan’s range assumes a correlation of { $correlation } between outcomes that share economy, delivery or how { surveyed-many } respond.
note-roadmap-good = Nearly as much: within 2% of the best value. The sorted list takes the best value per money first.
    .plain = best first
note-roadmap-ranks = Number: rank; those of the plan come first. Colour: share of cases in which it stays among as many as the plan has, when every input is a step off.
    .plain = first every
note-roadmap-scores = Such scores look objective and are not: their use is the discussion. Reach and time criticality are equal for all.
    .plain = equal all
note-roadmap-doubted = * Its idea’s test says stop, or no clear effect where tried.
    .role = caveat
note-roadmap-benefit = Benefit: present value in the plan, overlap taken off.
note-roadmap-traces = In brackets: a competency’s name in the maturity chapter. The workbook has a row for each finding.
    .plain = each
roadmap-plainly = { $plain } ({ $name })
note-roadmap-lacking = Of each is missing: { $missing }.
    .role = caveat
    .plain = each
note-roadmap-no-estimate = Candidates without estimates are never planned: no number is invented for them.
    .plain = never
note-roadmap-moved = A figure changed where each run’s value lies outside the other’s interval.
    .plain = each

## Checks

check-roadmap-plan = Plan
check-roadmap-plan-proved = No plan within the limits is worth more. Among plans within 2% of its value the one with the earliest starts is taken.
check-roadmap-plan-near = Proved to be within { $gap } of the best value; among plans within 2% of it the one with the earliest starts is taken.
    .plain = best
check-roadmap-plan-open = The best plan that was found; a better one may exist, by at most { $gap } of its value.
    .plain = best most
check-roadmap-good-plans = Good plans
check-roadmap-good-plans-text = More than { $n } initiatives: what is in every good plan is proved by bounds, so that some of it may not be named, and the budget curve shows plans near the best.
    .plain = every best
check-roadmap-scale = Scale
check-roadmap-scale-text = More than { $n } initiatives: each search ends after { $seconds } seconds, and the budget curve has three points.
    .plain = each
check-roadmap-estimates = Estimates
check-roadmap-estimates-text = Initiatives without cost or duration, listed and not planned: { $n }.
check-roadmap-dependencies = Dependencies
check-roadmap-dependencies-text = Not planned, because what they need never comes: { $named }.
    .plain = never
roadmap-needs = { $name } needs { $needs } ({ $why })
check-roadmap-initiatives = Initiatives
check-roadmap-certain = Initiatives that state no confidence and count as certain: { $n }.
check-roadmap-no-running-cost = Initiatives that state no running cost and count as having none: { $n }.
    .plain = none
check-roadmap-too-long = Initiatives that cannot finish within the horizon: { $n }.
check-roadmap-capacity = Capacity
check-roadmap-capacity-text = Not limited: { $roles }.
check-roadmap-running = Running
check-roadmap-running-text = Began before the plan, which holds what is left: { $named }.
roadmap-months-left = { $name } ({ $left } of { $months } months)
check-roadmap-overdue = Should be finished by their own dates, planned with one more month: { $named }.
check-roadmap-floors = Floors
check-roadmap-floors-text = The plan has no benefit, so that its floors hold only for want of anything to share. Lower the floors or add initiatives for them.
check-roadmap-list = Sorted list
check-roadmap-list-text = The sorted list beside the plan does not keep: { $limits }. Its value is not one the plan could have.
roadmap-limit-mandatory = { $name } is mandatory
roadmap-limit-finding = finding { $finding } must be answered
roadmap-limit-floor = at least { $share } of the benefit from { $bucket }
    .plain = least
check-roadmap-uncertainty = Uncertainty
check-roadmap-uncertainty-text = { $draws } simulated outcomes. Values of points go together with the economy, success and costs with delivery, effects with how { surveyed-many } respond (correlation { $correlation }); costs vary by { $costs } either way. Links in the survey are associations, each counted as a cause with its stated likelihood, independently of the others.
    .plain = each

roadmap-learned = { $n ->
        [one] One assumed effect was corrected by what a pilot measured
       *[other] { $n } assumed effects were corrected by what pilots measured
    }
    .role = method
    .when = some
roadmap-learned-open = { $n ->
        [one] One effect
       *[other] { $n } effects
    } corrected by pilots; likelier, but not yet shown by a test: { $names }
    .role = method
    .when = some
roadmap-learned-doubted = { $names }: likelier than before, as what was measured lies nearer to what was assumed than to none. By itself it is not clear, so no test supports it yet.
    .plain = none
roadmap-learned-range = { $effect } ({ RANGE($effect) })
roadmap-learned-not-yet = not measured yet
roadmap-learned-chances = { $before } before, { $now } now
roadmap-col-learned-initiative = Initiative
roadmap-col-learned-figure = Figure
roadmap-col-learned-assumed = Assumed
roadmap-col-learned-measured = Measured
roadmap-col-learned-now = In the plan now
roadmap-col-learned-delivers = How likely it has an effect
note-roadmap-learned = An effect is likelier now where what was measured fits the assumed range better than none, even if it is not clear by itself (Bayes' rule: both weigh by how sure they are). What a point is worth stays as stated.
    .plain = each none
check-roadmap-ceiling = Room on the scale
check-roadmap-ceiling-text = Likely effects that go beyond the end of a scale, so that they cannot bring what is planned: { $named }.
roadmap-effect-on = { $name } ({ $figure })
roadmap-none-left = No initiative is left to plan: what there is has been done or stopped
    .role = answer
    .when = none
