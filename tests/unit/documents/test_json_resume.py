import json
import time
from datetime import date

import pytest

from classifyme_desktop.documents import json_resume, limits, reader
from classifyme_desktop.domain.document import FileKind, FileState, Reason

RESUME = {
    "basics": {
        "name": "Jane Roe",
        "label": "Nurse",
        "email": "jane.roe@example.org",
        "phone": "+44 20 7946 0018",
        "url": "https://jane.example.org",
        "summary": "Nurse in intensive care.",
        "location": {"address": "1 High Street", "postalCode": "N1 7AA", "city": "London", "countryCode": "GB"},
        "profiles": [{"network": "LinkedIn", "username": "janeroe", "url": "https://linkedin.example/in/janeroe"}],
    },
    "work": [
        {
            "name": "City Hospital",
            "position": "Head Nurse",
            "startDate": "2018-09-01",
            "location": "London",
            "summary": "Leads a ward of 20 beds.",
            "highlights": ["Cut waiting times", "Trained 12 nurses"],
        },
        {"name": "St. Anne", "position": "Nurse", "startDate": "2015-03", "endDate": "2018-06-30"},
    ],
    "volunteer": [{"organization": "Red Aid", "position": "Trainer", "startDate": "2014", "endDate": "2015"}],
    "education": [
        {
            "institution": "North College",
            "area": "Nursing",
            "studyType": "Bachelor",
            "startDate": "2011-09",
            "endDate": "2014-06",
            "score": "First",
            "courses": ["Anatomy"],
        }
    ],
    "awards": [
        {"title": "Nurse of the year", "date": "2020-11-01", "awarder": "City Hospital", "summary": "For care."}
    ],
    "certificates": [
        {"name": "Advanced life support", "date": "2021-11-07", "issuer": "Board", "url": "https://x.org"}
    ],
    "publications": [{"name": "On wards", "publisher": "Press", "releaseDate": "2019-10-01", "summary": "About wards"}],
    "skills": [{"name": "Care", "level": "Master", "keywords": ["Triage", "C++"]}],
    "languages": [{"language": "French", "fluency": "C1"}, {"language": "English", "fluency": "Native speaker"}],
    "interests": [{"name": "Hiking", "keywords": ["Alps"]}],
    "references": [{"name": "Joe Doe", "reference": "A joy to work with."}],
    "projects": [
        {"name": "Rota", "description": "A planner", "startDate": "2019", "endDate": "2021", "roles": ["Lead"]},
    ],
    "meta": {"lastModified": "2022-05-04T12:00:00", "version": "v1.0.0"},
}
TEXT = """\
Jane Roe
Nurse

Personal information
Address: 1 High Street, N1 7AA, London, GB
Email: jane.roe@example.org
Phone: +44 20 7946 0018
Website: https://jane.example.org
LinkedIn: https://linkedin.example/in/janeroe

Summary
Nurse in intensive care.

Work experience
2018-09 – present Head Nurse, City Hospital
London
Leads a ward of 20 beds.
- Cut waiting times
- Trained 12 nurses
2015-03 – 2018-06 Nurse, St. Anne

Volunteering
2014 – 2015 Trainer, Red Aid

Projects
2019 – 2021 Rota, Lead
A planner

Education
2011-09 – 2014-06 Bachelor Nursing, North College
First
- Anatomy

Certifications
2021-11 Advanced life support, Board
https://x.org

Skills
Care (Master): Triage, C++

Languages
French: C1
English: Native speaker

Awards
2020-11 Nurse of the year, City Hospital
For care.

Publications
2019-10 On wards, Press
About wards

Interests
Hiking: Alps

References
Joe Doe
A joy to work with."""


def end_of(content):
    reading = reader.read(content)
    return reading.state, reading.reason


def basics_with(rest):
    return b'{"basics": {"name": "Jane Roe"}, ' + rest + b"}"


def test_every_section_becomes_text_in_the_usual_order():
    reading = reader.read(json.dumps(RESUME).encode())
    assert (reading.state, reading.kind) == (FileState.ADDED, FileKind.JSON_RESUME)
    assert reading.document.text == TEXT
    assert reading.document.made_on == date(2022, 5, 4)
    assert reading.document.incomplete == ()


def test_a_resume_that_says_so_gets_french_headings():
    french = {"basics": {"name": "Zoé", "email": "z@example.org"}, "meta": {"language": "fr-FR"}}
    french["work"] = [{"name": "Mairie", "position": "Comptable", "startDate": "2019-09"}]
    text = json_resume.read(json.dumps(french).encode("utf-8-sig")).text
    assert text == (
        "Zoé\n\nInformations personnelles\nE-mail : z@example.org\n\n"
        "Expérience professionnelle\n2019-09 – aujourd’hui Comptable, Mairie"
    )


@pytest.mark.parametrize("rest", [b'"work": [', b'"work": nul', b'"work": [}', b"\xff\xfe\x00"])
def test_bad_json_is_damaged(rest):
    assert end_of(basics_with(rest)) == (FileState.DAMAGED, Reason.UNREADABLE)


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
def test_json_that_is_nested_too_deep_is_damaged(opening):
    deep = opening * 200_000
    assert end_of(basics_with(b'"work": ' + deep)) == (FileState.DAMAGED, Reason.UNREADABLE)


def test_json_of_another_kind_is_unsupported():
    assert end_of(b'{"basics": ["a", "b"], "version": 1}') == (FileState.UNSUPPORTED, Reason.OTHER_TYPE)


def test_a_resume_without_a_word_is_damaged():
    assert end_of(b'{"basics": {}}') == (FileState.DAMAGED, Reason.EMPTY)


def test_odd_numbers_double_keys_and_wrong_types_do_no_harm():
    odd = (
        b'"work": [{"name": "A", "position": "Cook", "startDate": 2015, "endDate": NaN}, 7, null, [[]],'
        b' {"name": {"x": 1}, "position": ["y"], "highlights": "z"}],'
        b'"education": {"institution": "not a list"}, "meta": {"lastModified": 1e999},'
        b'"skills": [{"name": "Old"}], "skills": [{"name": "'
        + b"9" * 10_000
        + b'"}, {"name": -'
        + b"9" * 10_000
        + b"}],"
        b'"languages": [{"language": "French", "fluency": Infinity}], "work2": -1e-400'
    )
    reading = reader.read(basics_with(odd))
    assert reading.state is FileState.ADDED
    # A year that was written as a number is a year all the same.
    assert "2015 – present Cook, A" in reading.document.text
    assert "Old" not in reading.document.text
    assert reading.reason is Reason.LONG_WORDS


def test_a_lone_surrogate_is_replaced():
    text = reader.read(b'{"basics": {"name": "Jane \\ud800 Roe"}}').document.text
    assert text == "Jane \ufffd Roe"


def test_html_in_a_field_is_read_as_words():
    html = {"basics": {"name": "Jane", "summary": "<p>One &amp; two</p><ul><li>three</li><li>a < b</li></ul>"}}
    assert json_resume.read(json.dumps(html).encode()).text == "Jane\n\nSummary\nOne & two\n- three\n- a < b"


def test_a_long_resume_is_capped():
    long = {"basics": {"name": "Jane"}, "work": [{"position": f"Post {n}", "summary": "x " * 400} for n in range(1000)]}
    reading = reader.read(json.dumps(long).encode())
    assert reading.reason is Reason.CAPPED
    assert len(reading.document.text) <= limits.CHARACTERS


@pytest.mark.parametrize("one", ["a", " ", "(", "@", "<", "<a", "<li ", "9", "\n", "&"])
def test_it_reads_a_million_of_anything_in_time(one):
    content = json.dumps({"basics": {"name": "J", "summary": one * 1_000_000, "label": one * 1_000}}).encode()
    start = time.process_time()
    json_resume.read(content)
    assert time.process_time() - start < 5.0
