"""What readers say of a person beside what the program says: roles, levels, skills and facts, each taken back or not.

Sayings are only ever added; one that takes another back names it. What stands of them is worked out here and shown in
place of the program's own answer; only what a reader confirmed or corrected is learnt from. Knows no library.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.domain import searchable
from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.label_state import DECIDED, State
from classifyme_desktop.domain.profile import Profile, Skill
from classifyme_desktop.domain.resume import ResumeId

# What of a role's probability comes from the reader; the rest stays with the program, so that a person is still found
# for a neighbouring role, and a slip of the finger makes nobody vanish from all lists.
OF_THE_READER: Final = 0.9
BETWEEN: Final = "|"  # levels of one job, in what the program said before


class Kind(StrEnum):
    """What a reader says."""

    ROLE_CONFIRMED = "role_confirmed"  # the likeliest role by the program is right
    ROLE_CHANGED = "role_changed"  # another one is
    NO_ROLE = "no_role"  # none of the table is
    NOT_ROLE = "not_role"  # this one is not
    SKIPPED = "skipped"  # looked at and left for later; changes no label
    LEVEL_CHANGED = "level_changed"
    SKILL_ADDED = "skill_added"
    SKILL_REMOVED = "skill_removed"
    FACT_CHANGED = "fact_changed"
    UNDONE = "undone"  # takes back the row that it names


OF_ROLES: Final = (Kind.ROLE_CONFIRMED, Kind.ROLE_CHANGED, Kind.NO_ROLE, Kind.NOT_ROLE)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a reader says of one field. ``value``: an id, the label of a level, a URI; ``words``: what it is called."""

    kind: Kind
    field: Field = Field.ROLE
    value: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A saying that was stored; rows of one ``change_id`` were made at once and are taken back together.

    ``before``: what the program said then, by its ``iteration`` (None: it said nothing); ``undoes``: the row that this
    one takes back; ``reader``: what the one who said it calls themselves.
    """

    correction_id: int
    change_id: int
    resume_id: ResumeId
    saying: Saying
    before: str
    iteration: int | None
    reader: str
    undoes: int | None
    made_at: str


@dataclass(frozen=True, slots=True)
class RoleLabel:
    """What readers say of a person's role: ``role_id`` where one is right, ``rejected`` those that are not.

    ``retired``: a role that a reader gave and that was retired since, so that it stands no more.
    """

    state: State = State.UNCONFIRMED
    role_id: str | None = None
    rejected: tuple[str, ...] = ()
    retired: str | None = None


@dataclass(frozen=True, slots=True)
class Labels:
    """All that stands for one person.

    ``added``: skills by URI with their names; ``facts``: by field, as the reader put them; ``skipped_at``: the row of
    the last skip, 0 when the person was never skipped.
    """

    role: RoleLabel = field(default_factory=RoleLabel)
    level: str | None = None
    level_state: State = State.UNCONFIRMED
    added: Mapping[str, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    facts: Mapping[Field, str] = field(default_factory=dict)
    skipped_at: int = 0

    def state(self, of: Field) -> State:
        """Return what stands for a field."""
        if of is Field.ROLE:
            return self.role.state
        if of is Field.LEVEL:
            return self.level_state
        is_other = bool(self.added or self.removed) if of is Field.SKILL else of in self.facts
        return State.CORRECTED if is_other else State.UNCONFIRMED


def taken_back(rows: Iterable[Correction]) -> set[int]:
    """Return the numbers of the rows that were taken back; taking back may be taken back as well."""
    gone: set[int] = set()
    for row in sorted(rows, key=lambda one: -one.correction_id):
        if row.undoes is not None and row.correction_id not in gone:
            gone.add(row.undoes)
    return gone


def standing(rows: Sequence[Correction]) -> list[Correction]:
    """Return what was said and not taken back, the oldest first."""
    gone = taken_back(rows)
    left = [row for row in rows if row.undoes is None and row.correction_id not in gone]
    return sorted(left, key=lambda one: one.correction_id)


def labels(rows: Sequence[Correction]) -> Labels:
    """Return what all rows of one person come to."""
    found = Labels()
    for row in standing(rows):
        found = _with(found, row.saying, row.before, row.correction_id)
    return found


def is_news(now: Labels, saying: Saying) -> bool:
    """Return whether a saying would change what stands; a skip always does, since it puts a person at the end."""
    if saying.kind is Kind.LEVEL_CHANGED:
        return saying.value != now.level
    return saying.kind is Kind.SKIPPED or _with(now, saying) != now


def _with(found: Labels, said: Saying, before: str = "", number: int = 0) -> Labels:
    kind, value = said.kind, said.value
    if kind in OF_ROLES:
        return replace(found, role=_role(found.role, kind, value))
    if kind is Kind.SKIPPED:
        return replace(found, skipped_at=number)
    if kind is Kind.LEVEL_CHANGED:
        is_shown = value == searchable.highest(before.split(BETWEEN))
        return replace(found, level=value, level_state=State.CONFIRMED if is_shown else State.CORRECTED)
    if kind is Kind.FACT_CHANGED:
        return replace(found, facts={**found.facts, said.field: value})
    added = {uri: name for uri, name in found.added.items() if uri != value}
    removed = tuple(uri for uri in found.removed if uri != value)
    if kind is Kind.SKILL_ADDED:
        return replace(found, added={**added, value: said.words}, removed=removed)
    return replace(found, added=added, removed=(*removed, value))


def _role(now: RoleLabel, kind: Kind, value: str) -> RoleLabel:
    if kind is Kind.NO_ROLE:
        return RoleLabel(State.IGNORED, None, now.rejected)
    others = tuple(one for one in now.rejected if one != value)
    if kind is Kind.ROLE_CONFIRMED:
        return RoleLabel(State.CONFIRMED, value, others)
    if kind is Kind.ROLE_CHANGED:
        return RoleLabel(State.CORRECTED, value, others)
    rejected = (*others, value)
    return RoleLabel(rejected=rejected) if now.role_id == value else replace(now, rejected=rejected)


def corrected(read: Profile, said: Labels) -> Profile:
    """Return what was read of a person with the level and the skills that readers put right.

    A skill that a reader added has no place in the text and no months of use.
    """
    found = read
    at = profiles.latest(read.jobs)
    if said.level is not None and at is not None:
        job = replace(read.jobs[at], levels=(said.level,))
        found = replace(found, jobs=(*read.jobs[:at], job, *read.jobs[at + 1 :]))
    if said.added or said.removed:
        kept = [skill for skill in read.skills if skill.uri not in said.removed]
        held = {skill.uri for skill in kept}
        new = [Skill(uri, name, ()) for uri, name in said.added.items() if uri not in held]
        found = replace(found, skills=(*kept, *new))
    return found


def blended(
    probabilities: npt.NDArray[np.float32] | None, classes: Sequence[str], said: RoleLabel
) -> npt.NDArray[np.float32] | None:
    """Return the probabilities of the roles ``(c,) float32`` as ranking takes them once a reader has spoken.

    The reader's role gets ``OF_THE_READER`` of the whole and the program's answer the rest; where none of the roles
    fits, that rest is all there is. A role that a reader rejected gets nothing, the others share what it had.
    """
    if said == RoleLabel() or (probabilities is None and said.role_id not in classes):
        return probabilities
    mixed = np.zeros(len(classes)) if probabilities is None else probabilities.astype(np.float64)
    mixed[[role_id in said.rejected for role_id in classes]] = 0.0
    mixed /= mixed.sum() or 1.0
    if said.state in DECIDED and (said.role_id is None or said.role_id in classes):
        mixed *= 1.0 - OF_THE_READER
        if said.role_id is not None:
            mixed[classes.index(said.role_id)] += OF_THE_READER
    return mixed.astype(np.float32)
