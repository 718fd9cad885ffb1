"""The card of a person under review, and what a reader's word does to rankings: with real models over real texts."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.services import corrections, gigs, ingest, people, rank, review, review_card, search, shortlist
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import resumes

TEXT = (
    "Jane Roe\nSenior Accountant\njane.roe@example.org\n\nExperience\n"
    "Senior Accountant, Alder & Finch Ltd, March 2016 - May 2018\n"
    "Kept the general ledger, prepared VAT returns and closed the monthly books with SAP."
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("people")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(resumes.NURSE, encoding="utf-8")
    (folder / "c.txt").write_text(resumes.DEVELOPER, encoding="utf-8")
    with Workspace.open(folder / "library") as opened:
        ingest.run(opened, ingest.start(opened, ingest.find(sorted(folder.glob("*.txt")))))
        yield opened


def who(workspace: Workspace, name: str) -> ResumeId:
    with workspace.reading() as db:
        rows = people.rows_of(db, [ResumeId(number) for number in (1, 2, 3)])
    return next(one for one, row in rows.items() if Path(row.path).name == name)


def test_a_card_shows_the_text_the_roles_and_what_spoke_for_each(workspace: Workspace) -> None:
    roe = who(workspace, "a.txt")
    card = review_card.make(workspace, roe)
    assert (card.resume_id, card.text, card.title) == (roe, TEXT, "Senior Accountant")
    assert card.months == 27
    assert len(card.roles) == review_card.ROLES
    first = card.roles[0]
    assert first.role_id == "accountant"
    words = [TEXT[slice(*place)].casefold() for place in first.evidence.places]
    assert "accountant" in words
    assert not {"jane", "roe"} & set(" ".join(words).split())  # the head never sees a name
    assert first.evidence.words[0].casefold() in words
    assert first.evidence.passage is None  # a text of one part
    assert [TEXT[slice(*place)] for place in first.evidence.titles] == ["Senior Accountant"]


def test_what_spoke_for_another_role_is_told_as_well(workspace: Workspace) -> None:
    roe = who(workspace, "a.txt")
    card = review_card.make(workspace, roe)
    assert review_card.evidence(workspace, roe, "accountant") == card.roles[0].evidence
    other = review_card.evidence(workspace, roe, "registered-nurse")
    assert other.titles == ()
    assert other.words != card.roles[0].evidence.words


def test_a_rejected_role_is_no_longer_offered(workspace: Workspace) -> None:
    roe = who(workspace, "a.txt")
    review.refuse(workspace, [roe], "accountant")
    assert "accountant" not in {one.role_id for one in review_card.make(workspace, roe).roles}
    review.undo(workspace)
    assert review_card.make(workspace, roe).roles[0].role_id == "accountant"


def test_who_is_gone_has_no_card(workspace: Workspace) -> None:
    for ask in (review_card.make, lambda *of: review_card.evidence(*of, "accountant")):
        with pytest.raises(StorageError) as told:
            ask(workspace, ResumeId(99))  # type: ignore[operator]
        assert told.value.code == "resume_unknown"


def test_rankings_searches_and_shortlists_take_the_readers_role(workspace: Workspace) -> None:
    nurse, gig = who(workspace, "b.txt"), gigs.add_text(workspace, resumes.ACCOUNTANT_GIG)
    at = PARTS.index("role")

    def role_part() -> float:
        made = rank.rate(workspace, gig.gig_id).rating
        return float(made.values[made.row_of(nurse), at])

    before = role_part()
    review.change(workspace, [nurse], "accountant", "Manager")
    after = role_part()
    assert before < 0.3 < 0.8 < after < 1.0
    assert nurse in {one.resume_id for one in search.search(workspace, "role:accountant level:manager")}
    ranking = rank.rank(workspace, gig.gig_id)
    lines = shortlist.lines(workspace, people.ranked_people(workspace, ranking.matches))
    line = next(one for one in lines if one.candidate == f"C{nurse:05d}")
    assert (line.roles[0], line.role_confidence) == (workspace.taxonomy.by_id["accountant"].label_en, 1.0)
    assert len(set(line.roles)) == 3
    review.none(workspace, [nurse])
    assert role_part() <= before
    with workspace.reading() as db:
        assert people.rows_of(db, [nurse])[nurse].role_id is None
    for _ in range(2):
        review.undo(workspace)
    assert role_part() == before
    assert corrections.of(workspace, nurse) == corrections.Labels()


def test_the_same_words_give_the_same_ranking_to_the_bit(workspace: Workspace) -> None:
    nurse, gig = who(workspace, "b.txt"), gigs.add_text(workspace, resumes.ACCOUNTANT_GIG)
    found = []
    for _ in range(2):
        review.change(workspace, [nurse], "accountant")
        found.append(rank.rate(workspace, gig.gig_id).rating.values)
        review.undo(workspace)
    assert np.array_equal(*found)
