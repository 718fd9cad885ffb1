"""What the program tells of each must of judged people beside what the judge found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from benchmarks.matching.material import Case
from classifyme_desktop.matching import musts

_MET: Final = 0.7  # chances at which a must was told before facts and sentences decided
_NOT_MET: Final = 0.35


@dataclass(frozen=True, slots=True)
class Mark:
    """One must of one person: the judge's ``label`` and what is ``told``: 1 met, 0 not met, -1 neither."""

    kind: str
    label: int
    told: int
    chance: float
    is_sure: bool

    def by_chance(self) -> "Mark":
        """Return the mark as the chance alone would tell it."""
        return replace(self, told=1 if self.chance >= _MET else 0 if self.chance <= _NOT_MET else -1)


def of(case: Case) -> Iterator[Mark]:
    """Yield the marks of a case that was read with the judge's musts, those that the judge left open too."""
    for row, name in enumerate(case.names):
        for at, label in enumerate(case.gig.marks.get(name, ())):
            if label is not None:
                chance = float(musts.chances(case.must_features[row, at][None])[0])
                sure = case.gig.sure.get((name, at), True)
                yield Mark(case.must_kinds[at], label, int(case.must_told[row, at]), chance, sure)


def figures(marks: Sequence[Mark]) -> dict[str, Any]:
    """Return how many musts are told and how many of them rightly; None where nothing is."""
    met = [one.label for one in marks if one.told == 1]
    missed = [one.label for one in marks if one.told == 0]
    judged = sum(one.label == 1 for one in marks)
    return {
        "musts": len(marks),
        "judged met": judged,
        "said met": len(met),
        "right of these": _share(sum(label == 1 for label in met), len(met)),
        "found": _share(sum(label == 1 for label in met), judged),
        "said not met": len(missed),
        "right of those": _share(sum(label != 1 for label in missed), len(missed)),
    }


def _share(some: int, whole: int) -> float | None:
    return round(some / whole, 3) if whole else None
