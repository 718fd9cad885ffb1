"""Finding the English title that means the same: French and English job titles of ESCO and O*NET, and MELO's sets.

The set-up is that of MELO (Retyk et al. 2024): titles are ranked by cosine, mean reciprocal rank and hit@10.
"""

import csv
import gzip
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks import record
from benchmarks.accuracy import figures
from benchmarks.accuracy.material import CONTENT, Material
from build.training import parallel
from build.training.distil import ranks_of
from build.training.parallel import Retrieval

ONET: Final = CONTENT / "titles_en_fr.tsv"
MELO: Final = {"de": "deu_q_de_c_en", "es": "esp_q_es_c_en", "it": "ita_q_it_c_en", "nl": "nld_q_nl_c_en"}
Vectors = Callable[[Sequence[str]], Any]


def onet(path: Path) -> Retrieval:
    """Return the French titles of the table against all its English ones."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    corpus = tuple(dict.fromkeys(english for english, _ in rows))
    place = {title: at for at, title in enumerate(corpus)}
    return Retrieval(tuple(french for _, french in rows), corpus, tuple(frozenset([place[en]]) for en, _ in rows))


def melo(folder: Path) -> Retrieval:
    """Return one set of MELO: titles of a national classification against English forms of ESCO."""
    queries, corpus = _pairs(folder / "queries.tsv.gz"), _pairs(folder / "corpus_elements.tsv.gz")
    row = {name: at for at, (name, _) in enumerate(corpus)}
    answers: dict[str, set[int]] = {}
    for query, _, element, *_ in _tabbed(folder / "annotations.tsv.gz"):
        answers.setdefault(query, set()).add(row[element])
    kept = [(name, text) for name, text in queries if answers.get(name)]
    found = tuple(frozenset(answers[name]) for name, _ in kept)
    return Retrieval(tuple(text for _, text in kept), tuple(text for _, text in corpus), found)


def _pairs(path: Path) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in _tabbed(path)]


def _tabbed(path: Path) -> list[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _few(task: Retrieval, material: Material) -> Retrieval:
    rows = material.few(len(task.queries))
    return replace(task, queries=tuple(task.queries[at] for at in rows), answers=tuple(task.answers[at] for at in rows))


def _by_characters(task: Retrieval) -> npt.NDArray[np.float64]:
    """Return the ranks that runs of two to four characters give."""
    counted = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, dtype=np.float32)
    corpus = counted.fit_transform(task.corpus)
    queries = counted.transform(task.queries).toarray()
    # A sparse matrix times a vector is a vector, which is all that is asked of the corpus.
    return ranks_of(queries, cast("npt.NDArray[np.float32]", corpus), task)


def scored(task: Retrieval, material: Material) -> dict[str, Any]:
    """Return the figures of the encoders and of character runs."""
    encoders = {"ours": material.shipped, "frozen_encoder": material.frozen}
    if material.original:
        encoders["ours_fp32"] = material.original
    found = {
        name: figures.rank_figures(ranks_of(encoder.means(task.queries), encoder.means(task.corpus), task))
        for name, encoder in encoders.items()
    }
    found["characters"] = figures.rank_figures(_by_characters(task))
    return found


def measure(material: Material) -> dict[str, Any]:
    """Return the figures of French and English ESCO titles, and of French O*NET titles."""
    data = material.shared / "data"
    listed = parallel.occupations(data)
    tasks = {"esco_fr_en": parallel.retrieval(listed, "fr"), "esco_en_en": parallel.retrieval(listed, "en")}
    files = [data / "esco" / "v1.0" / f"occupations_{language}.csv.gz" for language in ("en", "fr")]
    if ONET.exists():
        tasks["onet_fr_en"] = onet(ONET)
        files.append(ONET)
    return {
        "data_sha256": record.files_sha256(files),
        "sizes": {name: [len(task.queries), len(task.corpus)] for name, task in tasks.items()},
        "sets": {name: scored(_few(task, material), material) for name, task in tasks.items()},
    }


def measure_melo(material: Material) -> dict[str, Any]:
    """Return the figures of MELO's sets in languages that the encoder was not taught."""
    folders = {language: material.shared / "data" / "melo" / name for language, name in MELO.items()}
    tasks = {language: melo(folder) for language, folder in folders.items()}
    return {
        "data_sha256": record.files_sha256(folder / "annotations.tsv.gz" for folder in folders.values()),
        "sizes": {name: [len(task.queries), len(task.corpus)] for name, task in tasks.items()},
        "sets": {name: scored(_few(task, material), material) for name, task in tasks.items()},
    }
