surveyed-many = pasażerowie
surveyed-many-of = pasażerów
surveyed-one = pasażer
