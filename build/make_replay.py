"""Writes ``models/role_replay/``: what the role head was fitted on, as vectors, and the frozen test set.

    .venv/bin/python -m build.make_replay --shared ../shared

For learning from corrections (docs/adr/0021). Reads ``gold/roles_train.csv`` and ``gold/roles_dev.csv`` (both
model-annotated) through the program's own reader, mask and encoder. Run it whenever encoder or role head change.
"""

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from build import model_folder, role_data, role_words
from build.fit_role_head import SEED
from build.role_data import Labelled, Texts
from build.training.phrases import Phrases
from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.replay import ARRAYS, FOLDER, KIND

FloatArray = npt.NDArray[np.float64]
Rows = tuple[FloatArray, FloatArray, FloatArray]  # features, logits of the words, targets
LEAST: Final = 3  # resumes in a mean: nobody's own vectors ship
_CARD: Final = """# Role replay

What it does: lets the role head learn from corrections without forgetting. It holds what the shipped role head
`{head:.12}…` was fitted on, as vectors of the encoder `{encoder:.12}…`, and the frozen test set on which every learned
step is judged. No text, no name and no file name is in it.

- {means} means of three to five of {resumes} resumes of the public LiveCareer set (understood to be CC0), each of one
  role; {left} resumes of roles with fewer than three stand in no mean.
- {composed} texts composed of the phrases in `resources/phrases` and of this project's taxonomy, French and English.
- Frozen test set: {frozen} resumes of the same public set, which neither encoder nor head was fitted on. They chose the
  checkpoint and set the temperature: read figures on them as validation figures.

Labels are **model-annotated** (a large language model under written guidelines), never human-labelled. Logits of means
are multiplied by {real:.3f}, those of composed texts by {made:.3f}, so that they are as sure as those of unseen texts.
"""


def said_by_words(head: HeadArrays, texts: Sequence[str]) -> FloatArray:
    """Return what the words of masked texts say, ``(n, c)``."""
    return np.stack([head.word_logits(text) for text in texts])


def means(head: HeadArrays, resumes: Labelled, words: FloatArray) -> Rows:
    """Return means of at least ``LEAST`` resumes of one role that are like each other.

    Like: neighbours by how strongly the vectors speak for the role. The halves of the features keep length 1.
    """
    primary = resumes.targets.argmax(axis=1)
    found: list[tuple[FloatArray, FloatArray, FloatArray]] = []
    for column in range(len(head.classes)):
        own = np.flatnonzero(primary == column)
        if len(own) < LEAST:
            continue
        own = own[np.argsort(resumes.features[own] @ head.weights[:, column], kind="stable")]
        for some in np.array_split(own, len(own) // LEAST):
            halves = resumes.features[some].mean(axis=0).reshape(2, -1)
            halves /= np.linalg.norm(halves, axis=1, keepdims=True)
            found.append((halves.ravel(), words[some].mean(axis=0), resumes.targets[some].mean(axis=0)))
    return np.stack([one[0] for one in found]), np.stack([one[1] for one in found]), np.stack([one[2] for one in found])


def sureness(head: HeadArrays, rows: tuple[FloatArray, FloatArray]) -> float:
    """Return how far above the mean of its logits a text's soft maximum is, the median of all texts."""
    logits = head.logits(*rows)
    logits = logits - logits.mean(axis=1, keepdims=True)
    top = logits.max(axis=1)
    return float(np.median(np.log(np.exp(logits - top[:, None]).sum(axis=1)) + top))


def in_order(*columns: npt.NDArray[Any]) -> list[npt.NDArray[Any]]:
    """Return the rows in the order of the hashes of their first column, which tells nothing of where they come from."""
    keys = [hashlib.sha256(np.ascontiguousarray(row).tobytes()).hexdigest() for row in columns[0]]
    order = np.argsort(np.array(keys), kind="stable")
    return [column[order] for column in columns]


def main() -> None:
    """Encode, average and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    shared: Path = parser.parse_args().shared
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        taxonomy = taxonomies.parse(lines)
    pool = EncoderPool()
    head = HeadArrays.load(paths.models() / "role_head", pool.encoder_sha256)
    texts = Texts(pool, Path("out") / "cache", head.pooling)
    gold = [shared / "gold" / name for name in ("roles_train.csv", "roles_dev.csv")]
    resumes, frozen = (role_data.resumes(path, shared, taxonomy, texts, print) for path in gold)
    phrases = Phrases((paths.resources() / "phrases").glob("*.jsonl"))
    made, of_made = role_words.composed_texts(taxonomy, phrases, SEED)
    composed = texts.features(made, print), said_by_words(head, made), of_made
    pool.close()
    real = means(head, resumes, said_by_words(head, resumes.texts))
    said = said_by_words(head, frozen.texts)
    unseen = sureness(head, (frozen.features, said))
    scale = {
        "real": round(unseen / sureness(head, real[:2]), 6),
        "composed": round(unseen / sureness(head, composed[:2]), 6),
    }
    is_composed = np.r_[np.zeros(len(real[0]), np.uint8), np.ones(len(made), np.uint8)]
    whole = [np.concatenate(pair).astype("<f2") for pair in zip(real, composed, strict=True)]
    features, words, targets, is_composed = in_order(*whole, is_composed)
    tested = in_order(
        frozen.features.astype("<f2"),
        said.astype("<f2"),
        frozen.targets.argmax(axis=1).astype("<i2"),
        np.packbits(frozen.accepted, axis=1),
    )
    folder = paths.models() / FOLDER
    folder.mkdir(exist_ok=True)
    arrays = dict(
        zip(("features", "words", "targets", "is_composed"), (features, words, targets, is_composed), strict=True)
    )
    names = ("frozen_features", "frozen_words", "frozen_primary", "frozen_accepted")
    model_folder.save_arrays(folder / ARRAYS, **arrays, **dict(zip(names, tested, strict=True)))
    used = np.bincount(resumes.targets.argmax(axis=1), minlength=len(head.classes))
    left = int(used[used < LEAST].sum())
    card = _CARD.format(
        head=head.model_sha256, encoder=head.encoder_sha256, means=len(real[0]),
        resumes=len(resumes.texts) - left, left=left, composed=len(made),
        frozen=len(frozen.texts), real=scale["real"], made=scale["composed"],
    )  # fmt: skip
    (folder / "CARD.md").write_text(card, encoding="utf-8")
    facts: dict[str, Any] = {
        "kind": KIND,
        "name": "role replay",
        "version": "1",
        "licence": "AGPL-3.0-or-later; see CARD.md for the data",
        "encoder_sha256": head.encoder_sha256,
        "head_sha256": head.model_sha256,
        "classes": list(head.classes),
        "scale": scale,
        "means": len(real[0]),
        "resumes": len(resumes.texts) - left,
        "composed": len(made),
        "frozen": len(frozen.texts),
        "training_sha256": record.files_sha256([*gold, *resumes.files, *frozen.files]),
    }
    model_folder.write_manifest(folder, facts, [ARRAYS])
    print(facts)


if __name__ == "__main__":
    main()
