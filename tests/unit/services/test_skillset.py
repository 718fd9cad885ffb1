"""Skill sets of jobs with the shipped encoder and head: sensible answers, odd texts, equal bytes from any thread."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from classifyme_desktop.services.skillset import SkillSets, joined, parted

NURSE = (
    "Ward Nurse",
    "Care for sick patients in a hospital ward, give medicines and injections, keep records of care.",
)
CLERK = ("Accounting Clerk", "Enter invoices, reconcile accounts and prepare monthly reports of costs in the office.")
ROOFER = ("Roofer", "Cover roofs with slates and tiles, carry materials up ladders and seal joints in all weathers.")
ODD = [
    ("", ""),
    ("", " \n\t"),
    ("?", "%%% ###"),
    ("qzxv", ""),
    ("", "wkrrp zzt"),
    ("溶接工", "金属を溶接する。"),
    ("\ud800", "\x00"),
]


@pytest.fixture(scope="module")
def skill_sets() -> Iterator[SkillSets]:
    with SkillSets() as found:
        yield found


def test_work_of_different_kinds_gets_different_labels(skill_sets: SkillSets) -> None:
    nurse, clerk, roofer = (skill_sets.predict(*job) for job in (NURSE, CLERK, ROOFER))
    assert "Exposed to Disease or Infections" in nurse[1]
    assert "Exposed to Disease or Infections" not in clerk[1]
    assert "Spreadsheet software" in clerk[1]
    assert "Exposed to High Places" in roofer[1]
    assert "Exposed to High Places" not in clerk[1]
    assert roofer[0]["Outdoors, Exposed to Weather"] > 0.7 > 0.3 > clerk[0]["Outdoors, Exposed to Weather"]


def test_scores_are_probabilities_of_all_labels_and_labels_keep_their_order(skill_sets: SkillSets) -> None:
    scores, labels = skill_sets.predict(*CLERK)
    assert tuple(scores) == skill_sets.names
    assert all(0.0 < p < 1.0 for p in scores.values())
    assert labels == [name for name in scores if name in labels]
    assert min(scores[name] for name in labels) >= max(p for name, p in scores.items() if name not in labels)


@pytest.mark.parametrize(("title", "description"), ODD)
def test_odd_texts_get_an_answer_without_certainty(skill_sets: SkillSets, title: str, description: str) -> None:
    scores, _ = skill_sets.predict(title, description)
    nothing, _ = skill_sets.predict("", "")
    known, _ = skill_sets.predict(*ROOFER)
    distance = sum(abs(scores[name] - nothing[name]) for name in scores)
    assert distance < 0.6 * sum(abs(known[name] - nothing[name]) for name in scores)


def test_nothing_at_all_gets_the_base_rates(skill_sets: SkillSets) -> None:
    scores, _ = skill_sets.predict("", "")
    assert 0.4 < scores["Telephone"] < 0.6  # half of the occupations
    assert scores["Dynamic Flexibility"] > 0.9  # all of them


def test_a_title_repeated_in_front_of_the_description_changes_nothing(skill_sets: SkillSets) -> None:
    title, description = ROOFER
    assert skill_sets.predict(title, f"{title}. {description}") == skill_sets.predict(title, description)
    assert skill_sets.predict(f" {title} ", f"ROOFER {description}\n") == skill_sets.predict(title, description)


def test_who_to_write_to_changes_nothing(skill_sets: SkillSets) -> None:
    title, description = CLERK
    one = skill_sets.predict(title, f"{description}\nE-mail: amelie.durand@example.org")
    assert one == skill_sets.predict(title, f"{description}\nE-mail: bogdan.petrov@example.org")


def test_equal_jobs_give_equal_answers_from_many_threads(skill_sets: SkillSets) -> None:
    jobs = [NURSE, CLERK, ROOFER] * 4
    alone = [skill_sets.predict(*job) for job in jobs]
    with ThreadPoolExecutor(4) as lanes:
        assert list(lanes.map(lambda job: skill_sets.predict(*job), jobs)) == alone


@pytest.mark.parametrize(
    ("title", "description", "wanted"),
    [
        ("Cook", "Cook Prepare meals.", ("Cook", "Prepare meals.")),
        ("Cook", "cook: prepare meals.", ("Cook", "prepare meals.")),
        ("Cook", "Cooks of all kinds prepare meals.", ("Cook", "Cooks of all kinds prepare meals.")),
        ("Cook", "Cook", ("Cook", "")),
        ("", "  Prepare meals. ", ("", "Prepare meals.")),
    ],
)
def test_a_title_is_parted_from_the_description(title: str, description: str, wanted: tuple[str, str]) -> None:
    assert parted(title, description) == wanted


def test_title_and_description_are_joined_as_sentences() -> None:
    assert joined("Cook", "Prepare meals.") == "Cook. Prepare meals."
    assert joined("", "Prepare meals.") == "Prepare meals."
    assert joined("Cook", "") == "Cook"
