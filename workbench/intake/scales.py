"""Reads a rating question's scale: its own words first, then value labels, then worded families, then what occurs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import normalize

from workbench.intake.ladders import climb
from workbench.intake.tables import clean, folded

Basis = Literal["its own words", "value labels", "worded answers", "its block", "the answers that occur"]
Guess = Literal["", "scale", "answers", "direction"]

# Texts that mean no answer, folded.
NO_ANSWER = {folded(text) for text in (
    "n/a", "na", "nan", "null", "blank", "no answer", "not applicable", "not applicable to me", "don't know", "dont know",
    "do not know", "dk", "I don't know", "dk/na", "prefer not to answer", "prefer not to say", "refused", "not sure",
    "unsure", "no opinion", "can't say", "cannot say", "did not use", "have not used", "not used", "no experience",
    "nie wiem", "nie dotyczy", "brak odpowiedzi", "nie mam zdania", "nie korzystałem", "nie korzystałam", "odmowa",
    "weiß nicht", "weiss nicht", "keine angabe", "k.a.", "keine antwort", "trifft auf mich nicht zu", "nicht genutzt",
    "kann ich nicht beurteilen", "nicht zutreffend", "keine meinung", "ne sait pas", "je ne sais pas", "nsp", "sans opinion",
    "non applicable", "sans objet", "non concerné", "pas concerné", "sans réponse", "no sabe", "no sé", "ns/nc", "no aplica",
    "no contesta", "sin opinión", "no procede", "不知道", "不适用", "不清楚", "没有使用", "未使用", "拒绝回答", "不了解", "無", "不適用",
)}  # fmt: skip
# A word alone: in a rating it is no answer, among groups it is one of them.
NO_RATING = {"none", "keine", "aucun", "ninguno", "brak", "无"}
MOST_ANSWERS = 120
FAR = {-99, -98, -9, -8, -2, -1, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999}
_ENDS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 100}


@dataclass(frozen=True)
class Reading:
    """How the answers of one rating question are read.

    `values` has the number of each answer that is not its own number; `missing` the codes and texts that mean no
    answer; `low_is_good` where the low end is the good one. `basis` is what decided; `guess` the key of the mapping
    that a person has to confirm, because another reading would give another figure, and `why` in words.
    """

    low: float
    high: float
    basis: Basis
    values: Mapping[str, float]
    missing: tuple[float | str, ...] = ()
    low_is_good: bool = False
    often: bool = False
    guess: Guess = ""
    why: str = ""

    @property
    def scale(self) -> tuple[float, float]:
        """The lowest and the highest answer."""
        return self.low, self.high


def reading_of(
    words: str, counts: Mapping[str, int], *, labels: Mapping[str, str] | None = None, rated: bool = False,
    recommends: bool = False, block: tuple[float, float] | None = None,
) -> Reading | None:  # fmt: skip
    """How a question's answers are read; None where they are no rating.

    `words` are the question's name and text, `counts` how often each distinct answer occurs, `labels` the texts of its
    codes. `rated` says that the words ask to rate something, `recommends` that they ask the recommendation
    question, `block` is the scale of the questions it stands among.
    """
    silent = tuple(text for text in counts if folded(text) in NO_ANSWER | NO_RATING)
    given = [text for text in counts if clean(text) and text not in silent]
    if not given or len(given) > MOST_ANSWERS:
        return None
    numbers, spelled = _numbers(given)
    if numbers is None:
        return _worded(words, given, silent)
    said = {text: numbers[text] for text in given if _plain(text) != f"{numbers[text]:g}"}
    ordered = sorted(set(numbers.values()))
    labelled = labels is not None and sum(_is_code(code) for code in labels) > 1
    found = _by_labels(labels or {}, ordered, rated=rated) if labelled else None
    found = found or _by_words(words, spelled, ordered, recommends=recommends)
    if found is None and (rated or not labelled):
        found = _by_answers(words, ordered, rated=rated, recommends=recommends, block=block)
    if found is None:
        return None
    return replace(
        found,
        values={**said, **found.values} if said or found.values else {},
        missing=(*found.missing, *silent),
    )


def _worded(words: str, given: list[str], silent: tuple[str, ...]) -> Reading | None:
    """Answers in words, on the ladder that holds them all."""
    found = climb(given)
    if found is None or len(given) < 2 or (len(given) < 3 and found.unused > 1 and not _ASKS.search(words)):
        return None
    unsure: Guess = "direction" if found.often else "answers" if found.unsure else ""
    why = (
        "whether often is good" if found.often else "which answers of the scale nobody gave" if unsure else ""
    )
    return Reading(
        1, found.steps, "worded answers", dict(found.values), silent, often=found.often, guess=unsure, why=why
    )


_ASKS = re.compile(r"satisf|rate|zadowol|zufrieden|满意|how (easy|likely|helpful)", re.IGNORECASE)
_RANGE = re.compile(
    r"(?<![A-Za-z0-9_.,-])(-?\d{1,2})\s*(?:to|through|bis|à|a|al|do|and|und|et|y|至|到|~|–|—|-|\.\.+)\s*(\d{1,3})(?![A-Za-z0-9_.%])",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"scale|rate|rating|score|from|between|skal|ocen|échelle|note|de\b|escala|entre|von|zwischen|od\b|从|在|分",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"(?<!\d)(\d{1,2})\s*[- ]?\s*(?:point|pt\b|stufig|punkt|punto|stopniow|级|点量|分制)", re.IGNORECASE
)
_ANCHOR = re.compile(
    r"(?<![A-Za-z0-9_.,])(-?\d{1,3})\s*(?:=|:|–|—|-|\(|\bis\b|\bbeing\b|\bmeans?\b|\bmeaning\b|\bbedeutet\b|\bsteht für\b|\bsignifie\b|\best\b"
    r"|\boznacza\b|\bsignifica\b|\bes\b|表示|代表|为|是|\s)\s*([^\W\d_][^\d=;,()|\[\]]*)"
)
_ANCHOR_AFTER = re.compile(r"([^\W\d_][^\d=;,/()|]*?)\s*(?:=|\(|:)\s*(-?\d{1,3})(?!\d)")
_LINK = re.compile(
    r"^(to|through|bis|à|a|al|do|and|und|et|y|or|point|points|punkt\w*|puntos?|star\w*|out of|times?|years?|minutes?|hours?|days?|weeks?|months?)\b",
    re.IGNORECASE,
)


def _by_words(
    words: str, beside: Mapping[float, str], found: list[float], *, recommends: bool
) -> Reading | None:
    """The scale that the question itself, or texts beside its numbers, name; None where they name none."""
    anchors = _anchors(words) or ({**beside} if any(map(good, beside.values())) else {})
    ends = _range(words) or (
        (min(anchors), max(anchors))
        if len(anchors) > 1 and max(anchors) - min(anchors) >= 2
        else _points(words, found)
    )
    if ends is None and recommends and anchors:
        ends = (0.0, 10.0)
    if ends is None:
        return None
    low, high = ends
    read = _on(low, high, found, "its own words")
    return None if read is None else _turned(read, anchors)


def _on(low: float, high: float, found: list[float], basis: Basis) -> Reading | None:
    """A scale that is known, with the codes off it; None where most of what occurs is off it."""
    off = [number for number in found if not low <= number <= high]
    near = [number for number in found if number not in FAR]
    if len(off) > len(found) - len(off):
        return None
    if near and all(number.is_integer() for number in near):
        for shift in (1, -1):
            if near[0] >= low + shift and near[-1] == high + shift and (shift > 0 or near[0] == low - 1):
                return _recoded(low, high, shift, basis)
            if shift < 0 and near[0] == low - 1 and near[-1] < high:
                return _recoded(low, high, shift, basis)
    return Reading(low, high, basis, {}, tuple(off))


def _recoded(low: float, high: float, shift: int, basis: Basis) -> Reading:
    """A scale whose answers seem to be stored one too high (or too low)."""
    span = range(int(low), int(high) + 1)
    return Reading(low, high, basis, {str(number + shift): float(number) for number in span}, guess="answers",
                   why=f"{low:g} to {high:g} seems to be stored as {low + shift:g} to {high + shift:g}")  # fmt: skip


def _turned(read: Reading, anchors: Mapping[float, str]) -> Reading:
    """The reading with its direction, from the words at the ends of the scale."""
    ends = {number: good(anchors[number]) for number in (read.low, read.high) if anchors.get(number)}
    low, high = ends.get(read.low, 0), ends.get(read.high, 0)
    if not ends or (low <= 0 <= high and (low or high)):
        return read
    if low >= 0 >= high and (low or high):
        return replace(read, low_is_good=True)
    return replace(read, guess=read.guess or "direction", why=read.why or "which end is the good one")


def _by_labels(labels: Mapping[str, str], found: list[float], *, rated: bool) -> Reading | None:
    """The scale that the labels of the codes name: a number each, words of a ladder, or words at the ends."""
    codes = {float(code): clean(text) for code, text in labels.items() if _is_code(code)}
    silent = tuple(code for code, text in codes.items() if folded(text) in NO_ANSWER | NO_RATING)
    codes = {code: text for code, text in codes.items() if code not in silent}
    if len(codes) < 2:
        return None
    numbered = {code: _leading(text) for code, text in codes.items()}
    if all(number is not None for number in numbered.values()):
        values = {code: float(number) for code, number in numbered.items() if number is not None}
        ends = min(values.values()), max(values.values())
        changed = {_code(code): number for code, number in values.items() if code != number}
        words = {values[code]: text for code, text in codes.items()}
        return (
            _turned(Reading(*ends, "value labels", changed, silent), words)
            if ends[1] - ends[0] >= 2
            else None
        )
    ladder = climb(codes.values())
    if ladder is not None and len(codes) > 2 and (rated or ladder.full):
        values = {code: float(ladder.values[text]) for code, text in codes.items()}
        changed = {_code(code): number for code, number in values.items() if code != number}
        guess: Guess = "direction" if ladder.often else ""
        return Reading(1, ladder.steps, "value labels", changed, silent, often=ladder.often, guess=guess,
                       why="whether often is good" if guess else "")  # fmt: skip
    near = [code for code in codes if code not in FAR]
    if len(near) < 2 or max(near) - min(near) < 2:
        return None
    low, high = min(near), max(near)
    if not (rated or (high - low > 2 and any(good(codes[end]) for end in (low, high)))):
        return None
    inside = _on(low, high, [number for number in found if number not in silent], "value labels")
    return None if inside is None else replace(_turned(inside, codes), missing=(*inside.missing, *silent))


def _by_answers(
    words: str, found: list[float], *, rated: bool, recommends: bool, block: tuple[float, float] | None
) -> Reading | None:
    """The scale that the numbers which occur suggest; a guess wherever another one would give another figure."""
    near = [number for number in found if number not in FAR]
    if recommends and near and near[0] >= 0 and 6 < near[-1] <= 10 and not all(map(float.is_integer, near)):
        return Reading(0, 10, "the answers that occur", {})  # the check refuses the decimals, with their rows
    if not near or not all(number.is_integer() for number in near) or near[0] < 0:
        return None
    far = tuple(number for number in found if number in FAR)
    if recommends and 7 <= near[-1] <= 11:
        if near[-1] == 11 and near[0] > 0:
            return replace(_recoded(0, 10, 1, "the answers that occur"), missing=far)
        return Reading(0, 10, "the answers that occur", {}, (*((11.0,) if near[-1] == 11 else ()), *far))
    if len(near) < (2 if rated or block else 3):
        return None
    read = _of_ends(near, rated=rated, block=block)
    if read is None:
        return None
    read = replace(
        read, missing=(*read.missing, *(code for code in far if not read.low <= code <= read.high))
    )
    if _HARD.search(words) and not read.guess:
        return replace(read, guess="direction", why="whether a high answer is the good one")
    return read


# Words by which a high answer may be the bad one.
_HARD = re.compile(
    r"how much effort|how (difficult|hard)|how many problems|level of (effort|difficulty)|wie (schwer|schwierig)|schulnote|aufwand|wysił"
    r"|quel effort|difficulté|cuánto esfuerzo|dificultad|费力|困难", re.IGNORECASE)  # fmt: skip
# Lowest and highest answer seen: the scale, the codes at its ends that mean no answer, and why that is a guess.
_UNSURE = "the answers that occur fit more than one scale"
_OCCUR: dict[tuple[int, int], tuple[tuple[int, int], tuple[int, ...], str]] = {
    (0, 10): ((0, 10), (), ""),
    (1, 10): ((1, 10), (), ""),
    (1, 7): ((1, 7), (), ""),
    (1, 5): ((1, 5), (), ""),
    (0, 100): ((0, 100), (), ""),
    (0, 11): ((0, 10), (11,), _UNSURE),
    (1, 11): ((1, 10), (11,), _UNSURE),
    (0, 7): ((1, 7), (0,), _UNSURE),
    (0, 6): ((1, 5), (0, 6), _UNSURE),
    (1, 6): ((1, 5), (6,), _UNSURE),
    (0, 5): ((1, 5), (0,), _UNSURE),
    (0, 4): ((0, 4), (), _UNSURE),
    (1, 4): ((1, 5), (), "nobody gave 5, if there is a 5"),
}


def _of_ends(near: list[float], *, rated: bool, block: tuple[float, float] | None) -> Reading | None:
    low, high = int(near[0]), int(near[-1])
    basis: Basis = "the answers that occur"
    if block is not None and (low, high) != block and block in _OCCUR:
        low, high, basis = int(block[0]), int(block[1]), "its block"
    known = _OCCUR.get((low, high))
    if (
        known is None
        and low >= 1
        and high in {5, 7, 10}
        and (rated or len(near) > 3 or (low, high) == (2, 5))
    ):
        known = (1, high), (), ""  # an end that is not used at the bottom changes no top box
    if known is None and rated and 0 <= low <= high <= 7:
        top = 5 if high < 5 else 7 if high < 7 else 10
        known = (min(low, 1), top), (), f"nobody gave {top}, if there is a {top}"
    if known is None:
        return None
    scale, codes, why = known
    missing = tuple(float(code) for code in codes if code in near)
    return Reading(
        float(scale[0]), float(scale[1]), basis, {}, missing, guess="scale" if why else "", why=why
    )


def _range(words: str) -> tuple[float, float] | None:
    """The range that a question names: "on a scale from 1 to 7", "(0-10)"."""
    for match in _RANGE.finditer(words):
        low, high = float(match[1]), float(match[2])
        bracketed = words[: match.start()].rstrip().endswith(("(", "[", "（")) or words[
            match.end() :
        ].lstrip()[:1] in {")", "]", "）"}
        asked = bracketed or _SCALE.search(
            words[max(0, match.start() - 60) : match.start()] + " " + words[match.end() : match.end() + 3]
        )
        if asked and -5 <= low <= 1 and high in _ENDS and high - low >= 2:
            return low, high
    return None


def _points(words: str, found: list[float]) -> tuple[float, float] | None:
    """The scale of a question that names its points: "on a 7-point scale"."""
    match = _POINTS.search(words)
    if not match or not 3 <= int(match[1]) <= 11:
        return None
    points = int(match[1])
    starts_at_0 = points == 11 or (found and found[0] == 0 and found[-1] < points)
    return (0.0, points - 1.0) if starts_at_0 else (1.0, float(points))


def _anchors(words: str) -> dict[float, str]:
    """Numbers with the words that a question puts beside them: {1: "very satisfied", 5: "very dissatisfied"}."""
    before = {
        float(number): phrase.strip()
        for number, phrase in _ANCHOR.findall(words)
        if not _LINK.match(phrase) and good(phrase)
    }
    after = {float(number): phrase.strip() for phrase, number in _ANCHOR_AFTER.findall(words) if good(phrase)}
    return before if len(before) >= len(after) else after


_BAD = re.compile(
    r"\bnot?\b|\bnever\b|n't\b|\bdis\w+|\bun(?:satisf|happy|likely|help|easy|import|accept|favo|pleas|comfort|reliab)\w*|\bworst\b|\bpoor|\bbad\b|\bbadly\b"
    r"|terribl|awful|horribl|difficult|\bhard\b|\blow(?:est)?\b|\blittle\b|negativ|\bworse\b|effort|problem|disappoint|inadequate|"
    r"\bnicht\b|\bkein|unzufrieden|unwahrscheinlich|schlecht|schwer|schwierig|niedrig|mangelhaft|ungenügend|aufwand|\bgering|"
    r"\bpas\b|insatisf|mauvais|difficile|mécontent|désaccord|improbable|\bfaible|médiocre|"
    r"\bnie\b|niezadow|\bźl|\bzł[yae]\b|słab|trudn|najgorz|\bnisk|wysił|wcale|mało|"
    r"insatisfech|\bmal[oa]?\b|\bpeor|difícil|desacuerdo|\bnada\b|pésim|\bbajo|\bpoco\b|"
    r"不|差|难|困|低|无|没|非常糟|糟", re.IGNORECASE)  # fmt: skip
_GOOD = re.compile(
    r"satisf|agree|happy|likely|help|eas[yi]|excellent|best|good|great|perfect|complete|high|always|extremely|very|outstanding|positiv|pleased|much|"
    r"zufrieden|\bgut|beste|hervorragend|leicht|einfach|hoch|stimme|voll|wahrscheinlich|"
    r"\bbon|content|accord|facile|probable|parfait|élevé|"
    r"zadowol|dobr|świetn|doskonał|łatw|najlep|wysok|zgadzam|tak\b|prawdopod|"
    r"satisfech|buen|fácil|acuerdo|mejor|excelent|alto|"
    r"满意|好|优|容易|同意|高|可能|愿意", re.IGNORECASE)  # fmt: skip


def good(phrase: str) -> int:
    """Whether the words at an end of a scale are good (1) or bad (-1); 0 where they say neither. Two negations cancel."""
    bad = len(_BAD.findall(phrase))
    if bad:
        return -1 if bad % 2 else 1
    return 1 if _GOOD.search(phrase) else 0


_MARKED = re.compile(r"([-+]?\d+)\s*(?:[-–—:=.)(]|\s)+\s*([^\W\d_].*)", re.DOTALL)


def _numbers(given: Iterable[str]) -> tuple[dict[str, float] | None, dict[float, str]]:
    """Each answer as a number, and the words that stand beside some: "10 - Extremely likely"; None where one has none."""
    numbers: dict[str, float] = {}
    beside: dict[float, str] = {}
    for text in given:
        plain = _plain(text)
        marked = _MARKED.fullmatch(plain)
        if re.fullmatch(r"[-+]?\d+([.,]\d+)?", plain):
            numbers[text] = float(plain.replace(",", "."))
        elif marked and not _LINK.match(marked[2]):
            numbers[text] = float(marked[1])
            beside[numbers[text]] = marked[2].rstrip(") ")
        else:
            return None, {}
    usual = not beside or (
        len(set(numbers.values())) == len(numbers)
        and -5 <= min(numbers.values()) <= max(numbers.values()) <= 11
    )
    return (numbers, beside) if usual else (None, {})


def _leading(text: str) -> float | None:
    match = re.match(r"\s*(-?\d+)(?![\d.,]|\s*[-–]\s*\d)", normalize("NFKC", text))
    return float(match[1]) if match else None


def _is_code(code: str) -> bool:
    return re.fullmatch(r"-?\d+(\.0+)?", code) is not None


def _code(number: float) -> str:
    return f"{number:g}"


def _plain(value: str) -> str:
    return re.sub(r"\.0+$", "", normalize("NFKC", value).strip())
