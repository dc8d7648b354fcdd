"""What findings and figures are about: the name of each id, from the tables of the results that have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.claims import Text, say
from workbench.result import Result

# Of each module's tables: the column of ids, and what stands before an id in a finding.
TABLES = (
    ("governance", "steps", "id", ""),
    ("governance", "questions", "id", ""),
    ("governance", "next_steps", "id", ""),
    ("maturity", "competencies", "id", ""),
    ("maturity", "practices", "id", ""),
    ("voice", "touchpoints", "touchpoint", "voice."),
)


def names(results: Iterable[Result]) -> dict[str, Text]:
    """The name of each step, question, competency, practice, touchpoint, and force at a stage, by the finding's id.

    `journey.disruption.certainty` is "Certainty at Disruption", `voice.refunds` what the survey calls that touchpoint.
    What no result has a table of is not in it.
    """
    given = {result.module: result for result in results}
    found: dict[str, Text] = {}
    for module, table, key, before in TABLES:
        rows = given[module].tables.get(table) if module in given else None
        if rows is not None:
            found |= {
                f"{before}{id_}": str(label) for id_, label in zip(rows[key], rows["label"], strict=True)
            }
    cells = given["journey"].tables.get("gaps") if "journey" in given else None
    if cells is not None and "stage_label" in cells:
        for row in cells.drop_duplicates(["stage", "force"]).itertuples():
            at = say("roadmap-force-at", force=str(row.force_label), stage=str(row.stage_label))
            found[f"journey.{row.stage}.{row.force}"] = at
    return found


def named(ids: Iterable[str], known: Mapping[str, Text]) -> Text:
    """The names of some findings as a list; one that has none keeps its id."""
    return say("roadmap-list", items=tuple(dict.fromkeys(known.get(one, one) for one in ids)))
