"""One answer to whether a person meets what a gig requires, wherever it is shown, with the words that show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from classifyme_desktop.cli import lines
from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.match_reasons import MustReason, Reasons
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.services import gigs, people, rank, reasons, recommend
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import texts
from tests.helpers import applicants, resumes

CLERK = """Mona Reyes
ACCOUNTANT

Experience
Accountant, Alder Ltd, January 2012 - December 2021
Closed the monthly books, filed VAT returns, reconciled ledgers in SAP.

Skills
SAP, Excel, VAT
"""
GRADUATE = """Ida Holm
Accountant

Experience
Accountant, Brook Ltd, January 2021 - December 2022
Posted invoices and payments, reconciled ledgers.

Education
Bachelor of Science in Accounting, Mill University, 2020
"""
GIG = """Accountant

Requirements
- Bachelor's degree
- Minimum 7 years of accounting experience
- Reconcile ledgers and file VAT returns
- SAP
"""
GIG_FR = """Comptable (H/F)

Profil recherché
- Licence en comptabilité exigée
- Minimum 7 ans d'expérience
"""


@dataclass(frozen=True)
class Place:
    """A library in memory and who is who."""

    workspace: Workspace
    ids: dict[str, ResumeId]

    def musts(self, name: str, text: str = GIG) -> dict[str, MustReason]:
        rated = rank.rate_text(self.workspace, text)
        return {one.text: one for one in rank.must_reasons(rated, self.ids[name])}

    def words(self, name: str, one: MustReason) -> list[str]:
        with self.workspace.reading() as db:
            text = texts.get_text(db, self.ids[name])
        return [text[slice(*place)] for place in one.places]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("musts")
    for name, text in (("clerk", CLERK), ("graduate", GRADUATE), ("waiter", applicants.WAITER)):
        resumes.pdf(folder / f"{name}.pdf", text)
    with Workspace.memory() as workspace:
        applicants.take_in(workspace, [folder])
        with workspace.reading() as db:
            ids = [ResumeId(one) for (one,) in db.query("SELECT resume_id FROM resumes")]
            rows = people.rows_of(db, ids)
        yield Place(workspace, {Path(row.path).stem: one for one, row in rows.items()})


def test_a_degree_is_met_by_the_line_of_the_degree_and_not_by_a_title(place: Place) -> None:
    graduate, clerk = (place.musts(name)["Bachelor's degree"] for name in ("graduate", "clerk"))
    assert graduate.is_met
    assert "Bachelor of Science" in place.words("graduate", graduate)[0]
    assert clerk.is_met is None
    assert clerk.places == ()


def test_years_are_met_by_the_career_and_not_met_by_a_short_one(place: Place) -> None:
    asked = "Minimum 7 years of accounting experience"
    clerk = place.musts("clerk")[asked]
    assert clerk.is_met
    assert place.words("clerk", clerk) == ["Accountant, Alder Ltd, January 2012 - December 2021"]
    assert place.musts("graduate")[asked].is_met is False


def test_a_gig_in_french_is_met_by_an_english_resume(place: Place) -> None:
    found = place.musts("graduate", GIG_FR)
    assert found["Licence en comptabilité exigée"].is_met
    assert found["Minimum 7 ans d'expérience"].is_met is False
    assert place.musts("clerk", GIG_FR)["Minimum 7 ans d'expérience"].is_met


def test_lists_reasons_reports_and_exports_give_one_answer(place: Place) -> None:
    ranked = RankedList(rank.rate_text(place.workspace, GIG))
    listed = {one.match.resume_id: one for one in people.ranked_people(place.workspace, ranked.matches(), ranked.rated)}
    for resume_id in ranked.resume_ids():
        told = [(one.text, one.is_met) for one in rank.must_reasons(ranked.rated, resume_id)]
        found = reasons.of(place.workspace, ranked, resume_id)
        assert [(one.text, one.is_met) for one in found.musts] == told
        assert [(one.text, one.is_met) for one in reasons.musts_of(place.workspace, ranked.rated, resume_id)[0]] == told
        assert [(one.text, one.is_met) for one in listed[resume_id].coverage.musts] == told


def test_gigs_for_a_person_give_the_same_answer_as_people_for_a_gig(place: Place) -> None:
    gigs.add_text(place.workspace, GIG)
    found = recommend.gigs_for(place.workspace, place.ids["clerk"])
    told = recommend.reasons(place.workspace, found, 0).musts
    assert {one.text: one for one in told} == place.musts("clerk")


def test_the_answer_is_the_same_each_time_and_whoever_else_is_there(place: Place, tmp_path: Path) -> None:
    resumes.pdf(tmp_path / "clerk.pdf", CLERK)
    with Workspace.memory() as alone:
        applicants.take_in(alone, [tmp_path])
        (resume_id,) = rank.rate_text(alone, GIG).rating.resume_ids.tolist()
        found = rank.must_reasons(rank.rate_text(alone, GIG), ResumeId(resume_id))
    facts = ("Bachelor's degree", "Minimum 7 years of accounting experience", "SAP")
    before = place.musts("clerk")
    assert {one.text: one for one in found if one.text in facts} == {text: before[text] for text in facts}
    assert place.musts("clerk") == before


def test_further_places_are_written_beside_the_first() -> None:
    one = MustReason("7 years", Need.MUST, True, (0, 4), ((5, 9),))
    found = lines.of_reasons(Reasons(musts=(one,)), lambda _: "word")["must"][0]["evidence"]
    assert found == {"start": 0, "end": 4, "text": "word", "more": [{"start": 5, "end": 9, "text": "word"}]}


def test_who_has_left_the_library_is_told_so(place: Place, tmp_path: Path) -> None:
    resumes.pdf(tmp_path / "late.pdf", CLERK.replace("Mona", "Lena"))
    applicants.take_in(place.workspace, [tmp_path])
    rated = rank.rate_text(place.workspace, GIG)
    late = next(one for one in rated.rating.resume_ids.tolist() if one not in place.ids.values())
    place.workspace.write(
        lambda db: db.execute(
            "DELETE FROM files WHERE file_id = (SELECT file_id FROM resumes WHERE resume_id = ?)", (late,)
        )
    )
    with pytest.raises(StorageError) as told:
        rank.must_reasons(rated, ResumeId(late))
    assert told.value.code == "resume_unknown"
    with pytest.raises(ValueError, match="no resume"):
        rank.must_reasons(rated, ResumeId(99_999))
