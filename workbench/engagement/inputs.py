"""The inputs of a client by name, and which of them each verb of a notebook's job reads."""

from __future__ import annotations

INPUTS = {
    "governance": "governance.csv or governance.xlsx",
    "maturity": "maturity.csv or maturity.xlsx",
    "journey": "journey.yaml",
    "journey_ballots": "journey_ballots.csv or journey_ballots.xlsx",
    "survey": "survey mapping in engagement.yaml",
    "initiatives": "initiatives.yaml, initiatives.csv or initiatives.xlsx",
    "finance": "finance.yaml",
    "portfolio": "portfolio of at least 5 other clients with benchmark: true (workbench portfolio)",
    "quotes": "quotes.xlsx or quotes.csv (workbench quotes)",
    "operations": "operations.csv, operations.xlsx or operations.parquet",
    "effects": "effects.csv, effects.xlsx or effects.parquet",
    "employees": "employees mapping in engagement.yaml",
    "employee_actions": "employee_actions.yaml, employee_actions.csv or employee_actions.xlsx",
    "interviews": "interviews.yaml with a transcript of each in interviews/ (workbench interviews)",
    "ideas": "ideas.yaml",
    "story": "story.yaml",
    "themes": "themes.yaml (workbench themes propose)",
    "workshop": "held workshop (workbench workshop start)",
    "charter": "charter.yaml",
    "charter_decisions": "charter_decisions.csv or charter_decisions.xlsx",
    "communication": "communication.yaml",
    "listening": "listening.yaml",
    "outcomes": "outcomes.yaml",
    "vision": "vision.yaml",
    "technology": "technology.yaml, technology.csv or technology.xlsx",
}


AGREED = ("charter_decisions", "workshop")  # from where decisions are entered into charter, plan and vision
READ_BY = {
    "audit_governance": ("governance", "charter", *AGREED),
    "measure_voice": ("survey", "finance", "quotes", "themes"),
    "score_journey": ("journey", "journey_ballots", "survey", "workshop", "quotes", "operations", "interviews"),
    "score_interviews": ("interviews", "journey", "quotes"),
    "trace_ideas": ("ideas", "initiatives", "journey"),
    "score_operations": ("operations", "survey"),
    "measure_effects": ("effects", "initiatives", "survey"),
    "hear_employees": ("employees", "employee_actions"),
    "assess_maturity": ("maturity",),
    "plan_roadmap": ("initiatives", "finance", "ideas"),
    "score_workshop": ("workshop", "quotes"),
    "place_client": ("portfolio",),
    "assess_charter": ("charter", *AGREED),
    "plan_communication": ("communication", *AGREED),
    "plan_listening": ("listening",),
    "judge_promises": ("vision", *AGREED),
    "plan_outcomes": ("outcomes", "initiatives", "finance"),
    "choose_technology": ("technology", "workshop"),
}
"""The inputs that each verb of a notebook's job reads: a notebook that calls it runs again where one changes."""
