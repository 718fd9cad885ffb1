"""The sentence that shows a must: whole sentences and lines, the nearest one, and none where nothing shows it."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import evidence, exact, keywords

TEXT = "Cook at the Blue Inn.\n• Baked bread daily; cleaned up | Node.js 3.5 beginner\n\n  ---  \nLed 4 people! Why?"
EAST, NORTH, UP = (exact.whole(row) for row in np.eye(3))


def said(text, within):
    return [text[slice(*place)] for place in evidence.sentences(text, within)]


def test_sentences_and_lines_without_the_spaces_and_bullets_around_them():
    assert said(TEXT, [(0, len(TEXT))]) == [
        "Cook at the Blue Inn.",
        "Baked bread daily;",
        "cleaned up",
        "Node.js 3.5 beginner",
        "Led 4 people!",
    ]


def test_only_what_stands_within_is_looked_at_once_and_in_order():
    inn, bread = TEXT.index("Blue"), TEXT.index("bread")
    assert said(TEXT, [(bread, bread + 11), (inn, inn + 9)]) == ["Blue Inn.", "bread daily"]
    assert said(TEXT, [(0, 22), (0, 22), (0, len(TEXT))])[0] == "Cook at the Blue Inn."
    assert len(said(TEXT, [(0, len(TEXT))] * 2)) == 5
    assert said(TEXT, []) == []


def test_a_paragraph_without_an_end_is_cut():
    (place,) = evidence.sentences("word " * 300, [(0, 1_500)])
    assert place == (0, 320)


@given(st.text(alphabet="ab .;!?\n•|\t1é", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_every_place_lies_within_and_holds_words(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = evidence.sentences(text, [(start, end)])
    for first, last in found:
        assert start <= first < last <= end
        assert text[first:last] == text[first:last].strip()
        assert "\n" not in text[first:last]
        assert sum(map(str.isalnum, text[first:last])) >= 4
    assert found == sorted(set(found))
    assert all(before[1] <= after[0] for before, after in pairwise(found))


def test_a_long_text_takes_no_time_to_speak_of():
    assert len(said("a.b;c" * 20_000, [(0, 100_000)])) == 1
    assert said("!?." * 30_000, [(0, 90_000)]) == []


def test_the_chunks_nearest_to_a_must_the_nearer_first():
    chunks = np.vstack([NORTH, EAST, exact.whole(np.array([0.8, 0.6, 0]))])
    ranges = np.array([[0, 5], [5, 9], [9, 20]], np.int32)
    assert evidence.nearest_chunks(EAST, chunks, ranges) == [(5, 9), (9, 20)]
    assert evidence.nearest_chunks(EAST, chunks[:1], ranges[:1]) == [(0, 5)]
    assert evidence.nearest_chunks(EAST, chunks[:0], ranges[:0]) == []
    assert evidence.nearest_chunks(EAST, np.vstack([EAST] * 3), ranges) == [(0, 5), (5, 9)]  # equals in their order


def best(text, vectors, must=EAST, words=()):
    places = evidence.sentences(text, [(0, len(text))])
    found = evidence.best(text, places, np.vstack(vectors), must, words)
    return None if found is None else text[slice(*found)]


def test_nearness_and_words_decide_together():
    text = "He baked bread.\nShe cooked soup.\nThey cleaned kitchens."
    half = exact.whole(np.array([0.6, 0.8, 0]))
    assert best(text, [NORTH, EAST, half]) == "She cooked soup."
    assert best(text, [NORTH, half, half], words=keywords.stems("kitchen")) == "They cleaned kitchens."
    assert best(text, [NORTH, EAST, half], words=keywords.stems("kitchen")) == "They cleaned kitchens."  # 0.6 + 0.5
    assert best(text, [half, half, NORTH]) == "He baked bread."  # the first of equals


def test_where_nothing_comes_near_there_is_no_evidence():
    text = "He baked Python bread."
    assert best("He baked bread.", [NORTH], words=keywords.stems("Python")) is None
    assert best(text, [exact.whole(np.array([0.34, 0, 0]))]) is None
    assert best(text, [exact.whole(np.array([0.36, 0, 0]))]) == text
    assert best(text, [NORTH], words=("pytho", "oven")) is None  # one word of two: 0.25
    assert best(text, [NORTH], words=("pytho",)) == text
    assert evidence.best("", [], np.zeros((0, 3), np.int16), EAST, ("oven",)) is None


def test_a_heading_shows_nothing_however_near_it_comes_and_a_short_line_only_what_it_names():
    text = "Professional experience\nPython\nHe baked bread daily"
    third = exact.whole(np.array([0.4, 0, 0]))
    assert best(text, [EAST, NORTH, third]) == "He baked bread daily"
    assert best(text, [EAST, NORTH, NORTH]) is None
    assert best(text, [EAST, NORTH, third], words=("pytho",)) == "Python"


@pytest.mark.parametrize("accents", ["Développé des API", "developpe des api"])
def test_words_are_the_same_with_and_without_accents(accents):
    assert best(accents, [NORTH], words=keywords.stems("développement")) == accents
