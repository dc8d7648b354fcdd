"""Makes the README's pictures from the sample client's newest run; needs LibreOffice and poppler, in development only."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "reports" / "halden-rail"

# The slide and the page that show most of what the product does; found by their text, so that they may move.
SLIDE, PAGE = "The journey peaks at", "are satisfied with Courtesy of staff on board"


def pictures(run: Path, target: Path) -> None:
    """Write slide.png and page.png from a run's deck and report."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        profile = f"-env:UserInstallation={(Path(scratch) / 'office').as_uri()}"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", scratch, str(run / "deck.pptx")],
            check=True,
            capture_output=True,
        )
        _picture(Path(scratch) / "deck.pdf", SLIDE, target / "slide.png")
        _picture(run / "report.pdf", PAGE, target / "page.png")


def _picture(pdf: Path, words: str, target: Path) -> None:
    number = str(_page_with(pdf, words))
    subprocess.run(
        [
            "pdftoppm",
            "-png",
            "-singlefile",
            "-scale-to",
            "1000",
            "-f",
            number,
            "-l",
            number,
            str(pdf),
            str(target.with_suffix("")),
        ],
        check=True,
    )


def _page_with(pdf: Path, words: str) -> int:
    """The last page that holds the words: the first ones are a summary and the contents."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    pages = [at for at, page in enumerate(text.split("\f"), start=1) if words in page]
    if not pages:
        sys.exit(f"no page of {pdf.name} holds {words!r}")
    return pages[-1]


if __name__ == "__main__":
    missing = [tool for tool in ("soffice", "pdftoppm", "pdftotext") if shutil.which(tool) is None]
    if missing:
        sys.exit(f"install first: {', '.join(missing)}")
    pictures(SAMPLE / (SAMPLE / "latest").read_text("utf-8").strip(), ROOT / "docs/pictures")
