# How broad the plan is, and which targets it serves.

roadmap-coverage = The plan works in { PART($used, $all) ->
        [all] all { $all } workstreams
       *[other] { $used } of { $all } workstreams
    }
    .role = answer
    .when = counted
note-roadmap-coverage = Numbers are initiatives of the plan; an empty cell is where it changes nothing.
roadmap-targets-below = { PART($below, $all) ->
        [sole] The competency that has a target is below it
        [all] { $all ->
            [2] Both competencies are below their target
           *[other] All { $all } competencies are below their target
        }
        [one] { $below } of { $all } competencies is below its target
       *[other] { $below } of { $all } competencies are below their target
    }
    .role = complication
    .when = some counted
roadmap-targets-met = { $all ->
        [one] The competency that has a target is at it
       *[other] Each of { $all } competencies is at its target
    }
    .role = situation
    .when = none some
roadmap-targets-open = { $n ->
        [one] One competency was measured; its target is open
       *[other] { $n } competencies were measured; their targets are open
    }
roadmap-targets-unserved = { $n ->
        [one] One competency below its target has no initiative in the plan.
       *[other] { $n } competencies below their target have no initiative in the plan.
    }
    .role = risk
    .when = some
roadmap-stream-cx-vision = CX vision
roadmap-stream-strategy = Strategy
roadmap-stream-governance = Governance
roadmap-stream-cx-central-team = CX central team and plan
roadmap-stream-communication = CX communication plan
roadmap-stream-target-setting = Target setting
roadmap-stream-journey-maps-and-personas = Journey maps and personas
roadmap-stream-voice-of-the-customer = Voice of the customer
roadmap-stream-data-integration = Data integration
roadmap-stream-inner-closed-loop = Inner closed loop
roadmap-stream-outer-closed-loop = Outer closed loop
roadmap-stream-cx-training = CX training
roadmap-stream-reward-and-recognition = Reward and recognition
col-roadmap-competency = Competency
col-roadmap-mean = Now
governance-next-level = { $steps } steps take CX strategy from level { $level } of { $levels } to the next
governance-next-why = The steps are those of the cited playbook for the level that follows.
governance-way = CX strategy stands at level { $level } of { $levels }; “{ $next }” comes next
    .plain = next
governance-way-voice = The model’s own example, not a quote: “{ $voice }” ({ $speaker })
governance-way-reached = reached
governance-way-next = next
governance-way-later = later
col-way-voice = How the model pictures it
col-way-steps = Steps to it
col-focus = Focus
col-step-next = Step
col-step-detail = What it takes
