surveyed-many = pacjenci
surveyed-many-of = pacjentów
surveyed-one = pacjent
