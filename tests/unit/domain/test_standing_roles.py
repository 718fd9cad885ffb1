"""What stands of the changes that a firm made to roles: chains of merging, taking back, names, answers as of today."""

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain import own_roles
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.correction import RoleLabel
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.own_roles import Kind, Names, OwnRole, RoleChange
from classifyme_desktop.domain.prediction import Abstention, Prediction, Scored
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import UsageError

BARISTA = OwnRole("own-1", Names("Barista", "Barista"), "", "waiter-bartender", None, "")


@pytest.fixture(scope="module")
def shipped() -> Taxonomy:
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        return taxonomies.parse(lines)


def change(number: int, role_id: str, kind: Kind, into: str | None = None, undoes: int | None = None) -> RoleChange:
    return RoleChange(number, role_id, kind, into=into, undoes=undoes)


def predicted(**p: float) -> Prediction:
    top = tuple(Scored(name, share) for name, share in p.items())
    found = tuple(one.id for one in top[:2])
    return Prediction(1, "m", top, {}, False, np.zeros(96, np.float32), found)


def test_a_role_merged_into_a_merged_one_counts_as_the_last() -> None:
    merged = [change(1, "chef", Kind.MERGED, "buyer"), change(2, "buyer", Kind.MERGED, "driver")]
    assert own_roles.became(merged) == {"chef": "driver", "buyer": "driver"}
    assert own_roles.became([*merged, change(3, "driver", Kind.RETIRED)])["chef"] is None


def test_taking_back_and_taking_that_back() -> None:
    rows = [change(1, "chef", Kind.RETIRED), change(2, "chef", Kind.UNDONE, undoes=1)]
    assert own_roles.became(rows) == {}
    assert own_roles.became([*rows, change(3, "chef", Kind.UNDONE, undoes=2)]) == {"chef": None}


def test_an_own_role_whose_addition_was_taken_back_is_no_more() -> None:
    rows = [change(1, "own-1", Kind.ADDED), change(2, "own-1", Kind.UNDONE, undoes=1)]
    assert own_roles.became(rows[:1]) == {}
    assert own_roles.became(rows) == {"own-1": None}


def test_a_change_needs_its_roles_to_be_there(shipped: Taxonomy) -> None:
    merged, back = change(1, "chef", Kind.MERGED, "buyer"), change(2, "chef", Kind.UNDONE, undoes=1)
    other = change(3, "buyer", Kind.MERGED, "chef")
    assert own_roles.is_sound(shipped, [merged, back, other])
    assert not own_roles.is_sound(shipped, [merged, back, other, change(4, "chef", Kind.UNDONE, undoes=2)])
    assert not own_roles.is_sound(shipped, [change(1, "own-1", Kind.RENAMED)])


def test_roles_to_choose_from_hold_own_ones_in_their_place_of_the_tree(shipped: Taxonomy) -> None:
    found = own_roles.applied(shipped, [BARISTA], [change(1, "own-1", Kind.ADDED)])
    assert [role.role_id for role in found.roles] == [*(role.role_id for role in shipped.roles), "own-1"]
    assert found.by_id["own-1"].above == shipped.by_id["waiter-bartender"].above
    group = shipped.by_id["waiter-bartender"].above[24].node_id
    assert found.sums([0.25, 0.75], ["own-1", "accountant"], 24)[group] == 0.25


def test_a_merged_role_is_found_by_its_name_and_known_by_its_id(shipped: Taxonomy) -> None:
    found = own_roles.applied(shipped, [], [change(1, "chef", Kind.MERGED, "cook-kitchen-staff")])
    assert "chef" not in found.offered
    assert found.by_id["chef"].label_en == shipped.by_id["chef"].label_en
    assert shipped.by_id["chef"].label_en in found.by_id["cook-kitchen-staff"].titles_en
    assert found.now("chef") == "cook-kitchen-staff"
    assert found.now("driver") == "driver"


def test_a_renamed_role_keeps_its_old_name_among_its_titles(shipped: Taxonomy) -> None:
    renamed = RoleChange(1, "chef", Kind.RENAMED, Names("Head of kitchen", "Chef de cuisine"))
    role = own_roles.applied(shipped, [], [renamed]).by_id["chef"]
    assert (role.label_en, role.label_fr) == ("Head of kitchen", "Chef de cuisine")
    assert shipped.by_id["chef"].label_en in role.titles_en


def test_probabilities_of_merged_roles_are_added_and_others_stay_as_they_are(shipped: Taxonomy) -> None:
    p = np.array([0.5, 0.25, 0.25], np.float32)
    classes = ("chef", "buyer", "driver")
    merged = own_roles.applied(shipped, [], [change(1, "chef", Kind.MERGED, "driver")])
    assert merged.folded(p, classes).tolist() == [0.0, 0.25, 0.75]
    assert shipped.folded(p, classes) is p
    retired = own_roles.applied(shipped, [], [change(1, "chef", Kind.RETIRED)])
    assert retired.folded(p, classes) is p


def test_a_role_that_a_head_has_not_learnt_ranks_as_the_one_beside_it(shipped: Taxonomy) -> None:
    found = own_roles.applied(shipped, [BARISTA], [change(1, "own-1", Kind.ADDED)])
    assert found.class_of("own-1", ("chef", "waiter-bartender")) == "waiter-bartender"
    assert found.class_of("own-1", ("chef", "own-1")) == "own-1"
    assert found.class_of("own-1", ("chef",)) is None
    assert found.class_of(None, ("chef",)) is None


def test_labels_count_as_of_today() -> None:
    said = RoleLabel(State.CORRECTED, "chef", ("buyer",))
    assert own_roles.label_now(said, {}) is said
    assert own_roles.label_now(said, {"chef": "driver"}) == RoleLabel(State.CORRECTED, "driver", ("buyer",))
    assert own_roles.label_now(said, {"chef": None}) == RoleLabel(State.UNCONFIRMED, None, ("buyer",), "chef")


def test_scores_of_merged_roles_are_added_and_rejected_ones_left_out() -> None:
    top = (Scored("chef", 0.5), Scored("driver", 0.3), Scored("buyer", 0.3))
    assert own_roles.scored_now(top, {}) == top
    assert own_roles.scored_now(top, {"buyer": "driver"}) == (Scored("driver", 0.6), Scored("chef", 0.5))
    assert own_roles.scored_now(top, {"chef": None}) == (Scored("buyer", 0.3), Scored("driver", 0.3))
    # Who is not a driver is not made one by a merging either.
    assert own_roles.scored_now(top, {"buyer": "driver"}, ("driver",)) == (Scored("chef", 0.5),)


def test_a_prediction_whose_first_role_was_retired_names_none() -> None:
    said = predicted(chef=0.6, driver=0.3, buyer=0.1)
    assert own_roles.prediction_now(said, {"accountant": None}) is said
    now = own_roles.prediction_now(said, {"chef": None})
    assert (now.is_abstained, now.abstention, now.top[0].id) == (True, Abstention.UNSURE, "driver")
    merged = own_roles.prediction_now(said, {"buyer": "chef"})
    assert (merged.is_abstained, merged.candidates) == (False, ("chef", "driver"))
    assert merged.confidence == pytest.approx(0.7)
    nothing = own_roles.prediction_now(said, {"chef": None, "driver": None, "buyer": None})
    assert (nothing.top, nothing.candidates, nothing.confidence) == ((), (), 0.0)


@pytest.mark.parametrize(
    ("typed", "clean"),
    [("  Wind \t turbine\ntechnician ", "Wind turbine technician"), ("Che\u202ef\0", "Chef"), ("E\u0301lu", "Élu")],
)
def test_names_hold_nothing_that_cannot_be_seen(typed: str, clean: str) -> None:
    assert own_roles.clean_name(typed) == clean


@pytest.mark.parametrize(
    ("typed", "code"), [("", "role_name_empty"), (" \u200b-!", "role_name_empty"), ("a" * 61, "role_name_long")]
)
def test_names_are_refused_with_a_reason(typed: str, code: str) -> None:
    with pytest.raises(UsageError) as error:
        own_roles.clean_name(typed)
    assert error.value.code == code


def test_a_name_is_taken_whatever_its_case_and_accents(shipped: Taxonomy) -> None:
    french = shipped.by_id["chef"].label_fr
    assert own_roles.taken(shipped, Names("Something new", french.upper()))
    assert not own_roles.taken(shipped, Names("Something new", french), but="chef")
    assert not own_roles.taken(shipped, Names("Something new", "Quelque chose"))
