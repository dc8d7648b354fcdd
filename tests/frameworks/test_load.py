"""A pack's faults are all reported at once, each with its line; a client's own pack works like a shipped one."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.frameworks import load

PACK = """\
id: own-pack
version: "1"
kind: checklist
title: Own pack
source: own
licence: own
attribution: own
scales:
  yes-no:
    - {value: 0, label: "No"}
    - {value: 1, label: "Yes"}
groups:
  - id: A
    title: First
    items:
      - id: A.1
        text: Is it there?
      - id: A.2
        text: Does it work?
"""


@pytest.fixture
def write(tmp_path):
    def written(text: str, **others: str) -> Path:
        folder = tmp_path / "own-pack"
        folder.mkdir()
        (folder / "framework.yaml").write_text(text, "utf-8")
        for name, content in others.items():
            (folder / f"{name}.yaml").write_text(content, "utf-8")
        return folder

    return written


def faults_of(folder: Path, **options) -> list[str]:
    with pytest.raises(InputError) as refusal:
        load(folder, **options)
    return [f"{fault.line}:{fault.column} {fault.found}" for fault in refusal.value.faults]


def test_a_pack_needs_no_python(write):
    pack = load(write(PACK))
    assert [item.id for item in pack.items] == ["A.1", "A.2"]
    assert [answer.label for answer in pack.scale_of(pack.items[0])] == ["No", "Yes"]


def test_all_faults_of_a_file_come_at_once_with_their_lines(write):
    text = PACK.replace("text: Is it there?", "txt: Is it there?").replace("kind: checklist", "kind: chekclist")
    found = faults_of(write(text))
    assert any(line.startswith("3:7") for line in found)
    assert any(line.startswith("17:") and 'unknown key "txt"' in line for line in found)
    assert any('no key "text"' in line for line in found)


def test_an_unknown_key_gets_a_did_you_mean(write):
    with pytest.raises(InputError, match='Did you mean "text"'):
        load(write(PACK.replace("text: Is it", "tetx: Is it")))


@pytest.mark.parametrize(
    ("change", "place", "found"),
    [
        (("id: A.2", "id: A.1"), "18:13", 'the id "A.1" 2 times'),
        (("text: Does it work?", "text: x\n        scale: maybe"), "20:16", 'the scale "maybe"'),
        (("{value: 1,", "{value: 0,"), "10:5", "answer values"),
        (("id: own-pack", "id: other-pack"), "1:5", '"other-pack"'),
        (("id: A.1", "id: A.1\n        weight: -1"), "17:17", "-1"),
        (
            ("title: First", "title: First\n    levels:\n      - {id: L2, level: 2, title: T, text: T}"),
            "16:7",
            "levels [2]",
        ),
    ],
    ids=["id twice", "unknown scale", "equal answers", "another folder", "negative weight", "levels from 2"],
)
def test_what_contradicts_itself_is_refused_in_its_place(write, change, place, found):
    lines = faults_of(write(PACK.replace(*change)))
    assert any(line.startswith(place) and found in line for line in lines), lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "an empty file"),
        ("- a\n- b\n", "a list or a single value"),
        (PACK + "id: again\n", 'the key "id" for the second time'),
        (PACK + "---\nid: two\n", "a second document (---)"),
        ("id: &a x\nversion: *a\n", "an anchor or alias"),
        ("id: [\n", "expected the node content"),
    ],
    ids=["empty", "a list", "a key twice", "two documents", "an anchor", "broken"],
)
def test_a_file_that_could_mean_something_else_is_refused(write, text, found):
    with pytest.raises(InputError) as refusal:
        load(write(text))
    assert found in str(refusal.value)


def test_a_missing_file_is_a_fault_and_no_traceback(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path / "nothing")


def test_a_translation_replaces_texts_and_leaves_the_rest(write):
    pack = load(
        write(PACK, pl="A: {title: Pierwsza}\nA.1: {text: Czy istnieje?}\nyes-no.1: {label: Tak}\n"), language="pl"
    )
    assert pack.groups[0].title == "Pierwsza"
    assert [item.text for item in pack.items] == ["Czy istnieje?", "Does it work?"]
    assert pack.scales["yes-no"][1].label == "Tak"


def test_a_language_without_translation_gives_the_packs_own_texts(write):
    assert load(write(PACK), language="zh").title == "Own pack"


def test_a_translation_of_an_unknown_id_or_field_is_refused_with_its_line(write):
    found = faults_of(write(PACK, pl="A: {titel: x}\nB.7: {text: y}\n"), language="pl")
    assert found == ['1:12 the field "titel"', '2:6 a text for "B.7"']
