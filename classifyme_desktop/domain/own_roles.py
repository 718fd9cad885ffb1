"""What a firm makes of the roles: its own ones, other names, roles merged into others, roles retired. Knows no library.

Changes are only ever added; one that takes another back names it. What stands of them is worked out here: the roles to
choose from, and what became of those that are no more.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from classifyme_desktop.domain.correction import RoleLabel
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.prediction import Abstention, Prediction, Scored
from classifyme_desktop.domain.taxonomy import Role, Taxonomy
from classifyme_desktop.errors import UsageError

LEARNABLE: Final = 8  # confirmed people from which a role of the firm's own can be learnt
LONGEST_NAME: Final = 60  # characters
LONGEST_DEFINITION: Final = 300

Became = Mapping[str, str | None]  # by the id of a role that is no more: the one it counts as, None for none


class Kind(StrEnum):
    """What was done to a role."""

    ADDED = "added"
    RENAMED = "renamed"
    MERGED = "merged"  # into another one
    RETIRED = "retired"  # nobody has it any more
    UNDONE = "undone"  # takes back the change that it names


@dataclass(frozen=True, slots=True)
class Names:
    """What a role is called in both languages; they may be equal."""

    en: str
    fr: str


@dataclass(frozen=True, slots=True)
class OwnRole:
    """A role that the firm made.

    ``near``: the role of the table beside which it stands in the tree; ``split_from``: the role that it was a part of,
    None for none.
    """

    role_id: str
    names: Names
    definition: str
    near: str
    split_from: str | None
    made_at: str


@dataclass(frozen=True, slots=True)
class RoleChange:
    """A change as it was stored. ``names``: the new ones; ``into``: what the role was merged into.

    ``undoes``: the change that this one takes back; ``labels``: the change of people's labels that came with it.
    """

    number: int
    role_id: str
    kind: Kind
    names: Names | None = None
    into: str | None = None
    undoes: int | None = None
    labels: int | None = None
    made_at: str = ""


def standing(changes: Iterable[RoleChange]) -> list[RoleChange]:
    """Return the changes that were not taken back, the oldest first; taking back may be taken back as well."""
    rows = sorted(changes, key=lambda one: one.number)
    gone: set[int] = set()
    for row in reversed(rows):
        if row.undoes is not None and row.number not in gone:
            gone.add(row.undoes)
    return [row for row in rows if row.undoes is None and row.number not in gone]


def became(changes: Sequence[RoleChange]) -> dict[str, str | None]:
    """Return what became of the roles that are no more; an own role whose addition was taken back is one of them."""
    stand = standing(changes)
    there = {row.role_id for row in stand if row.kind is Kind.ADDED}
    found: dict[str, str | None] = {
        row.role_id: None for row in changes if row.kind is Kind.ADDED and row.role_id not in there
    }
    for row in stand:
        if row.kind in (Kind.MERGED, Kind.RETIRED):
            found[row.role_id] = row.into
    return {role_id: _end(found, role_id) for role_id in sorted(found)}


def is_sound(shipped: Taxonomy, changes: Sequence[RoleChange]) -> bool:
    """Return whether each change that stands is of roles that were there when it was made."""
    there = {role.role_id for role in shipped.roles}
    for row in standing(changes):
        if row.kind is Kind.ADDED:
            there.add(row.role_id)
        elif row.role_id not in there or (row.kind is Kind.MERGED and row.into not in there - {row.role_id}):
            return False
        elif row.kind is not Kind.RENAMED:
            there.remove(row.role_id)
    return True


def _end(found: Became, role_id: str) -> str | None:
    now, passed = found[role_id], {role_id}
    while now is not None and now in found and now not in passed:
        passed.add(now)
        now = found[now]
    return None if now in passed else now


def applied(shipped: Taxonomy, own: Sequence[OwnRole], changes: Sequence[RoleChange]) -> Taxonomy:
    """Return the roles to choose from, with those that are no more beside them."""
    ends, renamed = became(changes), {row.role_id: row.names for row in standing(changes) if row.kind is Kind.RENAMED}
    near = {one.role_id: one.near for one in own if one.near in shipped.by_id}
    made = [_leaf(one, shipped.by_id[near[one.role_id]]) for one in own if one.role_id in near]
    everyone = [_renamed(role, renamed.get(role.role_id)) for role in (*shipped.roles, *made)]
    gone = tuple(role for role in everyone if role.role_id in ends)
    kept = tuple(_with_titles_of(role, gone, ends) for role in everyone if role.role_id not in ends)
    return Taxonomy(kept, gone, ends, near)


def _leaf(one: OwnRole, near: Role) -> Role:
    return Role(one.role_id, one.names.en, one.names.fr, one.definition, (), (), near.above)


def _renamed(role: Role, new: Names | None) -> Role:
    """Return a role under other names; it is still found by the ones before."""
    if new is None:
        return role
    return replace(
        role,
        label_en=new.en,
        label_fr=new.fr,
        titles_en=(*role.titles_en, role.label_en),
        titles_fr=(*role.titles_fr, role.label_fr),
    )


def _with_titles_of(role: Role, gone: Sequence[Role], ends: Became) -> Role:
    """Return a role that is found by the names of those that were merged into it as well."""
    merged = [one for one in gone if ends[one.role_id] == role.role_id]
    if not merged:
        return role
    english = [title for one in merged for title in (one.label_en, *one.titles_en)]
    french = [title for one in merged for title in (one.label_fr, *one.titles_fr)]
    return replace(role, titles_en=(*role.titles_en, *english), titles_fr=(*role.titles_fr, *french))


# ------------------------------------------------------------------ what stands for people


def label_now(said: RoleLabel, ends: Became) -> RoleLabel:
    """Return what a reader said of somebody's role as it counts today: nothing where the role was retired."""
    if said.role_id is None or said.role_id not in ends:
        return said
    now = ends[said.role_id]
    if now is not None:
        return replace(said, role_id=now)
    return replace(said, state=State.UNCONFIRMED, role_id=None, retired=said.role_id)


def scored_now(top: Sequence[Scored], ends: Became, rejected: Sequence[str] = ()) -> tuple[Scored, ...]:
    """Return scored roles as they count today, best first, ties by id, without those that a reader rejected."""
    if not ends and not rejected:
        return tuple(top)
    total: dict[str, float] = {}
    for one in top:
        now = ends.get(one.id, one.id)
        if now is not None and now not in rejected and one.id not in rejected:
            total[now] = total.get(now, 0.0) + one.p
    ordered = sorted(total.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Scored(role_id, min(p, 1.0)) for role_id, p in ordered)


def prediction_now(said: Prediction, ends: Became) -> Prediction:
    """Return a prediction as it counts today; one whose first role was retired names none any more.

    ``cuts`` and ``probabilities`` stay as the head gave them.
    """
    if not ends or not any(one.id in ends for one in said.top):
        return said
    top = scored_now(said.top, ends)
    is_named = said.top[0].id not in ends or ends[said.top[0].id] is not None
    held = {ends.get(one, one) for one in said.candidates}
    count = max((place for place, one in enumerate(top, 1) if one.id in held), default=0)
    return replace(
        said,
        top=top,
        is_abstained=said.is_abstained or not is_named,
        abstention=said.abstention if is_named else said.abstention or Abstention.UNSURE,
        candidates=tuple(one.id for one in top[:count]),
    )


# ------------------------------------------------------------------ names


def clean_name(typed: str) -> str:
    """Return a name on one line, without what cannot be seen.

    Raises UsageError: ``role_name_empty``, ``role_name_long``.
    """
    clean = _clean(typed)
    if not any(map(str.isalnum, clean)):
        raise UsageError("role_name_empty", "Write a name for the role.")
    if len(clean) > LONGEST_NAME:
        raise UsageError("role_name_long", "Write the name of the role in at most 60 characters.")
    return clean


def clean_definition(typed: str) -> str:
    """Return a definition on one line, empty for none. Raises UsageError (``role_definition_long``)."""
    clean = _clean(typed)
    if len(clean) > LONGEST_DEFINITION:
        raise UsageError("role_definition_long", "Say what the role is in at most 300 characters.")
    return clean


def _clean(typed: str) -> str:
    spaced = "".join(" " if one.isspace() else one for one in unicodedata.normalize("NFC", typed))
    seen = "".join(one for one in spaced if not unicodedata.category(one).startswith("C"))
    return " ".join(seen.split())


def taken(taxonomy: Taxonomy, names: Names, but: str = "") -> bool:
    """Return whether a role to choose from, other than ``but``, goes by one of these names already."""
    wanted = {name_key(names.en), name_key(names.fr)}
    known = {name_key(name) for one in taxonomy.roles if one.role_id != but for name in (one.label_en, one.label_fr)}
    return bool(wanted & known)


def name_key(name: str) -> str:
    """Return what two names are compared by: without case and accents."""
    parted = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(one for one in parted if not unicodedata.combining(one)).split())
