# Arkusze do wypełnienia.

ballot-title-maturity = Jak dojrzale zarządzamy doświadczeniem klienta?
ballot-title-governance = Jak zorganizowane jest zarządzanie doświadczeniem klienta?
ballot-title-journey = Czego { surveyed-many } oczekują, co dostają i co byłoby idealne?
ballot-sheet = Arkusz
ballot-subtitle = { $client }, runda { $round }
ballot-today = Dla każdego stwierdzenia wybierz poziom, który opisuje dzień dzisiejszy, a nie plany.
ballot-leave-nothing = Niczego nie pomijaj; gdy nie wiesz, wybierz „{ $unknown }”.
ballot-twice = Odpowiedz na każde pytanie dwa razy - co jest spisane i co się rzeczywiście robi.
ballot-concerns = Gdy pytanie nas nie dotyczy, wybierz „{ $not_applicable }”.
ballot-evidence = Podaj dowód, który można obejrzeć, właściciela następnego kroku i termin.
ballot-three-times = Oceń każdą potrzebę na każdym etapie trzy razy - czego { surveyed-many } oczekują, co dziś dostają i co byłoby idealne.
ballot-groups = Odpowiedzi pokazujemy tylko w grupach, które liczą co najmniej { $minimum ->
        [one] { $minimum } osobę
        [few] { $minimum } osoby
       *[other] { $minimum } osób
    }.
ballot-how = Wypełnij tylko zacieniowane komórki, zapisz plik i odeślij go.
ballot-field-rater = Twój kod
ballot-field-role = Twoja rola
ballot-field-department = Dział
ballot-field-seniority = Staż pracy
ballot-field-respondent = Odpowiada
ballot-hint-rater = Kod, który otrzymałaś lub otrzymałeś, nigdy nazwisko
ballot-role-executive = Zarząd
ballot-role-manager = Menedżer
ballot-role-specialist = Specjalista
ballot-role-front-line = Pierwsza linia
ballot-col-id = Id
ballot-col-text = Stwierdzenie
ballot-col-score = Poziom dziś
ballot-col-documented = Spisane
ballot-col-practised = Stosowane
ballot-col-evidence = Dowód
ballot-col-owner = Właściciel
ballot-col-due = Termin
ballot-col-comment = Komentarz
ballot-col-expectation = Oczekiwane
ballot-col-actual = Dziś
ballot-col-ideal = Idealne
ballot-unknown = Nie wiem
ballot-not-applicable = Nie dotyczy
ballot-error-title = Wybierz z listy
ballot-error = Liczą się tylko odpowiedzi z listy.
ballot-error-date = Podaj datę, na przykład 2026-12-31.
ballot-page = Strona &P z &N
