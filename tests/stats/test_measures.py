"""Every measure of the registry is read, scored, shown and named everywhere."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from surveys import survey

from workbench import languages
from workbench.claims import say
from workbench.claims.catalogue import LANGUAGES
from workbench.context import Context
from workbench.findings import voice
from workbench.intake.settings import Measures
from workbench.privacy.rules import STANDARD
from workbench.scoring.voice import measure_voice
from workbench.stats.measures import MEASURES, recognised

CONTEXT = Context(client="rail", name="Rail", run="r1")


def asked(name: str):
    """A survey that asks only one measure."""
    low, high = MEASURES[name].scale or (1, 5)
    scores = np.random.default_rng(1).integers(int(low), int(high) + 1, 60)
    return survey(pd.DataFrame({name: scores}), scales={name: (low, high)})


def test_every_measure_is_a_key_of_the_engagement() -> None:
    assert list(Measures.model_fields) == list(MEASURES)


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_is_on_the_scorecard_and_the_headline_where_it_stands_alone(name: str) -> None:
    result = measure_voice(asked(name), rules=STANDARD)
    card = voice.scorecard(result, CONTEXT)
    assert card.column("label") == [MEASURES[name].label, say("voice-responses")]
    assert result.headline == (name if MEASURES[name].headline else "responses")
    assert result.figures[name].unit == MEASURES[name].unit


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_has_its_words_in_every_language(name: str, language: str) -> None:
    catalogue, measure = languages.catalogue(language), MEASURES[name]
    words = [measure.label, measure.note, measure.interval, *measure.bands.values(), say(f"headline-voice-{name}")]
    assert all(map(catalogue.text, words))


def test_a_question_is_recognised_by_its_words_and_its_scale() -> None:
    assert recognised("How likely are you to recommend us?", (0, 10)) is MEASURES["nps"]
    assert recognised("How likely are you to recommend us?", (1, 5)) is None
    assert recognised("How satisfied are you that it was made easy? made it easy", (1, 5)) is MEASURES["ces"]
    assert recognised("How satisfied are you?", (1, 7)) is MEASURES["csat"]


def test_points_of_each_answer_have_the_figure_as_their_mean() -> None:
    scores = pd.Series([10.0, 9.0, 8.0, 3.0, np.nan])
    assert MEASURES["nps"].on((0, 10)).points(scores).tolist()[:4] == [100.0, 100.0, 0.0, -100.0]
    assert MEASURES["csat"].on((1, 5)).points(pd.Series([5.0, 4.0, 3.0, np.nan])).mean() == pytest.approx(200 / 3)


def test_a_score_off_its_scale_is_refused() -> None:
    frame = pd.DataFrame({"csat": [6.0] * 10})
    with pytest.raises(ValueError, match="from 1 to 5"):
        measure_voice(survey(frame), rules=STANDARD)
