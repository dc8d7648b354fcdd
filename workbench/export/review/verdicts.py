"""What a deck's texts print against what the record's sentences print: the numbers that somebody changed or made up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from workbench import story
from workbench.export.review import cards
from workbench.export.review.model import Deck, Paragraph, Shape, Slide
from workbench.export.review.names import Names
from workbench.export.review.printed import Printed, figures
from workbench.export.review.record import Record, Value, data_of
from workbench.export.review.sentences import Book, Sentence, paired, sentence
from workbench.export.review.sources import is_source
from workbench.render import theme

SENTENCES = frozenset({"Asked", "Message"})  # the texts of a cover that are sentences
LEAST = 4  # words: what is shorter is a label
LONG = 30  # letters: so is a shorter text of a script that does not part its words
_RANGE = re.compile(r"\s*(?:[-–—…]|to|do|bis|至|到)\s*")
_APART = re.compile(r"[;；]\s*")  # what stands between the parts of a source line
_BASE = re.compile(r"\bn\s*[=:]?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Verdict:
    """A number that the record does not have there.

    `was` is what the record prints in its place and `figure` the id behind that, empty where neither is known;
    `is_matched` says whether some figure that the slide may print rounds to it, `is_known` whether any figure does.
    """

    slide: Slide
    shape: Shape
    text: str
    printed: Printed
    was: str = ""
    figure: str = ""
    is_matched: bool = True
    is_known: bool = False

    @property
    def is_wrong(self) -> bool:
        """Whether this is a figure that differs from the recorded one, not just a number that nothing explains.

        It is where the record has another one in its place, and where it is printed as figures are: with a sign, a
        unit, a currency or decimals. A bare whole number may as well belong to a word that the record does not have.
        """
        figure = self.printed
        is_printed_so = figure.kind != "plain" or figure.signed or figure.scale != 1 or figure.step < 1
        return bool(self.was or self.figure) or is_printed_so


def verdicts(deck: Deck, record: Record) -> tuple[Verdict, ...]:
    """All numbers of titles, takeaways, cards, sources and summaries that are not the record's; kept for the next check."""
    if id(deck) not in record.judged:  # the deck is kept as well, so that no other one takes its id
        record.judged[id(deck)] = (deck, tuple(_all(deck, record)))
    found: tuple[Verdict, ...] = record.judged[id(deck)][1]
    return found


def _all(deck: Deck, record: Record) -> Iterator[Verdict]:
    judge = _Judge(record)
    last = max((slide.number for slide in deck.shown if record.exhibit(slide)), default=0)
    for slide in deck.shown:
        shown = record.exhibit(slide) is not None
        if shown or (slide.number <= last and _is_told(slide)):  # the appendix speaks of files, rows and versions
            yield from judge.slide(slide)
        elif _is_cover(slide):
            yield from judge.slide(replace(slide, shapes=tuple(one for one in slide.shapes if one.name in SENTENCES)))


def _is_cover(slide: Slide) -> bool:
    """Whether a slide bears names; of its texts the message and what is asked are sentences."""
    return slide.title is not None and slide.title.role == "ctrTitle"


def _is_told(slide: Slide) -> bool:
    """Words only: the executive summary, and what a section's first slide says of it; the cover's are names."""
    return not _is_cover(slide) and not any(shape.kind in {"chart", "table", "picture"} for shape in slide.shapes)


class _Judge:
    """The record's sentences and figures, prepared once for all slides."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.book = Book(record)
        self.names = Names(record)
        self.cards = cards.facts(record)
        self.items = {item.id: item for item in record.exhibits}

    def slide(self, slide: Slide) -> Iterator[Verdict]:
        """The numbers of one slide that are not the record's."""
        scene = _Scene(self, slide)
        for shape in slide.shapes:
            if shape.is_furniture or shape.kind != "text":
                continue
            if is_source(shape):
                yield from scene.source(shape)
            elif (one := cards.card(shape, self.cards)) is not None:
                yield from scene.card(shape, one)
            elif shape.name.startswith("legend:"):
                yield from scene.legend(shape)
            else:
                for paragraph in shape.body.paragraphs:
                    yield from scene.paragraph(shape, paragraph)


@dataclass
class _Scene:
    """One slide and all that it may print."""

    judge: _Judge
    slide: Slide
    homes: set[str] = field(init=False)

    def __post_init__(self) -> None:
        record, slide = self.judge.record, self.slide
        self.items = record.shown(slide)
        self.homes = {item.id for item in self.items or record.noted(slide)}
        if not self.items:
            answers = [one for one in record.answers if one["section"] == slide.heading]
            self.homes |= {one["notebook"] for one in answers or record.answers}
        values = [value for item in self.items for name in item.figures for value in record.printable.get(name, ())]
        values += [value for item in self.items for value in data_of(item)]
        values += [Value(item.base, "count", role="n") for item in self.items if item.base is not None]
        self.values = values + [Value(end, item.unit) for item in self.items for end in item.scale or ()]

    def paragraph(self, shape: Shape, paragraph: Paragraph) -> Iterator[Verdict]:
        """The numbers of a title, a takeaway or a sentence; a short label counts where the record has it."""
        whole = shape.is_title or len(paragraph.text.split()) >= LEAST or len(paragraph.text) > LONG
        for said in self.judge.book.parts(paragraph.text):
            if not said.figures or self.judge.book.begins(said):
                continue
            same = self.judge.book.same(said, self.homes)
            if same and (whole or any(map(str.isalpha, said.mask))):
                yield from self._recorded(shape, said, same)
            elif whole and shape.name.startswith("caption:"):
                yield from self._unknown(shape, said, self._behind(said.home))
            elif whole:
                yield from self._written(shape, said)

    def _recorded(self, shape: Shape, said: Sentence, same: list[Sentence]) -> Iterator[Verdict]:
        """A sentence of the record: as it stands it must have its figures there, else it was changed."""
        exact = next((one for one in same if one.says(said)), None)
        if exact is not None:
            yield from self._unknown(shape, said, self._behind(exact.home))
            return
        was = max(same, key=lambda one: sum(a.equals(b) for a, b in zip(one.figures, said.figures, strict=True)))
        for before, now in zip(was.figures, said.figures, strict=True):
            if (verdict := self._changed(shape, said, now, was, before)) is not None:
                yield verdict

    def _behind(self, home: str) -> list[Value]:
        """All that the notebook's own sentence may print: of an exhibit, or of an answer; of a caption on this slide."""
        record = self.judge.record
        item = self.judge.items.get(home)
        if item is None and not home:
            item = next(iter(self.items), None)
        return record.behind(item) if item else record.every

    def _unknown(self, shape: Shape, said: Sentence, allowed: list[Value]) -> Iterator[Verdict]:
        for printed in said.figures:
            if not any(printed.shows(value) for value in allowed) and not self._is_name(said, printed):
                yield self._verdict(shape, said.text, printed, is_matched=False)

    def _is_name(self, said: Sentence, printed: Printed, *, alone: bool = True) -> bool:
        """Whether a number belongs to a word of the client's, or is a plain one that the claim said here was given."""
        return self.judge.names.hold(said.text, printed, alone=alone) or self.judge.names.count(said.text, printed)

    def _changed(self, shape: Shape, said: Sentence, now: Printed, source: Sentence, was: Printed) -> Verdict | None:
        """What became of a figure of a recorded sentence; None where it is the same one, perhaps rounded otherwise.

        A number of a client's word may stand where another one of theirs stood, not where a figure did.
        """
        known = [value for value in (*self._own(source.home), *self._behind(source.home)) if was.shows(value)]
        rounded = now.step != was.step and any(now.shows(value) for value in known)
        named = self._is_name(said, now, alone=False) and self._is_name(source, was, alone=False)
        if now.equals(was) or rounded or named:
            return None
        name = next((value.figure for value in known if value.figure), "")
        return self._verdict(shape, said.text, now, was=was.text, figure=name, is_matched=self._may(said, now, []))

    def _own(self, home: str) -> list[Value]:
        item = self.judge.items.get(home)
        names = item.figures if item else ()
        return [value for name in names for value in self.judge.record.printable.get(name, ())]

    def _written(self, shape: Shape, said: Sentence) -> Iterator[Verdict]:
        """A sentence that a person wrote or rewrote: what the slide's sentences name, each beside its own words."""
        was = self.judge.book.closest(said, self.homes)
        pairs = {now.start: before for before, now in paired(was, said)} if was else {}
        named = self._named(said, was)
        for printed in said.figures:
            if self._is_name(said, printed):
                continue
            facts = cards.labelled(said.text, printed, self.judge.cards, self.homes)
            if facts:
                if not any(printed.shows(fact.value) for fact in facts):
                    yield self._verdict(shape, said.text, printed, figure=facts[0].value.figure, is_matched=False)
            elif was and printed.start in pairs:
                changed = self._changed(shape, said, printed, was, pairs[printed.start])
                if changed is not None:
                    yield changed
            elif not self._may(said, printed, named) and not (shape.is_title and self._decided(printed)):
                yield self._verdict(shape, said.text, printed, is_matched=False)

    def _decided(self, printed: Printed) -> bool:
        """Whether a number is how many decisions there are, which the summary's title says."""
        asked = None if self.items else self.judge.items.get(story.DECISIONS)
        return asked is not None and printed.shows(Value(len(asked.rows), "count"))

    def _named(self, said: Sentence, was: Sentence | None) -> list[Printed]:
        """What the slide's sentences print, with the one rewritten here; for a new one those that speak of the same."""
        book = self.judge.book
        own = [*book.of(self.homes), *([was] if was else [])]
        if was is None and not self.items:
            own += [one for many in book.sentences.values() for one in many if one.words & said.words]
        return [printed for one in own for printed in one.figures]

    def _may(self, said: Sentence, printed: Printed, named: list[Printed]) -> bool:
        """Whether a slide may print a number: one its sentences name, a figure of its exhibits, a base after n =."""
        named = named or [one for own in self.judge.book.of(self.homes) for one in own.figures]
        if any(printed.equals(one) for one in named):
            return True
        roles = {"value", *(["n"] if _is_base(said, printed) else ["end"] if _is_ranged(said, printed) else [])}
        if any(value.role in roles and printed.shows(value) for value in self.values):
            return True
        finer = [value for value in self.judge.record.every if value.role == "value" and printed.shows(value)]
        return any(one.kind == printed.kind and one.shows(value) for one in named for value in finer) or (
            not self.judge.record.answers and not self.items and bool(finer)
        )

    def card(self, shape: Shape, one: cards.Card) -> Iterator[Verdict]:
        """The numbers of a card that are not those of its label."""
        found = self.judge.cards[one[0]]
        own = [fact for fact in found if fact.home in self.homes] or found
        for printed, text, fact in cards.wrong(one, own):
            yield self._verdict(shape, f"{one[0]}: {text}", printed, figure=fact.value.figure, is_matched=False)

    def source(self, shape: Shape) -> Iterator[Verdict]:
        """The numbers of a source line that neither its exhibits' sources and notes nor their bases print."""
        texts = [text for item in self.items for text in (item.source, item.period, *item.notes)]
        named = [printed for text in texts for printed in sentence(text).figures]
        each = [n for item in self.items for n in (item.base, *item.column("n"))]
        bases = [Value(n, "count") for n in each if isinstance(n, (int, float))]
        for said in self.judge.book.parts(shape.text) if self.items else ():
            same = [one for one in self.judge.book.same(said, self.homes) if one.home in self.homes]
            if same and not any(one.says(said) for one in same):
                yield from self._recorded(shape, said, same)
                continue
            for printed in said.figures if not same and not self.judge.book.begins(said) else ():
                if _is_cut(said, printed, texts):
                    continue
                if not any(printed.equals(one) for one in named) and not any(map(printed.shows, bases)):
                    yield self._verdict(shape, said.text, printed, is_matched=False)

    def legend(self, shape: Shape) -> Iterator[Verdict]:
        """The end of a heat map's ramp that is not that of its data: the low one left, the high one right."""
        at = {"legend:low": slice(0, 1), "legend:high": slice(1, 2)}.get(shape.name, slice(0))
        ends = [
            Value(end, item.unit)
            for item in self.items
            for end in _ends(item.scale, item.column("value"), item.polarity)[at]
        ]
        for printed in figures(shape.text) if ends else ():
            if not any(map(printed.shows, ends)):
                yield self._verdict(shape, shape.text, printed, is_matched=False)

    def _verdict(
        self, shape: Shape, text: str, printed: Printed, *, was: str = "", figure: str = "", is_matched: bool
    ) -> Verdict:
        known = any(printed.shows(value) for value in self.judge.record.every)
        return Verdict(self.slide, shape, text, printed, was, figure, is_matched, known)


def _ends(
    scale: tuple[float, float] | None, values: list[str | int | float | bool | None], polarity: str
) -> tuple[float, ...]:
    known = [float(value) for value in values if isinstance(value, (int, float))]
    return theme.heat_ends(known, scale, polarity) if known else ()


def _is_cut(said: Sentence, printed: Printed, texts: list[str]) -> bool:
    """Whether a number stands right before an ellipsis, in the beginning of a text: of "1 May – 30 June" is left "1 May – 30…"."""
    start = _APART.split(said.text[: printed.stop])[-1]
    ends = said.text[printed.stop :].strip() == "…"
    return ends and any(" ".join(text.split()).startswith(start) for text in texts)


def _is_base(said: Sentence, printed: Printed) -> bool:
    """Whether a number stands after n =."""
    return bool(_BASE.search(said.text[: printed.start]))


def _is_ranged(said: Sentence, printed: Printed) -> bool:
    """Whether a number stands in parentheses or at one end of a range."""
    before, after = said.text[: printed.start], said.text[printed.stop :]
    bracketed = before.count("(") + before.count("（") > before.count(")") + before.count("）")
    following = _RANGE.match(after)
    leading = re.search(rf"\d\s?%?(?: pp)?{_RANGE.pattern}$", before)
    return bracketed or bool(leading) or bool(following and re.match(r"[+-]?\d", after[following.end() :]))


__all__ = ["Verdict", "verdicts"]
