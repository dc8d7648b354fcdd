"""Reads a YAML data file into plain values that remember their line and column."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from workbench.errors import Fault, InputError

MOST_BYTES = 1_000_000
DEEPEST = 20

# Control characters, those that turn the reading direction, half characters (surrogates) and non-characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")

# Line breaks by YAML 1.1, which libyaml follows, and characters by 1.2; and a mark of byte order that is none.
_OTHER_IN_1_1 = re.compile("[\x85\u2028\u2029\ufeff]")

_UNMERGED = re.compile(r"^(<{7}|={7}|>{7})( .*)?$", re.MULTILINE)

Loc = tuple[str | int, ...]


class Whole(int):
    """A whole number that keeps its spelling, for fields that turn out to be text."""

    text: str


class Decimal(float):
    """A decimal number that keeps its spelling."""

    text: str


@dataclass
class Source:
    """A parsed file: its values, and the place of every value and key (lines and columns from 1)."""

    shown: str
    value: Any = None
    places: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Loc, tuple[int, int]] = field(default_factory=dict)

    def fault(self, loc: Loc, found: str, *, allowed: str, fix: str, key: bool = False) -> Fault:
        """A fault at a value, or at its key; a value that is missing is placed at its nearest parent."""
        line, column = self.place(loc, key=key)
        return Fault(self.shown, found, allowed, fix, line=line, column=column)

    def place(self, loc: Loc, *, key: bool = False) -> tuple[int, int]:
        """Line and column of a value, or of its key, or of its nearest parent that has a key."""
        if key and loc in self.keys:
            return self.keys[loc]
        while loc and loc not in self.places:
            loc = loc[:-1]
        return self.places.get(loc, (1, 1))


def parse(path: Path, *, shown: str) -> Source:
    """The values of one YAML 1.2 document whose top is a mapping.

    Aliases, anchors, tags, duplicate keys, several documents, control characters, nesting beyond 20 and files over
    1 MB are refused with `InputError`: each of them can make a file mean something else than a reader sees.
    """
    text = _text(path, shown)
    source = Source(shown)
    builder = _Builder(source)
    builder.read(text)
    if source.value is None and not builder.faults:
        builder.refuse(1, 1, "an empty file", "a mapping of keys to values", "fill the file or remove it")
    elif not isinstance(source.value, dict) and not builder.faults:
        builder.refuse(1, 1, "a list or a single value", "a mapping of keys to values", 'write "key: value" lines')
    if builder.faults:
        raise InputError(builder.faults)
    return source


def _text(path: Path, shown: str) -> str:
    def refuse(found: str, allowed: str, fix: str, line: int | None = None, column: int | None = None) -> InputError:
        return InputError([Fault(shown, found, allowed, fix, line=line, column=column)])

    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        raise refuse(f"a file that cannot be read ({error.strerror})", "a readable file", "check its rights") from None
    if size > MOST_BYTES:
        raise refuse(f"a file of {size:,} bytes", f"at most {MOST_BYTES:,} bytes", "move bulk data to CSV or XLSX")
    try:
        text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refuse("text that is not UTF-8", "UTF-8, with or without BOM", "save the file as UTF-8", line) from None
    bad = _UNPRINTABLE.search(text)
    if bad:
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        raise refuse(
            f"the control character U+{ord(bad.group()):04X}", "printable text", "delete the character", line, column
        )
    return text


@dataclass
class _Builder:
    """Builds values from parse events, never from loaded objects, so that nothing can be expanded or executed."""

    source: Source
    faults: list[Fault] = field(default_factory=list)

    def refuse(self, line: int, column: int, found: str, allowed: str, fix: str) -> None:
        self.faults.append(Fault(self.source.shown, found, allowed, fix, line=line, column=column))

    def read(self, text: str) -> None:
        events = self._fast(text)
        if events is None:
            events = self._strict(text)
        if not self.faults:
            nodes = (event for event in events if type(event).__name__ not in _FRAME)
            first = next(nodes, None)
            self.source.value = None if first is None else self._value(first, nodes, ())

    def _fast(self, text: str) -> list[Any] | None:
        """The events as libyaml tells them, in a tenth of the time; None where YAML 1.2 may see it otherwise."""
        loader, events = getattr(yaml, "CLoader", None), list[Any]()
        if loader is None or _OTHER_IN_1_1.search(text):
            return None
        try:
            self._gather(yaml.parse(text, Loader=loader), events)
        except yaml.YAMLError:
            self.faults.clear()
            return None
        return events

    def _strict(self, text: str) -> list[Any]:
        """The events by YAML 1.2, or what is wrong in the text."""
        events: list[Any] = []
        try:
            self._gather(YAML(typ="rt", pure=True).parse(text), events)
        except MarkedYAMLError as error:
            self._syntax(error, text)
        except (YAMLError, NotImplementedError):  # the latter of a comment beside a folded text
            self.refuse(1, 1, "text that is not YAML", "YAML 1.2", "check quotes and indentation")
        return events

    def _syntax(self, error: Any, text: str) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        lines = text.splitlines()
        here = lines[line - 1] if line <= len(lines) else ""
        if "\t" in here[: len(here) - len(here.lstrip())]:
            self.refuse(line, column, "a tab in the indentation", "spaces", "replace the tab by spaces")
            return
        if mark := _UNMERGED.search(text):
            found = f"a mark of two versions that were not merged ({mark.group()[:7]})"
            self.refuse(
                text.count("\n", 0, mark.start()) + 1, 1, found, "one version", "keep one of the two, without the marks"
            )
            return
        problem = str(error.problem or "text that is not YAML").strip()
        fix = "check quotes, colons and indentation here and in the line above"
        self.refuse(line, column, f"text that is not YAML ({problem})", "YAML 1.2", fix)

    def _gather(self, parsed: Iterator[Any], events: list[Any]) -> None:
        """Take events one by one and refuse traps; stops at once where nesting would cost time or the stack."""
        depth = documents = 0
        for event in parsed:
            events.append(event)
            kind = type(event).__name__
            at = event.start_mark.line + 1, event.start_mark.column + 1
            depth += kind.endswith(("SequenceStartEvent", "MappingStartEvent"))
            depth -= kind.endswith(("SequenceEndEvent", "MappingEndEvent"))
            documents += kind == "DocumentStartEvent"
            if kind == "AliasEvent" or getattr(event, "anchor", None):
                self.refuse(*at, "an anchor or alias (& or *)", "plain values", "write the value out where it is used")
            elif getattr(event, "tag", None) not in (None, True, "!"):
                self.refuse(*at, "a tag (!)", "plain values", "remove the tag")
            elif kind == "DocumentStartEvent" and documents == 2:
                self.refuse(*at, "a second document (---)", "one document a file", "remove the line ---")
            if depth > DEEPEST:
                self.refuse(*at, f"nesting deeper than {DEEPEST}", f"at most {DEEPEST} levels", "flatten the file")
                return

    def _value(self, event: Any, rest: Iterator[Any], loc: Loc) -> Any:
        self.source.places[loc] = event.start_mark.line + 1, event.start_mark.column + 1
        kind = type(event).__name__
        if kind == "ScalarEvent":
            return self._scalar(event)
        return self._mapping(rest, loc) if kind == "MappingStartEvent" else self._list(rest, loc)

    def _list(self, rest: Iterator[Any], loc: Loc) -> list[Any]:
        values: list[Any] = []
        events: list[Any] = []
        for event in rest:
            if type(event).__name__ == "SequenceEndEvent":
                break
            events.append(event)
            values.append(self._value(event, rest, (*loc, len(values))))
        self._refuse_commas(events)
        return values

    def _refuse_commas(self, events: list[Any]) -> None:
        """Refuse a list of numbers of which some are divided by a comma without a blank: [1,600,000, 1,000,000]."""
        if not all(
            type(one).__name__ == "ScalarEvent" and not one.style and re.fullmatch(r"[-+]?[\d.]+", one.value)
            for one in events
        ):
            return
        tight = [
            (one, after)
            for one, after in pairwise(events)
            if (one.end_mark.line, one.end_mark.column + 1) == (after.start_mark.line, after.start_mark.column)
        ]
        zeros = [pair for pair in tight if re.fullmatch(r"0\d\d", pair[1].value)]
        for one, after in (zeros or (tight if 0 < len(tight) < len(events) - 1 else []))[:1]:
            self._comma(after.start_mark.line + 1, after.start_mark.column + 1, f"{one.value},{after.value}")

    def _comma(self, line: int, column: int, number: str) -> None:
        allowed = "numbers with a decimal point and nothing between thousands, a blank behind each comma"
        self.refuse(line, column, f"a comma inside a number ({number})", allowed, "write 0,6 as 0.6 and 1,250 as 1250")

    def _mapping(self, rest: Iterator[Any], loc: Loc) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in rest:
            if type(event).__name__ == "MappingEndEvent":
                break
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            if type(event).__name__ != "ScalarEvent":
                self.refuse(line, column, "a key that is a list or mapping", "keys that are text", "write a text key")
                self._value(event, rest, (*loc, f"line {line}"))
                self._value(next(rest), rest, (*loc, f"line {line}"))
                continue
            key = event.value
            if key in values:
                first = self.source.keys[(*loc, key)][0]
                self.refuse(
                    line,
                    column,
                    f'the key "{key}" for the second time (first in line {first})',
                    "each key once",
                    "remove one of the two",
                )
            self.source.keys[(*loc, key)] = line, column
            before = next(reversed(values.values()), None)
            values[key] = self._value(next(rest), rest, (*loc, key))
            if values[key] is None and key.isdecimal() and isinstance(before, Whole):
                self._comma(line, column, f"{before.text},{key}")
        return values

    def _scalar(self, event: Any) -> Any:
        # ruamel marks the folds of a `>` text with BEL, so that it could write them back.
        text = event.value.replace("\a", "") if event.style == ">" else event.value
        bad = _UNPRINTABLE.search(text)
        if bad:
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            found = f"the character U+{ord(bad.group()):04X} in a text"
            self.refuse(line, column, found, "printable text", "delete it; a backslash in quotes is written twice")
        return text if event.style else plain(text)


_FRAME = {"StreamStartEvent", "StreamEndEvent", "DocumentStartEvent", "DocumentEndEvent"}


LONGEST_NUMBER = 300  # characters: a longer one is no float, and Python reads no whole number of thousands of digits


def plain(text: str) -> Any:
    """An unquoted scalar by the YAML 1.2 core schema; `007` stays text because it is an id, not the number seven."""
    if text in {"", "~", "null", "Null", "NULL"}:
        return None
    if text in {"true", "True", "TRUE", "false", "False", "FALSE"}:
        return text.lower() == "true"
    if len(text) > LONGEST_NUMBER:
        return text
    if re.fullmatch(r"[-+]?(0|[1-9][0-9]*)", text, re.ASCII):
        whole = Whole(text)
        whole.text = text
        return whole
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text, re.ASCII) and not re.match(
        r"[-+]?0[0-9]", text
    ):
        decimal = Decimal(text)
        decimal.text = text
        return decimal
    return text


def scalar(text: str) -> str:
    """A text as YAML: plain where that is safe, in double quotes otherwise."""
    safe = re.fullmatch(r"[A-Za-z][A-Za-z0-9_ ]*[A-Za-z0-9_]|[A-Za-z]", text)
    if safe and text.lower() not in {"true", "false", "null", "yes", "no", "on", "off"}:
        return text
    return json.dumps(text, ensure_ascii=False)
