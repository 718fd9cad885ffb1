import os
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop.domain.criteria import Words
from classifyme_desktop.domain.document import Badge, FileKind, FileState, Reason
from classifyme_desktop.domain.resume import FileId, FileRow, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import files, predictions, texts, vectors
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.files import FileOrder, KnownFile
from tests.unit.storage import making


def test_a_file_comes_back_as_it_was_added(db: Database) -> None:
    reading = making.reading("Été", incomplete=(Reason.CAPPED, Reason.REPAIRED), badges=(Badge.ACTIVE_CONTENT,))
    file_id = making.add(db, "one", reading=reading, prediction=making.prediction(3, p=0.25, is_abstained=True))
    assert files.rows(db, [file_id]) == [
        FileRow(
            file_id=file_id,
            sha256=making.sha256("one"),
            path=str(Path("/cvs/one.pdf")),
            kind=FileKind.PDF,
            state=FileState.ADDED,
            reason=None,
            incomplete=(Reason.CAPPED, Reason.REPAIRED),
            badges=(Badge.ACTIVE_CONTENT,),
            resume_id=making.resume_of(db, file_id),
            page_count=2,
            role_id="role-03",
            confidence=0.25,
            is_abstained=True,
            added_at=making.NOW,
        )
    ]
    assert texts.get_text(db, making.resume_of(db, file_id)) == "Été"


def test_vectors_and_predictions_come_back_exactly(db: Database) -> None:
    embedding, prediction = making.embedding("one", 3), making.prediction(5, iteration=4)
    resume_id = making.resume_of(db, making.add(db, "one", embedding=embedding, prediction=prediction))
    stored = vectors.get(db, resume_id, making.ENCODER)
    assert stored is not None
    assert stored.vectors.dtype == np.float32
    assert stored.ranges.dtype == np.int32
    np.testing.assert_array_equal(stored.vectors, embedding.vectors)
    np.testing.assert_array_equal(stored.ranges, embedding.ranges)
    assert vectors.get(db, resume_id, "other") is None
    latest = predictions.latest(db, resume_id)
    assert latest is not None
    assert latest.probabilities.dtype == np.float32
    np.testing.assert_array_equal(latest.probabilities, prediction.probabilities)
    assert (latest.top, latest.cuts) == (prediction.top, prediction.cuts)
    assert (latest.iteration, latest.model_sha256, latest.is_abstained) == (4, "m" * 64, False)


def test_the_newest_iteration_is_shown(db: Database) -> None:
    file_id = making.add(db, "one", prediction=making.prediction(1, iteration=2))
    resume_id = making.resume_of(db, file_id)
    predictions.put(db, resume_id, making.prediction(9, iteration=1))
    assert files.rows(db, [file_id])[0].role_id == "role-01"
    predictions.put(db, resume_id, making.prediction(7, iteration=3))
    assert files.rows(db, [file_id])[0].role_id == "role-07"
    predictions.put(db, resume_id, making.prediction(8, iteration=3))
    assert files.rows(db, [file_id])[0].role_id == "role-08"
    ids, table = predictions.probabilities(db, 2)
    assert list(ids) == [resume_id]
    assert table.shape == (1, 96)
    assert predictions.probabilities(db, 99)[1].shape == (0, 0)


def test_known_tells_what_became_of_bytes(db: Database) -> None:
    assert files.known(db, making.sha256("one")) is None
    file_id = making.add(db, "one", reading=making.failed(FileState.GAVE_UP, Reason.CPU))
    assert files.known(db, making.sha256("one")) == KnownFile(
        file_id, FileState.GAVE_UP, Reason.CPU, None, FileKind.PDF
    )
    other = making.add(db, "two")
    assert files.known(db, making.sha256("two")) == KnownFile(
        other, FileState.ADDED, None, making.resume_of(db, other), FileKind.PDF
    )


def test_a_second_reading_replaces_a_failed_one_and_never_an_added_one(db: Database) -> None:
    file_id = making.add(db, "one", reading=making.failed(FileState.DAMAGED, Reason.UNREADABLE))
    assert files.counts(db)[FileState.DAMAGED] == 1
    assert making.add(db, "one", "read now", path=Path("/elsewhere/one.pdf")) == file_id
    (row,) = files.rows(db, [file_id])
    assert (row.state, row.reason, row.path) == (FileState.ADDED, None, str(Path("/elsewhere/one.pdf")))
    assert files.counts(db) == dict.fromkeys(FileState, 0) | {FileState.ADDED: 1}
    assert making.add(db, "one", "another text") == file_id
    assert texts.get_text(db, making.resume_of(db, file_id)) == "read now"
    assert files.places(db, file_id) == [Path("/cvs/one.pdf"), Path("/elsewhere/one.pdf")]


def test_an_added_file_needs_its_text(db: Database) -> None:
    with pytest.raises(ValueError, match="document"):
        making.add(db, "one", reading=making.failed(FileState.ADDED))


def test_places_are_kept_and_the_last_one_is_shown(db: Database) -> None:
    file_id = making.add(db, "one")
    files.note_place(db, file_id, Path("/b/two.pdf"))
    files.note_place(db, file_id, Path("/b/two.pdf"))
    assert files.places(db, file_id) == [Path("/cvs/one.pdf"), Path("/b/two.pdf")]
    assert files.rows(db, [file_id])[0].path == str(Path("/b/two.pdf"))


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_name_that_is_not_unicode_comes_back_byte_for_byte(db: Database) -> None:
    path = Path(os.fsdecode(b"/cvs/bad\xff\xfe\n.pdf"))
    file_id = making.add(db, "one", path=path)
    assert os.fsencode(files.rows(db, [file_id])[0].path) == b"/cvs/bad\xff\xfe\n.pdf"


def test_text_that_utf_8_cannot_hold_keeps_its_length(db: Database) -> None:
    file_id = making.add(db, "one", "a\ud800b\x00c")
    assert texts.get_text(db, making.resume_of(db, file_id)) == "a?b\x00c"


@pytest.mark.parametrize("stored", ["CAST(x'ff' AS TEXT)", "'another'", "replace(body, 'o', '0')"])
def test_a_changed_text_is_told_and_never_quoted(db: Database, stored: str) -> None:
    resume_id = making.resume_of(db, making.add(db, "one"))
    with db.atomic():
        db.execute(f"UPDATE texts SET body = {stored}")
    with pytest.raises(StorageError) as caught:
        texts.get_text(db, resume_id)
    assert caught.value.code == "text_changed"


def test_a_resume_that_is_gone_is_told(db: Database) -> None:
    with pytest.raises(StorageError) as caught:
        texts.get_text(db, ResumeId(1))
    assert caught.value.code == "resume_unknown"


def fill(db: Database) -> dict[str, FileId]:
    made = {
        "b": making.add(db, "b", path=Path("/x/Étienne.pdf"), prediction=making.prediction(2, p=0.3)),
        "a": making.add(db, "a", path=Path("/z/eva.pdf"), prediction=making.prediction(1, p=0.9)),
        "f": making.add(db, "f", path=Path("/a/zoe.pdf"), reading=making.failed(FileState.SCANNED), prediction=None),
        "c": making.add(db, "c", path=Path("/y/Adam.pdf"), prediction=making.prediction(1, p=0.3, is_abstained=True)),
    }
    with db.atomic():
        for second, word in enumerate("abcf"):
            db.execute("UPDATE files SET added_at = ? WHERE file_id = ?", (f"2026-01-0{second + 1}", made[word]))
    return made


@pytest.mark.parametrize(
    ("order", "descending", "expected"),
    [
        (FileOrder.ADDED_AT, False, "abcf"),
        (FileOrder.ADDED_AT, True, "fcba"),
        (FileOrder.NAME, False, "cbaf"),
        (FileOrder.NAME, True, "fabc"),
        (FileOrder.ROLE, False, "acbf"),
        (FileOrder.ROLE, True, "bcaf"),
        (FileOrder.CONFIDENCE, False, "bcaf"),
        (FileOrder.CONFIDENCE, True, "acbf"),
        (FileOrder.STATE, False, "bacf"),
        (FileOrder.STATE, True, "fcab"),
    ],
)
def test_every_order_ends_with_the_id_and_puts_empty_values_last(
    db: Database, order: FileOrder, descending: bool, expected: str
) -> None:
    made = fill(db)
    ids = files.ids(db, order=order, descending=descending)
    assert ids.typecode == "q"
    assert list(ids) == [made[word] for word in expected]


def test_filters_are_joined(db: Database) -> None:
    made = fill(db)

    def found(**filters: object) -> set[str]:
        return {word for word in made if made[word] in files.ids(db, **filters)}

    assert found(states=frozenset({FileState.SCANNED})) == {"f"}
    assert found(states=frozenset()) == set()
    assert found(role_id="role-01") == {"a"}
    assert found(criterion=Words("text")) == {"a", "b", "c"}
    assert found(criterion=Words("text"), role_id="role-02", states=frozenset({FileState.ADDED})) == {"b"}
    assert found(criterion=Words('"')) == set()


def test_rows_come_in_the_order_asked_without_what_is_gone(db: Database) -> None:
    made = fill(db)
    asked = [made["c"], 99, made["f"], made["a"]]
    assert [row.file_id for row in files.rows(db, asked)] == [made["c"], made["f"], made["a"]]
    resumes = [making.resume_of(db, made[word]) for word in "cab"]
    assert [row.file_id for row in files.rows(db, files.of_resumes(db, [*resumes, ResumeId(99)]))] == [
        made[one] for one in "cab"
    ]
    assert files.rows(db, []) == []
