"""The people whose role the program does not name and no reader has decided, but for those in the trash.

With what tells whom to ask about first; knows nothing of how the order comes about.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import own_roles as roles_of
from classifyme_desktop.domain.prediction import Abstention, Scored
from classifyme_desktop.domain.resume import FileId, ResumeId
from classifyme_desktop.storage import answering, database, own_roles, search, standing
from classifyme_desktop.storage.database import Database

# The order of the files' hashes, so that the order in which they were added never matters.
_OPEN: Final = (
    "SELECT resume_id, file_id, top, probabilities, abstention, "  # noqa: S608 - our own names
    "EXISTS (SELECT 1 FROM corrections WHERE corrections.resume_id = resumes.resume_id) "
    "FROM files JOIN resumes USING (file_id) JOIN predictions USING (resume_id) "
    f"WHERE role_state = 'unconfirmed' AND files.is_abstained = 1 AND {search.KEPT} AND iteration = "
    f"{answering.for_resume('resumes.resume_id')} ORDER BY files.sha256"
)


@dataclass(frozen=True, slots=True, eq=False)
class Undecided:
    """One such person.

    ``top``: the likeliest roles that no reader rejected; ``probabilities`` ``(c,) float32`` of all roles as the program
    gave them; ``abstention``: why it names none, None where a reader rejected what it named; ``skipped_at``: grows with
    each skip, 0 for one who was never skipped; ``is_retired``: the role that was named is no more.
    """

    resume_id: ResumeId
    file_id: FileId
    top: tuple[Scored, ...]
    probabilities: npt.NDArray[np.float32]
    abstention: Abstention | None
    skipped_at: int
    is_retired: bool = False


def undecided(db: Database) -> Iterator[Undecided]:
    """Yield everybody who is undecided, by the hash of the file. Raises StorageError (``library_damaged``)."""
    became = own_roles.became(db)
    for resume_id, file_id, top, blob, abstention, is_said in db.stream(_OPEN):
        said = standing.labels(db, ResumeId(resume_id)) if is_said else None
        rejected = said.role.rejected if said else ()
        retired = said.role.retired if said else None
        try:
            listed = tuple(Scored(str(one), float(p)) for one, p in json.loads(top))
            is_named = abstention is None and bool(listed)
            yield Undecided(
                ResumeId(resume_id),
                FileId(file_id),
                roles_of.scored_now(listed, became, rejected),
                np.frombuffer(blob, "<f4").astype(np.float32),
                Abstention(abstention) if abstention else None,
                said.skipped_at if said else 0,
                retired is not None or (is_named and became.get(listed[0].id, listed[0].id) is None),
            )
        except (ValueError, TypeError) as error:
            raise database.damaged() from error
