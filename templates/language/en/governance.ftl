# The governance audit: what is written down, what is practised, what is proven, and who meets about it.

governance-on-paper = On paper
governance-all-questions = All questions
    .plain = all
governance-in-practice = In practice
governance-mean-answer = Mean answer, 0 to 4
governance-mean-in-practice = Mean answer in practice, 0 to 4
governance-source = Governance audit, { $client }; checklist after { $checklist }
governance-base = Base: questions answered.
governance-rule = Answers: 0 no, 1 ad hoc, 2 partly, 3 mostly, 4 always. A question is in place from 3 in practice.
    .plain = mostly, always
governance-na-excluded = Questions that do not apply are left out of the scores.
governance-na-zero = Questions that do not apply count 0, with target 0.
governance-no-answer = No question has been answered yet
governance-unanswered = The audit has no answers yet
    .role = method

## Steps

governance-rules-not-lived = Rules exist on paper ({ $documented } of { $top }), but far less in practice ({ $practised })
    .role = cause
    .when = at_least
governance-practised = Governance scores { $practised } of { $top } in practice and { $documented } on paper
    .role = cause
governance-steps-weakest = “{ $names }” is weakest: { $low } in practice
    .role = cause
    .when = bottom
governance-step-weakest = “{ $names }” is weakest at { $low } in practice.
    .role = cause
    .when = bottom
governance-step-several = { $names } are weakest, at { $low } in practice.
    .role = cause
    .when = alike
    .plain = weakest
governance-step-alike = Practice is the same in every step, at { $low }.
    .role = cause
    .when = alike
    .plain = every
governance-share-in-place = { $coverage } of the { $answered } questions answered are in place.
    .role = cause
governance-backed = { $proven ->
        [0] Of what is in place, nothing is backed by evidence yet.
       *[other] { PART($proven, $in_place) ->
            [sole] Evidence backs the one that is in place.
            [all] Evidence backs all { $in_place } that are in place.
           *[other] Evidence backs { $proven } of the { $in_place } that are in place.
        }
    }
    .role = cause
    .when = counted
governance-steps-why = A weighted mean over the questions of a step. Answers run from 0 no to 4 always; a question is in place from 3 in practice. { $policy }
    .plain = always

## Questions

governance-in-place = { PART($in_place, $answered) ->
        [all] All { $answered } questions are
        [none] None of { $answered } questions is
        [one] { $in_place } of { $answered } questions is
       *[other] { $in_place } of { $answered } questions are
    } in place: { $documented } on paper, { $practised } in practice
    .role = cause
    .when = counted
governance-coverage = { $coverage } of the answered questions are mostly or always practised.
    .role = cause
    .plain = mostly, always
governance-apply = { PART($applicable, $questions) ->
        [all] All { $questions } questions apply; empty cells have no answer.
        [one] { $applicable } of { $questions } questions applies; empty cells have no answer or do not apply.
       *[other] { $applicable } of { $questions } questions apply; empty cells have no answer or do not apply.
    }
    .role = method
    .when = counted
governance-proven = { PART($proven, $answered) ->
        [all] All { $answered } questions are
        [none] None of { $answered } questions is
        [one] { $proven } of { $answered } questions is
       *[other] { $proven } of { $answered } questions are
    } proven{ $paper_only ->
        [0] {""}
        [one] ; one is written down but not practised
       *[other] ; { $paper_only } are written down but not practised
    }
    .role = cause
    .when = counted
governance-not-lived = { $paper_only ->
        [one] One question is written down but not practised: it needs practice, not another document.
       *[other] { $paper_only } questions are written down but not practised: they need practice, not another document.
    }
    .role = cause
    .when = some
governance-paper-not-done = “{ $name }” is written down ({ $documented }) but not done ({ $practised }).
    .role = cause
governance-paper-ahead = “{ $name }” stands at { $documented } on paper and { $practised } in practice.
    .role = cause
governance-paper-why = Questions by how far practice stays behind paper, by one step of the scale or more; the mean of those answered stands above them.
governance-ladder-why = Paper and practice count from 3 (mostly); evidence counts where any is cited.
    .plain = mostly
governance-rung-not-in-place = Not in place
governance-rung-claimed = Claimed
governance-rung-documented = Documented
governance-rung-practised = Practised
governance-rung-proven = Proven
governance-note-claimed = Claimed: practised, but not written down.
governance-note-documented = Documented: written down, but not practised.
governance-note-practised = Practised: both, without evidence.
governance-note-proven = Proven: both, with evidence cited.

## Gaps

governance-gaps = { $gaps ->
        [one] One gap remains, with an owner and a date ahead
       *[other] { $gaps } gaps remain, with owners and dates ahead
    }
    .role = complication
    .when = none
governance-gaps-open = { $gaps ->
        [one] One governance gap remains
       *[other] { $gaps } governance gaps remain
    }: { PART($ownerless, $gaps) ->
        [none] { $overdue } overdue
        [sole] { $overdue ->
            [0] without an owner
           *[other] without an owner, and overdue
        }
        [all] { $overdue ->
            [0] none has an owner
           *[other] none has an owner, { $overdue } overdue
        }
       *[other] { $overdue ->
            [0] { $ownerless } without an owner
           *[other] { $ownerless } without an owner, { $overdue } overdue
        }
    }
    .role = complication
governance-gaps-owned = The gaps have owners and dates ahead: follow them up in the council.
    .role = ask
    .when = none
governance-name-owners = { $ownerless ->
        [one] Name the one missing owner.
       *[other] Name the { $ownerless } missing owners.
    }
    .role = ask
    .when = some
governance-new-dates = { $overdue ->
        [one] Agree a new date for the one gap that is overdue.
       *[other] Agree new dates for the { $overdue } gaps that are overdue.
    }
    .role = ask
    .when = some
governance-overdue = { $day } (overdue)
governance-listed = What is overdue or has no owner stands first, then the weakest practice: { $shown } gaps; { $others } more are in the workbook.
    .plain = weakest, first
governance-gaps-why = A gap is an answered question that applies and is below 3 in practice. They stand by practice, the lower ones on top.

## Other views

governance-view-weakest = Seen as parts of a programme, “{ $names }” is weakest at { $low } of 4
    .role = cause
    .when = bottom
    .short = Weakest part of a programme: “{ $names }”, at { $low } of 4
governance-view-several = Seen as parts of a programme, { $names } are weakest at { $low } of 4
    .role = cause
    .when = alike
    .plain = weakest
    .short = Weakest parts of a programme: { $names }, at { $low } of 4
governance-view-alike = Seen as parts of a programme, practice is the same throughout: { $low } of 4
    .role = cause
    .when = alike
governance-silent = The checklist has no question on: { $names }.
    .role = method
governance-views-why = One answer can inform several parts: means of the answers that belong to a component of governance or an element of a programme.

## Strategy level

governance-level-open = CX strategy stands at level { $level } of { $levels }: { $open ->
        [one] one criterion of the next level is open
       *[other] { $open } criteria of the next level are open
    }
    .role = cause
    .when = some
governance-level = CX strategy stands at level { $level } of { $levels }, with its criteria met
    .role = cause
    .when = none
governance-missing-criterion = Still missing for the next level: { $criterion }.
    .role = cause
    .when = some
governance-missing-criteria = Still missing for the next level: { $criterion }, and { $others ->
        [one] one other
       *[other] { $others } others
    }.
    .role = cause
    .when = some
governance-state-holds = yes
governance-state-does-not-hold = not yet
governance-state-on-paper = on paper only
    .plain = only
governance-state-no-answer = no answer
governance-level-why = A level is reached when its own criteria and those of the levels below hold.

## Council, roles, meetings

governance-no-council = No governance council is recorded yet: the seats are still to be filled
    .role = complication
    .when = none
governance-council-gap = { $seats ->
        [one] The council has one member; still to be filled: { $missing }
       *[other] The council has { $seats } members; still to be filled: { $missing }
    }
    .role = complication
    .when = under
governance-council-full = The council’s { $seats } members are of the four kinds that it needs
    .role = situation
    .when = at_least
governance-council-why = A council needs the four kinds of member, so that decisions can be taken and carried out.
    .role = ask
governance-council-rule = Seats come from the engagement; one seat of each kind is required.
    .plain = each
governance-raci-proposed = Proposed: one kind of member answers for each of { $activities } governance activities
    .role = ask
    .plain = each
governance-raci-key = R carries out, A answers for it, C is asked before, I is told after.
governance-raci-confirm = A proposal from the playbook: confirm it with the council before it counts.
    .role = ask
governance-raci-why = The activities and parts are the playbook’s standard; the client’s council confirms them.
governance-cadence = { $forums ->
        [one] One regular meeting sets the rhythm of the next twelve months
       *[other] { $forums } regular meetings set the rhythm of the next twelve months
    }
    .role = situation
governance-cadence-proposed = No rhythm of meetings is agreed yet; { $forums ->
        [one] one regular review is proposed
       *[other] { $forums } regular reviews are proposed
    }
    .role = ask
governance-cadence-key = Number of meetings in a month.
governance-cadence-why = Meetings a month; quarterly ones fall in the third month of a quarter counted from the report’s date.
governance-meeting = { $forum }: { $purpose }
governance-meeting-chaired = { $forum }: { $purpose }. Chair: { $chair }

## Answer, checks, candidates

governance-unanswered-yet = No governance question has been answered yet.
    .role = method
governance-answer = { PART($in_place, $answered) ->
        [all] All { $answered } governance questions are
        [none] None of { $answered } governance questions is
        [one] { $in_place } of { $answered } governance questions is
       *[other] { $in_place } of { $answered } governance questions are
    } in place.
    .role = cause
    .when = counted
governance-answer-layers = Practice scores { $practised } of { $top }, against { $documented } on paper.
    .role = cause
governance-answer-gaps = { $gaps ->
        [one] One governance gap remains
       *[other] { $gaps } governance gaps remain
    }; without an owner: { $ownerless }.
    .role = complication
    .when = some
governance-candidate = { $label }: { $documented } of 4 on paper, { $practised } in practice
check-governance-complete = Governance: answers complete
check-governance-all-answered = The questions that apply have answers.
check-governance-open = Questions without an answer: { $ids }.
check-governance-few = Governance: answers of a few
check-governance-few-answers = Questions that more than one person and fewer than { $minimum } answered count as unanswered, because they could tell what the others said: { $ids }. Agree on one answer, or ask more people.
check-governance-respondents = Governance: who answered
check-governance-single = Of { $questions } questions, { $single } were answered by one person and { $none } by nobody.
    .plain = nobody

col-question = Question
col-practised = In practice
col-on-paper = On paper
col-owner = Owner
col-due = Due
col-level = Level
col-criterion = Criterion
col-holds = Met
col-status = Status
word-no-owner = no owner yet
word-date = { $date }
word-span = { $start } – { $end }
word-no-date = no date yet
word-figure-alone = { $figure }
governance-practised-same = Governance scores { $practised } of { $top }, in practice as on paper
    .role = cause
    .when = alike
governance-answer-layers-same = Practice and paper both score { $practised } of { $top }.
    .role = cause
    .when = alike
