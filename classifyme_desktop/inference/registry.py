"""Model folders: what their manifests say, and the check of every file's SHA-256 before anything is loaded.

Knows nothing of what a model computes, and loads none.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from classifyme_desktop.errors import ModelError

MANIFEST = "manifest.json"
MOST_MANIFEST_BYTES: Final = 1 << 20
MOST_DIMS: Final = 4_096
MOST_CHUNK_TOKENS: Final = 8_192


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a model folder says of itself. ``sha256`` names the model as a whole: the hash over its files' hashes."""

    kind: str
    name: str
    version: str
    licence: str
    files: dict[str, str]
    facts: dict[str, Any]

    @property
    def sha256(self) -> str:
        """Return one hash for all files, in the order of their names."""
        listed = "".join(f"{name}:{self.files[name]}\n" for name in sorted(self.files))
        return hashlib.sha256(listed.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class EncoderFacts:
    """What a manifest says of an encoder: length of its vectors, most tokens of a chunk with both marks, the marks."""

    dims: int
    chunk_tokens: int
    start_token_id: int | None
    end_token_id: int | None


def encoder_facts(manifest: Manifest) -> EncoderFacts:
    """Return the facts of an encoder's manifest. Raises ModelError (``not_an_encoder``) when they are none."""
    said = manifest.facts
    start, end = said.get("start_token_id"), said.get("end_token_id")
    try:
        facts = EncoderFacts(
            dims=int(said["dims"]),
            chunk_tokens=int(said["chunk_tokens"]),
            start_token_id=None if start is None else int(start),
            end_token_id=None if end is None else int(end),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise not_an_encoder() from error
    is_sane = 1 <= facts.dims <= MOST_DIMS and 3 <= facts.chunk_tokens <= MOST_CHUNK_TOKENS
    if manifest.kind != "encoder" or not is_sane or not {"model.onnx", "tokenizer.json"} <= set(manifest.files):
        raise not_an_encoder()
    return facts


def load_manifest(folder: Path) -> Manifest:
    """Return the manifest of a model folder; reads no other file.

    Raises ModelError: ``model_missing`` without a folder or manifest, ``model_damaged`` when it cannot be understood.
    """
    try:
        with (folder / MANIFEST).open("rb") as content:
            found = json.loads(content.read(MOST_MANIFEST_BYTES))
    except FileNotFoundError as error:
        raise ModelError("model_missing", "A model is missing. Install the program again.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise _damaged() from error
    try:
        files = {str(name): str(entry["sha256"]) for name, entry in found["files"].items()}
        return Manifest(
            kind=str(found["kind"]),
            name=str(found["name"]),
            version=str(found["version"]),
            licence=str(found["licence"] or ""),
            files=files,
            facts=found,
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise _damaged() from error


def verify(folder: Path) -> Manifest:
    """Return the manifest after every file of the model was found to match its hash. Raises ModelError."""
    manifest = load_manifest(folder)
    for name, wanted in manifest.files.items():
        if Path(name).name != name:
            raise _damaged()
        try:
            with (folder / name).open("rb") as content:
                got = hashlib.file_digest(content, "sha256").hexdigest()
        except OSError as error:
            raise _damaged() from error
        if got != wanted:
            raise _damaged()
    return manifest


def verify_head(folder: Path, encoder_sha256: str) -> Manifest:
    """Check a head as ``verify`` does, and that it was fitted on vectors of this encoder.

    Raises ModelError, also ``head_of_other_encoder``.
    """
    manifest = verify(folder)
    if manifest.facts.get("encoder_sha256") != encoder_sha256:
        raise ModelError("head_of_other_encoder", "Two models do not belong together. Install the program again.")
    return manifest


def write_manifest(folder: Path, facts: dict[str, Any], files: Sequence[str]) -> Manifest:
    """Write the manifest of ``folder`` with ``facts`` and the size and SHA-256 of each of ``files``, and return it."""
    listed = {}
    for name in files:
        content = (folder / name).read_bytes()
        listed[name] = {"sha256": hashlib.sha256(content).hexdigest(), "size_bytes": len(content)}
    text = json.dumps({**facts, "files": listed}, indent=2, ensure_ascii=False)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8", newline="\n")
    return load_manifest(folder)


def not_an_encoder() -> ModelError:
    """Return the error for a model folder that holds something else."""
    return ModelError(
        "not_an_encoder", "This folder holds no encoder for this program. Make one with build.export_checkpoint."
    )


def added_damaged() -> ModelError:
    """Return the error for a model that the user added and that is missing, changed or damaged."""
    return ModelError(
        "added_model_damaged",
        "An added encoder is missing or damaged. Go back to the shipped one with: classifyme models use shipped",
    )


def _damaged() -> ModelError:
    return ModelError("model_damaged", "A model is damaged. Install the program again; your library is not affected.")
