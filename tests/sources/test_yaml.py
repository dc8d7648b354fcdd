from functools import reduce
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field

from workbench.errors import InputError
from workbench.sources.models import read_model
from workbench.sources.values import Id, Strict, Text
from workbench.sources.yaml import Source, _Builder, parse, plain

ROOT = Path(__file__).resolve().parents[2]
OURS = [
    path
    for path in [*ROOT.glob("templates/**/*.yaml"), *ROOT.glob("client_data/**/*.yaml")]
    if any(line and not line.startswith("#") for line in path.read_text("utf-8").splitlines())
]


def faults_of(tmp_path, content):
    path = tmp_path / "x.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError) as refused:
        parse(path, shown="x.yaml")
    return [str(fault) for fault in refused.value.faults]


def values(tmp_path, content):
    path = tmp_path / "x.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return parse(path, shown="x.yaml").value


@pytest.mark.parametrize(
    ("content", "place", "found"),
    [
        ("", "x.yaml:1:1", "an empty file"),
        ("# only a comment\n", "x.yaml:1:1", "an empty file"),
        ("- a\n- b\n", "x.yaml:1:1", "a list or a single value"),
        ("a: 1\nb: 2\na: 3\n", "x.yaml:3:1", 'the key "a" for the second time (first in line 1)'),
        ("a: &x 1\n", "x.yaml:1:4", "an anchor or alias"),
        ("a: &x [*x]\n", "x.yaml:1:4", "an anchor or alias"),
        ("a: 1\n---\nb: 2\n", "x.yaml:2:1", "a second document"),
        ("a:\n\tb: 1\n", "x.yaml:2:1", "a tab in the indentation"),
        ("a: !!python/object/apply:os.system [ls]\n", "x.yaml:1", "a tag (!)"),
        ("a: !!str 3\n", "x.yaml:1:4", "a tag (!)"),
        ("a: b\x00c\n", "x.yaml:1:5", "the control character U+0000"),
        ("a: b\u202ec\n", "x.yaml:1:5", "the control character U+202E"),
        ('a: "\\ud800"\n', "x.yaml:1:4", "the character U+D800 in a text"),
        ('a: "count\\a"\n', "x.yaml:1:4", "the character U+0007 in a text"),
        ("a: [1, 2\n", "x.yaml:2:1", "text that is not YAML"),
        ("a: " + "[" * 10_000 + "]" * 10_000, "x.yaml:1:23", "nesting deeper than 20"),
        ("a: " + "x" * 1_000_001, "x.yaml", "a file of 1,000,004 bytes"),
        ("name: Łódź\nb: Księgowość\n".encode("cp1250"), "x.yaml:1", "text that is not UTF-8"),
        (b"\xff\xfea", "x.yaml:1", "text that is not UTF-8"),
        (
            "a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n",
            "x.yaml:2:1",
            "a mark of two versions that were not merged",
        ),
        ("a: [1,600,000, 1,000,000]\n", "x.yaml:1:11", "a comma inside a number (600,000)"),
        ("a: [0,3, 0,6]\n", "x.yaml:1:7", "a comma inside a number (0,3)"),
        ("a: {tester: 0,6, trainer: 1}\n", "x.yaml:1:15", "a comma inside a number (0,6)"),
        ("? [1, 2]\n: 3\n", "x.yaml:1:3", "a key that is a list or mapping"),
    ],
)
def test_what_can_mislead_a_reader_is_refused_at_its_place(tmp_path, content, place, found):
    first = faults_of(tmp_path, content)[0]
    assert first.startswith(place)
    assert f"found {found}" in first


def test_a_tag_on_a_list_is_refused(tmp_path):
    assert "a tag (!)" in faults_of(tmp_path, "a: !!python/tuple [1, 2]\n")[0]


def test_all_duplicate_keys_and_aliases_are_reported_together(tmp_path):
    assert len(faults_of(tmp_path, "a: 1\na: 2\nb: {c: 1, c: 2}\n")) == 2


def test_yaml_1_2_keeps_no_times_and_leading_zeros_as_text(tmp_path):
    text = "country: NO\nflag: yes\nid: 007\ntime: 12:30:00\nday: 2026-02-30\nn: 12\nx: 1e3\nquoted: '5'\nempty:\nt: true\n"
    assert values(tmp_path, text) == {
        "country": "NO", "flag": "yes", "id": "007", "time": "12:30:00", "day": "2026-02-30", "n": 12, "x": 1000.0,
        "quoted": "5", "empty": None, "t": True,
    }  # fmt: skip


def test_a_byte_order_mark_is_accepted(tmp_path):
    assert values(tmp_path, "a: Łódź\n".encode("utf-8-sig")) == {"a": "Łódź"}


@pytest.mark.parametrize(("text", "value"), [("1_000", "1_000"), ("٣", "٣"), (".5", 0.5), ("-3", -3), ("~", None)])
def test_only_plain_ascii_numerals_are_numbers(text, value):
    assert plain(text) == value


class Colour(Strict):
    name: Text
    shade: Annotated[int, Field(ge=1, le=5)] = 1


class Palette(Strict):
    id: Id
    colours: list[Colour]


def refused(tmp_path, text):
    path = tmp_path / "x.yaml"
    path.write_text(text)
    with pytest.raises(InputError) as error:
        read_model(path, Palette, shown="x.yaml")
    return [str(fault) for fault in error.value.faults]


def test_an_unknown_key_is_refused_at_the_key_with_a_did_you_mean(tmp_path):
    assert refused(tmp_path, "id: p\ncolours:\n  - name: red\n    shad: 3\n") == [
        'x.yaml:4:5: found the unknown key "shad"; allowed: name, shade; fix: remove or rename it. Did you mean "shade"?'
    ]


def test_every_fault_of_a_file_is_reported_in_the_order_of_the_file(tmp_path):
    text = "id: a b\ncolours:\n  - {name: red, shade: 9}\n  - {shade: x}\n"
    assert refused(tmp_path, text) == [
        'x.yaml:1:5: found the id "a b"; allowed: an id without blanks, dots and punctuation; fix: use letters, digits, _ and -',
        "x.yaml:3:24: found 9; allowed: 5 or less; fix: correct the value",
        'x.yaml:4:5: found no key "name"; allowed: "name" is required; fix: add "name: ..."',
        'x.yaml:4:13: found "x"; allowed: a whole number; fix: correct the value',
    ]


def test_a_number_where_text_belongs_keeps_its_spelling(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("id: 2026\ncolours: [{name: 1.10}]\n")
    palette, _ = read_model(path, Palette, shown="x.yaml")
    assert (palette.id, palette.colours[0].name) == ("2026", "1.10")


def test_a_long_text_is_never_repeated_in_a_fault(tmp_path):
    text = "id: p\ncolours: The whole of what a customer said about the shop and about its staff\n"
    assert refused(tmp_path, text)[0].startswith("x.yaml:2:10: found a text of 68 characters; allowed: a list")


def written(value, places):
    """The places of what is written: a blank has none of its own, and comments may stand before it."""
    return {loc: at for loc, at in places.items() if reduce(lambda inner, step: inner[step], loc, value) is not None}


@pytest.mark.parametrize("path", OURS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_the_fast_reader_gives_every_value_and_place_that_the_strict_one_gives(path):
    text = path.read_text("utf-8")
    fast, strict = _Builder(Source("x")), _Builder(Source("x"))
    found = [
        (value := builder._value(next(nodes), nodes, ()), written(value, builder.source.places), builder.source.keys)
        for builder, events in ((fast, fast._fast(text)), (strict, strict._strict(text)))
        for nodes in [iter(events[2:])]
    ]
    assert found[0] == found[1]


@pytest.mark.parametrize("letter", ["\u2028", "\u0085"])
def test_what_was_a_line_break_before_yaml_1_2_is_read_as_1_2_has_it(tmp_path, letter):
    assert values(tmp_path, f"a: one{letter}two\n") == {"a": "one\u2028two" if letter == "\u2028" else "one two"}


def test_a_comment_beside_a_folded_text_is_no_fault(tmp_path):
    assert values(tmp_path, "a:  # why\n  >+\n  b\n  c\n") == {"a": "b c\n"}


def test_a_value_that_is_left_out_stands_behind_its_key(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("a:\n  b:\n\n\n")
    assert parse(path, shown="x.yaml").place(("a", "b")) == (2, 5)


def test_utf_16_with_its_mark_is_read(tmp_path):
    assert values(tmp_path, "a: żółć 不\n".encode("utf-16")) == {"a": "żółć 不"}


@pytest.mark.parametrize(
    "text", ["[0,100]", "[0,30,60,180]", "[1, 600, 20]", "[1999-05-01,2000-01-02, 2001-01-01]", '["1","2", "3"]']
)
def test_a_list_without_blanks_is_no_number(tmp_path, text):
    assert len(values(tmp_path, f"a: {text}\n")["a"]) == text.count(",") + 1
