"""How far the reading of a file can be trusted: a figure from 0 to 1 that lowers confidence and never fit.

Each part was chosen as what a careful reader would take off, not fitted: no labelled set of badly read resumes exists.
A clean file has 1 and keeps its confidence to the last digit.
"""

from dataclasses import dataclass

from classifyme_desktop.domain.document import Document, Legibility, Reason
from classifyme_desktop.domain.profile import FindingKind, Profile

_SOUND_ODD_SHARE = 0.02  # symbols of fonts that nobody maps; a CV with icons has as many
_MANY_COLUMNS = 3  # the reading order of three columns and more is doubtful
_RESCUED = frozenset({Reason.REPAIRED, Reason.SALVAGED, Reason.PAGES_FAILED})


@dataclass(frozen=True, slots=True)
class Quality:
    """The parts, each from 0 (nothing can be trusted) to 1 (nothing speaks against it)."""

    letters: float = 1.0
    order: float = 1.0
    recognition: float = 1.0
    completeness: float = 1.0
    dates: float = 1.0

    @property
    def figure(self) -> float:
        """Return the product of the parts that bear on what the text means. Dates bear on experience alone."""
        return self.letters * self.order * self.recognition * self.completeness


def of(document: Document, profile: Profile | None) -> Quality:
    """Return the quality of a document and of the facts read from it."""
    legibility = document.legibility
    return Quality(
        letters=_letters(legibility),
        order=0.95 if legibility.columns >= _MANY_COLUMNS else 1.0,
        recognition=1.0 if legibility.recognised is None else max(0.5, min(1.0, legibility.recognised)),
        completeness=0.9 if _RESCUED & set(document.incomplete) else 1.0,
        dates=_dates(profile),
    )


def _letters(legibility: Legibility) -> float:
    # Every odd letter spoils a word of some five letters.
    return max(0.0, 1.0 - 5.0 * max(0.0, legibility.odd_share - _SOUND_ODD_SHARE))


def _dates(profile: Profile | None) -> float:
    if profile is None or not profile.jobs or profile.career is None:
        return 1.0
    doubtful = {FindingKind.UNDATED, FindingKind.BACKWARDS, FindingKind.FUTURE}
    odd = {job for finding in profile.career.findings if finding.kind in doubtful for job in finding.jobs}
    return 1.0 - len(odd) / len(profile.jobs)
