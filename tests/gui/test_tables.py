"""The two table models: checked by Qt's own tester, and for what they promise about memory and selections."""

from array import array
from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from classifyme_desktop.domain.document import FileKind, FileState
from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.resume import FileId, FileRow, GigId, ResumeId
from classifyme_desktop.matching import scoring
from classifyme_desktop.services import rank
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.ui import resume_table
from classifyme_desktop.ui.gig_list import GigTable
from classifyme_desktop.ui.ranked_table import Column, RankedTable
from classifyme_desktop.ui.resume_table import PAGE_ROWS, ResumeTable
from classifyme_desktop.ui.window import MainWindow

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


def row(number: int) -> FileRow:
    return FileRow(
        file_id=FileId(number), sha256=f"{number:064x}", path=f"/cvs/{number}.pdf", kind=FileKind.PDF,
        state=FileState.ADDED, reason=None, incomplete=(), badges=(), resume_id=ResumeId(number), page_count=1,
        role_id="accountant", confidence=0.5, is_abstained=False, added_at="2026-07-31T09:30:00+00:00",
    )  # fmt: skip


class Fetches:
    """Counts what a table asks for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, ids: Sequence[int]) -> list[FileRow]:
        self.asked.append(len(ids))
        return [row(one) for one in ids]


@pytest.fixture
def table(qapp) -> ResumeTable:
    made = ResumeTable(Fetches(), lambda role: role)
    made.show(array("q", range(1, 1001)))
    return made


def rated(people: int) -> rank.Rated:
    draw = np.random.default_rng(7)
    parts = scoring.PartScores(np.arange(people), *(draw.random(people) for _ in range(3)))
    gig = Gig(GigId(1), "Gig", "Gig", "0" * 64, None, None, "2026-07-31T09:30:00+00:00")
    return rank.Rated(gig, parts, 1, "0" * 64)


def test_the_table_of_files_passes_qts_tester(window: MainWindow):
    QAbstractItemModelTester(window.library.table, STRICT, window)
    for view in ("name", "x"):
        window.library.search.setText(view)
        window.library.refresh()
    window.library.show_all()
    window.library.list.horizontalHeader().sectionClicked.emit(0)


def test_the_ranked_table_and_the_gigs_pass_qts_tester(qapp):
    ranked = RankedTable(lambda ids: [row(one) for one in ids], str)
    QAbstractItemModelTester(ranked, STRICT, ranked)
    ranked.show(RankedList(rated(600)))
    ranked.weigh(0, 1, 0)
    ranked.show(None)
    gigs = GigTable(str)
    QAbstractItemModelTester(gigs, STRICT, gigs)
    gigs.show([rated(1).gig])
    gigs.show([])


def test_rows_are_fetched_by_the_page_and_few_pages_are_held(table: ResumeTable):
    for number in range(0, 1000, 100):
        table.index(number, 0).data()
    assert max(table._fetch.asked) == PAGE_ROWS
    assert len(table._fetch.asked) == 4
    table.show(array("q", range(1, 20_001)))
    for number in range(0, 20_000, PAGE_ROWS):
        table.index(number, 0).data()
    assert len(table._pages) == resume_table._PAGES


def test_indexes_follow_their_files_when_rows_come_and_move(table: ResumeTable):
    tester = QAbstractItemModelTester(table, STRICT, table)
    held = QPersistentModelIndex(table.index(499, 0))
    table.show(array("q", [*range(2000, 1900, -1), *range(1000, 0, -1)]))
    assert table.id_at(held.row()) == 500
    table.show(array("q", [500, 3]))
    assert tester is not None
    assert table.rowCount() == 2
    assert table.row_of(500) == 0


def test_the_first_cell_says_the_whole_row(table: ResumeTable):
    said = table.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "5.pdf, Added, accountant, 50%"


def test_weights_keep_the_selection_with_its_person(qapp):
    table = RankedTable(lambda ids: [row(one) for one in ids], str)
    table.show(RankedList(rated(500)))
    person = table.match_at(7).resume_id
    held = QPersistentModelIndex(table.index(7, 0))
    table.weigh(0.1, 0.8, 0.1)
    assert table.match_at(held.row()).resume_id == person
    assert "Rank" in table.index(0, Column.RANK).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_ranked_list_orders_as_the_service_does(qapp):
    one = rated(3000)
    ranked = RankedList(one)
    for weights in ((0.5, 0.2, 0.3), (1, 0, 0), (0, 0, 0), (3, 1, 9)):
        ranked.weigh(*weights)
        assert ranked.matches() == scoring.ranked(one.parts, scoring.Weights(*weights))
    assert sum(ranked.shares()) == pytest.approx(1)
    assert ranked.row_of(ranked.match(2999).resume_id) == 2999
    assert ranked.row_of(ResumeId(99_999)) is None
