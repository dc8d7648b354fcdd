"""What a reader could work out of several figures together is not told: literal cases of each way that was found."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from surveys import survey

from workbench.model.technology import Criterion, Option, Technology
from workbench.privacy import few_apart
from workbench.privacy.rules import STANDARD
from workbench.scoring.journey.forces import FORCES, LENSES, gap_table, lens_table, ratings, resample
from workbench.scoring.journey.relationship import relationship_groups
from workbench.scoring.journey.satisfaction import stage_satisfaction
from workbench.scoring.technology import choose_technology
from workbench.scoring.voice import measure_voice
from workbench.scoring.voice.themes import held_by
from workbench.scoring.workshop import stated_points

MIXED = [9, 9, 7, 7, 3, 3, 10, 8, 2, 1]


def voice(*waves, names=None):
    """The voice of these waves of NPS answers; `names` are the respondents, others in every wave by default."""
    rows = [(str(at), answer) for at, wave in enumerate(waves) for answer in wave]
    given = survey(pd.DataFrame(rows, columns=["wave", "nps"]), waves=tuple(map(str, range(len(waves)))))
    if names is not None:
        given.frame["respondent"] = names
    return measure_voice(given, rules=STANDARD)


def test_a_change_of_a_wave_of_nine_has_no_interval_that_would_tell_their_spread():
    few = voice(MIXED * 3, MIXED[:9]).figures["nps_change"]
    assert (few.low, few.high) == (None, None)
    assert voice(MIXED * 3, MIXED).figures["nps_change"].low is not None


def test_a_change_since_a_first_wave_of_nine_is_not_told():
    assert voice(MIXED[:9], MIXED, MIXED).figures["nps_since_first"].value is None
    assert voice(MIXED, MIXED, MIXED).figures["nps_since_first"].low is not None


def test_bands_of_few_customers_are_told_together_or_not_at_all():
    found = voice([9] * 6 + [3])
    assert found.table("distribution").empty
    assert [found.figures[name].value for name in ("promoters", "passives", "detractors")] == [None] * 3


@pytest.mark.parametrize(("more", "told"), [(0, True), (1, False), (4, False), (5, True)])
def test_a_wave_that_few_answered_otherwise_than_the_next_is_not_told(more, told):
    names = [f"c{at}" for at in range(20)]
    found = voice(MIXED * 2, MIXED * 2 + [0] * more, names=names + names + [f"new{at}" for at in range(more)])
    assert ("nps.0" in found.figures) == told
    assert ("Waves that hardly differ" in str(found.checks) or "check-waves-close" in str(found.checks)) != told


def ballots(*actual, expectation=5.0):
    scores = {"expectation": [expectation] * len(actual), "actual": actual, "ideal": [5.0, 6.0] * 10}
    return pd.DataFrame([
        {"rater": f"r{at}", "stage": "ride", "force": next(iter(FORCES)), "lens": lens, "wave": "1", "score": scores[lens][at]}
        for at in range(len(actual)) for lens in LENSES
    ])  # fmt: skip


def test_a_gap_has_no_interval_where_that_of_its_lens_would_tell_the_answers():
    """Ten people who say 1 or 6: mean 3.5 and its interval leave one way; all expect 5, so that the gap's is the same."""
    given = ratings(ballots(*[1.0] * 5, *[6.0] * 5), ["ride"], rules=STANDARD, scale=(1, 7))
    lens = lens_table(given, STANDARD).set_index("lens").loc["actual"]
    gap = gap_table(given, STANDARD).set_index(["gap", "force"]).loc[("delivery", next(iter(FORCES)))]
    assert lens.loc[lens["value"] == 3.5, "low"].isna().all()
    assert gap["value"] == -1.5
    assert np.isnan(gap["low"])
    drawn = resample(given, "delivery", rules=STANDARD, seed=1).weighted(np.ones((1, len(FORCES))))
    assert (drawn.value, drawn.low) == (-1.5, None)


def test_a_mean_of_one_cell_of_six_raters_has_no_interval_though_more_rated_others():
    """Six rated the first force, six others the second."""
    rows = ballots(*[1.0, 3.0, 5.0] * 4)
    second = rows["rater"].isin([f"r{at}" for at in range(6, 12)])
    rows.loc[second, "force"] = list(FORCES)[1]
    given = ratings(rows, ["ride"], rules=STANDARD, scale=(1, 7))
    first = np.arange(len(FORCES)) == 0
    assert resample(given, "delivery", rules=STANDARD, seed=1).weighted(first[None] * 1.0).low is None


def test_a_stage_of_which_few_rated_two_touchpoints_is_not_told():
    """16 rated a, 11 b, three of them both: the shares of both less the stage's are what the three said."""
    points = pd.DataFrame([{"id": one, "label": one, "stage": "s", "low": 1.0, "high": 5.0} for one in "ab"])

    def share(both):
        a = [5.0, 2.0] * 8 + [np.nan] * (11 - both)
        b = [np.nan] * (16 - both) + ([4.0, 1.0] * 6)[:11]
        people = pd.DataFrame({"weight": 1.0, "touchpoint.a": a, "touchpoint.b": b})
        return stage_satisfaction(people, points, ["s"], rules=STANDARD)["share"].iloc[0]

    assert share(3) is None
    assert share(0) == pytest.approx(14 / 27)
    assert share(5) is not None


def test_a_share_beside_its_people_is_not_weighted_for_few():
    """Three of 20 count twice: a weighted share of a group beside its people would say how many of them are in it."""
    items = {
        f"driver.{name}": [5.0] * 10 + [1.0] * 10
        for name in ("needs", "reliable", "satisfaction", "trust", "forgiveness", "pride")
    }
    people = survey(pd.DataFrame(items | {"weight": [2.0] * 3 + [1.0] * 17}))
    found = relationship_groups(people.frame, people.drivers, rules=STANDARD).set_index("group")
    assert found.loc["emotionally_attached", "share"] == 0.5


def test_few_apart_counts_those_who_are_not_like_most():
    assert few_apart(np.array([1.0] * 9 + [2.0]), minimum=5)
    assert not few_apart(np.array([1.0] * 9 + [2.0] * 5), minimum=5)
    assert not few_apart(np.array([1.0] * 9), minimum=5)
    assert not few_apart(np.array([]), minimum=5)


def test_comments_without_a_theme_are_not_counted_where_they_would_leave_few():
    texts = ["late train"] * 20 + ["cold food"] * 2 + ["fine"] * 8
    words = {"Delays": ("late",), "Food": ("cold food",)}
    assert held_by(texts, words, minimum=8) == [("Delays", 20)]
    assert held_by(texts + ["cold food"] * 6, words, minimum=8) == [("Delays", 20), ("Food", 8), ("(no theme)", 8)]


def choice(*votes):
    criteria = tuple(Criterion(one, one, "now", (1.0, 1.0, 1.0)) for one in "ab")
    options = tuple(Option(one, one, {"a": (1.0,) * 3, "b": (at + 1.0,) * 3}) for at, one in enumerate("xy"))
    return choose_technology(Technology("", criteria, options, (1.0, 5.0), votes), rules=STANDARD)


def test_votes_in_steps_of_ten_of_whom_all_but_one_gave_nothing_do_not_count():
    few = choice(*[{"a": 100.0, "b": 0.0}] * 4, {"a": 90.0, "b": 10.0})
    assert "votes-withheld" in str(few.checks)
    many = choice(*[{"a": 100.0, "b": 0.0}] * 3, *[{"a": 80.0, "b": 20.0}, {"a": 90.0, "b": 10.0}])
    assert "votes-withheld" not in str(many.checks)


def test_points_of_forces_that_few_gave_alike_are_not_the_weights():
    def weights(*points):
        votes = pd.DataFrame([
            {"round": "w", "turn": 1, "rater": f"r{at}", "role": "", "question": name, "value": value}
            for at, (one, other) in enumerate(points) for name, value in (("certainty", one), ("status", other))
        ])  # fmt: skip
        rounds = pd.DataFrame({"round": ["w"], "subject": ["weights"], "turns": [1], "budget": [10.0]})
        return stated_points(type("Held", (), {"rounds": rounds, "votes": votes})(), rules=STANDARD)

    assert weights(*[(4, 6)] * 5) == {}
    assert weights((4, 6), (4, 6), (4, 6), (6, 4), (2, 8)) == {"certainty": 4.0, "status": 6.0}


def test_groups_that_leave_six_promoters_are_not_told_without_them():
    """Of 40 two groups of three are hidden: all less the others would say that the six are promoters."""
    groups = ["A"] * 20 + ["B"] * 14 + ["C"] * 3 + ["D"] * 3

    def shown(rest):
        given = survey(pd.DataFrame({"nps": [0, 9] * 17 + rest, "segment.region": groups}))
        rows = measure_voice(given, rules=STANDARD).table("segments")
        return set(rows.loc[rows["value"].notna(), "group"])

    assert shown([9] * 6) == {"A"}
    assert shown([9, 0] * 3) == {"A", "B"}
