"""Who hears of what in the window: the wishes of each page, and who fulfils them. Holds no state."""

from typing import TYPE_CHECKING

from classifyme_desktop.ui.shell import learning_wiring
from classifyme_desktop.ui.state.places import Place
from classifyme_desktop.ui.state.undo import Own

if TYPE_CHECKING:
    from classifyme_desktop.ui.shell.window import MainWindow


def connect(window: "MainWindow") -> None:
    """Connect what is around the pages of a window that was just made."""
    window.places.changed.connect(window.on_place)
    window.side.asked.connect(window.show_place)
    window.side.help_asked.connect(window.show_help)
    window.side.searches.chosen.connect(window.search_for)
    window.side.searches.told.connect(window.tell)
    window.steps.changed.connect(window.toast.dismiss)
    window.steps.changed.connect(lambda: _refresh_insights(window))
    window.shortcuts.left.connect(window.places.back)


def connect_page(window: "MainWindow", place: Place) -> None:
    """Connect a page that was just made, without making another."""
    makers = {
        Place.LIBRARY: _library,
        Place.REVIEW: _review,
        Place.GIGS: _gigs,
        Place.INSIGHTS: _insights,
        Place.LEARNING: learning_wiring.connect,
        Place.SETTINGS: _settings,
        Place.CANDIDATE: _candidate,
        Place.HELP: _help,
        Place.TROUBLE: _trouble,
    }
    makers[place](window)


def _refresh_insights(window: "MainWindow") -> None:
    """Count anew, since a step may have removed a gig or brought it back."""
    for page in window.working(Place.INSIGHTS):
        page.refresh()


def _library(window: "MainWindow") -> None:
    library = window.library
    learning_wiring.connect_library(window)
    library.search_bar.saver.saved.connect(window.side.searches.refresh)
    library.changed.connect(window.on_files_added)
    library.person_asked.connect(window.show_person_of)
    library.changed_undoably.connect(window.keep_step)
    library.told.connect(window.tell)
    library.welcome.language_chosen.connect(window.choose_language)
    library.welcome.place_asked.connect(lambda: window.show_setting("folder"))


def _gigs(window: "MainWindow") -> None:
    gigs = window.gigs
    gigs.told.connect(window.tell)
    gigs.problems_asked.connect(window.show_problems)
    gigs.person_asked.connect(lambda one: window.show_person(one, gigs.view.people.blind))
    for tab in (gigs.view.people_tab, gigs.view.facts_tab, gigs.view.text_tab):
        tab.toggled.connect(lambda _is_on: window.undoing.refresh())
    gigs.view.people.deciding.changed.connect(lambda: _refresh_standings(window))
    gigs.view.people.blind.changed.connect(lambda: window.review.blind.settle())
    facts = gigs.view.facts
    window.undoing.add(Own(facts.undo, facts.redo, facts.isVisible))
    window.menus.take_gigs()


def _refresh_standings(window: "MainWindow") -> None:
    if window.is_made(Place.CANDIDATE):
        window.candidate.next.standings.refresh()


def _candidate(window: "MainWindow") -> None:
    candidate = window.candidate
    candidate.gig_asked.connect(window.show_gig)
    candidate.changed_undoably.connect(window.keep_step)
    candidate.told.connect(window.tell)
    candidate.left.connect(window.places.back)


def _review(window: "MainWindow") -> None:
    from classifyme_desktop.ui.review.steps import ReviewSteps

    review = window.review
    review.told.connect(window.tell)
    window.library.imports.looked.connect(review.on_files_looked)
    review.blind.follow(lambda: window.is_made(Place.GIGS) and window.gigs.view.people.blind.is_on)
    review.labelled.connect(lambda _ids: window.on_labelled())
    review.file_asked.connect(window.show_file)
    review.library_asked.connect(window.show_library)
    review.flow.counted.connect(window.show_to_review)
    steps = ReviewSteps(review)
    window.undoing.add(Own(steps.undo, steps.redo, review.isVisible))


def _insights(window: "MainWindow") -> None:
    insights = window.insights
    insights.told.connect(window.tell)
    insights.search_asked.connect(window.search_for)
    insights.library_asked.connect(window.show_library)


def _settings(window: "MainWindow") -> None:
    settings, general = window.settings, window.settings.general
    settings.library.show_folder(window.folder)
    settings.told.connect(window.tell)
    settings.encoder_changed.connect(window.on_files_added)
    general.language_chosen.connect(window.choose_language)
    general.scheme_chosen.connect(window.choose_scheme)
    general.text_chosen.connect(window.choose_text)
    general.shortcuts_asked.connect(window.show_shortcuts)
    general.show_choices(window.language.choice.value, window.theme.scheme.value, window.theme.text_percent)


def _help(window: "MainWindow") -> None:
    window.help.speak(window.language.code)
    window.help.left.connect(window.places.back)


def _trouble(window: "MainWindow") -> None:
    window.trouble.again.connect(window.open_library)
