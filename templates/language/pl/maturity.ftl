# Diagnoza dojrzałości: gdzie są kompetencje, jak pewne to jest, jak to widzą grupy i co dalej.

maturity-source = Diagnoza dojrzałości, { $client }; kompetencje według: { $pack }
maturity-scale = Podstawa: oceniający. Skala od { $low } do { $top }; grup poniżej { $least } osób nie pokazano.
maturity-competency = Kompetencja
maturity-series-mean = Dziś
maturity-series-target = Cel
maturity-series-previous = Poprzednio
maturity-other-groups = Pozostałe grupy
maturity-executives = Zarząd
maturity-front-line = Pierwsza linia
maturity-group = { $group } (n={ $fewest }){ $mark }
maturity-group-range = { $group } (n={ $fewest }–{ $most }){ $mark }

maturity-average = { $subject }: średnia { $mean } z { $top }
maturity-alike = { $subject }: średnia { $mean } z { $top }, taka sama w każdej kompetencji
maturity-lowest = { $subject }: średnia { $mean } z { $top }; wyraźnie najniżej jest „{ $name }”: { $low }
maturity-range = { $subject }: średnia { $mean } z { $top }, od { $low } ({ $name }) do { $high } ({ $best })
maturity-reached-held = Poziom dojrzałości { $level } mimo średniej { $mean }: poziom liczy się dopiero, gdy osiągną go wszystkie jego praktyki.
maturity-agreed-little = { $subject }: średnio { $mean } z { $top }, ale oceniający są mało zgodni (zgodność { $alpha })
maturity-mean-rating = Średnia ocena, od { $low } do { $top }
maturity-reached = Poziom osiągnięty przez całą organizację: { $level }.
maturity-way = Przebyto { $share } drogi do celu.
maturity-change = { $change } wobec poprzedniej diagnozy.
maturity-mean-why = Średnie po oceniających ze średnich ocen praktyk; cele podał klient.
maturity-withheld = Nie pokazano, aby chronić oceniających: { $names }.
maturity-not-shown = Nie pokazano, aby chronić oceniających: { $names }.
maturity-by-perception = zarząd wobec pierwszej linii
maturity-by-roles = role
maturity-by-departments = działy

maturity-mean-interval = Średnia (przedział 95%)
maturity-mean-range = { $mean } ({ RANGE($mean) })
maturity-col-median = Mediana
maturity-col-spread = Rozrzut (SD)
maturity-col-level = Osiągnięty poziom
maturity-col-target = Cel
maturity-col-alpha = Zgodność (alfa)
maturity-col-previous = Poprzednio
maturity-col-mean = Dziś
maturity-col-attained = Osiągnięto
maturity-col-progress = Postęp
maturity-no-level = { $subject }: średnia { $mean }; poziomu nie da się określić
maturity-level = { $subject }: średnia { $mean }, a poziom { $level } jest osiągnięty w całości
maturity-level-held = { $subject }: średnia { $mean }, ale pojedyncze praktyki zatrzymują organizację na poziomie { $level }
maturity-level-held-by-all = { $subject }: średnia { $mean }, ale w każdej kompetencji jakaś praktyka zatrzymuje poziom na { $level }
maturity-agreement-good = Oceniający są zgodni (alfa Krippendorffa { $alpha }).
maturity-agreement-fair = Oceniający są dość zgodni (alfa Krippendorffa { $alpha }): różnice czytać ostrożnie.
maturity-agreement-low = Oceniający są mało zgodni (alfa Krippendorffa { $alpha }): omówić średnie przed ich użyciem.

maturity-sure = Poziomy są pewne: przy innych oceniających utrzymałyby się w { $share ->
        [1] każdym przypadku
       *[other] co najmniej { $share } przypadków
    }
maturity-unsure = Poziom kompetencji „{ $name }” jest otwarty: utrzymałby się w { $share } przypadków
    .short = Poziom „{ $name }” jest otwarty: utrzymałby się w { $share } przypadków
maturity-unsure-several = Kilka poziomów jest otwartych: przy innych oceniających utrzymałyby się tylko w { $share } przypadków
maturity-discuss = Rozstrzygnąć w rozmowie, zanim oprze się na tym cel: { $names }.
note-maturity-certainty = Odsetki podano co 5%, dlatego słupek może się kończyć o krok przed całością.
method-maturity-certainty = Słupek pokazuje, jak często wychodził dany poziom, gdy oceniających losowano ponownie ze zwracaniem: poziom każdego wylosowanego panelu.

maturity-gap-none = Zarząd i pierwsza linia oceniają kompetencje tak samo
maturity-gap-widest = { $label }: zarząd ocenia na { $leaders }, pierwsza linia na { $front }; to największa różnica
maturity-gap = { $label }: zarząd ocenia na { $leaders }, pierwsza linia na { $front }
maturity-gaps-untested = W grupie jest mniej niż { $least } osób: różnic nie testowano, warto je omówić.
maturity-gaps-clear = Wyraźne różnice, biorąc pod uwagę wszystkie porównania: { $names }.
maturity-gaps-unclear = Biorąc porównania razem, żadna różnica nie jest wyraźna.
maturity-gap-why = Dokładny lub symulowany test permutacyjny różnicy średnich z poprawką Holma dla kompetencji.
maturity-departments-alike = Działy oceniają kompetencje tak samo, na { $low }
maturity-departments-range = Działy oceniają kompetencje od { $low } do { $high }
maturity-departments-small = Grupy są małe: różnice między działami to temat do rozmowy, nie ustalenie.
maturity-departments-untested = Nie testowano, czy działy się różnią.
maturity-roles-alike = Role oceniają kompetencje tak samo, na { $low }
maturity-roles-range = Role oceniają kompetencje od { $low } do { $high }
maturity-roles-small = Grupy są małe: różnice między rolami to temat do rozmowy, nie ustalenie.
maturity-roles-untested = Nie testowano, czy role się różnią.
maturity-few-raters = * mniej oceniających, niż wymaga test.
maturity-groups-why = Średnie ocen kompetencji; grupy połączono tak, by żadna nie była mała, z uwzględnieniem sum.

maturity-target-way = Przebyto { $share } drogi do celu
maturity-target-way-alike = Przebyto { $share } drogi do celu, w każdej kompetencji tyle samo
maturity-target-way-behind = Przebyto { $share } drogi do celu; najmniej „{ $name }”: { $least }
maturity-target-way-several = Przebyto { $share } drogi do celu; najmniej, po { $least }: { $names }
maturity-targets-reached = Cele są osiągnięte.
maturity-targets-why = Stopień osiągnięcia i postęp według zasad OWASP SAMM, liczone od dolnego końca skali; nadwyżka jednego celu nie wyrównuje innego.
maturity-moved = { $subject }: zmiana o { $change } od ostatniego razu; kompetencje od { $low } do { $high }
maturity-moved-alike = { $subject }: zmiana o { $change } od ostatniego razu, taka sama w każdej kompetencji
maturity-panels-differ = Mogły odpowiadać inne osoby: mała zmiana może wynikać z tego, kto odpowiadał.
maturity-waves-why = Średnie po oceniających za każdym razem; postęp to część drogi od pierwszej diagnozy do celu.
maturity-before-rounding = Różnice liczono przed zaokrągleniem.
maturity-first-wave = Pierwsza diagnoza: { $mean } to punkt odniesienia dla następnych
maturity-not-comparable = Niczego nie da się porównać z ostatnim razem: punktem odniesienia jest { $mean }
maturity-focus = Obszar
maturity-step = Krok
maturity-no-steps = Kompetencje są na poziomie celów lub powyżej: żaden krok nie jest konieczny
maturity-steps-to-target = { $steps ->
        [one] Jeden krok prowadzi w stronę celów
        [few] { $steps } kroki prowadzą kompetencje poniżej celu na następny poziom
       *[other] { $steps } kroków prowadzi kompetencje poniżej celu na następny poziom
    }
maturity-steps = { $steps ->
        [one] Jeden krok prowadzi na następny poziom; aby wybierać, trzeba uzgodnić cele
        [few] { $steps } kroki prowadzą na następne poziomy; aby wybierać, trzeba uzgodnić cele
       *[other] { $steps } kroków prowadzi na następne poziomy; aby wybierać, trzeba uzgodnić cele
    }
maturity-steps-why = Kroki pochodzą z metody; każdy jest proponowany do planu.
maturity-elsewhere = Gdzie indziej: { $share } { $text }
maturity-not-here = Opublikowane liczby z innych organizacji; tutaj ich nie mierzono.
maturity-benchmarks-why = Podane tylko dla orientacji: respondenci, rok i pytania różnią się od tej diagnozy.

maturity-answer-alike = Liczba oceniających: { $raters }; { $subject }: { $mean } z { $top }; żadna kompetencja się nie wyróżnia.
maturity-answer-mean = Liczba oceniających: { $raters }; { $subject }: { $mean } z { $top }.
maturity-answer = Liczba oceniających: { $raters }; { $subject }: { $mean } z { $top }, od { $low } ({ $weak }) do { $high } ({ $strong }).
maturity-candidate = { $focus }: { $label }, poziom od { $level } do { $to }
maturity-why-together = razem z drugim podziałem ujawniłby kilka osób
maturity-why-small = żadnej grupy nie da się pokazać bez ujawnienia kilku osób
maturity-why-alike = małe grupy razem odpowiedziały tak samo
maturity-merged = połączono { $hidden } z { $groups } grup
maturity-breakdown = Pokazano: { $why }, aby żadna liczba nie dotyczyła mniej niż { $least } osób.
maturity-breakdown-none = Nie pokazano: { $why } (co najmniej { $least } osób w grupie).
maturity-mix = Oceniający według roli i działu; ukryte pola: { $hidden }.
maturity-mix-none = Oceniających według roli i działu nie pokazano, aby ich chronić.
check-maturity-agreement = Dojrzałość: zgodność oceniających
check-maturity-alpha = Alfa Krippendorffa (porządkowa) dla praktyk: { $alpha }; 0,80 oznacza rzetelność, 0,67 ostrożność.
check-maturity-alpha-none = Alfa Krippendorffa nie ma tu wartości: odpowiedzi się nie różnią albo za mało osób oceniło to samo.
check-maturity-base = Dojrzałość: liczba oceniających
check-maturity-few = Oceniających: { $raters }, mniej niż { $least }; żadnej różnicy nie nazywamy wyraźną.
check-maturity-raters = Oceniających: { $raters }.
check-maturity-competencies = Dojrzałość: pokazane kompetencje
check-maturity-shown = Kompetencje można pokazać.
check-maturity-practices = Dojrzałość: pokazane praktyki
check-maturity-practices-shown = Pojedyncze praktyki można pokazać.
check-maturity-practices-hidden = Pojedynczych praktyk nie pokazano, aby nie dało się odtworzyć odpowiedzi: { $names }.
check-maturity-roles = Dojrzałość: według ról
check-maturity-departments = Dojrzałość: według działów
check-maturity-mix = Dojrzałość: oceniający według roli i działu
check-maturity-gap = Dojrzałość: zarząd wobec pierwszej linii
check-maturity-gap-none = Zarządu i pierwszej linii nie porównano: w każdej grupie, także pozostałych, potrzeba { $least } osób i różnych odpowiedzi.
check-maturity-gap-tested = Różnice zbadano permutacją oceniających z poprawką Holma; liczba kompetencji: { $competencies }.
maturity-unchanged = Bez zmiany wobec poprzedniej diagnozy.
maturity-unmoved = { $subject }: bez zmiany od ostatniego razu, w każdej kompetencji
