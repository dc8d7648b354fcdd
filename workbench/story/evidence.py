"""What a board is asked and what could go wrong, from the record alone: what has no owner is asked for, not invented."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, say
from workbench.claims import conditions as when
from workbench.claims.catalogue import Catalogue
from workbench.document import Document, Section, Shown
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.result import Result

STEM = "90_story"
CAUSES, LINKS = 8, 3  # rows of the table of causes; uncertain inputs that become a risk
Row = dict[Message, Text]


def with_story(document: Document, catalogue: Catalogue) -> Document:
    """The document with causes, decisions and risks as a last section; unchanged where there is nothing to ask."""
    results = {recorded.result.module: recorded.result for recorded in document.results}
    made = [one for make in (causes, decisions, risks) if (one := make(results, document)) is not None]
    if not made or any(section.notebook == STEM for section in document.sections):
        return document
    shown = tuple(Shown(one.told(catalogue), "", STEM, one.id) for one in made)
    return replace(document, sections=(*document.sections, Section(STEM, catalogue("story-section"), shown)))


def causes(results: Mapping[str, Result], document: Document) -> Exhibit | None:
    """The findings that the plan answers, each with its initiative, KPI and owner, the ones of more benefit first."""
    roadmap = results.get("roadmap")
    if roadmap is None or "traces" not in roadmap.tables or "initiatives" not in roadmap.tables:
        return None
    plan = roadmap.table("initiatives")
    chosen = plan[plan["chosen"].astype(bool)].set_index("id") if "chosen" in plan else plan.iloc[:0]
    traces = roadmap.table("traces")
    traces = traces[traces["in_plan"].astype(bool) & traces["id"].isin(chosen.index)]
    if traces.empty:
        return None
    worth = chosen["benefit"].fillna(0) if "benefit" in chosen else pd.Series(0, index=chosen.index)
    grouped = traces.groupby("id", sort=False)["says"].agg(
        lambda texts: "; ".join(dict.fromkeys(map(str, texts)))
    )
    ordered = sorted(grouped.index, key=lambda name: -float(worth[name]))
    rows = [
        {
            say("story-cause"): _short(grouped[name]),
            say("col-initiative"): str(chosen.at[name, "title"]),
            say("story-kpi"): str(chosen.at[name, "kpi"] or "") or say("word-none-yet"),
            say("col-owner"): str(chosen.at[name, "owner"] or "") or say("word-no-owner"),
        }
        for name in ordered[:CAUSES]
    ]
    return _table(document, "story-causes", rows, claim("story-causes-title", answered=len(grouped), rows=len(rows)),
                  figures=("roadmap.initiatives",), results=results)  # fmt: skip


def decisions(results: Mapping[str, Result], document: Document) -> Exhibit | None:
    """What is asked of the board: money, seats, owners and dates, each with why now, who, and what if not."""
    rows = list(_decisions(results))
    if not rows:
        return None
    return _table(document, "story-decisions", [row for row, _ in rows], claim("story-decisions-title", decisions=len(rows)),
                  figures=tuple(name for _, names in rows for name in names), results=results)  # fmt: skip


def _decisions(results: Mapping[str, Result]) -> Iterator[tuple[Row, tuple[str, ...]]]:
    roadmap, governance, maturity = (results.get(name) for name in ("roadmap", "governance", "maturity"))
    if (
        roadmap
        and _holds(roadmap, "npv")
        and _holds(roadmap, "spend")
        and (roadmap.figures["npv"].value or 0) > 0
    ):
        f = roadmap.figures
        owners = _owners(roadmap)
        yield (
            _decision(
                say("story-release", spend=f["spend"], horizon=f["horizon"]),
                say("story-release-why", npv=f["npv"], initiatives=f["initiatives"]),
                say("story-owners", names=owners) if owners else say("story-owner-asked"),
                say("story-release-not"),
            ),
            ("roadmap.spend", "roadmap.npv", "roadmap.initiatives", "roadmap.horizon"),
        )
    if governance and "council" in governance.tables:
        mix = governance.table("council")
        missing = tuple(say(f"playbook-{kind}") for kind in mix.loc[mix["missing"].astype(bool), "kind"])
        if missing and _holds(governance, "council_seats"):
            both = {name: governance.figures[name] for name in ("documented", "practised")}
            yield (
                _decision(
                    say("story-seat", missing=missing),
                    say("story-seat-why", **both),
                    say("story-owner-asked"),
                    say("story-seat-not", gaps=governance.figures["gaps"]),
                ),
                ("governance.documented", "governance.practised", "governance.gaps"),
            )
    if governance and (governance.figures["ownerless"].value or governance.figures["overdue"].value):
        f = governance.figures
        yield (
            _decision(
                say("story-gaps", ownerless=f["ownerless"], overdue=f["overdue"]),
                say("story-gaps-why", gaps=f["gaps"]),
                say("story-owner-asked"),
                say("story-gaps-not"),
            ),
            ("governance.ownerless", "governance.overdue", "governance.gaps"),
        )
    if maturity and maturity.figures["targets"].value == 0:
        yield _decision(
            say("story-targets"), say("story-targets-why", mean=maturity.figures["mean"]), say("story-owner-asked"),
            say("story-targets-not"),
        ), ("maturity.mean",)  # fmt: skip


def risks(results: Mapping[str, Result], document: Document) -> Exhibit | None:
    """What could go wrong: the chance of no payback, the links that move the value, overdue work, thin evidence."""
    rows = list(_risks(results))
    if not rows:
        return None
    return _table(document, "story-risks", [row for row, _ in rows], claim("story-risks-title", risks=len(rows)),
                  figures=tuple(name for _, names in rows for name in names), results=results)  # fmt: skip


def _risks(results: Mapping[str, Result]) -> Iterator[tuple[Row, tuple[str, ...]]]:
    roadmap, governance, maturity = (results.get(name) for name in ("roadmap", "governance", "maturity"))
    if roadmap and _holds(roadmap, "npv_p10"):
        f = roadmap.figures
        sign = say("story-risk-loss-sign") if (f["npv_p10"].value or 0) < 0 else say("story-risk-range-sign")
        yield _risk(say("story-risk-value", low=f["npv_p10"], high=f["npv_p90"]), sign,
                    say("story-risk-value-do")), ("roadmap.npv_p10", "roadmap.npv_p90")  # fmt: skip
    if roadmap and "tornado" in roadmap.tables:
        for row in roadmap.table("tornado").head(LINKS).to_dict("records"):
            unit = roadmap.figures["npv"].unit
            ends = {"low": Estimate(row["low"], unit=unit), "high": Estimate(row["high"], unit=unit)}
            yield _risk(say("story-risk-link", what=row["input"], **ends), say("story-risk-link-sign"),
                        say("story-risk-link-do")), ()  # fmt: skip
    if governance and governance.figures["overdue"].value:
        overdue = governance.figures["overdue"]
        yield _risk(say("story-risk-overdue", overdue=overdue), say("story-risk-overdue-sign"),
                    say("story-risk-overdue-do")), ("governance.overdue",)  # fmt: skip
    alpha = maturity.figures.get("alpha") if maturity else None
    if alpha and alpha.value is not None and alpha.value < 0.667:
        yield _risk(say("story-risk-agreement", alpha=alpha), say("story-risk-agreement-sign"),
                    say("story-risk-agreement-do")), ("maturity.alpha",)  # fmt: skip


def _decision(what: Text, why: Text, who: Text, otherwise: Text) -> Row:
    return {
        say("story-decision"): what,
        say("story-why-now"): why,
        say("story-who"): who,
        say("story-if-not"): otherwise,
    }


def _risk(what: Text, sign: Text, action: Text) -> Row:
    return {say("story-risk"): what, say("story-early-sign"): sign, say("story-what-we-do"): action}


def _table(
    document: Document, name: str, rows: list[Row], title: Message, *, figures: tuple[str, ...], results: Mapping[str, Result]
) -> Exhibit:  # fmt: skip
    known = {f"{module}.{figure}" for module, result in results.items() for figure in result.figures}
    return exhibit(pd.DataFrame(rows), kind="table", id=name, title=title, unit="text", polarity="none", period=document.context.period,
                   source=say("story-source"), figures=tuple(dict.fromkeys(one for one in figures if one in known)))  # fmt: skip


def _holds(result: Result, name: str) -> bool:
    return name in result.figures and when.shown(result.figures[name]).holds()


def _owners(roadmap: Result) -> tuple[str, ...]:
    steps = roadmap.tables.get("first_steps")
    names: list[Any] = [] if steps is None else [name for name in steps["owner"].tolist() if name]
    return tuple(dict.fromkeys(map(str, names)))[:3]


def _short(text: str, most: int = 110) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"
