"""The facets at the left of the list of files: a tree of choices with the number of files behind each.

Inside a facet one choice is enough, between facets all must hold. Choices are ticked with Space or a click.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QSignalBlocker,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.facets import NONE, Chosen, Facet, Mark
from classifyme_desktop.domain.searchable import LEVELS
from classifyme_desktop.services.library import PROBLEMS
from classifyme_desktop.ui.language import fact_words, names, words
from classifyme_desktop.ui.language import gig_words as gig_facts_words
from classifyme_desktop.ui.library.facet_rows import COUNT, IS_EMPTY, KEY, FacetRows
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.tables.resume_table import plain

if TYPE_CHECKING:
    from classifyme_desktop.services.library import Look

PROBLEM: Final = "problems"  # the choice of all states in which a file could not be read
_STATES: Final = (FileState.ADDED.value, FileState.DUPLICATE.value, *(mark.value for mark in Mark))
Choice = tuple[Facet, str | int]


class Facets(QTreeWidget):
    """``chosen`` tells that the person chose otherwise; ``rename_asked`` and ``forget_asked`` carry a tag's name."""

    chosen = Signal()
    rename_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facets")
        self._session: Session | None = None
        self._look: Look | None = None
        self._ticked: dict[Choice, None] = {}
        self._rows: dict[Choice, QTreeWidgetItem] = {}
        self._offered: set[Choice] = set()  # rows that stay in their places, whatever is ticked
        self._known: list[Choice] = []  # by the number in a row's own data
        self._tags: dict[int, str] = {}
        self._shown: dict[Choice, tuple[str, int, bool]] = {}
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setIndentation(tokens.M)  # names of roles need the room
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names of roles differ at both ends
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setItemDelegate(FacetRows(self))
        self._heads = {facet: self._head(facet) for facet in Facet}
        self.itemChanged.connect(self._on_changed)
        self._retranslate()

    def _head(self, facet: Facet) -> QTreeWidgetItem:
        made = QTreeWidgetItem(self)
        made.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        made.setExpanded(facet is not Facet.LANGUAGE)
        return made

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session) -> None:
        """Show the roles of an open library."""
        self._session = session
        for role in session.taxonomy.roles:
            family, group = role.above[6].node_id, role.above[24].node_id
            first = self._row((Facet.ROLE, family), self._heads[Facet.ROLE])
            second = self._row((Facet.ROLE, group), first) if group != family else first
            if role.role_id not in (family, group):
                self._row((Facet.ROLE, role.role_id), second)
        self._row((Facet.ROLE, NONE), self._heads[Facet.ROLE])
        problems = None
        for key in (*_STATES[:2], PROBLEM, *_STATES[2:]):
            made = self._row((Facet.STATE, key), self._heads[Facet.STATE])
            problems = made if key == PROBLEM else problems
        for state in FileState:
            if state in PROBLEMS and problems is not None:
                self._row((Facet.STATE, state.value), problems)
        for place in reversed(range(len(LEVELS))):
            self._row((Facet.LEVEL, place), self._heads[Facet.LEVEL])
        self._retranslate()

    def show_look(self, look: "Look") -> None:
        """Show the counts of a look at the library.

        Choices that would show nothing are hidden while none is ticked. From the first tick to the last they stay.
        """
        self._look = look
        blocker = QSignalBlocker(self)
        self._tags = {tag.tag_id: tag.name for tag in look.tags}
        for code in sorted(look.facets.languages, key=lambda one: -look.facets.languages[one]):
            self._row((Facet.LANGUAGE, code), self._heads[Facet.LANGUAGE])
        for tag in look.tags:
            self._row((Facet.TAG, tag.tag_id), self._heads[Facet.TAG])
        for choice in [one for one in self._rows if one[0] is Facet.TAG and one[1] not in self._tags]:
            self._drop(choice)
        offered = {choice for choice in self._rows if self.count(choice)}
        self._offered = offered | self._offered if self._ticked else offered
        for choice, row in self._rows.items():
            self._show_row(choice, row)
        for head in self._heads.values():
            head.setHidden(all(row.isHidden() for row in _below(head)))
        blocker.unblock()
        self.viewport().update()

    def _show_row(self, choice: Choice, row: QTreeWidgetItem) -> None:
        count, name = self.count(choice), self.name(choice)
        is_hidden = choice not in self._offered and choice not in self._ticked and not self._holds_ticked(row)
        if self._shown.get(choice) == (name, count, is_hidden):
            return  # most stay as they are while files come in, and each change is drawn
        self._shown[choice] = (name, count, is_hidden)
        number = words.number(count)
        row.setText(0, name)
        row.setData(0, COUNT, number)
        row.setData(0, IS_EMPTY, count == 0)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {number}")
        row.setToolTip(0, plain(name))
        row.setHidden(is_hidden)

    def _holds_ticked(self, row: QTreeWidgetItem) -> bool:
        return any(self._known[one.data(0, KEY)] in self._ticked or self._holds_ticked(one) for one in _below(row))

    def count(self, choice: Choice) -> int:
        """Return how many files a choice would show."""
        if self._look is None:
            return 0
        facet, key = choice
        counts = self._look.facets
        if facet is Facet.ROLE:
            return sum(counts.roles.get(one, 0) for one in self._roles_of(str(key)))
        if facet is Facet.STATE:
            asked = [state.value for state in PROBLEMS] if key == PROBLEM else [str(key)]
            return sum(counts.states.get(one, 0) for one in asked)
        if facet is Facet.LANGUAGE:
            return counts.languages.get(str(key), 0)
        return (counts.levels if facet is Facet.LEVEL else counts.tags).get(int(key), 0)

    def _roles_of(self, key: str) -> list[str]:
        """Return the roles under a node of the tree, a role itself, or none's own key."""
        if self._session is None or key == NONE or key in self._session.taxonomy.by_id:
            return [key]
        roles = self._session.taxonomy.roles
        return [role.role_id for role in roles if key in (role.above[6].node_id, role.above[24].node_id)]

    # ------------------------------------------------------------------ what is chosen

    def choices(self) -> list[Choice]:
        """Return what is ticked, in the order of ticking."""
        return list(self._ticked)

    def wanted(self) -> Chosen:
        """Return what is ticked as the library understands it."""

        def of(facet: Facet) -> list[str | int]:
            return [key for one, key in self._ticked if one is facet]

        states = [str(key) for key in of(Facet.STATE)]
        if PROBLEM in states:
            states = [one for one in states if one != PROBLEM] + [state.value for state in PROBLEMS]
        return Chosen(
            roles=frozenset(role for key in of(Facet.ROLE) for role in self._roles_of(str(key))),
            states=frozenset(states),
            languages=frozenset(str(key) for key in of(Facet.LANGUAGE)),
            levels=frozenset(int(key) for key in of(Facet.LEVEL)),
            tags=frozenset(int(key) for key in of(Facet.TAG)),
        )

    def choose(self, choices: Iterable[Choice]) -> None:
        """Tick these choices and no others, as the person would."""
        blocker = QSignalBlocker(self)
        self._ticked = dict.fromkeys(choices)
        for choice, row in self._rows.items():
            row.setCheckState(0, Qt.CheckState.Checked if choice in self._ticked else Qt.CheckState.Unchecked)
            if choice in self._ticked:
                row.setHidden(False)
                self._unfold(row)
        blocker.unblock()
        self.chosen.emit()

    def drop(self, choice: Choice) -> None:
        """Tick a choice no more."""
        self.choose([one for one in self._ticked if one != choice])

    def _unfold(self, row: QTreeWidgetItem) -> None:
        above = row.parent()
        while above is not None:
            above.setExpanded(True)
            above = above.parent()

    def _on_changed(self, row: QTreeWidgetItem) -> None:
        number = row.data(0, KEY)
        if number is None:
            return
        choice = self._known[number]
        is_ticked = row.checkState(0) == Qt.CheckState.Checked
        if is_ticked == (choice in self._ticked):
            return
        if is_ticked:
            self._ticked[choice] = None
        else:
            self._ticked.pop(choice, None)
        self.chosen.emit()

    # ------------------------------------------------------------------ tags

    def current_tag(self) -> str | None:
        """Return the name of the tag whose row is the current one, None for another row."""
        row = self.currentItem()
        number = None if row is None else row.data(0, KEY)
        facet, key = (None, "") if number is None else self._known[number]
        return self._tags.get(int(key)) if facet is Facet.TAG else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the tag under the pointer, or with the current one by its key."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        if self.current_tag() is not None:
            self.tag_menu().popup(event.globalPos())

    def tag_menu(self) -> QMenu:
        """Return what can be done with the current tag."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, key, signal in (
            (self.tr("Rename tag…"), "F2", self.rename_asked),
            (self.tr("Delete tag"), "Del", self.forget_asked),
        ):
            action = menu.addAction(text)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _=False, told=signal: self._of_tag(told))
        return menu

    def _of_tag(self, told: SignalInstance) -> None:
        name = self.current_tag()
        if name is not None:
            told.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename the current tag with F2, delete it with Del."""
        asked = {Qt.Key.Key_F2: self.rename_asked, Qt.Key.Key_Delete: self.forget_asked}
        key = Qt.Key(event.key())
        if key in asked and self.current_tag() is not None:
            self._of_tag(asked[key])
        else:
            super().keyPressEvent(event)

    def _row(self, choice: Choice, under: QTreeWidgetItem) -> QTreeWidgetItem:
        made = self._rows.get(choice)
        if made is None:
            blocker = QSignalBlocker(self)
            made = self._rows[choice] = QTreeWidgetItem(under)
            made.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            made.setData(0, KEY, len(self._known))
            self._known.append(choice)
            is_ticked = choice in self._ticked
            made.setCheckState(0, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            blocker.unblock()
        return made

    def _drop(self, choice: Choice) -> None:
        row = self._rows.pop(choice)
        self._shown.pop(choice, None)
        self._heads[choice[0]].removeChild(row)
        self._ticked.pop(choice, None)

    # ------------------------------------------------------------------ the words

    def name(self, choice: Choice) -> str:
        """Return what a choice is called."""
        facet, key = choice
        if facet is Facet.ROLE:
            return self._role(str(key))
        if facet is Facet.STATE:
            return self._state(str(key))
        if facet is Facet.LANGUAGE:
            return fact_words.language(str(key)) if key != NONE else self.tr("Not known", "language of a CV")
        if facet is Facet.LEVEL:
            return gig_facts_words.level(LEVELS[int(key)])
        return names.shown(self._tags.get(int(key), ""))

    def sentence(self, choice: Choice) -> str:
        """Return a choice with its facet."""
        return (
            self.tr("%1: %2", "facet and choice").replace("%1", self._title(choice[0])).replace("%2", self.name(choice))
        )

    def _role(self, key: str) -> str:
        if key == NONE:
            return self.tr("No role named")
        if self._session is None:
            return key
        return self._session.role(key) if key in self._session.taxonomy.by_id else self._session.node(key)

    def _state(self, key: str) -> str:
        named: dict[str, Callable[[], str]] = {
            PROBLEM: lambda: self.tr("Problems", "files that could not be read"),
            Mark.HIDDEN_TEXT.value: lambda: self.tr("With hidden text"),
            Mark.NOT_SURE.value: lambda: self.tr("Not sure of the role"),
            Mark.REVIEWED.value: lambda: self.tr("Role decided by a reader"),
        }
        return named[key]() if key in named else words.state(FileState(key))

    def _title(self, facet: Facet) -> str:
        titles: Mapping[Facet, str] = {
            Facet.ROLE: self.tr("Role"),
            Facet.STATE: self.tr("State"),
            Facet.LANGUAGE: self.tr("Language of the CV"),
            Facet.LEVEL: self.tr("Level"),
            Facet.TAG: self.tr("Tags"),
        }
        return titles[facet]

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._shown.clear()  # numbers are written in another way as well
        self.setAccessibleName(self.tr("Narrow the list"))
        self.setAccessibleDescription(
            self.tr("Space ticks a choice; the arrows open and close its parts; F2 renames a tag, Del deletes it")
        )
        for facet, head in self._heads.items():
            head.setText(0, self._title(facet))
        if self._look is not None:
            self.show_look(self._look)


def _below(row: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [one for one in (row.child(number) for number in range(row.childCount())) if one is not None]
