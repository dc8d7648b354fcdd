# What customers live: the map, the forces by stage, the moments that matter, ideas and relationships.

## The gap of the whole journey

journey-below = What { surveyed-many } get stays { SIZE($gap) } below what they expect{ journey-seen }.
    .role = complication
    .when = negative beyond
journey-above = What { surveyed-many } get is { SIZE($gap) } above what they expect{ journey-seen }.
    .role = situation
    .when = positive beyond
journey-level = What { surveyed-many } get is about what they expect ({ $gap }){ journey-seen }.
    .role = situation
    .when = within small
journey-level-open = Whether { surveyed-many } get what they expect cannot be told from these ratings: { $gap } ({ RANGE($gap) }).
    .role = situation
    .when = within
journey-level-untested = Between what { surveyed-many } get and what they expect lies { $gap }{ journey-seen }; too few people rated it to test it.
    .role = situation
journey-seen = { $seen ->
        [raters] , as the raters see it
        [both] , as survey and raters see it
       *[survey] {""}
    }
journey-unrated = The journey is drawn in { $stages ->
        [one] one stage
       *[other] { $stages } stages
    } and has no ratings yet.
    .role = situation
journey-gap-whole = Over the whole journey the gap is { $gap }{ journey-seen }.
    .role = situation
journey-needs = Functional needs { $functional }, relational needs { $relational }.
    .role = situation
    .when = shown

## The widest gap; with a full stop in the summary

journey-gaps-hidden = Too few people rated the journey to show its gaps
    .role = method
journey-gaps-hidden-said = Too few people rated the journey to show where it falls short.
    .role = method
journey-delivery-same = The gap to expectation is the same throughout: { $gap }
    .role = situation
    .when = alike
journey-delivery-same-said = { journey-delivery-same }.
    .role = situation
    .when = alike
journey-delivery-widest = { $force } at { $stage } falls furthest short of expectation ({ $gap })
    .role = complication
    .when = leads negative
journey-delivery-widest-said = { journey-delivery-widest }.
    .role = complication
    .when = leads negative
journey-delivery-close = Below expectation: { $force } at { $stage } ({ $gap }) and { $other } at { $there } ({ $second })
    .role = complication
    .when = open_order negative beyond
journey-delivery-close-said = { $force } at { $stage } ({ $gap }) and { $other } at { $there } ({ $second }) fall short of expectation; which falls shorter is open.
    .role = complication
    .when = open_order negative beyond
journey-delivery-clear = { $force } at { $stage } falls short of expectation ({ $gap })
    .role = complication
    .when = negative beyond
journey-delivery-clear-said = { journey-delivery-clear }.
    .role = complication
    .when = negative beyond
journey-delivery-none = No clear shortfall against expectation at any stage
    .role = situation
    .when = none
journey-delivery-untested = { $force } at { $stage } is rated { $gap } against expectation, by too few people to test
    .role = situation
    .short = { $force } at { $stage } is rated { $gap }, by too few people to test
journey-delivery-untested-said = { journey-delivery-untested }.
    .role = situation
journey-delivery-none-said = { journey-delivery-none }.
    .role = situation
    .when = none
journey-ambition-same = The distance to the ideal is the same throughout: { $gap }
    .role = situation
    .when = alike
journey-ambition-widest = { $force } at { $stage } is furthest from the ideal ({ $gap })
    .role = complication
    .when = leads positive
journey-ambition-close = { $force } at { $stage } ({ $gap }) and { $other } at { $there } ({ $second }) have room to grow
    .role = complication
    .when = open_order positive beyond
    .short = Room to grow: { $force } at { $stage } ({ $gap }) and { $other } at { $there } ({ $second })
journey-ambition-clear = { $force } at { $stage } has room up to the ideal ({ $gap })
    .role = complication
    .when = positive beyond
journey-ambition-none = No clear distance to the ideal at any stage
    .role = situation
    .when = none
journey-ambition-untested = { $force } at { $stage } is { $gap } from the ideal, rated by too few people to test
    .role = situation
journey-ambition-untested-said = { journey-ambition-untested }.
    .role = situation

journey-basics-short = Basics fall short: { $n ->
        [one] one clear shortfall
       *[other] { $n } clear shortfalls
    } in { $forces }.
    .role = complication
    .when = some
journey-basics-named = Basics fall short in { $n ->
        [one] one cell
       *[other] { $n } cells
    }: { $cells }.
    .role = complication
    .when = some
journey-cell = { $force } at { $stage }
journey-basics-hold = No clear shortfall in { $forces }: the journey may elevate.
    .role = situation
    .when = none some

journey-legend-delivery = Actual less expected; minus falls short
journey-legend-ambition = Ideal less actual; plus is room to grow
journey-note-delivery = Delivery gap = actual - expectation: below zero falls short of what { surveyed-many } expect{ journey-seen }.
journey-note-ambition = Ambition gap = ideal - actual: the higher, the more room up to the ideal.
journey-note-family = Cells are tested together (Holm); intervals are those of the single cells.
journey-note-families = Cells are tested together, { $forces } on their own (Holm); intervals are those of the single cells.
journey-note-marks = Forces of CX after Ipsos; independent scoring.
journey-gap-how = Mean of the raters’ own differences, paired t interval; a cell needs the minimum of raters.

## How much the forces count

journey-weights-equal = equal weights, which are an assumption
    .plain = equal
journey-weights-stated = weights stated in the workshop
journey-weights-derived = weights derived from { $n } survey answers
journey-weights-blended = a blend, half { $one }, half { $other }
journey-gaps-use = The gaps use { $weights }.
    .role = method
journey-weights-same = The six forces count the same, { $share } apiece
    .role = situation
    .when = alike
journey-weights-first = { $force } has the largest weight: { $share }
    .role = cause
    .when = ahead
journey-weights-close = { $force } ({ $share }) and { $other } ({ $second }) weigh much alike
    .role = cause
    .when = tied
journey-weights-led = { $force } has a weight of { $share }
    .role = cause

## Checks

journey-check-hygiene = Hygiene first
    .plain = first
journey-check-weights = Force weights
journey-check-base = Journey base
journey-hygiene-short = { $n ->
        [one] One clear shortfall against expectation
       *[other] { $n } clear shortfalls against expectation
    } in { $cells } cells of { $forces }; { $n ->
        [one] it comes
       *[other] they come
    } before anything that elevates.
    .role = complication
    .when = some
journey-hygiene-holds = No clear shortfall in { $forces }.
    .role = situation
    .when = none some
journey-hygiene-few = Not assessed: too few people rated { $forces }.
journey-hygiene-untested = Not tested: too few people rated { $forces } to tell a shortfall from none.
    .plain = none
journey-hygiene-unrated = Not assessed: { $forces } were not rated.
journey-base-unasked = The forces were not asked about; no gap is shown.
journey-base-all = { $n ->
        [one] The one gap cell has
       *[other] All { $n } gap cells have
    } enough raters.
    .role = method
    .when = each
journey-base-part = Of { $cells } gap cells { $parts }; they are not shown.
journey-base-few = { $n ->
        [one] one has too few raters
       *[other] { $n } have too few raters
    }
journey-base-empty = { $n ->
        [one] one has no ratings
       *[other] { $n } have no ratings
    }

## How the journey feels

journey-feels-low = The journey feels worst at { $stage } ({ $value }).
    .role = complication
    .when = bottom
journey-feels-low-at = The journey’s low points are { $stages } ({ $value }).
    .role = complication
    .when = alike
journey-feels-at = { $stage } feels { $value } on a scale from -2 to +2
    .role = situation
journey-feels-same = The journey feels the same throughout ({ $value })
    .role = situation
    .when = alike
journey-feels-from = The journey feels { $low } at { $stages } and { $high } at { $there }
    .role = situation
    .when = below
journey-peaks = The journey is at its best at { $there } ({ $high }) and at its worst at { $stage } ({ $low })
    .role = complication
    .when = top bottom
    .plain = best, worst
journey-breaks-twice = The journey breaks twice: { $low } at { $stage }, { $second } at { $other }
    .role = complication
    .when = top bottom negative
journey-breaks = “{ $feeling }”: the journey falls from { $high } at { $there } to { $low } at { $stage }
    .role = complication
    .when = top bottom
journey-unfelt = The journey has { $stages ->
        [one] one stage
       *[other] { $stages } stages
    }; how they feel is not known yet
    .role = situation
journey-mend-low = Fix { $names }: { $n ->
        [one] the only stage
       *[other] the only stages
    } where the feeling is below zero.
    .role = answer
    .when = negative
    .plain = first
journey-lift = The new journey is meant to lift { $stage } from { $now } to { $then }
    .role = answer
    .when = above
journey-remembered = What is remembered (peak and end): { $peak_end }; the journey on average: { $mean }.
    .role = situation
journey-note-emotion = Emotion from -2 (very bad) to +2 (very good), as agreed in the workshop.
    .role = caveat
    .short = Emotion: agreed in the workshop, not surveyed.
journey-note-peak-end = Peak and end: mean of the strongest stage and the last; a rule of thumb, not a measurement.
    .plain = strongest last
journey-peak-end-how = Peak and end, the mean of the stage felt strongest and the last one, is a rule of thumb for what is remembered.
    .plain = strongest last

## Satisfaction by stage

journey-satisfied-at = { $value } of { surveyed-many } are satisfied at { $stage }.
    .role = situation
journey-satisfied-least = { CAPITAL(surveyed-many) } are least satisfied at { $stage } ({ $value }).
    .role = complication
    .when = behind
journey-satisfied-same = { CAPITAL(surveyed-many) } are as satisfied at one stage as at another ({ $value }).
    .role = situation
    .when = alike
journey-satisfied-close = Satisfaction at { $stage } ({ $value }) and { $there } ({ $second }) is too close to rank.
    .role = situation
    .when = tied
journey-satisfied-cell = { $share }
journey-bases = { $low }–{ $high }
journey-satisfied-few = { $share } (n={ BASE($share) })
journey-too-few-answers = too few answers
journey-note-satisfied = Satisfied: ratings of all of a stage’s touchpoints together in the two top scores (n = { $n }); single touchpoints lie above and below it.
    .plain = all
    .role = caveat
    .short = Satisfied: a stage’s touchpoints together (n = { $n }).

## The map, the blueprint and who it is for

journey-curve-as-is = Today
journey-curve-to-be = Planned
journey-lane-as-is = Emotion today
journey-lane-to-be = Emotion planned
journey-lane-satisfied = Satisfied
journey-lane-doing = Doing
journey-lane-thinking = Thinking
journey-lane-feeling = Feeling
journey-lane-pains = Pains
journey-lane-gains = Gains
journey-lane-quotes = Quotes
journey-lane-owner = Owner
journey-lane-ideas = Ideas
journey-lane-customer = { CAPITAL(surveyed-one) }
journey-lane-touchpoints = Touchpoints
journey-lane-front_stage = Front stage
journey-lane-back_stage = Back stage
journey-lane-support = Support
journey-note-entry = Cells show one entry, and lanes as far as there is room; the workbook holds what else was written.
    .role = caveat
    .short = Cells show one entry; the workbook holds all.
journey-note-visibility = { CAPITAL(surveyed-many) } see everything down to the front stage; back stage and support are out of their sight.
journey-note-two-entries = Two entries a cell; the list of touchpoints is complete.
journey-supported = Every stage has a back stage and support behind it
    .role = situation
    .when = each
journey-lacks-back_stage = back stage
journey-lacks-support = support
journey-lacks-both = back stage and no named support
journey-lacks-either = back stage or no named support
journey-unsupported = { PART($bare, $stages) ->
        [sole] The one stage has no named { $lacks }
        [all] All { $stages } stages have no named { $lacks }
        [one] { $bare } of { $stages } stages has no named { $lacks }: { $names }
       *[other] { $bare } of { $stages } stages have no named { $lacks }: { $names }
    }
    .role = complication
    .when = counted
journey-others = { $n ->
        [one] one other
       *[other] { $n } others
    }
journey-personas = This is the journey of { $names }
    .role = situation
journey-touchpoints = { $n ->
        [one] One touchpoint
       *[other] { $n } touchpoints
    } in { $stages ->
        [one] one stage
       *[other] { $stages } stages
    }; { $owned ->
        [0] no owner is named
        [one] one has an owner
       *[other] { $owned } have an owner
    }
    .role = situation
    .when = counted
journey-touchpoints-most = { $n } of { $all } touchpoints lie with { $names }; each has an owner
    .role = situation
    .when = each
journey-touchpoints-owned = { $n ->
        [one] One touchpoint
       *[other] { $n } touchpoints
    } in { $stages ->
        [one] one stage
       *[other] { $stages } stages
    }, each with an owner
    .role = situation
    .when = each
journey-owner-open = open
journey-col-persona = Persona
journey-col-who = Who
journey-col-needs = Needs
journey-col-stage = Stage
journey-col-touchpoint = Touchpoint
journey-col-channel = Channel

## Moments that matter

journey-moment = { $force }, { $stage }
journey-moment-first = { $force } at { $stage } is the moment that matters most ({ $gap })
    .role = complication
    .when = leads
    .plain = most
journey-moments-close = Two moments matter: { $force } at { $stage } ({ $gap }) and { $other } at { $there } ({ $second })
    .role = complication
    .when = open_order beyond
journey-moments-open = Where the journey may fall short: { $force } at { $stage } ({ $gap }) and { $other } at { $there } ({ $second })
    .role = situation
    .short = Perhaps short: { $force } at { $stage } ({ $gap }) and { $other } at { $there } ({ $second })
journey-moment-one = { $force } at { $stage } is the one moment that falls short ({ $gap })
    .role = complication
    .when = beyond
journey-moment-one-open = { $force } at { $stage } may fall short of expectation ({ $gap })
    .role = situation
journey-moments-none = No moment of the journey falls short of expectation
    .role = situation
journey-moment-known = { $force } at { $stage }: { $gap }, known from { $known }.
    .role = situation
journey-known-survey = { surveyed-many } surveyed
journey-known-interviews = interviews
journey-known-workshop = the workshop
journey-known-assumption = assumption
journey-col-moment = Moment
journey-col-score = Score
journey-col-gap = Gap
journey-col-reach = Reach
journey-col-stability = Among the first five
    .plain = first
journey-col-known = Known from
journey-note-score = Score = weight x shortfall x reach, the largest set to 100.
    .plain = largest
method-journey-moments = How firm a rank is: the share of 1,000 resamples of the raters in which the moment is among the first five.
    .plain = first

## Ideas

journey-ideas = { $n ->
        [one] One idea
       *[other] { $n } ideas
    } along the journey, not yet rated by { surveyed-many }
    .role = situation
journey-idea-scores = “{ $idea }” scores { $score } as an opportunity
    .role = situation
journey-idea-largest = “{ $idea }” is the largest opportunity ({ $score })
    .role = answer
    .when = top
journey-ideas-alike = “{ $idea }” and “{ $other }” are opportunities of the same size ({ $score })
    .role = answer
    .when = alike
journey-col-idea = Idea
journey-col-status = Status
journey-col-importance = Importance
journey-col-satisfaction = Satisfaction
journey-col-opportunity = Opportunity
journey-status-discover = Discover
journey-status-define = Define
journey-status-develop = Develop
journey-status-deliver = Deliver
journey-note-opportunity = Opportunity = importance + max(importance - satisfaction, 0), both on one scale (Ulwick, 2005).
journey-note-status = Status: discover, define, develop, deliver.

## Relationships

journey-attached = { $attached } of { surveyed-many } are emotionally attached
    .role = situation
journey-attached-hidden = Too few { surveyed-many } are emotionally attached to show them
    .role = method
journey-group-dissatisfied = Dissatisfied
journey-group-functionally_satisfied = Functionally satisfied
journey-group-emotionally_attached = Emotionally attached
journey-group-attached_without_function = Attached without function
journey-group-nps = NPS, { $group }: { $nps }.
    .role = situation
journey-note-groups = Groups after the relationship strength construct of Ipsos Loyalty; items above the middle of their scale.

## Sources, and steps offered to the roadmap

journey-source-workshop = Journey workshop
journey-source-vote = Workshop
journey-source-ballots = Journey ballots
journey-source-both = { CAPITAL(surveyed-one) } survey; journey ballots
journey-source-map = Journey workshop; { surveyed-one } survey
journey-source-assumption = Assumption
journey-candidate = { $force } at { $stage }: { $gap } against expectation
journey-step = { $stage }: { $action }
journey-close-the-gap = close the gap in { $force }
journey-workstream = Journey maps and personas

## The form for trying weights

journey-form-empty = Give at least one point.
    .plain = least
journey-form-gap = With these points the weighted gap to expectation is { $gap }. To keep them: force_points = { $kept }

journey-lane-operations = Operations
journey-operation = { $metric } { $value }
journey-operation-target = { $said } (target { $target })
journey-operations = { $said }

## What the map rests on

journey-lane-evidence = Evidence
journey-evidence-cell = { $strength }: { $sources }
journey-strength-none = none: assumption
    .plain = none
journey-strength-weak = weak
journey-strength-some = some
journey-strength-strong = strong
journey-source-survey = survey
journey-source-operations = operations
journey-source-interviews = interviews
journey-source-votes = votes
journey-stated-interviews = interviews as stated
journey-stated-workshop = workshop as stated
journey-source-evidence = Survey, operations, interviews and workshop of the client
journey-evidence-few = fewer than { $minimum }, or all but fewer
    .plain = all
journey-evidence-col-stage = Stage
journey-evidence-col-survey = Surveyed
journey-evidence-col-operations = Metrics
journey-evidence-col-interviews = Interviews
journey-evidence-col-votes = Raters in the room
journey-evidence-col-strength = Evidence
journey-note-strength = What counts in full: a survey of at least { $base }, a metric, interviews of at least { $minimum } on which two readers agree. One of them is some evidence, two are strong; anything less, and the room’s votes, are weak.
    .plain = least
journey-assumption = { $n ->
        [one] One stage rests on no evidence and is an assumption: { $stages }.
       *[other] { $n } stages rest on no evidence and are assumptions: { $stages }.
    }
    .role = risk
    .when = some
journey-assumption-title = { $n ->
        [one] One stage of the map is an assumption: { $stages }
       *[other] { $n } stages of the map are assumptions: { $stages }
    }
    .role = risk
    .when = some
journey-evidence-strong = At { $n } of { $stages } stages the map rests on strong evidence
    .role = situation
    .when = some counted
journey-evidence-all-strong = At each of { $stages } stages the map rests on strong evidence
    .role = situation
    .when = each
journey-evidence-weak = At none of { $stages } stages does the map rest on strong evidence
    .plain = none
journey-col-found = How it was found
journey-found = { $ways }
journey-found-counted = { $n ->
        [one] one interview
       *[other] { $n } interviews
    }
journey-found-survey = segments of the survey
journey-found-interviews = interviews
journey-found-workshop = workshop
journey-found-assumed = assumed
journey-personas-assumed = { $n } of { $personas } personas are assumed: nobody has looked for them in data.
    .role = risk
    .when = some
    .plain = nobody
journey-persona-lines = How the journey feels to { $names }, where that differs
journey-persona-parts = { CAPITAL($persona) } feels { $value } at { $stage }, where the journey has { $all }
journey-note-persona-lines = A persona’s line is the journey’s own where nothing else was found for it.
