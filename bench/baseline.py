"""The loop a consultant would write: papermill's own engine a notebook, chart pictures pasted, a browser for the PDF.

`python bench/baseline.py WORKSPACE BROWSER CLIENT...`; BROWSER may be empty, then the PDF step stops at HTML.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXHIBIT = "application/vnd.cxworkbench.exhibit+json"


def execute(workspace: Path, client: str, out: Path) -> list[Path]:
    """Run the five notebooks one after the other, each in a new kernel."""
    import papermill

    made = []
    upstream = out / "done"
    upstream.mkdir()
    for path in sorted((ROOT / "notebooks").glob("0[1-5]_*.ipynb")):
        parameters = {"client": client, "run": "r1", "workspace": str(workspace), "upstream": str(upstream)}
        papermill.execute_notebook(str(path), str(out / path.name), parameters=parameters, progress_bar=False)
        made.append((out / path.name).rename(upstream / path.name))
    return made


def deck(notebooks: list[Path], out: Path) -> None:
    """One slide an exhibit, with a picture drawn by matplotlib."""
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot as plt
    from pptx import Presentation
    from pptx.util import Inches

    file = Presentation()
    for exhibit in (e for path in notebooks for e in exhibits(path)):
        values = [cell for row in exhibit["rows"] for cell in row if isinstance(cell, (int, float))]
        figure, axes = plt.subplots(figsize=(10, 5))
        axes.bar(range(len(values)), values)
        picture = io.BytesIO()
        figure.savefig(picture, dpi=150)
        plt.close(figure)
        slide = file.slides.add_slide(file.slide_layouts[5])
        slide.shapes.title.text = exhibit["title"]
        slide.shapes.add_picture(picture, Inches(0.5), Inches(1.5), width=Inches(9))
    file.save(str(out / "deck.pptx"))


def exhibits(path: Path) -> list[dict]:
    """The exhibits in an executed notebook."""
    cells = json.loads(path.read_text("utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    return [output["data"][EXHIBIT] for output in outputs if EXHIBIT in output.get("data", {})]


def report(notebooks: list[Path], out: Path, browser: str) -> None:
    """HTML by nbconvert, printed to PDF by a browser where there is one."""
    from nbconvert import HTMLExporter

    for path in notebooks:
        html, _ = HTMLExporter().from_filename(str(path))
        page = out / f"{path.stem}.html"
        page.write_text(html, "utf-8")
        if browser:
            with tempfile.TemporaryDirectory() as profile:
                subprocess.run(
                    [
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        f"--user-data-dir={profile}",
                        f"--print-to-pdf={out / path.stem}.pdf",
                        page.as_uri(),
                    ],
                    check=True,
                    capture_output=True,
                )


def main(workspace: Path, browser: str, clients: list[str]) -> None:
    """Do all clients, one after the other."""
    for client in clients:
        out = workspace / "by-hand" / client
        out.mkdir(parents=True)
        notebooks = execute(workspace, client, out)
        deck(notebooks, out)
        report(notebooks, out, browser)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
