"""Languages: reads the catalogues of the workbench, the firm and the client, and says what is wrong with theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from functools import lru_cache, wraps
from pathlib import Path
from typing import Literal, ParamSpec, TypeVar

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from workbench import assets
from workbench.claims.catalogue import Catalogue, arguments
from workbench.context import Context
from workbench.errors import Fault, did_you_mean

P = ParamSpec("P")
R = TypeVar("R")
FOLDER = "language"
# Those whose experience it is; each kind's words are a file in `<language>/surveyed`, those of customers the default.
Surveyed = Literal["customers", "patients", "passengers", "guests", "members", "citizens", "students", "residents"]
# Renderers pass a language down to every number; what one client changed in its words holds for one export.
_SPOKEN: ContextVar[Catalogue | None] = ContextVar("spoken", default=None)


def catalogue(language: str, changed: tuple[str, ...] = ()) -> Catalogue:
    """The workbench's own messages of a language, with what these texts change in them."""
    return _catalogue(language, changed)


def changed(language: str, folders: Sequence[Path], *, surveyed: Surveyed) -> tuple[str, ...]:
    """What changes in the messages of a language, later ones last: the word for who is `surveyed`, the folders' files."""
    words = assets.folder("templates") / FOLDER / language / "surveyed" / f"{surveyed}.ftl"
    files = (words, *(folder / f"{language}.ftl" for folder in folders))
    return tuple(file.read_text("utf-8", errors="replace") for file in files if file.is_file())


def of(context: Context) -> Catalogue:
    """The messages that an engagement speaks: its language, with what the firm and the client changed."""
    return _catalogue(context.language, context.wording)


def speaks(write: Callable[P, R]) -> Callable[P, R]:
    """A writer whose first argument has the `context` of an engagement: all below it, in its thread, speaks as that does."""

    @wraps(write)
    def spoken(*args: P.args, **options: P.kwargs) -> R:
        token = _SPOKEN.set(of(args[0].context))  # type: ignore[attr-defined]
        try:
            return write(*args, **options)
        finally:
            _SPOKEN.reset(token)

    return spoken


def speaking(language: str) -> Catalogue:
    """The messages of a language: those of the engagement that is being rendered, else the workbench's own."""
    catalogue = _SPOKEN.get()
    return catalogue if catalogue and catalogue.language == language else _catalogue(language, ())


def overrides(client: Path) -> tuple[Path, Path]:
    """Where the firm and the client change messages, given the client's folder."""
    return client.parent.parent / FOLDER, client / FOLDER


def faults(language: str, folders: Sequence[Path]) -> Iterator[Fault]:
    """What is wrong in overrides: a line that is no Fluent, a message that is not known, an argument it is not given."""
    for folder in folders:
        file = folder / f"{language}.ftl"
        if file.is_file():
            yield from _faults(file.read_text("utf-8", errors="replace"), f"{FOLDER}/{file.name}", _own(language))


@lru_cache(maxsize=16)
def _catalogue(language: str, changed: tuple[str, ...]) -> Catalogue:
    return Catalogue(language, [*_texts(language), *changed], base=_texts("en"))


@lru_cache(maxsize=8)
def _texts(language: str) -> tuple[str, ...]:
    folder = assets.folder("templates") / FOLDER / language
    return tuple(file.read_text("utf-8") for file in sorted(folder.glob("*.ftl")))


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
                name, "a line that is no message", "message-id = words", "see templates/language/README.md", line=line
            )
        elif isinstance(entry, ftl.Message) and entry.id.name not in known:
            hint = did_you_mean(entry.id.name, known)
            yield Fault(
                name,
                f'the unknown message "{entry.id.name}"',
                "an id that `workbench words` lists",
                f"correct the id.{hint}",
                line=line,
            )
        elif isinstance(entry, ftl.Message) and (more := arguments(entry) - known[entry.id.name]):
            had = ", ".join(f"${one}" for one in sorted(known[entry.id.name])) or "no argument"
            yield Fault(
                name,
                f'{", ".join(f"${one}" for one in sorted(more))} in "{entry.id.name}"',
                had,
                "use one of these",
                line=line,
            )
