# The workshop: what the room showed, what it was asked, and the pages on phones and screens.

## What a room is asked where packs and journeys have no words for it

workshop-ask-hint-certainty = It is clear what happens next, and it happens.
workshop-ask-hint-fair_treatment = What is given, asked and paid is a fair exchange.
workshop-ask-hint-control = The { surveyed-one } can choose and change the course of things.
workshop-ask-hint-status = The { surveyed-one } is valued and worth an effort.
workshop-ask-hint-belonging = The company stands on the { surveyed-one }'s side.
workshop-ask-hint-enjoyment = It makes life easier and more pleasant.
workshop-ask-lens-expectation = What { surveyed-many } expect here
workshop-ask-lens-actual = What they get today
workshop-ask-lens-ideal = What would be ideal
workshop-ask-end-low = not at all
    .plain = all
workshop-ask-end-high = completely
workshop-ask-aspect-documented = Documented
workshop-ask-aspect-practised = Practised
workshop-ask-aspect-impact = Impact for { surveyed-many }
workshop-ask-aspect-effort = Effort for us
workshop-ask-grade-low = very small
workshop-ask-grade-high = very large
workshop-ask-title-maturity = How mature are we?
workshop-ask-title-governance = How is CX governed?
workshop-ask-title-forces = What { surveyed-many } expect and get
workshop-ask-title-weights = Which forces matter most?
    .plain = most
workshop-ask-title-stages = Which stages matter most?
    .plain = most
workshop-ask-title-priorities = Where do we start?
workshop-ask-title-estimates = What is worth the effort?
workshop-ask-title-vision = Which vision do we choose?
workshop-ask-title-technology = What counts in the choice?
workshop-ask-title-scores = How good are the options?
workshop-ask-title-sort = Now or later?
workshop-ask-pile-1 = Now
workshop-ask-pile-2 = Next
workshop-ask-pile-3 = Later
workshop-ask-pile-4 = Not at all
    .plain = all

## Pages on phones and screens

workshop-page-language = Language
workshop-page-count = { $voted } of { $joined } voted
workshop-page-join_title = Join the vote
workshop-page-privacy = Your vote is private. No name, address or device is stored, and results are shown for the room as a whole, from { $minimum } votes on. Where everybody answers the same, that is seen. All votes are revealed at the same moment.
    .plain = all same
workshop-page-code = Code on the screen
workshop-page-code_hint = Six characters, for example 7KM2XR
workshop-page-seat = Code on your slip
workshop-page-seat_hint = It works once, for one phone.
workshop-page-role = Your role
workshop-page-role_hint = Roles are compared only where each has at least { $minimum } votes.
    .plain = least each
workshop-page-no_role = I would rather not say
workshop-page-join = Join
workshop-page-wrong_code = That code is not the one on the screen. Please type it again.
workshop-page-wrong_seat = That slip's code is unknown or was used. Please ask the facilitator.
workshop-page-too_fast = Too many attempts in the room. Please wait a few seconds.
workshop-page-full = All seats are taken. Please ask the facilitator.
    .plain = all
workshop-page-malformed = That could not be read. Please try again.
workshop-page-wait_draft = The vote has not opened yet. This page turns by itself when it does.
workshop-page-wait_closed = The vote is closed. The results appear here when the facilitator reveals them.
workshop-page-wait_open = The vote is open.
workshop-page-wait_revealed = The results are shown.
workshop-page-wait_archived = This round is finished.
workshop-page-look_again = Look again
workshop-page-pages = Pages of the ballot
workshop-page-sent = sent
workshop-page-turn = re-vote { $turn } of 2
workshop-page-share_points = Share out exactly { $budget } points.
workshop-page-share_dots = Place up to { $budget } dots; several on one card are allowed.
workshop-page-left = Left: #
workshop-page-cannot_say = cannot say
workshop-page-send = Send my answers
workshop-page-send_next = Send and go on
workshop-page-sending = Sending …
workshop-page-saved = Saved. You can change it until the vote closes.
workshop-page-unsent = Not sent yet. Your answers are kept and sent again by themselves.
workshop-page-late = The vote closed before these answers arrived; they were not counted.
workshop-page-stale = You sent other answers from another page. Those are shown here; change them if you wish.
workshop-page-refused = These answers could not be read. Please check them and send again.
workshop-page-budget = The sum is not right. Please check what is left.
workshop-page-consensus = agreed
workshop-page-no_consensus = not agreed
workshop-page-facts = median { $median }, middle half { $q1 } to { $q3 }, n = { $n }
workshop-page-voices = First to speak, if they wish: those who gave { $levels }.
    .plain = first
workshop-page-your_vote = Your vote: { $value }
workshop-page-too_few = Fewer than { $minimum } votes, so not shown.
workshop-page-settled = Agreed on { $yes } of { $of }
workshop-page-card = Card
workshop-page-total = Total
workshop-page-alt = Votes by level from { $low }: { $counts }; median { $median }
workshop-page-desk = Facilitator
workshop-page-token = Facilitator's token
workshop-page-token_hint = It is in the address that the command printed.
workshop-page-projector = Open the projector page
workshop-page-state_draft = not open yet
workshop-page-state_open = open
workshop-page-state_closed = closed
workshop-page-state_revealed = revealed
workshop-page-state_archived = finished
workshop-page-move_open = Open the vote
workshop-page-move_close = Close the vote
workshop-page-move_reopen = Open again
workshop-page-move_reveal = Reveal
workshop-page-move_revote = Vote again
workshop-page-move_archive = Finish this round
workshop-page-reason = Why it is opened again
workshop-page-paper = Enter a paper ballot
workshop-page-paper_hint = One ballot a page. Leave empty what the voter left empty.
workshop-page-rule_fixed = Fixed before the first vote and kept in the record.
    .plain = first
workshop-page-fewest = With fewer than { $minimum } votes nothing will be shown.
workshop-page-slide = The slide
workshop-page-make_slide = Make the slide
workshop-page-slide_busy = Making the deck …
workshop-page-slide_hint = Available after a reveal. It runs the workshop chapter only.
workshop-page-slide_done = Made in { $seconds } s:
workshop-page-notes = Notes
workshop-page-kind = Kind
workshop-page-parking = Parking lot
workshop-page-decision = Decision
workshop-page-action = Action
workshop-page-text = Text
workshop-page-owner = Owner
workshop-page-due = Due
workshop-page-keep = Keep
workshop-page-remove = Remove
workshop-page-rounds = Rounds
workshop-page-agenda = Agenda
workshop-page-run = Start the timer
workshop-page-pause = Pause
workshop-page-how_to_join = Scan to vote
workshop-page-guessing = { $count } wrong codes were typed. If nobody in the room did so, end the session and start it with --fresh.
    .plain = nobody
workshop-page-plain_http = This page is not encrypted. Use the workshop's own Wi-Fi; it carries votes without names, and nothing else of the client.
workshop-page-stay = Keep running
workshop-page-stop = End the session
workshop-page-idle = Without any action the server stops by itself after 15 minutes.
workshop-page-legend = The bar spans the middle half of the votes; the stroke is the median.
workshop-page-median = Median
workshop-page-middle_half = Middle half
workshop-page-done = Saved. You can change your answers until the vote closes.
workshop-page-role_executive = executive
workshop-page-role_manager = manager
workshop-page-role_specialist = specialist
workshop-page-role_front_line = front line
workshop-page-empty = Nothing is chosen yet. Please answer at least one question, or choose “cannot say”.
    .plain = least
workshop-page-unpaper = Remove the ballot typed last
    .plain = last
workshop-page-paper_saved = Counted. Here is the next one.
workshop-page-paper_removed = The ballot typed last was removed.
    .plain = last
workshop-page-paper_empty = The ballot is empty, so it was not counted.
workshop-page-fault_move = That cannot be done now. The round is: { $state }.
workshop-page-fault_reason = Please say why the vote is opened again; the record keeps it.
workshop-page-fault_other_round = Another round is on the screen by now.
workshop-page-fault_open_vote = Please close the open vote first.
    .plain = first
workshop-page-fault_no_round = There is no such round.
workshop-page-fault_note = A note needs a text and a real date.
workshop-page-stopped = The session has ended. The votes are kept.
workshop-page-written = Written for the analysis
workshop-page-left_out = Not written

## What the room did

workshop-held = The workshop held { $n ->
        [one] one private vote
       *[other] { $n } private votes
    }.
    .role = situation
workshop-held-title = The room held { $n ->
        [one] one private vote
       *[other] { $n } private votes
    }
    .role = situation
workshop-held-noted = The room held { $n ->
        [one] one private vote
       *[other] { $n } private votes
    }; noted: { $outcome }
    .role = situation
workshop-agreed = { PART($agreed, $judged) ->
        [sole] The room agreed on the question
        [all] The room agreed on all { $judged } questions
        [none] The room agreed on none of { $judged } questions
       *[other] The room agreed on { $agreed } of { $judged } questions
    }
    .role = situation
    .when = counted
workshop-agreed-said = { PART($agreed, $judged) ->
        [sole] The room agreed on the question.
        [all] The room agreed on all { $judged } questions.
        [none] The room agreed on none of { $judged } questions.
       *[other] The room agreed on { $agreed } of { $judged } questions.
    }
    .role = situation
    .when = counted
workshop-agreed-in = { PART($agreed, $judged) ->
        [sole] The room agreed on the question
        [all] The room agreed on all { $judged } questions
        [none] The room agreed on none of { $judged } questions
       *[other] The room agreed on { $agreed } of { $judged } questions
    } in { $n ->
        [one] one private vote
       *[other] { $n } private votes
    }
    .role = situation
    .when = counted
workshop-noted = Noted: { $outcome }.
    .role = situation
workshop-decisions = { $n ->
        [one] one decision
       *[other] { $n } decisions
    }
workshop-actions = { $n ->
        [one] one action
       *[other] { $n } actions
    }
workshop-parked = { $n ->
        [one] one parked question
       *[other] { $n } parked questions
    }
workshop-private = Votes were private, revealed together, and repeated at most twice after discussion
    .plain = most
workshop-how = Medians and quartiles are type 7. Groups of fewer than { $minimum } are neither stored nor shown.
workshop-col-round = Round
workshop-col-voted = Voted
workshop-col-turns = Votes held
workshop-col-agreed = Agreed on
workshop-col-rule = Rule fixed before
workshop-of = { $n } of { $all }
workshop-times = { $n }
workshop-not-shown = not shown, fewer than { $minimum } voted
workshop-ranked = ranking

## Rules of consensus

workshop-rule-iqr = Agreed where the interquartile range is at most { $limit }.
    .plain = most
workshop-rule-rand-ucla = Agreed where RAND/UCLA finds no disagreement (IPR at most IPRAS, scale 1-9).
    .plain = most
workshop-rule-majority = Agreed where at least { $limit } chose the same.
    .plain = least same
workshop-rule-none = No consensus is sought; the room ranks.

## Checks

workshop-check-rule = { $title }: rule before the vote
workshop-check-small = { $title }: small room
workshop-check-alpha = { $title }: agreement between raters
workshop-small-room = { $n ->
        [one] One person
       *[other] { $n } people
    } voted; the result describes this room, not the company.
    .role = method
    .when = under
workshop-alpha-reliable = Krippendorff’s alpha { $alpha } (ordinal): reliable.
    .role = method
    .when = at_least
workshop-alpha-tentative = Krippendorff’s alpha { $alpha } (ordinal): tentative.
    .role = method
    .when = at_least
workshop-alpha-low = Krippendorff’s alpha { $alpha } (ordinal): low, discuss before use.
    .role = method

## Ratings

workshop-spread-widest = { PART($agreed, $judged) ->
        [all] The room agreed on all { $judged } questions
        [none] The room agreed on none of { $judged } questions
       *[other] The room agreed on { $agreed } of { $judged } questions
    }; views are widest apart on “{ $label }”
    .role = situation
    .when = top counted
workshop-spread-tie = { PART($agreed, $judged) ->
        [all] The room agreed on all { $judged } questions
        [none] The room agreed on none of { $judged } questions
       *[other] The room agreed on { $agreed } of { $judged } questions
    }; views are wide apart on { $labels }
    .role = situation
    .when = alike counted
workshop-voted = { PART($voted, $joined) ->
        [sole] The one person in the room
        [all] All { $joined } people
       *[other] { $voted } of { $joined } people
    } voted, in private
    .role = method
    .when = counted
workshop-alpha = Agreement over the questions: Krippendorff’s alpha { $alpha }
    .role = method
workshop-closer = After discussion views came closer on { PART($closer, $revoted) ->
        [sole] the question that was voted again
        [all] all { $revoted } questions
        [none] none of { $revoted } questions
       *[other] { $closer } of { $revoted } questions
    }
    .role = situation
    .when = counted
workshop-spread-shown = Shown: the { $n } questions with the widest interquartile range, of { $all }.
    .plain = widest
workshop-medians-shown = Shown: the { $n } lowest of { $all } medians.
    .plain = lowest
workshop-cards-shown = Shown: { $n } of { $all } cards.
workshop-whiskers = Whiskers span the middle half of the votes
workshop-median-one = “{ $label }” has a median of { $median } on a scale from { $low } to { $high }
    .role = situation
workshop-median-same = The median is { $median } throughout, on a scale from { $low } to { $high }
    .role = situation
    .when = alike
workshop-median-lowest = “{ $label }” is rated lowest: median { $median } on a scale from { $low } to { $high }
    .role = complication
    .when = bottom
workshop-median-tie = Rated lowest alike, median { $median } on a scale from { $low } to { $high }: { $labels }
    .role = complication
    .when = alike
    .plain = lowest
workshop-label-lens = { $force }, { $stage } ({ $lens })
workshop-label-aspect = { $card } ({ $aspect })
workshop-label-again = { $label } [{ $id }]
workshop-lens-expectation = expected
workshop-lens-actual = given
workshop-lens-ideal = ideal
workshop-aspect-documented = documented
workshop-aspect-practised = practised
workshop-aspect-impact = impact
workshop-aspect-effort = effort
workshop-others = { $n ->
        [one] one other
       *[other] { $n } others
    }

## Forces, as the room sees them

workshop-gap-widest = The room sees { $force } at { $stage } furthest from expectation: { $expected } expected, { $got } given
    .role = complication
    .when = bottom negative
workshop-gap-tie = The room sees { $cells } furthest from expectation ({ $gap })
    .role = complication
    .when = alike negative
    .plain = furthest
workshop-gap-one = The room sees { $force } at { $stage } short of expectation: { $expected } expected, { $got } given
    .role = complication
    .when = negative
workshop-gap-same = As the room sees it, the gap to expectation is the same throughout: { $gap }
    .role = situation
    .when = alike
workshop-gap-none = The room sees no shortfall against expectation
    .role = situation
    .when = at_least
workshop-force-at = { $force } at { $stage }
workshop-col-stage = Stage
workshop-col-force = Force
workshop-col-gap = Gap
workshop-legend-gap = Median given less median expected
workshop-voted-forces = { PART($voted, $joined) ->
        [all] All { $joined } people
       *[other] { $voted } of { $joined } people
    } voted; these votes count in the gaps of the journey
    .role = method
    .when = counted
workshop-below-zero = Below zero: { surveyed-many } get less than they expect, as the room sees it
workshop-note-medians = Differences of medians; intervals are on the journey’s own pages.

## Impact and effort

workshop-estimates-best = “{ $card }” promises most for its effort: impact { $impact }, effort { $effort }
    .role = answer
    .when = top
    .plain = most
workshop-estimates-divided = “{ $card }” may promise most for its effort, but the room is divided: impact { $impact }, effort { $effort }
    .role = answer
    .when = top
    .plain = most
workshop-estimates-tie = These promise as much for their effort as each other: { $cards }
    .role = answer
    .when = alike
    .plain = each
workshop-estimates-one = “{ $card }”: impact { $impact }, effort { $effort }
    .role = situation
workshop-axis-effort = Effort, mean
workshop-axis-impact = Impact, mean
workshop-top-left = Much for little
workshop-top-right = Big bets
workshop-bottom-left = Fill-ins
workshop-bottom-right = Think twice
workshop-placed-by-means = Placed by means, because equal medians would cover each other
    .plain = equal each
workshop-estimated = { PART($voted, $joined) ->
        [all] All { $joined } people
       *[other] { $voted } of { $joined } people
    } estimated, in private
    .role = method
    .when = counted

## Dots, points and piles

workshop-dots-lead = “{ $card }” leads with { $share } of the dots
    .role = answer
    .when = top
workshop-dots-tie = { $share } of the dots apiece: { $cards }
    .role = answer
    .when = alike
workshop-dots-same = The dots are spread evenly, { $share } a card
    .role = situation
    .when = alike
workshop-dots-one = The dots went to “{ $card }”
    .role = situation
workshop-dots-given = { PART($voted, $joined) ->
        [all] All { $joined } people
       *[other] { $voted } of { $joined } people
    } shared out { $budget ->
        [one] one dot
       *[other] { $budget } dots
    } each
    .role = method
    .when = counted
    .plain = each
workshop-points-lead = “{ $card }” leads with { $share } of the points
    .role = answer
    .when = top
workshop-points-tie = { $share } of the points apiece: { $cards }
    .role = answer
    .when = alike
workshop-points-same = The points are spread evenly, { $share } a card
    .role = situation
    .when = alike
workshop-points-one = The points went to “{ $card }”
    .role = situation
workshop-points-given = { PART($voted, $joined) ->
        [all] All { $joined } people
       *[other] { $voted } of { $joined } people
    } shared out { $budget ->
        [one] one point
       *[other] { $budget } points
    } each
    .role = method
    .when = counted
    .plain = each
workshop-piles = The room agreed where { PART($agreed, $judged) ->
        [sole] the card belongs
        [all] all { $judged } cards belong
        [none] none of { $judged } cards belongs
       *[other] { $agreed } of { $judged } cards belong
    }
    .role = situation
    .when = counted
workshop-sorted = { PART($voted, $joined) ->
        [all] All { $joined } people
       *[other] { $voted } of { $joined } people
    } sorted the cards, in private
    .role = method
    .when = counted

## Decisions and actions

workshop-leaves = What the room leaves with: { $outcome }
    .role = answer
workshop-to-roadmap = Actions go to the roadmap as candidates, to be estimated
workshop-col-what = What
workshop-col-text = Text
workshop-col-owner = Owner
workshop-col-due = Due
workshop-kind-decision = Decision
workshop-kind-action = Action
workshop-kind-parking = Parked
workshop-no-owner = no owner yet
workshop-day = { $day }
workshop-source = Workshop, { $client }
workshop-source-of = Workshop, { $client }; { $own }
headline-workshop-rounds = Private votes held
