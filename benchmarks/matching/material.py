"""Judged gigs and resumes, read by the program itself: the parts of each score beside the grade.

Three sets of gigs: ``gold/gigs_train`` and ``benchmarks/content/judged_gigs.jsonl`` to fit on, ``gold/gigs_dev`` to
look at. All grades are model-annotated. People outside a gig's list are unjudged and left out.
"""

import csv
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks.matching.figures import RELEVANT
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import exact, musts, rating
from classifyme_desktop.matching.gig_query import GigQuery
from classifyme_desktop.services import gig_queries, gigs, shown_musts
from classifyme_desktop.services.workspace import Workspace

CONTENT: Final = Path(__file__).resolve().parents[1] / "content"
FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
_MARKS: Final[dict[bool | None, int]] = {True: 1, False: 0, None: -1}
_LABELS: Final = {"m": 1, "n": 0, "u": -1, "met": 1, "not": 0, "unknown": -1}


@dataclass(frozen=True, slots=True)
class JudgedGig:
    """A gig with its graded resumes. ``marks``: for some resumes whether each must is met (1), not (0), open (-1)."""

    name: str
    side: str
    language: str
    text: str
    musts: tuple[str, ...]
    grades: dict[str, int]
    marks: dict[str, tuple[int | None, ...]]
    sure: dict[tuple[str, int], bool]

    @property
    def has_relevant(self) -> bool:
        """Return whether anybody fits."""
        return max(self.grades.values()) >= RELEVANT


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One gig's judged people as ranked with or without the judge's musts.

    ``values`` ``(n, 6)``, ``tells`` ``(6,)`` as of ``rating``; ``grades`` ``(n,)``; ``lanes``: other scores by name;
    ``must_features`` ``(n, k, 8)`` and ``must_weights`` ``(k,)``; ``must_told`` ``(n, k)``: what the program tells, 1
    for met, 0 for not met, -1 for neither (none without given musts); ``must_kinds``: what each is about;
    ``names``: of the resumes; ``role_id``: of the gig.
    """

    gig: JudgedGig
    names: tuple[str, ...]
    values: FloatArray
    tells: FloatArray
    grades: IntArray
    lanes: dict[str, FloatArray]
    must_features: FloatArray
    must_weights: FloatArray
    role_id: str | None
    must_told: IntArray
    must_kinds: tuple[str, ...]


def gold(shared: Path, side: str) -> list[JudgedGig]:
    """Return the gigs of ``gold/gigs_train`` (side ``train``) or ``gold/gigs_dev`` (``dev``)."""
    folder = shared / "gold" / f"gigs_{side}"
    languages = {row["gig_id"]: row["lang"] for row in json.loads((folder / "index.json").read_text("utf-8"))}
    labels: dict[str, dict[str, dict[int, int]]] = {}
    sure: dict[str, dict[tuple[str, int], bool]] = {}
    for line in (CONTENT / "must_labels.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        labels.setdefault(row["gig"], {}).setdefault(row["resume_id"], {})[row["must"]] = _LABELS[row["label"]]
        sure.setdefault(row["gig"], {})[row["resume_id"], row["must"]] = bool(row["sure"])
    found = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            grades = {row["resume_id"]: int(row["grade"]) for row in csv.DictReader(lines)}
        wanted = path.with_suffix(".must.txt").read_text("utf-8").splitlines()
        listed = tuple(line.strip() for line in wanted if line.strip())
        marks = {
            name: tuple(own.get(at) for at in range(len(listed))) for name, own in labels.get(path.stem, {}).items()
        }
        text = path.with_suffix(".txt").read_text("utf-8")
        found.append(
            JudgedGig(path.stem, side, languages[path.stem], text, listed, grades, marks, sure.get(path.stem, {}))
        )
    return found


def own(shared: Path) -> list[JudgedGig]:
    """Return the gigs that were judged for this project: 130 English advertisements, side ``own``."""
    texts = dict(_advertisements(shared))
    found = []
    for line in (CONTENT / "judged_gigs.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        grades = {name: grade for name, (grade, _) in row["judged"].items()}
        marks: dict[str, tuple[int | None, ...]] = {
            name: tuple(_LABELS[mark] for mark in said) for name, (_, said) in row["judged"].items()
        }
        found.append(JudgedGig(row["gig"], "own", "en", texts[row["source"]], tuple(row["must"]), grades, marks, {}))
    return found


def _advertisements(shared: Path) -> Iterator[tuple[str, str]]:
    csv.field_size_limit(10**9)
    folder = shared / "data" / "jobads"
    with (folder / "monster_1000" / "jobs.csv").open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            yield f"monster:{number}", f"{row['job_title'].strip()}\n\n{row['job_description'].strip()}"
    with (folder / "google_1250" / "job_skills.csv").open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter=";")):
            parts = [f"\n\n{head}:\n{row[column]}" for head, column in _GOOGLE]
            yield f"google:{number}", row["Title"] + "".join(parts)


_GOOGLE: Final = (
    ("Responsibilities", "Responsibilities"),
    ("Minimum qualifications", "Minimum Qualifications"),
    ("Preferred qualifications", "Preferred Qualifications"),
)


def all_cases(workspace: Workspace, shared: Path) -> dict[tuple[str, bool], list[Case]]:
    """Return the cases of each side, without and with the judge's musts given."""
    with workspace.reading() as db:
        rows = db.query("SELECT resume_id, CAST(path AS BLOB) FROM files JOIN resumes USING (file_id)")
    names = {resume_id: Path(os.fsdecode(path)).stem for resume_id, path in rows}
    gigs_of = {"train": gold(shared, "train"), "own": own(shared), "dev": gold(shared, "dev")}
    return {
        (side, given): cases(workspace, wanted, names, with_musts=given)
        for side, wanted in gigs_of.items()
        for given in (False, True)
    }


def cases(workspace: Workspace, wanted: list[JudgedGig], names: dict[int, str], *, with_musts: bool) -> list[Case]:
    """Return each gig's people rated among everybody in the library. ``names``: of the resumes by id.

    ``with_musts``: the judge's must-haves stand in place of what the text requires.
    """
    found = []
    for gig in wanted:
        understood = gigs.understand(workspace, gigs.cleaned(gig.text))
        query = gig_queries.of(
            workspace,
            understood.text,
            understood.profile,
            understood.embedding,
            understood.prediction,
            gig.musts if with_musts else (),
        )
        role_id = understood.prediction.top[0].id if understood.prediction else None
        found.append(_case(workspace, gig, query, names, role_id, is_told=with_musts))
    return found


def _case(
    workspace: Workspace, gig: JudgedGig, query: GigQuery, names: dict[int, str], role_id: str | None, *, is_told: bool
) -> Case:
    with workspace.live_index.now(workspace) as crowd:
        made = rating.rate(crowd, query)
        index = crowd.index
        chosen = [row for row, key in enumerate(made.resume_ids.tolist()) if names[key] in gig.grades]
        rows = index.rows_of(made.resume_ids[chosen])
        direction = query.direction[None]
        first, mean = (np.maximum(exact.products(part[rows], direction)[:, 0], 0) for part in (index.first, index.mean))
        best = rating.best(crowd, rows, np.vstack([must.vector[None] for must in query.musts])) if query.musts else None
        role = made.part("role")[chosen]
        features = [] if best is None else rating.must_features(crowd, query, rows, best, role, mean)
    values = made.values[chosen]
    listed = tuple(names[int(key)] for key in made.resume_ids[chosen])
    lanes = {"first": first, "mean": mean, "best": 3 * values[:, 0] - first - mean}
    width = len(musts.LINE.slopes)
    return Case(
        gig,
        listed,
        values,
        made.tells,
        np.array([gig.grades[name] for name in listed]),
        lanes,
        np.stack(features, axis=1) if features else np.zeros((len(chosen), 0, width)),
        np.array([must.weight for must in query.musts]),
        role_id,
        _told(workspace, query, made.resume_ids[chosen], made.chances[chosen])
        if is_told
        else np.zeros((0, 0), np.int64),
        tuple("years" if must.years else must.aspect.value for must in query.musts),
    )


def _told(workspace: Workspace, query: GigQuery, resume_ids: IntArray, chances: FloatArray) -> IntArray:
    """Return what the program tells of each must and person ``(n, k)``, as everywhere in the program."""
    found = []
    with workspace.reading() as db:
        for resume_id, own in zip(resume_ids.tolist(), chances.tolist(), strict=True):
            told = shown_musts.of(query, own, shown_musts.person(db, ResumeId(resume_id)))
            found.append([_MARKS[one.is_met] for one in told])
    return np.array(found, np.int64).reshape(len(resume_ids), len(query.musts))
