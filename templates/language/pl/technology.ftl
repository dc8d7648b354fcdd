# Który produkt wybrać i jak pewny jest ten wybór.

technology-clear = { $option } wyprzedza pozostałe w { $best } symulowanych przebiegów
technology-open = Wybór jeszcze otwarty: { $option } wygrywa w { $best } przebiegów, { $other } w { $second }
technology-dominated = { $n ->
        [one] Można odłożyć { $options }: inna opcja w żadnym kryterium nie jest gorsza.
       *[other] Można odłożyć { $options }: dla każdej z nich jest opcja, która w żadnym kryterium nie jest gorsza.
    }
technology-ahead = { $option }: wygrywa w { $share }
technology-never-ahead = { $option }: nigdy nie wygrywa
technology-reasoning = Oceny i wagi są przedziałami, więc odpowiedzią jest prawdopodobieństwo, a nie suma punktów.
technology-all-scored = Ocenione opcje: { $options }, kryteria: { $criteria }
technology-not-scored = { $n ->
        [one] Jedna ocena nie jest znana i liczy się jako otwarta
        [few] { $n } oceny nie są znane i liczą się jako otwarte
       *[many] { $n } ocen nie jest znanych i liczy się jako otwarte
    }
technology-criterion = { $criterion } ({ $weight })
technology-not-known = nieznane
technology-range = { $points } ({ RANGE($points) })
technology-cost = { $option } kosztuje { $year } w pierwszym roku, a łącznie { $liability }
    .short = { $option }: { $year } w pierwszym roku, łącznie { $liability }
technology-cost-in-all = { $option } kosztuje łącznie { $liability }; kosztu pierwszego roku nie podano
technology-beside = Żadna inicjatywa planu nie obejmuje tego wyboru: jego koszt wychodzi poza budżet planu i wymaga osobnej decyzji.
    .role = method
    .when = some
technology-cost-open = Kosztów opcji jeszcze nie podano
technology-stays = { $option } wygrywa przy każdej zmianie wagi lub oceny: co najmniej w { $least } przebiegów
technology-turns = Przewaga opcji { $option } może się odwrócić: po jednej zmianie wygrywa w { $least } przebiegów
    .short = { $option } może stracić przewagę: po jednej zmianie wygrywa w { $least } przebiegów
technology-swing-weight = Waga „{ $criterion }” o połowę mniejsza lub podwojona
technology-swing-score = { $option }: „{ $criterion }” nisko lub wysoko
technology-part-now = Funkcje dziś
technology-part-later = Funkcje za trzy do pięciu lat
technology-part-year-one = Koszt pierwszego roku
technology-part-liability = Całość zobowiązań
technology-part-brand-fit = Zgodność z marką
technology-votes = Wagi pochodzą od głosujących: { $voters }.
technology-few-votes = Głosowało za mało osób ({ $voters }), by pokazać ich punkty; obowiązują wagi podane przy kryteriach.
technology-votes-withheld = Z punktów głosujących (liczba: { $voters }) wynikałoby, jak głosowały pojedyncze osoby; obowiązują wagi podane przy kryteriach.
technology-no-votes = Wagi są takie, jak podano przy kryteriach; nikt nie głosował.
technology-all-known = Każda opcja ma ocenę w każdym kryterium.
technology-unknown = Nieznane oceny: { $n }; przyjęto dla nich całą skalę.
check-technology-weights = Wagi wyboru
check-technology-scores = Oceny wyboru
note-technology-source = Wybór technologii klienta; produkty według ocen jego zespołu
note-technology-draws = Punkty ze 100 z przedziałem ośmiu na dziesięć symulowanych przebiegów; oceny i wagi zmieniają się w swoich przedziałach.
note-technology-worth = Ciemniej znaczy więcej warte; w nawiasie waga. Kwoty są warte tyle, ile najniższa kwota do własnej.
note-technology-cost = Kwoty są prawdopodobne; punkty ze 100 z przedziałem ośmiu na dziesięć przebiegów.
note-technology-swings = Odsetek przebiegów, w których opcja wygrywa, po zmianie jednej wagi lub jednej jej oceny.


col-technology-option = Opcja
col-technology-points = Punkty ze 100
col-technology-low = Nisko
col-technology-high = Wysoko
col-technology-likely = Prawdopodobnie
col-technology-best = Wygrywa w
col-technology-year_one = Koszt pierwszego roku
col-technology-liability = Całość zobowiązań
col-technology-liability_low = Zobowiązania, nisko
col-technology-liability_high = Zobowiązania, wysoko
col-technology-unknown = Nieznane oceny
col-technology-dominated_by = Inna nie gorsza
col-technology-part = Część
col-technology-criterion = Kryterium
col-technology-weight = Waga
col-technology-worth = Wartość (0 do 1)
col-technology-is_cost = Pieniądze
col-technology-input = Założenie
sheet-technology-options = Opcje
sheet-technology-scores = Oceny
sheet-technology-sensitivity = Jeśli będzie inaczej
technology-level = Ani { $option }, ani { $other } nie ma przewagi: każda z opcji wygrywa w { $best } przebiegów
