"""Reads a content pack from its folder, in the client's language, and reports every fault with its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbench.errors import Fault, InputError, did_you_mean
from workbench.frameworks.model import Example, Examples, Framework, Item
from workbench.sources.models import Located, validate
from workbench.sources.yaml import Loc, Source, parse

FILE = "framework.yaml"
TEXTS = (
    "title",
    "plain",
    "text",
    "short",
    "label",
    "evidence",
    "action",
    "focus",
    "step",
    "detail",
    "voice",
    "speaker",
    "staging",
    "subject",
    "source",
    "attribution",
)


def load(folder: Path, *, language: str | None = None, shown: str | None = None) -> Framework:
    """The pack in a folder: `framework.yaml`, with the texts of `<language>.yaml` laid over it where that exists.

    A text without a translation stays in the pack's own language. `shown` is the folder's name in faults. Raises
    `InputError` with all faults of both files, each with line and column.
    """
    name = shown or f"{folder.parent.name}/{folder.name}"
    source = parse(folder / FILE, shown=f"{name}/{FILE}")
    framework = validate(source, Framework)
    faults = list(contradictions(framework, source))
    if framework.id != folder.name:
        faults.append(
            source.fault(
                ("id",),
                f'"{framework.id}"',
                allowed=f'the folder\'s name, "{folder.name}"',
                fix="rename one of the two",
            )
        )
    if faults:
        raise InputError(faults)
    texts = folder / f"{language}.yaml"
    if language in (None, framework.language) or not texts.is_file():
        return framework
    return translated(framework, parse(texts, shown=f"{name}/{texts.name}"))


def examples(folder: Path, *, shown: str | None = None) -> tuple[Example, ...]:
    """The worked examples of a pack, from its `examples.yaml`; raises `InputError` with all faults."""
    name = f"{shown or folder.name}/examples.yaml"
    return validate(parse(folder / "examples.yaml", shown=name), Examples).examples


def translated(framework: Framework, texts: Located) -> Framework:
    """The pack with texts laid over it; a text for an unknown id or field is refused with its line."""
    data = framework.model_dump()
    known = dict(_parts(data))
    faults = []
    for id_, fields in texts.value.items():
        if id_ not in known:
            faults.append(
                texts.fault(
                    (id_,),
                    f'a text for "{id_}"',
                    allowed=f"an id of {framework.id}",
                    fix=f"correct the id.{did_you_mean(str(id_), known)}",
                )
            )
            continue
        for field, text in fields.items():
            if field not in TEXTS or field not in known[id_]:
                faults.append(
                    texts.fault(
                        (id_, field),
                        f'the field "{field}"',
                        allowed="a text field of that id",
                        fix="use title, text, short, evidence or action",
                    )
                )
            known[id_][field] = text
    if faults:
        raise InputError(faults)
    return validate(Source(framework.id, data), Framework)


def _parts(data: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping that has texts, by id; a scale's answers are called `implementation.0`."""
    if isinstance(data, dict):
        if "id" in data:
            yield data["id"], data
        for name, answers in data.get("scales", {}).items():
            yield from ((f"{name}.{answer['value']:g}", answer) for answer in answers)
        # A link repeats the id of what it leads from, and has no text of its own.
        data = [value for name, value in data.items() if name != "links"]
    if isinstance(data, (list, tuple)):
        for value in data:
            yield from _parts(value)


def contradictions(framework: Framework, source: Located) -> Iterator[Fault]:
    """What a model of single fields cannot see: ids used twice, unknown scales, levels out of order."""
    yield from _repeated_ids(source)
    for at, group in enumerate(framework.groups):
        levels = [level.level for level in group.levels]
        if levels != list(range(1, len(levels) + 1)):
            yield source.fault(
                ("groups", at, "levels"), f"levels {levels}", allowed="1, 2, 3 ... in order", fix="renumber the levels"
            )
        for number, move in enumerate(group.moves):
            if move.to > len(levels):
                yield source.fault(
                    ("groups", at, "moves", number, "to"),
                    f"level {move.to}",
                    allowed=f"2 to {len(levels)}",
                    fix="correct the level",
                )
        for number, item in enumerate(group.items):
            if item.scale is not None and item.scale not in framework.scales:
                yield source.fault(
                    ("groups", at, "items", number, "scale"),
                    f'the scale "{item.scale}"',
                    allowed=", ".join(framework.scales) or "a scale of this pack",
                    fix=f"correct the name.{did_you_mean(item.scale, framework.scales)}",
                )
            elif item.answers and len(item.answers) != (most := _answers_of(framework, item)):
                yield source.fault(
                    ("groups", at, "items", number, "answers"),
                    f"{len(item.answers)} texts of answers",
                    allowed=f"{most}, one for each answer of the scale",
                    fix="add or remove texts, a line each",
                )
    if framework.items and not framework.scales and framework.kind != "playbook":
        yield source.fault(
            ("groups",), "items without an answer scale", allowed="at least one scale", fix='add "scales:"'
        )
    for name, answers in framework.scales.items():
        values = [answer.value for answer in answers]
        if len(values) < 2 or values != sorted(set(values)):
            yield source.fault(
                ("scales", name),
                f"answer values {values}",
                allowed="two or more, each larger than the last",
                fix="correct the values",
            )


def _answers_of(framework: Framework, item: Item) -> int:
    """How many answers an item's scale has."""
    return len(framework.scales.get(item.scale or next(iter(framework.scales), ""), ()))


def _repeated_ids(source: Located) -> Iterator[Fault]:
    places = [(id_, loc) for id_, loc in _ids(source.value, ()) if "links" not in loc]
    counts = Counter(id_ for id_, _ in places)
    for id_, loc in places:
        if counts[id_] > 1:
            yield source.fault(
                loc, f'the id "{id_}" {counts[id_]} times', allowed="each id once", fix="give each its own id"
            )


def _ids(value: Any, loc: Loc) -> Iterator[tuple[str, Loc]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        if key == "id":
            yield str(child), (*loc, key)
        yield from _ids(child, (*loc, key))
