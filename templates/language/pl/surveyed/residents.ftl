surveyed-many = mieszkańcy
surveyed-many-of = mieszkańców
surveyed-one = mieszkaniec
