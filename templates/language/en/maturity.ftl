# The maturity diagnostic: where competencies stand, how sure that is, how groups see it, and what comes next.

maturity-source = Maturity diagnostic, { $client }; competencies after { $pack }
maturity-scale = Base: raters. Scale { $low } to { $top }; groups of fewer than { $least } are not shown.
maturity-competency = Competency
maturity-series-mean = Now
maturity-series-target = Target
maturity-series-previous = Previous
maturity-other-groups = Other groups
maturity-executives = Executives
maturity-front-line = Front line
maturity-group = { $group } (n={ $fewest }){ $mark }
maturity-group-range = { $group } (n={ $fewest }–{ $most }){ $mark }

## Profile

maturity-average = { $subject } averages { $mean } of { $top }
    .role = cause
maturity-alike = { $subject } averages { $mean } of { $top }, the same in every competency
    .role = cause
    .when = alike none
    .plain = every
maturity-lowest = { $subject } averages { $mean } of { $top }; “{ $name }” is clearly lowest at { $low }
    .role = cause
    .when = at_least behind
maturity-range = { $subject } averages { $mean } of { $top }, from { $low } ({ $name }) to { $high } ({ $best })
    .role = cause
    .short = { $subject }: { $mean } of { $top }, from { $low } ({ $name }) to { $high } ({ $best })
maturity-reached-held = Maturity level { $level } although the mean is { $mean }: a level counts only once each of its practices has reached it.
    .role = cause
    .when = below
    .plain = each
maturity-agreed-little = { $subject } averages { $mean } of { $top }, but its raters agree little (agreement { $alpha })
    .role = cause
    .when = under
maturity-mean-rating = Mean rating, { $low } to { $top }
maturity-reached = Level reached by the organisation as a whole: { $level }.
    .role = cause
maturity-way = { $share } of the way to target is done.
    .role = situation
maturity-change = { $change } against the previous diagnostic.
    .role = situation
maturity-mean-why = Means over raters of a rater’s mean of the practices rated; targets are the client’s.
maturity-withheld = Not shown, to protect the raters: { $names }.
maturity-not-shown = Not shown, to protect the raters: { $names }.
    .role = method
maturity-by-perception = executives against front line
maturity-by-roles = roles
maturity-by-departments = departments

## Levels

maturity-mean-interval = Mean (95% interval)
maturity-mean-range = { $mean } ({ RANGE($mean) })
maturity-col-median = Median
maturity-col-spread = Spread (SD)
maturity-col-level = Level reached
maturity-col-target = Target
maturity-col-alpha = Agreement (alpha)
maturity-col-previous = Previous
maturity-col-mean = Now
maturity-col-attained = Attained
maturity-col-progress = Progress
maturity-no-level = { $subject } averages { $mean }; no level can be told
    .role = cause
    .when = hidden
maturity-level = { $subject } averages { $mean }, and level { $level } is reached throughout
    .role = cause
maturity-level-held = { $subject } averages { $mean }, but single practices hold the organisation at level { $level }
    .role = cause
    .when = below
maturity-level-held-by-all = { $subject } averages { $mean }, but in every competency a practice holds the level at { $level }
    .role = cause
    .when = alike
    .plain = every
maturity-agreement-good = The raters agree well (Krippendorff’s alpha { $alpha }).
    .role = method
maturity-agreement-fair = The raters agree fairly (Krippendorff’s alpha { $alpha }): read differences with care.
    .role = method
maturity-agreement-low = The raters agree little (Krippendorff’s alpha { $alpha }): discuss the means before using them.
    .role = method

## Certainty

maturity-sure = The levels are firm: with other raters they would hold in { $share ->
        [1] every case
       *[other] at least { $share } of cases
    }
    .role = method
    .plain = least every
maturity-unsure = The level of “{ $name }” is open: it would hold in { $share } of cases with other raters
    .role = method
    .short = “{ $name }” is open: its level would hold in { $share } of cases with other raters
maturity-unsure-several = Several levels are open: they would hold in as few as { $share } of cases with other raters
    .role = method
maturity-discuss = Settle in a discussion before a target rests on it: { $names }.
    .role = ask
note-maturity-certainty = Shares are told in steps of 5%, so that a bar may end a step short of the whole.
method-maturity-certainty = A bar shows how often a level came out when raters were drawn again with replacement: the level of the panel drawn.

## Groups

maturity-gap-none = Executives and front line rate the competencies alike
    .role = cause
    .when = under
    .plain = alike
maturity-gap-widest = Executives rate { $label } at { $leaders }, the front line at { $front }: the widest gap
    .role = cause
    .when = top
maturity-gap = Executives rate { $label } at { $leaders }, the front line at { $front }
    .role = cause
maturity-gaps-untested = Fewer than { $least } people in a group: whether they differ was not tested, so discuss it.
    .role = method
    .when = some
maturity-gaps-clear = Clear differences, all comparisons taken together: { $names }.
    .role = cause
    .when = some
    .plain = all
maturity-gaps-unclear = No gap is clear when the comparisons are taken together.
    .role = method
    .when = none
maturity-gap-why = An exact or simulated permutation test of the difference of means, corrected by Holm over the competencies.
maturity-departments-alike = The departments rate the competencies alike, at { $low }
    .role = cause
    .when = alike
maturity-departments-range = Departments rate the competencies from { $low } to { $high }
    .role = cause
maturity-departments-small = The groups are small: how departments differ is a topic for discussion, not a finding.
    .role = method
maturity-departments-untested = Whether departments differ was not tested.
    .role = method
maturity-roles-alike = The roles rate the competencies alike, at { $low }
    .role = cause
    .when = alike
maturity-roles-range = Roles rate the competencies from { $low } to { $high }
    .role = cause
maturity-roles-small = The groups are small: how roles differ is a topic for discussion, not a finding.
    .role = method
maturity-roles-untested = Whether roles differ was not tested.
    .role = method
maturity-few-raters = * fewer raters than a test needs.
maturity-groups-why = Means of raters’ competency scores; groups merged so that none is small, totals considered.
    .plain = none

## Targets, movement, steps, others

maturity-target-way = { $share } of the way to target is done
    .role = situation
maturity-target-way-alike = { $share } of the way to target is done, as far in one competency as in another
    .role = situation
    .when = alike
maturity-target-way-behind = { $share } of the way to target is done; “{ $name }” has come least far, { $least }
    .role = complication
    .when = bottom
maturity-target-way-several = { $share } of the way to target is done; least far, at { $least }: { $names }
    .role = complication
    .when = alike
    .plain = least
maturity-targets-reached = The targets are reached.
    .role = situation
    .when = at_least
maturity-targets-why = Attained and progress by the rules of OWASP SAMM, counted from the low end of the scale; what exceeds a target does not make up for another.
maturity-moved = { $subject } changed by { $change } since the previous diagnostic; competencies by { $low } to { $high }
    .role = situation
    .short = { $subject } changed by { $change } since last time; competencies by { $low } to { $high }
maturity-moved-alike = { $subject } changed by { $change } since the previous diagnostic, the same in every competency
    .role = situation
    .when = alike
    .plain = every
maturity-panels-differ = Other people may have been asked: a small change can come from who answered.
    .role = method
maturity-waves-why = Means over raters each time; progress is the share of the way from the first diagnostic to the target.
    .plain = each, first
maturity-before-rounding = Differences are taken before rounding.
maturity-first-wave = A first diagnostic: { $mean } is the baseline for later ones
    .role = situation
    .plain = first
maturity-not-comparable = Nothing can be compared with last time: { $mean } is the baseline
    .role = situation
    .plain = last
maturity-focus = Focus
maturity-step = Step
maturity-no-steps = The competencies stand at or above their targets: no step is due
    .role = situation
    .when = none
maturity-steps-to-target = { $steps ->
        [one] One step leads towards the targets
       *[other] { $steps } steps lead the competencies below target to their next level
    }
    .role = answer
    .when = some
    .plain = lead, leads
maturity-steps = { $steps ->
        [one] One step leads to the next level; agree targets to choose among them
       *[other] { $steps } steps lead to the next levels; agree targets to choose among them
    }
    .role = answer
    .plain = lead, leads
maturity-steps-why = Steps come with the framework; each is offered to the roadmap as a candidate.
    .plain = each
maturity-elsewhere = Elsewhere, { $share } { $text }
    .role = method
maturity-not-here = Published figures from other organisations; not measured here.
    .role = method
maturity-benchmarks-why = Cited for orientation only: respondents, year and wording differ from this diagnostic.

## Answer, candidates, checks

maturity-answer-alike = { $raters } raters put { $subject } at { $mean } of { $top }; no competency stands out.
    .role = cause
    .when = alike none
maturity-answer-mean = { $raters } raters put { $subject } at { $mean } of { $top }.
    .role = cause
maturity-answer = { $raters } raters put { $subject } at { $mean } of { $top }, from { $low } ({ $weak }) to { $high } ({ $strong }).
    .role = cause
maturity-candidate = { $focus }: { $label }, level { $level } to { $to }
maturity-why-together = together with the other breakdown it would expose a few people
maturity-why-small = no group can be shown without exposing a few people
maturity-why-alike = the small groups together said the same
    .plain = same
maturity-merged = { $hidden } of { $groups } groups merged
maturity-breakdown = Shown: { $why }, so that no figure rests on fewer than { $least } people.
maturity-breakdown-none = Not shown: { $why } (at least { $least } people a group).
    .plain = least
maturity-mix = Raters by role and department: { $hidden } cells hidden.
maturity-mix-none = Raters by role and department are not shown, to protect them.
check-maturity-agreement = Maturity: agreement of raters
check-maturity-alpha = Krippendorff’s alpha (ordinal) over the practices is { $alpha }; 0.80 is reliable, 0.67 tentative.
check-maturity-alpha-none = Krippendorff’s alpha has no value here: the answers do not vary, or too few raters answered the same.
    .plain = same
check-maturity-base = Maturity: number of raters
check-maturity-few = { $raters } raters, fewer than { $least }: no difference is called clear.
check-maturity-raters = { $raters } raters.
check-maturity-competencies = Maturity: competencies shown
check-maturity-shown = The competencies may be shown.
check-maturity-practices = Maturity: practices shown
check-maturity-practices-shown = The single practices may be shown.
check-maturity-practices-hidden = Single practices are not shown, so that no rater’s answers can be worked out: { $names }.
check-maturity-roles = Maturity: by role
check-maturity-departments = Maturity: by department
check-maturity-mix = Maturity: raters by role and department
check-maturity-gap = Maturity: executives against front line
check-maturity-gap-none = Executives and front line are not compared: each needs { $least } people, the others as well, and answers that differ.
    .plain = each
check-maturity-gap-tested = Gaps tested by permutation of raters, corrected by Holm over { $competencies } competencies.
maturity-unchanged = No change against the previous diagnostic.
    .role = situation
    .when = shown
maturity-unmoved = { $subject } is where it was at the previous diagnostic, in every competency
    .role = situation
    .when = alike
    .plain = every
