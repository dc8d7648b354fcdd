# What customers say: levels, groups, drivers, value.

voice-measure-nps = NPS
voice-measure-csat = CSAT (top two answers)
voice-measure-ces = CES (found it easy)

## Where the measures stand

voice-level = { $measure } stands at { $level }
    .role = situation
voice-rose = { $measure } rose to { $level }, up { SIZE($change) } on { $before }
    .role = situation
    .when = rose
voice-fell = { $measure } fell to { $level }, down { SIZE($change) } on { $before }
    .role = complication
    .when = fell
voice-steady = { $measure } stands at { $level }, not measurably different from { $before }
    .role = situation
    .when = steady
voice-few-before = { $measure } stands at { $level }; too few answers to compare with { $before }
    .role = situation
    .when = few
voice-hidden = Too few people answered to show { $measure }
    .role = method
    .when = hidden
voice-level-and-satisfied = { $lead }; { $csat } of customers are satisfied
    .role = situation
voice-not-asked = NPS, CSAT and CES were not asked; { $responses } responses rate the touchpoints
    .role = situation

voice-change = { $measure } changed by { $change } ({ RANGE($change) }): more than the survey’s margin of error.
    .role = situation
    .when = moved
voice-no-change = { $measure } changed by { $change } ({ RANGE($change) }): too small to tell from no change.
    .role = situation
    .when = steady
voice-change-few = { $measure } changed by { $change }; with { BASE($before) } and { BASE($now) } answers nothing can be said of it.
    .role = situation
    .when = few
voice-unweighted = Without weights, { $measure } is { $plain }.
voice-bands = { $promoters } of customers are promoters and { $detractors } detractors
    .role = situation
voice-bands-difference = The difference of the two is the NPS: { $nps }.

voice-responses = Responses
voice-all-waves = all waves
    .plain = all
voice-ratings-answered = Ratings answered
voice-of-mapped = of the touchpoint questions asked
voice-first-wave = asked for the first time
    .plain = first
voice-change-on = { $change } on { $before }

note-survey = Customer survey
note-nps = NPS: share of 9-10 minus share of 0-6 on the recommendation question.
note-intervals = 95% intervals: adjusted Wald (NPS), Wilson (shares), at the effective sample size.
note-whiskers = Whiskers: 95% interval at the effective sample size.
note-no-measure = Groups, drivers and value rest on a measure and are not shown.
note-change = Weighted figures of the newest survey. A change counts as one only where its interval leaves zero out.
