"""A document of clauses, such as the playbook or the charter, for Word: styles, headings, tables with repeated heads, fields for page numbers."""

from __future__ import annotations

import datetime as dt
import io
from functools import cache
from typing import Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from workbench.context import Context
from workbench.render import fit, theme
from workbench.render.layout.style import LANGUAGES
from workbench.render.sheet import repacked
from workbench.render.signs import typographic
from workbench.render.words import word as say_word

WIDTH, SIZE, MARGINS = 470.0, 9, 12.0  # points: a table, its text, what a cell has beside its text
TOGETHER = 8  # rows of a table that stay on one page
APP = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>CX Workbench</Application></Properties>"
)


def write(content: dict[str, Any], context: Context, *, name: str = "playbook.docx") -> bytes:
    """The document's bytes; every date in it is the report's, never the clock's. `name` is the file's."""
    accent = theme.text_colour(context.brand.accent)
    word = docx.Document()
    _properties(word, content)
    # By these a refresh finds what it was made as.
    word.core_properties.identifier, word.core_properties.category = context.run, name
    word.part.get_style_id = cache(word.part.get_style_id)  # it looks through all styles for each paragraph
    _styles(word, accent, context.language)
    _page(word, content)
    word.add_paragraph(content["name"], style="Title")
    word.add_paragraph(content["subtitle"], style="Subtitle")
    for line in (content["shown_date"], content["author"], content["fictional"]):
        if line:
            word.add_paragraph(line)
    word.add_paragraph(content["summary"], style="Intense Quote")
    word.add_paragraph(content["words"]["legend"])
    _contents(word, content, context.language)
    for number, chapter in enumerate(content["chapters"], 1):
        _chapter(word, chapter, number, accent)
    if content["closing"]:
        _closing(word, content["closing"], accent)
    if sources := content.get("sources"):
        word.add_paragraph(sources, style="Caption")
    return _packed(word)


def _contents(word: Any, content: dict[str, Any], language: str) -> None:
    """A contents table that Word fills with pages; until then it lists the chapters."""
    headings = [f"{number}  {chapter['heading']}" for number, chapter in enumerate(content["chapters"], 1)]
    word.add_paragraph(say_word("contents", language), style="TOC Heading")
    closing = [content["closing"]["heading"]] if content["closing"] else []
    lines = [word.add_paragraph(text) for text in (*headings, *closing)]
    before = [_part("begin"), _part(None, r' TOC \o "1-1" \h \z \u '), _part("separate")]
    text = lines[0].runs[0]._r
    for run in before:
        text.addprevious(run)
    lines[-1].runs[-1]._r.addnext(_part("end"))


def _part(kind: str | None, code: str = "") -> Any:
    """A run with one part of a field: its begin, its code, what separates the code from its text, its end."""
    run, part = OxmlElement("w:r"), OxmlElement("w:fldChar" if kind else "w:instrText")
    if kind:
        part.set(qn("w:fldCharType"), kind)
        if kind == "begin":
            part.set(qn("w:dirty"), "1")  # Word fills it when the document is opened
    else:
        part.set(qn("xml:space"), "preserve")
        part.text = code
    run.append(part)
    return run


def _properties(word: Any, content: dict[str, Any]) -> None:
    day = dt.datetime(**content["date"]) if content["date"] else dt.datetime(1980, 1, 1)
    properties = word.core_properties
    properties.title, properties.author = content["title"], content["author"]
    properties.last_modified_by, properties.comments = content["author"], ""
    properties.created = properties.modified = day
    properties.language, properties.revision = content["language"], 1


def _styles(word: Any, accent: str, language: str) -> None:
    colour = RGBColor(*theme.rgb(accent))
    for name, size in (
        ("Normal", 10.5),
        ("Title", 28),
        ("Subtitle", 16),
        ("Heading 1", 17),
        ("Heading 2", 12),
        ("Intense Quote", 12),
        ("Caption", 8.5),
    ):
        font = word.styles[name].font
        font.name, font.size = theme.FONT, Pt(size)
        fonts = word.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for theme_font in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme_font}"), None)
        fonts.set(qn("w:eastAsia"), theme.EAST_ASIAN.get(language, theme.FONT))
        if name not in {"Normal", "Caption"}:
            font.color.rgb = colour
    word.styles["Caption"].font.bold = False
    language_mark = OxmlElement("w:lang")
    tag = LANGUAGES.get(language, language)
    # What is in Latin letters breaks between words, in a Chinese document, too.
    language_mark.set(qn("w:val"), LANGUAGES["en"] if language in theme.EAST_ASIAN else tag)
    language_mark.set(qn("w:eastAsia"), tag if language in theme.EAST_ASIAN else LANGUAGES["zh"])
    word.styles["Normal"].element.get_or_add_rPr().append(language_mark)


def _page(word: Any, content: dict[str, Any]) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header.text = f"{content['title']}\t{content['confidentiality']}"
    footer.text = " · ".join(text for text in (content["author"], content["fictional"]) if text) + "\t"
    _field(footer, "PAGE")
    width = section.page_width - section.left_margin - section.right_margin
    for paragraph in (header, footer):
        paragraph.style = "Normal"  # the header styles have a stop in the middle
        paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        for run in paragraph.runs:
            run.font.size, run.font.color.rgb = Pt(8), RGBColor(*theme.rgb(theme.MUTED))


def _field(paragraph: Any, code: str) -> None:
    """A field that Word fills, such as the page number."""
    for kind, text in (("begin", None), (None, code), ("end", None)):
        run = paragraph.add_run()
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)


def _chapter(word: Any, chapter: dict[str, Any], number: int, accent: str) -> None:
    word.add_heading(f"{number}  {chapter['heading']}", level=1)
    if chapter["about"]:
        about = word.add_paragraph(chapter["about"])
        about.paragraph_format.keep_with_next = bool(chapter["clauses"] or chapter["table"])
    for clause in chapter["clauses"]:
        heading = word.add_heading(f"{clause['id']}  {clause['title']}   ".lstrip(), level=2)
        mark = heading.add_run(clause["state"])
        mark.font.size = Pt(9)
        if clause["open"]:
            mark.font.color.rgb = RGBColor(*theme.rgb(theme.text_colour(theme.SHORT)))
        if clause["text"]:
            word.add_paragraph(clause["text"])
        for fact in clause["facts"]:
            line = word.add_paragraph(style="List Bullet")
            if fact["name"]:
                line.add_run(fact["name"]).bold = True
            line.add_run(fact["text"])
        for ask in clause["asks"]:
            _ask(word, ask).paragraph_format.keep_with_next = bool(clause["tables"])
        for table in clause["tables"]:
            if table["title"]:
                _caption(word, table["title"])
            _table(word, table["title"] or clause["title"], table["head"], table["rows"], table["widths"], accent)
    if chapter["table"]:
        table = chapter["table"]
        _table(word, chapter["heading"], table["head"], table["rows"], table["widths"], accent)


def _ask(word: Any, text: str) -> Any:
    """An open point: a line in the colour of what falls short, with a box to tick."""
    line = word.add_paragraph(style="List Paragraph")
    run = line.add_run(f"☐  {text}")
    run.font.color.rgb = RGBColor(*theme.rgb(theme.text_colour(theme.SHORT)))
    return line


def _caption(word: Any, text: str) -> None:
    line = word.add_paragraph()
    line.paragraph_format.keep_with_next = True
    line.add_run(text).bold = True


def _closing(word: Any, closing: dict[str, Any], accent: str) -> None:
    """What is left to be done, at the end."""
    word.add_heading(closing["heading"], level=1)
    if not closing["rows"]:
        word.add_paragraph(closing["none"])
        return
    _table(word, closing["heading"], closing["head"], closing["rows"], closing["widths"], accent)


def _table(word: Any, about: str, head: list[str], rows: list[list[str]], widths: list[int], accent: str) -> None:
    """A table with thin grey rules and a head in the accent that is repeated on every page; `about` describes it."""
    table = word.add_table(rows=1, cols=len(head), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))
    layout.addprevious(_borders())  # the schema wants the borders before the layout
    for name in ("tblCaption", "tblDescription"):
        said = OxmlElement(f"w:{name}")
        said.set(qn("w:val"), about)
        table._tbl.tblPr.append(said)
    measures = [Pt(width) for width in _widths([head, *rows], widths)]
    for column, width in zip(table.columns, measures, strict=True):
        column.width = width
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for at, texts in enumerate([head, *rows]):
        row = table.rows[0] if texts is head else table.add_row()
        row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))
        for cell, text, width in zip(row.cells, texts, measures, strict=True):
            cell.text, cell.width = text, width
            cell.paragraphs[0].paragraph_format.keep_with_next = at < len(rows) <= TOGETHER
            for run in cell.paragraphs[0].runs:
                run.font.size, run.font.bold = Pt(SIZE), texts is head
                if texts is head:
                    run.font.color.rgb = RGBColor(*theme.rgb(theme.ink_on(accent)))
            if texts is head:
                shade = OxmlElement("w:shd")
                shade.set(qn("w:val"), "clear")
                shade.set(qn("w:fill"), accent.lstrip("#"))
                cell._tc.get_or_add_tcPr().append(shade)
    # What stands below; at the end of a page it needs no other.
    word.add_paragraph().paragraph_format.line_spacing = Pt(6)


def _widths(rows: list[list[str]], shares: list[int]) -> list[float]:
    """The columns in points, in these shares of the page, but none narrower than its longest word while there is room."""
    longest = [max((fit.width(one, SIZE, bold=True) for text in cells for one in fit.words(text)), default=0.0) + MARGINS
               for cells in zip(*rows, strict=True)]  # fmt: skip
    widths = [WIDTH * share / sum(shares) for share in shares]
    lacking = [max(0.0, need - width) for need, width in zip(longest, widths, strict=True)]
    spare = [max(0.0, width - need) for need, width in zip(longest, widths, strict=True)]
    taken = min(1.0, sum(lacking) / (sum(spare) or 1.0))
    given = min(1.0, sum(spare) / (sum(lacking) or 1.0))
    return [width + more * given - less * taken for width, more, less in zip(widths, lacking, spare, strict=True)]


def _borders() -> Any:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", theme.LINE.lstrip("#"))):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    return borders


def _packed(word: Any) -> bytes:
    """The package with fixed times and order, without the library's thumbnail."""
    package = word.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]
    for part in package.iter_parts():
        if part.partname == "/docProps/app.xml":
            part._blob = APP
    saved = io.BytesIO()
    for part in word.element.body.iter(qn("w:t")):
        part.text = typographic(part.text or "")
    word.save(saved)
    return repacked(saved.getvalue())
