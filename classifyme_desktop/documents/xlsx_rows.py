"""Rows of the first sheet with rows in an Excel workbook (ECMA-376 part 1, 18.3 and 18.4, transitional and strict).

Knows nothing of what the columns mean. The package is opened within the limits of ``package``; the parser loads no DTD,
opens nothing and replaces no entity; rows come as a stream. A formula gives the value that was stored with it, a date
the number that stands for it: what it looks like is said by styles, which are not read.
"""

import io
import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from classifyme_desktop.documents import limits
from classifyme_desktop.documents.csv_rows import RawRow
from classifyme_desktop.documents.package import BrokenPackageError, Package
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileState, Reason

_WORKBOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedstrings.xml"
_COLUMN: Final = re.compile(r"([A-Z]{1,3})\d{0,7}\Z")
_MOST_ROW: Final = 1_048_576


class Workbook:
    """The package of a workbook and the names of the parts of its visible sheets, in order."""

    def __init__(self, content: bytes) -> None:
        """Raises RefusedError: *unsupported* when the package is no workbook, *damaged*, *too large*."""
        try:
            self._package = Package(content)
            if _WORKBOOK not in self._package.names:
                raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
            self._sheets = self._sheet_parts()
        except BrokenPackageError:
            raise _damaged() from None
        if not self._sheets:
            raise RefusedError(FileState.DAMAGED, Reason.NO_DOCUMENT)

    def _sheet_parts(self) -> list[str]:
        links = {str(link.get("Id")): _target(link) for link in self._root(_LINKS).iter("{*}Relationship")}
        found = []
        for sheet in self._root(_WORKBOOK).iter("{*}sheet"):
            # The attribute ``id`` has the namespace of relationships, of which there are two.
            link = next((str(value) for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")
            if sheet.get("state", "visible") == "visible" and links.get(link, "") in self._package.names:
                found.append(links[link])
        return found

    def _root(self, name: str) -> "etree._Element":
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
        try:
            return etree.fromstring(self._package.read(name), parser)
        except (etree.XMLSyntaxError, ValueError):
            raise _damaged() from None

    def rows(self) -> tuple[Iterator[RawRow], int]:
        """Return the rows of the first sheet that has any, and how many sheets come after it.

        Raises RefusedError: *damaged*, *too large*; so do the rows.
        """
        try:
            words = _strings(self._package.read(_STRINGS)) if _STRINGS in self._package.names else []
            for at, name in enumerate(self._sheets):
                xml = self._package.read(name)
                if next(_rows(xml, words), None) is not None:
                    return _rows(xml, words), len(self._sheets) - at - 1
        except BrokenPackageError:
            raise _damaged() from None
        raise RefusedError(FileState.DAMAGED, Reason.EMPTY)


def _target(link: "etree._Element") -> str:
    target = str(link.get("Target", "")).replace("\\", "/").lower()
    return target.lstrip("/") if target.startswith("/") else f"xl/{target.removeprefix('./')}"


def _damaged() -> RefusedError:
    return RefusedError(FileState.DAMAGED, Reason.UNREADABLE)


def _elements(xml: bytes, name: str) -> "Iterator[etree._Element]":
    """Yield the elements of a name as they end, and drop each afterwards with what came before it."""
    try:
        for _, element in etree.iterparse(
            io.BytesIO(xml),
            tag=f"{{*}}{name}",
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
        ):
            yield element
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError:
        raise _damaged() from None


def _strings(xml: bytes) -> list[str]:
    return [_words_of(item) for item in _elements(xml, "si")]


def _words_of(item: "etree._Element") -> str:
    """Return the text of a string with all its runs; how Japanese is read aloud (``rPh``) is left out."""
    pieces = []
    for piece in item.iter("{*}t"):
        parent = piece.getparent()
        if parent is None or not str(parent.tag).endswith("}rPh"):
            pieces.append(piece.text or "")
    return "".join(pieces)


def _rows(xml: bytes, words: list[str]) -> Iterator[RawRow]:
    number = 0
    for row in _elements(xml, "row"):
        said = row.get("r", "")
        number = int(said) if said.isascii() and said.isdigit() and len(said) < 8 else number + 1
        cells = _cells(row, words)
        if any(cell.strip() for cell in cells):
            yield min(number, _MOST_ROW), cells, None


def _cells(row: "etree._Element", words: list[str]) -> list[str]:
    found: list[str] = []
    for cell in row.iterchildren("{*}c"):
        place = _COLUMN.match(str(cell.get("r", "")))
        at = _index(place[1]) if place else len(found)
        if at >= limits.TABLE_COLUMNS:
            continue
        found += [""] * (at + 1 - len(found))
        found[at] = _value(cell, words)
    return found


def _index(letters: str) -> int:
    at = 0
    for letter in letters:
        at = 26 * at + ord(letter) - ord("A") + 1
    return at - 1


def _value(cell: "etree._Element", words: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _words_of(cell)
    held = cell.find("{*}v")
    value = "" if held is None else held.text or ""
    if kind == "s":
        is_known = value.isascii() and value.isdigit() and len(value) < 10 and int(value) < len(words)
        return words[int(value)] if is_known else ""
    if kind == "b":
        return "true" if value == "1" else "false"
    return "" if kind == "e" else value  # of an error (#N/A) nothing can be read
