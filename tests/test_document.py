"""The executed notebook is the record: what is read back, and what is refused."""

import json
from pathlib import Path

import pandas as pd
import pytest

from workbench import context as contexts
from workbench import exhibits, languages
from workbench import result as results
from workbench.context import Brand, Context
from workbench.document import SVG, Document, Prose, read, section_title
from workbench.errors import MisuseError
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result


def cell(kind: str, source: str, *bundles: dict[str, object], name: str = "c") -> dict[str, object]:
    outputs = [{"output_type": "display_data", "data": data, "metadata": {}} for data in bundles]
    return {"cell_type": kind, "id": name, "source": source, "metadata": {}} | (
        {"outputs": outputs} if kind == "code" else {}
    )


def notebook(*, client: str = "acme", run: str = "r1", module: str = "voice") -> dict[str, object]:
    context = Context(client=client, name="Acme", run=run, brand=Brand(accent="#112233"), scope=(("05", "no plan"),))
    result = Result(module, {"nps": Estimate(24.0, n=601, unit="points")}, text="NPS is +24.", rules=STANDARD)
    shown = exhibits.exhibit(
        pd.DataFrame({"w": ["2026"], "v": [24.0]}),
        kind="bar",
        id=f"{module}.waves",
        title="NPS is +24",
        encoding={"category": "w", "value": "v"},
    )
    return {
        "cells": [
            cell("markdown", "# Voice of the customer\n\nWhat do customers say?", name="title"),
            cell("code", "open", {contexts.MIME: context.to_json()}, name="open"),
            cell("markdown", "## Loyalty", name="loyalty"),
            cell("code", "record", {results.MIME: result.to_json()}, name="record"),
            cell("code", "show", {exhibits.MIME: shown.to_json(), SVG: ["<svg>", "</svg>"]}, name="show"),
        ]
    }


def test_sections_hold_prose_results_and_exhibits_in_cell_order():
    document = read([("02_voice", notebook())])
    section = document.sections[0]
    assert section.title == "Voice of the customer"
    assert section.blocks[0] == Prose("What do customers say?", "title")
    assert [type(block).__name__ for block in section.blocks] == ["Prose", "Prose", "Recorded", "Shown"]
    assert section.exhibits[0].svg == "<svg></svg>"
    assert document.context.scope == (("05", "no plan"),)


def test_every_figure_names_its_notebook_and_cell():
    assert read([("02_voice", notebook())]).to_json()["figures"]["voice.nps"] == {
        "value": 24.0, "low": None, "high": None, "n": 601, "unit": "points", "notebook": "02_voice", "cell": "record",
    }  # fmt: skip


@pytest.mark.parametrize("other", [{"client": "beta"}, {"run": "r2"}])
def test_notebooks_of_another_client_or_run_are_refused(other):
    with pytest.raises(MisuseError, match="belongs to"):
        read([("01", notebook()), ("02", notebook(module="journey", **other))])


def test_a_notebook_that_was_not_executed_is_refused():
    with pytest.raises(MisuseError, match="execute it first"):
        read([("01", {"cells": [cell("code", "1")]})])


def test_two_results_of_one_name_are_refused():
    with pytest.raises(MisuseError, match="twice"):
        read([("01", notebook()), ("02", notebook())])


def test_nothing_to_read_is_refused():
    with pytest.raises(MisuseError, match="no executed notebook"):
        read([])


OURS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


def spoken(stem: str, *texts: tuple[str, str], language: str = "en", wording: tuple[str, ...] = ()) -> Document:
    """The document of a notebook of markdown cells, given as (cell id, text)."""
    context = Context(client="acme", name="Acme", run="r1", language=language, wording=wording)
    cells = [cell("markdown", text, name=name) for name, text in texts]
    return read([(stem, {"cells": [*cells, cell("code", "open", {contexts.MIME: context.to_json()})]})])


def workshop(language: str) -> Document:
    cells = json.loads(OURS[0].read_text("utf-8"))["cells"]
    texts = [(one["id"], "".join(one["source"])) for one in cells if one["cell_type"] == "markdown"]
    return spoken("00_workshop", *texts, language=language)


def prose(document: Document) -> list[str]:
    return [block.markdown for block in document.sections[0].blocks if isinstance(block, Prose)]


def test_a_polish_document_has_polish_titles_and_prose():
    document = workshop("pl")
    assert document.sections[0].title == "Warsztat"
    assert prose(document)[0].startswith("Jak głosowała sala, w czym była zgodna i co postanowiono?")
    assert prose(document)[3] == (
        "## Decyzje i działania\n\n"
        "Działania trafiają do mapy drogowej jako propozycje; pytania odłożone na później nie giną."
    )


def test_a_chinese_document_has_chinese_titles_and_prose():
    document = workshop("zh")
    assert document.sections[0].title == "研讨会"
    assert prose(document)[3].startswith("## 决定与行动\n\n各项行动")


def test_a_consultant_s_own_notebook_keeps_its_words_in_every_language():
    document = spoken("07_own", ("question", "# Own title\n\nOwn words."), ("more", "## More"), language="pl")
    assert (document.sections[0].title, prose(document)) == ("Own title", ["Own words.", "## More"])


def test_what_a_consultant_changed_in_a_notebook_of_ours_stays_as_written():
    texts = [("question", "# Workshop in Oslo\n\nHeld in May."), ("outcome", "## Decisions"), ("mine", "Ours.")]
    document = spoken("00_workshop", *texts, language="pl")
    assert (document.sections[0].title, prose(document)) == (
        "Workshop in Oslo",
        ["Held in May.", "## Decisions", "Ours."],
    )


def test_a_firm_says_a_section_s_title_otherwise():
    document = spoken("00_workshop", ("question", "# Workshop"), wording=("section-00-workshop = The day in Oslo",))
    assert document.sections[0].title == "The day in Oslo"


def test_a_section_that_was_not_carried_out_has_its_title_or_the_words_of_its_file():
    polish = Context(client="acme", name="Acme", run="r1", language="pl")
    assert section_title("05_roadmap", polish) == "Mapa drogowa"
    assert section_title("06_own_study", polish) == "own study"
    assert section_title("05", polish) == "05"


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_the_english_catalogue_says_what_the_notebooks_say(path):
    cells = json.loads(path.read_text("utf-8"))["cells"]
    stem = path.stem.replace("_", "-")
    texts = {one["id"]: "".join(one["source"]) for one in cells if one["cell_type"] == "markdown"}
    first, question = next(iter(texts.items()))
    heading, _, rest = question.partition("\n")
    wanted = {f"section-{stem}": heading.removeprefix("# ")} | {
        f"prose-{stem}-{name}".replace("_", "-"): text for name, text in (texts | {first: rest.strip()}).items()
    }
    english = languages.catalogue("en")
    said = {name: english(name) for name in english.ids if name.startswith((f"section-{stem}", f"prose-{stem}-"))}
    assert said == wanted


def test_every_language_keeps_the_headings_of_the_prose_and_names_no_command():
    english = languages.catalogue("en")
    for language in ("pl", "zh"):
        catalogue = languages.catalogue(language)
        for name in (name for name in english.ids if name.startswith("prose-")):
            assert catalogue(name).startswith("## ") == english(name).startswith("## "), name
            assert catalogue(name).count("\n\n") == english(name).count("\n\n"), name
            assert "`" not in catalogue(name), name


def test_a_long_name_of_a_client_stands_in_source_lines_with_its_first_words_alone():
    long = "Verkehrsverbund Nordrhein-Westfalen Personennahverkehr mit beschränkter Haftung & Co. Kommanditgesellschaft"
    shown = Context(client="v", name=long, run="r1").short_name
    assert shown == "Verkehrsverbund Nordrhein-Westfalen Personennahverkehr mit…"
    assert Context(client="a", name="Acme & Co.", run="r1").short_name == "Acme & Co."
