surveyed-many = 患者
surveyed-many-of = 患者
surveyed-one = 患者
