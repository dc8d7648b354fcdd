# Co stało się z planem: KPI, przedziały, kamienie milowe.

roadmap-judged = Zmierzone KPI: { $measured }, z planem lub u celu { $good }; żadna inicjatywa nie jest opóźniona
roadmap-judged-behind = Zmierzone KPI: { $measured }; { $behind }
roadmap-judged-behind-before = Dawne KPI zgodnie z planem lub osiągnięte: { $good } z { $measured }; { $behind }
roadmap-behind-late = opóźnione: { $n }
roadmap-behind-no-effect = bez widocznego efektu: { $n }
roadmap-actual = { $value } ({ $month })
roadmap-verdict-reached = osiągnięte
roadmap-verdict-on-track = zgodnie z planem
roadmap-verdict-late = opóźnione
roadmap-verdict-no-effect = nie widać efektu
roadmap-verdict-early = za wcześnie
roadmap-held = Niezależnie od oceny: dawne przedziały ośmiu na dziesięć sprawdziły się { PART($held, $n) ->
        [sole] w jedynym znanym przypadku.
        [all] we wszystkich przypadkach ({ $n }): { $share } ({ RANGE($share) }).
       *[other] w { $held } z { $n } przypadków: { $share } ({ RANGE($share) }).
    }
roadmap-marks-ahead = Kamienie milowe przed nami: { $n }, następny: { $next }; z bramką: { $gates }
roadmap-marks = Kamienie milowe: { $n }, z bramką { $gates }; żadnego terminu nie przekroczono
roadmap-marks-missed = Po terminie { PART($missed, $n) ->
        [sole] jedyny kamień milowy
        [all] wszystkie kamienie milowe ({ $n })
       *[other] { $missed } z { $n } kamieni milowych
    }; { $gates ->
        [0] żaden nie ma bramki
        [one] z bramką jeden
       *[other] z bramką { $gates }
    }
roadmap-mark-done = wykonany
roadmap-mark-missed = po terminie
roadmap-mark-ahead = przed startem
roadmap-mark-due = przed terminem
note-roadmap-way = Droga biegnie od punktu wyjścia (0%) do celu (100%); należna część to plan z poprzedniego razu.
note-roadmap-verdicts = Zgodnie z planem to co najmniej 80% należnej części; bez efektu to najwyżej 10% drogi, gdy należna jest połowa.
note-roadmap-gates = Bramka mówi, co musi być prawdą, by iść dalej.
col-roadmap-id = Id
col-roadmap-title = Inicjatywa
col-roadmap-month = Miesiąc
col-roadmap-baseline = Punkt wyjścia
col-roadmap-target = Cel
col-roadmap-actual = Zmierzono
col-roadmap-way = Przebyta droga
col-roadmap-due = Należne do tej pory
col-roadmap-verdict = Ocena
col-roadmap-low = Nisko
col-roadmap-high = Wysoko
col-roadmap-held = W przedziale
col-roadmap-milestone = Kamień milowy
col-roadmap-label = Kamień milowy
col-roadmap-gate = Bramka
col-roadmap-state = Stan
sheet-roadmap-judged = Zmierzone KPI
sheet-roadmap-forecasts = Przedziały i wyniki
sheet-roadmap-milestones = Kamienie milowe
