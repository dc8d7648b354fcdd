surveyed-many = students
surveyed-many-of = students
surveyed-one = student
