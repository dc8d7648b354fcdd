# What the picture of any exhibit shows: the alternative text of each kind.

alt-none = The picture is empty: there is no value to show.
alt-others = { $n ->
        [one] one other
       *[other] { $n } others
    }
alt-bar = { $rows ->
        [one] One bar: { $top } at { $most }.
       *[other] { $rows } bars, from { $top } at { $most } down to { $low } at { $least }.
    }
alt-bar-series = Bars of { $names } side by side for { $rows ->
        [one] { $first }
       *[other] { $rows } rows from { $first } to { $last }
    }; the values run from { $least } to { $most }.
alt-stacked = Bars stacked of { $names } for { $rows ->
        [one] { $first }
       *[other] { $rows } rows from { $first } to { $last }
    }; the parts run from { $least } to { $most }.
alt-likert = Bars of answer shares ({ $names }) for { $rows ->
        [one] { $first }
       *[other] { $rows } rows from { $first } to { $last }
    }; the shares run from { $least } to { $most }.
alt-line = A line { $name } runs from { $start } ({ $from }) to { $end } ({ $to }){ $more ->
        [0] .
       *[other] ; beside it { $others }.
    }
alt-slope = Lines over time, from { $first } to { $last }, for { $names }; the values run from { $least } to { $most }.
alt-dots = Dots on one scale for { $rows ->
        [one] { $first }
       *[other] { $rows } rows from { $first } to { $last }
    }: { $names }; the values run from { $least } to { $most }.
alt-radar = Dots on one scale for { $rows ->
        [one] { $first }
       *[other] { $rows } rows from { $first } to { $last }
    }: { $names }; the values run from { $least } to { $most }.
alt-matrix = { $rows ->
        [one] One point in a field of four parts: { $top }.
       *[other] { $rows } points in a field of four parts, { $top } at the top and { $low } at the foot.
    }
alt-combo = { $rows ->
        [one] One column under a line: { $top } at { $most }.
       *[other] { $rows } columns under a line, from { $top } at { $most } down to { $low } at { $least }.
    }
alt-waterfall = Steps from left to right: { $steps }.
alt-tornado = { $rows ->
        [one] One bar of how far an input moves the outcome: { $top }, up to { $most }.
       *[other] { $rows } bars of how far the inputs move the outcome; at the top { $top }, up to { $most }.
    }
alt-heatmap = A grid of { $rows ->
        [one] { $first }
       *[other] { $rows } rows from { $first } to { $last }
    } by { $names }; the values run from { $least } to { $most }.
alt-table = A table of { $rows ->
        [one] one row
       *[other] { $rows } rows
    } with the columns { $columns }.
alt-journey = A map of { $rows ->
        [one] one stage, { $first },
       *[other] { $rows } stages from { $first } to { $last }
    } with the lanes { $names }.
alt-gantt = A time plan of { $rows ->
        [one] one line
       *[other] { $rows } lines
    } from { $from } to { $to }.
alt-network = { $rows ->
        [one] One box
       *[other] { $rows } boxes
    } joined by lines, in the columns { $names }.
alt-scorecard = Cards with { $cards }.
