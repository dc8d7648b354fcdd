"""The paper of a client's country: said once in engagement.yaml, printed by report and playbook."""

import io

import documents
import pdfplumber
import pytest
from intake import clients

from workbench.context import Brand, Context
from workbench.document import Document
from workbench.engagement import load
from workbench.errors import InputError
from workbench.export import report
from workbench.run import keys

LETTER, A4 = (612, 792), (595, 842)  # points, the shorter side first; journey maps lie on their side


def client_with(workspace, brand):
    folder = clients.write(workspace)
    path = folder / "engagement.yaml"
    path.write_text(path.read_text("utf-8") + brand, "utf-8")
    return load("acme", workspace=workspace)


def test_the_paper_of_the_brand_reaches_the_context_and_is_a4_unless_said(tmp_path):
    assert client_with(tmp_path / "one", "").context.brand.paper == "a4"
    assert client_with(tmp_path / "two", "brand: {paper: letter}\n").context.brand.paper == "letter"


def test_an_unknown_paper_is_refused_with_those_that_are_known(tmp_path):
    with pytest.raises(InputError, match="letter"):
        client_with(tmp_path, "brand: {paper: foolscap}\n")


def test_another_paper_makes_the_deliverables_again(tmp_path):
    one, two = (
        keys.rendering({}, engagement=client_with(tmp_path / paper, f"brand: {{paper: {paper}}}\n"), templates=())
        for paper in ("a4", "letter")
    )
    assert keys.changes(one, two) == ["brand changed"]


@pytest.mark.slow
@pytest.mark.parametrize(("paper", "size"), [("a4", A4), ("letter", LETTER)])
def test_every_page_of_the_report_has_the_size_of_the_brands_paper(paper, size):
    document = Document(documents.context(brand=Brand(paper=paper)), documents.every_kind().sections)
    with pdfplumber.open(io.BytesIO(report.write(document))) as opened:
        sizes = {tuple(sorted((round(page.width), round(page.height)))) for page in opened.pages}
    assert sizes == {size}


def test_a_context_that_was_stored_before_papers_could_be_named_is_on_a4():
    stored = documents.context().to_json()
    del stored["brand"]["paper"]
    assert Context.from_json(stored).brand.paper == "a4"
