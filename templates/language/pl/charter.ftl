# Zestaw ładu: karta programu klauzula po klauzuli, co jest w niej otwarte i co postanowiono.

charter-mandate = Mandat
charter-name = Nazwa programu
charter-pitch = Krótkie uzasadnienie
charter-goals = Cele i KPI
charter-council = Rada
charter-decision-rights = Prawa decyzji
charter-escalation = Eskalacja
charter-cadence = Spotkania
charter-raci = Role w działaniach (RACI)
charter-inner-loop = Zamykanie pętli z klientem
charter-outer-loop = Zamykanie pętli z przyczynami
charter-recovery = Odzyskiwanie zawiedzionych klientów
charter-action-on-insight = Działanie na podstawie wiedzy
charter-change-requests = Wnioski o zmianę
charter-champions = Ambasadorzy CX
charter-training = Plan szkoleń
charter-access = Prawa dostępu według roli i szkolenia
charter-rewards = Plan wyróżnień
charter-launch = Wdrożenie etapami
charter-dashboards = Pulpity według ról
charter-surveys = Używane badania
charter-targets = Cele i wynagrodzenie zespołów
charter-operating-model = Model działania
charter-research = Plan badań i prognoz
charter-market = Pozycja wobec innych
charter-statement = Wizja
charter-principles = Zasady
charter-promises = Obietnice marki
charter-messages = Plan komunikacji
charter-stakeholders = Interesariusze
charter-stories = Historie
charter-ask-mandate = O czym program może decydować, co zmieniać i na co wydawać, i z czyjego upoważnienia?
charter-ask-name = Jak nazywa się program, aby ludzie go zapamiętali?
charter-ask-pitch = Co dla marki znaczy zadowolony klient i dlaczego nam na tym zależy, w dwóch zdaniach?
charter-ask-goals = Jakie cele oznaczają sukces, według którego KPI, od jakiej do jakiej wartości i do kiedy?
charter-ask-council = Kto zasiada w radzie: zarząd, biznes, funkcje i operacje?
charter-ask-decision-rights = Jakie decyzje podejmuje rada, jakie sam właściciel i do jakiej granicy?
charter-ask-escalation = Co przekazuje się wyżej, komu i jak szybko?
charter-ask-cadence = Jakie spotkania sterują programem, jak często i kto im przewodniczy?
charter-ask-raci = Kto wykonuje, odpowiada, doradza i jest informowany w każdym działaniu?
charter-ask-inner-loop = Co dzieje się od niezadowolonej odpowiedzi do oddzwonienia, krok po kroku?
charter-ask-outer-loop = Jak przyczyna, z którą spotyka się wielu klientów, dostaje właściciela i znika?
charter-ask-recovery = Co można zrobić dla zawiedzionego klienta, kto, jak szybko i do jakiej kwoty?
charter-ask-action-on-insight = Kto czyta nowe wyniki, kto decyduje o działaniach i kto o nich informuje?
charter-ask-change-requests = Kto może wnioskować o zmianę badań, zasad lub zakresu i kto się na nią zgadza?
charter-ask-champions = Które obszary potrzebują ambasadora i jak się ich znajduje, szkoli i łączy?
charter-ask-training = Kto czego się uczy, w zakresie technicznym i miękkim, i do kiedy?
charter-ask-access = Która rola może widzieć jakie dane i po jakim szkoleniu?
charter-ask-rewards = Co się wyróżnia, rzeczy duże i małe, jak często i kto decyduje?
charter-ask-launch = Jakimi etapami rusza program i co musi być spełnione przed następnym?
charter-ask-dashboards = Kto co musi widzieć, aby działać, i ile logowań w miesiącu świadczy o użyciu?
charter-ask-surveys = Które badania z biblioteki są używane i kto jest właścicielem każdego z nich?
charter-ask-messages = Kto czego ma się dowiedzieć, jakim kanałem, od kogo i jak często?
charter-ask-targets = Który zespół, także wspierający, odpowiada za który KPI i jaka część wynagrodzenia od niego zależy?
charter-ask-operating-model = Co musi się zmienić w procesach, ludziach, wiedzy i danych, technologii, obsłudze i ładzie?
charter-ask-research = Co chcemy wiedzieć za 6, 12 i 18 miesięcy, o dziś i o tym, co nadchodzi, i jak się tego dowiemy?
charter-ask-market = Jak wypadamy wobec konkurentów i co możemy wziąć z innych branż?
charter-ask-stakeholders = Czyje słowo się liczy, jakie mają stanowisko i kto spotka się z nimi osobiście?
charter-ask-cover-targets = Który zespół tego rodzaju odpowiada za KPI?
charter-ask-cover-training = Kto uczy się umiejętności tego rodzaju i do kiedy?
charter-ask-cover-operating-model = Co musi się zmienić w tym obszarze, a może nic?
charter-ask-cover-research = Co chcemy wtedy wiedzieć?
charter-ask-cover-market = Komu tego rodzaju się przyglądamy?
charter-ask-cover-council = Kto reprezentuje w radzie ten rodzaj członków?
charter-ask-field-activity = Jakie to działanie?
charter-ask-field-audience = Dla kogo to jest?
charter-ask-field-baseline = Ile wynosi KPI dziś?
charter-ask-field-business = Jaką rolę mają członkowie z biznesu?
charter-ask-field-by = Do kiedy?
charter-ask-field-chair = Kto przewodniczy?
charter-ask-field-champion = Która rola jest ambasadorem?
charter-ask-field-channel = Jakim kanałem?
charter-ask-field-consulted = Kogo pyta się wcześniej?
charter-ask-field-decides = Kto decyduje?
charter-ask-field-duty = Za co odpowiada to miejsce?
charter-ask-field-every = Jak często?
charter-ask-field-executive = Jaką rolę mają członkowie zarządu?
charter-ask-field-first = Którego dnia odbędzie się pierwsze?
charter-ask-field-found = Jak wybiera się ambasadora?
charter-ask-field-functional = Jaką rolę mają członkowie z funkcji?
charter-ask-field-gate = Co musi być spełnione przed następnym etapem?
charter-ask-field-kpi = Po którym KPI to poznać?
charter-ask-field-limit = Do jakiej granicy?
charter-ask-field-logins-target = Ile logowań w miesiącu świadczy o użyciu?
charter-ask-field-message = Co się mówi?
charter-ask-field-network = Jak ambasadorzy utrzymują kontakt?
charter-ask-field-operational = Jaką rolę mają członkowie z operacji?
charter-ask-field-owner = Kto jest właścicielem?
charter-ask-field-purpose = Po co jest?
charter-ask-field-reason = Za co się je przyznaje?
charter-ask-field-scope = Jak szeroki jest ten etap?
charter-ask-field-sees = Co może widzieć ta rola?
charter-ask-field-sender = Kto to mówi?
charter-ask-field-shows = Co pokazuje?
charter-ask-field-side = Czy jest wewnętrzny czy zewnętrzny?
charter-ask-field-skills = Czy to umiejętność techniczna czy miękka?
charter-ask-field-stage = Na jakim etapie programu?
charter-ask-field-start = Kiedy się zaczyna?
charter-ask-field-target = Ile ma wynosić KPI?
charter-ask-field-to = Komu się to przekazuje?
charter-ask-field-training = Jakiego szkolenia to wymaga?
charter-ask-field-who = Kto to robi?
charter-ask-field-within = W jakim czasie?
charter-ask-field-area = W którym obszarze?
charter-ask-field-horizon = W ciągu ilu miesięcy?
charter-ask-field-kind = Czy to konkurent, czy inna branża?
charter-ask-field-serves = Czy służy klientom, czy innym zespołom?
charter-ask-field-designed-with = Z kim go zaprojektowano?
charter-ask-field-influence = Jak bardzo liczy się ich słowo?
charter-ask-field-lesson = Co z tego bierzemy?
charter-ask-field-meets = Kto spotka się z nimi osobiście?
charter-ask-field-method = Jak się tego dowiemy?
charter-ask-field-metric = Po jakiej własnej liczbie są oceniani?
charter-ask-field-pay = Jaka część wynagrodzenia od tego zależy, a może żadna?
charter-ask-field-source = Według jakiego źródła i z kiedy?
charter-ask-field-stance = Czy popierają program?
charter-ask-field-standing = Jak wypada wobec nas i według jakiej miary?
charter-ask-field-today = Jak to działa dziś?
charter-field-activity = Działanie
charter-field-area = Obszar
charter-field-at = Godzina
charter-field-audience = Odbiorcy
charter-field-baseline = Dziś
charter-field-business = Biznes
charter-field-by = Do
charter-field-chair = Przewodniczy
charter-field-champion = Ambasador
charter-field-channel = Kanał
charter-field-consulted = Pytany wcześniej
charter-field-course = Szkolenie
charter-field-decides = Decyduje
charter-field-decision = Decyzja
charter-field-duty = Odpowiada za
charter-field-end = Koniec
charter-field-every = Jak często
charter-field-executive = Zarząd
charter-field-first = Pierwsze
charter-field-forum = Spotkanie
charter-field-found = Jak wybrany
charter-field-functional = Funkcje
charter-field-gate = Przed następnym etapem
charter-field-goal = Cel
charter-field-kind = Rodzaj
charter-field-kpi = KPI
charter-field-limit = Granica
charter-field-logins = Logowania w miesiącu
charter-field-logins-target = Cel
charter-field-message = Przekaz
charter-field-minutes = Minuty
charter-field-network = Sieć
charter-field-operational = Operacje
charter-field-owner = Właściciel
charter-field-purpose = Cel spotkania
charter-field-reason = Za co
charter-field-reward = Wyróżnienie
charter-field-role = Rola
charter-field-scope = Zakres
charter-field-sees = Może widzieć
charter-field-sender = Nadawca
charter-field-shows = Pokazuje
charter-field-side = Strona
charter-field-skills = Umiejętności
charter-field-stage = Etap
charter-field-start = Początek
charter-field-step = Krok
charter-field-survey = Badanie
charter-field-target = Cel
charter-field-to = Przekazywane do
charter-field-training = Szkolenie
charter-field-when = Kiedy
charter-field-who = Kto
charter-field-within = W ciągu
charter-field-change = Zmiana
charter-field-company = Firma
charter-field-designed-with = Zaprojektowano z
charter-field-horizon = W ciągu
charter-field-influence = Wpływ
charter-field-lesson = Co z tego bierzemy
charter-field-meets = Spotyka się
charter-field-method = Jak
charter-field-metric = Ich własna liczba
charter-field-pay = W wynagrodzeniu
charter-field-question = Pytanie
charter-field-serves = Komu służy
charter-field-source = Źródło
charter-field-stakeholder = Interesariusz
charter-field-stance = Stanowisko
charter-field-standing = Wobec nas
charter-field-team = Zespół
charter-field-today = Dziś
charter-value-executive = zarząd
charter-value-business = biznes
charter-value-functional = funkcje
charter-value-operational = operacje
charter-value-once = raz
charter-value-week = co tydzień
charter-value-month = co miesiąc
charter-value-quarter = co kwartał
charter-value-half-year = co pół roku
charter-value-year = co rok
charter-value-technical = techniczne
charter-value-soft = miękkie
charter-value-internal = wewnętrzny
charter-value-external = zewnętrzny
charter-value-before = przed startem
charter-value-launch = start
charter-value-roll-out = wdrażanie
charter-value-realisation = realizacja
charter-value-success = sukces
charter-value-hard-case = trudny przypadek
charter-value-decision = Decyzja
charter-value-action = Działanie
charter-value-open = otwarte
charter-value-done = zrobione
charter-value-customers = klientom
charter-value-support = innym zespołom
charter-value-process = procesy
charter-value-people = ludzie
charter-value-insight = wiedza i dane
charter-value-technology = technologia
charter-value-delivery = obsługa
charter-value-governance = ład
charter-value-6-months = 6 miesięcy
charter-value-12-months = 12 miesięcy
charter-value-18-months = 18 miesięcy
charter-value-competitor = konkurent
charter-value-other-industry = inna branża
charter-value-high = duży
charter-value-medium = średni
charter-value-low = mały
charter-value-supports = popiera
charter-value-undecided = niezdecydowany
charter-value-opposes = sprzeciwia się
charter-state-complete = Kompletna
charter-state-partly = Częściowa
charter-state-open = Otwarta
charter-group-purpose = Cel i mierniki
charter-group-council = Rada i decyzje
charter-group-processes = Procesy
charter-group-people = Ludzie
charter-group-operation = Wdrożenie i narzędzia
charter-group-knowledge = Co chcemy wiedzieć
charter-about-purpose = Po co jest program, co może i po czym poznać sukces.
charter-about-council = Kto o czym decyduje, kiedy się spotyka i co idzie wyżej.
charter-about-processes = Co robi się krok po kroku, kto, jak szybko i do jakiej granicy.
charter-about-people = Kto niesie program, czego się uczy, co może widzieć i jak jest wyróżniany.
charter-about-operation = Jakimi etapami rusza oraz na jakich pulpitach i badaniach pracuje.
charter-about-knowledge = Czego mamy się dowiedzieć, o dziś i o tym, co nadchodzi, i jak wypadamy wobec innych.
charter-form-choices = { $field } ({ $choices })
charter-document = Karta programu CX
charter-clause = Klauzula
charter-chapter = Rozdział
charter-entry = Wpis
charter-question = Pytanie, które to wypełnia
charter-open-point = Punkt otwarty
charter-open-points = Punkty otwarte
charter-no-open-points = Nie ma punktów otwartych.
charter-legend = Co nie zostało uzgodnione, jest punktem otwartym z pytaniem, które je wypełnia; niczego nie dopisano w niczyim imieniu.
charter-decided = Decyzje i działania
charter-voted = Głosy sali
charter-share = Udział głosów
charter-card = Karta
charter-due = Termin
charter-action-status = Stan
charter-text = Treść
charter-nothing = brak
charter-library = Biblioteka badań
charter-library-to = Do kogo
charter-library-when = Kiedy
charter-library-questions = Pytania
charter-library-state = Stan
charter-library-wording = treść
charter-library-scale = skala
charter-library-number = Nr
charter-library-measure = Miara
charter-library-used = używane
charter-library-not-used = nieużywane
charter-library-about = Kiedy, do kogo i jak często to propozycje; właściciel, kanał i początek pochodzą z karty.
charter-sample-rules = Zasady kontaktu
charter-ask-sample-rules = Po ilu dniach wolno znów zapytać klienta i ile razy w roku?
charter-library-rules = Zasada wybrana w planie słuchania, dla jego badań jako całości.
charter-library-fill = To, co w nawiasach kwadratowych, uzupełnia się przy budowie badania; treść i skala używanego pytania pozostają bez zmian.
charter-measure-nps = NPS
charter-measure-csat = satysfakcja
charter-measure-ces = wysiłek (CES)
charter-measure-open = własne słowa
charter-measure-relationship = zaufanie
charter-measure-intention = zamiar
charter-measure-consent = zgoda
charter-measure-resolution = rozwiązanie
charter-measure-effort = wysiłek
charter-measure-fairness = uczciwość
charter-measure-expectation = oczekiwania
charter-measure-reason = powód
charter-measure-competition = konkurencja
charter-measure-employees = pracownicy
charter-decisions-about = Jeden wiersz to jedna decyzja lub jedno działanie. Nagłówki i klauzule pozostają bez zmian; wiersze bez treści się pomija. Decyzja, której pola rozdzielają kreski, jak w tytule, staje się przy następnym przebiegu wpisem klauzuli.
charter-to-be-named = otwarte

## Co się o tym mówi

charter-names = { $names }
charter-source = Karta programu, { $client }
charter-base = Podstawa: klauzule karty.
charter-status = { PART($complete, $clauses) ->
        [all] Kompletne są wszystkie klauzule karty ({ $clauses })
        [none] Żadna klauzula karty nie jest jeszcze kompletna
       *[other] Kompletnych klauzul karty: { $complete } z { $clauses }
    }; { $open_points ->
        [0] nic nie jest otwarte
        [one] otwarty jest jeden punkt
        [few] otwarte są { $open_points } punkty
       *[other] otwartych jest { $open_points } punktów
    }
charter-open-clauses = { $open ->
        [one] Jednej klauzuli jeszcze nie zapisano: { $names }.
        [2] Dwóch klauzul jeszcze nie zapisano: { $names }.
       *[other] Nie zapisano jeszcze { $open } klauzul, wśród nich: { $names }.
    }
charter-answer = Każdy punkt otwarty stoi w karcie z pytaniem, które go wypełnia.
charter-why = Klauzula jest kompletna, gdy coś w niej zapisano i żadne jej pole nie jest puste; co nie zawsze ma zastosowanie, może być puste.
charter-rights-open = Prawa decyzji bez wskazania, kto decyduje, kogo się pyta lub do jakiej granicy: { PART($rights_open, $rights) ->
        [sole] jedno, innych nie ma
        [all] wszystkie ({ $rights })
       *[other] { $rights_open } z { $rights }
    }
charter-rights-full = Zapisane prawa decyzji ({ $rights }) mówią, kto decyduje, kogo się pyta i do jakiej granicy
charter-overdue = { $overdue ->
        [one] Jedno działanie jest po terminie.
       *[other] Działania po terminie: { $overdue }.
    }
charter-agreed = { $decisions ->
        [one] Zapisano jedną decyzję; otwartych działań: { $actions }.
       *[other] Zapisane decyzje: { $decisions }; otwartych działań: { $actions }.
    }
charter-rights-why = Prawa podano tak, jak je zapisano; puste pole oznaczono jako otwarte.
charter-part-why = Wpisy są takie, jak je zapisano; puste pole oznaczono jako otwarte.
charter-why-targets = Cel wiąże tam, gdzie zależy od niego rok zespołu.
charter-why-operating-model = Doświadczenie zmienia się tam, gdzie zmieniają się z nim procesy, ludzie, dane, technologia, obsługa i ład.
charter-rights-listed = Pokazano { $shown }; pozostałe ({ $others }) są w karcie.
charter-part-open = { $part }: { $points ->
        [one] otwarty jest { $points } punkt
        [few] otwarte są { $points } punkty
       *[many] otwartych jest { $points } punktów
    }
    .role = complication
    .when = some
charter-part-full = { $part }: nic nie jest otwarte
    .role = situation
    .when = none
communication-stakeholders = { $stakeholders ->
        [one] Opisano { $stakeholders } interesariusza
       *[other] Opisano { $stakeholders } interesariuszy
    }; { $unsaid ->
        [0] nic o nich nie jest otwarte.
        [one] otwarty jest { $unsaid } punkt.
        [few] otwarte są { $unsaid } punkty.
       *[many] otwartych jest { $unsaid } punktów.
    }
    .role = situation
    .when = some
communication-no-stakeholder = Nie opisano jeszcze interesariuszy: czyje słowo się liczy i kto się z nimi spotka?
    .role = ask
    .when = none
communication-source = Plan komunikacji, { $client }
communication-status = Zaplanowane przekazy: { $messages }, grupy odbiorców: { $audiences }; { $open_points ->
        [0] nic nie jest otwarte
        [one] otwarty jest jeden punkt
        [few] otwarte są { $open_points } punkty
       *[other] otwartych jest { $open_points } punktów
    }
communication-none = Nie zaplanowano jeszcze żadnego przekazu: nie wiadomo, kto, kiedy i od kogo czego się dowie
communication-stories = { $stories ->
        [one] Jedną historię zwolniono do opowiedzenia.
       *[other] Historie zwolnione do opowiedzenia: { $stories }.
    }
communication-no-story = Nie zwolniono jeszcze żadnej historii: przypadek jednego klienta mówi więcej niż liczba.
communication-why = Przekazy stoją w kolejności planu; puste pole oznaczono jako otwarte.
communication-listed = Pokazano { $shown }; pozostałe ({ $others }) są w planie komunikacji.
communication-document = Plan komunikacji
communication-calendar = Kalendarz
communication-register = Historie, które można opowiadać
communication-title = Tytuł
communication-released-by = Zwolnił
communication-plan = Przekazy
communication-only-released = Są tu tylko historie zwolnione przez wskazaną osobę; nazwiska, numery i adresy zakryto.
communication-stakeholders-about = Według ról, nigdy z nazwiska. Dla kierujących programem; tego pliku się nie przekazuje.
communication-calendar-about = Ile razy każdy przekaz jest wysyłany w ciągu dwunastu miesięcy od pierwszego; przekaz bez początku lub rytmu nie ma miesiąca.

## Przewodnik po połowie dnia o ładzie

facilitator-document = Warsztat ładu: przewodnik prowadzącego
facilitator-summary = Pół dnia na wypełnienie karty: { $open_points ->
        [0] nic nie jest otwarte
        [one] otwarty jest jeden punkt
        [few] otwarte są { $open_points } punkty
       *[other] otwartych jest { $open_points } punktów
    }.
facilitator-legend = Cztery godziny z radą, właścicielami i ludźmi z pierwszej linii, razem od ośmiu do szesnastu osób. Pytania są tymi, które w tej karcie są jeszcze otwarte; co uzgodniono, można pominąć.
facilitator-agenda = Plan
facilitator-agenda-about = Czasy są propozycją; co się przedłuża, odkłada się na parking, a nie ucina.
facilitator-time = Godzina
facilitator-session = Sesja
facilitator-minutes = Minuty
facilitator-steps = Przebieg
facilitator-questions = Pytania do odpowiedzi
facilitator-agreed = uzgodnione; przeczytaj na głos i zapytaj, czy nadal obowiązuje
facilitator-agree = Jak zapisać ustalenie, aby było wpisem klauzuli
facilitator-materials = Materiały
facilitator-vote = Głosowanie
facilitator-vote-priorities = Kropki na telefonach: trzy na osobę. Nazwij rundę tak jak klauzulę, a jej wynik zostanie tam wydrukowany.
facilitator-vote-sort = Sortowanie kart na telefonach: każda decyzja trafia do rady, właściciela lub linii. Omówcie tylko to, co sala sortuje różnie.
facilitator-vote-estimates = Wpływ i wysiłek na telefonach, dla kroków, które miałyby się zmienić. Zacznijcie od tego, co ma duży wpływ i mały wysiłek.
facilitator-after = Po warsztacie
facilitator-after-about = Decyzje i działania zanotowane podczas głosowań są odczytywane przy następnym przebiegu, pod klauzulą, od której nazwano rundę; decyzja zapisana w pokazanej postaci staje się wpisem tej klauzuli. Te zapisane na papierze trafiają na listę decyzji i działań. Wyślij kartę uczestnikom w ciągu dwóch dni, z tym, co jeszcze otwarte.
