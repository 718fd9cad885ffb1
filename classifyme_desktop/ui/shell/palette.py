"""One line that finds everything: actions, pages, settings, gigs, saved searches, people. By keyboard alone.

What the window knows is found while typing; people come a moment later from the library. Knows no page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.finding import Finder

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_ENTRY: Final = Qt.ItemDataRole.UserRole + 1
_MOST: Final = 40  # of what the window knows
_MOST_PEOPLE: Final = 8
_IN_SIGHT: Final = 12
_PAUSE_MS: Final = 60
_CHARACTERS: Final = 74
_EDGE: Final = 3  # units of the line at the left of the current row, as in the tables
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found. ``kind`` says what it is, ``aside`` its key or its role; ``act`` goes there."""

    name: str
    kind: str
    act: Callable[[], object]
    aside: str = ""


class Entries(QAbstractListModel):
    """What was found, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Sequence[Entry] = ()

    def show(self, found: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.found = tuple(found)
        self.endResetModel()

    def spoken(self, row: int) -> str:
        """Return a row as a sentence, for those who hear it."""
        entry = self.found[row]
        return ", ".join(filter(None, (entry.name, entry.kind, entry.aside)))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        if not index.isValid() or not 0 <= index.row() < len(self.found):
            return None
        entry = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row())
        return entry if role == _ENTRY else None


class _Rows(QStyledItemDelegate):
    """Paints the name at the left, what it is and its key at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a line."""
        return QSize(160, option.fontMetrics.height() + tokens.M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        entry: Entry = index.data(_ENTRY)
        colours = tokens.now()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
            painter.fillRect(option.rect.adjusted(0, 0, _EDGE - option.rect.width(), 0), QColor(colours.accent))
        room = option.rect.adjusted(tokens.M, 0, -tokens.M, 0)
        painter.setFont(tokens.font(option.font, TextSize.CAPTION))
        metrics = painter.fontMetrics()
        kind = f" · {entry.kind}" if entry.aside else entry.kind
        needed = option.fontMetrics.horizontalAdvance(entry.name) + metrics.horizontalAdvance(kind) + tokens.L
        shown = metrics.elidedText(
            entry.aside, Qt.TextElideMode.ElideRight, max(room.width() - needed, room.width() // 3)
        )
        painter.setPen(QColor(colours.muted))
        painter.drawText(room, _RIGHT, f"{shown}{kind}")
        taken = metrics.horizontalAdvance(f"{shown}{kind}") + tokens.M
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        left = QRect(room.left(), room.top(), room.width() - taken, room.height())
        cut = painter.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, _LEFT, cut)
        painter.restore()


class Palette(QFrame):
    """Lies over ``window`` while it is open. ``known`` returns what the window can do now; ``person`` opens one."""

    def __init__(self, window: QWidget, known: Callable[[], Sequence[Entry]], person: Callable[[int], object]) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._window, self._known, self._person = window, known, person
        self._session: Session | None = None
        self._entries: Sequence[Entry] = ()
        self._finder: Finder | None = None
        self._turn = 0
        self._before: QWidget | None = None
        self.line = QLineEdit(clearButtonEnabled=False)
        self.line.setAcceptDrops(False)
        self.model = Entries(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setObjectName("found")
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.none = parts.label(tone="muted", wraps=True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look_for_people)
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        window.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S, tokens.S, tokens.S, tokens.S)
        layout.setSpacing(tokens.S)
        for widget in (self.line, self.list, self.none):
            layout.addWidget(widget)
        self._retranslate()
        self.hide()

    def attach(self, session: Session) -> None:
        """Find people of an open library, and have the search itself ready before it is needed."""
        self._session = session

        def work() -> None:
            import classifyme_desktop.services.finding  # noqa: F401 - loaded away from the window's thread

        session.tasks.start(work, lambda _: None, lambda _: None)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed."""
        self._session = None
        self.close_palette()

    # ------------------------------------------------------------------ opening and closing

    def open(self) -> None:
        """Come up, with all that the window can do; a second call goes away again."""
        if self.isVisible():
            self.close_palette()
            return
        from classifyme_desktop.services.finding import Finder

        self._before = self._window.focusWidget()
        self._entries = self._known()
        self._finder = Finder([f"{entry.name} {entry.kind}" for entry in self._entries])
        self.line.clear()
        self._on_typed()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Go away; the focus goes back to where it was."""
        if self.isVisible():
            self._turn += 1
            self._pause.stop()
            had_focus = self.line.hasFocus()
            self.hide()
            if had_focus and self._before is not None and self._before.isVisible():
                self._before.setFocus()
        self._before = None

    def _place(self) -> None:
        rows = min(_IN_SIGHT, max(1, self.model.rowCount()))
        row = self.list.sizeHintForRow(0) if self.model.rowCount() else 0
        self.list.setFixedHeight(rows * max(row, self.fontMetrics().height()) + 2 * self.list.frameWidth() + tokens.XS)
        width = min(_CHARACTERS * self.fontMetrics().averageCharWidth(), self._window.width() - 2 * tokens.XL)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, max(tokens.XL, self._window.height() // 10))

    # ------------------------------------------------------------------ finding

    def _on_typed(self) -> None:
        assert self._finder is not None
        self._turn += 1
        rows = self._finder.find(self.line.text(), _MOST)
        self._show([self._entries[row] for row in rows])
        self._pause.start()

    def _show(self, found: Sequence[Entry], row: int = 0) -> None:
        self.model.show(found)
        self.list.setCurrentIndex(self.model.index(min(row, len(found) - 1), 0) if found else _NOWHERE)
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)
        self._place()
        if found and self.isVisible():
            parts.announce(self.line, self.model.spoken(self.list.currentIndex().row()))

    def _look_for_people(self) -> None:
        session, typed, turn = self._session, self.line.text(), self._turn
        if session is None or not typed.strip():
            return

        def work() -> list[tuple[str, str, int]]:
            from classifyme_desktop.services import finding

            found = finding.people(session.workspace, typed, _MOST_PEOPLE)
            return [(one.name, one.file.path, int(one.resume_id)) for one in found]

        session.tasks.start(work, lambda found: self._on_people(turn, found), lambda _: None)

    def _on_people(self, turn: int, found: "Sequence[tuple[str, str, int]]") -> None:
        if turn != self._turn or not found or self._session is None:
            return
        ids = [resume_id for *_, resume_id in found]
        roles = {row.resume_id: row for row in self._session.shelf.rows_of_resumes(ids)}
        entries = []
        for name, path, resume_id in found:
            row = next((row for known, row in roles.items() if known == resume_id), None)
            role = self._session.role(row.role_id) if row and row.role_id and not row.is_abstained else ""
            entries.append(self._of_person(name, path, role, resume_id))
        self._show([*self.model.found, *entries], max(0, self.list.currentIndex().row()))

    def _of_person(self, name: str, path: str, role: str, resume_id: int) -> Entry:
        called = _called(name, path)
        return Entry(called, self.tr("Person"), lambda: self._person(resume_id), role)

    # ------------------------------------------------------------------ the keys

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self.model.found):
            entry = self.model.found[row]
            self.close_palette()
            entry.act()

    def _step(self, by: int) -> None:
        count = self.model.rowCount()
        if count:
            row = self.list.currentIndex().row() + by
            row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
            self.list.setCurrentIndex(self.model.index(row, 0))
            parts.announce(self.line, self.model.spoken(self.list.currentIndex().row()))

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Backtab: -1,
            Qt.Key.Key_PageDown: _IN_SIGHT,
            Qt.Key.Key_PageUp: -_IN_SIGHT,
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex().row())
        elif key in steps:
            self._step(steps[key])
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a list in the line, go away with the focus, and stay in the middle of the window."""
        kind = event.type()
        if watched is self.line:
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._on_key(event):
                return True
            if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and self.isVisible():
                is_elsewhere = event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason)
                if is_elsewhere:
                    QTimer.singleShot(0, self.close_palette)
        elif kind == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find an action, a page, a person, a gig, a setting…"))
        self.line.setAccessibleName(self.tr("Find anything"))
        self.line.setAccessibleDescription(self.tr("Up and Down choose, Enter goes there, Esc closes"))
        self.list.setAccessibleName(self.tr("Found"))
        self.none.setText(self.tr("Nothing found. Try fewer letters."))


def _called(name: str, path: str) -> str:
    """Return what a person is called in a list: the name that was read, else that of the file."""
    return names.shown(name) if name else names.of_path(path)
