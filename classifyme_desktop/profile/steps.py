"""The next plausible roles of a person: from the roles held so far, what people did after them, and the taxonomy. Pure.

A first-order chain over roles: counts of steps from one role to another, smoothed towards the roles of the same group,
so that a role nobody was seen to leave still has its neighbours (absolute smoothing with a prior of ``PRIOR`` people;
Chen & Goodman 1999 on smoothing).
"""

import csv
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.prediction import Scored
from classifyme_desktop.domain.profile import Job
from classifyme_desktop.domain.taxonomy import Taxonomy

PRIOR: Final = 8.0  # people whose steps the taxonomy stands for
_SHARES: Final = {
    24: 0.6,
    12: 0.25,
    6: 0.1,
}  # of the prior that goes to roles of the same node of a cut; the rest to all
_LAST: Final = 0.8  # what the last role weighs; the ones before share the rest, each half of the one after it


class Steps:
    """How people step from role to role. Deterministic; any thread."""

    def __init__(self, taxonomy: Taxonomy, people: Mapping[tuple[str, str], int]) -> None:
        """``people``: how many went from one role to another."""
        self._roles = tuple(role.role_id for role in taxonomy.roles)
        self._above = {role.role_id: {cut: role.above[cut].node_id for cut in _SHARES} for role in taxonomy.roles}
        self._people = people
        self._known = taxonomy.by_id

    def next_roles(self, held: Sequence[str], most: int) -> tuple[Scored, ...]:
        """Return the likeliest next roles, best first, ties by id; the role held now is none of them.

        ``held``: roles from the first to the present one; unknown ones are left out. Probabilities are shares of people
        among those who change their role; they are no calibrated forecast.
        """
        known = [role for role in held if role in self._known]
        if not known:
            return ()
        scores = dict.fromkeys(self._roles, 0.0)
        weight, left = _LAST if len(known) > 1 else 1.0, 1.0
        for at, role in enumerate(reversed(known)):
            share = left if at == len(known) - 1 else weight * left
            left -= share
            for other, p in self._after(role).items():
                scores[other] += share * p
        scores.pop(known[-1])
        total = sum(scores.values())
        ranked = sorted(scores.items(), key=lambda one: (-one[1], one[0]))[:most]
        return tuple(Scored(role, p / total) for role, p in ranked)

    def nearest(self, role: str, most: int) -> list[str]:
        """Return the roles that the taxonomy alone puts nearest to a role."""
        prior = self._prior(role)
        prior.pop(role)
        return sorted(prior, key=lambda other: (-prior[other], other))[:most]

    def _after(self, role: str) -> dict[str, float]:
        seen = {other: self._people.get((role, other), 0) for other in self._roles}
        total = sum(seen.values()) + PRIOR
        prior = self._prior(role)
        return {other: (count + PRIOR * prior[other]) / total for other, count in seen.items()}

    def _prior(self, role: str) -> dict[str, float]:
        found = dict.fromkeys(self._roles, (1.0 - sum(_SHARES.values())) / len(self._roles))
        for cut, share in _SHARES.items():
            node = self._above[role][cut]
            near = [other for other in self._roles if other != role and self._above[other][cut] == node]
            for other in near:
                found[other] += share / len(near)
        return found


def in_order(jobs: Sequence[Job], roles: Sequence[str | None]) -> tuple[str, ...]:
    """Return the roles of jobs from the earliest start to the latest, each run of one role once.

    Jobs without a start or a role are left out; the order of the text, where the latest stands first, breaks ties.
    """
    dated = [
        ((job.period.start.year, job.period.start.month or 0, -at), role)
        for at, (job, role) in enumerate(zip(jobs, roles, strict=True))
        if role is not None and job.period is not None and job.period.start is not None
    ]
    found: list[str] = []
    for _, role in sorted(dated):
        if not found or found[-1] != role:
            found.append(role)
    return tuple(found)


@lru_cache(maxsize=1)
def shipped() -> Steps:
    """Return the steps that come with the program."""
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        taxonomy = taxonomies.parse(lines)
    with (paths.resources() / "career" / "transitions.csv").open(encoding="utf-8", newline="") as lines:
        people = {(row["from"], row["to"]): int(row["people"]) for row in csv.DictReader(lines)}
    return Steps(taxonomy, people)
