"""Read the text of a Word document (DOCX, DOCM, DOTX): headers, body, footers, notes.

Knows nothing of processes. An own walker, since the common ways to read a DOCX pass over text boxes, content controls,
nested tables, headers and notes. Macros, external templates and embedded objects are noted as a badge, never opened.
"""

import posixpath
import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from lxml import etree

from classifyme_desktop.documents import flow, limits, text, wordlook, wordxml
from classifyme_desktop.documents.package import BrokenPackageError, Package, salvage
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Badge, Document, FileKind, FileState, Reason

_COMMON_MAIN: Final = "word/document.xml"
_ROLES: Final = (
    "header",
    "main",
    "diagramData",
    "footer",
    "footnotes",
    "endnotes",
)  # the order in which the text is given
_PART_NAME: Final = re.compile(r"word/(header|footer|footnotes|endnotes)(\d*)\.xml")
_SALVAGED_PARTS: Final = frozenset(
    {_COMMON_MAIN, "word/footnotes.xml", "word/endnotes.xml"}
    | {f"word/{role}{number}.xml" for role in ("header", "footer") for number in range(1, 21)}
)
_ACTIVE_PARTS: Final = re.compile(r"vbaproject\.bin|embeddings/.*\.(?:bin|exe)$|activex/")
_ACTIVE_LINKS: Final = ("attachedTemplate", "oleObject", "frame", "subDocument", "aFChunk", "image")


class _Collected:
    """The text of several parts, its length, and the marks found on the way."""

    def __init__(self, looks: wordlook.Looks | None = None) -> None:
        self.blocks: list[str] = []
        self.unseen = flow.Unseen()
        self.looks = looks or wordlook.Looks(wordlook.Styles())
        self.made_on: date | None = None
        self.left = limits.CHARACTERS
        self.marks: set[Reason] = set()
        self.is_active = False

    def add(self, xml: bytes, *, recover: bool = False) -> None:
        """Add the text of one part; a header that was added before is left out. Raises MarkupError."""
        part = wordxml.read(xml, self.left, recover=recover, looks=self.looks, unseen=self.unseen)
        block = "\n".join(part.lines)
        if block.strip() and block not in self.blocks:
            self.blocks.append(block)
            self.left -= len(block)
        self.is_active |= part.has_dtd
        if part.is_capped or self.left < 0:
            self.marks.add(Reason.CAPPED)

    def add_or_rescue(self, xml: bytes) -> None:
        """Add one part, reading around malformed places when there are any."""
        try:
            self.add(xml)
        except wordxml.MarkupError:
            self.marks.add(Reason.SALVAGED)
            self.add(xml, recover=True)

    def text(self) -> str:
        return "\n\n".join(self.blocks)[: limits.CHARACTERS]


def read(content: bytes) -> Document:
    """Return the text of a Word document.

    Raises RefusedError: *too large* by a zip limit, *needs password*, *unsupported* (another Office format), *damaged*,
    or *scanned* when it opens and holds no text.
    """
    try:
        package = Package(content)
    except BrokenPackageError:
        return _salvaged(content)
    links = _links(package, "_rels/.rels")
    main = _main_part(package, links)
    if package.is_encrypted(main):
        raise RefusedError(FileState.NEEDS_PASSWORD, Reason.ENCRYPTED, FileKind.DOCX)
    try:
        main_xml = package.read(main)
    except BrokenPackageError:
        return _salvaged(content)
    return _assembled(package, main, main_xml)


def _assembled(package: Package, main: str, main_xml: bytes) -> Document:
    folder, name = posixpath.split(main)
    links = _links(package, posixpath.join(folder, "_rels", f"{name}.rels"))
    parts: list[tuple[str, bytes]] = []
    marks: set[Reason] = set()
    for role, part in _parts_in_order(package, main, links):
        try:
            parts.append((role, main_xml if role == "main" else package.read(part)))
        except BrokenPackageError:
            marks.add(Reason.SALVAGED)
    styles = wordlook.Styles(*(_linked(package, main, links, kind) for kind in ("styles", "numbering")))
    collected = _Collected(_looks(styles, [xml for _, xml in parts]))
    collected.marks |= marks
    for _, xml in parts:
        collected.add_or_rescue(xml)
    collected.made_on = _made_on(package)
    collected.is_active |= _has_active_parts(package, links)
    if text.is_blank(collected.text()):
        raise _no_text(collected, has_images=any("/media/" in part for part in package.names))
    return _document(collected)


def _looks(styles: wordlook.Styles, parts: Iterable[bytes]) -> wordlook.Looks:
    grounds = [ground for part in parts if (ground := wordlook.page_ground(part)) != flow.WHITE]
    return wordlook.Looks(
        styles,
        page_ground=grounds[0] if grounds else flow.WHITE,
        has_backdrop=any(map(wordlook.has_backdrop, parts)),
    )


def _made_on(package: Package) -> date | None:
    """Return when a document says that it was changed, else made (ECMA-376 part 2, section 11)."""
    root = _parsed(package, "docProps/core.xml")
    if root is None:
        return None
    days = [flow.day_of(root.findtext(f"{{*}}{name}")) for name in ("modified", "created")]
    return days[0] or days[1]


def _document(collected: _Collected) -> Document:
    badges = [Badge.ACTIVE_CONTENT] if collected.is_active else []
    hidden = collected.unseen.texts()
    badges += [Badge.HIDDEN_TEXT] if hidden else []
    marks = tuple(sorted(collected.marks))
    return Document(FileKind.DOCX, collected.text(), 1, marks, tuple(badges), hidden=hidden, made_on=collected.made_on)


def _no_text(collected: _Collected, *, has_images: bool) -> RefusedError:
    if Reason.SALVAGED in collected.marks:
        return RefusedError(FileState.DAMAGED, Reason.REPAIRED_NO_TEXT, FileKind.DOCX)
    return RefusedError(FileState.SCANNED, Reason.IMAGES if has_images else Reason.NO_TEXT_LAYER, FileKind.DOCX)


def _salvaged(content: bytes) -> Document:
    parts = salvage(content, _SALVAGED_PARTS)
    collected = _Collected()
    collected.marks.add(Reason.SALVAGED)
    for _, name in sorted((_place(name), name) for name in parts):
        collected.add(parts[name], recover=True)
    if text.is_blank(collected.text()):
        raise RefusedError(FileState.DAMAGED, Reason.UNREADABLE, FileKind.DOCX)
    return _document(collected)


def _place(name: str) -> tuple[int, int]:
    match = _PART_NAME.fullmatch(name)
    return (_ROLES.index(match[1]), int(match[2] or 0)) if match else (_ROLES.index("main"), 0)


_Link = tuple[str, str, bool]  # the last word of its type, its target, whether it leads outside


def _links(package: Package, name: str) -> list[_Link]:
    """Return the relationships of a part, none when they are missing or broken (ECMA-376 part 2, section 9.3)."""
    root = _parsed(package, name)
    if root is None:
        return []
    return [
        (
            str(link.get("Type", "")).rsplit("/", 1)[-1],
            str(link.get("Target", "")),
            link.get("TargetMode") == "External",
        )
        for link in root.iter("{*}Relationship")
    ]


def _parsed(package: Package, name: str) -> "etree._Element | None":
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True, remove_comments=True
    )
    try:
        return etree.fromstring(package.read(name), parser)
    except (BrokenPackageError, etree.XMLSyntaxError, ValueError):
        return None


def _main_part(package: Package, links: list[_Link]) -> str:
    types = _content_types(package)
    linked = [target.lstrip("/") for kind, target, is_outside in links if kind == "officeDocument" and not is_outside]
    for name in (*linked, *types, _COMMON_MAIN):
        kind = types.get(name.lower(), "")
        is_word = "word" in kind and "main" in kind
        if (is_word or (not kind and name == _COMMON_MAIN)) and name.lower() in package.names:
            return name
    if any(name.lower() in types for name in linked):
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    raise RefusedError(FileState.DAMAGED, Reason.NO_DOCUMENT)


def _content_types(package: Package) -> dict[str, str]:
    root = _parsed(package, "[Content_Types].xml")
    if root is None:
        return {}
    return {
        str(part.get("PartName", "")).lstrip("/").lower(): str(part.get("ContentType", ""))
        for part in root.iter("{*}Override")
        if "main+xml" in str(part.get("ContentType", ""))
    }


def _parts_in_order(package: Package, main: str, links: list[_Link]) -> list[tuple[str, str]]:
    folder = posixpath.dirname(main)
    found = {("main", main)}
    for kind, target, is_outside in links:
        name = _resolved(folder, target)
        if kind in _ROLES and not is_outside and name.lower() in package.names:
            found.add((kind, name))
    if not links:
        # The list of links is gone or unreadable: the names that all programs use still tell.
        found |= {(match[1], name) for name in package.names if (match := _PART_NAME.fullmatch(name))}
    return sorted(found, key=lambda part: (_ROLES.index(part[0]), _number(part[1]), part[1]))


def _resolved(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def _linked(package: Package, main: str, links: list[_Link], kind: str) -> "etree._Element | None":
    """Return the part of a kind that the document leads to, or the one under its usual name; None without any."""
    folder = posixpath.dirname(main)
    names = [_resolved(folder, target) for found, target, is_outside in links if found == kind and not is_outside]
    for name in (*names, posixpath.join(folder, f"{kind}.xml")):
        if name.lower() in package.names:
            return _parsed(package, name)
    return None


def _number(name: str) -> int:
    digits = re.search(r"(\d{1,6})\.\w+$", name)
    return int(digits[1]) if digits else 0


def _has_active_parts(package: Package, links: list[_Link]) -> bool:
    if any(_ACTIVE_PARTS.search(name) for name in package.names):
        return True
    return any(is_outside and kind in _ACTIVE_LINKS for kind, _, is_outside in links)
