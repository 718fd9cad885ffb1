"""The index in memory: what was put in last counts, what was taken out leaves nothing, order by hash alone."""

import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import exact, level, resume_index
from classifyme_desktop.matching.resume_index import ResumeIndex

DIMS, ROLES = 4, 3
PROBABILITIES = np.array([0.25, 0.75, 0.0], np.float32)


def sha256(word):
    return hashlib.sha256(str(word).encode()).hexdigest()


def chunks(seed, count=2):
    drawn = np.random.default_rng(seed).standard_normal((count, DIMS))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


def put(index, resume_id, **changes):
    values = {"vectors": chunks(resume_id), "probabilities": PROBABILITIES, "years": 2.5, "height": 1.0}
    values |= {"sha256": sha256(resume_id)} | changes
    index.put(resume_id, **values)


@pytest.fixture
def index():
    made = ResumeIndex(DIMS, ROLES)
    for resume_id in (7, 3, 9):
        put(made, resume_id)
    return made


def row_of(index, resume_id):
    (row,) = index.rows_of(np.array([resume_id])).tolist()
    return row


def test_each_resume_is_found_with_what_it_was_put_in_with(index):
    assert (len(index), index.resume_ids.tolist()) == (3, [7, 3, 9])
    row, vectors = row_of(index, 3), chunks(3)
    assert index.first[row].tolist() == exact.whole(vectors[0]).tolist()
    assert index.mean[row].tolist() == exact.whole(vectors.astype(np.float64).mean(axis=0)).tolist()
    assert index.roots[row].tolist() == [2000, round(4000 * np.sqrt(0.75)), 0]
    assert (index.years[row], index.heights[row]) == (2.5, 1.0)
    assert index.chunks(3).tolist() == exact.whole(vectors).tolist()


def test_what_is_unknown_is_told_as_unknown(index):
    put(index, 4, probabilities=None, years=None, height=None)
    row = row_of(index, 4)
    assert index.roots[row].tolist() == [0, 0, 0]
    assert np.isnan(index.years[row])
    assert np.isnan(index.heights[row])


def test_a_level_comes_back_as_it_was_counted(index):
    height = level.height(["Manager", "Individual Contributor/Staff", "Individual Contributor/Staff"])
    put(index, 3, height=height)
    assert level.fit(height, index.heights[[row_of(index, 3)]]).tolist() == [1.0]


def test_a_resume_that_is_read_anew_keeps_its_row_and_nothing_of_before(index):
    put(index, 3, sha256=sha256("anew"), vectors=chunks(33, 5), probabilities=None, years=None, height=None)
    assert (len(index), row_of(index, 3)) == (3, 1)
    assert index.first[1].tolist() == exact.whole(chunks(33, 5)[0]).tolist()
    assert len(index.chunks(3)) == 5
    assert index.roots[1].tolist() == [0, 0, 0]
    assert np.isnan(index.years[1])


@pytest.mark.parametrize("nothing", [None, np.zeros((0, DIMS), np.float32)])
def test_a_resume_that_lost_its_vectors_is_not_ranked_by_those_of_before(index, nothing):
    put(index, 3, vectors=nothing)
    assert index.first[1].tolist() == index.mean[1].tolist() == [0] * DIMS
    assert index.chunks(3) is None or not len(index.chunks(3))
    assert sorted(index.order.tolist()) == [0, 2]
    put(index, 3)
    assert sorted(index.order.tolist()) == [0, 1, 2]


@given(st.permutations(range(6)))
def test_the_order_is_that_of_the_hashes_whatever_came_in_first(ids):
    index = ResumeIndex(DIMS, ROLES)
    for resume_id in ids:
        put(index, resume_id)
    assert index.resume_ids[index.order].tolist() == sorted(range(6), key=sha256)


def test_hashes_are_told_apart_to_their_last_sign():
    index = ResumeIndex(DIMS, ROLES)
    hashes = ["00" * 31 + "02", "00" * 31 + "01", "80" + "00" * 31, "7f" + "ff" * 31]
    for resume_id, one in enumerate(hashes):
        put(index, resume_id, sha256=one)
    assert index.resume_ids[index.order].tolist() == [1, 0, 3, 2]


def test_the_order_follows_every_change(index):
    before = index.resume_ids[index.order].tolist()
    put(index, 3, sha256="f" * 64)
    assert index.resume_ids[index.order].tolist() == [one for one in before if one != 3] + [3]
    index.keep_only([9, 3])
    assert index.resume_ids[index.order].tolist() == [9, 3]
    put(index, 1, sha256="0" * 64)
    assert index.resume_ids[index.order].tolist() == [1, 9, 3]


def test_it_grows_without_losing_anything():
    index = ResumeIndex(DIMS, ROLES)
    for resume_id in range(600):
        put(index, resume_id, years=float(resume_id))
    assert len(index) == len(index.order) == 600
    assert index.years.tolist() == list(range(600))
    assert index.resume_ids.tolist() == list(range(600))
    for resume_id in (0, 255, 256, 599):
        assert index.first[resume_id].tolist() == exact.whole(chunks(resume_id)[0]).tolist()


def test_those_that_are_gone_leave_nothing_and_the_others_stay_whole(index):
    put(index, 5, vectors=chunks(5, 3), years=5.0)
    index.keep_only([5, 7, 1000])
    assert index.resume_ids.tolist() == [7, 5]
    assert index.rows_of(np.array([9, 5, 3, 7])).tolist() == [1, 0]
    assert index.years.tolist() == [2.5, 5.0]
    assert index.first[1].tolist() == exact.whole(chunks(5, 3)[0]).tolist()
    assert (index.chunks(3), index.chunks(9)) == (None, None)
    assert len(index.chunks(5)) == 3
    # Nor does memory that is no longer used hold them.
    gone = [exact.whole(chunks(one)[0]).tolist() for one in (3, 9)]
    assert not any(row in gone for row in index._first.tolist())
    put(index, 11)
    assert index.resume_ids.tolist() == [7, 5, 11]


def test_all_may_go_and_others_come(index):
    index.keep_only([])
    assert (len(index), index.order.tolist(), index.rows_of(np.array([7])).tolist()) == (0, [], [])
    put(index, 7, vectors=None)
    put(index, 8)
    assert index.resume_ids[index.order].tolist() == [8]
    assert index.first.dtype == np.int16
    assert index.heights.dtype == np.float64


def test_chunks_are_kept_while_there_is_room(monkeypatch):
    size = exact.whole(chunks(0)).nbytes
    monkeypatch.setattr(resume_index, "CHUNK_BYTES", 2 * size)
    index = ResumeIndex(DIMS, ROLES)
    for resume_id in range(3):
        put(index, resume_id)
    assert [index.chunks(one) is not None for one in range(3)] == [True, True, False]
    put(index, 1)  # in place of its own
    assert index.chunks(1) is not None
    index.keep_only([1, 2])
    put(index, 2)
    assert index.chunks(2) is not None
    put(index, 1, vectors=chunks(1, 3))
    assert index.chunks(1) is None  # those of before are not left in its place


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 9), st.booleans()), max_size=12))
def test_any_changes_end_in_the_same_index_as_the_last_ones_alone(steps):
    index, last = ResumeIndex(DIMS, ROLES), {}
    for resume_id, seed, stays in steps:
        if stays:
            put(index, resume_id, vectors=chunks(seed))
            last[resume_id] = seed
        else:
            last.pop(resume_id, None)
            index.keep_only(list(last))
    fresh = ResumeIndex(DIMS, ROLES)
    for resume_id, seed in last.items():
        put(fresh, resume_id, vectors=chunks(seed))
    order, again = index.order, fresh.order
    assert index.resume_ids[order].tolist() == fresh.resume_ids[again].tolist()
    assert index.first[order].tobytes() == fresh.first[again].tobytes()
    assert index._chunk_bytes == fresh._chunk_bytes
