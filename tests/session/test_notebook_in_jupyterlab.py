"""A notebook of the workbench in a real JupyterLab: all cells run, a parameter is changed, a name is misspelt, a form moved."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(400),
    pytest.mark.xdist_group("jupyterlab"),  # one server and one browser for all
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium"),
]
ROOT = Path(__file__).resolve().parents[2]
MISSPELT = 'voice.table("touchpoint")'


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A workspace of its own, which a form may write into."""
    return tmp_path_factory.mktemp("lab")


@pytest.fixture(scope="module")
def address(home):
    """`workbench lab` on the sample, its voice notebook with a changed parameter and a cell that misspells a table."""
    shutil.copytree(ROOT / "client_data/halden-rail", home / "client_data/halden-rail")
    command = [sys.executable, "-m", "workbench", "lab", "halden-rail"]
    subprocess.run([*command, "--no-start"], cwd=home, check=True, capture_output=True)
    path = home / "reports/halden-rail/lab/02_voice_of_customer.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    parameters = "".join(cells["parameters"]["source"])
    cells["parameters"]["source"] = parameters.replace(
        "themes = {}", 'themes = {"Heating": ["cold", "heating", "warm"]}'
    )
    notebook["cells"].append(
        {"cell_type": "code", "id": "mine", "metadata": {}, "execution_count": None, "outputs": [], "source": MISSPELT}
    )
    path.write_text(json.dumps(notebook), "utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    given = ["--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}"]
    log = home / "server.log"  # a file, and no pipe: nobody would read what follows the address
    with log.open("w") as told:
        server = subprocess.Popen([*command, *given], cwd=home, stderr=told, stdout=subprocess.DEVNULL)
    try:
        yield _address(log, server)
    finally:
        server.terminate()
        server.wait(timeout=60)


def _address(log: Path, server: subprocess.Popen[bytes]) -> str:
    for _ in range(480):
        assert server.poll() is None, f"JupyterLab ended by itself: {log.read_text('utf-8')}"
        if found := re.findall(r"http://127\.0\.0\.1\S+/lab\?token\S+", log.read_text("utf-8")):
            return found[-1]
        time.sleep(0.25)
    raise AssertionError(f"JupyterLab did not start in two minutes: {log.read_text('utf-8')}")


@pytest.fixture(scope="module")
def page(address):
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1400, "height": 6000})  # tall, so that no cell is left undrawn
        page.set_default_timeout(120_000)
        page.goto(address.replace("/lab?", "/lab/tree/02_voice_of_customer.ipynb?") + "&reset")
        _run_all(page)
        page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").last.wait_for()
        yield page
        browser.close()


def _run_all(page) -> None:
    page.locator(".jp-NotebookPanel .jp-MarkdownOutput h1").first.wait_for()
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    page.locator(".lm-MenuBar-itemLabel", has_text="Run").click()
    page.locator(".lm-Menu-itemLabel", has_text="Run All Cells").first.click()


def test_what_came_in_is_listed_before_it_is_scored(page):
    table = page.locator(".jp-RenderedHTMLCommon table", has_text="survey_2025.csv").first
    playwright.expect(table).to_contain_text("no fault", timeout=60_000)


def test_the_result_lists_its_figures_and_a_click_opens_them(page):
    page.get_by_text(re.compile(r"^\d{3} figures")).first.click()
    playwright.expect(page.locator("td", has_text="nps_previous").first).to_be_visible(timeout=60_000)


def test_every_exhibit_is_drawn_below_its_title(page):
    page.locator(".jp-RenderedSVG").nth(7).wait_for()
    playwright.expect(page.get_by_text("35% are promoters and 30% detractors").first).to_be_visible()


def test_a_changed_parameter_changes_what_is_counted(page):
    playwright.expect(page.get_by_text("Heating").first).to_be_attached(timeout=60_000)


def test_a_misspelt_table_is_answered_with_the_nearest_and_all_there_are(page):
    said = page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").last
    playwright.expect(said).to_contain_text('Did you mean "touchpoints"', timeout=60_000)
    playwright.expect(said).to_contain_text("It has ")


def test_a_form_that_is_moved_draws_the_plan_again_and_keeps_the_limit_in_the_file(address, page, home):
    plan = page.context.browser.new_page(viewport={"width": 1400, "height": 6000})
    plan.set_default_timeout(120_000)
    plan.goto(address.replace("/lab?", "/lab/workspaces/plan/tree/05_roadmap.ipynb?") + "&reset")
    _run_all(plan)
    told = plan.locator("p[role=status]")
    playwright.expect(told).to_contain_text("10 of 14 initiatives", timeout=120_000)
    before = told.inner_text()
    plan.get_by_label("Horizon, months").select_option("36")
    playwright.expect(told).not_to_have_text(before, timeout=120_000)
    plan.get_by_role("button", name="Save to engagement.yaml").click()
    playwright.expect(told).to_contain_text("Saved in engagement.yaml: horizon", timeout=60_000)
    assert "horizon: 36" in (home / "client_data/halden-rail/engagement.yaml").read_text("utf-8")
