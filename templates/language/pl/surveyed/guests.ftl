surveyed-many = goście
surveyed-many-of = gości
surveyed-one = gość
