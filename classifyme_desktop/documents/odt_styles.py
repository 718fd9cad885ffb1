"""The styles of an OpenDocument text: which words show, on which ground, and which lists have bullets.

Knows nothing of the order of the text. Styles of the same family build on each other (ODF 1.3 part 3, section 16).
"""

from dataclasses import dataclass
from typing import Final

from classifyme_desktop.documents import style_values

_MOST_BASES: Final = 20
_MOST_STYLES: Final = 20_000


@dataclass(slots=True)
class Style:
    """What one style says; None where it says nothing. Size in points, colors as 0xRRGGBB."""

    parent: str | None = None
    color: int | None = None
    ground: int | None = None
    size: float | None = None
    is_hidden: bool | None = None


class OdtStyles:
    """Styles by family and name, filled while parts are read."""

    def __init__(self) -> None:
        self.has_backdrop = False
        self._styles: dict[tuple[str, str], Style] = {}
        self._bullets: set[tuple[str, int]] = set()
        self._open: Style | None = None
        self._open_list = ""

    def hear(self, name: str, said: dict[str, str]) -> None:
        """Take the start of an element: its name and attributes, both without namespaces."""
        if name in ("style", "default-style"):
            self._open = Style(said.get("parent-style-name"))
            if len(self._styles) < _MOST_STYLES:
                key = said.get("name", "") if name == "style" else "\0default"
                self._styles[said.get("family", ""), key] = self._open
        elif name == "list-style":
            self._open_list = said.get("name", "")
        elif name == "list-level-style-bullet" and said.get("bullet-char", "•").strip():
            level = said.get("level", "1")
            if level.isdecimal() and len(level) < 3:
                self._bullets.add((self._open_list, int(level)))
        elif name == "page-layout-properties":
            self.has_backdrop |= style_values.ground(said.get("background-color")) not in (None, 0xFFFFFF)
        elif name.endswith("-properties") and self._open is not None:
            self._take(self._open, said)

    def _take(self, style: Style, said: dict[str, str]) -> None:
        self.has_backdrop |= said.get("run-through") == "background"
        if "color" in said:
            style.color = style_values.color(said["color"])
        if said.get("use-window-font-color") == "true":
            style.color = None
        found = style_values.ground(said.get("background-color"))
        if found is None and said.get("fill", "none") != "none":
            found = style_values.ground(said.get("fill-color", "unknown"))
        style.ground = style.ground if found is None else found
        if "font-size" in said and not said["font-size"].endswith("%"):
            style.size = style_values.points(said["font-size"])
        if "display" in said:
            style.is_hidden = said["display"] == "none"

    def style(self, family: str, name: str | None) -> Style:
        """Return what a style and those that it builds on say together."""
        result = Style()
        at = name
        for _ in range(_MOST_BASES):
            found = self._styles.get((family, at or "\0default"))
            if found is not None:
                result.color = found.color if result.color is None else result.color
                result.ground = found.ground if result.ground is None else result.ground
                result.size = found.size if result.size is None else result.size
                result.is_hidden = found.is_hidden if result.is_hidden is None else result.is_hidden
            if not at:
                break
            at = found.parent if found is not None else None
        return result

    def has_bullet(self, list_style: str, level: int) -> bool:
        """Return whether a level (from 1) of a list style shows a bullet."""
        return (list_style, level) in self._bullets
