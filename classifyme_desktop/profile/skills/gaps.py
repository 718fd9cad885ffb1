"""The skills that a role asks for and a person does not show."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from classifyme_desktop import paths
from classifyme_desktop.domain.profile import Skill
from classifyme_desktop.profile.skills.lexicon import ESCO, lexicon


@dataclass(frozen=True, slots=True)
class Gap:
    """A skill of a role. ``weight``: 0 to 1 within the role, the heaviest first; ``is_essential`` or only useful."""

    uri: str
    name: str
    is_essential: bool
    weight: float


@lru_cache(maxsize=1)
def _wanted() -> dict[str, tuple[tuple[str, bool, float], ...]]:
    found: dict[str, list[tuple[str, bool, float]]] = {}
    lines = (paths.resources() / "skills" / "roles.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(lines):
        uri = row["uri"] if ":" in row["uri"] else ESCO + row["uri"]
        found.setdefault(row["role_id"], []).append((uri, row["need"] == "essential", float(row["weight"])))
    return {role: tuple(skills) for role, skills in found.items()}


def gaps(role_id: str, skills: Iterable[Skill], language: str | None = None) -> tuple[Gap, ...]:
    """Return the skills of a role that are not among ``skills``, essential ones first, then by falling weight.

    They are named in ``language`` (French, else English). None for a role of the firm's own: nobody said its skills.
    """
    known = lexicon()
    shown = {skill.uri for skill in skills}
    missing = [
        Gap(uri, known.name(uri, language), is_essential, weight)
        for uri, is_essential, weight in _wanted().get(role_id, ())
        if uri not in shown
    ]
    return tuple(sorted(missing, key=lambda gap: (not gap.is_essential, -gap.weight, gap.uri)))
