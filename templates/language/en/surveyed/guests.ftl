surveyed-many = guests
surveyed-many-of = guests
surveyed-one = guest
