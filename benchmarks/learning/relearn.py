"""A role taken out of the shipped head and its replay, then learnt again as a new one from a few examples."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks.learning.figures import interval
from benchmarks.learning.material import Material
from classifyme_desktop.learning import evaluation
from classifyme_desktop.learning.evaluation import Answers
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.replay import Replay
from classifyme_desktop.learning.role_changes import NewRole, RoleChanges
from classifyme_desktop.learning.role_refit import Example, refit

FloatArray = npt.NDArray[np.float64]
SIZES: Final = (8, 16, 32)
LEAST_JUDGED: Final = 5  # development resumes of a role, to tell its F1 at all
DRAWS: Final = 3  # of examples for each role and size
OWN: Final = "own-role"


def without(head: HeadArrays, replay: Replay, role: int) -> tuple[HeadArrays, Replay]:
    """Return head and replay as if a role had never been in the table."""
    kept = np.arange(len(head.classes)) != role
    words = None if head.word_weights is None else head.word_weights[:, kept]
    smaller = replace(
        head, classes=tuple(np.array(head.classes)[kept].tolist()), weights=head.weights[:, kept], bias=head.bias[kept],
        word_weights=words, roots=np.eye(int(kept.sum())),
    )  # fmt: skip
    rows = replay.targets[:, role] < 0.5
    targets = replay.targets[rows][:, kept]
    left = replace(
        replay, features=replay.features[rows], words=replay.words[rows][:, kept],
        targets=targets / targets.sum(axis=1, keepdims=True), scale=replay.scale[rows],
        is_composed=replay.is_composed[rows],
    )  # fmt: skip
    return smaller, left


def of_role(material: Material, p: FloatArray, role: int) -> dict[str, float]:
    """Return the F1 of a role on the development resumes, and the share of all others that are answered rightly."""
    answers = Answers(p, material.dev.accepted, material.dev.primary)
    f1 = {one.role_id: one.f1 for one in evaluation.of_roles(answers, material.head.classes)}
    others = material.dev.primary != role
    return {"f1": f1[material.head.classes[role]], "others": float(answers.is_right[others].mean())}


def relearnt(material: Material, role: int, count: int, draw: int) -> dict[str, float]:
    """Return the figures after a role was learnt again from ``count`` training resumes."""
    head, replay = without(material.head, material.replay, role)
    kept = np.arange(len(material.head.classes)) != role
    own = np.flatnonzero(material.train.primary == role)
    chosen = np.random.default_rng(draw).permutation(own)[:count].tolist()
    said = [
        Example(material.train.sha256[at], material.train.features[at], material.train.words[at][kept], OWN)
        for at in chosen
    ]
    made = refit(head, replay, said, RoleChanges(new=[NewRole(OWN, near=head.classes[0])])).head
    p = made.probabilities(material.dev.features, material.dev.words[:, kept])
    back = np.zeros((len(p), len(material.head.classes)))
    back[:, np.flatnonzero(kept)], back[:, role] = p[:, :-1], p[:, -1]
    return of_role(material, back, role)


def measure(material: Material, say: Callable[[str], None]) -> dict[str, Any]:
    """Return F1 of the role and share of the others, the mean over roles, for each number of examples."""
    judged = np.bincount(material.dev.primary, minlength=len(material.head.classes))
    known = np.bincount(material.train.primary, minlength=len(material.head.classes))
    roles = np.flatnonzero((judged >= LEAST_JUDGED) & (known >= max(SIZES))).tolist()
    shipped = material.head.probabilities(material.dev.features, material.dev.words)
    rows: dict[str, list[dict[str, float]]] = {"shipped": [of_role(material, shipped, role) for role in roles]}
    rows["role unknown"] = []
    for role in roles:
        unknown = shipped.copy()
        unknown[:, role] = 0.0
        rows["role unknown"].append(of_role(material, unknown, role))
    for count in SIZES:
        rows[f"{count} examples"] = [
            {name: float(np.mean([one[name] for one in some])) for name in ("f1", "others")}
            for some in ([relearnt(material, role, count, draw) for draw in range(DRAWS)] for role in roles)
        ]
        say(f"relearn, {count}: {np.mean([one['f1'] for one in rows[f'{count} examples']]):.3f}")
    return {
        "roles": [material.head.classes[role] for role in roles],
        "draws": DRAWS,
        "figures": {
            label: {name: interval([one[name] for one in some]) for name in ("f1", "others")}
            for label, some in rows.items()
        },
        "by role": {
            material.head.classes[role]: {label: round(some[at]["f1"], 3) for label, some in rows.items()}
            for at, role in enumerate(roles)
        },
    }
