surveyed-many = członkowie
surveyed-many-of = członków
surveyed-one = członek
