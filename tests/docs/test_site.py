"""The documentation site is built from the repository's pages, and a broken link stops it."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

from workbench.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def site(sample_run, tmp_path_factory):
    """The site of the sample's run."""
    build = tmp_path_factory.mktemp("docs")
    assert runpy.run_path(str(ROOT / "scripts/make_docs.py"))["site"](sample_run.folder, build) == 0
    return build / "site"


def text(site: Path, page: str) -> str:
    return (site / page).read_text("utf-8")


def test_every_command_is_in_the_reference(site):
    page = text(site, "commands.html")
    every = {*COMMANDS, "ballot make", "themes propose"}
    assert {name for name in every if f"workbench {name}" not in page} == set()


def test_every_kind_that_the_sample_shows_is_drawn_in_the_gallery(site, sample_run):
    page = text(site, "gallery.html")
    shown = json.loads((sample_run.folder / "results.json").read_text("utf-8"))["exhibits"]
    assert {one["kind"] for one in shown if f'src="drawn/{one["kind"]}.svg"' not in page} == set()


def test_a_figure_stands_with_its_unit_and_base(site):
    page = text(site, "figures.html")
    assert "<code>voice.nps</code>" in page
    assert "<td>597</td>" in page


def test_the_tutorial_links_the_files_that_its_reader_needs(site):
    assert (site / "docs/tutorial/survey.csv").is_file()


def test_a_page_asks_no_other_machine_for_fonts_scripts_or_pictures(site):
    pages = "".join(page.read_text("utf-8") for page in site.rglob("*.html"))
    assert not [tag for tag in ('src="http', '<link href="http', "url(http") if tag in pages]
