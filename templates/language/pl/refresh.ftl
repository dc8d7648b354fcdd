# Uwagi, które odświeżenie zapisuje na slajdach prezentacji zmienionej ręcznie.

refresh-conflict = Zostaje Państwa wersja. Nowe dane mówią: { $new }
refresh-conflict-at = { $place }: zostaje Państwa wersja. Nowe dane mówią: { $new }
refresh-conflict-open = { $place }: zostaje Państwa wersja; nowe dane są tu inne.
refresh-stale = Liczba wpisana ręcznie nie zgadza się już z danymi: { $mine }
refresh-stale-now = Liczba wpisana ręcznie nie zgadza się już z danymi: { $mine }. Teraz: { $new }
refresh-outdated = Zachowane, bo zmienione ręcznie; nowe dane już tego nie pokazują: { $mine }
refresh-new = Nowy slajd: nie było go wcześniej w prezentacji.
