from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.inference import chunking


@given(st.integers(0, 40_000), st.integers(1, 510))
def test_windows_follow_on_each_other_and_cover_all_up_to_the_limit(count, room):
    cut = chunking.windows(count, room)
    assert len(cut) <= chunking.MOST_CHUNKS
    assert [end for _, end in cut[:-1]] == [start for start, _ in cut[1:]]
    assert all(0 < end - start <= room for start, end in cut)
    if count:
        assert cut[0][0] == 0
        assert cut[-1][1] == min(count, room * chunking.MOST_CHUNKS)


def test_no_tokens_no_chunks():
    assert chunking.windows(0, 126) == []
    assert chunking.character_ranges([], []) == []


def test_ranges_run_from_the_first_to_the_last_token_of_a_chunk():
    offsets = [(0, 2), (3, 7), (7, 9), (12, 13), (14, 20)]
    assert chunking.character_ranges(offsets, chunking.windows(5, 2)) == [(0, 7), (7, 13), (14, 20)]
