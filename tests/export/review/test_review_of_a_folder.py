"""Which record a deck is held to, in what order findings come, and what marks a deck fresh from a run."""

from __future__ import annotations

import json

import pytest
from decks import clean, document, pale_and_hidden, record, spoiled, title

from workbench.errors import MisuseError, RenderError
from workbench.export import review as package
from workbench.export.review import draw_path, has_errors, marks_of, review, review_path
from workbench.export.review.findings import Finding
from workbench.export.review.record import stamp


def test_a_record_beside_a_deck_comes_before_one_by_its_stamp(tmp_path):
    (tmp_path / "deck.pptx").write_bytes(clean())
    assert package._with_record(tmp_path, None) == (clean(), None)
    assert package._with_record(tmp_path / "deck.pptx", tmp_path) == (clean(), None)
    (tmp_path / "results.json").write_text('{"a": "ż"}', "utf-8")
    assert package._with_record(tmp_path, tmp_path) == (clean(), {"a": "ż"})
    (tmp_path / "DECK.PPTX").write_bytes(b"x")
    assert package._with_record(tmp_path / "DECK.PPTX", None)[0] == b"x"
    for name, said in (
        ("none.pptx", "there is no {}; give a .pptx or the folder of a run"),
        ("notes.txt", "{} is no .pptx; save the slides as .pptx, or give the folder of a run"),
    ):
        (tmp_path / "notes.txt").write_text("x", "utf-8")
        with pytest.raises(MisuseError) as refused:
            review_path(tmp_path / name)
        assert str(refused.value) == said.format(tmp_path / name)


def test_a_deck_finds_its_run_by_its_stamp_past_damaged_and_other_records(tmp_path):
    for run, text in (
        ("a", "no json"),
        ("b", json.dumps(record() | {"run": "other"})),
        ("c", json.dumps(record())),
        ("d", json.dumps(record())),
    ):
        folder = tmp_path / "reports/acme" / run
        folder.mkdir(parents=True)
        (folder / "results.json").write_text(text, "utf-8")
    (tmp_path / "saved.pptx").write_bytes(clean())
    found = package._by_stamp(clean(), tmp_path)
    assert stamp(found) == stamp(record())
    assert review_path(tmp_path / "saved.pptx", workspace=tmp_path) == ()
    assert [one.check for one in review_path(tmp_path / "saved.pptx")] == ["record-missing"]
    assert package._by_stamp(clean(), tmp_path / "reports") is None
    assert draw_path(tmp_path / "saved.pptx", workspace=tmp_path).startswith("<!doctype html>")


def test_errors_come_first_and_then_slides_in_their_order():
    found = review(spoiled(*pale_and_hidden(), title("Satisfaction")), results=record())
    assert [(one.severity, one.slide or 0) for one in found] == sorted(
        ((one.severity, one.slide or 0) for one in found),
        key=lambda one: (["error", "warning", "information"].index(one[0]), one[1]),
    )
    assert {"contrast", "hidden-slide", "title-topic"} <= {one.check for one in found}
    warning, error = Finding("a", "warning", 1, "", "x", "y"), Finding("b", "error", None, "", "x", "y")
    assert (has_errors((warning,)), has_errors((warning, error)), has_errors(())) == (False, True, False)


def test_a_deck_fresh_from_its_document_is_marked_by_check_and_slide_and_refused_for_a_wrong_figure():
    assert marks_of(clean(), document()) == ()
    faint = spoiled(pale_and_hidden()[0])
    (number,) = {one.slide for one in review(faint, results=record()) if one.check == "contrast"}
    assert marks_of(faint, document()) == (f"contrast on slide {number}",)
    with pytest.raises(
        RenderError, match=r"^the deck prints figures that are not the recorded ones:\nerror number-unmatched \(slide "
    ):
        marks_of(
            spoiled(title("Advice at the station satisfies 84% of customers, claims handling only 14%")), document()
        )
