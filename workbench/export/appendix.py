"""The deck's last slides: data quality, scope, frameworks and trademarks, provenance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbench import wording
from workbench.claims.labels import brief
from workbench.context import Context
from workbench.document import Document, Section, not_carried_out
from workbench.exhibits import Exhibit
from workbench.render.slide.spec import Statement
from workbench.render.words import word
from workbench.result import Check

MOST = 9  # checks on a slide, unless more failed
LONG = 320  # columns of what a check found: more stands in the workbook


def checks(document: Document) -> Iterator[Exhibit]:
    """The checks that a reader has to know, what failed first; the workbook has those that passed as well."""
    language = document.context.language
    found = sorted(_not_passed(document), key=lambda one: one[1].status != "failed")
    if found:
        failed = sum(check.status == "failed" for _, check in found)
        title = word("quality", language, failed=failed, known=len(found) - failed)
        yield Exhibit(
            id="appendix.quality",
            kind="table",
            title=title,
            unit="text",
            alt=title,
            columns=tuple(word(head, language) for head in ("section", "check", "result", "finding")),
            rows=tuple(
                (section.title, str(check.name), word(check.status, language), brief(check.text, LONG))
                for section, check in found[: max(MOST, failed)]
            ),
        )


def minded(document: Document) -> Iterator[Exhibit]:
    """What a board has to keep in mind when it relies on the figures: the checks that failed, without those of the house."""
    language = document.context.language
    rows = tuple(
        (section.title, str(check.text)) for section, check in _not_passed(document) if check.status == "failed"
    )
    if rows:
        title = word("minded", language, n=len(rows))
        columns = tuple(word(head, language) for head in ("section", "finding"))
        yield Exhibit(
            id="appendix.minded", kind="table", title=title, unit="text", alt=title, columns=columns, rows=rows
        )  # fmt: skip


def _not_passed(document: Document) -> Iterator[tuple[Section, Check]]:
    for section in document.sections:
        for recorded in section.results:
            yield from ((section, check) for check in recorded.result.checks if check.status != "passed")


def facts(document: Document) -> Iterator[Statement]:
    """Scope, frameworks and trademarks: a paragraph each, under its subject."""
    language = document.context.language
    yield Statement(_scope(document.context), word("scope", language))
    for at, text in enumerate(document.attributions):
        yield Statement(text, "" if at else word("marks", language))


def _scope(context: Context) -> str:
    """What was not carried out, by its title; why, and what to do about it, is the consultant's and said by the run."""
    off = not_carried_out(context)
    return word("scope off", context.language, sections=off) if off else word("scope all", context.language)


def provenance(document: Document) -> Iterator[Statement]:
    """Which run of which inputs a deck shows, for those who work on it."""
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
