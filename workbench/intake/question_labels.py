"""Short labels for questions, which charts can carry and readers can tell apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from workbench.claims.labels import brief
from workbench.intake.questions import Question, words_of

_SCALE = re.compile(
    r"\s*[(\[（【](?=[^()（）]*\d)[^()（）]*(?:=|–|-|~|\bto\b|\bdo\b|\bbis\b|至|到)[^()（）]*[)\]）】]\s*$"
)
# The row of a matrix, as tools join it to the question: "How satisfied are you with: [Staff]", "... the following? - Staff".
_ROW = re.compile(r"(?P<stem>\S+\s+\S+\s+\S.*?)(?:\s*\[(?P<bracket>[^\]]+)\]|\s[-–—|]\s(?P<dash>[^-–—|]+))\s*")
LABEL = 40  # columns: what a chart's category and a title can carry


def labels_of(questions: Sequence[Question]) -> list[str]:
    """Labels: the row of a matrix alone, else without the words with which three or more questions begin alike."""
    rows = [row_of(_named(one)) for one in questions]
    stems = Counter(stem for stem, row in rows if row)
    split = [_split(_named(one)) for one in questions]
    groups: dict[str, list[list[str]]] = {}
    for words in split:
        groups.setdefault(words[0] if words else "", []).append(words)
    labels = []
    for one, words, (stem, row) in zip(questions, split, rows, strict=True):
        if stems[stem] > 1:
            labels.append(brief(row, LABEL))
            continue
        group = groups[words[0] if words else ""]
        shared = sum(1 for _ in takewhile(lambda alike: len(set(alike)) == 1, zip(*group, strict=False)))
        rest = "".join(words[shared:]).strip(" .:;-")
        # A question that merely begins with "How" keeps it; a name such as RATE_STAFF loses its prefix.
        enough = len(group) >= 3 and len(rest) >= 2 and (shared >= 3 or " " not in one.text)
        labels.append(brief(rest[0].upper() + rest[1:], LABEL) if enough and shared else label_of(one))
    return labels


def row_of(text: str) -> tuple[str, str]:
    """The question and the row of a matrix in a text; the text and nothing where it is none."""
    match = _ROW.fullmatch(text)
    return (match["stem"], (match["bracket"] or match["dash"]).strip()) if match else (text, "")


def without_scale(text: str) -> str:
    """A question's words without the scale that stands in brackets after them."""
    return _SCALE.sub("", text)


def _named(question: Question) -> str:
    return without_scale(words_of(question.text))


def _split(text: str) -> list[str]:
    return re.findall(r"[^\s-]+[\s-]*", text)


def label_of(question: Question) -> str:
    """A question's words, cut to what a chart can carry."""
    return brief(_named(question) or question.name, LABEL)


def told_apart(questions: Sequence[Question], labels: Sequence[str]) -> list[str]:
    """The labels; where cutting made two alike, the ends of their questions, numbered if these are alike too.

    A chart tells its bars apart by their labels.
    """
    alike = {label for label, count in Counter(labels).items() if count > 1}
    ends = [_ending(_named(one)) if label in alike else label for one, label in zip(questions, labels, strict=True)]
    seen: Counter[str] = Counter()
    made = []
    for label in ends:
        seen[label] += 1
        made.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return made


def _ending(text: str) -> str:
    """The last words of a long question, after an ellipsis; a short one whole."""
    if len(text) <= LABEL:
        return text
    end = text[1 - LABEL :]
    return "…" + (end.partition(" ")[2] or end)
