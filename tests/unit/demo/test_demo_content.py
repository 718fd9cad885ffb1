"""The demo folder is what its sources make, readable, complete, and invented."""

import csv
import io
import re
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

import docx
import pymupdf
import pytest

from build.demo import make, pdf_layouts
from build.demo.content import HEADINGS, Gig, Layout, Person, bullets, strings, typeset
from build.demo.gigs import GIGS
from build.demo.people import PEOPLE

ROOT = Path(__file__).parents[3]
DEMO = ROOT / "resources" / "demo"
ODD = (Layout.PDF_SCAN, Layout.PDF_PROTECTED)
READABLE = [person for person in PEOPLE if person.layout not in ODD]
WORD_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return make.files()


def parts(content: bytes) -> dict[str, tuple[tuple[int, ...], bytes]]:
    """A DOCX without its compression, which differs between builds of zlib."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: (entry.date_time, archive.read(entry)) for entry in archive.infolist()}


def squeezed(text: str) -> str:
    """Text without white space and ligatures: how words are spaced and wrapped is the layout's affair."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def docx_text(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    section = document.sections[0]
    roots = (document.element, section.header._element, section.footer._element)
    return " ".join(node.text or "" for root in roots for node in root.iter(WORD_TEXT))


def text_of(name: str) -> str:
    content = (DEMO / name).read_bytes()
    if name.endswith(".pdf"):
        return "\n".join(page.get_text() for page in pymupdf.open("pdf", content))
    if name.endswith(".docx"):
        return docx_text(content)
    return content.decode()


def missing_words(name: str, pieces: list[str], language: str) -> list[str]:
    found = squeezed(text_of(name)).lower()
    typed = pieces if name.endswith(".txt") else [typeset(piece, language) for piece in pieces]
    words = [word for piece in typed for word in piece.split()]
    return [word for word in words if squeezed(word).lower() not in found]


def test_committed_files_are_what_the_sources_make(made: dict[str, bytes]) -> None:
    there = {path.relative_to(DEMO).as_posix() for path in DEMO.rglob("*") if path.is_file()}
    assert there == made.keys() | {"LICENSE.md"}
    for name, content in made.items():
        committed = (DEMO / name).read_bytes()
        if name.endswith(".docx"):
            assert parts(committed) == parts(content), name
        else:
            assert committed == content, name


def test_two_runs_give_the_same_bytes(made: dict[str, bytes]) -> None:
    assert make.files() == made


def test_counts_languages_and_formats() -> None:
    assert len(PEOPLE) == 26
    assert Counter(person.language for person in READABLE) == {"en": 13, "fr": 11}
    assert Counter(person.layout.suffix for person in READABLE) == {"pdf": 15, "docx": 8, "txt": 1}
    assert {person.layout for person in PEOPLE} == set(Layout)
    assert Counter(gig.language for gig in GIGS) == {"en": 3, "fr": 3}
    assert Counter(gig.suffix for gig in GIGS) == {"txt": 4, "docx": 1, "pdf": 1}
    assert sum(path.stat().st_size for path in DEMO.rglob("*") if path.is_file()) <= 2_000_000


def test_roles_exist_and_are_many() -> None:
    with (ROOT / "resources" / "taxonomy" / "roles.csv").open(encoding="utf-8", newline="") as table:
        known = {row["role_id"] for row in csv.DictReader(table)}
    used = {person.role_id for person in READABLE}
    assert used | {gig.role_id for gig in GIGS} <= known
    assert len(used) >= 18


@pytest.mark.parametrize("person", READABLE, ids=lambda person: person.stem)
def test_every_word_of_a_resume_can_be_read(person: Person) -> None:
    pieces = [*strings(person), *(HEADINGS[person.language][name] for name in ("profile", "jobs", "studies"))]
    assert missing_words(f"resumes/{person.file_name}", pieces, person.language) == []


@pytest.mark.parametrize("person", READABLE, ids=lambda person: person.stem)
def test_a_resume_has_300_to_700_words(person: Person) -> None:
    assert 300 <= sum(len(piece.split()) for piece in strings(person)) <= 700


@pytest.mark.parametrize("gig", GIGS, ids=lambda gig: gig.stem)
def test_a_gig_starts_with_its_title_and_is_complete(gig: Gig) -> None:
    name = f"gigs/{gig.file_name}"
    pieces = [gig.title, gig.facts, *(piece for heading, text in gig.sections for piece in (heading, *bullets(text)))]
    assert missing_words(name, pieces, gig.language) == []
    assert squeezed(text_of(name)).startswith(squeezed(typeset(gig.title, gig.language)))


def test_gigs_name_resumes_of_their_language_with_the_strongest_first() -> None:
    people = {person.stem: person for person in READABLE}
    for gig in GIGS:
        best = [people[stem] for stem in gig.top_3]
        assert best[0].role_id == gig.role_id
        assert {person.language for person in best} == {gig.language}
        assert len({person.stem for person in best}) == 3


def test_contacts_are_fictitious() -> None:
    allowed = r"01632 960 \d{3}|\(\d{3}\) 555-01\d\d|01 99 00 \d\d \d\d|06 39 98 \d\d \d\d"
    for person in PEOPLE:
        assert re.fullmatch(allowed, person.phone), person.stem
        assert re.fullmatch(r"[a-z.-]+@example\.(org|com|fr)", person.email), person.stem
    assert len({person.phone for person in PEOPLE}) == len({person.email for person in PEOPLE}) == len(PEOPLE)
    for name in [f"resumes/{person.file_name}" for person in READABLE] + [f"gigs/{gig.file_name}" for gig in GIGS]:
        for address in re.findall(r"[\w.-]+@[\w.-]+", text_of(name)):
            assert re.search(r"@example\.(org|com|fr)$", address.rstrip(".")), name


def test_the_scan_has_pictures_and_no_text() -> None:
    (person,) = (person for person in PEOPLE if person.layout is Layout.PDF_SCAN)
    document = pymupdf.open(DEMO / "resumes" / person.file_name)
    assert [page.get_text().strip() for page in document] == [""]
    assert document[0].get_images()


def test_the_locked_resume_opens_with_its_password_only() -> None:
    (person,) = (person for person in PEOPLE if person.layout is Layout.PDF_PROTECTED)
    document = pymupdf.open(DEMO / "resumes" / person.file_name)
    assert document.needs_pass
    assert not document.authenticate("wrong")
    assert document.authenticate(pdf_layouts.PASSWORD)
    text = squeezed("\n".join(page.get_text() for page in document))
    assert squeezed(person.name) in text
    assert not document.is_repaired


def test_fonts_of_every_pdf_are_embedded_subsets() -> None:
    for person in READABLE:
        if person.layout.suffix == "pdf":
            document = pymupdf.open(DEMO / "resumes" / person.file_name)
            names = [font[3] for page in document for font in page.get_fonts()]
            assert names, person.stem
            assert all(re.match(r"[A-Z]{6}\+", name) for name in names), person.stem
