"""Exhibits are plain data that fit their kind."""

import datetime as dt
import json

import numpy as np
import pandas as pd
import pytest

import workbench as wb
from workbench import languages
from workbench.exhibits import KINDS, Exhibit, plain


def bars(**changes: object) -> Exhibit:
    data = pd.DataFrame({"department": ["Sales", "Service"], "score": [3.5, np.nan]})
    given = {
        "kind": "bar",
        "id": "extra.departments",
        "title": "Sales scores 3.5 of 5",
        "encoding": {"category": "department", "value": "score"},
    }
    return wb.exhibit(data, **(given | changes))


def test_an_exhibit_survives_the_way_through_json():
    item = bars(scale=(0, 5), highlight=["Sales"], labels={"value": "Score"})
    assert Exhibit.from_json(json.loads(json.dumps(item.to_json(), allow_nan=False))) == item


def test_columns_are_read_by_role_and_missing_values_are_none():
    assert bars().column("value") == [3.5, None]
    assert bars().column("low") == [None, None]
    assert next(iter(bars().records())) == {"category": "Sales", "value": 3.5}


def test_an_exhibit_without_alternative_text_describes_itself():
    assert bars().told(languages.catalogue("en")).alt == "One bar: Sales at 3.5."


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "pie"}, "unknown kind"),
        ({"encoding": {"category": "department"}}, "value"),
        ({"encoding": {"category": "department", "value": "score", "colour": "score"}}, "colour"),
        ({"encoding": {"category": "department", "value": "scores"}}, "scores"),
        ({"title": " "}, "title"),
        ({"polarity": "good"}, "polarity"),
    ],
)
def test_an_exhibit_that_contradicts_itself_is_refused(change, said):
    with pytest.raises(ValueError, match=said):
        bars(**change)


def test_cells_become_plain_values():
    values = [np.int64(3), np.float64("inf"), pd.NaT, pd.NA, dt.date(2026, 1, 2), True, np.bool_(False), "x"]
    assert [plain(value) for value in values] == [3, None, None, None, "2026-01-02", True, False, "x"]


def test_every_kind_says_what_it_is_for():
    assert [name for name, kind in KINDS.items() if not kind.says] == []
