"""The fictional charter, communication plan and decisions: partly filled, so that open points are seen."""

from __future__ import annotations

CHARTER = """\
# The charter of a fictional programme. What is left out here is still open: the charter lists it with its question.
mandate: >-
  The council ranks all initiatives that touch passengers and may move up to EUR 250,000 a quarter between them, by
  decision of the Chief Executive of 12 March 2026.
# name: left to the council, whose decision in charter_decisions.csv is the name
pitch: >-
  Passengers forgive a delay, not the silence about it. Clear Signal makes sure that whoever is let down hears from us
  first, and that what let them down does not happen twice.

goals:
  - {goal: More passengers recommend us, kpi: NPS, baseline: "+5", target: "+15", by: 2027-09-30, owner: Head of Customer Experience}
  - {goal: Passengers are informed during disruption, kpi: Satisfied with information during disruption, target: 60%, by: 2027-09-30, owner: Head of Operations}
  - {goal: Unhappy passengers are called back, kpi: Cases closed within five days, baseline: Not measured, target: 80%, by: 2027-03-31}

targets:                 # of a year; what of pay hangs on it, or none
  - {team: Disruption desk, serves: customers, kpi: Satisfied with information during disruption, target: 60%, by: 2027-09-30, pay: A tenth of the yearly bonus}
  - {team: Claims, serves: customers, kpi: Median days to refund, target: "7", by: 2027-09-30, pay: A tenth of the yearly bonus}
  - {team: Executives, serves: customers, kpi: NPS, target: "+15", by: 2027-09-30, pay: A fifth of the yearly bonus}
  - {team: Finance, serves: support, kpi: Refunds paid within two days of release, target: 95%, by: 2027-06-30, pay: None in the first year}
  - {team: Fleet planning, serves: support, kpi: Trains with working Wi-Fi at departure}

council:
  - {role: Chief Executive, kind: executive, duty: Chairs the council and decides on funds}
  - {role: Chief Financial Officer, kind: executive, duty: Owns the return on CX investment}
  - {role: Head of Customer Experience, kind: business, duty: Accountable for the programme and its plan}
  - {role: Head of Commercial, kind: business, duty: Owns fares and sales channels}
  - {role: Head of Digital, kind: functional, duty: "Owns app, data and case tool"}
  - {role: Head of People, kind: functional, duty: Owns training and recognition}
  - {role: Head of Customer Service, kind: functional, duty: "Owns recovery, refunds and contact"}
  # No depot or train crew sits on the council: the operational seat is open.

decision_rights:
  - {decision: Rank initiatives, decides: CX council, consulted: Owners of the initiatives, limit: The approved plan}
  - {decision: Move budget between initiatives, decides: CX council, consulted: Chief Financial Officer, limit: "EUR 250,000 a quarter"}
  - {decision: Change a survey or its sample, decides: Head of Customer Experience, consulted: Head of Customer Insight}
  - {decision: Compensate beyond the tariff}

escalation:
  - {when: An action is overdue by 30 days, to: CX council, within: Next meeting}
  - {when: More than 500 passengers are stranded, to: Chief Executive}

cadence:
  - {forum: CX council, every: quarter, chair: Chief Executive, purpose: Decide on funds and unblock initiatives, first: 2026-10-13, at: "10:00", minutes: 90}
  - {forum: Plan review, every: month, chair: Head of Customer Experience, purpose: Progress against plan and KPIs, first: 2026-10-06, at: "09:00", minutes: 60}
  - {forum: Disruption debrief, every: week, chair: Head of Operations, purpose: What passengers were told and when, first: 2026-10-01, at: "16:00", minutes: 30}
  - {forum: Voice of crew, every: quarter, chair: Head of People, purpose: What the front line sees}

raci:
  - {activity: Set goals and approve the budget, executive: A, business: R, functional: C, operational: I}
  - {activity: Rank initiatives and follow the plan, executive: A, business: R, functional: R, operational: C}
  - {activity: Call unhappy passengers back, executive: I, business: A, functional: R}

inner_loop:
  - {step: A score of 0 to 6 opens a case, who: Case tool, within: One hour}
  - {step: Call the passenger and listen, who: Customer service, within: Two working days}
  - {step: Solve it or say why not, who: Customer service}
  - {step: Close the case with its cause, who: Customer service, within: Five working days}

recovery:
  - {step: Apologise in the passenger's channel, who: Train manager or agent, within: Same day, limit: None needed}
  - {step: Refund by the tariff, who: Customer service, within: Ten days, limit: The tariff}
  - {step: Goodwill beyond the tariff, who: Customer service}

action_on_insight:
  - {step: Read the monthly results, who: Head of Customer Insight, within: Five working days}
  - {step: Agree actions with owner and date, who: Plan review, within: Next plan review}
  - {step: Tell passengers and crew what was changed}

champions:
  - {area: Capital Express, champion: Train manager, found: By vote of the crew, training: Two-day course, network: Monthly call}
  - {area: Northern Line, champion: Station manager, found: By vote of the team}
  - {area: Depots}

training:
  - {course: Saying sorry well, audience: Train crew and agents, skills: soft, by: 2027-03-31, owner: Head of People}
  - {course: The case tool, audience: Customer service, skills: technical, owner: Head of Digital}

access:
  - {role: CX council, sees: All results and cases without names, training: None}
  - {role: Customer service, sees: Own cases with names and journeys, training: Data protection and case tool}
  - {role: Line managers, sees: Results of their line}

launch:
  - {stage: Capital Express, start: 2026-10-01, scope: One line with recovery and callbacks, gate: 80% of cases closed within five days}
  - {stage: All day lines, start: 2027-02-01, scope: Four lines with callbacks and champions}
  - {stage: Night Train and stations}

dashboards:
  - {role: CX council, shows: "Goals, overdue actions, cases by cause", designed_with: Chief Executive and two members, owner: Head of Customer Insight, logins: 12, logins_target: 40 a month}
  - {role: Line managers, shows: "Scores and open cases of the line", owner: Head of Customer Insight}

surveys:
  - {survey: relationship, owner: Head of Customer Insight, channel: E-mail, start: 2026-09-01}
  - {survey: touchpoint, owner: Head of Customer Insight, channel: App}
  - {survey: service, owner: Head of Customer Service}

operating_model:         # the lens of a project: what has to change in each area
  - {change: One message from one desk during disruption, area: process, today: "App, boards and crew say different things", owner: Head of Operations, by: 2027-03-31}
  - {change: Crew may settle small claims on the spot, area: people, today: Every claim goes to the back office, owner: Head of People, by: 2027-06-30}
  - {change: Survey and ticket data joined by trip, area: insight, today: Answers are known by line only, owner: Head of Customer Insight}
  - {change: One case tool for all desks, area: technology, today: Three tools without alerts, owner: Head of Digital, by: 2027-06-30}
  - {change: Refund without a claim, area: delivery, today: Seven weeks by a form}

research:                # insight into today and foresight of what is coming
  - {question: "Who travels with the Night Train, and which persona is missing?", horizon: 6 months, method: Twelve interviews and the survey by route, owner: Head of Customer Insight}
  - {question: What do those who stopped travelling use instead?, horizon: 6 months, method: Panel of 4000 every spring, owner: Head of Customer Insight}
  - {question: What will passengers expect once coaches track live?, horizon: 12 months, method: Diary study on two lines}

market:
  - {company: Meridian Coaches, kind: competitor, standing: "Tracks live and refunds within a day, but takes twice as long", source: "Mystery trips, June 2026", lesson: Tell the delay before the passenger sees it}
  - {company: A low-cost airline, kind: competitor, standing: Cheaper on two routes and less punctual}
"""

COMMUNICATION = """\
# The communication plan of a fictional programme, partly filled.
messages:
  - {audience: Board, side: internal, stage: before, message: "Why Clear Signal, and what it asks of the board", channel: Board meeting, sender: Chief Executive, every: once, start: 2026-10-08}
  - {audience: Train crew and stations, side: internal, stage: launch, message: "What changes for passengers, and what crews may decide", channel: Shift briefing, sender: Head of Operations, every: week, start: 2026-10-05, end: 2026-11-30}
  - {audience: All employees, side: internal, stage: roll-out, message: "Goals, scores and what was changed because of them", channel: Depot screens and intranet, sender: Head of People, every: month, start: 2026-11-02}
  - {audience: All employees, side: internal, stage: roll-out, message: "Friday: the comment of the week, and whose work earned it", channel: Depot screens and intranet, sender: Head of People, every: week, start: 2026-10-09}
  - {audience: Line managers, side: internal, stage: roll-out, message: Scores and open cases of the line, channel: Dashboard mail, sender: Head of Customer Insight, every: week, start: 2026-10-12}
  - {audience: Passengers of Capital Express, side: external, stage: launch, message: Who is let down is called back within two days, channel: App and posters}
  - {audience: All passengers, side: external, stage: realisation, message: "You told us, we changed it", channel: App and on board, sender: Head of Commercial, every: quarter, start: 2027-01-11}
  - {audience: Regulator and passenger councils, side: external, stage: realisation, message: Yearly account of promises kept, sender: Chief Executive, every: year}
  - {audience: Works council, side: internal}

stakeholders:              # by role, never by name
  - {stakeholder: Chief Financial Officer, influence: high, stance: undecided, metric: Cost to serve, meets: Chief Executive, by: 2026-10-15}
  - {stakeholder: Head of Operations, influence: high, stance: supports, metric: Punctuality, meets: Head of Customer Experience, by: 2026-10-05}
  - {stakeholder: Spokesperson of train crew, influence: high, stance: undecided, metric: Complaints at the door}
  - {stakeholder: Regulator, influence: medium}

stories:
  - title: The last train that waited
    kind: success
    text: A train manager held the last Coast Line train for eleven minutes, because the case tool showed 40 passengers on a late connection. Nobody was stranded, and the taxi bill of that night was nil.
    release: true
    released_by: Head of Operations
  - title: Nine weeks for a refund
    kind: hard case
    text: A refund went round four desks before anybody called the passenger. It is now the case with which agents are trained.
    release: true
    released_by: Head of Customer Service
  - title: The night in the waiting room
    kind: hard case
    text: A family spent the night in a waiting room that nobody had unlocked the toilets of.
    release: false
"""

DECISIONS = """\
clause,kind,text,owner,due,status
council,decision,The council asks the depots for a member,Chief Executive,2026-10-13,open
council,action,Name a depot manager and a member of the train crew for the operational seat,Head of People,2026-09-15,open
recovery,decision,Agents may give goodwill; the limit is set at the next meeting,CX council,2026-10-13,open
recovery,action,Propose the limit of goodwill by line,Head of Customer Service,2026-10-06,open
name,decision,Clear Signal,CX council,,done
change_requests,decision,Ask for a change and say why | Whoever needs it | Any day,CX council,,done
change_requests,decision,Grant it or say why not | Head of Customer Experience | Next plan review,CX council,,done
"""
