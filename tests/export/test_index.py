"""A run's start page: static, self-contained, every text escaped."""

from __future__ import annotations

import hashlib
from html.parser import HTMLParser

import pytest
from documents import context, every_kind, make, results

from workbench.document import Document, Recorded, Section, Shown
from workbench.export import index

pytestmark = pytest.mark.slow

FILES = {"deck.pptx": b"deck", "report.pdf": b"report", "02_voice.ipynb": b"{}"}


class Page(HTMLParser):
    """Tags with their attributes, and all text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def small(title: str = "NPS rose to +23", **changes: object) -> Document:
    shown = Shown(make("bars", "bar", title, "category value", [["A", 1.0]], alt=title), "", "02_voice", "c")
    return Document(
        context(**changes),
        (Section("02_voice", "What do customers say?", (Recorded(results()[1], "02_voice", "b"), shown)),),
    )


def test_the_page_has_no_script_and_loads_nothing() -> None:
    page = Page(index.write(small(), files=FILES))
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "iframe", "link", "object", "embed", "form"}
    assert all(str(image["src"]).startswith("data:image/png;base64,") for image in page.all("img"))
    assert {link["href"] for link in page.all("a")} == {"deck.pptx", "report.pdf", "02_voice.ipynb"}


def test_the_page_forbids_everything_but_its_own_pictures_and_style() -> None:
    policies = [
        meta["content"] for meta in Page(index.write(small(), files=FILES)).all("meta") if meta.get("http-equiv")
    ]
    assert policies == [
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    ]


def test_each_file_stands_with_its_sha256() -> None:
    text = Page(index.write(small(), files=FILES)).text
    assert hashlib.sha256(b"deck").hexdigest() in text
    assert hashlib.sha256(b"report").hexdigest() in text


def test_every_exhibit_has_a_picture_with_its_alternative_text() -> None:
    page = Page(index.write(every_kind(), files={}))
    assert [image["alt"] for image in page.all("img")] == [shown.exhibit.alt for shown in every_kind().exhibits]


def test_markup_in_a_client_s_texts_is_only_text() -> None:
    hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    page = Page(index.write(small(title=hostile, name=hostile), files={f"{hostile}.pptx": b""}))
    assert not page.all("script")
    assert not [image for image in page.all("img") if image.get("src") == "x"]
    assert hostile in page.text


def test_a_javascript_address_cannot_come_from_a_file_name() -> None:
    links = Page(index.write(small(), files={"javascript:alert(1)": b""})).all("a")
    assert links[0]["href"] == "javascript%3Aalert%281%29"


def test_the_same_document_gives_the_same_page() -> None:
    assert index.write(small(), files=FILES) == index.write(small(), files=FILES)


def test_the_page_says_who_it_is_for_and_that_the_company_is_fictional() -> None:
    text = Page(index.write(small(), files={})).text
    for words in ("Halden Rail", "Confidential", "18 May 2026", "Fictional", "Not carried out: benchmark."):
        assert words in text


def test_a_document_without_exhibits_has_a_page_without_pictures() -> None:
    page = Page(index.write(Document(context(), (Section("01", "Nothing yet", ()),)), files={}))
    assert page.all("img") == []
    assert "Nothing yet" in page.text


def test_the_page_is_in_the_client_s_language() -> None:
    page = Page(index.write(small(language="pl"), files=FILES))
    assert page.all("html")[0]["lang"] == "pl"
    assert "Pliki" in page.text
