"""What the words of a rating question say of its scale: a range, a number of points, and what its ends mean."""

from __future__ import annotations

import re

_ENDS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 100}
_RANGE = re.compile(
    r"(?<![A-Za-z0-9_.,-])(-?\d{1,2})\s*(?:to|through|bis|à|a|al|do|and|und|et|y|e|tot|til|till|ile|до|至|到|から|ถึง|إلى|الى|עד|~|〜|–|—|-|\.\.+)\s*(\d{1,3})(?![A-Za-z0-9_%]|\.\d)",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"scal[ea]|rate|rating|score|from|between|skal|ocen|échelle|note|de\b|escala|entre|von|zwischen|od\b|schaal|van\b|da\b|tra\b|от\b|从|在|分",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"(?<!\d)(\d{1,2})\s*[- ]?\s*(?:point|pt\b|stufig|punkt|punto|stopniow|级|点量|分制)", re.IGNORECASE
)
ANCHOR = re.compile(
    r"(?<![A-Za-z0-9_.])(?<!\d,)(-?\d{1,3})\s*(?:[Pp]unkte?\s*|pkt\.?\s*|points?\s*)?(?:[分点]\s*[=:]?|=|:|–|—|-|\(|\bis\b|\bbeing\b|\bmeans?\b|\bmeaning\b|\bbedeutet\b|\bsteht für\b|\bsignifie\b|\best\b"
    r"|\boznacza\b|\bsignifica\b|\bes\b|表示|代表|为|是|\s)\s*([^\W\d_][^\d=;,()|\[\]]*)"
)
# A number behind its words stands alone: "very satisfied (5)", and not "satisfaction (1-5)".
_ANCHOR_AFTER = re.compile(
    r"([^\W\d_][^\d=;,/()|]*?)\s*(?:[=:]\s*(-?\d{1,3})(?!\s*(?:\d|[-–—~〜/.]|(?:to|bis|à|a|do|al|tot|至|到)\s))|\(\s*(-?\d{1,3})\s*\))",
    re.IGNORECASE,
)
LINK = re.compile(
    r"^(to|through|bis|à|a|al|do|and|und|et|y|or|points?|punkt\w*|pkt|puntos?|star\w*|out of|of\b|von|sur|times?|years?|minutes?|hours?|days?|weeks?|months?)\b",
    re.IGNORECASE,
)


def range_of(words: str) -> tuple[float, float] | None:
    """The range that a question names: "on a scale from 1 to 7", "(0-10)", "..., 0 to 6"."""
    for match in _RANGE.finditer(words):
        low, high = float(match[1]), float(match[2])
        before, after = words[: match.start()].rstrip(), words[match.end() :].strip(" ?？.:：。؟")
        apart = before.endswith(("(", "[", "（")) or after[:1] in {")", "]", "）"}
        apart = apart or (not after and before.endswith((",", ":", ";", "-", "–", "—", "?", "？", "，", "：")))
        asked = apart or _SCALE.search(
            words[max(0, match.start() - 60) : match.start()] + " " + words[match.end() : match.end() + 3]
        )
        if asked and -5 <= low <= 1 and high in _ENDS and high - low >= 2:
            return low, high
    return None


_OUT_OF = re.compile(r"(?:\bsur|\bout of|\bsu|/)\s*(5|7|10|20|100)\s*[)\]]?\s*$", re.IGNORECASE)


def points_of(words: str, found: list[float]) -> tuple[float, float] | None:
    """The scale of a question that names its points: "on a 7-point scale", "note sur 20"."""
    if most := _OUT_OF.search(words):
        return (0.0 if int(most[1]) > 7 or 0.0 in found else 1.0, float(most[1]))
    match = _POINTS.search(words)
    if not match or not 3 <= int(match[1]) <= 11:
        return None
    points = int(match[1])
    starts_at_0 = points == 11 or (found and found[0] == 0 and found[-1] < points)
    return (0.0, points - 1.0) if starts_at_0 else (1.0, float(points))


def anchors_of(words: str) -> dict[float, str]:
    """Numbers with the words that a question puts beside them: {1: "very satisfied", 5: "very dissatisfied"}."""
    before = {
        float(number): phrase.strip()
        for number, phrase in ANCHOR.findall(words)
        if not LINK.match(phrase) and good(phrase)
    }
    after = {
        float(number or inside): phrase.strip()
        for phrase, number, inside in _ANCHOR_AFTER.findall(words)
        if good(phrase)
    }
    return before if len(before) >= len(after) else after


_BAD = re.compile(
    r"\bnot?\b|\bnever\b|n't\b|\bdis\w+|\bun(?:satisf|happy|likely|help|easy|import|accept|favo|pleas|comfort|reliab)\w*|\bworst\b|\bpoor|\bbad\b|\bbadly\b"
    r"|terribl|awful|horribl|difficult|\bhard\b|\blow(?:est)?\b|\blittle\b|negativ|\bworse\b|effort|problem|disappoint|inadequate|"
    r"\bnicht\b|\bkein|unzufrieden|unwahrscheinlich|schlecht|schwer|schwierig|niedrig|mangelhaft|ungenügend|aufwand|\bgering|"
    r"\bpas\b|insatisf|mauvais|difficile|mécontent|désaccord|improbable|\bfaible|médiocre|"
    r"\bnie\b|niezadow|niesatysf|nieusatysf|\bźl|\bzł[yae]\b|słab|trudn|najgorz|\bnisk|wysił|wcale|mało|"
    r"insatisfech|\bmal[oa]?\b|\bpeor|difícil|desacuerdo|\bnada\b|pésim|\bbajo|\bpoco\b|"
    r"insoddisf|per (niente|nulla)|pessim|scars|ontevreden|\bniet\b|slecht|moeilijk|onwaarschijnlijk|ruim\b|"
    r"不|差|难|困|低|无|没|非常糟|糟|悪|못|불만",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"satisf|agree|happy|likely|help|eas[yi]|excellent|best|good|great|perfect|complete|high|always|extremely|very|outstanding|positiv|pleased|much|"
    r"zufrieden|\bgut|beste|hervorragend|leicht|einfach|hoch|stimme|voll|wahrscheinlich|"
    r"\bbon|content|accord|facile|probable|parfait|élevé|"
    r"zadowol|satysf|dobr|świetn|doskonał|łatw|najlep|wysok|zgadzam|tak\b|prawdopod|"
    r"satisfech|buen|fácil|acuerdo|mejor|excelent|alto|"
    r"soddisf|ottim|eccellent|facil|tevreden|goed|makkelijk|waarschijnlijk|ótim|provável|"
    r"满意|好|优|容易|同意|高|可能|愿意|良|満足|만족",
    re.IGNORECASE,
)


def good(phrase: str) -> int:
    """Whether the words at an end of a scale are good (1) or bad (-1); 0 where they say neither. Two negations cancel."""
    bad = len(_BAD.findall(phrase))
    if bad:
        return -1 if bad % 2 else 1
    return 1 if _GOOD.search(phrase) else 0


# Words by which a high answer may be the bad one.
HARD = re.compile(
    r"how much effort|how (difficult|hard)|how many problems|level of (effort|difficulty)|wie (schwer|schwierig)|schulnote|aufwand|wysił"
    r"|quel effort|difficulté|cuánto esfuerzo|dificultad|费力|困难",
    re.IGNORECASE,
)
