import json
import random
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import phonenumbers
import pytest

from benchmarks.understanding import Made, content, judging, make, phones, score, truth
from benchmarks.understanding.calendar import STYLES, Stretch, total_months, written
from benchmarks.understanding.finding import Found
from classifyme_desktop.documents import reader
from classifyme_desktop.domain.document import Document, FileKind, FileState
from classifyme_desktop.domain.profile import Fact, Job, Moment, Period


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    return make(tmp_path_factory.mktemp("set"), seed=3, count=32, pool="dev")


def _text(one: Made) -> str:
    reading = reader.read(one.path.read_bytes())
    assert reading.state is FileState.ADDED
    assert reading.document is not None
    return judging.squeezed(reading.document.text)


def test_sixteen_in_a_row_hold_every_layout_in_both_languages(made: list[Made]) -> None:
    shown = Counter((one.truth.layout, one.truth.language) for one in made)
    assert set(shown.values()) == {2}
    assert len(shown) == 16
    assert {one.truth.layout for one in made if one.truth.format == "pdf"} == set(range(1, 9))
    assert {one.truth.format for one in made} == {"pdf", "docx", "odt", "html"}


def test_all_five_formats_are_in_the_whole_set(tmp_path: Path) -> None:
    formats = Counter(one.truth.format for one in make(tmp_path, count=120))
    assert formats["pdf"] == 60
    assert all(formats[kind] >= 5 for kind in ("docx", "odt", "rtf", "html"))


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    first = make(tmp_path / "a", seed=5, count=48)
    again = make(tmp_path / "b", seed=5, count=48)
    assert [one.path.read_bytes() for one in first] == [one.path.read_bytes() for one in again]
    assert (tmp_path / "a/facts.jsonl").read_bytes() == (tmp_path / "b/facts.jsonl").read_bytes()
    assert make(tmp_path / "c", seed=6, count=1)[0].truth.name != first[0].truth.name


def test_facts_survive_the_file(made: list[Made]) -> None:
    assert truth.read(made[0].path.parent / "facts.jsonl") == [one.truth for one in made]


def test_another_pool_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no pool"):
        make(tmp_path, pool="test")


def test_pools_share_no_names_titles_or_skills() -> None:
    dev, check = content.skills("dev"), content.skills("check")
    assert not {skill.uri for skill in dev} & {skill.uri for skill in check}
    people = content.words("people")
    for language in ("en", "fr"):
        for part in ("f", "m", "family"):
            assert not set(people["dev"][language][part]) & set(people["check"][language][part])
    for one, other in zip(content.roles("dev"), content.roles("check"), strict=True):
        assert not set(one.titles["fr"]) & set(other.titles["fr"])
        assert one.titles["en"]
        assert other.titles["en"]


@pytest.mark.parametrize(
    ("title", "gender", "shown"),
    [
        ("Chargé / Chargée de projet", "m", "Chargé de projet"),
        ("Chargé / Chargée de projet", "f", "Chargée de projet"),
        ("Directeur de site / Directrice de site", "m", "Directeur de site"),
        ("Comptable", "f", "Comptable"),
    ],
)
def test_titles_take_one_gender(title: str, gender: str, shown: str) -> None:
    assert content.gendered(title, gender) == shown


@pytest.mark.parametrize("country", ["FR", "GB", "US", "CA", "BE", "CH", "MA"])
def test_written_phones_are_the_numbers_they_stand_for(country: str) -> None:
    dice = random.Random(country)
    for _ in range(80):
        number, words = phones.number(country, dice)
        read = phonenumbers.parse(words, country)
        assert phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164) == number


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_the_facts_stand_in_the_text(made: list[Made], kind: str) -> None:
    for one in (one for one in made if one.truth.format == kind):
        text, plain = _text(one), judging.plain(_text(one)).replace(" ", "")
        for job in one.truth.jobs:
            assert judging.squeezed(job.title) in text, one.truth.file
            assert judging.squeezed(job.employer) in text, one.truth.file
            assert (job.start or "")[2:4] in text
        for skill in one.truth.skills:
            assert judging.squeezed(skill.surface).casefold() in text.casefold(), one.truth.file
        for study in one.truth.education:
            assert judging.squeezed(study.school) in text
        for word in judging.plain(one.truth.name).split():
            assert word in plain
        assert one.truth.emails[0] in text.casefold()
        digits = re.sub(r"\D", "", text)
        assert all(phone[-7:] in digits for phone in one.truth.phones)


def test_lines_of_two_columns_are_all_in_the_text_and_the_order_is_judged(made: list[Made]) -> None:
    assert all(bool(one.truth.lines) == (one.truth.format == "pdf") for one in made)
    one = next(one for one in made if one.truth.lines and one.truth.layout == 2)
    text = _text(one)
    assert all(judging.squeezed(line) in text for line in one.truth.lines)
    straight = Document(FileKind.PDF, "\n".join(one.truth.lines), 1)
    turned = Document(FileKind.PDF, "\n".join(reversed(one.truth.lines)), 1)
    values = []
    for document in (straight, turned):
        [verdict] = [
            verdict for verdict in judging.judged(one.truth, Found(document)) if verdict.kind == "reading order"
        ]
        values.append(verdict.right / verdict.true)
    assert values == [1.0, 0.0]


def test_months_count_once_and_years_stand_for_their_middles() -> None:
    january = 2015 * 12
    assert total_months([Stretch(january, january + 2)], january + 60) == 3
    assert total_months([Stretch(january, january + 11), Stretch(january + 6, january + 17)], january + 60) == 18
    assert total_months([Stretch(january, None)], january + 5) == 6
    assert total_months([Stretch(january, january + 30, only_years=True)], january + 60) == 24
    assert total_months([Stretch(january + 4, january + 8, only_years=True)], january + 60) == 6
    assert total_months([Stretch(january + 6, january + 8, season="Q3")], january + 60) == 3


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_style_of_date_shows_the_years_it_means(language: str) -> None:
    dice = random.Random(1)
    for style in STYLES[language]:
        for end in (2019 * 12 + 5, None):
            shown = written(Stretch(2015 * 12 + 2, end), style, language, dice)
            assert "15" in shown.words
            assert shown.is_current == (end is None)
            assert shown.start == ("2015" if style == "year" else "2015-03")
            assert end is None or ("19" in shown.words and (shown.end or "").startswith("2019"))


def _job(title: str, start: Moment | None, end: Moment | None, *, is_current: bool = False) -> Job:
    period = None if start is None else Period(start, end, is_current, (0, 1))
    return Job(Fact(title, (0, 1)), None, period, (0, 1))


def test_jobs_are_right_when_title_and_both_dates_are() -> None:
    true = truth.TrueJob("Chef de rang", "Hôtel Merrow", "2015-03", "2018-06", False)
    known = replace(_truth(), jobs=[true])
    found = Found(Document(FileKind.PDF, "x", 1))
    for job, right in [
        (_job("CHEF DE RANG,", Moment(2015, 3), Moment(2018, 6)), 1),
        (_job("Chef de rang", Moment(2015, 3), Moment(2018, 7)), 0),
        (_job("Chef de rang", Moment(2015), Moment(2018, 6)), 0),
        (_job("Chef de rang", Moment(2015, 3), None, is_current=True), 0),
        (_job("Chef", Moment(2015, 3), Moment(2018, 6)), 0),
    ]:
        found.jobs = (job,)
        verdicts = {verdict.kind: verdict for verdict in judging.judged(known, found)}
        assert verdicts["jobs"].right == right
    undated = truth.TrueJob("Serveuse", "Inn", None, None, False)
    assert judging.same_dates(undated, _job("Serveuse", None, None))
    assert not judging.same_dates(undated, _job("Serveuse", Moment(2015), None))
    season = truth.TrueJob("Serveuse", "Inn", "2015-06", "2015-08", False, slack=1)
    assert judging.same_dates(season, _job("Serveuse", Moment(2015, 7), Moment(2015, 9)))


def test_skills_in_unlabelled_passages_are_not_judged() -> None:
    text = "Python\nJava\nRan the Moodle of the school"
    places = {name: (text.index(name), text.index(name) + len(name)) for name in ("Python", "Java", "Moodle")}
    uris = {name: f"{content.ESCO}{name}" for name in places}
    known = replace(
        _truth(),
        skills=[truth.TrueSkill(uris["Python"], "Python", "Python"), truth.TrueSkill(content.ESCO + "x", "SQL", "SQL")],
        unjudged=["Ran the Moodle of the school"],
    )
    found = Found(Document(FileKind.PDF, text, 1), skills={uris[name]: [place] for name, place in places.items()})
    verdicts = {verdict.kind: verdict for verdict in judging.judged(known, found)}
    assert (verdicts["skills precision"].right, verdicts["skills precision"].found) == (1, 2)
    assert (verdicts["skills recall"].right, verdicts["skills recall"].true) == (1, 2)


def test_what_the_program_lacks_is_named_and_the_rest_is_measured(made: list[Made]) -> None:
    scores = score.measured([one for one in made if one.truth.format == "pdf"][:4])
    assert scores.tallies["no false alarm"]["all"].true + scores.tallies["hidden text"]["all"].true >= 4
    assert not scores.unread
    assert all(kind in score.KINDS for kind in scores.tallies)


def test_content_is_well_formed() -> None:
    for pool in content.POOLS:
        for skill in content.skills(pool):
            assert re.fullmatch(r"http://data\.europa\.eu/esco/skill/[0-9a-f-]{36}", skill.uri)
            assert all(surface.strip() == surface != "" for both in skill.surfaces.values() for surface in both)
            assert set(skill.sectors) <= {"digital", "business", "industry", "people", "commerce", "services"}
    assert json.dumps(content.words("words"))


def _truth() -> truth.Truth:
    return truth.Truth(
        file="x.pdf", language="fr", layout=1, format="pdf", name="Awa Merrow", emails=[], phones=[], links=[], town="",
        reference="2024-01-01", reference_source="text", months=40,
    )  # fmt: skip
