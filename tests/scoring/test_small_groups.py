"""Groups of few answers beside the others, and what points of every measure go with."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scoring.surveys import rail, survey

from workbench.model.voice import MeasureLink, Segment, SmallGroup
from workbench.privacy.rules import STANDARD
from workbench.scoring.voice import measure_voice


def groups(sizes):
    random = np.random.default_rng(5)
    names = np.repeat(list("ABCDEF")[: len(sizes)], sizes)
    level = np.repeat([1.5, -1.5, 0.5, 0, -1.0, 0][: len(sizes)], sizes)
    score = np.clip(np.round(random.normal(7.5, 2, len(names)) + level), 0, 10)
    return measure_voice(survey(pd.DataFrame({"nps": score, "segment.site": names})), rules=STANDARD)


def test_a_small_group_is_drawn_towards_the_others_and_the_direct_figure_stays():
    result = groups([200, 150, 180, 12, 25])
    rows = result.rows(SmallGroup)
    assert [row.group for row in rows] == ["D", "E"]
    assert all(row.value == result.figures[f"nps.site.{row.group}"].value for row in rows)
    assert all(row.drawn_low < row.drawn < row.drawn_high for row in rows)
    assert rows[0].own < rows[1].own < 1
    assert rows[0].drawn != pytest.approx(rows[0].value)


def test_hidden_groups_are_drawn_nowhere_and_three_groups_tell_nothing_of_their_spread():
    hidden = groups([200, 150, 180, 120, 4])
    assert "E" not in {row.group for row in hidden.rows(SmallGroup)}
    assert groups([200, 150, 12]).rows(SmallGroup) == []
    assert "small_groups" not in groups([200, 150, 12]).figures


def test_of_seven_people_the_drawn_figure_alone_has_an_interval_and_none_where_all_have_none():
    answers = pd.DataFrame({"nps": np.resize([0.0, 10, 8, 9, 6, 10, 7], 67), "segment.site": [*"ABC" * 20, *"D" * 7]})
    few = [row for row in measure_voice(survey(answers), rules=STANDARD).rows(SmallGroup) if row.group == "D"]
    assert [(row.n, row.low, row.drawn_low is None) for row in few] == [(7, None, False)]
    eight = pd.DataFrame({"nps": [0.0, 10] * 4, "segment.site": [*"AABBCCDD"]})
    result = measure_voice(survey(eight), rules=replace(STANDARD, minimum_group=2))
    assert all(row.value is not None for row in result.rows(Segment))
    assert result.rows(SmallGroup) == []


def test_every_measure_is_linked_with_what_customers_did_as_one_family():
    result = measure_voice(rail(), rules=STANDARD)
    rows = result.rows(MeasureLink)
    assert [(row.measure, row.outcome) for row in rows] == [("nps", "back"), ("csat", "back")]
    assert rows[0].value == pytest.approx(result.figures["linkage.back"].value)
    assert result.figures["measure_links"].value == 2
    assert all(row.holds for row in rows)


def test_with_one_measure_or_without_outcomes_there_is_no_table_of_links():
    alone = rail()
    alone.frame = alone.frame.drop(columns="csat")
    assert measure_voice(alone, rules=STANDARD).rows(MeasureLink) == []
    assert groups([50, 50]).rows(MeasureLink) == []


def test_what_customers_did_is_a_figure_of_the_last_wave_and_missing_where_few_answered():
    asked = rail()
    last = asked.frame[asked.frame["wave"] == "2"]["outcome.back"]
    figure = measure_voice(asked, rules=STANDARD).figures["outcome.back"]
    assert (figure.value, figure.n, figure.unit) == (pytest.approx(last.mean(), abs=1e-3), len(last), "share")
    few = rail()
    few.frame.loc[few.frame.index[:-4], "outcome.back"] = np.nan
    assert measure_voice(few, rules=STANDARD).figures["outcome.back"].value is None
