"""The skills that a resume names, mapped to ESCO: by words, and made ready to be found by meaning. The one door."""

from classifyme_desktop.profile.skills.dictionary import Mention, find
from classifyme_desktop.profile.skills.gaps import Gap, gaps
from classifyme_desktop.profile.skills.gathering import gathered
from classifyme_desktop.profile.skills.naming import names, uris
from classifyme_desktop.profile.skills.unresolved import meant, phrases

__all__ = ["Gap", "Mention", "find", "gaps", "gathered", "meant", "names", "phrases", "uris"]
