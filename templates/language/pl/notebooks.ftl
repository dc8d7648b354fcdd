# Co mówią notatniki między ilustracjami: tytuły rozdziałów i tekst każdej komórki z prozą.

section-00-workshop = Warsztat
prose-00-workshop-question =
    Jak głosowała sala, w czym była zgodna i co postanowiono? Ten rozdział pokazuje głosy z każdej rundy, zasadę konsensusu ustaloną przed głosowaniem oraz decyzje.

    Metoda: poufne głosy odsłaniane jednocześnie; konsensus według zasady ustalonej przed głosowaniem, RAND/UCLA (Fitch i in. 2001) lub rozstępu ćwiartkowego (von der Gracht 2012).
prose-00-workshop-rounds =
    ## Rundy w skrócie

    Każdy głos oddano poufnie, a wyniki odsłonięto wszystkim jednocześnie. To, co uznaje się za konsensus, ustalono przed pierwszym głosowaniem.
prose-00-workshop-votes =
    ## Co powiedziała sala

    Duży rozrzut opinii to informacja, a nie szum: osoby, które głosowały najniżej i najwyżej, zabierały głos pierwsze, a sala mogła zagłosować ponownie najwyżej dwa razy.
prose-00-workshop-outcome =
    ## Decyzje i działania

    Działania trafiają do mapy drogowej jako propozycje; pytania odłożone na później nie giną.

section-01-governance-audit = Audyt ładu CX
prose-01-governance-audit-title =
    Czy doświadczenie klienta jest zarządzane tak, aby dobra praca nie zależała od pojedynczych osób? Audyt zadaje 23 pytania w pięciu krokach i oddziela to, co zapisano, od tego, co się robi, i od tego, co można udowodnić.

    Metoda: odpowiedzi od 0 do 4, osobno za zapisy i za praktykę, jak w CISO Assistant, w średnich ważonych z pytań, które mają zastosowanie.
prose-01-governance-audit-steps-text =
    ## Jak dobrze zarządzany jest każdy krok

    Każdy krok oceniono dwukrotnie: za to, co istnieje na papierze, i za to, co dzieje się w praktyce. Krok, który wypada lepiej na papierze, ma zasady, którymi ludzie jeszcze nie żyją. Mapa cieplna pokazuje każde pytanie, aby dobra średnia nie ukryła brakującej praktyki.
prose-01-governance-audit-views-text =
    ## Te same odpowiedzi w innych modelach

    Elementy ładu i elementy programu pokazują tę samą pracę z innych stron. Mapa powiązań przenosi tam każdą odpowiedź i pokazuje, o co lista kontrolna nie pyta.
prose-01-governance-audit-evidence-text =
    ## Co można udowodnić i co już teraz wymaga właściciela

    Odpowiedź jest więcej warta, gdy stoją za nią dowody. Drabina porządkuje pytania od niewdrożonych do udowodnionych. Każda luka staje się propozycją do mapy drogowej. Luki bez właściciela lub terminu są na początku, bo same się nie zamkną.
prose-01-governance-audit-council-text =
    ## Kto zarządza i kiedy

    Rada decyduje dobrze, gdy przy jednym stole siedzą ci, którzy płacą, odpowiadają, budują i obsługują { surveyed-many-of }, a spotkania mają stały rytm.

section-02-voice-of-customer = Głos klienta
prose-02-voice-of-customer-question =
    Jak zadowoleni i lojalni są { surveyed-many }, od czego to zależy i czy coś się zmieniło? Ten rozdział pokazuje NPS, CSAT i CES wraz z niepewnością, punkty styku i segmenty, kluczowe czynniki, wartość jednego punktu oraz to, co mówią { surveyed-many }.

    Metoda: NPS ze skorygowanymi przedziałami Walda (Rocks 2016), udziały z przedziałami Wilsona (1927), czynniki według wag względnych (Johnson 2000), rodziny testów metodą Holma (1979).
prose-02-voice-of-customer-kpis =
    ## Jaki jest poziom lojalności i satysfakcji

    Każda liczba ma podany przedział i podstawę. Liczby ważone korzystają z efektywnej liczebności próby, aby wagi nie udawały dokładności. O zmianie mówi się tylko wtedy, gdy jej przedział nie obejmuje zera.
prose-02-voice-of-customer-where =
    ## Które punkty styku zadowalają i kogo

    Udziały liczone są wśród { surveyed-many-of }, którzy korzystali z danego punktu styku. Każdą grupę porównano z ogółem pozostałych { surveyed-many-of }. Punkty styku i grupy testowano łącznie (metoda Holma), a grup poniżej progu anonimowości nie pokazano.
prose-02-voice-of-customer-causes =
    ## Co decyduje o lojalności i gdzie jest słabo

    Ważność wynika z tego, jak odpowiedzi zmieniają się razem, a nie z tego, co { surveyed-many } nazywają ważnym. Czynniki, których nie da się odróżnić od szumu, są na końcu i nie otrzymują miejsca w rankingu.
prose-02-voice-of-customer-words =
    ## Co mówią { surveyed-many } i jak dobre są dane

    Odsetki tematów opierają się na komentarzach przeczytanych i przypisanych przez ludzi; komentarz może mieć kilka tematów. Cytaty podano tylko tam, gdzie zatwierdziła je wymieniona osoba. Ostatnia tabela wymienia, co wczytano, co pominięto i czego brakuje.

section-03-journey-map = Mapa podróży klienta
prose-03-journey-map-question =
    Czego { surveyed-many } oczekują na każdym etapie, co dostają i co byłoby idealne? Ten rozdział pokazuje mapę, krzywą emocji, Siły CX na poszczególnych etapach, momenty, które się liczą, oraz to, co stoi za etapami.

    Metoda: luki każdego oceniającego między tym, co oczekiwane, dostarczane i idealne, z przedziałami t; rodziny testów metodą Holma (1979); pomysły według wskaźnika szans (Ulwick 2005).
prose-03-journey-map-map =
    ## Podróż tak, jak przeżywają ją { surveyed-many }

    Co { surveyed-many } na każdym etapie robią i myślą, co ich boli, a co cieszy, i jak się z tym czują. Ludzie zwykle zapamiętują szczyt i koniec; liczba ta jest regułą praktyczną.
prose-03-journey-map-forces =
    ## Gdzie zyskuje się i traci relację

    Sześć sił opisuje, czego potrzebuje relacja. Pewność i Uczciwe traktowanie to podstawy: ich niedobór trzeba usunąć przed wszystkim, co wyróżnia. Wagi sił podano pod każdą ilustracją.
prose-03-journey-map-moments =
    ## Momenty, które się liczą

    Moment liczy się tam, gdzie siła jest ważna, wypada poniżej oczekiwań i dotyczy wielu { surveyed-many-of }. Jego miejsce jest stabilne, gdy potwierdza je większość przeliczeń na losowych zestawach oceniających.
prose-03-journey-map-behind =
    ## Co za tym stoi i co jest możliwe

    Schemat usługi pokazuje, kto i co tworzy każdy etap; przy pomysłach podano ich miejsce w podwójnym diamencie.

section-04-maturity-diagnostic = Diagnoza dojrzałości
prose-04-maturity-diagnostic-title =
    Jak dojrzała jest organizacja w siedmiu kompetencjach doświadczenia klienta, jak zgodni są oceniający i jaki jest następny krok w każdej z nich? Oceniający odpowiadają we własnym imieniu; nie pokazuje się wyników grup zbyt małych, aby je chronić.

    Metoda: średnie z ocen z przedziałami t; poziom wymaga mediany każdej praktyki; zgodność mierzy alfa (Krippendorff 2011); drogę do celu liczy się jak w OWASP SAMM.
prose-04-maturity-diagnostic-radar-text =
    ## Gdzie jest organizacja

    Profil pokazuje średnią każdej kompetencji obok jej celu oraz, jeśli jest znany, wyniku poprzedniej diagnozy. Stopień realizacji celu mówi, jaką jego część osiągnięto; postęp mówi, jaką część drogi przebyto od poprzedniej diagnozy. W średniej mocne praktyki równoważą słabe. Poziom na to nie pozwala: osiąga się go dopiero wtedy, gdy wdrożona jest każda praktyka danej kompetencji. Pokazano obie wielkości, każdą pod jej nazwą.
prose-04-maturity-diagnostic-certainty-text =
    ## Jak pewny jest poziom i kto widzi go inaczej

    Inni oceniający mogliby odpowiedzieć inaczej. Wielokrotne losowanie składu oceniających pokazuje, jak często wychodziłby każdy poziom. Tam, gdzie kierownictwo ocenia wyżej niż pierwsza linia, plany często wychodzą od obrazu, którego nie podzielają { surveyed-many } i współpracownicy. Role i działy pokazano tylko wtedy, gdy grupa oraz wszystko, co dałoby się obliczyć przez odejmowanie, są dostatecznie liczne.
prose-04-maturity-diagnostic-waves-text =
    ## Co się zmieniło i co robić dalej

    Diagnozy porównano na tych samych praktykach. Opublikowane liczby dają tło; są zacytowane, a nie zmierzone tutaj. Każda kompetencja poniżej celu ma krok do następnego poziomu. Kroki trafiają do mapy drogowej jako propozycje i tam są szacowane.

section-05-roadmap = Mapa drogowa
prose-05-roadmap-question =
    Które inicjatywy sfinansować, w jakiej kolejności i ile są warte? Plan wynika z ustaleń tego raportu, z kosztów i efektów inicjatyw oraz z ograniczeń pieniędzy i ludzi.

    Metoda: spośród wszystkich planów w granicach ograniczeń plan o najwyższej wartości bieżącej netto, a bez założeń finansowych o największym wpływie, znaleziony dokładnie; zakresy kwot sięgają od 10. do 90. percentyla symulowanych wyników.
prose-05-roadmap-sequence =
    ## Co i kiedy zostanie zrobione

    Inicjatywa jest w planie, ponieważ z nią cały plan jest wart najwięcej w granicach budżetu, zasobów i zależności. Spośród planów o niemal równej wartości przyjęto ten, który zaczyna się najwcześniej.
prose-05-roadmap-value =
    ## Ile to jest warte

    Wpływ na oceny i koszty przelicza się na pieniądze według założeń finansowych klienta; każde z nich ma zakres oraz prawdopodobieństwo, że związek jest przyczynowy. To, co przypisuje sobie kilka inicjatyw, policzono w całości tylko raz.
prose-05-roadmap-follow =
    ## Po czym poznamy efekty i co zaczyna się teraz

    Każda inicjatywa wskazuje ustalenia, z których wynika, oraz wskaźnik, który pokaże jej efekt. To, czego nie oszacowano, jest wymienione, lecz nie zaplanowane.

section-06-portfolio = Porównanie z innymi
prose-06-portfolio-title =
    Gdzie stoi klient wśród innych? Porównano tylko klientów, którzy wyrazili na to zgodę; żadnego nie wymieniono z nazwy.

    Metoda: odsetek pozostałych klientów o niższej wartości, wśród wszystkich i w grupie porównawczej; samego klienta nie wlicza się.
prose-06-portfolio-position-text =
    ## Pozycja wśród innych

    Pominięto grupy, w których jest mniej niż pięciu innych klientów, oraz grupy, w których jeden klient przeważa nad pozostałymi.

section-07-story = Decyzje i ryzyka
prose-07-story-question =
    Co wynika z ustaleń: co jest nie tak i w jakiej kolejności, o co prosimy zarząd i co może pójść źle?

    Metoda: ustalenia o jednym etapie podróży albo takie, na które odpowiada jedna inicjatywa, to jedna przyczyna; o kolejności decyduje liczba pomiarów, które na nią wskazują, potem korzyść, jakiej plan się tam spodziewa (metoda własna).
prose-07-story-causes =
    ## Co jest nie tak, po kolei

    Czynniki satysfakcji, luki podróży, ładu i dojrzałości łączymy tam, gdzie mówią o jednym miejscu albo odpowiada na nie jedna inicjatywa.
prose-07-story-decide =
    ## O co prosimy i co może pójść źle

    O to, co w plikach projektu nie ma właściciela lub terminu, prosimy.

section-08-charter = Karta programu
prose-08-charter-question =
    Co z zasad programu jest uzgodnione: po co istnieje, kto decyduje, jak działa na co dzień i jakimi narzędziami? A co pozostaje otwarte?

    Metoda: każdą klauzulę karty zestawia się z polami, które do niej należą; co jest puste, jest punktem otwartym z pytaniem, które je wypełnia. Niczego nie dopisuje się w niczyim imieniu.
prose-08-charter-clauses =
    ## Jak daleko jest każda klauzula

    Karta jest używana, gdy mówi kto, do kiedy i do jakiej granicy. Klauzula bez tego jest nagłówkiem.
prose-08-charter-rights =
    ## Kto o czym decyduje

    Praca staje tam, gdzie nikt nie wie, kto może zdecydować. Prawa podano tak, jak je zapisano, z tym, czego jeszcze nie mówią.

section-09-communication = Plan komunikacji
prose-09-communication-question =
    Kto czego się dowiaduje, jakim kanałem, od kogo i jak często, od startu aż do korzyści?

    Metoda: każdy przekaz planu zestawia się z polami, które do niego należą. Historię opowiada się tylko wtedy, gdy zwolniła ją wskazana osoba.
prose-09-communication-plan =
    ## Kto czego się dowiaduje

    Przekaz bez nadawcy lub daty nie zostanie wysłany. Plan pokazuje, gdzie ich brakuje.
section-10-listening = Plan słuchania
prose-10-listening-question =
    Kogo pytają badania, jak często i czy odpowiedzi wystarczą, by decydować? Każdą regułę kontaktu sprawdzono, zanim zacznie działać.

    Metoda: rok zdarzeń, zaproszeń i odpowiedzi symulowany dzień po dniu dla każdej reguły (metoda własna); szerokości to przedziały Wilsona.
prose-10-listening-surveys-text =
    ## Co daje każde badanie

    Zaproszenia i odpowiedzi w roku przy wybranej regule oraz dokładność, z jaką mówią o oczekiwanym wyniku.
prose-10-listening-rules-text =
    ## Ile reguła kosztuje i oszczędza

    Przerwa chroni ludzi przed nadmiarem zaproszeń i odbiera odpowiedzi każdemu badaniu. Spośród reguł, które zostawiają dość, wybrano najłagodniejszą.

section-11-technology = Wybór technologii
prose-11-technology-question =
    Który produkt uniesie program i jak pewny jest wybór, gdy oceny i wagi są niepewne?

    Metoda: oceny i wagi losowane w ich przedziałach; odsetek pierwszych miejsc opcji to prawdopodobieństwo, że jest właściwa (Lahdelma, Hokkanen i Salminen 1998).
prose-11-technology-ranking-text =
    ## Która opcja wygrywa

    Funkcje dziś i za trzy do pięciu lat, zobowiązania w pierwszym roku i łącznie oraz zgodność z marką i jej ludźmi.
prose-11-technology-sensitivity-text =
    ## Co zmieniłoby wybór

    Waga o połowę mniejsza lub podwojona, ocena na krańcu przedziału: to, co odwraca odpowiedź, warto sprawdzić przed podpisem.

section-12-outcomes = Wyniki biznesowe
prose-12-outcomes-question =
    Jakiemu wynikowi biznesowemu służy program, co musi być przedtem i co jest do tego potrzebne?

    Metoda: sieć zależności korzyści (Ward i Daniel 2012); każde powiązanie ma dowód albo jest oznaczone jako założenie.
prose-12-outcomes-picture-text =
    ## Co do czego prowadzi

    Założenie nie jest błędem, póki wiadomo, że nim jest; obraz pokazuje, gdzie następny dowód jest wart kosztu.
prose-12-outcomes-executives-text =
    ## Co to znaczy dla każdej osoby

    W jej własnej mierze, z inicjatywami planu, które za tym stoją.

section-04-employees = Pracownicy
prose-04-employees-title =
    Co mówią pracownicy, czy mogą obsługiwać tak, jak chcą, jak idzie to w parze z ocenami { surveyed-many-of } i co wynikło z tego, co usłyszano?

    Metoda: eNPS ze skorygowanym przedziałem (Rocks 2016), odsetki z przedziałem Wilsona, zmiany jako jedna rodzina (Holm); jednostki obok ocen { surveyed-many-of } przez nachylenie z odjętym błędem próby (Fuller 1987; MacKinnon i White 1985).
prose-04-employees-standing-text =
    ## Co mówią pracownicy

    O możliwość dobrej obsługi pyta się stwierdzeniami. Jednostkę pokazano ze wszystkimi wartościami albo z żadną, by nikogo nie dało się w niej odnaleźć.
prose-04-employees-customers-text =
    ## Pracownicy obok ocen { surveyed-many-of }

    Jednostki różnią się też wieloma innymi rzeczami, więc związek jest współzmiennością. Przy niewielu jednostkach nie byłoby go widać, a zestawienie obok siebie związkiem nie jest.
prose-04-employees-log-text =
    ## Pytać, działać, zdawać sprawę

    Kto pyta i nie zdaje sprawy, następnym razem dostaje mniej odpowiedzi. O to, co otwarte, prosi się tutaj.

section-04-operations = Działalność operacyjna
prose-04-operations-title =
    Co mierzy działalność tam, gdzie obsługuje się { surveyed-many-of }, czy mieści się w zwykłej zmienności, czy osiąga cel i jak idzie w parze z ocenami?

    Metoda: karty kontrolne z regułami Western Electric (1956) i Nelsona (1984); trendy bez sezonu (Hirsch, Slack i Smith 1982); związki z ocenami wewnątrz jednostek i między nimi (Mundlak 1978).
prose-04-operations-standing-text =
    ## Gdzie stoi działalność

    Karta oddziela zwykłą zmienność od tego, co domaga się przyczyny. Cel mówi, czego się chce, granice, co daje proces; pokazano jedno i drugie, bo równy proces może mijać się z celem.
prose-04-operations-links-text =
    ## Jak działalność idzie w parze z ocenami

    Związek wewnątrz jednostki porównuje ją z nią samą w innym czasie; związek między jednostkami porównuje różne miejsca, które różnią się wieloma rzeczami. Żaden nie jest efektem.

section-04-what-worked = Co dały inicjatywy
prose-04-what-worked-title =
    Czy inicjatywa, którą gdzieś rozpoczęto, zmieniła to, co miała zmienić? Jednostki z nią porównano z jednostkami bez niej, przed i po.

    Metoda: różnica różnic z różnymi początkami (Callaway i Sant'Anna 2021), syntetyczna kontrola tam, gdzie zaczęła jedna jednostka (Abadie, Diamond i Hainmueller 2010); efekt twierdzi się tylko wtedy, gdy nie przeczy mu żadne sprawdzenie.
prose-04-what-worked-verdicts-text =
    ## Co wolno twierdzić

    Obok każdego efektu stoi najmniejszy, który byłby widoczny. To, co zmierzono, zastępuje to, co założył plan.

section-13-vision = Wizja i obietnica marki
prose-13-vision-question =
    Co marka obiecuje i czy dostarcza to tam, gdzie się liczy?

    Metoda: każdą obietnicę zestawiono z odsetkiem zadowolonych w jej punkcie styku i luką dostarczenia na jej etapie; dotrzymana lub nie jest tam, gdzie mówi to cały przedział.
prose-13-vision-principles-text =
    ## Co to znaczy

    Zasada pomaga tam, gdzie w zwykły dzień o czymś rozstrzyga.
prose-13-vision-promises-text =
    ## Co obiecano, a co dostarczono

    Obietnica niedotrzymana kosztuje więcej niż niezłożona.

section-04-interviews = Wywiady
prose-04-interviews-question =
    Co mówią ci, których zapytano osobiście, gdzie mówią o bólu i potrzebie, i czy drugi czytelnik zobaczyłby to samo?

    Metoda: wypowiedzi kodowane przez jednego lub dwóch czytelników; zgodność według alfy Krippendorffa (2011).
prose-04-interviews-heard-text =
    ## Kogo wysłuchano

    Żadne nazwisko, żaden zapis i żadna wypowiedź nie opuszczają folderu klienta. Liczb z niewielu wywiadów nie podajemy.
prose-04-interviews-said-text =
    ## O czym mówią

    Rozmówców się wybiera, a nie losuje: wywiady mówią, co jest, a nie jak często.

section-06-ideas = Od pomysłu do inicjatywy
prose-06-ideas-question =
    Który pomysł odpowiada na to, co odkryto, czy sprawdzono go z ludźmi i która inicjatywa go podejmuje?

    Metoda: podwójny diament (Design Council 2005); każda inicjatywa powstała z pomysłu ma wskazany test albo jest wymieniona z nazwy.
prose-06-ideas-diamond-text =
    ## Droga każdego pomysłu

    Od tego, co odkryto, przez pytanie i koncepcję do testu i inicjatywy. Kroku, którego nie zrobiono, nie ma na rysunku.
prose-06-ideas-open-text =
    ## Co jest otwarte

    Pomysł bez testu albo test bez wyniku to pytanie, a nie błąd.
