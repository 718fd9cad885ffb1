"""Search over a real library: words, fields, meaning; people like one; searches kept under a name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from classifyme_desktop.domain.criteria import Coded, Field
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reading
from classifyme_desktop.domain.likeness import Decision, Offer, Pair, Why
from classifyme_desktop.domain.profile import Cefr, Fact, Job, Profile, Skill, SpokenLanguage
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import UsageError
from classifyme_desktop.profile import skills
from classifyme_desktop.services import fields, search, searches
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, pairs
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.profiles import Facts
from tests.helpers.profiles import profile

NOWHERE = (0, 0)
TEXTS = {
    "devops": "Cloud engineer. Runs Kubernetes clusters with Terraform and Jenkins pipelines, on call for production.",
    "cloud": "Site reliability engineer. Kubernetes and Terraform on AWS, monitoring with Prometheus, Linux servers.",
    "nurse": "Registered nurse on a cardiology ward. Patient care, medication rounds, wound dressing and hygiene.",
    "java": "Back-end developer. Java and Spring Boot services with PostgreSQL, unit tests and code reviews.",
}
SKILLED = {"devops": ("Kubernetes", "Terraform"), "cloud": ("Kubernetes",), "nurse": (), "java": ("Java",)}
YEARS = {"devops": 8, "cloud": 3, "nurse": 12, "java": 5}


def of(word: str) -> Profile:
    whole = profile(f"{word}@example.org", f"+3360000000{len(word)}")
    named = tuple(Skill(uri, "", (NOWHERE,)) for name in SKILLED[word] for uri in skills.uris(name))
    level = ("Director",) if word == "nurse" else ("Individual Contributor/Staff",)
    french = SpokenLanguage("fr", Cefr.C1 if word == "java" else Cefr.A2, NOWHERE)
    assert whole.career is not None
    return replace(
        whole,
        jobs=(Job(Fact(f"Senior {word}", NOWHERE), None, None, NOWHERE, level),),
        languages=(french,),
        skills=named,
        career=replace(whole.career, months=12 * YEARS[word]),
    )


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.open(tmp_path_factory.mktemp("searched") / "library") as opened:
        for number, (word, text) in enumerate(TEXTS.items()):
            embedding = opened.encoders.encode(text)
            prediction = opened.head.predict(embedding, text)
            facts = Facts(of(word), Quality(), None, date(2026, 1, 2))
            reading = Reading(FileState.ADDED, None, FileKind.TEXT, Document(FileKind.TEXT, text, 1))

            def add(
                db: Database, number=number, word=word, reading=reading, known=(embedding, prediction, facts)
            ) -> None:
                embedding, prediction, facts = known
                files.add(
                    db,
                    sha256=f"{number:064x}",
                    size_bytes=1,
                    path=Path(f"/cvs/{word}.txt"),
                    reading=reading,
                    embedding=embedding,
                    prediction=replace(prediction, is_abstained=False),
                    facts=facts,
                )

            opened.write(add)
        yield opened


def words_of(workspace: Workspace, resume_ids: list[ResumeId]) -> list[str]:
    with workspace.reading() as db:
        return [Path(row.path).stem for row in files.rows(db, files.of_resumes(db, resume_ids))]


def found(workspace: Workspace, typed: str) -> list[str]:
    return words_of(workspace, [hit.resume_id for hit in search.search(workspace, typed)])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("role:devops", {"devops", "cloud"}),
        ("role:devops years:>=5", {"devops"}),
        ("années:3..5", {"cloud", "java"}),
        ('skill:"kubernetes"', {"devops", "cloud"}),
        ("compétence:java", {"java"}),
        ("language:french>=B2", {"java"}),
        ("langue:fr -skill:java", {"devops", "cloud", "nurse"}),
        ("level:director", {"nurse"}),
        ("title:(nurse OR java)", {"nurse", "java"}),
        ('"spring boot" OR level:directeur', {"java", "nurse"}),
        ("Terraform AND NOT Jenkins", {"cloud"}),
        ("NOT title:nurse AND years:<=5", {"cloud", "java"}),
        ("diplôme:bts file:nurse", {"nurse"}),
        ("licence:B name:roe employer:inn", set()),
        ("  ", set()),
    ],
)
def test_fields_and_signs(workspace: Workspace, typed: str, expected: set[str]) -> None:
    assert set(found(workspace, typed)) == expected


def test_plain_words_are_searched_by_meaning_among_those_that_the_fields_allow(workspace: Workspace) -> None:
    assert found(workspace, "hospital care")[0] == "nurse"
    among = search.search(workspace, "hospital care role:devops")
    assert set(words_of(workspace, [hit.resume_id for hit in among])) == {"devops", "cloud"}
    assert not any(hit.has_words for hit in among)
    (first, *_) = search.search(workspace, "kubernetes jenkins years:>=5")
    assert words_of(workspace, [first.resume_id]) == ["devops"]
    assert first.has_words


def test_where_no_words_are_asked_for_all_fit_alike(workspace: Workspace) -> None:
    hits = search.search(workspace, "years:>=3 -java")
    assert [(hit.rank, hit.score) for hit in hits] == [(rank, 1.0) for rank in (1, 2, 3)]
    assert [hit.rank for hit in search.search(workspace, "years:>=0", top=2)] == [1, 2]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("role:astronaut", "value_unknown"),
        ("years:many", "value_unknown"),
        ("skill:zzzz java", "value_unknown"),
        ("age:30", "protected"),
        ("salary:30", "field_unknown"),
        ("java AND", "bad_query"),
    ],
)
def test_what_cannot_be_asked_is_told(workspace: Workspace, typed: str, code: str) -> None:
    with pytest.raises(UsageError) as told:
        search.search(workspace, typed)
    assert told.value.code == code


def test_sentences_never_repeat_what_was_typed(workspace: Workspace) -> None:
    for typed in ("role:roehampton", "roehampton:x"):
        with pytest.raises(UsageError) as told:
            search.search(workspace, typed)
        assert "roehampton" not in told.value.sentence


def test_the_window_searches_in_the_same_way_while_typing(workspace: Workspace) -> None:
    shelf = Shelf(workspace)

    def names(typed: str) -> set[str]:
        return {Path(row.path).stem for row in shelf.rows(shelf.ids(View(typed=typed)))}

    assert names("role:devops years:>=5") == {"devops"}
    assert names("role:dev") >= {"devops", "cloud", "java"}
    assert names("role:") == names("years:>=") == set(TEXTS)
    assert names("role:zz") == set()
    assert names("skill:kube") == {"devops", "cloud"}
    assert names("nurs level:dir") == {"nurse"}
    assert names("evop role:devops") == {"devops"}  # a part of the file's name
    for typed in ("role:zz java", "salary:"):
        with pytest.raises(UsageError):
            names(typed)
    shelf.close()


def test_more_people_like_one(workspace: Workspace) -> None:
    with workspace.reading() as db:
        ids = {Path(row.path).stem: row.resume_id for row in files.rows(db, files.ids(db))}
    hits = search.like(workspace, ids["devops"])
    order = words_of(workspace, [hit.resume_id for hit in hits])
    assert order[0] == "cloud"
    assert order[-1] == "nurse"
    assert "devops" not in order
    assert [hit.rank for hit in hits] == [1, 2, 3]
    assert hits == search.like(workspace, ids["devops"])
    low, high = sorted((ids["devops"], ids["cloud"]))
    pair = Pair(low, high, Offer.SAME_PERSON, (Why.PHONE,), None)
    workspace.write(lambda db: pairs.offer(db, pair))
    assert words_of(workspace, [hit.resume_id for hit in search.like(workspace, ids["devops"])]) == ["java", "nurse"]
    workspace.write(lambda db: pairs.decide(db, pair, Decision.NOT_THE_SAME, now="2026-01-01T00:00:00+00:00"))
    assert len(search.like(workspace, ids["devops"], top=2)) == 2
    with pytest.raises(UsageError) as told:
        search.like(workspace, 99)
    assert told.value.code == "resume_unknown"


def test_searches_are_kept_under_a_name(workspace: Workspace) -> None:
    kept = searches.save(workspace, " Ops  team ", "role:devops   years:>=5")
    assert (kept.name, kept.typed) == ("Ops team", "role:devops years:>=5")
    searches.save(workspace, "Éducation", "role:teacher OR title:professeur")
    assert [one.name for one in searches.listed(workspace)] == ["Éducation", "Ops team"]
    assert searches.get(workspace, "ops TEAM") == kept
    for name, typed, code in [
        ("ops team", "java", "search_taken"),
        ("", "java", "search_unnamed"),
        ("x", "java AND", "bad_query"),
        ("x", "  ", "search_empty"),
        ("x", "age:30", "protected"),
    ]:
        with pytest.raises(UsageError) as told:
            searches.save(workspace, name, typed)
        assert told.value.code == code
    assert searches.rename(workspace, "Ops team", "OPS TEAM").search_id == kept.search_id
    with pytest.raises(UsageError, match="search_taken"):
        searches.rename(workspace, "OPS TEAM", "education")
    searches.remove(workspace, "education")
    searches.remove(workspace, "ops team")
    assert searches.listed(workspace) == []
    with pytest.raises(UsageError, match="search_unknown"):
        searches.remove(workspace, "ops team")


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ('role:"data scientist"', ("data-scientist",)),
        ("poste:infirmière", ("registered-nurse",)),
        ("role:devops-cloud-engineer", ("devops-cloud-engineer",)),
        ("niveau:cadre", ("Manager",)),
        ("level:vp", ("Vice President",)),
        ("permis:pl", ("C",)),
        ("state:needs-password", ("needs_password",)),
        ("langue:allemand", ("de",)),
    ],
)
def test_names_in_both_languages(workspace: Workspace, typed: str, codes: tuple[str, ...]) -> None:
    asked = fields.asked(workspace.taxonomy, typed)
    assert asked is not None
    assert isinstance(asked.criterion, Coded)
    assert asked.criterion.codes == codes


def test_groups_of_roles_and_levels_of_languages(workspace: Workspace) -> None:
    group = fields.asked(workspace.taxonomy, "role:engineering")
    assert group is not None
    assert isinstance(group.criterion, Coded)
    assert {"civil-engineer", "mechanical-engineer"} <= set(group.criterion.codes)
    native = fields.asked(workspace.taxonomy, "language:english=native")
    assert native is not None
    assert native.criterion == Coded(Field.LANGUAGE, ("en",), 7, 7)
