surveyed-many = 居民
surveyed-many-of = 居民
surveyed-one = 居民
