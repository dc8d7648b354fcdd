"""A client's themes: the file that names them, and the sheet in which people put comments under them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import numpy as np
import xlsxwriter
from pydantic import Field

from workbench.errors import Fault, InputError
from workbench.intake.opening import read_table
from workbench.intake.quotes import YES
from workbench.intake.schema import Column, cast
from workbench.intake.tables import folded
from workbench.model.themes import Labels, ThemeRule
from workbench.sources.models import read_model
from workbench.sources.values import Id, Label, Strict
from workbench.stats.agreement import krippendorff_alpha

if TYPE_CHECKING:
    import pandas as pd


NONE = "none of these"
HALF = 0.5  # of the readers put a comment there
FIXED = ("id", "comment", "group")
FRAME = ("id", "group")
HOW_TO = (
    "Read from the top, in this order, and stop where you like: the order is random, so that those you read stand for "
    "the rest. Put an x under every theme that the comment is about, or under the last column where it is about none. "
    "A row without an x counts as not read. For a second opinion, let somebody fill a copy of this file named "
    "theme_labels_second.xlsx without looking at yours."
)
WIDTHS = {"id": 14, "comment": 70, "group": 10}


class ThemeSettings(Strict):
    """A theme: its name, in one language or by language, words that hint at it, and comments that belong to it."""

    name: Label | dict[Literal["en", "pl", "zh"], Label]
    words: tuple[Label, ...] = ()
    examples: tuple[Annotated[str, Field(min_length=1, max_length=2000)], ...] = ()


class ThemesFile(Strict):
    """The whole of `themes.yaml`: each theme under an id that stays when its name changes."""

    themes: Annotated[dict[Id, ThemeSettings], Field(min_length=1)]


def read(path: Path, *, shown: str, language: str) -> tuple[ThemeRule, ...]:
    """The themes in the file's order, named in the engagement's language.

    Raises `InputError` with all faults: two themes of one name, a name that the sheet keeps for itself, and a theme
    that has no name in the language.
    """
    found, source = read_model(path, ThemesFile, shown=shown)
    rules: list[ThemeRule] = []
    faults: list[Fault] = []
    for name, theme in found.themes.items():
        said = theme.name if isinstance(theme.name, str) else theme.name.get(language)  # type: ignore[call-overload]
        loc = ("themes", name, "name")
        if said is None:
            faults.append(
                source.fault(
                    loc,
                    "no name in the client's language",
                    allowed=f"a name in {language}",
                    fix=f"add {language}: and the name",
                )
            )
        elif folded(said) in {folded(one) for one in (*FIXED, NONE, *(rule.name for rule in rules))}:
            faults.append(
                source.fault(
                    loc, f'"{said}"', allowed="a name that nothing else in the sheet has", fix="call it something else"
                )
            )
        else:
            rules.append(ThemeRule(said, theme.words, theme.examples, id=name))
    if faults:
        raise InputError(faults)
    return tuple(rules)


def read_labels(
    sheets: Sequence[Mapping[str, Any]], frame: Mapping[str, Any], rules: Sequence[ThemeRule]
) -> Labels | None:
    """What one or two people put under the themes; None where no row is read.

    Raises `InputError` for a column of the sheet that is no theme, and for rows marked with a theme and with none.
    """
    faults: list[Fault] = []
    read_by: list[pd.DataFrame] = []
    for place in sheets:
        try:
            read_by.append(_marks(place, rules))
        except InputError as error:
            faults += error.faults
    strata, _ = cast(
        read_table(**frame, expected=FRAME), [Column("id", "id", filled=True), Column("group", "id", filled=True)]
    )
    if faults:
        raise InputError(faults)
    seen = [one for one in read_by if len(one)]
    if not seen:
        return None
    names = [rule.name for rule in rules]
    marks: dict[str, list[Any]] = {}
    for one in seen:
        for text, row in zip(one["id"], one[names].to_numpy(dtype=float), strict=True):
            marks.setdefault(text, []).append(row)
    drawn = {text for one in seen for text in one.loc[one["group"] != "", "id"]}
    return Labels(
        dict(zip(strata["id"], strata["group"], strict=True)),
        frozenset(drawn),
        {text: np.mean(rows, axis=0) for text, rows in marks.items()},
        _agreement(seen, names),
    )


def _marks(place: Mapping[str, Any], rules: Sequence[ThemeRule]) -> pd.DataFrame:
    """The rows that somebody read: id, group, a number for each theme."""
    names = [rule.name for rule in rules]
    table = read_table(**place, expected=(*FIXED, *names, NONE))
    ticks = [Column(name, "choice", required=False, choices=YES) for name in (*names, NONE)]
    frame, _ = cast(
        table, [Column("id", "id", filled=True), Column("comment"), Column("group", required=False), *ticks]
    )
    ticked = np.array([[bool(cell) for cell in frame[name].fillna("")] for name in (*names, NONE)]).T
    both = [at for at, row in enumerate(ticked) if row[-1] and row[:-1].any()]
    if both:
        raise InputError([
            table.fault("a comment under a theme and under none", allowed="one of the two", row=at, column=NONE,
                        fix="take one of the ticks away")
            for at in both
        ])  # fmt: skip
    read = ticked.any(axis=1)
    kept = frame[["id", "group"]][read].fillna("")
    return kept.assign(**dict(zip(names, ticked[read, :-1].T.astype(float), strict=True)))


def _agreement(seen: Sequence[pd.DataFrame], names: Sequence[str]) -> dict[str, float]:
    """Krippendorff's alpha of each theme over the comments that two people read."""
    if len(seen) < 2:
        return {}
    one, other = (sheet.set_index("id") for sheet in seen[:2])
    both = one.index.intersection(other.index)
    return {
        name: krippendorff_alpha(np.array([one.loc[both, name], other.loc[both, name]]), metric="nominal")
        for name in names
        if len(both) > 1
    }


def frame_csv(strata: Mapping[str, str]) -> bytes:
    """The list of all texts that could be drawn, by id, with the group each was drawn from."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(FRAME)
    writer.writerows(sorted(strata.items()))
    return text.getvalue().encode()


def sheet(rows: Iterable[tuple[str, str, str]], rules: Sequence[ThemeRule], known: Mapping[str, Any]) -> bytes:
    """The sheet to be filled: id, comment, group and a column for each theme; what is `known` by id stands filled in."""
    names = [*FIXED, *(rule.name for rule in rules), NONE]
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Themes of comments", "created": dt.datetime(2000, 1, 1)})
    page, help_page = book.add_worksheet("Comments"), book.add_worksheet("How to")
    bold = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for at, name in enumerate(names):
        page.set_column(at, at, WIDTHS.get(name, 14))
        page.write_string(0, at, name, bold)
    count = 0
    for count, row in enumerate(rows, 1):
        marks = known.get(row[0])
        ticked = (
            ()
            if marks is None
            else ["x" if one else "" for one in (*(mark >= HALF for mark in marks), max(marks) < HALF)]
        )
        for at, cell in enumerate((*row, *ticked)):
            page.write_string(count, at, cell, text)
    page.freeze_panes(1, 2)
    page.data_validation(1, len(FIXED), max(count, 1), len(names) - 1, {"validate": "list", "source": ["x"]})
    help_page.set_column(0, 0, 90)
    help_page.write_string(0, 0, HOW_TO, text)
    book.close()
    return buffer.getvalue()
