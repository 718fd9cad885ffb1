"""Gigs for people measured: do the ten of a person have the person's role, how different are they, what does it cost.

    python -m benchmarks.recommend --shared ../shared [--library DIR]

People: ``gold/roles_dev.csv`` (model-annotated roles, none of them trained on). Gigs: some 2,000 advertisements of
``data/jobads``; the role of a gig is the program's own reading of it, its likeliest role. Judged gigs, read the other
way round: for each resume that several gigs were judged with, the gigs in order. ``DIR`` holds data/livecareer already;
the gigs are added to it.
"""

import argparse
import csv
import json
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks import record
from benchmarks.matching import figures, material
from benchmarks.matching.material import Case
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.matching import gig_rating
from classifyme_desktop.matching.gig_rating import GIG_WEIGHTS
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.services import gig_import, ingest, recommend
from classifyme_desktop.services.gig_columns import Part
from classifyme_desktop.services.recommend import Recommendation
from classifyme_desktop.services.workspace import Workspace

DIVERSITIES: Final = (0.0, 0.1, 0.2, 0.3, 0.4, 0.6, 1.0)
_ROLE_WEIGHTS: Final = (0.07, 0.15, 0.25, 0.35, 0.5, 1.0)  # beside the other parts as they are among people
_GOOGLE_EVERY: Final = 3
_GOOGLE_MOST: Final = 380
_FEWEST_JUDGED: Final = 3
_TIMED: Final = 100
_WAYS: Final = 20


@dataclass(frozen=True, slots=True)
class Gold:
    """A person's role, and what a recruiter would accept as well; ``is_sure``: the annotator had no doubt."""

    role_id: str
    accepted: frozenset[str]
    is_sure: bool


def gold_people(shared: Path) -> dict[str, Gold]:
    """Return the people of ``roles_dev`` that have a role, by the names of their files."""
    with (shared / "gold" / "roles_dev.csv").open(encoding="utf-8", newline="") as lines:
        return {
            Path(row["file"]).stem: Gold(
                row["role_id"],
                frozenset([row["role_id"], *filter(None, row["alternates"].split(";"))]),
                row["sure"] == "1",
            )
            for row in csv.DictReader(lines)
            if row["role_id"] != "none"
        }


def add_gigs(workspace: Workspace, shared: Path) -> int:
    """Add the advertisements to a library and return how many it holds. Those of Google are thinned out."""
    folder = shared / "data" / "jobads"
    counts = []
    with tempfile.TemporaryDirectory() as made:
        google = Path(made) / "google.csv"
        with (folder / "google_1250" / "job_skills.csv").open(encoding="utf-8", newline="") as lines:
            head, *rows = csv.reader(lines, delimiter=";")
        with google.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([head, *rows[::_GOOGLE_EVERY][:_GOOGLE_MOST]])
        sector_is_no_employer = {Part.EMPLOYER: ()}  # Monster calls the sector "organization"
        for path, mapping in (
            (folder / "monster_1000" / "jobs.csv", sector_is_no_employer),
            (folder / "linkedin" / "postings.csv", None),
            (folder / "france_travail" / "offres.csv", None),
            (google, None),
        ):
            counts.append(gig_import.add_many(workspace, [path], mapping).found)
    return sum(counts)


def names_of(workspace: Workspace) -> dict[str, ResumeId]:
    """Return the resumes by the names of their files."""
    with workspace.reading() as db:
        rows = db.query("SELECT resume_id, CAST(path AS BLOB) FROM files JOIN resumes USING (file_id)")
    return {Path(os.fsdecode(path)).stem: ResumeId(resume_id) for resume_id, path in rows}


# ------------------------------------------------------------------ roles and differences among ten gigs


def of_people(
    found: Mapping[str, Recommendation], people: Mapping[str, Gold], group_of: Mapping[str, str]
) -> dict[str, Any]:
    """Return how many of the ten gigs have the person's role or one of its group (24 cut), and how they differ.

    ``share``: the role or those accepted as well, as ``eval/score.py`` counts; ``strict``: the role alone counts.
    """
    shares: dict[str, list[float]] = {"share": [], "strict": [], "strict, sure": [], "same role": []}
    differing = []
    for name, made in found.items():
        gold = people[name]
        groups = [group_of.get(match.offer.role_id or "", "") for match in made.matches]
        wanted = {group_of[role] for role in gold.accepted}
        strict = [group == group_of[gold.role_id] for group in groups]
        shares["share"].append(statistics.fmean(group in wanted for group in groups))
        shares["strict"].append(statistics.fmean(strict))
        if gold.is_sure:
            shares["strict, sure"].append(statistics.fmean(strict))
        shares["same role"].append(statistics.fmean(match.offer.role_id == gold.role_id for match in made.matches))
        differing.append(_different(made))
    return {
        **{name: figures.interval(values) for name, values in shares.items()},
        "different employers or titles": round(statistics.fmean(differing), 2),
        "people with 4 or more": round(statistics.fmean(one >= 4 for one in differing), 4),
        "fewest": min(differing),
        "cost": round(statistics.fmean(made.cost for made in found.values()), 4),
        "highest cost": round(max(made.cost for made in found.values()), 4),
        "likeness": round(statistics.fmean(_likeness(made) for made in found.values()), 3),
    }


def _different(made: Recommendation) -> int:
    """Return how many employers or how many titles there are, whichever are more; an unknown employer is none."""
    employers = {match.offer.employer.casefold() for match in made.matches if match.offer.employer}
    titles = {match.offer.title.casefold() for match in made.matches}
    return max(len(employers), len(titles))


def _likeness(made: Recommendation) -> float:
    """Return the mean likeness of two of the ten."""
    assert made.compared is not None
    like = recommend.likeness(made.compared)[np.ix_(made.rows, made.rows)]
    count = len(like)
    return float((like.sum() - np.trace(like)) / (count * (count - 1))) if count > 1 else 0.0


# ------------------------------------------------------------------ judged gigs the other way round


def judged_people(cases: Sequence[Case]) -> Iterator[tuple[gig_rating.FloatArray, gig_rating.FloatArray, list[int]]]:
    """Yield for each resume that enough gigs were judged with, of different grades: parts, what tells, grades."""
    by_name: dict[str, list[tuple[Case, int]]] = {}
    for case in cases:
        for row, name in enumerate(case.names):
            by_name.setdefault(name, []).append((case, row))
    for name in sorted(by_name):
        rows = by_name[name]
        grades = [int(case.grades[row]) for case, row in rows]
        if len(rows) >= _FEWEST_JUDGED and len(set(grades)) > 1:
            yield np.stack([case.values[row] for case, row in rows]), np.stack([c.tells for c, _ in rows]), grades


def of_judged(cases: Sequence[Case], weights: Weights) -> dict[str, list[float]]:
    """Return nDCG@10 of the gigs judged with a resume, over resumes, with its interval; and the number of resumes."""
    gains = []
    for values, tells, grades in judged_people(cases):
        scores = (values * gig_rating.shares(tells, weights)).sum(axis=1)
        gains.append(figures.ndcg(figures.in_order(scores, np.array(grades))))
    return {"nDCG@10": figures.interval(gains), "resumes": [len(gains)]}


# ------------------------------------------------------------------ time


def timed(workspace: Workspace, chosen: Sequence[ResumeId]) -> dict[str, float]:
    """Return seconds for people one after the other, from opening the library: those that meet new gigs, then known."""
    rounds: list[list[float]] = []
    for _ in range(2):
        rounds.append([])
        for resume_id in chosen:
            start = time.perf_counter()
            recommend.gigs_for(workspace, resume_id)
            rounds[-1].append(time.perf_counter() - start)
    start = time.perf_counter()
    for resume_id in chosen[:_WAYS]:
        recommend.gigs_for(workspace, resume_id, is_two_way=True)
    two_way = (time.perf_counter() - start) / _WAYS
    return {
        "first call": round(rounds[0][0], 3),
        "gigs met for the first time, median": round(statistics.median(rounds[0][1:]), 3),
        "gigs known, median": round(statistics.median(rounds[1]), 3),
        "gigs known, p95": round(float(np.quantile(rounds[1], 0.95)), 3),
        "two-way, mean": round(two_way, 3),
    }


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--library", type=Path)
    asked = parser.parse_args()
    people = gold_people(asked.shared)
    chosen = sorted((asked.shared / "data" / "livecareer").glob("*/*.pdf"))
    with tempfile.TemporaryDirectory() as made:
        library = asked.library or Path(made)
        with Workspace.open(library) as workspace:
            if asked.library is None:
                ingest.run(workspace, ingest.start(workspace, chosen))
            add_gigs(workspace, asked.shared)
        with Workspace.open(library, is_writable=False) as workspace:
            ids = {name: resume_id for name, resume_id in sorted(names_of(workspace).items()) if name in people}
            time_taken = timed(workspace, list(ids.values())[:_TIMED])
            figures_found = measured(workspace, asked.shared, people, ids)
    result = {"people": len(ids), **figures_found, "seconds for a person": time_taken}
    print(json.dumps(result, indent=2))
    paths = [asked.shared / "gold" / "roles_dev.csv", *sorted((asked.shared / "gold").glob("gigs_*/*.csv"))]
    record.write("recommend", result, data_sha256=record.files_sha256(paths))


def measured(
    workspace: Workspace, shared: Path, people: Mapping[str, Gold], ids: Mapping[str, ResumeId]
) -> dict[str, Any]:
    """Return all figures but those of time."""
    group_of = {role.role_id: role.above[24].node_id for role in workspace.taxonomy.by_id.values()}
    judged_gigs = {"train": material.gold(shared, "train"), "own": material.own(shared)}
    judged_gigs["dev"] = material.gold(shared, "dev")
    by_id = {int(resume_id): name for name, resume_id in names_of(workspace).items()}
    cases = {side: material.cases(workspace, some, by_id, with_musts=False) for side, some in judged_gigs.items()}
    result: dict[str, Any] = {
        "gigs": recommend.gigs_for(workspace, next(iter(ids.values()))).among,
        "weights": GIG_WEIGHTS.as_dict(),
        "default diversity": recommend.DEFAULT_DIVERSITY,
        "by weight of the role": {},
        "by diversity": {},
    }
    for role in _ROLE_WEIGHTS:
        weights = replace(DEFAULT_WEIGHTS, role=role)
        found = {name: _with(workspace, ids[name], 0.0, weights) for name in ids}
        judged = {side: of_judged(cases[side], weights) for side in cases}
        shares = of_people(found, people, group_of)
        result["by weight of the role"][str(role)] = {"judged": judged, **shares}
    for diversity in DIVERSITIES:
        found = {name: _with(workspace, ids[name], diversity, GIG_WEIGHTS) for name in ids}
        result["by diversity"][str(diversity)] = of_people(found, people, group_of)
    return result


def _with(workspace: Workspace, resume_id: ResumeId, diversity: float, weights: Weights) -> Recommendation:
    return recommend.gigs_for(workspace, resume_id, diversity=diversity, weights=weights)


if __name__ == "__main__":
    main()
