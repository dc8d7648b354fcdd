"""Words of respondents leave only when a named person has released them, masked as proposed or better."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from workbench.engagement import load
from workbench.errors import InputError
from workbench.intake import quotes
from workbench.intake.masking import Corpus, proposed
from workbench.privacy.words import NOTHING, quote_id

ROOT = Path(__file__).resolve().parents[2]
LATE = "The train was late and nobody said for how long."
CORPUS = Corpus.of(["The train was late", "Wi-Fi is slow on the coast"] * 10, own=["Halden Rail", "Board"], minimum=8)


@pytest.mark.parametrize(
    ("written", "quote"),
    [
        ("My name is Katarzyna Wisniewska, the train was late", "My name is [name], the train was late"),
        ("Jan Nowak was rude to Maria Nowak", "[name] was rude to [name]"),
        ("rozmawiałem z Markiem Nowakiem", "rozmawiałem z [name]"),
        ("Ask pani Kasi z okienka", "Ask pani [name] z okienka"),
        ("王先生态度很差", "[name]先生态度很差"),
        ("我叫李小明", "我叫[name]"),
        ("write to kasia at firma", "write to [e-mail]"),
        ("write to kasia at firma.pl please", "write to [e-mail] please"),
        ("of Dluga 5/7, 31-147 Krakow", "of [address], [address]"),
        ("I live at 12 Baker Street, NW1 6XE", "I live at [address], [address]"),
        ("解放路12号很吵", "[address]很吵"),
        ("order 4471 was never refunded", "order [number] was never refunded"),
        ("订单12345没有退款", "订单[number]没有退款"),
        ("the wife of the driver", "the [role] of the [role]"),
        ("we waited in Radom", "we waited in [name or place]"),
        ("王小明的态度很差", "[name]的态度很差"),
        ("客服李娜很好", "客服[name]很好"),
        ("我找了张伟处理", "我找了[name]处理"),
        ("小王没有回复", "小[name]没有回复"),
        ("Bartek z serwisu", "[name] z serwisu"),
        ("reklamacja 5512", "reklamacja [number]"),
        ("order ZX-99812-K lost", "order [number] lost"),
        ("Kowalskiemu nikt nie pomógł", "[name] nikt nie pomógł"),
        ("Sawicką zwolniono", "[name] zwolniono"),
        ("I am the mayor of it", "I am the [role] of it"),
        ("dziękuję panu markowi", "dziękuję panu [name]"),
        ("rozmawiałem z panią nowakową", "rozmawiałem z panią [name]"),
        ("ms. lee was kind", "ms. [name] was kind"),
        ("nazywam się kowal", "nazywam się [name]"),
        ("Signed J. Smith", "Signed [name]"),
        ("我女儿刘思雨在车上", "我女儿[name]在车上"),
        ("客服小美态度好", "客服[name]态度好"),
        ("call zero seven seven double zero nine one", "call [phone]"),
        ("numer sześć zero jeden dwa trzy cztery", "numer [phone]"),
        ("电话一三八一二三四五六七八", "电话[phone]"),
        ("jan.kowalski(małpa)wp.pl", "[e-mail]"),
        ("johnsmith gmail com", "[e-mail]"),
        ("insta kasia_krk", "insta [handle]"),
        ("fb: jan.nowak.5", "fb: [handle]"),
        ("微信号lily_zhang", "微信号[handle]"),
        ("rejestracja KRA 4F56", "rejestracja [number]"),
        ("sygn. akt II C 123/24", "sygn. akt [number]"),
        ("na długiej 5 m. 7", "na [address]"),
        ("at 22 rose lane", "at [address]"),
        ("住在幸福小区3号楼502室", "[address]"),
        ("PO Box 4312", "[address]"),
        ("born on 12 March 1956", "born on [date]"),
        ("urodzony 3 maja 1950", "urodzony [date]"),
        ("1956年3月12日出生", "[date]出生"),
        ("bed 12", "bed [number]"),
        ("pokój 214", "pokój [number]"),
        ("我是唯一的院长", "我是唯一的[role]"),
        ("jako jedyny ordynator", "jako jedyny [role]"),
    ],
)
def test_what_tells_who_somebody_is_is_masked_in_the_proposal(written, quote):
    assert proposed(written, CORPUS)[0] == quote


@pytest.mark.parametrize(
    "text",
    [
        LATE,
        "Halden Rail is great",
        "Grant us a discount",
        "The same form three times",
        "",
        "慢",
        "周末车很挤",
        "方便快捷",
        "Trains are full on Friday",
        "pan sam powiedział, że pani jest miła",
        "mr and mrs, one two three, a 4 lane road",
        "my name is on the list",
        "我女儿高兴地说",
    ],
    ids=[
        "plain",
        "the client's name",
        "a verb that is a name",
        "a word that begins like a name",
        "empty",
        "short",
        "a Chinese word that begins like a name",
        "another",
        "a day of the week",
        "Polish words after pan and pani",
        "English words beside a title or a number",
        "no name after my name is",
        "a Chinese word after one of the family",
    ],
)
def test_what_tells_nobody_is_left_as_it_was_written(text):
    assert proposed(text, CORPUS)[0] == text


def sheet(path: Path, *rows: tuple[str, ...]) -> Path:
    lines = [",".join(quotes.NAMES), *(",".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_only_rows_with_a_tick_and_a_name_are_released(tmp_path):
    path = sheet(
        tmp_path / "quotes.csv",
        (quote_id(LATE), "survey", LATE, "It was late.", "", "x", "A. Reviewer"),
        (quote_id("No."), "survey", "No.", "No.", "", "", ""),
    )
    released, _ = quotes.read(path, shown="quotes.csv")
    assert released.of(f" {LATE} ") == "It was late."
    assert released.of("No.") is None
    assert released.by == ("A. Reviewer",)


def test_a_tick_without_a_name_and_one_with_a_number_are_faults_told_together(tmp_path):
    path = sheet(
        tmp_path / "quotes.csv",
        ("a", "survey", "", "Late.", "", "x", ""),
        ("b", "survey", "", "Call 601234567", "", "x", "A. Reviewer"),
        ("c", "survey", "", "", "", "x", "A. Reviewer"),
    )
    with pytest.raises(InputError) as refusal:
        quotes.read(path, shown="quotes.csv")
    assert len(refusal.value.faults) == 3


@pytest.fixture
def job(tmp_path):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    return load("halden-rail", workspace=tmp_path)


def test_the_sheet_keeps_what_was_ticked_and_offers_the_rest(job):
    rows = quotes.candidates(job)
    assert len(rows) == len({row.id for row in rows})
    assert {row.released_by for row in rows if row.release} == {"Reviewer of Halden Rail (fictional)"}
    offered = [row.written for row in rows if not row.release]
    assert offered[0] == "The conductor found us seats together, thank you."  # what most wrote stands first
    ticked = {row.written: row.source for row in rows if row.release}
    assert len(ticked) == 14
    assert rows[-1].quote == "When the connection was missed I did not know who could rebook me."  # of the wave before
    assert ticked["What I needed was a seat on the next train, not an apology."] == "interviews"


def test_a_sheet_that_was_written_is_read_back_with_its_ticks(job, tmp_path):
    path = tmp_path / "quotes.xlsx"
    path.write_bytes(quotes.sheet(quotes.candidates(job)))
    assert quotes.read(path, shown="quotes.xlsx")[0].texts == job.quotes.texts
    cells = [cell for row in openpyxl.load_workbook(path)["Quotes"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}


def test_without_a_sheet_nothing_is_released(job):
    (job.folder / "quotes.csv").unlink()
    assert load("halden-rail", workspace=job.folder.parents[1]).quotes == NOTHING


def test_a_surname_with_an_apostrophe_is_masked_whole():
    text, _ = proposed("The guard, Tom O'Brien, was rude.", Corpus.of([], own=[], minimum=5))
    assert "Brien" not in text
