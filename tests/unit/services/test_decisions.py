"""Pinned and rejected people: the newest decision stands, the journal tells it, lists keep everybody."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlcipher3 import dbapi2 as driver

from classifyme_desktop.domain.decision import Choice, Decided
from classifyme_desktop.domain.journal import Action
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.services import decisions, journal
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import library
from tests.unit.storage import making


@dataclass
class Place:
    workspace: Workspace
    gig: GigId
    people: dict[str, ResumeId]

    def choices(self) -> dict[ResumeId, tuple[Choice, str]]:
        return {one: (said.choice, said.reason) for one, said in decisions.of_gig(self.workspace, self.gig).items()}

    def told(self) -> list[tuple[Action, int]]:
        return [(entry.action, entry.subject_id) for entry in journal.entries(self.workspace)]


@pytest.fixture
def place() -> Iterator[Place]:
    made = Place(*library.filled())
    with made.workspace:
        yield made


def test_the_newest_decision_stands_and_each_is_told(place: Place) -> None:
    roe, haddad = place.people["roe"], place.people["haddad"]
    decisions.pin(place.workspace, place.gig, [roe, haddad], "knows  our\nledger")
    assert place.choices() == {one: (Choice.PINNED, "knows our ledger") for one in (roe, haddad)}
    decisions.reject(place.workspace, place.gig, [haddad])
    assert place.choices()[haddad] == (Choice.REJECTED, "")
    decisions.clear(place.workspace, place.gig, [haddad, roe])
    assert place.choices() == {}
    assert place.told() == [
        *((Action.PIN, roe), (Action.PIN, haddad), (Action.REJECT, haddad)),
        *((Action.UNREJECT, haddad), (Action.UNPIN, roe)),
    ]
    assert journal.verify(place.workspace).is_whole
    assert all(entry.details == {"gig": place.gig} for entry in journal.entries(place.workspace))


def test_the_same_decision_again_adds_nothing(place: Place) -> None:
    roe = place.people["roe"]
    decisions.clear(place.workspace, place.gig, [roe])
    for _ in range(2):
        decisions.pin(place.workspace, place.gig, [roe, roe])
    assert place.told() == [(Action.PIN, roe)]
    decisions.pin(place.workspace, place.gig, [roe], "another reason")
    assert len(place.told()) == 2


def test_every_row_stays(place: Place) -> None:
    roe = place.people["roe"]
    decisions.pin(place.workspace, place.gig, [roe])
    decisions.clear(place.workspace, place.gig, [roe])
    with place.workspace.reading() as db:
        assert db.query("SELECT choice FROM gig_decisions ORDER BY decision_id") == [("pinned",), (None,)]
    with pytest.raises(driver.IntegrityError):
        place.workspace.write(lambda db: db.execute("UPDATE gig_decisions SET choice = 'pinned'"))


def test_one_gig_does_not_decide_for_another(place: Place) -> None:
    other = place.workspace.write(lambda db: library.add_gig(db, "Nurse"))
    decisions.reject(place.workspace, other, [place.people["roe"]])
    assert place.choices() == {}


def test_who_or_what_is_gone_is_told_and_nothing_is_kept(place: Place) -> None:
    roe = place.people["roe"]
    with pytest.raises(StorageError) as told:
        decisions.pin(place.workspace, GigId(99), [roe])
    assert told.value.code == "gig_unknown"
    for said in (decisions.pin, decisions.reject, decisions.clear):
        with pytest.raises(StorageError) as told:
            said(place.workspace, place.gig, [roe, ResumeId(99)])
        assert told.value.code == "resume_unknown"
    assert place.choices() == {}
    assert place.told() == []


@pytest.mark.parametrize(("reason", "code"), [("x" * 201, "reason_long"), ("too old for us", "reason_protected")])
def test_reasons_that_may_not_be(place: Place, reason: str, code: str) -> None:
    with pytest.raises(UsageError) as told:
        decisions.reject(place.workspace, place.gig, [place.people["roe"]], reason)
    assert told.value.code == code
    assert place.choices() == {}


def test_a_reason_about_the_work_may_be(place: Place) -> None:
    decisions.reject(place.workspace, place.gig, [place.people["roe"]], "no SAP, needs three months to learn it")
    assert place.choices()


def test_decisions_go_with_the_person_and_with_the_gig(place: Place) -> None:
    decisions.pin(place.workspace, place.gig, [place.people["roe"], place.people["haddad"]])
    place.workspace.write(lambda db: library.erase(db, "roe"))
    assert list(place.choices()) == [place.people["haddad"]]
    with place.workspace.reading() as db:
        assert db.query("SELECT resume_id FROM gig_decisions") == [(place.people["haddad"],)]
    place.workspace.write(lambda db: db.execute("DELETE FROM gigs"))
    with place.workspace.reading() as db:
        assert db.query("SELECT count(*) FROM gig_decisions") == [(0,)]
    assert len(place.told()) == 2


def test_the_order_is_that_of_the_hashes_whatever_was_decided_first(place: Place) -> None:
    decisions.pin(place.workspace, place.gig, list(place.people.values()))
    by_hash = sorted(place.people, key=making.sha256)
    assert list(place.choices()) == [place.people[word] for word in by_hash]


def test_pinned_come_first_rejected_last_and_nobody_goes() -> None:
    said = {ResumeId(4): Choice.PINNED, ResumeId(1): Choice.REJECTED, ResumeId(3): Choice.PINNED}
    decided = {one: Decided(choice, "", "") for one, choice in said.items()}
    ranked = [ResumeId(one) for one in (1, 2, 3, 4, 5)]
    assert decisions.arranged(ranked, lambda one: one, decided) == [3, 4, 2, 5, 1]
    assert decisions.arranged(ranked, lambda one: one, {}) == ranked
