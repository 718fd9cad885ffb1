"""Reasons hold: each is shown by words of the resume, and each change is what ranking anew says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.match_reasons import Change, Reasons
from classifyme_desktop.domain.profile import Range
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.matching import keywords, rating, scoring
from classifyme_desktop.matching.changes import Asked
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.services import gig_edits, gigs, people, rank, reasons
from classifyme_desktop.services.rank import Rated
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import profiles, texts
from tests.helpers import applicants, resumes

FloatArray = npt.NDArray[np.float64]
GIGS = (applicants.PLATFORM_GIG, applicants.NURSE_GIG_FR, applicants.JAVA_GIG, resumes.ACCOUNTANT_GIG)
BY_SKILLS = Weights(meaning=0.1, keywords=0.3, skills=0.6)


@dataclass(frozen=True)
class Place:
    """A library in memory and who is who."""

    workspace: Workspace
    ids: dict[str, ResumeId]

    def text(self, resume_id: ResumeId) -> str:
        with self.workspace.reading() as db:
            return texts.get_text(db, resume_id)

    def ranked(self, text: str, weights: Weights = DEFAULT_WEIGHTS) -> RankedList:
        made = RankedList(rank.rate_text(self.workspace, text))
        made.weigh(weights)
        return made


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    files = applicants.folder(tmp_path_factory.mktemp("reasons"))
    with Workspace.memory() as workspace:
        applicants.take_in(workspace, [files])
        with workspace.reading() as db:
            ids = [ResumeId(one) for (one,) in db.query("SELECT resume_id FROM resumes")]
            rows = people.rows_of(db, ids)
        yield Place(workspace, {Path(row.path).stem: one for one, row in rows.items()})


def everybody(place: Place, weights: Weights = DEFAULT_WEIGHTS) -> Iterator[tuple[RankedList, ResumeId, Reasons]]:
    for text in GIGS:
        ranked = place.ranked(text, weights)
        for resume_id in ranked.resume_ids():
            yield ranked, resume_id, reasons.of(place.workspace, ranked, resume_id)


def words_at(text: str, place: Range) -> str:
    start, end = place
    assert 0 <= start < end <= len(text)
    return text[start:end]


def test_a_must_is_met_where_words_of_the_resume_show_it_and_there_is_one_answer(place: Place) -> None:
    met = 0
    for ranked, resume_id, found in everybody(place):
        shown = rank.coverage(ranked.rated, resume_id).musts
        assert [(one.text, one.need) for one in found.musts] == [(one.text, one.need) for one in shown]
        for one, state in zip(found.musts, shown, strict=True):
            assert (one.place is not None) == (one.is_met is True)
            assert one.is_met is state.is_met
            for each in one.places:
                said = words_at(place.text(resume_id), each)
                assert said == said.strip()
            met += one.is_met is True
    assert met >= 8


def test_the_sentence_that_shows_a_must_is_the_one_that_names_it(place: Place) -> None:
    ranked = place.ranked(applicants.PLATFORM_GIG)
    found = {one.text: one for one in reasons.of(place.workspace, ranked, place.ids["platform"]).musts}
    text = place.text(place.ids["platform"])
    for asked, named in (("3 years of experience with Kubernetes", "Kubernetes"), ("Terraform and AWS", "Terraform")):
        assert found[asked].is_met
        assert any(named in words_at(text, one) for one in found[asked].places)


def test_a_diploma_of_one_language_is_shown_by_a_line_of_another(place: Place) -> None:
    ranked = place.ranked(applicants.NURSE_GIG_FR)
    diploma, _ = reasons.of(place.workspace, ranked, place.ids["nurse"]).musts
    assert diploma.place is not None
    assert "Registered Nurse" in words_at(place.text(place.ids["nurse"]), diploma.place)


def test_a_skill_is_held_where_the_resume_says_so_and_missing_where_it_does_not(place: Place) -> None:
    held = 0
    for ranked, resume_id, found in everybody(place):
        text = place.text(resume_id)
        by_key = {one.key: one for one in ranked.rated.rating.asked}
        row = ranked.rated.rating.row_of(resume_id)
        for one in (*found.matched, *found.related, *found.missing):
            at = ranked.rated.rating.asked.index(by_key[one.key])
            assert one.coverage == pytest.approx(ranked.rated.rating.held[row, at], abs=1e-6)
        for one in (*found.matched, *found.related):
            assert one.held is not None
            assert one.held.places
            assert all(any(map(str.isalnum, words_at(text, each))) for each in one.held.places)
            held += 1
        assert all(one.held is None and one.coverage == 0 for one in found.missing)
        assert sum(one.share for one in (*found.matched, *found.related, *found.missing)) <= 1.00001
    assert held >= 10


def test_a_skill_is_shown_by_its_name(place: Place) -> None:
    found = reasons.of(place.workspace, place.ranked(applicants.PLATFORM_GIG), place.ids["administrator"])
    kubernetes = next(one for one in found.matched if one.name == "Kubernetes")
    assert kubernetes.need is Need.MUST
    assert kubernetes.held is not None
    said = {words_at(place.text(place.ids["administrator"]), one) for one in kubernetes.held.places}
    assert said == {"Kubernetes"}
    assert kubernetes.held.since == 2012
    assert {"IBM Terraform", "PostgreSQL"} <= {one.name for one in found.missing}


def test_parts_say_what_lifts_and_what_lowers(place: Place) -> None:
    for ranked, resume_id, found in everybody(place):
        match = ranked.match(ranked.row_of(resume_id) or 0)
        shares = ranked.shares()
        for one in (*found.strongest, *found.weakest):
            assert one.value == pytest.approx(match.parts.as_tuple()[PARTS.index(one.part)], abs=1e-6)
            assert one.gain == pytest.approx(shares[one.part] * (one.value - one.usual), abs=3e-6)
        assert all(one.gain > 0 for one in found.strongest)
        assert all(one.gain < 0 for one in found.weakest)


def share_of(asked: Sequence[Asked], held: FloatArray) -> FloatArray:
    weights = np.array([one.weight for one in asked])
    return held @ weights / weights.sum() if len(asked) else np.zeros(len(held))


def named(rated: Rated, uri: str) -> set[str]:
    """Return the words by which the gig names a skill."""
    skill = next((one for one in rated.profile.skills if one.uri == uri), None)
    said = [] if skill is None else [skill.name, *(rated.text[slice(*place)] for place in skill.mentions)]
    return {keywords.fold(one) for one in said}


def rank_with(place: Place, ranked: RankedList, resume_id: ResumeId, key: str, *, is_held: bool) -> int:
    """Return the rank of a person who holds one thing more or less, everything else counted from the beginning."""
    rated, made, row = ranked.rated, ranked.rated.rating, ranked.rated.rating.row_of(resume_id)
    with place.workspace.live_index.now(place.workspace) as crowd:
        rows = crowd.index.rows_of(made.resume_ids)
        asked, words = rating.words(crowd, rated.query.terms, rows)
        own = set(profiles.months_of_skills(crowd.db, [resume_id]).get(resume_id, {}))
    own = own | {key} if is_held else own - {key}
    skills = made.held.copy()
    for at, one in enumerate(rated.query.skills):
        related = [share for uri, share in one.related.items() if uri in own]
        skills[row, at] = 1.0 if one.uri in own else max(related, default=0.0)
    for at, word in enumerate(asked):
        if key == f"word:{word.key}" or word.key in named(rated, key):
            words[row, at] = float(is_held)
    values = made.values.copy()
    values[:, PARTS.index("skills")] = share_of(made.asked, skills)
    values[:, PARTS.index("keywords")] = share_of(asked, words)
    changed = scoring.ranked(replace(made, values=values), ranked.weights)
    return 1 + changed.rows.tolist().index(row)


@pytest.mark.parametrize("weights", [DEFAULT_WEIGHTS, BY_SKILLS])
def test_what_would_be_without_a_thing_is_what_ranking_without_it_says(place: Place, weights: Weights) -> None:
    told: list[Change] = []
    for ranked, resume_id, found in everybody(place, weights):
        now = 1 + (ranked.row_of(resume_id) or 0)
        for one in found.without:
            assert one.before == now
            assert one.after == rank_with(place, ranked, resume_id, one.key, is_held=False) > now
        told += found.without
    assert len(told) >= 2
    assert any(one.key.startswith("http") for one in told)


@pytest.mark.parametrize("weights", [BY_SKILLS, Weights(meaning=0.5, skills=0.5)])
def test_what_would_be_with_a_missing_skill_is_what_ranking_with_it_says(place: Place, weights: Weights) -> None:
    told = 0
    for ranked, resume_id, found in everybody(place, replace(weights, keywords=0.0)):
        now = 1 + (ranked.row_of(resume_id) or 0)
        for one in found.having:
            assert one.before == now
            assert one.after == rank_with(place, ranked, resume_id, one.key, is_held=True) < now
        told += len(found.having)
    assert told >= 5


def test_a_skill_added_to_the_gig_does_what_ranking_the_changed_gig_says(place: Place) -> None:
    told = 0
    for text in (applicants.PLATFORM_GIG, applicants.JAVA_GIG):
        gig_id = gigs.add_text(place.workspace, text).gig_id
        read = gigs.profile(place.workspace, gig_id)
        for weights in (BY_SKILLS, Weights(meaning=0.2, skills=0.8)):
            ranked = RankedList(rank.rate(place.workspace, gig_id))
            ranked.weigh(weights)
            for addition in reasons.additions(place.workspace, ranked):
                changed = read
                for uri in addition.keys:
                    changed = gig_edits.with_skill(changed, uri, Need.MUST)
                gigs.edit(place.workspace, gig_id, changed)
                anew = rank.rank(place.workspace, gig_id, weights=weights).matches
                gigs.restore(place.workspace, gig_id, read)
                after = {match.resume_id: match.rank for match in anew}
                moved = {(was, after[one]) for was, one in enumerate(ranked.resume_ids(), 1)}
                expected = {(was, now) for was, now in moved if was != now and min(was, now) <= 10}
                assert {(move.before, move.after) for move in addition.moves} == expected
                assert addition.turned > 0
                told += 1
    assert told >= 2


CLERK = """Rita Sol
Customer Service Clerk

Experience
Customer Service Clerk, Sun Bank, 2015 - 2024
Customer service at the counter, handled complaints and payments, kept customers satisfied.
Skills: customer service, satisfy customers, PostgreSQL, MySQL."""
CLERK_GIG = "Clerk\n\nRequirements\n- customer service\n- PostgreSQL\n- MySQL\n"


def test_what_stands_in_for_a_skill_that_is_taken_away_counts(tmp_path: Path) -> None:
    with Workspace.memory() as workspace:
        for number, text in enumerate([CLERK, CLERK.replace("PostgreSQL, ", ""), CLERK.replace(", MySQL", "")]):
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        applicants.take_in(workspace, [tmp_path])
        other = Place(workspace, {})
        ranked = other.ranked(CLERK_GIG, Weights(skills=1.0))
        assert any(one.related for one in ranked.rated.query.skills)
        partly = ranked.rated.rating.held[:, [one.name for one in ranked.rated.rating.asked].index("PostgreSQL")]
        assert min(partly.tolist()) > 0  # MySQL stands for it
        for at in range(3):
            one = ranked.match(at)
            found = reasons.of(workspace, ranked, one.resume_id)
            for change in found.without:
                assert change.after == rank_with(other, ranked, one.resume_id, change.key, is_held=False)
            for change in found.having:
                assert change.after == rank_with(other, ranked, one.resume_id, change.key, is_held=True)
        best = reasons.of(workspace, ranked, ranked.match(0).resume_id)
        assert {change.name for change in best.without} >= {"PostgreSQL", "MySQL"}


def test_who_was_removed_meanwhile_gives_no_reasons_and_others_keep_theirs(place: Place, tmp_path: Path) -> None:
    workspace = place.workspace
    resumes.pdf(tmp_path / "late.pdf", applicants.CLOUD.replace("Ines Duarte", "Ida Dahl"))
    applicants.take_in(workspace, [tmp_path / "late.pdf"])
    ranked = place.ranked(applicants.PLATFORM_GIG, BY_SKILLS)
    late = next(one for one in ranked.resume_ids() if one not in place.ids.values())
    before = reasons.of(workspace, ranked, place.ids["platform"])
    workspace.write(
        lambda db: db.execute(
            "DELETE FROM files WHERE file_id = (SELECT file_id FROM resumes WHERE resume_id = ?)", (late,)
        )
    )
    with pytest.raises(StorageError) as told:
        reasons.of(workspace, ranked, late)
    assert told.value.code == "resume_unknown"
    after = reasons.of(workspace, ranked, place.ids["platform"])
    assert (after.matched, after.missing, after.musts, after.strongest) == (
        before.matched,
        before.missing,
        before.musts,
        before.strongest,
    )
    assert {one.key for one in after.without} <= {one.key for one in ranked.rated.rating.asked}
    assert reasons.additions(workspace, ranked) == ()
    with pytest.raises(ValueError, match="no resume"):
        reasons.of(workspace, place.ranked(applicants.PLATFORM_GIG), late)
