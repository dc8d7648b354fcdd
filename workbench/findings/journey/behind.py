"""What the map rests on: the evidence of each stage, and of the personas with the lines of their own."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.estimate import count
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.findings.journey.parts import WORKSHOP, footing, listed, stages
from workbench.model.journey import Emotion, Persona, PersonaEmotion, StageEvidence
from workbench.result import Result

NONE = "–"
MANY = 3  # lines of personas beside the journey's own


def evidence_lane(result: Result, names: Mapping[str, str]) -> list[tuple[str, Text, Text | None, float | None]]:
    """The evidence as a lane of the map, strength and sources; the exhibit of the evidence explains it."""
    lines = rows_given(result, StageEvidence)
    lane = say("journey-lane-evidence")
    return [
        (names[line.stage], lane, say("journey-evidence-cell", strength=say(f"journey-strength-{line.strength}"), sources=_sources(line))
         if _sources(line) else say(f"journey-strength-{line.strength}"), None)
        for line in lines
    ]  # fmt: skip


def _sources(line: StageEvidence) -> tuple[Text, ...]:
    """The sources by name; the room's votes where nothing else is there, so that a cell stays short."""
    there = {
        "survey": line.survey,
        "operations": line.operations,
        "interviews": line.interviews or line.some_interviews,
    }
    found = [name for name, number in there.items() if number] or (["votes"] if line.votes else [])
    stated = [say(f"journey-stated-{line.stated}")] if line.stated else []
    return (*(say(f"journey-source-{name}") for name in found), *stated)


@where(has_rows(StageEvidence))
def evidence(result: Result, context: Context) -> Exhibit:
    """What stands behind each stage: customers surveyed, metrics, interviews, votes, and how strong that is."""
    names, lines = stages(result), result.rows(StageEvidence)
    few = say("journey-evidence-few", minimum=count(result.rules.minimum_group))
    rows = [
        (names[line.stage], line.survey or NONE, int(line.operations), line.interviews or (few if line.some_interviews else NONE),
         line.votes or NONE, say(f"journey-strength-{line.strength}"))
        for line in lines
    ]  # fmt: skip
    heads = ("stage", "survey", "operations", "interviews", "votes", "strength")
    figures = result.figures
    none, strong, total = figures["evidence_none"], figures["evidence_strong"], figures["stages"]
    assumed = listed([names[line.stage] for line in lines if line.strength == "none"])
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"journey-evidence-col-{head}") for head in heads]),
        kind="table",
        id="journey-evidence",
        unit="count",
        polarity="none",
        title=first(
            claim("journey-assumption-title", when.some(none), n=none, stages=assumed),
            claim("journey-evidence-strong", when.some(strong), when.counted(strong, total), n=strong, stages=total),
            claim("journey-evidence-all-strong", when.each(strong, total), stages=total),
            say("journey-evidence-weak", stages=total),
        ),
        notes=[
            say("journey-note-strength", base=count(result.rules.small_base), minimum=count(result.rules.minimum_group))
        ],
        figures=result.figure_ids("evidence_none", "evidence_weak", "evidence_some", "evidence_strong", "stages"),
        **footing(result, context, say("journey-source-evidence")) | {"base": None},
    )


@where(has_rows(Persona))
def personas(result: Result, context: Context) -> Exhibit:
    """Whose journey it is, what each of them needs, and how it is known that they are there."""
    rows = result.rows(Persona)
    heads = [say(f"journey-col-{head}") for head in ("persona", "who", "needs", "found")]
    cells = [(row.name, row.description, row.needs, _found(row)) for row in rows]
    guessed = result.figures["personas_assumed"]
    return exhibit(
        pd.DataFrame(cells, columns=heads),
        kind="table",
        id="journey-personas",
        title=say("journey-personas", names=listed([row.name for row in rows])),
        takeaways=holding(
            claim("journey-personas-assumed", when.some(guessed), n=guessed, personas=result.figures["personas"])
        ),
        figures=ids(result, ["personas", "personas_assumed"]),
        **footing(result, context, WORKSHOP),
    )


def _found(row: Persona) -> Message:
    ways = [
        say("journey-found-counted", n=count(row.interviews))
        if way == "interviews" and row.interviews
        else say(f"journey-found-{way}")
        for way in (row.found_by or "assumed").split("; ")
    ]
    return say("journey-found", ways=tuple(ways))


@where(has_rows(PersonaEmotion))
def persona_curves(result: Result, context: Context) -> Exhibit:
    """How the journey feels to personas whose line is another than the journey's."""
    names, lines = stages(result), result.rows(PersonaEmotion)
    own = list(dict.fromkeys(line.persona for line in lines))[:MANY]
    whole = say("journey-curve-as-is")
    rows: list[tuple[str, Text, float | None]] = [
        (names[row.stage], whole, row.value) for row in result.rows(Emotion) if row.curve == "as is"
    ]
    rows += [(names[line.stage], line.persona, line.value) for line in lines if line.persona in own]
    felt = {row.stage: row.value for row in result.rows(Emotion) if row.curve == "as is"}
    far = max(
        (line for line in lines if line.differs and felt.get(line.stage) is not None),
        key=lambda line: abs(line.value - (felt[line.stage] or 0)),
        default=None,
    )
    title: Message = say("journey-persona-lines", names=listed(own))
    if far is not None:
        title = say(
            "journey-persona-parts",
            persona=brief(far.persona, PAIR),
            stage=brief(names[far.stage], PAIR),
            value=result.figures[f"emotion_persona.{far.id}.{far.stage}"],
            all=result.figures[f"emotion.{far.stage}"],
        )
    return exhibit(
        pd.DataFrame(rows, columns=["stage", "curve", "value"]),
        kind="line",
        id="journey-persona-emotion",
        title=title,
        encoding={"x": "stage", "series": "curve", "value": "value"},
        unit="score difference",
        scale=(-2, 2),
        polarity="diverging",
        notes=[say("journey-note-emotion"), say("journey-note-persona-lines")],
        highlight=[far.persona] if far is not None else own[:1],
        figures=ids(result, [name for name in result.figures if name.startswith(("emotion.", "emotion_persona."))]),
        **footing(result, context, WORKSHOP),
    )
