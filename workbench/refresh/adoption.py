"""What a consultant wrote into a deck taken over for the next run: titles of exhibits, and sentences that can be said again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from workbench.document import Document
from workbench.refresh import alignment, shapes
from workbench.refresh.alignment import title
from workbench.refresh.pairing import pairs
from workbench.render.signs import typographic
from workbench.wording import number

SUMMARY = "executive summary"  # the name of the summary's slide


@dataclass(frozen=True)
class Adopted:
    """Titles by exhibit, sentences by message as Fluent text, and what could not be taken over, each with the reason."""

    titles: Mapping[str, str]
    sentences: Mapping[str, str]
    refused: tuple[tuple[str, str], ...] = ()


def adopted(mine: Any, base: Any, document: Document, *, longest: int) -> Adopted:
    """What differs in the words of an edited deck from the deck as made; a title has at most `longest` characters."""
    titles: dict[str, str] = {}
    sentences: dict[str, str] = {}
    refused: list[tuple[str, str]] = []
    sheets, made = alignment.sheets(mine), alignment.sheets(base)
    exhibits = {shown.exhibit.id for shown in document.exhibits}
    for at, j in alignment.matched(sheets, made).items():
        own, said = title(sheets[at].slide), title(made[j].slide)
        name, _, part = made[j].key.removeprefix(alignment.KEY).rpartition(":")
        name = "summary" if name == SUMMARY else name.split("+")[0]
        if own != said and own and part == "1" and name in {*exhibits, "summary"}:
            if len(own) > longest:
                refused.append((own, f"{len(own)} characters; a title has at most {longest}"))
            else:
                titles[name] = own
        for old, now in _rewritten(sheets[at].slide, made[j].slide):
            found = _sentence(old, now, document)
            if isinstance(found, str):
                refused.append((now, found))
            else:
                sentences[found[0]] = found[1]
    return Adopted(titles, sentences, tuple(dict.fromkeys(refused)))


def _rewritten(mine: Any, base: Any) -> Iterator[tuple[str, str]]:
    """The paragraphs of a slide, but its title, that were written otherwise: as made, and now."""
    left, right = (shapes.leaves(slide._element.cSld.spTree) for slide in (mine, base))
    for i, j in shapes.matched(left, right).items():
        if right[j].name == "Title" or right[j].kind != "text" or left[i].text == right[j].text:
            continue
        old, now = right[j].text.split("\n"), left[i].text.split("\n")
        for before, after in pairs(old, now):
            if before is not None and after is not None and old[before] != now[after] and now[after].strip():
                yield (old[before].partition("\t")[2] or old[before], now[after].partition("\t")[2] or now[after])


def _sentence(old: str, now: str, document: Document) -> tuple[str, str] | str:
    """The message of a sentence and its new words with places for its figures; else why it cannot be taken over.

    A figure of the new words that is none of the message's would stand still in the next run, so that it is refused.
    """
    said = typographic(old).rstrip(".")
    claim = next((one for one in document.claims() if typographic(one["text"]).rstrip(".") == said), None)
    if claim is None:
        return "no single message says it; it stays in this deck"
    if "{" in now or "}" in now:
        return "it holds a brace, which a message cannot"
    figures, language, text = document.figures(), document.context.language, typographic(now)
    for argument, id_ in claim["figures"].items():
        figure = figures.get(id_)
        if figure is not None and figure["value"] is not None and "." not in argument:
            text = _placed(text, typographic(number(figure["value"], figure["unit"], language)), argument)
    for argument, name in claim["names"].items():
        text = _placed(text, name, argument) if isinstance(name, str) and name else text
    bare = "".join(part.partition("}")[2] if at else part for at, part in enumerate(text.split("{")))
    if any(letter.isdigit() for letter in bare):
        return "it has a figure that its message has not; write it into language/, see workbench words"
    return claim["id"], text


def _placed(text: str, printed: str, argument: str) -> str:
    """A text with a place for an argument where it is printed, once and not within a longer figure."""
    found = list(re.finditer(rf"(?<![\w.,]){re.escape(printed)}(?![\w])", text))
    return text[: found[0].start()] + f"{{ ${argument} }}" + text[found[0].end() :] if len(found) == 1 else text


def with_sentences(existing: str, sentences: Mapping[str, str]) -> str:
    """A Fluent file with these messages in the place of earlier ones of their ids, or at its end."""
    text = existing
    for entry in reversed(FluentParser().parse(existing).body):
        if isinstance(entry, ftl.Message) and entry.id.name in sentences and entry.span is not None:
            start = entry.id.span.start if entry.id.span else entry.span.start  # a comment above stays
            text = text[:start] + text[entry.span.end :].lstrip("\n")
    quoted = {id_: f'{{ "" }}{words}' if words[:1] in (*".*[",) else words for id_, words in sentences.items()}
    lines = [f"{id_} = {words}\n" for id_, words in quoted.items()]
    return (text.rstrip("\n") + "\n" if text.strip() else "") + "".join(lines)
