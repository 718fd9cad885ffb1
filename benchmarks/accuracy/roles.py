"""The 96 roles and the cuts above them, on the development gold and on invented French resumes."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from benchmarks.accuracy import baselines, figures, resumes
from benchmarks.accuracy.encoders import Encoder
from benchmarks.accuracy.figures import Roles
from benchmarks.accuracy.material import CONTENT, Material
from benchmarks.accuracy.resumes import Resume
from build.role_data import descriptions
from classifyme_desktop.inference.confidence import lifted
from classifyme_desktop.learning import calibration
from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]
Answering = Callable[[Sequence[str]], FloatArray]
FRENCH: Final = CONTENT / "french_resumes.jsonl"
STEEPNESS: Final = 24.0  # of cosines to role titles made positive; the order alone counts
FOLDS: Final = 10
WHOLE: Final = "whole"  # full precision is compared on this set alone: it is slow


def against(p: FloatArray, listed: Sequence[Resume], material: Material, *, is_calibrated: bool) -> Roles:
    """Return the answers ``p`` ``(n, c)`` with the labels of the resumes."""
    at = {role.role_id: column for column, role in enumerate(material.taxonomy.roles)}
    accepted = np.zeros(p.shape, np.bool_)
    for row, one in enumerate(listed):
        accepted[row, [at[name] for name in (one.role_id, *one.alternates) if name in at]] = True
    return Roles(p, np.array([at[one.role_id] for one in listed]), accepted, is_calibrated)


def ours(material: Material, encoder: Encoder) -> Answering:
    """Return the shipped head on the vectors of ``encoder``: probabilities in the order of the taxonomy."""
    column = {name: at for at, name in enumerate(material.head.classes)}
    order = [column[role.role_id] for role in material.taxonomy.roles]

    def answer(texts: Sequence[str]) -> FloatArray:
        rows = np.zeros((len(texts), len(order)))
        read = encoder.embeddings(texts, material.head.encoder_sha256)
        for row, (embedding, text) in enumerate(zip(read, texts, strict=True)):
            if prediction := material.head.predict(embedding, text):
                rows[row] = prediction.probabilities[order]
        return rows

    return answer


def others(material: Material) -> dict[str, Answering]:
    """Return the baselines, fitted on the training resumes that have a role."""
    known = material.taxonomy.by_id
    seen = [one for one in material.training if one.role_id in known]
    texts, labels = [one.text for one in seen], [one.role_id for one in seen]
    classes = list(known)
    frozen = material.frozen
    found: dict[str, Answering] = {"constant": lambda asked: np.tile(rates(labels, classes), (len(asked), 1))}
    for name in baselines.NAMES:
        found[name] = _counting(name, texts, labels, classes)
    linear = baselines.on_vectors(frozen.first_and_mean(texts), labels)
    found["frozen_encoder"] = lambda asked: baselines.scores(linear, frozen.first_and_mean(asked), classes)
    named = titles(material, frozen)
    half = frozen.source.dims
    found["cosine_to_titles"] = lambda asked: softmax(STEEPNESS * frozen.first_and_mean(asked)[:, :half] @ named.T)
    return found


def _counting(name: str, texts: Sequence[str], labels: Sequence[str], classes: Sequence[str]) -> Answering:
    words = baselines.on_words(name, texts, labels)
    return lambda asked: baselines.scores(words, list(asked), classes)


def rates(labels: Sequence[str], classes: Sequence[str]) -> FloatArray:
    """Return how often each class occurs, ``(c,)``, sum 1."""
    count = np.array([labels.count(name) for name in classes], dtype=np.float64)
    return np.asarray(count / count.sum())


def titles(material: Material, encoder: Encoder) -> FloatArray:
    """Return one unit vector for each role, the mean of its titles, name and definition: ``(c, d)``."""
    rows = [encoder.means(descriptions(role)).astype(np.float64).mean(axis=0) for role in material.taxonomy.roles]
    return np.stack([row / np.linalg.norm(row) for row in rows])


def cross_fitted_ece(material: Material, listed: Sequence[Resume], accepted: npt.NDArray[np.bool_]) -> float:
    """Return the calibration error when the temperature comes from the other nine tenths of the same resumes."""
    texts = [one.text for one in listed]
    embeddings = material.shipped.embeddings(texts, material.head.encoder_sha256)
    order = [material.head.classes.index(role.role_id) for role in material.taxonomy.roles]
    logits = np.stack([material.head.logits(one, text)[order] for one, text in zip(embeddings, texts, strict=True)])
    fold = np.random.default_rng(figures.SEED).permutation(len(logits)) % FOLDS
    sure = np.zeros(len(logits))
    for number in range(FOLDS):
        held = fold == number
        p = softmax(logits[held], calibration.temperature(logits[~held], accepted[~held]))
        sure[held] = lifted(p, material.head.confidence_line).max(axis=1)
    right = accepted[np.arange(len(logits)), logits.argmax(axis=1)]
    return round(calibration.expected_calibration_error(sure, right), 4)


def candidates(material: Material, listed: Sequence[Resume]) -> dict[str, float]:
    """Return the size of the candidate set, how often it holds an accepted role, and how often no role is named."""
    sizes, held, abstained = [], [], []
    texts = [one.text for one in listed]
    for one, embedding in zip(listed, material.shipped.embeddings(texts, material.head.encoder_sha256), strict=True):
        prediction = material.head.predict(embedding, one.text)
        found = prediction.candidates if prediction else ()
        sizes.append(len(found))
        held.append(bool({one.role_id, *one.alternates} & set(found)))
        abstained.append(prediction is None or prediction.is_abstained)
    return {
        "candidate_size": round(float(np.mean(sizes)), 3),
        "candidate_coverage": round(float(np.mean(held)), 4),
        "abstained": round(float(np.mean(abstained)), 4),
    }


def scored(material: Material, sets: dict[str, list[Resume]]) -> dict[str, Any]:
    """Return the figures of all methods on each set."""
    methods = {"ours": ours(material, material.shipped), **others(material)}
    if material.original:
        methods["ours_fp32"] = ours(material, material.original)
    return {
        place: {
            name: figures.role_figures(_answers(method, name, listed, material), material.taxonomy)
            for name, method in methods.items()
            if place == WHOLE or name != "ours_fp32"
        }
        for place, listed in sets.items()
    }


def _answers(method: Answering, name: str, listed: Sequence[Resume], material: Material) -> Roles:
    is_calibrated = name not in {*baselines.WITHOUT_PROBABILITIES, "cosine_to_titles"}
    return against(method([one.text for one in listed]), listed, material, is_calibrated=is_calibrated)


def measure(material: Material) -> dict[str, Any]:
    """Return the figures on the development gold: whole, without the headline, and its first words."""
    known = material.taxonomy.by_id
    listed = [one for one in material.development if one.role_id in known]
    sets = {name: resumes.changed(listed, name) for name in resumes.CUTS_OF_TEXT}
    found = scored(material, sets)
    answers = _answers(ours(material, material.shipped), "ours", listed, material)
    found["whole"]["ours"] |= candidates(material, listed)
    found["whole"]["ours"]["ece_cross_fitted"] = cross_fitted_ece(material, listed, answers.accepted)
    names = [role.role_id for role in material.taxonomy.roles]
    print("most confused (label, answer, count):")
    for gold, first, count in figures.confused(answers, names):
        print(f"  {count:3d}  {gold} → {first}")
    return {
        "data_sha256": resumes.sha256(material.shared),
        "labels": "model-annotated",
        "sets": found,
        "drawn": drawn(answers, material),
    }


def measure_french(material: Material) -> dict[str, Any] | None:
    """Return the figures on the invented French resumes, None when there are none."""
    if not FRENCH.exists():
        print(f"no {FRENCH.name}: left out")
        return None
    listed = resumes.invented(FRENCH, material.sample)
    found = scored(material, {"whole": listed})
    found["whole"]["ours"] |= candidates(material, listed)
    return {"data_sha256": record.files_sha256([FRENCH]), "labels": "as invented for the role", "sets": found}


def drawn(answers: Roles, material: Material) -> dict[str, Any]:
    """Return what the plots need: confidence and rightness of each answer, the surest first, and groups confused."""
    order = np.argsort(-answers.confidence, kind="stable")
    above = figures.nodes_above(material.taxonomy, 24)
    names = list(dict.fromkeys(role.above[24].label_en for role in material.taxonomy.roles))
    table = np.zeros((len(names), len(names)), int)
    sums = np.stack([answers.p[:, above == node].sum(axis=1) for node in range(len(names))], axis=1)
    np.add.at(table, (above[answers.gold], sums.argmax(axis=1)), 1)
    return {
        "confidence": [round(float(value), 4) for value in answers.confidence[order]],
        "right": [int(value) for value in answers.right[order]],
        "groups": names,
        "groups_confused": table.tolist(),
    }
