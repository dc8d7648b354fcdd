"""The deck in a brand and a language: its accent, its template, its logo, its words, and what is refused."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Pt
from render import documents

from workbench.context import Brand
from workbench.document import Document, read_folder
from workbench.errors import MisuseError
from workbench.export import deck
from workbench.export.review import review
from workbench.render import theme
from workbench.render.slide.frames import ROLES
from workbench.render.slide.roles import roles

ROOT = Path(__file__).resolve().parents[2]
CHART, TABLE = "graphicData[@uri='http://schemas.openxmlformats.org/drawingml/2006/chart']", "table"


def one(*shown, **changes) -> Document:
    """A document of one section with these exhibits."""
    section = documents.section("02_voice", "What do customers say?", "", documents.results()[1], *shown)
    return Document(documents.context(**changes), (section,))


def words(slide) -> str:
    return "\n".join(
        t.text or "" for t in slide._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t")
    )


def presentation(document: Document):
    return Presentation(io.BytesIO(deck.write(document)))


def test_the_brands_accent_becomes_the_theme_and_is_darkened_where_it_would_not_read():
    shown = presentation(one(documents.bar(), brand=Brand(accent="#8A2BE2")))
    pale = presentation(one(documents.bar(), brand=Brand(accent="#F5D547")))
    accents = [re.search(r'<a:accent1><a:srgbClr val="(\w+)"', _theme(found))[1] for found in (shown, pale)]
    assert accents[0] == "8A2BE2"
    assert theme.contrast(f"#{accents[1]}", "#FFFFFF") >= 4.5


def _theme(shown) -> str:
    rels = shown.slide_masters[0].part.rels.values()
    return next(rel.target_part.blob for rel in rels if rel.reltype.endswith("/theme")).decode()


def test_our_own_template_plays_every_role_with_real_placeholders():
    found = roles(ROOT / "templates/deck/workbench.pptx")
    assert [role.role for role in found] == list(ROLES)
    assert all(role.found == "tag" and role.missing == () for role in found)


def test_the_template_is_what_its_script_makes(tmp_path, monkeypatch):
    import runpy

    made = tmp_path / "workbench.pptx"
    script = runpy.run_path(str(ROOT / "scripts/make_deck_template.py"))
    script["main"].__globals__["TARGET"] = made
    script["main"]()
    shipped, fresh = (zipfile.ZipFile(path) for path in (ROOT / "templates/deck/workbench.pptx", made))
    assert shipped.namelist() == fresh.namelist()
    assert [name for name in fresh.namelist() if shipped.read(name) != fresh.read(name)] == []


TEMPLATES = (
    "coreoz_french_demo",
    "emil_spicy",
    "m3_japanese_in1",
    "officer_test-no-placeholders-in-layout",
    "public_health_scotland_16x9",
)


@pytest.mark.slow
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_clients_template_holds_every_kind_of_exhibit_and_nothing_of_its_own_slides(name, shared_data):
    template = shared_data / f"deck_templates/{name}.pptx"
    shown = Presentation(io.BytesIO(deck.write(documents.every_kind(), template=template)))
    left = [words(slide) for slide in Presentation(template).slides]
    text = "\n".join(words(slide) for slide in shown.slides)
    assert all(line not in text for slide in left for line in slide.split("\n") if len(line) > 20)
    assert sum(any(shape.has_chart for shape in slide.shapes) for slide in shown.slides) >= 11
    for slide in shown.slides:
        assert not any(
            shape.is_placeholder and shape.has_text_frame and not shape.text_frame.text.strip()
            for shape in slide.placeholders
            if shape.placeholder_format.type is not None and shape.placeholder_format.type != 13
        )
        assert all(shape.left + shape.width <= shown.slide_width + Pt(1) for shape in slide.shapes if shape.width)


@pytest.mark.slow
@pytest.mark.parametrize("name", TEMPLATES)
def test_the_sample_clients_deck_on_a_clients_template_passes_the_review(name, sample_run, shared_data):
    document = read_folder(sample_run.folder)
    data = deck.write(document, template=shared_data / f"deck_templates/{name}.pptx")
    found = review(data, results=document.to_json())
    assert [str(finding) for finding in found if finding.severity == "error"] == []


@pytest.mark.parametrize("name", TEMPLATES[:3])
def test_roles_of_a_clients_template_are_found_in_any_language(name, shared_data):
    found = {role.role: role for role in roles(shared_data / f"deck_templates/{name}.pptx")}
    assert found["cover"].found in {"type", "signature"}
    assert found["exhibit"].found in {"type", "signature"}
    assert "title" not in found["exhibit"].missing


def test_a_potx_is_opened_like_a_pptx(tmp_path):
    potx = tmp_path / "brand.potx"
    kind = "application/vnd.openxmlformats-officedocument.presentationml."
    source = zipfile.ZipFile(ROOT / "templates/deck/workbench.pptx")
    with zipfile.ZipFile(potx, "w") as parts:
        for name in source.namelist():
            parts.writestr(
                name, source.read(name).replace(f"{kind}presentation.main".encode(), f"{kind}template.main".encode())
            )
    assert len(Presentation(io.BytesIO(deck.write(one(documents.bar()), template=potx))).slides) > 3


def test_a_missing_template_of_the_brand_is_named(tmp_path):
    with pytest.raises(MisuseError, match=r"gone\.pptx"):
        deck.write(one(documents.bar()), template=tmp_path / "gone.pptx")


@pytest.mark.parametrize("template", [None, *TEMPLATES])
def test_the_deck_passes_the_review(template, shared_data):
    document = documents.every_kind()
    data = deck.write(document, template=shared_data / f"deck_templates/{template}.pptx" if template else None)
    errors = [str(finding) for finding in review(data, results=document.to_json()) if finding.severity == "error"]
    assert errors == []


def test_the_clients_logo_stands_on_the_cover_with_its_name_as_alternative_text(tmp_path):
    from PIL import Image

    logo = tmp_path / "logo.png"
    Image.new("RGB", (300, 60), "#0B5A7A").save(logo)
    cover = Presentation(io.BytesIO(deck.write(one(documents.bar()), logo=logo))).slides[0]
    picture = next(shape for shape in cover.shapes if shape.name == "Logo")
    assert picture._element.nvPicPr.cNvPr.get("descr") == "Halden Rail"
    assert picture.width / picture.height == pytest.approx(5, rel=0.01)


def test_a_logo_that_is_no_picture_is_refused(tmp_path):
    (tmp_path / "logo.svg").write_text("<svg/>")
    with pytest.raises(MisuseError, match=r"logo\.svg.*PNG or JPEG"):
        deck.write(one(documents.bar()), logo=tmp_path / "logo.svg")


@pytest.mark.parametrize(("language", "lang", "word"), [("pl", "pl-PL", "Podsumowanie"), ("zh", "zh-CN", "摘要")])
def test_a_deck_in_another_language_says_so_in_every_run(language, lang, word):
    shown = presentation(one(documents.bar(), language=language))
    xml = "".join(slide._element.xml for slide in shown.slides if hasattr(slide._element, "xml"))
    assert word in xml
    assert f'lang="{lang}"' in xml
    assert "<a:ea typeface=" in xml and "<a:cs typeface=" in xml
