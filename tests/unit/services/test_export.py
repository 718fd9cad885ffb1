"""Shortlists as files: columns, guards, typed cells, the record of musts, and what a blind reader gets."""

import csv
import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from classifyme_desktop.domain.decision import Choice, Decided
from classifyme_desktop.domain.document import FileState
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.profile.contact import written
from classifyme_desktop.services import export
from classifyme_desktop.services.export import columns
from classifyme_desktop.services.export.layout import Layout
from classifyme_desktop.services.shortlist import Criterion, Line

PARTS = {"meaning": 0.51239, "keywords": 0.25, "role": 1.0}
ROE = Line(
    rank=1, candidate="C00001", score=0.81237, parts=PARTS, band=(1, 3), name="Jane Roe", email="jane@example.org",
    phone="06 12 34 56 78", location="Leeds", title="Accountant", employer="Alder & Finch",
    roles=("Accountant", "Clerk"), role_confidence=0.75, levels=("Manager", "Staff"),
    criteria=(Criterion("SAP", 2), Criterion("IFRS", None)),
    matched=("SAP", "VAT"), missing=("IFRS",), years=6.5, languages=("en native", "fr B2"),
    decided=Decided(Choice.PINNED, "knows our ledger", "2026-07-31T09:30:00+00:00"), file="roe.pdf",
    state=FileState.ADDED, has_hidden_text=True, iteration=3, model_sha256="m" * 64,
)  # fmt: skip
BARE = Line(rank=2, candidate="C00002", score=0.5, criteria=(Criterion("SAP", 0), Criterion("IFRS", 1)))
KEYS = [
    *("rank", "band", "candidate_id", "name", "email", "phone", "location", "current_title", "current_employer"),
    *("role", "role_confidence", "role_2", "role_3", "level", "match_score", "score_meaning", "score_keywords"),
    *("score_skills", "score_role", "score_level", "score_must", "must_met", "matched_skills", "missing_skills"),
    *("experience_years", "languages", "status", "status_reason", "tags", "notes"),
    *("decision_date", "file", "state"),
    *("hidden_text", "iteration", "model_sha256", "exported_at"),
]
HEADINGS = [one.english for one in columns.of((), is_blind=False) if one.key in KEYS]
PERSONAL = ["name", "email", "phone", "location", "status_reason", "tags", "notes", "file"]


def as_csv(lines: list[Line], **options: object) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    export.write_csv(out, lines, Layout(**options))
    separator = ";" if options.get("language") == "fr" else ","
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline=""), delimiter=separator))


def test_the_columns_stand_in_their_order_and_hold_what_is_known() -> None:
    full, bare = as_csv([ROE, BARE])
    assert list(full) == KEYS
    assert (full["rank"], full["band"], full["match_score"]) == ("1", "1–3", "0.8124")
    assert (full["score_meaning"], full["score_skills"]) == ("0.5124", "")
    assert (full["role"], full["role_2"], full["role_3"]) == ("Accountant", "Clerk", "")
    assert (full["must_met"], full["matched_skills"], full["level"]) == ("1 of 2", "SAP; VAT", "Manager; Staff")
    assert (full["status"], full["status_reason"]) == ("pinned", "knows our ledger")
    assert (full["decision_date"], full["hidden_text"]) == ("2026-07-31T09:30:00Z", "yes")
    assert (bare["band"], bare["experience_years"], bare["hidden_text"], bare["status"]) == ("", "", "", "")


def test_french_files_have_semicolons_decimal_commas_and_french_words() -> None:
    (line,) = as_csv([ROE], language="fr")
    assert list(line) == KEYS
    assert (line["match_score"], line["experience_years"]) == ("0,8124", "6,5")
    assert (line["matched_skills"], line["must_met"]) == ("SAP | VAT", "1 sur 2")
    assert (line["status"], line["hidden_text"]) == ("en tête", "oui")


def test_parts_that_only_a_newer_ranking_knows_have_a_column_of_their_own() -> None:
    line = Line(rank=1, candidate="C1", score=0.5, parts={"zeal": 0.125, "level": 0.5, "title": 0.25})
    (found,) = as_csv([line])
    keys = list(found)
    assert keys[keys.index("score_must") + 1 :][:3] == ["score_title", "score_zeal", "must_met"]
    assert (found["score_level"], found["score_title"], found["score_zeal"]) == ("0.5", "0.25", "0.125")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_blind_file_has_no_column_that_says_who_it_is(tmp_path: Path, language: str) -> None:
    (line,) = as_csv([ROE], is_blind=True, language=language)
    assert list(line) == [key for key in KEYS if key not in PERSONAL]
    path = tmp_path / "blind.xlsx"
    export.write(path, [ROE, BARE], Layout(language=language, is_blind=True))
    book = openpyxl.load_workbook(path)
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    for gone in ("Jane Roe", "jane@example.org", "06 12 34 56 78", "Leeds", "knows our ledger", "roe.pdf"):
        assert gone not in cells
    assert "C00001" in cells


def test_a_one_place_band_is_a_number_and_no_cell_reads_as_a_date() -> None:
    (line,) = as_csv([Line(rank=4, candidate="C1", score=0.5, band=(4, 4))])
    assert line["band"] == "4"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"])
def test_formulas_are_text(tmp_path: Path, sign: str) -> None:
    line = Line(rank=1, candidate="C1", score=0.5, name=f"{sign}1+1", matched=(f"{sign}cmd", "SAP"))
    (found,) = as_csv([line])
    assert found["name"].startswith("'")
    assert found["matched_skills"].startswith("'")
    export.write(tmp_path / "list.xlsx", [line])
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]
    cell = sheet.cell(2, KEYS.index("name") + 1)
    assert cell.data_type == "s"


def test_the_workbook_has_typed_cells_widths_a_filter_and_a_heading_that_stays(tmp_path: Path) -> None:
    export.write(tmp_path / "list.xlsx", [ROE, BARE])
    book = openpyxl.load_workbook(tmp_path / "list.xlsx")
    sheet = book["Shortlist"]
    assert [cell.value for cell in sheet[1]] == HEADINGS
    row = dict(zip(KEYS, sheet[2], strict=True))
    for key in ("rank", "match_score", "score_meaning", "experience_years", "iteration", "role_confidence"):
        assert row[key].data_type == "n", key
    for key in ("name", "phone", "band", "must_met", "matched_skills", "candidate_id", "model_sha256"):
        assert row[key].data_type == "s", key
    assert row["match_score"].number_format == "0.0%"
    assert row["decision_date"].value == datetime(2026, 7, 31, 9, 30)
    assert isinstance(row["exported_at"].value, datetime)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.auto_filter.ref.endswith("3")
    widths = {sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]}
    assert len(widths) > 5


def test_the_french_workbook_has_french_headings(tmp_path: Path) -> None:
    export.write(tmp_path / "liste.xlsx", [ROE], Layout(language="fr"))
    book = openpyxl.load_workbook(tmp_path / "liste.xlsx")
    assert book.sheetnames == ["Liste restreinte", "Grille de sélection"]
    headings = [cell.value for cell in book.worksheets[0][1]]
    assert headings[:4] == ["Rang", "Intervalle de rangs", "Candidat", "Nom"]
    assert len(set(headings)) == len(headings)


def test_the_record_marks_each_must_and_sums_what_is_known(tmp_path: Path) -> None:
    export.write(tmp_path / "list.xlsx", [ROE, BARE])
    rows = list(openpyxl.load_workbook(tmp_path / "list.xlsx")["Shortlist record"].iter_rows(values_only=True))
    assert rows[0] == ("Rank", "Candidate", "SAP", "IFRS", "Total", "Shortlist", "Comment")
    assert rows[1] == (1, "Jane Roe", 2, "?", "=SUM(C2:D2)", "Y", "knows our ledger")
    assert rows[2][:4] == (2, "C00002", 0, 1)
    known = openpyxl.load_workbook(tmp_path / "list.xlsx", data_only=True)["Shortlist record"]
    assert [known.cell(row, 5).value for row in (2, 3)] == [2, 1]


def test_without_musts_there_is_no_record(tmp_path: Path) -> None:
    export.write(tmp_path / "list.xlsx", [Line(rank=1, candidate="C1", score=0.5)])
    assert openpyxl.load_workbook(tmp_path / "list.xlsx").sheetnames == ["Shortlist"]


def test_an_empty_list_is_a_heading(tmp_path: Path) -> None:
    for name in ("list.csv", "list.xlsx"):
        export.write(tmp_path / name, [])
    assert (tmp_path / "list.csv").read_bytes().startswith(b"\xef\xbb\xbfrank,band,")
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]] == HEADINGS
    assert sheet.max_row == 1


def test_a_cell_longer_than_a_workbook_holds_is_cut(tmp_path: Path) -> None:
    export.write(tmp_path / "list.xlsx", [Line(rank=1, candidate="C1", score=0.5, matched=("x" * 40_000,))])
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]
    assert len(sheet.cell(2, KEYS.index("matched_skills") + 1).value) == 32_767


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        export.write(tmp_path / "list.ods", [])
    with pytest.raises(StorageError):
        export.write(tmp_path / "nowhere" / "list.xlsx", [])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("e164", "language", "shown"),
    [
        ("+33612345678", "fr", "06 12 34 56 78"),
        ("+33612345678", "en", "0033 6 12 34 56 78"),
        ("+12025550142", "en", "(202) 555-0142"),
        ("+442079460018", "en", "020 7946 0018"),
        ("+442079460018", "fr", "0044 20 7946 0018"),
        ("+", "en", ""),
    ],
)
def test_no_phone_begins_like_a_formula(e164: str, language: str, shown: str) -> None:
    assert written.phone(e164, language) == shown
    assert not export.safe_text(shown).startswith("'")
