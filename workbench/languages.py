"""Languages: reads the catalogues of the workbench, the firm and the client, and says what is wrong with theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from workbench import assets
from workbench.claims.catalogue import Catalogue, arguments
from workbench.errors import Fault, did_you_mean

FOLDER = "language"


def catalogue(language: str, overrides: Sequence[Path] = ()) -> Catalogue:
    """The messages of a language, changed by the `*.ftl` of these folders, later ones last.

    An override is a file `<language>.ftl` in `WORKSPACE/language` (the firm's) or in the client's `language` folder.
    """
    files = [file for folder in overrides for file in (folder / f"{language}.ftl",) if file.is_file()]
    return _catalogue(language, tuple(file.read_text("utf-8") for file in files))


def overrides(client: Path) -> tuple[Path, Path]:
    """Where the firm and the client change messages, given the client's folder."""
    return client.parent.parent / FOLDER, client / FOLDER


def faults(language: str, folders: Sequence[Path]) -> Iterator[Fault]:
    """What is wrong in overrides: a line that is no Fluent, a message that is not known, an argument it is not given."""
    known = _own(language)
    for folder in folders:
        for file in sorted(folder.glob("*.ftl")):
            text = file.read_text("utf-8", errors="replace")
            if file.stem == language:
                yield from _faults(text, f"{FOLDER}/{file.name}", known)


@lru_cache(maxsize=16)
def _catalogue(language: str, changed: tuple[str, ...]) -> Catalogue:
    return Catalogue(language, [*_texts(language), *changed])


def _texts(language: str) -> list[str]:
    folder = assets.folder("templates") / FOLDER / language
    return [file.read_text("utf-8") for file in sorted(folder.glob("*.ftl"))]


def _own(language: str) -> dict[str, set[str]]:
    """The arguments of each message of the workbench's."""
    parsed = (FluentParser(with_spans=False).parse(text) for text in _texts(language))
    entries = (entry for resource in parsed for entry in resource.body if isinstance(entry, ftl.Message))
    return {entry.id.name: arguments(entry) for entry in entries}


def _faults(text: str, name: str, known: dict[str, set[str]]) -> Iterator[Fault]:
    for entry in FluentParser().parse(text).body:
        line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
        if isinstance(entry, ftl.Junk):
            yield Fault(
                name,
                "a line that is no message",
                "message-id = words",
                "see templates/language/README.md",
                line=line,
            )
        elif isinstance(entry, ftl.Message) and entry.id.name not in known:
            hint = did_you_mean(entry.id.name, known)
            yield Fault(name, f'the unknown message "{entry.id.name}"', "an id that `workbench words` lists",
                        f"correct the id.{hint}", line=line)  # fmt: skip
        elif isinstance(entry, ftl.Message) and (more := arguments(entry) - known[entry.id.name]):
            had = ", ".join(f"${one}" for one in sorted(known[entry.id.name])) or "no argument"
            yield Fault(name, f'{", ".join(f"${one}" for one in sorted(more))} in "{entry.id.name}"', had,
                        "use one of these", line=line)  # fmt: skip
