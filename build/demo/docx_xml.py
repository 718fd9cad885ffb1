"""Word parts that python-docx cannot make (text boxes, content controls), and same bytes on every run."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import cast
from xml.sax.saxutils import escape

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_EMU_PER_POINT = 12700
# A fixed date: the bytes of a demo file must not depend on the day on which it is made.
_DATE = datetime(2025, 3, 3, 9, 0, 0)


def element(xml: str) -> BaseOxmlElement:
    """The element of ``xml``, in which the prefixes w, wp, a, wps, mc and v are known."""
    head, mark, rest = xml.partition(" ") if " " in xml.split(">", 1)[0] else xml.partition(">")
    return cast("BaseOxmlElement", parse_xml(f"{head} {_NAMESPACES}{mark}{rest}"))


def control(tag: str, content: str) -> BaseOxmlElement:
    """A content control of whole paragraphs around ``content`` (the XML of paragraphs)."""
    return element(
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(tag)}"/><w:tag w:val="{escape(tag)}"/></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def inline_control(tag: str, text: str, properties: str) -> BaseOxmlElement:
    """A content control inside a paragraph, as in Word's own CV templates."""
    return element(
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(tag)}"/><w:tag w:val="{escape(tag)}"/></w:sdtPr><w:sdtContent>'
        f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:sdtContent></w:sdt>'
    )


def paragraph(text: str, properties: str = "", spacing_after_pt: float = 2) -> str:
    """The XML of one paragraph with one run."""
    spacing = f'<w:spacing w:before="0" w:after="{round(spacing_after_pt * 20)}"/>'
    return (
        f"<w:p><w:pPr>{spacing}</w:pPr><w:r><w:rPr>{properties}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def text_box(
    number: int, box: tuple[float, float, float, float], fill: str, paragraphs: Sequence[str]
) -> BaseOxmlElement:
    """A run with a filled text box at (left, top, width, height), points from the corner of the page.

    As Word does, it holds the text twice: a DrawingML shape, and a VML fallback that readers of today must skip.
    """
    left, top, width, height = (round(size * _EMU_PER_POINT) for size in box)
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    style = (
        f"position:absolute;margin-left:{box[0]}pt;margin-top:{box[1]}pt;width:{box[2]}pt;height:{box[3]}pt;"
        "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    )
    return element(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0"'
        f' distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1"'
        ' allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Text Box {number}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData'
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom'
        f' prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
        f"<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx>{content}</wps:txbx>"
        '<wps:bodyPr lIns="144000" tIns="144000" rIns="108000" bIns="108000" anchor="t"/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="{style}" fillcolor="#{fill}" stroked="f"><v:textbox>{content}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def node(place: Paragraph | _Cell) -> BaseOxmlElement:
    """The XML element behind a paragraph or a cell."""
    return place._element  # noqa: SLF001 - python-docx has no public way to it


def shade(cell: _Cell, fill: str) -> None:
    """Fill a table cell with the colour RRGGBB."""
    properties = node(cell).find(qn("w:tcPr"))
    if properties is None:
        raise ValueError("the cell has no properties; set its width first")
    properties.append(element(f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'))


def to_bytes(document: Document, title: str, author: str, language: str) -> bytes:
    """The finished file with fixed dates inside and in the zip, so that two runs give the same bytes."""
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.comments = title, author, author, ""
    core.language = {"en": "en-GB", "fr": "fr-FR"}[language]
    core.created = core.modified = _DATE
    core.revision = 1
    written = io.BytesIO()
    document.save(written)
    packed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, date_time=(2025, 3, 3, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # otherwise Windows and Unix write different bytes
            target.writestr(entry, source.read(name))
    return packed.getvalue()
