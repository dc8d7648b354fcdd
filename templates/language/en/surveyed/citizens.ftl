surveyed-many = citizens
surveyed-many-of = citizens
surveyed-one = citizen
