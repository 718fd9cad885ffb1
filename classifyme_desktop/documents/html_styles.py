"""What an element of HTML does to the text by its name, and what its inline style says about being seen.

Knows nothing of the order of the text. Of style sheets only rules for one name, class or id count (``p``, ``.a``,
``p.a``, ``#a``); from all others it is learnt that there is a ground, never that words are hidden.
"""

import re
from typing import Final, NamedTuple

from classifyme_desktop.documents import style_values
from classifyme_desktop.domain.document import Concealment

SILENT: Final = frozenset(
    "head script style noscript template title iframe object embed applet select datalist audio video canvas map svg"
    " math noembed noframes".split()
)
BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary"
    " table tbody tfoot thead ul".split()
)
EMPTY: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_DECLARATION: Final = re.compile(r"([a-z-]{1,40})\s{0,20}:\s{0,20}([^;]{1,200})")
_MOST_STYLE: Final = 4_000  # characters of one style attribute
_HEX_OR_NAME: Final = re.compile(r"#[0-9a-f]{3,6}\b|rgba?\([^)]{1,60}\)|[a-z]{3,30}")


_SELECTOR: Final = re.compile(r"([a-z][a-z0-9]{0,20})?([.#][A-Za-z0-9_-]{1,80})?")
_LAST_NAME: Final = re.compile(r"[.#]?[A-Za-z][A-Za-z0-9_-]{0,80}(?=[^.#A-Za-z0-9_-]{0,9}\Z)")
_COMMENT: Final = re.compile(r"/\*[^*]{0,5000}\*{1,9}/")
_MOST_SHEET: Final = 200_000  # characters of all style sheets
_MOST_RULES: Final = 2_000


class Sheet:
    """The rules of the style sheets in a page that are understood."""

    def __init__(self) -> None:
        self.is_incomplete = False  # rules stand in another file
        self._rules: dict[str, dict[str, str]] = {}
        self._length = 0

    def add(self, sheet: str) -> None:
        """Take the rules of one style sheet; those within ``@media`` and the like are left out."""
        self._length += len(sheet)
        if self._length > _MOST_SHEET:
            self.is_incomplete = True
            return
        depth, selectors, is_plain = 0, "", True
        for piece in re.split(r"([{}])", _COMMENT.sub("", sheet.replace("<!--", "").replace("-->", ""))):
            if piece == "{":
                depth += 1
            elif piece == "}":
                depth = max(0, depth - 1)
            elif depth == 0:
                selectors = piece.strip()
                is_plain = not selectors.startswith("@")
            elif depth == 1 and is_plain:
                self._add_rule(selectors, _declared(piece))

    def _add_rule(self, selectors: str, said: dict[str, str]) -> None:
        for selector in selectors.split(",")[:50]:
            plain = selector.strip()
            if len(self._rules) >= _MOST_RULES:
                self.is_incomplete = True
            elif plain and _SELECTOR.fullmatch(plain):
                self._rules.setdefault(plain, {}).update(said)
            elif _has_ground(said) and (last := _LAST_NAME.search(plain[-100:])):
                self._rules.setdefault(last[0], {})["background-image"] = "unknown"

    def declared(self, name: str, said: dict[str, str]) -> dict[str, str]:
        """Return what the rules say about an element, weaker ones first."""
        if not self._rules:
            return {}
        marks = [f".{one}" for one in said.get("class", "").split()[:20]]
        marks += [f"#{said['id']}"] if "id" in said else []
        found: dict[str, str] = {}
        for key in (name, *(key for mark in marks for key in (mark, name + mark))):
            found |= self._rules.get(key, {})
        return found


def _has_ground(said: dict[str, str]) -> bool:
    return any(name.startswith("background") for name in said)


class Look(NamedTuple):
    """How the words of an element look: hidden by force, color and ground (0xRRGGBB), size in points."""

    how: Concealment | None = None
    color: int | None = None
    ground: int | None = None
    size: float | None = None
    is_plain_list: bool = False


def look_of(said: dict[str, str], around: Look, rules: dict[str, str]) -> Look:
    """Return the look of an element from its attributes, the look around it and the rules for it."""
    how, color, ground, size, is_plain = around
    color = style_values.color(said["color"]) if "color" in said else color
    found = style_values.ground(said.get("bgcolor"))
    if "background" in said:
        found = style_values.UNKNOWN_GROUND
    style = rules | _declared(said.get("style", ""))
    if "hidden" in said or _is_out_of_sight(style):
        how = Concealment.INVISIBLE
    if "color" in style:
        color = style_values.color(style["color"])
    if _has_ground(style):
        found = _ground(style, found)
    if "font-size" in style:
        points = style_values.points(style["font-size"])
        size = size if points is None else points
    if "list-style" in style or "list-style-type" in style:
        is_plain = "none" in (style.get("list-style", "") + style.get("list-style-type", ""))
    return Look(how, color, ground if found is None else found, size, is_plain)


def _declared(style: str) -> dict[str, str]:
    lowered = style[:_MOST_STYLE].lower().replace("!important", "")
    return {found[1]: found[2].strip() for found in _DECLARATION.finditer(lowered)}


def _is_out_of_sight(style: dict[str, str]) -> bool:
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") in ("all", "screen")
        or (style.get("opacity", "1").rstrip("%").strip("0.") == "" and style.get("opacity", "1") != "")
    )


def _ground(style: dict[str, str], otherwise: int | None) -> int | None:
    said = style.get("background-color") or style.get("background", "")
    if "url(" in style.get("background", "") or style.get("background-image", "none") != "none" or "gradient" in said:
        return style_values.UNKNOWN_GROUND
    first = _HEX_OR_NAME.match(said)
    return style_values.ground(first[0]) if first else otherwise
