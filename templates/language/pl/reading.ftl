# Co przyjęto w pliku, choć jest nietypowe.

read-encoding = odczytano jako { $encoding }, zgodnie ze znacznikiem na początku
read-blank = { $n ->
        [one] pominięto 1 pusty wiersz (wiersz { $rows })
        [few] pominięto { $n } puste wiersze (wiersze { $rows })
       *[other] pominięto { $n } pustych wierszy (wiersze { $rows })
    }
read-again = { $n ->
        [one] pominięto 1 powtórzony nagłówek (wiersz { $rows })
        [few] pominięto { $n } powtórzone nagłówki (wiersze { $rows })
       *[other] pominięto { $n } powtórzonych nagłówków (wiersze { $rows })
    }
read-more = jeszcze { $n }
read-above = { $n ->
        [one] pominięto 1 wiersz nad nagłówkiem
        [few] pominięto { $n } wiersze nad nagłówkiem
       *[other] pominięto { $n } wierszy nad nagłówkiem
    }
read-total = pominięto wiersz { $row } („{ $word }”): podsumowuje wiersze powyżej
read-below = pominięto wiersz { $row } („{ $word }”): to uwaga pod tabelą
read-sheet = odczytano arkusz „{ $sheet }”, liczba arkuszy: { $n }
read-hidden = ukryte kolumny { $area } odczytano tak jak widoczne
read-header-two = drugi wiersz odczytano jako część nagłówka
read-header-three = drugi i trzeci wiersz odczytano jako części nagłówka
read-named = kolumna { $column } nazywa się tu „{ $name }”, bo jej nazwa jest pusta lub się powtarza
read-preview = pominięte podglądy według kolumny „{ $column }”: { $n }
read-test = pominięte odpowiedzi testowe według kolumny „{ $column }”: { $n }
read-spam = pominięte odpowiedzi oznaczone jako spam według kolumny „{ $column }”: { $n }
read-unfinished = pominięte odpowiedzi niedokończone według kolumny „{ $column }”: { $n }
read-disqualified = pominięte odpowiedzi osób odrzuconych według kolumny „{ $column }”: { $n }
