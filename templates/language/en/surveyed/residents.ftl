surveyed-many = residents
surveyed-many-of = residents
surveyed-one = resident
