"""Reads executed notebooks back: the record from which every deliverable and results.json are made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from workbench import context as contexts
from workbench import exhibits, languages, wording
from workbench import result as results
from workbench.context import Context
from workbench.errors import MisuseError
from workbench.exhibits import Exhibit
from workbench.model.cited import Cited
from workbench.result import Result

SVG = "image/svg+xml"


@dataclass(frozen=True)
class Prose:
    """A markdown cell: the report's text."""

    markdown: str
    cell: str


@dataclass(frozen=True)
class Shown:
    """An exhibit that a cell showed, with the figure the notebook drew (SVG text, may be empty)."""

    exhibit: Exhibit
    svg: str
    notebook: str
    cell: str


@dataclass(frozen=True)
class Recorded:
    """A result that a cell recorded."""

    result: Result
    notebook: str
    cell: str


Block = Prose | Shown | Recorded


@dataclass(frozen=True)
class Section:
    """One executed notebook: `notebook` is its file stem, `title` its first heading, blocks in cell order.

    The first markdown cell, without the heading, is the first `Prose` block. What the workbench's own notebooks say
    is in the engagement's words; what a consultant wrote stays as written.
    """

    notebook: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def exhibits(self) -> tuple[Shown, ...]:
        """The exhibits shown, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Shown))

    @property
    def results(self) -> tuple[Recorded, ...]:
        """The results recorded, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Recorded))


@dataclass(frozen=True)
class Document:
    """All executed notebooks of one run of one client, in notebook order."""

    context: Context
    sections: tuple[Section, ...]

    @property
    def exhibits(self) -> tuple[Shown, ...]:
        """All exhibits of all sections."""
        return tuple(shown for section in self.sections for shown in section.exhibits)

    @property
    def results(self) -> tuple[Recorded, ...]:
        """All results of all sections."""
        return tuple(recorded for section in self.sections for recorded in section.results)

    @property
    def attributions(self) -> tuple[str, ...]:
        """Sources and trademark notes of the frameworks used, from the results' `framework` tables, each once."""
        under: dict[str, dict[str, None]] = {}  # the works that bear the same note, which is then said once
        for recorded in self.results:
            for row in recorded.result.rows(Cited) if Cited.table in recorded.result.tables else ():
                cited = wording.named(str(row.title), wording.sentence(str(row.source)), self.context.language)
                under.setdefault(str(row.attribution), {})[cited] = None
        return tuple(" ".join((*works, note)) for note, works in under.items())

    def figures(self) -> dict[str, dict[str, Any]]:
        """Every figure by id, `<module>.<name>`, as results.json stores it."""
        return {
            f"{recorded.result.module}.{name}": estimate.to_json()
            | {"notebook": recorded.notebook, "cell": recorded.cell}
            for recorded in self.results
            for name, estimate in recorded.result.figures.items()
        }

    def headlines(self) -> dict[str, dict[str, Any]]:
        """The main figure of each result, by id, as results.json stores it."""
        return {
            r.result.figure_id(r.result.headline): r.result.figures[r.result.headline].to_json()
            for r in self.results
            if r.result.headline
        }

    def claims(self) -> list[dict[str, Any]]:
        """Every claim and message in words, with where it stands: a result's module, or an exhibit's id."""
        of_results = ((r.result.module, one) for r in self.results for one in r.result.said)
        of_exhibits = ((s.exhibit.id, one) for s in self.exhibits for one in s.exhibit.said)
        return [{"home": home} | one.to_json() for home, one in (*of_results, *of_exhibits)]

    def answers(self) -> list[dict[str, str]]:
        """What each result answers in words, with the section and the cell it comes from."""
        return [
            {
                "module": recorded.result.module,
                "headline": recorded.result.headline,
                "text": recorded.result.text,
                "section": section.title,
                "notebook": recorded.notebook,
                "cell": recorded.cell,
            }
            for section in self.sections
            for recorded in section.results
        ]

    def to_json(self) -> dict[str, Any]:
        """The content of results.json, made once for all who write, stamp and review it: not to be changed."""
        return self._record

    @cached_property
    def _record(self) -> dict[str, Any]:
        return {
            "client": self.context.client,
            "run": self.context.run,
            "answers": self.answers(),
            "claims": self.claims(),
            "figures": self.figures(),
            "tables": {
                f"{recorded.result.module}.{name}": table
                for recorded in self.results
                for name, table in recorded.result.to_json()["tables"].items()
            },
            "exhibits": [
                {k: v for k, v in shown.exhibit.to_json().items() if k != "said"}
                | {"notebook": shown.notebook, "cell": shown.cell}
                for shown in self.exhibits
            ],
        }


def read(notebooks: Iterable[tuple[str, Mapping[str, Any]]]) -> Document:
    """A document from executed notebooks, given as (file stem, notebook as JSON) in order.

    Raises `MisuseError` where a notebook was not executed, opened no engagement, or belongs to another client or
    run than the first: documents never mix clients. Two results with one module name, or two exhibits with one
    id, are refused as well, because one would silently replace the other in results.json.
    """
    first: Context | None = None
    sections = []
    for stem, notebook in notebooks:
        context = context_of(stem, notebook)
        first = first or context
        if (context.client, context.run) != (first.client, first.run):
            raise MisuseError(
                f"notebook {stem} belongs to {context.client} run {context.run}, "
                f"but the first one to {first.client} run {first.run}"
            )
        sections.append(_section(stem, notebook, context))
    if first is None:
        raise MisuseError("there is no executed notebook to export")
    document = Document(first, tuple(sections))
    _refuse_duplicates("exhibit id", (shown.exhibit.id for shown in document.exhibits))
    _refuse_duplicates("result module", (recorded.result.module for recorded in document.results))
    return document


def read_folder(folder: Path) -> Document:
    """The document of all `.ipynb` files of a folder, in name order."""
    paths = sorted(folder.glob("*.ipynb"))
    return read((path.stem, json.loads(path.read_text("utf-8"))) for path in paths)


def context_of(stem: str, notebook: Mapping[str, Any]) -> Context:
    """The context that the kernel of an executed notebook echoed."""
    for data in _bundles(notebook):
        if contexts.MIME in data[1]:
            return Context.from_json(data[1][contexts.MIME])
    raise MisuseError(
        f"notebook {stem} has no engagement in its outputs; execute it first, "
        "and let one cell call wb.open_engagement(client)"
    )


EXTRAS = frozenset({"00_workshop", "06_portfolio"})  # a live vote, a view over clients: no step of the method


def not_carried_out(context: Context) -> tuple[str, ...]:
    """The titles of the steps of the method that did not run."""
    return tuple(section_title(stem, context) for stem, _ in context.scope if stem not in EXTRAS)


def section_title(stem: str, context: Context) -> str:
    """What a notebook that was not carried out is called: its section's title, of an own one the words of its file."""
    catalogue, name = languages.of(context), _id("section", stem)
    return catalogue(name) if name in catalogue.ids else stem.lstrip("0123456789_").replace("_", " ") or stem


def _section(stem: str, notebook: Mapping[str, Any], context: Context) -> Section:
    title, blocks = stem, list(_blocks(stem, notebook))
    for at, block in enumerate(blocks):
        if isinstance(block, Prose) and block.markdown.startswith("# "):
            heading, _, rest = block.markdown.partition("\n")
            title = _spoken(_id("section", stem), heading[2:].strip(), context)
            blocks[at : at + 1] = [Prose(rest.strip(), block.cell)] if rest.strip() else []
            break
    return Section(stem, title, tuple(_translated(stem, block, context) for block in blocks))


def _translated(stem: str, block: Block, context: Context) -> Block:
    if not isinstance(block, Prose):
        return block
    return replace(block, markdown=_spoken(_id("prose", stem, block.cell), block.markdown, context))


def _spoken(name: str, written: str, context: Context) -> str:
    """A message in the engagement's words where the notebook still says the workbench's English, else what it says."""
    own = languages.catalogue("en")
    return languages.of(context)(name) if name in own.ids and own(name) == written.strip() else written


def _id(*parts: str) -> str:
    return "-".join(parts).replace("_", "-")


def _blocks(stem: str, notebook: Mapping[str, Any]) -> Iterator[Block]:
    for cell in notebook["cells"]:
        name = str(cell.get("id", ""))
        if cell["cell_type"] == "markdown":
            yield Prose(_text(cell["source"]), name)
        for data in _outputs(cell):
            if exhibits.MIME in data:
                yield Shown(Exhibit.from_json(data[exhibits.MIME]), _text(data.get(SVG, "")), stem, name)
            elif results.MIME in data:
                yield Recorded(Result.from_json(data[results.MIME]), stem, name)


def _bundles(notebook: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for cell in notebook["cells"]:
        for data in _outputs(cell):
            yield str(cell.get("id", "")), data


def _outputs(cell: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for output in cell.get("outputs", ()):
        if output["output_type"] in {"display_data", "execute_result"}:
            yield output["data"]


def _text(source: str | list[str]) -> str:
    return source if isinstance(source, str) else "".join(source)


def _refuse_duplicates(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise MisuseError(f"{what} {name!r} occurs twice; give each its own")
        seen.add(name)
