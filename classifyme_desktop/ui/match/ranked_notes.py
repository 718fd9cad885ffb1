"""What is to be said about a ranking as a whole, above its list: that nobody fits, who was not compared or not read."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts

if TYPE_CHECKING:
    from classifyme_desktop.services.ranked_list import RankedList

_FEW: Final = 3  # likeliest people whose chances are told, as matching.fit counts them


class RankedNotes(QWidget):
    """``problems_asked`` wants the files that could not be read; ``problems`` asks for them, and has its own place."""

    problems_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ranked: RankedList | None = None
        self._unread = 0
        self.nobody = QFrame()
        self.nobody.setObjectName("strip")
        self._mark = parts.label()
        icons.dress(self._mark, "incomplete", "note")
        self.title = parts.label(is_bold=True, wraps=True)
        self.why = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.passed_over = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.problems = parts.button(self.problems_asked.emit, kind="link")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.title)
        said.addWidget(self.why)
        strip = QHBoxLayout(self.nobody)
        strip.setContentsMargins(tokens.M, tokens.S, tokens.M, tokens.S)
        strip.setSpacing(tokens.S)
        strip.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        strip.addLayout(said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self.nobody)
        layout.addWidget(self.passed_over)
        self.show_ranking(None, 0)

    def show_ranking(self, ranked: "RankedList | None", unread: int) -> None:
        """Say what there is to say of a ranking; ``unread`` files could not be read and are not ranked."""
        self._ranked, self._unread = ranked, unread
        has_people = ranked is not None and len(ranked) > 0
        self.nobody.setVisible(ranked is not None and has_people and ranked.ranked.nobody_fits)
        self.passed_over.setVisible(ranked is not None and ranked.rated.rating.passed_over > 0)
        self.problems.setVisible(ranked is not None and unread > 0)
        self.setVisible(not (self.nobody.isHidden() and self.passed_over.isHidden()))
        self._say()

    def _say(self) -> None:
        ranked = self._ranked
        if ranked is None:
            return
        self.title.setText(self.tr("Probably nobody here fits this gig"))
        likeliest = sorted(ranked.ranked.chances.tolist(), reverse=True)[:_FEW]
        told = ", ".join(words.NUMBERS.percent(chance) for chance in likeliest)
        text = self.tr(
            "By nearness in meaning and by role, the chances that the likeliest are worth a call are %1. "
            "The order below says who is nearest, not that they fit."
        )
        self.why.setText(text.replace("%1", told))
        more = ranked.rated.rating.passed_over
        self.passed_over.setText(
            self.tr("%n more person(s) come near in neither meaning, words nor role and were not compared.", "", more)
        )
        self.problems.setToolTip(self.tr("They could not be read, so nothing is known of them. Show them"))
        self.problems.setText(self.tr("%n file(s) not ranked", "", self._unread))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
