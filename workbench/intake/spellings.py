"""Answers that spell a number: "10 - Extremely likely", "Very satisfied (5)", "4 stars", "★★★☆☆", "8/10", "80%"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from unicodedata import category, normalize

from workbench.intake.anchors import LINK
from workbench.intake.tables import clean, folded
from workbench.sources import numerals

# Texts that mean no answer, folded.
NO_ANSWER = {folded(text) for text in (
    "n/a", "na", "nan", "null", "blank", "no answer", "not applicable", "not applicable to me", "does not apply", "don't know", "dont know",
    "do not know", "dk", "I don't know", "don't know / n/a", "dk/na", "prefer not to answer", "prefer not to say", "rather not say", "refused",
    "not sure", "unsure", "no opinion", "can't say", "cannot say", "did not use", "have not used", "not used", "no experience", "no response",
    "not answered", "no rating", "not rated", "no basis for evaluation", "not relevant",
    "nie wiem", "nie dotyczy", "brak odpowiedzi", "nie mam zdania", "nie korzystałem", "nie korzystałam", "nie korzystałem/am", "odmowa",
    "nie pamiętam", "odmowa odpowiedzi", "bez odpowiedzi", "weiß nicht", "weiss nicht", "ich weiß nicht", "weiß ich nicht", "keine angabe",
    "keine angaben", "k.a.", "keine antwort", "trifft auf mich nicht zu", "nicht genutzt", "kann ich nicht beurteilen", "nicht beurteilbar",
    "keine erfahrung", "nicht zutreffend", "keine meinung", "entfällt", "ne sait pas", "ne sais pas", "je ne sais pas", "nsp", "sans opinion",
    "sans avis", "non applicable", "sans objet", "non concerné", "non concerné(e)", "pas concerné", "sans réponse", "ne se prononce pas", "no sabe",
    "no sé", "ns/nc", "no sabe / no contesta", "no aplica", "no contesta", "sin opinión", "sin respuesta", "no procede", "prefiero no responder",
    "non so", "non applicabile", "não sei", "não se aplica", "weet niet", "n.v.t.", "niet van toepassing", "geen mening",
    "わからない", "分からない", "該当なし", "無回答", "利用していない", "не знаю", "затрудняюсь ответить", "не применимо", "неприменимо", "нет ответа",
    "bilmiyorum", "fikrim yok", "geçerli değil", "cevap yok", "لا أعرف", "لا أدري", "لا ينطبق", "모름", "잘 모르겠다", "해당 없음", "무응답",
    "não sabe", "sem resposta", "non risponde", "nessuna risposta", "geen antwoord", "weet ik niet",
    "不知道", "不适用", "不清楚", "没有使用", "没用过", "未使用", "拒绝回答", "不了解", "无法评价", "不愿回答", "無", "不適用",
)}  # fmt: skip
YES = {folded(text) for text in (
    "1", "true", "yes", "y", "ja", "tak", "oui", "vrai", "wahr", "verdadero", "verdadeiro", "vero", "prawda", "waar", "sant", "sann",
    "sandt", "tosi", "igaz", "pravda", "doğru", "истина", "да", "真", "是", "正确", "참", "예", "adevărat", "da", "sí", "si", "sim", "evet", "نعم", "はい",
)}  # fmt: skip
NO = {folded(text) for text in (
    "0", "2", "false", "no", "n", "nein", "nie", "non", "faux", "falsch", "falso", "fałsz", "onwaar", "falskt", "falsk", "usann",
    "epätosi", "hamis", "nepravda", "yanlış", "ложь", "нет", "假", "伪", "偽", "否", "错误", "거짓", "아니오", "fals", "nu", "não", "nej", "nei", "hayır", "لا", "いいえ",
)}  # fmt: skip
# Words which among ratings are no answer, and among groups are one of them.
NO_RATING = {"none", "keine", "aucun", "ninguno", "brak", "无", "unknown", "missing", "skipped"}


# Said beside a word for no answer, the same; alone the middle of a scale, or an answer.
_UNDECIDED = {folded(text) for text in ("trudno powiedzieć", "hard to say", "neutral", "undecided", "none", "other")}
_CODED = re.compile(r"-?\d{1,4}\s*[-–—:=.)]\s*(\D+)")
_OR = re.compile(r"\s+(?:or|oder|lub|ou|o|czy)\s+", re.IGNORECASE)


def is_silent(text: str) -> bool:
    """Whether a text means no answer, in words or as a mark alone: "N/A", "99 - Refused", "-", "Nie wiem / trudno powiedzieć"."""
    bare = clean(text)
    if coded := _CODED.fullmatch(bare):
        bare = coded[1]
    if folded(bare) in NO_ANSWER:
        return True
    parts = (part for one in _OR.split(bare) for part in ([one] if folded(one) in NO_ANSWER else one.split("/")))
    said = {folded(part) for part in parts if part.strip()}
    if said & NO_ANSWER and said <= NO_ANSWER | _UNDECIDED:
        return True
    return bool(bare) and all(mark in "~_" or (category(mark)[0] == "P" and mark != "*") for mark in bare)


@dataclass(frozen=True)
class Numbered:
    """Answers as numbers: `values` by text, the words that stand `beside` a number, and the highest one they name.

    `words` are answers without a number among those that have one, such as the ends of a scale; each means one thing only.
    """

    values: Mapping[str, float]
    beside: Mapping[float, str] = field(default_factory=dict)
    high: float | None = None
    words: tuple[str, ...] = ()


_MONTHS = "|".join(numerals.MONTHS)
_DAY = re.compile(
    rf"(?P<day>\d{{1,2}})(?:-|\. ?)(?P<month>{_MONTHS})[^\W\d_]{{0,2}}\.?|(?P<named>{_MONTHS})[^\W\d_]{{0,2}}-(?P<year>\d{{2}})|(?P<月>\d{{1,2}})月(?P<日>\d{{1,2}})日",
    re.IGNORECASE,
)


def day_of(text: str) -> tuple[int, int] | None:
    """Day and month as Excel shows what it took for them: 10-Oct, 10. Okt, Oct-10, 10月10日; None for any other text."""
    if not (match := _DAY.fullmatch(text.strip())):
        return None
    day, named = match["day"] or match["year"] or match["日"], match["month"] or match["named"]
    return int(day), (numerals.month_of(named) if named else None) or int(match["月"] or 0)


_NUMBER = re.compile(r"[-+]?\d+([.,]\d+)?")
_STARS = re.compile(r"([★⭐✭✮🌟*]+)([☆✩]*)")
_OF = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:/|out of|of|von|sur|de|z|na|su|di|van|из)\s*(\d+)\s*\D{0,12}", re.IGNORECASE)
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_UNIT = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*[- ]?\s*(?:stars?|points?|sterne?n?|punkte?|étoiles?|gwiazd\w*|pkt\.?|punkt\w*|estrellas?|puntos?|stell[ae]"
    r"|punt[io]|estrelas?|sterren|ster|颗星|星|分)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"[\[(]?([-+]?\d+)[\])]?\s*(?:[-–—:=.)(]|\s)+\s*([^\W\d_].*)", re.DOTALL)
_BARE = re.compile(r"[\[(]?([-+]?\d+)[\])]?\s*[-–—:=.)\]]?")
_AFTER = re.compile(r"([^\W\d_][^\d]*?)\s*(?:[-–—:=]\s*|[(\[]\s*)(\d+)\s*[)\]]?")


def numbered(given: Iterable[str]) -> Numbered | None:
    """Each answer as a number, and the words beside some; None where more than two have none, or two share one."""
    values: dict[str, float] = {}
    beside: dict[float, str] = {}
    tops: set[float] = set()
    words = []
    for text in given:
        number, said, top = _one(plain(text))
        if number is None or day_of(text):
            words.append(text)
            continue
        values[text] = number
        tops |= {top} if top else set()
        if said:
            beside[number] = said
    if not values or (words and (len(words) > 2 or len(values) < 3)) or len(tops) > 1:
        return None
    if beside and not (
        len(set(values.values())) == len(values) and min(values.values()) >= -5 and max(values.values()) <= 11
    ):
        return None
    return Numbered(values, beside, next(iter(tops), None), tuple(words))


def _one(text: str) -> tuple[float | None, str, float | None]:
    """The number that a text spells, the words beside it, and the highest number it names."""
    if _NUMBER.fullmatch(text):
        return float(text.replace(",", ".")), "", None
    if match := _STARS.fullmatch(text.replace("\ufe0f", "")):
        return float(len(match[1])), "", float(len(match[0])) if match[2] else None
    if match := _OF.fullmatch(text):
        return float(match[1].replace(",", ".")), "", float(match[2])
    if match := _PERCENT.fullmatch(text):
        return float(match[1].replace(",", ".")), "", 100.0
    if match := _UNIT.fullmatch(text):
        return float(match[1].replace(",", ".")), "", None
    if (match := _BEFORE.fullmatch(text)) and not LINK.match(match[2]):
        return float(match[1]), match[2].rstrip(")] "), None
    if match := _BARE.fullmatch(text):
        return float(match[1]), "", None
    if match := _AFTER.fullmatch(text):
        return float(match[2]), match[1].strip(" -–—:=([") or "", None
    return None, "", None


def leading(text: str) -> float | None:
    """The number that a text starts or ends with, as labels of codes have it; None for a range."""
    bare = plain(text)
    match = re.match(r"[\[(]?(-?\d+)(?![\d.,]|\s*[-–]\s*\d)", bare)
    if match:
        return float(match[1])
    end = _AFTER.fullmatch(bare)
    return float(end[2]) if end else None


def plain(value: str) -> str:
    """A text without what only typography adds: full-width digits, marks of direction, a decimal part of zeros."""
    return re.sub(r"\.0+$", "", clean(normalize("NFKC", value)))
