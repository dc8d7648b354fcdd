# Argumentacja dla zarządu: jej części, o co prosimy, co może pójść źle.

story-section = Decyzje i ryzyka
story-source = Ustalenia tego raportu
story-role-situation = Sytuacja
story-role-complication = Komplikacja
story-role-cause = Dlaczego to trwa
story-role-answer = Odpowiedź
story-role-value = Wartość
story-role-risk = Ryzyko
story-role-ask = Prosimy o
story-part-customers = Co mówią { surveyed-many }
story-part-causes-of-satisfaction = Co jest dla nich ważne
story-part-journey = Gdzie pęka podróż klienta
story-part-cost = Ile to kosztuje
story-part-persists = Dlaczego to trwa
story-part-answer = Odpowiedź
story-part-value = Ile to jest warte
story-part-options = Rozważone opcje
story-part-plan = Plan
story-part-decisions = Decyzje na dziś
story-part-risks = Co może pójść źle
story-appendix = Załącznik: { $section }
story-for-decision = Do decyzji
story-for-information = Do wiadomości

story-cause = Co jest nie tak
story-kpi = Po czym poznamy, że działa
col-initiative = Inicjatywa
word-none-yet = jeszcze brak
story-causes-title = { $rows ->
        [one] Jedna inicjatywa odpowiada na to, co jest nie tak
        [few] { $rows } inicjatywy odpowiadają na to, co jest nie tak
       *[other] { $rows } inicjatyw odpowiada na to, co jest nie tak
    }
story-decision = Decyzja
story-why-now = Dlaczego teraz
story-who = Kto
story-if-not = Jeśli nie
story-decisions-title = { $decisions ->
        [one] Prosimy zarząd o jedną decyzję
        [few] Prosimy zarząd o { $decisions } decyzje
       *[other] Prosimy zarząd o { $decisions } decyzji
    }
story-owner-asked = Wskaże zarząd
story-owners = { $names }
story-release = Uruchomić { $spend }; okres: { $horizon }
story-release-why = Oczekiwany zwrot netto: { $npv }; liczba inicjatyw: { $initiatives }
story-release-not = Przyczyny pozostają
story-seat = Obsadzić miejsce w radzie: { $missing }
story-seat-why = Zasady: { $documented } na papierze i { $practised } w praktyce
story-seat-not = Bez tych osób luki pozostają otwarte: { $gaps }
story-gaps = Wyznaczyć właścicieli luk ({ $ownerless }) i nowe terminy ({ $overdue })
story-gaps-why = Pozostałe luki ładu: { $gaps }
story-gaps-not = Nie ma kogo o nie zapytać
story-targets = Uzgodnić cele dla kompetencji
story-targets-why = Średnia wynosi { $mean }; bez celów nie wiadomo, jak daleko iść
story-targets-not = Postępu nie da się odróżnić od ruchu
story-risk = Ryzyko
story-early-sign = Wczesny sygnał
story-what-we-do = Co robimy
story-risks-title = { $risks ->
        [one] Jedno ryzyko do obserwacji, z wczesnym sygnałem
        [few] { $risks } ryzyka do obserwacji, z wczesnymi sygnałami
       *[other] { $risks } ryzyk do obserwacji, z wczesnymi sygnałami
    }
story-risk-value = W jednym z dziesięciu symulowanych wyników plan daje mniej niż { $low }, w innym więcej niż { $high }
story-risk-loss-sign = KPI pierwszych inicjatyw nie drgnęły w terminie
story-risk-range-sign = Korzyści przychodzą później, niż planowano
story-risk-value-do = Kolejne środki uruchamiać tylko tam, gdzie KPI się poprawiły
story-risk-link = { $what }: wartość od { $low } do { $high }
story-risk-link-sign = Następne badanie nie pokazuje związku
story-risk-link-do = Finanse i właściciel potwierdzają go przed dalszymi wydatkami
story-risk-overdue = { $overdue ->
        [one] Jeden krok ładu jest po terminie
        [few] { $overdue } kroki ładu są po terminie
       *[other] { $overdue } kroków ładu jest po terminie
    }
story-risk-overdue-sign = Rada spotyka się bez nowych terminów
story-risk-overdue-do = Uzgodnić nowe terminy na najbliższym spotkaniu
story-risk-agreement = Oceniający dojrzałość są mało zgodni (alfa { $alpha })
story-risk-agreement-sign = Działy kwestionują profil
story-risk-agreement-do = Omówić średnie, zanim oprą się na nich cele
