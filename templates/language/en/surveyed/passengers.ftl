surveyed-many = passengers
surveyed-many-of = passengers
surveyed-one = passenger
