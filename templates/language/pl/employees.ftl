# Co mówią pracownicy, według jednostek i obok klientów, i co z tego wynikło.

employees-nps = eNPS
employees-serve = Możliwość dobrej obsługi
employees-word-nps = eNPS
employees-word-serve = możliwość dobrej obsługi
employees-rose = Wzrost: { $measure } wynosi { $level }, o { SIZE($change) } więcej niż { $before }
employees-fell = Spadek: { $measure } wynosi { $level }, o { SIZE($change) } mniej niż { $before }
employees-steady = { $measure } wynosi { $level }, bez wyraźnej różnicy wobec: { $before }
employees-level = { $measure } wynosi { $level }
employees-hidden = Odpowiedziało mniej niż { $minimum } osób, aby pokazać: { $measure }
employees-linked = W { $units } jednostkach { surveyed-many } oceniają lepiej tam, gdzie { $measure } jest wyżej
employees-linked-against = W { $units } jednostkach { surveyed-many } oceniają gorzej tam, gdzie { $measure } jest wyżej
employees-open = W { $units } jednostkach związek pracowników z klientami nie jest wyraźny; słabszy niż { $seen } mógł umknąć
    .short = W { $units } jednostkach związek pracowników z klientami nie jest wyraźny
employees-alike = Pracownicy { $units } jednostek odpowiadają zbyt podobnie, by mówić o związku z klientami
employees-few-units = { $units ->
        [one] Jedna jednostka to za mało
        [few] { $units } jednostki to za mało
        [many] { $units } jednostek to za mało
       *[other] { $units } jednostki to za mało
    } na związek pracowników z klientami; potrzeba { $least }
employees-all-reported = { $heard ->
        [one] Na jedyną sprawę zgłoszoną przez pracowników odpowiedziano działaniem i zdano z niego sprawę
        [few] Na wszystkie { $heard } sprawy zgłoszone przez pracowników odpowiedziano i zdano z nich sprawę
        [many] Na wszystkie { $heard } spraw zgłoszonych przez pracowników odpowiedziano i zdano z nich sprawę
       *[other] Na wszystkie { $heard } sprawy odpowiedziano i zdano z nich sprawę
    }
employees-none-acted = { $heard ->
        [one] Na jedyną sprawę zgłoszoną przez pracowników nie odpowiedziano działaniem
        [few] Na żadną z { $heard } spraw zgłoszonych przez pracowników nie odpowiedziano działaniem
        [many] Na żadną z { $heard } spraw zgłoszonych przez pracowników nie odpowiedziano działaniem
       *[other] Na żadną z { $heard } spraw nie odpowiedziano działaniem
    }
employees-some-reported = Sprawy zgłoszone przez pracowników: { $heard }; z działaniem: { $acted }; z informacją zwrotną: { $reported }
employees-unanswered = { $n ->
        [one] Otwarte: co dzieje się z jedną sprawą?
        [few] Otwarte: co dzieje się z { $n } sprawami?
        [many] Otwarte: co dzieje się z { $n } sprawami?
       *[other] Otwarte: co dzieje się z { $n } sprawy?
    }
employees-untold = { $n ->
        [one] Otwarte: kiedy pracownicy dowiedzą się o jednym działaniu?
        [few] Otwarte: kiedy pracownicy dowiedzą się o { $n } działaniach?
        [many] Otwarte: kiedy pracownicy dowiedzą się o { $n } działaniach?
       *[other] Otwarte: kiedy pracownicy dowiedzą się o { $n } działania?
    }
employees-unowned = { $n ->
        [one] Otwarte: kto odpowiada za jedną z nich?
        [few] Otwarte: kto odpowiada za { $n } z nich?
        [many] Otwarte: kto odpowiada za { $n } z nich?
       *[other] Otwarte: kto odpowiada za { $n } z nich?
    }
employees-nothing-shown = Odpowiedzi pracowników nie pokazano, by chronić anonimowość
employees-statements = { $label }: zgadza się { $share } pracowników
employees-statement-lowest = Najmniej osób zgadza się z: „{ $label }” ({ $level })
employees-statements-two = Z „{ $label }” zgadza się { $level } pracowników
employees-card-note = { $wave }; { $change } wobec: { $before }
employees-statements-open = Zgoda wynosi od { $low } do { $high } przy { $n } stwierdzeniach
employees-statement-rose = { $label }: wzrost o { SIZE($change) } wobec: { $before }.
employees-statement-fell = { $label }: spadek o { SIZE($change) } wobec: { $before }.
employees-units-same = { $measure }: { $high } w każdej jednostce (liczba jednostek: { $n })
employees-units-two = { $measure }: { $low } ({ $unit }) i { $second } ({ $next }); gdzie indziej do { $high }
employees-units-range = { $measure } wynosi od { $low } do { $high } w { $n } jednostkach
employees-by-unit = „{ $label }”: zgoda od { $low } do { $high } w { $n } jednostkach
    .role = cause
    .when = shown
    .short = „{ $label }”: zgoda od { $low } do { $high }
employees-units-hidden = { $n ->
        [one] Jednej jednostki nie pokazano, by chronić anonimowość.
        [few] { $n } jednostek nie pokazano, by chronić anonimowość.
        [many] { $n } jednostek nie pokazano, by chronić anonimowość.
       *[other] { $n } jednostki nie pokazano, by chronić anonimowość.
    }
employees-side-no-link = Zestawienie obok siebie to nie związek: by go szukać, potrzeba co najmniej { $least } jednostek.
employees-tie = Gdzie { $measure } jest o dziesięć punktów wyżej, oceny { surveyed-many-of } to { $tie } ({ RANGE($tie) }), jednostek: { $units }.
employees-tie-untold = { $measure }: jednostki różnią się niewiele bardziej niż błąd próby, więc nachylenia nie podano.
employees-association = To współzmienność jednostek, które różnią się nie tylko pracownikami.
employees-source = Badanie pracowników
employees-source-both = Badanie pracowników; badanie { surveyed-many-of }
employees-source-log = Rejestr klienta: zapytano, usłyszano, zrobiono, przekazano
employees-col-unit = Jednostka
employees-col-answers = Pracownicy
employees-col-customers = { CAPITAL(surveyed-many) }
employees-col-customer-answers = Odpowiedzi { surveyed-many-of }
employees-col-asked = Zapytano
employees-col-heard = Usłyszano
employees-col-done = Zrobiono
employees-col-owner = Kto
employees-col-reported = Przekazano
employees-open-done = otwarte: co zrobiono?
employees-open-owner = otwarte: kto?
employees-open-reported = otwarte: kiedy?
employees-note-nps = eNPS: odsetek ocen 9–10 minus odsetek ocen 0–6 przy pytaniu o polecenie pracy tutaj.
employees-note-serve = Możliwość dobrej obsługi: średni odsetek stwierdzeń, z którymi osoba się zgadza. Zgoda: dwie górne odpowiedzi albo te, które się liczą.
employees-note-whiskers = Linie: przedziały 95%; przy małej liczbie osób ich nie podano.
employees-note-hidden = Jednostek, w których jest mniej niż { $minimum } pracowników albo nieliczni są jednego zdania, nie pokazano, ani tego, co by je zdradziło.
employees-note-small = * mniej niż { $base } odpowiedzi: na dole, bez porównań
employees-note-seen = Jednostek: { $units }; w czterech z pięciu takich przypadków widać dopiero korelację { $seen } lub wyższą.
employees-method = eNPS według Rocksa (2016); odsetki z przedziałem Wilsona; średnie z t Studenta; zmiany jednego badania jako jedna rodzina (Holm).
employees-link-method = Nachylenie po średnich jednostek z odjętym błędem próby ocen pracowników (Fuller 1987), przedział HC3 (MacKinnon i White 1985); wartości p według Holma.
check-employees = Badanie pracowników
check-employees-read = Odpowiedzi w najnowszym badaniu: { $responses }; badań: { $waves }; jednostek: { $units }.
headline-employees-responses = Pracownicy, którzy odpowiedzieli
headline-employees-nps = eNPS
headline-employees-serve = Możliwość dobrej obsługi
