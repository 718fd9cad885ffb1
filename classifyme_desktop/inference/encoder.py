"""Text → vectors with a sentence encoder. Runs in the encoder process only, since it loads ONNX Runtime."""

import re
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.inference import chunking, registry

# Halves of characters, which broken files do hold, are no UTF-8; the tokenizer refuses a text with one.
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class Encoder:
    """An encoder with one thread. Equal texts give equal bytes, whatever was encoded before."""

    def __init__(self, folder: Path) -> None:
        """Check the model's hashes, then load it. Raises ModelError."""
        manifest = registry.verify(folder)
        facts = registry.encoder_facts(manifest)
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        # The graph comes fused (see build/graph.py); more rewriting at load brings back kernels that are slower here.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._inputs = frozenset(given.name for given in self._session.get_inputs())
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._start = self._mark(facts.start_token_id, "[CLS]")
        self._end = self._mark(facts.end_token_id, "[SEP]")
        self._room = facts.chunk_tokens - 2
        self.dims = facts.dims
        self.sha256 = manifest.sha256

    def _mark(self, told: int | None, name: str) -> int:
        # The first encoders named no ids; they were all of the BERT family.
        return told if told is not None else int(self._tokenizer.token_to_id(name) or 0)

    def encode(self, text: str) -> Embedding:
        """Return the vectors of the chunks of ``text``; none for a text without tokens."""
        tokens = self._tokenizer.encode(_LONE_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
        cut = chunking.windows(len(tokens.ids), self._room)
        vectors = np.zeros((len(cut), self.dims), np.float32)
        for row, (start, end) in enumerate(cut):
            vectors[row] = self._one([self._start, *tokens.ids[start:end], self._end])
        ranges = np.array(chunking.character_ranges(tokens.offsets, cut), np.int32).reshape(-1, 2)
        return Embedding(self.sha256, vectors.astype(np.float16).astype(np.float32), ranges)

    def _one(self, ids: list[int]) -> npt.NDArray[np.float32]:
        # One chunk at a time and no padding: faster on a CPU, and no chunk depends on its neighbours.
        row = np.array([ids], np.int64)
        feed = {"input_ids": row}
        if "attention_mask" in self._inputs:
            feed["attention_mask"] = np.ones_like(row)
        if "token_type_ids" in self._inputs:
            feed["token_type_ids"] = np.zeros_like(row)
        vector: npt.NDArray[np.float32] = self._session.run(["sentence_embedding"], feed)[0][0]
        return vector
