"""A machine without Calibri sets wider letters: nothing of a deck overflows when its text runs 8 % wider."""

import io
import zipfile
from dataclasses import replace

import documents
import pytest

from workbench.export import deck
from workbench.export.review import places
from workbench.export.review.model import Body, Table
from workbench.export.review.reading import read
from workbench.render import fit, theme

pytestmark = pytest.mark.slow


def wider(body: Body, font: str = "") -> Body:
    """The same words in a face 8 % wider, or in another one."""
    return replace(body, paragraphs=tuple(
        replace(one, runs=tuple(replace(run, font=font or fit.spared(run.font)) for run in one.runs))
        for one in body.paragraphs
    ))  # fmt: skip


def wider_table(table: Table, font: str = "") -> Table:
    rows = (tuple(replace(cell, body=wider(cell.body, font)) for cell in row) for row in table.rows)
    return replace(table, rows=tuple(rows))


def overflowing(data: bytes) -> list[tuple[int, str]]:
    """The texts and tables of a deck that leave their box in a face 8 % wider."""
    over = []
    for slide in read(data).slides:
        for shape in slide.shapes:
            if shape.box and shape.kind == "text" and shape.text and shape.body.measurable:
                if places.needed(wider(shape.body), shape.box[2]) > shape.box[3] * places.SLACK + 1:
                    over.append((slide.number, shape.name))
            elif shape.box and shape.table and places.table_height(wider_table(shape.table)) > shape.box[3] + 3:
                over.append((slide.number, shape.name))
    return over


@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_no_text_and_no_table_of_any_kind_overflows_eight_per_cent_wider(language):
    assert overflowing(deck.write(documents.every_kind(language=language))) == []


def test_no_text_and_no_table_of_the_sample_overflows_eight_per_cent_wider(sample_run):
    assert overflowing((sample_run.folder / "deck.pptx").read_bytes()) == []


def test_on_a_machine_without_any_such_face_all_but_two_tables_of_the_sample_still_end_above_the_source(sample_run):
    over, sources = [], {}
    for slide in read((sample_run.folder / "deck.pptx").read_bytes()).slides:
        sources = [shape.box[1] for shape in slide.shapes if shape.name == "Source"]
        for shape in slide.shapes:
            end = shape.box[1] + places.table_height(wider_table(shape.table, theme.WIDEST)) if shape.table else 0.0
            over += [shape.name] if sources and end > sources[0] + 12 else []  # its words stand at the zone's foot
    assert len(over) <= 2, over


def test_a_spared_font_is_measured_wider_and_stays_the_same_face():
    plain, spared = (fit.width("Responses", 12, font="Calibri"), fit.width("Responses", 12, font=fit.spared("Calibri")))
    assert spared == pytest.approx(1.08 * plain)
    assert fit.measured_by(fit.spared("Calibri")) == "Carlito"
    assert fit.spared("Arial") == "Arial"


def test_the_file_names_the_face_itself():
    with zipfile.ZipFile(io.BytesIO(deck.write(documents.every_kind(language="pl")))) as package:
        parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
    assert any(b'typeface="Calibri"' in part for part in parts)
    assert not any(fit.SPARED.encode() in part for part in parts)


def test_the_bar_of_what_follows_is_set_smaller_by_a_program_whose_face_is_too_wide(sample_run):
    with zipfile.ZipFile(sample_run.folder / "deck.pptx") as package:
        slide = package.read("ppt/slides/slide2.xml").decode()
    bars = [one for one in slide.split("<p:sp>") if 'name="Takeaways"' in one or 'name="Text 1"' in one]
    assert [one.count("normAutofit") for one in bars] == [1, 1]
