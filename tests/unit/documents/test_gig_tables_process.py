"""Tables of gigs through the reading process: whole parts, damaged files, and answers that no sound process gives."""

# ruff: noqa: F811 - a fixture has the name of the parameter that takes it

import json
import random

import pytest

from classifyme_desktop.documents import limits, table_answers, tables
from classifyme_desktop.documents.answers import AnswerError
from classifyme_desktop.domain.document import FileState, Reading, Reason
from classifyme_desktop.domain.table import Row, RowFault, Table
from tests.unit.documents.test_gig_tables import readers, workbook  # noqa: F401 - fixtures

PART = Table(("title", "text"), (Row(2, ("Cook", "Cooks")), Row(3, ("", ""), RowFault.TOO_LONG)), 7, 2, 1)


def test_a_part_travels_whole(readers):
    content = 'title,text\nInfirmière,"Soins\n– à domicile 🚑"\n'.encode()
    assert readers.table(content) == tables.read(content)
    assert readers.table(content, 1) == Table(("title", "text"), (), 1)
    assert readers.table(b"") == Reading(FileState.DAMAGED, Reason.EMPTY)
    assert readers.table(b"x" * (limits.FILE_BYTES + 1)) == Reading(FileState.TOO_LARGE, Reason.FILE_SIZE)


def test_the_longest_rows_fit_into_an_answer(readers):
    longest = '"' * (limits.TABLE_ROW_CHARACTERS - 2)
    content = json.dumps([{"title": f"{n}", "text": longest} for n in range(8)]).encode()
    found, first = 0, 0
    while first is not None:
        part = readers.table(content, first)
        found, first = found + len(part.rows), part.following
        assert not any(row.fault for row in part.rows)
    assert found == 8


def csv_file():
    return ("title;text\n" + "".join(f'Cook {n};"Cooks;\nand ""bakes"""\n' for n in range(20))).encode()


def json_file():
    return json.dumps(
        [{"title": f"Cook {n}", "text": "<p>Cooks</p>", "place": {"name": "York"}} for n in range(9)]
    ).encode()


def xlsx_file():
    return workbook([["title", "text"], *[[f"Cook {n}", "Cooks and bakes"] for n in range(20)]])


@pytest.mark.parametrize("make", [csv_file, json_file, xlsx_file])
def test_damaged_copies_end_in_a_state_and_kill_no_process(readers, make):
    source, content = random.Random(20261130), make()
    for _ in range(60):
        changed = bytearray(content)
        for _ in range(source.choice([1, 5, 40])):
            at = source.randrange(len(changed))
            if source.random() < 0.5:
                changed[at] = source.randrange(256)
            else:
                changed[at : at + source.randrange(40)] = source.randbytes(source.randrange(20))
        found = readers.table(bytes(changed))
        if isinstance(found, Reading):
            assert found.reason not in {Reason.CRASH, Reason.PROTOCOL, Reason.WALL, Reason.CPU, Reason.MEMORY}


def answer(**changes):
    return json.loads(json.dumps(table_answers.encode(PART) | changes))


def test_what_a_sound_process_answers():
    assert table_answers.decode(answer()) == PART
    refusal = Reading(FileState.TOO_LARGE, Reason.ZIP_RATIO)
    assert table_answers.decode(json.loads(json.dumps(table_answers.encode(refusal)))) == refusal


@pytest.mark.parametrize(
    "change",
    [
        {"columns": ["title", "title"]},
        {"columns": ["title"]},
        {"columns": "ab"},
        {"rows": [[2, ["Cook"], None]]},
        {"rows": [[2, ["Cook", 7], None]]},
        {"rows": [[-2, ["Cook", "x"], None]]},
        {"rows": [[2, ["Cook", "x"], "odd"]]},
        {"rows": [[2, ["Cook", "x"], ["odd"]]]},
        {"rows": [[2, ["Cook", "x\0"], None]]},
        {"rows": [[2, ["Cook", "x\ud800"], None]]},
        {"rows": [[2, ["Cook", "x"]]]},
        {"rows": [[2, ["Cook", "x" * (limits.TABLE_ROW_CHARACTERS + 1)], None]]},
        {"total": 1},
        {"total": True},
        {"total": 1 << 40},
        {"following": 0},
        {"following": 7},
        {"rows": [], "following": 3},
        {"unread_sheets": None},
        {"more": 1},
    ],
)
def test_what_no_sound_process_answers(change):
    with pytest.raises(AnswerError):
        table_answers.decode(answer(**change))


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        {"state": "added", "reason": "empty"},
        {"state": "damaged", "reason": None},
        {"state": [], "reason": 1},
    ],
)
def test_ends_that_no_sound_process_answers(value):
    with pytest.raises(AnswerError):
        table_answers.decode(value)
