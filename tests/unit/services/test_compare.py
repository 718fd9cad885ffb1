"""People side by side: their facts, what they share, where they stand for a gig; blind as everywhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.profile import Fact, Job, Moment, Period
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.services import blind, compare, corrections, decisions, gigs, people, rank, reasons
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import applicants

THREE = ("platform", "cloud", "waiter")


@dataclass(frozen=True)
class Place:
    workspace: Workspace
    ids: dict[str, ResumeId]
    ranked: RankedList

    def some(self, *words: str) -> list[ResumeId]:
        return [self.ids[word] for word in words]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    files = applicants.folder(tmp_path_factory.mktemp("compared"))
    with Workspace.memory() as workspace:
        applicants.take_in(workspace, [files / f"{word}.pdf" for word in THREE])
        gig = gigs.add_text(workspace, applicants.PLATFORM_GIG)
        with workspace.reading() as db:
            ids = [ResumeId(one) for (one,) in db.query("SELECT resume_id FROM resumes")]
            rows = people.rows_of(db, ids)
        by_name = {Path(row.path).stem: one for one, row in rows.items()}
        yield Place(workspace, by_name, RankedList(rank.rate(workspace, gig.gig_id)))


def test_each_person_has_the_facts_that_were_read_in_the_order_asked(place: Place) -> None:
    found = compare.read(place.workspace, place.some("waiter", "platform"))
    waiter, platform = found.people
    assert (waiter.name, platform.name) == ("Lee Brown", "Sam Okoro")
    assert platform.for_gig is None
    assert platform.profile is not None
    titles = [platform.profile.jobs[at].title.value for at in platform.jobs]
    assert titles == ["DevOps Engineer", "System Administrator"]
    assert platform.row.role_id is not None
    assert "Kubernetes" in " ".join(platform.skills.values())


def test_for_a_gig_each_stands_as_in_its_ranking_and_shows_why(place: Place) -> None:
    who = place.some("platform", "cloud", "waiter")
    found = compare.read(place.workspace, who, ranked=place.ranked)
    for person in found.people:
        at = person.for_gig
        assert at is not None
        row = place.ranked.row_of(person.resume_id)
        assert row is not None
        assert at.match == place.ranked.match(row)
        assert at.shares == place.ranked.shares()
        told = [one for one in reasons.of(place.workspace, place.ranked, person.resume_id).musts if one.need == "must"]
        assert [(one.text, one.is_met) for one in at.musts] == [(one.text, one.is_met) for one in told]
        assert all(bool(one.quote) == (one.is_met is True) for one in at.musts)
    first = found.people[0].for_gig
    assert first is not None
    assert any("Kubernetes" in one.quote for one in first.musts)


def test_what_a_reader_decided_and_corrected_is_shown(place: Place) -> None:
    who = place.some("platform", "cloud")
    gig = place.ranked.rated.gig
    assert gig is not None
    decisions.put(place.workspace, gig.gig_id, [who[1]], Choice.OFFERED, "knows our cloud")
    corrections.set_level(place.workspace, [who[1]], "Manager")
    first, second = compare.read(place.workspace, who, ranked=place.ranked).people
    assert first.for_gig is not None
    assert second.for_gig is not None
    assert first.for_gig.decided is None
    assert second.for_gig.decided is not None
    assert second.for_gig.decided.choice is Choice.OFFERED
    assert second.level == "Manager"


def test_who_may_not_be_known_is_not(place: Place) -> None:
    who = place.some("platform", "cloud")
    gig = place.ranked.rated.gig
    assert gig is not None
    candidates = blind.candidates(place.workspace, gig.gig_id)
    numbers = {one: candidates.number(one) for one in who}
    found = compare.read(place.workspace, who, numbers=numbers, ranked=place.ranked)
    said = repr(found).lower()
    assert not [
        word for word in ("okoro", "duarte", "sam ", "example.org", "01632", "platform.pdf", "2018") if word in said
    ]
    for person in found.people:
        assert person.profile is None
        assert person.blinded is not None
        assert person.blinded == blind.read(place.workspace, person.resume_id, numbers[person.resume_id]).profile
    only = compare.read(place.workspace, who, numbers={who[0]: numbers[who[0]]})
    assert [one.name for one in only.people] == ["", "Ines Duarte"]


@pytest.mark.parametrize(
    "words", [(), ("platform",), ("platform", "platform"), ("platform", "cloud", "waiter", "x", "y")]
)
def test_two_to_four_different_people_are_compared(place: Place, words: tuple[str, ...]) -> None:
    ids = [place.ids.get(word, ResumeId(900 + at)) for at, word in enumerate(words)]
    with pytest.raises(UsageError) as told:
        compare.read(place.workspace, ids)
    assert told.value.code == "compare_count"


def test_somebody_who_is_gone_is_told(place: Place) -> None:
    with pytest.raises(StorageError) as told:
        compare.read(place.workspace, [place.ids["platform"], ResumeId(999)])
    assert told.value.code == "resume_unknown"


def test_skills_are_of_all_of_some_or_of_one() -> None:
    held = [{"a": "A", "b": "B", "c": "C"}, {"c": "C", "a": "A"}, {"d": "D", "a": "A"}]
    found = compare.skills(held)
    assert found.of_all == ("A",)
    assert found.some == (("C",), ("C",), ())
    assert found.only == (("B",), (), ("D",))
    two = compare.skills(held[:2])
    assert (two.of_all, two.some, two.only) == (("A", "C"), ((), ()), (("B",), ()))


def test_jobs_that_go_on_come_first_then_the_last_ended_and_undated_ones_last() -> None:
    def job(period: Period | None) -> Job:
        return Job(Fact("x", (0, 1)), None, period, (0, 1))

    def years(start: int, end: int | None) -> Period:
        return Period(Moment(start), Moment(end) if end else None, end is None, (0, 1))

    jobs = [job(None), job(years(2001, 2005)), job(years(2010, None)), job(None), job(years(2004, 2009))]
    assert compare.latest_first(jobs) == (2, 4, 1, 0, 3)
