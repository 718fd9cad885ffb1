"""The models that the program stands on: the encoder, and the card of each with its hash and licence, offline."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from classifyme_desktop.ui.language import names
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP
from classifyme_desktop.ui.settings.encoder_settings import EncoderSettings
from classifyme_desktop.ui.settings.parts import Card, column, in_groups
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.choices import Choice
from classifyme_desktop.ui.widgets.reading import ReadingPane

if TYPE_CHECKING:
    from classifyme_desktop.services.model_cards import Card as ModelCard

_KINDS: Final[dict[str, str]] = {
    "encoder": QT_TRANSLATE_NOOP("ModelSettings", "Encoder: turns texts into numbers"),
    "role_head": QT_TRANSLATE_NOOP("ModelSettings", "Role head: names one of 96 roles"),
    "label_head": QT_TRANSLATE_NOOP("ModelSettings", "Level head: names the level of a title"),
    "skillset_head": QT_TRANSLATE_NOOP("ModelSettings", "Skill-set head: skills that a text implies"),
    "role_replay": QT_TRANSLATE_NOOP("ModelSettings", "Role replay: keeps the role head from forgetting"),
    "level_replay": QT_TRANSLATE_NOOP("ModelSettings", "Level replay: keeps the level head from forgetting"),
    "judged_gigs": QT_TRANSLATE_NOOP("ModelSettings", "Judged gigs: learnt weights of matching are judged on them"),
}
_LINES: Final = 22  # of a card in sight


class ModelSettings(QWidget):
    """Shows what ``services.model_cards`` tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.encoders = EncoderSettings()
        self.cards = Card()
        self._found: list[ModelCard] = []
        self.choice = Choice()
        self.choice.currentIndexChanged.connect(lambda _at: self._show_current())
        self._name = self.cards.line(self.choice)
        self.facts = parts.label(tone="muted", wraps=True)
        self.facts.setTextInteractionFlags(parts.SELECTABLE)
        self.card = ReadingPane()
        self.card.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.terms = parts.switch(lambda _is_on: self._show_current())
        self.cards.below.addWidget(self.facts)
        self.cards.below.addWidget(self.card)
        self.cards.buttons(self.terms)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(self.encoders, self.cards))
        self._retranslate()

    def attach(self, session: Session) -> None:
        """Show the models; the encoders of an open library beside them."""
        self.encoders.attach(session)

        def work() -> "list[ModelCard]":
            from classifyme_desktop.services import model_cards

            return model_cards.every()

        session.tasks.start(work, self._show, lambda _: None)

    def detach(self) -> None:
        """Let go of the library."""
        self.encoders.detach()

    def _show(self, found: "list[ModelCard]") -> None:
        self._found = found
        self.choice.clear()
        for one in found:
            self.choice.addItem("", one.sha256)
        self._retranslate()

    def _show_current(self) -> None:
        at = self.choice.currentIndex()
        if not 0 <= at < len(self._found):
            return
        one = self._found[at]
        size = QLocale().formattedDataSize(one.size_bytes)
        self.facts.setText(
            "\n".join(
                (
                    self.tr("%1, version %2, %3", "a model, its version, its size")
                    .replace("%1", names.shown(one.name))
                    .replace("%2", names.shown(one.version))
                    .replace("%3", size),
                    self.tr("Licence: %1").replace("%1", names.shown(one.licence)),
                    f"SHA-256: {in_groups(one.sha256)}",
                )
            )
        )
        self.terms.setVisible(bool(one.terms))
        if one.terms and self.terms.isChecked():
            self.card.show_plain(one.terms)
        else:
            self.card.show_markdown(one.text or self.tr("This model has no card."))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes, and write in the colours of another theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._show_current()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.cards.title.setText(self.tr("Models of the program"))
        self._name.setText(self.tr("Model"))
        self.choice.setAccessibleName(self.tr("Model"))
        self.card.setAccessibleName(self.tr("Card of the model"))
        self.terms.setText(self.tr("Show the licence instead"))
        for at, one in enumerate(self._found):
            kind = _KINDS.get(one.kind)
            self.choice.setItemText(at, names.shown(one.name) if kind is None else self.tr(kind))
        self._show_current()
