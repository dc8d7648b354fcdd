"""Catalogue: the messages of one language (Project Fluent), and how figures, lists and dates are printed in them."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import accumulate
from threading import RLock
from typing import Any

import babel
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from workbench import wording
from workbench.claims.message import Argument, Message, Month, ShortMonth, Text, say
from workbench.claims.said import Said
from workbench.estimate import Estimate

LANGUAGES = ("en", "pl", "zh")
TITLE = 95  # letters that two lines of a slide hold
LONGEST = 1200  # letters of a list in a sentence; of a longer one the first half of it is named


class Figure(FluentType, float):
    """A figure as an argument: printed in its unit, and a number where a message chooses a plural."""

    estimate: Estimate
    language: str

    @classmethod
    def of(cls, estimate: Estimate, language: str) -> Figure:
        """The figure of an estimate; a missing value is no number and prints as a dash."""
        made = cls(float("nan") if estimate.value is None else estimate.value)
        made.estimate, made.language = estimate, language
        return made

    def format(self, locale: babel.Locale) -> str:  # noqa: ARG002 - the language is the catalogue's
        """The value in its unit, money with no more digits than its interval bears."""
        return wording.figure(self.estimate, self.language)


class Words(FluentType, str):
    """Words as an argument, however many: the library refuses long plain ones, as a guard against hostile translations."""

    __slots__ = ()

    def format(self, locale: babel.Locale) -> str:  # type: ignore[override]  # noqa: ARG002 - words are words, whatever str formats
        """The words as they are."""
        return str(self)


class Catalogue:
    """All messages of a language.

    `texts` are Fluent files, later ones override earlier ones: the workbench's own, the firm's, the client's. A
    message of the workbench's may have the attributes `.role` (its place in an argument) and `.when` (the conditions
    that its claim must name), which overrides cannot change; where `base` is given they are read from there, so that
    they stand once, in English. `.short` are the words of a title that is longer than `TITLE` otherwise, and those
    of a note where it has a line with others, where a language has them.
    """

    def __init__(self, language: str, texts: Iterable[str], *, base: Iterable[str] = ()) -> None:
        self.language = language
        self._bundle = FluentBundle(
            ["en-GB" if language == "en" else language], functions=_functions(language), use_isolating=False
        )
        self._base = _entries(tuple(base))
        self._own = _entries(tuple(texts))
        self._making = RLock()
        self._plain: dict[str, str] = {}
        self._ready: set[str] = set()  # what the bundle has: a message is parsed when it is first said

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all messages."""
        return frozenset(name for name in self._own if not name.startswith("-"))

    def attribute(self, id: str, name: str) -> str:  # noqa: A002
        """An attribute of a message; empty where it has none."""
        entry = _first(self._base.get(id) or self._own.get(id, ()))
        return _plain_attributes(entry).get(name, "") if entry else ""

    def __call__(self, id: str, /, **args: Argument) -> str:  # noqa: A002
        """A message in words at once: `catalogue("word-not-shown")`; one that is given nothing is worded once."""
        if args:
            return self.text(say(id, **args))
        if id not in self._plain:
            self._plain[id] = self.text(say(id))
        return self._plain[id]

    def needs(self, id: str) -> bool:  # noqa: A002
        """Whether a message prints something that it is given."""
        entry = _first(self._own[id])
        return entry is not None and bool(arguments(entry))

    def text(self, text: Text) -> str:
        """A message in words; a text that is in words already is given back.

        Raises `KeyError` for a message that the language lacks and `ValueError` where its words ask for an argument
        that it was not given, or where a claim is said whose conditions do not hold or are not named.
        """
        if isinstance(text, str):
            return text
        self._refuse_untrue(text)
        self._make_ready(text.id)
        if not self._bundle.has_message(text.id):
            raise KeyError(f"no message {text.id!r} in language {self.language}")
        pattern = self._bundle.get_message(text.id).value
        if pattern is None:
            raise KeyError(f"message {text.id!r} has no words in language {self.language}")
        return self._worded(text, pattern)

    def title(self, text: Text) -> str:
        """A message in words of at most `TITLE` letters where it, or its attribute `.short`, has so few."""
        said = self.text(text)
        return said if isinstance(text, str) or len(said) <= TITLE else self._short(text) or said

    def _short(self, message: Message) -> str:
        """The short form of a message; empty where the language has none."""
        self._make_ready(message.id)
        pattern = self._bundle.get_message(message.id).attributes.get("short")
        return self._worded(message, pattern) if pattern is not None else ""

    def _worded(self, text: Message, pattern: Any) -> str:
        # The bundle's own `format_pattern` would turn a figure into a bare number.
        given = CurrentEnvironment(args={name: self._argument(value) for name, value in text.args})
        environment = ResolverEnvironment(context=self._bundle, errors=[], current=given)
        said = pattern(environment)
        if environment.errors:
            raise ValueError(f"message {text.id!r} in language {self.language}: {environment.errors[0]}")
        return _TWICE.sub(".", _APART.sub("", str(said)))

    def joined(self, texts: Iterable[Text]) -> str:
        """Sentences one after the other, as the language sets them; one that ends without a stop is given it."""
        stop, gap = ("。", "") if self.language == "zh" else (".", " ")
        said = filter(None, map(self.text, texts))
        return gap.join(one if one[-1] in ".!?…。！？" else one + stop for one in said)

    def say(self, place: str, message: Message) -> Said:
        """A message in words, with its figures and conditions by id; raises as `text` does."""
        text = self.title(message) if place == "title" else self.text(message)
        return Said(
            place=place,
            id=message.id,
            text=text,
            short=self._short(message) if len(text) > TITLE or place.startswith("note ") else "",
            role=self.attribute(message.id, "role"),
            figures=message.figures(),
            names=message.names(),
            when=tuple(condition.to_json() for condition in message.when),
            weight=message.weight,
        )

    def parse(self) -> None:
        """Parse every message now, for all catalogues of this process that hold it."""
        for pieces in self._own.values():
            for piece in pieces:
                _parsed(piece)

    def _make_ready(self, id: str) -> None:  # noqa: A002
        """Give the bundle a message and all that its words refer to."""
        with self._making:  # deck and report are written at the same time
            if id in self._ready:
                return
            self._ready.add(id)
            entry = _first(reversed(self._own.get(id, ())))
            if entry is not None:
                self._bundle.add_resource(ftl.Resource([entry]))
                for name in _references(entry):
                    self._make_ready(name)

    def _refuse_untrue(self, message: Message) -> None:
        wanted = set(self.attribute(message.id, "when").split())
        named = {condition.test for condition in message.when}
        if wanted - named:
            raise ValueError(f"claim {message.id!r} may be said where {sorted(wanted - named)}; name it")
        for condition in message.when:
            if not condition.holds():
                raise ValueError(f"claim {message.id!r} is not true: {condition.test} does not hold")

    def _argument(self, value: Argument) -> Any:
        if isinstance(value, Estimate):
            return Figure.of(value, self.language)
        if isinstance(value, Message):
            return Words(self.text(value))
        if isinstance(value, tuple):
            return Words(self._listed([self.text(one) for one in value]))
        if isinstance(value, bool):
            raise TypeError("a truth is no argument of a message")
        if isinstance(value, int):
            return Figure.of(Estimate(value, unit="count"), self.language)
        if isinstance(value, Month):
            return wording.month(value, self.language, short=isinstance(value, ShortMonth))
        if isinstance(value, dt.date):
            return wording.date(value, self.language)
        return Words(value)

    def _listed(self, names: list[str]) -> str:
        """Names as a list in a sentence; of a list that no page holds the first, and how many others there are."""
        said = wording.joined(names, self.language)
        if len(said) <= LONGEST:
            return said
        ends = list(accumulate(len(name) + 2 for name in names))
        kept = max(bisect_right(ends, LONGEST // 2), 1)
        others = say("voice-and-others", n=Estimate(len(names) - kept, unit="count"))
        return wording.joined([*names[:kept], self.text(others)], self.language) if kept < len(names) else said


def arguments(message: ftl.Message | ftl.Term) -> set[str]:
    """The arguments that a message's words ask for."""
    return {node.id.name for node in _nodes(message.value) if isinstance(node, ftl.VariableReference)}


def _references(entry: ftl.Message | ftl.Term) -> set[str]:
    """The messages and terms that an entry's words are made of."""
    nodes = list(_nodes(entry))
    return {node.id.name for node in nodes if isinstance(node, ftl.MessageReference)} | {
        f"-{node.id.name}" for node in nodes if isinstance(node, ftl.TermReference)
    }


def _nodes(root: Any) -> Iterator[ftl.BaseNode]:
    pending: list[Any] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, ftl.BaseNode):
            yield node
            pending += vars(node).values()
        elif isinstance(node, list):
            pending += node


# An entry begins where a line does; what belongs to it is indented, or closes its braces.
_BEGINS = re.compile("^(?=[A-Za-z#-])", re.MULTILINE)
_NAMED = re.compile("(-?[A-Za-z][A-Za-z0-9_-]*) *=")


@lru_cache(maxsize=32)
def _entries(texts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Each message and term of Fluent files as it is written, by id; more than once where later files change it."""
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for piece in _BEGINS.split(text.replace("\r\n", "\n")):
            named = _NAMED.match(piece)
            if named:
                found[named[1]] = (*found.get(named[1], ()), piece)
    return found


# A figure whose unit is a Chinese word needs no space before the next one: "40万欧元的净值".
_APART = re.compile("(?<=[一-鿿]) (?=[一-鿿])")
# Where an office begins among names: "Head of Operations and Chief Executive".
_OFFICE = re.compile(r"(?:^|(?<=, )|(?<= and ))(?=(?:Chief|Deputy|Director|General|Head|Manager|Managing|Vice)\b)")
# An abbreviation that ends a sentence, such as Polish points of a hundred ("p.p."), has its stop already.
_TWICE = re.compile(r"(?<=\w)\.\.(?!\.)")


def _first(pieces: Iterable[str]) -> ftl.Message | ftl.Term | None:
    """The first of these entries that is Fluent; None where none is."""
    for piece in pieces:
        entry = _parsed(piece)
        if entry is not None:
            return entry
    return None


@lru_cache(maxsize=8192)
def _parsed(piece: str) -> ftl.Message | ftl.Term | None:
    entry = FluentParser(with_spans=False).parse_entry(piece)
    if isinstance(entry, ftl.Message | ftl.Term):
        return entry
    return None


def _plain_attributes(entry: ftl.Message | ftl.Term) -> dict[str, str]:
    return {
        one.id.name: "".join(part.value for part in one.value.elements if isinstance(part, ftl.TextElement)).strip()
        for one in entry.attributes
    }


def _functions(language: str) -> dict[str, Callable[..., Any]]:
    """What a message may ask of figures: ends, base, range, size without a sign, a p, how a part stands to its whole."""

    plural = babel.Locale.parse(language).plural_form

    def end(name: str) -> Any:
        return lambda figure: Figure.of(replace(figure.estimate, value=getattr(figure.estimate, name)), language)

    def size(figure: Figure) -> str:
        value = figure.estimate.value
        return wording.figure(replace(figure.estimate, value=None if value is None else abs(value)), language).lstrip(
            "+"
        )

    def sizes(figure: Figure) -> str:
        low, high = figure.estimate.low, figure.estimate.high
        if low is None or high is None or low > 0 or high > 0:
            return span(figure)
        return wording.span(replace(figure.estimate, low=-high, high=-low), language)

    def base(figure: Figure) -> Figure:
        return Figure.of(Estimate(figure.estimate.n, unit="count"), language)

    def span(figure: Figure) -> str:
        return wording.span(figure.estimate, language)

    def capital(text: str) -> str:
        return text[:1].upper() + text[1:]

    def office(text: str) -> str:
        """Offices inside an English sentence: "the Head of Operations"; a person's name has no article."""
        return _OFFICE.sub("the ", text)

    def part(some: Figure, whole: Figure) -> str:
        """`all` (`sole` where all is one), `none`, or the plural that a count within another takes."""
        if some == whole:
            return "sole" if float(whole) == 1 and plural(1) == "one" else "all"
        return str(plural(some)) if some else "none"

    def chance(figure: Figure) -> str:
        """A p as one writes it: `= 0.23`, or `< 0.01` where two digits would say that it is nothing."""
        p = figure.estimate
        if p.value is not None and round(p.value, 2) == 0:
            return f"< {wording.figure(replace(p, value=0.01), language)}"
        return f"= {wording.figure(p, language)}"

    return {
        "LOW": end("low"),
        "HIGH": end("high"),
        "SIZE": size,
        "SIZES": sizes,
        "BASE": base,
        "RANGE": span,
        "CAPITAL": capital,
        "CHANCE": chance,
        "THE": office,
        "PART": part,
    }
