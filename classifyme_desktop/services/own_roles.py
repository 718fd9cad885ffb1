"""Roles of the firm's own: added from examples, split off, renamed, merged, retired; each change is taken back as one.

A correction to an own role stands as any other at once. The program names the role by itself after an iteration that
learnt it, for which there have to be ``LEARNABLE`` people.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from classifyme_desktop.domain import own_roles as roles_of
from classifyme_desktop.domain.correction import Kind as Said
from classifyme_desktop.domain.correction import Saying
from classifyme_desktop.domain.journal import Action, Detail, Subject
from classifyme_desktop.domain.own_roles import LEARNABLE, Kind, Names, RoleChange
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.domain.taxonomy import Role, Taxonomy
from classifyme_desktop.errors import ModelError, UsageError
from classifyme_desktop.inference import registry
from classifyme_desktop.services import corrections
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import journal, predictions
from classifyme_desktop.storage import own_roles as stored
from classifyme_desktop.storage.database import Database

T = TypeVar("T")
_Counts = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Changed:
    """What was done to a role. ``number``: of the change, to take it back by; ``people``: how many it was about.

    ``missing``: how many more confirmed people the role needs until it can be learnt.
    """

    number: int
    role_id: str
    kind: Kind
    people: int
    missing: int = 0


class RoleState(StrEnum):
    """How far the program knows a role."""

    SHIPPED = "shipped"  # it came with the program
    GATHERING = "gathering"  # an own one with too few people to be learnt
    READY = "ready"  # an own one that the next iteration can learn
    LEARNT = "learnt"  # an own one that the program names by itself
    MERGED = "merged"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A role with its people. ``confirmed``: by readers; ``predicted``: by the program alone.

    ``near``: for an own role, that of the table beside which it stands; ``into``: what it was merged into;
    ``missing``: as in ``Changed``.
    """

    role: Role
    state: RoleState
    is_own: bool
    confirmed: int
    predicted: int
    missing: int = 0
    near: Role | None = None
    into: Role | None = None


@dataclass(frozen=True, slots=True)
class Targets:
    """What an iteration fits: its ``classes`` in order, and by own classes the role of the table beside them.

    ``became``: by roles that are no class what their labels count as, None for labels that teach nothing.
    """

    classes: tuple[str, ...]
    near: Mapping[str, str]
    became: Mapping[str, str | None]

    def of(self, role_id: str) -> str | None:
        """Return the class that a label teaches, None for none."""
        return self.became.get(role_id, role_id)


# ------------------------------------------------------------------ what is done


def add(
    workspace: Workspace,
    names: Names,
    near: str,
    examples: Sequence[ResumeId],
    *,
    split_from: str | None = None,
    definition: str = "",
) -> Changed:
    """Make a role beside another one, with the people who have it as its examples; their labels are part of the change.

    ``split_from``: the role that it was a part of until now. Raises UsageError: ``role_name_empty``,
    ``role_name_long``, ``role_name_taken``, ``role_definition_long``, ``role_unknown``, ``role_examples_none``;
    StorageError: ``resume_unknown``, ``library_read_only``. Then nothing is stored.
    """
    clean, said = _cleaned(names), roles_of.clean_definition(definition)
    people = list(dict.fromkeys(examples))
    if not people:
        raise UsageError("role_examples_none", "Choose at least one person who has the new role.")

    def change(db: Database) -> Changed:
        taxonomy = workspace.taxonomy_in(db)
        for role_id in (near, split_from):
            if role_id is not None:
                _check(taxonomy, role_id)
        _check_names(taxonomy, clean)
        made = stored.add(db, clean, said, taxonomy.near.get(near, near), split_from)
        role = Saying(Said.ROLE_CHANGED, value=made.role_id)
        labels = corrections.said(db, people, lambda _: [role])
        noted = stored.note(db, made.role_id, Kind.ADDED, names=clean, labels=labels.change_id)
        return _told(db, noted, len(labels.resume_ids))

    return _changed(workspace, change)


def rename(workspace: Workspace, role_id: str, names: Names) -> Changed:
    """Call a role otherwise; it is still found by the name before. Raises as ``add``."""
    clean = _cleaned(names)

    def change(db: Database) -> Changed:
        taxonomy = workspace.taxonomy_in(db)
        _check(taxonomy, role_id)
        _check_names(taxonomy, clean, role_id)
        return _told(db, stored.note(db, role_id, Kind.RENAMED, names=clean), _count(db, role_id))

    return _changed(workspace, change)


def merge(workspace: Workspace, role_id: str, into: str) -> Changed:
    """Let a role count as another one from now on, for everybody who has it and in all counts.

    Raises UsageError: ``role_unknown``, ``role_same``; StorageError (``library_read_only``).
    """
    if role_id == into:
        raise UsageError("role_same", "A role cannot be merged into itself. Choose another role.")

    def change(db: Database) -> Changed:
        taxonomy = workspace.taxonomy_in(db)
        for one in (role_id, into):
            _check(taxonomy, one)
        people, before = _count(db, role_id), stored.became(db)
        noted = stored.note(db, role_id, Kind.MERGED, into=into)
        _show_again(db, before)
        return _told(db, noted, people)

    return _changed(workspace, change)


def retire(workspace: Workspace, role_id: str) -> Changed:
    """Do without a role: those who had it wait for a reader again, and nobody is given it any more.

    Raises UsageError: ``role_unknown``, ``role_last``; StorageError (``library_read_only``).
    """

    def change(db: Database) -> Changed:
        taxonomy = workspace.taxonomy_in(db)
        _check(taxonomy, role_id)
        if len(taxonomy.roles) == 1:
            raise UsageError("role_last", "This is the last role. Add another one before it is retired.")
        people, before = _count(db, role_id), stored.became(db)
        noted = stored.note(db, role_id, Kind.RETIRED)
        _show_again(db, before)
        return _told(db, noted, people)

    return _changed(workspace, change)


def undo(workspace: Workspace, number: int | None = None) -> Changed | None:
    """Take a change of roles back, the newest that stands by default; None when there is nothing to take back.

    What takes a change back has a number of its own, by which that can be taken back too. Raises UsageError
    (``role_change_later``) where a later change stands on this one; StorageError (``library_read_only``).
    """

    def change(db: Database) -> Changed | None:
        changes = stored.changes(db)
        row = _to_undo(changes, number)
        if row is None:
            return None
        people, before = _count(db, row.role_id), stored.became(db)
        labels = None if row.labels is None else corrections.taken_back(db, row.labels)
        told = None if labels is None else labels.change_id
        noted = stored.note(db, row.role_id, Kind.UNDONE, undoes=row.number, labels=told)
        _check_sound(workspace, db)
        _show_again(db, before)
        return _told(db, noted, max(people, _count(db, row.role_id)))

    return _changed(workspace, change)


def _to_undo(changes: Sequence[RoleChange], number: int | None) -> RoleChange | None:
    if number is None:
        stand = roles_of.standing(changes)
        return stand[-1] if stand else None
    gone: set[int] = set()
    for row in reversed(changes):
        if row.undoes is not None and row.number not in gone:
            gone.add(row.undoes)
    return next((row for row in changes if row.number == number and number not in gone), None)


def _changed(workspace: Workspace, change: Callable[[Database], T]) -> T:
    try:
        return workspace.write(change)
    finally:
        workspace.reload_taxonomy()


# ------------------------------------------------------------------ what is checked and told


def _cleaned(names: Names) -> Names:
    english = roles_of.clean_name(names.en)
    return Names(english, roles_of.clean_name(names.fr) if names.fr.strip() else english)


def _check(taxonomy: Taxonomy, role_id: str) -> None:
    if role_id not in taxonomy.offered:
        raise UsageError("role_unknown", "There is no such role any more. Choose one of the list.")


def _check_names(taxonomy: Taxonomy, names: Names, but: str = "") -> None:
    if roles_of.taken(taxonomy, names, but):
        raise UsageError("role_name_taken", "There is a role of this name already. Choose another name.")


def _check_sound(workspace: Workspace, db: Database) -> None:
    now = workspace.taxonomy_in(db)
    is_clear = not any(roles_of.taken(now, Names(one.label_en, one.label_fr), one.role_id) for one in now.roles)
    if not is_clear or not roles_of.is_sound(workspace.shipped_taxonomy, stored.changes(db)):
        raise UsageError("role_change_later", "A later change of roles stands on this one. Take that one back first.")


def _count(db: Database, role_id: str) -> int:
    return sum(stored.people(db).get(role_id, (0, 0)))


def _show_again(db: Database, before: Mapping[str, str | None]) -> None:
    """Bring the list of files in step for everybody who has to do with a role that counts as another one now."""
    after = stored.became(db)
    moved = [one for one in {**before, **after} if before.get(one, one) != after.get(one, one)]
    for resume_id in stored.with_any(db, moved):
        predictions.show(db, resume_id)


def _told(db: Database, noted: RoleChange, people: int) -> Changed:
    details: dict[str, Detail] = {"role": noted.role_id, "kind": noted.kind.value, "change": noted.number}
    details |= {"people": people, "into": noted.into, "undoes": noted.undoes}
    journal.append(db, Action.ROLE, Subject.LIBRARY, 0, details)
    missing = 0
    if noted.role_id.startswith(stored.PREFIX):
        missing = _missing(stored.people(db), noted.role_id)
    return Changed(noted.number, noted.role_id, noted.kind, people, missing)


def _missing(counts: _Counts, role_id: str) -> int:
    return max(0, LEARNABLE - counts.get(role_id, (0, 0))[0])


# ------------------------------------------------------------------ what there is


def every(workspace: Workspace) -> list[KnownRole]:
    """Return all roles with their people: own ones first, the newest before others, then those of the table.

    Roles whose addition was taken back are left out. Any thread. Raises StorageError (``library_damaged``).
    """
    learnt = _classes(workspace)
    with workspace.reading() as db:
        taxonomy, counts, changes = workspace.taxonomy_in(db), stored.people(db), stored.changes(db)
    added = [row.role_id for row in roles_of.standing(changes) if row.kind is Kind.ADDED]
    table = [role.role_id for role in workspace.shipped_taxonomy.roles]
    return [_known(taxonomy, counts, learnt, role_id) for role_id in (*reversed(added), *table)]


def _known(taxonomy: Taxonomy, counts: _Counts, learnt: frozenset[str], role_id: str) -> KnownRole:
    confirmed, predicted = counts.get(role_id, (0, 0))
    near, into, is_own = taxonomy.near.get(role_id), taxonomy.now(role_id), role_id in taxonomy.near
    missing = _missing(counts, role_id) if is_own and into == role_id else 0
    if into != role_id:
        state = RoleState.RETIRED if into is None else RoleState.MERGED
    elif not is_own:
        state = RoleState.SHIPPED
    elif role_id in learnt:
        state = RoleState.LEARNT
    else:
        state = RoleState.GATHERING if missing else RoleState.READY
    return KnownRole(
        taxonomy.by_id[role_id],
        state,
        is_own,
        confirmed,
        predicted,
        missing,
        None if near is None else taxonomy.by_id.get(near),
        None if into is None or into == role_id else taxonomy.by_id[into],
    )


def _classes(workspace: Workspace) -> frozenset[str]:
    try:
        facts = registry.load_manifest(workspace.head_folder("role_head")).facts
    except ModelError:
        return frozenset()  # told elsewhere, by what needs the model
    return frozenset(map(str, facts.get("classes", ())))


def targets(workspace: Workspace) -> Targets:
    """Return what an iteration fits: all roles to choose from but own ones with too few people. Any thread."""
    with workspace.reading() as db:
        taxonomy, counts = workspace.taxonomy_in(db), stored.people(db)
    few = [one.role_id for one in taxonomy.roles if one.role_id in taxonomy.near and _missing(counts, one.role_id)]
    classes = tuple(one.role_id for one in taxonomy.roles if one.role_id not in few)
    counted = {role_id: None if into in few else into for role_id, into in taxonomy.became.items()}
    near = {role_id: place for role_id, place in taxonomy.near.items() if role_id in classes}
    return Targets(classes, near, counted | dict.fromkeys(few))
