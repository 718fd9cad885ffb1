"""A stored gig is looked at and changed step by step: stored, refused, restored, read anew; what stands out in it."""

from collections.abc import Iterator

import pytest

from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile.gig.protected import ConcernKind
from classifyme_desktop.services import gig_edits, gig_facts, gigs
from classifyme_desktop.services.workspace import Workspace

ROOFER = (
    "Roofer\n\nYou cover roofs with slates and tiles, carry materials up ladders and seal joints in all weathers.\n\n"
    "Requirements\n- 3 years of experience in roofing\n- Male candidates only\n- Native English speaker\n"
)
CLERK = (
    "Accounting clerk\n\nYou enter invoices, reconcile accounts and prepare monthly reports of costs in the office.\n"
)


@pytest.fixture(scope="module")
def workspace() -> Iterator[Workspace]:
    with Workspace.memory() as opened:
        yield opened


def test_what_is_of_concern_is_told_by_requirement(workspace: Workspace):
    gig = gigs.add_text(workspace, ROOFER)
    facts = gig_facts.look(workspace, gig.gig_id)
    kinds = {text: [one.kind for one in found] for text, found in facts.concerns.items()}
    assert kinds == {
        "Male candidates only": [ConcernKind.PROTECTED],
        "Native English speaker": [ConcernKind.PROXY],
    }


def test_a_change_is_stored_and_restored_though_the_text_names_what_may_not_be_typed(workspace: Workspace):
    gig = gigs.add_text(workspace, ROOFER)
    before = gigs.profile(workspace, gig.gig_id)
    at = [one.text for one in before.requirements].index("Male candidates only") + 1
    changed = gig_facts.change(workspace, gig.gig_id, lambda now: gig_edits.without_requirement(now, at))
    assert changed.is_new
    assert changed.before == before
    assert changed.after.profile == gigs.profile(workspace, gig.gig_id)
    assert changed.after.profile.is_edited
    assert list(changed.after.concerns) == ["Native English speaker"]
    with pytest.raises(UsageError) as told:
        gig_facts.change(
            workspace, gig.gig_id, lambda now: gig_edits.with_requirement(now, "Male candidates only", Need.MUST)
        )
    assert told.value.code == "protected"
    assert gig_facts.restore(workspace, gig.gig_id, before).profile == before
    assert gigs.profile(workspace, gig.gig_id) == before
    assert not before.is_edited


def test_a_change_that_changes_nothing_is_not_stored(workspace: Workspace):
    gig = gigs.add_text(workspace, ROOFER)
    changed = gig_facts.change(workspace, gig.gig_id, lambda now: gig_edits.with_years(now, 3))
    assert not changed.is_new
    assert not gigs.profile(workspace, gig.gig_id).is_edited


def test_all_changes_are_taken_back_to_the_title_that_was_given(workspace: Workspace):
    gig = gigs.add_text(workspace, "You cook for the guests of the house.\nTwo years in a kitchen required.", "Cook")
    read = gigs.profile(workspace, gig.gig_id)
    assert read.title is not None
    assert read.title.value == "Cook"
    gig_facts.change(workspace, gig.gig_id, lambda now: gig_edits.with_title(now, "Chef"))
    changed = gig_facts.reset(workspace, gig.gig_id)
    assert changed.before.is_edited
    assert changed.after.profile == read == gigs.profile(workspace, gig.gig_id)


def test_a_gig_tells_by_what_its_work_stands_out(workspace: Workspace):
    roofer, clerk = (gigs.add_text(workspace, text) for text in (ROOFER, CLERK))
    of_roofer = gigs.profile(workspace, roofer.gig_id).implied
    of_clerk = gigs.profile(workspace, clerk.gig_id).implied
    assert "Outdoors, Exposed to Weather" in of_roofer
    assert "Spreadsheet software" in of_clerk or "Enterprise resource planning ERP software" in of_clerk
    assert "Outdoors, Exposed to Weather" not in of_clerk
    assert "Near Vision" not in {*of_roofer, *of_clerk}  # all work asks for it
    assert max(len(of_roofer), len(of_clerk)) <= 12
    assert gigs.read_profile(workspace, ROOFER).implied == of_roofer


def test_names_to_complete_with_are_of_one_language_and_all_lead_to_a_skill():
    english, french = gig_facts.skill_names("en"), gig_facts.skill_names("fr")
    assert "Python (computer programming)" in english
    assert "Python (programmation informatique)" in french
    assert len(set(english)) == len(english) > 10_000
    assert {"fr", "de", "en"} <= set(gig_facts.language_codes())
