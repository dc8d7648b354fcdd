"""One ranked list of causes: what drivers, journey, governance and maturity found, joined with the plan's answer.

Findings about one stage of the journey are one cause. A finding about governance or maturity belongs to the stage whose
initiative answers it too; those that share an initiative and no stage are one cause, any other is one by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.claims import Text, claim
from workbench.claims import conditions as when
from workbench.estimate import Estimate
from workbench.model.themes import ThemeGap
from workbench.result import Result
from workbench.scoring.named import names
from workbench.scoring.voice.priorities import LEAST_R2

SOURCES = ("voice", "journey", "governance", "maturity")


@dataclass(frozen=True)
class Finding:
    """One finding: its id, the module that made it, what it is about, what it says and how far it falls short."""

    id: str
    source: str
    about: str
    says: Text
    weight: float = 0.0


@dataclass(frozen=True)
class Cause:
    """One cause: what is wrong where, the findings that show it, and the initiatives of the plan that answer it.

    `benefit` is the present value of those initiatives' benefits, in the client's currency, 0 where none is known;
    `share` how much of the measure's drivers it holds, 0 to 1; `written` what clearly comes in comments with low ratings of
    its touchpoints, which is of the same survey and so no measurement of its own.
    """

    about: str
    findings: tuple[Finding, ...]
    initiatives: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    benefit: float = 0.0
    share: float = 0.0
    written: tuple[Text, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The measurements that point at it."""
        return tuple(name for name in SOURCES if any(one.source == name for one in self.findings))

    def evidence(self) -> tuple[Text, ...]:
        """What each measurement says of it, its heaviest finding; then what customers write."""
        by_source = [[one for one in self.findings if one.source == name] for name in self.sources]
        return (*(max(found, key=lambda one: one.weight).says for found in by_source), *self.written[:1])


def ranked(results: Mapping[str, Result]) -> tuple[Cause, ...]:
    """All causes, first those at which more measurements point, then by the plan's benefit and the drivers' share."""
    plan = _plan(results.get("roadmap"))
    groups: dict[str, list[Finding]] = {}
    for finding, group in _grouped(results, plan):
        groups.setdefault(group, []).append(finding)
    causes = [_cause(found, plan, results) for found in groups.values()]
    return tuple(sorted(causes, key=lambda one: (-len(one.sources), -one.benefit, -one.share)))


def _cause(found: list[Finding], plan: pd.DataFrame, results: Mapping[str, Result]) -> Cause:
    ids = {one.id for one in found}
    answers = plan[plan["chosen"].astype(bool) & plan["answers"].map(lambda named: bool(ids & set(named)))]
    if "benefit" in answers:
        answers = answers.sort_values("benefit", ascending=False, kind="stable", na_position="last")
    drivers = results["voice"].figures if "voice" in results else {}
    shares = [drivers.get(f"driver.{one.id.removeprefix('voice.')}") for one in found if one.source == "voice"]
    named = [one for one in found if one.source == found[0].source]
    return Cause(
        about=max(named, key=lambda one: one.weight).about,
        findings=tuple(found),
        initiatives=tuple(map(str, answers["title"])),
        owners=tuple(dict.fromkeys(str(name) for name in answers["owner"] if name)),
        benefit=float(answers["benefit"].fillna(0).sum()) if "benefit" in answers else 0.0,
        share=sum(one.value or 0.0 for one in shares if one),
        written=tuple(_written(results.get("voice"), {one.removeprefix("voice.") for one in ids})),
    )


def _written(voice: Result | None, touchpoints: set[str]) -> Iterator[Text]:
    """The themes that clearly come with low ratings of the touchpoints, the largest difference first."""
    if voice is None or ThemeGap.table not in voice.tables:
        return
    gaps = [one for one in voice.rows(ThemeGap) if one.at_touchpoint and one.by in touchpoints]
    for one in sorted(gaps, key=lambda one: -one.value):
        gap = voice.figures[f"theme_at.{one.by}.{one.id}"]
        yield claim("story-finding-theme", when.beyond(gap), theme=one.theme, gap=gap)


def _plan(roadmap: Result | None) -> pd.DataFrame:
    """The initiatives with the ids of the findings that they name as `answers`; no row without a roadmap."""
    if roadmap is None or "initiatives" not in roadmap.tables:
        return pd.DataFrame(columns=["id", "title", "owner", "chosen", "answers", "findings"])
    plan = roadmap.table("initiatives")
    plan["answers"] = [tuple(part.strip() for part in str(named or "").split(",")) for named in plan["findings"]]
    return plan


def _grouped(results: Mapping[str, Result], plan: pd.DataFrame) -> Iterator[tuple[Finding, str]]:
    """Each finding with the name of its group; findings of a stage come first, so that they name the cause."""
    found = list(_findings(results))
    place = {one.id: _stage(one.id, results) for one in found}
    teams = [set(named) & set(place) for named in plan["answers"]]
    groups = {id_: stage for id_, stage in place.items() if stage}
    for one in found:
        if one.id not in groups:
            joined = [groups[other] for team in teams if one.id in team for other in sorted(team) if place.get(other)]
            if joined:
                groups[one.id] = joined[0]
    left = {one.id: one.id for one in found if one.id not in groups}
    for team in teams:
        names = [left[id_] for id_ in sorted(team) if id_ in left]
        for id_, name in list(left.items()):
            if name in names:
                left[id_] = names[0]
    groups |= left
    for one in sorted(found, key=lambda one: (not place[one.id], one.source == "governance")):
        yield one, groups[one.id]


def _findings(results: Mapping[str, Result]) -> Iterator[Finding]:
    for source in SOURCES:
        result = results.get(source)
        if result is None or "candidates" not in result.tables:
            continue
        rows = result.table("candidates").drop_duplicates("finding").to_dict("records")
        # A step to the next level is offered to the roadmap and is nothing that was measured.
        steps = set(result.tables["next_steps"]["id"]) if "next_steps" in result.tables else set()
        rows = [row for row in rows if row["finding"] not in steps]
        yield from (_finding(source, {str(name): value for name, value in row.items()}, results) for row in rows)


def _finding(source: str, row: Mapping[str, Any], results: Mapping[str, Result]) -> Finding:
    id_, detail = str(row["finding"]), str(row["detail"])
    stage = _stage(id_, results)
    about = _stage_label(stage, results) if stage else _label(id_, results)
    if source == "voice":
        name, figures = id_.removeprefix("voice."), results["voice"].figures
        share, weight = figures.get(f"touchpoint.{name}"), figures.get(f"driver.{name}")
        r2 = figures.get("driver_r2")
        if r2 and share and weight and share.value is not None and weight.value is not None:
            says = claim(
                "story-finding-voice",
                when.explains(r2, least=LEAST_R2),
                what=_label(id_, results),
                share=share,
                weight=weight,
            )
            return Finding(id_, source, about, says, weight.value)
    return Finding(id_, source, about, detail, _depth(id_, source, results))


def _depth(id_: str, source: str, results: Mapping[str, Result]) -> float:
    """How far a finding falls short on its own scale, to tell the heaviest of one measurement."""
    if source == "journey":
        gaps = results[source].table("gaps")
        stage, force = id_.split(".")[1:3]
        found = gaps[(gaps["gap"] == "delivery") & (gaps["stage"] == stage) & (gaps["force"] == force)]
        return -float(found["value"].iloc[0]) if len(found) else 0.0
    name, wanted, reached = (
        ("gaps", "documented", "practised") if source == "governance" else ("competencies", "target", "mean")
    )
    if source == "voice" or name not in results[source].tables:
        return 0.0
    rows = results[source].table(name)
    rows = rows[rows["id"] == id_]
    ends = [float(rows[end].fillna(0).iloc[0]) if end in rows and len(rows) else 0.0 for end in (wanted, reached)]
    return ends[0] - ends[1]


def _stage(id_: str, results: Mapping[str, Result]) -> str:
    """The stage of the journey that a finding is about; without a journey the touchpoint itself."""
    source, _, rest = id_.partition(".")
    if source == "journey":
        return f"stage {rest.partition('.')[0]}"
    if source == "voice" and "voice" in results:
        points = results["voice"].table("touchpoints").set_index("touchpoint")
        stage = points.at[rest, "stage"] if rest in points.index and "stage" in points else None
        if "journey" in results and isinstance(stage, str) and stage:
            return f"stage {stage}"
        return f"touchpoint {rest}"
    return ""


def _stage_label(stage: str, results: Mapping[str, Result]) -> str:
    kind, _, name = stage.partition(" ")
    if kind == "stage" and "journey" in results:
        stages = results["journey"].table("stages").set_index("id")["label"]
        return str(stages.get(name, name))
    return _label(f"voice.{name}", results)


def _label(id_: str, results: Mapping[str, Result]) -> str:
    """What a finding's touchpoint, question or competency is called."""
    return str(names(results.values()).get(id_, id_))


def best(causes: tuple[Cause, ...], unit: str) -> dict[str, Estimate]:
    """The figures by which the order of the first two can be asked again: measurements, and the plan's benefit."""
    return {
        f"cause_{name}": Estimate(value, unit=of)
        for at, word in enumerate(("one", "two"))
        if at < len(causes)
        for name, value, of in (
            (f"{word}_sources", len(causes[at].sources), "count"),
            (f"{word}_benefit", causes[at].benefit, unit),
        )
    }
