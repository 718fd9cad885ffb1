"""How like two sentences are: STS benchmark, English, machine-translated French, and one side in each."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.stats import spearmanr

from benchmarks import record
from benchmarks.accuracy import figures
from benchmarks.accuracy.material import Material

Pair = tuple[str, str, float]


def pairs(path: Path) -> list[Pair]:
    """Return both sentences and the score 0–5 of each line."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [(row[0], row[1], float(row[2])) for row in csv.reader(lines)]


def measure(material: Material) -> dict[str, Any]:
    """Return rank correlations of cosine and score on the development pairs. They are only ever scored."""
    folder = material.shared / "data" / "stsb_en_fr"
    files = {language: folder / f"stsb-{language}-dev.csv" for language in ("en", "fr")}
    read = {language: pairs(path) for language, path in files.items()}
    rows = material.few(len(read["en"]))
    english, french = ([read[language][at] for at in rows] for language in ("en", "fr"))
    crossed = [(one[0], other[1], one[2]) for one, other in zip(english, french, strict=True)]
    encoders = {"ours": material.shipped, "frozen_encoder": material.frozen}
    if material.original:
        encoders["ours_fp32"] = material.original
    found: dict[str, Any] = {}
    for place, listed in {"en": english, "fr": french, "en_fr": crossed}.items():
        found[place] = {}
        for name, encoder in encoders.items():
            one, other = encoder.means([pair[0] for pair in listed]), encoder.means([pair[1] for pair in listed])
            found[place][name] = _figures((one * other).sum(axis=1), np.array([pair[2] for pair in listed]))
    return {"data_sha256": record.files_sha256(files.values()), "sets": found}


def _figures(cosine: npt.NDArray[np.float32], wanted: npt.NDArray[np.float64]) -> dict[str, Any]:
    statistic = {"spearman": lambda rows: float(spearmanr(cosine[rows], wanted[rows]).statistic)}
    return {"n": len(wanted), **figures.with_intervals(statistic, len(wanted))}
