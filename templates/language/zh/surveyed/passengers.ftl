surveyed-many = 乘客
surveyed-many-of = 乘客
surveyed-one = 乘客
