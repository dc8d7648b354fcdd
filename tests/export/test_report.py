"""The report: accessible, archivable, the same bytes each time, and deaf to code in a client's texts."""

from __future__ import annotations

import dataclasses
import io
import re
import zlib
from pathlib import Path
from typing import Any

import pandas as pd
import pdfplumber
import pytest
from documents import bar, context, every_kind, journey, long_table, make, results

from workbench import languages, story
from workbench.context import Brand
from workbench.document import Document, Prose, Recorded, Section, Shown
from workbench.errors import RenderError
from workbench.estimate import Estimate
from workbench.export import report
from workbench.privacy.rules import STANDARD
from workbench.render.page import fonts
from workbench.render.signs import typographic
from workbench.result import Result

pytestmark = pytest.mark.slow


def small(*blocks: Any, **changes: object) -> Document:
    """A document of one section."""
    given = blocks or (
        Prose("Two waves.", "a"),
        Recorded(results()[1], "02_voice", "b"),
        Shown(bar(), "", "02_voice", "c"),
    )
    return Document(context(**changes), (Section("02_voice", "What do customers say?", tuple(given)),))


def pages(pdf: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [page.extract_text() for page in opened.pages]


@pytest.fixture(scope="module")
def whole() -> bytes:
    return report.write(every_kind())


def test_the_file_declares_pdf_ua_1_and_pdf_a_2a(whole: bytes) -> None:
    metadata = re.search(rb"<\?xpacket.*?<\?xpacket end", whole, re.DOTALL)
    assert metadata
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata[0]
    assert b"<pdfaid:part>2</pdfaid:part>" in metadata[0]
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in metadata[0]


def test_the_same_document_gives_the_same_bytes(whole: bytes) -> None:
    assert report.write(every_kind()) == whole


def test_the_report_carries_the_engagement_s_date_and_no_clock(whole: bytes) -> None:
    assert b"2026-05-18" in whole
    assert not re.search(rb"20(2[0-57-9]|26-(?!05-18))\d*-\d\d-\d\dT", whole)


def test_cover_summary_and_contents_come_first(whole: bytes) -> None:
    cover, summary, contents, *_ = pages(whole)
    assert "Halden Rail" in cover
    assert "18 May 2026" in cover
    assert "Fictional" in cover
    assert summary.splitlines()[1] == "Executive summary"
    assert "only 41% of claimants are satisfied" in summary
    assert contents.splitlines()[1] == "Contents"


def test_the_contents_list_sections_and_their_parts_with_their_pages_and_no_exhibit() -> None:
    part = Prose("What we asked.\n\n## Who is satisfied", "a")
    made = small(part, Recorded(results()[1], "02_voice", "b"), Shown(bar(), "", "02_voice", "c"))
    contents = re.sub(r"\s+", " ", pages(report.write(made))[2])
    assert "1 What do customers say? 4 1.1 Who is satisfied 4 Appendix: how we know" in contents
    assert bar().title[:40] not in contents


def test_the_summary_argues_in_rows_and_asks_on_two_pages() -> None:
    gaps = pd.DataFrame(
        {"id": ["G1"], "label": ["Plan"], "documented": [3.0], "practised": [1.0], "owner": [""], "overdue": [True]}
    )
    figures = {"answered": 6, "applicable": 23, "ownerless": 1, "overdue": 1, "gaps": 1}
    audit = Result(
        "governance", {name: Estimate(n, unit="count") for name, n in figures.items()}, {"gaps": gaps}, rules=STANDARD
    )
    whole = story.completed(small(Recorded(audit.told(languages.catalogue("en")), "01", "r")), story.Given())
    _, first, second, contents, *_ = pages(report.write(whole))
    assert "6 of 23 governance questions have an answer so far" in first
    assert "We ask We ask the board to (1) name owners and new dates" in re.sub(r"\s+", " ", first)
    assert "We ask the board for 2 decisions" in second
    assert "Have the 17 open questions of the audit answered" in re.sub(r"\s+", " ", second)
    assert contents.splitlines()[1] == "Contents"


def test_every_exhibit_stands_on_a_page_with_its_title_and_its_first_takeaway(whole: bytes) -> None:
    texts = [re.sub(r"\s+", " ", text) for text in pages(whole)[3:]]
    for shown in every_kind().exhibits:
        if shown.exhibit.takeaways:
            said = (shown.exhibit.title, shown.exhibit.takeaways[0])
            title, first = (re.sub(r"\s", " ", typographic(text)[:40]) for text in said)
            together = [t for t in texts if title in t and first in t]
            assert together, shown.exhibit.id


def test_the_running_header_names_client_section_and_confidentiality(whole: bytes) -> None:
    last = pages(whole)[-1].splitlines()[0]
    assert "Halden Rail" in last
    assert "Appendix" in last
    assert "Confidential" in last


def test_a_long_table_repeats_its_header_and_leaves_at_least_three_rows_on_each_page() -> None:
    made = pages(report.write(small(Shown(long_table(75), "", "02_voice", "t"))))
    on_pages = [(text.count("Check number"), "Id Check Score Owner" in re.sub(r"\s+", " ", text)) for text in made]
    with_rows = [(rows, head) for rows, head in on_pages if rows]
    assert sum(rows for rows, _ in with_rows) == 75
    assert len(with_rows) >= 2
    assert all(rows >= 3 and head for rows, head in with_rows)


@pytest.mark.parametrize("rows", [33, 34, 35, 36, 37, 38, 39, 40, 41])
def test_no_length_of_table_leaves_one_row_alone(rows: int) -> None:
    made = pages(report.write(small(Shown(long_table(rows), "", "02_voice", "t"))))
    counts = [text.count("Check number") for text in made if "Check number" in text]
    assert min(counts) >= 3


def test_no_text_runs_into_the_footer(whole: bytes) -> None:
    with pdfplumber.open(io.BytesIO(whole)) as opened:
        for page in opened.pages[1:]:
            low = [word for word in page.extract_words() if page.height - 62 < word["bottom"] < page.height - 40]
            assert low == [], page.page_number


def test_the_report_names_no_id_of_a_figure_and_says_where_all_figures_are(whole: bytes) -> None:
    text = re.sub(r"\s+", " ", " ".join(pages(whole)))
    assert "voice.nps" not in text
    assert "voice.touchpoint" not in text
    assert "The workbook beside this report holds the figures with interval and base." in text
    assert "registered trademark" in text
    assert "Not carried out: benchmark." in text
    assert "no benchmark file was supplied" not in text


def test_scope_names_the_steps_left_out_in_the_reader_s_language_and_neither_a_room_s_vote_nor_a_command() -> None:
    off = (
        ("00_workshop", "no workshop; first: workbench workshop start halden-rail"),
        ("05_roadmap", "no initiatives"),
    )
    made = report.content(small(language="pl", scope=off))
    assert made["summary"]["scope"] == "Nie przeprowadzono: Mapa drogowa."
    assert "workbench" not in str(made["appendix"][0])


def test_code_in_a_client_s_texts_is_printed_and_not_run() -> None:
    name = 'ACME #panic("x") *b* #read("/etc/passwd") {{7*7}} $y$ </script>'
    made = pages(report.write(small(Prose('#eval("1+1") and `#pagebreak()`', "p"), name=name)))
    text = re.sub(r"\s+", " ", " ".join(made))
    assert '#panic("x") *b*' in text
    assert '#eval("1+1") and #pagebreak()' in text
    assert "root:" not in text


def test_a_picture_in_prose_reaches_no_file_of_the_machine() -> None:
    assert "root:" not in " ".join(pages(report.write(small(Prose("![x](/etc/passwd) ![y](file:///etc/passwd)", "p")))))


def test_a_character_that_no_font_has_is_a_box_and_the_appendix_says_so_by_its_number(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(fonts.VARIABLE, str(tmp_path))
    text = re.sub(r"\s+", " ", " ".join(pages(report.write(small(name="哈尔登 Rail \U0001f44d\U0001f3fd")))))
    assert "□□□ Rail □" in text
    assert "no font of the machine has: U+54C8, U+5C14, U+767B, U+1F44D." in text


@pytest.mark.parametrize(
    "name", ["ร้านอาหาร", "شركة", "חברה", "Δοκιμή", "नमस्ते", "\U0001f469\u200d\U0001f680", "e\u0301\u0323x"]
)
def test_a_name_in_any_script_gives_a_report(name: str) -> None:
    assert pages(report.write(small(name=name)))


def test_chinese_is_set_where_the_machine_has_a_font_for_it() -> None:
    if not fonts.beyond_ours(["登"]):
        pytest.skip("no font with Chinese characters is installed on this machine")
    text = " ".join(pages(report.write(small(name="哈尔登铁路", language="zh"))))
    assert "哈尔登铁路" in text
    assert "摘要" in text


def test_a_drawing_without_alternative_text_is_refused_by_its_title() -> None:
    silent = dataclasses.replace(bar(), alt="")
    with pytest.raises(RenderError, match="Advice at the station satisfies 84%"):
        report.write(small(Shown(silent, "", "02_voice", "c")))


def test_a_summary_that_cannot_fit_on_its_page_runs_on() -> None:
    endless = dataclasses.replace(results()[1], text="A sentence that goes on for ever and says little. " * 150)
    text = " ".join(" ".join(pages(report.write(small(Recorded(endless, "02_voice", "b"))))).split())
    assert text.count("goes on for ever") >= 148  # a page may break in one


def test_polish_reports_use_polish_words_and_numbers() -> None:
    text = " ".join(pages(report.write(small(language="pl"))))
    assert "Podsumowanie" in text
    assert "Źródło:" in text
    assert "1204" in text.replace("\xa0", "").replace(" ", "") or "1 204" in text


def test_a_negative_figure_has_a_minus_sign_in_text_tables_and_drawings() -> None:
    gap = make("gap", "bar", "The gap is -1.7", "category value", [["Claims", -1.7], ["Wifi", 1.2]])
    rows = make("rows", "table", "Rows", "touchpoint gap", [["Claims", -1.7], ["Wifi", "from -2.5"]])
    text = " ".join(pages(report.write(small(Shown(gap, "", "02_voice", "a"), Shown(rows, "", "02_voice", "b")))))
    assert "-1.7" not in text and "-2.5" not in text
    assert text.count("−1.7") >= 3 and "−2.5" in text


def test_letter_paper_is_letter_sized() -> None:
    document = small(brand=Brand(paper="letter"))
    with pdfplumber.open(io.BytesIO(report.write(document))) as opened:
        assert {(float(page.width), float(page.height)) for page in opened.pages} == {(612.0, 792.0)}


def test_the_client_s_accent_is_made_dark_enough_to_read() -> None:
    assert report.content(small(brand=Brand(accent="#FFCC00")))["look"]["colours"]["accent"] != "#FFCC00"
    assert report.content(small(brand=Brand(accent="#7A1FA2")))["look"]["colours"]["accent"] == "#7A1FA2"


def test_a_document_without_exhibits_checks_or_texts_is_still_a_report() -> None:
    assert len(pages(report.write(small(Prose("Nothing was found.", "a"), scope=())))) >= 4


def test_the_drawing_is_vector_text_and_no_picture(whole: bytes) -> None:
    streams = [zlib.decompressobj().decompress(part) for part in _streams(whole)]
    assert not any(b"/Subtype /Image" in part for part in [whole, *streams])


def _streams(pdf: bytes) -> list[bytes]:
    found = re.findall(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    return [part for part in found if part[:1] == b"x"]


def test_the_summary_proves_with_numbers_that_it_has_not_printed_yet() -> None:
    told = dataclasses.replace(bar(), takeaways=("NPS is +23.", "Share rose from 40% to 41%."))
    again = dataclasses.replace(bar(), id="voice.again", takeaways=("Now 41%.", "No number at all."))
    result = dataclasses.replace(results()[1], text="NPS stands at +23.")
    made = small(Recorded(result, "02_voice", "r"), Shown(told, "", "02_voice", "a"), Shown(again, "", "02_voice", "b"))
    points = report.content(made)["summary"]["points"]
    assert points[0]["proof"] == ["Share rose from 40% to 41%."]


def test_the_contents_of_many_exhibits_keep_to_one_page() -> None:
    many = [Shown(dataclasses.replace(bar(), id=f"voice.e{at}"), "", "02_voice", f"c{at}") for at in range(45)]
    made = pages(report.write(small(*many)))
    # The exhibits of the section begin on the fourth page: cover, summary, contents.
    assert "What do customers say?" in made[3]
    assert "Appendix" in made[2]


def test_a_chart_of_forty_long_named_touchpoints_stays_on_its_page_with_its_lead() -> None:
    one = bar()
    at = one.columns.index(one.encoding["category"])
    rows = tuple(
        tuple(
            f"Touchpoint {row} with a long name that wraps" if column == at else cell
            for column, cell in enumerate(one.rows[0])
        )
        for row in range(40)
    )
    tall = dataclasses.replace(one, rows=rows, highlight=())
    made = pages(report.write(small(Prose("What this chapter asks.", "a"), Shown(tall, "", "02_voice", "c"))))
    assert sum("Touchpoint" in text for text in made[3:]) == 1
    assert "What this chapter asks." in made[3] and "Touchpoint 39" in made[3]


def test_a_page_on_its_side_follows_the_subsection_that_speaks_of_it() -> None:
    blocks = (
        Prose("## The journey", "a"),
        Shown(journey(), "", "03_journey", "b"),
        Shown(bar(), "", "03_journey", "c"),
        Prose("## Where it breaks", "d"),
        Shown(long_table(5), "", "03_journey", "e"),
    )
    nodes = report.content(small(*blocks))["sections"][0]["blocks"]
    assert [node.get("id", node["type"]) for node in nodes] == [
        "heading", bar().id, journey().id, "heading", long_table(5).id,
    ]  # fmt: skip


def test_a_page_on_its_side_holds_its_takeaways_and_all_its_notes() -> None:
    notes = tuple(
        f"Note {at} says at some length how the answers were asked for, counted and weighed." for at in range(5)
    )
    one = dataclasses.replace(journey(), takeaways=("The new journey lifts it.",), notes=notes)
    [page] = [text for text in pages(report.write(small(Shown(one, "", "03_journey", "a")))) if "Note 4" in text]
    assert "The new journey lifts it." in page and "Note 0" in page


def test_a_chapter_may_open_with_a_page_on_its_side() -> None:
    made = pages(
        report.write(
            small(
                Prose("## The journey", "a"),
                Shown(journey(), "", "03_journey", "b"),
                Prose("## Where it breaks", "c"),
                Shown(bar(), "", "03_journey", "d"),
            )
        )
    )
    text = "\n".join(made)
    assert text.index("The journey") < text.rindex("Where it breaks")


def test_a_heat_map_of_twenty_two_rows_is_not_torn_over_two_pages() -> None:
    rows = tuple((f"G{at} question", "On paper", 2.0) for at in range(22))
    one = make("g", "heatmap", "Questions", "row column value", [list(row) for row in rows], unit="score")
    made = pages(report.write(small(Prose("Lead.", "a"), Shown(bar(), "", "02", "b"), Shown(one, "", "02", "c"))))
    assert [("G0 question" in text, "G21 question" in text) for text in made if "question" in text] == [(True, True)]


def test_the_summary_of_a_plan_without_money_has_causes_and_no_benefit() -> None:
    rows = [["Refunds", "12% satisfied", "Desk"], ["Rules", "on paper", "nothing yet"]]
    causes = make("story-causes", "table", "2 causes", "", rows, unit="text")
    named = dataclasses.replace(causes, columns=("Where it falls short", "What shows it", "What answers it"))
    (told,) = report._argued(small(Shown(named, "", "07_story", "c")))
    assert "Desk" in str(told["table"])
    assert "12% satisfied" not in str(told["table"])
