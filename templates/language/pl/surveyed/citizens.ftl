surveyed-many = obywatele
surveyed-many-of = obywateli
surveyed-one = obywatel
