# Teksty alternatywne ilustracji.

alt-bar = Wykres słupkowy: { $title }. { $rows ->
        [one] Jeden słupek.
        [few] { $rows } słupki.
       *[other] { $rows } słupków.
    }
alt-stacked = Słupki skumulowane: { $title }.
alt-likert = Słupki z udziałami odpowiedzi: { $title }.
alt-line = Wykres liniowy: { $title }.
alt-slope = Linie od pomiaru do pomiaru: { $title }.
alt-dots = Wartości na jednej skali: { $title }.
alt-radar = Profil: { $title }.
alt-matrix = Macierz opisanych punktów: { $title }.
alt-combo = Kolumny z linią: { $title }.
alt-waterfall = Kroki od korzyści przez koszty do tego, co zostaje: { $title }.
alt-tornado = Słupki pokazujące, jak mocno każde założenie zmienia wynik: { $title }.
alt-heatmap = Siatka wartości: { $title }.
alt-table = Tabela, { $rows ->
        [one] jeden wiersz
        [few] { $rows } wiersze
       *[other] { $rows } wierszy
    }: { $title }.
alt-journey = Mapa podróży klienta: { $title }.
alt-gantt = Harmonogram, { $rows ->
        [one] jedna linia
        [few] { $rows } linie
       *[other] { $rows } linii
    }: { $title }.
alt-network = Obraz tego, co do czego prowadzi, { $rows ->
        [one] jedno pole
        [few] { $rows } pola
       *[other] { $rows } pól
    }: { $title }.
alt-scorecard = Karty z liczbami: { $title }.
