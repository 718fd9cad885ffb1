"""The page with what was understood of a gig, beside its text: fields, lists, and what is said about a change."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.gigs.requirements import changes
from classifyme_desktop.ui.gigs.requirements import rows as gig_facts_rows
from classifyme_desktop.ui.gigs.requirements.add import Known, plain
from classifyme_desktop.ui.gigs.requirements.asked import Asked
from classifyme_desktop.ui.gigs.requirements.editing import Edit
from classifyme_desktop.ui.gigs.requirements.form import GigForm
from classifyme_desktop.ui.gigs.requirements.rows import Refused
from classifyme_desktop.ui.gigs.requirements.text import GigText
from classifyme_desktop.ui.language import fact_words, onet_words, words
from classifyme_desktop.ui.language import gig_words as gig_facts_words
from classifyme_desktop.ui.style import tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.flow import FlowLayout
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.gig import Gig
    from classifyme_desktop.profile.gig.protected import Concern
    from classifyme_desktop.services.gig_facts import GigFacts as Facts

_ROOMY: Final = 100  # characters


class GigFactsPage(QWidget):
    """Knows no library. ``asked`` carries an ``Edit``; ``reset_asked`` its name; ``told`` a ``Telling``."""

    asked = Signal(object)
    reset_asked = Signal(str)
    told = Signal(object)

    def __init__(self, undo: QAction, redo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo, self.redo = undo, redo
        self._facts: Facts | None = None
        self._refused: Refused | None = None
        self._codes: dict[str, str] = {}
        self._make_head()
        self.form = GigForm()
        self.requirements = Asked(may_edit=True)
        self.skills = Asked()
        self.languages = Asked(has_levels=True)
        self._lines = {
            changes.REQUIREMENT: self.requirements.line,
            changes.SKILL: self.skills.line,
            changes.LANGUAGE: self.languages.line,
        }
        self._implied_title = parts.label(is_bold=True, wraps=True)
        self.implied = parts.label(tone="muted", wraps=True)
        self.text = GigText()
        self._lay_out()
        self.form.asked.connect(self._apply)
        self._connect_parts()
        self.form.places_asked.connect(self.text.mark)
        for part in (self.requirements, self.skills, self.languages):
            part.list.places_asked.connect(self.text.mark)
            part.list.row_moved_to.connect(lambda place, part=part: self._keep_in_sight(part, place))
        self._retranslate()

    def _make_head(self) -> None:
        self.state = parts.label(TextSize.CAPTION, tone="muted")
        self.undo_button = parts.button(self.undo.trigger, "undo", "quiet")
        self.redo_button = parts.button(self.redo.trigger, "redo", "quiet")
        self.reset = parts.button(self._on_reset, "reset", "quiet")

        self.state.setMinimumHeight(self.undo_button.sizeHint().height())

    def _head(self) -> QWidget:
        head = QWidget()
        line = FlowLayout(head, tokens.XS)  # in a small window the buttons go below each other
        for widget in (self.state, self.undo_button, self.redo_button, self.reset):
            line.addWidget(widget)
        return head

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, tokens.S, tokens.S)
        column.setSpacing(tokens.S)
        for widget in (self.form, self.requirements, self.skills, self.languages):
            column.addWidget(widget)
        column.addSpacing(tokens.S)
        column.addWidget(self._implied_title)
        column.addWidget(self.implied)
        column.addStretch(1)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(page)
        self._page = page
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.setHandleWidth(tokens.M)
        splitter.addWidget(self._area)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([600, 400])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self._head())
        layout.addWidget(splitter, 1)

    def _connect_parts(self) -> None:
        lines, skills, tongues = self.requirements, self.skills, self.languages
        apply = self._apply
        lines.table.need_asked.connect(lambda one, is_must: apply(changes.needed(one, is_must=is_must)))
        lines.table.text_asked.connect(lambda one, typed: apply(changes.worded(one, typed)))
        lines.list.remove_asked.connect(lambda one: apply(changes.dropped(one)))
        lines.line.added.connect(lambda typed, is_must: apply(changes.added(typed, is_must=is_must)))
        skills.table.need_asked.connect(lambda one, is_must: apply(changes.skill_needed(one, is_must=is_must)))
        skills.list.remove_asked.connect(lambda one: apply(changes.skill_dropped(one)))
        skills.line.added.connect(lambda typed, is_must: apply(changes.skill_added(typed, is_must=is_must)))
        tongues.table.need_asked.connect(lambda one, is_must: apply(changes.language_needed(one, is_must=is_must)))
        tongues.table.level_asked.connect(lambda one, value: apply(changes.language_levelled(one, value)))
        tongues.list.remove_asked.connect(lambda one: apply(changes.language_dropped(one)))
        tongues.line.added.connect(self._on_language_added)

    # ------------------------------------------------------------------ what is shown

    def start(self, gig: "Gig") -> None:
        """Show another gig, of which nothing is known yet."""
        self._facts = self._refused = None
        self.text.show_text(gig.text)
        for part in (self.requirements, self.skills, self.languages):
            part.line.clear()
            part.list.forget_current()
        self._area.verticalScrollBar().setValue(0)
        self._area.setEnabled(False)

    def show_facts(self, facts: "Facts") -> None:
        """Show what is understood of the gig."""
        self._facts = facts
        self._area.setEnabled(True)
        self.form.show_profile(facts.profile)
        self.skills.show_rows(gig_facts_rows.skills(facts.profile.skills))
        self.languages.show_rows(gig_facts_rows.languages(facts.profile.languages))
        self.implied.setText(" · ".join(onet_words.name(label) for label in facts.profile.implied))
        self._implied_title.setVisible(bool(facts.profile.implied))
        self.implied.setVisible(bool(facts.profile.implied))
        self._show_requirements()
        self.show_steps()

    def _show_requirements(self) -> None:
        if self._facts is not None:
            self.requirements.show_rows(gig_facts_rows.requirements(self._facts, self._refused))
            self.requirements.show_note(self._left_out(self._facts))

    def _left_out(self, facts: "Facts") -> str:
        """Return that ranking compares fewer requirements than there are, empty where it takes all."""
        count = len(facts.left_out)
        text = self.tr(
            "Ranking compares at most %1 requirements of a gig, must-haves first: %n at the end is (are) left out.",
            "",
            count,
        )
        return text.replace("%1", words.number(facts.most_compared)) if count else ""

    def show_steps(self) -> None:
        """Show whether there are changes, and which can be taken back."""
        is_edited = self._facts is not None and self._facts.profile.is_edited
        self.state.setText(self.tr("Changed by you") if is_edited else self.tr("As the program read it"))
        self.reset.setEnabled(is_edited)
        for button, action in ((self.undo_button, self.undo), (self.redo_button, self.redo)):
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.text())

    def offer(self, skills: Sequence[Known], codes: Sequence[str]) -> None:
        """Complete what is typed by names of skills and of languages, which come as codes."""
        self._codes = {fact_words.language(code): code for code in codes}
        self.skills.line.offer(skills)
        named = sorted((name for name, code in self._codes.items() if name != code), key=str.casefold)
        self.languages.line.offer([(plain(name), name) for name in named])

    def _keep_in_sight(self, part: Asked, place: QRect) -> None:
        top = part.list.viewport().mapTo(self._page, place.topLeft())
        self._area.ensureVisible(top.x(), top.y() + place.height() // 2, 0, place.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the text where there is room for it."""
        super().resizeEvent(event)
        self.text.setVisible(self.width() >= _ROOMY * self.fontMetrics().averageCharWidth())
        self.form.fit(self._area.viewport().width())

    # ------------------------------------------------------------------ what is changed

    def _apply(self, edit: Edit) -> None:
        self._refused = None
        self.asked.emit(edit)

    def _on_reset(self) -> None:
        self.reset_asked.emit(self.tr("back to what the program read"))

    def _on_language_added(self, typed: str, is_must: bool) -> None:
        code = self._codes.get(typed.strip())
        self._apply(changes.language_added(typed, code, is_must=is_must))

    def show_done(self, edit: Edit) -> None:
        """Make room for the next thing that is added."""
        if edit.spot in self._lines:
            self._lines[edit.spot].clear()

    def show_refused(self, edit: Edit, error: ClassifyMeError, concerns: "Sequence[Concern]") -> None:
        """Say why a change was not made, where it was asked for."""
        sentence = gig_facts_words.refusal(error, concerns)
        if edit.spot in self._lines:
            self._lines[edit.spot].show_note(sentence)
        elif edit.spot.startswith(changes.ROW):
            self._refused = Refused(edit.spot.removeprefix(changes.ROW), edit.typed, sentence)
            self._show_requirements()
            parts.announce(self.requirements, sentence)
        elif edit.spot in self.form.notes:
            self.form.show_note(edit.spot, sentence)
        else:
            self.told.emit(Telling(sentence))

    # ------------------------------------------------------------------ the words

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._facts is not None:
                self.show_facts(self._facts)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.requirements.say(
            self.tr("What the gig requires"),
            self.tr("Requirement"),
            self.tr("Add a requirement"),
            self.tr("Add a requirement, such as: 3 years of bookkeeping"),
        )
        self.skills.say(
            self.tr("Skills"), self.tr("Skill"), self.tr("Add a skill"), self.tr("Add a skill, such as: SAP")
        )
        self.languages.say(
            self.tr("Spoken languages"),
            self.tr("Language"),
            self.tr("Add a language"),
            self.tr("Add a language, such as: German C1"),
        )
        self._implied_title.setText(self.tr("What stands out in such work (O*NET, for information only)"))
        self.implied.setAccessibleName(self._implied_title.text())
        self.undo_button.setText(self.tr("Undo"))
        self.redo_button.setText(self.tr("Redo"))
        self.reset.setText(self.tr("Back to what the program read"))
        self.show_steps()
