# The double diamond: from what was discovered over a question, a concept and its test to an initiative.

ideas-tested = { $tested } of { $ideas } ideas were tested with a result
    .role = situation
    .when = some counted
ideas-all-tested = Each of { $ideas } ideas was tested with a result
    .role = situation
    .when = each
ideas-none-tested = { $ideas ->
        [one] One idea, and no test of it has a result yet
       *[other] { $ideas } ideas, and no test of them has a result yet
    }
ideas-untested = { $untested ->
        [one] One
       *[other] { $untested }
    } of { $initiatives } initiatives that came from ideas { $untested ->
        [one] has
       *[other] have
    } no test with a result
    .role = risk
    .when = some counted
ideas-stopped-planned = { $n ->
        [one] { $names } is in the plan, although the test of its idea says stop
       *[other] { $n } initiatives are in the plan, although the tests of their ideas say stop
    }
    .role = risk
    .when = some
ideas-traced = { $initiatives ->
        [one] The initiative that came from an idea traces to a test
       *[other] Each of { $initiatives } initiatives that came from ideas traces to a test
    }
    .role = situation
    .when = none some
    .plain = each
ideas-no-initiative-tested = { $initiatives ->
        [one] The initiative that came from an idea rests on no test with a result
       *[other] None of { $initiatives } initiatives that came from ideas rests on a test with a result
    }
    .role = risk
    .when = each some
ideas-no-initiative = { $ideas ->
        [one] One idea, and no initiative came of it yet
       *[other] { $ideas } ideas, and no initiative came of them yet
    }
ideas-questions = { $n ->
        [one] One question about the ideas is open.
       *[other] { $n } questions about the ideas are open.
    }
    .role = ask
    .when = some
ideas-questions-title = { $n ->
        [one] One question to be answered before the idea goes on
       *[other] { $n } questions to be answered before the ideas go on
    }
ideas-open = { $n ->
        [one] One question about the ideas is open.
       *[other] { $n } questions about the ideas are open.
    }
ideas-none-open = No question about the ideas is open.
ideas-step-discover = Discovered
ideas-step-define = How might we
ideas-step-develop = Concept
ideas-step-tested = Test
ideas-step-deliver = Initiative
ideas-state-discover = discovered
ideas-state-define = asked
ideas-state-develop = conceived
ideas-state-tested = tested
ideas-state-initiative = an initiative, no plan yet
ideas-state-waits = an initiative, not in the plan
ideas-state-deliver = in the plan
ideas-state-stopped = stopped
ideas-state-stopped-planned = stopped by its test, still in the plan
ideas-stopped = Stopped after the test
ideas-result = { $result } (n={ $n })
ideas-no-result = { $test }: no result yet
ideas-ask-question = How might we answer what was discovered?
ideas-ask-concept = Which concept would answer it?
ideas-ask-test = How will the concept be tested, and with whom?
ideas-ask-test-running = There is an initiative already: which test speaks for it?
ideas-ask-result = What came of the test?
ideas-ask-people = With how many people was it tested?
ideas-ask-verdict = Does the concept go on, change or stop?
ideas-ask-stopped = The test says stop, and there is an initiative: why does it go on?
ideas-ask-initiative = Which initiative takes the tested concept up?
check-ideas = Initiatives from ideas rest on tests
note-ideas-source = Ideas of the client; plan of this report
note-ideas-lines = A light line leads to an initiative that no test speaks for. Where a box is missing, the step was not taken.
    .plain = leads
note-ideas-tests = Results are those that the client recorded; with few people a test shows what fails, not how often.
col-ideas-idea = Idea
col-ideas-state = State
col-ideas-test = Test
col-ideas-n = People
col-ideas-date = When
col-ideas-result = Result
col-ideas-initiatives = Initiative
col-ideas-question = Question
