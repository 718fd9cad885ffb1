"""Tags and notes of people: given, taken, renamed, forgotten. Each change is one transaction and says what it changed.

What a change returns is enough to take it back. A tag that nobody has any more is forgotten, so that the list of tags
holds what is in use. Neither is ever ranked by.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain import searchable
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import tags
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.tags import Tag

_LONGEST_NAME: Final = 40  # characters
_LONGEST_NOTE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Tagging:
    """A tag and the people who got it, or from whom it was taken; those for whom nothing changed are left out."""

    name: str
    resume_ids: tuple[ResumeId, ...]


def listed(workspace: Workspace) -> list[Tag]:
    """Return all tags by name. Any thread."""
    with workspace.reading() as db:
        return tags.listed(db)


def add(workspace: Workspace, resume_ids: Sequence[int], name: str) -> Tagging:
    """Give people a tag, which is made where there is none of that name; case and accents do not matter.

    Raises UsageError: ``tag_unnamed``, ``tag_long``.
    """
    wanted = _named(name)

    def change(db: Database) -> Tagging:
        found = tags.find(db, wanted)
        tag_id, called = (tags.make(db, wanted), wanted) if found is None else (found.tag_id, found.name)
        given = tags.put(db, tag_id, resume_ids)
        _forget_unused(db, tag_id)
        return Tagging(called, tuple(given))

    return workspace.write(change)


def remove(workspace: Workspace, resume_ids: Sequence[int], name: str) -> Tagging:
    """Take a tag from people. Raises UsageError (``tag_unknown``)."""

    def change(db: Database) -> Tagging:
        tag = _find(db, name)
        taken = tags.take(db, tag.tag_id, resume_ids)
        _forget_unused(db, tag.tag_id)
        return Tagging(tag.name, tuple(taken))

    return workspace.write(change)


def rename(workspace: Workspace, name: str, to: str) -> Tag:
    """Give a tag another name. Raises UsageError: ``tag_unknown``, ``tag_unnamed``, ``tag_long``, ``tag_taken``."""
    wanted = _named(to)

    def change(db: Database) -> Tag:
        tag, other = _find(db, name), tags.find(db, wanted)
        if other is not None and other.tag_id != tag.tag_id:
            raise UsageError("tag_taken", "There is a tag of this name already. Choose another name.")
        tags.rename(db, tag.tag_id, wanted)
        return _find(db, wanted)

    return workspace.write(change)


def forget(workspace: Workspace, name: str) -> Tagging:
    """Take a tag from everybody. Raises UsageError (``tag_unknown``)."""

    def change(db: Database) -> Tagging:
        tag = _find(db, name)
        had = tags.holding(db, tag.tag_id)
        tags.remove(db, tag.tag_id)
        return Tagging(tag.name, tuple(had))

    return workspace.write(change)


def note(workspace: Workspace, resume_id: int) -> str:
    """Return the note of a person, empty where there is none. Any thread."""
    with workspace.reading() as db:
        return tags.note(db, resume_id)


def put_notes(workspace: Workspace, texts: Mapping[int, str]) -> dict[ResumeId, str]:
    """Keep the notes of people in place of those before, and return those: put them back to undo.

    An empty text is no note. People who are gone, and those whose note says that already, are left out. Raises
    UsageError (``note_long``).
    """
    cleaned = {one: _note(text) for one, text in texts.items()}

    def change(db: Database) -> dict[ResumeId, str]:
        before = tags.notes(db, list(cleaned))
        there = tags.existing(db, list(cleaned))
        changed = {one: before.get(one, "") for one in there if before.get(one, "") != cleaned[one]}
        for one in changed:
            tags.put_note(db, one, cleaned[one])
        return changed

    return workspace.write(change)


def _note(text: str) -> str:
    clean = text.replace("\0", " ").strip()
    if len(clean) > _LONGEST_NOTE:
        raise UsageError("note_long", "Write the note in at most 2,000 characters.")
    return clean


def _named(name: str) -> str:
    kept = " ".join(name.replace("\0", " ").replace('"', " ").split())
    if not searchable.key(kept):
        raise UsageError("tag_unnamed", "Give the tag a name.")
    if len(kept) > _LONGEST_NAME:
        raise UsageError("tag_long", "Name the tag in at most 40 characters.")
    return kept


def _find(db: Database, name: str) -> Tag:
    tag = tags.find(db, name)
    if tag is None:
        raise UsageError("tag_unknown", "There is no tag of this name any more.")
    return tag


def _forget_unused(db: Database, tag_id: int) -> None:
    if not tags.holding(db, tag_id):
        tags.remove(db, tag_id)
