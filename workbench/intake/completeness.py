"""Which responses of an export count: previews, tests, spam, disqualified and unfinished ones, by tool and in its languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from workbench.intake.distinct import counts, spelled
from workbench.intake.layouts import Layout
from workbench.intake.spellings import NO, YES, is_silent
from workbench.intake.tables import clean, folded
from workbench.sources.yaml import scalar

KINDS = ("preview", "test", "spam", "disqualified", "unfinished")
# What Qualtrics writes as the number of a response's kind.
_NUMBERED = {"1": "preview", "17": "preview", "2": "test", "8": "spam", "9": "preview", "12": "spam"}
_NORMAL = {"0", "4", "16", "32", "40", "48"}
_PREVIEW = re.compile(
    r"preview|ตัวอย่าง|معاينة|תצוגה מקדימה|προεπισκόπηση|visualização|vorschau|aper[çc]u|prévisuali|pr[eé]via|previa|previsuali|anteprima|podgląd|voorbeeld|förhandsgransk|forhåndsvis|esikatsel"
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


@dataclass(frozen=True)
class Unclear:
    """A column that a person has to read, with its answers, and the likeliest of them for a response that counts."""

    column: str
    answers: Mapping[str, int]
    likely: tuple[str, ...]

    @property
    def told(self) -> str:
        """The answers with how often each occurs."""
        return ", ".join(f"{text or '(blank)'} ({count:,})" for text, count in list(self.answers.items())[:6])

    @property
    def mapping(self) -> str:
        """The likeliest declaration; without a value, any date or word counts."""
        values = f", values: [{', '.join(map(scalar, self.likely))}]" if self.likely else ""
        return f"{{column: {scalar(self.column)}{values}}}"


@dataclass(frozen=True, eq=False)
class Marks:
    """Which rows are of a kind that does not count, and where that is known from; what could not be read.

    `unknown` is a column that says which responses count, in words that are not known or that may be about something else.
    """

    rows: dict[str, pd.Series]
    origin: dict[str, str]
    unknown: Unclear | None = None


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

    def words(role: str) -> pd.Series:
        name = layout.roles[role]
        return _words(frame[name], labels.get(name, {}))

    found = Marks({}, {})
    if status := layout.roles.get("status"):
        found = _by_status(words("status"), status, tool=tool, numbered="Qualtrics" in layout.tool)
    if "test" in layout.roles:
        said = words("test").map(folded)
        if set(said) - {""} <= YES | NO | {"x"}:
            rows = said.isin(YES | {"x"}) | found.rows.get("test", False)
            found = Marks({**found.rows, "test": rows}, {**found.origin, "test": layout.roles["test"]}, found.unknown)
    if complete is not None:
        column, values = complete
        return _finished(found, _undeclared(frame[column], values), column)
    if finished := layout.roles.get("finished"):
        found, known = _by_finished(found, words("finished"), finished, layout, tool=tool)
        if known:
            return found
    found = _by_progress(found, frame, layout, tool=tool)
    if found.unknown and found.unknown.column == finished and found.origin.get("unfinished") not in {None, status}:
        found = Marks(found.rows, found.origin)  # how far people came tells what the words would
    for role in ("state", "flag", "page"):
        if role in layout.roles and not found.rows and found.unknown is None:
            found = Marks({}, {}, _asked(words(role), layout.roles[role], role))
    return found


def _by_finished(found: Marks, words: pd.Series, column: str, layout: Layout, *, tool: bool) -> tuple[Marks, bool]:
    """The marks by a column that says whether a response is finished, and whether its words are known."""
    said = words.map(folded)
    given = set(said) - {""}
    if given <= YES | NO and (tool or "progress" in layout.roles or folded(column) in _ITS_OWN):
        return _finished(found, said.isin(NO), column), True
    if given <= _COMPLETE | _PARTIAL:
        return _finished(found, said.isin(_PARTIAL), column), True
    # In a plain table "Completed: yes, no" may be of an order; where nothing else tells, it is asked.
    asks = len(given) > 1 and (tool or (given <= YES | NO and bool(given & NO)))
    if asks and found.unknown is None:
        answers = counts(words)
        best = [text for text in answers if folded(text) in YES] or [max(answers, key=lambda text: answers[text])]
        found = Marks(found.rows, found.origin, Unclear(column, answers, tuple(best)))
    return found, False


def _asked(words: pd.Series, column: str, role: str) -> Unclear | None:
    """A column that may say which responses count: one of statuses, a last page, or a flag by whose name a yes includes or excludes."""
    answers = counts(words)
    if role == "page":
        pages = sorted((text for text in answers if text.isdecimal()), key=int)
        told = {
            text: answers[text] for text in sorted(answers, key=lambda text: (not text.isdecimal(), len(text), text))
        }
        return Unclear(column, told, (pages[-1],)) if len(answers) > 1 and pages else None
    if role == "state":
        kinds = {text: _kind(text, numbered=False) for text in answers if text}
        sure = {"complete"} < set(kinds.values()) <= {"complete", *KINDS}
        return (
            Unclear(column, answers, tuple(text for text, kind in kinds.items() if kind == "complete"))
            if sure
            else None
        )
    given = {folded(text): text for text in answers if text}
    counts_in = _INCLUDES.search(folded(column)) is not None
    if "" in answers and set(given) <= YES | {"x"}:  # ticked, or not
        return Unclear(column, answers, tuple(given.values()) if counts_in else ("",))
    if not (set(given) <= YES | NO and set(given) & YES and set(given) & NO):
        return None
    return Unclear(column, answers, tuple(text for key, text in given.items() if key in (YES if counts_in else NO)))


_INCLUDES = re.compile(r"^(is)?(includ|valid|usable|accept|approv|gültig|ważn|有效)")


def _by_progress(found: Marks, frame: pd.DataFrame, layout: Layout, *, tool: bool) -> Marks:
    """Unfinished by the share of pages, or by a date of submission that is empty."""
    if progress := layout.roles.get("progress"):
        share = pd.to_numeric(frame[progress].astype("str").str.rstrip("% "), errors="coerce")
        whole = 100 if share.max() > 1 else 1
        if (share < whole).any() and (tool or (share.max() == whole and share.eq(whole).mean() >= 0.5)):
            return _finished(found, share.lt(whole), progress)
        if tool:
            return found
        if share.max() == whole and (share < whole).any() and found.unknown is None and not found.rows:
            full = [str(text) for text in frame.loc[share == whole, progress].unique()]
            return Marks(
                {},
                {},
                Unclear(
                    progress, {full[0]: int(share.eq(whole).sum()), "less": int(share.lt(whole).sum())}, tuple(full)
                ),
            )
    submitted = layout.roles.get("end")
    if submitted is None or not (
        layout.tool in {"LimeSurvey", "Typeform", "Microsoft Forms"} or _SENT.search(submitted)
    ):
        return found
    blank = (
        frame[submitted]
        .map(lambda cell: spelled(cell) if cell == cell else "")
        .map(lambda text: not text or is_silent(text))
    )
    if layout.tool != "plain table":
        return _finished(found, blank, submitted)
    if blank.any() and not blank.all() and found.unknown is None:
        return Marks(
            found.rows, found.origin, Unclear(submitted, {"": int(blank.sum()), "a date": int((~blank).sum())}, ())
        )
    return found


_SENT = re.compile(
    r"submi|completion|abgeschickt|fertigstell|soumission|env[ií]o|invio|wysłan|ukończen|verz|提交|完成|完了",
    re.IGNORECASE,
)


def _finished(found: Marks, gone: pd.Series, column: str) -> Marks:
    """The marks with those unfinished by a column, beside those of the status."""
    before = found.rows.get("unfinished")
    return Marks(
        {**found.rows, "unfinished": gone if before is None else gone | before},
        {**found.origin, "unfinished": column},
        None if found.unknown and found.unknown.column == column else found.unknown,
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
    normal = tuple(word for word, kind in kinds.items() if word and kind in {"complete", ""})
    odd = {word: int(words.eq(word).sum()) for word, kind in kinds.items() if word and kind is None}
    likely = normal or (max(odd, key=lambda word: odd[word]),) if odd else ()
    unknown = Unclear(column, odd, likely) if odd and len(known) > 1 else None
    if not tool and (odd or not {"complete", *KINDS} & {str(kind) for kind in known}):
        return Marks({}, {}, unknown if folded(column) not in _OF_ANYTHING else None)
    rows = {kind: words.map(kinds).eq(kind) for kind in KINDS if kind in kinds.values()}
    return Marks(rows, dict.fromkeys(rows, column), unknown)


# A column called only so may be about the customer.
_OF_ANYTHING = {"status", "statut", "estado", "状态", "disposition", "completion", "completeness", "kompletność"}


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
