"""What a library consists of: counted by the services, and found again by the search that each count leads to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.insight import Demand, Skill
from classifyme_desktop.domain.profile import Skill as HeldSkill
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile import skills
from classifyme_desktop.services import balance, fields, insights, over_time, search_terms
from classifyme_desktop.services.held_skills import HeldSkills
from classifyme_desktop.services.insights import Insights
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.over_time import Step
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import counts, predictions, tags, trash
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.profiles import Facts
from tests.helpers.profiles import TEXT, profile
from tests.unit.storage import making

(JAVA,) = skills.uris("Java")[:1]
(SAP,) = skills.uris("project management")[:1]
READ_ON = date(2026, 1, 2)


def add(db: Database, word: str, role_id: str, p: float, months: int | None, *uris: str) -> None:
    """Add a resume with a role (an abstention below 0.8), some months of experience and skills."""
    whole = profile()
    career = replace(whole.career, months=months) if whole.career else None
    held = tuple(HeldSkill(uri, uri, ((0, 4),), 12) for uri in uris)
    facts = Facts(replace(whole, career=career, skills=held), Quality(), None, READ_ON)
    made = making.prediction(0, p=p, is_abstained=p < 0.8)
    top = (replace(made.top[0], id=role_id), *made.top[1:])
    making.add(db, word, TEXT, facts=facts, prediction=replace(made, top=top))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library") as opened:
        opened.write(fill)
        yield opened


def fill(db: Database) -> None:
    add(db, "a", "registered-nurse", 0.96, 30, JAVA, SAP)
    add(db, "b", "registered-nurse", 0.85, 100, JAVA)
    add(db, "c", "accountant", 1.0, None)
    add(db, "d", "chef", 0.5, 7 * 12)
    making.add(db, "e", reading=making.failed(FileState.DAMAGED), prediction=None, embedding=None)


def found(workspace: Workspace, typed: str) -> int:
    """Return how many files the list shows for what is typed."""
    shelf = Shelf(workspace)
    try:
        return len(shelf.ids(View(typed=typed)))
    finally:
        shelf.close()


def test_people_are_counted_with_their_roles_and_years(workspace: Workspace):
    people = Insights(workspace).people()
    assert people.total == 4
    assert people.roles == {"accountant": 1, "registered-nurse": 2}
    assert people.unnamed == 1
    assert people.experience == {(None, 7): 1, ("registered-nurse", 2): 1, ("registered-nurse", 8): 1}
    assert people.languages == {"fr": 4}
    assert people.written == {"en": 4}
    assert people.by_reader == 0


def test_confidence_is_spread_over_bins_and_its_mean_is_what_can_be_expected(workspace: Workspace):
    confidence = Insights(workspace).people().confidence
    assert (sum(confidence.named), sum(confidence.unnamed)) == (3, 1)
    assert confidence.named[-1] == 2
    assert confidence.unnamed[10] == 1
    assert confidence.expected == pytest.approx((0.96 + 0.85 + 1.0) / 3)


def test_a_search_counts_those_that_the_list_shows(workspace: Workspace):
    looked = Insights(workspace)
    for typed in (
        "",
        "role:nurse",
        "years:>=5",
        'skill:"Java"',
        "cook",
        "state:damaged",
        "-role:nurse",
        "...",
        "a.pdf",
    ):
        assert looked.files(typed).total == found(workspace, typed), typed
    assert looked.people("role:nurse").roles == {"registered-nurse": 2}
    with pytest.raises(UsageError):
        looked.people("nothing:x")


def test_files_are_counted_by_state_folder_and_day(workspace: Workspace):
    told = Insights(workspace).files()
    assert told.states == {FileState.ADDED: 4, FileState.DAMAGED: 1}
    assert sum(told.added.values()) == sum(told.kinds.values()) == told.total == 5
    assert list(told.folders.values()) == [5]


def test_skills_are_counted_by_people_and_months_and_follow_changes(workspace: Workspace):
    looked = Insights(workspace)
    told = looked.skills()
    assert [(one.uri, one.people, one.months) for one in told.by_people] == [(JAVA, 2, 24), (SAP, 1, 12)]
    assert told.by_people[0].english == "Java (computer programming)"
    assert told.total == 4
    assert looked.skills("years:>=5").held == {JAVA: 1}
    workspace.write(lambda db: add(db, "f", "chef", 0.9, 12, SAP, JAVA))
    workspace.write(lambda db: db.execute("DELETE FROM files WHERE sha256 = ?", (making.sha256("b"),)))
    assert looked.skills().held == {JAVA: 2, SAP: 2}
    assert Insights(workspace).skills() == looked.skills()


def test_who_is_laid_into_the_trash_and_taken_out_again_is_counted_so(workspace: Workspace):
    looked = Insights(workspace)
    before = looked.people(), looked.skills()
    workspace.write(lambda db: trash.put(db, [1]))
    assert (looked.people().total, looked.skills().held) == (3, {JAVA: 1})
    workspace.write(lambda db: trash.restore(db, [1]))
    assert (looked.people(), looked.skills()) == before


def test_tags_lead_to_those_who_have_them(workspace: Workspace):
    def tag(db: Database) -> None:
        tags.put(db, tags.make(db, "À rappeler"), [1, 3])

    workspace.write(tag)
    assert Insights(workspace).people().tags == {"À rappeler": 2}
    term = search_terms.of(workspace.taxonomy, "tag:À rappeler", "en")
    assert found(workspace, term or "") == 2
    assert search_terms.tag('"x"') is None


def test_a_resume_that_is_read_again_is_counted_once(workspace: Workspace):
    held = HeldSkills()
    with workspace.reading() as db:
        held.refresh(db)
        before = held.count().by_uri()
        workspace.write(lambda writer: predictions.put(writer, making.resume_of(writer, 1), making.prediction()))
        held.refresh(db)
        assert held.count().by_uri() == before
        everybody = counts.resume_ids(db, fields.listed(workspace.taxonomy, "years:>=0") or fail())
        assert held.count(everybody).by_uri() == before
        assert held.count([]).by_uri() == {}


def fail() -> None:
    raise AssertionError


def test_an_empty_library_has_nothing_and_asks_for_nothing():
    with Workspace.memory() as workspace:
        looked = Insights(workspace)
        assert looked.people().total == looked.files().total == looked.demand().gigs == 0
        assert looked.people().confidence.expected is None
        assert looked.skills().held == {}
        assert looked.judged() == ()


def test_the_promise_is_that_of_the_head_in_use(workspace: Workspace):
    promise = Insights(workspace).promise()
    assert promise.threshold == workspace.head.threshold
    assert promise.precision is not None
    assert 0.9 < promise.precision < 1
    assert promise.sample


def test_roles_are_summed_up_the_tree(workspace: Workspace):
    roles = Insights(workspace).people().roles
    for cut in (6, 12, 18, 24, 96):
        assert sum(insights.at_cut(workspace.taxonomy, roles, cut).values()) == 3
    assert insights.at_cut(workspace.taxonomy, {**roles, "gone": 9}, 6) == {"business": 1, "people": 2}


# ---------------------------------------------------------------------- where counts lead


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_role_and_node_leads_to_its_people(workspace: Workspace, language: str):
    taxonomy = workspace.taxonomy
    for role in taxonomy.roles:
        for key, wanted in (
            (role.role_id, {role.role_id}),
            *((n.node_id, {r.role_id for r in taxonomy.roles if r.above[c] == n}) for c, n in role.above.items()),
        ):
            term = search_terms.of(taxonomy, f"role:{key}", language)
            asked = fields.asked(taxonomy, term or "", is_live=True)
            assert asked is not None
            codes = {code for leaf in leaves(asked.criterion) for code in leaf.codes}
            assert codes == wanted, term
    assert search_terms.of(taxonomy, "role:unknown", language) is None


def leaves(criterion: object) -> list:
    return [criterion] if hasattr(criterion, "codes") else list(criterion.parts)  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("key", "count"),
    [
        ("role:registered-nurse", 2), ("role:people", 2), (f"skill:{JAVA}", 2), (f"skill:{SAP}", 1),
        ("language:fr", 4), ("state:damaged", 1), ("years:2:4", 1), ("years:7", 2), ("years:8", 1),
    ],
)  # fmt: skip
def test_a_count_is_what_its_search_finds(workspace: Workspace, language: str, key: str, count: int):
    term = search_terms.of(workspace.taxonomy, key, language)
    assert term is not None
    assert found(workspace, term) == count


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_level_and_state_has_a_term_that_the_search_knows(workspace: Workspace, language: str):
    for label in workspace.level_head.names:
        asked = fields.asked(workspace.taxonomy, search_terms.level(label, language) or "", is_live=True)
        assert asked is not None
        assert [leaf.codes for leaf in leaves(asked.criterion)] == [(label,)]
    for state in FileState:
        assert fields.asked(workspace.taxonomy, search_terms.state(state.value)) is not None
    assert search_terms.level("unknown", language) is None
    assert search_terms.skill("http://nowhere", language) is None
    assert search_terms.of(workspace.taxonomy, "folder:x", language) is None


def test_a_term_is_added_to_what_was_typed(workspace: Workspace):
    assert search_terms.joined("  ", "x") == "x"
    assert search_terms.joined("java ", 'role:"chef"') == 'java role:"chef"'
    both = search_terms.joined("role:chef OR role:nurse", search_terms.years(7, None))
    assert both == "(role:chef OR role:nurse) years:>=7"
    assert found(workspace, both) == 1


# ---------------------------------------------------------------------- supply and demand, time


def test_what_is_asked_for_and_not_there_comes_first():
    told = balance.of_roles({"chef": 90, "nurse": 10}, {"nurse": 3, "pilot": 1})
    assert [(one.key, one.people, one.gigs, one.gap) for one in told] == [
        ("nurse", 10, 3, 0.65), ("pilot", 0, 1, 0.25), ("chef", 90, 0, -0.9),
    ]  # fmt: skip
    assert balance.of_roles({}, {}) == ()


def test_skills_asked_for_are_set_beside_those_held():
    asked = tuple(Skill(uri, uri, uri, gigs) for uri, gigs in (("a", 1), ("b", 2)))
    told = balance.of_skills({"a": 5, "c": 9}, 10, Demand(4, {}, asked))
    assert [(skill.uri, one.people, one.gigs, one.gap) for skill, one in told] == [("b", 0, 2, 0.5), ("a", 5, 1, -0.25)]
    assert balance.of_skills({}, 0, Demand(0, {}, ())) == ()


def test_days_are_joined_into_weeks_and_months_where_there_are_many():
    day = date(2025, 12, 31)
    assert over_time.of({}).points == ()
    assert over_time.of({day: 3}).points == ((day - timedelta(days=1), 0), (day, 3))
    days = over_time.of({day: 3, day + timedelta(days=2): 1})
    assert (days.step, [count for _, count in days.points]) == (Step.DAY, [3, 0, 1])
    weeks = over_time.of({day: 3, day + timedelta(days=100): 1})
    assert weeks.step is Step.WEEK
    assert weeks.points[0] == (date(2025, 12, 29), 3)
    months = over_time.of({day: 3, date(2027, 3, 31): 1})
    assert (months.step, len(months.points), months.points[0]) == (Step.MONTH, 16, (date(2025, 12, 1), 3))
    for told, total in ((days, 4), (weeks, 4), (months, 4)):
        assert sum(count for _, count in told.points) == total
