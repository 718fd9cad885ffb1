"""Model folders: what their manifests say, and the check of every file's SHA-256 before anything is loaded.

Knows nothing of what a model computes, and loads none.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classifyme_desktop.errors import ModelError

MANIFEST = "manifest.json"


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


def load_manifest(folder: Path) -> Manifest:
    """Return the manifest of a model folder; reads no other file.

    Raises ModelError: ``model_missing`` without a folder or manifest, ``model_damaged`` when it cannot be understood.
    """
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelError("model_missing", "A model is missing. Install the program again.") from error
    except (OSError, ValueError) as error:
        raise _damaged() from error
    try:
        files = {str(name): str(entry["sha256"]) for name, entry in found["files"].items()}
        return Manifest(found["kind"], found["name"], found["version"], found["licence"], files, found)
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


def _damaged() -> ModelError:
    return ModelError("model_damaged", "A model is damaged. Install the program again; your library is not affected.")
