# What customers say: levels, groups, drivers, value.

voice-measure-nps = NPS
voice-measure-csat = Satisfaction (CSAT)
voice-measure-ces = Ease (CES)
voice-detractors = Detractors
voice-passives = Passives
voice-promoters = Promoters
voice-detractors-scores = Detractors (0-6)
voice-passives-scores = Passives (7-8)
voice-promoters-scores = Promoters (9-10)
voice-top-answers = Top two answers
    .plain = najlepsze
voice-other-answers = Other answers
voice-easy = Found it easy
voice-not-easy = Did not find it easy
voice-and-others = { $n ->
        [one] one other
       *[other] { $n } others
    }

## Where the measures stand

voice-level = { $measure } stands at { $level }
    .role = situation
voice-level-few = { $measure } stands at { $level } among only { BASE($level) } people
    .role = situation
    .when = few
voice-few-both = { $measure } stands at { $level } among only { BASE($level) } people; too few to compare with { $before }
    .role = situation
    .when = few
voice-rose = { $measure } rose to { $level }, up { SIZE($change) } on { $before }
    .role = situation
    .when = rose under
voice-fell = { $measure } fell to { $level }, down { SIZE($change) } on { $before }
    .role = complication
    .when = fell under
voice-steady = { $measure } stands at { $level }, not measurably different from { $before }
    .role = situation
    .when = steady
voice-steady-together = { $measure } stands at { $level }; no clear difference from { $before } beside the other measures
    .role = situation
    .when = moved at_least
voice-few-before = { $measure } stands at { $level }; too few answers to compare with { $before }
    .role = situation
    .when = few
voice-hidden = Too few people answered to show { $measure }
    .role = method
    .when = hidden
voice-level-and-satisfied-rose = { $lead }; { $csat } are satisfied, up { SIZE($change) }
    .role = situation
    .when = rose under
voice-level-and-satisfied-fell = { $lead }; { $csat } are satisfied, down { SIZE($change) }
    .role = complication
    .when = fell under
voice-satisfied-alone-rose = Satisfaction rose to { $csat }, but { $measure } ({ $level }) has not clearly moved since { $before }
    .role = situation
    .when = steady rose under
    .short = Satisfaction rose to { $csat }, but { $measure } ({ $level }) has not clearly moved
voice-satisfied-alone-fell = Satisfaction fell to { $csat }; { $measure } ({ $level }) has not clearly moved since { $before }
    .role = complication
    .when = steady fell under
    .short = Satisfaction fell to { $csat }; { $measure } ({ $level }) has not clearly moved
voice-neither-moved = Neither { $measure } ({ $level }) nor satisfaction ({ $csat }) has clearly moved since { $before }
    .role = situation
    .when = steady
    .plain = moved
    .short = Neither { $measure } ({ $level }) nor satisfaction ({ $csat }) has clearly moved
voice-both-rose = { $measure } and satisfaction rose on { $before }: to { $level } and { $csat }
    .role = situation
    .when = rose under
    .short = { $measure } and satisfaction rose: to { $level } and { $csat }
voice-both-fell = { $measure } and satisfaction fell on { $before }: to { $level } and { $csat }
    .role = complication
    .when = fell under
    .short = { $measure } and satisfaction fell: to { $level } and { $csat }
voice-measures-moved = Clearly changed since { $before }: { $moved }
    .role = situation
    .when = moved under
voice-measures-moved-unmoved = Only { $moved } clearly changed since { $before }; { $rest } did not
    .role = situation
    .when = moved under
voice-measures-unmoved = No clear change since { $before }: { $rest }
    .role = situation
voice-level-and-satisfied = { $lead }; { $csat } are satisfied
    .role = situation
voice-not-asked = NPS, CSAT and CES were not asked; { $responses ->
        [one] one response rates
       *[other] { $responses } responses rate
    } the touchpoints
    .role = situation
voice-summary-not-asked = NPS, CSAT and CES were not asked.
    .role = method

voice-series-up = { $measure } rose step by step from { $start } in { $since } to { $level }
    .role = situation
    .when = rose steps_up
voice-series-down = { $measure } fell step by step from { $start } in { $since } to { $level }
    .role = complication
    .when = fell steps_down
voice-series-rose = { $measure } rose from { $start } in { $since } to { $level }
    .role = situation
    .when = rose
voice-series-fell = { $measure } fell from { $start } in { $since } to { $level }
    .role = complication
    .when = fell
voice-series-steady = { $measure } stands at { $level }, not measurably different from { $start } in { $since }
    .role = situation
    .when = steady
voice-series-fell-above = { $measure } fell to { $level } from { $peak } in { $then }, still above its { $start } in { $since }
    .role = complication
    .when = rose fell
voice-series-rose-below = { $measure } rose to { $level } from { $peak } in { $then }, still below its { $start } in { $since }
    .role = situation
    .when = fell rose
voice-series-fell-back = { $measure } fell back to { $level } from { $peak } in { $then }, near its { $start } in { $since }
    .role = complication
    .when = steady fell
voice-series-rose-back = { $measure } rose again to { $level } from { $peak } in { $then }, near its { $start } in { $since }
    .role = situation
    .when = steady rose
voice-series = { $measure } stands at { $level }, after { $start } in { $since }
    .role = situation

voice-change = { $measure } changed by { $change } ({ RANGE($change) }) since { $before }: more than the survey’s margin of error.
    .role = situation
    .when = moved under
voice-change-together = { $measure } changed by { $change } ({ RANGE($change) }) since { $before }: no clear difference once the other measures are tested with it.
    .role = situation
    .when = moved at_least
voice-no-change = { $measure } changed by { $change } ({ RANGE($change) }) since { $before }: too small to tell from no change.
    .role = situation
    .when = steady
voice-change-few = { $measure } had { BASE($then) } answers in { $before } and has { BASE($now) } now: too few to tell whether it changed.
    .role = situation
    .when = few
voice-change-seen = With these answers a change of about { SIZE($seen) } or more would have been seen in four cases of five.
    .role = method
    .when = steady
voice-unweighted = Without weights, { $measure } is { $plain }.
    .role = method
    .when = differ
voice-bands = { $promoters } are promoters and { $detractors } detractors
    .role = situation
voice-bands-few = Of only { BASE($promoters) } people { $promoters } are promoters and { $detractors } detractors
    .role = situation
    .when = few
voice-bands-part = { $promoters } are promoters; the rest is not shown, to protect anonymity
    .role = situation
    .when = shown
voice-bands-part-few = Of only { BASE($promoters) } people { $promoters } are promoters
    .role = situation
    .when = few
voice-bands-difference = Promoters less detractors is the NPS: { $nps }.
voice-bands-difference-rounded = Promoters less detractors, taken before rounding, is the NPS: { $nps }.
    .role = situation

voice-responses = Responses
voice-all-waves = all waves
    .plain = all
voice-ratings-answered = Ratings answered
voice-of-mapped = of the touchpoint questions asked
voice-first-wave = asked for the first time
    .plain = first
voice-change-from = { $change } ({ RANGE($change) }) on { $level } in { $before }
voice-change-from-alone = { $change } ({ RANGE($change) }) since { $before }

## Touchpoints

voice-touchpoints-hidden = Too few people rated any touchpoint to show it
    .role = method
voice-touchpoints-few = { $n ->
        [one] One touchpoint is shown, rated by fewer than ten people
       *[other] { $n } touchpoints are shown, some rated by fewer than ten people
    }
    .role = situation
    .when = few
voice-touchpoint-few = { $level } of only { BASE($level) } people who used { $label } are satisfied
    .role = situation
    .when = few
voice-touchpoint-one = { $level } of those who used { $label } are satisfied
    .role = situation
voice-touchpoints-same = Satisfaction is the same at { $n ->
        [2] both
       *[other] all { $n }
    } touchpoints: { $level }
    .role = situation
    .when = alike
    .plain = all
voice-touchpoints-range = { $high } are satisfied with { $best }, { $low } with { $worst }
    .role = situation
    .when = ahead
voice-touchpoints-split = { $high } are satisfied with { $best }, but only { $low } with { $worst }
    .role = situation
    .when = ahead at_least under
    .short = { $high } are satisfied with { $best }, only { $low } with { $worst }
voice-touchpoints-tied = Satisfaction runs from { $high } ({ $best }) to { $low } ({ $worst }), within the margin of error
    .role = situation
    .when = tied
voice-touchpoints-far = { $labels } { $low ->
        [one] stands
       *[other] stand
    } apart: { $n ->
        [one] the other touchpoint satisfies { $next }
       *[other] each of the other { $n } touchpoints satisfies { $next } or more
    }.
    .role = complication
    .when = ahead
    .plain = each
voice-touchpoint-rose = { $label } rose by { SIZE($change) } to { $level }, a clear difference.
    .role = situation
    .when = moved under
voice-touchpoint-fell = { $label } fell by { SIZE($change) } to { $level }, a clear difference.
    .role = complication
    .when = moved under
voice-touchpoints-none-moved = No clear change at any of the { $tested ->
        [one] one touchpoint
       *[other] { $tested } touchpoints
    } compared with last time
    .role = situation
    .when = none
    .plain = last
voice-no-touchpoint-moved = { $tested ->
        [one] No clear change since last time at the one touchpoint compared.
       *[other] No clear change since last time at any of { $tested } touchpoints.
    }
    .role = situation
    .when = none
    .plain = last
voice-touchpoints-some-moved = Satisfaction changed clearly at { PART($some, $tested) ->
        [sole] the touchpoint that was tested
        [all] all { $tested } touchpoints
       *[other] { $some } of { $tested } touchpoints
    } since last time
    .role = situation
    .when = some counted
    .plain = last
voice-touchpoints-series = Satisfaction with the touchpoints over { $waves } waves
    .role = situation
voice-touchpoints-seen = A change of about { SIZE($seen) } or more at a touchpoint would have been seen in four cases of five.
    .role = method

## Groups

voice-groups-few = { $measure } by group rests on too few answers to compare
    .role = method
voice-group-apart = { $measure } is clearly different in { $best }: { $high }
    .role = situation
    .when = under
voice-group-open = { $best } does not differ clearly from the others in { $measure }: { $high }
    .role = situation
    .when = none
voice-groups-apart = { $measure } is { $high } for { $best } and { $low } for { $worst }
    .role = situation
    .when = some
voice-groups-same = { $measure } is the same in { $n ->
        [2] both
       *[other] all { $n }
    } groups: { $level }
    .role = situation
    .when = alike
    .plain = all
voice-groups-open = Groups do not differ clearly in { $measure }: { $high } ({ $best }), { $low } ({ $worst })
    .role = situation
    .when = none
voice-groups-untested = { $measure } by group: { $high } ({ $best }), { $low } ({ $worst }), not tested
    .role = situation
voice-groups-that-differ = { $some ->
        [1] One of { $tested } groups differs
       *[other] { $some } of { $tested } groups differ
    } clearly from the others: { $names }.
    .role = situation
    .when = some counted
voice-groups-two = { $one } and { $other } differ clearly from each other.
    .role = situation
    .when = some
    .plain = each
voice-groups-none = { $tested ->
        [one] The one group tested does not differ
       *[other] Of the { $tested } groups tested, taken together, none differs
    } clearly from the others.
    .role = situation
    .when = none
voice-groups-seen = A difference of about { SIZE($seen) } or more would have been seen in four cases of five.
    .role = method
    .when = none

## Drivers and priorities

voice-driver-strongest = The strongest driver of { $measure } is { $driver }: { $share } of what the ratings explain
    .role = cause
    .when = explains leads
voice-driver-strongest-against = The strongest link with { $measure } is { $driver }, and it is negative: { $share }
    .role = cause
    .when = explains leads
voice-drivers-tied = What drives { $measure }: { $drivers }, in no clear order
    .role = cause
    .when = explains open_order
    .short = { $drivers } drive { $measure }, in no clear order
voice-drivers-tied-more = What drives { $measure }, in no clear order and among others: { $drivers }
    .role = cause
    .when = explains open_order
    .short = { $drivers } drive { $measure }, among others
voice-driver-ahead = { $driver } comes before the other ratings in what goes with { $measure }, though not for certain
    .role = cause
    .when = explains
voice-drivers-none = No rating can be told from noise as a driver of { $measure }
    .role = method
    .when = none
voice-drivers-little = The ratings explain only { $r2 } of the answers to { $measure }: too little to name a driver
    .role = method
    .when = explains_little
voice-drivers-explain = Together the ratings explain { $r2 } of the differences between people’s answers behind { $measure }.
    .role = cause
    .when = explains some
voice-driver-how-sure = { $driver } comes out on top in { $share } of random parts of the answers.
    .role = method
voice-drivers-grey = What is not clear cannot be told from noise and is not ranked.
voice-driver-label-negative = { $label } (−)
voice-driver-label-grey = { $label } (not clear)
voice-driver-label-negative-grey = { $label } (−, not clear)

voice-concentrate = { $label }: it matters, and only { $level } are satisfied
    .role = complication
    .when = leads explains
voice-concentrate-several = { $weight } of what drives { $measure } lies in { $n } touchpoints that satisfy no more than { $level }
    .role = complication
    .when = leads explains shown
voice-concentrate-two = { $weight } of what drives { $measure } lies in 2 touchpoints that satisfy { $one } and { $two }
    .role = complication
    .when = leads explains shown
voice-concentrate-driver = { $label }: important, and rated below the other drivers
    .role = complication
    .when = leads explains
voice-falling = { $label } matters and fell by { SIZE($change) } to { $level }
    .role = complication
    .when = fell under explains
voice-priorities-rising = Important and below average, but rising: { $names }
    .role = situation
    .when = leads
    .plain = rising
voice-priorities-open = No clear priority; important and perhaps below average: { $names }
    .role = situation
    .when = open_order
voice-priorities-none = No important touchpoint is clearly below average satisfaction
    .role = situation
    .when = none
voice-focus-first = Improve { $names }: nothing else both matters and clearly falls short. Ratings explain { $r2 } of { $measure }.
    .role = answer
    .when = leads
    .plain = explain
voice-focus-low = { $label }: { $share } of what drives { $measure }, clearly below average satisfaction.
    .role = answer
    .when = leads
    .plain = explain
voice-focus-falling = { $label }: { $share } of what drives { $measure }, and a clear fall since last time.
    .role = complication
    .when = under
    .plain = explain last
voice-axis-satisfaction = Satisfied
voice-axis-performance = Mean place in the range of answers
voice-axis-importance = Share of what drives { $measure }
voice-driver-told = { $label }: { $share }, { $level } satisfied
voice-quadrant-concentrate = Concentrate here
    .plain = concentrate
voice-quadrant-keep = Keep up the good work
voice-quadrant-low = Low priority
voice-quadrant-overkill = Pleases, but matters less
voice-quadrant-against = Goes against the measure
voice-evidence-clear = clear
voice-evidence-none = not clear
voice-candidate = Improve: { $label }
voice-candidate-low = { $share } of what drives { $measure }, below average satisfaction
    .plain = explain
voice-candidate-falling = { $share } of what drives { $measure }, and falling satisfaction
    .plain = explain falling
voice-workstream = Outer closed loop

## Value

voice-point-more-year = A point of { $measure } goes with { $money } more margin a year ({ RANGE($money) })
    .role = value
    .when = beyond under positive
voice-money-together = Together
voice-money-of-a-point = Margin a year linked to a point of { $measure }
voice-point-less-year = A point of { $measure } goes with { SIZE($money) } less margin a year ({ SIZES($money) })
    .role = value
    .when = some beyond under negative
voice-point-more-once = A point of { $measure } goes with { $money } more margin ({ RANGE($money) })
    .role = value
    .when = some beyond under positive
voice-point-less-once = A point of { $measure } goes with { SIZE($money) } less margin ({ SIZES($money) })
    .role = value
    .when = some beyond under negative
voice-ten-points-more = Ten points more of { $measure } go with { $effect } ({ RANGE($effect) }) in { $label }
    .role = value
    .when = some beyond under positive
voice-ten-points-less = Ten points more of { $measure } go with { $effect } ({ RANGE($effect) }) in { $label }
    .role = value
    .when = some beyond under negative
voice-leave = Fewer { $bottom } stay: “{ $label }” { $low }, against { $high } of { $top }
    .role = value
    .when = ahead
voice-separates = { $label }: { $high } for { $top }, { $low } for { $bottom }
    .role = value
voice-link-crossed = { $label }: raw answers and model point in opposite directions, so no value of { $measure } is told
    .role = method
    .when = beyond
voice-link-none = No measurable link between { $measure } and { $label }
    .role = method
    .when = within
voice-link-unclear = What { $measure } goes with in { $label } cannot be told from these answers
    .role = method
voice-link-separated = The answers alone decide { $label }, so shares are shown and no value of a point is estimated.
    .role = method
    .when = hidden
voice-link-effect = With ten points more, “{ $label }” differs by { $effect } ({ RANGE($effect) }), between otherwise similar { surveyed-many }.
    .role = value
    .when = beyond some
    .plain = alike
voice-link-effect-plain = With ten points more, “{ $label }” differs by { $effect } ({ RANGE($effect) }).
    .role = value
    .when = beyond none
voice-link-fit-pairs = Of two people who differ in { $label }, it picks the right one in { $fit } of cases; the groups alone in { $without }.
    .role = method
    .when = some
voice-link-fit-pairs-plain = Of two people who differ in { $label }, it picks the right one in { $fit } of cases.
    .role = method
    .when = none
voice-link-fit = It explains { $fit } of the differences between people it was not fitted to; the groups alone { $without }.
    .role = method
    .when = positive some
    .plain = explains
voice-link-fit-plain = It explains { $fit } of the differences between people it was not fitted to.
    .role = method
    .when = positive
    .plain = explains
voice-link-steps-up = It rises step by step.
    .role = value
    .when = steps_up
voice-link-steps-down = It falls step by step.
    .role = value
    .when = steps_down
voice-link-open = The link does not pass its check, so no value of a point is claimed.
    .role = method
    .when = none
voice-control-wave = Wave

## Comments and quality

voice-themes = { $comments ->
        [one] One comment
       *[other] { $comments } comments
    }, counted by the words they hold
    .role = situation
voice-themes-none = { $comments ->
        [one] One comment holds
       *[other] { $comments } comments hold
    } none of the words looked for often enough to show
    .role = situation
    .plain = none
voice-theme-one = { $theme } comes up in { $share } of comments
    .role = situation
voice-themes-ahead = { $theme } comes up in { $share } of comments, more than any other theme
    .role = situation
    .when = ahead
voice-themes-tied = { $names } come up about as often: in { $share } and { $other } of comments
    .role = situation
    .when = tied
voice-themes-low-one = { $theme } comes with low ratings: { SIZE($gap) } more often than with the others
    .role = cause
    .when = under
voice-themes-low-some = Those who rate low write more about { $names } than the others do
    .role = cause
    .when = under
    .short = Those who rate low write more about { $names }
voice-themes-low-none = No theme comes clearly more often with low ratings than with the others
    .role = situation
    .when = none
voice-themes-low-answer = Act on what low ratings are about: { $one } ({ $one_gap }) and { $two } ({ $two_gap }).
voice-themes-low-axis = Share of comments: low { $measure } minus the others
voice-themes-tone-one = { $theme } comes up with complaints: { SIZE($gap) } more often than in other comments
    .role = cause
    .when = under
voice-themes-tone-some = { $names } come up clearly more often in complaints than in other comments
    .role = cause
    .when = under
voice-themes-tone-none = No theme comes up clearly more often in complaints than in other comments
    .role = situation
    .when = none
voice-themes-wave-more = { $theme } comes up more often than last time: by { SIZE($gap) }
    .role = complication
    .when = under
    .plain = last
voice-themes-wave-less = { $theme } comes up less often than last time: by { SIZE($gap) }
    .role = situation
    .when = under
    .plain = last
voice-themes-wave-some = How often { $names } come up has clearly changed since last time
    .role = situation
    .when = under
    .plain = last
voice-themes-wave-none = No theme comes up clearly more or less often than last time
    .role = situation
    .when = none
    .plain = last
voice-themes-tested-low = Clearly more often: { PART($held, $tested) ->
        [sole] the one theme that was tested.
        [all] all { $tested } themes, all tested together.
        [none] none of { $tested } themes, all tested together.
       *[other] { $held } of { $tested } themes, all tested together.
    }
    .role = method
    .plain = all
voice-themes-tested = Of { $tested } themes tested together { $held ->
        [0] none differs
        [1] one differs
       *[other] { $held } differ
    } clearly.
    .role = method
    .plain = none
voice-themes-bands = How often each theme comes up among detractors, passives and promoters
    .role = situation
    .plain = each
voice-themes-bands-apart = Detractors and promoters differ on { $theme }: { $low } of comments against { $high }
voice-themes-touchpoints = In { $n } pairs, a theme comes clearly more often with low ratings of a touchpoint
    .role = cause
    .when = some
voice-themes-touchpoint = Comments about { $theme } come { SIZE($gap) } more often from those who rate { $label } low
    .role = cause
    .when = beyond
voice-themes-touchpoint-own = Comments about { $theme } come { SIZE($gap) } more often from those who rate it low
    .role = cause
    .when = beyond
voice-band-detractor = Detractors
voice-band-passive = Passives
voice-band-promoter = Promoters
voice-theme-others = Other themes
voice-theme-none = No theme named
voice-quotes = In their own words: what stands behind the ratings, from { $comments } comments
    .role = situation
voice-quotes-ahead = In their own words: { $theme } comes up more than any other theme
    .role = situation
    .when = ahead
voice-quotes-tied = In their own words: { $names } come up about equally often
    .role = situation
    .when = tied
voice-as-read = How the answers to the survey were read
    .role = method
voice-quote-detractor = Detractor
voice-quote-other = Other respondent
voice-quality = { $responses ->
        [one] One response counts
       *[other] { $responses } responses count
    }; { $answered } of the ratings asked have an answer
    .role = method
voice-quality-responses = Responses
voice-quality-missing = Missing
voice-quality-straight-lining = One answer throughout
voice-quality-joined = Joined by id
voice-quality-identical = Identical
voice-quality-duplicates = Repeated
voice-quality-speeders = Very fast
voice-quality-identifiers = Identifying columns
voice-quality-elsewhere = Other waves
voice-quality-unmapped = No wave
voice-quality-rebuilt = From counts
voice-quality-preview = Previews
voice-quality-test = Tests
voice-quality-spam = Spam
voice-quality-unfinished = Unfinished
voice-quality-disqualified = Disqualified
voice-quality-left-out = Left out
voice-quality-note = Note

col-theme = Theme
col-comments = Comments
col-share = Share
col-counted-by = Counted by
col-who = Who
col-as-read = Answers as they were read
col-in-their-words = In their words
col-wave = Wave
col-check = Check
col-count = Count
col-what-was-found = What was found

## Notes

note-survey = { CAPITAL(surveyed-one) } survey
voice-nps-marks = NPS, Net Promoter and Net Promoter Score are registered trademarks of Bain & Company, NICE Systems and Fred Reichheld.
note-nps = NPS: share of 9-10 minus share of 0-6 on the recommendation question.
note-csat = CSAT: share of the two highest scores; of two answers the better one, and of long scales those that the survey names.
    .plain = highest
note-ranges = Ranges: 95% intervals.
    .role = caveat
note-ces = CES: share that agrees it was easy.
note-adjusted-wald = 95% interval of the NPS: adjusted Wald, at the effective sample size.
note-wilson = 95% interval of shares: Wilson, at the effective sample size.
note-whiskers = Ranges: 95% intervals at the effective sample size.
    .role = caveat
    .short = Ranges: 95% intervals.
note-no-measure = Groups, drivers and value rest on a measure and are not shown.
note-change = Weighted figures of the newest survey. A change counts as one only where its interval leaves zero out.
note-change-rounded = Changes are taken before rounding.
    .role = caveat
note-family = { $n } measures are tested as one family (Holm); the interval printed is that of the single measure.
note-panel = { $both } people answered both times; the change is compared person by person for them.
    .role = method
    .when = some
note-top-two = Share of the satisfied answers, as in CSAT, among those who used the touchpoint.
    .plain = highest
note-touchpoint-low = Orange: the lowest shares.
    .plain = lowest
    .role = caveat
note-touchpoint-fell = Orange: clear falls since last time.
    .plain = last
    .role = caveat
note-touchpoint-low-fell = Orange: the lowest shares, and clear falls since last time.
    .plain = lowest last
    .role = caveat
note-touchpoint-rose = Dark: clear rises since last time.
    .plain = last
    .role = caveat
note-empty-not-asked = An empty cell: the question was not asked, or too few people answered.
    .role = caveat
method-touchpoints = Wilson intervals; changes by Newcombe's interval, with Holm's correction over the touchpoints.
note-groups = ↑ ↓ clearly above or below the others (Holm).
    .role = caveat
note-groups-few = * too few people to test.
    .role = caveat
note-groups-left = { $n ->
        [one] One smaller group is
       *[other] { $n } smaller groups are
    } not drawn.
note-groups-hidden = Groups of fewer than { $minimum } people are not shown.
note-driver-colours = Coloured: those in front. Grey: the others.
    .role = caveat
note-driver-negative = (−): with the others held, better ratings go with a lower { $measure }; often a sign of overlap.
    .role = caveat
    .short = (−): others held, better ratings go with a lower { $measure }.
note-matrix-negative = (−): with the others held, better ratings go with a lower { $measure }; the quadrants’ names do not apply.
    .role = caveat
    .short = (−): others held, better ratings go with a lower { $measure }.
note-association = An association: what goes together with the measure, not proof of cause.
    .role = caveat
method-drivers = Importance is the share of explained variance, with intervals from random parts of the answers, tested against noise.
    .plain = explained
note-matrix = Lines cut at the means. Importance is derived from the answers, not stated.
    .role = caveat
    .short = Importance is derived from the answers, not stated.
method-matrix = Importance-performance analysis (Martilla and James, 1977), cut at the means; a quadrant is claimed where it holds in 95% of random parts of the answers.
note-linkage = An association in the client’s own data with the named controls, not proof of cause.
    .role = caveat
note-money-together = Together: the ends of both ranges added, so the range is rather too wide.
note-value-waves = { $waves ->
        [2] Both waves
       *[other] All { $waves } waves
    } together.
    .role = caveat
    .plain = all
note-value-apart = Another measure than who is still there by the dates of leaving.
note-controls = Allowed for: { $names }.
    .plain = alike
note-controls-dropped = Not allowed for, because one group in it decides the outcome: { $names }.
    .plain = alike
note-no-controls = No controls.
note-other-outcomes = Also linked, with a weaker fit or none: { $names }.
    .plain = none
method-linkage = Weighted model of the outcome with the measure and the controls; fit tested on people left out, in five parts; outcomes tested as one family (Holm).
note-themes = Comments that hold the words of a theme; a comment can hold several. Nobody has read them for it.
    .plain = nobody
note-themes-read = Shares of all comments, from { $n } that people read and sorted; a comment can have several themes.
    .plain = all
note-themes-low = Comments beside a low rating against those beside the others. Themes are tested together.
note-themes-tone = No rating stands beside these comments. A program tells complaints from the other comments, in a test rightly for about 7 in 10, so that true differences are larger. Themes are tested together.
    .role = caveat
    .short = Complaints as a program tells them, in a test rightly for about 7 in 10.
note-themes-wave = Comments of this time against last time. Themes are tested together.
    .plain = last
note-themes-groups = Shares of each group’s comments; groups with few comments are not shown.
    .plain = each
note-themes-touchpoints = How much more often a theme comes with a low rating of the touchpoint than with a high one; only clear differences.
note-themes-unnamed = { $n ->
        [one] One comment names
       *[other] { $n } comments name
    } no theme.
note-quotes = Released by a reviewer; what could tell who wrote it is masked or left out.

## Checks

check-measures = Measures
check-measures-not-asked = NPS, CSAT and CES were not asked; the touchpoints are shown, and nothing that rests on a measure.
check-weights-dropped = Weights
check-weights-dropped-why = In { $wave } too few respondents carry the weight. Weighted figures would tell what they said, so the figures are unweighted.
check-waves-close = Waves that hardly differ
check-waves-close-why = Questions of { $wave } that are not shown: { $n }. Too few people answered them otherwise in a later wave, so the difference would be what they said.
check-weighting = Weighting
check-weighting-none = Nobody is weighted: each answer counts once.
    .plain = nobody each
check-weighting-effect = Weights run from { $low } to { $high }; the design effect is { $effect }, so { $answers } answers count as { $count }. Fewer than { $few } answers are counted without weights.
check-raking = Raking { $wave }
check-raking-effect = { $wave } is weighted to the population by { $segments }: weights from { $low } to { $high } times the mean, design effect { $effect }.
check-raking-withheld = { $wave } is not weighted to the population by { $segments }: the groups are withheld, because they and those of a delivery differ by few people.
check-import = Import
check-import-nothing = The import excluded nothing.
check-import-wave = { $wave }: { $text }
check-import-list = { $items }.
check-themes = Themes
check-themes-none = { $n ->
        [one] One comment, and no themes are named.
       *[other] { $n } comments, and no themes are named.
    }
check-themes-words = Themes are counted by words; nobody has sorted a sample of the comments yet, so no shares are told.
    .plain = nobody
check-themes-later = { $n } of { $of } comments came after the sample was drawn, so no shares are told.
check-themes-wrong = Left out, because people found the words right in fewer than 70% of the comments they read: { $names }.
check-themes-moved = Answers came, changed or went since a delivery, so themes are told of all comments and not by ratings: the difference could be what few people said.
    .plain = all
check-themes-labels = Shares of themes rest on { $n } comments that were read.
check-themes-agreed = Shares of themes rest on { $n } comments that were read; two readers agree by { $low } or more on each theme (alpha).
    .plain = each
check-quotes = Quotes
check-quotes-none = Comments are counted; no comment is quoted.
check-quotes-released = { $n ->
        [one] One comment is
       *[other] { $n } comments are
    } quoted, released by { $names }.
check-drivers = Key drivers
check-method-shapley = Shapley values (LMG)
check-method-johnson = Johnson’s relative weights
check-drivers-no-measure = Key drivers need NPS, CSAT or CES, which were not asked; they are not computed.
check-drivers-two = Key drivers need two questions that half of the respondents answered, and with answers that differ; they are not computed.
check-drivers-one-score = Nobody’s score differs, so nothing can be explained; key drivers are not computed.
    .plain = nobody explained
check-drivers-few = Only { $people } respondents answered both of two driver questions; key drivers are not computed.
check-drivers-complete = Key drivers of the answers behind { $measure } by { $method } on { $n } complete answers ({ $out } left out); explained variance { $r2 }.
    .plain = explained
check-drivers-pairs = Key drivers of the answers behind { $measure } by { $method } on { $n } respondents, each pair of questions on those who answered both ({ $pairs } or more); explained variance { $r2 }.
    .plain = each explained
check-drivers-rare = { $text } Answered by fewer than half and left out: { $names }.
check-linkage = Linkage to { $outcome }
check-linkage-few = Not computed: { $events } people in the rarer outcome are too few for { $coefficients } coefficients; { $each } for each are needed. Leave segments out.
    .plain = each
check-linkage-still = Not computed: the measure and the outcome must vary, with more complete answers than coefficients.
check-linkage-level = Not computed: at one level of the measure stand fewer than { $minimum } customers, or few who all did the same; the effect would tell what they did.
    .plain = same, all
check-linkage-traced = Not computed: the client knows this of each customer, and there are so few of them that the effect would say who answered what.
    .plain = each
check-linkage-repeats = Not computed: a segment repeats the measure or other segments; leave it out.
check-linkage-controls = Not computed: a segment decides the outcome for one of its groups ({ $names }); leave it out.
check-linkage-separated = { $outcome }: the measure itself separates the two groups, so the raw shares are told and no effect is estimated.
check-linkage-holds = { $outcome } goes one way along the measure (p under 0.05); fit for people left out { $fit } with it, { $without } without.
check-linkage-open = { $outcome }: no link that can be relied on (p { CHANCE($p) }); fit for people left out { $fit } with the measure, { $without } without.
check-linkage-dropped = { $text } { $dropped }

## What was read

voice-counted-responses = { $n ->
        [one] { $n } response read
       *[other] { $n } responses read
    }
voice-counted-preview = { $n ->
        [one] { $n } preview left out
       *[other] { $n } previews left out
    }
voice-counted-test = { $n ->
        [one] { $n } test response left out
       *[other] { $n } test responses left out
    }
voice-counted-spam = { $n ->
        [one] { $n } response marked as spam left out
       *[other] { $n } responses marked as spam left out
    }
voice-counted-disqualified = { $n ->
        [one] { $n } disqualified response left out
       *[other] { $n } disqualified responses left out
    }
voice-counted-unfinished = { $n ->
        [one] { $n } unfinished response left out
       *[other] { $n } unfinished responses left out
    }
voice-counted-identifiers = { $n ->
        [one] { $n } identifying column left out
       *[other] { $n } identifying columns left out
    }
voice-counted-speeders = { $n ->
        [one] { $n } response in under a third of the median time
       *[other] { $n } responses in under a third of the median time
    }
voice-counted-duplicates = { $n ->
        [one] { $n } repeated response left out
       *[other] { $n } repeated responses left out
    }
voice-counted-missing = { $n ->
        [one] { $n } rating asked has no answer
       *[other] { $n } ratings asked have no answer
    }
voice-counted-straight-lining = { $n ->
        [one] { $n } response gives one answer throughout five or more questions
       *[other] { $n } responses give one answer throughout five or more questions
    }
voice-counted-identical = { $n ->
        [one] { $n } response repeats an earlier one in its ratings
       *[other] { $n } responses repeat an earlier one in their ratings
    }
voice-counted-joined = { $label }: { $n ->
        [one] { $n } respondent found by their id
       *[other] { $n } respondents found by their id
    }
voice-counted-elsewhere = { $n ->
        [one] 1 row of other waves, by the column "{ $column }"
       *[other] { $n } rows of other waves, by the column "{ $column }"
    }
voice-counted-unmapped = { $n ->
        [one] 1 row of no wave, by the column "{ $column }": { $values }
       *[other] { $n } rows of no wave, by the column "{ $column }": { $values }
    }
voice-counted-rebuilt = { $n ->
        [one] 1 answer from the counts of { $rows ->
            [one] 1 row
           *[other] { $rows } rows
        }
       *[other] { $n } answers from the counts of { $rows ->
            [one] 1 row
           *[other] { $rows } rows
        }
    }
voice-touchpoints-all = Touchpoints
voice-counts = Counted answers
voice-no-answer = No answer
voice-codebook = { $kinds }; read by { $basis }
voice-codebook-kind = { $kind }: { $answers }
voice-basis-mapping = the mapping
voice-basis-words = the question’s own words
voice-basis-labels = value labels
voice-basis-answers = the words of the answers

voice-range = { RANGE($figure) }
voice-with-range = { $figure } ({ RANGE($figure) })
voice-link-holds = holds
voice-link-not-held = open
voice-col-measure = Measure
voice-col-outcome = Outcome
voice-col-ten-points = Ten points more go with
voice-col-interval = Interval
voice-col-a-point = A point goes with
voice-col-verdict = Verdict
voice-col-group = Group
voice-col-answers = Answers
voice-col-direct = Their answers alone
voice-col-beside-others = Beside the other groups
voice-col-interval-beside = Interval beside
voice-measure-links-none = { $n } links of measures with what { surveyed-many } did were tested; none holds
    .role = value
    .when = none
voice-measure-links = { PART($holds, $n) ->
        [sole] The link of a measure to what { surveyed-many } did next shows in the data; cause is not proven
        [all] { $n ->
            [2] Both links of a measure to what { surveyed-many } did next show in the data; cause is not proven
           *[other] All { $n } links of a measure to what { surveyed-many } did next show in the data; cause is not proven
        }
        [none] None of { $n } links of a measure to what { surveyed-many } did next shows clearly in the data
        [one] { $holds } of { $n } links of a measure to what { surveyed-many } did next shows in the data; cause is not proven
       *[other] { $holds } of { $n } links of a measure to what { surveyed-many } did next show in the data; cause is not proven
    }
    .role = value
    .when = counted
voice-measures-overlap = Measures overlap: what their points go with does not add up.
note-measure-links = Links of several measures are tested together (Holm). A link holds where test, raw outcome and unseen { surveyed-many } agree.
voice-small-groups = { $n ->
        [one] One group has few answers: what its { $measure } is beside the others is steadier
       *[other] { $n } groups have few answers: what their { $measure } is beside the others is steadier
    }
    .role = situation
    .when = some
note-small-groups = Groups of fewer than { $base } answers. Beside the others: drawn towards the groups of the segment by how little is known; the direct figure stays the one reported.
method-small-groups = Hierarchical Bayes: normal for NPS, beta-binomial (Kleinman 1973) for shares, a flat prior of the spread (Gelman 2006). On subsamples of 10 to 30 answers of a public survey the error was 31 to 40 per cent lower, and 94 to 95 per cent of the intervals covered.
check-linkage-untried = { $outcome }: no link that can be relied on (p { CHANCE($p) }); too few answers to try it on people left out.
voice-retention-apart = After { $month ->
        [one] a month
       *[other] { $month } months
    } { $high } of { $top } are still there, against { $low } of { $bottom }
    .role = value
voice-retention-pace = { $bottom } leave { $pace } times as fast as { $top } ({ RANGE($pace) })
    .role = value
    .when = under
voice-retention-open = Whether { $measure } tells who leaves sooner is open
    .role = value
voice-retention-by = { $measure }: at its low end people leave { $pace } times as fast as at its high end ({ RANGE($pace) }).
    .role = value
    .when = under
voice-retention-by-open = { $measure }: that its low end leaves faster or slower is not clear ({ $pace } times, { RANGE($pace) }).
    .role = value
    .when = at_least
voice-retention-even = { $measure }: early and later leavers do not clearly differ in pace (p { CHANCE($p) }).
    .role = value
    .when = at_least
voice-retention-uneven = { $measure }: the pace is not one over time (p { CHANCE($p) }), early leavers differ from later ones; take the shares, not the number.
    .role = value
    .when = under
voice-retention-worth = By who is still there after a year, a point of { $measure } goes with { $money } margin a year ({ RANGE($money) }), wave and segments not allowed for.
    .role = value
    .when = beyond positive
    .plain = alike
voice-retention-otherwise = “{ $outcome }” ({ $high } of { $top }, { $low } of { $bottom }) counts anybody who did so at any time, those who left later among them.
    .role = value
voice-retention-month = Month { $month }
note-retention = Still there: no date of leaving yet, whether or not they bought again. Shares by months since the answer (Kaplan–Meier), weighted; a line ends where fewer than { $minimum } people were still watched.
note-retention-pace = The pace is a mean over the time watched; an association, not proof of cause.
    .role = caveat
note-retention-alike = That all groups leave alike: p { CHANCE($p) } (log-rank test, unweighted).
    .plain = all, alike
note-retention-controls = The pace allows for wave and segments.
    .plain = alike
method-retention = Shares after Kaplan and Meier (1958), intervals by Wilson at the size that Greenwood's variance implies; the pace of leaving by Cox (1972); measures tested as one family (Holm). Groups by the log-rank test (Mantel 1966), one pace over time by that before and after the median leaver (Therneau and Grambsch 2000).
check-retention = Retention: { $name }
check-retention-small = Not computed: fewer than two groups of { $minimum } people with a date.
check-retention-still = Not computed: nobody left, or the measure does not vary.
    .plain = nobody
check-retention-few = Not computed: { $events } people who left are too few for { $coefficients } coefficients; { $each } for each are needed.
    .plain = each
check-retention-alone = Not computed: the measure alone decides who leaves.
