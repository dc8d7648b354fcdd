# Podręcznik ładu CX.

playbook-playbook = Podręcznik ładu CX
playbook-in-place = Wdrożone
playbook-open = Otwarte
playbook-proposed = Propozycja
playbook-owner = Właściciel
playbook-due = Termin
playbook-step = Następny krok
playbook-evidence = Dowody
playbook-clause = Zasada
playbook-open-points = Punkty otwarte
playbook-no-owner = do wyznaczenia
playbook-no-date = do ustalenia
playbook-kind = Rodzaj członka
playbook-seats = Członkowie
playbook-roles = Role
playbook-open-seat = wolne miejsce
playbook-activity = Działanie
playbook-forum = Spotkanie
playbook-every = Co
playbook-chair = Prowadzi
playbook-purpose = Cel
playbook-executive = Zarząd
playbook-business = Biznes
playbook-functional = Funkcje wsparcia
playbook-operational = Operacje
playbook-week = tydzień
playbook-month = miesiąc
playbook-quarter = kwartał
playbook-half-year = pół roku
playbook-year = rok
playbook-legend = Wdrożone: audyt potwierdził w praktyce. Otwarte: pozostaje krok do wykonania. Propozycja: standardowa zasada, o którą audyt nie pyta; do przyjęcia lub skreślenia.
playbook-count = { PART($in_place, $clauses) ->
        [all] Wdrożone są wszystkie zasady ({ $clauses }).
       *[other] Wdrożone zasady: { $in_place } z { $clauses }; otwarte: { $open }.
    }
playbook-no-open-points = Nie ma punktów otwartych.
playbook-sources = Na podstawie audytu ładu CX z dnia { $date }; { $attribution }
