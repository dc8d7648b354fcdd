"""The governance playbook as plain content: chapters with clauses, each in place or open, and what the charter says of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench import wording
from workbench.document import Document
from workbench.errors import MisuseError
from workbench.model.charter import PLAYBOOK
from workbench.model.cited import Cited
from workbench.model.governance import Activity, Meeting, PlaybookClause, Seats
from workbench.render import charter
from workbench.render.words import word, words
from workbench.result import Result


def content(document: Document) -> dict[str, Any]:
    """All that the playbook says, as JSON values, for any format.

    Raises `MisuseError` where the document holds no governance audit with a playbook.
    """
    context = document.context
    result = _audit(document)
    say = words("playbook", context.language)
    counts = {name: result.figures[f"clauses_{name}"] for name in ("in_place", "open")}
    written, parts = charter.written(document), dict[str, list[PlaybookClause]]()
    for clause in result.rows(PlaybookClause):
        parts.setdefault(clause.chapter, []).append(clause)
    chapters = [_chapter(part, result, say, written, context.language) for part in parts.values()]
    open_ = [clause for chapter in chapters for clause in chapter["clauses"] if clause["open"]]
    shown = charter.cover(context, say["playbook"])
    return shown | {
        "words": say,
        "summary": word("playbook count", context.language, clauses=result.figures["clauses"], **counts),
        "chapters": chapters,
        "open": open_,
        "closing": {
            "heading": say["open points"], "none": say["no open points"], "widths": [2, 4, 6, 4, 3],
            "head": ["Id", say["clause"], say["step"], say["owner"], say["due"]],
            "rows": [[clause[key] for key in ("id", "title", "step", "owner", "due")] for clause in open_],
        },
        "sources": word(
            "playbook sources",
            context.language,
            date=shown["shown_date"],
            attribution=str(result.rows(Cited)[0].attribution),
        ),
    }  # fmt: skip


def _audit(document: Document) -> Result:
    for recorded in document.results:
        if recorded.result.module == "governance" and PlaybookClause.table in recorded.result.tables:
            return recorded.result
    raise MisuseError(
        "there is no governance audit with a playbook in this run; run the governance notebook, and let it pass the "
        'framework "governance-playbook" to audit_governance'
    )


def _chapter(
    part: list[PlaybookClause], result: Result, say: Mapping[str, str], written: charter.WrittenParts, language: str
) -> dict[str, Any]:
    first = part[0]
    return {
        "id": first.chapter,
        "heading": first.heading,
        "about": first.about,
        "clauses": [_clause(row, say, language) | _written(row.id, written) for row in part],
        "table": TABLES[first.shows](result, say) if first.shows else None,
    }


def _clause(row: PlaybookClause, say: Mapping[str, str], language: str) -> dict[str, Any]:
    open_, due = row.state == "open", charter.shown("due", row.due, language)
    facts = [
        ("step", row.action, ""),
        ("owner", row.owner, say["no owner"] if open_ else ""),
        ("due", due, say["no date"] if open_ else ""),
        ("evidence", row.evidence, ""),
    ]
    return {
        "id": row.id, "title": row.clause, "text": row.text, "state": say[row.state], "open": open_,
        "code": row.state, "step": row.action, "owner": row.owner or say["no owner"],
        "due": due or say["no date"],
        "facts": [{"name": wording.named(say[name], "", language), "text": text or otherwise} for name, text, otherwise in facts if text or otherwise],
    }  # fmt: skip


def _written(clause: str, written: charter.WrittenParts) -> dict[str, Any]:
    """What charter and communication plan say of a clause: tables, and the questions that are open."""
    parts = [written[part] for part, id_ in PLAYBOOK.items() if id_ == clause and part in written]
    return {
        "tables": [_narrow(table) for part in parts for table in part["tables"]],
        "asks": [ask for part in parts for ask in part["asks"]],
    }


def _narrow(table: dict[str, Any], most: int = 7) -> dict[str, Any]:
    """A table whose columns fit a page: of a wider one those that are read first, without the days at its end."""
    return (
        table | {key: table[key][:most] for key in ("head", "widths")} | {"rows": [row[:most] for row in table["rows"]]}
    )


def _council(result: Result, say: Mapping[str, str]) -> dict[str, Any]:
    rows = [[say[row.kind], str(row.seats), row.roles or say["open seat"]] for row in result.rows(Seats)]
    return {"head": [say["kind"], say["seats"], say["roles"]], "rows": rows, "widths": [3, 1, 6]}


def _raci(result: Result, say: Mapping[str, str]) -> dict[str, Any]:
    kinds = ["executive", "business", "functional", "operational"]
    rows = [[row.activity, *(getattr(row, kind) for kind in kinds)] for row in result.rows(Activity)]
    return {"head": [say["activity"], *(say[kind] for kind in kinds)], "rows": rows, "widths": [5, 2, 2, 2, 2]}


def _cadence(result: Result, say: Mapping[str, str]) -> dict[str, Any]:
    rows = [
        [row.forum, say[row.every.replace("-", " ")], row.chair or say["no owner"], row.purpose]
        for row in result.rows(Meeting)
    ]
    return {"head": [say["forum"], say["every"], say["chair"], say["purpose"]], "rows": rows, "widths": [3, 2, 3, 5]}


TABLES = {"council": _council, "raci": _raci, "cadence": _cadence}
