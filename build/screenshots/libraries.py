"""The libraries that pictures are taken of: a new one, the sample people, and 5,000 invented people. Each made once.

What is in them is what the program makes of files: they are read, masked and classified by its own parts. Of the large
one only the vectors are drawn around those of a few resumes of each role, since encoding 5,000 takes a quarter of an
hour.
"""

import hashlib
import shutil
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np

from build.demo import make
from build.demo.content import Layout, Person
from build.screenshots import invented
from build.screenshots.invented import TODAY, Crowd
from classifyme_desktop import paths
from classifyme_desktop.domain import quality as qualities
from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.document import FileKind, FileState, Reading, Reason
from classifyme_desktop.domain.resume import Embedding, GigId, ResumeId
from classifyme_desktop.services import (
    corrections,
    decisions,
    demo,
    duplicates,
    gigs,
    meaning,
    rank,
    review,
    searches,
    tags,
    trash,
)
from classifyme_desktop.services.duplicates import Fingerprints
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.readers import Read
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.profiles import Facts

LARGE: Final = 5_000
_VERSION: Final = 1  # to be raised when what this module puts into them changes
_NEWER: Final = 40  # of whom there are two resumes
_BATCH: Final = 100
_LANES: Final = 3
_PATTERNS: Final = 2  # resumes of each role and language whose vectors are real
_NOISE: Final = (0.8, 2.8)  # of a person's vectors: some are clear, some are not
_CHUNK: Final = 900  # characters
_DAYS: Final = 420  # over which files came
_FILES: Final = "cvs"
_RENDERING: Final = threading.Lock()  # PyMuPDF draws in one thread at a time
_UNREAD: Final = (
    (FileState.SCANNED, Reason.IMAGES, FileKind.PDF, "scan_{:04d}.pdf", 61),
    (FileState.NEEDS_PASSWORD, Reason.ENCRYPTED, FileKind.PDF, "CV_confidential_{:03d}.pdf", 23),
    (FileState.DAMAGED, Reason.UNREADABLE, FileKind.PDF, "attachment-{:04d}.pdf", 17),
    (FileState.UNSUPPORTED, Reason.OTHER_TYPE, FileKind.OTHER, "photo_{:04d}.heic", 12),
    (FileState.TOO_LARGE, Reason.FILE_SIZE, FileKind.PDF, "portfolio_{:02d}.pdf", 3),
    (FileState.GAVE_UP, Reason.WALL, FileKind.PDF, "export_{:02d}.pdf", 2),
)
_TAGS: Final = (("call back", 61), ("relocates", 83), ("spring fair 2026", 17), ("temporary work", 29))
_SEARCHES: Final = (
    ("Nurses, 5 years and more", "role:registered-nurse years:>=5"),
    ("SQL, French-speaking", "skill:sql language:fr"),
    ("Bilingual accounts", "role:accounting-clerk language:fr"),
)
_GIG_ROLES: Final = 14
_WISHES: Final = (
    ("Your tasks", "Requirements", "{} years of experience"),
    ("Vos missions", "Profil recherché", "{} ans d'expérience"),
)


@dataclass(frozen=True, slots=True)
class Made:
    """One invented resume that was read and understood, to be stored."""

    number: int
    path: Path
    sha256: str
    size_bytes: int
    read: Read
    embedding: Embedding


def made(name: str, folder: Path, count: int = LARGE) -> Path:
    """Return the folder of a library, made in ``folder`` where it is not there or was made by another program.

    ``name``: ``new``, ``demo`` or ``large``; ``count``: people of the large one.
    """
    library, stamp = folder / name, folder / f"{name}.stamp"
    wanted = f"{_stamp()} {count if name == 'large' else 0}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return library
    stamp.unlink(missing_ok=True)
    shutil.rmtree(library, ignore_errors=True)
    library.mkdir(parents=True)
    if name != "new":
        with Workspace.open(library) as workspace:
            workspace.today = lambda: TODAY
            if name == "demo":
                _fill_demo(workspace)
            else:
                _fill_large(workspace, folder / _FILES, count)
    stamp.write_text(wanted, encoding="utf-8")
    return library


def _stamp() -> str:
    """Return a hash of what the libraries are made from and by. A newer schema is no matter: opening brings it."""
    whole = hashlib.sha256()
    whole.update(bytes([_VERSION]))
    ours = (Path(invented.__file__), paths.resources() / "phrases" / "roles.jsonl")
    for path in (*ours, *(paths.models() / name / "manifest.json" for name in ("encoder", "role_head", "level_head"))):
        whole.update(path.read_bytes())
    return whole.hexdigest()


# ------------------------------------------------------------------ the sample people


def _fill_demo(workspace: Workspace) -> None:
    demo.fill(workspace)
    shown = _resumes(workspace)
    tags.add(workspace, shown[2:5], "call back")
    tags.add(workspace, shown[4:9:2], "relocates")
    tags.put_notes(workspace, {int(shown[3]): "Free from March. Prefers four days a week."})
    searches.save(workspace, "Python, Leeds", "skill:python place:leeds")
    for gig in gigs.all_gigs(workspace)[:2]:
        _decide(workspace, gig.gig_id)
    review.confirm(workspace, _named(workspace)[:6])


# ------------------------------------------------------------------ 5,000 people


def _fill_large(workspace: Workspace, folder: Path, count: int) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    crowd = Crowd(workspace.taxonomy)
    patterns = _Patterns(workspace, crowd)
    prints = Fingerprints([])
    with ThreadPoolExecutor(_LANES) as lanes:
        found = lanes.map(lambda one: _make(workspace, patterns, folder, *one), enumerate(_people(crowd, count)))
        while batch := list(islice(found, _BATCH)):
            workspace.write(partial(_store_all, workspace=workspace, batch=batch, prints=prints))
    workspace.write(lambda db: _store_unread(db, folder))
    _work_with(workspace, crowd)


def _people(crowd: Crowd, count: int) -> Iterator[Person]:
    for number in range(count):
        yield crowd.person(number)
    for number in range(0, count, max(1, count // _NEWER)):
        yield invented.newer(crowd.person(number))


class _Patterns:
    """Real vectors of some resumes of each role and language, and others drawn around them."""

    def __init__(self, workspace: Workspace, crowd: Crowd) -> None:
        self._encoder_sha256 = workspace.encoders.encoder_sha256
        texts: dict[tuple[str, str], list[str]] = {}
        number = 0
        while number < LARGE and sum(map(len, texts.values())) < 2 * _PATTERNS * len(crowd.phrases):
            person = crowd.person(number)
            key = person.role_id, person.language
            number += 1
            if not person.note and len(texts.setdefault(key, [])) < _PATTERNS:
                texts[key].append(_pattern(person))
        listed = [(key, text) for key, some in texts.items() for text in some]
        vectors = workspace.encoders.encode_each([text for _, text in listed])
        self._of: dict[tuple[str, str], list[int]] = {}
        for at, (key, _) in enumerate(listed):
            self._of.setdefault(key, []).append(at)
        self._vectors = vectors

    def around(self, person: Person, number: int, length: int) -> Embedding:
        """Return vectors for a resume with a masked text of ``length`` characters."""
        draw = np.random.default_rng([number, length])
        bounds = np.arange(0, max(1, length), _CHUNK)
        roles = [person.role_id, *filter(None, [person.note.replace("newer", "")])]
        rows = [at for role in roles for at in self._at(role, person.language)]
        picked = self._vectors[draw.choice(rows, len(bounds))]
        noise = draw.standard_normal(picked.shape, np.float32) / np.float32(np.sqrt(picked.shape[1]))
        vectors = picked + np.float32(draw.uniform(*_NOISE)) * noise
        vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        ranges = np.column_stack([bounds, np.minimum(bounds + _CHUNK, max(1, length))]).astype(np.int32)
        return Embedding(self._encoder_sha256, vectors.astype(np.float16).astype(np.float32), ranges)

    def _at(self, role_id: str, language: str) -> list[int]:
        others = (rows for (role, _), rows in self._of.items() if role == role_id)
        return self._of.get((role_id, language)) or next(others, [0])


def _pattern(person: Person) -> str:
    job = person.jobs[0]
    return "\n".join([person.headline, person.profile, job.title, job.tasks])


def _make(workspace: Workspace, patterns: _Patterns, folder: Path, number: int, person: Person) -> Made:
    content = _rendered(person)
    path = folder / f"{2026 if number % 3 else 2025}-{1 + number % 10:02d}" / person.file_name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    read = workspace.readers.understand(content, TODAY)
    # What phrases mean besides would be encoded one by one: the words alone name skills enough here.
    read = replace(read, phrases=())
    embedding = patterns.around(person, number, len((read.masked or "").rstrip()))
    if read.profile is not None:
        read = replace(read, profile=meaning.of(workspace, read).profile)
    return Made(number, path, hashlib.sha256(content).hexdigest(), len(content), read, embedding)


def _rendered(person: Person) -> bytes:
    """Return the file of a person; some layouts have room for one page only, and the classic one for all."""
    with _RENDERING:
        try:
            return make.resume(person)
        except ValueError:
            return make.resume(replace(person, layout=Layout.PDF_CLASSIC))


def _store_all(db: Database, *, workspace: Workspace, batch: Sequence[Made], prints: Fingerprints) -> None:
    for one in batch:
        _store(db, workspace, one, prints)


def _store(db: Database, workspace: Workspace, one: Made, prints: Fingerprints) -> None:
    read, document = one.read, one.read.reading.document
    if document is None or read.masked is None or read.profile is None:
        raise ValueError(f"an invented resume was not read: {one.path.name} {read.reading.state}")
    quality = qualities.of(document, read.profile)
    facts = Facts(read.profile, quality, read.fingerprint, TODAY)
    files.add(
        db,
        sha256=one.sha256,
        size_bytes=one.size_bytes,
        path=one.path,
        reading=read.reading,
        masked_text=read.masked,
        embedding=one.embedding,
        prediction=workspace.head.predict(one.embedding),  # the head learnt from these very phrases, so from no words
        facts=facts,
        now=_moment(one.number),
    )
    stored = files.known(db, one.sha256)
    if stored is not None and stored.resume_id is not None:
        duplicates.note(db, stored.resume_id, facts, prints)


def _store_unread(db: Database, folder: Path) -> None:
    """Add files that could not be read; where they stood is told, they are not there."""
    for state, reason, kind, named, count in _UNREAD:
        for number in range(count):
            path = folder / "2026-09" / named.format(number)
            sha256 = hashlib.sha256(path.name.encode()).hexdigest()
            size = 40_000 + 997 * number
            moment = _moment(7 * number + 5)
            files.add(db, sha256=sha256, size_bytes=size, path=path, reading=Reading(state, reason, kind), now=moment)


def _moment(number: int) -> str:
    day = datetime(TODAY.year, TODAY.month, TODAY.day, 9, 30) - timedelta(days=number * 37 % _DAYS)
    return f"{day.date().isoformat()}T{8 + number % 9:02d}:{number % 60:02d}:00+00:00"


# ------------------------------------------------------------------ what people did with it


def _work_with(workspace: Workspace, crowd: Crowd) -> None:
    shown = _resumes(workspace)
    for name, step in _TAGS:
        tags.add(workspace, shown[step::step], name)
    notes = ("Free from March.", "Prefers four days a week.", "Met at the spring fair.")
    tags.put_notes(workspace, {int(one): notes[at % 3] for at, one in enumerate(shown[11::137])})
    for name, typed in _SEARCHES:
        searches.save(workspace, name, typed)
    for path in reversed(demo.gig_files()):
        gigs.add_file(workspace, path)
    for text in _gig_texts(crowd):
        gigs.add_text(workspace, text)
    for gig in gigs.all_gigs(workspace)[:4]:
        _decide(workspace, gig.gig_id)
    corrections.set_reader(workspace, "Sam")
    _correct(workspace, crowd, shown)
    trash.put(workspace, _file_ids(workspace)[50:1200:97])


def _gig_texts(crowd: Crowd) -> Iterator[str]:
    draw = np.random.default_rng(7)
    for at, row in enumerate(draw.permutation(len(crowd.phrases))[:_GIG_ROLES].tolist()):
        phrases, language = crowd.phrases[row], int(at % 3 == 2)
        role = phrases.role
        title = invented.titled(role.titles_fr[0], is_feminine=False) if language else role.titles_en[0]
        tasks, wishes, years = _WISHES[language]
        lines = [title, "", tasks, *(f"- {one}" for one in phrases.some(draw, "tasks", 5, language)), "", wishes]
        lines.append("- " + years.format(2 + at % 5))
        yield "\n".join([*lines, *(f"- {one}" for one in phrases.some(draw, "skills", 5, language))])


def _decide(workspace: Workspace, gig_id: GigId) -> None:
    best = [one.resume_id for one in rank.rank(workspace, gig_id).matches[:12]]
    decisions.put(workspace, gig_id, best[:1], Choice.SHORTLISTED, "Did exactly this for two years")
    decisions.put(workspace, gig_id, best[1:2], Choice.INTERVIEWED, "")
    decisions.put(workspace, gig_id, best[2:3], Choice.REJECTED, "Not free before summer")


def _correct(workspace: Workspace, crowd: Crowd, shown: Sequence[ResumeId]) -> None:
    """Have a reader confirm most of some people's roles, and say others of those that were not sure."""
    named = _named(workspace)
    for at in range(0, 240, 12):
        review.confirm(workspace, named[at * 9 : at * 9 + 8])
    unsure = [asked.resume_id for asked in review.queue(workspace, 60)]
    for at, resume_id in enumerate(unsure[::2]):
        review.change(workspace, [resume_id], crowd.phrases[at % len(crowd.phrases)].role.role_id)
    review.none(workspace, unsure[1:8:3])
    corrections.set_level(workspace, shown[300:304], "Manager")


def _file_ids(workspace: Workspace) -> list[int]:
    shelf = Shelf(workspace)
    try:
        return sorted(int(one) for one in shelf.ids(View()))
    finally:
        shelf.close()


def _resumes(workspace: Workspace) -> list[ResumeId]:
    """Return all resumes that were read, by id."""
    shelf = Shelf(workspace)
    try:
        rows = shelf.rows(sorted(shelf.ids(View())))
    finally:
        shelf.close()
    return [row.resume_id for row in rows if row.resume_id is not None]


def _named(workspace: Workspace) -> list[ResumeId]:
    """Return the resumes of whom the program names a role, by id."""
    shelf = Shelf(workspace)
    try:
        rows = shelf.rows(sorted(shelf.ids(View())))
    finally:
        shelf.close()
    return [row.resume_id for row in rows if row.resume_id is not None and row.role_id and not row.is_abstained]
