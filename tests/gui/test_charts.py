"""The charts alone: elements under pointer and keys, room and ticks, tables, and what is taken along."""

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from classifyme_desktop.ui.charts import axis, export
from classifyme_desktop.ui.charts.bars import Bar, BarChart
from classifyme_desktop.ui.charts.chart import Chart
from classifyme_desktop.ui.charts.chart_card import ChartCard, Form
from classifyme_desktop.ui.charts.columns import Column, Histogram, Mark
from classifyme_desktop.ui.charts.export import Picture
from classifyme_desktop.ui.charts.lines import Line, LineChart, Place
from classifyme_desktop.ui.charts.multiples import Multiples, Panel
from classifyme_desktop.ui.charts.paired import Pair, PairedBars
from classifyme_desktop.ui.charts.reliability import Point, ReliabilityDiagram
from classifyme_desktop.ui.charts.sheet import Sheet, SheetTable
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.style import tokens

SUMMARY = "Most are cooks."
SHEET = Sheet(("Role", "People", "Share"), (("=Cook", 1200, 66.6), ("Nurse", 600, 33.3)), ("role:cook", ""), "of all")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def bars() -> BarChart:
    made = BarChart()
    lines = [Bar(f"Role {n} with a long name", (n, 3), str(n), f"<b>Role {n}</b>", f"role:{n}") for n in range(4)]
    made.show_bars(lines, SUMMARY)
    return made


def pairs() -> PairedBars:
    made = PairedBars()
    lines = [Pair(f"Skill {n}", (n, 10 * n), (str(n), str(10 * n)), f"Skill {n}", f"skill:{n}", "10") for n in range(4)]
    made.show_pairs(lines, ("Gigs", "People", "each"), SUMMARY)
    return made


def histogram() -> Histogram:
    made = Histogram()
    columns = [Column((n, 1), f"From {n}", str(n), f"years:{n}") for n in range(4)]
    made.show_columns(columns, SUMMARY, last_edge="4", mark=Mark(2.5, "from here"))
    return made


def line() -> LineChart:
    made = LineChart()
    places = [Place(f"day {n}", f"Day {n}", f"day:{n}") for n in range(4)]
    made.show_lines([Line((1, 4, None, 2), "one"), Line((2, 2, 2, 2), "two")], places, SUMMARY)
    return made


def reliability() -> ReliabilityDiagram:
    made = ReliabilityDiagram()
    points = [Point(n / 4 + 0.1, n / 4, 10 * n + 1, f"Bin {n}", f"bin:{n}") for n in range(4)]
    made.show_points(points, ("Right", "Confidence"), SUMMARY)
    return made


def multiples() -> Multiples:
    made = Multiples()
    panels = [Panel(f"Family {n}", (0.1 * n, 0.5, 0.2), str(n), f"Family {n}", f"role:{n}") for n in range(4)]
    made.show_panels(panels, ("0", "40+"), SUMMARY)
    return made


KINDS = (bars, pairs, histogram, line, reliability, multiples)


def shown(qtbot: QtBot, make: Callable[[], Chart], width: int = 640) -> Chart:
    chart = make()
    qtbot.addWidget(chart)
    chart.resize(width, chart.heightForWidth(width))
    chart.show()
    chart.setFocus()
    return chart


@pytest.mark.parametrize("make", KINDS)
@pytest.mark.parametrize("width", [160, 320, 900])
def test_elements_stand_inside_the_chart_and_apart(qtbot: QtBot, make: Callable[[], Chart], width: int):
    chart = shown(qtbot, make, width)
    room = QRectF(chart.rect()).adjusted(-12, -12, 12, 12)
    areas = chart.areas(chart.frame_for(chart.width(), chart.height()))
    assert len(areas) == len(chart.elements) == 4
    assert all(room.contains(area) for area in areas)
    assert [chart.at(area.center()) for area in areas] == [0, 1, 2, 3]
    assert not chart.grab().toImage().isNull()


@pytest.mark.parametrize("make", KINDS)
def test_the_keys_reach_each_element_and_enter_chooses_it(qtbot: QtBot, make: Callable[[], Chart]):
    chart = shown(qtbot, make)
    chosen: list[str] = []
    moved: list[object] = []
    chart.chosen.connect(chosen.append)
    chart.moved.connect(moved.append)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    for _ in range(6):
        qtbot.keyClick(chart, Qt.Key.Key_Return)
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    keys = [element.key for element in chart.elements]
    assert chosen == [*keys, keys[-1], keys[-1]]
    assert len(moved) == 7
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current == 2
    assert chart.elements[2].said in chart.accessibleDescription()
    assert chart.accessibleDescription().startswith(SUMMARY)


@pytest.mark.parametrize("make", KINDS)
def test_a_click_chooses_what_is_under_it(qtbot: QtBot, make: Callable[[], Chart]):
    chart = shown(qtbot, make)
    area = chart.areas(chart.frame_for(chart.width(), chart.height()))[1]
    with qtbot.waitSignal(chart.chosen) as caught:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert caught.args == [chart.elements[1].key]
    assert chart.current == 1
    qtbot.mouseMove(chart, area.center().toPoint())
    assert chart.cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_what_leads_nowhere_is_not_chosen_and_nothing_has_no_height(qtbot: QtBot):
    chart = BarChart()
    qtbot.addWidget(chart)
    assert chart.heightForWidth(300) == 0
    assert chart.at(QPoint(1, 1).toPointF()) == -1
    chart.show_bars([Bar("Not known", (3,), "3", "Not known: 3")], SUMMARY)
    with qtbot.assertNotEmitted(chart.chosen):
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    chart.show_bars([], "")
    assert chart.heightForWidth(300) == 0
    chart.grab()


def test_the_current_element_stays_where_it_can(qtbot: QtBot):
    chart = shown(qtbot, bars)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert isinstance(chart, BarChart)
    chart.show_bars(chart.bars[:2], SUMMARY)
    assert chart.current == 1


def test_up_and_down_go_by_rows_of_panels(qtbot: QtBot):
    chart = shown(qtbot, multiples, 640)
    columns = chart.columns_in(chart.frame_for(640)) if isinstance(chart, Multiples) else 0
    assert columns == 3
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current == 3
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current == 3
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.current == 0


def test_a_line_needs_a_value_for_each_place(qtbot: QtBot):
    chart = LineChart()
    qtbot.addWidget(chart)
    with pytest.raises(ValueError, match="each place"):
        chart.show_lines([Line((1.0,))], [], SUMMARY)


@pytest.mark.parametrize(
    ("largest", "is_whole", "wanted"),
    [
        (0, True, [0, 1]), (1, True, [0, 1]), (3, True, [0, 1, 2, 3]), (7, True, [0, 2, 4, 6, 8]),
        (10, True, [0, 5, 10]), (100, True, [0, 25, 50, 75, 100]), (1296, True, [0, 500, 1000, 1500]),
        (1.0, False, [0, 0.25, 0.5, 0.75, 1.0]), (0.07, False, [0, 0.02, 0.04, 0.06, 0.08]),
    ],
)  # fmt: skip
def test_ticks_are_few_round_and_reach_the_largest(largest: float, is_whole: bool, wanted: list[float]):
    assert axis.ticks(largest, is_whole=is_whole) == pytest.approx(wanted)


@pytest.mark.parametrize("largest", [*range(1, 60), 61, 99, 101, 149, 999, 50_001])
def test_counts_have_whole_ticks(largest: int):
    ticks = axis.ticks(largest)
    assert ticks[-1] >= largest
    assert len(ticks) <= 6
    assert all(tick == int(tick) for tick in ticks)


# ---------------------------------------------------------------------- tables and taking along


def test_the_table_passes_qts_tester_and_says_whole_rows(qapp):
    table = SheetTable()
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    table.show_sheet(SHEET)
    first = table.index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "=Cook, People 1,200, Share 66.6"
    assert table.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    head = table.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert head == "of all"
    table.show_sheet(Sheet())
    assert table.rowCount() == 0


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(520, 420)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def card(host: QWidget) -> ChartCard:
    made = ChartCard(bars(), host)
    made.show_sheet(SHEET)
    made.show_words("Roles", SUMMARY, "Nothing yet.")
    made.resize(500, 400)
    host.show()
    return made


def test_a_card_shows_its_chart_or_its_table(card: ChartCard, qtbot: QtBot):
    assert card.chart.isVisible()
    assert card.view is None
    card.chart.setFocus()
    qtbot.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
    assert card.view is not None
    assert card.view.isVisible()
    assert not card.chart.isVisible()
    assert "Show as a chart" in card.as_table.accessibleName()
    card.view.setCurrentIndex(card.table.index(0, 0))
    with qtbot.waitSignal(card.chosen) as caught:
        card.view.activated.emit(card.table.index(0, 0))
    assert caught.args == ["role:cook"]
    with qtbot.assertNotEmitted(card.chosen):
        card.view.activated.emit(card.table.index(1, 0))
    card.show_table(is_table=False)
    assert card.chart.isVisible()


def test_a_card_without_numbers_says_so(card: ChartCard):
    assert isinstance(card.chart, BarChart)
    card.chart.show_bars([], "")
    card.show_words("Roles", "", "Nothing yet.")
    assert card.none.isVisible()
    assert not card.chart.isVisible()
    assert not card.more.isEnabled()


def test_a_card_is_named_for_those_who_hear_it(card: ChartCard):
    assert card.chart.accessibleName() == "Roles"
    assert card.chart.accessibleDescription() == SUMMARY
    for button in (card.as_table, card.more):
        assert button.accessibleName().startswith("Roles: ")
    menu = card.menu()
    assert [action.text() for action in menu.actions()] == [
        "Copy as CSV", "Save as picture (PNG)…", "Save as drawing (SVG)…",
    ]  # fmt: skip


def test_the_menu_asks_for_the_chart_in_a_form(card: ChartCard, qtbot: QtBot):
    for action, form in zip(card.menu().actions(), Form, strict=True):
        with qtbot.waitSignal(card.taken) as caught:
            action.trigger()
        assert caught.args[0].form is form
        assert caught.args[0].sheet == SHEET


@pytest.mark.parametrize("make", KINDS)
def test_a_drawing_holds_its_words_as_text(qtbot: QtBot, make: Callable[[], Chart]):
    chart = shown(qtbot, make)
    drawn = ET.fromstring(Picture(chart, "Title & more", SUMMARY).svg())
    texts = [one.text for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert "Title & more" in texts
    assert SUMMARY in texts
    assert len(texts) > 4
    assert drawn.findtext("{http://www.w3.org/2000/svg}title") == "Title & more"


def test_a_picture_is_light_and_sharp_whatever_the_window_wears(qtbot: QtBot):
    chart = shown(qtbot, bars)
    image = QImage.fromData(export.png(Picture(chart, "Roles", SUMMARY).image()))
    assert image.width() >= 1280
    assert image.pixelColor(2, 2).name() == tokens.LIGHT.surface


def test_the_same_chart_gives_the_same_drawing(qtbot: QtBot):
    chart = shown(qtbot, histogram)
    first, second = (Picture(chart, "Roles", SUMMARY).svg() for _ in range(2))
    assert first == second
    image = QImage(640, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    chart.render_on(painter, chart.frame_for(640, 200), tokens.DARK)
    painter.end()


def test_csv_is_safe_and_follows_the_language():
    english = list(csv.reader(io.StringIO(export.csv_text(SHEET, "en"), newline="")))
    assert english == [["Role", "People", "Share"], ["'=Cook", "1200", "66.6"], ["Nurse", "600", "33.3"]]
    french = export.csv_text(SHEET, "fr")
    assert french.splitlines()[1] == "'=Cook;1200;66,6"
    assert french.endswith("\r\n")


def test_a_file_is_replaced_as_a_whole_or_not_at_all(tmp_path: Path):
    path = tmp_path / "chart.svg"
    export.write(path, b"one")
    export.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(FileNotFoundError):
        export.write(tmp_path / "missing" / "chart.svg", b"x")


def test_numbers_of_a_grid_are_written_as_the_language_does(qtbot: QtBot):
    chart = LineChart()
    qtbot.addWidget(chart)
    places = [Place("a", "a"), Place("b", "b")]
    chart.show_lines([Line((0.2, 0.9))], places, SUMMARY, say=words.NUMBERS.percent, is_whole=False, largest=1.0)
    texts = ET.fromstring(Picture(chart, "Rising", SUMMARY).svg()).iter("{http://www.w3.org/2000/svg}text")
    assert {"0%", "50%", "100%"} <= {one.text for one in texts}
