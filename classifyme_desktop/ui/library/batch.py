"""What can be done with the files that are selected: one line of buttons; the rest is in a menu at its end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.widgets import parts

_FEWEST, _MOST = 2, 4  # people side by side


class BatchBar(QWidget):
    """A line that says how much is shown and selected, with what can be done about the selected files."""

    tag_asked = Signal()
    note_asked = Signal()
    role_asked = Signal()
    new_role_asked = Signal()
    level_asked = Signal()
    confirm_asked = Signal()
    trash_asked = Signal()
    restore_asked = Signal()
    erase_asked = Signal()
    empty_asked = Signal()
    export_asked = Signal()
    columns_asked = Signal()
    pairs_asked = Signal()
    compare_asked = Signal()
    details_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._picked, self._is_trash, self._pairs = 0, 0, False, 0
        self.count = parts.label(tone="muted")
        self._make_buttons()
        self.more = parts.button(self._show_more, "more", "quiet")
        self.details = parts.button(lambda: self.details_asked.emit(self.details.isChecked()), "pane", "quiet")
        self.details.setCheckable(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.XS)
        line.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # what finds no room is hidden instead
        line.addWidget(self.count)
        for button in (*self._of_people, *self._of_trash, self.columns, self.more):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.details)
        self._retranslate()

    def _make_buttons(self) -> None:
        self.tag = parts.button(self.tag_asked.emit, "tag", "quiet")
        self.role = parts.button(self.role_asked.emit, "review", "quiet")
        self.level = parts.button(self.level_asked.emit, "rises", "quiet")
        self.trash = parts.button(self.trash_asked.emit, "remove", "quiet")
        self.pairs = parts.button(self.pairs_asked.emit, "alike", "quiet")
        self.compare = parts.button(self.compare_asked.emit, "compare", "quiet")
        self.export = parts.button(self.export_asked.emit, "export", "quiet")
        self.note = parts.button(self.note_asked.emit, "note", "quiet")
        self.confirm = parts.button(self.confirm_asked.emit, "met", "quiet")
        self.new_role = parts.button(self.new_role_asked.emit, "plus", "quiet")
        self.restore = parts.button(self.restore_asked.emit, "undo", "quiet")
        self.erase = parts.button(self.erase_asked.emit, "close", "quiet")
        self.empty = parts.button(self.empty_asked.emit, "remove", "quiet")
        self.columns = parts.button(self.columns_asked.emit, "columns", "quiet")
        # In this order they find room.
        self._of_people = (
            self.tag, self.role, self.pairs, self.level, self.trash, self.compare, self.export, self.note, self.confirm,
            self.new_role,
        )  # fmt: skip
        self._of_trash = (self.restore, self.erase, self.empty)

    # ------------------------------------------------------------------ what is offered

    def show_counts(self, shown: int, picked: int, *, is_trash: bool) -> None:
        """Say how many files are listed and selected, and offer what fits."""
        self._shown, self._picked, self._is_trash = shown, picked, is_trash
        self._say()
        of_picked = (self.tag, self.role, self.level, self.note, self.confirm, self.new_role, self.trash)
        for button in (*of_picked, self.restore, self.erase):
            button.setEnabled(picked > 0)
        self.compare.setEnabled(self.may_compare(picked))
        for button in (self.export, self.empty):
            button.setEnabled(shown > 0)
        self._fit()

    @staticmethod
    def may_compare(picked: int) -> bool:
        """Return whether so many people can stand side by side."""
        return _FEWEST <= picked <= _MOST

    def show_pairs(self, count: int) -> None:
        """Say how many pairs of CVs may be of one person."""
        self._pairs = count
        self.pairs.setText(self.tr("Same person? %n", "pairs of CVs", count))
        self._fit()

    def show_details(self, *, is_shown: bool) -> None:
        """Say whether the details are in sight beside the list."""
        self.details.setChecked(is_shown)

    def offered(self) -> Sequence[QPushButton]:
        """Return what can be done now, whether there is room for its button or not."""
        some = self._of_trash if self._is_trash else self._of_people
        return [one for one in (*some, self.columns) if one is not self.pairs or self._pairs]

    def _fit(self) -> None:
        """Show as many buttons as there is room for; the menu at the end holds the others."""
        offered, gap = self.offered(), tokens.XS
        room = self.width() - self.count.sizeHint().width() - self.details.sizeHint().width() - 2 * gap
        wide = [one.sizeHint().width() + gap for one in offered]
        is_all = sum(wide) <= room
        room -= 0 if is_all else self.more.sizeHint().width() + gap
        fitting = sum(1 for upto in range(len(wide)) if sum(wide[: upto + 1]) <= room)
        seen = offered[:fitting]
        for button in (*self._of_people, *self._of_trash, self.columns):
            button.setVisible(button in seen)
        self.more.setVisible(not is_all)

    def hidden(self) -> list[QPushButton]:
        """Return what is offered in the menu for want of room."""
        return [one for one in self.offered() if one.isHidden()]

    def _show_more(self) -> None:
        self.more_menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def more_menu(self) -> QMenu:
        """Return a menu of what found no room."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self.hidden():
            action = menu.addAction(button.icon(), button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        return menu

    def event(self, event: QEvent) -> bool:
        """Find room anew when a button has other words or letters; where nothing changes, nothing more is asked."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many buttons as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return a width for the count and the menu."""
        wide = sum(one.sizeHint().width() + tokens.XS for one in (self.count, self.more, self.details))
        return QSize(wide, self.more.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the same: there is never more than one line."""
        return self.minimumSizeHint()

    # ------------------------------------------------------------------ the words

    def _say(self) -> None:
        if self._picked > 1:
            said = self.tr("%1 of %2 selected", "files").replace("%1", words.number(self._picked))
            self.count.setText(said.replace("%2", words.number(self._shown)))
        else:
            self.count.setText(self.tr("%Ln file(s)", "", self._shown))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.tag.setText(self.tr("Tag…"))
        self.role.setText(self.tr("Role…"))
        self.level.setText(self.tr("Level…"))
        self.note.setText(self.tr("Note…"))
        self.confirm.setText(self.tr("Confirm role"))
        self.new_role.setText(self.tr("Make a role of these people…"))
        self.new_role.setToolTip(self.tr("A role of your own, with those who are selected as its first examples"))
        self.trash.setText(self.tr("Remove"))
        self.restore.setText(self.tr("Put back"))
        self.erase.setText(self.tr("Erase…"))
        self.empty.setText(self.tr("Empty trash…"))
        self.compare.setText(self.tr("Compare", "people side by side"))
        self.compare.setToolTip(self.tr("Show two to four selected people side by side. C"))
        self.export.setText(self.tr("Export…"))
        self.columns.setText(self.tr("Columns"))
        self.more.setText(self.tr("More", "what can be done"))
        self.more.setAccessibleName(self.tr("More that can be done"))
        self.details.setAccessibleName(self.tr("Details beside the list"))
        self.details.setToolTip(self.tr("Show or hide the details of the chosen file"))
        self.trash.setToolTip(self.tr("Into the trash: out of the list, searches and rankings. The file stays. Del"))
        self.erase.setToolTip(self.tr("Erase from the library for good; the original file stays. Shift+Del"))
        self.pairs.setToolTip(self.tr("Pairs of CVs that may be of the same person"))
        self.role.setToolTip(self.tr("Say the role of those who are selected. E"))
        self.level.setToolTip(self.tr("Say the level of those who are selected. L"))
        self.show_pairs(self._pairs)
        self._say()
        self._fit()
