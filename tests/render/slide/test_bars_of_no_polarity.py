"""Orange says that something falls short: values that are neither good nor bad are never orange."""

from __future__ import annotations

import documents

from workbench.render import theme
from workbench.render.kinds.bar import _colours


def drawn(polarity: str) -> dict[int, str]:
    rows = [["A", 0.1], ["B", -0.1]]
    item = documents.make("x", "bar", "Signed", "category value", rows, unit="share difference", polarity=polarity)
    return _colours(item, [0.1, -0.1])


def test_below_zero_is_orange_where_more_is_better_and_not_where_neither_is() -> None:
    assert drawn("up") == {0: theme.ACCENT, 1: theme.SHORT}
    assert drawn("none") == {0: theme.ACCENT, 1: theme.ACCENT}
