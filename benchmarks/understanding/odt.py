"""Writes a resume as an OpenDocument text with the standard library alone (OASIS OpenDocument 1.2)."""

import io
import zipfile
from typing import Final
from xml.sax.saxutils import escape

from benchmarks.understanding.sheet import Line, Sheet

_EPOCH: Final = (2024, 1, 1, 0, 0, 0)
_MIME: Final = "application/vnd.oasis.opendocument.text"
_SPACES: Final = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("meta", "meta"),
    )
)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def written(sheet: Sheet) -> bytes:
    """Return the file."""
    body = _lines(sheet.band, sheet)
    if len(sheet.columns) == 1:
        body += _lines(sheet.columns[0], sheet)
    else:
        cells = "".join(f"<table:table-cell>{_lines(column, sheet)}</table:table-cell>" for column in sheet.columns)
        body += _table(f"<table:table-row>{cells}</table:table-row>", len(sheet.columns))
    if sheet.footer:
        body += f"<text:p>{escape(sheet.footer.format(page=1, pages=1))}</text:p>"
    content = (
        f'{_HEAD}<office:document-content {_SPACES} office:version="1.2"><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    return _packed(content, "{}-{:02d}-{:02d}T09:00:00".format(*sheet.made_on))


def _packed(content: str, stamp: str) -> bytes:
    meta = (
        f'{_HEAD}<office:document-meta {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2">'
        f"<office:meta><meta:creation-date>{stamp}</meta:creation-date><dc:date>{stamp}</dc:date></office:meta>"
        "</office:document-meta>"
    )
    space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in (("/", _MIME), ("content.xml", "text/xml"), ("meta.xml", "text/xml"))
    )
    manifest = f'{_HEAD}<manifest:manifest {space} manifest:version="1.2">{entries}</manifest:manifest>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(zipfile.ZipInfo("mimetype", _EPOCH), _MIME, zipfile.ZIP_STORED)
        for name, words in (("content.xml", content), ("meta.xml", meta), ("META-INF/manifest.xml", manifest)):
            package.writestr(zipfile.ZipInfo(name, _EPOCH), words, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _table(rows: str, columns: int) -> str:
    return f'<table:table><table:table-column table:number-columns-repeated="{columns}"/>{rows}</table:table>'


def _lines(lines: list[Line], sheet: Sheet) -> str:
    out: list[str] = []
    rows: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.side == "left":
            if line.style == "entry" or not rows:
                rows.append((f"<text:p>{_words(line.beside)}</text:p>", []))
            rows[-1][1].append(_line(line, sheet))
            continue
        out += _closed(rows)
        out.append(_line(line, sheet))
    return "".join(out + _closed(rows))


def _closed(rows: list[tuple[str, list[str]]]) -> list[str]:
    if not rows:
        return []
    made = "".join(
        f"<table:table-row><table:table-cell>{date}</table:table-cell>"
        f"<table:table-cell>{''.join(words)}</table:table-cell></table:table-row>"
        for date, words in rows
    )
    rows.clear()
    return [_table(made, 2)]


def _line(line: Line, sheet: Sheet) -> str:
    if line.style == "heading":
        return f'<text:h text:outline-level="1">{_words(line.words)}</text:h>'
    if line.style == "bullet":
        return f"<text:list><text:list-item><text:p>{_words(line.words)}</text:p></text:list-item></text:list>"
    tail = f"<text:tab/>{_words(line.beside)}" if line.side == "right" and line.beside else ""
    return f"<text:p>{_words(line.words)}{tail}</text:p>"


def _words(words: str) -> str:
    """Return the words as XML; a run of spaces is written as OpenDocument wants it."""
    made = escape(words)
    for count in (5, 4, 3, 2):
        made = made.replace(" " * count, f' <text:s text:c="{count - 1}"/>')
    return made
