import time

import pytest

from classifyme_desktop.domain.profile import Fact, Job, Section, SectionKind
from classifyme_desktop.profile import skills
from classifyme_desktop.profile.skills.lexicon import ESCO, lexicon
from classifyme_desktop.profile.skills.words import key_of


def named(text: str, kind: SectionKind = SectionKind.SKILLS, language: str = "en") -> dict[str, str]:
    """Name of each skill found in a section of that kind → the words that showed it."""
    section = Section(kind, (0, 0), (0, len(text)), language)
    found = skills.find(text, (section,), language)
    return {lexicon().name(one.uri, "en"): text[slice(*one.place)] for one in found}


@pytest.mark.parametrize(
    ("text", "language", "skill"),
    [
        ("Data protection", "en", "data protection"),
        ("Managing budgets", "en", "manage budgets"),
        ("Protection des données", "fr", "data protection"),
        ("GESTION DES BUDGETS", "fr", "manage budgets"),
        ("Référencement naturel", "fr", "search engine optimisation"),
        ("Teamwork", "en", "work in teams"),
        ("Travail d’équipe", "fr", "work in teams"),
        ("Comptabilité", "fr", "accounting"),
        ("Python 3, PostgreSQL", "en", "PostgreSQL"),
        ("Photoshop", "fr", "Adobe Photoshop"),
    ],
)
def test_usual_words_lead_to_the_skill(text: str, language: str, skill: str) -> None:
    assert skill in named(text, language=language)


def test_names_of_tools_are_told_apart() -> None:
    found = named("C, C++, C#, R, Java, JavaScript, Go")
    assert {"C", "C++", "C#", "R", "Java (computer programming)", "JavaScript", "Go"} == set(found)


@pytest.mark.parametrize(
    "text",
    [
        "- Gave access to the word of customers and excel at it",
        "- Swift answers, go to the next task, spark interest",
        "- Plan C was chosen by Mr R of the R&D department",
        "- Salon Elmstead SAS, Lille",
    ],
)
def test_words_and_letters_are_no_tools_in_prose(text: str) -> None:
    assert not set(named(text, SectionKind.EXPERIENCE)) & {
        "Microsoft Access", "use word processing software", "use spreadsheets software", "R", "C", "Go",
        "Swift (computer programming)", "SPARK", "Apache Spark", "SAS language",
    }  # fmt: skip


def test_a_word_is_a_tool_beside_tools() -> None:
    found = named("- Built services in Python, Go and Java", SectionKind.EXPERIENCE)
    assert "Go" in found


def test_bullets_are_no_words() -> None:
    assert set(named("o Merchandising\no Logistics")) == {"merchandising techniques", "logistics"}


def test_one_plain_word_needs_a_list() -> None:
    assert "communication" in named("Communication\nLogistics")
    assert "communication" not in named("- The communication between both was poor", SectionKind.EXPERIENCE)


@pytest.mark.parametrize("kind", [SectionKind.LANGUAGES, SectionKind.INTERESTS, SectionKind.REFERENCES])
def test_some_sections_name_no_skills(kind: SectionKind) -> None:
    assert named("Photography, yoga, project management", kind) == {}


def test_spoken_languages_are_no_skills() -> None:
    assert named("English, French, Spanish") == {}


def test_barred_places_name_no_skill() -> None:
    text = "Data protection, project management"
    section = Section(SectionKind.SKILLS, (0, 0), (0, len(text)), "en")
    found = skills.find(text, (section,), "en", barred=[(0, 15)])
    assert [text[slice(*one.place)] for one in found] == ["project management"]


def test_longest_wins_and_mentions_do_not_overlap() -> None:
    text = "Supply chain management"
    found = skills.find(text, (Section(SectionKind.SKILLS, (0, 0), (0, len(text)), "en"),), "en")
    assert [text[slice(*one.place)] for one in found] == [text]


def test_a_text_without_sections_is_read_whole() -> None:
    assert skills.find("Project management of twelve sites", (), "en")
    assert skills.find("", (), None) == ()


def test_equal_texts_give_equal_mentions() -> None:
    text = "SQL, gestion de projet, data mining; Kubernetes (Docker) et management des risques"
    assert skills.find(text, (), "fr") == skills.find(text, (), "fr")


def test_every_label_of_esco_is_found_by_its_own_words() -> None:
    known = lexicon()
    labels = [
        one
        for one in known.concepts
        if one.uri.startswith(ESCO) and one.kind == "s" and len(one.english.split()) in (2, 3)
    ]
    missing = [one.english for one in labels if key_of(one.english, "en", known.families) not in known.senses]
    single = [label for label in missing if len(key_of(label, "en", known.families).split()) < 2]
    assert len(labels) > 4_000
    assert len(missing) - len(single) < 0.005 * len(labels)


def test_gathered_joins_mentions_and_counts_the_months_of_their_jobs() -> None:
    text = "SQL\nDeveloper\nSQL and Kubernetes\nTester\nSQL"
    section = Section(SectionKind.SKILLS, (0, 0), (0, len(text)), "en")
    mentions = skills.find(text, (section,), "en")
    first, second = (
        Job(Fact("Developer", (4, 13)), None, None, (4, 32)),
        Job(Fact("Tester", (33, 39)), None, None, (33, 43)),
    )
    asked: list[tuple[Job, ...]] = []

    def months_of(jobs: tuple[Job, ...]) -> int:
        asked.append(jobs)
        return 10 * len(jobs)

    found = {one.name: one for one in skills.gathered(mentions, (first, second), months_of, "en")}
    assert found["SQL"].mentions == ((0, 3), (14, 17), (40, 43))
    assert found["SQL"].months == 20
    assert found["Kubernetes"].months == 10
    assert asked == [(first, second), (first,)]


def test_a_skill_of_the_list_alone_has_no_months() -> None:
    mentions = skills.find("SQL", (), "en")
    (found,) = skills.gathered(mentions, (), lambda _: pytest.fail("asked for no jobs"), "en")
    assert found.months is None
    assert found.is_exact


def test_names_are_in_the_language_asked_for() -> None:
    text = "Protection des données"
    mentions = skills.find(text, (), "fr")
    assert skills.gathered(mentions, (), lambda _: None, "fr")[0].name == "protection des données"
    assert skills.gathered(mentions, (), lambda _: None)[0].name == "data protection"


def test_phrases_are_what_the_words_did_not_resolve() -> None:
    text = "Data protection, careful handling of glass vases, Kubernetes\n- Wrote 25 letters a day\n"
    section = Section(SectionKind.SKILLS, (0, 0), (0, len(text)), "en")
    places = skills.phrases(text, (section,), skills.find(text, (section,), "en"))
    assert [text[slice(*place)] for place in places] == ["careful handling of glass vases"]


def test_phrases_are_capped() -> None:
    text = "\n".join(
        f"careful keeping of {name} vases" for name in ("red", "blue", "green", "black", "white", "grey", "pink")
    )
    section = Section(SectionKind.SKILLS, (0, 0), (0, len(text)), "en")
    assert len(skills.phrases(text, (section,), ())) == 4


class Near:
    def __init__(self, name: str, cosine: float) -> None:
        self.uri = next(one.uri for one in lexicon().concepts if one.english == name)
        self.cosine = cosine


def test_a_meaning_counts_when_near_and_of_a_shared_root() -> None:
    text = "careful budget keeping"
    near = [Near("manage stock rotation", 0.95), Near("manage budgets", 0.9)]
    (found,) = skills.meant(text, [(0, len(text))], [near], threshold=0.85)
    assert found.uri == near[1].uri
    assert not found.is_exact
    assert skills.meant(text, [(0, len(text))], [near], threshold=0.93) == ()


def test_gaps_are_the_skills_of_a_role_that_are_not_shown() -> None:
    all_of_it = skills.gaps("accountant", ())
    assert [gap.is_essential for gap in all_of_it] == sorted((gap.is_essential for gap in all_of_it), reverse=True)
    shown = skills.gathered(skills.find("IFRS, bilan comptable", (), "fr"), (), lambda _: None)
    left = skills.gaps("accountant", shown, "fr")
    assert 0 < len(all_of_it) - len(left) <= len(shown)
    assert skills.gaps("own-barista", ()) == ()


def test_each_role_has_essential_skills() -> None:
    import csv

    from classifyme_desktop import paths

    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as content:
        roles = [row["role_id"] for row in csv.DictReader(content)]
    assert len(roles) == 96
    assert all(any(gap.is_essential for gap in skills.gaps(role, ())) for role in roles)


@pytest.mark.parametrize("sign", ["a", " ", "(", "@", "1", "java ", "C, "])
def test_long_texts_take_less_than_a_second(sign: str) -> None:
    lexicon()
    text = (sign * 1_000_000)[:1_000_000]
    begun = time.process_time()
    found = skills.find(text, (), None)
    skills.phrases(text, (Section(SectionKind.SKILLS, (0, 0), (0, len(text)), "en"),), found[:10])
    assert time.process_time() - begun < 5.0
