"""Read colors and sizes as style sheets write them (CSS Color 4, CSS Values 4; OpenDocument writes them alike)."""

import re
from typing import Final

from classifyme_desktop.documents import flow

TINY_POINTS: Final = 2.0  # less is read by nobody
UNKNOWN_GROUND: Final = -1

_COLOR: Final = re.compile(
    r"#([0-9a-f]{6}|[0-9a-f]{3})\b|rgba?\(\s{0,9}(\d{1,3})[\s,]{1,9}(\d{1,3})[\s,]{1,9}(\d{1,3})"
)
_SIZE: Final = re.compile(r"(\d{0,6}(?:\.\d{1,6})?)(pt|px|em|rem|%|in|cm|mm|)")
_POINTS: Final = {
    "pt": 1.0,
    "px": 0.75,
    "em": 12.0,
    "rem": 12.0,
    "%": 0.12,
    "in": 72.0,
    "cm": 28.35,
    "mm": 2.835,
    "": 0.75,
}
_NAMES: Final = {"white": flow.WHITE, "black": 0, "snow": 0xFFFAFA, "ivory": 0xFFFFF0, "whitesmoke": 0xF5F5F5}


def color(said: str | None) -> int | None:
    """Return a color as 0xRRGGBB, None when it is not one of the few that are understood."""
    said = (said or "").strip().lower()
    if said in _NAMES:
        return _NAMES[said]
    found = _COLOR.match(said)
    if not found:
        return None
    if found[1]:
        digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
        return int(digits, 16)
    red, green, blue = (min(255, int(found[at])) for at in (2, 3, 4))
    return red << 16 | green << 8 | blue


def ground(said: str | None) -> int | None:
    """Return the color of a background: None for none, UNKNOWN_GROUND for one that is not understood."""
    said = (said or "").strip().lower()
    if said in ("", "transparent", "none", "inherit", "initial", "unset"):
        return None
    found = color(said)
    return UNKNOWN_GROUND if found is None else found


def points(said: str | None) -> float | None:
    """Return a size in points, None when it is none. Relative sizes are taken of 12 points."""
    found = _SIZE.fullmatch((said or "").strip().lower())
    return float(found[1]) * _POINTS[found[2]] if found and found[1] else None
