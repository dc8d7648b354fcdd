# Które inicjatywy warto podjąć, w jakiej kolejności i ile wart jest plan.

## Odpowiedź

roadmap-worth = { roadmap-holds }; wartość bieżąca netto ({ $months }): { $npv } ({ RANGE($npv) }).
    .short = Wartość bieżąca netto planu ({ $months }): { $npv } ({ RANGE($npv) })
roadmap-holds = Plan obejmuje { $all ->
        [one] jedyną inicjatywę
       *[other] { PART($n, $all) ->
            [all] wszystkie inicjatywy ({ $all })
           *[other] { $n } z { $all } inicjatyw
        }
    }
roadmap-costs-more = Plan kosztuje więcej, niż przynosi: wartość bieżąca netto ({ $months }) to { $npv } ({ RANGE($npv) }).
roadmap-fits = { roadmap-holds }; bez założeń finansowych nie podaje się zwrotu.
roadmap-asks = W okresie planu ({ $horizon }) wydatki wyniosą { $spend } ({ RANGE($spend) }).
roadmap-asks-of = W okresie planu ({ $horizon }) wydatki wyniosą { $spend } ({ RANGE($spend) }) przy budżecie { $budget }.
roadmap-may-not-pay = W { $lost } symulacji pieniądze nie wracają w okresie liczenia korzyści ({ $months }).
roadmap-none-estimated = Żadnej inicjatywy nie da się zaplanować; liczba bez kosztu, czasu lub tego, czego wymaga: { $all }
roadmap-none-pays = { $all ->
        [one] Żaden plan się nie opłaca: jedyna inicjatywa, którą można zaplanować, nie przynosi więcej, niż kosztuje
       *[other] Żaden plan się nie opłaca: żadna z { $all } inicjatyw nie przynosi więcej, niż kosztuje
    }
roadmap-none-fits = { $all ->
        [one] Brak planu: jedyna inicjatywa, którą można zaplanować, nie mieści się w ograniczeniach
       *[other] Brak planu: żadna z { $all } inicjatyw nie mieści się w ograniczeniach
    }

## Plan na jednej stronie

roadmap-plan = { $n ->
        [one] Jedyna inicjatywa planu działa { $half ->
            [0] { $year ->
                [0] najwcześniej po roku
               *[other] w ciągu roku
            }
           *[other] w ciągu pół roku
        }
       *[other] Z { $n } inicjatyw planu w ciągu pół roku działa { $half }, w ciągu roku { $year }
    }
roadmap-plan-half-year = { $n ->
        [one] Jedyna inicjatywa planu działa { $half ->
            [0] najwcześniej po pół roku
           *[other] w ciągu pół roku
        }
       *[other] Z { $n } inicjatyw planu w ciągu pół roku działa { $half }
    }
roadmap-plan-live = Inicjatywy działające w ciągu roku: { $year } z { $n }; przynoszą { $early } korzyści
roadmap-plan-early = To, co działa w ciągu roku, przynosi { $early } korzyści z planu.
roadmap-plan-money = Wydatki planu: { $spend } z budżetu { $budget } ({ $years }).
roadmap-plan-money-bare = Wydatki planu: { $spend } ({ $years }).
roadmap-plan-year = rok { $year }: { $money }
roadmap-plan-total = Łącznie
roadmap-plan-cost = Wartość bieżąca ({ $months }): koszt { $cost }, korzyści { $benefit }, netto { $npv }.
roadmap-task-after = { $name }, po: { $after }
roadmap-live-6 = Działa w ciągu pół roku: { $n }
roadmap-live-12 = Działa w ciągu roku: { $n } łącznie
roadmap-live-24 = Działa w ciągu dwóch lat: { $n } łącznie
roadmap-live-later = Działa później
roadmap-reasoning = Plan wybrano dla jego wartości jako całości; spośród planów o zbliżonej wartości przyjęto ten, który zaczyna się najwcześniej.

roadmap-quick = Szybkie korzyści w planie: { $quick }; { roadmap-waiting }
roadmap-no-quick = W planie nie ma szybkich korzyści; { roadmap-waiting }
roadmap-waiting = { PART($out, $all) ->
        [none] żadna inicjatywa nie czeka
        [all] czekają wszystkie ({ $all })
       *[other] czeka { $out } z { $all } inicjatyw
    }
roadmap-quick-named = { $quick ->
        [one] Szybka korzyść
       *[other] Szybkie korzyści
    }: { $names }.
roadmap-losing = { PART($n, $out) ->
        [all] Żadna z oczekujących nie przynosi więcej, niż kosztuje.
       *[other] Spośród oczekujących nie przynosi więcej, niż kosztuje: { $n }.
    }
roadmap-in-plan = W planie
roadmap-not-in-plan = Poza planem
roadmap-axis-effort = Nakład pracy
roadmap-axis-impact = Wpływ na { surveyed-many-of }
roadmap-easy = Duży wpływ, mały nakład
roadmap-major = Duże projekty
roadmap-fill-in = Uzupełnienia
roadmap-reconsider = Do przemyślenia

roadmap-streams = { $n ->
        [one] Jedna inicjatywa w swoim obszarze, z osobą odpowiedzialną i KPI
        [few] { $n } inicjatywy, obszary: { $streams }; każda z osobą odpowiedzialną i KPI
       *[other] { $n } inicjatyw, obszary: { $streams }; każda z osobą odpowiedzialną i KPI
    }
roadmap-streams-lack = Inicjatywy w planie: { $n }; w tym { $lacks }
roadmap-lacks-owner = bez osoby odpowiedzialnej: { $n }
roadmap-lacks-target = bez celu: { $n }
roadmap-lacks-kpi = bez KPI: { $n }
roadmap-lacks-workstream = bez obszaru: { $n }
roadmap-no-workstream = Nieprzypisany
roadmap-dimension-technology = Technologia
roadmap-dimension-people = Ludzie
roadmap-dimension-process = Proces
roadmap-dimension-knowledge = Wiedza
roadmap-dimension-capability = Kompetencje

roadmap-first = { $n ->
        [one] W pierwszych { $days } dniach rusza jedna inicjatywa, z osobą odpowiedzialną i KPI
        [few] W pierwszych { $days } dniach ruszają { $n } inicjatywy, każda z osobą odpowiedzialną i KPI
       *[other] W pierwszych { $days } dniach rusza { $n } inicjatyw, każda z osobą odpowiedzialną i KPI
    }
roadmap-first-lack = Inicjatywy, które ruszają w pierwszych { $days } dniach: { $n }; w tym { $lacks }

## Ile jest wart

roadmap-value = Plan ma przynieść netto { $npv }; w ośmiu na dziesięć symulacji od { RANGE($npv) }
    .short = Plan da netto { $npv }; osiem na dziesięć symulacji: { RANGE($npv) }
roadmap-value-may-not-pay = Plan ma dać netto { $npv }, ale w { $lost } symulacji pieniądze nie wracają ({ $months })
roadmap-value-negative = Plan kosztuje więcej, niż przynosi: wartość bieżąca netto { $npv } ({ RANGE($npv) })
roadmap-main-benefit = Większość korzyści przynoszą: { $names }.
roadmap-rates = Zwrot z kosztów { $roi }; wewnętrzna stopa zwrotu { $irr } rocznie.
roadmap-swing = { $input }: od { $low } do { $high }.
roadmap-bucket-retention = utrzymanie klientów
roadmap-bucket-share-of-spend = udział w wydatkach
roadmap-bucket-advocacy = polecanie
roadmap-bucket-operational-efficiency = sprawność operacyjna
roadmap-bucket-enables = umożliwia inne
roadmap-step-benefit = Korzyści
roadmap-step-investment = Inwestycja
roadmap-step-running = Koszty bieżące
roadmap-step-npv = Wartość netto
roadmap-present = Wartość bieżąca ({ $months })

roadmap-money-investment = Inwestycja
roadmap-money-running = Koszty bieżące
roadmap-money-cost = Inwestycja i koszty bieżące
roadmap-money-benefit = Korzyści
roadmap-money-npv = Wartość netto
roadmap-money-budget = Budżet
roadmap-spends = Wydatki planu ({ $horizon }): { $spend } ({ RANGE($spend) })
roadmap-spends-of = Wydatki planu ({ $horizon }): { $spend } ({ RANGE($spend) }), budżet { $budget }
roadmap-less = W każdej kolumnie korzyści minus koszty dają wartość netto; zdyskontowana ({ $months }): { $npv } ({ RANGE($npv) }).
roadmap-delay-costs = Gdy wszystko zaczyna się później o { $months }, wartość netto jest niższa o { $lost }.

roadmap-cash = Gotówka spada do { $deepest } ({ RANGE($deepest) }) i wraca nad zero w { $payback }
    .short = Gotówka: najniżej { $deepest } ({ RANGE($deepest) }), nad zerem w { $payback }
roadmap-cash-never-low = Plan finansuje się sam: gotówka pozostaje dodatnia ({ $months })
roadmap-cash-open = Gotówka spada do { $deepest } ({ RANGE($deepest) }) i nie wraca ({ $months })
roadmap-cash-axis = Gotówka narastająco
roadmap-payback-discounted = Po zdyskontowaniu pieniądze wracają po okresie: { $months }, jeśli wszystko pójdzie zgodnie z oczekiwaniami.

roadmap-budget = Przy budżecie { $budget } wartość netto to { $npv } ({ RANGE($npv) })
roadmap-option-gains = Budżet { $less } daje { $worth } netto z { $npv } całego planu; kolejne { $step } dodaje { $gain }
    .short = { $less } daje netto { $worth } z { $npv }; kolejne { $step }: { $gain }
roadmap-option-same = { $less } dałoby tyle samo co { $budget }
roadmap-option-answers = Budżet { $budget } odpowiada na { PART($some, $all) ->
        [sole] jedyne ustalenie
        [all] wszystkie ustalenia ({ $all })
       *[other] { $some } z { $all } ustaleń
    }
roadmap-option-question = Powyżej { $less } ({ $names }) każde kolejne { $currency } daje { $last } wartości netto, wcześniej { $before }.
roadmap-option-nothing = Bez działań
roadmap-option-nothing-why = Odrzucone: brak odpowiedzi na ustalenia.
roadmap-option-recommended = { $amount }: plan, który wydaje { $spend }
roadmap-point = { $amount }: { $initiatives ->
        [one] jedna inicjatywa
        [few] { $initiatives } inicjatywy
       *[other] { $initiatives } inicjatyw
    }
roadmap-point-chosen = { $amount }: { $initiatives ->
        [one] jedna inicjatywa
        [few] { $initiatives } inicjatywy
       *[other] { $initiatives } inicjatyw
    }, wybrany
roadmap-option-chosen = Rekomendacja: plan w podanym budżecie odpowiada na { PART($some, $all) ->
        [sole] jedyne ustalenie.
        [all] wszystkie ustalenia ({ $all }).
       *[other] { $some } z { $all } ustaleń.
    }
roadmap-option-of = { PART($some, $all) ->
        [sole] 1 z 1
        [all] wszystkie ({ $all })
       *[other] { $some } z { $all }
    }
roadmap-option-no-more = Odrzucone: nie daje nic ponad poprzednią opcję.
roadmap-option-alike = To samo co rekomendowany plan.
roadmap-option-not = Odrzucone: { $told }.
roadmap-option-over = Odrzucone, ponad budżet: { $told }.
roadmap-option-without = bez: { $names }
roadmap-option-with = z: { $names }
roadmap-option-more = ustaleń z odpowiedzią więcej: { $n }
roadmap-option-fewer = ustaleń z odpowiedzią mniej: { $n }
roadmap-more-budget = { $more } więcej w roku { $year } dodałoby około { $gain } wartości bieżącej netto.
roadmap-more-budget-clear = { $more } więcej w roku { $year } dodałoby około { $gain } ({ RANGE($gain) }) wartości bieżącej netto.
roadmap-more-budget-unclear = { $more } więcej w roku { $year } nie daje pewnego zysku: { RANGE($gain) } w ośmiu na dziesięć symulacji.
roadmap-buys = Można by za to mieć: { $added }.
roadmap-buys-instead = Można by za to mieć: { $added }, zamiast: { $dropped }.

roadmap-links-likely = Z { $n } założeń o pieniądzach za raczej prawdziwe uchodzi { $likely }
roadmap-links = Założono przeliczenia wskaźników na pieniądze: { $n }, każde z zakresem i prawdopodobieństwem
roadmap-own-survey = Własne badanie klienta

## Na ile jest pewny

roadmap-widest = { $input }, wartość od { $low } do { $high }
roadmap-widest-link = Jeśli poprawa („{ $name }”) nie da korzyści, wartość netto spadnie do { $low }
roadmap-no-other-input = Nic innego nie zmienia jej bardziej; wartość oczekiwana to { $npv } ({ RANGE($npv) }).
roadmap-independent = Gdyby wyniki nie były powiązane, osiem na dziesięć mieściłoby się w zakresie { RANGE($npv) }.
roadmap-together = Gdyby były powiązane silniej, z korelacją { $correlation }, w zakresie { RANGE($npv) }.
roadmap-input-effect = { $name }: mały lub duży efekt
roadmap-input-value = { $name }: niska lub wysoka wartość punktu
roadmap-input-link = { $name }: opłaci się lub nie
roadmap-input-rate = Stopa dyskontowa inna o { SIZE($step) }
roadmap-input-costs = Koszty inne o { $step }
roadmap-input-delay = Wszystko działa później, w miesiącach: { $months }

roadmap-firm = { $firm } z { $n } inicjatyw planu jest też w każdym planie o niemal tej samej wartości
roadmap-firm-all = { $n ->
        [one] Jedyna inicjatywa planu jest też w każdym planie o niemal tej samej wartości
        [few] Wszystkie { $n } inicjatywy planu są też w każdym planie o niemal tej samej wartości
       *[other] Wszystkie { $n } inicjatyw planu jest też w każdym planie o niemal tej samej wartości
    }
roadmap-firm-names = W każdym takim planie: { $names }.
roadmap-list-beaten = W porównaniu z listą uporządkowaną według stosunku wartości do kosztu plan zyskuje { $gain } ({ RANGE($gain) }).
roadmap-list-close = Lista według wartości na wydane pieniądze jest warta o { SIZE($gain) } mniej, lecz może być i odwrotnie ({ RANGE($gain) }).
roadmap-list-no-less = Lista uporządkowana według stosunku wartości do kosztu jest warta tyle samo.
roadmap-list-misses = Lista uporządkowana według stosunku wartości do kosztu nie dotrzymuje ograniczeń: { $missed }.
roadmap-card-npv = Wartość planu
roadmap-card-note-npv = wartość bieżąca netto, z wczesnym startem
roadmap-card-early-cost = Oddane za wczesny start
roadmap-card-note-early-cost = najwyżej 2% wartości
roadmap-card-optimality-gap = Miejsce na lepszy plan
roadmap-card-note-optimality-gap = najwyżej, jako część wartości
roadmap-card-greedy-npv = Wartość prostej listy
roadmap-card-note-greedy-npv = kolejno według stosunku wartości do kosztu
roadmap-card-firm = W każdym dobrym planie
roadmap-card-note-firm = liczba inicjatyw, do 2% wartości

roadmap-agree = RICE, ICE i WSJF są zgodne co do { PART($agreed, $n) ->
        [sole] jedynej inicjatywy planu
        [all] wszystkich { $n } inicjatyw planu
       *[other] { $agreed } z { $n } inicjatyw planu
    }; budżetu nie uwzględniają
roadmap-disagree = { $n ->
        [one] RICE, ICE i WSJF nie są zgodne co do jedynej ocenionej inicjatywy planu
       *[other] RICE, ICE i WSJF nie są zgodne co do żadnej z ocenionych inicjatyw planu ({ $n })
    }
roadmap-stays = Pozostaje wśród pierwszych
roadmap-rank = { $rank }
roadmap-and-others = Inicjatywy ocenione, ale niepokazane: { $n }.

## Na co odpowiada

roadmap-kpis-each = { $n ->
        [one] Jedyna inicjatywa ma KPI, cel, termin i osobę odpowiedzialną
       *[other] Każda z { $n } inicjatyw ma KPI, cel, termin i osobę odpowiedzialną
    }
roadmap-kpis-every = Każda inicjatywa ma wskaźnik ({ $n }); { $lacks }
roadmap-kpis = KPI, który pokaże wartość, ma { $some } z { $n } inicjatyw
roadmap-kpis-none = Żadna z inicjatyw planu ({ $n }) nie ma jeszcze KPI
roadmap-kpi-from-to = { $kpi }: { $baseline } do { $target }
roadmap-kpi-one = { $kpi }: { $value }

roadmap-answered = Inicjatywę w planie ma { $some } z { $all } ustaleń; { $outside ->
        [0] bez żadnej: { $open }
       *[other] poza planem: { $outside }, bez żadnej: { $open }
    }
roadmap-answered-none = { $all ->
        [one] Jedyne ustalenie tego raportu nie ma inicjatywy w planie
       *[other] Żadne z { $all } ustaleń tego raportu nie ma inicjatywy w planie
    }
roadmap-answers-other = Inicjatywy planu odpowiadają na to, co wskazał klient, a czego nie ma wśród tych ustaleń.
roadmap-answered-all = Każde z { $all } ustaleń ma inicjatywę w planie
roadmap-answers = Ustalenie, na które odpowiada, podaje { $some } z { $n } inicjatyw planu
roadmap-answers-each = { $n ->
        [one] Jedyna inicjatywa planu odpowiada na ustalenie
       *[other] Każda z { $n } inicjatyw planu odpowiada na ustalenie
    }
roadmap-force-at = { $force } na etapie „{ $stage }”

roadmap-still-open = Do oszacowania lub rozwiązania: { $open }
roadmap-open-findings = ustalenia bez inicjatywy: { $n }
roadmap-open-initiatives = inicjatywy bez kosztu lub czasu: { $n }
roadmap-open-waiting = inicjatywy, które czekają na próżno: { $n }
roadmap-missing = { $what }
roadmap-missing-all = koszt, czas i efekt
roadmap-missing-cost = koszt jednorazowy
roadmap-missing-months = czas trwania
roadmap-missing-impact = wpływ
roadmap-needs-which = { $needs }: { $why }
roadmap-why-stopped = zatrzymana
roadmap-why-waiting = sama czeka
roadmap-why-unestimated = bez oszacowań
roadmap-source-operations = Działalność operacyjna
roadmap-source-effects = Co dały inicjatywy
roadmap-source-charter = Karta programu
roadmap-source-communication = Plan komunikacji
roadmap-source-listening = Plan słuchania
roadmap-source-technology = Wybór technologii
roadmap-source-outcomes = Wyniki biznesowe
roadmap-source-vision = Wizja i obietnica marki
roadmap-source-client = Klient
roadmap-source-governance = Audyt zarządzania
roadmap-source-voice = Głos klienta
roadmap-source-journey = Mapa podróży
roadmap-source-maturity = Diagnoza dojrzałości
roadmap-source-workshop = Warsztat
roadmap-source-portfolio = Portfel
roadmap-source-employees = Pracownicy
roadmap-source-interviews = Wywiady
roadmap-source-ideas = Pomysły

roadmap-since = Od ostatniego razu: luki zamknięte { $shut }, nowe { $opened }; zmienione wyniki { $changed }; opóźnione inicjatywy { $late }
roadmap-gaps-open = Luki nadal otwarte: { $n }.
roadmap-kind-late = Inicjatywa opóźniona
roadmap-kind-closed = Luka zamknięta
roadmap-kind-opened = Nowa luka
roadmap-kind-moved = Wynik zmieniony
roadmap-state-gap = luka
roadmap-state-closed = zamknięta
roadmap-late-end = powinna być zakończona
roadmap-late-start = powinna już trwać
roadmap-late-reported = zgłoszona jako opóźniona
figure-effects-effect = efekt
figure-journey-actual = stan
figure-journey-ambition-gap = luka do ideału
figure-journey-delivery-gap = luka do oczekiwań
figure-journey-expectation = oczekiwanie
figure-journey-force-ambition-gap = luka siły do ideału
figure-journey-force-delivery-gap = luka siły do oczekiwań
figure-journey-functional-gap = luka potrzeb funkcjonalnych
figure-journey-ideal = ideał
figure-journey-relational-gap = luka potrzeb relacyjnych
figure-journey-stage-satisfaction = zadowoleni na etapie
figure-maturity-mean = średnia
figure-maturity-change = zmiana od poprzedniego razu
figure-operations-tie = zmiana odsetka zadowolonych
figure-operations-trend = trend roczny
figure-technology-best = odsetek przebiegów, w których wygrywa pierwsza opcja
figure-technology-liability = łączne zobowiązanie
figure-technology-points = punkty pierwszej opcji
figure-technology-second = odsetek przebiegów, w których wygrywa druga opcja
figure-technology-second-points = punkty drugiej opcji
figure-vision-delivered = zadowoleni tam, gdzie spełnia się obietnicę
figure-voice-ces = CES
figure-voice-csat = CSAT
figure-voice-detractors = krytycy
figure-voice-driver = ważność czynnika
figure-voice-driver-r2 = ile wyjaśniają oceny
figure-voice-linkage = efekt dziesięciu punktów
figure-voice-linkage-step = wynik według odpowiedzi
figure-voice-measure-link = związek miary
figure-voice-measure-value = wartość punktu według miary
figure-voice-nps = NPS
figure-voice-outcome = wynik
figure-voice-pace = tempo odejść według miary
figure-voice-passives = neutralni
figure-voice-promoters = promotorzy
figure-voice-stay = nadal klienci według grupy i miesiąca
figure-voice-theme = odsetek tematu
figure-voice-theme-at = temat przy niskich ocenach punktu styku
figure-voice-theme-low = temat przy niskich ocenach
figure-voice-theme-wave = zmiana tematu
figure-voice-touchpoint = zadowoleni z punktu styku
figure-voice-touchpoint-mean = średnia ocena punktu styku
figure-voice-value-of-a-point = wartość punktu
roadmap-figure-what = { $module }: { $what }
roadmap-figure-names = { $module }: { $names }
roadmap-figure-what-names = { $module }: { $what }, { $names }
roadmap-figure-value = { $value }

## Słowa

roadmap-amount = { $amount }
roadmap-amount-range = { $amount } ({ RANGE($amount) })
roadmap-range = { RANGE($amount) }
roadmap-capital = { CAPITAL($text) }
roadmap-share-unused = { $share }, nieużyte
roadmap-share = { $share }
roadmap-list = { $items }
roadmap-others = inne ({ $n })
roadmap-form = Inicjatywy: { PART($n, $all) ->
        [sole] jedyna
        [all] wszystkie ({ $all })
       *[other] { $n } z { $all }
    }, wydatki { $spend }
roadmap-form-worth = Inicjatywy: { PART($n, $all) ->
        [sole] jedyna
        [all] wszystkie ({ $all })
       *[other] { $n } z { $all }
    }, wartość { $npv }, wydatki { $spend }

col-roadmap-initiative = Inicjatywa
col-roadmap-investment = Inwestycja
col-roadmap-running-year = Koszty bieżące rocznie
col-roadmap-npv = Wartość netto osobno
col-roadmap-option = Budżet
col-roadmap-net = Wartość netto
col-roadmap-initiatives = Inicjatywy
col-roadmap-answered = Ustalenia z odpowiedzią
col-roadmap-step = Wartość netto na kolejne { $currency }
col-roadmap-why = Dlaczego tak lub nie
col-roadmap-workstream = Obszar
col-roadmap-dimension = Zmienia
col-roadmap-owner = Odpowiada
col-roadmap-cost = Koszt
col-roadmap-months = Miesiące
col-roadmap-kpi = KPI
col-roadmap-what = Co
col-roadmap-start = Początek
col-roadmap-live-by = Działa do
col-roadmap-money = Kwota
col-roadmap-in-plan = Plan, { $months }
col-roadmap-in-all = Łącznie, { $months }
col-roadmap-present = Wartość bieżąca
col-roadmap-range = Osiem na dziesięć
col-roadmap-point = Jeden punkt
col-roadmap-pays = Działa przez
col-roadmap-a-year = Rocznie (zakres)
col-roadmap-cause = Szansa, że przyczyna
col-roadmap-says = Według
col-roadmap-value-from = Wartość z
col-roadmap-benefit = Korzyści
col-roadmap-full-by = W pełni do
col-roadmap-findings = Ustalenia
col-roadmap-found = Co stwierdzono
col-roadmap-by = Do
col-roadmap-finding = Ustalenie
col-roadmap-candidate = Kandydat
col-roadmap-found-in = Gdzie stwierdzono
col-roadmap-missing = Brakuje
col-roadmap-change = Co
col-roadmap-which = Które
col-roadmap-before = Wcześniej
col-roadmap-now = Teraz

roadmap-framework = Plan działań i zwrot z inwestycji w CX
roadmap-framework-attribution = Obszary, horyzonty i rodzaje korzyści według źródła; wycena i wybór są nasze. Ipsos jest znakiem swojego właściciela, który ich nie zatwierdził.

## Uwagi

note-roadmap-source = Inicjatywy i założenia finansowe klienta
note-roadmap-both-runs = Wyniki z obu razów
note-roadmap-grades = Oceny inicjatyw przez zespół klienta, 1-5
note-roadmap-chosen = Wybrane łącznie według wartości, w granicach budżetu, zasobów, zależności i wymaganych ustaleń.
note-roadmap-chosen-by-impact = Wybrane łącznie według wpływu i pewności, w granicach budżetu, zasobów, zależności i wymaganych ustaleń.
note-roadmap-marks = Romby w wierszu to kamienie milowe inicjatywy.
note-roadmap-alone = Wartość netto: korzyści minus koszty w wartości bieżącej ({ $months }), jak gdyby była to jedyna inicjatywa.
note-roadmap-quick = Szybka korzyść: wpływ 3 lub więcej, nakład 2 lub mniej, w planie, z początkiem w ciągu pół roku.
note-roadmap-matrix = Równe oceny narysowano obok siebie. Plan wybiera się według wartości w ramach ograniczeń, nie według tej macierzy.
note-roadmap-discount = Wartości bieżące: dyskontowane od początku planu stopą { $rate } rocznie; korzyści i koszty liczone w okresie: { $months }.
note-roadmap-overlap = Gdzie korzyści się nakładają, na jednym wskaźniku lub na ocenie i mierze, na którą ona wpływa, wszystkie poza większą tracą { $cut }.
note-roadmap-range = Zakres: osiem na dziesięć symulowanych przebiegów. Wartości łączy gospodarka, powodzenie i koszty łączy wykonanie, a efekty łączy reakcja { surveyed-many-of }, za każdym razem z korelacją { $correlation }; to, czy powiązanie jest przyczyną, pozostaje niezależne. Koszty mogą się różnić o { $costs }; terminy zgodnie z planem.
note-roadmap-bases = Plan i łącznie: bez dyskontowania, porównywalne z budżetem. Wartość bieżąca: zdyskontowana stopą { $rate } rocznie, tak długo, jak liczy się korzyści; wartość netto jest wtedy wartością bieżącą netto.
note-roadmap-cash = Przedział najniższej gotówki bierze dołek każdego przebiegu, w dowolnym miesiącu; wąsy dotyczą jednego miesiąca. Narastająco, bez dyskontowania, na koniec miesiąca; równe odstępy, które trafiają w miesiąc najniższej gotówki.
note-roadmap-budget = Każdy punkt to plan dla danego budżetu, znaleziony blisko najlepszego i rozpoczęty jak najwcześniej, w pozostałych granicach planu: możliwości, zależności i ustalenia, na które trzeba odpowiedzieć.
note-roadmap-unused = Nieużyte: żadna inicjatywa planu nie zmienia tej pozycji.
note-roadmap-point = Punkt oceny to jeden z pięciu, punkt NPS jeden ze stu; przy pozycji kosztów cały koszt roczny.
note-roadmap-tornado = Po jednej zmiennej, pozostałe zgodnie z oczekiwaniami. Opłaci się lub nie: na dolnym końcu związek z korzyścią nie zachodzi, na górnym zachodzi.
note-roadmap-spans = Wartości bieżące ({ $months }, { $rate } rocznie): { $spend } wydane w czasie planu ({ $horizon }) i późniejsze koszty bieżące to { $cost }. Zaokrąglone kwoty mogą się nie sumować co do cyfry.
    .short = W zaokrągleniu. { $cost }: wartość bieżąca ({ $rate }) z { $spend } ({ $horizon }) i kosztów po nim.
note-roadmap-correlation = Zakres planu zakłada korelację { $correlation } między wynikami, które łączy gospodarka, wykonanie lub reakcja { surveyed-many-of }.
note-roadmap-good = Niemal ta sama wartość: do 2% najlepszej. Prosta lista bierze kolejno inicjatywy o najlepszym stosunku wartości do kosztu.
note-roadmap-ranks = Liczba: miejsce; najpierw inicjatywy planu. Kolor: część przypadków, w których pozostaje wśród tylu pierwszych, ile ma plan, gdy każda dana zmieni się o stopień.
note-roadmap-scores = Takie punktacje wyglądają obiektywnie, a nie są: ich pożytkiem jest rozmowa. Zasięg i pilność są równe dla wszystkich.
note-roadmap-doubted = * Żaden test jej nie potwierdza: test pomysłu mówi „stop” albo tam, gdzie ją wypróbowano, nie widać wyraźnego efektu.
    .short = * Żaden test jej nie potwierdza.
note-roadmap-benefit = Korzyści: wartość bieżąca części planu, która przypada na inicjatywę, bez nakładania się.
note-roadmap-traces = W nawiasie: nazwa kompetencji z rozdziału o dojrzałości. W skoroszycie jest wiersz dla każdego ustalenia.
roadmap-plainly = { $plain } ({ $name })
note-roadmap-lacking = Każdemu brakuje: { $missing }.
note-roadmap-no-estimate = Kandydatów bez oszacowań nigdy się nie planuje: nie wymyśla się dla nich liczb.
note-roadmap-moved = Wynik się zmienił, gdy wartość z każdego razu leży poza przedziałem drugiego.

## Sprawdzenia

check-roadmap-plan = Plan
check-roadmap-plan-proved = Żaden plan w ramach ograniczeń nie jest wart więcej. Spośród planów do 2% tej wartości przyjęto ten o najwcześniejszym starcie.
check-roadmap-plan-near = Dowiedziono, że do najlepszej wartości brakuje najwyżej { $gap }; spośród planów do 2% przyjęto ten o najwcześniejszym starcie.
check-roadmap-plan-open = Najlepszy znaleziony plan; lepszy może istnieć, najwyżej o { $gap } wartości.
check-roadmap-good-plans = Dobre plany
check-roadmap-good-plans-text = Liczba inicjatyw powyżej { $n }: to, co jest w każdym dobrym planie, wykazano oszacowaniami, więc części można nie wymienić, a krzywa budżetu pokazuje plany bliskie najlepszym.
check-roadmap-scale = Skala
check-roadmap-scale-text = Liczba inicjatyw powyżej { $n }: każde poszukiwanie kończy się po { $seconds } sekundach, a krzywa budżetu ma trzy punkty.
check-roadmap-estimates = Oszacowania
check-roadmap-estimates-text = Inicjatywy bez kosztu lub czasu, wymienione, lecz niezaplanowane: { $n }.
check-roadmap-dependencies = Zależności
check-roadmap-dependencies-text = Nie zaplanowano, bo to, czego wymagają, nie nastąpi: { $named }.
roadmap-needs = { $name } wymaga { $needs } ({ $why })
check-roadmap-initiatives = Inicjatywy
check-roadmap-certain = Inicjatywy, które nie podają pewności i liczą się jako pewne: { $n }.
check-roadmap-no-running-cost = Inicjatywy, które nie podają kosztów bieżących i liczą się jako wolne od nich: { $n }.
check-roadmap-too-long = Inicjatywy, które nie mogą się zakończyć w okresie planu: { $n }.
check-roadmap-capacity = Zasoby
check-roadmap-capacity-text = Bez ograniczeń: { $roles }.
check-roadmap-running = W toku
check-roadmap-running-text = Rozpoczęte przed planem, który obejmuje pozostałą część: { $named }.
roadmap-months-left = { $name } (miesiące: { $left } z { $months })
check-roadmap-overdue = Według własnych terminów powinny być zakończone, zaplanowane na jeszcze jeden miesiąc: { $named }.
check-roadmap-floors = Progi
check-roadmap-floors-text = Plan nie daje korzyści, więc progi są spełnione tylko z braku czegokolwiek do podziału. Należy obniżyć progi lub dodać inicjatywy.
check-roadmap-list = Prosta lista
check-roadmap-list-text = Prosta lista obok planu nie dotrzymuje: { $limits }. Jej wartości plan nie mógłby mieć.
roadmap-limit-mandatory = { $name } (obowiązkowa)
roadmap-limit-finding = wymagana odpowiedź na ustalenie { $finding }
roadmap-limit-floor = co najmniej { $share } korzyści: { $bucket }
check-roadmap-uncertainty = Niepewność
check-roadmap-uncertainty-text = Symulowane przebiegi: { $draws }. Wartości punktów łączy gospodarka, powodzenie i koszty wykonanie, efekty reakcja { surveyed-many-of } (korelacja { $correlation }); koszty różnią się o { $costs } w obie strony. Powiązania z badania są współzależnościami, każde liczone jako przyczyna z podanym prawdopodobieństwem, niezależnie od innych.

roadmap-learned = { $n ->
        [one] Jeden założony efekt ustępuje temu, co zmierzono w pilotażu
        [few] { $n } założone efekty ustępują temu, co zmierzono w pilotażach
        [many] { $n } założonych efektów ustępuje temu, co zmierzono w pilotażach
       *[other] { $n } założonego efektu ustępuje temu, co zmierzono w pilotażach
    }
roadmap-learned-open = Efekty poprawione po pilotażach: { $n }; prawdopodobniejsze, choć bez testu: { $names }
roadmap-learned-doubted = { $names }: efekt jest bardziej prawdopodobny niż przedtem, bo pomiar leży bliżej założenia niż braku efektu. Sam nie jest wyraźny, więc żaden test jeszcze go nie potwierdza.
roadmap-learned-range = { $effect } ({ RANGE($effect) })
roadmap-learned-not-yet = jeszcze nie zmierzono
roadmap-learned-chances = przedtem { $before }, teraz { $now }
roadmap-col-learned-initiative = Inicjatywa
roadmap-col-learned-figure = Wielkość
roadmap-col-learned-assumed = Założono
roadmap-col-learned-measured = Zmierzono
roadmap-col-learned-now = Teraz w planie
roadmap-col-learned-delivers = Szansa, że jest efekt
note-roadmap-learned = Efekt jest teraz bardziej prawdopodobny tam, gdzie pomiar pasuje do założonego przedziału lepiej niż do braku efektu, nawet jeśli sam nie jest wyraźny (reguła Bayesa: oba ważą tyle, ile są pewne). Wartość punktu pozostaje bez zmian.
check-roadmap-ceiling = Miejsce na skali
check-roadmap-ceiling-text = Prawdopodobne efekty, które wychodzą poza koniec skali i nie mogą przynieść tyle, ile zaplanowano: { $named }.
roadmap-effect-on = { $name } ({ $figure })
roadmap-none-left = Nie ma już czego planować: inicjatywy zakończono lub zatrzymano
