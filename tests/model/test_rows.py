"""A table is declared once, as a row; what it lacks is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pandas as pd
import pytest

from workbench.model.rows import frame_of, rows_of
from workbench.privacy.rules import STANDARD
from workbench.result import Result


@dataclass(frozen=True)
class Wave:
    table: ClassVar[str] = "waves"
    label: str
    value: float | None
    n: int | None = None


def test_rows_become_a_table_and_come_back() -> None:
    rows = [Wave("2025", 12.0, 40), Wave("2026", None)]
    frame = frame_of(Wave, rows)
    assert list(frame.columns) == ["label", "value", "n"]
    assert rows_of(Wave, frame) == rows


def test_a_table_without_rows_has_its_columns() -> None:
    assert list(frame_of(Wave, []).columns) == ["label", "value", "n"]
    assert rows_of(Wave, frame_of(Wave, [])) == []


def test_a_missing_value_is_none_where_it_may_be_and_refused_elsewhere() -> None:
    frame = pd.DataFrame({"label": ["2026"], "value": [np.nan], "n": [pd.NA]})
    assert rows_of(Wave, frame) == [Wave("2026", None)]
    with pytest.raises(KeyError, match="label is missing in row 1"):
        rows_of(Wave, frame.assign(label=None))


def test_a_column_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match=r"waves has no \['n'\]"):
        rows_of(Wave, pd.DataFrame({"label": ["2026"], "value": [1.0]}))


def test_a_result_gives_its_tables_as_rows() -> None:
    result = Result("voice", {}, {"waves": frame_of(Wave, [Wave("2026", 3.0)])}, rules=STANDARD)
    assert result.rows(Wave) == [Wave("2026", 3.0)]
    with pytest.raises(KeyError, match=r"voice has no table 'waves'\. It has none"):
        Result("voice", {}, rules=STANDARD).rows(Wave)
