"""The review: people whose role the program does not name, one after the other, decided with the keyboard alone."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import label_words, words
from classifyme_desktop.ui.review import digits, said
from classifyme_desktop.ui.review.blind import ReviewBlind
from classifyme_desktop.ui.review.empty import ReviewEmpty
from classifyme_desktop.ui.review.flow import ReviewFlow
from classifyme_desktop.ui.review.person import ReviewPerson, called
from classifyme_desktop.ui.review.roles import ReviewRoles
from classifyme_desktop.ui.review.said import Prepared, Step
from classifyme_desktop.ui.review.text import ReviewText
from classifyme_desktop.ui.state.preferences import Preferences
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.tables.figures import NameLine
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.services.corrections import Change
    from classifyme_desktop.services.review_card import Evidence

_ROOMY: Final = 40  # lines of text
_NO_KEYS: Final = Qt.KeyboardModifier.NoModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier


class ReviewPage(QWidget):
    """Asks about one person at a time.

    ``told`` carries a ``Telling`` for the toast; ``labelled`` the ids of the resumes whose labels changed: lists and
    rankings are to be made anew; ``file_asked`` the id of a file for the library to show; ``library_asked`` wants it.
    """

    told = Signal(object)
    labelled = Signal(object)
    file_asked = Signal(object)
    library_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._person: Prepared | None = None
        self.blind = ReviewBlind(self)
        self.flow = ReviewFlow(self)
        self.title = parts.label(TextSize.TITLE, is_bold=True)
        self.progress = parts.label(tone="muted")
        self.bar = QProgressBar(textVisible=False)
        self.person, self.roles = ReviewPerson(), ReviewRoles()
        self.keys = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.last = NameLine("muted", elide=Qt.TextElideMode.ElideRight)
        self.undo_button = parts.button(self.flow.undo, "undo", "quiet")
        self.redo_button = parts.button(self.flow.redo, "redo", "quiet")
        self.empty = ReviewEmpty(self.flow.undo)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.setEnabled(False)
        self._show_current()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.M)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.progress)
        head.addWidget(self.blind.switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        self._pages = QStackedWidget()
        for page in (self._work_part(), self.empty, QWidget()):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)

    def _work_part(self) -> QWidget:
        made = QWidget()
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.setHandleWidth(tokens.M)
        splitter.addWidget(self.person)
        splitter.addWidget(self.roles)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([620, 410])
        foot = QHBoxLayout()
        foot.setSpacing(tokens.S)
        foot.addWidget(self.undo_button)
        foot.addWidget(self.redo_button)
        foot.addWidget(self.last, 1)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(splitter, 1)
        layout.addLayout(foot)
        layout.addWidget(self.keys)
        return made

    def _connect(self) -> None:
        flow, roles = self.flow, self.roles
        self.blind.changed.connect(self._on_blind)
        self.empty.library_asked.connect(self.library_asked)
        roles.given.connect(lambda role_id: self._say(said.ROLE, role_id))
        roles.none_given.connect(lambda: self._say(said.NONE))
        roles.skipped.connect(lambda: self._say(said.SKIP))
        roles.refused.connect(lambda role_id: self._say(said.NOT_ROLE, role_id))
        roles.level_given.connect(lambda label: self._say(said.LEVEL, label))
        roles.looked_at.connect(self._on_looked_at)
        self.person.open_asked.connect(self._open)
        flow.moved.connect(self._show_current)
        flow.changed.connect(self._on_changed)
        flow.counted.connect(self._show_figures)
        flow.labelled.connect(self.labelled)
        flow.failed.connect(self._on_failed)
        flow.restored.connect(self._on_restored)

    # ------------------------------------------------------------------ the library

    def attach(self, session: Session, preferences: Preferences | None = None) -> None:
        """Review the people of an open library, blind as the last time; that is remembered in ``preferences``."""
        self._session = session
        self.blind.attach(preferences)
        self.person.attach(session)
        self.roles.attach(session)
        self.setEnabled(True)
        self.flow.attach(session)
        self.blind.settle()

    def detach(self) -> None:
        """Let go of the library, which is about to be closed; what was said is kept."""
        self.flow.detach()
        self._session = None
        self.setEnabled(False)

    def refresh(self) -> None:
        """Look anew who is to be reviewed, since people were added, removed or labelled elsewhere."""
        self.flow.refresh()

    def on_files_looked(self) -> None:
        """Look whether somebody is to be reviewed now, since an import goes on: where nobody was, and in sight only."""
        if self.isVisible() and self.flow.is_empty:
            self.flow.refresh()

    def _on_blind(self) -> None:
        if self._session is not None:
            self.flow.read_blind(self._session.language.code if self.blind.is_on else None)
            self._show_figures()

    # ------------------------------------------------------------------ what is shown

    def _show_current(self) -> None:
        self._person = person = self.flow.current
        if person is not None:
            self._pages.setCurrentIndex(0)
            self.person.show_person(person)
            self.roles.show_roles(person.card.roles, person.card.levels)
            if self.isVisible():
                self._announce(person)
        else:
            self._pages.setCurrentIndex(1 if self.flow.is_empty else 2)  # nothing at all for a moment
            self.person.clear()
        self.roles.setEnabled(person is not None)
        if person is not None and self.isVisible() and self.focusWidget() in (None, self.blind.switch):
            self.roles.list.setFocus()  # be ready for keys: while nobody was there, the list could not have the focus
        self._show_figures()

    def _announce(self, person: Prepared) -> None:
        told = [self.person.name.text, self.person.why.text()]
        parts.announce(self, " ".join(told + [choice.name for choice in self.roles.list.choices[:1]]))

    def _on_changed(self) -> None:
        person = self.flow.current
        if person is None or self._person is None:
            return
        if person.card.roles != self._person.card.roles:
            self.roles.show_roles(person.card.roles, person.card.levels)
        self.roles.show_levels(person.card.levels)
        self._person = person
        self.person.show_facts(person)

    def _on_looked_at(self, role_id: str | None) -> None:
        """Show what spoke for a role: at once for the likeliest ones, soon for one that was found."""
        person = self.flow.current
        known = {} if person is None else {one.role_id: one.evidence for one in person.card.roles}
        if role_id is None or role_id in known or self._session is None or person is None:
            self._show_evidence(None if role_id is None else known.get(role_id))
            return
        workspace, resume_id, blinded = self._session.workspace, person.asked.resume_id, person.card.blind
        self._show_evidence(None)

        def work() -> "Evidence":
            from classifyme_desktop.services import review_card

            found = review_card.evidence(workspace, resume_id, role_id)
            return found if blinded is None else review_card.blinded_evidence(found, blinded.text)

        def done(evidence: "Evidence") -> None:
            now, choice = self.flow.current, self.roles.list.current()
            is_same = now is not None and (now.asked.resume_id, now.blind) == (resume_id, person.blind)
            if is_same and choice is not None and choice.role_id == role_id:
                self._show_evidence(evidence)

        self._session.tasks.start(work, done, lambda _error: None)

    def _show_evidence(self, evidence: "Evidence | None") -> None:
        self.person.show_evidence(evidence)
        self.roles.show_evidence(evidence)

    def _show_figures(self) -> None:
        flow, counts = self.flow, self.flow.counts
        self.progress.setText(label_words.COUNTED.progress(flow.done, flow.total, flow.pace()) if counts else "")
        self.bar.setRange(0, max(1, flow.total))
        self.bar.setValue(flow.done)
        self.bar.setVisible(counts is not None and flow.total > 0 and not flow.is_empty)
        self.progress.setVisible(self.bar.isVisibleTo(self))
        self.last.show_text(self._told(flow.steps[-1]) if flow.steps else "")
        self.redo_button.setVisible(flow.may_redo)
        self.empty.show_counts(counts, flow.trouble, may_undo=bool(flow.steps))

    def _told(self, step: Step) -> str:
        """Return what was said last, of whom."""
        is_hidden = self.blind.is_on and step.person.blind is None  # read openly when it was said
        name = self.tr("Somebody", "whose name is hidden now") if is_hidden else called(step.person)
        role = step.value if self._session is None else self._session.role(step.value)
        told = {
            said.ROLE: self.tr("%1: %2", "a file and its role").replace("%2", role),
            said.NONE: self.tr("%1: no role fits"),
            said.SKIP: self.tr("%1: left for later"),
            said.NOT_ROLE: self.tr("%1: not %2", "a file and a role it has not").replace("%2", role),
            said.LEVEL: self.tr("%1: level confirmed") if said.confirms_level(step) else self.tr("%1: level changed"),
        }
        return told[step.what].replace("%1", name)

    # ------------------------------------------------------------------ what is done

    def _say(self, what: str, value: str = "") -> None:
        if self.flow.say(what, value) is not None:
            self._show_figures()

    def _open(self) -> None:
        if self._person is not None:
            self.file_asked.emit(self._person.asked.file_id)

    def _on_restored(self, change: "Change | None") -> None:
        if change is None:
            self.told.emit(Telling(self.tr("There is nothing to take back.")))
            return
        again = change.change_id
        self.told.emit(
            Telling(
                label_words.COUNTED.taken_back(len(change.resume_ids)),
                self.tr("Redo"),
                lambda: self.flow.take_back(again),
            )
        )

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.told.emit(Telling(words.error(error)))

    # ------------------------------------------------------------------ the keys

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the people have the room."""
        super().resizeEvent(event)
        self.keys.setVisible(self.height() >= _ROOMY * self.fontMetrics().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for keys at once."""
        super().showEvent(event)
        self.blind.settle()
        self.roles.list.setFocus()
        self.on_files_looked()  # an import that still runs may have brought somebody

    def event(self, event: QEvent) -> bool:
        """Keep the keys of this page from the menus of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_level = event.modifiers() == _ALT and digits.of(event) is not None
            if event.matches(QKeySequence.StandardKey.Undo) or is_level:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says that no part of the page has use for."""
        is_back = event.matches(QKeySequence.StandardKey.Undo) or event.key() == Qt.Key.Key_Backspace
        if not (is_back or self._person is not None) or not self._on_key(event):
            super().keyPressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Return whether a key says something here."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Undo):
            self.flow.undo()
        elif modifiers == _ALT and digits.of(event) is not None:
            self.roles.give_level(digits.of(event) or 0)
        elif modifiers not in (_NO_KEYS, _SHIFT):
            return False
        else:
            return self._on_plain_key(event) or self._on_letter(event)
        return True

    def _on_plain_key(self, event: QKeyEvent) -> bool:
        key, digit = event.key(), digits.of(event)
        if digit == 0:
            self._say(said.NONE)
        elif digit is not None:
            self.roles.take(digit - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.roles.take_current()
        elif key == Qt.Key.Key_Backspace:
            self.flow.undo()
        elif key == Qt.Key.Key_Right:
            self._say(said.SKIP)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.roles.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif ReviewText.rests(key):
            is_back = key == Qt.Key.Key_PageUp or event.modifiers() == _SHIFT
            self.person.text.page(-1 if is_back else 1)
        elif key == Qt.Key.Key_Escape and self.roles.is_finding:
            self.roles.stop_finding()
        else:
            return False
        return True

    def _on_letter(self, event: QKeyEvent) -> bool:
        typed = event.text()
        if typed == "/":
            self.roles.start_finding()
        elif typed.casefold() == "s":
            self._say(said.SKIP)
        elif typed.casefold() == "x":
            self.roles.refuse_current()
        elif typed.isalpha():
            self.roles.start_finding(typed)
        else:
            return False
        return True

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.blind.settle()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Review"))
        self.bar.setAccessibleName(self.tr("How far the review is"))
        self.undo_button.setText(self.tr("Undo"))
        self.undo_button.setToolTip(self.tr("Take back what was said last (Backspace)"))
        self.redo_button.setText(self.tr("Redo"))
        self.redo_button.setToolTip(self.tr("Say again what was taken back last"))
        self.keys.setText(
            self.tr(
                "Keys: 1–5 take that role and go on · Enter takes the marked one · 0 none · X not this one · "
                "S or → later · Backspace undoes · letters find a role · Space scrolls · Alt+1–6 level"
            )
        )
