"""What a gig asks for, read from its text: parts, requirements, skills, languages, terms. The one door."""

from classifyme_desktop.profile.gig.protected import Concern, ConcernKind, concerns
from classifyme_desktop.profile.gig.reading import parse_requirement, read

__all__ = ["Concern", "ConcernKind", "concerns", "parse_requirement", "read"]
