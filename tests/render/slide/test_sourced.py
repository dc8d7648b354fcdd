"""Sources of a board's page: one line for all of its exhibits, with what a reader must not miss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render import documents
from workbench.claims.said import Said
from workbench.export.review.reading import read
from workbench.render import fit
from workbench.render.slide import sourced

PERIOD = "1 May 2026 – 30 June 2026"


def noted(name="a", *notes, source="Customer survey", base=597, period=PERIOD):
    """An exhibit with notes: text, and role where the workbench said it."""
    made = documents.make(name, "bar", "T", "category value", [["A", 0.5]], unit="share")
    made = replace(made, source=source, base=base, period=period)
    said = tuple(Said(f"note {at}", name, text, role) for at, (text, role) in enumerate(notes, 1) if role is not None)
    return replace(made, notes=tuple(text for text, _ in notes), said=said)


def fullest(*exhibits, language="en"):
    return next(sourced.ways(exhibits, language))


def test_two_exhibits_of_one_survey_name_it_once_with_both_bases():
    assert fullest(noted(base=597), noted("b", base=589)) == f"Source: Customer survey; n = 589–597; {PERIOD}."


def test_bases_of_cards_and_bars_that_are_no_parts_widen_the_range_and_those_of_parts_do_not():
    bars = documents.make("b", "bar", "B", "category value n", [["A", 0.5, 407], ["B", 0.6, 604]], unit="share")
    apart, parts = (replace(bars, source="Survey", base=base, period="") for base in (589, 1011))
    assert [fullest(one) for one in (apart, parts)] == ["Source: Survey; n = 407–604.", "Source: Survey; n = 1,011."]


def test_two_sources_of_one_period_name_it_once_each_with_its_base():
    one, two = noted(source="Audit", base=22), noted("b", source="Diagnostic", base=1018)
    assert fullest(one, two) == f"Source: Audit (n = 22); Diagnostic (n = 1,018); {PERIOD}."


def test_two_sources_of_two_periods_have_each_its_own():
    one, two = noted(source="Operations", base=None, period="May 2026"), noted("b", base=12)
    assert fullest(one, two) == f"Source: Operations (May 2026); Customer survey (n = 12; {PERIOD})."


def test_chinese_brackets_and_stops_are_full_width():
    assert fullest(noted(source="审核", base=22), noted("b", source="问卷", base=3), language="zh").startswith(
        "来源：审核（n = 22）；问卷（n = 3）；"
    )


def test_caveats_stay_and_methods_go_and_what_an_analyst_wrote_stays():
    one = noted("a", ("Whiskers: 95%.", "caveat"), ("Wilson intervals", ""), ("Holm", "method"), ("By hand", None))
    assert fullest(one).endswith("2026. Whiskers: 95%. By hand.")


def test_a_long_caveat_is_said_in_its_short_form():
    made = noted("a", ("x" * 120, "caveat"))
    short = replace(made, said=(replace(made.said[0], short="In short"),))
    assert fullest(short).endswith("2026. In short.")


def test_shorter_ways_leave_out_the_last_caveats_then_what_follows_a_sources_name():
    ways = list(
        sourced.ways([noted("a", ("One", "caveat"), ("Two", "caveat"), source="Audit; after Smith, 2021")], "en")
    )
    assert [way.removeprefix("Source: ") for way in ways] == [
        f"Audit; after Smith, 2021; n = 597; {PERIOD}. One. Two.",
        f"Audit; after Smith, 2021; n = 597; {PERIOD}. One.",
        f"Audit; after Smith, 2021; n = 597; {PERIOD}.",
        f"Audit; n = 597; {PERIOD}. One. Two.",
        f"Audit; n = 597; {PERIOD}. One.",
        f"Audit; n = 597; {PERIOD}.",
    ]


@pytest.mark.parametrize("exhibits", [[], [noted(source="", base=None, period="")]])
def test_without_a_source_nothing_is_said(exhibits):
    assert set(sourced.ways(exhibits, "en")) == {""}


def test_the_pages_of_the_samples_argument_say_their_sources_on_one_line_of_ten_points(sample_run):
    slides = read((sample_run.folder / "deck.pptx").read_bytes()).slides
    ends = next(at for at, slide in enumerate(slides) if slide.title and slide.title.text.startswith("The evidence"))
    found = [
        (shape.body.paragraphs, shape.box)
        for slide in slides[1:ends]  # the cover has none
        for shape in slide.shapes
        if shape.name == "Source"
    ]
    assert len(found) > 8
    for paragraphs, box in found:
        (runs,) = (one.runs for one in paragraphs)
        size = min(run.size for run in runs)
        assert size >= 10.0
        assert fit.width("".join(run.text for run in runs), size, font="Calibri") <= box[2]
