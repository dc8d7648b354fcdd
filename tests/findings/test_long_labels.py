"""A client's own words, however long, never stop a run: the deck of every exhibit is written with labels of 120 characters."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from journeys import ballots, everywhere, journey
from surveys import rail, survey

from workbench import languages
from workbench.context import Context
from workbench.document import Document, Recorded, Section, Shown
from workbench.export import deck
from workbench.findings import journey as map_exhibits
from workbench.findings import voice
from workbench.model.themes import Themes
from workbench.privacy.rules import STANDARD
from workbench.render.chart import draw
from workbench.scoring.journey import score_journey
from workbench.scoring.voice import measure_voice

LATIN = "How satisfied were you with the way in which our people at the station and on board the train dealt with your question"
CHINESE = "您对我们车站和列车上的工作人员处理您的问题的方式以及他们在整个旅程中提供的信息的满意程度如何" * 2
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2


def long(words: str, at: int) -> str:
    """A label of 120 characters that differs from its neighbours at the end."""
    return words[:118] + f" {at}"


def surveyed(words: str):
    """The railway of the other tests, every label and every group of it long."""
    sample = rail()
    for part in ("touchpoints", "segments", "outcomes", "verbatims"):
        table = getattr(sample, part)
        setattr(sample, part, table.assign(label=[long(words, at) for at in range(len(table))]))
    sample.frame["segment.class"] = np.where(sample.frame["segment.class"] == "First", long(words, 1), long(words, 2))
    return sample


def written(result, *exhibits) -> bytes:
    """The deck of one section that records the result and shows the exhibits, each drawn for the report as well."""
    told = [one.told(EN) for one in exhibits if one is not None]
    shown = [Shown(one, draw(one), "02_voice", f"cell-{one.id}") for one in told]
    section = Section("02_voice", "What do customers say?", (Recorded(result.told(EN), "02_voice", "score"), *shown))
    return deck.write(Document(CONTEXT, (section,)))


EN = languages.catalogue("en")
CONTEXT = Context(client="rail", name="Rail", run="r1", period="2025 – 2026", as_of="2026-06-30")


@pytest.mark.parametrize("words", [LATIN, CHINESE, UNBROKEN], ids=["Latin", "Chinese", "one word"])
def test_no_exhibit_of_the_voice_overflows_with_long_labels(words):
    result = measure_voice(surveyed(words), themes=Themes.by_words({long(words, 1): ["delays"]}), rules=STANDARD)
    assert written(
        result,
        *(getattr(voice, name)(result, CONTEXT) for name in voice.__all__ if name not in ("series", "theme_details")),
    )


def test_a_survey_of_long_touchpoints_alone_is_shown():
    sample = surveyed(LATIN)
    sample.frame = sample.frame.drop(columns=["nps", "csat"])
    result = measure_voice(sample, rules=STANDARD)
    assert written(
        result, voice.scorecard(result, CONTEXT), voice.touchpoint_bars(result, CONTEXT), voice.quality(result, CONTEXT)
    )


@pytest.mark.parametrize("words", [LATIN, CHINESE, UNBROKEN], ids=["Latin", "Chinese", "one word"])
def test_two_long_drivers_that_share_the_lead_fit_a_title(words):
    rng = np.random.default_rng(5)
    parking, trains = (rng.integers(1, 6, 400).astype(float) for _ in range(2))
    sample = surveyed(words)
    nps = np.clip(np.round(parking + trains + rng.normal(0, 1, 400)), 0, 10)
    sample.frame = pd.DataFrame(
        {
            "respondent": [f"r{at}" for at in range(len(nps))],
            "wave": "2",
            "weight": 1.0,
            "nps": nps,
            "touchpoint.delays": parking,
            "touchpoint.staff": trains,
            "touchpoint.wifi": parking[::-1],
            "segment.class": "",
            "outcome.back": 1.0,
            "verbatim.comment": "",
        }
    )
    result = measure_voice(sample, rules=STANDARD)
    shown = voice.driver_bars(result, CONTEXT)
    assert shown.told(EN).title.endswith(", in no clear order")
    assert written(result, shown)


def test_no_exhibit_of_the_journey_overflows_with_long_stages():
    felt = [("plan", "as is", 0.5), ("ride", "as is", -1.5), ("plan", "to be", 1.0), ("ride", "to be", 0.5)]
    where = journey(emotions=felt, opportunities=[("a", "plan", long(LATIN, 3), "define", 9.0, 9.0, 0.0, 10.0)])
    where.stages["label"] = [long(LATIN, at) for at in range(2)]
    where.touchpoints["label"] = long(LATIN, 1)
    where.personas["name"] = long(LATIN, 1)
    asked = survey(
        pd.DataFrame(
            {
                "nps": [9.0] * 30,
                "touchpoint.app": [5.0] * 20 + [1.0] * 10,
                "driver.reliable": [5.0] * 20 + [2.0] * 10,
                "driver.trust": [5.0] * 10 + [2.0] * 20,
            }
        ),
        touchpoints=pd.DataFrame(
            {"id": ["app"], "label": [long(LATIN, 1)], "stage": ["plan"], "low": [1.0], "high": [5.0]}
        ),
    )
    result = score_journey(
        where, ballots(everywhere((5, 5, 6), ride__certainty=(6, 3, 6))), survey=asked, rules=STANDARD
    )
    assert written(result.told(EN), *(getattr(map_exhibits, name)(result, CONTEXT) for name in map_exhibits.__all__))
