"""Which responses of an export count: previews, tests, spam, disqualified and unfinished ones, by tool and in its languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from workbench.intake.distinct import counts, spelled
from workbench.intake.layouts import Layout
from workbench.intake.spellings import NO, YES
from workbench.intake.tables import clean, folded

KINDS = ("preview", "test", "spam", "disqualified", "unfinished")
# What Qualtrics writes as the number of a response's kind.
_NUMBERED = {"1": "preview", "17": "preview", "2": "test", "8": "spam", "9": "preview", "12": "spam"}
_NORMAL = {"0", "4", "16", "32", "40", "48"}
_PREVIEW = re.compile(
    r"preview|vorschau|aper[çc]u|prévisuali|pr[eé]via|previa|previsuali|anteprima|podgląd|voorbeeld|förhandsgransk|forhåndsvis|esikatsel"
    r"|náhled|előnézet|önizleme|предварит|预览|預覽|プレビュー|미리",
    re.IGNORECASE,
)
_TEST = re.compile(r"\btests?\b|umfragetest|testantwort|prueba|\bteste\b|测试|測試|テスト|테스트|тест", re.IGNORECASE)
_SPAM = re.compile(r"spam|bot\b|fraud", re.IGNORECASE)
_COMING_IN = re.compile(
    r"\bip\b|\bip[- ]|-ip|ip地址|ip 地址|import|offline|hors ligne|sin conexión|离线|e-?mail|sms|anonym|^normal|web|online|mobile|panel",
    re.IGNORECASE,
)
_COMPLETE = {folded(text) for text in (
    "complete", "completed", "finished", "submitted", "full", "done", "qualified", "valid", "vollständig", "fertig", "gültig", "abgeschlossen", "komplett", "beendet",
    "terminé", "terminée", "complet", "complète", "complété", "completo", "completa", "completado", "completada", "finalizado",
    "finalizada", "enviado", "ukończona", "ukończono", "ukończony", "kompletna", "kompletny", "zakończona", "zakończono", "zakończony",
    "wysłana", "ważna", "ważny", "valide", "válida", "válido", "有效", "完成", "已完成", "完整", "已提交", "voltooid", "slutförd", "fullført", "concluído", "completato", "dokončeno",
)}  # fmt: skip
_PARTIAL = {folded(text) for text in (
    "partial", "partially completed", "partial complete", "incomplete", "in progress", "started", "not completed", "not finished",
    "unfinished", "abandoned", "dropped out", "dropout", "break-off", "breakoff", "suspended", "timeout", "timed out", "saved", "open", "pending", "offen", "nicht fertig",
    "unvollständig", "teilweise", "teilweise ausgefüllt", "abgebrochen", "nicht abgeschlossen", "in bearbeitung", "begonnen",
    "partiel", "partielle", "partiellement", "incomplet", "incomplète", "en cours", "inachevé", "inachevée", "commencé", "abandonné",
    "parcial", "incompleto", "incompleta", "en curso", "en progreso", "iniciado", "abandonado", "częściowa", "częściowy", "częściowo",
    "niekompletna", "niekompletny", "nieukończona", "nieukończony", "w trakcie", "rozpoczęta", "przerwana", "未完成", "部分完成", "部分",
    "进行中", "不完整", "onvolledig", "gedeeltelijk", "ofullständig", "ufullstendig", "incompiuto", "incompleta",
)}  # fmt: skip
_DISQUALIFIED = {folded(text) for text in (
    "disqualified", "screened out", "screen out", "screenout", "screened", "terminated", "over quota", "overquota", "quota full",
    "quota met", "quota", "rejected", "deleted", "not eligible", "ineligible", "invalid", "ungültig", "nieważna", "nieważny", "non valide", "inválida", "inválido", "无效", "disqualifiziert", "ausgeschlossen", "screen-out",
    "ausgescreent", "quote voll", "disqualifié", "disqualifiée", "filtré", "exclu", "hors quota", "quota atteint", "descalificado",
    "descalificada", "descartado", "excluido", "fuera de cuota", "zdyskwalifikowana", "zdyskwalifikowany", "odrzucona", "odrzucony",
    "odfiltrowana", "ponad kwotę", "不合格", "被淘汰", "甄别", "筛除", "配额满", "配额已满",
)}  # fmt: skip
# Tools whose column of that name is theirs; in a plain table it may be a customer's status.
_TOOLS = ("Qualtrics", "LimeSurvey", "Alchemer", "Typeform", "SurveyMonkey", "Microsoft Forms")

# Names that a column of a plain table has for nothing else.
_ITS_OWN = {"finished", "surveycomplete", "surveycompleted", "iscomplete", "beendet", "responsecomplete"}


@dataclass(frozen=True, eq=False)
class Marks:
    """Which rows are of a kind that does not count, and where that is known from; what could not be read.

    `unknown` is the column that says which responses are finished, in words that are not known, with its answers.
    """

    rows: dict[str, pd.Series]
    origin: dict[str, str]
    unknown: tuple[str, Mapping[str, int]] | None = None


def marks(
    frame: pd.DataFrame,
    layout: Layout,
    *,
    labels: Mapping[str, Mapping[str, str]],
    complete: tuple[str, tuple[str, ...]] | None,
) -> Marks:
    """The rows that an export itself marks as no real response.

    `labels` are the texts of an SPSS file's codes by column; `complete` is a column, and its values for a finished
    response (anything where there are none), as the client's mapping declares it.
    """
    tool = any(name in layout.tool for name in _TOOLS)
    found = Marks({}, {})
    if status := layout.roles.get("status"):
        found = _by_status(
            _words(frame[status], labels.get(status, {})), status, tool=tool, numbered="Qualtrics" in layout.tool
        )
    if test := layout.roles.get("test"):
        words = _words(frame[test], labels.get(test, {})).map(folded)
        if set(words) - {""} <= YES | NO:
            rows = words.isin(YES) | found.rows.get("test", False)
            found = Marks({**found.rows, "test": rows}, {**found.origin, "test": test}, found.unknown)
    if complete is not None:
        column, values = complete
        return _finished(found, _undeclared(frame[column], values), column)
    if finished := layout.roles.get("finished"):
        words = _words(frame[finished], labels.get(finished, {})).map(folded)
        given = set(words) - {""}
        if given <= YES | NO and (tool or "progress" in layout.roles or folded(finished) in _ITS_OWN):
            return _finished(found, words.isin(NO), finished)
        if given <= _COMPLETE | _PARTIAL:
            return _finished(found, words.isin(_PARTIAL), finished)
        # In a plain table "Completed: yes, no" may be of an order; where nothing else tells, it is asked.
        known = given <= YES | NO and given & NO
        if (tool or known) and "progress" not in layout.roles and found.unknown is None:
            found = Marks(found.rows, found.origin, (finished, counts(frame[finished])))
    return _by_progress(found, frame, layout, tool=tool)


def _by_progress(found: Marks, frame: pd.DataFrame, layout: Layout, *, tool: bool) -> Marks:
    """Unfinished by the share of pages, or by a date of submission that is empty."""
    if progress := layout.roles.get("progress"):
        share = pd.to_numeric(frame[progress].astype("str").str.rstrip("% "), errors="coerce")
        if not tool and not (share.max() == 100 and share.eq(100).mean() >= 0.5):
            return found
        return _finished(found, share.lt(100 if share.max() > 1 else 1), progress)
    submitted = layout.roles.get("end")
    if submitted and any(name in layout.tool for name in ("LimeSurvey", "Typeform", "Microsoft Forms")):
        return _finished(
            found, frame[submitted].map(lambda cell: spelled(cell) if cell == cell else "").eq(""), submitted
        )
    return found


def _finished(found: Marks, gone: pd.Series, column: str) -> Marks:
    """The marks with those unfinished by a column, beside those of the status."""
    before = found.rows.get("unfinished")
    return Marks(
        {**found.rows, "unfinished": gone if before is None else gone | before},
        {**found.origin, "unfinished": column},
        None if found.unknown and found.unknown[0] == column else found.unknown,
    )


def _undeclared(column: pd.Series, values: tuple[str, ...]) -> pd.Series:
    """The rows of a declared column that do not hold one of its values for a finished response."""
    words = column.map(lambda cell: "" if cell != cell else spelled(cell)).map(str.casefold)
    return words.eq("") if not values else ~words.isin([clean(value).casefold() for value in values])


def _words(column: pd.Series, labels: Mapping[str, str]) -> pd.Series:
    texts = {cell: "" if cell != cell else spelled(cell) for cell in column.unique()}
    return column.map({cell: labels.get(text, text) for cell, text in texts.items()}).fillna("").astype("str")


def _by_status(words: pd.Series, column: str, *, tool: bool, numbered: bool) -> Marks:
    """The kinds of a status column; of a plain table's only where every word of it is a status."""
    kinds = {word: _kind(word, numbered=numbered) for word in words.unique()}
    known = [kind for word, kind in kinds.items() if word]
    if not tool and (None in known or not {"complete", *KINDS} & {str(kind) for kind in known}):
        return Marks({}, {})
    odd = {word: int(words.eq(word).sum()) for word, kind in kinds.items() if word and kind is None}
    unknown = (column, odd) if odd and len(known) > 1 else None
    rows = {kind: words.map(kinds).eq(kind) for kind in KINDS if kind in kinds.values()}
    return Marks(rows, dict.fromkeys(rows, column), unknown)


def _kind(word: str, *, numbered: bool) -> str | None:
    """The kind of response that a status names: one of `KINDS`, "complete", "" for a way in; None where unknown."""
    if numbered and word in {*_NUMBERED, *_NORMAL}:
        return _NUMBERED.get(word, "")
    key = folded(word)
    for kind, pattern in (("preview", _PREVIEW), ("test", _TEST), ("spam", _SPAM)):
        if pattern.search(word):
            return kind
    for kind, known in (("complete", _COMPLETE), ("unfinished", _PARTIAL), ("disqualified", _DISQUALIFIED)):
        if key in known:
            return kind
    return "" if _COMING_IN.search(word) else None
