"""How good the iteration in use is: on the people whose role a reader confirmed, or on labelled files that are brought.

Nobody is ever judged by what learnt from them: whoever the iteration learnt from is answered by fits of the same kind
that did not see them. Stores nothing.
"""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.iteration import Figures, Head
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.inference import confidence
from classifyme_desktop.learning import cross_fit, evaluation
from classifyme_desktop.learning.evaluation import Answers
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.proposal import Step
from classifyme_desktop.learning.replay import Replay
from classifyme_desktop.learning.role_refit import Example
from classifyme_desktop.learning.softmax_regression import softmax
from classifyme_desktop.services import classify, labelled, learnt, people, role_lessons
from classifyme_desktop.services.labelled import Line, Problem, Trouble
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import codes

FloatArray = npt.NDArray[np.float64]
OnProgress = Callable[[int, int], None]  # how many of how many people are read

MOST_CONFUSIONS: Final = 50
FEW: Final = 20  # people: of fewer no figure can be believed
_SURE: Final = 1.959964  # standard deviations within which 95 of 100 lie


def _nothing(_done: int, _total: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class Confusion:
    """``n`` texts of the role ``right`` are said to be of the role ``said``."""

    right: str
    said: str
    n: int


@dataclass(frozen=True, slots=True)
class Mistake:
    """A text of the role ``right`` that is said to be of the role ``said``, with what ``confidence`` in [0, 1].

    ``resume_id``: of the person in the library, None for a file that was brought, which is ``path``.
    """

    right: str
    said: str
    confidence: float
    resume_id: ResumeId | None = None
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was found of the iteration in use.

    ``figures``: None where nobody could be judged; ``cross_fitted``: how many of those judged it had learnt from;
    ``confusions``: the most frequent first; ``problems``: lines of a table that could not be used; ``mistakes``: all
    who are answered wrongly, the surest answers first.
    """

    iteration: int
    figures: Figures | None
    cross_fitted: int
    confusions: tuple[Confusion, ...]
    problems: tuple[Problem, ...] = ()
    mistakes: tuple[Mistake, ...] = ()

    @property
    def n(self) -> int:
        """Return how many people were judged."""
        return self.figures.n if self.figures else 0

    @property
    def is_few(self) -> bool:
        """Return whether too few people were judged for the figures to be believed."""
        return self.n < FEW

    @property
    def top1_range(self) -> tuple[float, float] | None:
        """Return between which shares of right answers the true one lies in 95 of 100 cases, None without figures.

        Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference".
        """
        if self.figures is None:
            return None
        n, share, squared = self.figures.n, self.figures.top1, _SURE**2
        middle = (share + squared / (2 * n)) / (1 + squared / n)
        half = _SURE / (1 + squared / n) * (share * (1 - share) / n + squared / (4 * n * n)) ** 0.5
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True, eq=False)
class _Judged:
    """A text with what is right: its role, and all roles that count as right. Whose it is, as in ``Mistake``."""

    example: Example
    accepted: tuple[str, ...]
    resume_id: ResumeId | None = None
    path: Path | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _InUse:
    """The iteration in use: ``step`` holds its head and what it learnt from, nobody where that was not here."""

    number: int
    shipped: HeadArrays
    step: Step
    taxonomy: Taxonomy

    @property
    def head(self) -> HeadArrays:
        return self.step.head


def evaluate(
    workspace: Workspace,
    labels: Path | None = None,
    on_progress: OnProgress = _nothing,
    cancel: threading.Event | None = None,
) -> Evaluation:
    """Judge the iteration in use on the confirmed people, or on the files of a table of labels. Blocks; any thread.

    Files are read as an import reads them and not stored. Raises UsageError, as ``labelled.read``; ModelError,
    StorageError, WorkerError; CancelledError.
    """
    stop = cancel or threading.Event()

    def tell(done: int, total: int) -> None:
        if stop.is_set():
            raise CancelledError
        on_progress(done, total)

    used = _in_use(workspace, tell)
    problems: list[Problem] = []
    if labels is None:
        judged = _confirmed(workspace, used, tell)
    else:
        lines, problems = labelled.read(labels, used.taxonomy.by_id)
        judged = _brought(workspace, used, lines, problems, tell)
    return _measured(used, judged, problems, lambda _step, _loss: not stop.is_set())


def files_of(workspace: Workspace, found: Evaluation) -> dict[ResumeId, FileRow]:
    """Return the files of those in the library who are answered wrongly. Any thread."""
    asked = [one.resume_id for one in found.mistakes if one.resume_id is not None]
    with workspace.reading() as db:
        return people.rows_of(db, asked)


def _in_use(workspace: Workspace, tell: OnProgress) -> _InUse:
    encoder_sha256 = workspace.encoders.encoder_sha256
    number = workspace.head.iteration
    shipped = HeadArrays.load(workspace.base_head_folder(Head.ROLE.value), encoder_sha256)
    with workspace.reading() as db, db.atomic():
        return _InUse(number, shipped, learnt.step(workspace, db, shipped, number, tell), workspace.taxonomy_in(db))


def _confirmed(workspace: Workspace, used: _InUse, tell: OnProgress) -> list[_Judged]:
    with workspace.reading() as db, db.atomic():
        lessons = role_lessons.of(db, workspace.shipped_taxonomy, used.head.encoder_sha256)
        found = role_lessons.examples(db, used.shipped, lessons, tell)
    return [_Judged(one, (one.role_id,), who) for who, one in found.items() if one.role_id is not None]


def _brought(
    workspace: Workspace, used: _InUse, lines: Sequence[Line], problems: list[Problem], tell: OnProgress
) -> list[_Judged]:
    found: list[_Judged] = []
    tell(0, len(lines))
    for done, (line, one) in enumerate(
        zip(lines, classify.classify(workspace, [line.path for line in lines]), strict=True), 1
    ):
        tell(done, len(lines))
        document, embedding = one.understood.reading.document, one.understood.embedding
        masked = one.understood.masked_text
        if document is None or masked is None or embedding is None or not len(embedding.vectors):
            problems.append(Problem(line.number, Trouble.UNREADABLE, str(line.path)))
            continue
        sha256 = codes.text_sha256(codes.clean(document.text))
        example = Example.of(used.shipped, sha256, embedding.vectors, masked, line.role_id)
        found.append(_Judged(example, line.accepted, path=line.path))
    problems.sort(key=lambda one: one.number)
    return found


# ------------------------------------------------------------------ what is found


def _measured(
    used: _InUse, judged: Sequence[_Judged], problems: Sequence[Problem], on_step: Callable[[int, float], bool]
) -> Evaluation:
    if not judged:
        return Evaluation(used.number, None, 0, (), tuple(problems))
    learnt_from = {one.sha256 for one in used.step.examples}
    apart = [one for one in judged if one.example.sha256 not in learnt_from]
    seen = [one for one in judged if one.example.sha256 in learnt_from]
    logits, judged = [], [*apart, *_in_order(seen)]
    if apart:
        logits.append(cross_fit.said(used.head, [one.example for one in apart], used.head.classes))
    if seen:
        replay = Replay.load(used.shipped)
        heads = cross_fit.fits(used.shipped, replay, used.step.examples, used.step.changes, on_step)
        logits.append(cross_fit.unseen(heads, [one.example for one in seen], used.head.classes).logits)
    p = confidence.lifted(softmax(np.vstack(logits)), used.head.line)
    classes, answers = _answers(used, p, judged)
    figures = evaluation.figures(answers, classes, used.taxonomy, used.head.threshold)
    mistakes = _mistakes(answers, classes, judged)
    return Evaluation(used.number, figures, len(seen), _confusions(mistakes), tuple(problems), mistakes)


def _in_order(seen: Sequence[_Judged]) -> list[_Judged]:
    """Return the texts in the order of ``cross_fit.unseen``."""
    return sorted(seen, key=lambda one: (one.example.sha256, one.example.role_id or "", one.example.rejected))


def _answers(used: _InUse, p: FloatArray, everyone: Sequence[_Judged]) -> tuple[list[str], Answers]:
    """Return the roles of today and the answers in their columns; roles that the head does not know have 0."""
    now = [used.taxonomy.now(role_id) or role_id for role_id in used.head.classes]
    right = [[used.taxonomy.now(one) or one for one in judged.accepted] for judged in everyone]
    classes = list(dict.fromkeys([*now, *sorted({role_id for some in right for role_id in some})]))
    columns = {role_id: at for at, role_id in enumerate(classes)}
    whole, accepted = np.zeros((len(p), len(classes))), np.zeros((len(p), len(classes)), np.bool_)
    for at, role_id in enumerate(now):
        whole[:, columns[role_id]] += p[:, at]
    for row, some in enumerate(right):
        accepted[row, [columns[role_id] for role_id in some]] = True
    primary = np.array([columns[some[0]] for some in right], np.int64)
    return classes, Answers(whole, accepted, primary)


def _mistakes(answers: Answers, classes: Sequence[str], judged: Sequence[_Judged]) -> tuple[Mistake, ...]:
    rows, sure = np.flatnonzero(~answers.is_right), answers.confidence
    ordered = sorted(rows.tolist(), key=lambda row: (-sure[row], judged[row].example.sha256))
    primary, first = answers.primary, answers.first
    return tuple(
        Mistake(
            classes[int(primary[row])],
            classes[int(first[row])],
            float(sure[row]),
            judged[row].resume_id,
            judged[row].path,
        )
        for row in ordered
    )


def _confusions(mistakes: Sequence[Mistake]) -> tuple[Confusion, ...]:
    pairs = Counter((one.right, one.said) for one in mistakes)
    ordered = sorted(pairs.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Confusion(right, said, n) for (right, said), n in ordered[:MOST_CONFUSIONS])
