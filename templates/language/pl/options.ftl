# Co jeszcze mógłby postanowić zarząd, i plan w podziale na decyzje.

story-option = Opcja
story-option-spend = Wydatki ({ $horizon })
story-option-required = Wymagane ustalenia z odpowiedzią
story-option-why = Co przemawia za lub przeciw
story-option-nothing = Bez działań
story-option-nothing-why = Żadne ustalenie nie ma odpowiedzi
story-option-stays = Nic się nie zmienia: { $causes }
story-option-less = Mniejszy budżet: { $budget }
story-option-more = Większy budżet: { $budget }
story-option-released = Tylko to, co uruchamiamy teraz
story-option-plan = Plan, uruchamiany etapami
story-option-free = Ten sam budżet, nic nie jest wymagane
story-option-without = Bez: { $names }
story-option-added = Dodaje: { $names }
story-option-instead = { $added } zamiast: { $without }
story-option-open = Pozostawia bez odpowiedzi: { $findings }
story-option-plan-gates = Rekomendacja: odpowiada na { $findings }; { $later } czeka na dowód
story-option-plan-waits = Rekomendacja: { $later } czeka na dowód
story-option-plan-all = Rekomendacja: odpowiada na { $findings }
story-option-plan-best = Rekomendacja: prawie najlepsze w granicach ograniczeń
story-options-answers = { $now } daje całą wartość netto planu, ale { $some ->
        [0] nie odpowiada na żadne wymagane ustalenie
       *[other] odpowiada tylko na { $some } z { $all } wymaganych ustaleń
    }
    .role = value
    .when = at_least
story-options-carries = { $now } daje całą wartość netto planu; { $later } może poczekać
    .role = value
    .when = at_least
story-options-plan = Plan przynosi { $npv } netto: co dałoby mniej i więcej pieniędzy
    .role = value
    .when = shown
story-options-price = { $n ->
        [one] Wymóg odpowiedzi na jedno ustalenie kosztuje { $price } netto: bez niego budżet dałby { $free }.
       *[other] Wymóg odpowiedzi na ustalenia ({ $n }) kosztuje { $price } netto: bez niego budżet dałby { $free }.
    }
    .role = value
    .when = positive
story-options-required = Ustalenia, na które klient chce odpowiedzi bez względu na zwrot: { $names }.
    .role = caveat
    .short = Wymagane: na co klient chce odpowiedzi bez względu na zwrot.
story-options-note = Wartość netto: wartość bieżąca ({ $months }). Inne budżety: plany bliskie optimum w pozostałych granicach planu. Uruchamiane teraz: jego część wartości netto planu.
    .role = caveat
    .short = Wartość netto: wartość bieżąca ({ $months }). Uruchamiane teraz: jego część w planie.
story-plan-now = Uruchamiamy teraz: { $money }
story-plan-back = Wstrzymane do { $date }: { $money }
story-plan-held = Przegląd { $date }: { $money }
story-plan-starts = { $n ->
        [one] Jedną z { $all } inicjatyw uruchamiamy teraz
       *[other] { $n } z { $all } inicjatyw uruchamiamy teraz
    }; { $later } czeka na { $waits ->
        [one] jedną decyzję
        [few] { $waits } decyzje
       *[other] { $waits } decyzji
    }
    .role = answer
story-plan-note = Wartość netto: część każdej inicjatywy w wartości bieżącej planu. Romby: dni decyzji; małe: warunki inicjatyw. Pogrubione: początek w ciągu pierwszych 90 dni.
    .role = caveat
    .short = Wartość netto: część w planie. Małe romby: warunki. Pogrubione: początek w ciągu 90 dni.
story-stops = Zarząd może jeszcze zatrzymać: { $dates }.
    .role = value
story-stop-on = { $money } ({ $date })
story-options-stop = Poprzestanie na { $now } dałoby o { SIZE($added) } więcej, ale bez odpowiedzi pozostałyby: { $findings }.
    .role = value
    .when = negative
story-option-untested = { $name } (bez próby)
story-option-met = { $now } teraz, { $later } później
