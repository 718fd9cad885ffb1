"""Makes the vectors of the labels of ESCO with the shipped encoder, and the cosine from which one is believed."""

import csv
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.encoder import Encoder
from classifyme_desktop.inference.skill_index import CONCEPTS, VECTORS, SkillIndex
from classifyme_desktop.profile.skills.lexicon import ESCO, lexicon
from classifyme_desktop.profile.skills.unresolved import meant

AXES: Final = 192
LEAST_PRECISION: Final = 0.85  # of the phrases that are given a skill by meaning
_NO_SKILL: Final = frozenset({"UNDERSPECIFIED", "LABEL NOT PRESENT"})


def write(folder: Path, shared: Path) -> None:
    """Write vectors.npz and the manifest; takes minutes."""
    encoder = Encoder(paths.models() / "encoder")
    concepts = lexicon().concepts
    rows = [row for row, one in enumerate(concepts) if one.uri.startswith(ESCO) and one.kind != "l"]
    english = encoded(encoder, [concepts[row].english for row in rows])
    french = encoded(encoder, [concepts[row].french or concepts[row].english for row in rows])
    middle = _unit(english + french)
    axes = np.linalg.svd(np.vstack([english, french]), full_matrices=False)[2][:AXES].T
    turned = middle @ axes
    labels = np.round(turned / np.abs(turned).max(axis=1, keepdims=True) * 127).astype(np.int8)
    np.savez(folder / VECTORS, axes=axes.astype(np.float16), labels=labels, rows=np.array(rows, np.int32))
    facts = {
        "kind": "skill_index",
        "name": "Labels of ESCO, English and French",
        "version": "1",
        "licence": "CC-BY-4.0",
        "encoder_sha256": encoder.sha256,
        "threshold": 1.0,
    }
    registry.write_manifest(folder, facts, (VECTORS, CONCEPTS))
    index = SkillIndex(folder, encoder_sha256=encoder.sha256)
    facts["threshold"], facts["measured"] = threshold(index, encoder, shared)
    registry.write_manifest(folder, facts, (VECTORS, CONCEPTS))
    print(f"{len(rows)} labels, {AXES} axes, threshold {facts['threshold']}, {facts['measured']}")


def encoded(encoder: Encoder, phrases: list[str]) -> npt.NDArray[np.float32]:
    """Return the vector of each phrase, of length one: (n, d)."""
    vectors = np.zeros((len(phrases), encoder.dims), np.float32)
    for row, phrase in enumerate(phrases):
        found = encoder.encode(phrase).vectors
        if len(found):
            vectors[row] = found[0]
    return _unit(vectors)


def _unit(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    unit: npt.NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True).clip(1e-9)
    return unit


def threshold(index: SkillIndex, encoder: Encoder, shared: Path) -> tuple[float, dict[str, float]]:
    """Return the least cosine from which the nearest skills of phrases are right often enough, and what was measured.

    Measured on the spans of the validation parts of the benchmark of Decorte et al. (2022), "Design of Negative
    Sampling Strategies for Distantly Supervised Skill Extraction"; spans without a skill of ESCO count as wrong.
    """
    wanted = spans(shared)
    texts = list(wanted)
    nearest = index.nearest(encoded(encoder, texts))
    judged: list[tuple[float, bool]] = []
    for text, near in zip(texts, nearest, strict=True):
        for mention in meant(text, [(0, len(text))], [near], threshold=-1.0):
            cosine = next(one.cosine for one in near if one.uri == mention.uri)
            judged.append((cosine, mention.uri in wanted[text]))
    judged.sort(reverse=True)
    right, best = 0, (1.0, {"spans": float(len(texts)), "given": 0.0, "precision": 1.0})
    for count, (cosine, is_right) in enumerate(judged, 1):
        right += is_right
        if right / count >= LEAST_PRECISION:
            measured = {"spans": len(texts), "given": count, "precision": round(right / count, 3)}
            best = (round(cosine, 3), measured)
    return best


def spans(shared: Path) -> dict[str, set[str]]:
    """Return the spans of the benchmark with the URIs of their skills, none where no skill of ours fits."""
    by_name: dict[str, str] = {}
    for concept in lexicon().concepts:
        by_name.setdefault(concept.english.casefold(), concept.uri)
    found: dict[str, set[str]] = {}
    for part in ("tech", "house"):
        path = shared / "data" / "esco_skill_extraction" / f"{part}_validation.csv"
        with path.open(encoding="utf-8", newline="") as content:
            for row in csv.DictReader(content):
                uris = found.setdefault((row["sub_span"] or row["span"]).strip(), set())
                label = row["label"].strip()
                if label not in _NO_SKILL and label.casefold() in by_name:
                    uris.add(by_name[label.casefold()])
    return found
