"""What learnt level heads say of jobs, and how good the levels are that they tell. Knows no models, no library."""

from dataclasses import dataclass

JobLevels = tuple[tuple[str, ...], ...]  # the levels of each job of a person, in the order of the profile


@dataclass(frozen=True, slots=True)
class LevelAnswer:
    """What an iteration of the level head says of the jobs of a person."""

    iteration: int
    levels: JobLevels


@dataclass(frozen=True, slots=True)
class LevelFigure:
    """Figures of one level: ``n`` titles that are of it, and F1 in [0, 1] over all labels that were given."""

    level: str
    n: int
    f1: float


@dataclass(frozen=True, slots=True)
class LevelFigures:
    """How good a level head is on ``n`` titles that it did not learn from; all in [0, 1] but the log loss.

    ``right``: share of titles whose shown level is right; ``micro_f1``, ``macro_f1``: over all labels that are likely
    enough, the latter over levels with at least five titles; ``log_loss``: summed over the levels, the mean of the
    titles; ``ece``: expected calibration error over all scores.
    """

    n: int
    right: float
    micro_f1: float
    macro_f1: float
    log_loss: float
    ece: float
    levels: tuple[LevelFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelFindings:
    """Figures before and after: on the shipped test set, and on the firm's people, each by fits without them."""

    frozen: tuple[LevelFigures, LevelFigures]
    firm: tuple[LevelFigures, LevelFigures]
