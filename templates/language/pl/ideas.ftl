# Podwójny diament: od odkrycia przez pytanie, koncepcję i jej test do inicjatywy.

ideas-tested = Przetestowano z wynikiem { $tested } z { $ideas } pomysłów
ideas-all-tested = Każdy z { $ideas } pomysłów przetestowano z wynikiem
ideas-none-tested = { $ideas ->
        [one] Jeden pomysł i żaden jego test nie ma jeszcze wyniku
        [few] { $ideas } pomysły i żaden ich test nie ma jeszcze wyniku
       *[other] { $ideas } pomysłów i żaden ich test nie ma jeszcze wyniku
    }
ideas-untested = { $untested } z { $initiatives } inicjatyw powstałych z pomysłów nie ma za sobą testu z wynikiem
ideas-stopped-planned = { $n ->
        [one] { $names } jest w planie, choć test pomysłu mówi „stop”
        [few] { $n } inicjatywy są w planie, choć testy ich pomysłów mówią „stop”
       *[other] { $n } inicjatyw jest w planie, choć testy ich pomysłów mówią „stop”
    }
ideas-traced = { $initiatives ->
        [one] Inicjatywa powstała z pomysłu ma za sobą test
       *[other] Każda z { $initiatives } inicjatyw powstałych z pomysłów ma za sobą test
    }
ideas-no-initiative-tested = { $initiatives ->
        [one] Inicjatywa powstała z pomysłu nie ma za sobą testu z wynikiem
       *[other] Żadna z { $initiatives } inicjatyw powstałych z pomysłów nie ma za sobą testu z wynikiem
    }
ideas-no-initiative = { $ideas ->
        [one] Jeden pomysł, z którego nie powstała jeszcze inicjatywa
        [few] { $ideas } pomysły, z których nie powstała jeszcze inicjatywa
       *[other] { $ideas } pomysłów, z których nie powstała jeszcze inicjatywa
    }
ideas-questions = { $n ->
        [one] Otwarte jest jedno pytanie o pomysły.
        [few] Otwarte są { $n } pytania o pomysły.
       *[other] Otwartych jest { $n } pytań o pomysły.
    }
ideas-questions-title = { $n ->
        [one] Jedno pytanie wymaga odpowiedzi, zanim pomysł pójdzie dalej
        [few] { $n } pytania wymagają odpowiedzi, zanim pomysły pójdą dalej
       *[other] { $n } pytań wymaga odpowiedzi, zanim pomysły pójdą dalej
    }
ideas-open = { $n ->
        [one] Otwarte jest jedno pytanie o pomysły.
        [few] Otwarte są { $n } pytania o pomysły.
       *[other] Otwartych jest { $n } pytań o pomysły.
    }
ideas-none-open = Żadne pytanie o pomysły nie jest otwarte.
ideas-step-discover = Odkryto
ideas-step-define = Jak moglibyśmy
ideas-step-develop = Koncepcja
ideas-step-tested = Test
ideas-step-deliver = Inicjatywa
ideas-state-discover = odkryte
ideas-state-define = zadane pytanie
ideas-state-develop = koncepcja
ideas-state-tested = po teście
ideas-state-initiative = inicjatywa, bez planu
ideas-state-waits = inicjatywa, poza planem
ideas-state-deliver = w planie
ideas-state-stopped = zatrzymane
ideas-state-stopped-planned = zatrzymane przez test, nadal w planie
ideas-stopped = Zatrzymane po teście
ideas-result = { $result } (n={ $n })
ideas-no-result = { $test }: brak wyniku
ideas-ask-question = Jak moglibyśmy odpowiedzieć na to, co odkryto?
ideas-ask-concept = Która koncepcja na to odpowie?
ideas-ask-test = Jak i z kim zostanie przetestowana koncepcja?
ideas-ask-test-running = Inicjatywa już jest: jaki test za nią przemawia?
ideas-ask-result = Co wyszło z testu?
ideas-ask-people = Z iloma osobami odbył się test?
ideas-ask-verdict = Czy koncepcja idzie dalej, zmienia się, czy kończy?
ideas-ask-stopped = Test mówi stop, a inicjatywa jest: dlaczego trwa?
ideas-ask-initiative = Która inicjatywa podejmie przetestowaną koncepcję?
check-ideas = Inicjatywy z pomysłów mają za sobą testy
note-ideas-source = Pomysły klienta; plan tego raportu
note-ideas-lines = Jasna linia prowadzi do inicjatywy, za którą nie przemawia żaden test. Gdzie brak pola, tam kroku nie zrobiono.
note-ideas-tests = Wyniki są takie, jakie zapisał klient; test z niewieloma osobami pokazuje, co zawodzi, a nie jak często.
col-ideas-idea = Pomysł
col-ideas-state = Stan
col-ideas-test = Test
col-ideas-n = Osoby
col-ideas-date = Kiedy
col-ideas-result = Wynik
col-ideas-initiatives = Inicjatywa
col-ideas-question = Pytanie
