"""Gigs for a person over a real library: the right ones first, as ranking people has it, the same every time."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from classifyme_desktop.domain.gig_profile import Aspect, Need, Requirement
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import DocumentError, StorageError
from classifyme_desktop.matching import diversity
from classifyme_desktop.matching.scoring import Weights
from classifyme_desktop.services import gig_import, gigs, ingest, rank, recommend
from classifyme_desktop.services.recommend import Recommendation
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gigs as stored_gigs
from tests.unit.storage import making

CAREERS = {
    "nurse": (
        "Registered Nurse",
        "Cares for patients on a cardiology ward, gives medication, dresses wounds and keeps records.",
        "Nursing diploma. Basic life support. Teamwork on night shifts.",
    ),
    "java": (
        "Java Developer",
        "Builds back-end services in Java and Spring Boot with PostgreSQL and Docker, tests and code reviews.",
        "Degree in computer science. Agile teams, Git, Jenkins.",
    ),
    "accountant": (
        "Accountant",
        "Closes the monthly books, reconciles accounts, files tax returns and prepares audits in Excel and SAP.",
        "Degree in accounting. General ledger, accounts payable.",
    ),
    "cook": (
        "Line Cook",
        "Prepares menus, grills meat and fish, keeps the kitchen clean under HACCP and orders goods.",
        "Vocational certificate in cooking. Pastry, large banquets.",
    ),
}
PLACES = ("Oak Street", "Mill Lane", "Harbour", "Station", "Old Town")
ADS = {
    "ward": "Staff Nurse\n\nEmployer: Brook Clinic\n\nYou care for patients on the cardiology ward and give medication."
    "\n\nRequirements\n- Nursing diploma\n- Basic life support",
    "theatre": "Theatre Nurse\n\nEmployer: Brook Clinic\n\nYou prepare patients for surgery and assist in the theatre."
    "\n\nRequirements\n- Nursing diploma\n- 2 years of experience in nursing",
    "back-end": "Java Developer\n\nEmployer: Alder Software\n\nYou build services in Java and Spring Boot.\n\n"
    "Requirements\n- Java\n- Spring Boot\n- PostgreSQL",
    "books": "Accountant\n\nEmployer: Finch & Sons\n\nYou close the monthly books and prepare audits.\n\n"
    "Requirements\n- Degree in accounting\n- SAP",
    "kitchen": "Line Cook\n\nEmployer: Blue Inn\n\nYou grill and prepare menus.\n\nRequirements\n- HACCP",
    "lorry": "Lorry Driver\n\nEmployer: Swift Haulage\n\nYou drive goods across the country.\n\n"
    "Requirements\n- Driving licence for lorries",
}


def text_of(word: str, number: int) -> str:
    title, work, rest = CAREERS[word]
    start = 2005 + 2 * number
    return (
        f"{title}\n\nExperience\n{title}, {PLACES[number]} House, {start} - {start + 3 + number}\n{work}\n\n"
        f"Education\n{rest}\n"
    )


@pytest.fixture(scope="module")
def people_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people")
    for word in CAREERS:
        for number in range(len(PLACES)):
            (folder / f"{word}-{number}.txt").write_text(text_of(word, number), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory, people_folder: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path_factory.mktemp("recommending") / "library") as opened:
        ingest.run(opened, ingest.start(opened, ingest.find([people_folder])))
        for text in ADS.values():
            gigs.add_text(opened, text)
        yield opened


def id_of(workspace: Workspace, name: str) -> ResumeId:
    with workspace.reading() as db:
        rows = db.query("SELECT resume_id, CAST(path AS BLOB) FROM files JOIN resumes USING (file_id)")
    return next(ResumeId(one) for one, path in rows if Path(path.decode()).stem == name)


def titles(found: Recommendation) -> list[str]:
    return [match.offer.title for match in found.matches]


def told(found: Recommendation) -> list[object]:
    return [(match.offer.sha256, match.score, match.parts, match.chance) for match in found.matches]


@pytest.mark.parametrize(
    ("name", "first"),
    [("nurse-1", {"Staff Nurse", "Theatre Nurse"}), ("java-2", {"Java Developer"}), ("cook-0", {"Line Cook"})],
)
def test_what_suits_the_person_comes_first(workspace, name, first) -> None:
    found = recommend.gigs_for(workspace, id_of(workspace, name))
    assert set(titles(found)[: len(first)]) == first
    assert [match.rank for match in found.matches] == [1, 2, 3, 4, 5, 6]
    assert (found.among, found.left_out) == (len(ADS), 0)
    best = found.matches[0]
    assert best.offer.role_id is not None
    assert best.parts.role > found.matches[-1].parts.role
    assert best.chance > found.matches[-1].chance


def test_parts_are_the_same_from_both_sides(workspace) -> None:
    resume_id = id_of(workspace, "accountant-3")
    found = recommend.gigs_for(workspace, resume_id)
    assert found.compared is not None
    for match, row in zip(found.matches, found.rows, strict=True):
        assert match.offer.gig_id is not None
        rating = rank.rate(workspace, match.offer.gig_id).rating
        other_side = rating.values[rating.row_of(resume_id)]
        assert found.compared.rating.values[row].tolist() == other_side.tolist()
        assert match.parts.as_tuple() == pytest.approx(other_side.tolist(), abs=1e-6)


def test_where_the_person_would_stand_is_the_rank_that_people_have(workspace) -> None:
    resume_id = id_of(workspace, "nurse-4")
    found = recommend.gigs_for(workspace, resume_id, top=3, is_two_way=True)
    for match in found.matches:
        assert match.offer.gig_id is not None
        ranked = {one.resume_id: one for one in rank.rank(workspace, match.offer.gig_id).matches}
        assert match.standing is not None
        assert match.standing.rank == ranked[resume_id].rank
        assert match.standing.band == ranked[resume_id].band
        assert match.standing.among == len(ranked) == 20


def test_a_file_that_is_not_stored_is_found_the_same_gigs(workspace, tmp_path) -> None:
    path = tmp_path / "somebody.txt"
    path.write_text(text_of("nurse", 1).replace("Mill Lane", "Garden"), encoding="utf-8")
    found = recommend.gigs_for_file(workspace, path, is_two_way=True)
    stored = recommend.gigs_for(workspace, id_of(workspace, "nurse-1"))
    assert titles(found)[:2] == titles(stored)[:2]
    assert found.matches[0].standing is not None
    assert found.matches[0].standing.among == 21
    assert found.matches[0].standing.rank <= 6  # nobody but nurses before


def test_equal_questions_have_equal_answers_in_any_order_of_the_gigs(workspace, people_folder, tmp_path) -> None:
    rows = [(title, text) for title, text in zip(ADS, ADS.values(), strict=True)]
    answers = []
    for name, ordered in (("one", rows), ("two", rows[::-1])):
        table = tmp_path / f"{name}.csv"
        with table.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([("title", "description"), *ordered])
        read = gig_import.read_many(workspace, [table])
        answers.append(told(recommend.gigs_for(workspace, id_of(workspace, "cook-2"), given=read)))
    assert answers[0] == answers[1]
    again = [told(recommend.gigs_for(workspace, id_of(workspace, "cook-2"))) for _ in range(2)]
    assert again[0] == again[1]


def test_gigs_of_files_are_offered_without_being_stored(workspace, tmp_path) -> None:
    before = len(gigs.all_gigs(workspace))
    document, table = tmp_path / "ad.txt", tmp_path / "ads.csv"
    document.write_text("Head Chef\n\nYou lead the kitchen of a hotel and plan menus.", encoding="utf-8")
    with table.open("w", encoding="utf-8", newline="") as out:
        twice = ("Baker", "You bake bread and pastry at night.")
        csv.writer(out).writerows([("title", "description"), twice, ("Clerk", ""), twice])
    settled: list[gig_import.Settled] = []
    read = gig_import.read_many(workspace, [document, table], on_settled=settled.append)
    assert [one.state.value for one in settled] == ["added", "added", "empty", "known"]
    found = recommend.gigs_for(workspace, id_of(workspace, "cook-0"), given=read)
    places = {(match.offer.title, match.offer.path, match.offer.row, match.offer.gig_id) for match in found.matches}
    assert places == {("Head Chef", document, None, None), ("Baker", table, 2, None)}
    assert len(gigs.all_gigs(workspace)) == before


def test_reasons_are_shown_by_the_resume_and_the_gig(workspace) -> None:
    found = recommend.gigs_for(workspace, id_of(workspace, "java-1"))
    assert found.compared is not None
    text = found.compared.sought.person.text
    reasons = recommend.reasons(workspace, found, 0)
    assert "Java" in {one.text.strip("- ") for one in reasons.musts}
    shown = [text[slice(*one.place)] for one in reasons.musts if one.place]
    assert any("Java" in words for words in shown)
    assert all(one.held is not None for one in reasons.matched)
    assert {one.part for one in (*reasons.strongest, *reasons.weakest)} <= set(PARTS)
    assert not reasons.without  # what would move people's ranks says nothing of gigs
    with pytest.raises(IndexError):
        recommend.reasons(workspace, found, 99)


def test_changes_of_the_gigs_are_seen_at_once(workspace) -> None:
    resume_id = id_of(workspace, "nurse-0")
    before = recommend.gigs_for(workspace, resume_id)
    gig = gigs.add_text(workspace, "School Nurse\n\nYou care for the pupils of a school.\n\nRequirements\n- Patience")
    with_it = recommend.gigs_for(workspace, resume_id)
    assert "School Nurse" in titles(with_it)
    must = gigs.profile(workspace, gig.gig_id)
    needed = Requirement("Drive lorries across the country", Need.MUST, Aspect.EXPERIENCE)
    gigs.edit(workspace, gig.gig_id, replace(must, requirements=(needed,)))
    changed = recommend.gigs_for(workspace, resume_id)
    parts = {match.offer.gig_id: match.parts.must for match in with_it.matches}
    assert next(m.parts.must for m in changed.matches if m.offer.gig_id == gig.gig_id) != parts[gig.gig_id]
    gigs.remove(workspace, gig.gig_id)
    assert told(recommend.gigs_for(workspace, resume_id)) == told(before)


def test_gigs_of_another_model_are_left_out_and_counted(workspace) -> None:
    other = making.embedding("other")
    gig_id = workspace.write(
        lambda db: stored_gigs.add(db, title="Old", text="An old gig", embedding=other, prediction=None)
    )
    found = recommend.gigs_for(workspace, id_of(workspace, "nurse-0"))
    assert found.left_out == 1
    assert gig_id not in {match.offer.gig_id for match in found.matches}
    gigs.remove(workspace, GigId(gig_id))


def test_the_slider_bounds_the_cost_and_the_weights_decide_the_order(workspace) -> None:
    resume_id = id_of(workspace, "nurse-2")
    plain = recommend.gigs_for(workspace, resume_id, top=2, diversity=0.0)
    varied = recommend.gigs_for(workspace, resume_id, top=2, diversity=1.0)
    assert (plain.cost, plain.relevance) == (0.0, plain.relevance_without)
    assert varied.relevance_without == plain.relevance
    assert 0 <= varied.cost <= diversity.MOST_COST
    by_level = recommend.gigs_for(workspace, resume_id, diversity=0.0, weights=Weights(level=1.0))
    assert [match.score for match in by_level.matches] == [match.parts.level for match in by_level.matches]


def test_one_file_and_some_gigs_without_any_library_are_told_apart(people_folder, tmp_path) -> None:
    folder = tmp_path / "ads"
    folder.mkdir()
    for name, text in ADS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Workspace.memory() as empty:
        read = gig_import.read_many(empty, ingest.find([folder]))
        found = recommend.gigs_for_file(empty, people_folder / "accountant-0.txt", given=read)
        nothing = recommend.gigs_for_file(empty, people_folder / "accountant-0.txt")
    assert titles(found)[0] == "Accountant"
    assert 0 < found.matches[0].parts.keywords < 1
    assert (nothing.matches, nothing.among, nothing.nothing_fits) == ((), 0, True)


def test_who_cannot_be_matched_is_told(workspace, tmp_path) -> None:
    with pytest.raises(StorageError) as unknown:
        recommend.gigs_for(workspace, ResumeId(999))
    assert unknown.value.code == "resume_unknown"
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(DocumentError):
        recommend.gigs_for_file(workspace, empty)
