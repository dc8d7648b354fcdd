"""Dependencies of initiatives are drawn as elbows from an end to a start."""

import io

import documents
from pptx import Presentation

from workbench.document import Document, Section, Shown
from workbench.export import deck


def links_of(exhibit) -> list[str]:
    section = Section("05_roadmap", "Roadmap", (Shown(exhibit, "", "05_roadmap", "plan"),))
    slides = Presentation(io.BytesIO(deck.write(Document(documents.context(), (section,))))).slides
    return [shape.name for slide in slides for shape in slide.shapes if shape.name.startswith("link:")]


def test_each_dependency_has_an_elbow_of_two_lines():
    links = links_of(documents.gantt())
    assert {"link:g1>g2", "link:d1>d2", "link:c1>c3", "link:c3>c4"} == set(links)
    assert len(links) == 8


def test_a_plan_without_dependencies_has_no_lines():
    rows = [["Alone", "2026-06-01", "2026-07-15"]]
    alone = documents.make(
        "plan", "gantt", "One initiative runs until July", "label start end", rows, unit="text"
    )
    assert links_of(alone) == []
