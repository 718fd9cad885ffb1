"""The texts that the quantised encoder is made and checked on, and how close it is to the original.

The texts are those of the program's own role table: roles at even places calibrate, roles at odd places check.
"""

import csv
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt
import onnx
import torch
from tokenizers import Tokenizer

from build import graph, quantise

FloatArray = npt.NDArray[np.float64]
IdsArray = npt.NDArray[np.int64]

SHORT_TEXTS: Final = 52  # titles in each language, out of 200 texts
JOINED: Final = 6  # definitions joined to fill a chunk


class TokenModel(Protocol):
    """The original: token ids in, an answer with ``last_hidden_state`` out."""

    def __call__(self, *, input_ids: torch.Tensor) -> object:
        """Return the answer for ids ``(1, n) int64``."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts to calibrate on and 200 others to check with."""

    calibrate: tuple[str, ...]
    check: tuple[str, ...]


def texts(roles_csv: Path) -> Texts:
    """Return the texts made of the role table: titles, definitions and runs of both, English and French."""
    with roles_csv.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    calibrate, check = rows[0::2], rows[1::2]
    titles = [title for row in calibrate for title in _titles(row)]
    lists = [row[f"titles_{language}"].replace(";", ", ") for row in calibrate for language in ("en", "fr")]
    return Texts(tuple([row["definition_en"] for row in calibrate] + titles + lists), tuple(_check(check)))


def _titles(row: dict[str, str]) -> list[str]:
    return [*row["titles_en"].split(";"), *row["titles_fr"].split(";")]


def _check(rows: Sequence[dict[str, str]]) -> list[str]:
    definitions = [row["definition_en"] for row in rows]
    ring = list(itertools.islice(itertools.cycle(rows), len(rows) + JOINED))
    long = [
        "\n".join(f"{row['label_en']}: {row['definition_en']} {row['titles_fr']}" for row in ring[at : at + JOINED])
        for at in range(len(rows))
    ]
    short = [
        [title for row in rows for title in row[f"titles_{language}"].split(";")[:2]][:SHORT_TEXTS]
        for language in ("en", "fr")
    ]
    return [*definitions, *long, *short[0], *short[1]]


def chunk_ids(tokenizer: Tokenizer, text: str, most: int, marks: tuple[int, int] | None = None) -> IdsArray:
    """Return the ids ``(1, n) int64`` of the first chunk of ``text``, with the marks at both ends, n ≤ ``most``.

    ``marks``: the ids at the start and the end; those of ``[CLS]`` and ``[SEP]`` if not given.
    """
    start, end = marks or (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]"))
    inner = tokenizer.encode(text, add_special_tokens=False).ids[: most - 2]
    return np.array([[start, *inner, end]], dtype=np.int64)


def original_vector(model: TokenModel, ids: IdsArray, pooling: str = "mean") -> FloatArray:
    """Return the mean of the original's token vectors (``cls``: the first), scaled to unit length, ``(d,) float64``."""
    with torch.inference_mode():
        answer = model(input_ids=torch.from_numpy(ids))
    hidden: torch.Tensor = getattr(answer, "last_hidden_state")  # noqa: B009 - the library's answer has no type
    tokens = hidden[0].numpy().astype(np.float64)
    pooled = tokens[0] if pooling == "cls" else tokens.mean(axis=0)
    return np.asarray(pooled / np.linalg.norm(pooled))


def cosines(
    original: TokenModel, encoder: onnx.ModelProto, ids: Sequence[IdsArray], pooling: str = "mean"
) -> FloatArray:
    """Return the cosine between the original's vector and the encoder's for each text, ``(n,) float64``."""
    running = quantise.session(encoder)
    wanted = {given.name for given in running.get_inputs()}
    found = []
    for one in ids:
        feed = {graph.INPUT: one, graph.MASK: np.ones_like(one), graph.SEGMENTS: np.zeros_like(one)}
        answer = running.run([graph.OUTPUT], {name: feed[name] for name in wanted})
        vector = answer[0][0].astype(np.float64)
        found.append(float(vector @ original_vector(original, one, pooling) / np.linalg.norm(vector)))
    return np.array(found)
