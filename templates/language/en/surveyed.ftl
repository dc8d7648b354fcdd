# Who is asked in the survey; `surveyed` in engagement.yaml takes another word from the folder of this name.

surveyed-many = customers
surveyed-many-of = customers
surveyed-one = customer
