"""What stands below exhibits: their sources, bases and periods, and their notes; for a board on one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench import wording
from workbench.exhibits import Exhibit
from workbench.render.words import word

COUNTED = {"bar", "scorecard"}  # kinds whose marks have a base of people each
METHOD = {"", "method"}  # roles of notes that a reader does not need to read an exhibit rightly


def source(exhibit: Exhibit, language: str) -> str:
    """The line below an exhibit: source, base, period, notes."""
    return " ".join([_rests_on(exhibit, language), *map(wording.sentence, filter(None, exhibit.notes))]).strip()


def _rests_on(exhibit: Exhibit, language: str) -> str:
    """Source, base and period of an exhibit."""
    named = [wording.named(word("source", language), exhibit.source, language)] if exhibit.source else []
    bases = [] if exhibit.base is None else [exhibit.base]
    return _ended([*named, _people(bases, language), exhibit.period], language)


def ways(exhibits: Sequence[Exhibit], language: str) -> Iterator[str]:
    """The ways to say it on one line, the fullest first: with fewer caveats, then with the sources' own names alone.

    What is left out stands in the speaker notes, in report and workbook.
    """
    caveats = list(dict.fromkeys(text for exhibit in exhibits for text in _caveats(exhibit)))
    for brief in (False, True):
        lead = together(exhibits, language, brief=brief)
        for kept in range(len(caveats), -1, -1):
            yield " ".join([lead, *map(wording.sentence, caveats[:kept])]).strip()


def _caveats(exhibit: Exhibit) -> Iterator[str]:
    """The notes with a role, as `caveat`, short where they are long, and those that an analyst wrote."""
    said = {one.text: one for one in exhibit.said if one.place.startswith("note ")}
    for note in filter(None, exhibit.notes):
        if note not in said:
            yield note
        elif said[note].role not in METHOD:
            yield said[note].short or note


def together(exhibits: Sequence[Exhibit], language: str, *, brief: bool = False) -> str:
    """The sources of all, each once with its bases; a period that they share once, at the end."""
    gap = wording.SEMICOLON[language]
    groups: dict[tuple[str, str], list[Exhibit]] = {}
    for one in exhibits:
        groups.setdefault((one.source.split(gap)[0] if brief else one.source, one.period), []).append(one)
    groups = {key: some for key, some in groups.items() if key[0]}
    periods = list(dict.fromkeys(period for _, period in groups if period))
    if not groups:
        return ""
    shared = periods[0] if len(periods) == 1 else ""
    parts = []
    for (name, period), some in groups.items():
        about = [
            part
            for part in (_people([n for one in some for n in _bases(one)], language), "" if shared else period)
            if part
        ]
        alone = len(groups) == 1
        parts += [name, *about] if alone else [name + wording.bracketed(gap.join(about), language)]
    return wording.named(word("source", language), _ended([*parts, shared], language), language)


def _people(bases: Sequence[int], language: str) -> str:
    """How many people stand behind exhibits: from the fewest to the most where they are not as many."""
    ends = dict.fromkeys((min(bases), max(bases))) if bases else ()
    printed = [wording.number(base, "count", language) for base in ends]
    return word("people", language, n="–".join(printed)) if printed else ""


def _bases(exhibit: Exhibit) -> tuple[int, ...]:
    """The base of an exhibit, with those of its marks where they are not parts of it."""
    if exhibit.base is None:
        return ()
    if exhibit.kind not in COUNTED:
        return (exhibit.base,)
    each = [int(n) for n in exhibit.column("n") if isinstance(n, (int, float)) and n > 0]
    return (exhibit.base, min(each), max(each)) if each and sum(each) != exhibit.base else (exhibit.base,)


def _ended(parts: Sequence[str], language: str) -> str:
    said = [part for part in parts if part]
    return wording.sentence(wording.SEMICOLON[language].join(said)) if said else ""


__all__ = ["source", "together", "ways"]
