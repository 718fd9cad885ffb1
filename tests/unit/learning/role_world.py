"""A small world to learn in: four roles around corners of a cube, a shipped head that knows them, its replay."""

import hashlib

import numpy as np

from classifyme_desktop.inference.pooling import plain
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.replay import Frozen, Replay
from classifyme_desktop.learning.role_refit import Example

CLASSES = ("accountant", "chef", "lawyer", "receptionist")
DIMS = 12


def corner(number: int) -> np.ndarray:
    """Return where a role stands: in both halves the direction of its number."""
    half = np.zeros(DIMS // 2)
    half[number] = 1.0
    return np.concatenate([half, half])


def people(number: int, count: int, seed: int, spread: float = 0.25) -> np.ndarray:
    """Return ``count`` people near a corner, each half of length 1."""
    draw = np.random.default_rng(seed)
    halves = (corner(number) + spread * draw.normal(size=(count, DIMS))).reshape(count, 2, -1)
    return (halves / np.linalg.norm(halves, axis=2, keepdims=True)).reshape(count, DIMS)


def head() -> HeadArrays:
    """Return a head that knows the four roles; *receptionist* leans towards *accountant* a little too much."""
    weights = np.stack([4.0 * corner(at) for at in range(4)], axis=1)
    return HeadArrays(
        classes=CLASSES,
        weights=weights,
        bias=np.zeros(4),
        pooling=plain(DIMS // 2),
        word_weights=None,
        idf=None,
        words=None,
        temperature=1.25,
        line=(0.2, 0.9),
        threshold=0.6,
        candidate_least=0.1,
        calibrated_on=500,
        encoder_sha256="e" * 64,
        model_sha256="m" * 64,
        roots=np.eye(4),
    )


def replay() -> Replay:
    """Return thirty rows of each role, and a frozen set of twenty."""
    features = np.vstack([people(at, 30, 10 + at) for at in range(4)])
    primary = np.repeat(np.arange(4), 30)
    tested = np.vstack([people(at, 20, 20 + at) for at in range(4)])
    of = np.repeat(np.arange(4), 20)
    frozen = Frozen(tested, np.zeros((80, 4)), of, np.eye(4, dtype=np.bool_)[of])
    return Replay(
        features, np.zeros((120, 4)), np.eye(4)[primary], np.full(120, 0.8), np.zeros(120, np.bool_), frozen, "r" * 64
    )


def examples(rows: np.ndarray, role_id: str | None, name: str, rejected: tuple[str, ...] = ()) -> list[Example]:
    """Return what is said of some people."""
    keys = [hashlib.sha256(f"{name}{at}".encode()).hexdigest() for at in range(len(rows))]
    return [Example(key, row, np.zeros(4), role_id, rejected) for key, row in zip(keys, rows, strict=True)]
