"""The attacker reads all that a reader has: caches, workbooks inside, notes, alternative texts, notebooks."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from types import SimpleNamespace

import pandas as pd
import pytest

from workbench.privacy import record
from workbench.privacy.words import NOTHING, Released
from workbench.render.calendar import Event, ics
from workbench.run import reading
from workbench.run.audit import _Words

COMMENT = "The train to Lublin was late again and nobody at the desk told us why"


def packed(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


SHEET = packed({"xl/worksheets/sheet1.xml": f"<row><c><v>2.3456789</v></c></row><t>{COMMENT}</t>"})


@pytest.fixture
def job():
    def engagement(released: Released = NOTHING) -> SimpleNamespace:
        survey = SimpleNamespace(
            frame=pd.DataFrame({"respondent": ["a@b.example", "c2"], "verbatim.why": [COMMENT, "ok"]})
        )
        inputs = {"survey": survey}
        return SimpleNamespace(quotes=released, get=inputs.get)

    return engagement


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("deck.pptx", packed({"ppt/notesSlides/notesSlide1.xml": f"<a:t>{COMMENT}</a:t>"})),
        ("deck.pptx", packed({"ppt/slides/slide1.xml": f'<p:cNvPr descr="Chart: {COMMENT}"/>'})),
        ("deck.pptx", packed({"docProps/core.xml": f"<dc:description>{COMMENT}</dc:description>"})),
        ("deck.pptx", packed({"ppt/embeddings/cx1.xlsx": SHEET})),
        ("workbook.xlsx", SHEET),
        ("01.ipynb", json.dumps({"cells": [{"outputs": [{"text": [COMMENT]}]}]}).encode()),
        ("index.html", f"<p>{COMMENT}</p>".encode()),
        ("index.html", f"<p>{COMMENT}</p>".replace(" ", "\n ").encode()),
        ("survey.csv", f"respondent,comment\nc2,less < more\nc3,{COMMENT}\n".encode()),
        (
            "cadence.ics",
            ics([Event("u", "Waits < 5", dt.date(2026, 10, 1), "week", about=f"Chair\n{COMMENT}")], name="n", as_of=""),
        ),
    ],
    ids=[
        "notes",
        "alt text",
        "properties",
        "workbook inside",
        "workbook",
        "notebook",
        "page",
        "page of short lines",
        "table with a sign",
        "calendar with a sign",
    ],
)
def test_words_that_nobody_released_are_found_wherever_they_stand(job, tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    assert list(_Words(job()).told(reading.texts(path))) == ["words of the survey that nobody has released"]


def test_released_words_and_words_of_ours_are_not_told(job):
    own = _Words(job(Released({"x": COMMENT}, ("Jo",))))
    assert list(own.told(f"Customers say: {COMMENT}")) == []
    assert list(_Words(job()).told("The train was late; nobody told us")) == []


def test_part_of_a_comment_is_found_and_so_is_an_address(job):
    own = _Words(job())
    assert list(own.told("was late again and nobody at the desk told us")) == [
        "words of the survey that nobody has released"
    ]
    assert list(own.told("sent to A@B.example")) == ["the address of a respondent or rater"]


def test_digits_in_a_workbook_inside_a_deck_are_seen_and_a_line_of_a_scatter_is_not():
    deck = packed(
        {
            "ppt/embeddings/cx1.xlsx": SHEET,
            "ppt/charts/cx1.xml": "<c:barChart><c:v>2.4</c:v>",
            "ppt/charts/cx2.xml": "<c:scatterChart><c:v>1.23456789</c:v>",
        }
    )
    assert list(reading.numbers(deck)) == [2.3456789, 2.4]
    assert record.finer([2.3456789, 2.4], {"figures": {"a": {"value": 2.4}}}) == [2.3456789]


def test_a_story_that_nobody_has_released_is_found_in_a_calendar_over_its_folded_lines(job, tmp_path):
    story = SimpleNamespace(text=COMMENT, release=False)
    given = job()
    inputs = {"survey": given.get("survey"), "communication": SimpleNamespace(stories=[story])}
    given.get("survey").frame["verbatim.why"] = "ok"
    path = tmp_path / "cadence.ics"
    path.write_bytes(ics([Event("u", COMMENT, dt.date(2026, 10, 1), "week")], name="n", as_of=""))
    told = list(_Words(SimpleNamespace(quotes=NOTHING, get=inputs.get)).told(reading.texts(path)))
    assert told == ["words of the register of stories that nobody has released"]
