"""The pages that are photographed, and how the window comes to show each, wherever the last one left it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView, QWidget

from build.screenshots.stage import Stage
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.facets import Facet, Mark
from classifyme_desktop.errors import StorageError
from classifyme_desktop.services import gigs
from classifyme_desktop.ui.candidate.original.page_bar import Side
from classifyme_desktop.ui.library.importer import Standing
from classifyme_desktop.ui.review import said
from classifyme_desktop.ui.shell.crash import CrashDialog, report
from classifyme_desktop.ui.state.places import Place

Show = Callable[[Stage], QWidget | None]
_PERSON: Final = "Amara"  # of the sample people, one whose career has several jobs
_GIG: Final = "back-end"
_NEW, _DEMO, _LARGE = "new", "demo", "large"
_BOTH: Final = (_DEMO, _LARGE)
_PICKED: Final = 12
_COMPARED: Final = 3
_SHOWN: Final = tuple(map(Place, "library review gigs insights settings candidate help shortcuts trouble".split()))


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture. ``show`` returns what is photographed, None for the window; ``libraries``: of which it is taken."""

    name: str
    show: Show
    libraries: tuple[str, ...] = _BOTH


# ------------------------------------------------------------------ the library


def _library(stage: Stage) -> None:
    """Show the list of all people, with the first of them chosen who was read."""
    library = stage.window.library
    stage.window.show_library()
    library.bar.hide()
    library.form.close_form()
    if library.attention.fold.isChecked():
        library.attention.fold.click()
    library.show_all()
    stage.settle()
    rows = stage.session.shelf.rows(library.list.shown_ids()[:60])
    library.list.choose(next((int(row.file_id) for row in rows if row.resume_id is not None), None))
    library.list.setFocus()


def _picked(stage: Stage) -> None:
    _library(stage)
    _select(stage.window.library.list, _PICKED)


def _select(view: QTableView, most: int) -> None:
    """Select the first rows of a table."""
    model = view.model()
    rows = QItemSelection(model.index(0, 0), model.index(min(most, model.rowCount()) - 1, 0))
    how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(rows, how)


def _tagging(stage: Stage) -> None:
    _picked(stage)
    stage.window.library.work.ask_for_tag()


def _narrowed(stage: Stage) -> None:
    _library(stage)
    facets = stage.window.library.facets
    facets.expandAll()
    facets.choose([(Facet.LANGUAGE, "fr"), (Facet.STATE, Mark.NOT_SURE), (Facet.LEVEL, "0")])


def _searched(stage: Stage) -> None:
    stage.window.search_for("skill:sql years:>=3")


def _importing(stage: Stage) -> None:
    _library(stage)
    counts = {FileState.ADDED: 1_644, FileState.DUPLICATE: 31, FileState.SCANNED: 22, FileState.DAMAGED: 3}
    stage.window.library.bar.show_progress(Standing(found=4_812, done=1_700, per_second=9.4, counts=counts))


def _problems(stage: Stage) -> None:
    _library(stage)
    stage.window.library.facets.expandToDepth(0)  # as before another scene opened all of them
    stage.window.show_problems()
    stage.settle()
    stage.window.library.attention.open()


def _pairs(stage: Stage) -> None:
    _library(stage)
    stage.window.library.batch.pairs_asked.emit()


def _trash(stage: Stage) -> None:
    stage.window.palette_line.close_palette()
    _library(stage)
    library = stage.window.library
    if not library.trash.isVisible():
        library.work.trash()
        stage.settle()
    library.trash.click()


# ------------------------------------------------------------------ one person


def _candidate(stage: Stage, tab: str) -> None:
    stage.window.show_person(stage.person(_PERSON))
    stage.settle()
    candidate = stage.window.candidate
    candidate.pages.show_side(Side.HUMAN)
    candidate.tabs.show_page(getattr(candidate, tab))


def _marked(stage: Stage) -> None:
    """Show both views of a resume with the places marked that name a skill."""
    _candidate(stage, "skills")
    skills = stage.window.candidate.skills
    skills.list.selectRow(0)
    stage.settle()
    stage.window.candidate.pages.show_side(Side.BOTH)


# ------------------------------------------------------------------ gigs


def _ranked(stage: Stage) -> None:
    """Show the people ranked for a gig that both libraries have."""
    page = stage.window.gigs
    stage.window.show_gigs()
    wanted = [gig for gig in gigs.all_gigs(stage.session.workspace) if _GIG in gig.title.casefold()]
    page.show_first(wanted[0].gig_id)
    stage.settle()
    if page.view.people.compare.isVisible():
        page.view.people.compare.left.emit()
    page.view.people.weights.open(is_open=False)
    page.view.people.read_blind.setChecked(False)
    if page.view.ranked is None:
        page.rank()
        stage.settle()
    page.view.people_tab.click()
    page.view.people.list.selectRow(0)
    page.view.people.detail.tabs.setCurrentIndex(0)


def _weighed(stage: Stage) -> None:
    _ranked(stage)
    stage.window.gigs.view.people.weights.open(is_open=True)


def _pane(stage: Stage, tab: str) -> None:
    _ranked(stage)
    detail = stage.window.gigs.view.people.detail
    detail.tabs.setCurrentWidget(getattr(detail, tab))


def _compared(stage: Stage) -> None:
    _ranked(stage)
    people = stage.window.gigs.view.people
    _select(people.list, _COMPARED)
    people.compare_picked()


def _shortlisted(stage: Stage) -> None:
    """Show three people side by side who were put on the shortlist just now; only here, the library is a copy."""
    _ranked(stage)
    people = stage.window.gigs.view.people
    _select(people.list, _COMPARED)
    people.list.ask_for_shortlist(people.list.picked_people())
    stage.settle()
    _select(people.list, _COMPARED)
    people.compare_picked()


def _exported(stage: Stage) -> QWidget | None:
    _ranked(stage)
    dialog = stage.window.gigs.ask_for_export()
    if dialog is not None:
        dialog.show()
    return dialog


def _blind(stage: Stage) -> None:
    _ranked(stage)
    stage.window.gigs.view.people.blind.set_on(is_on=True)


def _open_again(stage: Stage) -> None:
    stage.window.gigs.view.people.blind.set_on(is_on=False)
    stage.settle()


def _gig_part(stage: Stage, tab: str) -> None:
    _open_again(stage)
    _ranked(stage)
    getattr(stage.window.gigs.view, tab).click()


def _new_gig(stage: Stage) -> None:
    stage.window.new_gig()


# ------------------------------------------------------------------ the other pages


def _place(stage: Stage, place: Place) -> None:
    stage.window.show_place(place)


def _review_again(stage: Stage) -> None:
    """Show the review with an answer taken back, which can be given again."""
    stage.window.show_place(Place.REVIEW)
    stage.settle()
    flow = stage.window.review.flow
    flow.say(said.NONE)
    stage.settle()
    flow.undo()


def _learning(stage: Stage, tab: str) -> None:
    stage.window.show_place(Place.LEARNING)
    stage.settle()
    page = stage.window.learning
    page.tabs.show_page(getattr(page, tab))


def _insights(stage: Stage, at: int) -> None:
    stage.window.show_place(Place.INSIGHTS)
    stage.settle()
    page = stage.window.insights
    page.scroller.verticalScrollBar().setValue(page.sections[at].y())


def _settings(stage: Stage, at: int) -> None:
    stage.window.show_place(Place.SETTINGS)
    tab = stage.window.settings.tabs.tabs[at]
    tab.click()
    tab.setFocus()


def _help(stage: Stage) -> None:
    stage.window.show_help("gigs")


def _palette(stage: Stage, typed: str) -> None:
    _library(stage)
    line = stage.window.palette_line
    line.close_palette()
    line.open()
    line.line.setText(typed)


def _trouble(stage: Stage) -> None:
    stage.window.palette_line.close_palette()
    newer = "The library was made by a newer version of the program. Install that version to open it."
    stage.window.trouble.show_error(StorageError("library_newer", newer))
    stage.window.show_place(Place.TROUBLE)


def _crash(_stage: Stage) -> QWidget:
    try:
        [][0]
    except IndexError as error:
        return CrashDialog(report(error))
    raise AssertionError


def _all() -> Iterator[Scene]:
    yield Scene("first-run", lambda stage: stage.window.show_library(), (_NEW,))
    yield Scene("gigs-none", lambda stage: stage.window.show_gigs(), (_NEW,))
    yield Scene("review-none", partial(_place, place=Place.REVIEW), (_NEW,))
    yield Scene("insights-none", partial(_place, place=Place.INSIGHTS), (_NEW,))
    yield Scene("library-list", _library)
    yield Scene("library-selected", _picked)
    yield Scene("library-tag", _tagging)
    yield Scene("library-facets", _narrowed)
    yield Scene("library-search", _searched)
    yield Scene("library-import", _importing)
    yield Scene("library-problems", _problems)
    yield Scene("library-duplicates", _pairs)
    for tab in ("overview", "skills", "career", "learnt", "next", "similar"):
        yield Scene(f"candidate-{tab}", partial(_candidate, tab=tab))
    yield Scene("candidate-marks", _marked)
    yield Scene("gigs-people", _ranked)
    yield Scene("gigs-weights", _weighed)
    for tab in ("facts", "overview", "alike"):
        yield Scene(f"gigs-person-{tab}", partial(_pane, tab=tab))
    yield Scene("gigs-compare", _compared)
    yield Scene("gigs-export", _exported)
    yield Scene("gigs-blind", _blind)
    yield Scene("gigs-requirements", partial(_gig_part, tab="facts_tab"))
    yield Scene("gigs-text", partial(_gig_part, tab="text_tab"))
    yield Scene("gigs-new", _new_gig)
    yield Scene("review", partial(_place, place=Place.REVIEW))
    yield Scene("review-redo", _review_again)
    for at, name in enumerate(("people", "skills", "gigs", "trust", "files")):
        yield Scene(f"insights-{name}", partial(_insights, at=at))
    for at, name in enumerate(("general", "library", "models", "about")):
        yield Scene(f"settings-{name}", partial(_settings, at=at), (_DEMO,))
    yield Scene("help", _help, (_DEMO,))
    yield Scene("shortcuts", lambda stage: stage.window.show_shortcuts(), (_DEMO,))
    yield Scene("palette", partial(_palette, typed=""), (_DEMO,))
    yield Scene("palette-typed", partial(_palette, typed="sa"))
    yield Scene("library-trash", _trash)
    for place in Place:
        if place not in _SHOWN:  # a page that came later is not forgotten
            yield Scene(place.value, partial(_place, place=place))
    for tab in ("evaluate", "matching"):
        yield Scene(f"learning-{tab}", partial(_learning, tab=tab))
    yield Scene("gigs-shortlisted", _shortlisted)  # late, since it changes what other pages show
    yield Scene("trouble", _trouble, (_DEMO,))
    yield Scene("crash", _crash, (_DEMO,))


SCENES: Final = tuple(_all())
