"""Makes a model folder of a BERT-like checkpoint in a local folder, for ``classifyme models add``. Uses no network.

    .venv-build/bin/python -m build.export_checkpoint FOLDER --out DIR --licence "Apache-2.0, from ..."

BERT, RoBERTa, CamemBERT and XLM-RoBERTa (and so paraphrase-multilingual-MiniLM) are fused and quantised to eight bits
like the shipped encoder; where a check text then falls below a cosine of 0.995 with the original, full precision is
kept. Others (DistilBERT, MPNet, ...) are exported by optimum in full precision. The manifest says which it was.
"""

import argparse
import json
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import helper
from optimum.exporters.onnx import main_export
from threadpoolctl import threadpool_limits  # type: ignore[import-not-found]  # build environment only
from tokenizers import Tokenizer
from transformers import AutoModel

from build import bert_graph, checkpoint_tokenizer, graph, model_folder, parity, quantise
from build.checkpoint_tokenizer import CheckpointError

ROOT: Final = Path(__file__).resolve().parent.parent
ROLES: Final = ROOT / "resources" / "taxonomy" / "roles.csv"
CHUNK_TOKENS: Final = 128
LEAST_COSINE: Final = 0.995  # of the eight-bit graph with the original, on each of 200 texts
MOST_BYTES: Final = 2_000_000_000  # what one protobuf file can hold
IdsArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pooling:
    """How token vectors become one: ``kind`` is ``mean`` or ``cls``; ``chunk_tokens`` the longest input asked for."""

    kind: str
    chunk_tokens: int


@dataclass(frozen=True, slots=True)
class Made:
    """A graph with its precision (``int8``, ``float32``) and its cosines with the original on the check texts."""

    model: onnx.ModelProto
    precision: str
    cosines: npt.NDArray[np.float64]


def export(source: Path, out: Path, licence: str) -> dict[str, Any]:
    """Write the model folder of the checkpoint in ``source`` to ``out`` and return its manifest's facts.

    Raises CheckpointError with a sentence when it cannot be: no checkpoint, an unknown tokenizer, a layer behind the
    pooling, no licence, too large, too far from the original.
    """
    if not licence.strip():
        raise CheckpointError("Say under which licence the encoder may be used: --licence TEXT.")
    config = _config(source)
    words = checkpoint_tokenizer.read(source)
    pooling = pooling_of(source)
    torch.set_num_threads(1)
    original = AutoModel.from_pretrained(str(source), local_files_only=True).eval()
    shape = bert_graph.shape_of(config)
    longest = shape.max_tokens if shape else int(config.get("max_position_embeddings", CHUNK_TOKENS)) - 2
    chunk = min(CHUNK_TOKENS, pooling.chunk_tokens, longest)
    check, calibrate = _ids(words, chunk)
    with threadpool_limits(limits=1):
        if shape is None:
            made = _by_optimum(source, original, check, pooling.kind)
        else:
            made = _fused(shape, original, calibrate, check, pooling.kind)
    facts = _facts(source, config, words, pooling, made, licence)
    facts |= {"chunk_tokens": chunk, "max_tokens": longest, "position_offset": shape.position_offset if shape else 0}
    write(out, made.model, words.json, facts)
    return facts


def _config(source: Path) -> dict[str, Any]:
    try:
        config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CheckpointError("There is no readable config.json: name the folder of a checkpoint.") from error
    if not isinstance(config, dict) or config.get("is_encoder_decoder") or "hidden_size" not in config | _dims(config):
        raise CheckpointError("This checkpoint is no text encoder like BERT.")
    return config


def _dims(config: dict[str, Any]) -> dict[str, Any]:
    return {"hidden_size": config["dim"]} if isinstance(config, dict) and "dim" in config else {}


def pooling_of(source: Path) -> Pooling:
    """Return the pooling that the folder asks for as sentence-transformers writes it; the mean of all tokens else.

    Raises CheckpointError for another pooling, and for a layer behind it.
    """
    longest = CHUNK_TOKENS
    said = source / "sentence_bert_config.json"
    if said.exists():
        longest = int(json.loads(said.read_text(encoding="utf-8")).get("max_seq_length") or CHUNK_TOKENS)
    modules = source / "modules.json"
    listed = json.loads(modules.read_text(encoding="utf-8")) if modules.exists() else []
    kinds = {str(module["type"]).rsplit(".", 1)[-1] for module in listed}
    if (source / "2_Dense").exists() or kinds - {"Transformer", "Pooling", "Normalize"}:
        raise CheckpointError("This checkpoint has a layer behind its pooling (2_Dense); that is not supported.")
    told = source / "1_Pooling" / "config.json"
    if not told.exists():
        return Pooling("mean", longest)
    asked = json.loads(told.read_text(encoding="utf-8"))
    modes = {name for name, is_on in asked.items() if name.startswith("pooling_mode_") and is_on is True}
    kind = {"pooling_mode_mean_tokens": "mean", "pooling_mode_cls_token": "cls"}.get(next(iter(modes), ""))
    if len(modes) != 1 or kind is None:
        raise CheckpointError("This checkpoint pools its tokens in a way that is not supported; mean and CLS are.")
    return Pooling(kind, longest)


def _ids(words: checkpoint_tokenizer.Words, chunk: int) -> tuple[list[IdsArray], list[IdsArray]]:
    """Return token ids of the texts to check with and of those to calibrate on."""
    tokenizer, marks = Tokenizer.from_str(words.json), (words.start, words.end)
    texts = parity.texts(ROLES)
    return (
        [parity.chunk_ids(tokenizer, text, chunk, marks) for text in texts.check],
        [parity.chunk_ids(tokenizer, text, chunk, marks) for text in texts.calibrate],
    )


def _fused(
    shape: bert_graph.Shape, original: Any, calibrate: list[IdsArray], check: list[IdsArray], pooling: str
) -> Made:
    weights = {name: values.numpy().astype(np.float32) for name, values in original.state_dict().items()}
    small = bert_graph.build(shape, weights, pooling=pooling, is_small=True)
    quantise.quantise(small, quantise.observe(small, calibrate))
    found = parity.cosines(original, small, check, pooling)
    if found.min() >= LEAST_COSINE:
        return Made(small, "int8", found)
    exact = bert_graph.build(shape, weights, pooling=pooling, is_small=False)
    return Made(exact, "float32", parity.cosines(original, exact, check, pooling))


def _by_optimum(source: Path, original: Any, check: list[IdsArray], pooling: str) -> Made:
    """Return the graph that optimum exports with the folder's own pooling, its vector scaled to unit length."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            main_export(
                str(source),
                output=folder,
                task="feature-extraction",
                library_name="sentence_transformers",
                opset=bert_graph.OPSET,
                do_validation=False,
                no_post_process=True,
            )
            model = onnx.load(Path(folder) / "model.onnx")
        except (ValueError, KeyError, OSError) as error:
            raise CheckpointError("Optimum does not know how to export this kind of checkpoint.") from error
    for node in model.graph.node:
        node.output[:] = ["raw" if name == graph.OUTPUT else name for name in node.output]
        node.input[:] = ["raw" if name == graph.OUTPUT else name for name in node.input]
    model.graph.node.append(helper.make_node("LpNormalization", ["raw"], [graph.OUTPUT], axis=-1, p=2))
    kept = [one for one in model.graph.output if one.name == graph.OUTPUT]
    del model.graph.output[:]
    model.graph.output.extend(kept)
    return Made(model, "float32", parity.cosines(original, model, check, pooling))


def _facts(
    source: Path,
    config: dict[str, Any],
    words: checkpoint_tokenizer.Words,
    pooling: Pooling,
    made: Made,
    licence: str,
) -> dict[str, Any]:
    if made.cosines.min() < LEAST_COSINE:
        raise CheckpointError("The exported graph does not say what the checkpoint says; nothing was written.")
    return {
        "kind": "encoder",
        "name": source.resolve().name,
        "version": "1",
        "licence": " ".join(licence.split()),
        "family": str(config["model_type"]),
        "precision": made.precision,
        "dims": int((config | _dims(config))["hidden_size"]),
        "pooling": pooling.kind,
        "start_token_id": words.start,
        "end_token_id": words.end,
        "pad_token_id": words.pad,
        "tokenizer": words.kind,
        "inputs": [given.name for given in made.model.graph.input],
        "wants_token_type_ids": any(given.name == graph.SEGMENTS for given in made.model.graph.input),
        "output": graph.OUTPUT,
        "cosine": {
            "texts": len(made.cosines),
            "least": round(float(made.cosines.min()), 5),
            "mean": round(float(made.cosines.mean()), 5),
        },
    }


def write(out: Path, model: onnx.ModelProto, tokenizer_json: str, facts: dict[str, Any]) -> None:
    """Write the files of the folder; the manifest, which makes it a model folder, comes last."""
    content = model.SerializeToString(deterministic=True)
    if len(content) > MOST_BYTES:
        raise CheckpointError("This encoder is larger than 2 GB, more than one ONNX file can hold.")
    out.mkdir(parents=True, exist_ok=True)
    (out / "manifest.json").unlink(missing_ok=True)
    (out / "model.onnx").write_bytes(content)
    (out / "tokenizer.json").write_text(tokenizer_json, encoding="utf-8", newline="\n")
    (out / "CARD.md").write_text(_card(facts, len(content)), encoding="utf-8", newline="\n")
    model_folder.write_manifest(out, facts, ["model.onnx", "tokenizer.json"])


def _card(facts: dict[str, Any], size_bytes: int) -> str:
    cosine = facts["cosine"]
    return f"""# Encoder {facts["name"]}

A checkpoint of the family `{facts["family"]}` ({facts["tokenizer"]} tokenizer), made into a model folder.

- Licence, as told by who exported it: {facts["licence"]}
- Vectors: {facts["dims"]} numbers, {facts["pooling"]} of the tokens, scaled to length 1.
- Chunks of {facts["chunk_tokens"]} tokens.
- Precision: {facts["precision"]}, {size_bytes / 1e6:.1f} MB. Cosine with the original on {cosine["texts"]} texts: least
  {cosine["least"]}, mean {cosine["mean"]}.
- The heads that the program puts on it are taught by the shipped heads; `classifyme models list` tells how they agree.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Export a folder; 1 with a sentence when it cannot be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="FOLDER", help="folder with config.json, weights and tokenizer")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--licence", required=True, help="under which licence the encoder may be used")
    given = parser.parse_args(arguments)
    logging.getLogger("transformers").setLevel(logging.ERROR)
    try:
        facts = export(given.source, given.out, given.licence)
    except CheckpointError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{facts['precision']}, cosine with the original: least {facts['cosine']['least']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
