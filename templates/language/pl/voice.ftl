# Co mówią klienci: poziomy, grupy, czynniki, wartość.

voice-measure-nps = NPS
voice-measure-csat = CSAT (dwie najlepsze odpowiedzi)
voice-measure-ces = CES (było łatwo)

## Poziom miar

voice-level = { $measure } wynosi { $level }
voice-rose = Wzrost: { $measure } wynosi { $level }, o { SIZE($change) } więcej niż { $before }
voice-fell = Spadek: { $measure } wynosi { $level }, o { SIZE($change) } mniej niż { $before }
voice-steady = { $measure } wynosi { $level }, bez mierzalnej różnicy wobec { $before }
voice-few-before = { $measure } wynosi { $level }; odpowiedzi jest za mało, by porównać z { $before }
voice-hidden = Odpowiedziało za mało osób, aby pokazać { $measure }
voice-level-and-satisfied = { $lead }; zadowolonych jest { $csat } klientów
voice-not-asked = Nie pytano o NPS, CSAT ani CES; punkty styku ocenia { $responses ->
        [one] { $responses } odpowiedź
        [few] { $responses } odpowiedzi
       *[other] { $responses } odpowiedzi
    }

voice-change = { $measure }: zmiana o { $change } ({ RANGE($change) }), większa niż margines błędu badania.
voice-no-change = { $measure }: zmiana o { $change } ({ RANGE($change) }), za mała, by odróżnić ją od braku zmiany.
voice-change-few = { $measure }: zmiana o { $change }; przy liczbie odpowiedzi { BASE($before) } i { BASE($now) } nic z niej nie wynika.
voice-unweighted = Bez wag { $measure } wynosi { $plain }.
voice-bands = { $promoters } klientów to promotorzy, a { $detractors } krytycy
voice-bands-difference = Różnica obu udziałów to NPS: { $nps }.

voice-responses = Odpowiedzi
voice-all-waves = wszystkie pomiary
voice-ratings-answered = Oceny z odpowiedzią
voice-of-mapped = zadanych pytań o punkty styku
voice-first-wave = pytanie zadane po raz pierwszy
voice-change-on = { $change } wobec { $before }

note-survey = Badanie klientów
note-nps = NPS: udział ocen 9-10 minus udział ocen 0-6 w pytaniu o polecenie.
note-intervals = Przedziały 95%: skorygowany Walda (NPS), Wilsona (udziały), dla efektywnej wielkości próby.
note-whiskers = Wąsy: przedział 95% dla efektywnej wielkości próby.
note-no-measure = Grupy, czynniki i wartość opierają się na mierze, dlatego ich nie pokazano.
note-change = Ważone wyniki ostatniego pomiaru. Zmiana liczy się tylko wtedy, gdy jej przedział nie obejmuje zera.
