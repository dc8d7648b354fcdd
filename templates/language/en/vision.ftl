# The vision, and what the brand promises beside what it delivers.

vision-broken = { PART($broken, $all) ->
        [sole] The promise of the brand is clearly not kept
        [all] None of the { $all } promises of the brand is kept
        [one] { $broken } of { $all } promises of the brand is clearly not kept
       *[other] { $broken } of { $all } promises of the brand are clearly not kept
    }
    .role = complication
    .when = some counted
vision-kept = { $all ->
        [one] The brand keeps its promise
       *[other] The brand keeps each of its { $all } promises
    }
    .role = situation
    .when = each
vision-none-broken = { $kept ->
        [0] { $all ->
            [one] Of the promise of the brand the answers do not tell whether it is kept
           *[other] Of none of { $all } promises do the answers tell whether it is kept
        }
        [one] { $kept } of { $all } promises is clearly kept; none is clearly broken
       *[other] { $kept } of { $all } promises are clearly kept; none is clearly broken
    }
    .role = situation
    .when = none
vision-unclear = { $n ->
        [one] Of one promise the answers do not tell whether it is kept.
       *[other] Of { $n } promises the answers do not tell whether they are kept.
    }
    .role = method
    .when = some
vision-open = { $n ->
        [one] One promise has no measure or no level to be held to.
       *[other] { $n } promises have no measure or no level to be held to.
    }
    .role = ask
    .when = some
vision-statement = { $statement }
vision-principles = { $n ->
        [one] One principle carries the vision
       *[other] { $n } principles carry the vision
    }
vision-means-open = Open: what does it mean for everyday work?
vision-gap = { $force } at { $stage }: { $gap }
vision-verdicts = The brand’s promises: { $kept } kept, { $broken } not kept, { $rest } { $left ->
        [open] not measured
        [unclear] not clear
       *[both] not clear or not measured
    }
vision-state-kept = kept
vision-state-broken = not kept
vision-state-unclear = not clear
vision-state-open = not measured
vision-open-statement = what can { surveyed-many } count on, in one sentence?
vision-open-principles = which principles follow from it?
vision-open-promises = what does the brand promise, and where is it delivered?
vision-asks = Open: { $open }
vision-written = Statement, principles and promises are written.
check-vision = Vision written
note-vision-source = Vision of the client; survey and journey of this report
note-vision-states = Kept: the whole 95% interval lies at or above what is promised; not kept: below it.
col-vision-statement = Statement
col-vision-card = Card
col-vision-share = Share of dots
col-vision-id = Id
col-vision-principle = Principle
col-vision-means = What it means
col-vision-promise = Promise
col-vision-touchpoint = Delivered at
col-vision-stage = Stage
col-vision-promised = Promised
col-vision-delivered = Satisfied
col-vision-low = Low
col-vision-high = High
col-vision-n = Answers
col-vision-force = Force
col-vision-stage_gap = Shortfall of the journey
col-vision-state = Verdict
sheet-vision-statement = Vision
sheet-vision-cards = Statements to choose from
sheet-vision-principles = Principles
sheet-vision-promises = Promises
