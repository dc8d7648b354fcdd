surveyed-many = 会员
surveyed-many-of = 会员
surveyed-one = 会员
