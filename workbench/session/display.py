"""The outputs of a notebook's cells: an exhibit with its drawing, a result with its figures, in the engagement's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from IPython.display import display

from workbench import context as contexts
from workbench import exhibits, languages, listing
from workbench import result as results
from workbench.claims.catalogue import Catalogue
from workbench.document import SVG
from workbench.engagement import Engagement
from workbench.exhibits import Exhibit
from workbench.render import chart
from workbench.result import Result
from workbench.scoring.release import release

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Shows = Exhibit | Iterable[Exhibit] | None

# The engagement that this kernel opened last: `show` and `record` speak its language.
_opened: list[Engagement] = []


def opened(engagement: Engagement) -> None:
    """Echo client and run into the executed notebook, and speak the engagement's language from here on."""
    _opened[:] = [engagement]
    context = engagement.context
    _display({contexts.MIME: context.to_json(), "text/plain": f"{context.name}, run {context.run}"})


def show(*items: Shows) -> None:
    """Show exhibits: a drawing for the analyst, data for the deck, the report and the workbook.

    The drawing is made once, here; the report places the same one. None and empty tuples are passed over, so that a
    cell shows what there is without asking whether there is any.
    """
    for item in (one.told(spoken()) for one in _each(items)):
        bundle: dict[str, Any] = {exhibits.MIME: item.to_json(), "text/plain": item.title}
        svg = chart.draw(item)
        if svg:
            bundle[SVG] = svg
            _headed(item.title)
        _display(bundle)


def figure(item: Exhibit) -> Figure:
    """The picture of an exhibit as a matplotlib figure to change; its words and shapes lie on `figure.axes[0]`, in points."""
    catalogue = spoken()
    return chart.figure(item.told(catalogue), language=catalogue.language)


def record(result: Result) -> None:
    """Record a result: its figures go to results.json, its text to the summaries; the notebook lists both."""
    result = release(result).told(spoken())
    _display({
        results.MIME: result.to_json(), "text/html": result._repr_html_(), "text/markdown": result.text,
        "text/plain": repr(result),
    })  # fmt: skip


def spoken() -> Catalogue:
    """The messages of the engagement that was opened last; the workbench's own English before any was."""
    return _opened[0].catalogue if _opened else languages.catalogue("en")


def _headed(title: str) -> None:
    """The title above its drawing, for the analyst; deck and report set it themselves."""
    if _opened and _opened[0].context.run == "interactive":
        _display({"text/html": listing.paragraph(title, strong=True), "text/plain": title})


def _each(items: Iterable[Shows]) -> Iterator[Exhibit]:
    for item in items:
        if isinstance(item, Exhibit):
            yield item
        elif item is not None:
            yield from _each(item)


def _display(bundle: dict[str, Any]) -> None:
    display(bundle, raw=True)
