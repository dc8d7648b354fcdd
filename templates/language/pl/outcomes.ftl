# Od działań przez korzyści pośrednie do wyników biznesowych.

outcomes-assumed = { PART($assumed, $edges) ->
        [sole] Powiązanie działania z wynikiem biznesowym jest wciąż założeniem
        [all] Wszystkie powiązania działań z wynikami biznesowymi ({ $edges }) są wciąż założeniami
       *[other] Spośród powiązań działań z wynikami biznesowymi ({ $edges }) założeniami są wciąż { $assumed }
    }
outcomes-no-assumption = Od działań do wyników biznesowych prowadzą powiązania ({ $edges }), każde z dowodem
outcomes-loose = { $n ->
        [one] Jeden wynik nie ma korzyści przed sobą lub działania za sobą.
        [few] { $n } wyniki nie mają korzyści przed sobą lub działania za sobą.
       *[many] { $n } wyników nie ma korzyści przed sobą lub działania za sobą.
    }
outcomes-measured = { $n ->
        [one] Jedno powiązanie opiera się na wielkości lub ustaleniu tego raportu
        [few] { $n } powiązania opierają się na wielkościach lub ustaleniach tego raportu
       *[many] { $n } powiązań opiera się na wielkościach lub ustaleniach tego raportu
    }{ $stated ->
        [0] .
       *[other] , { $stated } na tym, co podaje klient.
    } Dane wspierają powiązanie; nie dowodzą przyczyny.
outcomes-tried = Wypróbowane, lecz żaden test tego nie wspiera, więc nadal założenia: { $names }.
outcomes-no-links = Wyniki biznesowe: { $n }; nic jeszcze do nich nie prowadzi
outcomes-benefits = Co zyskują klienci i zespół
outcomes-outcomes = Wyniki biznesowe
outcomes-actions = Co robimy
outcomes-further = { $kind } ({ $n })
outcomes-kind-benefit = Korzyść po drodze
outcomes-kind-outcome = Wynik biznesowy
outcomes-kind-action = Działanie
outcomes-state-measured = zmierzone
outcomes-state-stated = podane
outcomes-state-assumed = założone
outcomes-state-unsupported = wypróbowane, żaden test tego nie wspiera
outcomes-here = wielkość z tego raportu
outcomes-assumption = założenie
outcomes-executive = { $executive }: { $metric }, z { $baseline } na { $target }
outcomes-executive-open = { $executive }: { $metric }; brak punktu wyjścia lub celu
outcomes-also = { $outcome } ({ $metric }): z { $baseline } na { $target }.
outcomes-also-open = { $outcome }: brak punktu wyjścia lub celu.
outcomes-chain = Działania ({ $actions }) prowadzą od ustaleń do wyników biznesowych ({ $outcomes })
outcomes-chain-planned = Działania za wynikami biznesowymi ({ $outcomes }): { $actions }; z ustaleniami { $founded }, w planie { $planned }
outcomes-list = { $items }
outcomes-empty = Nie wskazano jeszcze wyniku biznesowego: jaki rezultat program jest komu winien?
outcomes-lacks = Wyniki bez korzyści lub działania: { $loose }; bez osoby, miary lub celu: { $metrics }.
outcomes-whole = Każdy wynik ma korzyść, działanie, osobę, miarę i cel.
check-outcomes = Powiązanie wyników biznesowych
note-outcomes-source = Mapa wyników klienta; plan tego raportu
note-outcomes-lines = Linie biegną od przyczyny do skutku: ciemne mają dowody, jasne to założenia.
note-outcomes-benefit = Korzyść z całej inicjatywy w planie, wartość bieżąca, z przedziałem ośmiu na dziesięć przebiegów.
col-outcomes-id = Id
col-outcomes-label = Nazwa
col-outcomes-kind = Rodzaj
col-outcomes-layer = Warstwa
col-outcomes-owner = Odpowiada
col-outcomes-metric = Miara
col-outcomes-baseline = Punkt wyjścia
col-outcomes-target = Cel
col-outcomes-by = Do
col-outcomes-source = Od
col-outcomes-source_label = Od (nazwa)
col-outcomes-to = Do (id)
col-outcomes-to_label = Do (nazwa)
col-outcomes-evidence = Dowód
col-outcomes-state = Stan
col-outcomes-executive = Osoba
col-outcomes-outcome = Wynik
col-outcomes-action = Działanie
col-outcomes-action_label = Działanie (nazwa)
col-outcomes-findings = Ustalenia
col-outcomes-live = Działa od
col-outcomes-benefit = Korzyść
col-outcomes-low = Nisko
col-outcomes-high = Wysoko
sheet-outcomes-nodes = Korzyści, wyniki, działania
sheet-outcomes-edges = Powiązania
sheet-outcomes-executives = Według osób
outcomes-chain-unfounded = Za wynikami biznesowymi ({ $outcomes }) stoją działania ({ $actions }), a za nimi żadne ustalenie tego raportu
outcomes-executive-stays = { $executive }: { $metric } ma pozostać na { $target }
