# The argument for a board: its parts, what is asked, what could go wrong.

story-section = Decisions and risks
story-source = The findings of this report
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

story-cause = What is wrong
story-kpi = How we know that it worked
col-initiative = Initiative
word-none-yet = not set yet
story-causes-title = { $rows ->
        [one] One initiative answers what is wrong
       *[other] { $rows } initiatives answer what is wrong
    }
    .role = answer
story-decision = Decision
story-why-now = Why now
story-who = Who
story-if-not = If not
story-decisions-title = { $decisions ->
        [one] We ask the board for one decision
       *[other] We ask the board for { $decisions } decisions
    }
    .role = ask
story-owner-asked = To be named by the board
story-owners = { $names }
story-release = Release { $spend } for the next { $horizon }
story-release-why = { $initiatives ->
        [one] One initiative is expected to return { $npv } net
       *[other] { $initiatives } initiatives are expected to return { $npv } net
    }
story-release-not = The causes stay as they are
story-seat = Seat on the council: { $missing }
story-seat-why = Rules score { $documented } on paper and { $practised } in practice
story-seat-not = { $gaps } gaps stay open without those who would close them
story-gaps = Name owners and dates: { $ownerless } without an owner, { $overdue } overdue
story-gaps-why = { $gaps } governance gaps remain
story-gaps-not = Nobody can be asked about them
    .plain = nobody
story-targets = Agree targets for the competencies
story-targets-why = The mean is { $mean }; without targets nobody can say how far to go
    .plain = nobody
story-targets-not = Progress cannot be told from movement
story-risk = Risk
story-early-sign = Early sign
story-what-we-do = What we do
story-risks-title = { $risks ->
        [one] One risk to watch, with its early sign
       *[other] { $risks } risks to watch, with their early signs
    }
    .role = risk
story-risk-value = In one of ten simulated outcomes the plan returns less than { $low }, in another more than { $high }
story-risk-loss-sign = The first initiatives’ KPIs do not move by their date
    .plain = first
story-risk-range-sign = Benefits arrive later than planned
story-risk-value-do = Release later money only where the KPIs have changed
story-risk-link = { $what }: the value runs from { $low } to { $high }
story-risk-link-sign = The next survey does not show the link
story-risk-link-do = Finance and the owner prove it before more is spent
story-risk-overdue = { $overdue ->
        [one] One governance step is overdue
       *[other] { $overdue } governance steps are overdue
    }
story-risk-overdue-sign = The council meets without new dates
story-risk-overdue-do = Agree new dates at the next meeting
story-risk-agreement = The raters of maturity agree little (alpha { $alpha })
story-risk-agreement-sign = Departments dispute the profile
story-risk-agreement-do = Discuss the means before targets rest on them
