"""Catalogue: the messages of one language (Project Fluent), and how figures, lists and dates are printed in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

import babel
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from workbench import wording
from workbench.claims.message import Argument, Message, Text, say
from workbench.claims.said import Said
from workbench.estimate import Estimate

LANGUAGES = ("en", "pl", "zh")


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


class Catalogue:
    """All messages of a language.

    `texts` are Fluent files, later ones override earlier ones: the workbench's own, the firm's, the client's. A
    message of the workbench's may have the attributes `.role` (its place in an argument) and `.when` (the conditions
    that its claim must name), which overrides cannot change; where `base` is given they are read from there, so that
    they stand once, in English.
    """

    def __init__(self, language: str, texts: Iterable[str], *, base: Iterable[str] = ()) -> None:
        self.language = language
        self._bundle = FluentBundle(
            ["en-GB" if language == "en" else language], functions=_functions(language), use_isolating=False
        )
        self._attributes: dict[str, dict[str, str]] = {}
        self._needs: dict[str, bool] = {}
        for text in base:
            entries = (entry for entry in _parsed(text).body if isinstance(entry, ftl.Message))
            self._attributes |= {entry.id.name: _plain_attributes(entry) for entry in entries}
        for text in texts:
            resource = _parsed(text)
            for entry in resource.body:
                if isinstance(entry, ftl.Message):
                    self._attributes.setdefault(entry.id.name, _plain_attributes(entry))
                    self._needs.setdefault(entry.id.name, bool(arguments(entry)))
            self._bundle.add_resource(resource, allow_overrides=True)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all messages."""
        return frozenset(self._needs)

    def attribute(self, id: str, name: str) -> str:  # noqa: A002
        """An attribute of a message; empty where it has none."""
        return self._attributes.get(id, {}).get(name, "")

    def __call__(self, id: str, /, **args: Argument) -> str:  # noqa: A002
        """A message in words at once: `catalogue("word-not-shown")`."""
        return self.text(say(id, **args))

    def needs(self, id: str) -> bool:  # noqa: A002
        """Whether a message prints something that it is given."""
        return self._needs[id]

    def text(self, text: Text) -> str:
        """A message in words; a text that is in words already is given back.

        Raises `KeyError` for a message that the language lacks and `ValueError` where its words ask for an argument
        that it was not given, or where a claim is said whose conditions do not hold or are not named.
        """
        if isinstance(text, str):
            return text
        self._refuse_untrue(text)
        if not self._bundle.has_message(text.id):
            raise KeyError(f"no message {text.id!r} in language {self.language}")
        pattern = self._bundle.get_message(text.id).value
        if pattern is None:
            raise KeyError(f"message {text.id!r} has no words in language {self.language}")
        # The bundle's own `format_pattern` would turn a figure into a bare number.
        given = CurrentEnvironment(args={name: self._argument(value) for name, value in text.args})
        environment = ResolverEnvironment(context=self._bundle, errors=[], current=given)
        said = pattern(environment)
        if environment.errors:
            raise ValueError(f"message {text.id!r} in language {self.language}: {environment.errors[0]}")
        return str(said)

    def joined(self, texts: Iterable[Text]) -> str:
        """Sentences one after the other, as the language sets them; one that ends without a stop is given it."""
        stop, gap = ("。", "") if self.language == "zh" else (".", " ")
        said = filter(None, map(self.text, texts))
        return gap.join(one if one[-1] in ".!?…。！？" else one + stop for one in said)

    def say(self, place: str, message: Message) -> Said:
        """A message in words, with its figures and conditions by id; raises as `text` does."""
        return Said(
            place=place,
            id=message.id,
            text=self.text(message),
            role=self.attribute(message.id, "role"),
            figures=message.figures(),
            names=message.names(),
            when=tuple(condition.to_json() for condition in message.when),
            weight=message.weight,
        )

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
            return self.text(value)
        if isinstance(value, tuple):
            return wording.joined([self.text(one) for one in value], self.language)
        if isinstance(value, bool):
            raise TypeError("a truth is no argument of a message")
        if isinstance(value, int):
            return Figure.of(Estimate(value, unit="count"), self.language)
        if isinstance(value, dt.date):
            return wording.date(value, self.language)
        return value


def arguments(message: ftl.Message) -> set[str]:
    """The arguments that a message's words ask for."""
    found: set[str] = set()
    pending: list[Any] = [message.value]
    while pending:
        node = pending.pop()
        if isinstance(node, ftl.VariableReference):
            found.add(node.id.name)
        if isinstance(node, ftl.BaseNode):
            pending += list(vars(node).values())
        elif isinstance(node, list):
            pending += node
    return found


@lru_cache(maxsize=64)
def _parsed(text: str) -> ftl.Resource:
    return FluentParser(with_spans=False).parse(text)


def _plain_attributes(entry: ftl.Message) -> dict[str, str]:
    return {
        one.id.name: "".join(
            part.value for part in one.value.elements if isinstance(part, ftl.TextElement)
        ).strip()
        for one in entry.attributes
    }


def _functions(language: str) -> dict[str, Callable[[Any], Any]]:
    """What a message may ask of a figure: its ends, its base, its size without a sign, its range."""

    def end(name: str) -> Any:
        return lambda figure: Figure.of(
            replace(figure.estimate, value=getattr(figure.estimate, name)), language
        )

    def size(figure: Figure) -> str:
        value = figure.estimate.value
        return wording.figure(
            replace(figure.estimate, value=None if value is None else abs(value)), language
        ).lstrip("+")

    def base(figure: Figure) -> Figure:
        return Figure.of(Estimate(figure.estimate.n, unit="count"), language)

    def span(figure: Figure) -> str:
        return wording.span(figure.estimate, language)

    def capital(text: str) -> str:
        return text[:1].upper() + text[1:]

    return {
        "LOW": end("low"),
        "HIGH": end("high"),
        "SIZE": size,
        "BASE": base,
        "RANGE": span,
        "CAPITAL": capital,
    }
