# Wizja oraz to, co marka obiecuje i co dostarcza.

vision-broken = Marka wyraźnie nie dotrzymuje { PART($broken, $all) ->
        [sole] swojej obietnicy
        [all] żadnej z { $all } obietnic
       *[other] { $broken } z { $all } obietnic
    }
vision-kept = { $all ->
        [one] Marka dotrzymuje swojej obietnicy
       *[other] Marka dotrzymuje każdej ze swoich obietnic ({ $all })
    }
vision-none-broken = { $kept ->
        [0] { $all ->
            [one] Odpowiedzi nie mówią, czy obietnica marki jest dotrzymana
           *[other] O żadnej z { $all } obietnic odpowiedzi nie mówią, czy jest dotrzymana
        }
       *[other] Wyraźnie dotrzymane: { $kept } z { $all } obietnic; żadna nie jest wyraźnie niedotrzymana
    }
vision-unclear = Obietnice, o których odpowiedzi nie rozstrzygają: { $n }.
vision-open = Obietnice bez pomiaru lub poziomu: { $n }.
vision-statement = { $statement }
vision-principles = Zasady, które niosą wizję: { $n }
vision-means-open = Otwarte: co to znaczy na co dzień?
vision-gap = { $force } – { $stage }: { $gap }
vision-verdicts = Obietnice dotrzymane: { $kept }; niedotrzymane: { $broken }; { $left ->
        [open] niezmierzone
        [unclear] niejasne
       *[both] niejasne lub niezmierzone
    }: { $rest }
vision-state-kept = dotrzymana
vision-state-broken = niedotrzymana
vision-state-unclear = niejasna
vision-state-open = niezmierzona
vision-open-statement = na co klienci mogą liczyć, w jednym zdaniu?
vision-open-principles = jakie zasady z tego wynikają?
vision-open-promises = co marka obiecuje i gdzie to dostarcza?
vision-asks = Otwarte: { $open }
vision-written = Zapisano wizję, zasady i obietnice.
check-vision = Zapis wizji
note-vision-source = Wizja klienta; badanie i podróż z tego raportu
note-vision-states = Dotrzymana: cały przedział 95% na poziomie obietnicy lub wyżej; niedotrzymana: poniżej.
col-vision-statement = Wizja
col-vision-card = Karta
col-vision-share = Udział kropek
col-vision-id = Id
col-vision-principle = Zasada
col-vision-means = Co to znaczy
col-vision-promise = Obietnica
col-vision-touchpoint = Gdzie
col-vision-stage = Etap
col-vision-promised = Obiecane
col-vision-delivered = Zadowoleni
col-vision-low = Nisko
col-vision-high = Wysoko
col-vision-n = Odpowiedzi
col-vision-force = Siła
col-vision-stage_gap = Brak w podróży
col-vision-state = Ocena
sheet-vision-statement = Wizja
sheet-vision-cards = Propozycje wizji
sheet-vision-principles = Zasady
sheet-vision-promises = Obietnice
