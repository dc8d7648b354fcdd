"""Random edits of a deck as consultants make them, each with the way to see that it is still there."""

from __future__ import annotations

import io
import random
import re
from typing import Any

from edits_of_charts import (
    axis_scale,
    chart_part,
    chart_sheet,
    chart_title,
    chart_type,
    chart_value,
    gap_width,
    point_colour,
    series_name,
)
from edits_of_slides import (
    alt_text,
    background,
    copy_shape,
    delete_slide,
    drop_shape,
    duplicate_slide,
    group,
    hide,
    link,
    own_slide,
    remark,
    rename,
    reorder,
    restyle,
    speaker_notes,
    transition,
)
from edits_of_words import (
    add_paragraph,
    add_row,
    add_words,
    cell_fill,
    cell_words,
    column_width,
    drop_column,
    drop_paragraph,
    drop_row,
    look,
    move,
    recolour,
    resize,
    rewrite,
    text_box,
)
from pptx import Presentation
from scripted import Script, key, slides_of

from workbench.refresh import alignment, shapes, transplant
from workbench.refresh import series as charts
from workbench.refresh.deck import saved
from workbench.render.slide.xml import qn

EDITS = (
    add_words,
    rewrite,
    look,
    add_paragraph,
    drop_paragraph,
    text_box,
    move,
    resize,
    recolour,
    cell_words,
    cell_fill,
    column_width,
    add_row,
    drop_row,
    drop_column,
    point_colour,
    axis_scale,
    gap_width,
    chart_title,
    chart_type,
    chart_value,
    series_name,
    chart_sheet,
    speaker_notes,
    delete_slide,
    duplicate_slide,
    reorder,
    own_slide,
    group,
    drop_shape,
    hide,
    transition,
    background,
    restyle,
    remark,
    rename,
    link,
    copy_shape,
    alt_text,
)


def edited(base: bytes, seed: int) -> tuple[bytes, Script]:
    """A deck after the edits of a seed, and the script of them."""
    script = performed(Presentation(io.BytesIO(base)), seed)
    return saved(script.deck), script


def performed(deck: Any, seed: int) -> Script:
    """Three to eight edits drawn by a seed, done to a deck."""
    draw = random.Random(seed)  # noqa: S311 - edits, not secrets
    script = Script(deck, draw)
    for edit in draw.choices(EDITS, k=draw.randint(3, 8)):
        edit(script)
    # An edit that a later one undid, or put out of sight, is not looked for.
    script.checks = [(name, check) for name, check in script.checks if check(deck)]
    return script


def faults(script: Script, base: Any, result: Any, new: Any, entries: Any) -> list[str]:
    """What is wrong with a refresh: an edit lost, a figure that nobody touched and that is old, one told to nobody."""
    found = [f"lost: {name}" for name, check in script.checks if not check(result)]
    told = {one.slide for one in entries}
    numbers = {id_: number for number, id_ in enumerate(alignment.ids(result), start=1)}
    for fresh in new.slides:
        name = key(fresh)
        if script.is_gone(name):
            continue
        there = slides_of(result, name)
        if not there:
            found.append(f"missing slide: {name}")
            continue
        for slide in there:
            found += _old_figures(script, name, slide, fresh, base, told, numbers)
    return found + _broken(result)


def _old_figures(
    script: Script, name: str, slide: Any, fresh: Any, base: Any, told: set[int], numbers: dict[int, int]
) -> list[str]:
    found = []
    mine = {one.name: one for one in shapes.leaves(slide._element.cSld.spTree)}
    theirs = [one for one in shapes.leaves(fresh._element.cSld.spTree) if not one.is_furniture]
    for one in theirs:
        here = mine.get(one.name)
        if not script.is_touched(name, one.name):
            if here is None:
                found.append(f"missing shape: {name} {one.name}")
            elif here.text != one.text:
                found.append(f"old text: {name} {one.name}: {here.text[:80]!r} for {one.text[:80]!r}")
            elif one.kind == "chart" and _drawn(slide, here) != _drawn(fresh, one):
                found.append(f"old chart: {name} {one.name}")
        elif here is not None and numbers[slide.slide_id] not in told:
            old = {line for page in slides_of(base, name)[:1] for line in _lines(page)} - _lines(fresh)
            stale = [line for line in here.text.split("\n") if line in old and re.search(r"\d", line)]
            if stale:
                found.append(f"silent: {name} {one.name}: {stale[0][:80]!r}")
    if (
        not script.is_touched(name, "notes")
        and fresh.has_notes_slide
        and slide.notes_slide.notes_text_frame.text != fresh.notes_slide.notes_text_frame.text
    ):
        found.append(f"old notes: {name}")
    return found


def _lines(slide: Any) -> set[str]:
    return {line for one in shapes.leaves(slide._element.cSld.spTree) for line in one.text.split("\n")}


def _drawn(slide: Any, one: shapes.Leaf) -> list[Any]:
    """What a chart draws, whatever the order of its series."""
    return sorted(
        (charts.name_of(series), path, tuple(charts.points(cache).items()))
        for series in chart_part(slide, one)._element.iter(charts.SER)
        for path, cache in charts.caches(series).items()
    )


def _broken(deck: Any) -> list[str]:
    """What PowerPoint would want to repair, as far as the parts show it."""
    found = []
    listed = alignment.ids(deck)
    sections = [
        int(e.get("id"))
        for e in deck.part._element.iter("{http://schemas.microsoft.com/office/powerpoint/2010/main}sldId")
    ]
    if len(set(sections)) != len(sections) or not set(sections) <= set(listed):
        found.append("sections name slides twice or that are not there")
    for slide in deck.slides:
        ids = [e.get("id") for e in slide._element.cSld.iter("{*}cNvPr")]
        if len(set(ids)) != len(ids):
            found.append(f"shape numbers twice: {key(slide)}")
        found += [
            f"a link to nothing: {key(slide)} {link}"
            for link in transplant.LINKS(slide._element)
            if link and link not in slide.part.rels
        ]
        for table in slide._element.iter(qn("a:tbl")):
            width = len(list(table.iter(qn("a:gridCol"))))
            if any(len(row.findall(qn("a:tc"))) != width for row in table.iter(qn("a:tr"))):
                found.append(f"a table that is no grid: {key(slide)}")
    return found
