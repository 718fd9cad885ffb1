"""The facts of a person who is not to be known, as a tree: what they did and can do, for how long, and no more."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from classifyme_desktop.ui.candidate.facts_tree import FactsTree
from classifyme_desktop.ui.language import fact_words

if TYPE_CHECKING:
    from classifyme_desktop.domain.blind import BlindJob, BlindProfile


class BlindFacts(FactsTree):
    """Shows a ``BlindProfile``; rows have no places, since the text that is shown is another than the one read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._profile: BlindProfile | None = None
        super().__init__(parent)

    def show_profile(self, profile: "BlindProfile | None") -> None:
        """Show what may be seen of a person, None for nothing."""
        self._profile = profile
        self._refill()

    def _fill_groups(self) -> None:
        profile = self._profile
        if profile is None:
            return
        if profile.years is not None:
            self._group(self.tr("Experience"), [(self.tr("%n year(s) in all", "", profile.years), "", None)])
        self._group(self.tr("Jobs"), [self._post(job) for job in profile.jobs], is_wide=True)
        self._group(self.tr("Degrees"), [(one, "", None) for one in profile.degrees], is_wide=True)
        self._group(self.tr("Certificates"), [(one, "", None) for one in profile.certifications], is_wide=True)
        spoken = [(fact_words.language(code), fact_words.level(level) if level else "", None)
                  for code, level in profile.languages]  # fmt: skip
        self._group(self.tr("Languages"), spoken)
        self._group(self.tr("Driving licences"), [(one, "", None) for one in profile.licences], is_wide=True)
        self._group(self.tr("Skills"), [(one, "", None) for one in profile.skills], is_wide=True)

    def _post(self, job: "BlindJob") -> tuple[str, str, None]:
        return job.title, " · ".join(filter(None, (job.duration, job.employer))), None

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("What was read about the person, without who it is"))
