"""How lists are laid out: columns arranged and remembered, forms and separators, statuses, and lists of the library."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from classifyme_desktop.domain.decision import FURTHER, Choice, Decided
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.services import export, journal
from classifyme_desktop.services.export import column, columns, layout, listing
from classifyme_desktop.services.export.layout import Form, Layout
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.shortlist import Criterion, Line
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import library

WHEN = "2026-07-31T09:30:00+00:00"
ALL = columns.of((), is_blind=False)
KEYS = [one.key for one in ALL]


def line(rank: int = 1, choice: Choice | None = None, **more: object) -> Line:
    decided = None if choice is None else Decided(choice, "", WHEN)
    return Line(rank=rank, candidate=f"C{rank:05d}", score=0.5, decided=decided, **more)


def as_csv(lines: list[Line], wanted: Layout) -> list[list[str]]:
    out = io.StringIO(newline="")
    export.write_csv(out, lines, wanted)
    return list(csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=wanted.between))


# ------------------------------------------------------------------ columns


def test_at_first_all_columns_stand_in_their_order_and_those_to_fill_in_are_not_wanted() -> None:
    arranged = column.arranged(ALL, "")
    assert [one.key for one, _ in arranged] == KEYS
    left_out = {one.key for one, is_wanted in arranged if not is_wanted}
    assert left_out == {"availability", "salary_expectation", "right_to_work", "source", "reviewer"}


def test_an_arrangement_is_remembered() -> None:
    arrangement = [(key, key != "email") for key in reversed(KEYS)]
    again = column.arranged(ALL, column.written(arrangement))
    assert [(one.key, is_wanted) for one, is_wanted in again] == arrangement


def test_an_arrangement_of_another_version_keeps_what_it_knows() -> None:
    again = column.arranged(ALL, "score_zeal name -rank name gone")
    order = [one.key for one, _ in again]
    assert sorted(order) == sorted(KEYS)
    assert order[:2] == ["name", "email"]  # a column that is new stands behind the one that it follows at first
    assert order.index("band") == order.index("rank") + 1
    assert dict((one.key, is_wanted) for one, is_wanted in again)["rank"] is False


@pytest.mark.parametrize("remembered", ["", " ", "-", "--rank", "\x00", "rank" * 1000])
def test_whatever_was_remembered_all_columns_are_there(remembered: str) -> None:
    assert sorted(one.key for one, _ in column.arranged(ALL, remembered)) == sorted(KEYS)


def test_the_columns_asked_for_are_written_in_that_order() -> None:
    heading, cells = as_csv([line(3)], Layout(keys=("candidate_id", "rank", "unknown", "rank", "reviewer")))
    assert heading == ["candidate_id", "rank", "reviewer"]
    assert cells == ["C00003", "3", ""]


@pytest.mark.parametrize("keys", [(), ("unknown",)])
def test_a_list_without_columns_is_refused(tmp_path: Path, keys: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as told:
        export.write(tmp_path / "list.csv", [line()], Layout(keys=keys))
    assert told.value.code == "columns_none"
    assert list(tmp_path.iterdir()) == []


def test_a_blind_list_leaves_out_what_says_who_it_is_even_when_asked_for() -> None:
    heading, _ = as_csv([line(name="Jane Roe")], Layout(is_blind=True, keys=("rank", "name", "file", "notes", "tags")))
    assert heading == ["rank"]


def test_every_column_has_a_heading_of_its_own_in_both_languages() -> None:
    for language in ("en", "fr"):
        for known in (ALL, listing.COLUMNS):
            headings = [one.heading(language) for one in known]
            assert len(set(headings)) == len(headings)
            assert all(heading[0].isupper() for heading in headings)


def test_a_hidden_name_or_reason_is_not_on_the_record_either(tmp_path: Path) -> None:
    shown = line(1, Choice.SHORTLISTED, name="Jane Roe", criteria=(Criterion("SAP", 2),))
    export.write(tmp_path / "list.xlsx", [shown], Layout(keys=("rank", "candidate_id")))
    record = openpyxl.load_workbook(tmp_path / "list.xlsx")["Shortlist record"]
    assert record.cell(2, 2).value == "C00001"


# ------------------------------------------------------------------ forms and separators


def test_csv_for_people_has_words_for_headings() -> None:
    assert as_csv([line()], Layout(Form.CSV_PEOPLE, keys=("rank", "match_score")))[0] == ["Rank", "Score"]
    assert as_csv([line()], Layout(Form.CSV_PEOPLE, "fr", keys=("rank", "role")))[0] == ["Rang", "Poste"]
    assert as_csv([line()], Layout(Form.CSV, "fr", keys=("rank", "role")))[0] == ["rank", "role"]


def test_the_decimal_mark_goes_with_the_separator_and_not_with_the_language() -> None:
    wanted = Layout(separator=";", keys=("match_score", "matched_skills"))
    assert as_csv([line(matched=("SAP", "VAT"))], wanted)[1] == ["0,5", "SAP | VAT"]
    wanted = Layout(language="fr", separator=",", keys=("match_score", "matched_skills"))
    assert as_csv([line(matched=("SAP", "VAT"))], wanted)[1] == ["0.5", "SAP; VAT"]


@pytest.mark.parametrize("form", [Form.XLSX, Form.CSV, Form.CSV_PEOPLE])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_preview_shows_the_cells_of_the_file(tmp_path: Path, form: Form, language: str) -> None:
    lines = [line(1, Choice.HIRED, name="=1+1", parts={"level": 0.25}), line(2)]
    wanted = Layout(form, language, keys=("rank", "name", "score_level", "status", "decision_date"))
    shown = export.preview(lines, wanted)
    path = tmp_path / f"list{form.ending}"
    export.write(path, lines, wanted)
    if form is Form.XLSX:
        rows = list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))
        assert rows[0] == shown.headings
        assert rows[1][1] == shown.rows[0][1] == "=1+1"
        assert shown.rows[0][2] == ("25.0%" if language == "en" else "25,0%")
    else:
        text = path.read_text(encoding="utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=wanted.between))
        assert rows == [list(shown.headings), *map(list, shown.rows)]
    assert shown.are_numbers == (True, False, True, False, False)


@pytest.mark.parametrize(("name", "form"), [("list.pdf", Form.PDF), ("list.xlsx", Form.CSV), ("list.csv", Form.XLSX)])
def test_a_form_that_the_ending_contradicts_is_refused(tmp_path: Path, name: str, form: Form) -> None:
    with pytest.raises(UsageError) as told:
        export.write(tmp_path / name, [line()], Layout(form))
    assert told.value.code == "export_type"


# ------------------------------------------------------------------ where people stand


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("choice", list(Choice))
def test_every_status_is_a_word(choice: Choice, language: str) -> None:
    cells = as_csv([line(1, choice)], Layout(language=language, keys=("status", "decision_date")))[1]
    assert cells[0] == columns.status(choice, language)
    assert "_" not in cells[0]
    assert cells[1] == "2026-07-31T09:30:00Z"


def test_the_shortlist_is_who_is_on_it_or_came_further() -> None:
    decided = {ResumeId(at): Decided(choice, "", WHEN) for at, choice in enumerate(Choice)}
    people = [ResumeId(at) for at in range(len(Choice) + 1)]
    found = layout.shortlisted(people, lambda one: one, decided)
    assert [decided[one].choice for one in found] == [choice for choice in Choice if choice in FURTHER]


@pytest.mark.parametrize(
    ("choice", "said"),
    [(Choice.SHORTLISTED, "Y"), (Choice.HIRED, "Y"), (Choice.PINNED, "Y"), (Choice.REJECTED, "N"), (None, None),
     (Choice.ON_HOLD, None)],
)  # fmt: skip
def test_the_record_says_who_is_on_the_shortlist(tmp_path: Path, choice: Choice | None, said: str | None) -> None:
    export.write(tmp_path / "list.xlsx", [line(1, choice, criteria=(Criterion("SAP", 2),))])
    record = openpyxl.load_workbook(tmp_path / "list.xlsx")["Shortlist record"]
    heading = [cell.value for cell in record[1]]
    assert (record.cell(2, heading.index("Shortlist") + 1).value or None) == said


# ------------------------------------------------------------------ lists of the library


@pytest.fixture
def place() -> Iterator[tuple[Workspace, list[int]]]:
    workspace, _, _ = library.filled()
    with workspace:
        shelf = Shelf(workspace)
        yield workspace, list(shelf.ids(View()))
        shelf.close()


def test_a_list_holds_the_contacts_and_the_latest_job(place: tuple[Workspace, list[int]], tmp_path: Path) -> None:
    workspace, ids = place
    wanted = Layout(Form.CSV, keys=("file", "email", "phone", "current_title", "current_employer"))
    assert listing.write(workspace, ids, tmp_path / "list.csv", wanted) == 3
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as lines:
        found = {row["file"]: row for row in csv.DictReader(lines)}
    roe = found["roe.txt"]
    assert (roe["email"], roe["current_title"]) == ("jane.roe@example.org", "Senior Accountant")
    assert (roe["phone"], roe["current_employer"]) == ("0033 6 39 98 12 34", "Alder & Finch Ltd")
    (entry,) = journal.entries(workspace)
    assert (entry.action, entry.subject, entry.details["form"]) == (Action.EXPORT, Subject.LIBRARY, "csv")


def test_a_list_is_shown_before_as_it_will_be_written(place: tuple[Workspace, list[int]], tmp_path: Path) -> None:
    workspace, ids = place
    shown = listing.preview(workspace, ids[:2], Layout(Form.CSV_PEOPLE, "fr"))
    listing.write(workspace, ids[:2], tmp_path / "list.csv", Layout(Form.CSV_PEOPLE, "fr"))
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as lines:
        assert list(csv.reader(lines, delimiter=";")) == [list(shown.headings), *map(list, shown.rows)]
    assert shown.headings[:3] == ("Nom", "Fichier", "Courriel")


def test_a_list_that_cannot_be_written_leaves_nothing_behind(
    place: tuple[Workspace, list[int]], tmp_path: Path
) -> None:
    workspace, ids = place
    (tmp_path / "list.csv").mkdir()  # nothing can take its place
    with pytest.raises(StorageError) as told:
        listing.write(workspace, ids, tmp_path / "list.csv")
    assert told.value.code == "export_failed"
    assert [one.name for one in tmp_path.iterdir()] == ["list.csv"]
    assert journal.entries(workspace) == []
