"""Who hears of what in the window: the wishes of each page, and who fulfils them. Holds no state."""

from typing import TYPE_CHECKING

from classifyme_desktop.ui.shell import learning_wiring

if TYPE_CHECKING:
    from classifyme_desktop.ui.shell.window import MainWindow


def connect(window: "MainWindow") -> None:
    """Connect all pages of a window that was just made."""
    _navigation(window)
    _library(window)
    _gigs(window)
    _review_and_insights(window)
    _settings(window)
    learning_wiring.connect(window)


def _navigation(window: "MainWindow") -> None:
    window.places.changed.connect(window.on_place)
    window.side.asked.connect(window.show_place)
    window.side.help_asked.connect(window.show_help)
    window.side.searches.chosen.connect(window.search_for)
    window.side.searches.told.connect(window.tell)
    for act in (window.toast.dismiss, window.insights.refresh):  # a step may remove a gig, or bring it back
        window.steps.changed.connect(act)
    window.trouble.again.connect(window.open_library)
    for left in (window.help.left, window.shortcuts.left, window.candidate.left):
        left.connect(window.places.back)


def _library(window: "MainWindow") -> None:
    library = window.library
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
    window.candidate.gig_asked.connect(window.show_gig)
    gigs.view.people.deciding.changed.connect(window.candidate.next.standings.refresh)
    window.candidate.changed_undoably.connect(window.keep_step)
    window.candidate.told.connect(window.tell)


def _review_and_insights(window: "MainWindow") -> None:
    review, insights = window.review, window.insights
    review.told.connect(window.tell)
    of_gig = window.gigs.view.people.blind
    review.blind.follow(lambda: of_gig.is_on)
    of_gig.changed.connect(review.blind.settle)
    review.labelled.connect(lambda _ids: window.on_labelled())
    review.file_asked.connect(window.show_file)
    review.library_asked.connect(window.show_library)
    review.flow.counted.connect(window.show_to_review)
    insights.told.connect(window.tell)
    insights.search_asked.connect(window.search_for)
    insights.library_asked.connect(window.show_library)


def _settings(window: "MainWindow") -> None:
    settings, general = window.settings, window.settings.general
    settings.told.connect(window.tell)
    settings.encoder_changed.connect(window.on_files_added)
    general.language_chosen.connect(window.choose_language)
    general.scheme_chosen.connect(window.choose_scheme)
    general.text_chosen.connect(window.choose_text)
    general.shortcuts_asked.connect(window.show_shortcuts)
