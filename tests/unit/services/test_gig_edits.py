"""What a person changes of what was understood of a gig."""

import pytest

from classifyme_desktop.domain.gig_profile import Aspect, Contract, GigProfile, Need
from classifyme_desktop.domain.profile import Cefr
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile import gig
from classifyme_desktop.services import gig_edits

TEXT = """Accountant

Responsibilities
- You keep the books with SAP.

Requirements
- 3 years of experience in accounting
- Very good knowledge of Microsoft Excel
- Fluent French

Nice to have
- Python
"""


@pytest.fixture(scope="module")
def profile():
    found = gig.read(TEXT)
    assert [one.need for one in found.requirements] == [Need.MUST] * 3 + [Need.NICE]
    return found


def names(found, need):
    return {one.name.casefold() for one in found.skills if one.need is need}


def test_a_must_brings_its_skill_and_its_years(profile):
    changed = gig_edits.with_requirement(profile, "  5+ years of   Java ", Need.MUST)
    added = changed.requirements[-1]
    assert (added.text, added.need, added.years, added.place) == ("5+ years of Java", Need.MUST, 5.0, None)
    assert changed.years == 5.0
    assert any("java" in name for name in names(changed, Need.MUST) - names(profile, Need.MUST))


def test_what_was_added_and_dropped_again_leaves_nothing(profile):
    changed = gig_edits.with_requirement(profile, "5+ years of Java", Need.MUST)
    assert gig_edits.without_requirement(changed, len(changed.requirements)) == profile


def test_a_language_keeps_the_level_that_was_typed(profile):
    changed = gig_edits.with_requirement(profile, "German (C1)", Need.MUST)
    added = changed.requirements[-1]
    assert added.aspect is Aspect.LANGUAGE
    assert [(one.code, one.level, one.need) for one in changed.languages if one.code == "de"] == [
        ("de", Cefr.C1, Need.MUST)
    ]


def test_a_wish_that_becomes_a_must_takes_its_skill_along(profile):
    at = len(profile.requirements)
    changed = gig_edits.with_need(profile, at, Need.MUST)
    assert changed.requirements[at - 1].need is Need.MUST
    assert any("python" in name for name in names(changed, Need.MUST))
    assert gig_edits.with_need(changed, at, Need.NICE) == profile


def test_years_follow_the_musts_unless_a_person_set_them(profile):
    assert profile.years == 3.0
    assert gig_edits.without_requirement(profile, 1).years is None
    by_hand = gig_edits.with_years(profile, 4)
    assert gig_edits.without_requirement(by_hand, 1).years == 4
    assert gig_edits.with_years(profile, 0).years is None


def test_a_dropped_requirement_takes_its_language_along(profile):
    at = next(at for at, one in enumerate(profile.requirements, 1) if one.languages)
    assert [one.code for one in profile.languages] == ["fr"]
    assert gig_edits.without_requirement(profile, at).languages == ()


def test_a_skill_that_the_tasks_name_too_stays_as_a_wish(profile):
    changed = gig_edits.with_requirement(profile, "SAP", Need.MUST)
    dropped = gig_edits.without_requirement(changed, len(changed.requirements))
    assert {one.uri for one in dropped.skills} == {one.uri for one in profile.skills}


def test_a_title_of_a_person_has_no_place_in_the_text(profile):
    changed = gig_edits.with_title(profile, "  Chief \n accountant ")
    assert (changed.title.value, changed.title.place) == ("Chief accountant", (0, 0))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda profile: gig_edits.with_requirement(profile, " ... ", Need.MUST), "requirement_empty"),
        (lambda profile: gig_edits.without_requirement(profile, 0), "requirement_unknown"),
        (lambda profile: gig_edits.with_need(profile, 99, Need.MUST), "requirement_unknown"),
        (lambda profile: gig_edits.with_text(profile, 1, " ? "), "requirement_empty"),
        (lambda profile: gig_edits.with_text(profile, 99, "Java"), "requirement_unknown"),
        (lambda profile: gig_edits.with_skill_named(profile, "qzxv wkrrp", Need.MUST), "skill_unknown"),
        (lambda profile: gig_edits.with_language_named(profile, "Elvish", Need.MUST), "language_unknown"),
        (lambda profile: gig_edits.with_skill(profile, "no:uri", Need.MUST), "skill_unknown"),
        (lambda profile: gig_edits.with_title(profile, "\n"), "title_empty"),
        (lambda profile: gig_edits.with_years(profile, -1), "years_wrong"),
        (lambda profile: gig_edits.with_years(profile, float("nan")), "years_wrong"),
    ],
)
def test_what_cannot_be_done_is_told(profile, change, code):
    with pytest.raises(UsageError) as told:
        change(profile)
    assert told.value.code == code


def test_an_empty_profile_can_be_filled():
    changed = gig_edits.with_requirement(GigProfile(None), "driving licence B", Need.MUST)
    assert len(changed.requirements) == 1


def test_a_requirement_in_other_words_keeps_its_place_and_need_and_is_read_anew(profile):
    changed = gig_edits.with_text(profile, 1, " 6 years of   Java ")
    assert [one.need for one in changed.requirements] == [one.need for one in profile.requirements]
    assert (changed.requirements[0].text, changed.requirements[0].place) == ("6 years of Java", None)
    assert changed.requirements[1:] == profile.requirements[1:]
    assert changed.years == 6.0
    assert any("java" in name for name in names(changed, Need.MUST))


def test_other_words_take_what_only_the_old_ones_named(profile):
    at = next(at for at, one in enumerate(profile.requirements, 1) if one.languages)
    changed = gig_edits.with_text(profile, at, "German (B2)")
    assert [(one.code, one.level) for one in changed.languages] == [("de", Cefr.B2)]


def test_the_same_words_change_nothing(profile):
    said = profile.requirements[0].text
    assert gig_edits.with_text(profile, 1, f"  {said} ") is profile


def test_a_skill_is_added_by_any_name_of_it_once_and_changes_its_need(profile):
    changed = gig_edits.with_skill_named(profile, " docker ", Need.NICE)
    (added,) = set(changed.skills) - set(profile.skills)
    assert (added.need, added.mentions) == (Need.NICE, ())
    assert "docker" in added.name.casefold()
    again = gig_edits.with_skill(changed, added.uri, Need.MUST)
    assert [one.uri for one in again.skills] == [one.uri for one in changed.skills]
    assert again.skills[-1].need is Need.MUST
    assert gig_edits.without_skill(again, added.uri) == profile


@pytest.mark.parametrize("name", ["graphic design", "design graphics", "conflict management"])
def test_of_skills_called_nearly_alike_the_one_of_that_very_name_is_meant(name):
    (found,) = gig_edits.with_skill_named(GigProfile("en"), name, Need.MUST).skills
    assert found.name == name


def test_a_language_is_added_changed_and_dropped(profile):
    added = gig_edits.with_language(profile, "de", None, Need.NICE)
    assert [(one.code, one.level, one.need) for one in added.languages][-1] == ("de", None, Need.NICE)
    changed = gig_edits.with_language(added, "de", Cefr.B2, Need.MUST)
    assert [(one.code, one.level, one.need) for one in changed.languages][-1] == ("de", Cefr.B2, Need.MUST)
    assert gig_edits.without_language(changed, "de") == profile


def test_the_terms_of_the_job_are_set_and_left_open(profile):
    changed = gig_edits.with_place(profile, "  Lyon \n 3e ")
    assert (changed.place.value, changed.place.place) == ("Lyon 3e", (0, 0))
    assert gig_edits.with_place(changed, " - ").place is None
    changed = gig_edits.with_contract(gig_edits.with_part_time(changed, True), Contract.PERMANENT)
    assert (changed.contract, changed.is_part_time) == (Contract.PERMANENT, True)
    assert gig_edits.with_contract(changed, None).contract is None
    assert gig_edits.with_levels(profile, ("Director",)).levels == ("Director",)


@pytest.mark.parametrize(
    ("typed", "code", "level"),
    [("german C1", "de", Cefr.C1), ("allemand", "de", None), ("Deutsch", "de", None), ("Italian (B2)", "it", Cefr.B2)],
)
def test_a_language_is_known_by_its_names_with_its_level(typed, code, level):
    (found,) = gig_edits.with_language_named(GigProfile("en"), typed, Need.NICE).languages
    assert (found.code, found.level, found.need, found.place) == (code, level, Need.NICE, None)
