"""What a notebook calls: open an engagement, show an exhibit, record a result."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workbench import context as contexts
from workbench import exhibits, languages
from workbench import result as results
from workbench.claims.catalogue import Catalogue
from workbench.document import SVG
from workbench.engagement import Engagement, load
from workbench.errors import MisuseError
from workbench.exhibits import Exhibit
from workbench.result import Result
from workbench.scoring.release import release

# The language of the engagement that this kernel opened last: `show` and `record` speak it.
_spoken: list[Catalogue] = []


def open_engagement(
    client: str, *, run: str = "interactive", workspace: str | None = None, upstream: str | None = None
) -> Engagement:
    """Load and validate a client's folder, and echo client and run into the executed notebook.

    `workspace` is the folder that holds `client_data/`; without it, it is looked for from the current folder
    upwards, so that a notebook opened in JupyterLab finds it. `upstream` is a folder of notebooks already executed
    in the same run, whose results `Engagement.upstream` offers. Raises `InputError` with all faults of all files.
    """
    root = Path(workspace) if workspace else _workspace_above(Path.cwd())
    engagement = load(client, workspace=root, run=run, upstream=Path(upstream) if upstream else None)
    _spoken[:] = [engagement.catalogue]
    _display(
        {contexts.MIME: engagement.context.to_json(), "text/plain": f"{engagement.context.name}, run {run}"}
    )
    return engagement


def show(*items: Exhibit | None) -> None:
    """Show exhibits: a drawing for the analyst, data for the deck, the report and the workbook.

    The drawing is made once, here; the report places the same one. None is passed over, so that a cell
    shows what there is without asking whether there is any.
    """
    from workbench.render.chart import draw

    for item in (one.told(_catalogue()) for one in items if one is not None):
        bundle: dict[str, Any] = {exhibits.MIME: item.to_json(), "text/plain": item.title}
        svg = draw(item)
        if svg:
            bundle[SVG] = svg
        _display(bundle)


def record(result: Result) -> None:
    """Record a result: its figures go to results.json, its text to the summaries."""
    result = release(result).told(_catalogue())
    _display({results.MIME: result.to_json(), "text/markdown": result.text, "text/plain": repr(result)})


def _catalogue() -> Catalogue:
    return _spoken[0] if _spoken else languages.catalogue("en")


def _workspace_above(start: Path) -> Path:
    for folder in (start, *start.parents):
        if (folder / "client_data").is_dir():
            return folder
    raise MisuseError(
        "no folder client_data here or above; pass workspace= or change to the workspace's folder"
    )


def _display(bundle: dict[str, Any]) -> None:
    from IPython.display import display

    display(bundle, raw=True)
