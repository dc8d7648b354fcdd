"""A tiny valid client, as text; tests change one thing in it."""

from __future__ import annotations

import re
from pathlib import Path

ENGAGEMENT = """\
client: acme
name: Acme
fictional: true
as_of: 2026-06-30
period: {start: 2026-01-01, end: 2026-06-30}
"""
SURVEY = """\
survey:
  waves:
    - {id: 2025, label: Spring 2025, files: [survey_2025.csv]}
    - {id: 2026, label: Spring 2026, files: [survey_2026.csv]}
  respondent: RESP
  weight: W
  missing: [0, 6]
  measures:
    nps: {column: {2025: RECOMMEND, 2026: NETPRO}, scale: [0, 10], missing: [11]}
    csat: {column: OVERALL, scale: [1, 5]}
  touchpoints:
    - {id: food, label: Food, stage: use, column: FOOD, scale: [1, 5]}
  segments:
    - {id: dept, label: Department, column: DEPT, labels: {1: North, 2: South}}
"""
GOVERNANCE = """\
id,documented,practised,evidence,owner,due,comment,respondent
G1.1.1,4,2,Minutes,Head of CX,2026-09-30,,Anna
G1.1.2,,1,,,,,Anna
G1.1.3,na,na,,,,not our job,Anna
"""
MATURITY = """\
rater,role,department,seniority,item,score,wave
007,executive,NA,senior,M1.1.1,3,2026
008,front line,HR,junior,M1.1.1,,2026
"""
JOURNEY = """\
title: Buying a ticket
scale: [1, 7]
personas:
  - {id: commuter, name: Commuter, share: 0.4}
stages:
  - id: plan
    label: Plan
    emotion: {as_is: 1, to_be: 1.5}
    doing: Compares prices
    pains: [Slow site, Hidden fees]
  - id: use
    label: Use
    emotion: {as_is: -1}
    opportunities: [{id: o1, text: One price, status: define, importance: 9, satisfaction: 4, scale: [1, 10]}]
touchpoints:
  - {id: food, label: Food, stage: use, channel: Shop, owner: Head of Food}
"""
BALLOTS = """\
rater,role,stage,force,lens,wave,score
r1,customer,plan,certainty,expectation,1,6
r1,customer,plan,certainty,actual,1,3
"""
INITIATIVES = """\
currency: EUR
initiatives:
  - {id: I1, title: One price, cost_once: 1000, start: 2026-10, months: 3, impact: 4, effort: 2, findings: [G1.1.2]}
  - {id: I2, title: Faster site, depends_on: [I1], effects: [{figure: touchpoint.food, low: 0.1, likely: 0.2, high: 0.3}]}
"""
WAVE_2025 = "RESP,W,RECOMMEND,OVERALL,FOOD,DEPT\n1,1.5,10,5,6,1\n2,0.5,11,4,3,2\n"
WAVE_2026 = "RESP,W,NETPRO,OVERALL,FOOD,DEPT\n1,1,6,0,2,NA\n2,1,0,3,5,1\n"
FILES = {
    "engagement.yaml": ENGAGEMENT + SURVEY,
    "governance.csv": GOVERNANCE,
    "maturity.csv": MATURITY,
    "journey.yaml": JOURNEY,
    "journey_ballots.csv": BALLOTS,
    "initiatives.yaml": INITIATIVES,
    "survey_2025.csv": WAVE_2025,
    "survey_2026.csv": WAVE_2026,
}


def write(workspace: Path, files: dict[str, str | bytes] | None = None, *, client: str = "acme") -> Path:
    """Write a client's folder with these files only (all of the tiny client where none are given)."""
    folder = workspace / "client_data" / client
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (FILES if files is None else files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def confirmed(mapping: str) -> str:
    """A proposed mapping in which each guess is answered by what the proposal calls the likeliest."""
    guess = r"(.*?), scale: [^#]*\}   # guess: .*?; the likeliest is (.*?)( \(or low\))?(; check.*)?"
    mapping = re.sub(r'(?m)^(    scale_\d+): "\?"   # guess .*?the likeliest is (\{.*\})$', r"\1: \2", mapping)
    lines = [re.fullmatch(guess, line) or line for line in mapping.splitlines()]
    return "\n".join(line if isinstance(line, str) else f"{line[1]}, {line[2]}}}" for line in lines) + "\n"
