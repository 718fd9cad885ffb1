"""A chart for other programs: as vectors (SVG), as a picture (PNG), and its numbers as CSV.

Pictures go into reports, so they are light whatever the window wears, and say their title and their sentence.
"""

import contextlib
import csv
import io
import os
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from classifyme_desktop.ui.charts.chart import Chart
from classifyme_desktop.ui.charts.sheet import Cell, Sheet
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize

_LEAST_WIDTH: Final = 640
_RATIO: Final = 2.0  # pixels to the unit: sharp in print and on dense screens
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Picture:
    """A chart with its title and its sentence over it, ready to be drawn."""

    def __init__(self, chart: Chart, title: str, sentence: str) -> None:
        self._chart, self._title, self._sentence = chart, title, sentence
        width = max(_LEAST_WIDTH, chart.width())
        self._title_font = tokens.font(chart.font(), TextSize.BODY, is_bold=True)
        self._font = tokens.font(chart.font(), TextSize.CAPTION)
        frame = chart.frame_for(width)
        self._head = round(1.25 * frame.em) + tokens.XS
        room = frame.metrics.boundingRect(QRectF(0, 0, width, 100 * frame.em), _WRAPPED, sentence)
        self._words = round(room.height()) + tokens.M
        self._frame = chart.frame_for(width, chart.height_in(frame))
        height = self._head + self._words + self._frame.height
        self.size = QSize(round(width) + 2 * tokens.L, round(height) + 2 * tokens.L)

    def draw(self, painter: QPainter) -> None:
        """Draw everything from the upper left corner."""
        colours = tokens.LIGHT
        painter.fillRect(QRect(0, 0, self.size.width(), self.size.height()), QColor(colours.surface))
        painter.translate(tokens.L, tokens.L)
        painter.setFont(self._title_font)
        painter.setPen(QColor(colours.text))
        painter.drawText(QRectF(0, 0, self._frame.width, self._head), _WRAPPED, self._title)
        painter.setFont(self._font)
        painter.setPen(QColor(colours.muted))
        painter.drawText(QRectF(0, self._head, self._frame.width, self._words), _WRAPPED, self._sentence)
        painter.translate(0, self._head + self._words)
        self._chart.render_on(painter, self._frame, colours)

    def image(self) -> QImage:
        """Return it as a picture of pixels."""
        made = QImage(self.size * _RATIO, QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(_RATIO)
        painter = QPainter(made)
        self.draw(painter)
        painter.end()
        return made

    def svg(self) -> bytes:
        """Return it as an SVG file; texts stay texts."""
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(self._chart.logicalDpiX())
        generator.setSize(self.size)
        generator.setViewBox(QRect(0, 0, self.size.width(), self.size.height()))
        generator.setTitle(self._title)
        generator.setDescription(self._sentence)
        painter = QPainter(generator)
        self.draw(painter)
        painter.end()
        buffer.close()
        return bytes(content.data())


def png(image: QImage) -> bytes:
    """Return an image as a PNG file. Any thread."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(content.data())


def csv_text(sheet: Sheet, language: str) -> str:
    """Return a sheet as CSV (RFC 4180), with ``;`` between cells in French, where the comma is the decimal sign.

    Any thread. No text is taken for a formula by a spreadsheet.
    """
    from classifyme_desktop.services.export import safe_text

    is_french = language == "fr"

    def written(cell: Cell) -> str:
        if isinstance(cell, str):
            return safe_text(cell)
        return str(cell).replace(".", ",") if is_french else str(cell)

    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if is_french else ",", lineterminator="\r\n")
    writer.writerow([safe_text(head) for head in sheet.heads])
    writer.writerows([written(cell) for cell in row] for row in sheet.rows)
    return out.getvalue()


def write(path: Path, content: bytes) -> None:
    """Write a file; an older one is replaced only by a whole one. Any thread. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=".classifyme-", suffix=path.suffix, dir=path.parent)
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        partial.replace(path)
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
