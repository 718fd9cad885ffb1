"""What can be exported: the people ranked for a gig, or a list of the library, as they stand on the screen.

Both are copies of what was on the screen when they were made; they work in any thread and know no widget.
"""

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QCoreApplication

from classifyme_desktop.domain.match import Match
from classifyme_desktop.services.export.column import Column
from classifyme_desktop.services.export.layout import Extent, Form, Layout
from classifyme_desktop.services.export.tables import Preview

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from classifyme_desktop.services.ranked_list import RankedList
    from classifyme_desktop.services.workspace import Workspace

PREVIEW_ROWS: Final = 5
_PREVIEW_WIDTH: Final = 560  # units, of a page
_LONGEST_NAME: Final = 60
Progress = Callable[[int], None]
IsStopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: how the list is written, and which of its people; ``first``: how many for ``Extent.FIRST``."""

    layout: Layout
    extent: Extent = Extent.ALL
    first: int = 10


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people each extent holds; one that does not exist for a list is left out."""

    of: dict[Extent, int]


class Source(Protocol):
    """A list that can be exported. All but the plain facts may be slow and are called away from the window's thread."""

    name: str  # under which choices are remembered
    forms: Sequence[Form]
    usual: Extent  # who is in the file unless another choice was remembered
    may_be_blind: bool  # whether there is a choice
    is_blind: bool  # at first, and always where it is read blind

    def columns(self, *, is_blind: bool) -> Sequence[Column[Any]]:
        """Return all columns that there can be. At once."""

    def suggested_name(self, order: Order) -> str:
        """Return a name for the file. At once."""

    def count(self) -> Counts:
        """Return how many people there are."""

    def preview(self, order: Order) -> Preview:
        """Return the first lines as they will be written."""

    def page(self, order: Order, ratio: float) -> "QImage":
        """Return the first page of the report as it will be written, for a screen of that density."""

    def write(self, order: Order, path: Path, progress: Progress, is_stopped: IsStopped) -> int:
        """Write the list and return how many people it holds; ``progress`` hears how many are ready."""


class RankedSource:
    """The people ranked for a gig; ``in_order`` makes the matches that are shown, from top to bottom."""

    name = "shortlist"
    forms: Sequence[Form] = tuple(Form)
    usual = Extent.SHORTLISTED

    def __init__(
        self, workspace: "Workspace", ranked: "RankedList", in_order: Callable[[], list[Match]], *, is_blind: bool
    ) -> None:
        assert ranked.rated.gig is not None  # only the command line ranks for gigs that are not stored
        self._workspace, self._gig, self._in_order = workspace, ranked.rated.gig, in_order
        self._ranked = copy.copy(ranked)  # weighing binds new arrays, so that this one stays as it is now
        self.is_blind, self.may_be_blind = is_blind, not is_blind

    def columns(self, *, is_blind: bool) -> Sequence[Column[Any]]:
        """Return all columns of a shortlist."""
        from classifyme_desktop.services.export import columns

        return columns.of((), is_blind=is_blind)

    def suggested_name(self, order: Order) -> str:
        """Return a name made of the title of the gig."""
        kind = QCoreApplication.translate("ExportNames", "shortlist", "begins the name of a file")
        if order.layout.is_blind:
            kind = QCoreApplication.translate("ExportNames", "blind-shortlist", "begins the name of a file")
        plain = "".join(one if one.isalnum() else "-" for one in self._gig.title).strip("-")
        words = "-".join(filter(None, [kind, *plain.split("-")]))[:_LONGEST_NAME]
        return words + _ending(order)

    def count(self) -> Counts:
        """Return how many people are shown and how many of them are on the shortlist or further."""
        return Counts({Extent.ALL: len(self._in_order()), Extent.SHORTLISTED: len(self._shortlisted())})

    def _shortlisted(self) -> list[Match]:
        from classifyme_desktop.services import decisions
        from classifyme_desktop.services.export import layout

        stand = decisions.of_gig(self._workspace, self._gig.gig_id)
        return layout.shortlisted(self._in_order(), lambda one: one.resume_id, stand)

    def _chosen(self, order: Order, most: int | None = None) -> list[Match]:
        if order.extent is Extent.SHORTLISTED:
            return self._shortlisted()[:most]
        found = self._in_order()
        return found[: order.first][:most] if order.extent is Extent.FIRST else found[:most]

    def preview(self, order: Order) -> Preview:
        """Return the first lines as they will be written."""
        from classifyme_desktop.services import export, people

        found = people.ranked_people(self._workspace, self._chosen(order, PREVIEW_ROWS), self._ranked.rated)
        return export.preview(export.lines_of(self._workspace, self._gig.gig_id, found, order.layout), order.layout)

    def page(self, order: Order, ratio: float) -> "QImage":
        """Return the first page of the report; its numbers of people and pages are those of the first few."""
        from classifyme_desktop.services.export import report
        from classifyme_desktop.ui.export.report.pdf import Pages

        matches = self._chosen(order, PREVIEW_ROWS)
        made = report.make(self._workspace, self._ranked, matches, order.layout)
        return Pages(made).image(0, _PREVIEW_WIDTH, ratio)

    def write(self, order: Order, path: Path, progress: Progress, is_stopped: IsStopped) -> int:
        """Write the list, or the report about its first people."""
        from classifyme_desktop.services import export, people

        gig_id, matches = self._gig.gig_id, self._chosen(order)
        if order.layout.form is not Form.PDF:
            found = people.ranked_people(self._workspace, matches, self._ranked.rated)
            return export.write_shortlist(self._workspace, gig_id, found, path, order.layout)
        from classifyme_desktop.services.export import report
        from classifyme_desktop.ui.export.report.pdf import Pages

        export.check_writable(self._workspace)
        made = report.make(self._workspace, self._ranked, matches, order.layout, progress, is_stopped)
        content = Pages(made).pdf()
        export.write_report(self._workspace, gig_id, len(made.people), content, path, order.layout)
        return len(made.people)


class ListedSource:
    """Files of the library: those that are listed, from top to bottom, and those of them that are selected."""

    name = "list"
    forms: Sequence[Form] = (Form.XLSX, Form.CSV_PEOPLE, Form.CSV)
    usual = Extent.ALL
    may_be_blind = is_blind = False

    def __init__(self, workspace: "Workspace", listed: Sequence[int], selected: Sequence[int]) -> None:
        self._workspace = workspace
        self._listed, self._selected = listed, selected

    def columns(self, *, is_blind: bool) -> Sequence[Column[Any]]:
        """Return all columns of a list; it is never blind, since numbers of candidates belong to a gig."""
        from classifyme_desktop.services.export import listing

        return listing.COLUMNS

    def suggested_name(self, order: Order) -> str:
        """Return a name."""
        return QCoreApplication.translate("ExportNames", "people", "the name of a file") + _ending(order)

    def count(self) -> Counts:
        """Return how many files are listed and, of several, how many are selected."""
        of = {Extent.ALL: len(self._listed)}
        return Counts(of | {Extent.SELECTED: len(self._selected)} if len(self._selected) > 1 else of)

    def _chosen(self, order: Order) -> Sequence[int]:
        if order.extent is Extent.SELECTED:
            return self._selected
        return self._listed[: order.first] if order.extent is Extent.FIRST else self._listed

    def preview(self, order: Order) -> Preview:
        """Return the first lines as they will be written."""
        from classifyme_desktop.services.export import listing

        return listing.preview(self._workspace, self._chosen(order)[:PREVIEW_ROWS], order.layout)

    def page(self, order: Order, ratio: float) -> "QImage":
        """Refuse: no report is made of a list."""
        raise NotImplementedError

    def write(self, order: Order, path: Path, progress: Progress, is_stopped: IsStopped) -> int:
        """Write the list."""
        from classifyme_desktop.services.export import listing

        return listing.write(self._workspace, self._chosen(order), path, order.layout)


def _ending(order: Order) -> str:
    form = order.layout.form or Form.XLSX
    return form.ending
