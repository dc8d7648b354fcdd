# Co jeszcze mógłby postanowić zarząd, i plan w podziale na decyzje.

story-option = Opcja
story-option-spend = Wydatki ({ $horizon })
story-option-required = Wymogi spełnione
story-option-why = Co przemawia za lub przeciw
story-option-nothing = Bez działań
story-option-nothing-why = Żadne ustalenie nie ma odpowiedzi
story-option-stays = Nic się nie zmienia: { $causes }
story-option-less = Mniejszy budżet: { $budget }
story-option-more = Większy budżet: { $budget }
story-option-released = Tylko to, co uruchamiamy teraz
story-option-plan = Plan, uruchamiany etapami
story-option-free = Cały budżet { $budget }, wymogi nieobowiązkowe
story-option-without = Bez: { $names }
story-option-added = Dodaje: { $names }
story-option-instead = { $added } zamiast: { $without }
story-option-open = Pozostaje otwarte: { $findings }
story-option-meets = Spełnia: { $meets }. Pozostaje otwarte: { $findings }
story-option-plan-waits = Rekomendacja: { $later } czeka na dowód
story-option-plan-all = Rekomendacja: spełnia wszystkie wymogi
story-option-plan-best = Rekomendacja: prawie najlepsze w granicach ograniczeń
story-options-answers = { $now } daje całą wartość netto, ale { $some ->
        [0] nie spełnia żadnego wymogu
       *[other] spełnia tylko { $some } z { $all } wymogów
    }
    .role = value
    .when = at_least
story-options-carries = { $now } daje całą wartość netto planu; { $later } może poczekać
    .role = value
    .when = at_least
story-options-plan = Plan przynosi { $npv } netto: co dałoby mniej i więcej pieniędzy
    .role = value
    .when = shown
story-options-price = Zarząd może też zrezygnować z wymogów: ten sam budżet dałby { $free }, o { $price } więcej.
    .role = value
    .when = positive
story-options-required = Wymogi: czego klient chce bez względu na zwrot: { $names }.
    .role = caveat
    .short = Wymogi: czego klient chce bez względu na zwrot.
story-options-note = Wartość netto: wartość bieżąca ({ $months }). Inne budżety: plany bliskie optimum w pozostałych granicach planu. Uruchamiane teraz: jego część wartości netto planu.
    .role = caveat
    .short = Wartość netto: wartość bieżąca ({ $months }). Uruchamiane teraz: jego część w planie.
story-plan-now = Uruchamiamy teraz: { $money }
story-plan-back = Wstrzymane do { $date }: { $money }
story-plan-held = Przegląd { $date }: { $money }
story-plan-starts = { $n } z { $all } inicjatyw zakończymy do { $date }; { $left } { $left ->
        [one] czeka
        [few] czekają
       *[other] czeka
    } na { $waits ->
        [one] jedną decyzję
        [few] { $waits } decyzje
       *[other] { $waits } decyzji
    }
    .role = answer
story-plan-note = Wydatki: { $horizon }. Wartość netto: część każdej inicjatywy w wartości bieżącej planu. Zaokrąglone. Romby: dni decyzji; małe: warunki inicjatyw. Pogrubione: początek w ciągu pierwszych 90 dni.
    .role = caveat
    .short = Wydatki: { $horizon }. Wartość netto: część w planie, zaokrąglona. Małe romby: warunki.
story-options-stop = { $spend } daje, za { SIZE($cost) } wartości netto: { $findings }.
    .role = value
    .when = negative
story-option-untested = { $name } (bez próby)
story-option-met = { $now } teraz, { $later } później
story-option-asked = { $by }: „{ $why }”
story-options-required-by = Wymogi: czego się chce bez względu na zwrot ({ $by }): { $names }.
    .role = caveat
    .short = Wymogi: bez względu na zwrot ({ $by }).
story-plan-carry = { $carry } z { $now }, które uruchamiamy teraz, przypada na: { $names }.
    .role = value
    .when = at_least
story-options-rest = Pozostałe { $rest } ({ $names }) przyniesie { $gain } tylko wtedy, gdy potwierdzi to nowy test.
    .role = value
    .when = positive
story-plan-carry-due = { $carry } z { $now } przypada na: { $names }. Wysłuchać ich { $date }.
    .role = value
    .when = at_least
story-plan-spend = Wydatki
story-plan-waits = Do rozstrzygnięcia pozostaje: { $parts }.
    .role = answer
story-plan-wait = { $names } do { $date }
story-options-buys = Wymogi spełnione teraz: { $some } z { $all }; wstrzymane kosztują { SIZE($cost) } wartości netto
    .role = value
    .when = negative
story-option-free-why = Bez rekomendacji: { $against }
story-plan-unspent = { $names }: { $date } niewydane będzie jeszcze { $unspent }{ $gated ->
        [yes] , a { $gate } { $left }.
       *[no] .
    }
    .role = value
    .when = positive
