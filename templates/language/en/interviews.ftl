# What interviews say: who was heard, how far two readers agree, what they speak of.

interviews-spoken = { $interviews ->
        [one] One interview speaks
       *[other] { $interviews } interviews speak
    } of { $spoken } of { $stages } stages of the journey
    .role = situation
    .when = some
interviews-not-coded = { $interviews ->
        [one] One interview was held, and nobody has coded yet what it says
       *[other] { $interviews } interviews were held, and nobody has coded yet what they say
    }
    .plain = nobody
interviews-readers-part = Two readers of the interviews disagree too often to count by it: agreement { $lowest }
    .role = risk
    .when = under
interviews-readers-agree = Two readers of the interviews agree: { $lowest } or more on each code
    .plain = each
interviews-agreement-unknown = Two readers coded all passages alike in one way, from which agreement cannot be told
    .plain = all, alike
interviews-one-reader = One person has read the passages; whether another would see the same is not known.
    .plain = same
interviews-unread = No passage is coded yet.
interviews-by-stage = What { $interviews } interviews speak of, stage by stage
interviews-pain-first = { $stage } hurts in { PART($n, $interviews) ->
        [all] all { $interviews }
       *[other] { $n } of { $interviews }
    } interviews, more than any other stage
    .role = complication
    .when = top
interviews-themes = { CAPITAL($theme) }: { PART($n, $interviews) ->
        [all] all { $interviews }
       *[other] { $n } of { $interviews }
    } interviews speak of it
interviews-said = In the words of those interviewed ({ $interviews } interviews)
interviews-interviews = Interviews
interviews-passages = Passages
interviews-read = Passages coded by the first reader
    .plain = first
interviews-readers = Readers
interviews-few = fewer than { $minimum }, or told with another kind
interviews-kind-executive = Interviews with executives
interviews-kind-customer = Interviews with { surveyed-many }
interviews-kind-employee = Interviews with employees
interviews-code-stage = Stage
interviews-code-touchpoint = Touchpoint
interviews-code-pain = Pain
interviews-code-need = Need
interviews-code-theme = Theme
col-interviews-what = What
col-interviews-number = Number
col-interviews-stage = Stage
col-interviews-spoken = Speak of it
col-interviews-pain = Name a pain
col-interviews-need = Name a need
col-interviews-about = About
col-interviews-quote = In their words
check-interviews = Two readers of the interviews
note-interviews-source = Interviews of the client
note-interviews-few = A dash is not a zero: fewer than { $minimum } interviews speak of it, or all but so few, so the number is not shown.
    .plain = all
note-interviews-counted = An interview counts once a stage, by the codes of the first reader. Interviews are chosen, not drawn: they say what there is, not how often.
    .plain = first
note-interviews-agreement = Krippendorff’s alpha over the passages that both read, with 95% interval; 0.67 is the customary least, 0.80 is good.
    .plain = least

# Interview guides

guides-document = Interview guides
guides-summary = What to ask executives, customers and employees, so that the map rests on what people told.
guides-legend = The questions are a start: follow what people tell, and leave out what they have answered. Five to eight interviews of a kind usually show what there is.
guides-before = Before each interview
    .plain = each
guides-promise = What you say and promise
guides-after = After each interview
    .plain = each
guides-transcript = The transcript
guides-stages = Ask of each stage that the person went through:
    .plain = each
guides-minutes = { $minutes } minutes
