"""Gigs from files: each row in one state, known ones skipped, a stop that keeps what is done."""

import csv
import json
import threading
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
import xlsxwriter

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.errors import DocumentError
from classifyme_desktop.services import gig_import, gigs
from classifyme_desktop.services.gig_columns import Part
from classifyme_desktop.services.gig_import import RowState
from classifyme_desktop.services.workspace import Workspace

NAMES = ["job_id", "title", "company_name", "location", "description"]


@pytest.fixture(scope="module")
def shared():
    with Workspace.memory() as found:
        yield found


@pytest.fixture
def workspace(shared):
    yield shared
    for gig in gigs.all_gigs(shared):
        gigs.remove(shared, gig.gig_id)


def ad(number, work="cook"):
    return [
        f"a{number}",
        f"{work.title()} {number}",
        "Blue Inn",
        "York",
        f"You {work} for {number} guests of the house.",
    ]


def table(path, rows, names=NAMES):
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([names, *rows])
    return path


def add(workspace, *paths, **more):
    """Return the counts by name and every settled row."""
    settled = []
    counts = gig_import.add_many(workspace, list(paths), on_settled=settled.append, **more)
    assert counts.is_cancelled or counts.found == sum(counts.states.values()) == len(settled)
    assert {state.value: n for state, n in counts.states.items()} == {
        state.value: sum(one.state is state for one in settled) for state in RowState
    }
    return {state.value: number for state, number in counts.states.items() if number}, settled


def test_each_row_becomes_a_gig_in_the_order_of_the_rows(workspace, tmp_path):
    counts, settled = add(workspace, table(tmp_path / "ads.csv", [ad(n) for n in range(40)]))
    assert counts == {"added": 40}
    assert [(one.row, one.given_id) for one in settled] == [(n + 2, f"a{n}") for n in range(40)]
    ids = [one.gig_id for one in settled]
    assert ids == sorted(ids)
    first = gigs.get(workspace, ids[0])
    assert first.title == "Cook 0"
    assert first.text.startswith(
        "Cook 0\n\nEmployer: Blue Inn\nLocation: York\n\nJob description\nYou cook for 0 guests"
    )
    understood = gigs.profile(workspace, ids[0])
    assert (understood.title.value, understood.employer.value, understood.place.value) == ("Cook 0", "Blue Inn", "York")


def test_every_row_ends_in_one_state_with_a_sentence(workspace, tmp_path):
    rows = [ad(1), ["e", "Cook", "Blue Inn", "York", " "], [*ad(2), "one cell too many"], ad(1), ad(3)]
    counts, settled = add(workspace, table(tmp_path / "ads.csv", rows))
    assert counts == {"added": 2, "known": 1, "empty": 1, "failed": 1}
    assert [(one.row, one.state.value, one.code) for one in settled] == [
        (2, "added", None),
        (3, "empty", "gig_empty"),
        (4, "failed", "row_too_many_cells"),
        (5, "known", None),
        (6, "added", None),
    ]
    assert settled[3].gig_id == settled[0].gig_id
    assert all(bool(one.message) == (one.code is not None) for one in settled)


def test_the_same_file_again_encodes_nothing(workspace, tmp_path):
    path = table(tmp_path / "ads.csv", [ad(n, "nurse") for n in range(5)])
    add(workspace, path)
    workspace.drop_workers()
    counts, settled = add(workspace, path)
    assert counts == {"known": 5}
    assert workspace.encoders._pool.pids() == []
    assert [one.gig_id for one in settled] == sorted(gig.gig_id for gig in gigs.all_gigs(workspace))


def test_a_stop_keeps_what_is_done_and_the_next_run_does_the_rest(workspace, tmp_path):
    path = table(tmp_path / "ads.csv", [ad(n - n % 2, "weld") for n in range(120)])  # each text twice
    done = []
    counts = gig_import.add_many(
        workspace, [path], on_settled=done.append, is_cancelled=lambda: len(done) >= gig_import._BATCH
    )
    assert counts.is_cancelled
    assert counts.found == 120
    assert counts.states[RowState.FAILED] == 0
    kept = len(gigs.all_gigs(workspace))
    assert gig_import._BATCH // 2 <= counts.states[RowState.ADDED] == kept < 60
    again, _ = add(workspace, path)
    assert again == {"added": 60 - kept, "known": 60 + kept}


def test_a_stop_before_the_first_row(workspace, tmp_path):
    counts = gig_import.add_many(workspace, [table(tmp_path / "ads.csv", [ad(1)])], is_cancelled=lambda: True)
    assert (counts.is_cancelled, counts.found, sum(counts.states.values())) == (True, 1, 0)


def test_all_kinds_of_files_together(workspace, tmp_path):
    with xlsxwriter.Workbook(tmp_path / "ads.xlsx") as book:
        for _ in range(2):
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, ["Intitulé", "Missions"])
            sheet.write_row(1, 0, ["Cuisinier", "Vous préparez les repas pour les clients."])
    (tmp_path / "ads.json").write_text(json.dumps([{"title": "Baker", "description": "<p>You bake bread.</p>"}]))
    (tmp_path / "ads.jsonl").write_text('{"title": "Clerk", "description": "You file."}\nbroken\n')
    (tmp_path / "ad.txt").write_text("Gardener\nYou keep the park.")
    (tmp_path / "empty.txt").write_text("...")
    (tmp_path / "none.csv").write_text("")
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100)
    names = ["ads.xlsx", "ads.json", "ads.jsonl", "ad.txt", "empty.txt", "none.csv", "old.xls", "gone.csv"]
    settled = []
    counts = gig_import.add_many(workspace, [tmp_path / name for name in names], on_settled=settled.append)
    assert [(one.path.name, one.row, one.state.value) for one in settled] == [
        ("ads.xlsx", 2, "added"),
        ("ads.json", 1, "added"),
        ("ads.jsonl", 1, "added"),
        ("ads.jsonl", 2, "failed"),
        ("ad.txt", None, "added"),
        ("empty.txt", None, "failed"),
        ("none.csv", None, "failed"),
        ("old.xls", None, "failed"),
        ("gone.csv", None, "failed"),
    ]
    assert counts.unread_sheets == 1
    assert counts.found == len(settled)
    assert [one.code for one in settled[-4:]] == ["unsupported", "damaged", "table_unsupported", "skipped"]
    texts = {gig.title: gig.text for gig in gigs.all_gigs(workspace)}
    assert texts["Cuisinier"] == "Cuisinier\n\nMissions\nVous préparez les repas pour les clients."
    assert texts["Baker"] == "Baker\n\nYou bake bread."


def test_columns_that_a_person_names(workspace, tmp_path):
    path = table(tmp_path / "ads.csv", [["Cook", "You cook.", "Two years."]], ["A", "B", "C"])
    counts, (settled,) = add(workspace, path)
    assert (counts, settled.code, settled.row) == ({"failed": 1}, gig_import.NO_TEXT_COLUMN, None)
    counts, (settled,) = add(workspace, path, mapping={Part.TITLE: ["A"], Part.TEXT: ["B"], Part.REQUIREMENTS: ["c"]})
    assert counts == {"added": 1}
    assert gigs.get(workspace, settled.gig_id).text == "Cook\n\nYou cook.\n\nRequirements\nTwo years."
    counts, (settled,) = add(workspace, path, mapping={Part.TEXT: ["D"]})
    assert (counts, settled.code) == ({"failed": 1}, "gig_column_unknown")


def test_a_table_of_several_parts_is_read_to_its_end(workspace, tmp_path):
    long = "x" * 200_000
    rows = [[*ad(0, "bake")[:4], "You bake. " * 3 + long] for _ in range(30)]
    counts, settled = add(workspace, table(tmp_path / "ads.csv", rows))
    assert counts == {"added": 1, "known": 29}
    assert [one.row for one in settled] == list(range(2, 32))


def test_what_a_person_changed_stays_when_the_file_is_added_again(workspace, tmp_path):
    path = table(tmp_path / "ads.csv", [ad(7, "drive")])
    _, (settled,) = add(workspace, path)
    changed = gigs.edit(workspace, settled.gig_id, gigs.profile(workspace, settled.gig_id))
    assert changed.is_edited
    add(workspace, path)
    assert gigs.profile(workspace, settled.gig_id).is_edited


def test_an_encoder_that_dies_costs_its_row_only_and_the_next_run_mends_it(workspace, tmp_path):
    pool, stopped = workspace.encoders._pool, threading.Event()

    def kill():
        while not stopped.wait(0.005):
            for pid in pool.pids()[:1]:
                with suppress(psutil.Error):
                    psutil.Process(pid).kill()
                return

    path = table(tmp_path / "ads.csv", [[*ad(8)[:4], "You paint the doors of houses. " * 2_000]] * 2)
    killer = threading.Thread(target=kill)
    killer.start()
    counts, settled = add(workspace, path)
    stopped.set()
    killer.join()
    assert counts == {"failed": 2}
    assert [one.code for one in settled] == ["crash", "same_failed"]
    assert all(one.message for one in settled)
    assert add(workspace, path)[0] == {"added": 1, "known": 1}


def test_two_libraries_of_the_same_file_are_equal(workspace, tmp_path):
    path = table(tmp_path / "ads.csv", [ad(n, "teach") for n in range(20)])
    add(workspace, path)
    with Workspace.memory() as other:
        add(other, path)
        mine, theirs = (sorted((gig.title, gig.sha256) for gig in gigs.all_gigs(one)) for one in (workspace, other))
        order = [[gig.sha256 for gig in gigs.all_gigs(one)] for one in (workspace, other)]
    assert mine == theirs
    assert order[0] == order[1]


def test_a_look_at_a_table(workspace, tmp_path):
    seen = gig_import.look(workspace, table(tmp_path / "ads.csv", [ad(1)]))
    assert seen.columns == tuple(NAMES)
    with pytest.raises(DocumentError) as told:
        gig_import.look(workspace, Path("gone.csv"))
    assert told.value.code == FileState.SKIPPED
