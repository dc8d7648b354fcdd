"""Notebook prose becomes blocks: structure is kept, markup of other languages is only text."""

from __future__ import annotations

from workbench.render.page.prose import blocks


def test_a_paragraph_keeps_strong_and_emphasised_words() -> None:
    assert blocks("Recovery is **the weakest** *step*.") == [
        {
            "type": "paragraph",
            "inlines": [
                {"t": "text", "s": "Recovery is "},
                {"t": "strong", "href": "", "c": [{"t": "text", "s": "the weakest"}]},
                {"t": "text", "s": " "},
                {"t": "em", "href": "", "c": [{"t": "text", "s": "step"}]},
                {"t": "text", "s": "."},
            ],
        }
    ]


def test_headings_start_below_the_section_and_never_skip_a_level() -> None:
    assert [block["level"] for block in blocks("# A\n\n#### B\n\n## C\n\n### D")] == [2, 3, 2, 3]


def test_lists_keep_their_order_and_nesting() -> None:
    found = blocks("- one\n- two\n  1. inner\n\n3. three")
    assert [block["type"] for block in found] == ["bullets", "steps"]
    assert found[0]["items"][1][1]["items"][0][0]["inlines"] == [{"t": "text", "s": "inner"}]
    assert found[1]["start"] == 3


def test_a_table_has_a_head_and_rows() -> None:
    table = blocks("| a | b |\n|---|---|\n| 1 | 2 |")[0]
    assert table["type"] == "table"
    assert table["head"] == [[{"t": "text", "s": "a"}], [{"t": "text", "s": "b"}]]
    assert table["rows"] == [[[{"t": "text", "s": "1"}], [{"t": "text", "s": "2"}]]]


def test_a_note_in_brackets_is_a_footnote() -> None:
    inlines = blocks("Fewer follow it^[Answers of 23 people.] in practice.")[0]["inlines"]
    assert inlines[1] == {"t": "note", "c": [{"t": "text", "s": "Answers of 23 people."}]}


def test_an_open_note_bracket_is_plain_text() -> None:
    assert blocks("2^[3")[0]["inlines"] == [{"t": "text", "s": "2^[3"}]


def test_typst_and_html_in_prose_are_text() -> None:
    text = '#read("/etc/passwd") $x$ <script>alert(1)</script>'
    inlines = blocks(text)[0]["inlines"]
    assert "".join(node["s"] for node in inlines) == text


def test_only_web_and_mail_links_stay_links() -> None:
    kept = blocks("[a](https://example.org) [b](mailto:x@example.org)")[0]["inlines"]
    assert [node["href"] for node in kept if node["t"] == "link"] == ["https://example.org", "mailto:x@example.org"]
    dropped = blocks("[c](file:///etc/passwd) [d](ftp://example.org)")[0]["inlines"]
    assert {node["t"] for node in dropped} == {"text"}


def test_pictures_are_left_out() -> None:
    assert blocks("![logo](logo.png)") == [{"type": "paragraph", "inlines": []}]


def test_empty_prose_has_no_blocks() -> None:
    assert blocks("") == []


def test_code_and_quotes_are_blocks_of_their_own() -> None:
    found = blocks("> said\n\n```\nx = 1\n```\n\nline one\nline two  \nline three")
    assert found[0]["blocks"][0]["type"] == "paragraph"
    assert found[1] == {"type": "code", "s": "x = 1"}
    assert [node["t"] for node in found[2]["inlines"]] == ["text", "text", "text", "break", "text"]
