"""Words of a gig: folded, counted, weighed by how rare they are here and elsewhere."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.matching import keywords
from classifyme_desktop.matching.keywords import Background
from classifyme_desktop.services import indexing

NONE = Background()


def rows(*numbers):
    return np.array(numbers, np.int64)


def test_terms_are_folded_counted_and_free_of_function_words():
    gig = "Développeur C++\nNous recherchons un développeur C++ et C# pour notre équipe. Python, Python"
    assert keywords.terms(gig) == {"developpeur": 4, "c++": 4, "python": 2, "c#": 1}


def test_at_most_so_many_terms_those_said_most_and_first():
    words = [f"word{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(60)]
    found = keywords.terms("Title\n" + " ".join([*words, words[55]]))
    assert len(found) == keywords.MOST_TERMS
    assert list(found)[:3] == ["title", words[55], words[0]]


def test_stems_are_cut_and_said_once():
    assert keywords.stems("Engineering engineers of SAP, Engin SAP") == ("engin", "sap")
    assert [keywords.start(stem) for stem in ("engin", "sap")] == ["engin*", "sap"]


def test_rarer_words_weigh_more():
    share = keywords.coverage({"sap": 1, "excel": 1}, {"sap": rows(0), "excel": rows(1, 2, 3)}, 10, NONE)
    assert 1 > share[0] > share[1] > share[9] == 0


def test_what_is_rare_elsewhere_weighs_more_where_few_resumes_tell_nothing():
    asked, held = {"sap": 1, "excel": 1}, {"sap": rows(0), "excel": rows(1)}
    assert keywords.coverage(asked, held, 2, NONE).tolist() == [0.5, 0.5]
    elsewhere = keywords.coverage(asked, held, 2, Background(1_000, {"sap": 10, "excel": 900}))
    assert elsewhere[0] > 0.9 > elsewhere[1]


def test_who_has_every_word_has_full_coverage_and_unknown_words_do_not_count():
    asked, held = {"sap": 2, "nobody": 1}, {"sap": rows(1), "nobody": rows()}
    assert keywords.coverage(asked, held, 2, NONE).tolist() == [0.0, 1.0]
    counted = keywords.coverage(asked, held, 2, NONE, counts_missing=True)
    assert 0 < counted[1] < 1


def test_coverage_of_nothing_is_zero():
    assert keywords.coverage({}, {}, 1, NONE).tolist() == [0.0]
    assert keywords.coverage({"sap": 1}, {"sap": rows()}, 2, NONE).tolist() == [0.0, 0.0]
    assert keywords.coverage({"sap": 1}, {"sap": rows()}, 0, NONE).tolist() == []


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.integers(1, 9), st.sets(st.integers(0, 7)))),
    st.integers(0, 500),
)
def test_coverage_is_a_share_and_more_words_are_never_less(drawn, total):
    asked = {word: count for word, (count, _) in drawn.items()}
    held = {word: rows(*sorted(people)) for word, (_, people) in drawn.items()}
    background = Background(total, {word: at * total // 10 for at, word in enumerate(asked)})
    share = keywords.coverage(asked, held, 8, background)
    assert ((share >= 0) & (share <= 1 + 1e-12)).all()
    mine = [{word for word, people in held.items() if one in people} for one in range(8)]
    for one in range(8):
        for other in range(8):
            if mine[one] <= mine[other]:
                assert share[one] <= share[other] + 1e-12


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100), st.integers(0, 100))
def test_rarity_is_positive_and_falls_with_every_holder(total, held, elsewhere, known):
    held, known = min(held, total), min(known, elsewhere)
    background = Background(elsewhere, {"sap": known})
    assert background.rarity("sap", held, total) > 0
    if held < total:
        assert background.rarity("sap", held, total) > background.rarity("sap", held + 1, total)


def test_a_background_is_read_from_a_table():
    assert keywords.parse_background(["\t1961\n", "engin*\t800\n", "http://x/y\t3"]) == Background(
        1961, {"engin*": 800, "http://x/y": 3}
    )
    assert keywords.parse_background([]) == NONE
    with pytest.raises(ValueError, match="invalid literal"):
        keywords.parse_background(["sap\tmany"])


def test_the_shipped_background_holds_words_starts_and_skills():
    shipped = indexing.background()
    assert shipped.total > 500
    assert max(shipped.counts.values()) <= shipped.total
    assert shipped.counts["excel"] > shipped.counts.get("kubernetes", 0)
    assert shipped.counts["manag*"] >= shipped.counts["manager"]
    assert any(key.startswith("http://data.europa.eu/esco/skill/") for key in shipped.counts)
