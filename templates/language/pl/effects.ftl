# Co dały inicjatywy, ze sprawdzeniami, bez których niczego się nie twierdzi.

effects-nothing-measured = Nie można było jeszcze zmierzyć żadnego efektu
effects-none-claimed = { $n ->
        [one] Zmierzony efekt nie jest wyraźny
        [few] Zmierzono { $n } efekty; żaden nie jest wyraźny
       *[other] Zmierzono { $n } efektów; żaden nie jest wyraźny
    }
effects-all-claimed = { $n ->
        [one] Zmierzony efekt jest wyraźny
       *[other] Wszystkie zmierzone efekty ({ $n }) są wyraźne
    }
effects-some-claimed = { $claimed } z { $n } zmierzonych efektów { $claimed ->
        [one] jest wyraźny
        [few] są wyraźne
        [many] jest wyraźnych
       *[other] jest wyraźnych
    }
effects-compared-some = Wyraźny efekt: { $clear }; bez wyraźnego efektu: { $others }
    .short = Wyraźny efekt: { $clear }
effects-compared-each = Każdy ze zmierzonych efektów ({ $n }) jest wyraźny
effects-compared-none = Żaden z { $n } zmierzonych efektów nie jest wyraźny
effects-range = { RANGE($effect) }
effects-units = z inicjatywą: { $treated }, bez: { $controls }
effects-col-initiative = Inicjatywa
effects-col-figure = Wielkość
effects-col-effect = Efekt
effects-col-interval = Przedział
effects-col-units = Jednostki
effects-col-verdict = Ocena
effects-col-seen = Widoczny od
effects-why = { $initiative }: { $why }.
effects-claimed = wyraźny, żadne sprawdzenie mu nie przeczy
effects-unclear = brak wyraźnego efektu
effects-against-before = nie twierdzi się: jednostki już wcześniej szły inaczej
effects-against-placebo = nie twierdzi się: początek, którego nie było, też go pokazuje
effects-before-launch = przed startem
effects-reason-no-controls = za mało jednostek do porównania
effects-reason-no-before = za mało okresów przed startem
effects-reason-no-after = żadnego okresu po starcie
effects-reason-one-treated = tylko jedna jednostka
effects-reason-few-units = za mało jednostek
effects-reason-gaps = żadna jednostka nie ma wartości w każdym okresie
effects-reason-still = wartości się nie zmieniają
effects-path-up-in = { $initiative } działa: { $figure } jest wyżej o { SIZE($effect) } ({ $measured }) niż bez niej
    .short = { $initiative } działa: { $figure } wyżej o { SIZE($effect) } ({ $measured })
effects-path-up = { $initiative } działa: { $figure } jest wyżej o { SIZE($effect) } niż bez niej
    .short = { $initiative } działa: { $figure } wyżej o { SIZE($effect) }
effects-path-down-in = { $initiative }: { $figure } jest niżej o { SIZE($effect) } ({ $measured }) niż bez niej
    .short = { $initiative }: { $figure } niżej o { SIZE($effect) } ({ $measured })
effects-path-down = { $initiative }: { $figure } jest niżej o { SIZE($effect) } niż bez niej
    .short = { $initiative }: { $figure } niżej o { SIZE($effect) }
effects-path-unclear = { $initiative }: nie widać jeszcze wyraźnego efektu dla { $figure }
effects-line-treated = Z nią
effects-line-differences = Bez niej
effects-line-synthetic = Mieszanka pozostałych
effects-on = { $initiative }: { $figure }
effects-said = { $initiative }: { $why }.
effects-in = Efekt, { $measured }
effects-axis = Okresy od startu
effects-between = Efekt leży między { LOW($effect) } a { HIGH($effect) }.
effects-would-see = Efekt wielkości { $seen } pokazałyby cztery z pięciu takich wdrożeń.
effects-source = Dane klienta według jednostek i okresów
effects-note-claimed = Wyraźny: przedział 95% nie obejmuje zera, jednostki nie szły wcześniej inaczej, początek, którego nie było, niczego nie pokazuje, a prawie żaden inny wybór jednostek nie pokazuje tyle samo.
effects-note-seen = Widoczny od: najmniejszy efekt, który pokazałyby cztery z pięciu takich wdrożeń.
effects-note-since = Okresy od startu; 0 to sam start.
effects-note-differences = Różnica różnic: zmiana jednostek z inicjatywą minus zmiana jednostek bez niej.
effects-note-synthetic = Syntetyczna kontrola: mieszanka jednostek bez inicjatywy, przed startem najbliższa.
effects-method = Różnica różnic z różnymi początkami (Callaway i Sant'Anna 2021), błędy według jednostek; jedna jednostka przez syntetyczną kontrolę (Abadie i in. 2010) z dopasowaniem krzyżowym (Chernozhukov i in. 2025), błąd z prób placebo (Arkhangelsky i in. 2021).
check-effects = Efekty inicjatyw
check-effects-rules = Mierzone wobec jednostek bez inicjatywy; jednostki z brakującą wartością pominięto.
headline-effects-measured = Zmierzone efekty
effects-harmful = { $n ->
        [one] Jeden wyraźny efekt idzie w złą stronę: { $names }.
        [few] { $n } wyraźne efekty idą w złą stronę: { $names }.
       *[other] { $n } wyraźnych efektów idzie w złą stronę: { $names }.
    }
effects-path-slight = { $initiative }: efekt dla { $figure } jest wyraźny, lecz zbyt mały, by było go widać w liczbach
effects-between-measured = { $initiative }: zmierzona różnica leży między { LOW($effect) } a { HIGH($effect) }.
