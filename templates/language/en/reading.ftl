# What was accepted in a file although it is unusual.

read-encoding = read as { $encoding }, as the mark at its start says
read-blank = { $n ->
        [one] 1 blank row was left out (row { $rows })
       *[other] { $n } blank rows were left out (rows { $rows })
    }
read-again = { $n ->
        [one] 1 repeated header row was left out (row { $rows })
       *[other] { $n } repeated header rows were left out (rows { $rows })
    }
read-more = { $n } more
read-above = { $n ->
        [one] 1 row above the header left out
       *[other] { $n } rows above the header left out
    }
read-total = row { $row } ("{ $word }") was left out: it sums up the rows above
read-below = row { $row } ("{ $word }") was left out: it is a note below the table
read-sheet = the sheet "{ $sheet }" was read, of { $n }
read-hidden = hidden columns { $area } were read like visible ones
read-header-two = the second row was read as a part of the header
read-header-three = the second and the third row were read as parts of the header
read-named = column { $column } is called "{ $name }" here, because its name is blank or repeated
read-preview = { $n ->
        [one] 1 preview response left out, by the column "{ $column }"
       *[other] { $n } preview responses left out, by the column "{ $column }"
    }
read-test = { $n ->
        [one] 1 test response left out, by the column "{ $column }"
       *[other] { $n } test responses left out, by the column "{ $column }"
    }
read-spam = { $n ->
        [one] 1 spam response left out, by the column "{ $column }"
       *[other] { $n } spam responses left out, by the column "{ $column }"
    }
read-unfinished = { $n ->
        [one] 1 unfinished response left out, by the column "{ $column }"
       *[other] { $n } unfinished responses left out, by the column "{ $column }"
    }
read-disqualified = { $n ->
        [one] 1 disqualified response left out, by the column "{ $column }"
       *[other] { $n } disqualified responses left out, by the column "{ $column }"
    }
