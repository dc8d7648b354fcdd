# Co zmierzyła działalność operacyjna: wobec celów, na kartach kontrolnych, według jednostek i obok ocen.

operations-no-targets = { $n ->
        [one] Śledzony jest jeden wskaźnik operacyjny, bez celu i kierunku, z którymi można go porównać
        [few] Śledzone są { $n } wskaźniki operacyjne, żaden z celem i kierunkiem, z którymi można go porównać
       *[other] Śledzonych jest { $n } wskaźników operacyjnych, żaden z celem i kierunkiem, z którymi można go porównać
    }
operations-all-reached = { $n ->
        [one] Wskaźnik operacyjny z celem osiąga go
        [few] Wszystkie { $n } wskaźniki operacyjne z celem osiągają go
        [many] Wszystkie { $n } wskaźników operacyjnych z celem osiąga go
       *[other] Wszystkie { $n } wskaźnika operacyjnego z celem osiąga go
    }
operations-none-reached = { $n ->
        [one] Wskaźnik operacyjny z celem nie osiąga go
        [few] Żaden z { $n } wskaźników operacyjnych z celem nie osiąga go
        [many] Żaden z { $n } wskaźników operacyjnych z celem nie osiąga go
       *[other] Żaden z { $n } wskaźników operacyjnych z celem nie osiąga go
    }
operations-some-reached = { $reached } z { $n } wskaźników operacyjnych z celem { $reached ->
        [one] osiąga go
        [few] osiągają go
        [many] osiąga go
       *[other] osiąga go
    }
operations-steady = { $n ->
        [one] Wskaźnik na karcie pozostał w ostatnim roku w swojej zwykłej zmienności.
        [few] { $n } wskaźniki na kartach pozostały w ostatnim roku w swojej zwykłej zmienności.
        [many] { $n } wskaźników na kartach pozostało w ostatnim roku w swojej zwykłej zmienności.
       *[other] { $n } wskaźnika na kartach pozostało w ostatnim roku w swojej zwykłej zmienności.
    }
operations-signals = { PART($some, $n) ->
        [sole] Wskaźnik na karcie wyszedł w ostatnim roku poza zwykłą zmienność: { $names }.
        [all] Wszystkie wskaźniki na kartach ({ $n }) wyszły w ostatnim roku poza zwykłą zmienność, między innymi { $names }.
       *[other] Poza zwykłą zmienność w ostatnim roku: { $names }.
    }
operations-value = { $figure } { $measured }
operations-per-case = { $figure } na przypadek
operations-trend = { $trend } rocznie
operations-range = { RANGE($tie) }
operations-units-met = { $metric }: { PART($met, $units) ->
        [all] u celu w ostatnim roku są wszystkie jednostki ({ $units }).
        [none] żadna z { $units } jednostek nie jest u celu w ostatnim roku.
       *[other] { $met } z { $units } jednostek u celu w ostatnim roku.
    }
operations-units = { $metric }, ostatni rok: { PART($met, $units) ->
        [sole] jednostka, która ma cel, osiąga go
        [all] wszystkie jednostki ({ $units }) osiągają cel
        [none] żadna z { $units } jednostek nie osiąga celu
        [few] { $met } z { $units } jednostek osiągają cel
       *[other] { $met } z { $units } jednostek osiąga cel
    }
operations-source = Dane operacyjne klienta
operations-source-links = Dane operacyjne klienta; ankieta
operations-col-metric = Wskaźnik
operations-col-period = Okres
operations-col-value = Wartość
operations-col-target = Cel
operations-col-trend = Trend
operations-col-signal = Ostatni rok
operations-col-level = Porównanie
operations-col-tie = Zmiana odsetka zadowolonych
operations-col-interval = Przedział
operations-col-units = Dane
operations-col-seen = Korelacja, którą byłoby widać
operations-few = za mało okresów
operations-usual = jak zwykle
operations-rule-beyond = poza granicami
operations-rule-two-of-three = dwa razy blisko granicy
operations-rule-four-of-five = obok środka
operations-rule-eight-of-a-side = długo obok środka
operations-rule-six-one-way = sześć razy w jedną stronę
operations-why-beyond = To więcej niż zwykła zmienność; liczby nie mówią, co się zmieniło.
operations-why-out = { PART($out, $n) ->
        [sole] Poza zwykłym zakresem po raz pierwszy: to więcej niż zwykła zmienność; liczby nie mówią, co się zmieniło.
        [all] Poza zwykłym zakresem w każdym z { $n } okresów od: { $since }; liczby nie mówią, co się zmieniło.
       *[other] Poza zwykłym zakresem: { $out } z { $n } okresów od: { $since }; liczby nie mówią, co się zmieniło.
    }
operations-why-two-of-three = Dwa z trzech sąsiednich okresów leżą blisko granicy.
operations-why-four-of-five = Cztery z pięciu sąsiednich okresów leżą po jednej stronie środka.
operations-why-eight-of-a-side = Osiem okresów z rzędu leży po jednej stronie środka: poziom się przesunął.
operations-why-six-one-way = Sześć okresów z rzędu idzie w jedną stronę.
operations-chart-steady = { $metric }: ostatni rok jak zwykle
operations-chart-signals = { $metric }: poza zwykłym zakresem w { $n ->
        [one] jednym okresie
       *[other] { $n } okresach
    } ostatniego roku
operations-chart-out = { $metric } poza zwykłym zakresem: { $value } ({ $latest })
operations-chart-out-target = { $metric } poza zwykłym zakresem: { $value } ({ $latest }) przy celu { $target }
operations-chart-worse = { $metric } – pogorszenie: { $value } ({ $latest }) przy celu { $target }
operations-chart-worse-times = { $metric } – pogorszenie: { $value } ({ $latest }), cel przekroczony ponad { $times } razy
operations-line-value = Wartość
operations-line-centre = Zwykle
operations-line-low = Dolna granica
operations-line-high = Górna granica
operations-line-target = Cel
operations-trend-up = Rośnie o { SIZE($trend) } rocznie, { $season }.
operations-trend-down = Spada o { SIZE($trend) } rocznie, { $season }.
operations-trend-none = Nie widać trendu, { $season }.
operations-season-out = po odjęciu sezonu
operations-season-in = z sezonem: znane są mniej niż dwa lata
operations-measured-in = { $metric }: mierzone w: { $measured }.
operations-note-otherwise = KPI planu może być liczony inaczej: jako mediana albo z innego miesiąca.
operations-note-value = Wartość: najnowszy okres, wszystkie jednostki razem. KPI planu może to samo liczyć inaczej, jako medianę lub za inny miesiąc.
operations-note-trend = Trend: mediana zmian między tymi samymi sezonami różnych lat.
operations-note-chart = Karta wymaga co najmniej { $least } okresów.
operations-note-individuals = Granice: trzy odchylenia standardowe pojedynczych wartości, z rozstępów sąsiadów. Większe punkty: okresy odbiegające od zwykłych. Środek idzie za sezonem tam, gdzie go widać.
    .short = Większe punkty: poza zwykłym.
operations-note-p = Granice: trzy odchylenia standardowe odsetka przy tylu przypadkach. Większe punkty: okresy odbiegające od zwykłych. Środek idzie za sezonem tam, gdzie go widać.
    .short = Większe punkty: poza zwykłym.
operations-note-u = Granice: trzy odchylenia standardowe przy tylu zdarzeniach. Większe punkty: okresy odbiegające od zwykłych. Środek idzie za sezonem tam, gdzie go widać.
    .short = Większe punkty: poza zwykłym.
operations-note-units-bare = Z ostatniego roku okresów. Obrys: cel.
operations-note-units = Z ostatniego roku okresów. Linie: przedziały 95% tam, gdzie podano przypadki. Obrys: cel.
operations-note-ends = Pokazano { $shown } z { $units } jednostek: z obu końców.
operations-links-none = { $n ->
        [one] Sprawdzono jeden związek działalności z ocenami; nie jest wyraźny
        [few] Sprawdzono { $n } związki działalności z ocenami; żaden nie jest wyraźny
       *[other] Sprawdzono { $n } związków działalności z ocenami; żaden nie jest wyraźny
    }
operations-links-untold = Wskaźniki działalności zmieniają się zbyt mało, by zestawić je z ocenami
operations-links-clear = { PART($some, $n) ->
        [sole] Sprawdzony związek działalności z ocenami jest wyraźny
        [all] Wszystkie związki działalności z ocenami ({ $n }) są wyraźne
        [one] { $some } z { $n } związków działalności z ocenami jest wyraźny
        [few] { $some } z { $n } związków działalności z ocenami są wyraźne
       *[other] { $some } z { $n } związków działalności z ocenami jest wyraźnych
    }
operations-untold = zbyt mała zmienność
operations-association = Związki to współwystępowanie: jednostki różnią się nie tylko jednym wskaźnikiem.
operations-within = jednostka w innych okresach
operations-between = jednostki między sobą
operations-units-cells = jednostki: { $units }, pary: { $cells }
operations-note-links = Zmiana odsetka zadowolonych przy wskaźniku większym o jedno odchylenie standardowe; pominięto pary jednostki i ankiety z mniej niż { $minimum } odpowiedziami.
operations-note-still = Nie sprawdzono, bo zmieniają się zbyt mało: { $names }.
operations-note-seen = Korelacja, którą byłoby widać: najmniejsza, którą wykazałyby cztery z pięciu takich zbiorów danych.
operations-method = Karty pojedynczych wartości, p i u z regułami Western Electric (1956) i Nelsona (1984); trend według Hirscha, Slacka i Smitha (1982).
operations-links-method = Ważona metoda najmniejszych kwadratów wewnątrz jednostek i okresów oraz między średnimi jednostek (Mundlak 1978); bez błędu losowego wskaźnika (Fuller 1987), przedział HC3 (MacKinnon i White 1985), bez wyniku, gdy to połowa zmienności; wartości p według Holma.
check-operations = Dane operacyjne
check-operations-read = { $metrics ->
        [one] Jeden wskaźnik
        [few] { $metrics } wskaźniki
        [many] { $metrics } wskaźników
       *[other] { $metrics } wskaźnika
    }, { $periods ->
        [one] jeden okres
        [few] { $periods } okresy
        [many] { $periods } okresów
       *[other] { $periods } okresu
    }.
headline-operations-metrics = Śledzone wskaźniki operacyjne
