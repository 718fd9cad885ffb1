"""The texts that the shipped heads teach the heads of another encoder with.

Names, titles and definitions of the roles; composed resumes, where the program has phrases for them; the sample
resumes; and masked resumes of the library. Nothing is a real person's but the latter, and they never leave the machine.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from classifyme_desktop import paths
from classifyme_desktop.domain.taxonomy import Role, Taxonomy
from classifyme_desktop.profile import masking
from classifyme_desktop.services import demo
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import encoders as stored

TITLES_PER_ROLE: Final = 6  # in each language
COMPOSED_PER_ROLE: Final = 3  # in each language
LIBRARY_TEXTS: Final = 400
_SEED: Final = 20261125
_LANGUAGES: Final = (0, 1)  # a phrase is a pair: French, English


@dataclass(frozen=True, slots=True)
class Lessons:
    """``texts`` teach the role head; ``titled``, pairs of a job's title and definition, those that label jobs."""

    texts: Sequence[str]
    titled: Sequence[tuple[str, str]]


def lessons(workspace: Workspace) -> Lessons:
    """Return all texts to teach with. Reads the sample files and the library."""
    return Lessons(_texts(workspace, workspace.taxonomy), titled_texts(workspace.taxonomy))


def _texts(workspace: Workspace, taxonomy: Taxonomy) -> list[str]:
    """Return the texts for the role head, each once, in a fixed order."""
    found = [*role_texts(taxonomy), *composed(paths.resources() / "phrases", taxonomy)]
    for path in sorted(demo.resume_folder().iterdir()):
        document = workspace.readers.read(path.read_bytes()).document
        if document is not None:
            found.append(masking.mask(document.text))
    with workspace.reading() as db:
        for resume_id in stored.spread_resumes(db, LIBRARY_TEXTS):
            text = stored.masked_text(db, resume_id)
            if text is not None:
                found.append(text)
    return list(dict.fromkeys(text for text in found if text.strip()))


def role_texts(taxonomy: Taxonomy) -> list[str]:
    """Return the names, definitions and some titles of every role, in English and French."""
    found = []
    for role in taxonomy.roles:
        found += [role.label_en, role.label_fr, f"{role.label_en}. {role.definition_en}"]
        found += [*role.titles_en[:TITLES_PER_ROLE], *role.titles_fr[:TITLES_PER_ROLE]]
    return found


def titled_texts(taxonomy: Taxonomy) -> list[tuple[str, str]]:
    """Return pairs of a job title and what the job is, for heads that label jobs."""
    return [(title, role.definition_en) for role in taxonomy.roles for title in _titles(role)]


def _titles(role: Role) -> Iterator[str]:
    yield role.label_en
    yield from role.titles_en[:TITLES_PER_ROLE]
    yield from role.titles_fr[:TITLES_PER_ROLE]


def composed(folder: Path, taxonomy: Taxonomy) -> list[str]:
    """Return resumes put together from the phrases of each role; none where the program has no phrases.

    A phrase file holds objects with ``role_id`` and lists of [French, English] pairs by kind; what is written
    otherwise is left out.
    """
    draw = np.random.default_rng(_SEED)
    found = []
    for path in sorted(folder.glob("*.json*")):
        for phrases in _objects(path):
            if phrases.get("role_id") not in taxonomy.by_id:
                continue
            for language in _LANGUAGES:
                found += [_compose(phrases, language, draw) for _ in range(COMPOSED_PER_ROLE)]
    return found


def _objects(path: Path) -> list[dict[str, Any]]:
    text = path.read_text(encoding="utf-8")
    parts = text.splitlines() if path.suffix == ".jsonl" else [text]
    found: list[dict[str, Any]] = []
    for part in filter(str.strip, parts):
        value = json.loads(part)
        listed = value if isinstance(value, list) else [value]
        found += [one for one in listed if isinstance(one, dict)]
    return found


def _compose(phrases: dict[str, Any], language: int, draw: np.random.Generator) -> str:
    def some(kind: str, most: int) -> list[str]:
        pairs = [pair for pair in phrases.get(kind, []) if isinstance(pair, Sequence) and len(pair) > language]
        if not pairs:
            return []
        chosen = draw.permutation(len(pairs))[:most]
        return [str(pairs[at][language]) for at in chosen]

    parts = [*some("headlines", 1), *some("summaries", 1), *some("tasks", 6), ", ".join(some("skills", 6))]
    return "\n".join([*parts, *some("education", 1), *some("certifications", 1)])
