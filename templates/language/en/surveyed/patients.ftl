surveyed-many = patients
surveyed-many-of = patients
surveyed-one = patient
