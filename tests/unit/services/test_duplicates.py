from dataclasses import replace
from datetime import date

import pytest

from classifyme_desktop.domain.likeness import Decision, Offer, Why
from classifyme_desktop.domain.profile import Career, ReferenceSource
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.errors import UsageError
from classifyme_desktop.services import duplicates
from classifyme_desktop.services.duplicates import Fingerprints
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files
from classifyme_desktop.storage.profiles import Facts
from tests.helpers.profiles import TEXT, fact, profile
from tests.unit.storage import making

FAR = 0x0F0F_0F0F_0F0F_0F0F


@pytest.fixture
def workspace():
    with Workspace.memory() as opened:
        yield opened


def add(workspace, known, word, facts):
    def change(db):
        files.add(
            db,
            sha256=making.sha256(word),
            size_bytes=1,
            path=making.Path(f"/x/{word}"),
            reading=making.reading(TEXT),
            facts=facts,
        )
        resume_id = files.known(db, making.sha256(word)).resume_id
        duplicates.note(db, resume_id, facts, known)
        return resume_id

    return workspace.write(change)


def facts(fingerprint, year=2024, **changes):
    career = Career(date(year, 5, 1), ReferenceSource.FILE, 48)
    return Facts(replace(profile(**changes), career=career), Quality(), fingerprint, date(2026, 1, 2))


def test_a_newer_version_of_one_person_is_offered_and_never_merged(workspace):
    known = Fingerprints([])
    first = add(workspace, known, "a", facts(0b1111, 2022))
    second = add(workspace, known, "b", facts(0b0111, 2024))
    (pair,) = duplicates.listed(workspace)
    assert (pair.resume_id, pair.other_id) == (first, second)
    assert pair.offer is Offer.NEWER_VERSION
    assert Why.EMAIL in pair.why
    assert pair.is_newer is True
    with workspace.reading() as db:
        assert files.counts(db)[making.FileState.ADDED] == 2


def test_people_who_share_nothing_are_not_offered(workspace):
    known = Fingerprints([])
    add(workspace, known, "a", facts(0b1111))
    other = facts(FAR, email="b@example.org", phone="+33699999999")
    add(
        workspace,
        known,
        "b",
        replace(
            other, profile=replace(other.profile, contact=replace(other.profile.contact, name=fact("Java", "Ann Poe")))
        ),
    )
    assert duplicates.listed(workspace, is_open=None) == []


def test_a_decision_is_kept_and_can_be_taken_back(workspace):
    known = Fingerprints([])
    first, second = add(workspace, known, "a", facts(1)), add(workspace, known, "b", facts(FAR))
    duplicates.decide(workspace, second, first, Decision.NOT_THE_SAME)
    assert duplicates.listed(workspace) == []
    assert duplicates.listed(workspace, is_open=None)[0].decision is Decision.NOT_THE_SAME
    duplicates.decide(workspace, first, second, None)
    assert len(duplicates.listed(workspace)) == 1
    with pytest.raises(UsageError):
        duplicates.decide(workspace, first, 99, Decision.SAME_PERSON)


def test_near_fingerprints_are_found_among_many():
    known = Fingerprints([(3, 0), (1, (1 << 64) - 1), (2, 0b11)])
    assert known.near(0b1) == [2, 3]
    known.add(7, 0b1)
    assert known.near(0b1) == [2, 3, 7]
    assert Fingerprints([]).near(5) == []
