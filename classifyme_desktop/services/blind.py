"""Reading people blind: who is a candidate of a gig under which number, what is shown of them, and the reveal.

The masking that the models always have is another thing: it cannot be switched off, and this stands on top of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from classifyme_desktop.domain import blind as domain
from classifyme_desktop.domain.blind import BlindProfile, BlindText
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.profile import Profile
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile import blind
from classifyme_desktop.profile.blind import facts as blind_facts
from classifyme_desktop.services import gigs as gig_texts
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import codes, gigs, hashes, journal, moment, profiles, texts
from classifyme_desktop.storage.database import Database

_REVIEW: Final = "review"  # in the place of the hash of a gig
_REVIEW_DIGITS: Final = 5


@dataclass(frozen=True, slots=True)
class Candidates:
    """Everybody in the library as a candidate of one gig; see ``domain.blind.numbers`` for what a number says."""

    by_resume: Mapping[ResumeId, str]

    def number(self, resume_id: ResumeId) -> str:
        """Return the digits of a person. Raises UsageError (``candidate_unknown``) for one who is gone."""
        found = self.by_resume.get(resume_id)
        if found is None:
            raise _unknown()
        return found

    def label(self, resume_id: ResumeId, language: str = "en") -> str:
        """Return what a person is called: "Candidate 014". Raises as ``number``."""
        return domain.label(self.number(resume_id), language)

    def find(self, typed: str) -> ResumeId:
        """Return whom digits mean, with or without the word before them.

        Raises UsageError: ``candidate_unknown``, or ``candidate_ambiguous`` when they fit more than one, as digits
        that were written down before somebody with the same ones came in.
        """
        number = typed.split()[-1] if typed.split() else ""
        fitting = [resume_id for resume_id, own in self.by_resume.items() if own == number]
        fitting = fitting or [resume_id for resume_id, own in self.by_resume.items() if own.startswith(number)]
        if not number.isdecimal() or not fitting:
            raise _unknown()
        if len(fitting) > 1:
            raise UsageError(
                "candidate_ambiguous",
                "This number fits more than one candidate since others were added. Look the new number up in the list.",
            )
        return fitting[0]


@dataclass(frozen=True, slots=True)
class Blinded:
    """One person as a reader sees them: the text, and the facts (None where nothing was read but the text)."""

    candidate: str
    text: BlindText
    profile: BlindProfile


def candidates(workspace: Workspace, gig_id: GigId) -> Candidates:
    """Return everybody as a candidate of a stored gig. Raises StorageError (``gig_unknown``). Any thread."""
    with workspace.reading() as db:
        return _candidates(db, gigs.get(db, gig_id).sha256)


def candidates_of_text(workspace: Workspace, text: str) -> Candidates:
    """Return everybody as a candidate of a gig that is not stored; the same numbers as if it were. Any thread."""
    with workspace.reading() as db:
        return _candidates(db, codes.text_sha256(codes.clean(gig_texts.cleaned(text))))


def read(workspace: Workspace, resume_id: ResumeId, number: str, language: str = "en") -> Blinded:
    """Return a person as a candidate is seen, words around the facts in ``language`` (``en`` or ``fr``). Any thread.

    Raises StorageError: ``resume_unknown``, ``text_changed``, ``library_damaged``.
    """
    with workspace.reading() as db:
        body = texts.get_text(db, resume_id)
        stored = profiles.get(db, resume_id)
    profile = stored.facts.profile if stored else Profile(None)
    today = stored.facts.read_on if stored else workspace.today()
    called = domain.label(number, language)
    shown = blind.text(body, profile, called, today)
    return Blinded(called, shown, blind_facts.of(profile, shown, called, language, today))


def read_in_review(workspace: Workspace, resume_id: ResumeId, language: str = "en") -> Blinded:
    """Return a person as one is seen whose role is asked about, apart from any gig. Raises as ``read``.

    The digits tell the people of a review apart well enough; they fit no gig, so that nobody is found there by them.
    """
    with workspace.reading() as db:
        sha256 = hashes.of_resume(db, resume_id)
    return read(workspace, resume_id, domain.digits(_REVIEW, sha256)[:_REVIEW_DIGITS], language)


def reveal(workspace: Workspace, gig_id: GigId, typed: str) -> ResumeId:
    """Return who a candidate of a gig is, and write it down in the journal first.

    Raises StorageError (``gig_unknown``, ``library_read_only``) and UsageError as ``Candidates.find``.
    """

    def change(db: Database) -> ResumeId:
        resume_id = _candidates(db, gigs.get(db, gig_id).sha256).find(typed)
        journal.append(db, Action.REVEAL, Subject.RESUME, resume_id, {"gig": gig_id}, now=moment.utc_now())
        return resume_id

    return workspace.write(change)


def _candidates(db: Database, gig_sha256: str) -> Candidates:
    behind = hashes.of_resumes(db)
    numbers = domain.numbers(gig_sha256, behind.values())
    return Candidates({resume_id: numbers[sha256] for resume_id, sha256 in behind.items()})


def _unknown() -> UsageError:
    return UsageError(
        "candidate_unknown", "There is no candidate with this number for this gig. Look it up in the list."
    )
