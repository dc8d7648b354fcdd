surveyed-many = 学生
surveyed-many-of = 学生
surveyed-one = 学生
