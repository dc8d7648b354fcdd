"""Recognises which survey tool wrote an export from its first rows, and what its columns are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.claims import Text, say
from workbench.intake import identifiers
from workbench.intake.headings import ANSWER_ROW, filled_forward
from workbench.intake.ladders import climb
from workbench.intake.spellings import NO, YES, is_silent
from workbench.intake.tables import clean, folded

HEAD = 3


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_META = {
    "status": _words(
        "status antworttyp responsetype typederéponse tipoderespuesta typodpowiedzi rodzajodpowiedzi responsestatus "
        "completionstatus surveystatus disposition statut estado responsstatus recordstatus interviewstatus 状态 答复类型 "
        "响应类型 tiporesposta completion completeness stanodpowiedzi respondentstatus kompletność statusodpowiedzi statusderéponse antwortstatus statusantwort dispcode dispo"
    ),
    "finished": _words(
        "finished beendet terminé finalizado terminado ukończono zakończono 已完成 完成 complete completed abgeschlossen "
        "completo iscomplete surveycomplete concluído finito vollständig komplett ukończona kompletna complète "
        "complet completa voltooid gotowe 完整"
    ),
    "progress": _words(
        "progress aktuellerstand fortschritt progression progreso progresso postęp 进度 进展 percentcomplete "
        "percentagecomplete completionpercentage pctcomplete"
    ),
    "test": _words(
        "istest testresponse testdata testmode ispreview preview istestresponse testantwort odpowiedźtestowa 是否测试 "
        "istestdata testdaten testcase testrecord testlead"
    ),
    "duration": _words(
        "duration durationinseconds dauerinsekunden duréeensecondes duraciónensegundos czastrwaniawsekundach "
        "totaltime interviewtime interviewtimetotaltime"
    ),
    "start": _words(
        "startdate startdateutc anfangsdatum starttime startzeit timestarted datestarted datededébut datededebut "
        "startdatedatestarted heurededébut horadeinicio fechadeinicio godzinarozpoczęcia 开始时间 datumgestartet "
        "datarozpoczęcia oradiinizio begintijd horadeinício starttid 开始答题时间"
    ),
    "end": _words(
        "enddate submitdateutc enddatum submittedat completiontime datesubmitted submitdate submitdatedatesubmitted "
        "datumabgeschickt submitdatedatumabgeschickt datedesoumission submitdatedatedesoumission fechadeenvío "
        "submitdatefechadeenvío datawysłania submitdatedatawysłania 提交日期 submitdate提交日期 fertigstellungszeit "
        "heuredefin horadefinalización godzinaukończenia 完成时间 oradicompletamento tijdvanvoltooien horadeconclusão "
        "slutförandetid datadeenvio submitdatedatadeenvio datainvio submitdatedatainvio verzenddatum datumverzonden "
        "submitdatedatumverzonden 提交时间 提交答卷时间 完了時刻"
    ),
    "respondent": _words(
        "responseid respondentid recordid antwortid idresponseid idantwortid idderéponse idderespuesta "
        "ididderespuesta idodpowiedzi ididodpowiedzi iddelaréponse ididdelaréponse"
    ),
}
# Of a plain table, any column of statuses may be the responses' own, and any flag may say which of them count: see
# `completeness`, which asks.
_STATE = re.compile(
    r"\bstatus|status\b|\bstatut\b|\bestado\b|\bstan\b|(\b|_)state\b|zustand|\bétat\b|\bstato\b|dispcode|状态|狀態",
    re.IGNORECASE,
)
_FLAG = re.compile(
    r"(is)?(included?|valid|usable|accepted|approved|gültig|ważn[aye]|有效|excluded?|duplicated?|flagged|removed?|discard(ed)?|invalid|speeder"
    r"|straightliner|fraud|bot|test|ausgeschlossen|ungültig|dublette|wykluczon[aey]|duplikat|nieważn[aye]|重复|排除|无效|测试)"
)
# Of LimeSurvey's, the page on which a person stopped; a table may have it without the date of submission.
_PAGE = re.compile(
    r"last(survey)?page(seen|reached|visited)?|(dernière|ultima|última|ostatnia|laatste|letzte)(page|pagina|página|strona|seite|bezochtepagina)|(lastpage)?最后一页"
)
_LIME = _words(
    "begintaal dernièrepage idiomainicial językpoczątkowy laatstepagina languededépart lastpage "
    "lastpagedernièrepage lastpagelaatstepagina lastpagelastpage lastpageletzteseite lastpageostatniastrona "
    "lastpageultimapagina lastpageúltimapágina lastpage最后一页 lenguajeinicial letzteseite linguainiziale "
    "ostatniastrona seed seedseed startlanguage startlanguagebegintaal startlanguageidiomainicial "
    "startlanguagejęzykpoczątkowy startlanguagelanguededépart startlanguagelenguajeinicial "
    "startlanguagelinguainiziale startlanguagestartlanguage startlanguagestartsprache startlanguage起始语言 "
    "startsprache ultimapagina últimapágina últimapáginavisitada 最后一页 起始语言"
)
_FORMS = _words(
    "begintijd godzinarozpoczęcia heurededébut horadeinicio horadeinício oradiinizio starttid starttime startzeit "
    "开始时间"
)
_ALCHEMER = _words("contactid datesubmitted legacycomments responseid sessionid timestarted")
_QUALTRICS = _words(
    "distributionchannel enddate externaldatareference finished ipaddress progress recipientemail recordeddate "
    "responseid responseset startdate status userlanguage"
)
_TYPEFORM = _words("networkid responsetype startdateutc submitdateutc")
_SURVEYMONKEY = _words(
    "befragtenid collectorid datecreated datemodified iddurépondant identificadordelencuestado "
    "identyfikatorrespondenta respondentid 受访者id"
)
_TIMESTAMP = _words(
    "carimbodedatahora horodateur informazionicronologiche marcadetiempo marcatemporal sygnaturaczasowa tidsstempel "
    "tidstämpel tijdstempel timestamp zamandamgası zeitstempel отметкавремени タイムスタンプ 时间戳记 時間戳記 타임스탬프"
)


@dataclass(frozen=True)
class Layout:
    """How an export is laid out.

    `positions` are the columns that may be read, by name, from 1; `texts` the question behind each name; `roles`
    which column is the tool's own status, finished, progress, test, duration, start, end or respondent; `dropped` the
    direct identifiers, by position.
    """

    tool: str
    headers: int
    positions: dict[str, int]
    texts: dict[str, str]
    roles: dict[str, str]
    dropped: dict[str, int] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()


def recognise(rows: Sequence[Sequence[str]]) -> Layout:
    """The layout of an export from its first three rows (and a few of data, for what looks personal)."""
    tool, headers = _tool(rows)
    notes: list[Text] = []
    if headers == 1 and tool != "Qualtrics":
        if len(rows) > 3 and all(_explains([rows[0], rows[at], *rows[3:]]) for at in (1, 2)):
            headers = 3
            notes.append(say("read-header-three"))
        elif _goes_on(rows) or _explains(rows):
            headers = 2
            notes.append(say("read-header-two"))
    names, texts = _columns(rows, tool, headers)
    origins = [_import_id(cell) for cell in rows[2]] if tool == "Qualtrics" and headers == 3 else [""] * len(names)
    positions: dict[str, int] = {}
    dropped: dict[str, int] = {}
    for position, (name, text, origin) in enumerate(zip(names, texts, origins, strict=True), start=1):
        sample = [row[position - 1] for row in rows[headers:] if position <= len(row)]
        if not name and not any(cell.strip() for cell in sample):
            continue
        unique = _unique(name or f"column {position}", positions, dropped)
        if unique != name:
            notes.append(say("read-named", column=str(position), name=unique))
        personal = identifiers.is_name(name, text, origin) or identifiers.looks_personal(sample)
        (dropped if personal else positions)[unique] = position
    described = {name: texts[position - 1] for name, position in positions.items()}
    roles = _roles(positions, described, {name: origins[at - 1] for name, at in positions.items()})
    if tool == "plain table":
        free = [name for name in positions if name not in roles.values()]
        told = {
            "state": next((name for name in free if _STATE.search(name)), None),
            "flag": next((name for name in free if _FLAG.fullmatch(folded(name))), None),
            "page": next((name for name in free if _PAGE.fullmatch(folded(name))), None),
        }
        roles |= {role: name for role, name in told.items() if name}
    return Layout(tool, headers, positions, described, roles, dropped, tuple(notes))


def _tool(rows: Sequence[Sequence[str]]) -> tuple[str, int]:
    first, second = ({folded(cell) for cell in row} for row in [*rows, [], []][:2])
    if len(rows) > 2 and sum("ImportId" in cell for cell in rows[2]) * 2 > len(rows[2]):
        return "Qualtrics", 3
    if len(second & _QUALTRICS) >= 4:
        return "Qualtrics", 2
    if len(first & _QUALTRICS) >= 4:
        return "Qualtrics", 1
    if first & _TYPEFORM or any(re.fullmatch(r"\*.+\*", cell.strip()) for cell in rows[0]):
        return "Typeform", 1
    if second & ANSWER_ROW and (first & _SURVEYMONKEY or "" in first or "" in second):
        return "SurveyMonkey", 2
    if first & _SURVEYMONKEY:
        return "SurveyMonkey", 1
    if first & set(_META["end"]) and len(first & _LIME) >= 1:
        return "LimeSurvey", 1
    if {"timestarted", "datesubmitted", "status"} <= first and len(first & _ALCHEMER) >= 3:
        return "Alchemer", 1
    if first & _FORMS and first & set(_META["end"]) and "id" in first:
        return "Microsoft Forms", 1
    if rows[0] and folded(rows[0][0]) in _TIMESTAMP:
        return "Google Forms", 1
    return "plain table", 1


def _goes_on(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the second row names the columns that the first, whose cells span several, leaves blank."""
    if len(rows) < 4 or not rows[0][0].strip() or rows[1][0].strip():
        return False
    filled = sum(bool(row[0].strip()) for row in rows[2:])
    named = any(below.strip() and not above.strip() for above, below in zip(rows[0], rows[1], strict=True))
    return named and filled >= 0.8 * len(rows[2:])


def _explains(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the second row holds words above numbers, or below codes questions or what is no answer of the scale further down.

    Twice at least, and nothing that stands below again.
    """
    if len(rows) < 5:
        return False
    over = asked = 0
    for at, cell in enumerate(rows[1]):
        below = [row[at] for row in rows[2:] if row[at].strip() and not is_silent(row[at])]
        if not cell.strip():
            continue
        if is_silent(cell) or _NUMERAL.fullmatch(cell.strip()) or cell in below:
            return False
        over += len(below) > 1 and all(_NUMERAL.fullmatch(text.strip()) for text in below)
        if below and _CODE.fullmatch(rows[0][at].strip()):
            scaled = _is_scale(set(below))
            if scaled and _is_scale({*below, cell}):
                return False
            asked += scaled or _QUESTION.search(cell) is not None
    return over > 1 or asked > 1


def _is_scale(answers: set[str]) -> bool:
    """Whether texts are steps of one worded scale, or yes and no."""
    few = 1 < len(answers) <= 7
    return few and (all(folded(text) in YES | NO for text in answers) or climb(answers) is not None)


_NUMERAL = re.compile(r"[-+]?[\d.,]+%?")
_QUESTION = re.compile(r"[?？؟](\s*[(\[].*[)\]])?\s*(-.*)?$")  # a choice or what is rated may follow it
_CODE = re.compile(r"[A-Za-z]{1,12}[\d_.\[][\w.\[\]]*")  # Q1, Q2_3, nps_1, SQ[1]


def _columns(rows: Sequence[Sequence[str]], tool: str, headers: int) -> tuple[list[str], list[str]]:
    """Name and question text of each column."""
    names = [clean(cell) for cell in rows[0]]
    if tool == "Qualtrics":
        return names, [clean(cell) for cell in rows[1]] if headers > 1 else names
    if headers > 1:
        more = [clean(" ".join(cells)) for cells in zip(*rows[1:headers], strict=True)]
        if tool == "SurveyMonkey" or not all(names):
            names = filled_forward(names, more)
        else:
            return names, [f"{name} {text}".strip() for name, text in zip(names, more, strict=True)]
    if tool == "Typeform":
        # Typeform marks emphasis by * and _; the question is the words.
        names = [clean(re.sub(r"[*_]+", " ", name)).replace(" ,", ",").replace(" ?", "?") for name in names]
    return names, names


def _import_id(cell: str) -> str:
    """The origin that Qualtrics names: {"ImportId":"ipAddress"}; some writers use single quotes."""
    match = re.search(r"""['"]ImportId['"]\s*:\s*['"]([^'"]+)""", cell)
    return match[1] if match else ""


def _unique(name: str, *taken: dict[str, int]) -> str:
    unique, number = name, 1
    while any(unique in names for names in taken):
        number += 1
        unique = f"{name} ({number})"
    return unique


def _roles(positions: dict[str, int], texts: dict[str, str], origins: dict[str, str]) -> dict[str, str]:
    roles: dict[str, str] = {}
    for role, known in _META.items():
        for name in positions:
            if {folded(name), folded(texts[name]), folded(origins[name])} & set(known):
                roles.setdefault(role, name)
    return roles
