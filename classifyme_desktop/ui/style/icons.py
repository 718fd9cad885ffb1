"""The drawings of ``resources/icons`` in the colour of a theme, sharp at every scale. Knows no page."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from classifyme_desktop import paths
from classifyme_desktop.ui.style import tokens

_NAME: Final = "icon_name"
_COLOUR: Final = "icon_colour"
_SIZE: Final = "icon_size"
_GAP: Final = "icon_gap"
SMALL: Final = 16


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    """Return a drawing in ``colour``, ``size`` units wide on a screen with ``ratio`` pixels to the unit.

    ``gap`` units at its right stay empty: style sheets know no distance between the drawing and the words of a button.
    """
    made = QPixmap(QSize(round((size + gap) * ratio), round(size * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, made.height(), made.height()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def application() -> QIcon:
    """Return the icon of the program."""
    made = QIcon()
    for size in (16, 32, 48, 128):
        made.addPixmap(pixmap("app", "", size, 1.0))
    return made


def dress(
    widget: QAbstractButton | QLabel, name: str, colour: str = "text", size: int = SMALL, gap: int = tokens.XS
) -> None:
    """Give a button or label a drawing; ``colour`` names a token, so that it follows the theme.

    ``gap`` is what stays empty between the drawing and the words of a button; 0 for a button without words.
    """
    widget.setProperty(_GAP, gap)
    widget.setProperty(_NAME, name)
    widget.setProperty(_COLOUR, colour)
    widget.setProperty(_SIZE, size)
    refresh(widget)


def undress(button: QAbstractButton) -> None:
    """Take the drawing of a button away."""
    button.setProperty(_NAME, None)
    button.setIcon(QIcon())


def refresh(widget: QWidget) -> None:
    """Draw the icon of a widget anew in the present theme and size of text; does nothing for one without."""
    name = widget.property(_NAME)
    if not isinstance(name, str):
        return
    colour = str(getattr(tokens.now(), widget.property(_COLOUR)))
    size = tokens.scaled(int(widget.property(_SIZE)))
    if isinstance(widget, QLabel):
        widget.setPixmap(pixmap(name, colour, size, widget.devicePixelRatioF()))
    elif isinstance(widget, QAbstractButton):
        gap = int(widget.property(_GAP))
        widget.setIcon(QIcon(pixmap(name, colour, size, widget.devicePixelRatioF(), gap)))
        widget.setIconSize(QSize(size + gap, size))
