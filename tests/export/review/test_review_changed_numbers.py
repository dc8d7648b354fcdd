"""A number changed by hand is found wherever the sample deck prints it, and what agrees with the record is not."""

from __future__ import annotations

import io
import json
import random
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from decks import clean, found, record, said, slide_of, spoiled, title
from pptx import Presentation

from workbench.export.review import review
from workbench.export.review.printed import figures
from workbench.export.review.reading import read
from workbench.export.review.record import Record
from workbench.export.review.sentences import PART

pytestmark = pytest.mark.slow

NUMBERS = {"number-unmatched", "number-conflict"}
ROUNDS = 2  # a digit of another figure of each paragraph is changed in each


@cache
def opened(folder: Path) -> tuple[bytes, dict[str, Any]]:
    """The deck of a run and its results."""
    return (folder / "deck.pptx").read_bytes(), json.loads((folder / "results.json").read_text("utf-8"))


def paragraphs(deck: bytes, content: dict[str, Any], changed: Any) -> Iterator[tuple[str, int, Any, Any]]:
    """The paragraphs that print figures, as (what they are, slide number, shape, paragraph of the opened deck)."""
    model, known = read(deck), Record(content)
    last = max(slide.number for slide in model.slides if known.exhibit(slide))
    for number, (seen, slide) in enumerate(zip(model.slides, changed.slides, strict=True), start=1):
        shown = known.exhibit(seen) is not None
        if number > last or not (shown or all(shape.kind == "text" for shape in seen.shapes)):
            continue
        for shape in slide.shapes:
            if not shape.has_text_frame or shape.name in {"Section", "Source"} or shape.name.startswith("caption:"):
                continue
            what = ("exhibit" if shown else "summary") + (" title" if shape == slide.shapes.title else " text")
            yield from ((what, number, shape, one) for one in shape.text_frame.paragraphs)


def one_digit_off(text: str, at: int, chance: random.Random) -> tuple[str, str] | None:
    """The text with another digit in its figure number `at`, and that figure as it then reads."""
    known = list(figures(PART.sub("", text)))
    if not known:
        return None
    old = known[at % len(known)]
    place = chance.choice([k for k in range(old.start, old.stop) if text[k].isdigit()])
    digit = chance.choice([sign for sign in "0123456789" if sign != text[place]])
    new = text[:place] + digit + text[place + 1 :]
    return new, " ".join(new[old.start : old.stop].split())


def rewritten(paragraph: Any, text: str) -> None:
    """Put a text into a paragraph's first run, as an edit by hand leaves it."""
    first, *rest = paragraph.runs
    first.text = text
    for run in rest:
        run.text = ""


@pytest.fixture(scope="module")
def shares(sample_run: Any) -> dict[str, float]:
    """The share of changed figures that a review finds, by what they stand in."""
    deck, content = opened(sample_run.folder)
    changed_of, found_of, chance = Counter[str](), Counter[str](), random.Random(7)  # noqa: S311
    for at in range(ROUNDS):
        changed, edits = Presentation(io.BytesIO(deck)), []
        for what, number, shape, paragraph in paragraphs(deck, content, changed):
            edit = one_digit_off("".join(run.text for run in paragraph.runs), at, chance)
            if edit is not None:
                rewritten(paragraph, edit[0])
                edits.append((what, number, shape.name, edit[1]))
        out = io.BytesIO()
        changed.save(out)
        told = [one for one in review(out.getvalue(), results=content) if one.check in NUMBERS]
        for what, number, name, printed in edits:
            changed_of[what] += 1
            found_of[what] += any(
                (one.slide, one.shape) == (number, name) and f'"{printed}"' in one.found for one in told
            )
    return {what: found_of[what] / changed_of[what] for what in changed_of}


@pytest.mark.parametrize("what", ["summary title", "summary text", "exhibit title", "exhibit text"])
def test_nearly_every_digit_changed_in_the_sample_deck_is_found(shares: dict[str, float], what: str) -> None:
    assert shares[what] >= 0.95


def test_the_sample_deck_as_exported_prints_nothing_else_than_its_record(sample_run: Any) -> None:
    deck, content = opened(sample_run.folder)
    assert review(deck, results=content) == ()


def replaced(old: str, new: str, *, slide: int) -> Any:
    """An edit of one number on one slide of the clean deck."""

    def edit(deck: Any) -> None:
        for shape in deck.slides[slide - 1].shapes:
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                text = "".join(run.text for run in paragraph.runs)
                if old in text:
                    rewritten(paragraph, text.replace(old, new))

    return edit


def numbers(data: bytes) -> list[str]:
    """What the checks of numbers find in a deck."""
    return [one.found for one in review(data, results=record()) if one.check in NUMBERS]


def test_a_summary_that_takes_over_the_number_of_its_neighbour_contradicts_the_record() -> None:
    conflicts = found(spoiled(replaced("41%", "46%", slide=2)), "number-conflict")
    assert ['voice.touchpoint.claims is "46%" here and "41%" in slide' in one.found for one in conflicts] == [True]


def test_a_card_must_print_the_figure_of_its_label() -> None:
    assert [
        '"59%" in "CSAT (top-2-box): 59%"' in text for text in numbers(spoiled(replaced("68%", "59%", slide=3)))
    ] == [True]


def test_a_card_s_base_is_no_interval_and_its_interval_no_base() -> None:
    assert numbers(spoiled(replaced("n=1,204", "n=1,187", slide=3)))
    assert numbers(spoiled(replaced("+19", "+23", slide=3)))


def test_a_sentence_moved_to_another_slide_may_print_what_it_prints() -> None:
    assert numbers(spoiled(said("46% of the checks are practised, a gap of 1.5 points."))) == []
    assert numbers(spoiled(said("46% of the checks are practised, a gap of 1.7 points.")))


def test_a_number_rounded_less_than_in_the_record_is_the_same_number() -> None:
    assert numbers(spoiled(replaced("41%", "41.0%", slide=2))) == []
    assert numbers(spoiled(replaced("41%", "41.4%", slide=2)))


def test_a_base_counts_only_after_its_sign() -> None:
    assert numbers(spoiled(title("84% are satisfied with advice at the station (n = 1,204)"))) == []
    assert numbers(spoiled(title("All 1,204 passengers like the advice at the station")))


def test_a_new_sentence_with_a_number_that_nothing_has_is_an_error() -> None:
    assert "93%" in numbers(spoiled(said("Another 93% would come back if somebody asked them")))[0]


def test_the_base_in_a_source_line_is_the_exhibit_s() -> None:
    def edit(deck: Any) -> None:
        for shape in slide_of(deck, "Advice at the station").shapes:
            if shape.name == "Source":
                shape.text_frame.text = shape.text_frame.text.replace("1,204", "1,240")

    assert '"1,240"' in numbers(spoiled(edit))[0]


def test_a_record_of_before_the_answers_were_kept_still_holds_a_deck_to_its_figures() -> None:
    older = {name: value for name, value in record().items() if name != "answers"}
    told = [one for one in review(clean(), results=older) if one.check in NUMBERS]
    assert told == []
    wrong = review(spoiled(replaced("41%", "97%", slide=2)), results=older)
    assert "number-unmatched" in {one.check for one in wrong}
