"""What a library consists of, as a whole or as far as a search finds it: roles, levels, skills, languages, files.

Reads only; may be asked in any thread, several at a time. Nothing is rounded here, and nothing is said in words.
"""

import json
import math
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Final, TypeVar

from classifyme_desktop.domain.criteria import Criterion
from classifyme_desktop.domain.insight import Confidence, Demand, Files, Judged, People, Promise, Skill, Skills
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.inference import registry
from classifyme_desktop.profile.skills import naming
from classifyme_desktop.services import fields
from classifyme_desktop.services.held_skills import Held, HeldSkills
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import counts
from classifyme_desktop.storage.counts import CONFIDENCE_BINS, RoleCount

LEAVES: Final = 96
MOST_SKILLS: Final = 50
RELIABILITY_BINS: Final = 10
_READERS: Final = frozenset({State.CONFIRMED, State.CORRECTED})
K = TypeVar("K")


@dataclass(frozen=True)
class Insights:
    """Looks at one library. ``typed`` is what stands in a search box, read as the list of files reads it.

    Every method may raise StorageError, those with ``typed`` UsageError as ``fields.listed``.
    """

    workspace: Workspace
    _held: HeldSkills = field(default_factory=HeldSkills)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def _criterion(self, typed: str) -> Criterion | None:
        return fields.listed(self.workspace.taxonomy, typed)

    def people(self, typed: str = "") -> People:
        """Return who the people are."""
        criterion = self._criterion(typed)
        with self.workspace.reading() as db:
            found = counts.people(db, criterion)
        return People(
            total=sum(one.count for one in found.roles),
            roles=_summed((one.role_id, one.count) for one in found.roles if one.role_id is not None),
            by_reader=sum(one.count for one in found.roles if one.state in _READERS),
            levels=found.levels,
            languages=found.languages,
            written=found.written,
            tags=found.tags,
            experience=found.experience,
            confidence=_confidence([one for one in found.roles if one.state is State.UNCONFIRMED]),
        )

    def files(self, typed: str = "") -> Files:
        """Return where the files come from and what became of them."""
        criterion = self._criterion(typed)
        with self.workspace.reading() as db:
            found = counts.files(db, criterion)
            folders = counts.folders(db, criterion)
        return Files(
            total=sum(found.readings.values()),
            kinds=_summed((kind, count) for (kind, _), count in found.readings.items()),
            states=_summed((state, count) for (_, state), count in found.readings.items()),
            folders={str(folder): count for folder, count in folders.items()},
            added=_summed((_local_day(minute), count) for minute, count in found.minutes.items()),
        )

    def skills(self, typed: str = "") -> Skills:
        """Return who holds what. The first call reads all skills; later ones what has changed."""
        criterion = self._criterion(typed)
        with self._lock, self.workspace.reading() as db:
            self._held.refresh(db)
            held = self._held.count(None if criterion is None else counts.resume_ids(db, criterion))
        by_people = held.people.tolist()
        by_months = held.months.tolist()
        return Skills(
            held.total,
            _best(held, lambda at: (-by_people[at], -by_months[at])),
            _best(held, lambda at: (-by_months[at], -by_people[at])),
            held.by_uri(),
        )

    def demand(self) -> Demand:
        """Return what the gigs ask for; those that were removed are left out, though they can be taken back still."""
        removed = frozenset(self.workspace.live_gigs.removed)
        with self.workspace.reading() as db:
            roles = counts.gig_roles(db, without=removed)
            asked = counts.gig_skills(db, without=removed)
        named = {role_id: count for role_id, count in roles.items() if role_id is not None}
        return Demand(sum(roles.values()), named, tuple(_skill(uri, count) for uri, count in asked.items()))

    def promise(self) -> Promise:
        """Return what the role head in use promises. Raises ModelError when it is missing or damaged."""
        folder = self.workspace.head_folder("role_head")
        facts = registry.load_manifest(folder).facts
        measured: Mapping[str, object] = {}
        try:
            measured = json.loads((folder / "metrics.json").read_text(encoding="utf-8")).get("folds", {})
        except (OSError, ValueError, AttributeError):
            measured = {}  # an added head may have been measured otherwise
        precision, sample = measured.get("precision_when_named"), measured.get("n")
        return Promise(
            float(facts["threshold"]),
            float(precision) if isinstance(precision, int | float) else None,
            int(sample) if isinstance(sample, int | float) else None,
        )

    def judged(self) -> tuple[Judged, ...]:
        """Return how often the program was right where readers decided, by its confidence then, low to high."""
        with self.workspace.reading() as db:
            found = counts.judged(db)
        bins: dict[int, list[tuple[float, bool]]] = {}
        for p, is_right in found:
            bins.setdefault(min(int(p * RELIABILITY_BINS), RELIABILITY_BINS - 1), []).append((p, is_right))
        return tuple(
            Judged(sum(p for p, _ in some) / len(some), sum(right for _, right in some), len(some))
            for _, some in sorted(bins.items())
        )


def at_cut(taxonomy: Taxonomy, roles: Mapping[str, int], cut: int) -> dict[str, int]:
    """Return counts by role as counts by the nodes of a cut (6, 12, 18, 24), by the roles themselves for 96.

    Merged roles count as what they were merged into; retired ones and those that are not known are left out.
    """
    known = taxonomy.by_id
    counted = ((taxonomy.now(role_id), count) for role_id, count in roles.items())
    return _summed(
        (role_id if cut == LEAVES else known[role_id].above[cut].node_id, count)
        for role_id, count in counted
        if role_id in known
    )


def _summed(counted: Iterable[tuple[K, int]]) -> dict[K, int]:
    total: dict[K, int] = {}
    for key, count in counted:
        total[key] = total.get(key, 0) + count
    return total


def _confidence(found: list[RoleCount]) -> Confidence:
    bins = {True: [0] * CONFIDENCE_BINS, False: [0] * CONFIDENCE_BINS}
    for one in found:
        if one.bin is not None:
            bins[one.role_id is not None][one.bin] += one.count
    named = [one for one in found if one.role_id is not None]
    count = sum(one.count for one in named)
    expected = math.fsum(one.confidence for one in named) / count if count else None
    return Confidence(tuple(bins[True]), tuple(bins[False]), expected)


def _local_day(minute: str) -> date:
    return datetime.fromisoformat(minute).replace(tzinfo=UTC).astimezone().date()


def _best(held: Held, key: Callable[[int], tuple[int, int]]) -> tuple[Skill, ...]:
    best = sorted(range(len(held.uris)), key=lambda at: (*key(at), held.uris[at]))[:MOST_SKILLS]
    return tuple(_skill(held.uris[at], int(held.people[at]), int(held.months[at])) for at in best)


def _skill(uri: str, people: int, months: int = 0) -> Skill:
    try:
        english, french = naming.name(uri, "en"), naming.name(uri, "fr")
    except KeyError:
        english = french = uri  # of a list of skills that this version does not hold
    return Skill(uri, english, french, people, months)
