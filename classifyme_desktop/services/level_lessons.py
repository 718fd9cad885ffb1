"""What readers said of levels, as examples to learn from; and whose shown level a head would change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.domain import searchable
from classifyme_desktop.domain.iteration import Flip
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.inference.label_head import LabelHead, Part
from classifyme_desktop.learning.level_refit import LevelExample
from classifyme_desktop.services import meaning
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import level_answers, standing
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.level_answers import ToAnswer

BATCH: Final = 256  # people at a time
_MOST_KNOWN: Final = 50_000  # titles whose vectors are held while people are gone through

OnBatch = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Told:
    """A person whose level stands: the title of the latest job, empty where none is known.

    ``row``: the number of the correction that says it.
    """

    resume_id: ResumeId
    sha256: str
    title: str
    level: str
    row: int


def told(db: Database) -> list[Told]:
    """Return the people whose level readers said and whose latest job has a title, in the order of files' hashes.

    Who has no job teaches nothing: no title could have told the level.
    """
    found = []
    for one in level_answers.to_answer(db, level_answers.told(db)):
        level, title = standing.labels(db, one.resume_id).level, latest_title(one)
        if level is not None and title:
            row = level_answers.last_said(db, one.resume_id)
            found.append(Told(one.resume_id, one.sha256, title, level, row))
    return found


def latest_title(one: ToAnswer) -> str:
    """Return the title of the latest job as models read it, empty where there is none."""
    at = profiles.latest(one.profile.jobs)
    if at is None or at >= meaning.MOST_TITLES:
        return ""
    return meaning.titles_of(one.masked, one.profile.jobs[at : at + 1])[0]


def examples(workspace: Workspace, head: LabelHead, people: Sequence[Told]) -> list[LevelExample]:
    """Return what readers said as examples, in the same order. Raises ModelError, WorkerError."""
    parts = Titles(workspace).parts([one.title for one in people])
    return [LevelExample.of(head, one.sha256, part, one.level) for one, part in zip(people, parts, strict=True)]


class Titles:
    """Titles with their vectors; each different title is encoded once."""

    def __init__(self, workspace: Workspace) -> None:
        self._encoders = workspace.encoders
        self._known: dict[str, npt.NDArray[np.float32]] = {}

    def parts(self, titles: Sequence[str]) -> list[Part]:
        """Return titles as heads read them, in the same order. Raises ModelError, WorkerError."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        new = list(dict.fromkeys(title for title in titles if title not in self._known))
        for start in range(0, len(new), BATCH):
            some = new[start : start + BATCH]
            self._known.update(zip(some, self._encoders.encode_each(some), strict=True))
        sha256 = self._encoders.encoder_sha256
        return [meaning.title_part(sha256, title, self._known[title]) for title in titles]


def flips(workspace: Workspace, before: LabelHead, after: LabelHead, on_batch: OnBatch) -> list[Flip]:
    """Return the people whose shown level would change; what readers said stays. Some ms for each ten people.

    Raises ModelError, WorkerError, StorageError, and what ``on_batch`` raises.
    """
    titles, found = Titles(workspace), []
    with workspace.reading() as db:
        people = level_answers.kept_people(db)
    for start in range(0, len(people), BATCH):
        on_batch(start, len(people))
        with workspace.reading() as db:
            some = level_answers.to_answer(db, people[start : start + BATCH])
            said = {one.resume_id for one in some if standing.labels(db, one.resume_id).level is not None}
        open_ = [(one.resume_id, title) for one in some if one.resume_id not in said and (title := latest_title(one))]
        for (resume_id, _), part in zip(open_, titles.parts([title for _, title in open_]), strict=True):
            old, new = (_of(head, part) for head in (before, after))
            if old[0] != new[0]:
                found.append(Flip(resume_id, *old, *new))
    on_batch(len(people), len(people))
    return found


def _of(head: LabelHead, part: Part) -> tuple[str | None, float]:
    """Return the level that is shown of a title with its probability; without one that of the likeliest level."""
    scores = head.scores(part)
    level = searchable.highest(head.labels(scores))
    return level, float(scores.max() if level is None else scores[head.names.index(level)])
