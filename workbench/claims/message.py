"""Message: a text to come, by its id in the catalogue and the figures and names that it prints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias, Union

from workbench.claims.conditions import Condition
from workbench.estimate import Estimate


class Month(dt.date):
    """A month, said with its year; a `ShortMonth` is short for an axis."""


class ShortMonth(Month):
    """A month in few letters."""


Argument: TypeAlias = Union[Estimate, "Message", str, int, dt.date, tuple[Union["Message", str], ...]]


@dataclass(frozen=True)
class Message:
    """A text that is put in words when it is shown; with conditions it is a claim.

    `id` is the message in `templates/language/<language>/*.ftl`. An argument is a figure, printed in its unit; a
    name or words of the client's, printed as they are; another message; a whole number; a date; or a tuple of
    names, printed as a list. `when` are the conditions under which it may be said, `weight` how much it matters
    among claims of one place in the argument (any scale of its own, more is more).
    """

    id: str
    args: tuple[tuple[str, Argument], ...] = ()
    when: tuple[Condition, ...] = ()
    weight: float = 0.0

    def holds(self) -> bool:
        """Whether it may be said."""
        return all(condition.holds() for condition in self.when)

    def weighing(self, weight: float) -> Message:
        """The same message with its weight among claims of one place in the argument."""
        return Message(self.id, self.args, self.when, weight)

    def figures(self) -> dict[str, str]:
        """The recorded figures it prints, by argument; those of a message within as `argument.its argument`."""
        found = {name: value.id for name, value in self.args if isinstance(value, Estimate) and value.id}
        within = ((name, value.figures()) for name, value in self.args if isinstance(value, Message))
        return found | {f"{name}.{inner}": id_ for name, figures in within for inner, id_ in figures.items()}

    def names(self) -> dict[str, Any]:
        """Its other arguments that are the client's words or numbers, by argument; numbers of messages within as well."""
        kept: dict[str, Any] = {}
        for name, value in self.args:
            within = [one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Message)]
            places = [f"{name}.{at}" for at in range(len(within))] if len(within) > 1 else [name][: len(within)]
            numbers = (
                (place, *item) for place, one in zip(places, within, strict=True) for item in one.names().items()
            )
            kept |= {f"{place}.{inner}": n for place, inner, n in numbers if isinstance(n, int)}
            if isinstance(value, tuple):
                kept[name] = [one for one in value if isinstance(one, str)]
            elif isinstance(value, (str, int)):
                kept[name] = value
        return kept

    def mapped(self, change: Callable[[Estimate], Estimate]) -> Message:
        """The same message with each of its figures changed, those of its conditions and inner messages too."""
        args = tuple((name, _mapped(value, change)) for name, value in self.args)
        when = tuple(
            Condition(one.test, tuple(change(figure) for figure in one.figures), one.numbers) for one in self.when
        )
        return Message(self.id, args, when, self.weight)


Text: TypeAlias = Message | str


def _mapped(value: Argument, change: Callable[[Estimate], Estimate]) -> Argument:
    if isinstance(value, Estimate):
        return change(value)
    if isinstance(value, Message):
        return value.mapped(change)
    if isinstance(value, tuple):
        return tuple(one.mapped(change) if isinstance(one, Message) else one for one in value)
    return value


def say(id: str, /, **args: Argument) -> Message:  # noqa: A002 - the field's own name
    """A message without conditions: a word, a label, a note."""
    return Message(id, tuple(args.items()))


def claim(id: str, /, *when: Condition, **args: Argument) -> Message:  # noqa: A002
    """A message that may be said where all conditions hold."""
    return Message(id, tuple(args.items()), when)


def first(*candidates: Message) -> Message:
    """The first message that holds; raises `ValueError` where none does."""
    for message in candidates:
        if message.holds():
            return message
    raise ValueError(f"no message may be said: {[message.id for message in candidates]}")


def holding(*candidates: Message | None) -> tuple[Message, ...]:
    """Those messages that hold, in order."""
    return tuple(message for message in candidates if message is not None and message.holds())
