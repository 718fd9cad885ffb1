"""Folds of the labelled resumes: what a copy of the joint stage is not taught, so that it can be measured on it.

The encoder that ships has seen every training resume; what it says of them is no figure. A copy taught without one
fold can be asked about that fold. Resumes that nearly repeat one of the fold are taught neither.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np

from benchmarks.accuracy import duplicates
from build.training.material import Resume

_KEPT: Final = "held_out.json"


@dataclass(frozen=True, slots=True)
class Fold:
    """One of ``count`` folds, ``number`` from 1."""

    number: int
    count: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the fold that ``2/3`` names. Raises ValueError."""
        number, _, count = text.partition("/")
        found = cls(int(number), int(count))
        if not 1 <= found.number <= found.count or found.count < 2:
            raise ValueError(text)
        return found

    def folder(self, work: Path) -> Path:
        """Return where the copy taught without this fold is kept."""
        return work / f"fold-{self.number}-of-{self.count}"

    def held_out(self, resumes: Sequence[Resume], seed: int) -> list[int]:
        """Return the places of the fold's resumes: every category is spread evenly over the folds."""
        by_category: dict[int, list[int]] = defaultdict(list)
        for at in sorted(range(len(resumes)), key=lambda at: resumes[at].name):
            by_category[resumes[at].category].append(at)
        draw = np.random.default_rng(seed)
        turned = [listed[at] for _, listed in sorted(by_category.items()) for at in draw.permutation(len(listed))]
        return sorted(turned[self.number - 1 :: self.count])


def taught(resumes: Sequence[Resume], held_out: Sequence[int]) -> list[Resume]:
    """Return the resumes outside the fold that do not nearly repeat one of it."""
    inside = set(held_out)
    others = [resume for at, resume in enumerate(resumes) if at not in inside]
    near = set(duplicates.near([_pieces(one) for one in others], [_pieces(resumes[at]) for at in held_out]))
    return [resume for at, resume in enumerate(others) if at not in near]


def keep(folder: Path, held_out: Sequence[Resume], learnt: Sequence[Resume]) -> None:
    """Write down which resumes were held out and which were taught, by name."""
    folder.mkdir(parents=True, exist_ok=True)
    names = {"held_out": [one.name for one in held_out], "taught": [one.name for one in learnt]}
    (folder / _KEPT).write_text(json.dumps(names, indent=1) + "\n", encoding="utf-8")


def names(folder: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names held out and those taught, as ``keep`` wrote them. Raises FileNotFoundError."""
    found = json.loads((folder / _KEPT).read_text(encoding="utf-8"))
    return frozenset(found["held_out"]), frozenset(found["taught"])


def _pieces(resume: Resume) -> str:
    return " ".join(str(int(piece)) for piece in resume.ids)
