"""Products that are the same to the last bit, whatever the order, the batch and the threads."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import exact

shapes = st.tuples(st.integers(0, 40), st.integers(1, 6), st.sampled_from([1, 7, 64, 384]), st.integers(0, 2**32 - 1))


def units(rng, count, dims):
    drawn = rng.standard_normal((count, dims))
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


def counted(rows, queries):
    """The products in whole numbers of Python's size, which are exact by nature."""
    return rows.astype(np.int64) @ queries.T.astype(np.int64) / exact.SCALE**2


def made(shape):
    count, asked, dims, seed = shape
    rng = np.random.default_rng(seed)
    return exact.whole(units(rng, count, dims)), exact.whole(units(rng, asked, dims)), rng


@given(shapes)
def test_products_are_those_of_whole_numbers(shape):
    rows, queries, _ = made(shape)
    assert exact.products(rows, queries).tobytes() == counted(rows, queries).tobytes()


@pytest.mark.parametrize("dims", [1, 64, 384, 1024])
@pytest.mark.parametrize("sign", [1, -1])
def test_vectors_along_each_other_make_the_largest_sums_and_are_exact_too(dims, sign):
    rng = np.random.default_rng(dims)
    rows = units(rng, 50, dims)
    whole = exact.whole(rows)
    found = exact.products(whole, sign * whole)
    assert found.tobytes() == counted(whole, sign * whole).tobytes()
    assert np.abs(whole.astype(np.int64)).sum(axis=1).max() >= exact.SCALE  # no sum of these is small


@given(shapes, st.data())
def test_order_batch_and_columns_change_no_bit(shape, data):
    rows, queries, rng = made(shape)
    whole = exact.products(rows, queries)
    shuffled = rng.permutation(len(rows))
    assert exact.products(rows[shuffled], queries).tobytes() == whole[shuffled].tobytes()
    cut = data.draw(st.integers(0, len(rows)))
    parts = [exact.products(part, queries) for part in (rows[:cut], rows[cut:])]
    assert np.vstack(parts).tobytes() == whole.tobytes()
    columns = np.hstack([exact.products(rows, one[None]) for one in queries])
    assert np.ascontiguousarray(columns).tobytes() == whole.tobytes()
    turned = rng.permutation(rows.shape[1])  # the sums in another order
    assert exact.products(rows[:, turned], queries[:, turned]).tobytes() == whole.tobytes()


def test_more_rows_than_are_widened_at_once_and_several_threads():
    rng = np.random.default_rng(3)
    rows, queries = (exact.whole(units(rng, count, 16)) for count in (9_000, 3))
    expected = counted(rows, queries).tobytes()
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: exact.products(rows, queries).tobytes(), range(8)))
    assert set(found) == {expected}


@pytest.mark.parametrize("dims", [8, 384, 1024])
def test_what_rounding_costs(dims):
    rng = np.random.default_rng(dims)
    rows, queries = units(rng, 1_000, dims), units(rng, 50, dims)
    off = exact.products(exact.whole(rows), exact.whole(queries)) - rows @ queries.T
    assert np.sqrt((off**2).mean()) <= 0.00011
    assert np.abs(off).max() <= 0.001


@given(shapes)
def test_rounding_never_costs_more_than_is_said(shape):
    count, asked, dims, seed = shape
    rng = np.random.default_rng(seed)
    # The worst: all parts alike, so that all are rounded the same way.
    rows = np.vstack([units(rng, count, dims), np.full((1, dims), rng.uniform(0.3, 1) / np.sqrt(dims))])
    queries = np.vstack([units(rng, asked, dims), rows[-1:]])
    off = np.abs(exact.products(exact.whole(rows), exact.whole(queries)) - rows @ queries.T)
    assert off.max() <= np.sqrt(dims) / exact.SCALE + dims / (4 * exact.SCALE**2)


def test_half_precision_unit_vectors_stay_small_enough():
    rows = units(np.random.default_rng(5), 500, 384).astype(np.float16).astype(np.float32)
    lengths = (exact.whole(rows).astype(np.int64) ** 2).sum(axis=1)
    assert lengths.max() < 2**24


def test_of_nothing_comes_nothing():
    none, some = np.zeros((0, 4), np.int16), np.ones((2, 4), np.int16)
    assert exact.products(none, some).shape == (0, 2)
    assert exact.products(some, none).shape == (2, 0)
    assert exact.whole(np.zeros((0, 4), np.float32)).shape == (0, 4)


def test_the_mean_direction_is_a_unit_vector_or_nothing():
    assert exact.direction(np.array([[1, 0], [0, 1]], np.float32)) == pytest.approx([np.sqrt(0.5)] * 2)
    assert exact.direction(np.array([[1, 0], [-1, 0]], np.float32)).tolist() == [0.0, 0.0]
    assert exact.direction(np.zeros((0, 3), np.float32)).tolist() == [0.0, 0.0, 0.0]
