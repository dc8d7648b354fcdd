# Gdzie klient stoi wśród innych, których nie wymieniono z nazwy.

portfolio-above = { $label }: { $value }, więcej niż u { $lower } z { $others } pozostałych ({ $among })
portfolio-highest = { $label }: { $value }, więcej niż u wszystkich { $others } pozostałych ({ $among })
portfolio-lowest = { $label }: { $value }; nikt z { $others } pozostałych nie ma mniej ({ $among })
portfolio-all = wszyscy klienci
portfolio-middle = Środek pokazuje się od dziesięciu klientów, ćwiartki od dwudziestu.
portfolio-agreed = Porównano tylko klientów, którzy wyrazili zgodę; żadnego nie wymieniono z nazwy.
portfolio-quarters = { RANGE($middle) }
portfolio-lower-of = { $lower } z { $others }
col-portfolio-figure = Wielkość
col-portfolio-compared-with = Porównanie z
col-portfolio-this-client = Ten klient
col-portfolio-middle = Środek
col-portfolio-middle-half = Środkowa połowa
col-portfolio-lower = Niżej
note-portfolio = Najnowsze wyniki klientów, którzy biorą udział w porównaniu
note-portfolio-groups = Pominięto grupy, w których innych klientów jest mniej niż { $minimum }, oraz takie, w których jeden klient przekracza 60%.
method-portfolio = Pozycja to miejsce wśród niewymienionych klientów, a nie test istotności.
check-portfolio-groups = Grupy porównania
check-portfolio-groups-enough = W każdej grupie jest co najmniej tylu innych klientów: { $minimum }; żaden klient nie przeważa.
