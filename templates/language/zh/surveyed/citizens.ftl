surveyed-many = 市民
surveyed-many-of = 市民
surveyed-one = 市民
