# Jak szeroki jest plan i którym celom służy.

roadmap-coverage = Plan działa { PART($used, $all) ->
        [all] we wszystkich { $all } strumieniach prac
       *[other] w { $used } z { $all } strumieni prac
    }
note-roadmap-coverage = Numery to inicjatywy planu; w pustym polu plan niczego nie zmienia.
roadmap-targets-below = Poniżej celu: { PART($below, $all) ->
        [sole] jedyna kompetencja, która ma cel
        [all] wszystkie kompetencje ({ $all })
       *[other] { $below } z { $all } kompetencji
    }
roadmap-targets-met = Każda z kompetencji ({ $all }) osiąga swój cel
roadmap-targets-open = Zmierzone kompetencje: { $n }; cele nie są ustalone
roadmap-targets-unserved = Kompetencje poniżej celu bez inicjatywy w planie: { $n }.
roadmap-stream-cx-vision = Wizja CX
roadmap-stream-strategy = Strategia
roadmap-stream-governance = Ład
roadmap-stream-cx-central-team = Zespół centralny CX i plan
roadmap-stream-communication = Plan komunikacji CX
roadmap-stream-target-setting = Wyznaczanie celów
roadmap-stream-journey-maps-and-personas = Mapy podróży i persony
roadmap-stream-voice-of-the-customer = Głos klienta
roadmap-stream-data-integration = Integracja danych
roadmap-stream-inner-closed-loop = Wewnętrzna zamknięta pętla
roadmap-stream-outer-closed-loop = Zewnętrzna zamknięta pętla
roadmap-stream-cx-training = Szkolenia CX
roadmap-stream-reward-and-recognition = Nagrody i uznanie
col-roadmap-competency = Kompetencja
col-roadmap-mean = Teraz
governance-next-level = Strategia CX z poziomu { $level } z { $levels } na następny: { $steps } kroki, każdy to kandydat do mapy drogowej
governance-next-why = Kroki pochodzą z cytowanego podręcznika dla następnego poziomu.
governance-way = Strategia CX jest na poziomie { $level } z { $levels }; następny to „{ $next }”
governance-way-voice = Przykład z modelu, nie cytat: „{ $voice }” ({ $speaker })
governance-way-reached = osiągnięty
governance-way-next = następny
governance-way-later = później
col-way-voice = Jak to opisuje model
col-way-steps = Co do niego prowadzi
col-focus = Obszar
col-step-next = Krok
col-step-detail = Co jest potrzebne
