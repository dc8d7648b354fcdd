"""Fictional answers of employees in two autumns, by department, and the log of what became of what they said."""

from __future__ import annotations

from random import Random

from sample.tables import text

# A department, the touchpoint that it serves, how many answer, and how able they are to serve (standard normal).
DEPARTMENTS = (
    ("Timetable planning", "timetable", 22, 0.1),
    ("Pricing", "fares", 14, 0.3),
    ("Digital sales", "booking", 41, 0.8),
    ("Stations", "station", 88, -0.3),
    ("Platform staff", "boarding", 64, 0.5),
    ("Operations control", "punctuality", 37, 0.2),
    ("Cleaning", "cleanliness", 58, -0.4),
    ("On-board crew", "staff", 120, 0.9),
    ("On-board technology", "wifi", 19, -0.1),
    ("Disruption desk", "delay_info", 33, -1.3),
    ("Rebooking desk", "rebooking", 28, -0.4),
    ("Connections", "onward", 16, -0.6),
    ("Claims", "refunds", 31, -1.0),
    ("Customer service", "contact", 72, 0.1),
    ("Legal", "", 4, 0.0),
)
STATEMENTS = (
    ("tools", "I have the tools to solve a customer's problem", 0.25),
    ("information", "I learn of a disruption before the customer does", -0.35),
    ("authority", "I may decide on a remedy myself", -0.45),
    ("colleagues", "Other teams help when I need them", 0.35),
    ("heard", "What I report about customers is acted on", -0.15),
)
HEAD = ("ID", "WAVE", "DEPT", "RECOMMEND_WORK", *(f"S_{name.upper()}" for name, *_ in STATEMENTS))


def table(random: Random) -> str:
    """Both waves in one file: a code, a wave, a department, 0-10, and five statements on 1-5 (blank: does not apply)."""
    rows = []
    for wave, better in (("2025", 0.0), ("2026", 0.25)):
        for number, (name, _, people, able) in enumerate(DEPARTMENTS, 1):
            for person in range(1, people + 1):
                own = 0.75 * able + random.gauss(0, 0.8)
                score = min(10, max(0, round(6.9 + 1.1 * own + random.gauss(0, 1.7))))
                answers = [
                    "" if random.random() < 0.03 else min(5, max(1, round(3.45 + lift + 0.75 * own + (better if item == "tools" else 0) + random.gauss(0, 0.75))))
                    for item, _, lift in STATEMENTS
                ]  # fmt: skip
                rows.append((f"E{wave[2:]}{number:02d}{person:03d}", wave, name, score, *answers))
    return text(HEAD, rows)


MAPPING = f"""employees:                           # the survey of employees; each department is held against the touchpoint that it serves
  waves:
    - {{id: "2025", label: Autumn 2025, files: [employees.csv], where: {{WAVE: "2025"}}}}
    - {{id: "2026", label: Autumn 2026, files: [employees.csv], where: {{WAVE: "2026"}}}}
  respondent: ID
  measures:
    nps: {{column: RECOMMEND_WORK, scale: [0, 10]}}
  drivers:
{"".join(f'    - {{id: {name}, label: "{label}", column: S_{name.upper()}, scale: [1, 5]}}' + chr(10) for name, label, _ in STATEMENTS)}  segments:
    - {{id: department, label: Department, column: DEPT}}
  customers:
{"".join(f"    {name}: {touchpoint}" + chr(10) for name, touchpoint, *_ in DEPARTMENTS if touchpoint)}"""

ACTIONS = """# What employees said in the survey of autumn 2025 and after, what was done, by whom, and when they were told.
actions:
  - asked: 2025-10-06
    heard: News of a disruption reaches passengers' phones before it reaches us
    done: Control room message goes to staff devices first, in two regions
    owner: Head of operations control
    reported: 2026-03-16
  - asked: 2025-10-06
    heard: We cannot offer a taxi or a hotel without asking a manager
    done: Remedies up to EUR 60 are decided on the spot at the rebooking desk
    owner: Head of customer service
  - asked: 2025-10-06
    heard: Claims are worked on in two systems that do not know each other
    owner: Chief information officer
  - asked: 2026-04-20
    heard: Cleaning has too few minutes at short turnarounds
  - asked: 2026-04-20
    heard: Complaints about platforms end with us and nothing comes back
    done: Stations get the monthly list of causes and answer it
    owner: Head of stations
    reported: 2026-07-06
"""
