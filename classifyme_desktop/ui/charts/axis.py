"""Ticks and grid lines: a few round numbers from nothing to the largest value. Knows no chart."""

import math
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from classifyme_desktop.ui.charts.surface import CENTRE, RIGHT, Brush, Frame
from classifyme_desktop.ui.style import tokens

_ROUND: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST: Final = 4  # steps
Say = Callable[[float], str]


def ticks(largest: float, *, is_whole: bool = True, most: int = _MOST) -> list[float]:
    """Return round numbers from 0 to the first one that is not below ``largest``, at most ``most`` steps apart.

    ``is_whole``: what is counted comes in ones. Steps are 1, 2, 2.5 or 5 times a power of ten.
    """
    if largest <= 0:
        return [0.0, 1.0]
    rough = largest / most
    power = 10.0 ** math.floor(math.log10(rough))
    steps = (power * one for one in _ROUND if not is_whole or (power * one) % 1 == 0)
    step = next((one for one in steps if one >= rough * (1 - 1e-9)), 1.0)
    count = math.ceil(largest / step - 1e-9)
    return [round(step * number, 9) for number in range(count + 1)]


def left_room(frame: Frame, values: Sequence[float], say: Say) -> float:
    """Return the width that the numbers at the left of a grid take."""
    return frame.text_width([say(one) for one in values]) + tokens.S


def grid(brush: Brush, plot: QRectF, values: Sequence[float], say: Say) -> None:
    """Draw a line for each value from the lowest to the highest, with the number at the left of it."""
    em = brush.frame.em
    top = values[-1] or 1.0
    for value in values:
        y = round(plot.bottom() - plot.height() * value / top) + 0.5
        brush.line(QPointF(plot.left(), y), QPointF(plot.right(), y), "control" if value == 0 else "border")
        room = QRectF(0, y - em / 2, plot.left() - tokens.S, em)
        brush.text(room, say(value), "muted", RIGHT)


def below(brush: Brush, plot: QRectF, places: Sequence[float], labels: Sequence[str]) -> None:
    """Write labels under a plot at their places, leaving out those that would touch the one before."""
    frame = brush.frame
    end = -float(tokens.S)
    for x, label in zip(places, labels, strict=True):
        width = frame.metrics.horizontalAdvance(label)
        left = min(max(x - width / 2, 0.0), frame.width - width)
        if label and left >= end + tokens.S:
            brush.text(QRectF(left, plot.bottom() + tokens.XS, width + 1, frame.em), label, "muted", CENTRE)
            end = left + width
