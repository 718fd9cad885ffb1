"""Supply against demand: what gigs ask for beside what people bring. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from classifyme_desktop.domain.insight import Demand, Skill


@dataclass(frozen=True, slots=True)
class Balance:
    """``key``: of a role, a node above the roles, or the URI of a skill; how many people and gigs there are for it.

    ``gap``: its share of all gigs less its share of all people, in [-1, 1]: above 0 it is more asked for than brought.
    """

    key: str
    people: int
    gigs: int
    gap: float


def of_roles(people: Mapping[str, int], gigs: Mapping[str, int]) -> tuple[Balance, ...]:
    """Return all roles that people or gigs have, the most missing first: by gap, then by few people, then by key.

    Shares are of those whose role is named.
    """
    all_people, all_gigs = sum(people.values()), sum(gigs.values())
    keys = dict.fromkeys([*people, *gigs])
    return _ordered(_balance(key, people.get(key, 0), gigs.get(key, 0), all_people, all_gigs) for key in keys)


def of_skills(held: Mapping[str, int], total: int, demand: Demand) -> tuple[tuple[Skill, Balance], ...]:
    """Return the skills that gigs ask for beside how many of ``total`` people hold them, the most missing first."""
    asked = {skill.uri: skill for skill in demand.skills}
    found = _ordered(_balance(uri, held.get(uri, 0), skill.people, total, demand.gigs) for uri, skill in asked.items())
    return tuple((asked[one.key], one) for one in found)


def _balance(key: str, people: int, gigs: int, all_people: int, all_gigs: int) -> Balance:
    asked = gigs / all_gigs if all_gigs else 0.0
    brought = people / all_people if all_people else 0.0
    return Balance(key, people, gigs, round(asked - brought, 9))


def _ordered(found: Iterable[Balance]) -> tuple[Balance, ...]:
    return tuple(sorted(found, key=lambda one: (-one.gap, one.people, one.key)))
