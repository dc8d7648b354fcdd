# Warsztat: co pokazała sala, o co ją pytano oraz strony na telefonach i ekranach.

## O co pyta się salę

workshop-ask-hint-certainty = Wiadomo, co będzie dalej, i tak się dzieje.
workshop-ask-hint-fair_treatment = To, co się daje, dostaje i płaci, jest uczciwą wymianą.
workshop-ask-hint-control = { CAPITAL(surveyed-one) } może wybierać i zmieniać bieg spraw.
workshop-ask-hint-status = { CAPITAL(surveyed-one) } jest ważny i wart starań.
workshop-ask-hint-belonging = Firma stoi po stronie { surveyed-many-of }.
workshop-ask-hint-enjoyment = To ułatwia i umila życie.
workshop-ask-lens-expectation = Czego { surveyed-many } tu oczekują
workshop-ask-lens-actual = Co dostają dzisiaj
workshop-ask-lens-ideal = Co byłoby idealne
workshop-ask-end-low = wcale
workshop-ask-end-high = w pełni
workshop-ask-aspect-documented = Udokumentowane
workshop-ask-aspect-practised = Stosowane
workshop-ask-aspect-impact = Wpływ na { surveyed-many-of }
workshop-ask-aspect-effort = Nakład po naszej stronie
workshop-ask-grade-low = bardzo mały
workshop-ask-grade-high = bardzo duży
workshop-ask-title-maturity = Jak dojrzali jesteśmy?
workshop-ask-title-governance = Jak zarządzamy CX?
workshop-ask-title-forces = Czego { surveyed-many } oczekują i co dostają
workshop-ask-title-weights = Które siły są najważniejsze?
workshop-ask-title-stages = Które etapy są najważniejsze?
workshop-ask-title-priorities = Od czego zaczynamy?
workshop-ask-title-estimates = Co jest warte wysiłku?
workshop-ask-title-vision = Którą wizję wybieramy?
workshop-ask-title-technology = Co liczy się przy wyborze?
workshop-ask-title-scores = Jak dobra jest każda opcja?
workshop-ask-title-sort = Teraz czy później?
workshop-ask-pile-1 = Teraz
workshop-ask-pile-2 = Potem
workshop-ask-pile-3 = Później
workshop-ask-pile-4 = Wcale

## Strony na telefonach i ekranach

workshop-page-language = Język
workshop-page-count = Zagłosowało: { $voted } z { $joined }
workshop-page-join_title = Dołącz do głosowania
workshop-page-privacy = Twój głos jest poufny. Nie zapisujemy imienia, adresu ani urządzenia, a wyniki pokazujemy dla całej sali, od { $minimum } głosów. Jeśli wszyscy odpowiedzą tak samo, będzie to widać. Wszystkie głosy odsłaniamy w tej samej chwili.
workshop-page-code = Kod z ekranu
workshop-page-code_hint = Sześć znaków, na przykład 7KM2XR
workshop-page-seat = Kod z karteczki
workshop-page-seat_hint = Działa raz, na jednym telefonie.
workshop-page-role = Twoja rola
workshop-page-role_hint = Role porównujemy tylko wtedy, gdy żadna nie ma mniej niż { $minimum } głosów.
workshop-page-no_role = Wolę nie podawać
workshop-page-join = Dołącz
workshop-page-wrong_code = To nie jest kod z ekranu. Wpisz go jeszcze raz.
workshop-page-wrong_seat = Kod z karteczki jest nieznany lub już użyty. Zapytaj prowadzącego.
workshop-page-too_fast = Zbyt wiele prób na sali. Odczekaj kilka sekund.
workshop-page-full = Wszystkie miejsca są zajęte. Zapytaj prowadzącego.
workshop-page-malformed = Nie udało się tego odczytać. Spróbuj ponownie.
workshop-page-wait_draft = Głosowanie jeszcze się nie zaczęło. Strona sama się zmieni.
workshop-page-wait_closed = Głosowanie zamknięte. Wyniki pojawią się tutaj, gdy prowadzący je odsłoni.
workshop-page-wait_open = Głosowanie trwa.
workshop-page-wait_revealed = Wyniki są odsłonięte.
workshop-page-wait_archived = Ta runda jest zakończona.
workshop-page-look_again = Sprawdź ponownie
workshop-page-pages = Strony karty do głosowania
workshop-page-sent = wysłana
workshop-page-turn = powtórka { $turn } z 2
workshop-page-share_points = Rozdziel dokładnie { $budget } punktów.
workshop-page-share_dots = Kropek do rozdania: { $budget }. Na jednej karcie może być kilka.
workshop-page-left = Zostało: #
workshop-page-cannot_say = trudno powiedzieć
workshop-page-send = Wyślij odpowiedzi
workshop-page-send_next = Wyślij i przejdź dalej
workshop-page-sending = Wysyłanie …
workshop-page-saved = Zapisano. Do zamknięcia głosowania można zmienić odpowiedzi.
workshop-page-unsent = Jeszcze nie wysłano. Odpowiedzi są zachowane i zostaną wysłane same.
workshop-page-late = Głosowanie zamknięto, zanim odpowiedzi dotarły; nie zostały policzone.
workshop-page-stale = Z innej strony wysłano inne odpowiedzi. Są pokazane tutaj; można je zmienić.
workshop-page-refused = Nie udało się odczytać odpowiedzi. Sprawdź je i wyślij ponownie.
workshop-page-budget = Suma się nie zgadza. Sprawdź, ile zostało.
workshop-page-consensus = zgoda
workshop-page-no_consensus = brak zgody
workshop-page-facts = mediana { $median }, środkowa połowa od { $q1 } do { $q3 }, n = { $n }
workshop-page-voices = Najpierw, jeśli zechcą, mówią osoby z oceną { $levels }.
workshop-page-your_vote = Twój głos: { $value }
workshop-page-too_few = Mniej niż { $minimum } głosów, więc nie pokazujemy.
workshop-page-settled = Zgoda: { $yes } z { $of }
workshop-page-card = Karta
workshop-page-total = Suma
workshop-page-alt = Głosy według poziomu od { $low }: { $counts }; mediana { $median }
workshop-page-desk = Prowadzący
workshop-page-token = Klucz prowadzącego
workshop-page-token_hint = Jest w adresie, który wypisało polecenie.
workshop-page-projector = Otwórz stronę dla rzutnika
workshop-page-state_draft = jeszcze nieotwarte
workshop-page-state_open = otwarte
workshop-page-state_closed = zamknięte
workshop-page-state_revealed = odsłonięte
workshop-page-state_archived = zakończone
workshop-page-move_open = Otwórz głosowanie
workshop-page-move_close = Zamknij głosowanie
workshop-page-move_reopen = Otwórz ponownie
workshop-page-move_reveal = Odsłoń wyniki
workshop-page-move_revote = Głosuj jeszcze raz
workshop-page-move_archive = Zakończ rundę
workshop-page-reason = Dlaczego otwieramy ponownie
workshop-page-paper = Wpisz kartę papierową
workshop-page-paper_hint = Jedna karta na stronę. Puste pola zostaw puste.
workshop-page-rule_fixed = Ustalona przed pierwszym głosowaniem i zapisana.
workshop-page-fewest = Gdy głosów jest mniej niż { $minimum }, nic nie pokażemy.
workshop-page-slide = Slajd
workshop-page-make_slide = Zrób slajd
workshop-page-slide_busy = Tworzenie prezentacji …
workshop-page-slide_hint = Dostępne po odsłonięciu. Uruchamia tylko rozdział warsztatu.
workshop-page-slide_done = Gotowe w { $seconds } s:
workshop-page-notes = Notatki
workshop-page-kind = Rodzaj
workshop-page-parking = Parking
workshop-page-decision = Decyzja
workshop-page-action = Działanie
workshop-page-text = Treść
workshop-page-owner = Właściciel
workshop-page-due = Termin
workshop-page-keep = Zapisz
workshop-page-remove = Usuń
workshop-page-rounds = Rundy
workshop-page-agenda = Plan spotkania
workshop-page-run = Włącz zegar
workshop-page-pause = Pauza
workshop-page-how_to_join = Zeskanuj, aby głosować
workshop-page-guessing = Błędnych kodów: { $count }. Jeśli nie wpisał ich nikt z sali, zakończ sesję i uruchom ją z opcją --fresh.
workshop-page-plain_http = Ta strona nie jest szyfrowana. Używaj własnej sieci Wi-Fi warsztatu; przesyła głosy bez nazwisk i nic więcej o kliencie.
workshop-page-stay = Nie wyłączaj
workshop-page-stop = Zakończ sesję
workshop-page-idle = Bez żadnej czynności serwer sam się wyłączy po 15 minutach.
workshop-page-legend = Pasek obejmuje środkową połowę głosów; kreska to mediana.
workshop-page-median = Mediana
workshop-page-middle_half = Środkowa połowa
workshop-page-done = Zapisano. Do zamknięcia głosowania można zmienić odpowiedzi.
workshop-page-role_executive = zarząd
workshop-page-role_manager = kadra kierownicza
workshop-page-role_specialist = specjaliści
workshop-page-role_front_line = pierwsza linia
workshop-page-empty = Nic jeszcze nie wybrano. Odpowiedz na co najmniej jedno pytanie lub wybierz „trudno powiedzieć”.
workshop-page-unpaper = Usuń ostatnio wpisaną kartę
workshop-page-paper_saved = Policzono. Wpisz następną kartę.
workshop-page-paper_removed = Usunięto ostatnio wpisaną kartę.
workshop-page-paper_empty = Karta jest pusta, więc jej nie policzono.
workshop-page-fault_move = Teraz nie można tego zrobić. Stan rundy: { $state }.
workshop-page-fault_reason = Podaj, dlaczego głosowanie otwieramy ponownie; powód zostanie zapisany.
workshop-page-fault_other_round = Na ekranie jest już inna runda.
workshop-page-fault_open_vote = Najpierw zamknij otwarte głosowanie.
workshop-page-fault_no_round = Nie ma takiej rundy.
workshop-page-fault_note = Notatka wymaga treści i prawdziwej daty.
workshop-page-stopped = Sesja zakończona. Głosy są zachowane.
workshop-page-written = Zapisano do analizy
workshop-page-left_out = Nie zapisano

## Co zrobiła sala

workshop-held = Na warsztacie { $n ->
        [one] odbyło się jedno poufne głosowanie
        [few] odbyły się { $n } poufne głosowania
       *[other] odbyło się { $n } poufnych głosowań
    }.
workshop-held-title = Na sali { $n ->
        [one] odbyło się jedno poufne głosowanie
        [few] odbyły się { $n } poufne głosowania
       *[other] odbyło się { $n } poufnych głosowań
    }
workshop-held-noted = Na sali { $n ->
        [one] odbyło się jedno poufne głosowanie
        [few] odbyły się { $n } poufne głosowania
       *[other] odbyło się { $n } poufnych głosowań
    }; zapisano: { $outcome }
workshop-agreed = { PART($agreed, $judged) ->
        [sole] Sala zgodziła się co do pytania
        [all] Sala zgodziła się co do wszystkich { $judged } pytań
        [none] Sala nie zgodziła się co do żadnego z { $judged } pytań
       *[other] Zgoda sali: { $agreed } z { $judged } pytań
    }
workshop-agreed-said = { PART($agreed, $judged) ->
        [sole] Sala zgodziła się co do pytania.
        [all] Sala zgodziła się co do wszystkich { $judged } pytań.
        [none] Sala nie zgodziła się co do żadnego z { $judged } pytań.
       *[other] Zgoda sali: { $agreed } z { $judged } pytań.
    }
workshop-agreed-in = { PART($agreed, $judged) ->
        [sole] Sala zgodziła się co do pytania
        [all] Sala zgodziła się co do wszystkich { $judged } pytań
        [none] Sala nie zgodziła się co do żadnego z { $judged } pytań
       *[other] Zgoda sali: { $agreed } z { $judged } pytań
    } (poufne głosowania: { $n })
workshop-noted = Zapisano: { $outcome }.
workshop-decisions = { $n ->
        [one] jedna decyzja
        [few] { $n } decyzje
       *[other] { $n } decyzji
    }
workshop-actions = { $n ->
        [one] jedno działanie
        [few] { $n } działania
       *[other] { $n } działań
    }
workshop-parked = { $n ->
        [one] jedno odłożone pytanie
        [few] { $n } odłożone pytania
       *[other] { $n } odłożonych pytań
    }
workshop-private = Głosy były poufne, odsłonięte razem i powtarzane po dyskusji najwyżej dwa razy
workshop-how = Mediany i kwartyle są typu 7. Grup mniejszych niż { $minimum } nie zapisujemy ani nie pokazujemy.
workshop-col-round = Runda
workshop-col-voted = Głosowało
workshop-col-turns = Głosowania
workshop-col-agreed = Zgoda
workshop-col-rule = Zasada ustalona wcześniej
workshop-of = { $n } z { $all }
workshop-times = { $n }
workshop-not-shown = nie pokazano, głosów mniej niż { $minimum }
workshop-ranked = ranking

## Zasady zgody

workshop-rule-iqr = Zgoda, gdy rozstęp ćwiartkowy wynosi najwyżej { $limit }.
workshop-rule-rand-ucla = Zgoda, gdy metoda RAND/UCLA nie wykazuje rozbieżności (IPR najwyżej IPRAS, skala 1-9).
workshop-rule-majority = Zgoda, gdy co najmniej { $limit } wybrało to samo.
workshop-rule-none = Nie szukamy zgody; sala ustala kolejność.

## Kontrole

workshop-check-rule = { $title }: zasada przed głosowaniem
workshop-check-small = { $title }: mała sala
workshop-check-alpha = { $title }: zgodność oceniających
workshop-small-room = { $n ->
        [one] Głosowała jedna osoba
        [few] Głosowały { $n } osoby
       *[other] Głosowało { $n } osób
    }; wynik opisuje tę salę, nie firmę.
workshop-alpha-reliable = Alfa Krippendorffa { $alpha } (porządkowa): wiarygodna.
workshop-alpha-tentative = Alfa Krippendorffa { $alpha } (porządkowa): wstępna.
workshop-alpha-low = Alfa Krippendorffa { $alpha } (porządkowa): niska, przed użyciem omówić.

## Oceny

workshop-spread-widest = { PART($agreed, $judged) ->
        [all] Sala zgodziła się co do wszystkich { $judged } pytań
        [none] Sala nie zgodziła się co do żadnego z { $judged } pytań
       *[other] Zgoda sali: { $agreed } z { $judged } pytań
    }; najbardziej dzieli „{ $label }”
workshop-spread-tie = { PART($agreed, $judged) ->
        [all] Sala zgodziła się co do wszystkich { $judged } pytań
        [none] Sala nie zgodziła się co do żadnego z { $judged } pytań
       *[other] Zgoda sali: { $agreed } z { $judged } pytań
    }; bardzo dzielą: { $labels }
workshop-voted = { PART($voted, $joined) ->
        [sole] Głosowała jedyna osoba
        [all] Głosowały wszystkie osoby ({ $joined })
        [few] Głosowały { $voted } z { $joined } osób
       *[other] Głosowało { $voted } z { $joined } osób
    }, poufnie
workshop-alpha = Zgodność we wszystkich pytaniach: alfa Krippendorffa { $alpha }
workshop-closer = Po dyskusji poglądy zbliżyły się: { PART($closer, $revoted) ->
        [sole] w jedynym powtórzonym pytaniu
        [all] we wszystkich { $revoted } pytaniach
        [none] w żadnym z { $revoted } pytań
       *[other] { $closer } z { $revoted } pytań
    }
workshop-spread-shown = Pokazano pytania o największym rozstępie ćwiartkowym: { $n } z { $all }.
workshop-medians-shown = Pokazano najniższe mediany: { $n } z { $all }.
workshop-cards-shown = Pokazano karty: { $n } z { $all }.
workshop-whiskers = Wąsy obejmują środkową połowę głosów
workshop-median-one = „{ $label }”: mediana { $median } w skali od { $low } do { $high }
workshop-median-same = Mediana wynosi wszędzie { $median } w skali od { $low } do { $high }
workshop-median-lowest = Najniżej oceniono „{ $label }”: mediana { $median } w skali od { $low } do { $high }
workshop-median-tie = Najniżej, po równo, z medianą { $median } w skali od { $low } do { $high }: { $labels }
workshop-label-lens = { $force }, { $stage } ({ $lens })
workshop-label-aspect = { $card } ({ $aspect })
workshop-label-again = { $label } [{ $id }]
workshop-lens-expectation = oczekiwane
workshop-lens-actual = dziś
workshop-lens-ideal = idealne
workshop-aspect-documented = spisane
workshop-aspect-practised = stosowane
workshop-aspect-impact = wpływ
workshop-aspect-effort = nakład
workshop-others = { $n ->
        [one] jedna inna
        [few] { $n } inne
       *[other] { $n } innych
    }

## Siły w oczach sali

workshop-gap-widest = Zdaniem sali najdalej od oczekiwań: { $force }, etap { $stage } (oczekiwane { $expected }, dziś { $got })
workshop-gap-tie = Zdaniem sali najdalej od oczekiwań ({ $gap }): { $cells }
workshop-gap-one = Zdaniem sali poniżej oczekiwań: { $force }, etap { $stage } (oczekiwane { $expected }, dziś { $got })
workshop-gap-same = Zdaniem sali luka wobec oczekiwań jest wszędzie taka sama: { $gap }
workshop-gap-none = Sala nie widzi niedoboru wobec oczekiwań
workshop-force-at = { $force }, { $stage }
workshop-col-stage = Etap
workshop-col-force = Siła
workshop-col-gap = Luka
workshop-legend-gap = Mediana dziś minus mediana oczekiwana
workshop-voted-forces = { PART($voted, $joined) ->
        [all] Głosowały wszystkie osoby ({ $joined })
        [few] Głosowały { $voted } z { $joined } osób
       *[other] Głosowało { $voted } z { $joined } osób
    }; głosy te liczą się w lukach podróży
workshop-below-zero = Poniżej zera: zdaniem sali { surveyed-many } dostają mniej, niż oczekują
workshop-note-medians = Różnice median; przedziały są na stronach o podróży.

## Wpływ i nakład

workshop-estimates-best = Najwięcej za swój nakład obiecuje „{ $card }”: wpływ { $impact }, nakład { $effort }
workshop-estimates-divided = Najwięcej za nakład może dać „{ $card }”, lecz sala jest podzielona: wpływ { $impact }, nakład { $effort }
workshop-estimates-tie = Tyle samo za swój nakład obiecują: { $cards }
workshop-estimates-one = „{ $card }”: wpływ { $impact }, nakład { $effort }
workshop-axis-effort = Nakład, średnia
workshop-axis-impact = Wpływ, średnia
workshop-top-left = Dużo za niewiele
workshop-top-right = Duże stawki
workshop-bottom-left = Uzupełnienia
workshop-bottom-right = Do przemyślenia
workshop-placed-by-means = Położenie według średnich, bo równe mediany zasłoniłyby się wzajemnie
workshop-estimated = { PART($voted, $joined) ->
        [all] Szacowały wszystkie osoby ({ $joined })
        [few] Szacowały { $voted } z { $joined } osób
       *[other] Szacowało { $voted } z { $joined } osób
    }, poufnie

## Kropki, punkty i stosy

workshop-dots-lead = Prowadzi „{ $card }”: { $share } kropek
workshop-dots-tie = Po { $share } kropek: { $cards }
workshop-dots-same = Kropki rozłożono równo, po { $share } na kartę
workshop-dots-one = Kropki otrzymała karta „{ $card }”
workshop-dots-given = Kropki { PART($voted, $joined) ->
        [all] rozdały wszystkie osoby ({ $joined })
        [few] rozdały { $voted } z { $joined } osób
       *[other] rozdało { $voted } z { $joined } osób
    }, każda po { $budget }
workshop-points-lead = Prowadzi „{ $card }”: { $share } punktów
workshop-points-tie = Po { $share } punktów: { $cards }
workshop-points-same = Punkty rozłożono równo, po { $share } na kartę
workshop-points-one = Punkty otrzymała karta „{ $card }”
workshop-points-given = Punkty { PART($voted, $joined) ->
        [all] rozdały wszystkie osoby ({ $joined })
        [few] rozdały { $voted } z { $joined } osób
       *[other] rozdało { $voted } z { $joined } osób
    }, każda po { $budget }
workshop-piles = Zgoda, gdzie jest miejsce karty: { PART($agreed, $judged) ->
        [sole] jedyna karta
        [all] wszystkie ({ $judged })
        [none] żadna z { $judged }
       *[other] { $agreed } z { $judged }
    }
workshop-sorted = Karty { PART($voted, $joined) ->
        [all] układały wszystkie osoby ({ $joined })
        [few] układały { $voted } z { $joined } osób
       *[other] układało { $voted } z { $joined } osób
    }, poufnie

## Decyzje i działania

workshop-leaves = Z czym sala wychodzi: { $outcome }
workshop-to-roadmap = Działania trafiają do planu jako propozycje do oszacowania
workshop-col-what = Co
workshop-col-text = Treść
workshop-col-owner = Właściciel
workshop-col-due = Termin
workshop-kind-decision = Decyzja
workshop-kind-action = Działanie
workshop-kind-parking = Odłożone
workshop-no-owner = jeszcze bez właściciela
workshop-day = { $day }
workshop-source = Warsztat, { $client }
workshop-source-of = Warsztat, { $client }; { $own }
headline-workshop-rounds = Liczba poufnych głosowań
