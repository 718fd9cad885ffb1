import contextlib
import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.storage import files, fulltext, predictions, vectors
from classifyme_desktop.storage.database import Database
from tests.unit.storage import making


def names(db: Database, match: str, limit: int = 100) -> list[str]:
    """Return the hashes of what is found, best first."""
    found = fulltext.search(db, match, limit)
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    return [row.sha256 for row in files.rows(db, files.of_resumes(db, [one for one, _ in found]))]


def test_the_c_languages_stay_apart(db: Database) -> None:
    for word, text in (("c", "knows C, Perl"), ("cpp", "knows C++, Perl"), ("cs", "(C#) and Perl"), ("none", "Perl")):
        making.add(db, word, text)
    assert names(db, '"C"') == [making.sha256("c")]
    assert names(db, '"c++"') == [making.sha256("cpp")]
    assert names(db, '"C#"') == [making.sha256("cs")]
    assert len(names(db, "perl")) == 4


def test_accents_and_word_starts_are_found(db: Database) -> None:
    making.add(db, "one", "Ingénieure d'études, Noël à Orléans")
    for match in ("ingenieur*", "INGÉNIEURE", "in*", "ing*", "noel AND orleans", "etudes"):
        assert names(db, match) == [making.sha256("one")]
    assert names(db, "ingenieur") == []


def test_better_matches_come_first_and_the_limit_holds(db: Database) -> None:
    making.add(db, "many", "cook cook cook cook")
    making.add(db, "one", "cook and many other words that have nothing to do with a kitchen")
    making.add(db, "none", "driver")
    assert names(db, "cook") == [making.sha256("many"), making.sha256("one")]
    assert names(db, "cook", 1) == [making.sha256("many")]


@pytest.mark.parametrize(
    "match",
    ['"', "", "a AND", "jane:a", "*", "*id", " *reads", "NEAR(", "^", "(" * 300 + "a" + ")" * 300, "\ud800", "c++"],
)
def test_a_query_that_makes_no_sense_is_told_and_never_quoted(db: Database, match: str) -> None:
    making.add(db, "one")
    with pytest.raises(UsageError) as caught:
        fulltext.search(db, match, 10)
    assert caught.value.code == "bad_query"
    assert caught.value.__cause__ is None


def test_ranking_finds_words_in_the_masked_text_only(db: Database) -> None:
    file_id = making.add(db, "one", "Jane Cook, Ingénieure C++", masked_text="           Ingénieure C++")
    resume_id = making.resume_of(db, file_id)
    making.add(db, "two", "cook")
    assert list(fulltext.having(db, "cook")) == [resume_id + 1]
    assert list(fulltext.having(db, "ingenieure")) == list(fulltext.having(db, "c++")) == [resume_id]
    for term in ("jane", "ingenieur", "c", "c#", "*", "cook OR jane", 'a"b', "\ud800", ""):
        assert fulltext.having(db, term).tolist() == []
    assert fulltext.having(db, "cook").dtype == np.int64
    assert len(names(db, "jane")) == 1
    assert fulltext.count(db) == 2


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30))
def test_any_query_finds_something_or_is_told(match: str) -> None:
    with Database.open_memory() as db, contextlib.suppress(UsageError):
        assert fulltext.search(db, match, 10) == []


def test_the_order_of_adding_never_matters() -> None:
    words = {"a": "cook in Lyon", "b": "cook in Nice", "c": "cook cook", "d": "cook in Metz", "e": "driver"}
    seen = []
    for order in itertools.islice(itertools.permutations(words), 0, None, 17):
        with Database.open_memory() as db:
            for number, word in enumerate(order):
                making.add(db, word, words[word], embedding=making.embedding(word, 1 + ord(word) % 3))
                if number == 2:
                    making.add(db, "gone")
            with db.atomic():
                db.execute("DELETE FROM files WHERE sha256 = ?", (making.sha256("gone"),))
            blocks = list(vectors.blocks(db, making.ENCODER, most_rows=4))
            found = fulltext.search(db, "cook", 10)
            rows = files.rows(db, files.of_resumes(db, [one for one, _ in found]))
            order_of_blocks = files.rows(
                db, files.of_resumes(db, [int(one) for block in blocks for one in block.resume_ids])
            )
            ids, _ = predictions.probabilities(db, 1)
            assert list(ids) == [row.resume_id for row in order_of_blocks]
            seen.append(
                (
                    [(row.sha256, score) for row, (_, score) in zip(rows, found, strict=True)],
                    [row.sha256 for row in order_of_blocks],
                    [block.vectors.tobytes() for block in blocks],
                )
            )
    assert len(seen) > 5
    assert all(one == seen[0] for one in seen)


def test_blocks_hold_whole_resumes_up_to_the_limit(db: Database) -> None:
    chunks = {"a": 2, "b": 3, "c": 9, "d": 1, "e": 0}
    for word, count in chunks.items():
        making.add(db, word, embedding=making.embedding(word, count))
    making.add(db, "other", embedding=making.embedding("other", 2, "f" * 64))
    made = {}
    for block in vectors.blocks(db, making.ENCODER, most_rows=4):
        assert (block.resume_ids.dtype, block.offsets.dtype) == (np.int64, np.int64)
        assert block.vectors.dtype == np.float32
        assert len(block.vectors) <= 4 or len(block.resume_ids) <= 2
        assert block.offsets[-1] == len(block.vectors)
        for number, row in enumerate(files.rows(db, files.of_resumes(db, [int(one) for one in block.resume_ids]))):
            made[row.sha256] = block.vectors[block.offsets[number] : block.offsets[number + 1]]
    assert set(made) == {making.sha256(word) for word in chunks}
    for word, count in chunks.items():
        np.testing.assert_array_equal(made[making.sha256(word)], making.embedding(word, count).vectors)
    assert list(vectors.blocks(db, "none")) == []


def test_vectors_are_replaced_by_the_same_encoder_only(db: Database) -> None:
    making.add(db, "one")
    resume_id = making.resume_of(db, files.ids(db)[0])
    vectors.put(db, resume_id, making.embedding("new", 5))
    vectors.put(db, resume_id, making.embedding("other", 1, "f" * 64))
    stored = vectors.get(db, resume_id, making.ENCODER)
    assert stored is not None
    np.testing.assert_array_equal(stored.vectors, making.embedding("new", 5).vectors)
    assert db.query("SELECT count(*) FROM vectors") == [(2,)]


@pytest.mark.parametrize("change", ["vectors = x'00'", "dimension = 0", "ranges = x''"])
def test_vectors_of_a_wrong_size_are_told(db: Database, change: str) -> None:
    making.add(db, "one")
    with db.atomic():
        db.execute(f"UPDATE vectors SET {change}")
    with pytest.raises(StorageError) as caught:
        vectors.get(db, making.resume_of(db, files.ids(db)[0]), making.ENCODER)
    assert caught.value.code == "library_damaged"


@pytest.mark.parametrize("change", ["top = 'x'", "cuts = '[1]'", "probabilities = x'00'"])
def test_a_broken_prediction_is_told(db: Database, change: str) -> None:
    making.add(db, "one")
    with db.atomic():
        db.execute(f"UPDATE predictions SET {change}")
    with pytest.raises(StorageError) as caught:
        predictions.latest(db, making.resume_of(db, files.ids(db)[0]))
    assert caught.value.code == "library_damaged"
