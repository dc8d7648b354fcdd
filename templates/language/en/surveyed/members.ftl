surveyed-many = members
surveyed-many-of = members
surveyed-one = member
