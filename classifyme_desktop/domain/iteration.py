"""Steps in which the program learns: what each was fitted on, how good it is, and what was decided about it.

Iteration 0 is what the program came with. Knows no models and no library.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from classifyme_desktop.domain.level_figures import LevelFindings
from classifyme_desktop.domain.match_figures import MatchFigures
from classifyme_desktop.domain.resume import ResumeId

SHIPPED: Final = 0


class Head(StrEnum):
    """What an iteration is one of."""

    ROLE = "role_head"
    MATCH = "match_weights"
    LEVEL = "level_head"


class State(StrEnum):
    """What was decided about an iteration."""

    CANDIDATE = "candidate"  # passed all checks; waits for a person
    REJECTED = "rejected"  # a check failed; kept with the reasons
    REFUSED = "refused"  # a person did not want it
    ACTIVE = "active"  # answers are its own
    RETIRED = "retired"  # was active before another one


class Check(StrEnum):
    """What an iteration has to pass before it may become active."""

    BETTER = "better"  # than the active one, on people it did not learn from
    UNHARMED = "unharmed"  # not worse on the frozen test set
    EVERY_ROLE = "every_role"  # no role worse beyond the limit
    EVERY_GIG = "every_gig"  # no past gig ranked worse beyond the limit
    EVERY_LEVEL = "every_level"  # no level worse beyond the limit
    CALIBRATED = "calibrated"  # its confidence can be believed as before
    NAME_SWAP = "name_swap"  # other names, schools and addresses change nothing


@dataclass(frozen=True, slots=True)
class RoleFigures:
    """Figures of one role: ``n`` texts that are of it; precision, recall and F1 in [0, 1]."""

    role_id: str
    n: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Bin:
    """A bar of a reliability diagram: ``n`` answers, their mean confidence, and the share of right ones."""

    n: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Figures:
    """How good a head is on ``n`` labelled texts that it did not learn from; all in [0, 1] but the log loss.

    ``coverage``: share of texts for which a role is named at all; ``precision``: of those, the share of right ones;
    ``cuts``: accuracy at 6, 12, 18, 24 and 96 roles; ``bins``: equal ones over [0, 1], empty ones left out.
    """

    n: int
    top1: float
    top3: float
    macro_f1: float
    log_loss: float
    ece: float
    coverage: float
    precision: float
    cuts: Mapping[int, float] = field(default_factory=dict)
    bins: tuple[Bin, ...] = ()
    roles: tuple[RoleFigures, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one check found. ``before`` and ``after`` are the compared figures; ``role_id``: of which role."""

    check: Check
    is_passed: bool
    before: float | None = None
    after: float | None = None
    role_id: str | None = None


@dataclass(frozen=True, slots=True)
class Iteration:
    """One step.

    ``learnt``: labels of people that it was fitted on, ``new`` of them since its ``parent``; ``frozen`` and ``firm``:
    figures before and after on the shipped test set and on the firm's own confirmed people (each judged by a fit that
    did not see them), None where there are none; ``flips``: people whose label it would change; ``gone``: people it
    learnt from who were erased since; ``match``: of weights of matching, what they are and what they are worth;
    ``level``: of a level head, the figures in place of ``frozen`` and ``firm``.
    """

    head: Head
    number: int
    parent: int
    state: State
    encoder_sha256: str
    model_sha256: str
    made_at: str
    learnt: int
    new: int
    frozen: tuple[Figures, Figures] | None
    firm: tuple[Figures, Figures] | None
    judgements: tuple[Judgement, ...]
    flips: int
    decided_at: str | None = None
    gone: int = 0
    name: str = ""
    match: MatchFigures | None = None
    level: LevelFindings | None = None

    @property
    def is_offered(self) -> bool:
        """Return whether a person may make it active now."""
        return self.state in (State.CANDIDATE, State.RETIRED, State.REFUSED)


@dataclass(frozen=True, slots=True)
class Flip:
    """A person whose role an iteration would change; a role is None where none is named.

    Of a level head the roles are levels.

    ``confidence_before`` and ``confidence_after``: of the likeliest role, in [0, 1], whether it is named or not.
    """

    resume_id: ResumeId
    role_before: str | None
    confidence_before: float
    role_after: str | None
    confidence_after: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What an iteration says of a person. ``is_shown``: it is the one that is seen in lists.

    ``role_id``: the likeliest role, None where nothing was to be said; ``made_at``: in UTC, ISO 8601.
    """

    iteration: int
    role_id: str | None
    confidence: float
    is_abstained: bool
    made_at: str
    is_shown: bool
