"""A client's words cut to the length that a sentence can carry."""

from __future__ import annotations

from unicodedata import east_asian_width

TITLE, PAIR, ENDS, FOUR = (60, 32, 26, 16)  # columns for one label in a sentence, each of two or three, two ends, more
NUMBER = 4  # columns of a last word that tells labels of one list apart


def brief(label: object, most: int = TITLE) -> str:
    """A label of at most `most` columns, cut between words and marked by an ellipsis; as it is where it fits.

    A column is the width of a Latin letter; Chinese characters take two. A long word is cut within where less than half
    would be left without it. A number at the end stays, because labels of one list often differ by it alone.

    >>> brief("Information about delays on the platform", 20)
    'Information about…'
    >>> brief("Waiting time at counter 12", 20)
    'Waiting time at…12'
    >>> brief("1 Donaudampfschifffahrtsgesellschaft", 20)
    '1 Donaudampfschifff…'
    """
    text = " ".join(str(label).split())
    if columns(text) <= most:
        return text
    head, _, last = text.rpartition(" ")
    if head and columns(last) <= NUMBER and any(character.isdigit() for character in last):
        return _cut(head, most - columns(last)) + last
    return _cut(text, most)


def _cut(text: str, most: int) -> str:
    kept = ""
    for character in text:
        if columns(kept + character) >= most:
            break
        kept += character
    whole = kept if text[len(kept) :][:1] in {"", " "} else kept.rpartition(" ")[0]
    return (whole if 2 * columns(whole) >= most else kept).rstrip(" ,;:.–-(") + "…"


def columns(text: str) -> int:
    """How many letters wide a text is: a Chinese one is as wide as two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
