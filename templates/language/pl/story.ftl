# Argumentacja dla zarządu: jej części, o co prosimy, co może pójść źle.

story-source = Ustalenia tego raportu
story-lead-asks = { $text }; decyzje do podjęcia: { $decisions }
story-too-few = Przed działaniem zapytać więcej osób: odpowiedziało tylko { BASE($level) }
story-role-situation = Sytuacja
story-role-complication = Komplikacja
story-role-cause = Dlaczego to trwa
story-role-answer = Odpowiedź
story-role-value = Wartość
story-role-risk = Ryzyko
story-role-ask = Prosimy o
story-part-customers = Co mówią { surveyed-many }
story-part-causes-of-satisfaction = Co jest dla nich ważne
story-part-journey = Gdzie pęka podróż klienta
story-part-confirmed = Co jeszcze to pokazuje
story-part-cost = Ile to kosztuje
story-part-persists = Dlaczego to trwa
story-part-answer = Odpowiedź
story-part-value = Ile to jest warte
story-part-options = Rozważone opcje
story-part-plan = Plan
story-part-decisions = Decyzje na dziś
story-part-risks = Co może pójść źle
story-appendix = Załącznik: { $section }
story-for-decision = Do decyzji
story-for-information = Do wiadomości

story-part-words = O czym piszą
story-part-more = Dalsze dowody
story-why-customers = To, co dalej, ma te liczby wyjaśnić i je poprawić.
story-why-causes-of-satisfaction = Mówi, co waży w ocenie, żeby wysiłek trafił tam, gdzie się liczy.
story-why-journey = Pokazuje, gdzie po drodze to się odczuwa i czyja to praca.
story-why-confirmed = Spojrzeliśmy dalej niż oceny, żeby wniosek nie wisiał na jednym źródle.
story-why-cost = Zamienia opinie w coś, co można policzyć.
story-why-persists = Mówi, dlaczego problem wciąż trwa, żebyśmy naprawiali przyczynę, a nie objaw.
story-why-answer = Odtąd mówimy o tym, co zrobić i kto to zrobi.
story-why-value = Decydujmy na podstawie przedziału, a nie jednej liczby: wynik może być niższy albo wyższy.
story-why-options = Zanim zarząd zdecyduje, powinien zobaczyć, co dałoby mniej i więcej pieniędzy.
story-why-plan = Mówi, kto co robi i na kiedy, żeby można było sprawdzać postęp.
story-why-decisions = Tego potrzebujemy dziś od zarządu.
story-why-risks = Mówi, po czym wcześnie poznamy, że się mylimy, i co wtedy nastąpi.
story-notes-next = To prowadzi do następnej strony: { $title }.
story-next-summary = Oto nasza odpowiedź na jednej stronie.
story-next-customers = Zacznijmy od tego, co mówią { surveyed-many }.
story-next-causes-of-satisfaction = Co waży w tym, jak nas oceniają?
story-next-journey = Gdzie na ich drodze to zawodzi?
story-next-confirmed = Czy widać to nie tylko w ocenach?
story-next-cost = Ile nas to kosztuje?
story-next-persists = Dlaczego dotąd tego nie naprawiono?
story-next-answer = Co więc zrobić?
story-next-value = Ile to jest warte i na ile pewne?
story-next-options = Czy inny plan byłby lepszy?
story-next-plan = Kto co robi i na kiedy?
story-next-decisions = Czego dziś od państwa potrzebujemy?
story-next-risks = A jeśli się mylimy?
story-notes-end = To zamyka wywód; dowody są w załączniku, w tej samej kolejności.
story-kind-fails = Gdzie podróż zawodzi
story-kind-lasts = Dlaczego to trwa
story-cause = Czego brakuje
story-shown-by = Co to pokazuje
story-shown-and = { $one }; widać to też: { $others }
story-benefit = Korzyść
story-enabling = nie policzono
story-enabling-amount = { $amount }, mniej niż koszt
story-benefit-doubted = { $benefit }, bez potwierdzenia w próbie
story-benefit-part = { $benefit }, z tego { $doubted } bez potwierdzenia
story-evidence = { $one }; { $more }
story-answer = Co na to odpowiada
story-answer-proof = Co na to odpowiada i jaki jest dowód
story-proof-of = { $names }: { $proof }
story-tests = testy
story-tests-small = małe próby
story-proof-none = bez testu
story-proof-stopped = test mówi „stop”
story-proof-unseen = bez wyraźnego efektu w próbie
story-proof-worse = { $figure }: gorzej o { SIZE($effect) }
story-proof-better = { $figure }: lepiej o { SIZE($effect) }
story-proof-trial = „{ $result }” (próba, osób: { $n })
story-proof-trial-bare = próba: tak (osób: { $n })
story-no-initiative = jeszcze nic
story-kpi-at = { $kpi }: { $target }
story-kpi-at-most = { $kpi }: najwyżej { $bound }
story-kpi-at-least = { $kpi }: co najmniej { $bound }
story-kpi-unmet = { $kpi }: nie osiągnięto { $target }
story-kpi-due = { $kpi }: nie osiągnięto { $target } do { $date }
story-kpi-above = { $kpi }: { $date } nadal powyżej { $target }
story-kpi-below = { $kpi }: { $date } nadal poniżej { $target }
story-number = { $value }
col-initiative = Inicjatywa
story-finding-voice = { $what }: zadowolonych { $share }, { $weight } wpływu na { $measure }
story-finding-practice = { $documented } z 4 na papierze, { $practised } w praktyce
story-finding-of = { $what }: { $says }
story-finding-rated = ocena { $mean } z { $top }
story-finding-rated-target = ocena { $mean } z { $top }, cel { $target }
story-finding-theme = w komentarzach przy niskich ocenach o { SIZE($gap) } częściej: { $theme }
story-causes-title = Przyczyny w kolejności według liczby pomiarów, które na nie wskazują: { $causes }
story-causes-first = Najpierw { $cause }: { PART($sources, $measurements) ->
        [all] wskazują tu wszystkie pomiary ({ $measurements })
        [few] wskazują tu { $sources } z { $measurements } pomiarów
       *[other] wskazuje tu { $sources } z { $measurements } pomiarów
    }; przyczyn jest { $causes }
story-causes-close = { $names } wyróżniają się wśród przyczyn ({ $causes }): wskazują tu { $one } i { $two } z { $measurements } pomiarów
    .short = { $names } wyróżniają się wśród przyczyn ({ $causes }): pomiarów { $one } i { $two }
story-failures-bring = Naprawa dwóch miejsc, które zawodzą, ma dać { $brought } z { $benefit } korzyści
story-causes-bring = Usunięcie dwóch przyczyn ma dać { $brought } z { $benefit } korzyści
story-causes-order = Kolejność: ile z pomiarów ({ $sources }) wskazuje na przyczynę, potem korzyść z tego, co na nią odpowiada.
story-measured-voice = ankieta
story-measured-journey = warsztat
story-measured-governance = audyt
story-measured-maturity = oceny dojrzałości
story-more-open = Bez inicjatywy pozostają jeszcze: { $n }; co na nie wskazuje, jest w załączniku.
story-more-listed = Pozostałe ({ $n }) są w skoroszycie.
story-fix-first = Najpierw { $cause }: plan ma przynieść { $npv } netto ({ $months })
    .short = Najpierw { $cause }: { $npv } netto ({ $months })
story-fix-both = Naprawić { $causes }: plan ma przynieść { $npv } netto ({ $months })
    .short = Naprawić { $causes }: { $npv } netto ({ $months })
story-fix-first-bare = Najpierw { $cause }: { PART($sources, $measurements) ->
        [all] wskazują tu wszystkie pomiary ({ $measurements })
        [few] wskazują tu { $sources } z { $measurements } pomiarów
       *[other] wskazuje tu { $sources } z { $measurements } pomiarów
    }
story-fix-both-bare = Poprawić: { $causes }. To { $weight } tego, co kształtuje { $measure }
story-carry = Inicjatywy planu: { $n }; { $names } dają razem { $share } korzyści
story-carry-begins = Inicjatywy planu: { $n }; na początek { $names }, razem { $share } korzyści
story-carry-moves = Inicjatywy planu: { $n }; { $share } korzyści dają { $names }: { $moves }
story-moves = { $kpi } z { $baseline } na { $target }
story-fall-short = Tylko { $one_share } { surveyed-many-of } jest zadowolonych z „{ $one }”, { $two_share } z „{ $two }”: razem { $weight } tego, co kształtuje { $measure }
story-fall-short-one = Tylko { $share } { surveyed-many-of } jest zadowolonych z „{ $what }”, a to { $weight } tego, co kształtuje { $measure }, na ile wyjaśniają to oceny
story-overall = ocenę ogólną
story-liked = { CAPITAL($what) }: zadowolonych jest { $share } { surveyed-many-of }
story-goals = Plan nie prognozuje celów na { $date }: { $goals }
story-cost = Niezadowoleni zostają rzadziej: { $money } rocznie na punkt { $measure }
    .role = value
    .when = ahead beyond positive
story-point-won = Punkt { $measure } zyskuje się, gdy jedna osoba na sto przestaje być krytykiem.{ $plan ->
        [none] { " " }Plan nie liczy nic z tych pieniędzy.
       *[open] { "" }
    }
    .role = value
    .when = positive
story-point-dates = Punkt { $measure } zyskuje się, gdy jedna osoba na sto przestaje być krytykiem. Samo pozostanie to { $money } według „{ $label }”, a { $stay } według tego, kto odszedł w ciągu roku{ $plan ->
        [none] ; plan nie liczy żadnej z tych kwot.
        [taken] ; plan liczy { $money }.
       *[open] .
    }
    .role = value
    .when = positive beyond
story-practice = Aby zasady działały w praktyce, trzeba { $asks }.
story-unexplained-by = { $owner }: proszę powiedzieć zarządowi na następnym spotkaniu, co zmieniło się w okresie { $since }; { $metric } wyszło wtedy poza zwykły zakres, a żadna liczba nie mówi dlaczego.
story-unexplained = Nie wskazano, kto ma powiedzieć, co zmieniło się w okresie { $since }; { $metric } wyszło wtedy poza zwykły zakres, a żadna liczba nie mówi dlaczego.
story-practice-plan = Wprowadzić zasady w życie: { $ways }.
story-practised-by = { $name } przez: { $names }
story-practised-open = { $names } – w planie jeszcze nic
story-practice-bare = Istniejące zasady trzeba wprowadzić w życie.
story-start = Zacząć od: { $names }; przemawiają za tym { $tests }{ $rated ->
        [open] , ale wzrostu ocen jeszcze nie zmierzono.
       *[told] .
    }
    .role = answer
story-start-hold = Zacząć od: { $names }; przemawiają za tym { $tests }{ $rated ->
        [open] , ale wzrostu ocen jeszcze nie zmierzono.
       *[told] .
    } Wstrzymać, aż poprze to nowy test: { $held }.
    .role = answer
story-hold = Wstrzymać, aż poprze to nowy test: { $held }.
story-no-seat = W radzie nie ma nikogo z { $missing }
story-from-executive = zarządu
story-from-business = jednostek biznesowych
story-from-functional = funkcji wsparcia
story-from-operational = operacji
story-ask = Prosimy zarząd o decyzję, aby { $asks }
story-ask-at = ({ $at }) { $what }
story-decision = Decyzja
story-decision-at = { $at }. { $what }
story-decision-more = { $what }
    { $more }
story-why-now = Dlaczego teraz
story-who = Kto i do kiedy
story-if-not = Jeśli nie
story-decisions-title = { $decisions ->
        [one] Prosimy zarząd o jedną decyzję
        [few] Prosimy zarząd o { $decisions } decyzje
       *[other] Prosimy zarząd o { $decisions } decyzji
    }
story-decisions-money = { $decisions ->
        [one] Prosimy zarząd o jedną decyzję: { $now } teraz, { $later } wstrzymane
        [few] Prosimy zarząd o { $decisions } decyzje: { $now } teraz, { $later } wstrzymane
       *[other] Prosimy zarząd o { $decisions } decyzji: { $now } teraz, { $later } wstrzymane
    }
story-money = { $spend } ({ $horizon }), w zaokrągleniu: { $parts }.
story-follows = Do końca okresu ({ $months }) dochodzi { $tested ->
        [yes] { $tests } na testy i { $running } kosztów bieżących.
       *[no] { $running } kosztów bieżących.
    }
story-follows-aside = Do końca okresu ({ $months }) dochodzi { $tested ->
        [yes] { $tests } na testy i { $running } kosztów bieżących.
       *[no] { $running } kosztów bieżących.
    } Nie na dziś: technologia ({ $cost }).
story-goes-now = { $money } teraz
story-goes-back = { $money } po nowych testach
story-goes-held = { $money } po przeglądzie
story-value = Z wydawanych { $spend } uruchamiane teraz { $now } niesie { $adds ->
        [takes] całą wartość netto, wstrzymane { $later } kosztuje { SIZE($added) } z niej
        [none] całą wartość netto, wstrzymane { $later } nic nie dodaje
       *[some] { $carried } wartości netto, wstrzymane { $later } czeka na dowód
    }
story-spread = W ośmiu na dziesięć symulacji plan zwraca od { RANGE($npv) }; w { $lost } środki nie wracają ({ $months })
story-cash = Gotówka może spaść do { LOW($deepest) } (oczekiwane { $deepest }), nad zero wraca w { $payback }
story-aside = Nie na dziś: wybór technologii, { $option } (łącznie { $cost }), jest poza planem i jego budżetem; to osobna decyzja.
    .short = Nie na dziś: wybór technologii ({ $option }, { $cost }).
story-guard = Co można jeszcze zatrzymać: { $later } z { $spend } wydaje się dopiero { $by ->
        [test] po nowym teście, który to potwierdzi.
        [gate] po przejściu bramki ({ $date }).
       *[both] po nowym teście, który to potwierdzi, lub po przejściu bramki ({ $date }).
    }
story-guard-check = Jeśli pierwsze próby zawiodą, { $date } można jeszcze zatrzymać { $unspent } z uruchomionych { $now }
story-guard-stops = { $date } można jeszcze zatrzymać { $unspent } z { $now }
story-guard-assumed = Lepsze oceny są założeniem, a dwa powiązania ({ $bucket }) ocenia się na { $share } każde
story-guard-points = Lepsze oceny (o { SIZE($one) } i { SIZE($two) } punktu) są założeniem, a dwa powiązania ({ $bucket }) ocenia się na { $share } każde
story-guard-held = Dwa powiązania ({ $bucket }) ocenia się na { $share } każde
story-guard-both = Jeśli żadne w żaden sposób się nie opłaci (szansa { $chance }), wartość netto spada do { $both }
story-guard-links = { $parts }.
story-named = „{ $name }”
story-owner-asked = Wskaże zarząd
story-owners = { $names }
story-who-from = { $who }, od { $date }
story-board = Zarząd
story-who-by = { $who }, do { $date }
story-board-proposed = Zarząd (wniosek: { $who })
story-tests-by = Zarząd; testy do { $due }: { $who }
story-who-next = { $who }, na najbliższym spotkaniu ({ $forum })
story-who-at = { $who }, { $forum } { $date }
story-release = Uruchomić { $money }, okres: { $horizon }
story-release-tests = Uruchomić { $money } i { $cost } na testy
story-release-begins = Przede wszystkim: { $names }
story-release-stops = Zarząd { $date } zatrzymuje { $money } z tego, jeśli nie zobaczy: { $gates }
story-less-ratings = oceny tam, gdzie trwa próba, nie rosną
story-less-ratings-by = oceny tam, gdzie trwa próba, rosną o mniej niż { LOW($one) } i { LOW($two) } punktu
story-better-ratings = lepsze oceny tam, gdzie trwa próba
story-better-ratings-by = oceny wyższe o { LOW($one) } i { LOW($two) } punktu tam, gdzie trwa próba
story-release-why = Oczekiwany zwrot netto: { $npv } ({ RANGE($npv) }); liczba inicjatyw: { $initiatives }
story-release-delay = Opóźnienie o { $months } kosztuje { $lost } netto
story-release-part = Przepada { $part } z { $benefit } korzyści
story-release-all = Przepada { $npv } wartości netto
story-why-two = { $one }. { $two }
story-ask-release = uruchomić teraz { $money }
story-ask-release-tests = uruchomić teraz { $money } i { $cost } na testy
story-rethink = Nie uruchamiać jeszcze środków; zlecić ponowne obliczenie planu
story-ask-rethink = wstrzymać środki, dopóki plan się nie opłaca
story-rethink-why = Według szacunku plan zwraca netto { $npv }
story-rethink-not = { $spend } zostałoby wydane bez oczekiwanego zwrotu
story-gate = Wstrzymać { $money } do przeglądu { $date }
story-gate-tests = Tylko, jeśli { $tests }
story-gate-names = Na: { $names }
story-gate-left = pozostałe { $left } i wstrzymane { $held }
story-gate-held = wstrzymane { $held }
story-gate-why = Udział w wartości netto planu: { $added }
story-gate-why-alone = Udział w wartości netto planu: { $added }; to jedyna odpowiedź na: { $causes }
story-gate-why-costs = Kosztuje { $cost } wartości netto
story-gate-why-buys = { $cost } netto kupuje jedyną odpowiedź na: { $causes }
story-gate-not = { $money } zostanie wydane niezależnie od wyników pierwszych prac
story-cash-at = gotówka co najmniej { LOW($cash) }
story-gate-way = Przegląd: wskaźniki na { $share } drogi do celu, gotówka nie gorsza niż w dziewięciu na dziesięć symulacji.
story-ask-gate = wstrzymać { $money } do przeglądu { $date }
story-keep = Wstrzymać { $money } do { $date }
story-keep-then = Zachować: { $tests }
story-keep-shows = { $name }, jeśli { $gate }
story-keep-unmarked = Próg zaliczenia do wskazania: { $names }
story-keep-if-go = { $name } tylko wtedy, gdy potwierdzi to nowy test
story-keep-if-moves = { $name } tylko wtedy, gdy nowa próba wyraźnie poprawi: { $what }
story-keep-if-seen = { $name } tylko wtedy, gdy nowa próba pokaże wyraźny efekt
story-keep-said-stop = { $name }: test mówi „stop”
story-keep-said-why = { $name }: „{ $result }”
story-keep-saw-none = { $name }: bez wyraźnego efektu
story-keep-saw-none-on = { $name }: bez wyraźnego efektu ({ $what })
story-keep-saw-part = { $name }: bez wyraźnego efektu, nie zmierzono: { $left }
story-keep-why-bare = Jest w planie, a nie potwierdza tego żaden test
story-keep-bare = Zachować albo porzucić: { $names }
story-keep-not = { $money } zostaje wydane bez dowodu
story-keep-not-bare = Środki idą na to, czego nie potwierdza żaden test
story-ask-keep = wstrzymać { $money } do nowego testu ({ $date })
story-ask-keep-bare = zachować albo porzucić: { $names }
story-seat = Obsadzić w radzie wolne miejsce dla { $missing }
story-seat-proposed = Propozycja: { $who }
story-seat-why = Zasady: { $documented } na papierze i { $practised } w praktyce
story-seat-why-of = Zasady: { $documented } z { $top } na papierze i { $practised } w praktyce
story-seat-owns = { $who } odpowiada za „{ $name }” bez miejsca w radzie
story-seat-not = Rada decyduje bez tego głosu
story-ask-seat = obsadzić wolne miejsce w radzie
story-gaps = { $overdue ->
        [0] Wyznaczyć właścicieli: luki bez właściciela { $ownerless }
       *[other] { $ownerless ->
            [0] Uzgodnić nowe terminy: luki po terminie { $overdue }
           *[other] Wyznaczyć właścicieli i terminy: luki bez właściciela { $ownerless }, po terminie { $overdue }
        }
    }
story-gaps-why = Pozostałe luki w ładzie CX: { $gaps }
story-gaps-not = { $overdue ->
        [0] Luki nadal bez właściciela: { $ownerless }
       *[other] Luki po terminie bez nowego terminu: { $overdue }
    }
story-ask-gaps = { $overdue ->
        [0] wyznaczyć brakujących właścicieli luk
       *[other] { $ownerless ->
            [0] uzgodnić nowe terminy dla luk po terminie
           *[other] wyznaczyć właścicieli i nowe terminy dla otwartych luk
        }
    }
story-targets = Uzgodnić cele dla kompetencji
story-targets-why = Średnia wynosi { $mean }; bez celów nie wiadomo, jak daleko iść
story-targets-not = Postępu nie da się odróżnić od ruchu
story-ask-targets = uzgodnić cele dla kompetencji
story-name-owner = Wskazać, kto odpowiada za: { $causes }
story-name-owner-not = Odpowiadają wszyscy, a więc żaden dział
story-ask-owner = wskazać, kto odpowiada za: { $causes }
story-estimate = Zlecić propozycje inicjatyw z kosztem, efektem i wskaźnikiem dla: { $causes }
story-estimate-why = Żadnej inicjatywy jeszcze nie oszacowano, więc nie można prosić o środki
story-estimate-not = Ustalenia pozostają ustaleniami
story-ask-estimate = zlecić oszacowanie inicjatyw
story-risk = Ryzyko
story-early-sign = Wczesny sygnał i kiedy działać
story-sign-act = { $sign }. Działać, jeśli { $threshold }
story-act-if = Działać, jeśli { $threshold }
story-what-we-do = Co robimy
story-risks-lost = W { $share } symulowanych wyników środki nie wracają; wczesne sygnały: { $risks }
story-risks-lost-stops = W { $share } symulacji środki nie wracają; { $money } można jeszcze zatrzymać
story-risks-led = { $risk }; wczesne sygnały: { $risks }
story-risks-title = { $risks ->
        [one] Jedno ryzyko do obserwacji, z wczesnym sygnałem i progiem
        [few] { $risks } ryzyka do obserwacji, każde z wczesnym sygnałem i progiem
       *[other] { $risks } ryzyk do obserwacji, każde z wczesnym sygnałem i progiem
    }
story-risks-open = Ryzyka do obserwacji: { $risks }; zarząd ma ustalić próg dla { $unset } z nich
story-risk-value = W jednym na dziesięć symulowanych wyników plan zwraca mniej niż { $low }, w innym więcej niż { $high }
story-risk-range = Osiem na dziesięć symulowanych wyników planu: { RANGE($npv) }
story-risk-lost = Za mało lub za późno: środki nie wracają ({ $months }; { $share } symulacji)
story-risk-range-sign = Korzyści przychodzą później niż w planie
story-risk-cash-sign = Gotówka poniżej planowanych { $cash }
story-risk-value-do = Kolejne środki uruchamiać tylko tam, gdzie wskaźniki się zmieniły
story-risk-value-gate = Zatrzymać { $sum } i przeliczyć plan
story-risk-value-check = Zatrzymać niewydane { $money }; na bramce { $sum }
story-sign-kpi = Wskaźnik stoi w miejscu: { $kpi }
story-sign-near = { $kpi }: nadal blisko { $baseline }
story-threshold-asked = Próg ustali zarząd
story-threshold-cash = gotówka poniżej { LOW($cash) } na { $date }
story-threshold-check = warunek uruchomienia niespełniony { $check } albo gotówka poniżej { LOW($cash) } na { $date }
story-risk-link = { $what }: wartość netto od { $low } do { $high }
story-risk-link-none = Poprawa („{ $what }”) się nie opłaca: { $low } netto
story-risk-link-sign = U tych, do których zmiana dotarła, nie jest lepiej
story-risk-saving-sign = Koszt zostaje, gdzie był, choć zmiana już działa
story-risk-links-none = Poprawa ({ $one } albo { $two }) się nie opłaca: { $low } albo { $other } netto
story-risk-links-both = Poprawa ({ $one } albo { $two }) się nie opłaca: { $low } albo { $other } netto, { $both }, jeśli żadna
story-threshold-link = brak różnicy w następnym badaniu
story-threshold-link-by = do { $date } nie widać różnicy
story-threshold-tried-rates = do { $check } { $less } albo znów do { $date }
story-threshold-tried-stays = do { $check } { $less } albo do { $date } nie zostaje więcej osób
story-threshold-saving = trzy miesiące po starcie koszt nie jest niższy
story-threshold-saving-by = do { $date } koszt nie jest niższy
story-risk-link-do = Porównać { surveyed-many-of }, do których zmiana dotarła, z pozostałymi
story-risk-link-by = Porównać { surveyed-many-of }, do których zmiana dotarła, z pozostałymi; zatrzymać to, co nic nie daje
story-risk-tried-rates = Zatrzymać niewydane { $money }; na bramce porównać ponownie
story-risk-tried-stays = Zatrzymać niewydane { $money }; na bramce porównać, kto zostaje
story-risk-saving-do = Porównać koszt przed zmianą i po niej
story-risk-saving-by = Porównać koszt przed zmianą i po niej; raport na bramkę
story-risk-late = Po bramce { $date }: { $names }, część odpowiedzi na { $cause }
story-risk-late-sign = Start nadal { $start }
story-threshold-late = na pierwszym przeglądzie nie uzgodniono wcześniejszego startu
story-risk-late-do = Przesunąć { $money } z roku 2 albo ocenić { $cause } na bramce bez tego
story-risk-overdue = { $overdue ->
        [one] Jedna luka w ładzie CX jest po terminie
        [few] { $overdue } luki w ładzie CX są po terminie
       *[other] { $overdue } luk w ładzie CX jest po terminie
    }
story-risk-overdue-sign = Rada spotyka się bez nowych terminów
story-risk-overdue-do = Uzgodnić nowe terminy na najbliższym spotkaniu
story-risk-overdue-at = Nowe terminy na najbliższym spotkaniu: { $forum }
story-threshold-overdue = na najbliższym spotkaniu choć jedna nadal bez nowego terminu
story-risk-open = { PART($open, $all) ->
        [sole] Ustalenie nie ma inicjatywy
        [all] Żadne z { $all } ustaleń nie ma inicjatywy
       *[other] { $open } z { $all } ustaleń nie ma inicjatywy
    }
story-risk-unanswered = Bez odpowiedzi: { $left } z { $all } ustaleń; bez inicjatywy { $open }, z inicjatywą poza planem { $outside }
story-risk-before = Prace się opóźnią jak wcześniej: z { $n } inicjatyw spóźnione { $late }, bez efektu { $none }
story-risk-before-sign = Kamień milowy niedotrzymany
story-threshold-before = wskaźnik jest poniżej { $share } planowanego postępu
story-risk-before-do = Właściciel przychodzi z nowym terminem albo środki stają
story-risk-goals = Cele nie zostaną osiągnięte: { $goals }; plan ich nie prognozuje
story-goal = { $kpi } { $target }
story-risk-goals-sign = Następne badanie nie pokazuje wyraźnej zmiany
story-threshold-goals = nieosiągnięte do { $date }
story-risk-goals-do = Powiedzieć, który cel się przesuwa albo co dochodzi
story-risk-open-sign = Brak propozycji na spotkaniu
story-risk-open-do = Oszacować je albo przyjąć na piśmie
story-watch-both = Do przeglądu { $date } patrzeć na gotówkę narastająco i na to, czy jest lepiej u tych, do których zmiana dotarła.
story-watch-check = Zarząd decyduje { $check } o { $money } z uruchomionych, a na bramce { $date }: { $sum }.
story-watch-then = { $one } { $two }
story-watch-stays = Kto zostaje: „{ $what }”.
story-watch-checked = Kto zostaje („{ $what }”), sprawdza { $who }.
story-watch-cash = Do przeglądu { $date } patrzeć na gotówkę narastająco: poniżej { LOW($cash) } nie uruchamiać { $held }.
story-watch-set = Ustalić dziś brakujące progi: bez nich nie wiadomo, kiedy działać.
story-watch-report = Na każdym spotkaniu zdawać sprawę z wczesnych sygnałów i działać po przekroczeniu progu.
story-threshold-open = nadal otwarte { $date }
story-risk-agreement = Oceniający dojrzałość są mało zgodni (zgodność { $alpha } na 1)
story-risk-agreement-sign = Działy podważają profil
story-risk-agreement-do = Omówić średnie, zanim oprą się na nich cele
story-threshold-alpha = zgodność pozostaje poniżej 0,67
story-risk-unseen = Zmiany NPS mniejszej niż { SIZE($seen) } badanie nie pokaże
story-risk-unseen-sign = Następna fala znowu jest zbyt mała
story-threshold-unseen = zmiana mniejsza niż { SIZE($seen) }
story-risk-unseen-do = W następnej fali zapytać więcej { surveyed-many-of }
story-thin = Odpowiedzi jest dotąd na { $answered } z { $all } pytań o ład
story-act = Wskazać, kto działa na podstawie głosu { surveyed-many-of }
story-ask-act = wskazać, kto działa na podstawie głosu { surveyed-many-of }
story-act-why = Badanie mierzy; nie mówi jeszcze, kto co zmienia
story-act-not = Następne badanie znajdzie to samo co to
story-more = Zapytać więcej osób
story-ask-more = zapytać więcej osób
story-more-why = Odpowiedzi: { BASE($level) }, za mało, by wykazać zmianę lub różnicę
story-more-not = Kolejne liczby powiedzą równie mało
story-probe = Zapytać w następnym badaniu o poszczególne punkty styku
story-ask-probe = zapytać w następnym badaniu o punkty styku
story-probe-why = Te odpowiedzi mówią, jakie jest zadowolenie { surveyed-many-of }, a nie dlaczego
story-probe-not = To, co poprawić, pozostaje kwestią zdania
story-complete = Uzyskać odpowiedzi na otwarte pytania audytu: { $left }
story-ask-complete = uzyskać odpowiedzi na otwarte pytania audytu ({ $left })
story-complete-why = { $left } z { $all } pytań nie ma odpowiedzi, więc obraz może się zmienić
story-complete-not = Decyzje opierają się na mniej niż połowie audytu
story-risk-thin = { $left } z { $all } pytań o ład nie ma jeszcze odpowiedzi
story-risk-thin-sign = Nowe odpowiedzi zmieniają kolejność luk
story-risk-thin-do = Decydować tylko o pojedynczych lukach, nie o programie
story-threshold-thin = odpowiedzi na mniej niż połowę pytań
story-risk-one = { $risk }
story-risk-falling = { CAPITAL($what) }: w dół o { SIZE($change) } do { $level }
story-risk-falling-sign = W następnym badaniu znowu w dół
story-threshold-falling = poniżej { LOW($level) }
story-risk-falling-do = Ustalić przyczynę przed następnym badaniem
story-unset = { $kpi ->
        [0] Wskazać właścicieli inicjatyw planu: bez właściciela { $owner }
       *[other] { $owner ->
            [0] Ustalić wskaźniki inicjatyw planu: bez wskaźnika { $kpi }
           *[other] Ustalić właściciela i wskaźnik inicjatyw planu: bez właściciela { $owner }, bez wskaźnika { $kpi }
        }
    }
story-ask-unset = { $kpi ->
        [0] wskazać właścicieli, których planowi brakuje ({ $owner })
       *[other] { $owner ->
            [0] ustalić wskaźniki, których planowi brakuje ({ $kpi })
           *[other] ustalić właścicieli ({ $owner }) i wskaźniki ({ $kpi }), których planowi brakuje
        }
    }
story-unset-why = { $kpi ->
        [0] To, co nie ma właściciela, jest niczyje
       *[other] Tego, co nie ma wskaźnika, nie da się śledzić
    }
story-unset-not = Nie wiadomo, czy pieniądze zadziałały
story-proof-unseen-on = bez wyraźnego efektu ({ $figure })
story-causes-beside = Dalsze inicjatywy ({ $n }: { $names }) dodają { $benefit }. Zaokrąglone.
    .role = caveat
    .short = Dalsze inicjatywy ({ $n }) dodają { $benefit }. Zaokrąglone.
story-cost-two = Niezadowoleni zostają rzadziej: od { $low } do { $high } rocznie na punkt { $measure }
    .role = value
    .when = ahead beyond positive
story-practice-both = { $lacks }. W planie: { $ways }.
    .role = cause
    .when = at_least
story-lacks-gaps = luki po terminie: { $overdue } z { $gaps }
story-said-by = { $name } ({ $share })
story-through-held = { $names } (wstrzymane)
# Ile rocznie kosztuje praca, którą powodują usterki.
story-bill = { $names }: koszt { $money } rocznie
    .role = value
    .when = positive
story-bill-leave = { $names }: { $money } rocznie; niezadowoleni wracają rzadziej
    .role = value
    .when = positive ahead
story-bill-work = Praca, którą powodują usterki
story-bill-axis = Koszt roczny
story-bill-note = Ile te pozycje kosztują dziś, w przedziale podanym przez klienta; plan oszczędza ich część.
    .role = caveat
story-bill-from = { $sources }.
story-bill-saved = Bez zmian to { $span } ({ $months }). Plan powinien z tego oszczędzić { $saved } i przynieść { $back } dzięki tym, którzy wracają (wartości bieżące).
    .role = value
    .when = positive
story-bill-saved-alone = Bez zmian to { $span } ({ $months }). Plan powinien z tego oszczędzić { $saved } (wartość bieżąca).
    .role = value
    .when = positive
story-said-by-at = { $name } ({ $share }; { $unit }: { $low })
story-benefit-assumed = { $benefit }, jeśli oceny wzrosną
