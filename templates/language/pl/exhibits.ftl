# Teksty alternatywne ilustracji.

alt-none = Obraz jest pusty: nie ma wartości do pokazania.
alt-others = { $n ->
        [one] jeszcze { $n }
       *[other] jeszcze { $n }
    }
alt-bar = { $rows ->
        [one] Jeden słupek: { $top } – { $most }.
       *[other] Słupki ({ $rows }): od { $top } ({ $most }) do { $low } ({ $least }).
    }
alt-bar-series = Słupki obok siebie ({ $names }), wiersze: { $rows }, od { $first } do { $last }; wartości od { $least } do { $most }.
alt-stacked = Słupki złożone ({ $names }), wiersze: { $rows }, od { $first } do { $last }; części od { $least } do { $most }.
alt-likert = Słupki udziałów odpowiedzi ({ $names }), wiersze: { $rows }, od { $first } do { $last }; udziały od { $least } do { $most }.
alt-line = Linia { $name } biegnie od { $start } ({ $from }) do { $end } ({ $to }){ $more ->
        [0] .
       *[other] ; obok niej { $others }.
    }
alt-slope = Linie ({ $names }) w czasie od { $first } do { $last }; wartości od { $least } do { $most }.
alt-dots = Punkty na jednej skali, wiersze: { $rows }, od { $first } do { $last }: { $names }; wartości od { $least } do { $most }.
alt-radar = Punkty na jednej skali, wiersze: { $rows }, od { $first } do { $last }: { $names }; wartości od { $least } do { $most }.
alt-matrix = { $rows ->
        [one] Jeden punkt w polu o czterech częściach: { $top }.
       *[other] Punkty ({ $rows }) w polu o czterech częściach: u góry { $top }, u dołu { $low }.
    }
alt-combo = Kolumny pod linią ({ $rows }): od { $top } ({ $most }) do { $low } ({ $least }).
alt-waterfall = Kroki od lewej do prawej: { $steps }.
alt-tornado = Słupki wpływu założeń na wynik ({ $rows }); u góry { $top }, do { $most }.
alt-heatmap = Siatka: wiersze ({ $rows }) od { $first } do { $last }, kolumny { $names }; wartości od { $least } do { $most }.
alt-table = Tabela, wiersze: { $rows }, kolumny: { $columns }.
alt-journey = Mapa etapów ({ $rows }) od { $first } do { $last } z wierszami { $names }.
alt-gantt = Plan w czasie, wiersze: { $rows }, od { $from } do { $to }.
alt-network = Pola połączone liniami ({ $rows }), w kolumnach { $names }.
alt-scorecard = Karty: { $cards }.
