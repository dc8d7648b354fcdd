# Co przeżywają klienci: mapa, siły w etapach, momenty, które się liczą, pomysły i relacje.

## Luka całej podróży

journey-below = To, co { surveyed-many } dostają, jest o { SIZE($gap) } poniżej tego, czego oczekują{ journey-seen }.
journey-above = To, co { surveyed-many } dostają, jest o { SIZE($gap) } powyżej tego, czego oczekują{ journey-seen }.
journey-level = { CAPITAL(surveyed-many) } dostają mniej więcej to, czego oczekują ({ $gap }){ journey-seen }.
journey-level-open = Z tych ocen nie wynika, czy { surveyed-many } dostają to, czego oczekują: { $gap } ({ RANGE($gap) }).
journey-level-untested = Między tym, co { surveyed-many } dostają, a tym, czego oczekują, jest { $gap }{ journey-seen }; oceniało za mało osób, by to sprawdzić.
journey-seen = { $seen ->
        [raters] , według oceniających
        [both] , według badania i oceniających
       *[survey] {""}
    }
journey-unrated = Podróż jest opisana; liczba etapów: { $stages }. Ocen jeszcze nie ma.
journey-gap-whole = W całej podróży luka wynosi { $gap }{ journey-seen }.
journey-needs = Potrzeby funkcjonalne { $functional }, relacyjne { $relational }.

## Największa luka; w podsumowaniu z kropką

journey-gaps-hidden = Podróż oceniło za mało osób, aby pokazać luki
journey-gaps-hidden-said = Podróż oceniło za mało osób, aby pokazać, gdzie zawodzi.
journey-delivery-same = Luka wobec oczekiwań jest wszędzie taka sama: { $gap }
journey-delivery-same-said = { journey-delivery-same }.
journey-delivery-widest = Najdalej od oczekiwań: { $force }, etap { $stage } ({ $gap })
journey-delivery-widest-said = { journey-delivery-widest }.
journey-delivery-close = Poniżej oczekiwań: { $force }, { $stage } ({ $gap }) i { $other }, { $there } ({ $second })
journey-delivery-close-said = Poniżej oczekiwań są: { $force }, etap { $stage } ({ $gap }) i { $other }, etap { $there } ({ $second }); która luka jest większa, nie wiadomo.
journey-delivery-clear = Poniżej oczekiwań: { $force }, etap { $stage } ({ $gap })
journey-delivery-clear-said = { journey-delivery-clear }.
journey-delivery-none = Na żadnym etapie nie widać wyraźnego niedoboru wobec oczekiwań
journey-delivery-untested = { $force } na etapie { $stage }: { $gap } wobec oczekiwań; oceniało za mało osób, by to sprawdzić
    .short = { $force }, { $stage }: { $gap } wobec oczekiwań; za mało osób, by to sprawdzić
journey-delivery-untested-said = { journey-delivery-untested }.
journey-delivery-none-said = { journey-delivery-none }.
journey-ambition-same = Odległość od ideału jest wszędzie taka sama: { $gap }
journey-ambition-widest = Najdalej od ideału: { $force }, etap { $stage } ({ $gap })
journey-ambition-close = Pole do poprawy: { $force }, { $stage } ({ $gap }) i { $other }, { $there } ({ $second })
journey-ambition-clear = Do ideału brakuje: { $force }, etap { $stage } ({ $gap })
journey-ambition-none = Na żadnym etapie nie widać wyraźnej odległości od ideału
journey-ambition-untested = { $force } na etapie { $stage }: { $gap } do ideału; oceniało za mało osób, by to sprawdzić
journey-ambition-untested-said = { journey-ambition-untested }.

journey-basics-short = Niedociągnięcia w podstawach ({ $forces }): { $n ->
        [one] jeden wyraźny niedobór
        [few] { $n } wyraźne niedobory
       *[other] { $n } wyraźnych niedoborów
    }.
journey-basics-named = Podstawy zawodzą w { $n ->
        [one] jednym polu
       *[other] { $n } polach
    }: { $cells }.
journey-cell = { $force } na etapie { $stage }
journey-basics-hold = Podstawy bez wyraźnego niedoboru ({ $forces }): można podnosić poprzeczkę.

journey-legend-delivery = Stan minus oczekiwanie; minus to niedobór
journey-legend-ambition = Ideał minus stan; plus to pole do poprawy
journey-note-delivery = Luka dostarczania = stan - oczekiwanie: poniżej zera to mniej, niż { surveyed-many } oczekują{ journey-seen }.
journey-note-ambition = Luka ambicji = ideał - stan: im wyższa, tym dalej do ideału.
journey-note-family = Pola testowane łącznie (Holm); przedziały dotyczą pojedynczych pól.
journey-note-families = Pola testowane łącznie, osobno podstawy ({ $forces }; Holm); przedziały dotyczą pojedynczych pól.
journey-note-marks = Siły CX według Ipsos; niezależna punktacja.
journey-gap-how = Średnia własnych różnic oceniających, przedział t dla par; pole wymaga minimalnej liczby oceniających.

## Ile ważą siły

journey-weights-equal = równe wagi, co jest założeniem
journey-weights-stated = wagi podane na warsztacie
journey-weights-derived = wagi wyliczone z odpowiedzi w badaniu (n={ $n })
journey-weights-blended = połączenie pół na pół: { $one } oraz { $other }
journey-gaps-use = Podstawa luk: { $weights }.
journey-weights-same = Sześć sił liczy się tak samo, po { $share }
journey-weights-first = Największą wagę ma { $force }: { $share }
journey-weights-close = { $force } ({ $share }) i { $other } ({ $second }) ważą podobnie
journey-weights-led = { $force } ma wagę { $share }

## Kontrole

journey-check-hygiene = Najpierw podstawy
journey-check-weights = Wagi sił
journey-check-base = Podstawa podróży
journey-hygiene-short = { $n ->
        [one] Jeden wyraźny niedobór
        [few] { $n } wyraźne niedobory
       *[other] { $n } wyraźnych niedoborów
    } wobec oczekiwań (liczba pól: { $cells }; { $forces }); podstawy mają pierwszeństwo.
journey-hygiene-holds = Brak wyraźnego niedoboru: { $forces }.
journey-hygiene-few = Nie oceniono, odpowiedziało za mało osób: { $forces }.
journey-hygiene-untested = Nie sprawdzono: { $forces } oceniało za mało osób, by odróżnić niedobór od jego braku.
journey-hygiene-unrated = Nie oceniono, brak odpowiedzi: { $forces }.
journey-base-unasked = O siły nie pytano; nie pokazano żadnej luki.
journey-base-all = Wystarczająca liczba oceniających w każdym polu luk (liczba pól: { $n }).
journey-base-part = Pola luk: { $cells }, z tego { $parts }; nie są pokazane.
journey-base-few = { $n ->
        [one] jedno ma za mało oceniających
        [few] { $n } mają za mało oceniających
       *[other] { $n } ma za mało oceniających
    }
journey-base-empty = { $n ->
        [one] jedno nie ma ocen
        [few] { $n } nie mają ocen
       *[other] { $n } nie ma ocen
    }

## Jak odczuwa się podróż

journey-feels-low = Podróż odczuwa się najgorzej na etapie { $stage } ({ $value }).
journey-feels-low-at = Niskie punkty podróży: { $stages } ({ $value }).
journey-feels-at = Etap { $stage } odczuwa się na { $value } w skali od -2 do +2
journey-feels-same = Podróż odczuwa się wszędzie tak samo ({ $value })
journey-feels-from = Odczucia: { $low } na etapach { $stages }, { $high } na etapach { $there }
journey-breaks-twice = Podróż załamuje się dwa razy: { $low } ({ $stage }), { $second } ({ $other })
journey-breaks = „{ $feeling }”: podróż spada z { $high } ({ $there }) do { $low } ({ $stage })
journey-peaks = Szczyt podróży to { $there } ({ $high }), najniższy punkt to { $stage } ({ $low })
journey-unfelt = Podróż jest opisana (liczba etapów: { $stages }); nie wiadomo jeszcze, jak się ją odczuwa
journey-mend-low = Naprawić: { $names }; { $n ->
        [one] tylko na tym etapie
       *[other] tylko na tych etapach
    } odczucie jest poniżej zera.
journey-lift = Nowa podróż ma podnieść etap { $stage } z { $now } na { $then }
journey-remembered = Co się pamięta (szczyt i koniec): { $peak_end }; średnio w podróży: { $mean }.
journey-note-emotion = Emocje od -2 (bardzo złe) do +2 (bardzo dobre), uzgodnione na warsztacie.
    .short = Emocje: z warsztatu, nie z ankiety.
journey-note-peak-end = Szczyt i koniec: średnia etapu najsilniej odczuwanego i ostatniego; reguła praktyczna, nie pomiar.
journey-peak-end-how = Szczyt i koniec, średnia etapu najsilniej odczuwanego i ostatniego, to reguła praktyczna tego, co się pamięta.

## Zadowolenie na etapach

journey-satisfied-at = Na etapie { $stage } zadowolonych jest { $value } { surveyed-many-of }.
journey-satisfied-least = { CAPITAL(surveyed-many) } są najmniej zadowoleni na etapie { $stage } ({ $value }).
journey-satisfied-same = Zadowolenie { surveyed-many-of } jest na wszystkich etapach takie samo ({ $value }).
journey-satisfied-close = Zadowolenie na etapach { $stage } ({ $value }) i { $there } ({ $second }) jest zbyt bliskie, by je uszeregować.
journey-satisfied-cell = { $share }
journey-bases = { $low }–{ $high }
journey-satisfied-few = { $share } (n={ BASE($share) })
journey-too-few-answers = za mało odpowiedzi
journey-note-satisfied = Zadowoleni: oceny wszystkich punktów styku etapu łącznie w dwóch najwyższych stopniach (n = { $n }); pojedyncze punkty są wyżej i niżej.
    .short = Zadowoleni: punkty styku etapu łącznie (n = { $n }).

## Mapa, zaplecze i dla kogo to jest

journey-curve-as-is = Dziś
journey-curve-to-be = Docelowo
journey-lane-as-is = Emocje dziś
journey-lane-to-be = Emocje docelowo
journey-lane-satisfied = Zadowoleni
journey-lane-doing = Co robią
journey-lane-thinking = Co myślą
journey-lane-feeling = Co czują
journey-lane-pains = Trudności
journey-lane-gains = Korzyści
journey-lane-quotes = Cytaty
journey-lane-owner = Właściciel
journey-lane-ideas = Pomysły
journey-lane-customer = { CAPITAL(surveyed-one) }
journey-lane-touchpoints = Punkty styku
journey-lane-front_stage = Scena
journey-lane-back_stage = Zaplecze
journey-lane-support = Wsparcie
journey-note-entry = Komórki pokazują jeden wpis, a wiersze, o ile jest miejsce; pozostałe wpisy są w skoroszycie.
    .short = Komórki pokazują jeden wpis; wszystkie są w skoroszycie.
journey-note-visibility = { CAPITAL(surveyed-many) } widzą wszystko aż do sceny; zaplecze i wsparcie są poza ich wzrokiem.
journey-note-two-entries = Po dwa wpisy w polu; lista punktów styku jest pełna.
journey-supported = Za każdym etapem stoi zaplecze i wsparcie
journey-lacks-back_stage = zaplecza
journey-lacks-support = wsparcia
journey-lacks-both = zaplecza ani wsparcia
journey-lacks-either = zaplecza lub bez nazwanego wsparcia
journey-unsupported = { PART($bare, $stages) ->
        [sole] Jedyny etap jest bez nazwanego { $lacks }
        [all] Wszystkie etapy ({ $stages }) są bez nazwanego { $lacks }
       *[other] Etapy bez nazwanego { $lacks }: { $bare } z { $stages } ({ $names })
    }
journey-others = { $n ->
        [one] jeden inny
        [few] { $n } inne
       *[other] { $n } innych
    }
journey-personas = Czyja to podróż: { $names }
journey-touchpoints = { $n ->
        [one] Jeden punkt styku
        [few] { $n } punkty styku
       *[other] { $n } punktów styku
    } w podróży (etapy: { $stages }); z właścicielem: { $owned }
journey-touchpoints-most = { $names }: { $n } z { $all } punktów styku; każdy ma właściciela
journey-touchpoints-owned = { $n ->
        [one] Jeden punkt styku
        [few] { $n } punkty styku
       *[other] { $n } punktów styku
    } w podróży (etapy: { $stages }), każdy z właścicielem
journey-owner-open = nieustalony
journey-col-persona = Persona
journey-col-who = Kto
journey-col-needs = Potrzeby
journey-col-stage = Etap
journey-col-touchpoint = Punkt styku
journey-col-channel = Kanał

## Momenty, które się liczą

journey-moment = { $force }, { $stage }
journey-moment-first = Moment, który liczy się najbardziej: { $force }, etap { $stage } ({ $gap })
journey-moments-close = Liczą się dwa momenty: { $force }, { $stage } ({ $gap }) i { $other }, { $there } ({ $second })
journey-moments-open = Gdzie podróż może zawodzić: { $force } na etapie { $stage } ({ $gap }) i { $other } na etapie { $there } ({ $second })
journey-moment-one = Jedyny moment poniżej oczekiwań: { $force }, etap { $stage } ({ $gap })
journey-moment-one-open = { $force } na etapie { $stage } może nie spełniać oczekiwań ({ $gap })
journey-moments-none = Żaden moment podróży nie jest poniżej oczekiwań
journey-moment-known = { $force }, etap { $stage }: { $gap }; źródło: { $known }.
journey-known-survey = badanie { surveyed-many-of }
journey-known-interviews = wywiady
journey-known-workshop = warsztat
journey-known-assumption = założenie
journey-col-moment = Moment
journey-col-score = Punkty
journey-col-gap = Luka
journey-col-reach = Zasięg
journey-col-stability = W pierwszej piątce
journey-col-known = Źródło
journey-note-score = Punkty = waga x niedobór x zasięg, największe przyjęto za 100.
method-journey-moments = Jak pewne jest miejsce: udział 1000 losowań oceniających, w których moment jest w pierwszej piątce.

## Pomysły

journey-ideas = { $n ->
        [one] Jeden pomysł
        [few] { $n } pomysły
       *[other] { $n } pomysłów
    } na podróż, jeszcze bez oceny { surveyed-many-of }
journey-idea-scores = „{ $idea }”: szansa oceniona na { $score }
journey-idea-largest = Największa szansa to „{ $idea }” ({ $score })
journey-ideas-alike = „{ $idea }” i „{ $other }” to szanse tej samej wielkości ({ $score })
journey-col-idea = Pomysł
journey-col-status = Stan
journey-col-importance = Ważność
journey-col-satisfaction = Zadowolenie
journey-col-opportunity = Szansa
journey-status-discover = Odkrywanie
journey-status-define = Definiowanie
journey-status-develop = Opracowanie
journey-status-deliver = Wdrażanie
journey-note-opportunity = Szansa = ważność + max(ważność - zadowolenie, 0), obie na jednej skali (Ulwick, 2005).
journey-note-status = Stan: odkrywanie, definiowanie, opracowanie, wdrażanie.

## Relacje

journey-attached = Emocjonalnie przywiązanych jest { $attached } { surveyed-many-of }
journey-attached-hidden = Emocjonalnie przywiązanych { surveyed-many-of } jest za mało, aby ich pokazać
journey-group-dissatisfied = Niezadowoleni
journey-group-functionally_satisfied = Zadowoleni funkcjonalnie
journey-group-emotionally_attached = Przywiązani emocjonalnie
journey-group-attached_without_function = Przywiązani mimo braków
journey-group-nps = NPS, { $group }: { $nps }.
journey-note-groups = Grupy według konstruktu siły relacji Ipsos Loyalty; pozycje powyżej środka skali.

## Źródła i kroki dla planu

journey-source-workshop = Warsztat podróży klienta
journey-source-vote = Warsztat
journey-source-ballots = Arkusze ocen podróży
journey-source-both = Badanie { surveyed-many-of }; arkusze ocen podróży
journey-source-map = Warsztat podróży klienta; badanie { surveyed-many-of }
journey-source-assumption = Założenie
journey-candidate = { $force }, etap { $stage }: { $gap } wobec oczekiwań
journey-step = { $stage }: { $action }
journey-close-the-gap = zamknąć lukę ({ $force })
journey-workstream = Mapy podróży i persony

## Formularz do prób z wagami

journey-form-empty = Podaj co najmniej jeden punkt.
journey-form-gap = Przy tych punktach ważona luka wobec oczekiwań wynosi { $gap }. Aby je zachować: force_points = { $kept }

journey-lane-operations = Działalność
journey-operation = { $metric } { $value }
journey-operation-target = { $said } (cel { $target })
journey-operations = { $said }

## Na czym opiera się mapa

journey-lane-evidence = Dowody
journey-evidence-cell = { $strength }: { $sources }
journey-strength-none = brak: założenie
journey-strength-weak = słabe
journey-strength-some = pewne
journey-strength-strong = mocne
journey-source-survey = badanie
journey-source-operations = operacje
journey-source-interviews = wywiady
journey-source-votes = głosy
journey-stated-interviews = wywiady według opisu
journey-stated-workshop = warsztat według opisu
journey-source-evidence = Badanie, operacje, wywiady i warsztat klienta
journey-evidence-few = mniej niż { $minimum } albo wszystkie oprócz mniej
journey-evidence-col-stage = Etap
journey-evidence-col-survey = Zbadani
journey-evidence-col-operations = Wskaźniki
journey-evidence-col-interviews = Wywiady
journey-evidence-col-votes = Oceniający w sali
journey-evidence-col-strength = Dowody
journey-note-strength = W pełni liczą się: badanie co najmniej { $base } osób, wskaźnik oraz co najmniej { $minimum } wywiadów, co do których dwaj czytelnicy są zgodni. Jedno to pewne dowody, dwa to mocne; cokolwiek mniej oraz głosy sali to słabe.
journey-assumption = { $n ->
        [one] Jeden etap nie opiera się na żadnych dowodach i jest założeniem: { $stages }.
        [few] { $n } etapy nie opierają się na żadnych dowodach i są założeniami: { $stages }.
       *[other] { $n } etapów nie opiera się na żadnych dowodach i jest założeniami: { $stages }.
    }
journey-assumption-title = { $n ->
        [one] Jeden etap mapy jest założeniem: { $stages }
        [few] { $n } etapy mapy są założeniami: { $stages }
       *[other] { $n } etapów mapy jest założeniami: { $stages }
    }
journey-evidence-strong = Na { $n } z { $stages } etapów mapa opiera się na mocnych dowodach
journey-evidence-all-strong = Na każdym z { $stages } etapów mapa opiera się na mocnych dowodach
journey-evidence-weak = Na żadnym z { $stages } etapów mapa nie opiera się na mocnych dowodach
journey-col-found = Jak ją znaleziono
journey-found = { $ways }
journey-found-counted = { $n ->
        [one] jeden wywiad
        [few] { $n } wywiady
       *[other] { $n } wywiadów
    }
journey-found-survey = segmenty badania
journey-found-interviews = wywiady
journey-found-workshop = warsztat
journey-found-assumed = założona
journey-personas-assumed = Person założonych: { $n } z { $personas }; nikt nie szukał ich w danych.
journey-persona-lines = Jak podróż odczuwają { $names }, tam gdzie inaczej
journey-persona-parts = { CAPITAL($persona) }: { $value } na etapie { $stage }, gdzie cała podróż ma { $all }
journey-note-persona-lines = Linia persony jest linią podróży tam, gdzie nie znaleziono dla niej nic innego.
