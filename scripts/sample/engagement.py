"""The fictional client's engagement, its financial assumptions and its README."""

from __future__ import annotations

from sample import employees

README = """# Halden Rail (fictional)

Halden Rail is a **fictional** passenger railway. Its customers, raters, answers and figures are made up by
`scripts/make_sample_client.py`, seeded, so that the same bytes come out every time; change the script, not these files.
Any likeness to a real railway is chance. Owners are roles, not persons.

| file | what is in it |
|---|---|
| `engagement.yaml` | who, when, on what terms; how the survey's columns are to be read; the plan's budget and capacity |
| `governance.csv` | 23 answers to the governance checklist, documented and practised apart |
| `maturity.csv` | ballots of 18 raters on 35 practices, in two waves |
| `journey.yaml`, `journey_ballots.csv` | seven stages with lanes and touchpoints; 12 raters' ballots on the forces |
| `survey_2025.csv`, `survey_2026.csv` | two waves, about 600 passengers each |
| `accounts.csv` | when each of them answered, and closed the account if so |
| `quotes.csv` | the comments that a fictional reviewer has released to be quoted, and one held back |
| `themes.yaml`, `theme_labels.csv` and its companions | what comments are about; 300 of them sorted by a fictional reader, 80 by a second |
| `charter.yaml`, `charter_decisions.csv` | what of the governance set is agreed, and what was decided about it; the rest is open |
| `communication.yaml` | who learns what, by which channel and from whom; stories with their release |
| `listening.yaml` | six surveys, and the contact rules to try |
| `interviews.yaml`, `interviews/`, `interview_codes*.csv` | eighteen interviews, and the codes of two readers |
| `ideas.yaml` | five ideas with their tests; initiatives name them |
| `outcomes.yaml` | from benefits over business outcomes to initiatives, with evidence or as assumptions |
| `vision.yaml` | the vision, its principles, and six promises of the brand |
| `technology.yaml` | four feedback platforms, scored in ranges, and six votes on what matters |
| `employees.csv`, `employee_actions.yaml` | about 640 employees of 15 departments in two autumns, and what became of what they said |
| `initiatives.yaml`, `finance.yaml` | 14 initiatives with cost, effort and effects; what a point is worth |

`workbench run halden-rail` turns them into a deck, a report and a workbook.
"""

_TOUCHPOINTS = (
    ("timetable", "Timetable and route information", "plan"),
    ("fares", "Clarity of fares", "plan"),
    ("booking", "Booking in the app and online", "book"),
    ("station", "Station comfort", "board"),
    ("boarding", "Platform and boarding information", "board"),
    ("punctuality", "Punctuality", "travel"),
    ("cleanliness", "Cleanliness on board", "travel"),
    ("staff", "Courtesy of staff on board", "travel"),
    ("wifi", "Wi-Fi and power", "travel"),
    ("delay_info", "Information during disruption", "disruption"),
    ("rebooking", "Help with rebooking", "disruption"),
    ("onward", "Onward connections", "arrive"),
    ("refunds", "Refunds and compensation", "aftercare"),
    ("contact", "Contact with customer service", "aftercare"),
)


def _touchpoint(name: str, label: str, stage: str) -> str:
    return f"    - {{id: {name}, label: {label}, stage: {stage}, column: RATE_{name.upper()}, scale: [1, 5]}}\n"


ENGAGEMENT = f"""# Halden Rail is a fictional passenger railway; every figure in this folder is made up.
client: halden-rail
name: Halden Rail
fictional: true
industry: Passenger rail
language: en
currency: EUR
period: {{start: 2025-10-01, end: 2026-09-30}}
as_of: 2026-09-30
confidentiality: Confidential - fictional example
prepared_by: CX Workbench sample team

brand:
  accent: "#0B5A7A"

thresholds: {{minimum_group: 5, minimum_comments: 8, small_base: 30}}

maturity:
  current_wave: "2026"
  targets: {{M1.1: 4, M1.2: 4, M1.3: 4, M1.4: 3.5, M1.5: 3.5, M1.6: 3, M1.7: 3}}

governance:
  na_policy: excluded

survey:
  waves:
    - {{id: "2025", label: Autumn 2025, files: [survey_2025.csv]}}
    - {{id: "2026", label: Autumn 2026, files: [survey_2026.csv]}}
  respondent: RESPID
  weight: WEIGHT
  missing: [0, 6]   # 0 blank, 6 not used in the past 12 months
  measures:
    nps: {{column: {{"2025": Q7_RECOMMEND, "2026": NPS_RECOMMEND}}, scale: [0, 10], missing: [11]}}
    csat: {{column: OVERALL, scale: [1, 5]}}
    ces: {{column: EASE, scale: [1, 7], missing: [0]}}
  touchpoints:
{"".join(_touchpoint(*row) for row in _TOUCHPOINTS)}  segments:
    - {{id: class, label: Class, column: CLASS, labels: {{"1": Standard, "2": First}}}}
    - id: route
      label: Route
      column: ROUTE
      labels: {{capital: Capital Express, coast: Coast Line, north: Northern Line, night: Night Train}}
    - {{id: age, label: Age, column: AGE_BAND}}
  verbatims:
    - {{id: comment, label: What should we know?, column: COMMENT}}
  outcomes:
    - {{id: retained, label: Bought again since the survey, column: BOUGHT_AGAIN, kind: binary, yes: "1"}}
    - {{id: spend, label: Spend a year, column: SPEND_EUR, kind: amount}}
  retention:                         # from the answer to the day on which the account was closed, of the customer list
    label: Account still open
    since: ANSWERED_ON
    left: CLOSED_ON
    until: 2026-09-30
    joined: {{file: accounts.csv, key: CUSTOMER}}

operations:                          # routes are the units, and the survey's waves were asked at the end of these months
  unit: route
  waves: {{"2025": [2025-07, 2025-09], "2026": [2026-07, 2026-09]}}

{employees.MAPPING}
roadmap:
  start: 2026-10
  horizon: 24                        # months, with marks at 6 and 12
  budget: [1600000, 1000000]         # EUR a plan year, one-off and running
  capacity:                          # full-time equivalents available each month
    service designer: 2.5
    developer: 6
    data analyst: 2.5
    trainer: 2
    project manager: 3
    operations expert: 3
  starts_per_quarter: 4
  haircut: 0.3                       # share of a benefit that is lost where two initiatives claim the same points
  floors: {{retention: 0.3}}           # least share of the benefit that must come from a bucket
  address: [M1.7, M1.5, G1.3.3]     # findings that the plan must answer, whatever their return
  address_by: Chief Executive       # who asks for that, and why
  address_why: Without proof nobody can say what paid; without the crew no promise holds
"""

FINANCE = """# Fictional assumptions of Halden Rail; each says where it comes from.
currency: EUR
customers: 1240000             # active passengers a year
revenue_per_customer: 214      # EUR a year
margin: 0.31                   # contribution margin on an extra EUR of revenue
churn: 0.21                    # share of passengers not seen again within 12 months
discount_rate: 0.08            # a year; the first month of the plan is not discounted
benefit_months: 48             # benefits are counted this long from the plan's start

survey_causal: 0.5             # chance that the survey's own link of NPS to retention and spend is a cause
correlation: 0.3               # how far outcomes go well or badly together: economy, delivery, customers' response
cost_range: 0.2                # costs may come out this share above or below what is stated

# EUR a year for one point of a figure, low, likely, high. Ratings are points on a scale of 1 to 5, voice.nps points of a hundred;
# `yearly_cost` is what the whole line costs, of which an effect saves a share. `causal` is the chance that the link is a
# cause: the survey shows associations.
linkages:
  - {id: L01, figure: touchpoint.delay_info, bucket: retention, value_per_point: [660000, 1045000, 1430000], causal: 0.6, source: Key drivers and retention 2025}
  - {id: L02, figure: touchpoint.delay_info, bucket: share of spend, value_per_point: [165000, 440000, 660000], causal: 0.5, source: Key drivers and spend 2025}
  - {id: L03, figure: touchpoint.delay_info, bucket: advocacy, value_per_point: [55000, 192000, 302000], causal: 0.4, source: Customer Insight estimate}
  - {id: L04, figure: touchpoint.rebooking, bucket: retention, value_per_point: [350000, 700000, 1000000], causal: 0.6, source: Key drivers and retention 2025}
  - {id: L05, figure: touchpoint.refunds, bucket: retention, value_per_point: [522000, 825000, 1155000], causal: 0.6, source: Key drivers and retention 2025}
  - {id: L06, figure: touchpoint.refunds, bucket: advocacy, value_per_point: [55000, 138000, 248000], causal: 0.4, source: Customer Insight estimate}
  - {id: L07, figure: touchpoint.fares, bucket: share of spend, value_per_point: [800000, 1750000, 2700000], causal: 0.7, source: Fare trial on the Coast Line 2024}
  - {id: L08, figure: touchpoint.staff, bucket: retention, value_per_point: [302000, 522000, 770000], causal: 0.6, source: Key drivers and retention 2025}
  - {id: L09, figure: touchpoint.staff, bucket: advocacy, value_per_point: [165000, 302000, 440000], causal: 0.5, source: Customer Insight estimate}
  - {id: L10, figure: touchpoint.contact, bucket: retention, value_per_point: [300000, 550000, 800000], causal: 0.6, source: Key drivers and retention 2025}
  - {id: L11, figure: voice.nps, bucket: retention, value_per_point: [33000, 74000, 110000], causal: 0.5, source: Survey matched to tickets 2025}
  - {id: L12, figure: voice.nps, bucket: share of spend, value_per_point: [22000, 58000, 91000], causal: 0.5, source: Survey matched to tickets 2025}
  - {id: L13, figure: cost.disruption_calls, bucket: operational efficiency, value_per_point: [2000000, 2308400, 2500000], causal: 0.9, yearly_cost: true, source: 398 000 calls at EUR 5.80 in 2025}
  - {id: L14, figure: cost.refund_cases, bucket: operational efficiency, value_per_point: [1520000, 1654400, 1760000], causal: 0.95, yearly_cost: true, source: 176 000 cases at EUR 9.40 in 2025}
  - {id: L15, figure: cost.surveys, bucket: operational efficiency, value_per_point: [110000, 114000, 118000], causal: 0.95, yearly_cost: true, source: Supplier contract 2025}
notes: Benefits start when an initiative is live and grow in a straight line over its ramp; kept and new passengers count with their margin.
"""
