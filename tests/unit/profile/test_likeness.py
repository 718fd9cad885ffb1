"""The same person twice: texts that grew out of one another are near, templates are not; nothing is merged."""

import random
import time
from datetime import date

import pytest

from classifyme_desktop.profile.likeness import (
    NEAR,
    RELATED,
    Likeness,
    Offer,
    Traces,
    Why,
    distance,
    fingerprint,
    same_person,
)

WORDS = (
    "closed monthly books prepared audits led small teams built reports for clients across regions with care".split()
)


def resume(seed: int, lines: int = 40) -> list[str]:
    choice = random.Random(seed)
    return [" ".join(f"{choice.choice(WORDS)}{choice.randrange(40)}" for _ in range(9)) for _ in range(lines)]


@pytest.mark.parametrize("seed", range(8))
def test_layout_and_capitals_change_nothing_and_a_line_little(seed: int) -> None:
    lines = resume(seed)
    first = fingerprint("\n".join(lines))
    assert fingerprint("\r\n\n".join(line.upper().replace(" ", "  ") for line in lines)) == first
    changed = [*lines[:20], *resume(seed + 100, 1), *lines[21:]]
    assert 0 < distance(first, fingerprint("\n".join(changed))) <= NEAR
    longer = [*resume(seed + 200, 5), *lines]
    assert distance(first, fingerprint("\n".join(longer))) <= RELATED
    assert distance(first, fingerprint("\n".join(resume(seed + 300)))) > NEAR


def test_ligatures_are_letters_and_no_words_is_zero() -> None:
    assert fingerprint("o\ufb03ce and pro\ufb01t and loss") == fingerprint("OFFICE and profit and loss")
    assert fingerprint(" \n•") == 0
    assert 0 < fingerprint("one") < 2**64


NEAR_PAIR = (0b1111, 0b0110)
FAR = (1 << 40) - 1


def traces(**given: object) -> Traces:
    return Traces(**given)  # type: ignore[arg-type]


def test_a_shared_email_and_a_near_text_is_a_newer_version() -> None:
    old = traces(emails=frozenset({"j@x.org"}), name="Jane Doe", fingerprint=NEAR_PAIR[0], made_on=date(2023, 1, 1))
    new = traces(emails=frozenset({"j@x.org"}), name="Jane Doe", fingerprint=NEAR_PAIR[1], made_on=date(2024, 1, 1))
    assert same_person(old, new) == Likeness(Offer.NEWER_VERSION, (Why.EMAIL, Why.TEXT), 2, second_is_newer=True)
    assert same_person(new, old) == Likeness(Offer.NEWER_VERSION, (Why.EMAIL, Why.TEXT), 2, second_is_newer=False)


def test_a_shared_phone_and_another_text_is_the_same_person() -> None:
    one = traces(phones=frozenset({"+33639981234"}), name="Marie Dupont", fingerprint=1)
    other = traces(phones=frozenset({"+33639981234"}), name="Marie Durand-Dupont", fingerprint=FAR)
    assert same_person(one, other) == Likeness(Offer.SAME_PERSON, (Why.PHONE,), 39, None)


def test_a_shared_contact_of_people_with_other_names_is_an_agency() -> None:
    one = traces(emails=frozenset({"jobs@agency.example"}), name="Marie Dupont", fingerprint=1)
    other = traces(emails=frozenset({"jobs@agency.example"}), name="Awa N’Diaye", fingerprint=FAR)
    assert same_person(one, other) is None


def test_the_same_name_alone_is_never_enough() -> None:
    assert same_person(traces(name="Jane Doe", fingerprint=1), traces(name="Jane Doe", fingerprint=FAR)) is None
    assert same_person(traces(name="Jane Doe"), traces(name="Jane Doe")) is None
    assert same_person(Traces(), Traces()) is None


def test_a_template_with_other_names_is_not_the_same_person() -> None:
    one = traces(emails=frozenset({"a@x.org"}), name="Jane Doe", fingerprint=NEAR_PAIR[0])
    other = traces(emails=frozenset({"b@x.org"}), name="John Roe", fingerprint=NEAR_PAIR[1])
    assert same_person(one, other) is None


def test_a_near_text_with_a_new_email_of_the_same_name_is_a_newer_version() -> None:
    one = traces(emails=frozenset({"a@x.org"}), name="Jane Doe", fingerprint=NEAR_PAIR[0])
    other = traces(emails=frozenset({"b@x.org"}), name="DOE Jane", fingerprint=NEAR_PAIR[1])
    assert same_person(one, other) == Likeness(Offer.NEWER_VERSION, (Why.TEXT,), 2, None)


def test_a_near_text_without_any_contact_is_offered() -> None:
    found = same_person(traces(fingerprint=NEAR_PAIR[0]), traces(fingerprint=NEAR_PAIR[1]))
    assert found == Likeness(Offer.NEWER_VERSION, (Why.TEXT,), 2, None)


@pytest.mark.parametrize("piece", ["a", " ", "(", "@", "0", "a ", "0 "])
def test_a_million_characters_take_less_than_a_second(piece: str) -> None:
    start = time.process_time()
    fingerprint(piece * (1_000_000 // len(piece)))
    assert time.process_time() - start < 5.0
