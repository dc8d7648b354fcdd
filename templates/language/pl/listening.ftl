# Kogo i jak często pytają badania oraz czy odpowiedzi wystarczą.

listening-rule = { listening-rest }: zaproszeń na osobę rocznie { $contacts }, a każde badanie ma potrzebną dokładność
listening-short = Żadna reguła kontaktu nie wystarcza: potrzebną dokładność ma { $met ->
        [0] zero badań
       *[other] { $met } z { $needing } badań
    }
listening-no-need = { listening-rest }: zaproszeń na osobę rocznie { $contacts }; żadne badanie nie podaje dokładności
listening-rest = { $quarantine ->
        [0] Bez przerwy
        [one] { $quarantine } dzień przerwy
        [few] { $quarantine } dni przerwy
       *[many] { $quarantine } dni przerwy
    }
listening-no-non-buyers = Nie słychać tych, którzy nie kupują: nie pyta ich żadne badanie.
listening-hears-non-buyers = { $n ->
        [one] Jedno badanie słucha tych, którzy nie kupują.
        [few] { $n } badania słuchają tych, którzy nie kupują.
       *[many] { $n } badań słucha tych, którzy nie kupują.
    }
listening-reasoning = Spośród reguł, które dają każdemu badaniu jego dokładność, wybrano tę, która pyta najrzadziej.
listening-empty = Plan słuchania nie wymienia jeszcze żadnego badania.
listening-simulated = Sprawdzone reguły kontaktu: { $rules }, rok dzień po dniu; wybraną policzono dla całej bazy: { $customers }.
check-listening = Symulacja planu słuchania

listening-kind-touchpoint = Po zdarzeniu
listening-kind-relationship = Cała baza na równi
listening-kind-non-buyers = Osoby, które nie kupują
listening-half = ±{ SIZE($half) }
listening-half-of = ±{ SIZE($half) } z ±{ SIZE($need) }
listening-answers = ±{ SIZE($half) }, { $n ->
        [one] { $n } odpowiedź
        [few] { $n } odpowiedzi
       *[many] { $n } odpowiedzi
    }
listening-days = { $n ->
        [0] bez przerwy
        [one] { $n } dzień
       *[other] { $n } dni
    }
listening-cap = najwyżej { $n } rocznie
listening-no-cap = bez limitu
listening-drawn = losowo { $share }
listening-parts = { $parts }
listening-rule-named = { $rule }: { $contacts } na osobę
listening-enough = Reguły kontaktu, przy których każde badanie { surveyed-many-of } ma potrzebną dokładność: { PART($enough, $all) ->
        [sole] jedyna sprawdzona
        [all] wszystkie ({ $all })
       *[other] { $enough } z { $all }
    }
listening-not-enough = { $all ->
        [one] Sprawdzono jedną regułę kontaktu, a przy niej
        [few] Sprawdzono { $all } reguły kontaktu, a przy każdej
       *[other] Sprawdzono { $all } reguł kontaktu, a przy każdej
    } jakiemuś badaniu brakuje dokładności
listening-spares = Zaproszeń na osobę rocznie { $contacts } zamiast { $before }.
listening-times = { $n ->
        [0] Bez zaproszenia
        [one] Raz
       *[other] { $n } razy
    }
listening-often = Więcej niż cztery razy w roku pytamy { $often } osób; { $never } nie pytamy wcale
listening-not-often = Nikogo nie pytamy częściej niż { $most ->
        [one] raz
       *[other] { $most } razy
    } w roku; { $never } nie pytamy wcale
listening-twice = Co najmniej dwa razy pytamy { $twice } osób.
listening-overlap = Spośród zaproszonych przez „{ $survey }” { $share } zaprasza też „{ $other }”.
listening-segment-wide = { $survey }: w grupie { $segment } dokładność ±{ SIZE($half) }, w innych większa
listening-fragile = Dokładność planowanych badań zależy od { $inputs }
listening-short-response = odsetka odpowiedzi
listening-short-volume = liczby zdarzeń
listening-short-quarantine = dni przerwy
listening-firm = Dokładność planowanych badań nie zależy od { $inputs } w sprawdzonych granicach; zapas { $margin }
listening-swing-response = Odpowiedzi o jedną piątą mniej lub więcej
listening-swing-volume = Zdarzeń o jedną piątą mniej lub więcej
listening-swing-quarantine = Połowa lub dwukrotność dni przerwy

note-listening-source = Plan słuchania klienta; rok symulowany dzień po dniu
note-listening-interval = Dokładność to połowa 95% przedziału oczekiwanego udziału, w punktach procentowych.
note-listening-rules = Ciemniej znaczy szerzej, niż badanie potrzebuje; liczba zaproszeń to średnia na osobę i rok.
note-listening-margin = O ile przedział najbliższy granicy jest węższy, niż trzeba; poniżej zera jest za szeroki.

col-listening-survey = Badanie
col-listening-kind = Rodzaj
col-listening-when = Kiedy
col-listening-channel = Kanał
col-listening-priority = Pierwszeństwo
col-listening-volume = Zdarzenia w roku
col-listening-invited = Zaproszenia w roku
col-listening-response = Odsetek odpowiedzi
col-listening-answers = Odpowiedzi w roku
col-listening-half = Dokładność
col-listening-need = Potrzebna
col-listening-segment = Grupa
col-listening-quarantine = Dni przerwy
col-listening-yearly_cap = Najwyżej zaproszeń
col-listening-share = Udział
col-listening-contacts = Zaproszenia na osobę
col-listening-twice = Pytani co najmniej dwa razy
col-listening-widest = Przedział do potrzebnego
col-listening-chosen = Wybrana
col-listening-times = Ile razy
col-listening-other = Zaprasza też
col-listening-id = Id
col-listening-input = Założenie
col-listening-low = Nisko
col-listening-high = Wysoko
sheet-listening-surveys = Badania
sheet-listening-segments = Według grup
sheet-listening-rules = Reguły kontaktu
sheet-listening-contacts = Ile razy pytamy
sheet-listening-overlap = Nakładanie się
sheet-listening-sensitivity = Jeśli będzie inaczej
listening-rule-customers = { listening-rest }: badania wśród { surveyed-many-of } mają potrzebną dokładność, { $n ->
        [one] jedno wśród innych osób jej nie ma
       *[other] wśród innych osób bez niej są: { $n }
    }
listening-hardly-often = Prawie nikogo nie pytamy częściej niż cztery razy w roku; { $never } nie pytamy wcale
listening-segments-alike = Każde badanie ma w każdej grupie dokładność ±{ SIZE($half) }
listening-segments-wide = Najmniej dokładnie, ±{ SIZE($half) }, jest w { $n } polach, w innych dokładniej
listening-misses = Najszerszy przedział jest o { SIZE($margin) } szerszy, niż trzeba, i nie zmienia tego żadna sprawdzona zmiana
listening-misses-unless = Najszerszy przedział jest o { SIZE($margin) } szerszy, niż trzeba; zależy to od { $inputs }
listening-none-needed = Sprawdzone reguły kontaktu: { $all }; żadne badanie nie podaje potrzebnej dokładności
listening-hardly-any = poniżej 0,1
