"""Who holds a word: remembered, put right after each change by asking for that part alone, and never out of bounds."""

import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching.resume_index import ResumeIndex
from classifyme_desktop.services import postings
from classifyme_desktop.services.postings import Postings
from classifyme_desktop.storage import id_lists

KEYS = ("a", "b*", "c")


class Library:
    """Which resume holds which keys, an index in step with it, and what was asked of it."""

    def __init__(self, count: int = 0, held: frozenset[str] = frozenset()) -> None:
        self.held: dict[int, frozenset[str]] = {}
        self.index = ResumeIndex(1, 1)
        self.remembered = Postings()
        self.asked: list[id_lists.Range] = []
        for resume_id in range(1, count + 1):
            self.put(resume_id, held)

    def put(self, resume_id: int, held: frozenset[str]) -> None:
        self.remembered.note(resume_id)
        sha256 = hashlib.sha256(str(resume_id).encode()).hexdigest()
        self.index.put(resume_id, sha256, np.ones((1, 1), np.float32), None, None, None)
        self.held[resume_id] = held

    def remove(self, resume_id: int) -> None:
        self.remembered.clear()
        del self.held[resume_id]
        self.index.keep_only(list(self.held))

    def ids(self, key: str) -> list[int]:
        """Return who holds a key, as it is remembered."""

        def ask(between: id_lists.Range) -> np.ndarray:
            self.asked.append(between)
            first, last = between
            found = [one for one in sorted(self.held) if first <= one <= last and key in self.held[one]]
            return np.array(found, np.int64)

        rows = self.remembered.rows(key, self.index, ask)
        assert rows.dtype == np.int64
        assert len(set(rows.tolist())) == len(rows)
        return sorted(self.index.resume_ids[rows].tolist())

    def truth(self, key: str) -> list[int]:
        return sorted(one for one, held in self.held.items() if key in held)


people = st.integers(1, 60)
steps = st.one_of(
    st.tuples(st.just("put"), people, st.frozensets(st.sampled_from(KEYS))),
    st.tuples(st.just("remove"), people, st.none()),
    st.tuples(st.just("ask"), people, st.sampled_from(KEYS)),
)


@given(st.integers(0, 50), st.lists(steps, max_size=30))
def test_it_always_tells_what_holds_now(count, taken):
    library = Library(count, frozenset({"a"}))
    for what, resume_id, told in taken:
        if what == "put":
            library.put(resume_id, told)
        elif what == "remove" and resume_id in library.held:
            library.remove(resume_id)
        elif what == "ask":
            assert library.ids(told) == library.truth(told)
    for key in KEYS:
        assert library.ids(key) == library.truth(key)


@pytest.mark.parametrize("holders", [[], [1], [100], [1, 100], list(range(1, 101)), [7, 8, 9, 64, 65]])
def test_few_and_many_come_back_as_they_were(holders):
    library = Library(100)
    for one in holders:
        library.put(one, frozenset({"a"}))
    assert library.ids("a") == library.ids("a") == holders
    assert library.asked == [id_lists.ALL]


def test_after_a_change_only_that_part_is_asked_for():
    library = Library(100, frozenset({"a"}))
    library.ids("a")
    library.put(40, frozenset())
    library.put(42, frozenset({"a"}))
    library.put(101, frozenset({"a"}))  # asked for anew as a whole below: these are too far apart
    assert library.ids("a") == library.truth("a")
    library.put(50, frozenset())
    library.put(54, frozenset())
    assert library.ids("a") == library.truth("a")
    library.put(102, frozenset({"a"}))
    assert library.ids("a") == library.truth("a")
    library.ids("a")
    assert library.asked == [id_lists.ALL, id_lists.ALL, (50, 54), (102, 102)]


def test_each_key_catches_up_with_the_changes_since_it_was_asked_for():
    library = Library(100, frozenset(KEYS))
    library.ids("a")
    library.put(10, frozenset())
    library.ids("c")
    library.put(11, frozenset())
    assert library.ids("a") == library.ids("c") == library.truth("a")
    assert library.asked == [id_lists.ALL, id_lists.ALL, (10, 11), (11, 11)]


def test_changes_before_anything_was_asked_for_are_not_remembered():
    library = Library(100)
    assert not library.remembered._changed


def test_too_many_changes_forget_everything(monkeypatch):
    monkeypatch.setattr(postings, "_MOST_CHANGES", 3)
    library = Library(100, frozenset({"a"}))
    library.ids("a")
    for one in range(1, 5):
        library.put(one, frozenset())
    assert len(library.remembered) == 0
    assert library.ids("a") == library.truth("a")


def test_what_was_not_asked_for_longest_is_forgotten_first(monkeypatch):
    monkeypatch.setattr(postings, "BYTES", 2 * 13)  # a bit for each of 100 rows takes 13 bytes
    library = Library(100, frozenset({"a", "b*", "c"}))
    for key in ("a", "b*", "a", "c"):
        library.ids(key)
    assert len(library.remembered) == 2
    library.asked.clear()
    library.ids("a")
    library.ids("c")
    assert library.asked == []
    library.ids("b*")
    assert library.asked == [id_lists.ALL]


def test_rows_of_few_take_little_room():
    library = Library(2_000)
    library.put(7, frozenset({"a"}))
    library.put(2_000, frozenset({"a"}))
    assert library.ids("a") == [7, 2_000]
    assert library.remembered._bytes == 2 * 4
    library.put(8, frozenset({"a"}))
    assert library.ids("a") == [7, 8, 2_000]
    assert library.remembered._bytes == 3 * 4
    library.remembered.clear()
    assert (len(library.remembered), library.remembered._bytes) == (0, 0)
