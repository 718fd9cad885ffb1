"""Where people stand for a gig: the newest decision stands, the journal tells it, lists keep everybody."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlcipher3 import dbapi2 as driver

from classifyme_desktop.domain.decision import FURTHER, Choice, Decided
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


@pytest.mark.parametrize("choice", Choice)
def test_every_stage_is_kept_and_told_with_ids_and_codes_only(place: Place, choice: Choice) -> None:
    roe = place.people["roe"]
    decisions.put(place.workspace, place.gig, [roe], choice, "knows our ledger")
    assert place.choices() == {roe: (choice, "knows our ledger")}
    decisions.put(place.workspace, place.gig, [roe], None)
    assert place.choices() == {}
    came, left = journal.entries(place.workspace)
    plain = {Choice.PINNED: (Action.PIN, Action.UNPIN), Choice.REJECTED: (Action.REJECT, Action.UNREJECT)}
    assert (came.action, left.action) == plain.get(choice, (Action.STAGE, Action.STAGE))
    if choice not in plain:
        assert (came.details["stage"], left.details["stage"]) == (choice.value, "new")
    assert journal.verify(place.workspace).is_whole


def test_a_person_goes_from_stage_to_stage_and_every_step_is_told(place: Place) -> None:
    roe = place.people["roe"]
    for choice in FURTHER:
        decisions.put(place.workspace, place.gig, [roe], choice)
    assert place.choices() == {roe: (Choice.HIRED, "")}
    assert [entry.details["stage"] for entry in journal.entries(place.workspace)] == [one.value for one in FURTHER]


def test_people_are_put_back_where_each_of_them_stood(place: Place) -> None:
    roe, haddad, petit = (place.people[word] for word in ("roe", "haddad", "petit"))
    decisions.put(place.workspace, place.gig, [roe], Choice.SHORTLISTED, "ledger")
    decisions.pin(place.workspace, place.gig, [haddad])
    stood = {one: decisions.of_gig(place.workspace, place.gig).get(one) for one in (roe, haddad, petit)}
    before = place.choices()
    decisions.put(place.workspace, place.gig, list(stood), Choice.REJECTED, "no tax work")
    assert {choice for choice, _ in place.choices().values()} == {Choice.REJECTED}
    decisions.restore(place.workspace, place.gig, stood)
    assert place.choices() == before


def test_nobody_moves_when_one_of_several_is_gone_or_the_reason_may_not_be(place: Place) -> None:
    roe = place.people["roe"]
    with pytest.raises(StorageError):
        decisions.put(place.workspace, place.gig, [roe, ResumeId(99)], Choice.INTERVIEWED)
    with pytest.raises(UsageError):
        decisions.put(place.workspace, place.gig, [roe], Choice.ON_HOLD, "too old for us")
    assert place.choices() == {}
    assert place.told() == []


def test_a_person_stands_apart_for_each_gig_and_the_last_decided_comes_first(place: Place) -> None:
    roe = place.people["roe"]
    other = place.workspace.write(lambda db: library.add_gig(db, "Nurse"))
    assert decisions.of_person(place.workspace, roe) == []
    decisions.put(place.workspace, other, [roe], Choice.HIRED)
    decisions.put(place.workspace, place.gig, [roe], Choice.REJECTED, "no SAP")
    decisions.put(place.workspace, place.gig, [place.people["haddad"]], Choice.OFFERED)
    found = decisions.of_person(place.workspace, roe)
    told = [(one.gig_id, one.title, one.decided.choice, one.decided.reason) for one in found]
    assert told == [(place.gig, "Gig", Choice.REJECTED, "no SAP"), (other, "Gig", Choice.HIRED, "")]
    decisions.clear(place.workspace, other, [roe])
    assert [one.gig_id for one in decisions.of_person(place.workspace, roe)] == [place.gig]


def test_the_shortlist_comes_first_in_the_order_of_the_program_and_on_hold_stays_in_the_middle() -> None:
    said = dict(zip(map(ResumeId, range(1, 8)), reversed(Choice), strict=True))
    decided = {one: Decided(choice, "", "") for one, choice in said.items()}
    ranked = [ResumeId(8), *said, ResumeId(9)]
    arranged = decisions.arranged(ranked, lambda one: one, decided)
    assert [said.get(one) for one in arranged] == [
        *(Choice.HIRED, Choice.OFFERED, Choice.INTERVIEWED, Choice.SHORTLISTED, Choice.PINNED),
        *(None, Choice.ON_HOLD, None, Choice.REJECTED),
    ]
