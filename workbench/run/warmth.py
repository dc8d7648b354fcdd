"""What a fork server does once so that none of its children does it again: a word said, charts drawn, fonts read."""

from __future__ import annotations


def warm() -> None:
    """Say a word and draw a chart and a table, without pyplot; nothing of it is kept but what libraries cache."""
    import pandas as pd

    from workbench import languages
    from workbench.exhibits import exhibit
    from workbench.render.chart import draw

    languages.catalogue("en")("word-not-shown")
    rows = pd.DataFrame({"name": ["A", "B"], "value": [1.0, 2.0]})
    draw(
        exhibit(rows, kind="bar", id="warm.bars", title="A", encoding={"category": "name", "value": "value"})
    )
    draw(exhibit(rows, kind="table", id="warm.table", title="A"))
