"""Writes a resume as a DOCX with python-docx: real tables, tab stops, headers, footers, and text boxes."""

import io
import random
import zipfile
from datetime import UTC, datetime
from typing import Any, Final

import docx as python_docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from benchmarks.understanding import pdf
from benchmarks.understanding.sheet import Concealed, Line, Sheet

_SIZES: Final = {"name": 20, "headline": 12, "heading": 13, "small": 8}
_FONTS: Final = {"helv": "Arial", "tiro": "Times New Roman"}
_ROOM: Final = 17.0  # centimetres between the margins
_EPOCH: Final = (2024, 1, 1, 0, 0, 0)


def written(sheet: Sheet, dice: random.Random) -> bytes:
    """Return the file."""
    made = python_docx.Document()
    section = made.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    made.styles["Normal"].font.name = _FONTS[sheet.look.font]
    made.styles["Normal"].font.size = Pt(10)
    _band(made, sheet, dice)
    if len(sheet.columns) == 1:
        _lines(made, sheet, sheet.columns[0], _ROOM)
    elif sheet.layout == 3 and dice.random() < 0.5:
        _text_box(made, sheet, sheet.columns[0])
        _lines(made, sheet, sheet.columns[1], _ROOM)
    else:
        _table(made, sheet)
    for concealed in sheet.hidden:
        _conceal(made, concealed)
    if sheet.footer:
        section.footer.paragraphs[0].text = sheet.footer.format(page=1, pages=1)
    stamp = datetime(*sheet.made_on, 9, tzinfo=UTC).replace(tzinfo=None)
    made.core_properties.created = made.core_properties.modified = stamp
    made.core_properties.author = made.core_properties.title = made.core_properties.comments = ""
    opened = io.BytesIO()
    made.save(opened)
    return _same_bytes(opened.getvalue())


def _band(made: Any, sheet: Sheet, dice: random.Random) -> None:
    place = made.sections[0].header if sheet.layout == 7 and dice.random() < 0.6 else made
    for line in sheet.band:
        paragraph = place.add_paragraph()
        _run(paragraph, line.words, line, sheet, is_light=sheet.is_dark)
        if sheet.is_dark:
            fill = "".join(f"{round(255 * part):02X}" for part in sheet.look.colour)
            _shade(paragraph.paragraph_format.element.get_or_add_pPr(), fill)
    if sheet.look.has_photo:
        made.add_picture(io.BytesIO(pdf.picture().tobytes("png")), width=Cm(2))


def _lines(place: Any, sheet: Sheet, lines: list[Line], room: float) -> None:
    at = 0
    while at < len(lines):
        if lines[at].side == "left":
            end = at
            while end < len(lines) and lines[end].side == "left":
                end += 1
            _rows(place, sheet, lines[at:end])
            at = end
        else:
            _paragraph(place.add_paragraph(), lines[at], sheet, room)
            at += 1


def _rows(place: Any, sheet: Sheet, lines: list[Line]) -> None:
    """Write lines with dates beside them as a table, one row for each entry."""
    table = place.add_table(rows=0, cols=2)
    cells: Any = None
    for line in lines:
        if line.style == "entry" or cells is None:
            cells = table.add_row().cells
            cells[0].width, cells[1].width = Cm(4), Cm(13)
            cells[0].paragraphs[0].add_run(line.beside)
            paragraph = cells[1].paragraphs[0]
        else:
            paragraph = cells[1].add_paragraph()
        _paragraph(paragraph, line, sheet, 13)


def _paragraph(paragraph: Any, line: Line, sheet: Sheet, room: float) -> None:
    paragraph.paragraph_format.space_after = Pt(2)
    if line.style == "heading":
        paragraph.paragraph_format.space_before = Pt(9)
    if line.style == "bullet" and sheet.look.bullet == "•":
        paragraph.style = "List Bullet"
        paragraph.add_run(line.words)
        return
    words = f"{sheet.look.bullet} {line.words}" if line.style == "bullet" else line.words
    _run(paragraph, words, line, sheet)
    if line.beside and line.side == "right":
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(room), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run("\t" + line.beside)


def _run(paragraph: Any, words: str, line: Line, sheet: Sheet, *, is_light: bool = False) -> None:
    run = paragraph.add_run(words)
    run.bold = line.style in ("name", "heading", "entry")
    if line.style in _SIZES:
        run.font.size = Pt(_SIZES[line.style])
    if is_light:
        run.font.color.rgb = RGBColor(255, 255, 255)
    elif line.style in ("name", "heading"):
        run.font.color.rgb = RGBColor(*(round(255 * part) for part in sheet.look.colour))


def _table(made: Any, sheet: Sheet) -> None:
    table = made.add_table(rows=1, cols=2)
    for at, cell in enumerate(table.rows[0].cells):
        cell.width = Cm(_ROOM * sheet.shares[at])
        if sheet.tinted == at:
            _shade(table._tbl.tr_lst[0].tc_lst[at].get_or_add_tcPr(), "EAF0F7")  # noqa: SLF001 - no public way
        _lines(cell, sheet, sheet.columns[at], _ROOM * sheet.shares[at])


def _shade(properties: Any, fill: str) -> None:
    properties.append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>'))


def _text_box(made: Any, sheet: Sheet, lines: list[Line]) -> None:
    """Put lines into a text box at the left of the page, as word processors of the last twenty years read it."""
    paragraph = made.add_paragraph()
    pict = parse_xml(
        f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:shape style="position:absolute;width:150pt;height:600pt" fillcolor="#eaf0f7">'
        "<v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict>"
    )
    inside = next(pict.iter(qn("w:txbxContent")))
    for line in lines:
        inner = OxmlElement("w:p")
        inside.append(inner)
        run, words = OxmlElement("w:r"), OxmlElement("w:t")
        words.text = f"{sheet.look.bullet} {line.words}" if line.style == "bullet" else line.words
        words.set(qn("xml:space"), "preserve")
        run.append(words)
        inner.append(run)
    paragraph.add_run().element.append(pict)


def _conceal(made: Any, concealed: Concealed) -> None:
    run = made.add_paragraph().add_run(concealed.words)
    if concealed.how == "vanish":
        run.font.hidden = True
    else:
        run.font.color.rgb = RGBColor(255, 255, 255)


def _same_bytes(content: bytes) -> bytes:
    """Return the package with one date on every entry, so that the same resume is the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
