"""Tell whether the words of a Word document can be seen, and which paragraphs have a bullet.

Knows nothing of zip packages and of the order of the text. A look is what a style or a run says about color, size and
hiding; styles build on each other (ECMA-376 part 1, 17.7). Ground is the color behind the words: of the run, paragraph,
cell, table, text box or page. Where it is not known, words count as visible: white text stands on pictures and banners
far more often than it hides something.
"""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from classifyme_desktop.documents import flow
from classifyme_desktop.domain.document import Concealment

_TINY_HALF_POINTS: Final = 4  # less is under two points, which nobody reads
_MOST_BASES: Final = 20  # styles on styles
_UNKNOWN: Final = -1  # a ground that is there and whose color is not known
_NO_COLOR: Final = -2  # "auto": the color that can be seen
_HIGHLIGHTS: Final = {"white": flow.WHITE, "black": 0}
_THEME_COLORS: Final = {"background1": flow.WHITE, "light1": flow.WHITE, "text1": 0, "dark1": 0}
_OFF: Final = frozenset({"0", "false", "off"})

Element = etree._Element  # noqa: SLF001 - the library has no public name for the type of its elements


@dataclass(frozen=True, slots=True)
class Look:
    """What is said about words; None where nothing is said. Size in half points, colors as 0xRRGGBB."""

    color: int | None = None
    ground: int | None = None
    size: int | None = None
    vanishes: bool | None = None
    numbering: tuple[str | None, str | None] | None = None  # list and level of a paragraph

    def over(self, base: "Look") -> "Look":
        """Return this look where it says something, else ``base``."""
        if self is PLAIN:
            return base
        return Look(
            base.color if self.color is None else self.color,
            base.ground if self.ground is None else self.ground,
            base.size if self.size is None else self.size,
            base.vanishes if self.vanishes is None else self.vanishes,
            base.numbering if self.numbering is None else self.numbering,
        )


PLAIN: Final = Look()


def local(element: Element) -> str:
    """Return the name of an element without its namespace, empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: Element | None, name: str) -> Element | None:
    if element is None:
        return None
    return next((child for child in element if local(child) == name), None)


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute by its name without namespace, None when there is none."""
    if element is None:
        return None
    return next((str(said) for key, said in element.items() if str(key).rpartition("}")[2] == name), None)


def _rgb(said: str | None) -> int | None:
    if said is None:
        return None
    if said == "auto":
        return _NO_COLOR
    try:
        return int(said, 16) if len(said) == 6 else None
    except ValueError:
        return None


def _color(element: Element) -> int | None:
    theme = value(element, "themeColor")
    is_pure = value(element, "themeShade") is None and value(element, "themeTint") is None
    if theme in _THEME_COLORS and is_pure:
        return _THEME_COLORS[theme]
    return _rgb(value(element))


def _ground(element: Element | None) -> int | None:
    if element is None:
        return None
    pattern = value(element)
    fill = _rgb(value(element, "color" if pattern == "solid" else "fill"))
    if pattern not in ("clear", "nil", "solid", None):
        return _UNKNOWN  # hatched
    if fill in (None, _NO_COLOR):
        return _UNKNOWN if value(element, "themeFill") or pattern == "solid" else None
    return fill


def _look(properties: Element | None) -> Look:
    """Return the look that a ``w:rPr`` describes."""
    if properties is None or not len(properties):
        return PLAIN
    color = ground = size = vanishes = None
    for said in properties:
        match local(said):
            case "color":
                color = _color(said)
            case "sz":
                digits = value(said) or ""
                size = int(digits) if digits.isdecimal() and len(digits) < 6 else None
            case "vanish":
                vanishes = value(said) not in _OFF
            case "shd":
                ground = _ground(said)
            case "highlight" if value(said) != "none":
                ground = _HIGHLIGHTS.get(value(said) or "", _UNKNOWN)
    return Look(color, ground, size, vanishes)


def _paragraph_look(properties: Element | None) -> Look:
    """Return ground and numbering that a ``w:pPr`` describes."""
    if properties is None:
        return PLAIN
    numbers = _child(properties, "numPr")
    numbering = None
    if numbers is not None:
        numbering = (value(_child(numbers, "numId")), value(_child(numbers, "ilvl")))
    return Look(ground=_ground(_child(properties, "shd")), numbering=numbering)


class Styles:
    """The styles and lists of a document. Missing or broken parts say nothing."""

    def __init__(self, styles: Element | None = None, numbering: Element | None = None) -> None:
        self._styles: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        self.default = PLAIN
        self._default_style: str | None = None
        self._bullets = _bullets(numbering)
        for part in styles if styles is not None else ():
            if local(part) == "docDefaults":
                self.default = _look(_child(_child(part, "rPrDefault"), "rPr"))
            elif local(part) == "style":
                name = value(part, "styleId") or ""
                self._styles[name] = part
                if value(part, "type") == "paragraph" and value(part, "default") not in (*_OFF, None):
                    self._default_style = name

    def look(self, name: str | None) -> Look:
        """Return what a style and those that it builds on say; ``vanishes`` among them."""
        if name not in self._styles or name is None:
            return PLAIN
        if name not in self._looks:
            chain: list[Element] = []
            at: str | None = name
            while at in self._styles and len(chain) < _MOST_BASES:
                chain.append(self._styles[at])
                at = value(_child(chain[-1], "basedOn"))
            look = PLAIN
            for style in reversed(chain):
                own = _look(_child(style, "rPr")).over(_paragraph_look(_child(style, "pPr")))
                look = own.over(look)
            self._looks[name] = look
        return self._looks[name]

    def of_paragraph(self, properties: Element | None) -> Look:
        """Return the look of a paragraph: its own words over its style over the defaults."""
        style = value(_child(properties, "pStyle")) or self._default_style
        return _paragraph_look(properties).over(self.look(style)).over(self.default)

    def shades_table(self, name: str | None) -> bool:
        """Return whether a table style has a ground anywhere."""
        style = self._styles.get(name or "")
        return style is not None and any(_ground(shade) is not None for shade in style.iter("{*}shd"))

    def has_bullet(self, numbering: tuple[str | None, str | None] | None) -> bool:
        """Return whether a list shows a bullet at a level."""
        return numbering is not None and (numbering[0] or "", numbering[1] or "0") in self._bullets


def _bullets(numbering: Element | None) -> frozenset[tuple[str, str]]:
    if numbering is None:
        return frozenset()
    levels: dict[str, list[str]] = {}
    for plan in numbering.iter("{*}abstractNum"):
        levels[value(plan, "abstractNumId") or ""] = [
            value(level, "ilvl") or "0"
            for level in plan
            if local(level) == "lvl"
            and value(_child(level, "numFmt")) == "bullet"
            and value(_child(level, "lvlText")) not in ("", None)
        ]
    found = set()
    for use in numbering:
        if local(use) == "num":
            plan_id = value(_child(use, "abstractNumId")) or ""
            found |= {(value(use, "numId") or "", level) for level in levels.get(plan_id, [])}
    return frozenset(found)


class Looks:
    """How the words of one part look. Asked during a walk, while the elements around the words are still there."""

    def __init__(self, styles: Styles, *, page_ground: int = flow.WHITE, has_backdrop: bool = False) -> None:
        """``has_backdrop`` tells that a drawing may lie behind the words, so that their ground is not known."""
        self._styles = styles
        self._page = _UNKNOWN if has_backdrop else page_ground
        self._paragraph: Element | None = None
        self._base = PLAIN

    def has_bullet(self, paragraph: Element) -> bool:
        """Return whether a paragraph shows a bullet."""
        return self._styles.has_bullet(self._styles.of_paragraph(_child(paragraph, "pPr")).numbering)

    def concealment(self, words: Element) -> Concealment | None:
        """Return how the words of a ``w:t`` are hidden, None when they can be seen."""
        run = words.getparent()
        if run is None or local(run) != "r":
            return None
        paragraph = next(run.iterancestors("{*}p"), None)
        if paragraph is None:
            return None
        if paragraph is not self._paragraph:
            self._paragraph = paragraph
            self._base = self._styles.of_paragraph(_child(paragraph, "pPr"))
        properties = _child(run, "rPr")
        own = _look(properties)
        by_name = self._styles.look(value(_child(properties, "rStyle")))
        look = own.over(by_name).over(self._base)
        vanishes = own.vanishes
        if vanishes is None:  # styles toggle: two that hide show again (17.7.3)
            vanishes = bool(by_name.vanishes) != bool(self._base.vanishes)
        if vanishes:
            return Concealment.INVISIBLE
        if look.size is not None and look.size < _TINY_HALF_POINTS:
            return Concealment.TINY
        if look.color in (None, _NO_COLOR):
            return None
        ground = self._ground_around(paragraph) if look.ground is None else look.ground
        return Concealment.NO_CONTRAST if ground >= 0 and flow.is_unseen(look.color, ground) else None

    def _ground_around(self, paragraph: Element) -> int:
        for around in paragraph.iterancestors():
            match local(around):
                case "tc":
                    ground = _ground(_child(_child(around, "tcPr"), "shd"))
                case "tbl":
                    properties = _child(around, "tblPr")
                    ground = _ground(_child(properties, "shd"))
                    if ground is None and self._styles.shades_table(value(_child(properties, "tblStyle"))):
                        ground = _UNKNOWN
                case "wgp" | "group":
                    ground = _UNKNOWN  # shapes that lie on each other
                case "wsp" | "shape" | "rect" | "roundrect":
                    ground = _shape_ground(around)
                case _:
                    continue
            if ground is not None:
                return ground
        return self._page


def _shape_ground(shape: Element) -> int | None:
    """Return the ground of a drawn shape around a text box (DrawingML, VML), None where it is transparent."""
    fill = value(shape, "fillcolor")
    if value(shape, "filled") in ("f", "false"):
        return None
    if local(shape) != "wsp":
        return _rgb(fill.lstrip("#")[:6]) if fill and fill.startswith("#") else (_UNKNOWN if fill else None)
    properties = _child(shape, "spPr")
    for said in properties if properties is not None else ():
        match local(said):
            case "noFill":
                return None
            case "solidFill":
                pure = _rgb(value(_child(said, "srgbClr")))
                return _UNKNOWN if pure is None else pure
            case "gradFill" | "blipFill" | "pattFill" | "grpFill":
                return _UNKNOWN
    reference = _child(_child(shape, "style"), "fillRef")
    return None if reference is None or value(reference, "idx") == "0" else _UNKNOWN


def page_ground(body: bytes) -> int:
    """Return the color of the page that the first bytes of a document part set, white when they set none."""
    at = body.find(b"<w:background", 0, 20_000)
    if at < 0:
        return flow.WHITE
    tag = body[at : body.find(b">", at, at + 2000) + 1]
    said = tag.partition(b'w:color="')[2][:6].decode("ascii", "replace")
    color = _rgb(said)
    return flow.WHITE if color is None or color < 0 else color


def has_backdrop(part: bytes) -> bool:
    """Return whether a drawing of a part lies behind the text."""
    return b'behindDoc="1"' in part or b'behindDoc="true"' in part or b"z-index:-" in part
