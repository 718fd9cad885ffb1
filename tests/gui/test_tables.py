"""The two table models: checked by Qt's own tester, and for what they promise about memory and selections."""

from array import array
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from classifyme_desktop.domain.decision import Choice, Decided
from classifyme_desktop.domain.document import FileKind, FileState
from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.gig_profile import GigProfile, Need
from classifyme_desktop.domain.resume import FileId, FileRow, GigId, ResumeId
from classifyme_desktop.matching import scoring
from classifyme_desktop.matching.gig_query import GigQuery, Must
from classifyme_desktop.matching.rating import Rating
from classifyme_desktop.services import rank
from classifyme_desktop.services.gig_shelf import ListedGig
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.ui.gigs.gig_list import GigTable
from classifyme_desktop.ui.match.ranked_table import Column, Person, RankedTable
from classifyme_desktop.ui.shell.window import MainWindow
from classifyme_desktop.ui.tables import resume_table
from classifyme_desktop.ui.tables.resume_table import PAGE_ROWS, ResumeTable

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
    musts = tuple(Must(text, need, np.zeros(4, np.int16), ()) for text, need in (("SAP", Need.MUST), ("Go", Need.NICE)))
    query = GigQuery(np.zeros(4, np.int16), None, {}, musts=musts)
    rating = Rating(
        np.arange(people), draw.random((people, 6)), draw.random((people, 2)), (), np.zeros((people, 0)), np.ones(6)
    )
    gig = Gig(GigId(1), "Gig", "Gig", "0" * 64, None, None, "2026-07-31T09:30:00+00:00")
    return rank.Rated(gig, "Gig", GigProfile("en"), query, rating, 1, "0" * 64)


def people(ids: Sequence[int]) -> dict[int, Person]:
    return {one: Person(row(one), f"Person {one}") for one in ids}


def said(choice: Choice) -> Decided:
    return Decided(choice, "knows the trade", "2026-07-31T09:30:00+00:00")


def test_the_table_of_files_passes_qts_tester(window: MainWindow):
    QAbstractItemModelTester(window.library.table, STRICT, window)
    for view in ("name", "x"):
        window.library.search.setText(view)
        window.library.refresh()
    window.library.show_all()
    window.library.list.horizontalHeader().sectionClicked.emit(0)


def test_the_ranked_table_and_the_gigs_pass_qts_tester(qapp):
    ranked = RankedTable(people, str)
    QAbstractItemModelTester(ranked, STRICT, ranked)
    ranked.show(RankedList(rated(600)))
    ranked.weigh((0, 1, 0, 0, 0, 2))
    ranked.decide({7: said(Choice.PINNED), 9: said(Choice.REJECTED)})
    ranked.hide_rejected(is_hidden=True)
    ranked.hide_rejected(is_hidden=False)
    ranked.decide({})
    ranked.show(None)
    gigs = GigTable(str)
    QAbstractItemModelTester(gigs, STRICT, gigs)
    gigs.show([ListedGig(rated(1).gig, "", "", 0, "")])
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
    assert said == "5.pdf, Added, accountant, Medium confidence"


def test_weights_keep_the_selection_with_its_person(qapp):
    table = RankedTable(people, str)
    table.show(RankedList(rated(500)))
    person = table.match_at(7).resume_id
    held = QPersistentModelIndex(table.index(7, 0))
    table.weigh((0.1, 0.8, 0.1, 0, 0, 0))
    assert table.match_at(held.row()).resume_id == person
    assert "Rank" in table.index(0, Column.RANK).data(Qt.ItemDataRole.AccessibleTextRole)


def test_pinned_people_stand_first_rejected_ones_last_and_ranks_stay(qapp):
    table = RankedTable(people, str)
    ranked = RankedList(rated(500))
    table.show(ranked)
    first, late = (ranked.match(place).resume_id for place in (0, 400))
    held = QPersistentModelIndex(table.index(400, 0))
    table.decide({late: said(Choice.PINNED), first: said(Choice.REJECTED)})
    assert table.resume_at(0) == late
    assert held.row() == 0
    assert table.index(0, Column.RANK).data() == "401"
    assert table.index(499, Column.STATUS).data() == "Rejected · knows the trade"
    table.hide_rejected(is_hidden=True)
    assert table.rowCount() == 499
    assert table.row_of(first) is None
    assert table.places()[:2] == [400, 1]
    assert table.match_at(1).resume_id == ranked.match(1).resume_id


def test_a_row_tells_its_band_its_must_haves_and_its_parts(qapp):
    table = RankedTable(people, str)
    ranked = RankedList(rated(500))
    table.show(ranked)
    match = ranked.match(3)
    low, high = match.band
    assert f"Not separable from ranks {low}–{high}" in table.index(3, Column.RANK).data(Qt.ItemDataRole.ToolTipRole)
    (_, is_met), *others = table.line(3).musts
    assert not others  # what is nice to have is no must
    assert is_met is None  # there is no resume behind the row that could tell
    assert table.index(3, Column.MUSTS).data() == "0 of 1"
    spoken = table.index(3, Column.RANK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"Rank 4, not separable from ranks {low}–{high}, Person {match.resume_id}, " in spoken
    assert f"Must-haves {match.parts.must:.2f}" in spoken


def test_a_ranked_list_orders_as_the_service_does(qapp):
    one = rated(3000)
    ranked = RankedList(one)
    for values in ((0.5, 0.2, 0.3, 0, 0, 0), (1, 0, 0, 0, 0, 0), (0,) * 6, (3, 1, 9, 2, 1, 4)):
        weights = scoring.Weights(*values)
        ranked.weigh(weights)
        assert ranked.matches() == scoring.ranked(one.rating, weights).matches()
    assert sum(ranked.shares().values()) == pytest.approx(1)
    assert ranked.row_of(ranked.match(2999).resume_id) == 2999
    assert ranked.resume_ids()[2999] == ranked.match(2999).resume_id
    assert ranked.row_of(ResumeId(99_999)) is None


@pytest.mark.parametrize(("is_abstained", "told"), [(False, "High confidence"), (True, "Medium confidence")])
def test_a_role_that_is_not_named_is_never_told_with_high_confidence(qapp: QApplication, is_abstained: bool, told: str):
    one = replace(row(1), confidence=0.8, is_abstained=is_abstained)
    table = ResumeTable(lambda _: [one], lambda role: role)
    table.show(array("q", [1]))
    cell = table.index(0, resume_table.Column.CONFIDENCE)
    assert cell.data() == told.split()[0]
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == f"{told} · 80%"
    assert told in table.sentence(one)
