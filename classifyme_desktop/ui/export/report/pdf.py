"""A report as a PDF file, and its pages as pictures to look at before. Any thread.

The file holds the day of the report and no other time, so that the same report is the same bytes.
"""

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, Qt, QUuid
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from classifyme_desktop.ui.export.report import blocks, paper
from classifyme_desktop.ui.export.report.paper import POINT, Block, Paper, rule
from classifyme_desktop.ui.export.report.words import ReportWords

if TYPE_CHECKING:
    from datetime import date

    from classifyme_desktop.services.export.report import Report

_HEAD: Final = 26.0 * POINT  # from the upper edge, on all pages but the first
_PROGRAM: Final = "ClassifyMe Desktop"
_OWN_ID: Final = QUuid("{8b1d3c52-6f0a-4b57-9d5e-2f5c1b7a9e10}")  # the program's, under which reports have theirs
# Moments within the file: of its own list, and of the metadata beside it (ISO 16684, XMP).
_MOMENT: Final = re.compile(rb"(?<=Date \(D:)\d{14}")
_XMP_MOMENT: Final = re.compile(rb"(?<=Date=\")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


class Pages:
    """A report laid out on paper."""

    def __init__(self, report: "Report", size: QPageSize.PageSizeId | None = None) -> None:
        self._report, self._words = report, ReportWords()
        self.paper = Paper(paper.usual_size() if size is None else size)
        self._pages: list[list[tuple[float, Block]]] = paper.paged(
            blocks.of(report, self.paper.width), self.paper.height
        )

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self._pages)

    def pdf(self) -> bytes:
        """Return the report as a PDF file."""
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(paper.RESOLUTION)
        writer.setPageLayout(QPageLayout(self.paper.size, QPageLayout.Orientation.Portrait, QMarginsF()))
        writer.setTitle(self._words.title(self._report))
        writer.setCreator(_PROGRAM)
        writer.setDocumentId(
            QUuid.createUuidV5(_OWN_ID, f"{self._report.day} {self._words.title(self._report)}".encode())
        )
        painter = QPainter(writer)
        for number in range(len(self._pages)):
            if number:
                writer.newPage()
            self._draw(painter, number)
        painter.end()
        buffer.close()
        return _dated(bytes(content.data()), self._report.day)

    def image(self, number: int, width: int, ratio: float = 1.0) -> QImage:
        """Return a page as a picture, ``width`` units wide on a screen with ``ratio`` pixels to the unit."""
        scale = width * ratio / self.paper.whole_width
        size = QSize(round(width * ratio), round(self.paper.whole_height * scale))
        made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        made.fill(QColor(paper.COLOURS.surface))
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        self._draw(painter, number)
        painter.end()
        made.setDevicePixelRatio(ratio)
        return made

    def _draw(self, painter: QPainter, number: int) -> None:
        for y, block in self._pages[number]:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            block.draw(painter, self.paper.left, self.paper.top + y)
        if number:
            self._corners(painter, _HEAD, self._words.title(self._report), self._words.day(self._report.day))
        foot = self.paper.foot
        rule(self.paper.width).draw(painter, self.paper.left, foot)
        self._corners(painter, foot + 6 * POINT, self._words.foot(), self._words.page(number + 1, len(self._pages)))

    def _corners(self, painter: QPainter, y: float, left: str, right: str) -> None:
        blocks.line_between(painter, QRectF(self.paper.left, y, self.paper.width, 0), left, right)


def _dated(content: bytes, day: "date") -> bytes:
    """Return the file with the day in place of the moment it was written, each of the same length."""
    content = _MOMENT.sub(f"{day:%Y%m%d}000000".encode(), content)
    return _XMP_MOMENT.sub(f"{day:%Y-%m-%d}T00:00:00".encode(), content)
