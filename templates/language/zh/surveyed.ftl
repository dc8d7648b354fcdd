# 调查询问的对象。

surveyed-many = 客户
surveyed-many-of = 客户
surveyed-one = 客户
