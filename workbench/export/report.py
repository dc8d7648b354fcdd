"""A document as a PDF report: cover, summary, contents, numbered sections, appendix."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from workbench import languages, story, wording
from workbench.document import Document, Prose, Section, Shown, not_carried_out
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.page import compiler, fonts, parts, prose
from workbench.render.page.papers import PAPERS
from workbench.render.signs import typographic
from workbench.render.words import word, words
from workbench.story import UNCHANGED, Changes

LEFT, RIGHT, GUTTER = (62.0, 51.0, 20.0)  # points; with a column of 346 and a margin of 116 they fill A4's width
NUMBERS = re.compile(r"\d+(?:[.,]\d+)*")
BRIEF = {"story-causes": (0, 2, 3), "story-decisions": (0, 2, 3), "story-risks": (0, 2, 3)}  # columns
UNSET = {"svg", "id", "anchor", "href"}  # keys of texts that no reader sees as prose


@languages.speaks
def write(document: Document, changed: Changes = UNCHANGED) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a, on the brand's paper; the same document gives the same bytes.

    `changed` is what the analyst changed in the argument, which the summary tells.

    A character that no font shows stands as a box, which the appendix says. Raises `RenderError` where the summary
    does not fit on its page.
    """
    data = _typeset(content(document, changed))
    extra = fonts.beyond_ours(compiler.strings(data))
    if lost := fonts.lacking(compiler.strings(data), extra):
        told = word("boxes", document.context.language, characters=fonts.named(lost))
        data["appendix"][-1]["blocks"].append(_paragraph(told))
    data["look"]["fonts"] = [theme.CHART_FONT, *fonts.families(extra, document.context.language)]
    return compiler.pdf("report.typ", data, as_of=document.context.as_of, fonts=extra)


def unshown(document: Document) -> str:
    """The characters of the report that stand as boxes, by their numbers; empty where fonts have all."""
    texts = compiler.strings(content(document))
    return fonts.named(fonts.lacking(texts, fonts.beyond_ours(texts)))


def _typeset(value: Any) -> Any:
    """The same JSON values with minus signs for hyphens before figures; drawings, ids, addresses and code stay."""
    if isinstance(value, dict):
        code = "code" in (value.get("type"), value.get("t"))
        return value if code else {key: part if key in UNSET else _typeset(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_typeset(part) for part in value]
    return typographic(value) if isinstance(value, str) else value


@languages.speaks
def content(document: Document, changed: Changes = UNCHANGED) -> dict[str, Any]:
    """All that the report says, as JSON values; the template decides where it stands."""
    context, language = document.context, document.context.language
    accent = theme.text_colour(context.brand.accent)
    paper = PAPERS[context.brand.paper]
    day = dt.date.fromisoformat(context.as_of) if context.as_of else None
    title = f"{context.name}: {word('report', language)}"
    fictional = word("fictional", language) if context.fictional else ""
    return {
        "title": title, "subtitle": word("report", language), "paper": paper.name,
        "date": None if day is None else {"year": day.year, "month": day.month, "day": day.day},
        "room": paper.height - 62 - 76 - 50,
        "words": words("word", language),
        "look": {
            "fonts": [theme.CHART_FONT], "left": LEFT, "right": RIGHT, "gutter": GUTTER, "column": sheet.COLUMN,
            "margin": sheet.WIDE - sheet.COLUMN - GUTTER, "side": paper.width,
            "colours": {
                "accent": accent, "on_accent": theme.ink_on(accent), "ink": theme.INK, "muted": theme.MUTED,
                "grey": theme.OTHERS, "line": theme.LINE, "panel": theme.PANEL,
            },
        },
        "context": {
            "name": context.name, "author": context.prepared_by or context.name, "language": language,
            "confidentiality": context.confidentiality,
            "imprint": " · ".join(text for text in (context.prepared_by, _day(day, language), fictional) if text),
        },
        "cover": _cover(document, day, fictional),
        "summary": _summary(document, story.compose(document, story.storyline(), changed)),
        "reading": [word(key, language) for key in ("reading titles", "reading intervals", "reading hidden", "method reading figures")],
        "sections": [
            {"title": section.title, "anchor": section.notebook, "blocks": _blocks(section, language, accent)}
            for section in document.sections
        ],
        "appendix": _appendix(document),
    }  # fmt: skip


def _cover(document: Document, day: dt.date | None, fictional: str) -> list[list[str]]:
    context, language = document.context, document.context.language
    lines = {
        "industry": context.industry, "data": context.period, "as of": _day(day, language),
        "prepared by": context.prepared_by, "status": fictional,
    }  # fmt: skip
    return [[word(key, language), text] for key, text in lines.items() if text]


def _summary(document: Document, told: story.Story) -> dict[str, Any]:
    """The argument in its rows under the main figures, then what is wrong, asked and at risk as tables.

    A record whose claims have no place in an argument is summed up by each module's answer in its own words.
    """
    language = document.context.language
    cards = next((shown.exhibit for shown in document.exhibits if shown.exhibit.kind == "scorecard"), None)
    shown: dict[str, Any] = {"cards": [], "across": 1} if cards is None else parts.cards(cards, language)
    rows = [
        {"role": word(f"story role {role}", language), "text": said, "ask": role == "ask"}
        for role, texts in told.summary
        if (said := [text for text in texts if not told.leads(text)])
    ]
    points = [
        {"section": section.title, "anchor": section.notebook, "text": texts, "proof": _proof(section, " ".join(texts))}
        for section in document.sections
        if (texts := [recorded.result.text for recorded in section.results if recorded.result.text])
    ]
    tables = _argued(document)
    return {
        "cards": shown["cards"][:4],
        "across": min(4, shown["across"] if len(shown["cards"]) <= 4 else 4),
        "lead": told.lead if rows else "",
        "rows": rows,
        "points": [] if rows else points,
        "tables": tables,
        "scope": _scope(document),
        "first": [] if tables else _first_steps(document),
    }


def _argued(document: Document) -> list[dict[str, Any]]:
    """The tables of causes, decisions and risks, without the columns that their own section has room for."""
    known = {shown.exhibit.id: shown.exhibit for shown in document.exhibits}
    made = []
    for name, columns in BRIEF.items():
        if (item := known.get(name)) is not None:
            there = [at for at in columns if at < len(item.columns)]  # causes without a benefit have one column less
            heads, rows = [item.columns[at] for at in there], [[str(row[at]) for at in there] for row in item.rows]
            made.append({"title": item.title, "table": parts.native(heads, rows)})
    return made


def _proof(section: Section, said: str) -> list[str]:
    """The first two takeaways of a section, one an exhibit, each with a number that was not printed before it."""
    found: list[str] = []
    printed = set(NUMBERS.findall(said))
    for shown in section.exhibits:
        for takeaway in shown.exhibit.takeaways:
            fresh = set(NUMBERS.findall(takeaway)) - printed
            if fresh:
                printed |= fresh
                found.append(takeaway)
                break
    return found[:2]


def _first_steps(document: Document) -> list[dict[str, Any]]:
    """What to do first, at most five lines of it: the roadmap's exhibit that says so."""
    language = document.context.language
    found = [shown.exhibit for shown in document.exhibits if shown.exhibit.id == "roadmap.first_steps"]
    return [table | {"rows": table["rows"][:5]} for item in found if (table := parts.table(item, language))]


def _scope(document: Document) -> str:
    """What was not carried out, by its title, without the reasons, which are the consultant's; empty if nothing."""
    off = not_carried_out(document.context)
    return word("scope off", document.context.language, sections=off) if off else ""


def _blocks(section: Section, language: str, accent: str) -> list[dict[str, Any]]:
    """Prose and exhibits in the notebook's order; exhibits on a page of their own end their subsection.

    There a new page begins anyway for the reader's eye, and the maps stay beside the text that speaks of them. Where
    only tables follow, whose last page would be left half empty, the map stays where it was shown.
    """
    made: list[dict[str, Any]] = []
    waiting: list[tuple[int, dict[str, Any]]] = []
    for block in section.blocks:
        if isinstance(block, Prose):
            for node in prose.blocks(block.markdown):
                if node["type"] == "heading":
                    _settle(made, waiting)
                made.append(node)
        elif isinstance(block, Shown):
            node = parts.exhibit(block, language=language, accent=theme.marking(accent))
            if node["width"] == "side":
                waiting.append((len(made), node))
            else:
                made.append(node)
    _settle(made, waiting)
    return made


def _settle(made: list[dict[str, Any]], waiting: list[tuple[int, dict[str, Any]]]) -> None:
    """Put what waits for the end of its subsection there, or back where it was shown."""
    for moved, (at, node) in enumerate(waiting):
        after = [one for one in made[at + moved :] if one.get("width") != "side"]
        tables = all(one["type"] == "exhibit" and one["form"] == "table" for one in after)
        made.insert(at + moved if after and tables else len(made), node)
    waiting.clear()


def _appendix(document: Document) -> list[dict[str, Any]]:
    language = document.context.language
    made = [
        ("scope", [_paragraph(_scope(document) or word("scope all", language))]),
        ("checks", _checks(document)),
        (
            "sources",
            _listed(dict.fromkeys(shown.exhibit.source for shown in document.exhibits if shown.exhibit.source)),
        ),
        ("attributions", _listed(document.attributions)),
        ("provenance", [_paragraph(_provenance(document))]),
    ]
    return [{"title": word(key, language), "blocks": blocks} for key, blocks in made if blocks]


def _checks(document: Document) -> list[dict[str, Any]]:
    language = document.context.language
    rows = [
        [str(check.name), word(check.status, language), str(check.text)]
        for section in document.sections
        for recorded in section.results
        for check in recorded.result.checks
    ]
    return [parts.native([word(key, language) for key in ("check", "result", "finding")], rows)] if rows else []


def _provenance(document: Document) -> str:
    context = document.context
    sections = wording.joined([section.title for section in document.sections], context.language)
    return word(
        "method provenance",
        context.language,
        run=context.run,
        sections=sections,
        fingerprint=context.fingerprint or "–",
    )


def _paragraph(text: str) -> dict[str, Any]:
    return {"type": "paragraph", "inlines": [{"t": "text", "s": text}]}


def _listed(texts: Any) -> list[dict[str, Any]]:
    items = [[_paragraph(text)] for text in texts]
    return [{"type": "bullets", "items": items}] if items else []


def _day(day: dt.date | None, language: str) -> str:
    return "" if day is None else wording.date(day, language)
