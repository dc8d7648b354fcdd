"""Every Python block of the README and the folders' READMEs is run on the sample client, and what it shows is looked at."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import RichOutput, capture_output

import workbench as wb
from workbench import exhibits
from workbench.document import SVG
from workbench.session.job import open_engagement

ROOT = Path(__file__).resolve().parents[2]
ELSEWHERE = {"mine.keep()": "tests/story/test_desk.py: it takes the results of a whole run"}


def blocks(page: str) -> list[str]:
    text = (ROOT / page).read_text("utf-8")
    found = re.findall(r"^```python\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    return [block for block in found if not any(line in block for line in ELSEWHERE)]


@pytest.fixture(scope="module", autouse=True)
def shell():
    yield InteractiveShell.instance()
    InteractiveShell.clear_instance()


@pytest.fixture(scope="module")
def names():
    """What stands in the notebook before the cell that a page asks for."""
    job = open_engagement("halden-rail", workspace=str(ROOT))
    return {"wb": wb, "job": job, "voice": job.measure_voice()}


def shown(block: str, names: dict[str, object]) -> list[RichOutput]:
    """The exhibits that a block shows, as its cell would have them."""
    with capture_output() as caught:
        exec(compile(block, "README.md", "exec"), dict(names))  # noqa: S102 - the page's own code
    return [output for output in caught.outputs if exhibits.MIME in output.data]


def test_every_python_block_is_run_by_a_test_of_this_file():
    pages = [ROOT / "README.md", *ROOT.glob("docs/**/*.md"), *ROOT.glob("*/README.md"), *ROOT.glob("workbench/**/*.md")]
    own = {page.relative_to(ROOT).as_posix() for page in pages if blocks(page.relative_to(ROOT).as_posix())}
    assert own == {"README.md", "notebooks/README.md"}


def test_the_example_of_the_readme_is_sorted_in_units_and_says_what_is_so(names):
    (block,) = blocks("README.md")
    output, retitled = shown(block, names)
    assert retitled.data["text/plain"] == "Refunds first"
    shares = output.data[exhibits.MIME]
    column = shares["columns"].index("value")
    values = [row[column] for row in shares["rows"]]
    assert values == sorted(values, reverse=True)
    assert shares["unit"] == "share"
    assert "Courtesy of staff on board" in shares["title"]
    assert "Refunds and compensation" in shares["title"]
    assert {">80%<", ">12%<"} <= set(re.findall(r">[^<>]+%<", output.data[SVG]))
    assert shares["figures"][0] == "voice.touchpoint.staff"


def test_the_example_of_the_notebooks_shows_what_it_says(names):
    (block,) = blocks("notebooks/README.md")
    titles = [output.data["text/plain"] for output in shown(block, names)]
    assert len(titles) == 3
    assert titles[-1] == "Refunds first"
