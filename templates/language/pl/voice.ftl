# Co mówią klienci: poziomy, grupy, czynniki, wartość.

voice-measure-nps = NPS
voice-measure-csat = Zadowolenie (CSAT)
voice-measure-ces = Łatwość (CES)
voice-detractors = Krytycy
voice-passives = Neutralni
voice-promoters = Promotorzy
voice-detractors-scores = Krytycy (0-6)
voice-passives-scores = Neutralni (7-8)
voice-promoters-scores = Promotorzy (9-10)
voice-top-answers = Dwie najlepsze odpowiedzi
voice-other-answers = Pozostałe odpowiedzi
voice-easy = Było łatwo
voice-not-easy = Nie było łatwo
voice-and-others = { $n ->
        [one] { $n } inna pozycja
        [few] { $n } inne pozycje
       *[other] { $n } innych pozycji
    }

## Poziom miar

voice-level = { $measure } wynosi { $level }
voice-level-few = { $measure } wynosi { $level } przy zaledwie { BASE($level) } osobach
voice-few-both = { $measure } wynosi { $level } przy zaledwie { BASE($level) } osobach; za mało, by porównać z: { $before }
voice-rose = Wzrost: { $measure } wynosi { $level }, o { SIZE($change) } więcej niż { $before }
voice-fell = Spadek: { $measure } wynosi { $level }, o { SIZE($change) } mniej niż { $before }
voice-steady = { $measure } wynosi { $level }, bez mierzalnej różnicy wobec: { $before }
voice-steady-together = { $measure } wynosi { $level }; obok pozostałych miar brak wyraźnej różnicy wobec: { $before }
voice-few-before = { $measure } wynosi { $level }; odpowiedzi jest za mało, by porównać z: { $before }
voice-hidden = Odpowiedziało za mało osób, aby pokazać { $measure }
voice-level-and-satisfied-rose = { $lead }; zadowolonych { $csat }, o { SIZE($change) } więcej
voice-level-and-satisfied-fell = { $lead }; zadowolonych { $csat }, o { SIZE($change) } mniej
voice-satisfied-alone-rose = Zadowolenie wzrosło do { $csat }, ale { $measure } ({ $level }) wyraźnie się nie zmienił wobec: { $before }
    .short = Zadowolenie wzrosło do { $csat }, ale { $measure } ({ $level }) wyraźnie się nie zmienił
voice-satisfied-alone-fell = Zadowolenie spadło do { $csat }; { $measure } ({ $level }) wyraźnie się nie zmienił wobec: { $before }
    .short = Zadowolenie spadło do { $csat }; { $measure } ({ $level }) wyraźnie się nie zmienił
voice-neither-moved = Ani { $measure } ({ $level }), ani zadowolenie ({ $csat }) wyraźnie się nie zmieniły wobec: { $before }
    .short = Ani { $measure } ({ $level }), ani zadowolenie ({ $csat }) wyraźnie się nie zmieniły
voice-both-rose = { $measure } i zadowolenie wzrosły wobec: { $before }: do { $level } i { $csat }
    .short = { $measure } i zadowolenie wzrosły: do { $level } i { $csat }
voice-both-fell = { $measure } i zadowolenie spadły wobec: { $before }: do { $level } i { $csat }
    .short = { $measure } i zadowolenie spadły: do { $level } i { $csat }
voice-measures-moved = Wyraźna zmiana wobec: { $before }: { $moved }
voice-measures-moved-unmoved = Wyraźnie wobec { $before } zmieniło się tylko: { $moved }, nie: { $rest }
voice-measures-unmoved = Bez wyraźnej zmiany wobec: { $before }: { $rest }
voice-level-and-satisfied = { $lead }; zadowolonych jest { $csat }
voice-not-asked = Nie pytano o NPS, CSAT ani CES; punkty styku ocenia { $responses ->
        [one] { $responses } odpowiedź
        [few] { $responses } odpowiedzi
       *[other] { $responses } odpowiedzi
    }
voice-summary-not-asked = Nie pytano o NPS, CSAT ani CES.

voice-series-up = { $measure } rośnie krok po kroku: { $since } – { $start }, obecnie { $level }
voice-series-down = { $measure } spada krok po kroku: { $since } – { $start }, obecnie { $level }
voice-series-rose = Wzrost, choć nie w linii prostej: { $measure } wynosi { $level }, a w { $since } { $start }
voice-series-fell = Spadek, choć nie w linii prostej: { $measure } wynosi { $level }, a w { $since } { $start }
voice-series-steady = { $measure } wynosi { $level }, bez mierzalnej różnicy wobec { $start } ({ $since })
voice-series-fell-above = { $measure }: spadek do { $level } z { $peak } ({ $then }), wciąż powyżej { $start } ({ $since })
voice-series-rose-below = { $measure }: wzrost do { $level } z { $peak } ({ $then }), wciąż poniżej { $start } ({ $since })
voice-series-fell-back = { $measure }: powrót do { $level } z { $peak } ({ $then }), blisko { $start } ({ $since })
voice-series-rose-back = { $measure }: powrót do { $level } z { $peak } ({ $then }), blisko { $start } ({ $since })
voice-series = { $measure } wynosi { $level } wobec { $start } ({ $since })

voice-change = { $measure }: zmiana o { $change } ({ RANGE($change) }) wobec: { $before }, większa niż margines błędu badania.
voice-change-together = { $measure }: zmiana o { $change } ({ RANGE($change) }) wobec: { $before }; sprawdzana razem z pozostałymi miarami nie jest wyraźna.
voice-no-change = { $measure }: zmiana o { $change } ({ RANGE($change) }) wobec: { $before }, za mała, by odróżnić ją od braku zmiany.
voice-change-few = { $measure }: liczba odpowiedzi { BASE($then) } ({ $before }) i { BASE($now) } obecnie, za mało, by mówić o zmianie.
voice-change-seen = Przy tylu odpowiedziach zmianę o około { SIZE($seen) } lub większą byłoby widać w czterech przypadkach na pięć.
voice-unweighted = Bez wag { $measure } wynosi { $plain }.
voice-bands = Promotorzy to { $promoters }, a krytycy { $detractors }
voice-bands-few = Promotorzy to { $promoters }, a krytycy { $detractors } z zaledwie { BASE($promoters) } osób
voice-bands-part = Promotorzy to { $promoters }; reszty nie pokazano dla ochrony anonimowości
voice-bands-part-few = Spośród zaledwie { BASE($promoters) } osób promotorzy to { $promoters }
voice-bands-difference = Różnica obu udziałów to NPS: { $nps }.
voice-bands-difference-rounded = Różnica obu udziałów, liczona przed zaokrągleniem, to NPS: { $nps }.

voice-responses = Odpowiedzi
voice-all-waves = wszystkie pomiary
voice-ratings-answered = Oceny z odpowiedzią
voice-of-mapped = zadanych pytań o punkty styku
voice-first-wave = pytanie zadane po raz pierwszy
voice-change-from = { $change } ({ RANGE($change) }) wobec { $level } – { $before }
voice-change-from-alone = { $change } ({ RANGE($change) }) wobec: { $before }

## Punkty styku

voice-touchpoints-hidden = Żadnego punktu styku nie oceniło dość osób, aby go pokazać
voice-touchpoints-few = { $n ->
        [one] Pokazano jeden punkt styku, oceniony przez mniej niż dziesięć osób
        [few] Pokazano { $n } punkty styku, część oceniona przez mniej niż dziesięć osób
       *[other] Pokazano { $n } punktów styku, część oceniona przez mniej niż dziesięć osób
    }
voice-touchpoint-few = { $label }: zadowolonych jest { $level } z zaledwie { BASE($level) } osób
voice-touchpoint-one = { $label }: zadowolonych jest { $level } korzystających
voice-touchpoints-same = Zadowolenie jest takie samo { $n ->
        [2] w obu punktach styku
       *[other] we wszystkich punktach styku ({ $n })
    }: { $level }
voice-touchpoints-range = Zadowolonych: { $best } – { $high }, { $worst } – { $low }
voice-touchpoints-split = { $best } zadowala { $high } osób, a { $worst } tylko { $low }
voice-touchpoints-tied = Zadowolenie: od { $high } ({ $best }) do { $low } ({ $worst }), w granicach błędu badania
voice-touchpoints-far = { $low ->
        [one] Odstaje
       *[other] Odstają
    }: { $labels }; { $n ->
        [one] drugi punkt styku zadowala { $next }
       *[other] każdy z pozostałych punktów styku ({ $n }) zadowala co najmniej { $next }
    }.
voice-touchpoint-rose = { $label }: wzrost o { SIZE($change) } do { $level }, wyraźna różnica.
voice-touchpoint-fell = { $label }: spadek o { SIZE($change) } do { $level }, wyraźna różnica.
voice-touchpoints-none-moved = Brak wyraźnych zmian w porównaniu z poprzednim pomiarem; porównane punkty styku: { $tested }
voice-no-touchpoint-moved = Brak wyraźnych zmian od poprzedniego pomiaru; porównane punkty styku: { $tested }.
voice-touchpoints-some-moved = Wyraźna zmiana zadowolenia od poprzedniego pomiaru: { PART($some, $tested) ->
        [sole] w jedynym sprawdzonym punkcie styku
        [all] we wszystkich { $tested } punktach styku
       *[other] { $some } z { $tested } punktów styku
    }
voice-touchpoints-series = Zadowolenie z punktów styku; liczba pomiarów: { $waves }
voice-touchpoints-seen = Zmianę w punkcie styku o około { SIZE($seen) } lub większą byłoby widać w czterech przypadkach na pięć.

## Grupy

voice-groups-few = { $measure } w grupach: za mało odpowiedzi, aby porównywać
voice-group-apart = { $measure } wyraźnie się różni: { $high } ({ $best })
voice-group-open = { $best }: { $measure } nie różni się wyraźnie od pozostałych i wynosi { $high }
voice-groups-apart = { $measure }: { $best } { $high }, { $worst } { $low }
voice-groups-same = { $measure } ma tę samą wartość { $n ->
        [2] w obu grupach
       *[other] we wszystkich grupach ({ $n })
    }: { $level }
voice-groups-open = { $measure } nie różni się wyraźnie między grupami: { $high } ({ $best }), { $low } ({ $worst })
voice-groups-untested = { $measure } w grupach: { $high } ({ $best }), { $low } ({ $worst }), bez testu
voice-groups-that-differ = Wyraźnie inne niż pozostałe: { $some } z { $tested } grup – { $names }.
voice-groups-two = { $one } i { $other } wyraźnie różnią się od siebie.
voice-groups-none = Żadna ze sprawdzonych grup ({ $tested }), brana razem z innymi, nie różni się wyraźnie od pozostałych.
voice-groups-seen = Różnicę o około { SIZE($seen) } lub większą byłoby widać w czterech przypadkach na pięć.

## Czynniki i priorytety

voice-driver-strongest = Najsilniejszy czynnik { $measure }: { $driver } – { $share } tego, co wyjaśniają oceny
voice-driver-strongest-against = Najsilniejszy związek z { $measure } jest ujemny: { $driver } – { $share }
voice-drivers-tied = Co wpływa na { $measure }: { $drivers }, bez wyraźnej kolejności
    .short = Wpływ na { $measure }, bez kolejności: { $drivers }
voice-drivers-tied-more = Co wpływa na { $measure }: { $drivers } i inne, bez wyraźnej kolejności
    .short = Wpływ na { $measure }, bez kolejności: { $drivers } i inne
voice-driver-ahead = Z { $measure } wiąże się przed innymi ocenami, choć bez pewności: { $driver }
voice-drivers-none = Żadnej oceny nie da się odróżnić od szumu jako czynnika { $measure }
voice-drivers-little = Oceny wyjaśniają tylko { $r2 } odpowiedzi na pytanie o { $measure }: za mało, by wskazać czynnik
voice-drivers-explain = Oceny łącznie wyjaśniają { $r2 } różnic między odpowiedziami, z których powstaje { $measure }.
voice-driver-how-sure = { $driver } jest na czele w { $share } losowych części odpowiedzi.
voice-drivers-grey = Czego oznaczono jako niejasne, nie da się odróżnić od szumu i nie ma miejsca w kolejności.
voice-driver-label-negative = { $label } (−)
voice-driver-label-grey = { $label } (niejasne)
voice-driver-label-negative-grey = { $label } (−, niejasne)

voice-concentrate = { CAPITAL($label) }: ważne, a zadowolonych jest tylko { $level }
voice-concentrate-several = { $weight } tego, co kształtuje { $measure }, to { $n } punkty styku, z których zadowolonych jest najwyżej { $level }
    .short = { $weight } wpływu na { $measure } to { $n } punkty styku; zadowolonych najwyżej { $level }
voice-concentrate-two = { $weight } tego, co kształtuje { $measure }, to 2 punkty styku, z których zadowolonych jest { $one } i { $two }
    .short = { $weight } wpływu na { $measure } to 2 punkty styku; zadowolonych { $one } i { $two }
voice-concentrate-driver = { CAPITAL($label) }: ważne i oceniane niżej niż pozostałe czynniki
voice-falling = Ważne, a spada: { $label } – o { SIZE($change) } do { $level }
voice-priorities-rising = Ważne i poniżej średniej, ale rośnie: { $names }
voice-priorities-open = Bez wyraźnego priorytetu; ważne i być może poniżej średniej: { $names }
voice-priorities-none = Żaden ważny punkt styku nie jest wyraźnie poniżej średniego zadowolenia
voice-focus-first = Poprawić: { $names }; żaden inny punkt styku nie jest zarazem ważny i wyraźnie poniżej średniej. Oceny wyjaśniają { $r2 } różnic w { $measure }.
voice-focus-low = { $label }: { $share } tego, co kształtuje { $measure }, zadowolenie wyraźnie poniżej średniej.
voice-focus-falling = { $label }: { $share } tego, co kształtuje { $measure }, i wyraźny spadek od poprzedniego pomiaru.
voice-axis-satisfaction = Zadowoleni
voice-axis-performance = Średnie miejsce w zakresie odpowiedzi
voice-axis-importance = Udział w tym, co kształtuje { $measure }
voice-driver-told = { $label }: { $share }, zadowolonych { $level }
voice-quadrant-concentrate = Tu się skupić
voice-quadrant-keep = Tak trzymać
voice-quadrant-low = Niski priorytet
voice-quadrant-overkill = Mniej ważne, dobrze oceniane
voice-quadrant-against = Działa przeciw mierze
voice-evidence-clear = wyraźne
voice-evidence-none = niejasne
voice-candidate = Poprawić: { $label }
voice-candidate-low = { $share } tego, co kształtuje { $measure }, zadowolenie poniżej średniej
voice-candidate-falling = { $share } tego, co kształtuje { $measure }, zadowolenie spada
voice-workstream = Zewnętrzna pętla zwrotna

## Wartość

voice-point-more-year = Jeden punkt { $measure } wiąże się z { $money } rocznie więcej ({ RANGE($money) })
voice-money-together = Razem
voice-money-of-a-point = Marża roczna związana z punktem { $measure }
voice-point-less-year = Jeden punkt { $measure } wiąże się z { SIZE($money) } rocznie mniej ({ SIZES($money) })
voice-point-more-once = Jeden punkt { $measure } wiąże się z { $money } marży więcej ({ RANGE($money) })
voice-point-less-once = Jeden punkt { $measure } wiąże się z { SIZE($money) } marży mniej ({ SIZES($money) })
voice-ten-points-more = Dziesięć punktów { $measure } więcej wiąże się ze zmianą o { $effect } ({ RANGE($effect) }): { $label }
voice-ten-points-less = Dziesięć punktów { $measure } więcej wiąże się ze zmianą o { $effect } ({ RANGE($effect) }): { $label }
voice-leave = { $bottom } zostają rzadziej: „{ $label }” { $low }, { $top } { $high }
voice-separates = { $label }: { $top } { $high }, { $bottom } { $low }
voice-link-crossed = { $label }: odpowiedzi i model wskazują przeciwne kierunki, dlatego wartości { $measure } nie podano
voice-link-none = Brak mierzalnego związku: { $measure } i { $label }
voice-link-unclear = Z tych odpowiedzi nie wynika, z czym wiąże się { $measure }: { $label }
voice-link-separated = { $label }: decydują same odpowiedzi, dlatego pokazano udziały i nie szacowano wartości punktu.
voice-link-effect = Przy dziesięciu punktach więcej „{ $label }” różni się o { $effect } ({ RANGE($effect) }), gdy inne cechy są podobne.
voice-link-effect-plain = Przy dziesięciu punktach więcej „{ $label }” różni się o { $effect } ({ RANGE($effect) }).
voice-link-fit-pairs = Gdy dwie osoby różnią się wynikiem ({ $label }), model rozróżnia je w { $fit } przypadków; same grupy w { $without }.
voice-link-fit-pairs-plain = Gdy dwie osoby różnią się wynikiem ({ $label }), model rozróżnia je w { $fit } przypadków.
voice-link-fit = Model wyjaśnia { $fit } różnic między osobami, na których nie był dopasowany; same grupy { $without }.
voice-link-fit-plain = Model wyjaśnia { $fit } różnic między osobami, na których nie był dopasowany.
voice-link-steps-up = Rośnie krok po kroku.
voice-link-steps-down = Spada krok po kroku.
voice-link-open = Związek nie przechodzi sprawdzenia, dlatego nie podano wartości punktu.
voice-control-wave = Pomiar

## Komentarze i jakość

voice-themes = { $comments ->
        [one] { $comments } komentarz policzony według słów
        [few] { $comments } komentarze policzone według słów
       *[other] { $comments } komentarzy policzonych według słów
    }
voice-themes-none = { $comments ->
        [one] { $comments } komentarz bez szukanych słów w liczbie wystarczającej do pokazania
        [few] { $comments } komentarze bez szukanych słów w liczbie wystarczającej do pokazania
       *[other] { $comments } komentarzy bez szukanych słów w liczbie wystarczającej do pokazania
    }
voice-theme-one = { $theme }: temat { $share } komentarzy
voice-themes-ahead = { $theme }: temat { $share } komentarzy, częstszy niż każdy inny
voice-themes-tied = { $names } pojawiają się podobnie często: w { $share } i { $other } komentarzy
voice-themes-low-one = { $theme }: o { SIZE($gap) } częściej przy niskich ocenach niż przy pozostałych
voice-themes-low-some = { $names } pojawiają się wyraźnie częściej przy niskich ocenach niż przy pozostałych
    .short = { $names } wyraźnie częściej przy niskich ocenach
voice-themes-low-none = Żaden temat nie pojawia się wyraźnie częściej przy niskich ocenach
voice-themes-low-answer = Odpowiedzieć na to, o czym piszą przy niskich ocenach: { $one } ({ $one_gap }) i { $two } ({ $two_gap }).
voice-themes-low-axis = Udział komentarzy: niski { $measure } minus pozostałe
voice-themes-tone-one = { $theme }: o { SIZE($gap) } częściej w skargach niż w pozostałych komentarzach
voice-themes-tone-some = { $names } pojawiają się wyraźnie częściej w skargach niż w pozostałych komentarzach
voice-themes-tone-none = Żaden temat nie pojawia się wyraźnie częściej w skargach niż w pozostałych komentarzach
voice-themes-wave-more = { $theme }: temat częstszy niż poprzednio o { SIZE($gap) }
voice-themes-wave-less = { $theme }: temat rzadszy niż poprzednio o { SIZE($gap) }
voice-themes-wave-some = Wyraźnie zmieniło się, jak często pojawiają się: { $names }
voice-themes-wave-none = Żaden temat nie pojawia się wyraźnie częściej ani rzadziej niż poprzednio
voice-themes-tested-low = Wyraźnie częściej: { PART($held, $tested) ->
        [sole] jedyny sprawdzony temat.
        [all] wszystkie tematy ({ $tested }), sprawdzone razem.
        [none] żaden z { $tested } tematów, sprawdzonych razem.
       *[other] { $held } z { $tested } tematów, sprawdzonych razem.
    }
voice-themes-tested = Tematy, które wyraźnie się różnią: { $held } z { $tested }, sprawdzone razem.
voice-themes-bands = Jak często pojawia się każdy temat u krytyków, neutralnych i promotorów
voice-themes-bands-apart = Krytycy i promotorzy różnią się w temacie { $theme }: { $low } komentarzy wobec { $high }
voice-themes-touchpoints = Pary tematu i nisko ocenionego punktu styku, które wyraźnie idą razem: { $n }
voice-themes-touchpoint = { $theme }: o { SIZE($gap) } częściej przy niskich ocenach: { $label }
voice-themes-touchpoint-own = { $theme }: komentarze o { SIZE($gap) } częstsze od osób, które oceniają to nisko
voice-band-detractor = Krytycy
voice-band-passive = Neutralni
voice-band-promoter = Promotorzy
voice-theme-others = Inne tematy
voice-theme-none = Bez tematu
voice-quotes = Własnymi słowami: co stoi za ocenami; liczba komentarzy: { $comments }
voice-quotes-ahead = Własnymi słowami: { $theme } pojawia się częściej niż inne tematy
voice-quotes-tied = Własnymi słowami; mniej więcej równie często: { $names }
voice-as-read = Jak odczytano odpowiedzi ankiety
voice-quote-detractor = Krytyk
voice-quote-other = Inna osoba
voice-quality = Liczą się { $responses ->
        [one] { $responses } odpowiedź
        [few] { $responses } odpowiedzi
       *[other] { $responses } odpowiedzi
    }; na zadane pytania oceniające odpowiedziano w { $answered }
voice-quality-responses = Odpowiedzi
voice-quality-missing = Braki
voice-quality-straight-lining = Jedna odpowiedź na wszystko
voice-quality-joined = Połączone po identyfikatorze
voice-quality-identical = Identyczne
voice-quality-duplicates = Powtórzone
voice-quality-speeders = Bardzo szybkie
voice-quality-identifiers = Kolumny identyfikujące
voice-quality-elsewhere = Inne pomiary
voice-quality-unmapped = Poza pomiarami
voice-quality-rebuilt = Z liczebności
voice-quality-preview = Podglądy
voice-quality-test = Testy
voice-quality-spam = Spam
voice-quality-unfinished = Niedokończone
voice-quality-disqualified = Odrzucone
voice-quality-left-out = Pominięte
voice-quality-note = Uwaga

col-theme = Temat
col-comments = Komentarze
col-share = Udział
col-counted-by = Liczone według
col-who = Kto
col-as-read = Odpowiedzi tak, jak je odczytano
col-in-their-words = Własnymi słowami
col-wave = Pomiar
col-check = Sprawdzenie
col-count = Liczba
col-what-was-found = Co stwierdzono

## Uwagi

note-survey = Badanie { surveyed-many-of }
voice-nps-marks = NPS, Net Promoter i Net Promoter Score są zastrzeżonymi znakami Bain & Company, NICE Systems i Freda Reichhelda.
note-nps = NPS: udział ocen 9-10 minus udział ocen 0-6 w pytaniu o polecenie.
note-csat = CSAT: udział dwóch najwyższych ocen; z dwóch odpowiedzi lepszej, a na długich skalach ocen wskazanych w badaniu.
note-ranges = Zakresy: przedziały 95%.
note-ces = CES: udział osób, które zgadzają się, że było łatwo.
note-adjusted-wald = 95-procentowy przedział NPS: skorygowany Walda, dla efektywnej wielkości próby.
note-wilson = 95-procentowy przedział udziałów: Wilsona, dla efektywnej wielkości próby.
note-whiskers = Zakresy: przedziały 95% dla efektywnej wielkości próby.
    .short = Zakresy: przedziały 95%.
note-no-measure = Grupy, czynniki i wartość opierają się na mierze, dlatego ich nie pokazano.
note-change = Ważone wyniki ostatniego pomiaru. Zmiana liczy się tylko wtedy, gdy jej przedział nie obejmuje zera.
note-change-rounded = Zmiany liczono przed zaokrągleniem.
note-family = Liczba miar sprawdzanych jako jedna rodzina (Holm): { $n }; podany przedział dotyczy pojedynczej miary.
note-panel = Liczba osób, które odpowiedziały w obu pomiarach: { $both }; dla nich zmianę porównano osoba po osobie.
note-top-two = Udział odpowiedzi zadowolonych, jak w CSAT, wśród korzystających z punktu styku.
note-touchpoint-low = Pomarańczowe: najniższe udziały.
note-touchpoint-fell = Pomarańczowe: wyraźne spadki od poprzedniego pomiaru.
note-touchpoint-low-fell = Pomarańczowe: najniższe udziały i wyraźne spadki od poprzedniego pomiaru.
note-touchpoint-rose = Ciemne: wyraźne wzrosty od poprzedniego pomiaru.
note-empty-not-asked = Puste pole: pytania nie zadano albo odpowiedziało za mało osób.
method-touchpoints = Przedziały Wilsona; zmiany według przedziału Newcombe’a, z poprawką Holma dla wszystkich punktów styku.
note-groups = ↑ ↓ wyraźnie powyżej lub poniżej pozostałych (Holm).
note-groups-few = * za mało osób na test.
note-groups-left = Nie narysowano mniejszych grup: { $n }.
note-groups-hidden = Grup liczących mniej niż { $minimum } osób nie pokazano.
note-driver-colours = Kolorem: na czele. Szare: pozostałe.
note-driver-negative = (−): przy pozostałych bez zmian lepsze oceny idą w parze z niższym { $measure }; często to znak nakładania się pytań.
    .short = (−): przy pozostałych bez zmian lepsze oceny idą w parze z niższym { $measure }.
note-matrix-negative = (−): przy pozostałych bez zmian lepsze oceny idą w parze z niższym { $measure }; nazwy ćwiartek nie mają zastosowania.
    .short = (−): przy pozostałych bez zmian lepsze oceny idą w parze z niższym { $measure }.
note-association = Współwystępowanie: co idzie w parze z miarą, a nie dowód przyczyny.
method-drivers = Ważność to udział w wyjaśnionej wariancji, z przedziałami z losowych części odpowiedzi, sprawdzona wobec szumu.
note-matrix = Linie przecinają się w średnich. Ważność wynika z odpowiedzi, nie z deklaracji.
    .short = Ważność wynika z odpowiedzi, nie z deklaracji.
method-matrix = Analiza ważności i zadowolenia (Martilla i James, 1977), podział w średnich; ćwiartkę podaje się, gdy utrzymuje się w 95% losowych części odpowiedzi.
note-linkage = Współwystępowanie we własnych danych klienta przy podanych zmiennych kontrolnych, a nie dowód przyczyny.
    .short = Współwystępowanie w danych klienta, a nie dowód przyczyny.
note-money-together = Razem: końce obu przedziałów dodane, więc przedział jest raczej za szeroki.
note-value-waves = { $waves ->
        [2] Obie fale
       *[other] Wszystkie fale ({ $waves })
    } razem.
    .role = caveat
note-value-apart = To inna miara niż to, kto nadal jest według dat odejścia.
note-controls = Bez zmian przyjęto: { $names }.
note-controls-dropped = Nie uwzględniono, bo jedna z grup rozstrzyga o wyniku: { $names }.
note-no-controls = Bez zmiennych kontrolnych.
note-other-outcomes = Sprawdzono też, ze słabszym dopasowaniem lub bez związku: { $names }.
method-linkage = Ważony model wyniku z miarą i zmiennymi kontrolnymi; dopasowanie sprawdzone na osobach pominiętych, w pięciu częściach; wyniki sprawdzane jako jedna rodzina (Holm).
note-themes = Komentarze, które zawierają słowa tematu; komentarz może zawierać kilka. Nikt ich pod tym kątem nie czytał.
note-themes-read = Odsetki wszystkich komentarzy, na podstawie { $n } przeczytanych i przypisanych; komentarz może mieć kilka tematów.
note-themes-low = Komentarze przy niskiej ocenie wobec pozostałych. Tematy sprawdzono razem.
note-themes-tone = Przy tych komentarzach nie ma oceny. Program trafnie rozpoznał jako skargę lub nie około 7 z 10 komentarzy w teście, więc prawdziwe różnice są większe. Tematy sprawdzono razem.
    .short = Skargi według programu, który w teście trafił w około 7 na 10.
note-themes-wave = Komentarze z tego pomiaru wobec poprzedniego. Tematy sprawdzono razem.
note-themes-groups = Odsetki komentarzy danej grupy; grup z małą liczbą komentarzy nie pokazano.
note-themes-touchpoints = O ile częściej temat pojawia się przy niskiej ocenie punktu styku niż przy wysokiej; tylko wyraźne różnice.
note-themes-unnamed = Komentarze bez tematu: { $n }.
note-quotes = Zatwierdzone przez osobę sprawdzającą; to, co zdradza autora, ukryto lub pominięto.

## Sprawdzenia

check-measures = Miary
check-measures-not-asked = Nie pytano o NPS, CSAT ani CES; pokazano punkty styku i nic, co opiera się na mierze.
check-weights-dropped = Wagi
check-weights-dropped-why = { $wave }: kilku respondentów skupia wagę. Wyniki ważone zdradziłyby ich odpowiedzi, dlatego wyniki są nieważone.
check-waves-close = Fale prawie takie same
check-waves-close-why = { $wave }: liczba pytań bez wyników: { $n }. Zbyt mało osób odpowiedziało inaczej w późniejszej fali; różnica zdradziłaby ich odpowiedzi.
check-weighting = Wagi
check-weighting-none = Bez wag: każda odpowiedź liczy się raz.
check-weighting-effect = Wagi od { $low } do { $high }; efekt schematu wynosi { $effect }, więc { $answers } odpowiedzi znaczy tyle co { $count }. Gdy odpowiedzi jest mniej niż { $few }, liczą się bez wag.
check-raking = Ważenie do populacji: { $wave }
check-raking-effect = { $wave }: ważenie do populacji według: { $segments }; wagi od { $low } do { $high } średniej, efekt schematu { $effect }.
check-raking-withheld = { $wave }: bez ważenia do populacji według: { $segments }; grupy te są wstrzymane, ponieważ od grup z wcześniejszego przekazania różni je zbyt mało osób.
check-import = Wczytanie danych
check-import-nothing = Przy wczytaniu niczego nie pominięto.
check-import-wave = { $wave }: { $text }
check-import-list = { $items }.
check-themes = Tematy
check-themes-none = Liczba komentarzy: { $n }; nie nazwano żadnych tematów.
check-themes-words = Tematy policzono według słów; nikt jeszcze nie przypisał próby komentarzy, więc odsetków nie podano.
check-themes-later = { $n } z { $of } komentarzy przyszło po wylosowaniu próby, więc odsetków nie podano.
check-themes-wrong = Pominięto, bo słowa trafnie wskazały temat w mniej niż 70% przeczytanych komentarzy: { $names }.
check-themes-moved = Od poprzedniego przekazania wyników doszły, zmieniły się lub ubyły odpowiedzi, dlatego tematy podano dla wszystkich komentarzy, a nie według ocen: z różnicy mogłoby wynikać, co powiedziało kilka osób.
check-themes-labels = Odsetki tematów opierają się na przeczytanych komentarzach: { $n }.
check-themes-agreed = Odsetki tematów opierają się na przeczytanych komentarzach: { $n }; zgodność dwóch osób przy każdym temacie to co najmniej { $low } (alfa).
check-quotes = Cytaty
check-quotes-none = Komentarze są liczone; żadnego nie zacytowano.
check-quotes-released = Liczba cytowanych komentarzy: { $n }; zatwierdzenie: { $names }.
check-drivers = Kluczowe czynniki
check-method-shapley = wartości Shapleya (LMG)
check-method-johnson = wagi względne Johnsona
check-drivers-no-measure = Kluczowe czynniki wymagają NPS, CSAT lub CES, o które nie pytano; nie obliczono ich.
check-drivers-two = Kluczowe czynniki wymagają dwóch pytań, na które odpowiedziała połowa osób, i to nie wszystkie tak samo; nie obliczono ich.
check-drivers-one-score = Wszyscy dali tę samą ocenę, więc nie ma czego wyjaśniać; kluczowych czynników nie obliczono.
check-drivers-few = Liczba osób, które odpowiedziały na oba z dwóch pytań: tylko { $people }; kluczowych czynników nie obliczono.
check-drivers-complete = Kluczowe czynniki odpowiedzi, z których powstaje { $measure }: { $method }, pełne odpowiedzi: { $n } (pominięte: { $out }); wyjaśniona wariancja { $r2 }.
check-drivers-pairs = Kluczowe czynniki odpowiedzi, z których powstaje { $measure }: { $method }, osoby: { $n }, każda para pytań na osobach, które odpowiedziały na oba (co najmniej { $pairs }); wyjaśniona wariancja { $r2 }.
check-drivers-rare = { $text } Pominięto, bo odpowiedziała mniej niż połowa: { $names }.
check-linkage = Związek z wynikiem: { $outcome }
check-linkage-few = Nie obliczono: { $events } osób w rzadszym wyniku to za mało na liczbę współczynników { $coefficients }; na każdy potrzeba { $each }. Warto pominąć segmenty.
check-linkage-still = Nie obliczono: miara i wynik muszą się zmieniać, a pełnych odpowiedzi musi być więcej niż współczynników.
check-linkage-level = Nie obliczono: na jednym poziomie miary jest mniej niż { $minimum } klientów albo kilku, którzy postąpili tak samo; efekt zdradzałby, co zrobili.
check-linkage-traced = Nie obliczono: klient wie to o każdym nabywcy, a nabywców jest tak niewielu, że efekt zdradzałby, kto co odpowiedział.
check-linkage-repeats = Nie obliczono: segment powtarza miarę lub inne segmenty; trzeba go pominąć.
check-linkage-controls = Nie obliczono: segment rozstrzyga o wyniku w jednej ze swoich grup ({ $names }); trzeba go pominąć.
check-linkage-separated = { $outcome }: sama miara rozdziela obie grupy, dlatego podano udziały i nie szacowano efektu.
check-linkage-holds = { $outcome }: jeden kierunek wzdłuż miary (p poniżej 0,05); dopasowanie dla osób pominiętych z miarą { $fit }, bez niej { $without }.
check-linkage-open = { $outcome }: brak związku, na którym można polegać (p { CHANCE($p) }); dopasowanie dla osób pominiętych z miarą { $fit }, bez niej { $without }.
check-linkage-dropped = { $text } { $dropped }

## Co wczytano

voice-counted-responses = wczytane odpowiedzi: { $n }
voice-counted-preview = pominięte podglądy: { $n }
voice-counted-test = pominięte odpowiedzi testowe: { $n }
voice-counted-spam = pominięte odpowiedzi oznaczone jako spam: { $n }
voice-counted-disqualified = pominięte odpowiedzi osób odrzuconych: { $n }
voice-counted-unfinished = pominięte odpowiedzi niedokończone: { $n }
voice-counted-identifiers = pominięte kolumny identyfikujące: { $n }
voice-counted-speeders = odpowiedzi w czasie krótszym niż jedna trzecia mediany: { $n }
voice-counted-duplicates = pominięte odpowiedzi powtórzone: { $n }
voice-counted-missing = zadane pytania oceniające bez odpowiedzi: { $n }
voice-counted-straight-lining = odpowiedzi z jedną oceną we wszystkich pięciu lub więcej pytaniach: { $n }
voice-counted-identical = odpowiedzi z ocenami identycznymi jak we wcześniejszej: { $n }
voice-counted-joined = { $label }: respondenci odnalezieni po identyfikatorze: { $n }
voice-counted-elsewhere = wiersze innych pomiarów według kolumny „{ $column }”: { $n }
voice-counted-unmapped = wiersze spoza pomiarów według kolumny „{ $column }”: { $n } ({ $values })
voice-counted-rebuilt = odpowiedzi odtworzone z liczebności: { $n } (wiersze: { $rows })
voice-touchpoints-all = Punkty styku
voice-counts = Odpowiedzi liczone
voice-no-answer = Brak odpowiedzi
voice-codebook = { $kinds }; odczytano według: { $basis }
voice-codebook-kind = { $kind }: { $answers }
voice-basis-mapping = przypisanie
voice-basis-words = słowa pytania
voice-basis-labels = etykiety wartości
voice-basis-answers = słowa odpowiedzi

voice-range = { RANGE($figure) }
voice-with-range = { $figure } ({ RANGE($figure) })
voice-link-holds = potwierdza się
voice-link-not-held = otwarte
voice-col-measure = Miara
voice-col-outcome = Zachowanie
voice-col-ten-points = Dziesięć punktów więcej idzie w parze z
voice-col-interval = Przedział
voice-col-a-point = Punkt idzie w parze z
voice-col-verdict = Ocena
voice-col-group = Grupa
voice-col-answers = Odpowiedzi
voice-col-direct = Same ich odpowiedzi
voice-col-beside-others = Obok innych grup
voice-col-interval-beside = Przedział obok
voice-measure-links-none = Zbadane związki miar z zachowaniem { surveyed-many-of }: { $n }; żaden się nie potwierdza
voice-measure-links = { PART($holds, $n) ->
        [sole] Związek miary z zachowaniem { surveyed-many-of } widać w danych; to nie dowód przyczyny
        [all] Wszystkie związki miar z zachowaniem { surveyed-many-of } ({ $n }) widać w danych; to nie dowód przyczyny
        [none] Żadnego z { $n } związków miar z zachowaniem { surveyed-many-of } nie widać wyraźnie w danych
       *[other] { $holds } z { $n } związków miar z zachowaniem { surveyed-many-of } widać w danych; to nie dowód przyczyny
    }
voice-measures-overlap = Miary się nakładają: tego, z czym idą w parze ich punkty, nie można sumować.
note-measure-links = Związki kilku miar bada się razem (Holm). Związek się potwierdza, gdy zgadzają się test, surowe dane i próba na nowych osobach.
voice-small-groups = { $n ->
        [one] Jedna grupa ma mało odpowiedzi: jej { $measure } obok innych jest stabilniejszy
        [few] { $n } grupy mają mało odpowiedzi: ich { $measure } obok innych jest stabilniejszy
        [many] { $n } grup ma mało odpowiedzi: ich { $measure } obok innych jest stabilniejszy
       *[other] { $n } grupy ma mało odpowiedzi: ich { $measure } obok innych jest stabilniejszy
    }
note-small-groups = Grupy mniejsze niż { $base } odpowiedzi. Obok innych: przyciągnięte do grup segmentu tym bardziej, im mniej wiadomo; podawana pozostaje wielkość bezpośrednia.
method-small-groups = Hierarchiczny Bayes: model normalny dla NPS, beta-dwumianowy (Kleinman 1973) dla odsetków, płaski rozkład a priori rozrzutu (Gelman 2006). Na podpróbach 10 do 30 odpowiedzi z publicznej ankiety błąd był o 31 do 40 procent mniejszy, a przedziały objęły prawdę w 94 do 95 procentach.
check-linkage-untried = { $outcome }: brak związku, na którym można polegać (p { CHANCE($p) }); za mało odpowiedzi, by sprawdzić go na osobach pominiętych.
voice-retention-apart = Nadal obecni po upływie { $month } mies.: { $top } { $high }, { $bottom } { $low }
voice-retention-pace = Tempo odejść: { $bottom } { $pace } razy szybciej niż { $top } ({ RANGE($pace) })
voice-retention-open = Czy { $measure } wskazuje, kto odejdzie wcześniej, nie wiadomo
voice-retention-by = { $measure }: na dolnym końcu tempo odejść jest { $pace } razy takie jak na górnym ({ RANGE($pace) }).
voice-retention-by-open = { $measure }: nie wiadomo, czy dolny koniec odchodzi szybciej czy wolniej ({ $pace } razy, { RANGE($pace) }).
voice-retention-even = { $measure }: odchodzący wcześniej i później nie różnią się tempem (p { CHANCE($p) }).
voice-retention-uneven = { $measure }: tempo nie jest stałe w czasie (p { CHANCE($p) }), odchodzący wcześniej różnią się od późniejszych; liczą się odsetki, nie ta liczba.
voice-retention-worth = Według tego, kto został po roku, punkt { $measure } wiąże się z { $money } marży rocznie ({ RANGE($money) }), bez uwzględnienia fali i segmentów.
voice-retention-otherwise = „{ $outcome }” ({ $top }: { $high }, { $bottom }: { $low }) liczy każdego, kto zrobił to kiedykolwiek, także tych, którzy później odeszli.
voice-retention-month = Miesiąc { $month }
note-retention = Nadal obecny: bez daty odejścia, niezależnie od ponownego zakupu. Odsetki według miesięcy od odpowiedzi (Kaplan–Meier), ważone; linia kończy się, gdy obserwowano mniej niż { $minimum } osób.
note-retention-pace = Tempo jest średnią z czasu obserwacji; to związek, nie dowód przyczyny.
note-retention-alike = Że wszystkie grupy odchodzą tak samo: p { CHANCE($p) } (test log-rank, bez wag).
note-retention-controls = W tempie uwzględniono falę i segmenty.
method-retention = Odsetki według Kaplana i Meiera (1958), przedziały Wilsona przy liczebności wynikającej z wariancji Greenwooda; tempo odejść według Coxa (1972); miary sprawdzane jako jedna rodzina (Holm). Grupy testem log-rank (Mantel 1966), stałość tempa przed medianą odejść i po niej (Therneau i Grambsch 2000).
check-retention = Utrzymanie: { $name }
check-retention-small = Nie obliczono: mniej niż dwie grupy po { $minimum } osób z datą.
check-retention-still = Nie obliczono: nikt nie odszedł albo miara się nie zmienia.
check-retention-few = Nie obliczono: odeszło { $events }, to za mało na { $coefficients } współczynników; na każdy potrzeba { $each }.
check-retention-alone = Nie obliczono: sama miara rozstrzyga, kto odchodzi.
