"""Writes the two fictional clients, a railway and a Polish hospital, into client_data; the same bytes every time."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from sample import (  # noqa: E402
    accounts,
    charter,
    comments,
    employees,
    engagement,
    governance,
    hospital,
    initiatives,
    interviews,
    journey,
    maturity,
    operations,
    programme,
    quotes,
    survey,
)

SEED = 2026


def files() -> dict[str, str]:
    """File name to text of every file of the client; each part draws from a stream of its own."""
    waves = {"2025": survey.wave("2025", Random(SEED + 7)), "2026": survey.wave("2026", Random(SEED + 11))}
    return {
        "README.md": engagement.README,
        "accounts.csv": accounts.table(waves, Random(SEED + 6)),
        "charter.yaml": charter.CHARTER,
        "communication.yaml": charter.COMMUNICATION,
        "charter_decisions.csv": charter.DECISIONS,
        "engagement.yaml": engagement.ENGAGEMENT,
        "employees.csv": employees.table(Random(SEED + 5)),
        "employee_actions.yaml": employees.ACTIONS,
        "finance.yaml": engagement.FINANCE,
        "governance.csv": governance.table(),
        "initiatives.yaml": initiatives.INITIATIVES,
        "journey.yaml": journey.JOURNEY,
        "journey_ballots.csv": journey.ballots(Random(SEED + 1)),
        "listening.yaml": programme.LISTENING,
        "maturity.csv": maturity.ballots(Random(SEED + 2)),
        "ideas.yaml": interviews.IDEAS,
        "outcomes.yaml": programme.OUTCOMES,
        "operations.csv": operations.table(Random(SEED + 3)),
        "effects.csv": operations.trials(Random(SEED + 4)),
        "quotes.csv": quotes.table(),
        **{f"survey_{year}.csv": text for year, text in waves.items()},
        "technology.yaml": programme.TECHNOLOGY,
        "vision.yaml": programme.VISION,
        "themes.yaml": comments.themes_file(),
        **comments.sheets(waves),
        **interviews.files(Random(SEED + 5)),
    }


def clients() -> dict[str, dict[str, str]]:
    """Client to its files."""
    return {"halden-rail": files(), "szpital-lipowa": hospital.files(SEED)}


def write(folder: Path, files: dict[str, str]) -> None:
    """Write all files into a folder, with line feeds on every system."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    for client, made in clients().items():
        write(ROOT / "client_data" / client, made)
        print(f"wrote {len(made)} files of a fictional client to client_data/{client}")
