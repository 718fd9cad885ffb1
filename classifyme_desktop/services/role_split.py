"""Help to split a role: its people in two groups by what their resumes say, with the titles that are usual in each.

Two means over the vectors of the resumes (Lloyd 1982), begun with two people far apart, so that nothing is drawn.
Stores nothing; a reader decides whether a group is a role.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import own_roles as roles_of
from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import indexed
from classifyme_desktop.storage import own_roles as stored
from classifyme_desktop.storage import profiles as stored_profiles
from classifyme_desktop.storage.database import Database

LEAST: Final = 4  # people of a role that can be split
TITLES: Final = 3
_ROUNDS: Final = 50
_LOOKED_AT: Final = 200  # people of a group whose titles are read, those nearest to its middle
FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Group:
    """People of a role who are alike, the most typical first, and their usual latest titles."""

    resume_ids: tuple[ResumeId, ...]
    titles: tuple[str, ...]


def suggest(workspace: Workspace, role_id: str) -> tuple[Group, Group]:
    """Return the people of a role, by readers or the program, in two groups, the larger first. Any thread.

    Equal libraries give equal answers, whatever the order of import. Raises UsageError: ``role_unknown``,
    ``role_split_few``; ModelError, StorageError (``library_damaged``).
    """
    if role_id not in workspace.taxonomy.offered:
        raise UsageError("role_unknown", "There is no such role any more. Choose one of the list.")
    encoder_sha256 = workspace.head.encoder_sha256
    with workspace.reading() as db:
        people = stored.having(db, role_id)
        chunks = indexed.chunks(db, people, encoder_sha256)
        ids = [one for one in people if one in chunks and len(chunks[one])]
        if len(ids) < LEAST:
            raise UsageError("role_split_few", "There are too few people of this role to split it; four are needed.")
        means = np.stack([_unit(chunks[one].astype(np.float64).mean(axis=0)) for one in ids])
        is_second = halves(means)
        made = [_group(db, ids, means, is_second == side) for side in (False, True)]
    first, second = sorted(made, key=lambda one: -len(one.resume_ids))
    return first, second


def halves(rows: FloatArray) -> npt.NDArray[np.bool_]:
    """Return for each of ``(n, d)`` unit vectors whether it is in the second of two groups, ``(n,) bool``.

    The group of the first row is the first. Where all rows are equal, the second holds the last row alone.
    """
    start = _farthest(rows, rows.mean(axis=0))
    middles = np.stack([rows[start], rows[_farthest(rows, rows[start])]])
    found = np.zeros(len(rows), np.bool_)
    for _ in range(_ROUNDS):
        # einsum without optimisation sums in one fixed order, whatever BLAS is installed with however many threads.
        near = np.einsum("nd,kd->nk", rows, middles) - 0.5 * np.einsum("kd,kd->k", middles, middles)
        now = near[:, 1] > near[:, 0]
        if not now.any() or now.all():
            now = np.arange(len(rows)) == len(rows) - 1
        if np.array_equal(now, found):
            break
        found = now
        middles = np.stack([rows[~found].mean(axis=0), rows[found].mean(axis=0)])
    return ~found if found[0] else found


def _farthest(rows: FloatArray, from_: FloatArray) -> int:
    away = rows - from_
    return int(np.argmax(np.einsum("nd,nd->n", away, away)))


def _group(db: Database, ids: Sequence[ResumeId], means: FloatArray, inside: npt.NDArray[np.bool_]) -> Group:
    rows = np.flatnonzero(inside)
    near = np.einsum("nd,d->n", means[rows], means[rows].mean(axis=0))
    ordered = [ids[rows[at]] for at in np.argsort(-near, kind="stable")]
    return Group(tuple(ordered), _titles(db, ordered[:_LOOKED_AT]))


def _titles(db: Database, resume_ids: Sequence[ResumeId]) -> tuple[str, ...]:
    """Return the commonest latest titles, ties by who is nearer to the middle; written as by the first who has it."""
    written: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for resume_id in resume_ids:
        known = stored_profiles.get(db, resume_id)
        jobs = known.facts.profile.jobs if known else ()
        at = profiles.latest(jobs)
        title = " ".join(jobs[at].title.value.split()) if at is not None else ""
        if title:
            counted[roles_of.name_key(title)] += 1
            written.setdefault(roles_of.name_key(title), title)
    return tuple(written[key] for key, _ in counted.most_common(TITLES))


def _unit(vector: FloatArray) -> FloatArray:
    return np.asarray(vector / (np.linalg.norm(vector) or 1.0))
