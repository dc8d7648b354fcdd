# Co mówią wywiady: kogo wysłuchano, jak zgodni są dwaj czytelnicy, o czym mówią rozmówcy.

interviews-spoken = { $interviews ->
        [one] Jeden wywiad mówi
        [few] { $interviews } wywiady mówią
       *[other] { $interviews } wywiadów mówi
    } o { $spoken } z { $stages } etapów podróży
interviews-not-coded = { $interviews ->
        [one] Odbył się jeden wywiad i nikt jeszcze nie zakodował, co w nim powiedziano
        [few] Odbyły się { $interviews } wywiady i nikt jeszcze nie zakodował, co w nich powiedziano
       *[other] Odbyło się { $interviews } wywiadów i nikt jeszcze nie zakodował, co w nich powiedziano
    }
interviews-readers-part = Dwaj czytelnicy wywiadów różnią się zbyt często, by na tym liczyć: zgodność { $lowest }
interviews-readers-agree = Dwaj czytelnicy wywiadów są zgodni: co najmniej { $lowest } w każdym kodzie
interviews-agreement-unknown = Dwaj czytelnicy zakodowali wypowiedzi tak jednakowo, że zgodności nie da się ocenić
interviews-one-reader = Wypowiedzi przeczytała jedna osoba; nie wiadomo, czy inna zobaczyłaby to samo.
interviews-unread = Żadnej wypowiedzi jeszcze nie zakodowano.
interviews-by-stage = { $interviews ->
        [one] O czym mówi jeden wywiad, etap po etapie
        [few] O czym mówią { $interviews } wywiady, etap po etapie
       *[other] O czym mówi { $interviews } wywiadów, etap po etapie
    }
interviews-pain-first = { $stage }: ból { PART($n, $interviews) ->
        [all] we wszystkich wywiadach ({ $interviews })
       *[other] w { $n } z { $interviews } wywiadów
    }, więcej niż na innych etapach
interviews-themes = { CAPITAL($theme) }: { PART($n, $interviews) ->
        [all] mówią o tym wszystkie wywiady ({ $interviews })
       *[other] mówi o tym { $n } z { $interviews } wywiadów
    }
interviews-said = { $interviews ->
        [one] Co powiedziano w jednym wywiadzie, w postaci dopuszczonej do cytowania
       *[other] Co powiedziano w { $interviews } wywiadach, w postaci dopuszczonej do cytowania
    }
interviews-interviews = Wywiady
interviews-passages = Wypowiedzi
interviews-read = Wypowiedzi zakodowane przez pierwszego czytelnika
interviews-readers = Czytelnicy
interviews-few = mniej niż { $minimum } lub razem z innym rodzajem
interviews-kind-executive = Wywiady z kierownictwem
interviews-kind-customer = Wywiady o doświadczeniu { surveyed-many-of }
interviews-kind-employee = Wywiady z pracownikami
interviews-code-stage = Etap
interviews-code-touchpoint = Punkt styku
interviews-code-pain = Ból
interviews-code-need = Potrzeba
interviews-code-theme = Temat
col-interviews-what = Co
col-interviews-number = Liczba
col-interviews-stage = Etap
col-interviews-spoken = Mówi o nim
col-interviews-pain = Nazywa ból
col-interviews-need = Nazywa potrzebę
col-interviews-about = O czym
col-interviews-quote = Ich słowami
check-interviews = Dwaj czytelnicy wywiadów
note-interviews-source = Wywiady klienta
note-interviews-few = Kreska to nie zero: mówi o tym mniej niż { $minimum } wywiadów albo wszystkie oprócz mniejszej liczby, a liczby nie podajemy.
note-interviews-counted = Wywiad liczy się raz na etap, według kodów pierwszego czytelnika. Rozmówców wybrano, a nie wylosowano: wywiady mówią, co jest, a nie jak często.
note-interviews-agreement = Alfa Krippendorffa dla wypowiedzi przeczytanych przez obu, z przedziałem 95%; 0,67 to zwyczajowe minimum, 0,80 jest dobre.

# Przewodniki rozmów

guides-document = Przewodniki rozmów
guides-summary = O co pytać kierownictwo, klientów i pracowników, aby mapa opierała się na tym, co ludzie powiedzieli.
guides-legend = Pytania są początkiem: idź za tym, co ludzie mówią, i pomiń to, na co już odpowiedzieli. Od pięciu do ośmiu rozmów jednego rodzaju zwykle pokazuje, co jest.
guides-before = Przed każdą rozmową
guides-promise = Co mówisz i obiecujesz
guides-after = Po każdej rozmowie
guides-transcript = Zapis rozmowy
guides-stages = Zapytaj o każdy etap, przez który rozmówca przeszedł:
guides-minutes = { $minutes } minut
