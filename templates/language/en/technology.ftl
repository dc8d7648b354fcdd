# Which product to choose, and how sure that is.

technology-clear = { $option } comes out ahead of the others in { $best } of simulated outcomes
    .role = answer
    .when = at_least
technology-open = No clear choice yet: { $option } is ahead in { $best } of outcomes, { $other } in { $second }
    .role = answer
    .when = under
technology-dominated = { $n ->
        [one] { $options } can be left aside: another option is worth as much or more by every criterion.
       *[other] { $options } can be left aside: for each there is an option worth as much or more by every criterion.
    }
    .role = answer
    .when = some
    .plain = every, each
technology-ahead = { $option }: ahead in { $share }
technology-never-ahead = { $option }: never ahead
    .role = situation
    .when = none
technology-reasoning = Scores and weights are ranges, so the answer is a probability and not a sum of points.
technology-all-scored = { $options } options are scored by { $criteria ->
        [one] one criterion
       *[other] { $criteria } criteria
    }
    .role = situation
    .when = none
technology-not-scored = { $n ->
        [one] One score is not known and counts as open
       *[other] { $n } scores are not known and count as open
    }
    .role = risk
    .when = some
technology-criterion = { $criterion } ({ $weight })
technology-not-known = not known
technology-range = { $points } ({ RANGE($points) })
technology-cost = { $option } costs { $year } in year one and { $liability } in all
    .plain = all
    .role = situation
    .when = shown
    .short = { $option }: { $year } in year one, { $liability } in all
technology-cost-in-all = { $option } costs { $liability } in all; what year one takes is not stated
    .role = situation
    .when = shown
    .plain = all
technology-beside = No initiative of the plan holds this choice: its cost comes beside the plan’s budget, and it is decided by itself.
    .role = risk
    .when = some
technology-cost-open = What the options cost is not stated yet
technology-stays = { $option } stays ahead whichever weight or score moves: { $least } of outcomes or more
    .role = answer
    .when = none
technology-turns = The lead of { $option } can turn: with one change it is ahead in { $least } of outcomes
    .role = risk
    .when = some
    .plain = lead
    .short = { $option } can lose its lead: with one change it is ahead in { $least } of outcomes
technology-swing-weight = Weight of “{ $criterion }” halved or doubled
technology-swing-score = { $option }: “{ $criterion }” low or high
technology-part-now = Functionality now
technology-part-later = Functionality in three to five years
technology-part-year-one = Cost in year one
technology-part-liability = Total liability
technology-part-brand-fit = Brand fit
technology-votes = Weights are those of { $voters } voters.
technology-few-votes = Too few voted ({ $voters }) for their points to be shown; the weights stated for the criteria hold.
technology-votes-withheld = The points of { $voters } voters would tell what single ones said; the weights stated for the criteria hold.
technology-no-votes = Weights are as stated for the criteria; nobody has voted.
    .plain = nobody
technology-all-known = Each option has a score by each criterion.
    .plain = each
technology-unknown = { $n ->
        [one] One score is not known; it was taken as anything on the scale.
       *[other] { $n } scores are not known; they were taken as anything on the scale.
    }
check-technology-weights = Weights of the choice
check-technology-scores = Scores of the choice
note-technology-source = Technology choice of the client; products as scored by its panel
note-technology-draws = Points of 100 with the range of eight in ten simulated outcomes; scores and weights vary within their ranges.
note-technology-worth = Darker is worth more; in brackets the weight. Amounts are worth the lowest amount over the option's own.
    .plain = lowest
note-technology-cost = Amounts are the likely ones; points of 100 with the range of eight in ten outcomes.
note-technology-swings = Share of outcomes in which the option is ahead, with one weight or one of its scores changed.


col-technology-option = Option
col-technology-points = Points of 100
col-technology-low = Low
col-technology-high = High
col-technology-likely = Likely
col-technology-best = Ahead in
col-technology-year_one = Cost in year one
col-technology-liability = Total liability
col-technology-liability_low = Liability, low
col-technology-liability_high = Liability, high
col-technology-unknown = Scores not known
col-technology-dominated_by = Another is as good or better
col-technology-part = Part
col-technology-criterion = Criterion
col-technology-weight = Weight
col-technology-worth = Worth (0 to 1)
col-technology-is_cost = Money
col-technology-input = Assumption
sheet-technology-options = Options
sheet-technology-scores = Scores
sheet-technology-sensitivity = If it turns out otherwise
technology-level = Neither { $option } nor { $other } leads: each is ahead in { $best } of outcomes
    .role = situation
    .when = alike
    .plain = leads, each
