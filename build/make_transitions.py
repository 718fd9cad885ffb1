"""Counts how often people of one role take another role next, in ``resources/career/transitions.csv``.

    .venv/bin/python -m build.make_transitions --shared ../shared

Jobs and their dates are read out of the resumes of ``gold/roles_train.csv`` by the program's own modules, the role of
each title comes from the shipped role head. Only counts of pairs of roles are kept, and only from ``LEAST`` people on.
Prints how well the next role of the resumes of ``gold/roles_dev.csv`` is foretold, beside two simple answers.
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks import record
from classifyme_desktop import paths
from classifyme_desktop.documents import reader
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.profile import Job
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.role_head import RoleHead
from classifyme_desktop.profile import jobs, sections, steps
from classifyme_desktop.profile.steps import Steps

LEAST = 3  # people behind a count that is kept
SURE = 0.5  # of the role of a title


def history(found: Sequence[Job], head: RoleHead, pool: EncoderPool) -> tuple[str, ...]:
    """Return the roles of jobs from the first to the last, each run of one role once; jobs without a role left out."""
    dated = [job for job in found if job.period is not None and job.period.start is not None]
    if len(dated) < 2:
        return ()
    vectors = pool.encode_each([job.title.value for job in dated])
    roles = []
    for job, vector in zip(dated, vectors, strict=True):
        title = job.title.value
        said = head.predict(Embedding(pool.encoder_sha256, vector[None], np.array([[0, len(title)]], np.int32)), title)
        roles.append(said.top[0].id if said is not None and said.confidence >= SURE else None)
    return steps.in_order(dated, roles)


def histories(shared: Path, name: str, head: RoleHead, pool: EncoderPool) -> list[tuple[str, ...]]:
    """Return the histories of the resumes of a gold table."""
    place = {path.name: path for path in (shared / "data" / "livecareer").glob("*/*.pdf")}
    found = []
    with (shared / "gold" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            document = reader.read(place[Path(row["file"]).name].read_bytes()).document
            if document is not None:
                listed = jobs.find(document.text, sections.find(document.text))
                found.append(history(listed, head, pool))
    return found


def counted(listed: Iterable[tuple[str, ...]]) -> Counter[tuple[str, str]]:
    """Return how many people went from one role to another; one person counts once for a pair."""
    return Counter(pair for roles in listed for pair in set(pairwise(roles)))


def hits(listed: Sequence[tuple[str, ...]], table: Steps, most: int = 3) -> dict[str, float]:
    """Return how often the last step of a history is among the first ``most`` roles foretold, beside simple answers."""
    asked = [(roles[:-1], roles[-1]) for roles in listed if len(roles) > 1]
    commonest = [role for role, _ in Counter(after for _, after in asked).most_common(most)]
    right: Counter[str] = Counter()
    for before, after in asked:
        right["steps"] += after in [one.id for one in table.next_roles(before, most)]
        right["same group"] += after in table.nearest(before[-1], most)
        right["commonest"] += after in commonest
    return {name: round(count / max(len(asked), 1), 4) for name, count in right.items()} | {"n": len(asked)}


def main() -> None:
    """Count, write, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    given = parser.parse_args()
    pool = EncoderPool()
    head = RoleHead(paths.models() / "role_head", encoder_sha256=pool.encoder_sha256)
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        taxonomy = taxonomies.parse(lines)
    try:
        train = histories(given.shared, "roles_train", head, pool)
        dev = histories(given.shared, "roles_dev", head, pool)
    finally:
        pool.close()
    count = {pair: people for pair, people in sorted(counted(train).items()) if people >= LEAST}
    path = paths.resources() / "career" / "transitions.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("from", "to", "people"))
        writer.writerows((*pair, people) for pair, people in count.items())
    measured = hits(dev, Steps(taxonomy, count))
    print(json.dumps({"people": len(train), "pairs": len(count), **measured}))
    record.write("transitions", measured, data_sha256=record.files_sha256([path]))


if __name__ == "__main__":
    main()
