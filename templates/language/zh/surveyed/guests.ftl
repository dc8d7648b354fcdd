surveyed-many = 宾客
surveyed-many-of = 宾客
surveyed-one = 宾客
