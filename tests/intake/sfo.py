"""The San Francisco Airport survey as a client: the mapping that a consultant would write, both waves."""

from __future__ import annotations

import shutil
from pathlib import Path

# Stage, label, column in 2017 and in 2018 where they differ.
TOUCHPOINTS = {
    "roads": ("reach", "Signs on airport roadways", "Q7ROADS"),
    "parking": ("reach", "Parking", "Q7PARK"),
    "airtrain": ("reach", "AirTrain", "Q7AIRTRAIN"),
    "rental": ("reach", "Rental car centre", "Q7RENTAL"),
    "security": ("security", "Getting through security", "Q14PASSTHRU"),
    "safety": ("security", "Feeling safe", {"2017": "Q10SAFE", "2018": "Q10Safe"}),
    "signs": ("terminal", "Signs inside", "Q7SIGN"),
    "walkways": ("terminal", "Escalators and walkways", {"2017": "Q7WALKWAYS", "2018": "Q7WALKWAY"}),
    "screens": ("terminal", "Information on screens", "Q7SCREENS"),
    "restroom_clean": ("terminal", "Clean restrooms", {"2017": "Q9RESTROOM", "2018": "Q9Restroom"}),
    "food": ("dwell", "Restaurants", "Q7FOOD"),
    "shops": ("dwell", "Shops", "Q7STORE"),
    "art": ("dwell", "Artwork and exhibitions", "Q7ART"),
    "wifi": ("dwell", "Free Wi-Fi", "Q7WIFI"),
    "boarding": ("board", "Clean boarding area", {"2017": "Q9BOARDING", "2018": "Q9Boarding"}),
}


def _column(column: str | dict[str, str]) -> str:
    if isinstance(column, str):
        return column
    return "{" + ", ".join(f"{wave}: {name}" for wave, name in column.items()) + "}"


def engagement(client: str = "sfo") -> str:
    """engagement.yaml for both waves."""
    touchpoints = "\n".join(
        f"    - {{id: {name}, label: {label}, stage: {stage}, column: {_column(column)}, scale: [1, 5]}}"
        for name, (stage, label, column) in TOUCHPOINTS.items()
    )
    return f"""\
client: {client}
name: San Francisco Airport
industry: Airport
currency: USD
as_of: 2018-12-31
survey:
  waves:
    - {{id: 2017, label: "2017", files: [2017_SFO_Customer_Survey.csv]}}
    - {{id: 2018, label: "2018", files: [2018_SFO_Customer_Survey.csv]}}
  respondent: RESPNUM
  weight: WEIGHT
  missing: [0, 6]          # 0 blank, 6 never used
  measures:
    nps: {{column: NETPRO, scale: [0, 10], missing: [11]}}
    csat: {{column: Q7ALL, scale: [1, 5], missing: [Blank]}}
  touchpoints:
{touchpoints}
  segments:
    - {{id: first, label: First visit, column: Q5FIRSTTIME, labels: {{1: Been before, 2: First time}}, missing: [0]}}
    - {{id: peak, label: Time of day, column: PEAK}}
"""


def write(workspace: Path, shared_data: Path) -> Path:
    """The client's folder with copies of both waves."""
    folder = workspace / "client_data" / "sfo"
    folder.mkdir(parents=True)
    for year in (2017, 2018):
        shutil.copy(shared_data / "sfo_airport_survey" / f"{year}_SFO_Customer_Survey.csv", folder)
    (folder / "engagement.yaml").write_text(engagement())
    return folder
