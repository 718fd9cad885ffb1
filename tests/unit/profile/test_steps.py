import itertools
from dataclasses import replace

import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.profile import Fact, Job, Moment, Period
from classifyme_desktop.profile import steps
from classifyme_desktop.profile.steps import Steps


@pytest.fixture(scope="module")
def taxonomy():
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        return taxonomies.parse(lines)


def job(year, month=None, end=None):
    period = Period(Moment(year, month), Moment(end) if end else None, end is None, (0, 0))
    return Job(Fact("title", (0, 0)), None, period, (0, 0))


def test_roles_come_in_the_order_of_their_dates_and_once_a_run():
    jobs = [job(2020), job(2015, 3), job(2015, 9), job(2010)]
    assert steps.in_order(jobs, ["c", "b", "b", "a"]) == ("a", "b", "c")
    undated = replace(jobs[0], period=None)
    assert steps.in_order([undated, job(2012), job(2011)], ["c", "b", None]) == ("b",)


def test_the_more_people_took_a_step_the_likelier_it_is(taxonomy):
    one, two, three = (role.role_id for role in taxonomy.roles[:3])
    far = taxonomy.roles[-1].role_id
    found = Steps(taxonomy, {(one, far): 40, (one, two): 5}).next_roles([one], 5)
    assert found[0].id == far
    assert one not in [scored.id for scored in found]
    assert all(a.p >= b.p for a, b in itertools.pairwise(found))
    assert sum(scored.p for scored in Steps(taxonomy, {}).next_roles([one], 96)) == pytest.approx(1)
    assert Steps(taxonomy, {(three, far): 40}).next_roles([three, one], 1)[0].id != one


def test_without_counts_the_neighbours_in_the_taxonomy_come_first(taxonomy):
    first = taxonomy.roles[0]
    near = {role.role_id for role in taxonomy.roles if role.above[24] == first.above[24]} - {first.role_id}
    found = Steps(taxonomy, {}).next_roles([first.role_id], len(near))
    assert {scored.id for scored in found} == near
    assert set(Steps(taxonomy, {}).nearest(first.role_id, len(near))) == near


def test_no_known_role_gives_no_next_role(taxonomy):
    assert Steps(taxonomy, {}).next_roles([], 5) == ()
    assert Steps(taxonomy, {}).next_roles(["astronaut"], 5) == ()


def test_the_shipped_table_names_roles_of_the_taxonomy(taxonomy):
    found = steps.shipped().next_roles(["accountant"], 3)
    assert len(found) == 3
    assert {scored.id for scored in found} <= set(taxonomy.by_id)
