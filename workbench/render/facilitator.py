"""The facilitator's guide to half a day on governance: sessions with time, aim, steps, materials, and the charter's open questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workbench import assets, wording
from workbench.document import Document
from workbench.model.charter import PARTS
from workbench.render import charter
from workbench.render.words import called, word, words
from workbench.sources.yaml import parse


def content(document: Document, forms: Mapping[str, str]) -> dict[str, Any]:
    """The guide as plain content for Word; `forms` say how an entry of a clause is noted. Raises `LookupError` where the run holds no charter."""
    context, language = document.context, document.context.language
    result = charter.result_of(document, "charter")
    if result is None:
        raise LookupError("the run holds no charter")
    say, of_charter, parts = (words("facilitator", language), words("charter", language), charter.written(document))
    return charter.cover(context, say["document"]) | {
        "words": {"legend": say["legend"]},
        "summary": word("facilitator summary", language, open_points=result.figures["open_points"]),
        "chapters": [
            {"heading": say["agenda"], "about": say["agenda about"], "clauses": [], "table": {
                "head": [say["time"], say["session"], say["minutes"]],
                "rows": [[time, one["title"][language], str(one["minutes"])] for time, one in sessions()], "widths": [3, 9, 2],
            }},
            *(_session(time, one, parts, forms, say, language) for time, one in sessions()),
            {"heading": say["after"], "about": say["after about"], "clauses": [], "table": None},
        ],
        "closing": {
            "heading": of_charter["decided"], "none": "", "widths": [4, 7, 3, 3],
            "head": [of_charter["clause"], of_charter["text"], of_charter["field owner"], of_charter["due"]],
            "rows": [[called("charter", part, language), "", "", ""] for part in PARTS],
        },
    }  # fmt: skip


def sessions() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each session of the half day with the times between which it runs."""
    path = assets.folder("templates") / "workshop" / "governance_day.yaml"
    plan = parse(path, shown="templates/workshop/governance_day.yaml").value
    at = dt.datetime.strptime(plan["starts"], "%H:%M")
    for one in plan["sessions"]:
        end = at + dt.timedelta(minutes=int(one["minutes"]))
        yield f"{at:%H:%M}–{end:%H:%M}", one
        at = end


def _session(
    time: str,
    one: Mapping[str, Any],
    parts: charter.WrittenParts,
    forms: Mapping[str, str],
    say: Mapping[str, str],
    language: str,
) -> dict[str, Any]:

    def about(part: str, text: str) -> str:
        return wording.named(parts[part]["title"], text, language)

    asks = [f"{parts[part]['title']} · {ask}" for part in one["clauses"] for ask in parts[part]["asks"]]
    agreed = [about(part, say["agreed"]) for part in one["clauses"] if not parts[part]["asks"]]
    blocks = [
        _block(say["steps"], [step[language] for step in one["steps"]]),
        _block(say["questions"], agreed, asks),
        _block(say["agree"], [about(part, form) for part in one["clauses"] if (form := forms[part])]),
        _block(say["vote"], [say[f"vote {one['vote']}"]] if "vote" in one else []),
        _block(say["materials"], [material[language] for material in one["materials"]]),
    ]
    clauses = [block for block in blocks if block["facts"] or block["asks"]]
    return {
        "heading": f"{time}  {one['title'][language]}",
        "about": one["aim"][language],
        "clauses": clauses,
        "table": None,
    }


def _block(title: str, lines: Iterable[str], asks: Iterable[str] = ()) -> dict[str, Any]:
    return {
        "id": "", "title": title, "state": "", "open": False, "text": "", "tables": [], "asks": list(asks),
        "facts": [{"name": "", "text": line} for line in lines],
    }  # fmt: skip
