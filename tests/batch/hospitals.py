"""Hospitals of a public patient survey as clients: `python tests/batch/hospitals.py 200 FOLDER` makes a workspace of 200.

The published file has one row a hospital: ten dimensions as scores of 0-100, no respondents. Notebooks read respondents,
so a score of 89 becomes 100 rows of which 89 are content. The expansion serves to drive a batch with real differences
between clients; its bases and intervals mean nothing, and the engagement says so.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SCORES = "hcahps_hospitals/hcahps_2023_2024_hospital_scores.csv"
ROWS = 100
STAGES = {"ward": "On the ward", "care": "Treatment", "leave": "Going home"}
# Dimension of the file: stage of the stay.
TOUCHPOINTS = {
    "Nurse_Communication": "ward",
    "Staff_Responsiveness": "ward",
    "Cleanliness": "ward",
    "Quietness": "ward",
    "Doctor_Communication": "care",
    "Medicine_Communication": "care",
    "Discharge_Information": "leave",
    "Care_Transition": "leave",
    "Recommendation_Score": "leave",
}
OVERALL = "Overall_Rating"


def hospitals(shared_data: Path, count: int, *, a_state: int = 50) -> list[dict[str, str]]:
    """The first `count` hospitals with all scores, at most `a_state` of each state, every field as it is written."""
    found: list[dict[str, str]] = []
    of_state: defaultdict[str, int] = defaultdict(int)
    with (shared_data / SCORES).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            complete = all(row[name].isdecimal() for name in (OVERALL, *TOUCHPOINTS))
            if complete and of_state[row["State"]] < a_state and len(found) < count:
                of_state[row["State"]] += 1
                found.append(row)
    return found


def client_of(row: dict[str, str]) -> str:
    """The client id: `h` and the hospital's number with its leading zeros, its letter small."""
    return f"h{row['Facility_ID'].lower()}"


def write(workspace: Path, rows: list[dict[str, str]]) -> list[str]:
    """A client folder for each hospital; the ids made."""
    for row in rows:
        folder = workspace / "client_data" / client_of(row)
        folder.mkdir(parents=True)
        (folder / "engagement.yaml").write_text(_engagement(row), "utf-8")
        (folder / "journey.yaml").write_text(_journey(), "utf-8")
        with (folder / "survey.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(_answers(row))
    return [client_of(row) for row in rows]


def _answers(row: dict[str, str]) -> Iterator[list[str]]:
    """Content (5) or not (1) for each dimension; the content rows of each begin elsewhere, so that no row is all alike."""
    names = [OVERALL, *TOUCHPOINTS]
    yield ["facility", *names]
    for at in range(ROWS):
        content = [(at + 11 * place) % ROWS < int(row[name]) for place, name in enumerate(names)]
        yield [row["Facility_ID"], *("5" if yes else "1" for yes in content)]


def _engagement(row: dict[str, str]) -> str:
    touchpoints = "\n".join(
        f"    - {{id: {name.lower()}, label: {name.replace('_', ' ')}, stage: {stage}, column: {name}, scale: [1, 5]}}"
        for name, stage in TOUCHPOINTS.items()
    )
    return f"""\
client: {client_of(row)}
name: {json.dumps(row["Facility_Name"].title())}
industry: Hospital
currency: USD
as_of: 2024-06-30
period: {{start: 2023-07-01, end: 2024-06-30}}
confidentiality: Public scores expanded to {ROWS} rows
notebooks: [02_voice_of_customer, 03_journey_map, 06_portfolio]
benchmark: true
peer_group: {row["State"]}
survey:
  waves:
    - {{id: "2024", label: 2023-24, files: [survey.csv]}}
  measures:
    csat: {{column: {OVERALL}, scale: [1, 5]}}
  touchpoints:
{touchpoints}
"""


def _journey() -> str:
    stages = "\n".join(f"  - {{id: {id_}, label: {label}, evidence: survey}}" for id_, label in STAGES.items())
    touchpoints = "\n".join(
        f"  - {{id: {name.lower()}, label: {name.replace('_', ' ')}, stage: {stage}}}"
        for name, stage in TOUCHPOINTS.items()
    )
    return f"title: A stay in hospital\nstages:\n{stages}\ntouchpoints:\n{touchpoints}\n"


if __name__ == "__main__":
    shared = Path(__file__).resolve().parents[2] / "../shared/data"
    made = write(Path(sys.argv[2]), hospitals(shared, int(sys.argv[1])))
    print(f"{len(made)} hospitals in {sys.argv[2]}/client_data")  # noqa: T201 - a script says what it did
