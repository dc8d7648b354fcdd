"""A single notebook's deck takes the client's own template, wherever the notebook lies in the workspace."""

import documents
import pytest

from workbench.context import Brand
from workbench.document import Document
from workbench.errors import RenderError
from workbench.export.exporters import brand_file


def branded(name: str | None) -> Document:
    return Document(documents.context(brand=Brand(template=name)), ())


def test_the_template_is_found_above_the_notebook(tmp_path):
    template = tmp_path / "client_data/halden-rail/house.pptx"
    template.parent.mkdir(parents=True)
    template.touch()
    notebook = tmp_path / "reports/halden-rail/r1"
    assert brand_file("house.pptx", branded("house.pptx"), {"metadata": {"path": str(notebook)}}) == template


def test_without_a_template_of_the_brand_there_is_none_to_find():
    assert brand_file(None, branded(None), None) is None


def test_a_template_that_is_not_there_is_refused_and_never_replaced_by_ours(tmp_path):
    with pytest.raises(RenderError, match=r"house\.pptx"):
        brand_file("house.pptx", branded("house.pptx"), {"metadata": {"path": str(tmp_path)}})
