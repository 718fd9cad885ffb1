"""Who hears of what is learnt in the window: every page shows roles, and roles and answers change here. No state."""

from typing import TYPE_CHECKING

from classifyme_desktop.ui.state.places import Place

if TYPE_CHECKING:
    from classifyme_desktop.ui.shell.window import MainWindow


def connect(window: "MainWindow") -> None:
    """Connect the page of learning of a window that was just made."""
    page, review = window.learning, window.review
    page.is_blind = lambda: review.blind.is_on
    page.roles.selection = lambda: picked(window)
    review.blind.changed.connect(page.settle_blind)
    review.labelled.connect(lambda _ids: page.refresh())
    page.told.connect(window.tell)
    page.predicted.connect(lambda: on_predicted(window))
    page.labelled.connect(lambda: on_labelled(window))
    page.person_asked.connect(window.show_person)
    page.review_asked.connect(lambda: window.show_place(Place.REVIEW))
    page.help_asked.connect(window.show_help)
    page.roles.changed.connect(lambda: on_roles_changed(window))
    page.roles.library_asked.connect(window.show_library)


def connect_library(window: "MainWindow") -> None:
    """Connect what the library asks of the page of learning, which need not be made yet."""
    window.library.batch.new_role_asked.connect(lambda: make_role(window))


def make_role(window: "MainWindow") -> None:
    """Ask for a new role of the people who are selected in the library, in sight."""
    people = picked(window)
    window.show_place(Place.LEARNING)
    window.learning.show_roles()
    window.learning.roles.make_role_of(people)


def picked(window: "MainWindow") -> list[int]:
    """Return the people who are selected in the library."""
    files = window.library.list.picked_ids()
    rows = [] if window.session is None else window.session.shelf.rows(files)
    return list(dict.fromkeys(int(row.resume_id) for row in rows if row.resume_id is not None))


def learn(window: "MainWindow") -> None:
    """Learn from what was confirmed, in sight; what keeps from it is told."""
    window.show_place(Place.LEARNING)
    window.learning.learn()


def roll_back(window: "MainWindow") -> None:
    """Put the iteration to use again that was in use before, in sight."""
    window.show_place(Place.LEARNING)
    window.learning.work.roll_back()


def on_predicted(window: "MainWindow") -> None:
    """Make anew what shows people and gigs, since another iteration answers."""
    window.on_labelled()
    for page in window.working(Place.GIGS):
        page.refresh()
    window.review.flow.read_anew()
    if window.is_made(Place.LEARNING):
        window.learning.roles.refresh()


def on_labelled(window: "MainWindow") -> None:
    """Make anew what shows roles, since some were accepted on the page of learning."""
    window.on_labelled()
    window.review.refresh()


def on_roles_changed(window: "MainWindow") -> None:
    """Offer the roles as they are now, and make anew what shows them."""
    if window.session is not None:
        window.library.facets.attach(window.session)
        window.review.roles.attach(window.session)
        on_labelled(window)
        for page in window.working(Place.LEARNING):
            page.refresh()
