"""What was understood of a stored gig, made ready to be looked at and changed one step at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from classifyme_desktop.domain.gig_profile import GigProfile, Requirement
from classifyme_desktop.domain.resume import GigId
from classifyme_desktop.profile import skills
from classifyme_desktop.profile.gig import protected
from classifyme_desktop.profile.gig.protected import Concern
from classifyme_desktop.profile.spoken import tongues
from classifyme_desktop.services import gig_queries, gigs
from classifyme_desktop.services.workspace import Workspace

How = Callable[[GigProfile], GigProfile]


@dataclass(frozen=True, slots=True)
class GigFacts:
    """What was understood of a gig; ``concerns``: by the words of each requirement that is of concern.

    ``left_out``: requirements that ranking does not compare with anybody, since it takes ``most_compared`` at most.
    """

    profile: GigProfile
    concerns: Mapping[str, tuple[Concern, ...]]
    left_out: tuple[Requirement, ...] = ()
    most_compared: int = gig_queries.MOST_COMPARED


@dataclass(frozen=True, slots=True)
class Changed:
    """A gig before and after a change; ``is_new`` is false where the change changed nothing."""

    before: GigProfile
    after: GigFacts

    @property
    def is_new(self) -> bool:
        """Return whether anything is different now."""
        return self.before != self.after.profile


def look(workspace: Workspace, gig_id: GigId) -> GigFacts:
    """Return what is understood of a gig now. Any thread. Raises StorageError, ModelError, WorkerError."""
    return _facts(gigs.profile(workspace, gig_id))


def change(workspace: Workspace, gig_id: GigId, how: How) -> Changed:
    """Change what is understood of a gig by a function of ``gig_edits``, store it, and return both. Any thread.

    Raises what ``how`` raises; UsageError (``protected``) for what may not decide about people; StorageError.
    """
    before = gigs.profile(workspace, gig_id)
    after = how(before)
    return Changed(before, _facts(before if after == before else gigs.edit(workspace, gig_id, after)))


def restore(workspace: Workspace, gig_id: GigId, earlier: GigProfile) -> GigFacts:
    """Store a gig as it was understood before and return it. Any thread. Raises StorageError."""
    return _facts(gigs.restore(workspace, gig_id, earlier))


def reset(workspace: Workspace, gig_id: GigId) -> Changed:
    """Take back all changes of a person. Any thread. Raises StorageError, ModelError, WorkerError."""
    before = gigs.profile(workspace, gig_id)
    return Changed(before, _facts(gigs.reset(workspace, gig_id)))


def concerns(text: str) -> tuple[Concern, ...]:
    """Return what is of concern in a requirement, mostly nothing."""
    return protected.concerns(text)


def skill_names(language: str) -> tuple[str, ...]:
    """Return the names of all skills that a gig may ask for, in English or in French. Loads what is known of skills."""
    return skills.names("fr" if language == "fr" else "en")


def language_codes() -> tuple[str, ...]:
    """Return the codes (ISO 639) of all spoken languages that are known."""
    return tongues.codes("", is_prefix=True)


def _facts(profile: GigProfile) -> GigFacts:
    found = {one.text: protected.concerns(one.text) for one in profile.requirements}
    concerns_ = {text: of_it for text, of_it in found.items() if of_it}
    return GigFacts(profile, concerns_, gig_queries.left_out(profile))
