"""Whom a reader is asked about and what comes of the answers: order, counts, labels, the journal, and taking back."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from sqlcipher3 import dbapi2 as driver

from classifyme_desktop.domain.correction import Kind, RoleLabel
from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.journal import Action
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.prediction import Abstention, Prediction, Scored
from classifyme_desktop.domain.resume import FileRow, ResumeId
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.services import corrections, journal, people, review, search
from classifyme_desktop.services.review import Why
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import profiles
from tests.helpers import library
from tests.unit.storage import making

SQL = "http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742"


def unsure(workspace: Workspace, why: Abstention | None = Abstention.UNSURE, **p: float) -> Prediction:
    """Return a prediction with these probabilities; the rest is spread over all other roles. ``-`` is written ``_``."""
    classes = [role.role_id for role in workspace.taxonomy.roles]
    given = {name.replace("_", "-"): share for name, share in p.items()}
    rest = (1.0 - sum(given.values())) / (len(classes) - len(given))
    shares = np.array([given.get(one, rest) for one in classes], np.float32)
    order = sorted(range(96), key=lambda at: (-shares[at], classes[at]))[:10]
    top = tuple(Scored(classes[at], float(shares[at])) for at in order)
    return replace(
        making.prediction(is_abstained=why is not None), top=top, probabilities=shares, abstention=why, cuts={}
    )


@dataclass
class Place:
    workspace: Workspace
    people: dict[str, ResumeId] = field(default_factory=dict)

    def add(self, word: str, why: Abstention | None = Abstention.UNSURE, **p: float) -> ResumeId:
        prediction = unsure(self.workspace, why, **p)
        file_id = self.workspace.write(lambda db: making.add(db, word, prediction=prediction))
        with self.workspace.reading() as db:
            self.people[word] = making.resume_of(db, file_id)
        return self.people[word]

    def row(self, word: str) -> FileRow:
        with self.workspace.reading() as db:
            return people.rows_of(db, [self.people[word]])[self.people[word]]

    def queue(self, top: int = 50) -> list[str]:
        words = {resume_id: word for word, resume_id in self.people.items()}
        return [words[one.resume_id] for one in review.queue(self.workspace, top)]

    def told(self) -> list[tuple[Action, int, object]]:
        assert journal.verify(self.workspace).is_whole
        found = journal.entries(self.workspace)
        return [(entry.action, entry.subject_id, entry.details["kind"]) for entry in found]


@pytest.fixture
def place() -> Iterator[Place]:
    with Workspace.memory() as workspace:
        yield Place(workspace)


@pytest.fixture
def kitchen(place: Place) -> Place:
    """Three cooks of whom the program is not sure, a baker of whom it is surer, and a nurse whom it names."""
    place.add("cook", chef=0.4, waiter_bartender=0.38)
    place.add("cook again", chef=0.41, waiter_bartender=0.39)
    place.add("cook once more", chef=0.42, waiter_bartender=0.4)
    place.add("driver", driver=0.5, machinist_welder=0.3)
    place.add("nurse", None, registered_nurse=0.95)
    return place


def test_the_most_doubted_comes_first_and_not_three_of_the_same(kitchen: Place) -> None:
    first, second, *others = kitchen.queue()
    assert first.startswith("cook")
    assert second == "driver"
    assert {first, *others} == {"cook", "cook again", "cook once more"}
    assert kitchen.queue(2) == [first, second]
    left_out = frozenset([kitchen.people[first]])
    assert kitchen.people[first] not in {one.resume_id for one in review.queue(kitchen.workspace, leave_out=left_out)}


def test_the_order_does_not_hang_on_the_order_of_import(place: Place) -> None:
    words = [f"cook {number}" for number in range(6)]
    for word in words:
        place.add(word, chef=0.4, waiter_bartender=0.38)
    forwards = place.queue()
    with Workspace.memory() as other:
        again = Place(other)
        for word in reversed(words):
            again.add(word, chef=0.4, waiter_bartender=0.38)
        assert again.queue() == forwards


def test_each_is_asked_about_with_a_reason(kitchen: Place) -> None:
    kitchen.add("lone", accountant=0.7)
    kitchen.add("foreign", Abstention.LANGUAGE)
    review.refuse(kitchen.workspace, [kitchen.people["nurse"]], "registered-nurse")
    review.skip(kitchen.workspace, [kitchen.people["driver"]])
    words = {resume_id: word for word, resume_id in kitchen.people.items()}
    asked = {words[one.resume_id]: one for one in review.queue(kitchen.workspace)}
    assert {word: one.why for word, one in asked.items() if not word.startswith("cook ")} == {
        "cook": Why.CLOSE,
        "lone": Why.UNSURE,
        "nurse": Why.REJECTED,
        "foreign": Why.UNREADABLE,
        "driver": Why.SKIPPED,
    }
    assert list(asked)[-2:] == ["foreign", "driver"]
    assert "registered-nurse" not in {one.id for one in asked["nurse"].top}
    assert [one.id for one in asked["cook"].top[:2]] == ["chef", "waiter-bartender"]


def test_who_was_skipped_comes_back_last_the_longest_ago_first(kitchen: Place) -> None:
    workspace = kitchen.workspace
    first = kitchen.queue()[0]
    review.skip(workspace, [kitchen.people["driver"]])
    review.skip(workspace, [kitchen.people[first]])
    assert kitchen.queue()[-2:] == ["driver", first]
    review.skip(workspace, [kitchen.people["driver"]])
    assert kitchen.queue()[-2:] == [first, "driver"]
    assert kitchen.told() == []  # nothing was said of anybody
    for _ in range(3):
        review.undo(workspace)
    assert kitchen.queue()[0] == first


def test_answers_are_shown_counted_and_told(kitchen: Place) -> None:
    workspace, ids = kitchen.workspace, kitchen.people
    assert review.counts(workspace).to_review == 4
    review.confirm(workspace, [ids["cook"]])
    review.change(workspace, [ids["cook again"]], "hospitality-manager")
    review.none(workspace, [ids["driver"]])
    shown = {word: (kitchen.row(word).role_id, kitchen.row(word).role_state) for word in ids}
    assert shown == {
        "cook": ("chef", State.CONFIRMED),
        "cook again": ("hospitality-manager", State.CORRECTED),
        "cook once more": ("chef", State.UNCONFIRMED),
        "driver": (None, State.IGNORED),
        "nurse": ("registered-nurse", State.UNCONFIRMED),
    }
    counts = review.counts(workspace)
    assert (counts.to_review, counts.confirmed, counts.ignored, counts.confirmed_since) == (1, 2, 1, 2)
    workspace.today = lambda: date(2100, 1, 1)
    assert review.counts(workspace).confirmed_since == 0
    assert kitchen.queue() == ["cook once more"]
    assert kitchen.told() == [
        (Action.LABEL, ids["cook"], "role_confirmed"),
        (Action.LABEL, ids["cook again"], "role_changed"),
        (Action.LABEL, ids["driver"], "no_role"),
    ]


def test_a_change_to_the_likeliest_role_confirms_it_and_a_word_said_twice_is_one(kitchen: Place) -> None:
    workspace, cook = kitchen.workspace, kitchen.people["cook"]
    assert review.change(workspace, [cook], "chef").kinds == (Kind.ROLE_CONFIRMED,)
    again = review.change(workspace, [cook], "chef")
    assert (again.change_id, again.resume_ids) == (None, ())
    assert review.confirm(workspace, [cook]).change_id is None
    review.change(workspace, [cook], "driver")
    assert review.confirm(workspace, [cook]).change_id is None  # what a reader chose stands
    assert corrections.of(workspace, cook).role == RoleLabel(State.CORRECTED, "driver")


def test_many_are_changed_at_once_and_taken_back_at_once(kitchen: Place) -> None:
    workspace, ids = kitchen.workspace, list(kitchen.people.values())
    change = review.change(workspace, [*ids, *ids], "accountant", "Manager")
    assert change.resume_ids == tuple(ids)
    assert {corrections.of(workspace, one).role.role_id for one in ids} == {"accountant"}
    assert {corrections.of(workspace, one).level for one in ids} == {"Manager"}
    assert {one.resume_id for one in search.search(workspace, "level:manager role:accountant")} == set(ids)
    undone = review.undo(workspace)
    assert undone is not None
    assert (undone.resume_ids, undone.kinds) == (tuple(ids), (Kind.ROLE_CHANGED, Kind.LEVEL_CHANGED))
    assert {kitchen.row(word).role_state for word in kitchen.people} == {State.UNCONFIRMED}
    assert review.undo(workspace) is None
    review.undo(workspace, undone.change_id)  # makes the change again
    assert {kitchen.row(word).role_id for word in kitchen.people} == {"accountant"}
    assert review.undo(workspace, change.change_id) is not None
    assert review.undo(workspace, change.change_id) is None
    assert [action for action, *_ in kitchen.told()].count(Action.UNLABEL) == 30


def test_the_confirmed_is_the_likeliest_of_those_not_rejected(kitchen: Place) -> None:
    workspace, cook = kitchen.workspace, kitchen.people["cook"]
    review.refuse(workspace, [cook], "chef")
    assert kitchen.row("cook").role_id == "waiter-bartender"
    review.confirm(workspace, [cook])
    assert corrections.of(workspace, cook).role == RoleLabel(State.CORRECTED, "waiter-bartender", ("chef",))


def test_what_cannot_be_said_is_refused_and_nothing_is_kept(kitchen: Place) -> None:
    workspace, cook = kitchen.workspace, kitchen.people["cook"]
    bare = workspace.write(lambda db: making.add(db, "bare", prediction=None))
    with workspace.reading() as db:
        nobody = making.resume_of(db, bare)
    refused = (
        (lambda: review.change(workspace, [cook], "pirate"), "role_unknown"),
        (lambda: review.refuse(workspace, [cook], "pirate"), "role_unknown"),
        (lambda: review.change(workspace, [cook], "driver", "Boss"), "level_unknown"),
        (lambda: review.confirm(workspace, [cook, nobody]), "role_not_named"),
        (lambda: corrections.add_skill(workspace, [cook], "http://nowhere"), "skill_id_unknown"),
        (lambda: corrections.change_fact(workspace, cook, Field.NAME, " \0 "), "fact_empty"),
        (lambda: corrections.change_fact(workspace, cook, Field.NAME, "x" * 201), "fact_long"),
        (lambda: corrections.set_reader(workspace, "x" * 41), "reader_long"),
    )
    for act, code in refused:
        with pytest.raises(UsageError) as told:
            act()
        assert told.value.code == code
    with pytest.raises(StorageError) as gone:
        review.none(workspace, [cook, ResumeId(99)])
    assert gone.value.code == "resume_unknown"
    with pytest.raises(ValueError, match="skill"):
        corrections.change_fact(workspace, cook, Field.SKILL, "SQL")
    assert (kitchen.told(), kitchen.row("cook").role_state) == ([], State.UNCONFIRMED)


def test_levels_skills_and_facts_are_put_right_with_what_was_read_kept_beside() -> None:
    workspace, _, ids = library.filled()
    with workspace:
        roe = ids["roe"]
        corrections.set_level(workspace, [roe], "Director")
        corrections.add_skill(workspace, [roe], SQL)
        corrections.change_fact(workspace, roe, Field.PLACE, "Ondermark  (north)")
        said = corrections.of(workspace, roe)
        assert (said.level, said.facts) == ("Director", {Field.PLACE: "Ondermark (north)"})
        name = said.added[SQL]
        assert name
        assert [one.resume_id for one in search.search(workspace, "level:director")] == [roe]
        assert roe in {one.resume_id for one in search.search(workspace, f'skill:"{name}"')}
        assert corrections.add_skill(workspace, [roe], SQL).change_id is None
        corrections.remove_skill(workspace, [roe], SQL)
        assert corrections.remove_skill(workspace, [roe], SQL).change_id is None
        with workspace.reading() as db:
            assert SQL not in profiles.months_of_skills(db, [roe]).get(roe, {})
        assert [entry.details["kind"] for entry in journal.entries(workspace)] == [
            "level_changed", "skill_added", "fact_changed", "skill_removed",
        ]  # fmt: skip


def test_the_reader_signs_what_is_said_from_then_on(kitchen: Place) -> None:
    workspace, ids = kitchen.workspace, kitchen.people
    assert corrections.reader(workspace) == "me"
    review.confirm(workspace, [ids["cook"]])
    assert corrections.set_reader(workspace, "  Zoé \n R. ") == "Zoé R."
    review.confirm(workspace, [ids["driver"]])
    with workspace.reading() as db:
        rows = db.query("SELECT resume_id, reader FROM corrections ORDER BY correction_id")
    assert rows == [(ids["cook"], "me"), (ids["driver"], "Zoé R.")]
    assert all("Zo" not in str(entry.details) for entry in journal.entries(workspace))
    assert corrections.set_reader(workspace, " ") == "me"


def test_an_error_on_the_way_leaves_nothing_half_said(kitchen: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace, ids = kitchen.workspace, list(kitchen.people.values())

    def fail(*_: object, **__: object) -> None:
        raise driver.OperationalError

    monkeypatch.setattr("classifyme_desktop.storage.journal.append", fail)
    with pytest.raises(driver.OperationalError):
        review.change(workspace, ids, "driver")
    monkeypatch.undo()
    assert {kitchen.row(word).role_state for word in kitchen.people} == {State.UNCONFIRMED}
    assert (kitchen.told(), review.undo(workspace)) == ([], None)


def test_a_library_that_is_only_read_says_so(tmp_path: Path) -> None:
    Workspace.open(tmp_path).close()
    with Workspace.open(tmp_path, is_writable=False) as workspace:
        assert review.queue(workspace) == []
        with pytest.raises(StorageError) as told:
            review.none(workspace, [ResumeId(1)])
    assert told.value.code == "library_read_only"
