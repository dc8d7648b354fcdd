# Kogo pyta badanie.

surveyed-many = klienci
surveyed-many-of = klientów
surveyed-one = klient
