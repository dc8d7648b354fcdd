surveyed-many = studenci
surveyed-many-of = studentów
surveyed-one = student
