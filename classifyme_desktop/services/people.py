"""Rows for lists of people: what the ranked list shows and the export writes, from one place so that they agree."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from classifyme_desktop.domain.match import Coverage, Match, Parts
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.services import rank
from classifyme_desktop.services.rank import Rated
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, predictions
from classifyme_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class RankedPerson:
    """One line of a ranked list: the match, the file, the prediction behind it, and what the person shows."""

    match: Match
    file: FileRow
    prediction: Prediction | None
    coverage: Coverage = field(default_factory=Coverage)

    @property
    def candidate_id(self) -> str:
        """Return the name for a person that says nothing of who it is."""
        return f"C{self.file.resume_id or 0:05d}"

    @property
    def parts(self) -> Parts:
        """Return the parts of the score."""
        return self.match.parts


def ranked_people(workspace: Workspace, matches: Sequence[Match], rated: Rated | None = None) -> list[RankedPerson]:
    """Return the lines of ``matches``, in their order; with musts and skills where they are ``rated``."""
    with workspace.reading() as db:
        rows = rows_of(db, [match.resume_id for match in matches])
        return [
            RankedPerson(
                match,
                rows[match.resume_id],
                predictions.latest(db, match.resume_id),
                Coverage() if rated is None else rank.coverage(rated, match.resume_id),
            )
            for match in matches
            if match.resume_id in rows
        ]


def rows_of(db: Database, resume_ids: Sequence[ResumeId]) -> dict[ResumeId, FileRow]:
    """Return the file behind each resume."""
    found = files.rows(db, files.of_resumes(db, resume_ids))
    return {row.resume_id: row for row in found if row.resume_id is not None}
