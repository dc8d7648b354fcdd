"""Records of exhibits and figures made by hand, and slides that show them."""

from __future__ import annotations

from documents import make
from handmade import chart, slide, title

from workbench.export.review.record import Record

BARS = [["Advice", 0.84], ["Claims", 0.41]]


def stored(exhibit, notebook="02_voice", cell="bars"):
    return exhibit.to_json() | {"notebook": notebook, "cell": cell}


def bars(
    name="voice.bars",
    heading="Claims satisfy fewer than advice",
    rows=BARS,
    kind="bar",
    columns="category value",
    **more,
):
    return make(name, kind, heading, columns, rows, **({"unit": "share"} | more))


def figure(value, low=None, high=None, n=None, unit="share", notebook="02_voice"):
    return {"value": value, "low": low, "high": high, "n": n, "unit": unit, "notebook": notebook}


def record(*exhibits, **more):
    return Record(
        {"figures": {}, "answers": [], "exhibits": [one if isinstance(one, dict) else stored(one) for one in exhibits]}
        | more
    )


def shown(heading="Claims satisfy fewer than advice", *shapes, **more):
    return slide(title(heading), *(shapes or (chart(),)), **more)
