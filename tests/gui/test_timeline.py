"""The line of time of a career: where things lie, that keys reach all of them, and the same as a table."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.profile import Education, Fact, Job, Moment, Period, Profile, ReferenceSource
from classifyme_desktop.profile import career
from classifyme_desktop.services import career_line
from classifyme_desktop.services.career_line import CareerLine
from classifyme_desktop.ui.candidate.career.table import CareerTable, Column
from classifyme_desktop.ui.candidate.career.timeline import Timeline
from classifyme_desktop.ui.candidate.career.timeline_layout import Kind
from classifyme_desktop.ui.candidate.career.view import CareerView
from tests.helpers import sessions

NOW = date(2024, 6, 15)
STAFF, MANAGER, CHIEF = "Individual Contributor/Staff", "Manager", "Chief Officer"


def period(start: tuple[int, ...], end: tuple[int, ...] | None = None) -> Period:
    return Period(Moment(*start), Moment(*end) if end else None, end is None, (0, 4))


def job(title: str, at: int, when: Period | None, *levels: str) -> Job:
    return Job(Fact(title, (at, at + len(title))), Fact("<b>Alder</b>", (0, 5)), when, (at, at + 50), levels)


def made(*jobs: Job, education: tuple[Education, ...] = ()) -> CareerLine:
    found = career.of(jobs, NOW, ReferenceSource.TODAY)
    return career_line.of(Profile(None, jobs=jobs, education=education, career=found))


@pytest.fixture
def line() -> CareerLine:
    """Five jobs, two at once, a gap, one without dates; a course."""
    degree = Education(Fact("BA", (500, 502)), Fact("Ondermark", (503, 512)), period((2001, 9), (2004, 6)), (500, 540))
    return made(
        job("Chief", 10, period((2016, 1)), CHIEF),
        job("Head of kitchen", 100, period((2011, 1), (2014, 12)), MANAGER),
        job("Cook", 200, period((2008, 1), (2012, 6)), STAFF),
        job("Waiter", 300, period((2005, 1), (2007, 12))),
        job("Helper", 400, None),
        education=(degree,),
    )


@pytest.fixture
def timeline(line: CareerLine, qtbot: QtBot) -> Iterator[Timeline]:
    shown = Timeline()
    host = sessions.hosted(shown, 600, 300)
    qtbot.addWidget(host)
    shown.show_line(line)
    yield shown
    host.close()


def test_lanes_go_from_the_highest_level_to_the_unknown(timeline: Timeline):
    lanes = [timeline.words.lane(lane.step) for lane in timeline._layout.lanes]
    assert lanes == ["Chief officer, owner", "Manager", "Staff", "Level not told"]
    tops = [lane.top for lane in timeline._layout.lanes]
    assert tops == sorted(tops)


def test_time_runs_from_left_to_right_and_nothing_is_outside(timeline: Timeline):
    entries = timeline.entries
    assert [entry.start for entry in entries] == sorted(entry.start for entry in entries)
    assert {entry.kind for entry in entries} == {Kind.POST, Kind.COURSE, Kind.STRETCH}
    for entry in entries:
        assert 0 <= entry.rect.left() < entry.rect.right() <= timeline.width() + 1
        assert entry.rect.bottom() <= timeline._layout.height
        assert entry.label_room.right() <= timeline.width() + 1
    starts = [entry.rect.left() for entry in entries if entry.kind is Kind.POST]
    assert starts == sorted(starts)


def test_jobs_at_the_same_time_and_level_have_rows_of_their_own(qtbot: QtBot):
    shown = Timeline()
    qtbot.addWidget(shown)
    shown.resize(500, 200)
    many = [job(f"Cook {n}", n, period((2010, 1 + n), (2014, 1)), STAFF) for n in range(6)]
    shown.show_line(made(*many))
    rects = [entry.rect for entry in shown.entries if entry.kind is Kind.POST]
    assert not any(a.intersects(b) for at, a in enumerate(rects) for b in rects[:at])


def test_keys_step_through_everything_and_say_it(timeline: Timeline, qtbot: QtBot):
    assert "arrow keys" in timeline.accessibleDescription()
    asked: list[tuple[int, int]] = []
    timeline.place_asked.connect(lambda start, end: asked.append((start, end)))
    said = []
    for _ in timeline.entries:
        qtbot.keyClick(timeline, Qt.Key.Key_Right)
        said.append(timeline.accessibleDescription())
    assert timeline.current == len(timeline.entries) - 1
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert timeline.current == len(timeline.entries) - 1
    assert len(set(said)) == len(said)
    assert said[0] == "Education, BA, Ondermark, Sep 2001 – Jun 2004"
    assert any(one.startswith("Chief, <b>Alder</b>, Jan 2016 – today") for one in said)
    assert "Overlap: 1 year" in " ".join(said)
    assert (500, 502) in asked
    assert (10, 15) in asked
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    assert timeline.current == 0
    qtbot.keyClick(timeline, Qt.Key.Key_End)
    assert timeline.current == len(timeline.entries) - 1


def test_a_click_steps_to_what_is_there(timeline: Timeline, qtbot: QtBot):
    number, post = next((n, one) for n, one in enumerate(timeline.entries) if one.kind is Kind.POST)
    with qtbot.waitSignal(timeline.place_asked, timeout=1000):
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=post.rect.center().toPoint())
    assert timeline.current == number
    assert timeline.entry_at(QPointF(1, 1)) is None
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert timeline.current == number


@pytest.mark.parametrize("width", [220, 400, 1400])
def test_it_is_painted_in_any_width(timeline: Timeline, width: int):
    timeline.window().resize(width, 300)
    QApplication.processEvents()
    assert timeline.width() == width
    for number in range(len(timeline.entries)):
        timeline.step_to(number)
    drawn = QPixmap(timeline.size())
    timeline.render(drawn)
    assert timeline.minimumSizeHint().width() <= 220


def test_the_summary_is_a_few_sentences(line: CareerLine, timeline: Timeline):
    text = timeline.words.summary(line)
    assert "from" not in text
    assert "since 2005" in text
    assert "Highest level: Chief officer, owner." in text
    assert timeline.words.summary(made()) == "No jobs were found in the text."
    timeline.show_line(None)
    assert timeline.entries == []
    timeline.step_to(3)
    assert timeline.current is None


# ------------------------------------------------------------------ as a table


def test_the_table_says_the_same_the_latest_first(line: CareerLine, qapp):
    table = CareerTable()
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_line(line)
    whats = [table.index(row, Column.WHAT).data() for row in range(table.rowCount())]
    assert whats[0] == "Chief"
    assert whats[-1] == "Helper"
    assert "BA" in whats
    assert table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Chief, <b>Alder</b>, Jan 2016")
    assert "<b>" not in table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert any(str(one).startswith("Gap: 1 year") for one in whats)
    table.show_line(None)
    assert table.rowCount() == 0


def test_the_view_changes_between_line_and_table(line: CareerLine, qtbot: QtBot):
    view = CareerView()
    host = sessions.hosted(view, 500, 400)
    qtbot.addWidget(host)
    view.show_line(line)
    assert view.timeline.isVisible()
    view.as_table.click()
    assert view.list.isVisible()
    with qtbot.waitSignal(view.place_asked, timeout=1000) as asked:
        view.list.selectRow(0)
    assert asked.args == [10, 15]
    view.as_table.click()
    assert view.timeline.isVisible()


def test_jobs_without_dates_are_a_table_alone(qtbot: QtBot):
    view = CareerView()
    host = sessions.hosted(view, 500, 400)
    qtbot.addWidget(host)
    view.show_line(made(job("Helper", 0, None)))
    assert view.list.isVisible()
    assert not view.as_table.isVisible()
    view.show_line(made())
    assert not view.list.isVisible()
    assert view.summary.text() == "No jobs were found in the text."
