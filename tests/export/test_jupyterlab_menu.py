"""JupyterLab's File menu in a real browser: each entry of ours is clicked, and the file that comes is opened."""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile

import nbformat
import pdfplumber
import pytest
from test_exporters import notebook

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium"),
]
TOKEN = "a-token-of-this-test"  # noqa: S105 - of a server that ends with the test


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address of a JupyterLab on a folder with one executed notebook; it ends with the test."""
    folder = tmp_path_factory.mktemp("lab")
    made = notebook()
    made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    (folder / "voice.ipynb").write_text(nbformat.writes(made), "utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={TOKEN}", f"--notebook-dir={folder}", "--LabApp.news_url=", "--LabApp.extension_manager=readonly",
    ]  # fmt: skip
    # Settings of whoever runs the tests are neither read nor written.
    own = {
        name: str(folder / "jupyter")
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR")
    }
    server = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL, env=os.environ | own)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/api/status?token={TOKEN}", server)
        yield address
    finally:
        server.terminate()
        server.wait(60)


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        assert server.poll() is None, "JupyterLab ended by itself"
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310, the test's own server
                return
        except OSError:
            time.sleep(0.25)
    raise AssertionError("JupyterLab did not start within a minute")


@pytest.fixture(scope="module")
def page(lab):
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(accept_downloads=True)
        page.set_default_timeout(60_000)
        page.goto(f"{lab}/lab/tree/voice.ipynb?token={TOKEN}&reset")
        page.locator(".jp-NotebookPanel .jp-MarkdownOutput h1").first.wait_for()
        yield page
        browser.close()


def entries(page):
    """File, then Save and Export Notebook As: what the open menus offer."""
    shown = page.locator(".lm-Menu-itemLabel")
    for _ in range(30):  # a menu that is opened while JupyterLab still arranges itself closes again
        page.keyboard.press("Escape")
        page.locator(".lm-MenuBar-itemLabel", has_text="File").click()
        try:
            shown.filter(has_text="Save and Export").hover(timeout=3000)
            shown.filter(has_text="CX_deck").wait_for(timeout=3000)
        except playwright.TimeoutError:
            continue
        return shown
    raise AssertionError("JupyterLab's File menu has no entry of ours")


def test_the_menu_offers_our_three_once_and_no_name_that_would_answer_404(page):
    said = [text for text in entries(page).all_inner_texts() if text.lower().startswith("cx")]
    assert said == ["CX_deck", "CX_report", "CX_workbook"]


def is_deck(content: bytes) -> bool:
    return "ppt/slides/slide1.xml" in zipfile.ZipFile(io.BytesIO(content)).namelist()


def is_report(content: bytes) -> bool:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return "What do customers say?" in "".join(page.extract_text() for page in pdf.pages)


def is_workbook(content: bytes) -> bool:
    return "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(content)).namelist()


@pytest.mark.parametrize(
    ("entry", "file", "opens"),
    [
        ("CX_deck", "voice.pptx", is_deck),
        ("CX_report", "voice.pdf", is_report),
        ("CX_workbook", "voice.xlsx", is_workbook),
    ],
)
def test_a_click_on_an_entry_gives_a_file_that_opens(page, entry, file, opens):
    # The entry opens a tab that closes itself as soon as the file comes: what it asked for is asked for again.
    with page.context.expect_event("request", lambda request: "/nbconvert/" in request.url) as asked:
        entries(page).filter(has_text=entry).click()
    answer = page.context.request.get(asked.value.url, headers={"Referer": page.url})
    assert answer.status == 200
    assert file in answer.headers["content-disposition"]
    assert opens(answer.body())
