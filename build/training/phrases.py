"""What people of each role write, in French and English, and resumes composed of it. Needs no torch."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

Pairs = list[tuple[str, str]]
PHRASE_KINDS = ("headlines", "summaries", "tasks", "skills", "education", "certifications", "settings")


class Phrases:
    """What people of each role write: pairs of French and English lines by kind, from ``resources/phrases``."""

    def __init__(self, files: Iterable[Path]) -> None:
        self.by_role: dict[str, dict[str, Pairs]] = {}
        for path in sorted(files):
            for line in path.read_text(encoding="utf-8").splitlines():
                row: dict[str, Any] = json.loads(line)
                self.by_role[row["role_id"]] = {
                    kind: [(str(one[0]), str(one[1])) for one in row[kind]] for kind in PHRASE_KINDS
                }

    def lines(self, role_id: str, kinds: Sequence[str], side: int) -> list[str]:
        """Return the lines of some kinds for a role; ``side`` 0 is French, 1 English."""
        return [pair[side] for kind in kinds for pair in self.by_role.get(role_id, {}).get(kind, [])]

    def pairs(self) -> Pairs:
        """Return all pairs (English, French) of titles, tasks and skills."""
        kept = ("headlines", "summaries", "tasks", "skills")
        found = [(en, fr) for listed in self.by_role.values() for kind in kept for fr, en in listed[kind]]
        return [pair for pair in dict.fromkeys(found) if pair[0] != pair[1]]


_HEADINGS = (
    (("Profil", "À propos", "PROFIL"), ("Summary", "Profile", "SUMMARY")),
    (("Expérience professionnelle", "EXPÉRIENCES", "Parcours"), ("Experience", "WORK HISTORY", "Employment")),
    (("Compétences", "COMPÉTENCES", "Outils"), ("Skills", "SKILLS", "Technical skills")),
    (("Formation", "FORMATION", "Diplômes"), ("Education", "EDUCATION", "Degrees")),
    (("Certifications",), ("Certifications",)),
)


def composed(phrases: Phrases, role_id: str, side: int, draw: np.random.Generator) -> str:
    """Return an invented resume of a role in French (``side`` 0) or English (1), drawn from its phrases.

    In three of ten the title is missing, so that the body is read; order and headings vary.
    """

    def some(kind: str, least: int, most: int) -> list[str]:
        listed = phrases.lines(role_id, (kind,), side)
        count = min(len(listed), int(draw.integers(least, most + 1)))
        return [listed[at] for at in draw.permutation(len(listed))[:count]]

    def heading(number: int) -> str:
        return str(draw.choice(_HEADINGS[number][side]))

    blocks = []
    year = int(draw.integers(2008, 2025))
    if draw.random() < 0.7:
        blocks.append("\n".join(some("headlines", 1, 1)))
    body = []
    if draw.random() < 0.6:
        body.append([heading(0), *some("summaries", 1, 1)])
    jobs = [heading(1)]
    for _ in range(int(draw.integers(1, 4))):
        until = ("à ce jour", "present")[side] if year >= 2022 else str(year)
        title = some("headlines", 1, 1) if draw.random() < 0.6 else []
        jobs += [" – ".join([*title, *some("settings", 1, 1), f"{year - int(draw.integers(1, 5))} – {until}"])]
        jobs += [f"- {task}" for task in some("tasks", 2, 5)]
        year -= 4
    body += [jobs, [heading(2), ", ".join(some("skills", 4, 10))], [heading(3), *some("education", 1, 2)]]
    if draw.random() < 0.3:
        body.append([heading(4), *some("certifications", 1, 2)])
    order = draw.permutation(len(body)) if draw.random() < 0.4 else np.arange(len(body))
    return "\n\n".join(blocks + ["\n".join(body[at]) for at in order])
