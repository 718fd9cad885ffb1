"""A library in memory with a gig and three invented people whose facts are known, for tests of services."""

from datetime import date
from pathlib import Path

from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.profile import masking, resume
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, gigs
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.profiles import Facts
from tests.unit.storage import making

READ_ON = date(2024, 6, 15)
GIG = "Accountant\nCloses the monthly books."
PEOPLE = {
    "roe": (
        "Jane Roe\nSenior Accountant\njane.roe@example.org | 06 39 98 12 34\n\nExperience\n"
        "Senior Accountant, Alder & Finch Ltd, March 2016 - May 2018\nShe closed the monthly books.\n\n"
        "Education\nBachelor of Science in Accounting, University of Ondermark, 2009\n\nLanguages\nFrench: native\n"
    ),
    "haddad": "Ali Haddad\nNurse\nali@example.org\n\nExperience\nNurse, Brook Clinic, 2011 - 2015\nCared for people.\n",
    "petit": "=HYPERLINK\nCook\nExperience\nCook, Blue Inn, 2015 - 2019\nCooked.\n",
}


def filled() -> tuple[Workspace, GigId, dict[str, ResumeId]]:
    """Return the workspace, the gig and the ids of the people by the words that name them."""
    workspace = Workspace.memory()
    gig_id = workspace.write(lambda db: add_gig(db, GIG))
    return workspace, gig_id, {word: workspace.write(lambda db, w=word: add(db, w, PEOPLE[w])) for word in PEOPLE}


def add_gig(db: Database, text: str) -> GigId:
    return gigs.add(db, title="Gig", text=text, embedding=making.embedding(text), prediction=None, now=making.NOW)


def add(db: Database, word: str, text: str) -> ResumeId:
    masked = masking.mask(text)
    read = resume.read(text, masked, None, READ_ON)
    file_id = files.add(
        db,
        sha256=making.sha256(word),
        size_bytes=len(text),
        path=Path(f"/cvs/{word}.txt"),
        reading=making.reading(text),
        masked_text=masked,
        facts=Facts(read.profile, Quality(), read.fingerprint, READ_ON),
        now=making.NOW,
    )
    return making.resume_of(db, file_id)


def erase(db: Database, word: str) -> None:
    with db.atomic():
        db.execute("DELETE FROM files WHERE sha256 = ?", (making.sha256(word),))
