"""Each check finds its seeded defect, and a clean deck passes them all."""

from __future__ import annotations

import copy
import io
from typing import Any

import pytest
from decks import (
    CLAIMS,
    clean,
    document,
    found,
    record,
    repacked,
    said,
    shape_of,
    slide_of,
    spoiled,
    title,
    words,
    write,
)
from PIL import Image
from pptx.dml.color import RGBColor
from pptx.util import Emu, Inches, Pt

from workbench.errors import MisuseError
from workbench.export.review import CHECKS, has_errors, review
from workbench.export.review.numbers import _lacking

pytestmark = pytest.mark.slow


def picture() -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "#445566").save(out, "PNG")
    out.seek(0)
    return out


def no_title(deck: Any) -> None:
    shape = slide_of(deck, CLAIMS).shapes.title
    shape._element.getparent().remove(shape._element)


def two_alike(deck: Any) -> None:
    write(slide_of(deck, "Certainty").shapes.title, slide_of(deck, CLAIMS).shapes.title.text)


def crowded(deck: Any) -> None:
    write(shape_of(slide_of(deck, CLAIMS), "takeaways"), "Claims handling satisfies 41% of those who used it. " * 30)


def long_table(deck: Any) -> None:
    shape = shape_of(slide_of(deck, "documented"), "table")
    for row in list(shape.table._tbl.tr_lst)[1:]:
        for _ in range(4):
            shape.table._tbl.append(copy.deepcopy(row))


def outside(deck: Any) -> None:
    words(slide_of(deck, CLAIMS), "over the edge", Inches(12.5), Inches(3), Inches(3), Inches(1))


def covering(deck: Any) -> None:
    slide = slide_of(deck, CLAIMS)
    chart = shape_of(slide, "chart")
    words(slide, "a sticker", chart.left - Inches(0.5), chart.top + Inches(1), Inches(2), Inches(1))


def unfilled(deck: Any) -> None:
    write(shape_of(slide_of(deck, CLAIMS), "takeaways"), "")


def title_last(deck: Any) -> None:
    slide = slide_of(deck, CLAIMS)
    slide.shapes._spTree.append(slide.shapes.title._element)


def described(text: str) -> Any:
    def spoil(deck: Any) -> None:
        shape_of(slide_of(deck, CLAIMS), "chart")._element.nvGraphicFramePr.cNvPr.set("descr", text)

    return spoil


def headless(deck: Any) -> None:
    shape_of(slide_of(deck, "documented"), "table").table.first_row = False


def pale(deck: Any) -> None:
    for paragraph in shape_of(slide_of(deck, CLAIMS), "takeaways").text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor(0xC8, 0xC8, 0xC8)


def tiny(deck: Any) -> None:
    for paragraph in shape_of(slide_of(deck, CLAIMS), "takeaways").text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(10)


def comic(deck: Any) -> None:
    for run in shape_of(slide_of(deck, CLAIMS), "takeaways").text_frame.paragraphs[0].runs:
        run.font.name = "Comic Sans MS"


def pasted(deck: Any) -> None:
    slide = slide_of(deck, CLAIMS)
    chart = shape_of(slide, "chart")
    shown = slide.shapes.add_picture(picture(), chart.left, chart.top, chart.width, chart.height)
    shown._element.nvPicPr.cNvPr.set("descr", "Satisfaction by touchpoint, claims handling lowest at 41%")
    chart._element.getparent().remove(chart._element)


def no_workbook(deck: Any) -> None:
    part = shape_of(slide_of(deck, CLAIMS), "chart").chart.part
    for key, relation in list(part.rels.items()):
        if relation.reltype.endswith("/package"):
            part.rels.pop(key)


def no_source(deck: Any) -> None:
    shape = shape_of(slide_of(deck, CLAIMS), "source")
    shape._element.getparent().remove(shape._element)


def no_base(deck: Any) -> None:
    write(shape_of(slide_of(deck, CLAIMS), "source"), "Source: Customer survey")


def noted(deck: Any) -> None:
    slide_of(deck, CLAIMS).notes_slide.notes_text_frame.text = "TODO: ask Eva"


def concealed(deck: Any) -> None:
    slide_of(deck, CLAIMS)._element.set("show", "0")


def linked(deck: Any) -> None:
    slide = slide_of(deck, CLAIMS)
    slide.part.rels.get_or_add_ext_rel(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", "file:///Z:/team/chart.png"
    )


def signed(deck: Any) -> None:
    deck.core_properties.last_modified_by = "Steve Canny"


def untitled(deck: Any) -> None:
    deck.core_properties.title = "PowerPoint Presentation"


def unnumbered(deck: Any) -> None:
    for shape in list(slide_of(deck, CLAIMS).placeholders):
        if "NUMBER" in str(shape.placeholder_format.type):
            shape._element.getparent().remove(shape._element)


def commented(deck: Any) -> None:
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    slide = slide_of(deck, CLAIMS)
    part = Part(
        PackURI("/ppt/comments/comment1.xml"),
        "application/vnd.openxmlformats-officedocument.presentationml.comments+xml",
        slide.part.package,
        b"<p/>",
    )
    slide.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments")


def other_data(deck: Any) -> None:
    from pptx.chart.data import CategoryChartData

    data = CategoryChartData()
    data.categories = ["Advice at the station", "Claims handling"]
    data.add_series("Satisfied", (0.55, 0.22))
    shape_of(slide_of(deck, CLAIMS), "chart").chart.replace_data(data)


def other_cell(deck: Any) -> None:
    write(shape_of(slide_of(deck, "documented"), "table").table.cell(1, 1), "9.9")


def other_square(deck: Any) -> None:
    write(shape_of(slide_of(deck, "Certainty in disruption"), "table").table.cell(1, 1), "-3.7")


def other_run(deck: Any) -> None:
    deck.core_properties.identifier = "made-from-other-results"


SEEDS = {
    "title-missing": [no_title, title("")],
    "title-duplicate": [two_alike],
    "title-topic": [title("Satisfaction"), title("Touchpoint satisfaction")],
    "title-long": [title("Advice at the station satisfies 84% of customers, claims handling only 41%, " * 4)],
    "overflow": [crowded],
    "table-overflow": [long_table],
    "off-slide": [outside],
    "overlap": [covering],
    "empty-placeholder": [unfilled],
    "reading-order": [title_last],
    "alt-missing": [described("")],
    "alt-poor": [described("chart 3"), described("image7.png"), described("Picture 2")],
    "table-header": [headless],
    "contrast": [pale],
    "font-small": [tiny],
    "source-missing": [no_source],
    "base-missing": [no_base],
    "picture-chart": [pasted],
    "chart-workbook": [no_workbook],
    "token": [said("{{client}}"), said("TODO"), said("nan"), said("None%"), said("#REF!"), said("lorem ipsum"), noted],
    "hidden-slide": [concealed],
    "comment": [commented],
    "external-link": [linked],
    "metadata": [signed, untitled],
    "slide-number": [unnumbered],
    "font-foreign": [comic],
    "number-unmatched": [title("Advice at the station satisfies 84% of customers, claims handling only 14%")],
    "number-conflict": [title("Advice at the station satisfies 84% of customers, claims handling only 14%")],
    "table-changed": [other_cell, other_square],
    "deck-stale": [other_data, other_run],
}


def test_the_exported_deck_passes_every_check() -> None:
    assert review(clean(), results=record()) == ()


@pytest.mark.parametrize(("check", "seed"), [(check, seed) for check, seeds in SEEDS.items() for seed in seeds])
def test_a_seeded_defect_is_found_by_its_check(check: str, seed: Any) -> None:
    assert found(spoiled(seed), check)


def test_every_check_has_a_seed_here() -> None:
    # Those of claims have their seeds in test_claims.
    elsewhere = {"leftover", "record-missing", "claim-untrue", "title-uncountable", "body-empty", "first-rival"}
    assert {check.id for check in CHECKS} == set(SEEDS) | elsewhere


def test_a_thumbnail_left_by_a_program_is_found() -> None:
    assert found(repacked(lambda _name, data: data, ("docProps/thumbnail.jpeg", b"x")), "leftover")


def test_a_deck_without_its_record_says_that_numbers_were_not_checked() -> None:
    assert [(one.check, one.severity) for one in review(clean())] == [("record-missing", "warning")]


def test_a_finding_names_slide_shape_what_was_found_and_the_fix() -> None:
    finding = found(spoiled(pale), "contrast")[0]
    number = [s.slide_id for s in _opened().slides].index(slide_of(_opened(), CLAIMS).slide_id) + 1
    assert finding.slide == number
    assert finding.shape.lower().startswith("takeaways")
    assert finding.found.startswith("1.")
    assert set(finding.to_json()) == {"check", "severity", "slide", "shape", "found", "fix", "is_wrong"}


def _opened() -> Any:
    from pptx import Presentation

    return Presentation(io.BytesIO(clean()))


def test_errors_come_first_and_decide() -> None:
    findings = review(spoiled(pale, concealed), results=record())
    assert [one.severity for one in findings] == sorted(
        (one.severity for one in findings), key=["error", "warning", "information"].index
    )
    assert has_errors(findings)
    assert not has_errors(review(spoiled(concealed), results=record()))


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_deck_is_refused(data: bytes) -> None:
    with pytest.raises(MisuseError, match=r"\.pptx"):
        review(data)


def test_a_picture_with_a_description_and_a_logo_are_no_chart_pictures() -> None:
    def logo(deck: Any) -> None:
        shape = slide_of(deck, "Certainty").shapes.add_picture(picture(), Emu(0), Emu(0), Inches(0.4), Inches(0.2))
        shape._element.nvPicPr.cNvPr.set("descr", "Logo of Halden Rail")

    assert not found(spoiled(logo), "picture-chart")


def test_a_retitled_exhibit_is_still_checked_against_its_own_figures() -> None:
    edited = title("Only 41% are satisfied with how claims are handled, 84% with advice at the station")
    assert not found(spoiled(edited), "number-unmatched")
    wrong = title("Only 45% are satisfied with how claims are handled")
    assert "45%" in found(spoiled(wrong), "number-unmatched")[0].found


def test_a_conflict_names_the_figure_and_the_slide_with_the_other_value() -> None:
    finding = found(spoiled(SEEDS["number-conflict"][0]), "number-conflict")[0]
    assert "voice.touchpoint.claims" in finding.found
    assert "slide 2" in finding.found


def test_the_summary_s_numbers_are_checked_too() -> None:
    def edit(deck: Any) -> None:
        for shape in deck.slides[1].shapes:
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                for run in paragraph.runs:
                    run.text = run.text.replace("+23", "+32")

    assert "+32" in found(spoiled(edit), "number-unmatched")[0].found


def test_a_run_s_folder_is_reviewed_with_its_record(tmp_path: Any) -> None:
    import json

    from workbench.export.review import review_path

    (tmp_path / "deck.pptx").write_bytes(clean())
    (tmp_path / "results.json").write_text(json.dumps(document().to_json()), "utf-8")
    assert review_path(tmp_path) == ()
    assert review_path(tmp_path / "deck.pptx") == ()
    with pytest.raises(MisuseError, match=r"there is no .*other"):
        review_path(tmp_path / "other")


def test_a_deck_is_stale_as_soon_as_one_figure_of_the_record_has_changed() -> None:
    newer = record()
    newer["figures"]["voice.csat"]["value"] = 0.69
    assert [one.check for one in review(clean(), results=newer) if one.check == "deck-stale"] == ["deck-stale"]


@pytest.mark.parametrize(("drawn", "lacking"), [
    ([0.33, 0.34, 0.35], 0), ([0.3391, 0.3329, 0.3501, 9.0], 0), ([0.33, 0.34, 0.12], 1), ([0.34, 0.34], 2), ([-0.33, 0.34, 0.35], 0), ([], 3),
])  # fmt: skip
def test_each_recorded_value_needs_a_number_of_its_own_in_the_chart(drawn, lacking) -> None:
    assert _lacking([0.33, 0.34, 0.35], drawn) == lacking


def test_a_summary_that_names_the_cells_it_sums_up_is_no_exhibit() -> None:
    from workbench.export.review.reading import read
    from workbench.export.review.record import Record

    summary = read(clean()).slides[1]
    assert "02_voice_of_customer, score" in summary.notes
    assert Record(record()).exhibit(summary) is None
