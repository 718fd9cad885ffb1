"""Looks whether everything that the program needs is there and whole, and says so line by line."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.errors import ClassifyMeError, ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.services.understand import understand
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import database, files

_SAMPLE = b"Senior accountant. Monthly closing, VAT returns, consolidation and audit files for three companies. " * 4


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: its name, whether it is well, and a sentence."""

    name: str
    is_well: bool
    words: str


def examine(library: Path) -> Iterator[Finding]:
    """Yield what was found, one thing after the other. Changes nothing; never raises for a broken part."""
    yield _look("python", lambda: f"{sys.version.split()[0]} on {sys.platform}")
    yield _look("sqlite", database.version)
    yield _look("encoder", lambda: _model("encoder"))
    yield _look("role head", lambda: _model("role_head"))
    yield _look("taxonomy", _taxonomy)
    yield _look("reading and classifying", _sample)
    yield _look("library", lambda: _library(library))


def _look(name: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, look())
    except ClassifyMeError as error:
        return Finding(name, False, error.sentence)
    except OSError:
        return Finding(name, False, "A file of the program is missing. Install the program again.")


def _model(name: str) -> str:
    manifest = registry.verify(paths.models() / name)
    return f"{manifest.name} {manifest.version}, every file matches its SHA-256"


def _taxonomy() -> str:
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        return f"{len(taxonomies.parse(lines).roles)} roles"


def _sample() -> str:
    with Workspace.memory() as workspace:
        prediction = understand(workspace, _SAMPLE).prediction
        if prediction is None:
            raise ModelError("sample_failed", "A sample text could not be classified. Install the program again.")
        return f"a sample text was read as {prediction.top[0].id}"


def _library(folder: Path) -> str:
    if not (folder / "library.db").exists():
        return "none yet; it is made at the first import"
    with Workspace.open(folder, is_writable=False) as workspace, workspace.reading() as db:
        return f"opens; {sum(files.counts(db).values())} files known"
