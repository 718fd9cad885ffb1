"""The few measures, text sizes and colours that the whole window is made of. Knows no widget.

Contrast of text on its ground is at least 4.5:1, of controls at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); in the two
themes of high contrast 7:1 and 4.5:1 (1.4.6). A test measures it.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

XS: Final = 4
S: Final = 8
M: Final = 12
L: Final = 16
XL: Final = 24
RADIUS: Final = 6
POINTS: Final = "points_of_system"  # a property of the program: the size of text before a person chose another


class TextSize(Enum):
    """The three sizes of text, as a share of the system's own size."""

    CAPTION = 0.92
    BODY = 1.0
    TITLE = 1.5


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme: grounds, lines, text, one accent, four status colours, the six parts of a score, marks."""

    window: str
    sunken: str
    surface: str
    hover: str
    border: str
    control: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    good: str
    note: str
    bad: str
    quiet: str
    track: str
    meaning: str
    keywords: str
    role: str
    skills: str
    level: str
    must: str
    mark: str


LIGHT: Final = Colours(
    window="#f5f6f8",
    sunken="#eceef2",
    surface="#ffffff",
    hover="#eef1f7",
    border="#dde1e8",
    control="#858e9d",
    text="#1b2230",
    muted="#566072",
    accent="#3355c4",
    accent_soft="#e3e9fb",
    on_accent="#ffffff",
    good="#19764b",
    note="#8f5a00",
    bad="#b3261e",
    quiet="#566072",
    track="#e4e7ed",
    meaning="#3355c4",
    keywords="#178a80",
    role="#b36b08",
    skills="#6a8f1f",
    level="#8a7f78",
    must="#a8388f",
    mark="#ffe49c",
)

DARK: Final = Colours(
    window="#171a20",
    sunken="#121419",
    surface="#1f232b",
    hover="#282d37",
    border="#323846",
    control="#7c8597",
    text="#e7eaf0",
    muted="#a5aebd",
    accent="#8ea8ff",
    accent_soft="#2b3659",
    on_accent="#10131a",
    good="#6fcf97",
    note="#e9b44c",
    bad="#ff8a80",
    quiet="#a5aebd",
    track="#343b48",
    meaning="#8ea8ff",
    keywords="#4fc3b5",
    role="#e9b44c",
    skills="#a8cf5f",
    level="#b3a79c",
    must="#e08fd0",
    mark="#5c4a12",
)


CONTRAST_LIGHT: Final = Colours(
    window="#ffffff",
    sunken="#ffffff",
    surface="#ffffff",
    hover="#ececec",
    border="#4d4d4d",
    control="#1a1a1a",
    text="#000000",
    muted="#262626",
    accent="#00289c",
    accent_soft="#dde6ff",
    on_accent="#ffffff",
    good="#004d22",
    note="#5c3200",
    bad="#8f0000",
    quiet="#262626",
    track="#d6d6d6",
    meaning="#00289c",
    keywords="#00504a",
    role="#6e3c00",
    skills="#35510a",
    level="#4a423d",
    must="#73005e",
    mark="#ffe14d",
)

CONTRAST_DARK: Final = Colours(
    window="#000000",
    sunken="#000000",
    surface="#000000",
    hover="#262626",
    border="#a6a6a6",
    control="#f2f2f2",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#ffe14d",
    accent_soft="#3d3500",
    on_accent="#000000",
    good="#7dff9b",
    note="#ffd27a",
    bad="#ffb3ab",
    quiet="#e6e6e6",
    track="#3a3a3a",
    meaning="#9db4ff",
    keywords="#5fe3d4",
    role="#ffc857",
    skills="#bdf06a",
    level="#d9cec4",
    must="#ff9fee",
    mark="#5c4d00",
)

THEMES: Final = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def of(palette: QPalette) -> Colours:
    """Return the theme that a palette belongs to."""
    ground, accent = (palette.color(role).name() for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Accent))
    known = (theme for theme in THEMES if (theme.window, theme.accent) == (ground, accent))
    return next(known, DARK if is_dark(palette) else LIGHT)


def now() -> Colours:
    """Return the theme that the program wears; a widget's own palette may be tinted by the style sheet."""
    worn = QGuiApplication.palette()
    return _of(worn.cacheKey(), worn)


# Every cell that is painted asks for the theme, and a palette that has changed has another key.
_KNOWN: Final[dict[int, Colours]] = {}
_MOST_KNOWN: Final = 16


def _of(key: int, worn: QPalette) -> Colours:
    if key not in _KNOWN:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        _KNOWN[key] = of(worn)
    return _KNOWN[key]


def is_dark(palette: QPalette) -> bool:
    """Return whether the ground of ``palette`` is dark."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def palette(colours: Colours) -> QPalette:
    """Return the Qt palette of a theme."""
    made = QPalette(QColor(colours.surface), QColor(colours.window))
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.sunken,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.bad,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.surface,
        QPalette.ColorRole.ToolTipText: colours.text,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.control))
    return made


def scaled(size: int) -> int:
    """Return a measure that goes with the size of text, such as that of a drawing beside words."""
    program = QGuiApplication.instance()
    points = None if program is None else program.property(POINTS)
    return size if not points else round(size * QGuiApplication.font().pointSizeF() / float(points))


def font(base: QFont, size: TextSize, *, is_bold: bool = False) -> QFont:
    """Return ``base`` in one of the three sizes."""
    made = QFont(base)
    made.setPointSizeF(base.pointSizeF() * size.value)
    if is_bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
