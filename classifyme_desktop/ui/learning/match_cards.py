"""Cards of learnt weights: the weights before and after, past gigs, and what gigs lack."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.charts.chart_card import ChartCard
from classifyme_desktop.ui.charts.paired import Pair, PairedBars
from classifyme_desktop.ui.charts.sheet import Sheet, SheetTable, SheetView
from classifyme_desktop.ui.language import part_words, words
from classifyme_desktop.ui.learning import iteration_words, match_words
from classifyme_desktop.ui.learning.tab_cards import Card

if TYPE_CHECKING:
    from classifyme_desktop.domain.match_figures import MatchFigures
    from classifyme_desktop.services.match_learning import Decided


class WeightsCard(ChartCard):
    """How much each part of a score counts, before and after."""

    def __init__(self) -> None:
        self.pairs = PairedBars()
        super().__init__(self.pairs)
        self._weights: tuple[Sequence[float], Sequence[float]] | None = None
        self.show_all()

    def show_weights(self, weights: "tuple[Sequence[float], Sequence[float]] | None") -> None:
        """Show other weights, each in the order of the parts."""
        self._weights = weights
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        found = self._weights or ((), ())
        pairs, rows = [], []
        for part, before, after in zip(part_words.PARTS, *found, strict=False):
            name, texts = part_words.name(part), (_percent(before), _percent(after))
            note = _points(after - before)
            said = self.tr("%1: %2 before, %3 after").replace("%1", name)
            said = said.replace("%2", texts[0]).replace("%3", texts[1])
            pairs.append(Pair(name, (before, after), texts, said, note=note))
            rows.append((name, *texts, note))
        heads = (self.tr("Before"), self.tr("After"), self.tr("Points"))
        sentence = self.tr("A weight never leaves half to twice the one that the program came with.")
        self.pairs.show_pairs(pairs, heads, sentence, is_one_scale=True)
        self.show_sheet(Sheet((self.tr("Part of the score"), *heads), tuple(rows)))
        self.show_words(self.tr("How much each part of the score counts"), sentence if pairs else "")


def _percent(value: float) -> str:
    return words.NUMBERS.percent(value)


def _points(change: float) -> str:
    """Return by how many points in a hundred a weight changed, with a sign."""
    said = words.decimal(abs(change) * 100, 1)
    if said == words.decimal(0.0, 1):
        return "="
    return f"+{said}" if change > 0 else f"−{said}"


class PastGigs(Card):
    """How each past gig is ranked before and after, with weights that were fitted without it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: MatchFigures | None = None
        self._titles: Mapping[str, str] = {}
        self.table = SheetTable(self)
        self.view = SheetView(self.table)
        self.body.addWidget(self.view)
        self.show_all()

    def show_figures(self, figures: "MatchFigures | None", titles: Mapping[str, str]) -> None:
        """Show other figures; ``titles``: of the gigs that are still there, by their hashes."""
        self._figures, self._titles = figures, titles
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        found = self._figures
        self.setVisible(found is not None)
        self.title.setText(self.tr("Past gigs, before → after"))
        self.note.setText(self.tr("Each gig is ranked with weights that were learnt from the other gigs only."))
        self.view.setAccessibleName(self.tr("Past gigs, before and after"))
        if found is None:
            self.table.show_sheet(Sheet())
            return
        change, verdict = match_words.change, iteration_words.verdict
        rows = [
            (
                self._titles.get(one.sha256) or self.tr("A gig that was removed"),
                one.accepted,
                one.rejected,
                change(*one.ndcg),
                change(*one.precision),
                verdict(*one.ndcg),
            )
            for one in sorted(found.gigs, key=lambda gig: (gig.ndcg[1] - gig.ndcg[0], gig.sha256))
        ]
        mean = (self.tr("All gigs, mean"), "", "", change(*found.ndcg), change(*found.precision), verdict(*found.ndcg))
        heads = (
            self.tr("Gig"),
            self.tr("Accepted", "people"),
            self.tr("Rejected", "people"),
            self.tr("nDCG"),
            self.tr("MAP"),
            self.tr("Change"),
        )
        self.table.show_sheet(Sheet(heads, (mean, *rows)))


class Lacking(Card):
    """How many people were accepted and rejected for each gig, and what it lacks before it teaches."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gigs: Sequence[Decided] = ()
        self.table = SheetTable(self)
        self.view = SheetView(self.table)
        self.body.addWidget(self.view)
        self.show_all()

    def show_gigs(self, gigs: "Sequence[Decided]") -> None:
        """Show other gigs."""
        self._gigs = gigs
        self.show_all()

    def show_all(self) -> None:
        """Say and show everything."""
        self.title.setText(self.tr("What your decisions teach"))
        note = self.tr(
            "Pinned, shortlisted, interviewed, offered and hired people count as accepted. People you did not "
            "decide on teach nothing."
        )
        none = self.tr("Nobody was accepted or rejected yet. Rank people for a gig, then pin or reject some.")
        self.note.setText(note if self._gigs else none)
        self.view.setAccessibleName(self.tr("Decisions of each gig"))
        rows = [(one.title, one.accepted, one.rejected, match_words.DECISIONS.missing(one)) for one in self._gigs]
        heads = (self.tr("Gig"), self.tr("Accepted", "people"), self.tr("Rejected", "people"), self.tr("Lacking"))
        self.table.show_sheet(Sheet(heads, tuple(rows)) if rows else Sheet())
        self.view.setVisible(bool(rows))
