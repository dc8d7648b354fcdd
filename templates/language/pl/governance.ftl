# Audyt ładu: co jest zapisane, co jest stosowane, co jest udowodnione i kto się w tej sprawie spotyka.

governance-on-paper = Na papierze
governance-all-questions = Wszystkie pytania
governance-in-practice = W praktyce
governance-mean-answer = Średnia odpowiedź, od 0 do 4
governance-mean-in-practice = Średnia odpowiedź o praktyce, od 0 do 4
governance-source = Audyt ładu CX, { $client }; lista pytań według: { $checklist }
governance-base = Podstawa: pytania z odpowiedzią.
governance-rule = Odpowiedzi: 0 nie, 1 doraźnie, 2 częściowo, 3 w większości, 4 zawsze. Pytanie jest wdrożone od 3 w praktyce.
governance-na-excluded = Pytania, które nie dotyczą firmy, nie wchodzą do wyników.
governance-na-zero = Pytania, które nie dotyczą firmy, liczą się jako 0 przy celu 0.
governance-no-answer = Nie ma jeszcze odpowiedzi na żadne pytanie
governance-unanswered = Audyt nie ma jeszcze odpowiedzi

governance-rules-not-lived = Zasady istnieją na papierze ({ $documented } z { $top }), w praktyce o wiele mniej ({ $practised })
governance-practised = Ład CX ma { $practised } z { $top } w praktyce i { $documented } na papierze
governance-steps-weakest = Najsłabszy krok to „{ $names }”: { $low } w praktyce
governance-step-weakest = Najsłabszy krok to „{ $names }”: { $low } w praktyce.
governance-step-several = Najsłabsze kroki to: { $names }, po { $low } w praktyce.
governance-step-alike = Praktyka jest taka sama w każdym kroku: { $low }.
governance-share-in-place = Wdrożone jest { $coverage } spośród pytań z odpowiedzią (łącznie { $answered }).
governance-backed = Dowody potwierdzają { PART($proven, $in_place) ->
        [all] wszystkie wdrożone pytania ({ $in_place }).
       *[other] { $proven } z { $in_place } wdrożonych pytań.
    }
governance-steps-why = Średnia ważona z pytań danego kroku. Odpowiedzi od 0 (nie) do 4 (zawsze); pytanie jest wdrożone od 3 w praktyce. { $policy }

governance-in-place = Wdrożone pytania: { PART($in_place, $answered) ->
        [all] wszystkie ({ $answered })
        [none] żadne z { $answered }
       *[other] { $in_place } z { $answered }
    }; { $documented } na papierze, { $practised } w praktyce
governance-coverage = { $coverage } pytań z odpowiedzią jest stosowanych w większości lub zawsze.
governance-apply = { PART($applicable, $questions) ->
        [all] Firmy dotyczą wszystkie pytania ({ $questions }); puste pola nie mają odpowiedzi.
       *[other] Firmy dotyczy { $applicable } z { $questions } pytań; puste pola nie mają odpowiedzi lub nie dotyczą firmy.
    }
governance-proven = Udowodnione pytania: { PART($proven, $answered) ->
        [all] wszystkie ({ $answered })
        [none] żadne z { $answered }
       *[other] { $proven } z { $answered }
    }{ $paper_only ->
        [0] {""}
       *[other] ; tylko na papierze: { $paper_only }
    }
governance-not-lived = { $paper_only ->
        [one] Jedno pytanie jest zapisane, ale niestosowane: trzeba praktyki, nie kolejnego dokumentu.
        [few] { $paper_only } pytania są zapisane, ale niestosowane: trzeba praktyki, nie kolejnych dokumentów.
       *[other] { $paper_only } pytań jest zapisanych, ale niestosowanych: trzeba praktyki, nie kolejnych dokumentów.
    }
governance-paper-not-done = „{ $name }”: zapisane ({ $documented }), ale nie robione ({ $practised }).
governance-paper-ahead = „{ $name }”: { $documented } na papierze, { $practised } w praktyce.
governance-paper-why = Pytania według tego, jak daleko praktyka zostaje za papierem, co najmniej o jeden stopień skali; nad nimi średnia pytań z odpowiedzią.
governance-ladder-why = Papier i praktyka liczą się od 3 (w większości); dowód liczy się, gdy go podano.
governance-rung-not-in-place = Niewdrożone
governance-rung-claimed = Deklarowane
governance-rung-documented = Zapisane
governance-rung-practised = Stosowane
governance-rung-proven = Udowodnione
governance-note-claimed = Deklarowane: stosowane, ale niezapisane.
governance-note-documented = Zapisane: zapisane, ale niestosowane.
governance-note-practised = Stosowane: jedno i drugie, bez dowodów.
governance-note-proven = Udowodnione: jedno i drugie, z podanymi dowodami.

governance-gaps = { $gaps ->
        [one] Pozostała jedna luka, z właścicielem i przyszłym terminem
        [few] Pozostały { $gaps } luki, z właścicielami i przyszłymi terminami
       *[other] Pozostało { $gaps } luk, z właścicielami i przyszłymi terminami
    }
governance-gaps-open = { $gaps ->
        [one] Pozostała jedna luka
        [few] Pozostały { $gaps } luki
       *[other] Pozostało { $gaps } luk
    }: { PART($ownerless, $gaps) ->
        [none] po terminie { $overdue }
        [all] { $overdue ->
            [0] żadna nie ma właściciela
           *[other] żadna nie ma właściciela, po terminie { $overdue }
        }
       *[other] { $overdue ->
            [0] bez właściciela { $ownerless }
           *[other] bez właściciela { $ownerless }, po terminie { $overdue }
        }
    }
governance-gaps-owned = Luki mają właścicieli i przyszłe terminy: śledzić je na radzie.
governance-name-owners = { $ownerless ->
        [one] Wyznaczyć jednego brakującego właściciela.
       *[other] Wyznaczyć brakujących właścicieli: { $ownerless }.
    }
governance-new-dates = { $overdue ->
        [one] Uzgodnić nowy termin dla jednej luki po terminie.
       *[other] Uzgodnić nowe terminy dla luk po terminie: { $overdue }.
    }
governance-overdue = { $day } (po terminie)
governance-listed = Najpierw luki po terminie lub bez właściciela, potem o najsłabszej praktyce: { $shown }; pozostałe ({ $others }) są w skoroszycie.
governance-gaps-why = Luka to pytanie z odpowiedzią, które dotyczy firmy i ma w praktyce mniej niż 3. Kolejność według praktyki, niższe wyżej.

governance-view-weakest = Wśród części programu najsłabsza jest „{ $names }”: { $low } z 4
governance-view-several = Wśród części programu najsłabsze są: { $names }; po { $low } z 4
    .short = Najsłabsze części programu: { $names }; po { $low } z 4
governance-view-alike = W częściach programu praktyka jest wszędzie taka sama: { $low } z 4
governance-silent = Lista nie zawiera pytań o: { $names }.
governance-views-why = Jedna odpowiedź może dotyczyć kilku części: średnie odpowiedzi należących do składnika ładu lub elementu programu.

governance-level-open = Strategia CX jest na poziomie { $level } z { $levels }; { $open ->
        [one] otwarte jest jedno kryterium następnego poziomu
        [few] otwarte są { $open } kryteria następnego poziomu
       *[other] otwartych jest { $open } kryteriów następnego poziomu
    }
governance-level = Strategia CX jest na poziomie { $level } z { $levels }, a jego kryteria są spełnione
governance-missing-criterion = Do następnego poziomu brakuje: { $criterion }.
governance-missing-criteria = Do następnego poziomu brakuje: { $criterion } oraz jeszcze: { $others }.
governance-state-holds = tak
governance-state-does-not-hold = jeszcze nie
governance-state-on-paper = tylko na papierze
governance-state-no-answer = brak odpowiedzi
governance-level-why = Poziom jest osiągnięty, gdy spełnione są jego kryteria i kryteria poziomów niższych.

governance-no-council = Nie ma jeszcze rady CX: miejsca trzeba obsadzić
governance-council-gap = { $seats ->
        [one] Rada ma jednego członka; do obsadzenia: { $missing }
        [few] Rada ma { $seats } członków; do obsadzenia: { $missing }
       *[other] Rada ma { $seats } członków; do obsadzenia: { $missing }
    }
governance-council-full = { $seats ->
        [one] Jedno miejsce w radzie obejmuje cztery rodzaje członków
        [few] { $seats } miejsca w radzie obejmują cztery rodzaje członków
       *[other] { $seats } miejsc w radzie obejmuje cztery rodzaje członków
    }
governance-council-why = Rada potrzebuje czterech rodzajów członków, aby decyzje zapadały i były wykonywane.
governance-council-rule = Miejsca podał klient; potrzebne jest po jednym miejscu każdego rodzaju.
governance-raci-proposed = Propozycja: za każde z działań ładu (łącznie { $activities }) odpowiada jeden rodzaj członka rady
governance-raci-key = R wykonuje, A odpowiada, C jest pytany wcześniej, I dowiaduje się później.
governance-raci-confirm = To propozycja z podręcznika: zanim zacznie obowiązywać, musi ją potwierdzić rada.
governance-raci-why = Działania i role są standardem podręcznika; potwierdza je rada klienta.
governance-cadence = { $forums ->
        [one] Jedno stałe spotkanie wyznacza rytm najbliższych dwunastu miesięcy
        [few] { $forums } stałe spotkania wyznaczają rytm najbliższych dwunastu miesięcy
       *[other] { $forums } stałych spotkań wyznacza rytm najbliższych dwunastu miesięcy
    }
governance-cadence-proposed = Rytm spotkań nie jest jeszcze uzgodniony; { $forums ->
        [one] proponujemy jeden stały przegląd
        [few] proponujemy { $forums } stałe przeglądy
       *[other] proponujemy { $forums } stałych przeglądów
    }
governance-cadence-key = Liczba spotkań w miesiącu.
governance-cadence-why = Spotkania w miesiącu; kwartalne wypadają w trzecim miesiącu kwartału licząc od daty raportu.
governance-meeting = { $forum }: { $purpose }
governance-meeting-chaired = { $forum }: { $purpose }. Prowadzi: { $chair }

governance-unanswered-yet = Nie ma jeszcze odpowiedzi na pytania o ład CX.
governance-answer = Wdrożone pytania o ład CX: { PART($in_place, $answered) ->
        [all] wszystkie ({ $answered }).
        [none] żadne z { $answered }.
       *[other] { $in_place } z { $answered }.
    }
governance-answer-layers = Praktyka ma { $practised } z { $top }, a zapisy { $documented }.
governance-answer-gaps = { $gaps ->
        [one] Pozostała jedna luka
        [few] Pozostały { $gaps } luki
       *[other] Pozostało { $gaps } luk
    }; bez właściciela: { $ownerless }.
governance-candidate = { $label }: { $documented } z 4 na papierze, { $practised } w praktyce
check-governance-complete = Ład: kompletność odpowiedzi
check-governance-all-answered = Pytania, które dotyczą firmy, mają odpowiedzi.
check-governance-open = Pytania bez odpowiedzi: { $ids }.
check-governance-few = Ład: odpowiedzi kilku osób
check-governance-few-answers = Pytania, na które odpowiedziała więcej niż jedna osoba, lecz mniej niż { $minimum }, liczą się jako bez odpowiedzi, bo każda poznałaby odpowiedzi pozostałych: { $ids }. Uzgodnij jedną odpowiedź albo zapytaj więcej osób.
check-governance-respondents = Ład: kto odpowiadał
check-governance-single = Liczba pytań: { $questions }; od jednej osoby: { $single }, bez odpowiedzi: { $none }.

col-question = Pytanie
col-practised = W praktyce
col-on-paper = Na papierze
col-owner = Właściciel
col-due = Termin
col-level = Poziom
col-criterion = Kryterium
col-holds = Spełnione
col-status = Status
word-no-owner = brak właściciela
word-date = { $date }
word-span = { $start } – { $end }
word-no-date = brak terminu
word-figure-alone = { $figure }
governance-practised-same = Ład CX ma { $practised } z { $top }, w praktyce tak jak na papierze
governance-answer-layers-same = Praktyka i zapisy mają po { $practised } z { $top }.
