# The workbench's own words in deck, report, workbook and pages.

method-cell = Section and cell
method-inputs = Fingerprint of the inputs
method-notebook = Notebook
method-notebook-cell = Cell
method-sections = Sections
method-provenance = This report was made from run { $run }, with these sections: { $sections }. Fingerprint of the inputs: { $fingerprint }.
method-reading-figures = The workbook beside this report holds the figures with interval and base.
method-run = Run
word-all-figures = Figures, with intervals and bases
word-and-others = { $count ->
        [one] and one other
       *[other] and { $count } others
    }
word-appendix = Appendix: how we know
word-appendix-short = Appendix
word-as-expected = expected
word-as-of = As of
word-attributions = Attributions and trademarks
word-base = Base
word-check = Check
word-checks = Data quality and validity checks
word-checks-sheet = Data quality
word-codebook = Codebook
word-codebook-about = Every answer as found, and what it is read as
    .plain = every
word-codebook-left-out = (left out)
word-codebook-blank = (blank)
word-codebook-smaller-groups = (smaller groups)
word-codebook-question = Question
word-codebook-label = Label
word-codebook-wave = Wave
word-codebook-column = Column
word-codebook-answer = Answer as found
word-codebook-count = Count
word-codebook-read = Read as
word-codebook-counts-as = Counts as
word-codebook-basis = By
word-clear = Base
word-client = Client
word-contents = Contents
word-continued = continued
word-data = Data from
word-decrease = Decrease
word-exhibit = Exhibit
word-exhibits = Exhibits
word-failed = failed
word-fictional = Fictional company, invented data
word-figure = Figure
word-figures = Figures
word-figures-sheet = Figures
word-files = Files
word-finding = What was found
word-first = What begins now
    .plain = first
word-focus = In focus
word-high = High
word-higher = higher
word-how-to-read = How to read this report
word-in-figures = in figures
word-in-workbook = The data behind this page are in the workbook.
word-increase = Increase
word-index-title = The evidence behind the argument, page by page
word-index-part = Part
word-index-argued = Argued on page
word-index-evidence = Evidence on pages
word-index-from = From
word-index-rest = Not found, checks and sources
word-name = Name
word-quiet-title = { $n ->
        [one] One question was looked into and has no clear answer
       *[other] { $n } questions were looked into and have no clear answer
    }
word-industry = Industry
word-information = for information
word-interval = Interval
word-interval-high = High
word-interval-low = Low
word-items = Items
word-low = Low
word-lower = lower
word-main-figures = Main figures
word-marks = Frameworks and marks
word-no = no
word-no-data = Nothing to show.
word-not-shown = not shown
word-note = Note
word-others = Others
word-passed = passed
word-people = n = { $n }
word-period = Period
word-prepared-by = Prepared by
word-provenance = Provenance
word-provenance-slide = What this work covers, what it rests on and where its figures come from
word-quadrants = Quadrants
word-left = { $n ->
        [one] One more exhibit is in the report, the workbook and the working deck only.
       *[other] { $n } more exhibits are in the report, the workbook and the working deck only.
    }
word-minded = { $n ->
        [one] One point to keep in mind when relying on these figures
       *[other] { $n } points to keep in mind when relying on these figures
    }
word-quality = { $failed ->
        [0] No check failed
        [one] One check failed
       *[other] { $failed } checks failed
    }; { $known ->
        [0] the workbook has
        [one] one more is worth knowing, the workbook has
       *[other] { $known } more are worth knowing, the workbook has
    } the rest
word-reading-hidden = “Not shown” marks groups too small to report without revealing persons.
word-reading-intervals = Ranges and thin bars are 95% intervals unless a note says otherwise; “n” is the number of people or items.
word-reading-titles = An exhibit’s title states what it shows; source, base and period stand beside it.
word-reason = Why
word-remark = Remark
word-report = Customer experience report
word-result = Result
word-scope = Scope
word-scope-all = The work was carried out as agreed.
word-scope-off = Not carried out: { $sections }.
word-scope-slide = { $n ->
        [0] What this work covers
        [one] The work rests on one named framework or source
       *[other] The work rests on { $n } named frameworks and sources
    }
word-scorecard = Scorecard
word-section = Section
word-sheet = Sheet
word-short = Falls short
word-source = Source
word-sources = Sources
word-status = Status
word-subject = Customer experience: findings and recommendations
word-summary = Executive summary
word-target = target
word-task = Initiative
word-to = to
word-today = as of
word-total = Total
word-unit = Unit
word-value = Value
word-why = Reasoning
word-without-a-name = { $count ->
        [one] one point is not named
       *[other] { $count } points are not named
    }
word-yes = yes
word-label = { $label }:

headline-governance-practised = Governance in practice
headline-journey-delivery-gap = What the journey delivers against what is expected
headline-maturity-mean = CX maturity
headline-roadmap-npv = Net present value of the plan
headline-roadmap-initiatives = Initiatives in the plan
headline-voice-responses = Responses
headline-voice-nps = NPS
headline-voice-csat = CSAT
headline-voice-ces = CES
word-on-scale = on a scale to { $top }
headline-journey-stages = Stages of the journey
headline-technology-best = How far the option in front meets the needs
headline-outcomes-assumed = Steps from work to value that are assumed
headline-interviews-interviews = Interviews held
headline-ideas-with-result = Ideas tested with a result
headline-listening-contacts = Invitations a person and year
headline-communication-messages = Messages planned
headline-charter-complete = Clauses of the charter that are complete
headline-vision-broken = Promises that are clearly not kept
word-boxes = A box (□) stands for a character that no font of the machine has: { $characters }.

status-proposed = proposed
status-planned = planned
status-started = started
status-done = done
status-late = late
status-stopped = stopped
