"""People for a gig in a real library: the same answer always, for what the gig asks and nothing else."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop.domain import match_sentences
from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.match import Match
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.matching import exact, level, scoring
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.services import gig_edits, gigs, people, rank, ranked_list, reasons, short_texts
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.short_texts import ShortTexts
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import profiles, rankings
from tests.helpers import applicants, resumes

GIGS = (applicants.PLATFORM_GIG, applicants.NURSE_GIG_FR, applicants.DIVER_GIG, applicants.JAVA_GIG)


@dataclass(frozen=True)
class Place:
    """A library on the disk, the folder of its files, and who is who."""

    workspace: Workspace
    files: Path
    ids: dict[str, ResumeId]

    def name(self, resume_id: ResumeId) -> str:
        return next(name for name, one in self.ids.items() if one == resume_id)

    def names(self, matches: list[Match]) -> list[str]:
        return [self.name(match.resume_id) for match in matches]


def ids_of(workspace: Workspace) -> dict[str, ResumeId]:
    with workspace.reading() as db:
        ids = [ResumeId(one) for (one,) in db.query("SELECT resume_id FROM resumes")]
        return {Path(row.path).stem: one for one, row in people.rows_of(db, ids).items()}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    home = tmp_path_factory.mktemp("ranking")
    files = applicants.folder(home / "files")
    applicants.twin(files / "twin.pdf", applicants.JAVA)
    applicants.stuffed(files / "white.pdf", applicants.WAITER)
    applicants.stuffed(files / "tiny.pdf", applicants.WAITER, color=(0, 0, 0), fontsize=0.8)
    resumes.scan(files / "scan.pdf")
    resumes.locked(files / "locked.pdf", applicants.PLATFORM)
    (files / "empty.pdf").write_bytes(b"")
    with Workspace.open(home / "library") as workspace:
        applicants.take_in(workspace, [files])
        yield Place(workspace, files, ids_of(workspace))


def answer(workspace: Workspace, text: str) -> str:
    """Return everything that is said of a gig, with names of files in place of ids."""
    names = {one: name for name, one in ids_of(workspace).items()}
    ranked = RankedList(rank.rate_text(workspace, text))
    said = [str(ranked.ranked.nobody_fits), str(ranked.shares())]
    for match in ranked.matches():
        found = reasons.of(workspace, ranked, match.resume_id)
        shown = rank.coverage(ranked.rated, match.resume_id)
        said.append(f"{names[match.resume_id]} {replace(match, resume_id=ResumeId(0))!r} {found!r} {shown!r}")
    said += [match_sentences.addition_en(one) for one in reasons.additions(workspace, ranked)]
    return "\n".join(said)


@pytest.fixture(scope="module")
def answers(place: Place) -> list[str]:
    return [answer(place.workspace, text) for text in GIGS]


def test_another_order_of_import_and_one_process_give_the_same_answers(place: Place, answers: list[str]) -> None:
    with Workspace.memory() as other:
        other._encoders = EncoderPool(size=1)
        order = ["waiter", "twin", "java", "administrator", "tiny", "platform", "nurse", "white"]
        for name in order:
            applicants.take_in(other, [place.files / f"{name}.pdf"])
        answer(other, applicants.PLATFORM_GIG)  # an index made before all were there
        applicants.take_in(other, [place.files / "developer.pdf", place.files / "cloud.pdf"])
        applicants.take_in(other, [place.files / "accountant.pdf"])
        assert list(ids_of(other)) != list(place.ids)
        assert [answer(other, text) for text in GIGS] == answers


def test_the_library_opened_again_gives_the_same_answers(place: Place, answers: list[str]) -> None:
    assert place.workspace.library.folder is not None
    with Workspace.open(place.workspace.library.folder, is_writable=False) as beside:
        assert [answer(beside, text) for text in GIGS[:2]] == answers[:2]


def test_two_threads_at_once_give_the_same_answers(place: Place, answers: list[str]) -> None:
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(lambda text: answer(place.workspace, text), GIGS)) == answers


def test_a_stored_gig_is_ranked_as_its_text_is(place: Place, answers: list[str]) -> None:
    for text in GIGS:
        gig = gigs.add_text(place.workspace, text)
        stored, loose = rank.rank(place.workspace, gig.gig_id), rank.rank_text(place.workspace, text)
        assert stored.matches == loose.matches
        assert (stored.rated.gig, loose.rated.gig) == (gig, None)
        gigs.remove(place.workspace, gig.gig_id)


def test_the_same_resume_in_other_bytes_is_the_same_person_in_every_figure(place: Place) -> None:
    for text in GIGS:
        ranked = RankedList(rank.rate_text(place.workspace, text))
        one, other = (ranked.match(ranked.row_of(place.ids[name]) or 0) for name in ("java", "twin"))
        assert replace(one, resume_id=other.resume_id, rank=other.rank) == other
        assert abs(one.rank - other.rank) == 1


def test_those_who_are_equal_stand_in_the_order_of_their_files(place: Place) -> None:
    matches = rank.rank_text(place.workspace, applicants.PLATFORM_GIG).matches
    with place.workspace.reading() as db:
        rows = people.rows_of(db, [match.resume_id for match in matches])
    hashes = [(-match.score, rows[match.resume_id].sha256) for match in matches]
    assert hashes == sorted(hashes)
    assert len({match.score for match in matches}) < len(matches)


def test_hidden_words_lift_nobody(place: Place) -> None:
    with place.workspace.reading() as db:
        for name in ("white", "tiny"):
            stored = profiles.get(db, place.ids[name])
            assert stored is not None
            assert "Kubernetes" in " ".join(one.text for one in stored.hidden)
    ranked = RankedList(rank.rate_text(place.workspace, applicants.PLATFORM_GIG))
    weak = [ranked.match(ranked.row_of(place.ids[name]) or 0) for name in ("waiter", "white", "tiny")]
    assert len({(one.score, one.parts, one.band, one.chance) for one in weak}) == 1
    assert min(one.rank for one in weak) > 6
    for name in ("white", "tiny"):
        shown = rank.coverage(ranked.rated, place.ids[name])
        assert shown.matched == shown.related == ()
        assert not any(one.is_met for one in shown.musts)


def test_who_fits_comes_first(place: Place) -> None:
    ranked = RankedList(rank.rate_text(place.workspace, applicants.PLATFORM_GIG))
    assert place.names(ranked.matches())[:3] == ["platform", "cloud", "administrator"]
    assert not ranked.ranked.nobody_fits
    best, last = ranked.match(0), ranked.match(len(ranked) - 1)
    assert best.chance is not None
    assert last.chance is not None
    assert best.chance > 0.8 > 0.1 > last.chance


def test_an_english_resume_comes_first_for_a_french_gig_and_a_french_one_near_for_an_english_gig(place: Place) -> None:
    french = rank.rank_text(place.workspace, applicants.NURSE_GIG_FR).matches
    assert place.name(french[0].resume_id) == "nurse"
    assert french[0].score > 2 * french[1].score
    english = place.names(rank.rank_text(place.workspace, applicants.JAVA_GIG).matches)
    assert set(english[:3]) == {"developer", "java", "twin"}


def test_where_nobody_fits_it_is_said(place: Place) -> None:
    assert RankedList(rank.rate_text(place.workspace, applicants.DIVER_GIG)).ranked.nobody_fits
    for text in (applicants.NURSE_GIG_FR, applicants.JAVA_GIG):
        assert not RankedList(rank.rate_text(place.workspace, text)).ranked.nobody_fits


def test_files_that_could_not_be_read_are_never_ranked(place: Place) -> None:
    assert set(place.ids) == {*applicants.PEOPLE, "twin", "white", "tiny"}
    matches = rank.rank_text(place.workspace, applicants.PLATFORM_GIG).matches
    assert sorted(place.names(matches)) == sorted(place.ids)


def test_benefits_and_words_about_the_company_ask_for_nothing(place: Place) -> None:
    more = "\nAbout us\nOur customers are hospitals; our nurses and waiters are paid well.\n"
    query = rank.rate_text(place.workspace, applicants.PLATFORM_GIG + more).query
    assert {"fruit", "gym", "hospitals", "waiters"}.isdisjoint(query.terms)
    assert {"kubernetes", "terraform", "devops"} <= set(query.terms)


def test_musts_that_are_given_stand_in_place_of_those_read(place: Place) -> None:
    read = rank.rate_text(place.workspace, applicants.PLATFORM_GIG)
    assert [must.need for must in read.query.musts] == [Need.MUST] * 3 + [Need.NICE] * 2
    given = rank.rate_text(place.workspace, applicants.PLATFORM_GIG, ["Experience with SAP", "5 years of Linux"])
    assert [(must.text, must.need, must.years) for must in given.query.musts] == [
        ("Experience with SAP", Need.MUST, None),
        ("5 years of Linux", Need.MUST, 5.0),
    ]
    assert given.rating.chances.shape == (len(place.ids), 2)
    for part in ("meaning", "keywords", "role", "skills", "level"):
        assert given.rating.part(part).tolist() == read.rating.part(part).tolist()
    by_name = {name: given.rating.chances[given.rating.row_of(one), 0] for name, one in place.ids.items()}
    assert by_name["cloud"] > by_name["platform"]  # who names SAP


@pytest.mark.parametrize(
    ("words", "code"),
    [("under 35 years old", "protected"), ("must be a woman", "protected"), (" ", "must_empty"), ("...", "must_empty")],
)
def test_what_may_not_decide_about_people_and_what_says_nothing_is_refused(place: Place, words: str, code: str) -> None:
    gig = gigs.add_text(place.workspace, applicants.JAVA_GIG)
    with pytest.raises(UsageError) as stored:
        rank.rate(place.workspace, gig.gig_id, ["Java", words])
    with pytest.raises(UsageError) as loose:
        rank.rate_text(place.workspace, applicants.JAVA_GIG, [words])
    assert (stored.value.code, loose.value.code) == (code, code)


def test_changes_of_a_gig_change_its_ranking_until_they_are_taken_back(place: Place) -> None:
    gig = gigs.add_text(place.workspace, applicants.PLATFORM_GIG)
    before = rank.rank(place.workspace, gig.gig_id)
    profile = gigs.profile(place.workspace, gig.gig_id)
    gigs.edit(place.workspace, gig.gig_id, gig_edits.with_requirement(profile, "Experience with SAP", Need.MUST))
    after = rank.rank(place.workspace, gig.gig_id)
    assert [must.text for must in after.rated.query.musts][:4].count("Experience with SAP") == 1
    assert after.matches != before.matches
    gigs.reset(place.workspace, gig.gig_id)
    assert rank.rank(place.workspace, gig.gig_id).matches == before.matches


def test_a_gig_of_an_older_library_is_understood_by_the_title_it_was_given(place: Place) -> None:
    gig = gigs.add_text(place.workspace, "You close the books.\nYou know SAP.", "Senior Accountant")
    before = rank.rank(place.workspace, gig.gig_id)
    place.workspace.write(lambda db: db.execute("DELETE FROM gig_profiles WHERE gig_id = ?", (gig.gig_id,)))
    assert rank.rank(place.workspace, gig.gig_id).matches == before.matches


def test_weights_order_people_anew_and_parts_stay(place: Place) -> None:
    gig = gigs.add_text(place.workspace, applicants.PLATFORM_GIG)
    ranked = ranked_list.make(place.workspace, gig.gig_id)
    by_default = ranked.matches()
    weights = Weights(skills=1.0)
    ranked.weigh(weights)
    assert ranked.matches() == rank.rank(place.workspace, gig.gig_id, weights=weights).matches
    assert all(match.score == pytest.approx(match.parts.skills, abs=1e-6) for match in ranked.matches())
    assert {m.resume_id: m.parts for m in ranked.matches()} == {m.resume_id: m.parts for m in by_default}
    assert ranked.shares() == {"meaning": 0, "keywords": 0, "role": 0, "skills": 1, "level": 0, "must": 0}
    ranked.weigh(DEFAULT_WEIGHTS)
    assert ranked.matches() == by_default
    assert [ranked.row_of(one) for one in ranked.resume_ids()] == list(range(len(ranked)))
    assert ranked.row_of(ResumeId(9_999)) is None
    with place.workspace.reading() as db:
        assert rankings.latest(db, gig.gig_id) == by_default


def test_only_the_ranking_of_a_stored_gig_can_be_kept(place: Place) -> None:
    with pytest.raises(StorageError) as told:
        rank.save(place.workspace, rank.rank_text(place.workspace, applicants.JAVA_GIG))
    assert told.value.code == "gig_unknown"


def test_somebody_who_is_erased_leaves_the_ranking_and_everybody_else_stays(place: Place, tmp_path: Path) -> None:
    workspace = place.workspace
    gig = gigs.add_text(workspace, applicants.PLATFORM_GIG)
    before = rank.rank(workspace, gig.gig_id).matches
    resumes.pdf(tmp_path / "late.pdf", applicants.CLOUD.replace("Ines Duarte", "Ida Dahl"))
    applicants.take_in(workspace, [tmp_path / "late.pdf"])
    late = ids_of(workspace)["late"]
    ranked = ranked_list.make(workspace, gig.gig_id)
    assert ranked.row_of(late) is not None
    workspace.write(
        lambda db: db.execute(
            "DELETE FROM files WHERE file_id = (SELECT file_id FROM resumes WHERE resume_id = ?)", (late,)
        )
    )
    with workspace.reading() as db:
        kept = rankings.latest(db, gig.gig_id)
    assert len(kept) == len(before) == len(ranked) - 1
    assert [one.match for one in people.ranked_people(workspace, ranked.matches(), ranked.rated)] == kept
    assert rank.rank(workspace, gig.gig_id).matches == before


def test_a_ranking_never_mixes_two_encoders(place: Place) -> None:
    rated = rank.rate_text(place.workspace, applicants.JAVA_GIG)
    assert rated.encoder_sha256 == place.workspace.encoders.encoder_sha256
    assert rated.iteration == place.workspace.head.iteration
    with pytest.raises(StorageError) as told:
        rank._rated(place.workspace, None, "", rated.profile, rated.query, "f" * 64)
    assert told.value.code == "encoder_changed"


def test_the_level_of_a_person_is_that_of_the_latest_job(place: Place) -> None:
    with place.workspace.live_index.now(place.workspace) as crowd:
        (row,) = crowd.index.rows_of(np.array([place.ids["platform"]])).tolist()
        assert crowd.index.heights[row] == level.height(["Individual Contributor/Staff"])
        assert crowd.index.years[row] == 10.0


def test_short_texts_are_encoded_once_and_the_same_in_any_company(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoders, texts = place.workspace.encoders, ["bakes bread", "knows Python", "", "bakes bread"]
    memory = ShortTexts()
    found = memory.vectors(encoders, texts)
    assert found.tobytes() == exact.whole(encoders.encode_each(texts)).tobytes()
    assert not found[2].any()
    assert memory.vectors(encoders, texts[1:2]).tobytes() == found[1:2].tobytes()
    assert memory.vectors(encoders, []).shape == (0, encoders.dims)
    monkeypatch.setattr(short_texts, "_MOST", 2)
    assert memory.vectors(encoders, ["leads teams", *texts]).tobytes()[-found.nbytes :] == found.tobytes()
    assert len(memory._known) == 2


def test_short_texts_that_several_threads_push_out_are_still_found(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(short_texts, "_MOST", 1)
    memory, encoders = ShortTexts(), place.workspace.encoders
    start = threading.Barrier(4)
    texts = [[f"word {number % 3}", f"word {(number + 1) % 3}"] for number in range(4)]

    def ask(wanted: list[str]) -> set[bytes]:
        start.wait(30)
        return {memory.vectors(encoders, wanted).tobytes() for _ in range(12)}

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(ask, texts))
    assert found == [{exact.whole(encoders.encode_each(wanted)).tobytes()} for wanted in texts]


def test_no_weights_at_all_are_the_default(place: Place) -> None:
    rated = rank.rate_text(place.workspace, applicants.JAVA_GIG)
    assert rank.weighed(rated, Weights()).matches == rank.weighed(rated).matches
    assert scoring.shares(Weights(), rated.rating).sum() == pytest.approx(1.0)
