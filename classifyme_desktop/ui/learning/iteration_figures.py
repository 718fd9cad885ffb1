"""The figures of one iteration: what each check found, before and after on two sets, the stages, confidence, roles."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from classifyme_desktop.ui.charts.chart_card import ChartCard
from classifyme_desktop.ui.charts.sheet import Sheet, SheetTable, SheetView
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.learning import iteration_words
from classifyme_desktop.ui.learning.figure_cards import HoldsCard, StagesCard
from classifyme_desktop.ui.style import icons, tokens
from classifyme_desktop.ui.style.tokens import TextSize
from classifyme_desktop.ui.widgets import parts
from classifyme_desktop.ui.widgets.card_grid import CardGrid
from classifyme_desktop.ui.widgets.choices import Choice

if TYPE_CHECKING:
    from classifyme_desktop.domain.iteration import Figures, Iteration, RoleFigures


class Measured(Choice):
    """On whom figures were measured: the firm's confirmed people, or the test set of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumContentsLength(24)
        for _ in range(2):
            self.addItem("")
        self._retranslate()

    @property
    def is_firm(self) -> bool:
        """Return whether the firm's people are chosen."""
        return self.currentIndex() == 0

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setItemText(0, self.tr("Your confirmed people"))
        self.setItemText(1, self.tr("Test set of the program"))
        self.setAccessibleName(self.tr("Measured on"))


class Checks(QFrame):
    """What each check found, with a drawing and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = parts.label(is_bold=True)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(tokens.S)
        self._grid.setVerticalSpacing(tokens.XS)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.M, tokens.M, tokens.M)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.title)
        layout.addLayout(self._grid)

    def show_iteration(self, one: "Iteration | None", name_role: Callable[[str], str]) -> None:
        """Show what was found about another iteration, failed checks first."""
        self.title.setText(self.tr("Checks"))
        found = () if one is None else sorted(one.judgements, key=lambda judgement: judgement.is_passed)
        while len(self._lines) < len(found):
            self._add_line()
        for at, (drawing, sentence) in enumerate(self._lines):
            drawing.setVisible(at < len(found))
            sentence.setVisible(at < len(found))
            if at < len(found):
                is_passed = found[at].is_passed
                icons.dress(drawing, "met" if is_passed else "not_met", "good" if is_passed else "bad")
                drawing.setAccessibleName(self.tr("Passed") if is_passed else self.tr("Not passed"))
                sentence.setText(iteration_words.judgement(found[at], name_role))
        self.setVisible(bool(found))

    def _add_line(self) -> None:
        drawing, sentence = parts.label(), parts.label(wraps=True)
        row = len(self._lines)
        self._grid.addWidget(drawing, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(sentence, row, 1)
        self._lines.append((drawing, sentence))

    @property
    def sentences(self) -> list[str]:
        """Return what is said, from top to bottom."""
        return [sentence.text() for _, sentence in self._lines if sentence.isVisibleTo(self)]


class BeforeAfter(QFrame):
    """The main figures before and after as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = parts.label(is_bold=True, wraps=True)
        self.note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.table = SheetTable(self)
        self.view = SheetView(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.M, tokens.M, tokens.M, tokens.M)
        layout.setSpacing(tokens.XS)
        for widget in (self.title, self.note, self.view):
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_figures(self, pair: "tuple[Figures, Figures] | None", *, is_first: bool) -> None:
        """Show other figures; ``is_first``: of an iteration that there was none before."""
        title = self.tr("Figures") if is_first else self.tr("Before and after")
        self.title.setText(title)
        self.view.setAccessibleName(self.tr("Figures") if is_first else self.tr("Figures before and after"))
        self.view.setVisible(pair is not None)
        if pair is None:
            self.note.setText(self.tr("Not measured on these people: too few of them were confirmed."))
            self.table.show_sheet(Sheet())
            return
        before, after = pair
        note = self.tr("On %Ln text(s) that neither had learnt from.", "", after.n)
        self.note.setText(self.tr("On %Ln text(s) that it had not learnt from.", "", after.n) if is_first else note)
        lines = (
            (self.tr("Role right"), before.top1, after.top1, False),
            (self.tr("Right among the first three"), before.top3, after.top3, False),
            (self.tr("F1, mean of all roles"), before.macro_f1, after.macro_f1, False),
            (self.tr("A role is named"), before.coverage, after.coverage, False),
            (self.tr("Right where named"), before.precision, after.precision, False),
            (self.tr("Confidence off by"), before.ece, after.ece, True),
        )
        if is_first:
            alone = tuple((title, iteration_words.share(now)) for title, _, now, _ in lines)
            self.table.show_sheet(Sheet((self.tr("Figure"), self.tr("Value")), alone))
            return
        rows = tuple(
            (title, iteration_words.share(was), iteration_words.share(now), _verdict(was, now, is_less_better=is_less))
            for title, was, now, is_less in lines
        )
        heads = (self.tr("Figure"), self.tr("Before"), self.tr("After"), self.tr("Change"))
        self.table.show_sheet(Sheet(heads, rows))


def _verdict(before: float, after: float, *, is_less_better: bool) -> str:
    return iteration_words.verdict(before, after, is_less_better=is_less_better)


class IterationFigures(QScrollArea):
    """``taken`` carries a ``Taken`` of a chart; ``role_asked`` the role whose people are wanted."""

    taken = Signal(object)
    role_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._one: Iteration | None = None
        self._name_role: Callable[[str], str] = str
        self.measured, self.measured_label = Measured(), parts.label()
        self.measured_label.setBuddy(self.measured)
        self.checks, self.before = Checks(), BeforeAfter()
        self.stages, self.held, self.holds = StagesCard(), HoldsCard("before"), HoldsCard("after")
        self.roles_title = parts.label(is_bold=True)
        self.roles_note = parts.label(TextSize.CAPTION, tone="muted", wraps=True)
        self.roles_table = SheetTable(self)
        self.roles = SheetView(self.roles_table)
        self._lay_out()
        self.measured.currentIndexChanged.connect(lambda _at: self._show_figures())
        self.roles.chosen.connect(self.role_asked)
        for card in (self.stages, self.held, self.holds):
            card.taken.connect(self.taken)
            card.moved.connect(lambda area, card=card: self._bring_into_sight(card, area))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        line.addWidget(self.measured_label)
        line.addWidget(self.measured)
        line.addStretch(1)
        cards = QWidget()
        grid = CardGrid(cards, characters=46, most=2)
        policy = cards.sizePolicy()
        policy.setHeightForWidth(True)
        cards.setSizePolicy(policy)
        for card in (self.held, self.holds):
            grid.addWidget(card)
        self._content = QWidget()
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, tokens.S, tokens.S, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addWidget(self.checks)
        layout.addLayout(line)
        for widget in (self.before, self.stages, cards):
            layout.addWidget(widget)
        for widget in (self.roles_title, self.roles_note, self.roles):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(self._content)
        self._content.hide()  # until there is something in it

    def _bring_into_sight(self, card: ChartCard, area: QRect) -> None:
        at = card.mapTo(self._content, area.center())
        self.ensureVisible(at.x(), at.y(), 0, area.height() // 2 + tokens.XL)

    # ------------------------------------------------------------------ what is shown

    def show_iteration(self, one: "Iteration | None", name_role: Callable[[str], str]) -> None:
        """Show the figures of another iteration, on the firm's people where it was measured on them."""
        is_other = one is None or self._one is None or one.number != self._one.number
        self._one, self._name_role = one, name_role
        self._content.show()
        if is_other:
            self.measured.setCurrentIndex(0 if one is not None and one.firm is not None else 1)
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        self.measured_label.setText(self.tr("Measured on"))
        self.checks.show_iteration(self._one, self._name_role)
        self._show_figures()

    def _show_figures(self) -> None:
        one = self._one
        pair = None if one is None else iteration_words.figures(one, is_firm=self.measured.is_firm)
        is_first = one is not None and one.number == one.parent
        self.before.show_figures(pair, is_first=is_first)
        self.stages.show_figures(pair, is_first=is_first)
        self.held.setVisible(not is_first)
        self.held.show_figures(None if pair is None else pair[0])
        self.holds.when = "" if is_first else "after"
        self.holds.show_figures(None if pair is None else pair[1])
        self._show_roles(pair, is_first=is_first)

    def _show_roles(self, pair: "tuple[Figures, Figures] | None", *, is_first: bool) -> None:
        before = {} if pair is None else {role.role_id: role for role in pair[0].roles}
        after = {} if pair is None else {role.role_id: role for role in pair[1].roles}
        shared = [(before[role_id], after[role_id]) for role_id in before.keys() & after.keys()]
        shared.sort(key=lambda two: (-abs(two[1].f1 - two[0].f1), self._name_role(two[1].role_id)))
        rows = tuple(self._role_row(was, now, is_first=is_first) for was, now in shared)
        heads: tuple[str, ...] = (
            self.tr("Role"),
            self.tr("Texts"),
            self.tr("Precision"),
            self.tr("Recall"),
            self.tr("F1"),
            self.tr("Change"),
        )
        heads = heads[:-1] if is_first else heads
        keys = () if is_first else tuple(now.role_id for _, now in shared)
        self.roles_table.show_sheet(Sheet(heads, rows, keys))
        self.roles_title.setText(self.tr("Each role") if is_first else self.tr("Each role, before → after"))
        self.roles_note.setText(self.tr("Press Enter on a role to see its people who would change."))
        self.roles.setAccessibleName(self.tr("Figures of each role"))
        for widget in (self.roles_title, self.roles):
            widget.setVisible(bool(rows))
        self.roles_note.setVisible(bool(rows) and not is_first)

    def _role_row(self, was: "RoleFigures", now: "RoleFigures", *, is_first: bool) -> tuple[str, ...]:
        change, share = iteration_words.change, iteration_words.share
        if is_first:
            figures = (now.precision, now.recall, now.f1)
            return (self._name_role(now.role_id), words.number(now.n), *map(share, figures))
        return (
            self._name_role(now.role_id),
            words.number(now.n),
            change(was.precision, now.precision),
            change(was.recall, now.recall),
            change(was.f1, now.f1),
            iteration_words.verdict(was.f1, now.f1),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_all()
        super().changeEvent(event)
