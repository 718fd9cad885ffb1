"""The report that a shortlist goes out as: what it tells and hides, its letters, its language and its paper."""

# ruff: noqa: F811 - a fixture has the name of the parameter that takes it

from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtGui import QPageSize
from pytestqt.qtbot import QtBot

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.journal import Action
from classifyme_desktop.services import journal
from classifyme_desktop.services.export import report
from classifyme_desktop.services.export.layout import Form, Layout
from classifyme_desktop.ui.export.report.pdf import Pages
from classifyme_desktop.ui.gigs.page import GigsPage
from classifyme_desktop.ui.shell.window import MainWindow
from tests.gui.test_export_dialog import (  # noqa: F401 - fixtures
    MARKUP,
    PAPERS,
    TELLING,
    Opened,
    asked,
    made,
    opened,
    page,
    put,
    text_of,
    window,
)
from tests.gui.test_gigs_page import LONG
from tests.helpers import exporting


def test_the_report_tells_who_why_and_that_a_person_decides(
    page: GigsPage, opened: Opened, tmp_path: Path, window: MainWindow, qtbot: QtBot
):
    put(page, Choice.INTERVIEWED, 0)
    dialog = opened()
    exporting.choose(dialog, Form.PDF)
    qtbot.waitUntil(dialog.preview.paper.isVisible, timeout=LONG)
    assert not dialog.form.columns.isVisible()
    exporting.write(dialog, tmp_path / "report", qtbot)
    said = text_of((tmp_path / "report.pdf").read_bytes())
    for words in (
        "Accountant for a small group",
        "Philomena Quartermaine",
        "SAP is required",
        "A person decides.",
        "Page 1 of",
    ):
        assert words in said
    assert "Interviewed" in said
    assert "prepared VAT returns and tax declarations" in " ".join(said.split())
    assert window.toast.words.text().endswith("people written to report.pdf")
    entry = journal.entries(page._session.workspace)[-1]
    assert (entry.action, entry.details["form"], entry.details["blind"]) == (Action.EXPORT, "pdf", 0)


def test_a_blind_report_holds_nothing_that_says_who_anybody_is(page: GigsPage):
    pdf = Pages(made(page, is_blind=True)).pdf()
    said = text_of(pdf).lower()
    assert not [word for word in TELLING if word in said]
    assert "candidate " in said
    assert b"Philomena" not in pdf


def test_a_name_that_looks_like_markup_is_printed_letter_by_letter(page: GigsPage):
    found = made(page)
    first = found.people[0]
    renamed = replace(found, title=MARKUP, people=(replace(first, line=replace(first.line, name=MARKUP)),))
    assert text_of(Pages(renamed).pdf()).count(MARKUP) >= 2  # the title and the person; at a glance it is cut


def test_the_same_report_is_the_same_bytes(page: GigsPage):
    one, other = Pages(made(page)).pdf(), Pages(made(page)).pdf()
    assert one == other
    assert f"(D:{page._session.workspace.today():%Y%m%d}000000".encode() in one


def test_a_french_report_speaks_french(page: GigsPage, window: MainWindow):
    window.choose_language("fr")
    said = text_of(Pages(made(page, language="fr")).pdf())
    for words in ("Rapport de liste restreinte", "Ce que la mission exige", "Une personne décide.", "Page 1 sur"):
        assert words in said
    window.choose_language("en")


@pytest.mark.parametrize(("size", "points"), PAPERS)
def test_nothing_of_a_report_stands_outside_its_paper(
    page: GigsPage, size: QPageSize.PageSizeId, points: tuple[int, int]
):
    with pymupdf.open(stream=Pages(made(page), size).pdf()) as document:
        for sheet in document:
            assert (round(sheet.rect.width), round(sheet.rect.height)) == points
            for x0, y0, x1, y1, *_ in sheet.get_text("words"):
                assert 40 < x0 < x1 < points[0] - 40
                assert 20 < y0 < y1 < points[1] - 20


def test_a_report_of_nobody_says_so(page: GigsPage):
    found = report.make(page._session.workspace, page.view.ranked, [], Layout(Form.PDF))
    assert "Nobody is in this report." in text_of(Pages(found).pdf())
