"""Charter, communication plan and the facilitator's guide as plain content: tables of what is written, questions of what is open."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from workbench import languages, wording
from workbench.context import Context
from workbench.document import Document
from workbench.estimate import Estimate
from workbench.model.charter import CHOICES, GROUPS, PLAN, TEXTS, Clause, Decided, OpenPoint, RoomVote, Written
from workbench.model.listening import RuleLine
from workbench.model.rows import R
from workbench.render.page.papers import PAPERS
from workbench.render.words import called, word, words
from workbench.result import Result

WrittenParts: TypeAlias = dict[str, dict[str, Any]]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# Fields whose values are words of the workbench's.
WIDE = {
    "goal", "decision", "when", "purpose", "activity", "step", "message", "shows", "sees", "scope", "gate", "duty",
    "audience", "survey", "course", "change", "today", "question", "standing", "lesson", "pay", "stakeholder", "metric",
}  # fmt: skip


def result_of(document: Document, module: str) -> Result | None:
    """What a module recorded in a run; None where it did not run."""
    return next((one.result for one in document.results if one.result.module == module), None)


def rows(document: Document, module: str, kind: type[R]) -> list[R]:
    """The rows of a kind that a module recorded; none where it did not run."""
    found = result_of(document, module)
    return found.rows(kind) if found else []


def written(document: Document) -> WrittenParts:
    """For each clause that the run holds: title, text, tables of its entries, and the questions that are open."""
    language = document.context.language
    entries = [*rows(document, "charter", Written), *rows(document, "communication", Written)]
    points = [*rows(document, "charter", OpenPoint), *rows(document, "communication", OpenPoint)]
    parts = [one.part for one in rows(document, "charter", Clause)]
    parts += PLAN if result_of(document, "communication") else []
    found = {part: _part(part, entries, points, language) for part in parts}
    rules = [one for one in rows(document, "listening", RuleLine) if one.chosen]
    return found | ({"sample_rules": _rules(rules, language)} if rules else {})


def _rules(rules: Iterable[RuleLine], language: str) -> dict[str, Any]:
    """The contact rule that the listening plan chose, as a clause of which nothing is open."""
    fields = ("quarantine", "yearly_cap", "share")
    title = called("sheet-listening", "rules", language)
    values = [
        [wording.number(getattr(one, field), RuleLine.units[field], language) for field in fields] for one in rules
    ]
    table = {
        "head": [languages.speaking(language)(f"col-listening-{field}") for field in fields],
        "rows": values,
        "widths": [4, 4, 4],
    }
    return {"title": title, "text": "", "asks": [], "tables": [{"title": title} | table]}


def _part(part: str, entries: Iterable[Written], points: Iterable[OpenPoint], language: str) -> dict[str, Any]:
    mine = [one for one in entries if one.part == part]
    asks = [
        wording.named(str(one.entry), str(one.question), language) if one.entry else str(one.question)
        for one in points
        if one.part == part
    ]
    title = called("charter", part, language)
    text = " ".join(one.text for one in mine) if part in TEXTS else ""
    table = entry_table(mine, language) if mine and not text else None
    return {"title": title, "text": text, "asks": asks, "tables": [{"title": title} | table] if table else []}


def by_entry(mine: Iterable[Written]) -> list[dict[str, str]]:
    """What is written as a mapping an entry: its text by field, in the order of the file."""
    found: dict[int, dict[str, str]] = {}
    for one in mine:
        found.setdefault(one.entry, {})[one.field] = one.text
    return list(found.values())


def entry_table(mine: Iterable[Written], language: str) -> dict[str, Any]:
    """The entries of a clause as a table: heads, rows, and how wide the columns are to each other."""
    found = by_entry(mine)
    fields = list(dict.fromkeys(field for row in found for field in row))
    open_ = word("charter to be named", language)
    return {
        "head": [called("charter-field", field, language) for field in fields],
        "rows": [
            [shown(field, row[field], language) or open_ if field in row else "" for field in fields] for row in found
        ],
        "widths": [5 if field in WIDE else 3 for field in fields],
    }


def shown(field: str, text: str, language: str) -> str:
    """A value as its reader says it: a choice in words, a day as days are written."""
    if text and field in CHOICES:
        return called("charter-value", text, language)
    return wording.date(dt.date.fromisoformat(text), language) if DAY.fullmatch(text) else text


def cover(context: Context, subtitle: str) -> dict[str, Any]:
    """What stands on the cover and at the edges of a document for a client."""
    day = dt.date.fromisoformat(context.as_of) if context.as_of else None
    return {
        "title": wording.named(context.name, subtitle, context.language),
        "paper": PAPERS[context.brand.paper].name,
        "name": context.name,
        "subtitle": subtitle,
        "date": None if day is None else {"year": day.year, "month": day.month, "day": day.day},
        "shown_date": wording.date(day, context.language) if day else "",
        "language": context.language,
        "author": context.prepared_by or context.name,
        "confidentiality": context.confidentiality,
        "fictional": word("fictional", context.language) if context.fictional else "",
    }


def charter(document: Document) -> dict[str, Any]:
    """All that the charter says, for Word; raises `LookupError` where the run holds none."""
    context, language = document.context, document.context.language
    result = result_of(document, "charter")
    if result is None:
        raise LookupError("the run holds no charter")
    say, parts = words("charter", language), written(document)
    states = {one.part: one.state for one in result.rows(Clause)}
    decided = result.rows(Decided)
    votes = result.rows(RoomVote)
    chapters = [
        {"heading": say[f"group {group}"], "about": say[f"about {group}"], "table": None, "clauses": [
            _clause(part, parts[part], states[part], decided, votes, language) for part in names
        ]}
        for group, names in GROUPS.items()
    ]  # fmt: skip
    general = [one for one in decided if one.part not in states]
    points = result.rows(OpenPoint)
    return cover(context, say["document"]) | {
        "words": {"legend": say["legend"]},
        "summary": result.text,
        "chapters": chapters + ([_others(general, say, language)] if general else []),
        "closing": {
            "heading": say["open points"], "none": say["no open points"], "widths": [4, 4, 7],
            "head": [say["clause"], say["entry"], say["question"]],
            "rows": [[str(one.title), one.entry, str(one.question)] for one in points],
        },
    }  # fmt: skip


def _clause(
    part: str,
    found: Mapping[str, Any],
    state: str,
    decided: Iterable[Decided],
    votes: Iterable[RoomVote],
    language: str,
) -> dict[str, Any]:
    mine = [one for one in decided if one.part == part]
    cards = [(one.label, one.share) for one in votes if one.part == part]
    tables = [*({**one, "title": ""} for one in found["tables"])]
    tables += [_decided(mine, language)] if mine else []
    tables += [_voted(cards, language)] if cards else []
    return {
        "id": "", "title": found["title"], "state": word(f"charter state {state}", language), "open": state != "complete",
        "text": found["text"], "facts": [], "asks": found["asks"], "tables": tables,
    }  # fmt: skip


def _others(decided: Iterable[Decided], say: Mapping[str, str], language: str) -> dict[str, Any]:
    """Decisions and actions that name no clause."""
    return {"heading": say["decided"], "about": "", "clauses": [], "table": _decided(decided, language)}


def _decided(decided: Iterable[Decided], language: str) -> dict[str, Any]:
    heads = ("field kind", "text", "field owner", "due", "action status")
    return {
        "title": word("charter decided", language),
        "head": [word(f"charter {head}", language) for head in heads],
        "rows": [
            [shown("kind", one.kind, language), one.text, one.owner, shown("due", one.due, language),
             called("charter-value", one.status, language)]
            for one in decided
        ],
        "widths": [2, 6, 3, 3, 2],
    }  # fmt: skip


def _voted(cards: Iterable[tuple[str, float]], language: str) -> dict[str, Any]:
    best = sorted(cards, key=lambda card: -card[1])
    return {
        "title": word("charter voted", language),
        "head": [word("charter card", language), word("charter share", language)],
        "rows": [[label, wording.figure(Estimate(share, unit="share"), language)] for label, share in best],
        "widths": [6, 2],
    }
