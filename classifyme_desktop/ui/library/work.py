"""What the library page does with the files that are selected: asks in one line, then changes them undoably."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from classifyme_desktop.domain.searchable import LEVELS
from classifyme_desktop.ui.language import gig_words, names, words
from classifyme_desktop.ui.library.batch import BatchBar
from classifyme_desktop.ui.library.changes import Changes
from classifyme_desktop.ui.library.form import Form
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.tables.resume_list import CHOICES, ResumeList
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.resume import FileRow
    from classifyme_desktop.storage.tags import Tag
    from classifyme_desktop.ui.export.dialog import ExportDialog
    from classifyme_desktop.ui.state.preferences import Preferences

_SHORTCUTS: Final = ("T", "N", "E", "L", "Del", "Shift+Del")
_SEPARATOR: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class _Question:
    """What a form asks: the words of its question and buttons, and what is offered while somebody types."""

    question: str
    give: str
    take: str = ""
    known: Sequence[str] = ()


class Work(QObject):
    """``told`` carries a ``Telling``."""

    told = Signal(object)

    def __init__(self, files: ResumeList, bar: BatchBar, form: Form, changes: Changes, parent: QWidget) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self.preferences: Preferences | None = None  # which remember how lists were exported
        self._list, self._bar, self._form, self._changes = files, bar, form, changes
        self._page = parent
        self.tags: Sequence[Tag] = ()
        self._people: list[int] = []
        self._files: Sequence[int] = ()
        self._tag = ""
        self.is_trash = False
        bar.tag_asked.connect(self.ask_for_tag)
        bar.note_asked.connect(self.ask_for_note)
        bar.role_asked.connect(self.ask_for_role)
        bar.level_asked.connect(self.show_levels)
        bar.confirm_asked.connect(self.confirm)
        bar.trash_asked.connect(self.trash)
        bar.restore_asked.connect(self.trash)
        bar.erase_asked.connect(self.ask_to_erase)
        bar.empty_asked.connect(self.ask_to_empty)
        bar.export_asked.connect(self.ask_for_export)
        bar.columns_asked.connect(self.show_columns)
        form.given.connect(self._on_given)
        form.taken.connect(self._on_taken)
        form.left.connect(files.setFocus)
        form.reworded.connect(self._say_anew)
        acts = (
            self.ask_for_tag, self.ask_for_note, self.ask_for_role, self.show_levels, self.trash, self.ask_to_erase,
        )  # fmt: skip
        for key, act in zip(_SHORTCUTS, acts, strict=True):
            action = QAction(files)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            files.addAction(action)
        self._asked = ""

    def attach(self, session: Session) -> None:
        """Work on an open library."""
        self._session = session

    def detach(self) -> None:
        """Let go of the library."""
        self._session = None
        self._form.hide()

    def show_tags(self, tags: "Sequence[Tag]") -> None:
        """Take the tags that there are."""
        self.tags = tags

    # ------------------------------------------------------------------ who is selected

    def _rows(self) -> "list[FileRow]":
        return [] if self._session is None else self._session.shelf.rows(self._list.picked_ids())

    def _pick_people(self) -> bool:
        self._people = [int(row.resume_id) for row in self._rows() if row.resume_id is not None]
        if not self._people and self._list.picked_count():
            self.told.emit(Telling(self.tr("These files could not be read, so there is no person to change.")))
        return bool(self._people) and not self.is_trash

    # ------------------------------------------------------------------ questions

    def _worded(self) -> _Question:
        """Return the question that is asked now, in the language that is shown."""
        count = len(self._people)
        if self._asked in ("erase", "due"):
            question = self.tr(
                "Erase %n file(s) and all that was read, decided and noted of them? This cannot be taken back; the "
                "originals stay. To agree, type: %1",
                "",
                len(self._files),
            )
            return _Question(question.replace("%1", str(len(self._files))), self.tr("Erase for good"))
        if self._asked == "rename":
            question = self.tr("New name of the tag “%1”").replace("%1", names.shown(self._tag))
            return _Question(question, self.tr("Rename tag"))
        if self._asked == "tag":
            known = [names.shown(tag.name) for tag in self.tags]
            question = self.tr("Tag for %n person(s)", "", count)
            return _Question(question, self.tr("Add tag"), self.tr("Take tag away"), known)
        if self._asked == "role":
            return _Question(self.tr("Role of %n person(s)", "", count), self.tr("Set role"), known=self._role_names())
        if count == 1:
            return _Question(self.tr("Note"), self.tr("Keep note"))
        return _Question(self.tr("Add to the notes of %n person(s)", "", count), self.tr("Add"))

    def _role_names(self) -> list[str]:
        session = self._session
        roles = [] if session is None else [session.role(role.role_id) for role in session.taxonomy.roles]
        return sorted(roles, key=str.casefold)

    def _ask(self, asked: str, typed: str = "", *, is_long: bool = False) -> None:
        self._asked = asked
        one = self._worded()
        self._form.ask(one.question, one.give, take=one.take, known=one.known, typed=typed, is_long=is_long)

    def _say_anew(self) -> None:
        one = self._worded()
        self._form.say(one.question, one.give, take=one.take, known=one.known)

    def ask_for_tag(self) -> None:
        """Ask for the name of a tag for the people who are selected."""
        if self._pick_people():
            self._ask("tag")

    def ask_for_note(self) -> None:
        """Ask for a note: the one that there is for one person, more text for many."""
        if self._pick_people() and self._session is not None:
            typed = self._session.shelf.note(self._people[0]) if len(self._people) == 1 else ""
            self._ask("note", typed, is_long=True)

    def ask_for_role(self) -> None:
        """Ask for the role of the people who are selected."""
        if self._pick_people() and self._session is not None:
            self._ask("role")

    def ask_to_rename(self, name: str) -> None:
        """Ask for another name of a tag."""
        self._tag = name
        self._ask("rename", names.shown(name))

    def ask_to_erase(self) -> None:
        """Ask whether what is selected is to be erased for good."""
        self._ask_to_erase(self._list.picked_ids(), "erase")

    def ask_to_empty(self) -> None:
        """Ask whether all that lies in the trash is to be erased for good."""
        if self.is_trash:
            self._ask_to_erase(self._list.shown_ids(), "erase")

    def ask_to_erase_due(self, count: int) -> None:
        """Ask whether the files whose days in the trash are over are to be erased; ``count``: how many they are."""
        self._ask_to_erase(range(count), "due")

    def _ask_to_erase(self, file_ids: Sequence[int], asked: str) -> None:
        if file_ids:
            self._files = file_ids
            self._ask(asked)

    def _erase(self, typed: str) -> bool:
        if typed.strip() != str(len(self._files)):
            said = self.tr("Nothing was erased. To agree, type: %1")
            self.told.emit(Telling(said.replace("%1", words.number(len(self._files)))))
            return False
        self._changes.erase(self._files, is_due=self._asked == "due")
        return True

    def _on_given(self, typed: str) -> None:
        if self._asked in ("erase", "due"):
            if not self._erase(typed):
                return
        elif self._asked == "rename":
            self._changes.rename_tag(self._tag, typed)
        elif self._asked == "tag":
            self._changes.tag(self._people, typed)
        elif self._asked == "note":
            self._changes.note(self._noted(typed))
        elif not self._set_role(typed):
            return
        self._form.close_form()

    def _noted(self, typed: str) -> dict[int, str]:
        if len(self._people) == 1 or self._session is None:
            return dict.fromkeys(self._people, typed.strip())
        before = {one: self._session.shelf.note(one) for one in self._people}
        return {one: _SEPARATOR.join(filter(None, (text, typed.strip()))) for one, text in before.items()}

    def _set_role(self, typed: str) -> bool:
        session = self._session
        if session is None:
            return False
        wanted = typed.strip().casefold()
        ids = [role.role_id for role in session.taxonomy.roles]
        found = [one for one in ids if session.role(one).casefold() == wanted]
        found = found or [one for one in ids if wanted and wanted in session.role(one).casefold()]
        if len(found) != 1:
            self.told.emit(Telling(self.tr("Choose one of the roles that are offered while you type.")))
            return False
        self._changes.change_role(self._people, found[0])
        return True

    def _on_taken(self, typed: str) -> None:
        self._changes.untag(self._people, typed)
        self._form.close_form()

    # ------------------------------------------------------------------ at once

    def confirm(self) -> None:
        """Say that the likeliest roles of those who are selected are right."""
        if self._pick_people():
            self._changes.confirm_role(self._people)

    def trash(self) -> None:
        """Move what is selected to the trash, or back where the trash is shown."""
        ids = self._list.picked_ids()
        if ids:
            self._changes.trash(ids, is_restored=self.is_trash)

    def show_levels(self) -> None:
        """Offer the levels for those who are selected."""
        if self._pick_people():
            self._pop_up(self.level_menu(), self._bar.level)

    def level_menu(self) -> QMenu:
        """Return a menu of the levels, each for the people who are selected."""
        menu, rows = self._menu(), [row for row in self._rows() if row.resume_id is not None]
        people, shown = [int(row.resume_id or 0) for row in rows], {row.level for row in rows}
        right = menu.addAction(self.tr("The level shown is right"))
        right.setEnabled(shown != {None})
        right.triggered.connect(lambda: self._changes.confirm_level(people))
        menu.addSeparator()
        for level in reversed(LEVELS):
            action = menu.addAction(gig_words.level(level))
            action.setCheckable(True)
            action.setChecked(shown == {level})
            action.triggered.connect(lambda _=False, one=level: self._changes.change_level(people, one))
        return menu

    def _menu(self) -> QMenu:
        made = QMenu(self._bar)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return made

    def _pop_up(self, menu: QMenu, button: QPushButton) -> None:
        under = button if button.isVisible() else self._bar.more
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))

    def show_columns(self) -> None:
        """Offer the columns in a menu."""
        menu = self._menu()
        model = self._list.model()
        for column in CHOICES:
            title = str(model.headerData(column, Qt.Orientation.Horizontal))
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(not self._list.isColumnHidden(column))
            action.toggled.connect(lambda is_on, one=column: self._list.show_column(one, is_shown=is_on))
        menu.addSeparator()
        menu.addAction(self.tr("Usual columns")).triggered.connect(self._list.reset_columns)
        self._pop_up(menu, self._bar.columns)

    # ------------------------------------------------------------------ export

    def ask_for_export(self) -> "ExportDialog | None":
        """Let the person choose how the list goes out, or the files of it that are selected; None for an empty one."""
        session, listed = self._session, self._list.shown_ids()
        if session is None or not listed:
            self.told.emit(Telling(self.tr("The list is empty, so there is nothing to export.")))
            return None
        from classifyme_desktop.ui.export import dialog, sources

        source = sources.ListedSource(session.workspace, listed, self._list.picked_ids())
        return dialog.show(self._page, session, source, self.preferences, self.told.emit)
