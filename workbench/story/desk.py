"""The argument on an analyst's desk: shown in the notebook, changed there, kept in the client's `story.yaml`."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench import assets, languages
from workbench.document import Document, Recorded, Section, Shown, section_title
from workbench.errors import MisuseError, did_you_mean
from workbench.intake.story import TITLE
from workbench.privacy.rules import STANDARD, Rules
from workbench.sources.yaml import parse
from workbench.story.compose import Story, compose, retitled
from workbench.story.record import Record
from workbench.story.storyline import UNCHANGED, Changes, Part, Storyline, read
from workbench.story.telling import Telling, tell

if TYPE_CHECKING:
    from workbench.engagement import Engagement
    from workbench.exhibits import Exhibit
    from workbench.intake.story import StoryFile
    from workbench.result import Result

STEM, FILE, BOARD = "07_story", "story.yaml", "board"


def storyline(name: str = BOARD) -> Storyline:
    """A shipped storyline by its name."""
    path = assets.folder("templates") / "storylines" / f"{name}.yaml"
    return read(parse(path, shown=f"templates/storylines/{name}.yaml").value)


def changes(kept: StoryFile) -> Changes:
    """What a client's `story.yaml` changes in an argument."""
    parts = tuple(Part(str(part.id), tuple(map(str, part.exhibits)), part.most) for part in kept.parts)
    titles = {str(name): str(title) for name, title in kept.titles.items()}
    return Changes(titles, tuple(map(str, kept.drop)), tuple(map(str, kept.order)), parts)


@dataclass(frozen=True, eq=False)
class Argument:
    """The argument of a run as it stands: what it tells, and what the analyst changed.

    `retitle`, `drop`, `restore` and `move` give another argument; `keep` writes it into the client's folder. A notebook
    shows it as a table: the pages in order, the evidence behind them, and what the working deck alone has.
    """

    telling: Telling
    document: Document
    changes: Changes
    folder: Path

    @classmethod
    def of(cls, job: Engagement) -> Argument:
        """That of what ran before in the same run."""
        record, given = job.earlier or Document(job.context, ()), Given.by(job)
        telling = _telling(record, given, job.rules)
        return cls(telling, _with(record, telling), given.changes, job.folder)

    @property
    def result(self) -> Result:
        """The causes in order and the sentences that argue, to record."""
        return self.telling.result

    @property
    def causes(self) -> tuple[Exhibit, ...]:
        """The table of causes, to show; none where there are not two."""
        return tuple(one for one in self.telling.exhibits if one.id == "story-causes")

    @property
    def decisions(self) -> tuple[Exhibit, ...]:
        """The tables of decisions and risks, to show."""
        return tuple(one for one in self.telling.exhibits if one.id != "story-causes")

    @property
    def story(self) -> Story:
        """The pages in order, with the titles that were written by hand."""
        return compose(retitled(self.document, self.changes.titles), storyline(), self.changes)

    def retitle(self, exhibit: str, title: str) -> Argument:
        """Another title for an exhibit, or for the `summary`; it must fit two lines, 95 characters."""
        if not 0 < len(title.strip()) <= TITLE:
            raise MisuseError(f"a title has 1 to {TITLE} characters; this one has {len(title.strip())}")
        self._known(exhibit)
        return self._but(titles={**self.changes.titles, exhibit: title.strip()})

    def drop(self, exhibit: str) -> Argument:
        """The same without an exhibit in the argument; as evidence it stays in, or comes into, the appendix."""
        self._known(exhibit)
        order = tuple(name for name in self.changes.order if name != exhibit)
        return self._but(drop=(*self.changes.drop, exhibit), order=order)

    def restore(self, exhibit: str) -> Argument:
        """The same with an exhibit as the workbench has it: its own title, its own place."""
        titles = {name: title for name, title in self.changes.titles.items() if name != exhibit}
        drop, order = (
            tuple(name for name in names if name != exhibit) for names in (self.changes.drop, self.changes.order)
        )
        return self._but(titles=titles, drop=drop, order=order)

    def move(self, exhibit: str, *, before: str) -> Argument:
        """The same with an exhibit in front of another page; one of the appendix joins the argument there."""
        self._known(exhibit)
        pages = [page.shown.exhibit.id for page in self.story.pages if page.shown.exhibit.id != exhibit]
        if before not in pages:
            raise MisuseError(f"{before!r} is no page of the argument.{did_you_mean(before, pages)}")
        pages.insert(pages.index(before), exhibit)
        drop = tuple(name for name in self.changes.drop if name != exhibit)
        return self._but(order=tuple(pages), drop=drop)

    def keep(self) -> str:
        """Write what was changed into `story.yaml`, which alone holds it; returns what to tell the person.

        The file is replaced as a whole: comments in it are lost. Without a change it goes away.
        """
        return keep(self.changes, self.folder)

    def _but(self, **changed: Any) -> Argument:
        return replace(self, changes=replace(self.changes, **changed))

    def _known(self, exhibit: str) -> None:
        known = [shown.exhibit.id for shown in self.document.exhibits]
        if exhibit not in {*known, "summary"}:
            raise MisuseError(f"there is no exhibit {exhibit!r}.{did_you_mean(exhibit, known)}")

    def _repr_html_(self) -> str:
        story = self.story
        pages = [
            (str(at), page.part, shown)
            for at, page in enumerate(story.pages, 1)
            for shown in (page.shown, page.beside)
            if shown
        ]
        behind = [
            ("", where, shown)
            for where, some in (("appendix", story.appendix), ("working deck alone", story.left))
            for shown in some
        ]
        rows = "".join(
            f"<tr><td>{at}</td><td>{escape(part)}</td><td><code>{escape(shown.exhibit.id)}</code></td>"
            f"<td style='text-align:left'>{escape(shown.exhibit.title)}</td></tr>"
            for at, part, shown in (*pages, *behind)
        )
        said = f"<p><b>{escape(story.lead)}</b></p>" if story.lead else ""
        return f"{said}{HINT}<table><tr><th></th><th>part</th><th>exhibit</th><th>title</th></tr>{rows}</table>"

    def __repr__(self) -> str:
        return f"Argument of {len(self.story.pages)} pages, {len(self.story.appendix)} exhibits behind them"


HINT = (
    "<p>To change it: <code>argument.retitle(exhibit, title)</code>, <code>.drop(exhibit)</code>, "
    "<code>.move(exhibit, before=page)</code>, <code>.restore(exhibit)</code>, one after the other, and "
    "<code>.keep()</code> at the end.</p>"
)
HEAD = "# What was changed by hand in the argument; everything else follows the storyline.\n"


def keep(changed: Changes, folder: Path) -> str:
    """Write changes into the `story.yaml` of a client's folder, or take it away where there is none; what to tell."""
    path, text = folder / FILE, "".join(_lines(changed))
    if not text:
        path.unlink(missing_ok=True)
        return f"Nothing differs from the storyline: there is no {FILE}."
    with tempfile.NamedTemporaryFile("w", dir=folder, encoding="utf-8", delete=False) as file:
        file.write(HEAD + text)
    Path(file.name).replace(path)
    return f"Kept in {FILE}. The next run or export shows it."


def _lines(changed: Changes) -> Iterator[str]:
    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    if changed.titles:
        yield "titles:\n"
        yield from (f"  {quoted(name)}: {quoted(title)}\n" for name, title in changed.titles.items())
    for name, chosen in (("drop", changed.drop), ("order", changed.order)):
        if chosen:
            yield f"{name}:\n" + "".join(f"  - {quoted(one)}\n" for one in chosen)
    if changed.parts:
        yield "parts:\n"
        for part in changed.parts:
            yield f"  - {{id: {quoted(part.id)}, most: {part.most}, exhibits: {json.dumps(part.exhibits)}}}\n"


@dataclass(frozen=True)
class Given:
    """What an engagement gives to an argument beside its record: money by plan year, and what was changed by hand."""

    budget: tuple[float, ...] = ()
    changes: Changes = UNCHANGED

    @classmethod
    def by(cls, job: Engagement) -> Given:
        """That of an engagement as it is now."""
        return cls(tuple(job.settings.roadmap.budget or ()), changes(job.story))


def completed(document: Document, given: Given) -> Document:
    """The document with its argument's section, also where its notebook did not run, and with titles written by hand."""
    if not any(section.notebook == STEM for section in document.sections):
        rules = document.results[0].result.rules if document.results else STANDARD
        telling = _telling(document, given, rules)
        context = replace(document.context, scope=tuple(one for one in document.context.scope if one[0] != STEM))
        document = replace(document, context=context)
        document = _with(document, telling) if telling.exhibits else document
    return retitled(document, given.changes.titles)


def _telling(document: Document, given: Given, rules: Rules) -> Telling:
    results = {recorded.result.module: recorded.result for recorded in document.results}
    context = document.context
    record = Record(results, budget=given.budget, currency=context.currency, period=context.period)
    return tell(record, rules=rules)


def _with(document: Document, telling: Telling) -> Document:
    """The document with a story's own exhibits and sentences as its last section."""
    context = document.context
    catalogue = languages.of(context)
    shown = (Shown(one.told(catalogue), "", STEM, one.id) for one in telling.exhibits)
    section = Section(
        STEM, section_title(STEM, context), (Recorded(telling.result.told(catalogue), STEM, "story"), *shown)
    )
    return replace(document, sections=(*document.sections, section))
