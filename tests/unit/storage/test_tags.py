"""Tags, notes, the trash and what the list of files is sorted and counted by: kept, found, and gone with their file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from classifyme_desktop.domain import facets as counting
from classifyme_desktop.domain.criteria import Asked, Field, Without
from classifyme_desktop.domain.document import Badge, FileState
from classifyme_desktop.domain.facets import Chosen, Mark
from classifyme_desktop.domain.quality import Quality
from classifyme_desktop.storage import facets, files, indexed, migrations, search, tags, trash
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.files import FileOrder
from classifyme_desktop.storage.library import Library
from classifyme_desktop.storage.profiles import Facts
from tests.helpers import profiles as invented
from tests.unit.storage import making


def facts(language: str | None = "en", level: str = "Manager", months: int = 48) -> Facts:
    read = invented.profile()
    assert read.career is not None
    jobs = (replace(read.jobs[0], levels=(level,)),)
    known = replace(read, language=language, jobs=jobs, career=replace(read.career, months=months))
    return Facts(known, Quality(), None, date(2024, 6, 15))


def person(db: Database, word: str, **changes: object) -> tuple[int, int]:
    """Add somebody and return the ids of the file and of the resume."""
    file_id = making.add(db, word, text=f"{invented.TEXT} {word}", **({"facts": facts()} | changes))
    return file_id, making.resume_of(db, file_id)


def test_a_tag_is_found_whatever_its_case_and_accents(db: Database) -> None:
    _, resume_id = person(db, "a")
    tags.put(db, tags.make(db, "Équipe Été"), [resume_id])
    assert tags.find(db, " equipe  ete ") == tags.Tag(1, "Équipe Été", 1)
    assert tags.of_resumes(db, [resume_id]) == {resume_id: ("Équipe Été",)}
    assert search.resume_ids(db, Asked(Field.TAG, "equipe ete")) == [resume_id]
    assert search.resume_ids(db, Asked(Field.TAG, "equ", is_prefix=True)) == [resume_id]
    assert search.resume_ids(db, Asked(Field.TAG, "equ")) == []
    assert search.resume_ids(db, Without(Asked(Field.TAG, "equipe ete"))) == []


def test_a_tag_is_given_once_and_taken_from_those_who_had_it(db: Database) -> None:
    ids = [person(db, word)[1] for word in "abc"]
    tag_id = tags.make(db, "call")
    assert tags.put(db, tag_id, [ids[0], ids[0], 999]) == ids[:1]
    assert tags.put(db, tag_id, ids) == ids[1:]
    assert tags.take(db, tag_id, [ids[1], 999]) == [ids[1]]
    assert tags.holding(db, tag_id) == [ids[0], ids[2]]


def test_tags_notes_and_trash_go_with_their_file(db: Database) -> None:
    file_id, resume_id = person(db, "a")
    tags.put(db, tags.make(db, "call"), [resume_id])
    tags.put_note(db, resume_id, "Speak on Monday")
    trash.put(db, [file_id])
    with db.atomic():
        db.execute("DELETE FROM files WHERE file_id = ?", (file_id,))
    for table in ("person_tags", "notes", "trash", "revisions"):
        assert db.query(f"SELECT count(*) FROM {table}") == [(0,)], table
    assert tags.listed(db) == [tags.Tag(1, "call", 0)]


def test_a_note_is_kept_replaced_and_none_when_empty(db: Database) -> None:
    _, resume_id = person(db, "a")
    tags.put_note(db, resume_id, "one")
    tags.put_note(db, resume_id, "two")
    assert tags.notes(db, [resume_id, 999]) == {resume_id: "two"}
    tags.put_note(db, resume_id, "")
    assert tags.note(db, resume_id) == ""


def test_a_row_holds_what_the_list_shows(db: Database) -> None:
    file_id, resume_id = person(db, "a")
    for name in ("zoo", "Éva", "abc"):
        tags.put(db, tags.make(db, name), [resume_id])
    tags.put_note(db, resume_id, "hello")
    row = files.rows(db, [file_id])[0]
    known = invented.profile()
    assert known.contact.name is not None
    assert (row.person, row.level, row.years) == (known.contact.name.value, "Manager", 4.0)
    assert row.tags == ("abc", "Éva", "zoo")
    assert row.languages == tuple(sorted(row.languages))
    assert row.has_note
    broken = making.add(db, "b", reading=making.failed(FileState.DAMAGED), embedding=None, prediction=None)
    assert files.rows(db, [broken])[0].tags == ()


@pytest.mark.parametrize("order", list(FileOrder))
@pytest.mark.parametrize("is_descending", [False, True])
def test_each_order_lists_all_and_the_unknown_last(db: Database, order: FileOrder, is_descending: bool) -> None:
    broken = making.add(db, "0", reading=making.failed(FileState.DAMAGED), embedding=None, prediction=None)
    known = {word: person(db, word, facts=facts(months=12 * n)) for n, word in enumerate("abc", 1)}
    tags.put(db, tags.make(db, "call"), [resume_id for _, resume_id in known.values()])
    found = list(files.ids(db, order=order, descending=is_descending))
    assert sorted(found) == [broken, *(file_id for file_id, _ in known.values())]
    if order in (FileOrder.PERSON, FileOrder.LEVEL, FileOrder.YEARS, FileOrder.TAGS):
        assert found[-1] == broken
    if order is FileOrder.YEARS:
        ids = [file_id for file_id, _ in known.values()]
        assert found[:3] == (ids[::-1] if is_descending else ids)


def test_counts_of_facets_are_what_their_choices_list(db: Database) -> None:
    person(db, "a", prediction=making.prediction(1))
    person(db, "b", prediction=making.prediction(2), facts=facts("fr", "Director"))
    hidden = making.reading(f"{invented.TEXT} c", badges=(Badge.HIDDEN_TEXT,))
    _, third = person(db, "c", prediction=making.prediction(1, is_abstained=True), reading=hidden, facts=facts(None))
    making.add(db, "d", reading=making.failed(FileState.SCANNED), embedding=None, prediction=None)
    tag_id = tags.make(db, "call")
    tags.put(db, tag_id, [third])
    for chosen in (
        Chosen(),
        Chosen(states=frozenset({Mark.HIDDEN_TEXT.value, "scanned"})),
        Chosen(roles=frozenset({making.ROLES[1], making.ROLES[2]}), languages=frozenset({"fr"})),
        Chosen(levels=frozenset({1}), states=frozenset({"added"})),
        Chosen(tags=frozenset({tag_id})),
    ):
        cells = facets.cells(db, tags=chosen.tags)
        counted = counting.counts(cells, facets.tagged(db), chosen)
        assert counted.total == len(files.ids(db, chosen=chosen))
        for name in ("roles", "states", "languages", "levels", "tags"):
            for key, count in getattr(counted, name).items():
                one = replace(chosen, **{name: frozenset({key})})
                assert count == len(files.ids(db, chosen=one)), (chosen, name, key)


def test_what_lies_in_the_trash_is_neither_listed_counted_found_nor_ranked(db: Database) -> None:
    (kept, kept_resume), (gone, gone_resume) = person(db, "a"), person(db, "b")
    tags.put(db, tags.make(db, "call"), [kept_resume, gone_resume])
    before = indexed.newest(db)
    assert trash.put(db, [gone, gone, 999]) == [gone]
    assert trash.put(db, [gone]) == []
    assert list(files.ids(db)) == [kept]
    assert list(files.ids(db, is_trash=True)) == [gone]
    assert files.counts(db)[FileState.ADDED] == 1
    assert search.resume_ids(db, Asked(Field.TAG, "call")) == [kept_resume]
    assert tags.listed(db)[0].count == 1
    assert sum(cell.count for cell in facets.cells(db)) == sum(cell.count for cell in facets.tagged(db)) == 1
    assert indexed.ids(db).tolist() == [kept_resume]
    with db.atomic():  # it changes while it lies there
        db.execute("UPDATE profiles SET months = 7 WHERE resume_id = ?", (gone_resume,))
    assert indexed.ids(db).tolist() == [kept_resume]
    assert trash.restore(db, [kept, gone]) == [gone]
    assert indexed.ids(db).tolist() == [kept_resume, gone_resume]
    assert indexed.newest(db) > before
    assert trash.count(db) == 0


def test_a_file_that_is_added_again_comes_out_of_the_trash(db: Database) -> None:
    file_id, _ = person(db, "a")
    trash.put(db, [file_id])
    files.note_place(db, file_id, Path("/cvs/again.pdf"))
    assert list(files.ids(db)) == [file_id]


def test_a_library_of_before_knows_at_once_what_it_is_sorted_by(tmp_path: Path) -> None:
    steps = migrations.STEPS[: migrations.STEPS.index(migrations.tags_and_notes)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "STEPS", steps)
        patch.setattr(migrations, "SCHEMA", len(steps))
        patch.setattr(migrations.apply, "__defaults__", (steps,))
        with Library.open(tmp_path, writable=True) as library, making.listed_by_today(library.writer):
            file_id, _ = person(library.writer, "a", facts=facts("fr"))
    with Library.open(tmp_path, writable=True) as library:
        columns = "SELECT language, level, years, spoken IS NOT NULL, person_key IS NOT NULL FROM files"
        assert library.writer.query(columns) == [("fr", 1, 4.0, 1, 1)]
        assert files.rows(library.writer, [file_id])[0].level == "Manager"
