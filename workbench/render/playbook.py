"""The governance playbook as plain content: chapters with clauses, each in place or open, and their tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench import wording
from workbench.document import Document
from workbench.errors import MisuseError
from workbench.render.page.papers import PAPERS
from workbench.render.words import word
from workbench.result import Result

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "playbook": "CX governance playbook", "in place": "In place", "open": "Open", "proposed": "Proposed",
        "owner": "Owner", "due": "Due", "step": "Step to take", "evidence": "Evidence", "clause": "Clause",
        "open points": "Open points", "no owner": "to be named", "no date": "to be set", "kind": "Kind of member",
        "seats": "Seats", "roles": "Roles", "open seat": "open seat", "activity": "Activity", "forum": "Meeting",
        "every": "Every", "chair": "Chair", "purpose": "Purpose", "executive": "Executive", "business": "Business",
        "functional": "Functional", "operational": "Operational", "week": "week", "month": "month",
        "quarter": "quarter", "half-year": "half-year", "year": "year",
        "legend": "In place: the audit found it in practice. Open: a step is still to be taken. Proposed: a standard "
                  "rule that the audit does not ask about; adopt or strike it out.",
        "count": "{in_place} of {clauses} clauses are in place, {open} are open.",
        "no open points": "There are no open points.",
        "sources": "Based on the governance audit of {date}; {attribution}",
    },
    "pl": {
        "playbook": "Podręcznik ładu CX", "in place": "Wdrożone", "open": "Otwarte", "proposed": "Propozycja",
        "owner": "Właściciel", "due": "Termin", "step": "Następny krok", "evidence": "Dowody", "clause": "Zasada",
        "open points": "Punkty otwarte", "no owner": "do wyznaczenia", "no date": "do ustalenia",
        "kind": "Rodzaj członka", "seats": "Miejsca", "roles": "Role", "open seat": "wolne miejsce",
        "activity": "Działanie", "forum": "Spotkanie", "every": "Co", "chair": "Prowadzi", "purpose": "Cel",
        "executive": "Zarząd", "business": "Biznes", "functional": "Funkcje wsparcia", "operational": "Operacje",
        "week": "tydzień", "month": "miesiąc", "quarter": "kwartał", "half-year": "pół roku", "year": "rok",
        "legend": "Wdrożone: audyt potwierdził w praktyce. Otwarte: pozostaje krok do wykonania. Propozycja: "
                  "standardowa zasada, o którą audyt nie pyta; do przyjęcia lub skreślenia.",
        "count": "Wdrożone zasady: {in_place} z {clauses}; otwarte: {open}.",
        "no open points": "Nie ma punktów otwartych.",
        "sources": "Na podstawie audytu ładu CX z dnia {date}; {attribution}",
    },
    "zh": {
        "playbook": "客户体验治理手册", "in place": "已落实", "open": "待办", "proposed": "建议", "owner": "负责人",
        "due": "期限", "step": "下一步", "evidence": "依据", "clause": "条款", "open points": "待办事项",
        "no owner": "待指定", "no date": "待确定", "kind": "成员类别", "seats": "席位", "roles": "角色",
        "open seat": "空缺", "activity": "活动", "forum": "会议", "every": "周期", "chair": "主持", "purpose": "目的",
        "executive": "高管", "business": "业务", "functional": "职能", "operational": "运营", "week": "周",
        "month": "月", "quarter": "季度", "half-year": "半年", "year": "年",
        "legend": "已落实：审计确认已在实践中执行。待办：仍需采取措施。建议：审计未涉及的标准规则，请采纳或删除。",
        "count": "{clauses} 项条款中已落实 {in_place} 项，待办 {open} 项。",
        "no open points": "没有待办事项。",
        "sources": "依据 {date} 的治理审计；{attribution}",
    },
}  # fmt: skip


def content(document: Document) -> dict[str, Any]:
    """All that the playbook says, as JSON values, for any format.

    Raises `MisuseError` where the document holds no governance audit with a playbook.
    """
    context = document.context
    result = _audit(document)
    say = WORDS.get(context.language, WORDS["en"])
    clauses = result.table("playbook")
    day = dt.date.fromisoformat(context.as_of) if context.as_of else None
    chapters = [_chapter(part, result, say) for _, part in clauses.groupby("chapter", sort=False)]
    date = wording.date(day, context.language) if day else ""
    return {
        "title": f"{context.name}: {say['playbook']}",
        "paper": PAPERS[context.brand.paper].name,
        "name": context.name,
        "subtitle": say["playbook"],
        "date": None if day is None else {"year": day.year, "month": day.month, "day": day.day},
        "shown_date": date,
        "language": context.language,
        "author": context.prepared_by or context.name,
        "confidentiality": context.confidentiality,
        "fictional": word("fictional", context.language) if context.fictional else "",
        "words": say,
        "summary": say["count"].format(
            in_place=_shown(result, "clauses_in_place", context.language),
            clauses=_shown(result, "clauses", context.language),
            open=_shown(result, "clauses_open", context.language),
        ),
        "chapters": chapters,
        "open": [
            clause | {"chapter": c["heading"]} for c in chapters for clause in c["clauses"] if clause["open"]
        ],
        "sources": say["sources"].format(
            date=date, attribution=str(result.table("framework")["attribution"].iloc[0])
        ),
    }


def _audit(document: Document) -> Result:
    for recorded in document.results:
        if recorded.result.module == "governance" and "playbook" in recorded.result.tables:
            return recorded.result
    raise MisuseError(
        "there is no governance audit with a playbook in this run; run the governance notebook, and let it pass the "
        'framework "governance-playbook" to audit_governance'
    )


def _shown(result: Result, name: str, language: str) -> str:
    figure = result.figures[name]
    return wording.number(figure.value, figure.unit, language)


def _chapter(part: pd.DataFrame, result: Result, say: Mapping[str, str]) -> dict[str, Any]:
    first = part.iloc[0]
    return {
        "id": first["chapter"],
        "heading": first["heading"],
        "about": first["about"],
        "clauses": [_clause(row, say) for row in part.to_dict("records")],
        "table": TABLES[first["shows"]](result, say) if first["shows"] else None,
    }


def _clause(row: Mapping[Any, Any], say: Mapping[str, str]) -> dict[str, Any]:
    open_ = row["state"] == "open"
    facts = [
        ("step", row["action"], ""),
        ("owner", row["owner"], say["no owner"] if open_ else ""),
        ("due", row["due"], say["no date"] if open_ else ""),
        ("evidence", row["evidence"], ""),
    ]
    return {
        "id": row["id"], "title": row["clause"], "text": row["text"], "state": say[row["state"]], "open": open_,
        "code": row["state"], "step": row["action"], "owner": row["owner"] or say["no owner"],
        "due": row["due"] or say["no date"],
        "facts": [{"name": say[name], "text": text or otherwise} for name, text, otherwise in facts if text or otherwise],
    }  # fmt: skip


def _council(result: Result, say: Mapping[str, str]) -> dict[str, Any]:
    rows = [
        [say[row["kind"]], str(row["seats"]), row["roles"] or say["open seat"]]
        for row in result.table("council").to_dict("records")
    ]
    return {"head": [say["kind"], say["seats"], say["roles"]], "rows": rows, "widths": [3, 1, 6]}


def _raci(result: Result, say: Mapping[str, str]) -> dict[str, Any]:
    kinds = ["executive", "business", "functional", "operational"]
    rows = [
        [row["activity"], *(row[kind] for kind in kinds)] for row in result.table("raci").to_dict("records")
    ]
    return {
        "head": [say["activity"], *(say[kind] for kind in kinds)],
        "rows": rows,
        "widths": [5, 2, 2, 2, 2],
    }


def _cadence(result: Result, say: Mapping[str, str]) -> dict[str, Any]:
    rows = [
        [row["forum"], say[row["every"]], row["chair"] or say["no owner"], row["purpose"]]
        for row in result.table("cadence").to_dict("records")
    ]
    return {
        "head": [say["forum"], say["every"], say["chair"], say["purpose"]],
        "rows": rows,
        "widths": [3, 2, 3, 5],
    }


TABLES = {"council": _council, "raci": _raci, "cadence": _cadence}
