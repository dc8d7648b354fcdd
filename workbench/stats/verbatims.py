"""Verbatims: identifiers masked, and terms that set a group apart."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import pandas as pd

SHORTEST_ID = 5


def _id(found: re.Match[str]) -> str:
    """A run of letters, digits and hyphens, masked where it is an id: five or more of them, letters and digits."""
    run = found.group().strip("-")
    if len(run) < SHORTEST_ID or run.isalpha():
        return found.group()
    letters = sum(character.isalpha() for character in run)
    if not 0 < letters < len(run) - run.count("-"):
        return found.group()
    return found.group().replace(run, "[id]")


# In this order: an address is masked before the number in it is. Each pattern starts where a run of its characters
# starts, never inside one: to try every letter of a comment of 50,000 would take minutes.
LETTER = r"[^\W\u3400-\u9fff]"  # Chinese stands beside a number without a blank
PATTERNS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?<![\w.+%-])[\w.+%-]++\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE), "[e-mail]"),
    (re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE), "[link]"),
    (re.compile(r"(?<!\w)@\w{2,}"), "[handle]"),
    (re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b"), "[account]"),
    (re.compile(r"[A-Z0-9-]++", re.IGNORECASE), _id),
    (re.compile(rf"(?<!{LETTER})(?:\+|00)?\d[\d\s()./-]{{6,}}\d(?!{LETTER})"), "[phone]"),
    (re.compile(rf"(?<!{LETTER})\d{{5,}}(?!{LETTER})"), "[id]"),
)
WORD = re.compile(r"[\u3400-\u9fff]{2,}|[^\W\d_]{3,}")


def mask(text: str, *, names: Iterable[str] = ()) -> str:
    """A comment without e-mails, links, handles, account and phone numbers, ids, and the names listed.

    >>> mask("Ask Ms Novak, +48 601 234 567 or a.novak@example.org", names=["Novak"])
    'Ask Ms [name], [phone] or [e-mail]'
    """
    for pattern, label in PATTERNS:
        text = pattern.sub(label, text)
    for name in sorted({name.strip() for name in names if name.strip()}, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?:'s)?(?!\w)", "[name]", text, flags=re.IGNORECASE)
    return text


def telling_terms(
    comments: Sequence[str | None],
    others: Sequence[str | None],
    *,
    stopwords: Iterable[str] = (),
    most: int = 12,
    minimum: int,
) -> pd.DataFrame:
    """Words and word pairs that set one group's comments apart from another's: term, comments, weight.

    Weight is TF-IDF with the comment as the unit: the share of the group's comments that hold the term, times
    ln(1 + all comments / comments that hold it). Terms in fewer than `minimum` comments of the group are not shown,
    because a rare term can identify its writer.
    """
    stop = {word.lower() for word in stopwords}
    mine, theirs = ([_terms(text, stop) for text in group if isinstance(text, str)] for group in (comments, others))
    inside = Counter(term for terms in mine for term in terms)
    everywhere = inside + Counter(term for terms in theirs for term in terms)
    total = len(mine) + len(theirs)
    rows = [
        (term, count, count / len(mine) * math.log(1 + total / everywhere[term]))
        for term, count in inside.items()
        if count >= minimum
    ]
    rows.sort(key=lambda row: (-row[2], row[0]))
    return pd.DataFrame(rows[:most], columns=["term", "comments", "weight"])


def _terms(text: str, stop: set[str]) -> set[str]:
    words = [word.lower() for word in WORD.findall(text)]
    kept = {word for word in words if word not in stop}
    return kept | {f"{a} {b}" for a, b in pairwise(words) if a in kept and b in kept}
