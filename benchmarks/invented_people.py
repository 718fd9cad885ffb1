"""Fills a library with invented resumes whose words, skills, roles and vectors are spread as those of real ones are.

Each word and skill of ``resources/words/frequencies.tsv`` stands in as many resumes as there, and rare words come on
top, so that the terms of a gig find as many people as in a real library of that size. Which words a resume holds is
independent of its role: the best by words, by role and by meaning are then different people, the dearest case.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain import profile_json
from classifyme_desktop.domain.profile import Career, Profile, ReferenceSource, Skill
from classifyme_desktop.profile.skills import naming
from classifyme_desktop.services import indexing
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage.database import Database

CHUNKS: Final = 8
_BATCH: Final = 1_000
_DAY: Final = date(2026, 1, 1)
_MOMENT: Final = "2026-01-01T00:00:00+00:00"
_RARE_WORDS: Final = 200_000
_RARE_OF_A_TEXT: Final = 25
_WORDS_OF_A_SENTENCE: Final = 14
_LEVELS: Final = ("Individual Contributor/Staff", "Manager", "Director", "Vice President", "Chief Officer")
_SHARES_OF_LEVELS: Final = (0.7, 0.2, 0.06, 0.02, 0.02)
_COLUMNS: Final = {
    "files": "file_id, sha256, size_bytes, path, name_key, kind, state, incomplete, badges, page_count, role_id, "
    "confidence, is_abstained, added_at",
    "resumes": "resume_id, file_id",
    "texts": "resume_id, body, sha256, masked",
    "vectors": "resume_id, encoder_sha256, dimension, vectors, ranges",
    "predictions": "resume_id, iteration, model_sha256, is_abstained, top, cuts, probabilities, predicted_at",
    "profiles": "resume_id, facts, characters, quality, hidden, months, read_on",
    "person_facts": "resume_id, field, value",
}
_PUT: Final = {
    table: f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(columns.split(',')))})"  # noqa: S608 - ours
    for table, columns in _COLUMNS.items()
}
_PUT_SKILLS: Final = "INSERT INTO skills (resume_id, uri, months, is_exact) SELECT ?1, value, 24, 1 FROM json_each(?2)"

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """What invented resumes are drawn from.

    ``words``, ``skills`` with the share of resumes that hold each, ``(k,)``; ``rare``: words that few hold;
    ``centres`` ``(96, d) float32``: where the vectors of each role lie.
    """

    words: tuple[str, ...]
    word_shares: FloatArray
    skills: tuple[Skill, ...]
    skill_shares: FloatArray
    rare: tuple[str, ...]
    role_ids: tuple[str, ...]
    centres: FloatArray
    encoder_sha256: str
    iteration: int


def known(workspace: Workspace) -> People:
    """Return what resumes are drawn from. Raises ModelError, WorkerError."""
    background = indexing.background()
    shares = {key: count / background.total for key, count in background.counts.items() if not key.endswith("*")}
    words = tuple(key for key in shares if "/" not in key)
    uris = tuple(key for key in shares if "/" in key)
    return People(
        words=words,
        word_shares=np.array([shares[word] for word in words], np.float32),
        skills=tuple(Skill(uri, naming.name(uri), ((0, 10),), 24) for uri in uris),
        skill_shares=np.array([shares[uri] for uri in uris], np.float32),
        rare=_rare([word for word in words if len(word) > 3]),
        role_ids=tuple(role.role_id for role in workspace.taxonomy.roles),
        centres=workspace.encoders.encode_each([role.definition_en for role in workspace.taxonomy.roles]),
        encoder_sha256=workspace.head.encoder_sha256,
        iteration=workspace.head.iteration,
    )


def _rare(words: Sequence[str]) -> tuple[str, ...]:
    """Return words that begin as known ones do, as names, products and slips of the pen do."""
    syllables = [consonant + vowel for consonant in "bcdfglmnprstv" for vowel in "aeiou"]
    found = (
        words[at % len(words)][: 3 + at % 5]
        + syllables[at % 61]
        + syllables[at // 61 % 65]
        + syllables[at // 3965 % 65]
        for at in range(_RARE_WORDS)
    )
    return tuple(dict.fromkeys(found))


def fill(db: Database, people: People, count: int, *, first_id: int = 1) -> None:
    """Add ``count`` resumes with the ids from ``first_id`` on; equal arguments give equal resumes."""
    for first in range(first_id, first_id + count, _BATCH):
        with db.atomic():
            _add(db, people, range(first, min(first + _BATCH, first_id + count)))


def _add(db: Database, people: People, ids: range) -> None:
    random = np.random.default_rng(ids.start)
    roles = random.integers(0, len(people.role_ids), len(ids))
    words = random.random((len(ids), len(people.words)), np.float32) < people.word_shares
    skills = random.random((len(ids), len(people.skills)), np.float32) < people.skill_shares
    rare = (len(people.rare) * random.random((len(ids), _RARE_OF_A_TEXT)) ** 3).astype(np.int64)
    vectors = _vectors(random, people.centres[roles]).astype("<f2")
    chances = _chances(random, roles, len(people.role_ids))
    levels = random.choice(_LEVELS, len(ids), p=_SHARES_OF_LEVELS)
    months = random.integers(0, 300, len(ids))
    for at, resume_id in enumerate(ids):
        listed = [people.words[one] for one in np.flatnonzero(words[at])]
        listed += [people.rare[one] for one in rare[at]]
        text = _text(random, listed)
        held = [people.skills[one] for one in np.flatnonzero(skills[at])]
        role = int(roles[at])
        _put_file(db, resume_id, text, people.role_ids[role])
        ranges = np.linspace(0, len(text), CHUNKS + 1).astype("<i4")
        places = np.column_stack([ranges[:-1], ranges[1:]]).tobytes()
        dimension = people.centres.shape[1]
        _put(db, "vectors", resume_id, people.encoder_sha256, dimension, vectors[at].tobytes(), places)
        top = json.dumps([[people.role_ids[role], float(chances[at, role])]])
        of_head = (people.iteration, "0" * 64, 0, top, "[]", chances[at].tobytes(), _MOMENT)
        _put(db, "predictions", resume_id, *of_head)
        _put_facts(db, resume_id, len(text), held, int(months[at]), str(levels[at]))


def _vectors(random: np.random.Generator, centres: FloatArray) -> FloatArray:
    """Return chunk vectors around the centres ``(n, d)``: ``(n, CHUNKS, d)`` of unit length.

    Of real resumes the first chunk and the others of one person have a mean cosine of 0.39, so do these.
    """
    shape = (len(centres), CHUNKS, centres.shape[1])
    noise = random.standard_normal(shape, np.float32) / np.float32(np.sqrt(shape[2]))
    own = random.standard_normal((shape[0], 1, shape[2]), np.float32) / np.float32(np.sqrt(shape[2]))
    found = 0.55 * centres[:, None] + 0.3 * own + 0.78 * noise
    return np.asarray(found / np.linalg.norm(found, axis=2, keepdims=True), np.float32)


def _chances(random: np.random.Generator, roles: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.float32]:
    found = random.exponential(1.0, (len(roles), count)) ** 4
    found *= 0.5 / found.sum(axis=1, keepdims=True)
    found[np.arange(len(roles)), roles] += 0.5
    return np.asarray(found, "<f4")


def _text(random: np.random.Generator, words: list[str]) -> str:
    random.shuffle(words)
    parts = range(0, len(words), _WORDS_OF_A_SENTENCE)
    return "\n".join(" ".join(words[first : first + _WORDS_OF_A_SENTENCE]) + "." for first in parts)


def _put(db: Database, table: str, *values: Any) -> None:
    db.execute(_PUT[table], values)


def _put_file(db: Database, resume_id: int, text: str, role_id: str) -> None:
    sha256 = hashlib.sha256(str(resume_id).encode()).hexdigest()
    path = bytes(Path(f"/cvs/{resume_id:06d}.pdf"))
    of_file = (sha256, 50_000, path, path.decode(), "pdf", "added", "", "", 2, role_id, 0.5, 0, _MOMENT)
    _put(db, "files", resume_id, *of_file)
    _put(db, "resumes", resume_id, resume_id)
    # Ranking looks words up in the masked text alone, so the index of whole texts, which is dear, gets one line.
    body = text.partition("\n")[0]
    _put(db, "texts", resume_id, body, hashlib.sha256(body.encode()).hexdigest(), text)


def _put_facts(db: Database, resume_id: int, characters: int, skills: list[Skill], months: int, level: str) -> None:
    profile = Profile("en", skills=tuple(skills), career=Career(_DAY, ReferenceSource.TODAY, months))
    facts = profile_json.encode(profile).decode("utf-8")
    _put(db, "profiles", resume_id, facts, characters, "{}", "[]", months, _DAY.isoformat())
    db.execute(_PUT_SKILLS, (resume_id, json.dumps([skill.uri for skill in skills])))
    _put(db, "person_facts", resume_id, "level", level)
