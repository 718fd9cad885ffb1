"""Levels of job titles and skill sets of job descriptions, held out, as the fitting of their heads measures them."""

from typing import Any, cast

import numpy as np

from benchmarks import record
from benchmarks.accuracy import baselines, figures
from benchmarks.accuracy.encoders import Encodes
from benchmarks.accuracy.figures import label_figures
from benchmarks.accuracy.material import Material
from build import fit_level_head, fit_skillset_head, skillset_data
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning import calibration


def measure_levels(material: Material) -> dict[str, Any]:
    """Return the figures of the level head in five folds, of baselines in the same folds, and of parts of the head."""
    table = material.shared / "data" / "joblevel" / "joblevel.csv"
    found: dict[str, Any] = {}
    titles = fit_level_head.read(table, material.pool)
    there = titles.targets > 0
    found["ours"] = _level_figures(titles)
    if material.original:
        # The pool's ``encode`` is all that is asked of it.
        found["ours_fp32"] = _level_figures(fit_level_head.read(table, _as_pool(material.original.source)))
    constant = np.zeros_like(there)
    constant[:, int(there.mean(axis=0).argmax())] = True
    found["constant"] = label_figures(there, constant)
    fold = fit_level_head.stratified_folds(titles.targets, titles.groups, fit_level_head.FOLDS, fit_level_head.SEED)
    texts = [part.text for part in titles.parts]
    for name in baselines.NAMES:
        found[name] = label_figures(
            there, baselines.many_labels(name, baselines.characters(), texts, titles.targets, fold)
        )
    return {"data_sha256": record.files_sha256([table]), "sets": {"held_out": found}}


def _level_figures(titles: fit_level_head.Titles) -> dict[str, Any]:
    there = titles.targets > 0
    held = fit_level_head.evaluate(titles, fit_level_head.Recipe())
    error = calibration.expected_calibration_error(held.scores.ravel(), there.ravel())
    return {**label_figures(there, held.given), "ece": round(error, 4)}


def _as_pool(source: Encodes) -> EncoderPool:
    return cast("EncoderPool", source)


def measure_skill_sets(material: Material) -> dict[str, Any]:
    """Return the figures of the skill-set head in five folds of occupation groups, and of baselines in the same."""
    alone = skillset_data.occupations(material.shared)
    enlarged = skillset_data.enlarged(alone, material.shared)
    there = alone.targets > 0
    fold = skillset_data.folds(enlarged.groups, fit_skillset_head.FOLDS, fit_skillset_head.SEED)
    found = {"ours": _skill_figures(enlarged, material.pool, fold, there)}
    if material.original:
        found["ours_fp32"] = _skill_figures(enlarged, _as_pool(material.original.source), fold, there)
    found["constant"] = label_figures(there, fit_skillset_head.constant(enlarged, fold)[1])
    real = fold[~enlarged.is_composed]
    for name in baselines.NAMES:
        answers = baselines.many_labels(name, baselines.words(), alone.wholes, alone.targets, real)
        found[name] = label_figures(there, answers)
    table = skillset_data.table_of(material.shared)
    return {"data_sha256": record.files_sha256([table]), "sets": {"held_out": found}}


def _skill_figures(
    enlarged: skillset_data.Occupations, pool: EncoderPool, fold: figures.IntArray, there: figures.BoolArray
) -> dict[str, Any]:
    vectors, words, _ = fit_skillset_head.features(enlarged, pool)
    p, named = fit_skillset_head.held_out(enlarged, fit_skillset_head.nearness(vectors, words), fold)
    found = label_figures(there, named)
    # Occupations of one group are alike, so whole groups are drawn.
    ends = fit_skillset_head.intervals(named, there.astype(np.float64), enlarged.groups[~enlarged.is_composed])
    found |= {f"{name}_95": list(end) for name, end in ends.items()}
    return {**found, "ece": round(calibration.expected_calibration_error(p.ravel(), there.ravel()), 4)}
