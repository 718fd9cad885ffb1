from datetime import date

import pytest

from classifyme_desktop.domain.document import Box, Concealment, HiddenText, PageSize
from classifyme_desktop.domain.likeness import Decision, Offer, Pair, Why
from classifyme_desktop.domain.profile import Profile
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import files, pairs, profiles
from classifyme_desktop.storage.profiles import Facts
from tests.helpers.profiles import TEXT, profile
from tests.unit.storage import making

BOXES = (Box(0, 4, 0, 100, 200, 300, 250), Box(5, 8, 0, 310, 200, 400, 250))
HIDDEN = (HiddenText("java java", Concealment.TINY, 0),)


def add(db, word, facts_of=None, fingerprint=7):
    reading = making.reading(TEXT, boxes=BOXES, pages=(PageSize(5950, 8420),), hidden=HIDDEN)
    facts = Facts(facts_of or profile(), Quality(letters=0.5), fingerprint, date(2026, 1, 2))
    file_id = files.add(
        db, sha256=making.sha256(word), size_bytes=1, path=making.Path(f"/x/{word}.pdf"), reading=reading, facts=facts
    )
    return files.rows(db, [file_id])[0].resume_id


def test_facts_come_back_as_they_were_stored(db):
    resume_id = add(db, "a")
    found = profiles.get(db, resume_id)
    assert found.facts == Facts(profile(), Quality(letters=0.5), 7, date(2026, 1, 2))
    assert found.hidden == HIDDEN
    assert profiles.layout(db, resume_id) == profiles.Layout(BOXES, (PageSize(5950, 8420),))
    assert profiles.months_of_skills(db, [resume_id]) == {resume_id: {"http://data.europa.eu/esco/skill/java": 48}}


def test_a_resume_without_facts_has_none(db):
    assert profiles.get(db, 99) is None
    assert profiles.layout(db, 99) == profiles.Layout((), ())


def test_resumes_of_one_address_find_each_other(db):
    one, two = add(db, "a"), add(db, "b", profile(phone="+33700000000"))
    three = add(db, "c", profile("other@example.org", "+33700000000"))
    add(db, "d", profile("fourth@example.org", "+33700000004"))
    assert pairs.sharing(db, one) == [two]
    assert pairs.sharing(db, two) == [one, three]


def test_fingerprints_use_all_their_bits(db):
    one, two = add(db, "a", fingerprint=(1 << 64) - 1), add(db, "b", fingerprint=0)
    add(db, "c", fingerprint=None)
    assert pairs.fingerprints(db) == [(one, (1 << 64) - 1), (two, 0)]


def test_an_offer_is_made_once_and_a_decision_stays(db):
    one, two = add(db, "a"), add(db, "b")
    pair = Pair(one, two, Offer.NEWER_VERSION, (Why.EMAIL, Why.TEXT), True)
    pairs.offer(db, pair)
    assert pairs.listed(db, is_open=True) == [pair]
    pairs.decide(db, pair, Decision.NOT_THE_SAME, now=making.NOW)
    pairs.offer(db, Pair(one, two, Offer.SAME_PERSON, (Why.PHONE,), None))
    assert pairs.listed(db, is_open=True) == []
    assert pairs.listed(db)[0].decision is Decision.NOT_THE_SAME
    pairs.decide(db, pair, None, now=making.NOW)
    assert pairs.listed(db, is_open=True) == [pair]
    with pytest.raises(ValueError):
        pairs.offer(db, Pair(two, one, Offer.SAME_PERSON, (Why.PHONE,), None))


def test_everything_about_a_person_goes_with_the_file(db):
    one, two = add(db, "a"), add(db, "b")
    pairs.offer(db, Pair(one, two, Offer.SAME_PERSON, (Why.EMAIL,), None))
    with db.atomic():
        db.execute("DELETE FROM files WHERE file_id = (SELECT file_id FROM resumes WHERE resume_id = ?)", (one,))
    for table in ("profiles", "layouts", "skills", "traces"):
        assert db.query(f"SELECT DISTINCT resume_id FROM {table}") == [(two,)]
    assert pairs.listed(db) == []


def test_reading_a_file_anew_replaces_what_was_known(db):
    resume_id = add(db, "a")
    with db.atomic():
        profiles.put(
            db, resume_id, making.reading(TEXT).document, Facts(Profile(None), Quality(), None, date(2026, 2, 3))
        )
    assert profiles.get(db, resume_id).facts.profile == Profile(None)
    assert profiles.months_of_skills(db, [resume_id]) == {}
    assert profiles.layout(db, resume_id) == profiles.Layout((), ())


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [("profiles", "facts", "{}"), ("profiles", "quality", '{"x": 1}'), ("profiles", "hidden", "[1]")],
)
def test_damaged_facts_are_told(db, table, column, value):
    resume_id = add(db, "a")
    with db.atomic():
        db.execute(f"UPDATE {table} SET {column} = ?", (value,))
    with pytest.raises(StorageError):
        profiles.get(db, resume_id)


def test_a_damaged_layout_is_told(db):
    resume_id = add(db, "a")
    with db.atomic():
        db.execute("UPDATE layouts SET boxes = ?", (b"rubbish",))
    with pytest.raises(StorageError):
        profiles.layout(db, resume_id)
