"""What the voice of the customer may say: each sentence that once was false, with the right one."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pytest
from surveys import survey

from workbench import languages
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.findings import voice
from workbench.findings.voice import levels
from workbench.model.voice import Driver
from workbench.privacy.rules import STANDARD
from workbench.scoring.voice import measure_voice
from workbench.scoring.voice.priorities import leaders

EN = languages.catalogue("en")
CONTEXT = Context(client="rail", name="Rail", run="r1", currency="USD")
FINANCE = type("Finance", (), {"currency": "USD", "customers": 10_000, "revenue_per_customer": 200.0, "margin": 0.5})()


def measured(columns, *, waves=("1",), finance=None, **parts):
    return measure_voice(survey(pd.DataFrame(columns), waves=waves, **parts), rules=STANDARD, finance=finance)


def title(show, result) -> str:
    return str(show(result, CONTEXT).told(EN).title)


def takeaways(show, result) -> str:
    return " ".join(show(result, CONTEXT).told(EN).takeaways)


def returning(shares: dict[float, float], each: int = 300):
    """Customers by NPS score, and the share of each that came back."""
    scores = np.repeat(list(shares), each)
    back = np.concatenate([np.arange(each) < round(share * each) for share in shares.values()])
    return {"nps": scores, "outcome.back": back.astype(float)}


# The outcome and the measure


def test_an_outcome_that_falls_as_the_measure_rises_is_told_as_less() -> None:
    result = measured(returning({3.0: 0.9, 7.0: 0.8, 10.0: 0.6}), finance=FINANCE)
    assert title(voice.value, result) == "Back: 60% for Promoters, 90% for Detractors"
    assert re.match(r"A point of NPS goes with USD \S+ less margin a year \(USD \d", takeaways(voice.value, result))
    assert "It falls step by step." in takeaways(voice.value, result)


def test_a_linkage_needs_no_controls() -> None:
    result = measured(returning({3.0: 0.5, 7.0: 0.7, 10.0: 0.9}), finance=FINANCE)
    shown = voice.value(result, CONTEXT).told(EN)
    assert "more margin a year" in shown.takeaways[0]
    assert "No controls." in shown.notes
    assert "It rises step by step." in shown.takeaways
    assert "groups" not in " ".join(shown.takeaways)
    assert any(
        one.startswith("Of two people who differ in Back, it picks the right one in ") for one in shown.takeaways
    )


def test_an_effect_is_said_once_where_it_stands_in_the_title() -> None:
    shown = voice.value(measured(returning({3.0: 0.5, 7.0: 0.7, 10.0: 0.9})), CONTEXT).told(EN)
    assert shown.title.startswith("Ten points more of NPS go with +")
    assert "Ten points" not in " ".join(shown.takeaways)


def test_an_outcome_that_is_noise_makes_no_headline_of_money() -> None:
    result = measured(returning({3.0: 0.7, 7.0: 0.7, 10.0: 0.7}), finance=FINANCE)
    assert title(voice.value, result) == "No measurable link between NPS and Back"
    assert "step by step" not in takeaways(voice.value, result)


def test_where_the_measure_itself_separates_the_raw_shares_are_told() -> None:
    result = measured(returning({3.0: 0.3, 10.0: 1.0}), finance=FINANCE)
    assert title(voice.value, result) == "Back: 100% for Promoters, 30% for Detractors"
    assert result.figures["linkage.back"].value is None
    assert "value_of_a_point.back" not in result.figures


def test_the_outcome_that_fits_best_is_told_and_a_lifetime_value_is_no_year() -> None:
    rng = np.random.default_rng(3)
    nps = rng.integers(0, 11, 600).astype(float)
    both = pd.DataFrame({"id": ["noise", "value"], "label": ["Noise", "Lifetime value"], "kind": ["amount"] * 2})
    frame = {"nps": nps, "outcome.noise": rng.normal(0, 1, 600), "outcome.value": 50 * nps + rng.normal(0, 90, 600)}
    result = measured(frame, finance=FINANCE, outcomes=both)
    said = voice.value(result, CONTEXT).told(EN).takeaways[0]
    assert re.match(r"A point of NPS goes with USD \S+ more margin \(USD ", said)
    assert voice.value(result, CONTEXT).told(EN).labels["value"] == "Lifetime value"
    assert "year" not in said
    assert "Also linked, with a weaker fit or none: Noise." in voice.value(result, CONTEXT).told(EN).notes


def spending(*, year: float = 200.0, lost: float = 1.0):
    """What loyal customers who come back spend more, about so much a year; those lost spend the share `lost` of it."""
    frame = returning({3.0: 0.5, 7.0: 0.7, 10.0: 0.9})
    noise = np.random.default_rng(5).normal(0, 0.1, len(frame["nps"]))
    spent = year * (1 + 0.02 * (frame["nps"] - 6.7) + noise)
    return frame | {"outcome.spend": np.where(frame["outcome.back"] == 1, spent, lost * spent)}


BOTH = pd.DataFrame({"id": ["back", "spend"], "label": ["Back", "Spend"], "kind": ["binary", "amount"]})


def test_the_money_of_a_point_by_staying_and_by_spend_adds_up_as_it_is_printed() -> None:
    result = measured(spending(), finance=FINANCE, outcomes=BOTH)
    ways = [result.figures[f"value_of_a_point.{name}"] for name in ("back", "spend")]
    shown = voice.money(result, CONTEXT)
    assert [row[1] for row in shown.rows] == [ways[0].value, ways[1].value, ways[0].value + ways[1].value]
    assert [row[3:] for row in shown.rows][-1] == (ways[0].low + ways[1].low, ways[0].high + ways[1].high)
    assert re.match(r"A point of NPS goes with USD \S+ more margin a year \(USD \d", title(voice.money, result))


@pytest.mark.parametrize("other", [{"year": 900.0}, {"lost": 0.1}])
def test_money_of_more_than_a_year_or_that_counts_who_left_is_not_added(other: dict[str, float]) -> None:
    result = measured(spending(**other), finance=FINANCE, outcomes=BOTH)
    assert "value_of_a_point.spend" in result.figures
    assert voice.money(result, CONTEXT) is None


def test_weights_count_in_the_linkage() -> None:
    frame = returning({3.0: 0.5, 10.0: 0.8}, each=400)
    back = frame["outcome.back"]
    weight = np.where((frame["nps"] == 10) & (back == 0), 4.0, 1.0)
    plain, weighted = measured(frame), measured({**frame, "weight": weight})
    assert plain.figures["linkage.back"].value == pytest.approx(0.3 / 200 * 10, rel=0.06)
    assert weighted.figures["linkage.back"].value == pytest.approx((320 / 640 - 0.5) / 200 * 10, abs=1e-6)


# Waves


def test_two_tiny_waves_make_no_claim_and_the_base_stands_in_the_title() -> None:
    result = measured(
        {"wave": ["1"] * 8 + ["2"] * 9, "nps": [0.0] * 3 + [7.0] * 3 + [10.0] * 2 + [10.0] * 4 + [7.0] * 3 + [0.0] * 2},
        waves=("1", "2"),
    )
    assert title(voice.nps_by_wave, result) == "NPS stands at +22 among only 9 people; too few to compare with Wave 1"
    assert "NPS had 8 answers in Wave 1 and has 9 now: too few to tell whether it changed." in takeaways(
        voice.nps_by_wave, result
    )


def test_a_touchpoint_is_not_tested_against_a_small_earlier_wave() -> None:
    frame = {"wave": ["1"] * 8 + ["2"] * 60, "nps": 9.0, "touchpoint.desk": [1.0] * 8 + [5.0] * 60}
    result = measured(frame, waves=("1", "2"))
    row = result.table("touchpoints").iloc[0]
    assert (bool(row["significant"]), pd.isna(row["p_holm"])) == (False, True)


def test_a_change_beyond_its_own_interval_only_is_no_claim_beside_the_other_measures() -> None:
    up = [10.0] * 60 + [0.0] * 40, [10.0] * 74 + [0.0] * 26
    same = ([5.0] * 50 + [1.0] * 50) * 2
    frame = {"wave": ["1"] * 100 + ["2"] * 100, "nps": [*up[0], *up[1]], "csat": same, "ces": same}
    alone = measured({name: frame[name] for name in ("wave", "nps")}, waves=("1", "2"))
    family = measured(frame, waves=("1", "2"))
    assert title(voice.nps_by_wave, alone) == "NPS rose to +48, up 28 on Wave 1"
    assert (
        title(voice.nps_by_wave, family)
        == "NPS stands at +48; no clear difference from Wave 1 beside the other measures"
    )
    assert "3 measures are tested as one family (Holm)" in " ".join(voice.nps_by_wave(family, CONTEXT).told(EN).notes)


def test_people_who_answered_both_times_are_compared_person_by_person() -> None:
    before = [10.0] * 60 + [0.0] * 60
    after = [10.0] * 68 + [0.0] * 52
    frame = pd.DataFrame({"wave": ["1"] * 120 + ["2"] * 120, "nps": before + after})
    panel = survey(frame, waves=("1", "2"))
    panel.frame["respondent"] = [f"p{at}" for at in range(120)] * 2
    apart, paired = (measure_voice(one, rules=STANDARD) for one in (survey(frame, waves=("1", "2")), panel))
    assert paired.figures["nps_change"].value == pytest.approx(apart.figures["nps_change"].value)
    assert not apart.figures["nps_change"].excludes_zero
    assert paired.figures["nps_change"].excludes_zero
    assert paired.figures["nps_both"].value == 120
    assert "120 people answered both times" in " ".join(voice.nps_by_wave(paired, CONTEXT).told(EN).notes)


def test_numbers_of_rows_that_recur_are_not_people_who_answered_twice() -> None:
    rng = np.random.default_rng(6)
    rows = survey(pd.DataFrame({"wave": ["1"] * 300 + ["2"] * 300, "nps": rng.integers(0, 11, 600)}), waves=("1", "2"))
    apart = measure_voice(rows, rules=STANDARD).figures
    rows.frame["respondent"] = [str(at) for at in range(300)] * 2
    numbered = measure_voice(rows, rules=STANDARD).figures
    assert numbered["nps_both"].value == 0
    assert numbered["nps_change"] == apart["nps_change"]


def test_the_interval_of_a_change_holds_the_change_itself() -> None:
    result = measured({"wave": ["1"] * 30 + ["2"] * 30, "nps": [0.0] * 30 + [10.0] * 30}, waves=("1", "2"))
    change = result.figures["nps_change"]
    assert (change.value, change.high) == (200, 200)


def waves_of(levels):
    """Waves of 400 answers with these shares of satisfied, and a touchpoint that follows."""
    scores = np.concatenate([np.where(np.arange(400) < 400 * level, 5.0, 1.0) for level in levels])
    return {"wave": np.repeat([str(at) for at in range(len(levels))], 400), "csat": scores, "touchpoint.desk": scores}


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ((0.5, 0.6, 0.7), "Satisfaction (CSAT) rose step by step from 50% in Wave 0 to 70%"),
        ((0.7, 0.6, 0.5), "Satisfaction (CSAT) fell step by step from 70% in Wave 0 to 50%"),
        ((0.5, 0.72, 0.7), "Satisfaction (CSAT) rose from 50% in Wave 0 to 70%"),
        ((0.5, 0.8, 0.7), "Satisfaction (CSAT) fell to 70% from 80% in Wave 1, still above its 50% in Wave 0"),
        ((0.8, 0.5, 0.6), "Satisfaction (CSAT) rose to 60% from 50% in Wave 1, still below its 80% in Wave 0"),
        ((0.6, 0.8, 0.6), "Satisfaction (CSAT) fell back to 60% from 80% in Wave 1, near its 60% in Wave 0"),
        ((0.6, 0.3, 0.6), "Satisfaction (CSAT) rose again to 60% from 30% in Wave 1, near its 60% in Wave 0"),
        ((0.6, 0.62, 0.6), "Satisfaction (CSAT) stands at 60%, not measurably different from 60% in Wave 0"),
    ],
)
def test_three_waves_are_told_as_a_series(levels, said) -> None:
    assert title(voice.nps_by_wave, measured(waves_of(levels), waves=("0", "1", "2"))) == said


def test_touchpoints_of_three_waves_are_a_series_too_and_waves_that_did_not_ask_leave_no_point() -> None:
    frame = waves_of((0.5, 0.6, 0.7))
    frame["nps"] = np.where(frame["wave"] == "2", 9.0, np.nan)
    result = measured(frame, waves=("0", "1", "2"))
    assert voice.nps_by_wave(result, CONTEXT) is None  # asked once: the scorecard says it
    csat, grid = (one.told(EN) for one in voice.series(result, CONTEXT))
    assert csat.title.startswith("Satisfaction (CSAT) rose step by step")
    assert (grid.kind, grid.column("value")) == ("heatmap", [0.5, 0.6, 0.7])


def noted(scores):
    """The last note under the distribution of these scores."""
    return voice.nps_distribution(measured({"nps": scores}), CONTEXT).told(EN).notes[-1]


def test_the_bands_that_do_not_add_up_as_printed_say_so() -> None:
    scores = np.repeat([10.0, 8.0, 0.0], [204, 192, 604])  # 20% and 60% make -40 exactly
    assert noted(scores) == "Promoters less detractors is the NPS: -40."
    scores = np.repeat([10.0, 8.0, 0.0], [206, 196, 598])  # 21% and 60% print -39
    assert noted(scores) == "Promoters less detractors is the NPS: -39."
    scores = np.repeat([10.0, 8.0, 0.0], [204, 200, 596])  # 20% and 60% would make -40
    assert noted(scores) == ("Promoters less detractors, taken before rounding, is the NPS: -39.")


def test_a_measure_that_moved_is_told_as_moved_in_the_summary_whichever_it_is() -> None:
    frame = pd.DataFrame({"wave": np.repeat(["1", "2"], 200), "nps": 9.0})
    frame["csat"] = [5.0] * 80 + [1.0] * 120 + [5.0] * 140 + [1.0] * 60
    text = measured(frame, waves=("1", "2")).told(EN).text
    assert " rose to 70%, up 30 pp on Wave 1." in text


@pytest.mark.parametrize(
    ("nps", "csat", "said"),
    [
        ((50, 50), (40, 70), "Satisfaction rose to 70%, but NPS (0) has not clearly moved since Wave 1"),
        ((50, 50), (70, 40), "Satisfaction fell to 40%; NPS (0) has not clearly moved since Wave 1"),
        ((50, 50), (40, 41), "Neither NPS (0) nor satisfaction (41%) has clearly moved since Wave 1"),
        ((40, 70), (40, 70), "NPS and satisfaction rose on Wave 1: to +40 and 70%"),
        ((70, 40), (70, 40), "NPS and satisfaction fell on Wave 1: to -20 and 40%"),
        ((40, 70), (40, 40), "NPS rose to +40, up 60 on Wave 1; 40% are satisfied"),
        ((40, 70), (70, 40), "NPS rose to +40, up 60 on Wave 1; 40% are satisfied, down 30 pp"),
    ],
)
def test_the_scorecards_title_says_what_became_of_both_measures(nps, csat, said) -> None:
    frame = {"wave": ["1"] * 200 + ["2"] * 200}
    for name, shares, high, low in (("nps", nps, 10.0, 0.0), ("csat", csat, 5.0, 1.0)):
        frame[name] = [value for share in shares for value in [high] * (2 * share) + [low] * (200 - 2 * share)]
    assert title(voice.scorecard, measured(frame, waves=("1", "2"))) == said


def test_levels_before_are_left_out_where_they_would_contradict_a_change_as_printed() -> None:
    frame = {"wave": ["1"] * 1000 + ["2"] * 1000, "nps": [10.0, 0.0] * 1000}
    rows = {}
    for now in (531, 536):  # 45.6% before: 53.1% is 53% and +8 pp, 53.6% is 54% and +8 pp
        frame["csat"] = [5.0] * 456 + [1.0] * 544 + [5.0] * now + [1.0] * (1000 - now)
        shown = voice.scorecard(measured(frame, waves=("1", "2")), CONTEXT).told(EN)
        rows[now] = [row["note"].partition(") ")[2] for row in shown.records()]
    assert rows == {531: ["since Wave 1"] * 2, 536: ["on 0 in Wave 1", "on 46% in Wave 1"]}


# Groups and touchpoints


def test_one_group_large_enough_to_test_is_told_with_its_verdict() -> None:
    frame = {"nps": [10.0, 0.0] * 110, "segment.line": ["a"] * 200 + ["b"] * 20}
    assert title(voice.segments, measured(frame)) == "Line: a does not differ clearly from the others in NPS: 0"


def test_touchpoints_that_tie_are_said_to_tie() -> None:
    frame = {"nps": 9.0, "touchpoint.a": [5.0] * 40 + [1.0] * 60, "touchpoint.b": [5.0] * 42 + [1.0] * 58}
    result = measured(frame)
    assert (
        title(voice.touchpoint_bars, result) == "Satisfaction runs from 42% (B) to 40% (A), within the margin of error"
    )
    assert "Lowest" not in takeaways(voice.touchpoint_bars, result)


def test_touchpoints_that_are_all_equal_are_said_to_be() -> None:
    frame = {"nps": 9.0, "touchpoint.a": [5.0] * 40 + [1.0] * 60, "touchpoint.b": [5.0] * 40 + [1.0] * 60}
    assert title(voice.touchpoint_bars, measured(frame)) == "Satisfaction is the same at both touchpoints: 40%"


def test_a_list_of_groups_that_stops_says_so() -> None:
    groups = np.repeat(list("abcdef"), 100)
    nps = np.where(np.isin(groups, ["a", "b", "c"]), 10.0, 0.0)
    result = measured({"nps": nps, "segment.line": groups})
    assert "Line: c, Line: d and 2 others" in takeaways(voice.segments, result).replace("Line: a, Line: b, ", "")


# Drivers


def driven(noise: float, n: int = 600, *, before: float | None = None, level: float = 3.0):
    """Three ratings of which the first drives the NPS; with `before` it stood higher a wave ago."""
    rng = np.random.default_rng(4)
    parts = []
    for mean in (level,) if before is None else (before, level):
        a, b, c = (np.clip(np.round(rng.normal(m, 1, n)), 1, 5) for m in (mean, 3.5, 3.5))
        nps = np.clip(np.round(5 + 1.5 * (a - 3) + 0.3 * (b - 3) + rng.normal(0, noise, n)), 0, 10)
        parts.append(pd.DataFrame({"nps": nps, "touchpoint.a": a, "touchpoint.b": b, "touchpoint.c": c}))
    names = tuple(str(at) for at in range(len(parts)))
    return measured(pd.concat([one.assign(wave=name) for one, name in zip(parts, names, strict=True)]), waves=names)


def test_no_driver_is_named_where_the_ratings_explain_little() -> None:
    result = driven(4.0)
    assert title(voice.driver_bars, result).startswith("The ratings explain only ")
    assert voice.priorities(result, CONTEXT) is None
    assert result.table("candidates").empty
    assert "drivers_focus" not in result.figures


def test_drivers_that_explain_next_to_nothing_are_neither_drawn_nor_in_the_summary() -> None:
    result = driven(30.0)
    assert result.figures["driver_r2"].value < 0.05
    assert voice.driver_bars(result, CONTEXT) is None
    assert not [one.id for one in result.claims if one.id.startswith("voice-driver")]


def test_a_priority_that_holds_in_the_resamples_is_told() -> None:
    result = driven(1.0, level=2.4)
    assert title(voice.priorities, result).startswith("A: it matters, and only ")
    assert result.figures["driver_quadrant.a"].value >= 0.95


def test_a_priority_near_the_cut_is_open() -> None:
    result = driven(1.0, level=3.49)
    quadrant = next(row.quadrant for row in result.rows(Driver) if row.driver == "a")
    assert "Concentrate" not in title(voice.priorities, result)
    assert result.figures["driver_quadrant.a"].value < 0.95 or quadrant == "keep"


def test_an_important_touchpoint_that_fell_is_no_good_work_to_keep_up() -> None:
    result = driven(1.0, before=4.3, level=3.8)
    assert title(voice.priorities, result).startswith("A matters and fell by ")
    assert next(row.focus for row in result.rows(Driver) if row.driver == "a") == "falling"


def test_equal_drivers_are_not_ordered() -> None:
    rng = np.random.default_rng(8)
    a, b = (rng.integers(1, 6, 500).astype(float) for _ in range(2))
    nps = np.clip(np.round(a + b + rng.normal(0, 1, 500)), 0, 10)
    result = measured({"nps": nps, "touchpoint.a": a, "touchpoint.b": b, "touchpoint.c": rng.integers(1, 6, 500)})
    assert {row.driver for row in leaders(result.rows(Driver))} == {"a", "b"}
    assert title(voice.driver_bars, result).endswith("in no clear order")


# Bases and comments


def test_the_share_answered_counts_what_was_asked() -> None:
    frame = {"wave": ["1"] * 10 + ["2"] * 10, "nps": [9.0] * 20, "csat": [np.nan] * 10 + [5.0] * 10}
    assert measured(frame, waves=("1", "2")).figures["answered"].value == 1.0


def test_a_touchpoint_is_no_theme_of_the_comments_that_hold_a_word_of_its_name() -> None:
    comments = ["Self service only"] * 50 + ["The food was cold"] * 150
    result = measured(
        {"nps": 9.0, "verbatim.why": comments, "touchpoint.staff": 5.0},
        touchpoints=pd.DataFrame(
            {"id": ["staff"], "label": ["Staff service"], "stage": ["use"], "low": [1.0], "high": [5.0]}
        ),
    )
    assert voice.themes(result, CONTEXT) is None


@pytest.mark.parametrize("language", ["pl", "zh"])
def test_every_exhibit_speaks_the_language_of_the_client(language: str) -> None:
    result = driven(1.0, before=4.3, level=3.8)
    catalogue = languages.catalogue(language)
    titles = [
        getattr(voice, name)(result, CONTEXT).told(catalogue).title
        for name in ("scorecard", "nps_by_wave", "touchpoint_bars", "driver_bars", "priorities", "quality")
    ]
    english = [
        getattr(voice, name)(result, CONTEXT).told(EN).title
        for name in ("scorecard", "nps_by_wave", "touchpoint_bars", "driver_bars", "priorities", "quality")
    ]
    assert not set(titles) & set(english)


def test_what_was_read_is_told_in_the_language_of_the_client() -> None:
    quality = pd.DataFrame(
        [
            ("responses", "1", 60, "60 responses read from a.csv"),
            ("unfinished", "1", 1, "1 out"),
            ("note", "1", 1, "as the file has it"),
        ],
        columns=["check", "wave", "count", "text"],
    )
    result = measured({"nps": [9.0] * 60}, quality=quality)
    english, polish = (voice.quality(result, CONTEXT).told(languages.catalogue(one)) for one in ("en", "pl"))
    assert [row[3] for row in english.rows[:3]] == [
        "60 responses read",
        "1 unfinished response left out",
        "as the file has it",
    ]
    assert polish.rows[0][3] == "wczytane odpowiedzi: 60"
    assert "60 responses read" in result.told(EN).checks[1].text


def test_two_touchpoints_that_matter_and_satisfy_few_are_told_with_what_they_make_up_together() -> None:
    rng = np.random.default_rng(4)
    a, b = (np.clip(np.round(rng.normal(2.2, 1, 900)), 1, 5) for _ in "ab")
    others = {f"touchpoint.{name}": np.clip(np.round(rng.normal(4, 1, 900)), 1, 5) for name in "cdef"}
    nps = np.clip(np.round(6 + 1.4 * (a - 2.2) + 1.4 * (b - 2.2) + rng.normal(0, 1, 900)), 0, 10)
    result = measured({"nps": nps, "touchpoint.a": a, "touchpoint.b": b, **others})
    assert result.figures["focus_low"].value == 2
    weight = sum(result.figures[f"driver.{name}"].value for name in "ab")
    assert result.figures["focus_weight"].value == pytest.approx(weight)
    assert re.fullmatch(
        r"\d+% of what drives NPS lies in 2 touchpoints that satisfy (\d+% and|no more than) \d+%",
        title(voice.priorities, result),
    )


def test_levels_that_do_not_add_up_as_printed_are_said_to_be_changed_before_rounding() -> None:
    def adds(*values: float) -> bool:
        return levels.adds_up(*(Estimate(value, unit="share") for value in values))

    assert not adds(0.531, 0.456, 0.078)  # 53% after 46%, +8 pp
    assert adds(0.534, 0.464, 0.07)
