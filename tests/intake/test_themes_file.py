"""themes.yaml and the sheet of labels: every fault at once, and what two readers put there."""

from __future__ import annotations

import pytest

from workbench.errors import InputError
from workbench.intake import themes
from workbench.model.themes import ThemeRule

YAML = """themes:
  delays:
    name: {en: Delays, pl: Opóźnienia}
    words: [late, delay]
  food:
    name: Food
"""
RULES = (ThemeRule("Delays", id="delays"), ThemeRule("Food", id="food"))
FRAME = "id,group\na,clear\nb,clear\nc,unclear\nd,unclear\n"
SHEET = "id,comment,group,Delays,Food,none of these\na,late,clear,x,,\nb,cold soup,clear,,x,\nc,so so,unclear,,,x\nd,hm,unclear,,,\n"


def read(tmp_path, text, language="en"):
    path = tmp_path / "themes.yaml"
    path.write_text(text, "utf-8")
    return themes.read(path, shown="client_data/acme/themes.yaml", language=language)


def labels(tmp_path, first, second=None):
    places = []
    for name, text in (("theme_frame.csv", FRAME), ("theme_labels.csv", first), ("theme_labels_second.csv", second)):
        if text:
            (tmp_path / name).write_text(text, "utf-8")
            places.append({"path": tmp_path / name, "shown": f"client_data/acme/{name}", "options": None})
    frame, *sheets = places
    return themes.read_labels(sheets, frame, RULES)


def test_a_theme_has_its_name_in_the_language_of_the_client(tmp_path):
    assert [rule.name for rule in read(tmp_path, YAML, "pl")] == ["Opóźnienia", "Food"]
    assert read(tmp_path, YAML)[0] == ThemeRule("Delays", ("late", "delay"), id="delays")


def test_all_faults_of_the_names_are_told_at_once(tmp_path):
    text = YAML + "  again:\n    name: food\n  fixed:\n    name: none of these\n"
    with pytest.raises(InputError) as raised:
        read(tmp_path, text, "zh")
    told = [str(fault) for fault in raised.value.faults]
    assert len(told) == 3
    assert "no name in the client's language" in told[0]
    assert '"food"' in told[1]
    assert '"none of these"' in told[2]


def test_a_file_without_themes_is_a_fault(tmp_path):
    with pytest.raises(InputError, match="themes"):
        read(tmp_path, "themes: {}\n")


def test_a_row_without_a_tick_was_not_read_and_one_under_none_was(tmp_path):
    found = labels(tmp_path, SHEET)
    assert set(found.marks) == {"a", "b", "c"}
    assert found.drawn == {"a", "b", "c"}
    assert found.marks["a"].tolist() == [1, 0]
    assert found.marks["c"].tolist() == [0, 0]
    assert found.strata == {"a": "clear", "b": "clear", "c": "unclear", "d": "unclear"}


def test_where_two_readers_differ_a_comment_counts_half_and_their_agreement_is_told(tmp_path):
    second = SHEET.replace("b,cold soup,clear,,x,", "b,cold soup,clear,x,x,")
    found = labels(tmp_path, SHEET, second)
    assert found.marks["b"].tolist() == [0.5, 1]
    assert found.agreement["Food"] == pytest.approx(1.0)
    assert found.agreement["Delays"] < 0.5


def test_a_sheet_that_nobody_filled_is_no_labels(tmp_path):
    assert labels(tmp_path, "\n".join(row.replace("x", "") for row in SHEET.splitlines()) + "\n") is None


def test_a_comment_under_a_theme_and_under_none_is_a_fault_with_its_row(tmp_path):
    with pytest.raises(InputError) as raised:
        labels(tmp_path, SHEET.replace("a,late,clear,x,,", "a,late,clear,x,,x"))
    assert "theme_labels.csv:2" in str(raised.value.faults[0])


def test_a_column_that_is_no_theme_is_a_fault(tmp_path):
    with pytest.raises(InputError, match="Service"):
        labels(tmp_path, SHEET.replace("Delays,Food", "Delays,Service"))


def test_the_sheet_comes_back_with_the_ticks_that_were_made(tmp_path):
    found = labels(tmp_path, SHEET)
    rows = [("a", "late", "clear"), ("d", "hm", "unclear")]
    (tmp_path / "theme_labels.csv").unlink()
    path = tmp_path / "theme_labels.xlsx"
    path.write_bytes(themes.sheet(rows, RULES, found.marks))
    (tmp_path / "theme_frame.csv").write_bytes(themes.frame_csv(found.strata))
    place = {"shown": "x", "options": None}
    again = themes.read_labels([{"path": path, **place}], {"path": tmp_path / "theme_frame.csv", **place}, RULES)
    assert {text: mark.tolist() for text, mark in again.marks.items()} == {"a": [1, 0]}
