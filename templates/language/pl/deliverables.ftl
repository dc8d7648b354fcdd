# Własne słowa w prezentacji, raporcie, skoroszycie i na stronach.

method-cell = Rozdział i komórka
method-inputs = Odcisk danych wejściowych
method-notebook = Notatnik
method-notebook-cell = Komórka
method-sections = Rozdziały
method-provenance = Raport powstał z przebiegu { $run }, z rozdziałów: { $sections }. Odcisk danych wejściowych: { $fingerprint }.
method-reading-figures = Wszystkie liczby, z przedziałem i podstawą, są w skoroszycie obok tego raportu.
method-run = Przebieg
word-all-figures = Wszystkie liczby z przedziałami i podstawami
word-and-others = { $count ->
        [one] oraz jedna inna pozycja
       *[other] oraz { $count } innych
    }
word-appendix = Załącznik: skąd to wiemy
word-appendix-short = Załącznik
word-as-expected = oczekiwane
word-as-of = Stan na
word-attributions = Autorstwo i znaki towarowe
word-base = Podstawa
word-check = Kontrola
word-checks = Jakość danych i kontrole poprawności
word-checks-sheet = Jakość danych
word-codebook = Kody odpowiedzi
word-codebook-about = Każda odpowiedź tak, jak ją znaleziono, i jak ją odczytano
word-codebook-left-out = (pominięte)
word-codebook-blank = (puste)
word-codebook-smaller-groups = (mniejsze grupy)
word-codebook-question = Pytanie
word-codebook-label = Etykieta
word-codebook-wave = Fala
word-codebook-column = Kolumna
word-codebook-answer = Odpowiedź w pliku
word-codebook-count = Liczba
word-codebook-read = Odczytano jako
word-codebook-counts-as = Liczy się jako
word-codebook-basis = Na podstawie
word-clear = Podstawa
word-client = Klient
word-contents = Spis treści
word-continued = cd.
word-data = Dane z okresu
word-decrease = Spadek
word-exhibit = Ilustracja
word-exhibits = Ilustracje
word-failed = niespełniona
word-fictional = Firma fikcyjna, dane zmyślone
word-figure = Liczba
word-figures = Liczby
word-figures-sheet = Liczby
word-files = Pliki
word-finding = Co stwierdzono
word-first = Co zaczyna się teraz
word-focus = Wyróżnione
word-high = Wysoko
word-higher = wyżej
word-how-to-read = Jak czytać ten raport
word-in-figures = w liczbach
word-in-workbook = Dane do tej strony są w skoroszycie.
word-increase = Wzrost
word-index-title = Dowody do każdej strony, w kolejności argumentacji
word-index-part = Część
word-index-argued = Argument na stronie
word-index-evidence = Dowody na stronach
word-index-from = Z rozdziałów
word-index-rest = Czego nie znaleziono, kontrole i źródła
word-name = Nazwa
word-quiet-title = { $n ->
        [one] Jedno pytanie sprawdzono bez jasnej odpowiedzi
        [few] { $n } pytania sprawdzono bez jasnej odpowiedzi
       *[many] { $n } pytań sprawdzono bez jasnej odpowiedzi
    }
word-industry = Branża
word-information = informacja
word-interval = Przedział
word-interval-high = Do
word-interval-low = Od
word-items = Pozycje
word-low = Nisko
word-lower = niżej
word-main-figures = Główne liczby
word-marks = Metody i znaki
word-no = nie
word-no-data = Brak danych do pokazania.
word-not-shown = nie pokazano
word-note = Uwaga
word-others = Pozostałe
word-passed = spełniona
word-people = n = { $n }
word-period = Okres
word-prepared-by = Opracowanie
word-provenance = Pochodzenie
word-provenance-slide = Co ta praca obejmuje, na czym się opiera i skąd pochodzą jej liczby
word-quadrants = Ćwiartki
word-left = { $n ->
        [one] Jeszcze jedna ilustracja jest tylko w raporcie, skoroszycie i roboczej wersji prezentacji.
        [few] Jeszcze { $n } ilustracje są tylko w raporcie, skoroszycie i roboczej wersji prezentacji.
       *[many] Jeszcze { $n } ilustracji jest tylko w raporcie, skoroszycie i roboczej wersji prezentacji.
    }
word-minded = { $n ->
        [one] Jedna rzecz, o której trzeba pamiętać, opierając się na tych liczbach
        [few] { $n } rzeczy, o których trzeba pamiętać, opierając się na tych liczbach
       *[many] { $n } rzeczy, o których trzeba pamiętać, opierając się na tych liczbach
    }
word-quality = Kontrole: niezaliczone { $failed }, do wiadomości { $known }; reszta jest w skoroszycie
word-reading-hidden = „Nie pokazano” oznacza grupy zbyt małe, by je podać bez ujawniania osób.
word-reading-intervals = Zakresy i cienkie kreski to przedziały 95%, o ile uwaga nie mówi inaczej; „n” to liczba osób lub pozycji.
word-reading-titles = Tytuł każdej ilustracji mówi, co z niej wynika; obok podano źródło, podstawę i okres.
word-reason = Dlaczego
word-remark = Uwaga
word-report = Raport o doświadczeniu klienta
word-result = Wynik
word-scope = Zakres
word-scope-all = Wykonano wszystkie uzgodnione części pracy.
word-scope-off = Nie przeprowadzono: { $sections }.
word-scope-slide = { $n ->
        [0] Co ta praca obejmuje
        [one] Praca opiera się na jednym nazwanym podejściu lub źródle
        [few] Praca opiera się na { $n } nazwanych podejściach i źródłach
       *[many] Praca opiera się na { $n } nazwanych podejściach i źródłach
    }
word-scorecard = Karta wyników
word-section = Rozdział
word-sheet = Arkusz
word-short = Poniżej oczekiwań
word-source = Źródło
word-sources = Źródła
word-status = Status
word-subject = Doświadczenie klienta: wnioski i rekomendacje
word-summary = Podsumowanie
word-target = cel
word-task = Inicjatywa
word-to = do
word-today = stan na
word-total = Suma
word-unit = Jednostka
word-value = Wartość
word-why = Uzasadnienie
word-without-a-name = punkty bez nazwy: { $count }
word-yes = tak
word-label = { $label }:

headline-governance-practised = Ład CX w praktyce
headline-journey-delivery-gap = Co daje podróż klienta wobec oczekiwań
headline-maturity-mean = Dojrzałość CX
headline-roadmap-npv = Wartość bieżąca netto planu
headline-roadmap-initiatives = Inicjatywy w planie
headline-voice-responses = Odpowiedzi
headline-voice-nps = NPS
headline-voice-csat = CSAT
headline-voice-ces = CES
word-on-scale = w skali do { $top }
headline-journey-stages = Etapy podróży klienta
headline-technology-best = Jak dalece opcja na czele spełnia potrzeby
headline-outcomes-assumed = Założone kroki od działań do wartości
headline-interviews-interviews = Przeprowadzone wywiady
headline-ideas-with-result = Pomysły przetestowane z wynikiem
headline-listening-contacts = Zaproszenia na osobę rocznie
headline-communication-messages = Zaplanowane komunikaty
headline-charter-complete = Kompletne zapisy karty programu
headline-vision-broken = Obietnice wyraźnie niedotrzymane
word-boxes = Prostokąt (□) zastępuje znak, którego nie ma żadna czcionka tego komputera: { $characters }.

status-proposed = proponowana
status-planned = planowana
status-started = rozpoczęta
status-done = zakończona
status-late = opóźniona
status-stopped = wstrzymana
