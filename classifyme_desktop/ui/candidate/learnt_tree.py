"""What a person learnt and speaks, as a tree: education, certificates, languages, driving licences."""

from typing import TYPE_CHECKING

from classifyme_desktop.ui.candidate.facts_tree import FactsTree
from classifyme_desktop.ui.language import fact_words

if TYPE_CHECKING:
    from classifyme_desktop.storage.profiles import StoredProfile


class LearntTree(FactsTree):
    """A part of the tree of all facts; a click shows where each was read."""

    def _fill(self, stored: "StoredProfile") -> None:
        profile = stored.facts.profile
        self._group(self.tr("Education"), [self._education(course) for course in profile.education], is_wide=True)
        self._group(
            self.tr("Certificates"),
            [(one.name.value, fact_words.moment(one.given), one.name.place) for one in profile.certifications],
            is_wide=True,
        )
        self._languages(profile)
        self._group(self.tr("Driving licences"), [(one.value, "", one.place) for one in profile.licences], is_wide=True)
        if not self.topLevelItemCount():
            self._group(self.tr("Nothing of this was found in the text."), [("–", "", None)])

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Education and languages"))
