"""What copies of the encoder, each taught without a fold of the resumes, say of that fold: for calibration and figures.

A copy's head is made as the shipped one is, on the resumes outside the fold; its temperature comes from the development
resumes, which no copy saw. So the logits of the fold are what the shipped head's are on a resume that nobody saw.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from build import role_words
from build.training import folds
from build.training.phrases import Phrases
from classifyme_desktop import paths
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.inference.confidence import Line, lifted
from classifyme_desktop.inference.pooling import Pooling
from classifyme_desktop.learning import calibration
from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
Vectors = npt.NDArray[np.floating[Any]]
WORK: Final = Path("out") / "training"
SEED: Final = 20261125


@dataclass(frozen=True, slots=True)
class Listed:
    """Masked texts with names, targets ``(n, c)`` and accepted roles ``(n, c)``."""

    names: Sequence[str]
    texts: Sequence[str]
    targets: FloatArray
    accepted: BoolArray

    def part(self, chosen: Sequence[int]) -> "Listed":
        """Return some of the texts."""
        at = list(chosen)
        picked = [self.names[one] for one in at], [self.texts[one] for one in at]
        return Listed(*picked, self.targets[at], self.accepted[at])


@dataclass(frozen=True, slots=True)
class Said:
    """Logits ``(n, c)`` at the copy's own temperature, so that their softmax are probabilities, with what is right."""

    logits: FloatArray
    accepted: BoolArray

    @property
    def first_is_right(self) -> BoolArray:
        """Return whether the likeliest role of each text is accepted, ``(n,)``."""
        return np.asarray(self.accepted[np.arange(len(self.logits)), self.logits.argmax(axis=1)])


@dataclass(frozen=True, slots=True)
class FoldSaid:
    """What a copy says of its fold and of the development resumes; ``held_out`` are the places of the fold."""

    held_out: list[int]
    fold: Said
    development: Said


@dataclass(frozen=True, slots=True)
class Calibration:
    """What makes probabilities believable, found on answers that were not fitted on. ``count`` of them."""

    line: Line
    threshold: float
    candidate_least: float
    count: int


def folders(work: Path = WORK) -> list[Path]:
    """Return the folders of the copies that are done."""
    return sorted(path.parent for path in work.glob("fold-*/pooling.npz") if (path.parent / "encoder").exists())


def said(
    folder: Path,
    train: Listed,
    development: Listed,
    taxonomy: Taxonomy,
    vectors_of: Callable[[Sequence[str]], Sequence[Vectors]],
    head: tuple[Pooling, FloatArray, FloatArray],
    recipe: role_words.Recipe,
) -> FoldSaid:
    """Return what the copy in ``folder`` says.

    ``vectors_of``: the chunks of texts by the copy's encoder; ``head``: its pooling, weights ``(2 d, c)``, bias.
    """
    held_names, taught_names = (frozenset(Path(name).stem for name in names) for names in folds.names(folder))
    held = [at for at, name in enumerate(train.names) if name in held_names]
    taught = train.part([at for at, name in enumerate(train.names) if name in taught_names])
    phrases = Phrases((paths.resources() / "phrases").glob("*.jsonl"))
    others = role_words.composed_texts(taxonomy, phrases, SEED)
    words = role_words.scaled(role_words.fit_words(taught.texts, taught.targets, others, recipe), recipe.share)
    pooling, weights, bias = head

    def meant(texts: Sequence[str]) -> FloatArray:
        none = np.zeros(len(weights))
        found = [pooling.features(one) if len(one) else none for one in vectors_of(texts)]
        return np.stack(found).astype(np.float64) @ weights + bias

    alone = meant(development.texts)
    unit = calibration.temperature(alone, development.accepted)
    logits = alone / unit + role_words.logits(words, development.texts)
    heat = calibration.temperature(logits, development.accepted)
    fold = train.part(held)
    asked = meant(fold.texts) / unit + role_words.logits(words, fold.texts)
    return FoldSaid(held, Said(asked / heat, fold.accepted), Said(logits / heat, development.accepted))


def calibrated(known: Sequence[Said], precision: float, coverage: float) -> Calibration:
    """Return line, threshold and candidate limit from answers that the models behind them were not fitted on."""
    logits = np.vstack([one.logits for one in known])
    accepted = np.vstack([one.accepted for one in known])
    right = np.concatenate([one.first_is_right for one in known])
    plain = softmax(logits)
    line = calibration.confidence_line(plain.max(axis=1), right)
    p = lifted(plain, line)
    threshold, _ = calibration.threshold_for_precision(p.max(axis=1), right, precision)
    return Calibration(line, threshold, calibration.candidate_least(p, accepted, coverage), len(p))
