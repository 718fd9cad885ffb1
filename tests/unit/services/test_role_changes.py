"""Roles of the firm's own: from a few examples to lists, search, review, ranking; renamed, merged, retired, undone."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop.domain.facets import ANYTHING
from classifyme_desktop.domain.journal import Action
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.own_roles import Names
from classifyme_desktop.domain.prediction import Abstention, Prediction, Scored
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.services import (
    gigs,
    indexing,
    insights,
    iterations,
    journal,
    own_roles,
    people,
    promotion,
    rank,
    recommend,
    review,
    seekers,
)
from classifyme_desktop.services.indexing import LiveIndex
from classifyme_desktop.services.insights import Insights
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.own_roles import RoleState
from classifyme_desktop.services.review import Why
from classifyme_desktop.services.role_finder import RoleFinder
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import predictions
from tests.helpers import applicants, heads
from tests.helpers import iterations as helped
from tests.unit.services import test_indexing
from tests.unit.storage import making

BARISTA = Names("Barista", "Barista")
NEAR = "waiter-bartender"
LINE = ("temperature", "confidence_line", "threshold", "candidate_least", "candidates_hold")


def predicted(workspace: Workspace, why: Abstention | None, p: dict[str, float]) -> Prediction:
    """Return a prediction with these probabilities; the rest is spread over all other roles."""
    classes = [role.role_id for role in workspace.shipped_taxonomy.roles]
    rest = (1.0 - sum(p.values())) / (len(classes) - len(p))
    shares = np.array([p.get(one, rest) for one in classes], np.float32)
    order = sorted(range(len(classes)), key=lambda at: (-shares[at], classes[at]))[:10]
    top = tuple(Scored(classes[at], float(shares[at])) for at in order)
    made = making.prediction(is_abstained=why is not None)
    return replace(made, top=top, probabilities=shares, abstention=why, cuts={}, candidates=(top[0].id,))


@dataclass
class Place:
    workspace: Workspace
    people: dict[str, ResumeId] = field(default_factory=dict)

    def add(self, word: str, p: dict[str, float], why: Abstention | None = None) -> ResumeId:
        said = predicted(self.workspace, why, p)
        file_id = self.workspace.write(lambda db: making.add(db, word, prediction=said))
        with self.workspace.reading() as db:
            self.people[word] = making.resume_of(db, file_id)
        return self.people[word]

    def row(self, word: str) -> FileRow:
        with self.workspace.reading() as db:
            return people.rows_of(db, [self.people[word]])[self.people[word]]

    def shown(self) -> dict[str, tuple[str | None, float | None, bool, State]]:
        """Return what the list of files says of everybody."""
        rows = {word: self.row(word) for word in self.people}
        return {word: (row.role_id, row.confidence, row.is_abstained, row.role_state) for word, row in rows.items()}

    def found(self, typed: str) -> set[str]:
        shelf = Shelf(self.workspace)
        rows = shelf.rows(shelf.ids(View(typed=typed)))
        shelf.close()
        words = {resume_id: word for word, resume_id in self.people.items()}
        return {words[row.resume_id] for row in rows if row.resume_id is not None}

    def facet(self, role_id: str) -> int:
        shelf = Shelf(self.workspace)
        look = shelf.look(View(chosen=ANYTHING))
        shelf.close()
        return look.facets.roles.get(role_id, 0)

    def known(self, role_id: str) -> own_roles.KnownRole:
        return next(one for one in own_roles.every(self.workspace) if one.role.role_id == role_id)

    def add_barista(self, *words: str, **more: str) -> own_roles.Changed:
        return own_roles.add(self.workspace, BARISTA, NEAR, [self.people[word] for word in words], **more)


@pytest.fixture
def place() -> Iterator[Place]:
    with Workspace.memory() as workspace:
        yield Place(workspace)


@pytest.fixture
def bar(place: Place) -> Place:
    """Two waiters, a cook, a chef, and one of whom the program is not sure."""
    place.add("waiter", {NEAR: 0.9})
    place.add("other waiter", {NEAR: 0.8, "chef": 0.1})
    place.add("cook", {"cook-kitchen-staff": 0.85, "chef": 0.1})
    place.add("chef", {"chef": 0.6, "cook-kitchen-staff": 0.3})
    place.add("nobody", {"chef": 0.4, NEAR: 0.3}, Abstention.UNSURE)
    return place


# ------------------------------------------------------------------ added


def test_a_role_is_made_from_one_example_and_stands_at_once(bar: Place) -> None:
    made = bar.add_barista("waiter")
    assert (made.role_id, made.people, made.missing) == ("own-1", 1, 7)
    assert bar.shown()["waiter"] == ("own-1", 1.0, False, State.CORRECTED)
    assert bar.workspace.taxonomy.by_id["own-1"].label("fr") == "Barista"
    assert bar.found("role:barista") == {"waiter"}
    assert bar.facet("own-1") == 1
    assert RoleFinder(bar.workspace.taxonomy).find("baris")[0] == "own-1"
    bar.add("waiter", {NEAR: 0.9})  # what is predicted anew does not change it
    assert bar.row("waiter").role_id == "own-1"


def test_it_is_found_under_the_groups_that_it_stands_in(bar: Place) -> None:
    bar.add_barista("cook")
    group = bar.workspace.taxonomy.by_id[NEAR].above[24]
    assert "cook" in bar.found(f'role:"{group.label_en}"')
    counted = insights.at_cut(bar.workspace.taxonomy, {"own-1": 2, NEAR: 1}, 24)
    assert counted == {group.node_id: 3}


def test_a_reader_gives_it_like_any_other_role(bar: Place) -> None:
    bar.add_barista("waiter")
    review.change(bar.workspace, [bar.people["nobody"]], "own-1")
    assert bar.row("nobody").role_id == "own-1"
    review.refuse(bar.workspace, [bar.people["waiter"]], "own-1")
    assert bar.shown()["waiter"][0] == NEAR


def test_eight_people_make_it_learnable(place: Place) -> None:
    words = [f"person {number}" for number in range(8)]
    for word in words:
        place.add(word, {NEAR: 0.9})
    made = place.add_barista(*words[:7])
    assert (made.missing, place.known("own-1").state) == (1, RoleState.GATHERING)
    found = own_roles.targets(place.workspace)
    assert (found.of("own-1"), found.of(NEAR), len(found.classes), found.near) == (None, NEAR, 96, {})
    review.change(place.workspace, [place.people[words[7]]], "own-1")
    assert (place.known("own-1").missing, place.known("own-1").state) == (0, RoleState.READY)
    found = own_roles.targets(place.workspace)
    assert (found.of("own-1"), found.classes[-1], found.near) == ("own-1", "own-1", {"own-1": NEAR})


def test_it_stands_beside_the_neighbour_of_the_own_role_it_is_split_from(bar: Place) -> None:
    bar.add_barista("waiter", "other waiter")
    own_roles.add(
        bar.workspace,
        Names("Latte artist", ""),
        "own-1",
        [bar.people["waiter"]],
        split_from="own-1",
        definition="Foam.",
    )
    role, known = bar.workspace.taxonomy.by_id["own-2"], bar.known("own-2")
    assert (role.label_fr, role.definition_en) == ("Latte artist", "Foam.")
    assert known.near is not None
    assert (known.near.role_id, known.is_own, bar.known("own-1").confirmed) == (NEAR, True, 1)


@pytest.mark.parametrize(
    ("names", "near", "code"),
    [
        (Names("", ""), NEAR, "role_name_empty"),
        (Names("x" * 61, ""), NEAR, "role_name_long"),
        (Names("CHÉF", ""), NEAR, "role_name_taken"),
        (Names("Barista", ""), "no-such-role", "role_unknown"),
    ],
)
def test_what_cannot_be_a_role_is_refused(bar: Place, names: Names, near: str, code: str) -> None:
    own_roles.rename(bar.workspace, "chef", Names("Chef", "Chef"))
    with pytest.raises(UsageError) as error:
        own_roles.add(bar.workspace, names, near, [bar.people["waiter"]])
    assert error.value.code == code
    assert len(bar.workspace.taxonomy.roles) == 96


def test_nothing_is_kept_when_an_example_is_gone(bar: Place) -> None:
    with pytest.raises(StorageError) as error:
        own_roles.add(bar.workspace, BARISTA, NEAR, [bar.people["waiter"], ResumeId(999)])
    assert error.value.code == "resume_unknown"
    assert (len(bar.workspace.taxonomy.roles), bar.row("waiter").role_state) == (96, State.UNCONFIRMED)
    with pytest.raises(UsageError) as nobody:
        own_roles.add(bar.workspace, BARISTA, NEAR, [])
    assert nobody.value.code == "role_examples_none"
    assert bar.add_barista("waiter").role_id == "own-1"


# ------------------------------------------------------------------ renamed, merged, retired


def test_a_renamed_role_is_found_by_both_names(bar: Place) -> None:
    own_roles.rename(bar.workspace, "chef", Names("Head of kitchen", "Chef de cuisine"))
    assert bar.workspace.taxonomy.by_id["chef"].label("en") == "Head of kitchen"
    assert bar.found('role:"head of kitchen"') == {"chef"}
    assert "chef" in RoleFinder(bar.workspace.taxonomy).find("Head of kit")
    own_roles.undo(bar.workspace)
    assert bar.workspace.taxonomy.by_id["chef"] == bar.workspace.shipped_taxonomy.by_id["chef"]


def test_a_merged_role_counts_as_the_other_everywhere(bar: Place) -> None:
    review.confirm(bar.workspace, [bar.people["chef"]])
    before = bar.shown()
    done = own_roles.merge(bar.workspace, "chef", "cook-kitchen-staff")
    assert done.people == 1
    shown = bar.shown()
    assert shown["chef"] == ("cook-kitchen-staff", 1.0, False, State.CONFIRMED)
    assert shown["cook"][:3] == ("cook-kitchen-staff", pytest.approx(0.95), False)
    assert shown["nobody"][:3] == ("cook-kitchen-staff", pytest.approx(0.4, abs=0.01), True)
    assert bar.facet("chef") == 0
    assert bar.facet("cook-kitchen-staff") == 2
    assert bar.found("role:chef") >= {"chef", "cook"}  # by its old name
    assert "chef" not in {role.role_id for role in bar.workspace.taxonomy.roles}
    known = bar.known("chef")
    assert known.into is not None
    assert (known.state, known.into.role_id, known.confirmed) == (RoleState.MERGED, "cook-kitchen-staff", 0)
    assert own_roles.targets(bar.workspace).of("chef") == "cook-kitchen-staff"
    assert "chef" not in own_roles.targets(bar.workspace).classes
    assert insights.at_cut(bar.workspace.taxonomy, {"chef": 2, "cook-kitchen-staff": 1}, 96) == {
        "cook-kitchen-staff": 3
    }
    own_roles.undo(bar.workspace)
    assert bar.shown() == before


def test_nobody_is_given_a_role_that_is_gone(bar: Place) -> None:
    own_roles.merge(bar.workspace, "chef", "cook-kitchen-staff")
    own_roles.retire(bar.workspace, NEAR)
    for gone in ("chef", NEAR):
        with pytest.raises(UsageError) as error:
            review.change(bar.workspace, [bar.people["nobody"]], gone)
        assert error.value.code == "role_unknown"
    review.confirm(bar.workspace, [bar.people["nobody"]])
    assert bar.row("nobody").role_id == "cook-kitchen-staff"
    (asked,) = [one for one in review.queue(bar.workspace) if one.resume_id == bar.people["waiter"]]
    assert NEAR not in [one.id for one in asked.top]


def test_the_people_of_a_retired_role_wait_for_a_reader(bar: Place) -> None:
    review.confirm(bar.workspace, [bar.people["waiter"]])
    before = bar.shown()
    done = own_roles.retire(bar.workspace, NEAR)
    assert done.people == 2
    shown = bar.shown()
    assert [(shown[word][0] != NEAR, *shown[word][2:]) for word in ("waiter", "other waiter")] == [
        (True, True, State.UNCONFIRMED)
    ] * 2
    why = {one.resume_id: one.why for one in review.queue(bar.workspace)}
    assert (why[bar.people["waiter"]], why[bar.people["other waiter"]]) == (Why.RETIRED, Why.RETIRED)
    assert why[bar.people["nobody"]] is not Why.RETIRED
    review.change(bar.workspace, [bar.people["waiter"]], "chef")
    assert bar.row("waiter").role_id == "chef"
    assert own_roles.targets(bar.workspace).of(NEAR) is None
    review.undo(bar.workspace)
    own_roles.undo(bar.workspace)
    assert bar.shown() == before


def test_who_was_given_a_retired_role_waits_even_where_the_program_is_sure_of_another(bar: Place) -> None:
    review.change(bar.workspace, [bar.people["cook"]], "chef")
    own_roles.retire(bar.workspace, "chef")
    assert bar.shown()["cook"][:3] == ("cook-kitchen-staff", pytest.approx(0.85), True)
    (asked,) = [one for one in review.queue(bar.workspace) if one.resume_id == bar.people["cook"]]
    assert asked.why is Why.RETIRED
    review.confirm(bar.workspace, [bar.people["cook"]])
    assert bar.row("cook").role_state is State.CONFIRMED


def test_all_likely_roles_may_be_retired(bar: Place) -> None:
    with bar.workspace.reading() as db:
        said = predictions.latest(db, bar.people["cook"])
    assert said is not None
    for one in said.top:
        own_roles.retire(bar.workspace, one.id)
    with bar.workspace.reading() as db:
        now = predictions.latest(db, bar.people["cook"])
    assert now is not None
    assert (now.top, now.confidence, now.is_abstained) == ((), 0.0, True)
    assert bar.shown()["cook"] == (None, 0.0, True, State.UNCONFIRMED)
    assert bar.people["cook"] in [one.resume_id for one in review.queue(bar.workspace)]


# ------------------------------------------------------------------ taken back


def test_adding_is_taken_back_with_its_labels_and_done_again(bar: Place) -> None:
    before = bar.shown()
    made = bar.add_barista("waiter", "cook")
    after = bar.shown()
    back = own_roles.undo(bar.workspace, made.number)
    assert back is not None
    assert bar.shown() == before
    assert len(bar.workspace.taxonomy.roles) == 96
    assert "own-1" not in [one.role.role_id for one in own_roles.every(bar.workspace)]
    assert own_roles.undo(bar.workspace) is None
    again = own_roles.undo(bar.workspace, back.number)
    assert again is not None
    assert (again.role_id, bar.shown()) == ("own-1", after)
    own_roles.undo(bar.workspace, again.number)
    assert bar.add_barista("waiter").role_id == "own-2"  # an id is never given twice


def test_who_got_the_role_later_waits_when_its_addition_is_taken_back(bar: Place) -> None:
    made = bar.add_barista("waiter")
    review.change(bar.workspace, [bar.people["cook"]], "own-1")
    own_roles.undo(bar.workspace, made.number)
    assert bar.shown()["cook"][2:] == (True, State.UNCONFIRMED)
    assert bar.shown()["waiter"][0] == NEAR


def test_what_a_later_change_stands_on_is_not_taken_back(bar: Place) -> None:
    made = bar.add_barista("waiter")
    merged = own_roles.merge(bar.workspace, "chef", "own-1")
    renamed = own_roles.rename(bar.workspace, "driver", Names("Chauffeur", "Chauffeur"))
    freed = bar.workspace.shipped_taxonomy.by_id["driver"].label_en
    own_roles.add(bar.workspace, Names(freed, ""), "driver", [bar.people["nobody"]])
    for number in (made.number, renamed.number):
        before = bar.shown()
        with pytest.raises(UsageError) as error:
            own_roles.undo(bar.workspace, number)
        assert error.value.code == "role_change_later"
        assert bar.shown() == before
    assert own_roles.undo(bar.workspace, merged.number) is not None
    assert own_roles.undo(bar.workspace, made.number) is not None


def test_the_journal_tells_by_ids_alone(bar: Place) -> None:
    bar.add_barista("waiter")
    own_roles.merge(bar.workspace, "chef", "own-1")
    own_roles.undo(bar.workspace)
    assert journal.verify(bar.workspace).is_whole
    told = [entry.details for entry in journal.entries(bar.workspace) if entry.action is Action.ROLE]
    assert [one["kind"] for one in told] == ["added", "merged", "undone"]
    assert (told[1]["role"], told[1]["into"], told[2]["undoes"]) == ("chef", "own-1", told[1]["change"])


def test_it_outlives_a_restart_and_says_the_same_to_who_only_reads(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "library") as workspace:
        place = Place(workspace)
        place.add("waiter", {NEAR: 0.9})
        place.add_barista("waiter")
        shown = place.shown()
    with Workspace.open(tmp_path / "library", is_writable=False) as reader:
        assert Place(reader, place.people).shown() == shown
        assert reader.taxonomy.by_id["own-1"].label("en") == "Barista"
        with pytest.raises(StorageError):
            own_roles.retire(reader, "own-1")


# ------------------------------------------------------------------ ranked by


@pytest.fixture
def ranked(place: Place) -> Place:
    for word in ("a", "bb"):
        place.people[word] = test_indexing.add(place.workspace, word)
    return place


def shares(place: Place, word: str) -> dict[str, float]:
    """Return what ranking takes of somebody's roles, by class, where it is more than next to nothing."""
    with place.workspace.live_index.now(place.workspace) as crowd:
        rows = {int(one): row for row, one in enumerate(crowd.index.resume_ids.tolist())}
        roots = crowd.index.roots[rows[place.people[word]]].astype(float)
    squared = (roots / roots.max()) ** 2
    return {name: p for name, p in zip(place.workspace.head.classes, squared, strict=True) if p > 0.2}


def test_before_it_is_learnt_an_own_role_ranks_as_the_one_beside_it(ranked: Place) -> None:
    ranked.add_barista("a")
    assert list(shares(ranked, "a")) == [NEAR]
    sought = seekers.stored(ranked.workspace, ranked.people["a"])
    assert sought.seeker.roots is not None


def test_a_merged_role_ranks_as_the_other(ranked: Place) -> None:
    review.change(ranked.workspace, [ranked.people["a"]], "chef")
    assert list(shares(ranked, "a")) == ["chef"]
    own_roles.merge(ranked.workspace, "chef", "driver")
    assert list(shares(ranked, "a")) == ["driver"]
    assert test_indexing.seen(ranked.workspace, ranked.workspace.live_index) == test_indexing.seen(
        ranked.workspace, LiveIndex()
    )
    own_roles.undo(ranked.workspace)
    assert list(shares(ranked, "a")) == ["chef"]


def test_an_iteration_that_learnt_it_names_it_everywhere(tmp_path: Path) -> None:
    """97 probabilities: shown, searched, counted, queued, ranked, compared with gigs; and back to 96."""
    with Workspace.open(tmp_path / "library") as workspace:
        place = Place(workspace)
        applicants.take_in(workspace, [applicants.folder(tmp_path / "cvs")])
        gig = gigs.add_text(workspace, "Waiter\nServe guests at tables, take orders, handle payments.")
        place.people = people_by_file(workspace)
        place.add_barista("java")
        before, ranking = place.shown(), [one.score for one in rank.rank(workspace, gig.gig_id).matches]
        assert before["waiter"][0] == NEAR
        near = {"own-1": NEAR}
        learnt = {name: heads.facts(near)[name] for name in ("classes", "own_roles", "words", *LINE)}
        made = iterations.keep(workspace, helped.candidate(workspace, arrays=heads.arrays(near, 3.0), facts=learnt))
        promotion.promote(workspace, made.number)
        assert len(workspace.head.classes) == 97
        assert place.known("own-1").state is RoleState.LEARNT
        assert place.shown()["waiter"][0] == "own-1"
        assert place.shown()["java"] == before["java"]  # what a reader said stands
        assert place.found("role:barista") >= {"waiter", "java"}
        assert Insights(workspace).people().roles["own-1"] == place.facet("own-1") == 2
        assert len(rank.rank(workspace, gig.gig_id).matches) == len(ranking)
        assert recommend.gigs_for(workspace, place.people["waiter"]).rows
        assert {one.resume_id for one in review.queue(workspace)} <= set(place.people.values())
        assert max(shares(place, "java"), key=shares(place, "java").__getitem__) == "own-1"
        promotion.roll_back(workspace)
        assert place.shown() == before
        assert [one.score for one in rank.rank(workspace, gig.gig_id).matches] == ranking


def people_by_file(workspace: Workspace) -> dict[str, ResumeId]:
    """Return the resumes of a library by the names of their files, without the ending."""
    shelf = Shelf(workspace)
    rows = shelf.rows(shelf.ids(View()))
    shelf.close()
    return {Path(row.path).stem: row.resume_id for row in rows if row.resume_id is not None}


def test_roles_of_a_person_are_ranked_as_before_where_nothing_was_merged(place: Place) -> None:
    p = np.full(96, 1 / 96, np.float32)
    classes = place.workspace.head.classes
    assert indexing.ranked_roles(place.workspace.taxonomy, classes, p) is p
    assert indexing.ranked_roles(place.workspace.taxonomy, classes, None) is None
