"""What is dragged over the window, and the sheet that says what becomes of it. Opens no file."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize

# Tables with a gig in each row; ``services.gig_import`` knows more, which are refused with a sentence.
TABLES: Final = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".json", ".jsonl", ".ndjson", ".xls", ".ods"})
GIGS: Final = frozenset({".pdf", ".docx", ".txt", ".csv", ".tsv", ".xlsx", ".xlsm", ".json", ".jsonl", ".ndjson"})
# What Outlook drags: attachments that exist in no folder, which arrive empty.
_OUTLOOK: Final = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
_ICON: Final = 48


class Target(Enum):
    """What dropped files become."""

    RESUMES = "resumes"
    GIGS = "gigs"


def paths_of(mime: QMimeData) -> list[Path]:
    """Return the files and folders that are dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def is_from_mail(mime: QMimeData) -> bool:
    """Return whether attachments are dragged out of a mail program without a place on the disk."""
    return not mime.hasUrls() and mime.hasFormat(_OUTLOOK)


def may_be_gigs(paths: Sequence[Path]) -> bool:
    """Return whether all that is dragged are files that a gig can be read from."""
    return bool(paths) and all(path.suffix.lower() in GIGS | TABLES for path in paths)


class DropSheet(QWidget):
    """Covers the window while something is dragged over it, with one target or two beside each other."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._targets: tuple[Target, ...] = (Target.RESUMES,)
        self._over = Target.RESUMES
        self.hide()

    def open(self, targets: tuple[Target, ...]) -> None:
        """Cover the window."""
        self._targets = targets
        self._over = targets[0]
        self.setGeometry(self.parentWidget().rect())  # type: ignore[union-attr]  # made with a parent
        self.raise_()
        self.show()

    def move_over(self, position: QPoint) -> Target:
        """Return the target under the pointer, and mark it."""
        number = position.x() * len(self._targets) // max(self.width(), 1)
        over = self._targets[min(max(number, 0), len(self._targets) - 1)]
        if over is not self._over:
            self._over = over
            self.update()
        return over

    def words(self, target: Target) -> str:
        """Return what a target says."""
        if target is Target.GIGS:
            return self.tr("Drop here to add as gigs")
        return self.tr("Drop here to add as CVs") if len(self._targets) > 1 else self.tr("Drop to add to the library")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the targets."""
        colours = tokens.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colours.window)
        ground.setAlphaF(0.92)
        painter.fillRect(self.rect(), ground)
        width = self.width() / len(self._targets)
        for number, target in enumerate(self._targets):
            zone = QRectF(number * width, 0, width, self.height()).adjusted(
                tokens.XL, tokens.XL, -tokens.XL, -tokens.XL
            )
            self._paint_zone(painter, zone, target, colours)

    def _paint_zone(self, painter: QPainter, zone: QRectF, target: Target, colours: tokens.Colours) -> None:
        is_over = target is self._over
        painter.setPen(QPen(QColor(colours.accent if is_over else colours.control), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(colours.accent_soft if is_over else colours.surface))
        painter.drawRoundedRect(zone, 2 * tokens.RADIUS, 2 * tokens.RADIUS)
        name = "gigs" if target is Target.GIGS else "import"
        drawing = icons.pixmap(name, colours.accent, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(zone.center() - QPointF(_ICON / 2, _ICON + tokens.S), drawing)
        painter.setPen(QColor(colours.text))
        painter.setFont(tokens.font(self.font(), TextSize.TITLE, is_bold=True))
        below = zone.adjusted(tokens.L, zone.height() / 2 + tokens.S, -tokens.L, 0)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(below, flags, self.words(target))
