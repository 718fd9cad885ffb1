"""The index in memory follows the library: after any change it is what a new one would be."""

import hashlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.domain.resume import Embedding, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.matching import exact, rating, resume_index
from classifyme_desktop.matching.gig_query import AskedFor, GigQuery, Must, Need
from classifyme_desktop.services import search
from classifyme_desktop.services.indexing import LiveIndex
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, predictions, vectors
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.profiles import Facts
from tests.helpers import profiles as invented
from tests.unit.storage import making

DIMS = 384
JAVA = "http://data.europa.eu/esco/skill/java"


def units(word: str, count: int = 2, dims: int = DIMS) -> np.ndarray[Any, np.dtype[np.float32]]:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4])
    drawn = np.random.default_rng(seed).standard_normal((count, dims))
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    return drawn.astype(np.float16).astype(np.float32)


def embedding(workspace: Workspace, word: str, count: int = 2) -> Embedding:
    ranges = np.zeros((count, 2), np.int32)
    return Embedding(workspace.encoders.encoder_sha256, units(word, count), ranges)


def facts(months: int = 48, level: str = "Manager") -> Facts:
    read = invented.profile()
    assert read.career is not None
    jobs = (replace(read.jobs[0], levels=(level,)),)
    known = replace(read, jobs=jobs, career=replace(read.career, months=months))
    return Facts(known, Quality(), None, date(2024, 6, 15))


def add(workspace: Workspace, word: str, **changes: Any) -> ResumeId:
    prediction = making.prediction(len(word), iteration=workspace.head.iteration)
    values = {"text": f"{invented.TEXT} {word}", "embedding": embedding(workspace, word), "prediction": prediction}

    def change(db: Database) -> ResumeId:
        return making.resume_of(db, making.add(db, word, **{**values, "facts": facts(), **changes}))

    return workspace.write(change)


def remove(workspace: Workspace, word: str) -> None:
    workspace.write(lambda db: db.execute("DELETE FROM files WHERE sha256 = ?", (making.sha256(word),)))


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with Workspace.memory() as made:
        for word in ("a", "bb", "ccc"):
            add(made, word)
        yield made


def seen(workspace: Workspace, live: LiveIndex) -> list[object]:
    """Return all that an index says, in an order that does not depend on its rows."""
    with live.now(workspace) as crowd:
        index, order = crowd.index, crowd.index.order
        chunks, bounds = crowd.chunks(order)
        held = [crowd.having("java"), crowd.having("engl", is_start=True), crowd.having("a"), crowd.holding(JAVA)]
        ids = index.resume_ids[order].tolist()
        columns = [index.first, index.mean, index.roots, index.years, index.heights]
        return [
            ids,
            *(column[order].tobytes() for column in columns),
            (chunks.tobytes(), bounds.tolist()),
            [sorted(index.resume_ids[rows].tolist()) for rows in held],
        ]


def check(workspace: Workspace) -> list[object]:
    """Return what the workspace's own index says, which must be what a new one says."""
    found = seen(workspace, workspace.live_index)
    assert found == seen(workspace, LiveIndex())
    return found


def test_it_follows_what_comes_in(workspace: Workspace) -> None:
    before = check(workspace)
    add(workspace, "dddd")
    after = check(workspace)
    assert len(after[0]) == len(before[0]) + 1 == 4  # type: ignore[arg-type]
    assert check(workspace) == after


def test_it_follows_what_is_read_anew(workspace: Workspace) -> None:
    before = check(workspace)
    one = add(workspace, "dddd")
    check(workspace)
    workspace.write(lambda db: vectors.put(db, one, embedding(workspace, "anew", 3)))
    anew = check(workspace)
    workspace.write(lambda db: predictions.put(db, one, making.prediction(9, iteration=workspace.head.iteration)))
    predicted = check(workspace)
    reading = making.reading(invented.TEXT.replace("Java", "Rust"))
    renewed = embedding(workspace, "renewed", 4), making.prediction(1, iteration=workspace.head.iteration)
    masked = invented.TEXT.replace("Java", "Rust")
    workspace.write(lambda db: files.renew(db, one, reading, masked, *renewed, facts(7, "Director")))
    read = check(workspace)
    assert one not in read[-1][0]  # type: ignore[index]
    # Only what belongs to the changed resume is another each time.
    assert [anew[1] != before[1], anew[3] == predicted[3], read[4] != predicted[4]] == [True, False, True]


def test_it_forgets_who_is_removed(workspace: Workspace) -> None:
    one = check(workspace)[0][0]  # type: ignore[index]
    with workspace.reading() as db:
        sha256 = next(row.sha256 for row in files.rows(db, files.of_resumes(db, [one])))
    workspace.write(lambda db: db.execute("DELETE FROM files WHERE sha256 = ?", (sha256,)))
    after = check(workspace)
    assert one not in after[0]  # type: ignore[operator]
    assert len(after[0]) == 2  # type: ignore[arg-type]
    for word in ("a", "bb", "ccc"):
        remove(workspace, word)
    assert check(workspace)[0] == []
    add(workspace, "a")
    assert len(check(workspace)[0]) == 1  # type: ignore[arg-type]


def test_one_removed_and_added_again_is_the_same(workspace: Workspace) -> None:
    before = check(workspace)
    remove(workspace, "bb")
    add(workspace, "bb")
    after = check(workspace)
    assert [one for one in after[1:7]] == [one for one in before[1:7]]


def test_another_one_under_the_id_of_one_removed_is_not_taken_for_it(workspace: Workspace) -> None:
    last = add(workspace, "last")
    check(workspace)
    remove(workspace, "last")
    assert add(workspace, "other", embedding=embedding(workspace, "other", 5)) == last
    after = check(workspace)
    assert len(after[0]) == 4  # type: ignore[arg-type]
    remove(workspace, "other")
    assert add(workspace, "bare", embedding=None, prediction=None, facts=None) == last
    assert last not in check(workspace)[0]  # type: ignore[operator]


def test_one_of_whom_nothing_was_read_does_not_hide_that_another_is_gone(workspace: Workspace) -> None:
    add(workspace, "bare", embedding=None, prediction=None, facts=None)
    check(workspace)
    remove(workspace, "a")
    assert len(check(workspace)[0]) == 2  # type: ignore[arg-type]


def test_nobody_is_like_one_of_whom_nothing_was_read(workspace: Workspace) -> None:
    bare = add(workspace, "bare", embedding=None, prediction=None, facts=None)
    assert search.like(workspace, bare) == []


def test_a_library_without_vectors_is_followed_too() -> None:
    with Workspace.memory() as workspace:
        assert check(workspace)[0] == []
        one = add(workspace, "a", embedding=None)
        assert check(workspace)[0] == []
        workspace.write(lambda db: vectors.put(db, one, embedding(workspace, "a")))
        assert check(workspace)[0] == [one]


def test_the_same_people_in_another_order_are_the_same_index(workspace: Workspace) -> None:
    with Workspace.memory() as other:
        for word in ("ccc", "a", "bb"):
            add(other, word)
        assert check(other)[1:7] == check(workspace)[1:7]


def test_what_does_not_fit_into_memory_is_read_from_the_library(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = check(workspace)
    monkeypatch.setattr(resume_index, "CHUNK_BYTES", 3 * 2 * DIMS)  # one resume's and a half
    assert seen(workspace, LiveIndex()) == whole


def gig() -> GigQuery:
    vector = exact.whole(units("gig", 1)[0])
    musts = (Must("java", Need.MUST, vector, ("java", "engl"), years=3.0),)
    return GigQuery(vector, None, {"java": 1, "cook": 2}, (AskedFor(JAVA, "Java"),), 1.0, musts)


def test_two_rank_while_another_writes(tmp_path: Path) -> None:
    with Workspace.open(tmp_path) as workspace:
        for word in ("a", "bb", "ccc"):
            add(workspace, word)
        is_over = threading.Event()

        def rank() -> int:
            rounds = 0
            while not is_over.is_set() or not rounds:
                with workspace.live_index.now(workspace) as crowd:
                    made = rating.rate(crowd, gig())
                assert len(set(made.resume_ids.tolist())) == len(made.resume_ids) >= 2
                assert not np.isnan(made.values).any()
                rounds += 1
            return rounds

        with ThreadPoolExecutor(2) as threads:
            running = [threads.submit(rank) for _ in range(2)]
            try:
                for number in range(25):
                    add(workspace, f"more {number}")
                    workspace.write(lambda db: vectors.put(db, ResumeId(1), embedding(workspace, "anew")))
                    if number % 3 == 0:
                        remove(workspace, "ccc" if number == 0 else f"more {number - 1}")
            finally:
                is_over.set()
            assert min(one.result(60) for one in running) > 0
        assert len(check(workspace)[0]) == 3 + 25 - 9  # type: ignore[arg-type]


@dataclass(frozen=True)
class Head:
    """What the index asks a role head for."""

    encoder_sha256: str
    iteration: int
    classes: tuple[str, ...]


def test_vectors_of_two_encoders_never_meet(workspace: Workspace) -> None:
    whole, other = check(workspace), Head("f" * 64, 7, workspace.head.classes)
    one = sorted(whole[0])[1]  # type: ignore[call-overload]
    small = Embedding(other.encoder_sha256, units("small", 3, 8), np.zeros((3, 2), np.int32))
    workspace.write(lambda db: vectors.upsert(db, one, small))
    live = LiveIndex()
    before = seen(workspace, live)
    with workspace.reading() as db:
        live._refresh(db, other, 8, workspace.taxonomy)  # type: ignore[arg-type]
        assert len(live._postings) == 0
        assert live._index.resume_ids[live._index.order].tolist() == [one]
        assert live._index.first.shape == (3, 8)
        assert not live._index.roots.any()  # nor predictions of another iteration
    assert seen(workspace, live) == before == check(workspace)


def test_damage_is_told_and_does_not_stay_in_the_index(workspace: Workspace) -> None:
    before = check(workspace)
    one = add(workspace, "dddd")
    workspace.write(lambda db: db.execute("UPDATE vectors SET dimension = 192 WHERE resume_id = ?", (one,)))
    for _ in range(2):
        with pytest.raises(StorageError) as told:
            seen(workspace, workspace.live_index)
        assert told.value.code == "library_damaged"
    remove(workspace, "dddd")
    assert check(workspace) == before
