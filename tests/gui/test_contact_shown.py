"""How to reach a person, as it is shown: phones grouped, long addresses whole however narrow the page is."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.profile import Contact, Fact
from classifyme_desktop.ui.candidate.contact_lines import ContactLines
from classifyme_desktop.ui.candidate.overview import CandidateOverview
from classifyme_desktop.ui.language import phones
from tests.helpers.sessions import hosted

LONG = "anne.catherine.de.la.villardiere@a.very.long.name.of.a.firm.example"


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("+33612345678", "+33 6 12 34 56 78"),
        ("+441632960007", "+44 1632 960007"),
        ("+4930901820", "+49 30 901820"),
        ("ext. 12", "ext. 12"),
        ("06 12", "06 12"),
        ("+", "+"),
        ("", ""),
    ],
)
def test_phones_are_grouped_as_they_are_called_from_abroad(kept: str, shown: str):
    assert phones.shown(kept) == shown


def contact() -> Contact:
    return Contact(emails=(Fact(LONG, (0, 5)),), phones=(Fact("+33612345678", (6, 9)),))


def test_each_contact_is_whole_below_its_name_with_the_way_to_its_place(qtbot: QtBot):
    lines = ContactLines()
    host = hosted(lines, 300, 300)
    qtbot.addWidget(host)
    lines.show_contact(contact())
    texts = [one.text() for one in lines.findChildren(QLabel)]
    assert texts == ["E-mail", LONG, "Phone", "+33 6 12 34 56 78"]
    asked: list[tuple[int, int]] = []
    lines.place_asked.connect(lambda *place: asked.append(place))
    for button in lines.findChildren(QAbstractButton):
        button.click()
    assert asked == [(0, 5), (6, 9)]


def test_what_is_wider_than_the_page_is_reached_by_scrolling(qtbot: QtBot):
    overview = CandidateOverview()
    host = hosted(overview, 260, 400)
    qtbot.addWidget(host)
    overview.contact.show_contact(contact())
    qtbot.waitUntil(lambda: overview.horizontalScrollBar().maximum() > 0)
    overview.horizontalScrollBar().setValue(overview.horizontalScrollBar().maximum())
    value = next(one for one in overview.contact.findChildren(QLabel) if one.text() == LONG)
    right = value.mapTo(overview.viewport(), QPoint(value.width(), 0)).x()
    assert right <= overview.viewport().width()
