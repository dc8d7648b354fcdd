"""A client's template never costs the deck: titles without room, odd sizes, links to outside, pages left in it."""

import io
import zipfile
from pathlib import Path

import documents
import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Emu

from workbench.cli import template_checks
from workbench.document import read_folder
from workbench.errors import MisuseError
from workbench.export import deck
from workbench.export.review import review
from workbench.intake import presentations
from workbench.render.slide import degrade
from workbench.render.slide.spec import Slide
from workbench.render.slide.trial import trial


def template(
    path: Path, *, size=(9144000, 6858000), title_height: int | None = None, right: int = 0, slides: int = 0
) -> Path:
    """A corporate template made from PowerPoint's default one."""
    made = Presentation()
    across, up = size[0] / made.slide_width, size[1] / made.slide_height
    made.slide_width, made.slide_height = Emu(size[0]), Emu(size[1])
    shapes = [shape for layout in made.slide_layouts for shape in layout.placeholders]
    places = [(one, one.left, one.top, one.width, one.height) for one in [*made.slide_master.placeholders, *shapes]]
    for shape, left, top, width, height in places:
        shape.left, shape.width = Emu(int(left * across)), Emu(int(width * across))
        shape.top, shape.height = Emu(int(top * up)), Emu(int(height * up))
        if title_height is not None and shape.placeholder_format.idx == 0:
            shape.height = Emu(title_height)
        if right and shape.placeholder_format.idx == 0:
            shape.left = Emu(right)
    for _ in range(slides):
        made.slides.add_slide(made.slide_layouts[0])
    made.save(str(path))
    return path


def faults(content: bytes) -> list[str]:
    return [
        str(one) for one in review(content) if one.check in {"overflow", "table-overflow", "off-slide", "external-link"}
    ]


@pytest.mark.parametrize(
    "look",
    [
        {},
        {"size": (6858000, 9144000)},
        {"size": (12192000, 6858000)},
        {"title_height": 0},
        {"right": 9000000},
        {"slides": 2},
    ],
    ids=["4:3", "portrait", "widescreen", "titles of no height", "titles off the slide", "slides left in it"],
)
def test_every_kind_of_page_comes_on_an_odd_template(tmp_path, look):
    built = deck.written(documents.every_kind(), template=template(tmp_path / "house.pptx", **look))
    assert faults(built.content) == []
    assert len(Presentation(io.BytesIO(built.content)).slides) > 20


def test_doctor_calls_no_fault_what_a_run_takes_as_it_is(tmp_path):
    found = template_checks.template(template(tmp_path / "house.pptx", size=(12192000, 6858000), slides=1))
    assert [one.what for one in found if one.todo] == []
    assert any("a run takes none of them" in one.found for one in found)
    assert found[-1].what == "trial deck"


def test_doctor_and_a_run_agree_on_a_template_too_small_for_words(tmp_path):
    small = template(tmp_path / "small.pptx", size=(2743200, 2057400))
    (found,) = [one for one in template_checks.template(small) if one.what == "trial deck"]
    assert all(mark in found.found for mark in trial(small).marks) and trial(small).marks
    assert deck.written(documents.every_kind(), template=small).marks


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (lambda made: made.slide_layouts[0].part, "ppt/slideLayouts/slideLayout1.xml"),
        (lambda made: made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME), "ppt/theme/theme1.xml"),
    ],
    ids=["layout", "theme"],
)
def test_a_template_that_links_to_a_file_outside_is_refused_with_the_part(tmp_path, part, said):
    path = template(tmp_path / "linked.pptx")
    opened = Presentation(str(path))
    part(opened).relate_to("file://///share/logo.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    opened.save(str(path))
    (found,) = template_checks.template(path)
    assert found.found == f'links to "file://///share/logo.png" in {said}'
    with pytest.raises(MisuseError, match=f"logo.png.*{said}"):
        trial(path)


def test_a_link_on_a_page_left_in_a_template_or_to_an_address_is_none(tmp_path):
    path = template(tmp_path / "house.pptx", slides=1)
    opened = Presentation(str(path))
    opened.slides[0].part.relate_to("file:///share/a.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    opened.slide_master.part.relate_to("https://bank.example", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    opened.save(str(path))
    assert presentations.wrong(path) == []


@pytest.mark.parametrize("part", ["ppt/theme/theme1.xml", "ppt/slideMasters/_rels/slideMaster1.xml.rels"])
def test_a_template_that_declares_a_document_type_in_any_part_is_refused(tmp_path, part):
    path = template(tmp_path / "plain.pptx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "typed.pptx", "w") as new:
        for name in old.namelist():
            typed = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<'
            blob = old.read(name)
            at = blob.index(b"<", 1) if name == part else 0
            new.writestr(name, blob[:at] + typed + blob[at + 1 :] if at else blob)
    with pytest.raises(MisuseError, match="document type declaration"):
        trial(tmp_path / "typed.pptx")


def test_an_older_copy_of_our_template_without_a_place_on_its_cover_gives_a_deck(tmp_path):
    made = Presentation(str(Path(__file__).resolve().parents[3] / "templates" / "deck" / "workbench.pptx"))
    cover = next(
        one for one in made.slide_layouts if any(each.placeholder_format.idx == 24 for each in one.placeholders)
    )
    (asked,) = (each for each in cover.placeholders if each.placeholder_format.idx == 24)
    asked._element.getparent().remove(asked._element)
    made.save(str(tmp_path / "older.pptx"))
    words = [
        shape.text_frame.text
        for shape in Presentation(io.BytesIO(trial(tmp_path / "older.pptx").content)).slides[0].shapes
        if shape.has_text_frame
    ]
    assert any("Customer experience: findings and recommendations" in text for text in words)


@pytest.mark.slow
def test_doctor_says_of_a_client_s_newest_run_what_the_run_itself_marks(tmp_path, sample_run):
    narrow = template(tmp_path / "narrow.pptx", size=(5143500, 6858000))
    (found,) = [one for one in template_checks.template(narrow, sample_run.workspace) if one.what == "halden-rail"]
    marks = deck.written(read_folder(sample_run.folder), template=narrow).marks
    assert all(mark in found.found for mark in marks)


def test_a_pair_that_is_too_wide_for_a_page_stands_one_over_the_other_before_it_is_torn_apart():
    pair = Slide(
        "pair", "S", "Two bars", exhibits=(documents.bar(), documents.bar()), headings=("One", "Two"), takeaways=("So",)
    )
    whole, over, apart = [way.slides for way in degrade.ways(pair, "en")][:3]
    assert [one[0].role for one in (whole, over)] == ["pair", "stack"]
    assert (over[0].headings, over[0].takeaways) == (("", "Two"), ("One", "So"))
    assert len(apart) == 2
