"""The governance playbook as PDF and as a DOCX that the client goes on editing; pure functions of a document."""

from __future__ import annotations

from workbench import languages
from workbench.document import Document
from workbench.render import playbook, playbook_docx, theme
from workbench.render.page import compiler, fonts


@languages.speaks
def write_pdf(document: Document) -> bytes:
    """The playbook as PDF/UA-1 and PDF/A-2a; the same document gives the same bytes.

    Raises `MisuseError` where the run holds no governance audit with a playbook, `RenderError` where it cannot be
    laid out.
    """
    context = document.context
    data = playbook.content(document)
    extra = fonts.beyond_ours(compiler.strings(data))
    accent = theme.text_colour(context.brand.accent)
    data["look"] = {
        "fonts": [theme.CHART_FONT, *fonts.families(extra, context.language)],
        "colours": {
            "accent": accent, "on_accent": theme.ink_on(accent), "ink": theme.INK, "muted": theme.MUTED,
            "line": theme.LINE, "panel": theme.PANEL, "open": theme.SHORT, "open_text": theme.text_colour(theme.SHORT),
            "on_open": theme.ink_on(theme.SHORT), "done": theme.mixed(accent, theme.PAPER, 0.8),
        },
    }  # fmt: skip
    return compiler.pdf("playbook.typ", data, as_of=context.as_of, fonts=extra)


@languages.speaks
def write_docx(document: Document) -> bytes:
    """The playbook as a Word document with real headings, lists and tables; the same document gives the same bytes.

    Raises `MisuseError` where the run holds no governance audit with a playbook.
    """
    return playbook_docx.write(playbook.content(document), document.context)
