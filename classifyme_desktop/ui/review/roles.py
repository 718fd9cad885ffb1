"""Where the role of a person is decided: the likeliest roles, a line that finds any other, none of them, later."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import gig_words as gig_facts_words
from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.review.role_choices import Choice, RoleList
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from classifyme_desktop.services.review_card import Evidence, RoleCard
    from classifyme_desktop.services.role_finder import RoleFinder

_NARROWEST: Final = 40  # characters
_ROOMY: Final = 34  # lines of text; in less the levels are given by keys alone
_TIGHT: Final = 25  # in less the words that spoke for a role are marked in the text alone
_CUT: Final = 24  # the groups of roles that are named under a role


class ReviewRoles(QFrame):
    """``given`` carries the role that is right, ``refused`` one that is not; the others say what their names say."""

    given = Signal(str)
    refused = Signal(str)
    none_given = Signal()
    skipped = Signal()
    level_given = Signal(str)
    looked_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session: Session | None = None
        self._finder: RoleFinder | None = None
        self._likely: Sequence[RoleCard] = ()
        self._evidence: Evidence | None = None
        self.title = parts.label(is_bold=True)
        self.letters = QLineEdit(clearButtonEnabled=True)
        self.letters.setAcceptDrops(False)
        self.list = RoleList()
        self.nothing = parts.label(tone="muted", wraps=True)
        self.words = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.confirm = parts.button(self.take_current, "met", "primary")
        self.none = parts.button(self.none_given.emit)
        self.refuse = parts.button(self.refuse_current)
        self.skip = parts.button(self.skipped.emit)
        for button in (self.confirm, self.none, self.refuse, self.skip):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click, keys still act on the list
        self._level_title = parts.label(TextSize.CAPTION, tone="muted", is_bold=True)
        self.levels = [self._level(label) for label in gig_facts_words.LEVELS]
        self._lay_out()
        self.letters.textChanged.connect(self._on_typed)
        self.letters.installEventFilter(self)
        self.list.chosen.connect(self._on_chosen)
        self.list.looked_at.connect(self._on_looked_at)
        self._retranslate()

    def _level(self, label: str) -> QPushButton:
        made = parts.button(lambda: self.level_given.emit(label), kind="chip")
        made.setCheckable(True)
        made.setProperty("level", label)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _lay_out(self) -> None:
        actions, self._levels = QWidget(), QWidget()
        flow = FlowLayout(actions, tokens.S)
        for button in (self.confirm, self.none, self.refuse, self.skip):
            flow.addWidget(button)
        chips = FlowLayout(self._levels, tokens.XS)
        for button in self.levels:
            chips.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.title)
        layout.addWidget(self.letters)
        layout.addWidget(self.list, 1000)
        layout.addWidget(self.nothing)
        layout.addWidget(self.words)
        layout.addStretch(1)
        layout.addWidget(actions)
        layout.addWidget(self._level_title)
        layout.addWidget(self._levels)
        self.setMinimumWidth(_NARROWEST * self.fontMetrics().averageCharWidth())
        self.nothing.hide()

    # ------------------------------------------------------------------ what is offered

    def attach(self, session: Session) -> None:
        """Offer the roles of an open library; the finder comes when it is ready."""
        self._session = session

        def work() -> "RoleFinder":
            from classifyme_desktop.services.role_finder import RoleFinder

            return RoleFinder(session.taxonomy)

        session.tasks.start(work, self._on_finder, lambda _error: None)

    def _on_finder(self, finder: "RoleFinder") -> None:
        self._finder = finder
        if self.is_finding:
            self._on_typed()

    def show_roles(self, likely: "Sequence[RoleCard]", levels: Sequence[str]) -> None:
        """Offer the likeliest roles of somebody and show the levels that are known."""
        self._likely = likely
        self.letters.blockSignals(True)
        self.letters.clear()
        self.letters.blockSignals(False)
        self._offer()
        self.show_levels(levels)

    def show_levels(self, levels: Sequence[str]) -> None:
        """Show the levels of somebody."""
        for button in self.levels:
            button.setChecked(button.property("level") in levels)

    def show_evidence(self, evidence: "Evidence | None") -> None:
        """Say which words spoke for the current role."""
        self._evidence = evidence
        current = self.list.current()
        words = [] if evidence is None else [names.shown(one) for one in evidence.words]
        self._show_words()
        if words and current is not None:
            told = self.tr("Spoke for %1: %2").replace("%1", current.name)
            self.words.setText(told.replace("%2", " · ".join(words)))

    def _show_words(self) -> None:
        has_words = self._evidence is not None and bool(self._evidence.words) and self.list.current() is not None
        self.words.setVisible(has_words and self.height() >= _TIGHT * self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what can be done without where there is little room."""
        super().resizeEvent(event)
        is_roomy = self.height() >= _ROOMY * self.fontMetrics().height()
        for widget in (self._level_title, self._levels):
            widget.setVisible(is_roomy)
        self._show_words()

    @property
    def is_finding(self) -> bool:
        """Return whether roles are looked for by letters."""
        return bool(self.letters.text().strip())

    def start_finding(self, typed: str = "") -> None:
        """Look for a role by the letters typed so far."""
        self.letters.setFocus()
        self.letters.setText(self.letters.text() + typed)

    def stop_finding(self) -> None:
        """Offer the likeliest roles again."""
        self.letters.clear()
        self.list.setFocus()

    def _on_typed(self) -> None:
        self._offer()

    def _offer(self) -> None:
        """List the roles that were found, else the likeliest ones; the current one stays where it is still listed."""
        if self._session is None:
            return
        if self.is_finding:
            found = [] if self._finder is None else self._finder.find(self.letters.text(), self._session.language.code)
            choices = [self._choice(role_id) for role_id in found]
        else:
            choices = [self._choice(one.role_id, str(key), one.p) for key, one in enumerate(self._likely, 1)]
        self.list.show_choices(choices)
        self.list.setVisible(bool(choices))
        self.nothing.setVisible(not choices)
        for button in (self.confirm, self.refuse):
            button.setEnabled(bool(choices))

    def _choice(self, role_id: str, key: str = "", share: float | None = None) -> Choice:
        assert self._session is not None
        role = self._session.taxonomy.by_id.get(role_id)
        above = self._session.node(role.above[_CUT].node_id) if role is not None else ""
        return Choice(role_id, self._session.role(role_id), above, key, share)

    # ------------------------------------------------------------------ what is said

    def take(self, row: int) -> None:
        """Say that the role of a row is right."""
        self.list.take(row)

    def take_current(self) -> None:
        """Say that the current role is right."""
        self.list.take(self.list.currentIndex().row())

    def refuse_current(self) -> None:
        """Say that the current role is not right."""
        current = self.list.current()
        if current is not None:
            self.refused.emit(current.role_id)

    def give_level(self, number: int) -> None:
        """Say a level by its number from 1."""
        if 1 <= number <= len(self.levels):
            self.level_given.emit(self.levels[number - 1].property("level"))

    def _on_chosen(self, role_id: str) -> None:
        if self.letters.hasFocus():
            self.list.setFocus()
        self.given.emit(role_id)

    def _on_looked_at(self, role_id: str | None) -> None:
        self.show_evidence(None)
        self.looked_at.emit(role_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the line of letters: arrows move in the list, Enter takes, Esc and an empty Backspace leave."""
        if watched is self.letters and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_find_key(event)
        return super().eventFilter(watched, event)

    def _on_find_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_current()
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Backspace and not self.letters.text()):
            self.stop_finding()
        else:
            return False
        return True

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            evidence, row = self._evidence, self.list.currentIndex().row()
            self._retranslate()
            self._offer()
            self.list.step(row)
            self.show_evidence(evidence)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Which role is it?"))
        self.letters.setPlaceholderText(self.tr("Type to find any role"))
        self.letters.setAccessibleName(self.tr("Find a role"))
        self.list.setAccessibleName(self.tr("Roles to choose from"))
        self.nothing.setText(self.tr("No role of such a name. Try another word, in English or in French."))
        self.confirm.setText(self.tr("Confirm", "that a role is right"))
        self.confirm.setToolTip(self.tr("The marked role is right (Enter)"))
        self.none.setText(self.tr("None of them", "roles") + " · 0")
        self.none.setToolTip(self.tr("None of all the roles fits (0)"))
        self.refuse.setText(self.tr("Not this one", "role") + " · X")
        self.refuse.setToolTip(self.tr("The marked role is wrong (X)"))
        self.skip.setText(self.tr("Later", "skip a person") + " · S")
        self.skip.setToolTip(self.tr("Comes again at the end (S or →)"))
        self._level_title.setText(self.tr("Level"))
        for number, button in enumerate(self.levels, 1):
            label = button.property("level")
            button.setText(gig_facts_words.level(label))
            button.setToolTip(f"Alt+{number}")
            button.setAccessibleName(self.tr("Level: %1").replace("%1", button.text()))
