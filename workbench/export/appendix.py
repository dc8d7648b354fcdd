"""The deck's appendix: bases, data quality, scope, frameworks and trademarks, provenance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from workbench import wording
from workbench.context import Context
from workbench.document import Document, not_carried_out
from workbench.exhibits import Cell, Exhibit
from workbench.render.slide.spec import Statement
from workbench.render.words import word


def tables(document: Document) -> Iterator[Exhibit]:
    """Bases and sources of every exhibit, and every check of the data, as tables."""
    language = document.context.language
    bases = list(_bases(document))
    if bases:
        yield _table("bases", ("section", "source", "period", "base", "exhibits"), bases, language)
    checks = [(section.title, str(check.name), word(check.status, language), str(check.text))
              for section in document.sections for recorded in section.results for check in recorded.result.checks]  # fmt: skip
    if checks:
        yield _table("quality", ("section", "check", "result", "finding"), checks, language)


def _bases(document: Document) -> Iterator[tuple[Cell, ...]]:
    """A row for each period of a section: its sources, the bases of its exhibits, how many exhibits rest on it."""
    for section in document.sections:
        found: dict[str, list[Exhibit]] = {}
        for shown in section.exhibits:
            found.setdefault(shown.exhibit.period, []).append(shown.exhibit)
        for period, exhibits in found.items():
            source = "; ".join(dict.fromkeys(one.source for one in exhibits if one.source))
            bases = sorted({exhibit.base for exhibit in exhibits if exhibit.base is not None})
            counts = ", ".join(
                wording.number(float(base), "count", document.context.language) for base in bases
            )
            yield (section.title, source, period, counts, len(exhibits))


def _table(name: str, columns: Sequence[str], rows: Sequence[tuple[Cell, ...]], language: str) -> Exhibit:
    title = word(name, language)
    heads = tuple(word(column, language) for column in columns)
    return Exhibit(
        id=f"appendix.{name}",
        kind="table",
        title=title,
        columns=heads,
        rows=tuple(rows),
        unit="text",
        alt=title,
    )


def facts(document: Document) -> Iterator[Statement]:
    """Scope, frameworks and trademarks, provenance: a paragraph each, under its subject."""
    yield from _scope(document.context)
    for at, text in enumerate(document.attributions):
        yield Statement(text, "" if at else word("marks", document.context.language))
    yield from _provenance(document)


def _scope(context: Context) -> Iterator[Statement]:
    """What was not carried out, by its title; why, and what to do about it, is the consultant's and said by the run."""
    off = not_carried_out(context)
    said = word("scope off", context.language, sections=off) if off else word("scope all", context.language)
    yield Statement(said, word("scope", context.language))


def _provenance(document: Document) -> Iterator[Statement]:
    context = document.context
    day = wording.date(dt.date.fromisoformat(context.as_of[:10]), context.language) if context.as_of else ""
    sections = wording.joined([section.title for section in document.sections], context.language)
    facts = {
        "client": f"{context.name} ({context.client})",
        "method run": context.run,
        "as of": day,
        "method inputs": context.fingerprint,
        "method sections": sections,
    }
    for name, value in facts.items():
        if value:
            yield Statement(value, word(name, context.language))
