"""What findings and figures are about: the name of each id, from the tables of the results that have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.claims import Message, Text, say
from workbench.result import Result

# Of each module's tables: the column of ids, and what stands before an id in a finding.
TABLES = (
    ("governance", "steps", "id", ""),
    ("governance", "questions", "id", ""),
    ("governance", "next_steps", "id", ""),
    ("maturity", "competencies", "id", ""),
    ("maturity", "practices", "id", ""),
    ("voice", "touchpoints", "touchpoint", "voice."),
    ("employees", "waves", "measure", "employees."),
)

# Figures that are measured with an interval, by module and what they are of; `figure-<module>-<kind>` says each in words.
MEASURED = {
    "effects": ("effect",),
    "journey": (
        "actual", "ambition_gap", "delivery_gap", "expectation", "force_ambition_gap", "force_delivery_gap", "functional_gap", "ideal",
        "relational_gap", "stage_satisfaction",
    ),
    "maturity": ("mean", "change"),
    "operations": ("tie", "trend"),
    "technology": ("best", "liability", "points", "second", "second_points"),
    "vision": ("delivered",),
    "voice": (
        "ces", "csat", "detractors", "driver", "driver_r2", "linkage", "linkage_step", "measure_link", "measure_value", "nps",
        "outcome", "pace", "passives", "promoters", "stay", "theme", "theme_at", "theme_low", "theme_wave", "touchpoint", "touchpoint_mean", "value_of_a_point",
    ),
}  # fmt: skip


def figure(id_: str, known: Mapping[str, Text]) -> Message:
    """A figure in words: `voice.touchpoint_mean.refunds` as "Voice of the customer: mean rating, Refunds".

    `known` are the `names` of the results; what has none keeps the client's own id.
    """
    module, *parts = id_.split(".")
    given: dict[str, Text | tuple[Text, ...]] = {"module": say(f"roadmap-source-{module}")}
    at = next((n for n, part in enumerate(parts) if part in MEASURED.get(module, ())), None)
    if at is not None:
        given["what"] = say(f"figure-{module}-{parts.pop(at).replace('_', '-')}")
    about: list[Text] = []
    while parts:
        n = next((n for n in range(len(parts), 0, -1) if _known(module, parts[:n], known)), 0)
        about.append(_known(module, parts[:n], known) if n else parts[0].replace("_", " "))
        parts = parts[max(n, 1) :]
    if about:
        given["names"] = tuple(about)
    return say("-".join(("roadmap-figure", *list(given)[1:])), **given)


def _known(module: str, parts: list[str], known: Mapping[str, Text]) -> Text:
    key = ".".join(parts)
    return known.get(f"{module}.{key}") or known.get(key) or ""


def names(results: Iterable[Result], *, both: bool = False) -> dict[str, Text]:
    """The name of each step, question, competency, practice, touchpoint, and force at a stage, by the finding's id.

    `journey.disruption.certainty` is "Certainty at Disruption", `voice.refunds` what the survey calls that touchpoint; a name
    of a framework gives way to its plain words, and with `both` stands behind them. What no result has a table of is not in it.
    """
    given = {result.module: result for result in results}
    found: dict[str, Text] = {}
    for module, table, key, before in TABLES:
        rows = given[module].tables.get(table) if module in given else None
        if rows is not None:
            plain = rows.get("plain", [""] * len(rows))
            found |= {
                f"{before}{id_}": _called(label, str(one), both=both)
                for id_, label, one in zip(rows[key], rows["label"], plain, strict=True)
            }
    cells = given["journey"].tables.get("gaps") if "journey" in given else None
    if cells is not None and "stage_label" in cells:
        for row in cells.drop_duplicates(["stage", "force"]).itertuples():
            at = say("roadmap-force-at", force=str(row.force_label), stage=str(row.stage_label))
            found[f"journey.{row.stage}.{row.force}"] = at
    return found


def _called(label: Text, plain: str, *, both: bool) -> Text:
    name = label if isinstance(label, Message) else str(label)
    return say("roadmap-plainly", plain=plain, name=name) if plain and both else plain or name


def named(ids: Iterable[str], known: Mapping[str, Text]) -> Text:
    """The names of some findings as a list; one that has none keeps its id."""
    return say("roadmap-list", items=tuple(dict.fromkeys(known.get(one, one) for one in ids)))
