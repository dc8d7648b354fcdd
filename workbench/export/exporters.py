"""Exporters that nbconvert and JupyterLab offer: one executed notebook as a deck, a report or a workbook."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbconvert.utils.exceptions import ConversionException

from workbench import document
from workbench.document import Document
from workbench.errors import RenderError, WorkbenchError
from workbench.export import deck, report, workbook


@contextmanager
def refusals() -> Iterator[None]:
    """Raises what the workbench refuses as nbconvert's `ConversionException`, with the same words.

    The command `jupyter nbconvert` would log that with a traceback; there it ends with the words alone and code 1.
    """
    from nbconvert.nbconvertapp import NbConvertApp  # looks up all exporters, this module's among them

    try:
        yield
    except WorkbenchError as error:
        if NbConvertApp.initialized():
            sys.exit(f"jupyter nbconvert: {error}")
        raise ConversionException(str(error)) from error


def read_one(notebook: Any, resources: dict[str, Any] | None) -> Document:
    """The document of one executed notebook; raises `MisuseError` where it was not executed."""
    name = (resources or {}).get("metadata", {}).get("name", "notebook")
    one = document.read([(Path(str(name)).name, notebook)])
    return replace(one, context=replace(one.context, audience="working"))


def brand_file(name: str | None, one: Document, resources: dict[str, Any] | None) -> Path | None:
    """A file that the client's brand names, looked for in `client_data` from the notebook's folder upwards.

    Raises `RenderError` where the engagement names one that is not there: a deck in another brand is no answer.
    """
    if name is None:
        return None
    start = Path(str((resources or {}).get("metadata", {}).get("path", ""))).resolve()
    for folder in (start, *start.parents):
        if (path := folder / "client_data" / one.context.client / name).is_file():
            return path
    raise RenderError(f"the brand's file {name} is not in client_data/{one.context.client} above the notebook")


class DeckExporter(Exporter):  # type: ignore[misc]
    """An executed notebook as a PowerPoint deck of native charts and tables."""

    file_extension = ".pptx"
    output_mimetype = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    export_from_notebook = "CX deck (PowerPoint)"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[bytes, Any]:
        """The deck's bytes, and the resources that nbconvert passes on."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        with refusals():
            one = read_one(nb, resources)
            brand = one.context.brand
            template, logo = (brand_file(name, one, resources) for name in (brand.template, brand.logo))
            return deck.write(one, template=template, logo=logo), resources


class ReportExporter(Exporter):  # type: ignore[misc]
    """An executed notebook as an accessible PDF report."""

    file_extension = ".pdf"
    output_mimetype = "application/pdf"
    export_from_notebook = "CX report (PDF)"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[bytes, Any]:
        """The report's bytes, and the resources that nbconvert passes on."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        with refusals():
            return report.write(read_one(nb, resources)), resources


class WorkbookExporter(Exporter):  # type: ignore[misc]
    """An executed notebook as a workbook of its figures and data."""

    file_extension = ".xlsx"
    output_mimetype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    export_from_notebook = "CX workbook (Excel)"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[bytes, Any]:
        """The workbook's bytes, and the resources that nbconvert passes on."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        with refusals():
            return workbook.write(read_one(nb, resources)), resources


class _CommandName:
    """The name of an exporter on the command line, `--to cx-deck`; no Jupyter server lists it.

    The route of `jupyter_server` matches no hyphen, so that an entry of this name in a menu would answer 404.
    """

    @property
    def enabled(self) -> bool:
        """False within a Jupyter server, which then leaves the name out of its menu."""
        server = sys.modules.get("jupyter_server.serverapp")
        return server is None or not server.ServerApp.initialized()


class DeckCommand(_CommandName, DeckExporter):
    """`jupyter nbconvert --to cx-deck`."""


class ReportCommand(_CommandName, ReportExporter):
    """`jupyter nbconvert --to cx-report`."""


class WorkbookCommand(_CommandName, WorkbookExporter):
    """`jupyter nbconvert --to cx-workbook`."""
