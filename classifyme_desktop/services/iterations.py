"""The steps in which heads learnt: kept as immutable folders and rows, listed, refused. See also ``promotion``."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.domain.iteration import SHIPPED, Answer, Figures, Flip, Head, Iteration, Judgement, State
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.level_figures import LevelFindings
from classifyme_desktop.domain.match_figures import MatchFigures
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import ModelError, StorageError, UsageError
from classifyme_desktop.inference import registry
from classifyme_desktop.learning import head_folder
from classifyme_desktop.services import level_heads, role_heads, shipped_figures, weights_in_use
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import iterations as stored
from classifyme_desktop.storage import journal, level_answers, moment, promotions
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.iterations import Link

_CARD: Final = "CARD.md"
_MOST_LETTERS: Final = 200_000


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """What a head learnt, before it is kept.

    ``arrays``, ``facts`` (of the manifest, without what ``keep`` adds: kind, iteration, parent, encoder, times),
    ``metrics`` and ``card`` become the folder. ``people``: whom it learnt from; ``learnt``: how many labels, ``new`` of
    them since ``parent``; ``frozen``, ``firm``: figures before and after, as in ``Iteration``; ``encoder_sha256``: of
    the vectors that it reads. It is rejected when a judgement was not passed.
    """

    arrays: Mapping[str, npt.NDArray[Any]]
    facts: Mapping[str, Any]
    metrics: Mapping[str, Any]
    card: str
    encoder_sha256: str
    parent: int
    people: Sequence[ResumeId]
    learnt: int
    new: int
    judgements: tuple[Judgement, ...]
    flips: Sequence[Flip] = ()
    frozen: tuple[Figures, Figures] | None = None
    firm: tuple[Figures, Figures] | None = None
    head: Head = Head.ROLE
    name: str = ""
    match: MatchFigures | None = None
    level: LevelFindings | None = None

    @property
    def is_rejected(self) -> bool:
        """Return whether a check failed."""
        return not all(one.is_passed for one in self.judgements)


# ------------------------------------------------------------------ keeping


def keep(workspace: Workspace, made: Candidate) -> Iteration:
    """Keep what a head learnt and return it: a candidate, or rejected. Nothing that is shown changes.

    The folder is whole and on the disk before the row is there; what a loss of power leaves of it has no row and its
    number is not given again. Raises ModelError: ``head_not_kept``, ``iteration_of_other_encoder``,
    ``iteration_unusable``; StorageError (``library_in_memory``, ``library_read_only``).
    """
    library = _library(workspace)
    with workspace.learning:
        if made.head is not Head.MATCH and made.encoder_sha256 != workspace.encoders.encoder_sha256:
            raise role_heads.of_other_encoder()
        with workspace.reading() as db:
            number = 1 + max(stored.last_number(db, made.head), role_heads.last_folder(library, made.head))
        now = moment.utc_now()
        folder = role_heads.folder(library, made.head, number)
        head_folder.write(folder, _facts(made, number, now), dict(made.metrics), made.card, made.arrays)
        link = Link(number, role_heads.manifest_sha256(folder))
        manifest = _usable(made, folder, link)
        row = _row(made, number, manifest.sha256, now)
        workspace.write(lambda db: stored.add(db, row, made.people, made.flips, str(link.manifest_sha256)))
    return find(workspace, number, made.head)


def _library(workspace: Workspace) -> Path:
    if workspace.library.folder is None:
        raise StorageError("library_in_memory", "A library that is not on a drive cannot keep what it learns.")
    if not workspace.is_writable:
        raise StorageError("library_read_only", "The library was opened for reading only.")
    return workspace.library.folder


def _facts(made: Candidate, number: int, now: str) -> dict[str, Any]:
    own = {
        "kind": made.head.value,
        "name": made.name or f"{made.head.value} {number}",
        "version": str(number),
        "licence": "that of the library it was made in; it holds no texts",
        "iteration": number,
        "parent": made.parent,
        "encoder_sha256": made.encoder_sha256,
        "training_count": made.learnt,
        "fitted_at": now,
    }
    return {**own, **{name: value for name, value in made.facts.items() if name not in own}}


def _usable(made: Candidate, folder: Path, link: Link) -> registry.Manifest:
    """Return the manifest of what was written, after it was loaded as it will be when it is used."""
    try:
        if made.head is Head.ROLE:
            head = role_heads.kept(folder, link, made.encoder_sha256)
            if not head.is_finite:
                raise ValueError
        if made.head is Head.MATCH:
            weights_in_use.kept(folder, link)
        if made.head is Head.LEVEL and not level_heads.kept(folder, link, made.encoder_sha256).is_finite:
            raise ValueError
        return registry.verify(folder)
    except (ModelError, KeyError, TypeError, ValueError) as error:
        raise ModelError(
            "iteration_unusable", "What was learnt cannot be used, so it was not kept. The iteration in use stays."
        ) from error


def _row(made: Candidate, number: int, model_sha256: str, now: str) -> Iteration:
    return Iteration(
        head=made.head,
        number=number,
        parent=made.parent,
        state=State.REJECTED if made.is_rejected else State.CANDIDATE,
        encoder_sha256=made.encoder_sha256,
        model_sha256=model_sha256,
        made_at=now,
        learnt=made.learnt,
        new=made.new,
        frozen=made.frozen,
        firm=made.firm,
        judgements=made.judgements,
        flips=len(made.flips),
        name=made.name,
        match=made.match,
        level=made.level,
    )


# ------------------------------------------------------------------ deciding


def refuse(workspace: Workspace, number: int, head: Head = Head.ROLE) -> Iteration:
    """Note that a person does not want a candidate; ``offer`` takes it back.

    Raises UsageError: ``iteration_unknown``, ``iteration_decided`` for one that is no candidate.
    """
    return _decide(workspace, number, head, State.CANDIDATE, State.REFUSED, Action.REFUSE)


def offer(workspace: Workspace, number: int, head: Head = Head.ROLE) -> Iteration:
    """Let a refused iteration wait for a decision again. Raises as ``refuse``, for one that was not refused."""
    return _decide(workspace, number, head, State.REFUSED, State.CANDIDATE, Action.OFFER)


def _decide(workspace: Workspace, number: int, head: Head, before: State, after: State, action: Action) -> Iteration:
    def change(db: Database) -> None:
        found = stored.find(db, head, number)
        if found is None:
            raise unknown()
        if found.state is not before:
            raise UsageError("iteration_decided", "This was decided about the iteration already.")
        stored.decide(db, head, number, after)
        if after is State.REFUSED and head is Head.ROLE:
            promotions.unstage(db, number)
        if after is State.REFUSED and head is Head.LEVEL:
            level_answers.unstage(db, number)
        journal.append(db, action, Subject.ITERATION, number, {"head": head.value})

    with workspace.learning:
        workspace.write(change)
    return find(workspace, number, head)


def unknown() -> UsageError:
    """Return the error for a number that no iteration has."""
    return UsageError("iteration_unknown", "There is no such iteration.")


# ------------------------------------------------------------------ listing


def every(workspace: Workspace, head: Head = Head.ROLE) -> list[Iteration]:
    """Return all iterations of a head, the newest first; the last is number 0, which the program came with.

    On an added encoder the head that was taught for it is one of them. Raises StorageError (``library_damaged``).
    """
    with workspace.reading() as db:
        found, active, base = stored.every(db, head), stored.active(db, head), stored.base(db, head)
    if head is not Head.ROLE:
        found.append(_first(head, active))
    for number in {SHIPPED, base} if head is Head.ROLE else ():
        with suppress(ModelError):  # told by what needs it
            found.append(_of_encoder(workspace, number, active))
    return sorted(found, key=lambda one: -one.number)


def find(workspace: Workspace, number: int, head: Head = Head.ROLE) -> Iteration:
    """Return one iteration. Raises UsageError (``iteration_unknown``)."""
    found = next((one for one in every(workspace, head) if one.number == number), None)
    if found is None:
        raise unknown()
    return found


def active(workspace: Workspace, head: Head = Head.ROLE) -> int:
    """Return the number of the iteration in use. Any thread."""
    with workspace.reading() as db:
        return stored.active(db, head)


def flips(workspace: Workspace, number: int, head: Head = Head.ROLE) -> list[Flip]:
    """Return the people whose role an iteration would change, but for those erased since."""
    with workspace.reading() as db:
        return stored.flips(db, head, number)


def learnt_from(workspace: Workspace, number: int, head: Head = Head.ROLE) -> list[ResumeId]:
    """Return the people whom an iteration learnt from, but for those erased since."""
    with workspace.reading() as db:
        return stored.learnt_from(db, head, number)


def of_person(workspace: Workspace, resume_id: ResumeId) -> list[Answer]:
    """Return how the role of a person changed from iteration to iteration, the oldest first."""
    with workspace.reading() as db:
        return stored.answers(db, resume_id)


def folder(workspace: Workspace, number: int, head: Head = Head.ROLE) -> Path:
    """Return the folder of a kept iteration, or of the head that came with the encoder in use."""
    with workspace.reading() as db:
        is_kept = stored.find(db, head, number) is not None
    if is_kept and workspace.library.folder is not None:
        return role_heads.folder(workspace.library.folder, head, number)
    if head is Head.MATCH or (head is Head.LEVEL and number != SHIPPED):
        raise unknown()
    return paths.models() / head.value if number == SHIPPED else workspace.base_head_folder(head.value)


def card(workspace: Workspace, number: int, head: Head = Head.ROLE) -> str:
    """Return the card of an iteration as it was written, empty when it cannot be read. Raises UsageError."""
    find(workspace, number, head)
    try:
        content = (folder(workspace, number, head) / _CARD).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return content[:_MOST_LETTERS]


def _first(head: Head, active: int) -> Iteration:
    """Return what the program came with where that is no head of its own."""
    state = State.ACTIVE if active == SHIPPED else State.RETIRED
    return Iteration(head, SHIPPED, SHIPPED, state, "", "", "", 0, 0, None, None, (), 0)


def _of_encoder(workspace: Workspace, number: int, active: int) -> Iteration:
    """Return the head that came with the program, or was taught for the encoder in use, as an iteration."""
    home = paths.models() / Head.ROLE.value if number == SHIPPED else workspace.base_head_folder(Head.ROLE.value)
    manifest = registry.load_manifest(home)
    figures = shipped_figures.of(home, manifest)
    return Iteration(
        head=Head.ROLE,
        number=number,
        parent=number,
        state=State.ACTIVE if number == active else State.RETIRED,
        encoder_sha256=str(manifest.facts.get("encoder_sha256", "")),
        model_sha256=manifest.sha256,
        made_at=str(manifest.facts.get("fitted_at", "")),
        learnt=0,
        new=0,
        frozen=None if figures is None else (figures, figures),
        firm=None,
        judgements=(),
        flips=0,
        name=manifest.name,
    )
