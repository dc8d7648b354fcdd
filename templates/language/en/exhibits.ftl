# What is said of any exhibit: the alternative text of each kind.

alt-bar = Bars: { $title }. { $rows ->
        [one] One bar.
       *[other] { $rows } bars.
    }
alt-stacked = Stacked bars: { $title }.
alt-likert = Stacked bars of answer shares: { $title }.
alt-line = Line: { $title }.
alt-slope = Lines from one time to the next: { $title }.
alt-dots = Values on one scale: { $title }.
alt-radar = Profile: { $title }.
alt-matrix = Matrix of labelled points: { $title }.
alt-combo = Columns with a line: { $title }.
alt-waterfall = Steps from benefits over costs to what remains: { $title }.
alt-tornado = Bars of how far the inputs move the outcome: { $title }.
alt-heatmap = Grid of values: { $title }.
alt-table = Table of { $rows ->
        [one] one row
       *[other] { $rows } rows
    }: { $title }.
alt-journey = Journey map: { $title }.
alt-gantt = Time plan of { $rows ->
        [one] one line
       *[other] { $rows } lines
    }: { $title }.
alt-network = Picture of what follows from what, { $rows ->
        [one] one box
       *[other] { $rows } boxes
    }: { $title }.
alt-scorecard = Cards of figures: { $title }.
