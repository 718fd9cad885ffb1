"""Numbers of candidates: stable, telling nothing, never another person's."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain import blind


def hashes(count: int) -> list[str]:
    return [hashlib.sha256(bytes([n % 256, n // 256])).hexdigest() for n in range(count)]


GIG, OTHER = hashlib.sha256(b"gig").hexdigest(), hashlib.sha256(b"other").hexdigest()


def test_everybody_has_a_number_of_their_own_of_at_least_three_digits() -> None:
    found = blind.numbers(GIG, hashes(600))
    assert len(set(found.values())) == 600
    assert all(len(number) >= 3 and number.isdecimal() for number in found.values())
    assert max(map(len, found.values())) <= 8


def test_the_order_of_import_and_the_gig_do_not_show() -> None:
    people = hashes(50)
    assert blind.numbers(GIG, people) == blind.numbers(GIG, people[::-1])
    assert blind.numbers(GIG, people) != blind.numbers(OTHER, people)


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_newcomer_leaves_numbers_or_makes_them_longer(before: int, more: int) -> None:
    old = blind.numbers(GIG, hashes(before))
    new = blind.numbers(GIG, hashes(before + more))
    for person, number in old.items():
        assert new[person].startswith(number)


def test_nobody_and_one_person() -> None:
    assert blind.numbers(GIG, []) == {}
    (only,) = blind.numbers(GIG, hashes(1)).values()
    assert len(only) == 3


def test_labels_tell_no_gender() -> None:
    assert blind.label("014") == "Candidate 014"
    assert blind.label("014", "fr") == "Candidature 014"
