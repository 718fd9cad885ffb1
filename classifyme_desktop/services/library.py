"""The library as a window shows it: sorted ids, pages of rows, counts, and the details of one file.

Reads only. Nothing heavy is imported before it is used, so that a window may be shown first. Every call of a ``Shelf``
goes over one connection of its own and is quick enough for the window's thread.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.facets import ANYTHING, Chosen, Counts
from classifyme_desktop.errors import StorageError

if TYPE_CHECKING:
    from classifyme_desktop.domain.decision import Decided, Standing
    from classifyme_desktop.domain.prediction import Prediction
    from classifyme_desktop.domain.resume import FileId, FileRow, ResumeId
    from classifyme_desktop.services.workspace import Workspace
    from classifyme_desktop.storage.profiles import StoredProfile
    from classifyme_desktop.storage.tags import Tag

READ: Final = frozenset({FileState.ADDED, FileState.DUPLICATE})
PROBLEMS: Final = frozenset(FileState) - READ


class SortBy(StrEnum):
    """What the list of files can be sorted by."""

    ADDED_AT = "added_at"
    NAME = "name"
    ROLE = "role"
    CONFIDENCE = "confidence"
    STATE = "state"
    PERSON = "person"
    PLACE = "place"
    LEVEL = "level"
    YEARS = "years"
    LANGUAGES = "languages"
    TAGS = "tags"


@dataclass(frozen=True, slots=True)
class View:
    """What of the library is listed and how: ``states`` None for all, ``typed`` as it stands in the search box.

    ``chosen``: of the facets; ``is_trash``: what lies in the trash in place of the rest, whatever is typed and chosen.
    """

    sort_by: SortBy = SortBy.ADDED_AT
    is_descending: bool = True
    states: frozenset[FileState] | None = None
    typed: str = ""
    chosen: Chosen = ANYTHING
    is_trash: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the library found: the ``ids`` in view, in order (``array('q')``), and the counts around it.

    ``facets``: how many files each choice would show under what is typed; ``total``: of the library; ``tags``: all;
    ``left``: in the trash, in how many days each file is due to be erased, empty where none ever is.
    """

    ids: "array[int]"
    facets: Counts
    states: dict[FileState, int]
    tags: "tuple[Tag, ...]"
    trashed: int
    left: "dict[FileId, int]" = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Return how many files the library holds, those in the trash left out."""
        return sum(self.states.values())


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a file beside its row; ``text``, ``prediction`` and ``facts`` are None where it was not read."""

    row: "FileRow"
    text: str | None
    prediction: "Prediction | None"
    text_error: StorageError | None = None
    facts: "StoredProfile | None" = None

    def is_like(self, other: "Details | None") -> bool:
        """Return whether ``other`` would show the same; predictions hold arrays, which do not compare to one answer."""
        if other is None or self.row != other.row or self.text != other.text:
            return False
        if self.facts != other.facts:
            return False
        mine, theirs = self.prediction, other.prediction
        return (mine and mine.top) == (theirs and theirs.top)


class Shelf:
    """A view on an open library over a read-only connection of its own. One thread at a time."""

    def __init__(self, workspace: "Workspace") -> None:
        """Open the connection. Raises StorageError when the library cannot be read."""
        self._workspace = workspace
        self._database = workspace.library.reader()

    def ids(self, view: View) -> "array[int]":
        """Return the ids of the files in ``view``, in its order, as ``array('q')``.

        What is typed is read as ``fields.listed`` does. Raises UsageError: ``bad_query``, ``field_unknown``,
        ``value_unknown``, ``protected``.
        """
        from classifyme_desktop.services import fields
        from classifyme_desktop.storage import files

        return files.ids(
            self._database,
            order=files.FileOrder(view.sort_by.value),
            descending=view.is_descending,
            states=view.states,
            criterion=None if view.is_trash else fields.listed(self._workspace.taxonomy, view.typed),
            chosen=ANYTHING if view.is_trash else view.chosen,
            is_trash=view.is_trash,
        )

    def look(self, view: View) -> Look:
        """Return what ``view`` shows, with the counts of the facets. Raises as ``ids``."""
        from classifyme_desktop.domain import facets as counting
        from classifyme_desktop.services import fields
        from classifyme_desktop.services import trash as trashes
        from classifyme_desktop.storage import facets, files, tags, trash

        criterion = fields.listed(self._workspace.taxonomy, view.typed)
        # What is typed is searched for once: a common beginning of words takes longer than all counting.
        among = None if criterion is None else files.ids(self._database, criterion=criterion)
        cells = facets.cells(self._database, tags=view.chosen.tags, among=among)
        tagged = facets.tagged(self._database, among=among)
        return Look(
            ids=self._ordered(view, among),
            facets=counting.counts(cells, tagged, view.chosen),
            states=self.counts(),
            tags=tuple(tags.listed(self._database)),
            trashed=trash.count(self._database),
            left=trashes.days_left(self._database, self._workspace.today()) if view.is_trash else {},
        )

    def _ordered(self, view: View, among: "array[int] | None") -> "array[int]":
        from classifyme_desktop.storage import files

        return files.ids(
            self._database,
            order=files.FileOrder(view.sort_by.value),
            descending=view.is_descending,
            states=view.states,
            chosen=ANYTHING if view.is_trash else view.chosen,
            is_trash=view.is_trash,
            among=None if view.is_trash else among,
        )

    def reordered(self, look: Look, view: View) -> Look:
        """Return a look with the ids in the order of ``view``, which asks for nothing else than before."""
        return replace(look, ids=self.ids(view))

    def paths(self, states: "frozenset[FileState]") -> "dict[FileId, Path]":
        """Return where the files in some states were seen last, by id; what lies in the trash is left out."""
        from classifyme_desktop.storage import files

        return files.paths(self._database, states)

    def note(self, resume_id: int) -> str:
        """Return the note of a person, empty where there is none."""
        from classifyme_desktop.storage import tags

        return tags.note(self._database, resume_id)

    def rows(self, ids: Sequence[int]) -> "list[FileRow]":
        """Return the rows of files in the order asked; ids that are gone are left out."""
        from classifyme_desktop.storage import files

        return files.rows(self._database, ids)

    def rows_of_resumes(self, resume_ids: Sequence[int]) -> "list[FileRow]":
        """Return the rows of the files of resumes in the order asked; ids that are gone are left out."""
        from classifyme_desktop.storage import files

        return files.rows(self._database, files.of_resumes(self._database, resume_ids))

    def names_of_resumes(self, resume_ids: Sequence[int]) -> "dict[ResumeId, str]":
        """Return what people are called by their resumes; who is not named there is left out."""
        from classifyme_desktop.storage import searchable

        return searchable.names(self._database, resume_ids)

    def decided(self, gig_id: int) -> "dict[ResumeId, Decided]":
        """Return what readers decided on people for a gig. Raises StorageError (``library_damaged``)."""
        from classifyme_desktop.domain.resume import GigId
        from classifyme_desktop.storage import decisions

        return decisions.of_gig(self._database, GigId(gig_id))

    def standings(self, resume_id: int) -> "list[Standing]":
        """Return where a person stands for gigs. Raises StorageError (``library_damaged``)."""
        from classifyme_desktop.domain.resume import ResumeId
        from classifyme_desktop.storage import decisions

        return decisions.of_resume(self._database, ResumeId(resume_id))

    def counts(self) -> dict[FileState, int]:
        """Return how many files are in each state."""
        from classifyme_desktop.storage import files

        return files.counts(self._database)

    def details(self, file_id: int) -> Details | None:
        """Return what is known of a file, None when it is gone."""
        from classifyme_desktop.services import stages
        from classifyme_desktop.storage import files, predictions, profiles, texts

        rows = files.rows(self._database, [file_id])
        if not rows:
            return None
        row = rows[0]
        if row.resume_id is None:
            return Details(row, None, None)
        prediction = predictions.latest(self._database, row.resume_id)
        if prediction is not None:
            prediction = stages.as_of_today(self._workspace, prediction)
        try:
            text = texts.get_text(self._database, row.resume_id)
            return Details(row, text, prediction, facts=profiles.get(self._database, row.resume_id))
        except StorageError as error:
            return Details(row, None, prediction, error)

    def close(self) -> None:
        """Close the connection; safe to call twice."""
        self._database.close()


def searched_words(typed: str) -> list[str]:
    """Return the words of a search that may stand in a text, to be marked there: no signs, no values of lists."""
    from classifyme_desktop.matching import query

    return query.words(typed)


def is_in_use(folder: Path) -> bool:
    """Return whether another program has the library at ``folder`` open. Cheap: no database is touched.

    The answer may be old the moment after; ``Workspace.open`` decides.
    """
    from classifyme_desktop.storage.lock import Lock

    path = folder / "library.lock"
    if not path.exists():
        return False
    try:
        Lock(path).release()
    except StorageError:
        return True
    except OSError:
        return False
    return False


def ask_to_raise(folder: Path) -> None:
    """Ask the program that has the library at ``folder`` open to bring its window to the front."""
    from classifyme_desktop.storage import library

    library.ask_to_raise(folder)


def was_asked_to_raise(workspace: "Workspace") -> bool:
    """Return whether another start asked for the window since the last call. Cheap; meant for polling."""
    return workspace.library.was_asked_to_raise()
