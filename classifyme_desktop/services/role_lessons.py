"""What readers said of people's roles, as a role head learns it: who teaches which role, now or at an earlier moment.

Only what a reader confirmed or corrected, or said that it is not; never what the program says by itself. People in the
trash, people without vectors and people for whom no role fits teach nothing.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain import correction
from classifyme_desktop.domain import own_roles as roles_of
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.own_roles import LEARNABLE, Kind, Names
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.role_changes import NewRole, RoleChanges
from classifyme_desktop.learning.role_refit import Example
from classifyme_desktop.profile import masking
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import own_roles, promotions, role_labels
from classifyme_desktop.storage.database import Database

_BATCH: Final = 256


@dataclass(frozen=True, slots=True)
class Told:
    """What stands of one person's role: ``role_id`` is right, or, where it is None, each of ``rejected`` is wrong."""

    role_id: str | None
    rejected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Until:
    """A moment: the newest correction and the newest change of roles of then, by number."""

    corrections: int
    role_changes: int


@dataclass(frozen=True, slots=True)
class NewNames:
    """A role of the firm's own that can be learnt: its names, where it stands, what it was split from."""

    role_id: str
    names: Names
    definition: str
    near: str
    split_from: str | None


@dataclass(frozen=True, slots=True)
class Lessons:
    """All that stood at a moment.

    ``new``: own roles with enough people; ``became``: by roles that are no more, or that have too few people, what
    their labels count as, None for nothing.
    """

    until: Until
    told: Mapping[ResumeId, Told]
    new: tuple[NewNames, ...]
    became: Mapping[str, str | None]

    def teaches_as(self, other: "Lessons", people: Collection[ResumeId]) -> bool:
        """Return whether a head learns the same from both, the other told by ``people`` alone."""
        kept = {resume_id: one for resume_id, one in other.told.items() if resume_id in people}
        return (dict(self.told), self.new, dict(self.became)) == (kept, other.new, dict(other.became))

    def new_since(self, other: "Lessons", people: Collection[ResumeId]) -> int:
        """Return of how many people something else stands than in ``other``, which was told by ``people`` alone."""
        return sum(resume_id not in people or other.told.get(resume_id) != one for resume_id, one in self.told.items())


def moment(db: Database) -> Until:
    """Return the moment of now."""
    return Until(role_labels.last_row(db), role_labels.last_role_change(db))


def of(
    db: Database,
    shipped: Taxonomy,
    encoder_sha256: str,
    until: Until | None = None,
    people: Collection[ResumeId] | None = None,
) -> Lessons:
    """Return what stood at a moment, by default now, of ``people`` alone where given.

    ``shipped``: the roles that the program came with. Raises StorageError (``library_damaged``).
    """
    at = until or moment(db)
    changes = [row for row in own_roles.changes(db) if row.number <= at.role_changes]
    added = {row.role_id for row in changes if row.kind is Kind.ADDED}
    taxonomy = roles_of.applied(shipped, [one for one in own_roles.own(db) if one.role_id in added], changes)
    told: dict[ResumeId, Told] = {}
    for resume_id, rows in role_labels.rows(db, encoder_sha256, at.corrections).items():
        said = _told(correction.labels(rows).role, taxonomy)
        if said is not None and (people is None or resume_id in people):
            told[resume_id] = said
    few = _few(taxonomy, told)
    became = {role_id: None if into in few else into for role_id, into in taxonomy.became.items()}
    became |= dict.fromkeys(few)
    taught = {resume_id: one for resume_id, one in told.items() if one.role_id not in few}
    return Lessons(at, taught, _new(db, taxonomy, few), became)


def _told(said: correction.RoleLabel, taxonomy: Taxonomy) -> Told | None:
    label = roles_of.label_now(said, taxonomy.became)
    if label.state in (State.CONFIRMED, State.CORRECTED) and label.role_id in taxonomy.offered:
        return Told(label.role_id)
    # Who is not of a role that was merged since may still be of the one that it became part of.
    rejected = tuple(sorted({one for one in label.rejected if one in taxonomy.offered}))
    return Told(None, rejected) if rejected and label.state is State.UNCONFIRMED else None


def _few(taxonomy: Taxonomy, told: Mapping[ResumeId, Told]) -> set[str]:
    """Return the own roles that too few people have to be learnt."""
    named = [one.role_id for one in told.values()]
    own = [role.role_id for role in taxonomy.roles if role.role_id in taxonomy.near]
    return {role_id for role_id in own if named.count(role_id) < LEARNABLE}


def _new(db: Database, taxonomy: Taxonomy, few: set[str]) -> tuple[NewNames, ...]:
    split = {one.role_id: one.split_from for one in own_roles.own(db)}
    return tuple(
        NewNames(
            role.role_id,
            Names(role.label_en, role.label_fr),
            role.definition_en,
            taxonomy.near[role.role_id],
            split[role.role_id],
        )
        for role in taxonomy.roles
        if role.role_id in taxonomy.near and role.role_id not in few
    )


# ------------------------------------------------------------------ as arrays


def changes(workspace: Workspace, shipped: HeadArrays, lessons: Lessons) -> RoleChanges:
    """Return what is other than in the shipped head. New roles are described by their names. Raises WorkerError."""
    known = set(shipped.classes)
    became = {role_id: into for role_id, into in lessons.became.items() if role_id in known}
    return RoleChanges(
        new=tuple(_new_role(workspace, shipped, one) for one in lessons.new),
        merged={role_id: into for role_id, into in became.items() if into is not None},
        retired=frozenset(role_id for role_id, into in became.items() if into is None),
    )


def _new_role(workspace: Workspace, shipped: HeadArrays, one: NewNames) -> NewRole:
    words = masking.mask("\n".join(part for part in (one.names.en, one.definition) if part))
    embedding = workspace.encoders.encode(words)
    described = shipped.pooling.features(embedding.vectors) if len(embedding.vectors) else None
    return NewRole(one.role_id, one.near, is_split=one.split_from == one.near, described=described)


def examples(
    db: Database, shipped: HeadArrays, lessons: Lessons, on_done: Callable[[int, int], None]
) -> dict[ResumeId, Example]:
    """Return by person what a head is fitted to. ``on_done`` sees how many of how many are there; it may raise."""
    found: dict[ResumeId, Example] = {}
    people = sorted(lessons.told)
    on_done(0, len(people))
    for at in range(0, len(people), _BATCH):
        for one in promotions.to_predict(db, people[at : at + _BATCH], shipped.encoder_sha256):
            told = lessons.told[one.resume_id]
            vectors = one.embedding.vectors
            found[one.resume_id] = Example.of(shipped, one.sha256, vectors, one.masked, told.role_id, told.rejected)
            on_done(len(found), len(people))
    return found
