"""The sentence that shows a must: whole sentences and lines, the one that names most, none where nothing does."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import evidence, keywords

TEXT = "Cook at the Blue Inn.\n• Baked bread daily; cleaned up | Node.js 3.5 beginner\n\n  ---  \nLed 4 people! Why?"


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


def best(text, words, rarity=lambda _: 1.0):
    found = evidence.Sentences(text).best(keywords.stems(words), rarity)
    return (None if found.place is None else text[slice(*found.place)]), found.share, found.count


def test_the_sentence_that_names_most_shows_it():
    text = "He baked bread.\nShe cooked soup and baked pies.\nThey cleaned kitchens."
    assert best(text, "cooked soup") == ("She cooked soup and baked pies.", 1.0, 2)
    assert best(text, "clean the kitchen and the cellar") == ("They cleaned kitchens.", round(2 / 3, 9), 2)
    assert best(text, "baking") == (None, 0.0, 0)  # "bakin" is not "baked"
    assert best(text, "baked") == ("He baked bread.", 1.0, 1)  # the first of equals


def test_a_rare_word_counts_more_than_common_ones():
    text = "Managed a team of cooks daily.\nPython"
    weights = {"pytho": 5.0}
    assert best(text, "team of daily cooks with Python", lambda word: weights.get(word, 1.0))[0] == "Python"
    assert best(text, "team of daily cooks with Python")[0] == "Managed a team of cooks daily."


def test_where_nothing_is_named_nothing_is_shown():
    assert best("He baked bread.", "Python") == (None, 0.0, 0)
    assert best("", "Python") == (None, 0.0, 0)
    assert best("He baked bread.", "") == (None, 0.0, 0)


@pytest.mark.parametrize("accents", ["Développé des API", "developpe des api"])
def test_words_are_the_same_with_and_without_accents(accents):
    assert best(accents, "développement")[0] == accents


def test_a_place_is_shown_in_its_sentence_unless_that_is_a_long_list():
    text = "Ran clusters, wrote Terraform modules. Led two.\n" + ", ".join(f"tool {n}" for n in range(40)) + ", Ansible"
    shown = evidence.Sentences(text)
    at = text.index("Terraform")
    start, end = shown.around((at, at + 9))
    assert text[start:end] == "Ran clusters, wrote Terraform modules."
    at = text.index("Ansible")
    assert shown.around((at, at + 7)) == (at, at + 7)
    across = (text.index("modules"), text.index("Led") + 3)
    assert shown.around(across) == across
