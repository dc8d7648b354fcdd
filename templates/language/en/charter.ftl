# The governance set: the charter by clause, what is open in it, and what was decided.

charter-mandate = Mandate
charter-name = Name of the programme
charter-pitch = Elevator pitch
charter-goals = Goals and KPIs
charter-council = Council
charter-decision-rights = Decision rights
charter-escalation = Escalation
charter-cadence = Meetings
charter-raci = Roles by activity (RACI)
charter-inner-loop = Closing the loop with the customer
charter-outer-loop = Closing the loop with causes
charter-recovery = Recovery of customers who were let down
charter-action-on-insight = Action on insight
charter-change-requests = Change requests
charter-champions = CX champions
charter-training = Training plan
charter-access = Access rights by role and training
charter-rewards = Reward plan
charter-launch = Launch in stages
charter-dashboards = Dashboards by role
charter-surveys = Surveys in use
charter-targets = Targets and pay by team
charter-operating-model = Operating model
charter-research = Insight and foresight plan
charter-market = Standing beside others
charter-statement = Vision statement
charter-principles = Principles
charter-promises = Brand promises
charter-messages = Communication plan
charter-stakeholders = Stakeholders
charter-stories = Stories
charter-ask-mandate = What may the programme decide, change and spend, and by whose word?
charter-ask-name = What is the programme called, so that people remember it?
charter-ask-pitch = What does it mean for the brand when customers are happy, and why do we care, in two sentences?
charter-ask-goals = Which goals define success, by which KPI, from where to where, by when?
charter-ask-council = Who sits on the council: executive, business, functional and operational?
charter-ask-decision-rights = Which decisions does the council take, which the owner alone, and up to which limit?
charter-ask-escalation = What is passed upwards, to whom and how soon?
charter-ask-cadence = Which meetings steer the programme, how often, and who chairs them?
charter-ask-raci = Who carries out, answers for, is asked about and hears of each activity?
    .plain = each
charter-ask-inner-loop = What happens between an unhappy answer and the call back, step by step?
    .plain = step by step
charter-ask-outer-loop = How does a cause that many customers meet get an owner and go away?
charter-ask-recovery = What may be done for a customer who was let down, by whom, how soon and up to which amount?
charter-ask-action-on-insight = Who reads new results, who decides what is done, and who reports back?
charter-ask-change-requests = Who may ask for a change of surveys, rules or scope, and who grants it?
charter-ask-champions = Which areas need a champion, and how are champions found, trained and connected?
charter-ask-training = Who learns what, technical and soft skills alike, and by when?
    .plain = alike
charter-ask-access = Which role may see which data, and after which training?
charter-ask-rewards = What is recognised, large and small, how often, and who decides?
charter-ask-launch = In which stages does the programme start, and what has to hold before the next one?
charter-ask-dashboards = Who needs to see what to act, and how many log-ins a month show that it is used?
charter-ask-surveys = Which surveys of the library are used, and who owns each?
    .plain = each
charter-ask-messages = Who has to learn what, by which channel, from whom and how often?
charter-ask-targets = Which team, support functions included, is held to which KPI, and what of pay hangs on it?
charter-ask-operating-model = What has to change in process, people, insight and data, technology, delivery and governance?
charter-ask-research = What do we want to know within 6, 12 and 18 months, of today and of what is coming, and how?
charter-ask-market = How do we stand beside competitors, and what do other industries do that we can take?
charter-ask-stakeholders = Whose word counts, where do they stand, and who meets them in person?
charter-ask-cover-targets = Which team of this kind is held to a KPI?
charter-ask-cover-training = Who learns skills of this kind, and by when?
charter-ask-cover-operating-model = What has to change in this area, or does nothing?
charter-ask-cover-research = What do we want to know by then?
charter-ask-cover-market = Whom of this kind do we look at?
charter-ask-cover-council = Who sits on the council for this kind of member?
charter-ask-field-activity = Which activity is it?
charter-ask-field-audience = For whom is it?
charter-ask-field-baseline = Where does the KPI stand today?
charter-ask-field-business = Which part do the business members have?
charter-ask-field-by = By when?
charter-ask-field-chair = Who chairs it?
charter-ask-field-champion = Which role is the champion?
charter-ask-field-channel = By which channel?
charter-ask-field-consulted = Who is asked before?
charter-ask-field-decides = Who decides?
charter-ask-field-duty = What does this seat answer for?
charter-ask-field-every = How often?
charter-ask-field-executive = Which part do the executive members have?
charter-ask-field-first = On which day is the first one?
    .plain = first
charter-ask-field-found = How is the champion found?
charter-ask-field-functional = Which part do the functional members have?
charter-ask-field-gate = What has to hold before the next stage?
charter-ask-field-kpi = By which KPI is it told?
charter-ask-field-limit = Up to which limit?
charter-ask-field-logins-target = How many log-ins a month show that it is used?
charter-ask-field-message = What is said?
charter-ask-field-network = How do the champions stay in touch?
charter-ask-field-operational = Which part do the operational members have?
charter-ask-field-owner = Who owns it?
charter-ask-field-purpose = What is it for?
charter-ask-field-reason = What is recognised by it?
charter-ask-field-scope = How wide is this stage?
charter-ask-field-sees = What may this role see?
charter-ask-field-sender = Who says it?
charter-ask-field-shows = What does it show?
charter-ask-field-side = Is it internal or external?
charter-ask-field-skills = Is it a technical or a soft skill?
charter-ask-field-stage = In which stage of the programme?
charter-ask-field-start = When does it start?
charter-ask-field-target = Where should the KPI stand?
charter-ask-field-to = To whom is it passed?
charter-ask-field-training = Which training does it take?
charter-ask-field-who = Who does it?
charter-ask-field-within = Within what time?
charter-ask-field-area = In which area is it?
charter-ask-field-horizon = Within how many months?
charter-ask-field-kind = Is it a competitor, or of another industry?
charter-ask-field-serves = Does it serve customers or other teams?
charter-ask-field-designed-with = With whom was it designed?
charter-ask-field-influence = How much does their word count?
charter-ask-field-lesson = What do we take from it?
charter-ask-field-meets = Who meets them in person?
charter-ask-field-method = How do we find out?
charter-ask-field-metric = By which figure of their own are they judged?
charter-ask-field-pay = What of pay hangs on it, or nothing?
charter-ask-field-source = By which source, and of when?
charter-ask-field-stance = Do they support the programme?
charter-ask-field-standing = How does it stand beside us, by which measure?
charter-ask-field-today = How is it done today?
charter-field-activity = Activity
charter-field-area = Area
charter-field-at = Time
charter-field-audience = Audience
charter-field-baseline = Today
charter-field-business = Business
charter-field-by = By
charter-field-chair = Chair
charter-field-champion = Champion
charter-field-channel = Channel
charter-field-consulted = Asked before
charter-field-course = Training
charter-field-decides = Decides
charter-field-decision = Decision
charter-field-duty = Answers for
charter-field-end = Ends
charter-field-every = How often
charter-field-executive = Executive
charter-field-first = First
    .plain = first
charter-field-forum = Meeting
charter-field-found = How found
charter-field-functional = Functional
charter-field-gate = Before the next stage
charter-field-goal = Goal
charter-field-kind = Kind
charter-field-kpi = KPI
charter-field-limit = Limit
charter-field-logins = Log-ins a month
charter-field-logins-target = Target
charter-field-message = Message
charter-field-minutes = Minutes
charter-field-network = Network
charter-field-operational = Operational
charter-field-owner = Owner
charter-field-purpose = Purpose
charter-field-reason = For
charter-field-reward = Recognition
charter-field-role = Role
charter-field-scope = Scope
charter-field-sees = May see
charter-field-sender = Sender
charter-field-shows = Shows
charter-field-side = Side
charter-field-skills = Skills
charter-field-stage = Stage
charter-field-start = Starts
charter-field-step = Step
charter-field-survey = Survey
charter-field-target = Target
charter-field-to = Passed to
charter-field-training = Training
charter-field-when = When
charter-field-who = Who
charter-field-within = Within
charter-field-change = Change
charter-field-company = Company
charter-field-designed-with = Designed with
charter-field-horizon = Within
charter-field-influence = Influence
charter-field-lesson = What we take from it
charter-field-meets = Met by
charter-field-method = How
charter-field-metric = Their own figure
charter-field-pay = In pay
charter-field-question = Question
charter-field-serves = Serves
charter-field-source = Source
charter-field-stakeholder = Stakeholder
charter-field-stance = Stance
charter-field-standing = Beside us
charter-field-team = Team
charter-field-today = Today
charter-value-executive = executive
charter-value-business = business
charter-value-functional = functional
charter-value-operational = operational
charter-value-once = once
charter-value-week = weekly
charter-value-month = monthly
charter-value-quarter = quarterly
charter-value-half-year = twice a year
charter-value-year = yearly
charter-value-technical = technical
charter-value-soft = soft
charter-value-internal = internal
charter-value-external = external
charter-value-before = before launch
charter-value-launch = launch
charter-value-roll-out = roll-out
charter-value-realisation = realisation
charter-value-success = success
charter-value-hard-case = hard case
charter-value-decision = Decision
charter-value-action = Action
charter-value-open = open
charter-value-done = done
charter-value-customers = customers
charter-value-support = support of other teams
charter-value-process = process
charter-value-people = people
charter-value-insight = insight and data
charter-value-technology = technology
charter-value-delivery = delivery
charter-value-governance = governance
charter-value-6-months = 6 months
charter-value-12-months = 12 months
charter-value-18-months = 18 months
charter-value-competitor = competitor
charter-value-other-industry = other industry
charter-value-high = high
charter-value-medium = medium
charter-value-low = low
charter-value-supports = supports it
charter-value-undecided = undecided
charter-value-opposes = opposes it
charter-state-complete = Complete
charter-state-partly = Partly written
charter-state-open = Open
charter-group-purpose = Purpose and goals
charter-group-council = Council and decisions
charter-group-processes = Processes
charter-group-people = People
charter-group-operation = Launch and tools
charter-group-knowledge = What is to be known
charter-about-purpose = Why the programme exists, what it may do and how success is told.
charter-about-council = Who decides what, when they meet, and what goes further up.
charter-about-processes = What is done step by step, by whom, how soon and up to which limit.
    .plain = step by step
charter-about-people = Who carries the programme, what they learn, what they may see and how they are recognised.
charter-about-operation = In which stages it starts, and with which dashboards and surveys it runs.
charter-about-knowledge = What is to be found out, of today and of what is coming, and how we stand beside others.
charter-form-choices = { $field } ({ $choices })
charter-document = CX charter
charter-clause = Clause
charter-chapter = Chapter
charter-entry = Entry
charter-question = Question that fills it
charter-open-point = Open point
charter-open-points = Open points
charter-no-open-points = There are no open points.
charter-legend = What is not agreed yet stands as an open point with the question that fills it; nothing was filled in on anybody's behalf.
charter-decided = Decisions and actions
charter-voted = Votes of the room
charter-share = Share of votes
charter-card = Card
charter-due = Due
charter-action-status = Status
charter-text = Text
charter-nothing = none
    .plain = none
charter-library = Survey library
charter-library-to = To whom
charter-library-when = When
charter-library-questions = Questions
charter-library-state = Status
charter-library-wording = wording
charter-library-scale = scale
charter-library-number = No.
charter-library-measure = Measure
charter-library-used = in use
charter-library-not-used = not used
charter-library-about = When, to whom and how often are proposals; owner, channel and start are the charter's.
charter-sample-rules = Contact rules
charter-ask-sample-rules = After how many days may a customer be asked again, and how many times a year?
charter-library-rules = The rule that the listening plan chose, for its surveys as a whole.
charter-library-fill = Fill in what stands in square brackets where a survey is built; wording and scale of a question in use stay as they are.
charter-measure-nps = NPS
charter-measure-csat = satisfaction
charter-measure-ces = effort (CES)
charter-measure-open = own words
charter-measure-relationship = trust
charter-measure-intention = intention
charter-measure-consent = consent
charter-measure-resolution = resolution
charter-measure-effort = effort
charter-measure-fairness = fairness
charter-measure-expectation = expectation
charter-measure-reason = reason
charter-measure-competition = competition
charter-measure-employees = employees
charter-decisions-about = One row is one decision or action. Heads and clauses stay as they are; rows without text are passed over. A decision whose fields stand between bars, as the title shows, becomes an entry of the clause with the next run.
charter-to-be-named = open

## What is said of it

charter-names = { $names }
charter-source = Charter of { $client }
charter-base = Base: clauses of the charter.
charter-status = { PART($complete, $clauses) ->
        [all] All { $clauses } clauses of the charter are complete
        [none] No clause of the charter is complete yet
        [one] { $complete } of { $clauses } clauses of the charter is complete
       *[other] { $complete } of { $clauses } clauses of the charter are complete
    }; { $open_points ->
        [0] nothing is open
        [one] one point is open
       *[other] { $open_points } points are open
    }
    .role = complication
    .when = counted
    .plain = complete
charter-open-clauses = { $open ->
        [one] One clause is not written yet: { $names }.
        [2] Two clauses are not written yet: { $names }.
       *[other] { $open } clauses are not written yet, { $names } among them.
    }
    .role = ask
    .when = some
charter-answer = Each open point stands in the charter with the question that fills it.
    .role = ask
    .when = some
    .plain = each
charter-why = A clause is complete when something is written of it and no field of it is empty; what does not always apply may be empty.
    .plain = always
charter-rights-open = { PART($rights_open, $rights) ->
        [sole] The decision right does not yet say
        [all] None of the { $rights } decision rights yet says
        [one] { $rights_open } of { $rights } decision rights does not yet say
       *[other] { $rights_open } of { $rights } decision rights do not yet say
    } who decides, who is asked or up to which limit
    .role = complication
    .when = some
charter-rights-full = { $rights ->
        [one] The decision right says
       *[other] All { $rights } decision rights say
    } who decides, who is asked and up to which limit
    .role = situation
    .when = none
charter-overdue = { $overdue ->
        [one] One action is overdue.
       *[other] { $overdue } actions are overdue.
    }
    .role = risk
    .when = some
charter-agreed = { $decisions ->
        [one] One decision has been recorded
       *[other] { $decisions } decisions have been recorded
    }; { $actions ->
        [0] no action is open.
        [one] one action is open.
       *[other] { $actions } actions are open.
    }
    .role = situation
    .when = some
charter-rights-why = Rights are shown as they are written; an empty field is marked as open.
charter-part-why = Entries are shown as they are written; an empty field is marked as open.
charter-why-targets = A goal binds where the team's own year depends on it.
charter-why-operating-model = An experience changes where process, people, data, technology, delivery and governance change with it.
charter-rights-listed = { $shown } are listed; { $others } more are in the charter.
charter-part-open = { $part }: { $points ->
        [one] one point is open
       *[other] { $points } points are open
    }
    .role = complication
    .when = some
charter-part-full = { $part }: nothing is open
    .role = situation
    .when = none
communication-stakeholders = { $stakeholders ->
        [one] One stakeholder is mapped
       *[other] { $stakeholders } stakeholders are mapped
    }; { $unsaid ->
        [0] nothing is open of them.
        [one] one point is open of them.
       *[other] { $unsaid } points are open of them.
    }
    .role = situation
    .when = some
communication-no-stakeholder = No stakeholder is mapped yet: whose word counts, and who meets them?
    .role = ask
    .when = none
communication-source = Communication plan of { $client }
communication-status = { $messages ->
        [one] One message is
       *[other] { $messages } messages are
    } planned{ $audiences ->
        [0] {""}
        [one] {" "}for one audience
       *[other] {" "}for { $audiences } audiences
    }; { $open_points ->
        [0] nothing is open
        [one] one point is open
       *[other] { $open_points } points are open
    }
    .role = situation
communication-none = No message is planned yet: it is open who learns what, when and from whom
    .role = complication
    .when = none
communication-stories = { $stories ->
        [one] One story is released to be told.
       *[other] { $stories } stories are released to be told.
    }
    .role = situation
    .when = some
communication-no-story = No story is released yet: one customer's case says more than a figure.
    .role = ask
    .when = none
communication-why = Messages stand in the order of the plan; an empty field is marked as open.
communication-listed = { $shown } are listed; { $others } more are in the communication plan.
communication-document = Communication plan
communication-calendar = Calendar
communication-register = Stories that may be told
communication-title = Title
communication-released-by = Released by
communication-plan = Messages
communication-only-released = Only stories that a named person has released stand here; names, numbers and addresses are masked.
communication-stakeholders-about = By role, not by name. For whoever steers the programme; it is not handed over.
communication-calendar-about = How often each message is sent in the twelve months from the first one; a message without start or rhythm has no month.
    .plain = each, first

## The guide to half a day on governance

facilitator-document = Governance workshop: facilitator's guide
facilitator-summary = Half a day to fill the charter: { $open_points ->
        [0] no point is open
        [one] one point is open
       *[other] { $open_points } points are open
    }.
facilitator-legend = Four hours with the council, the owners and people of the front line, eight to sixteen in all. The questions are those that this charter still has open; leave out what is agreed.
    .plain = all
facilitator-agenda = Agenda
facilitator-agenda-about = Times are a proposal; what overruns is parked, not cut short.
facilitator-time = Time
facilitator-session = Session
facilitator-minutes = Minutes
facilitator-steps = What happens
facilitator-questions = Questions to answer
facilitator-agreed = agreed; read it aloud and ask whether it still holds
facilitator-agree = How an agreement is noted, so that it is an entry of the clause
facilitator-materials = Materials
facilitator-vote = Vote
facilitator-vote-priorities = Dots on the phones: three for each person. Call the round after the clause, and its result is printed there.
    .plain = each
facilitator-vote-sort = Card sort on the phones: each decision goes to the council, to the owner or to the line. Discuss only what the room sorts differently.
    .plain = each
facilitator-vote-estimates = Impact and effort on the phones, for the steps that would change. Begin with what has high impact and low effort.
facilitator-after = After the workshop
facilitator-after-about = Decisions and actions noted during the votes are read again with the next run, under the clause that the round is called after; a decision that is noted in the form shown becomes an entry of that clause. Those taken on paper go into the list of decisions and actions. Send the charter to the participants within two days, with what is still open.
