"""A table in a folder of CVs is no CV, and says where it belongs; dropped by itself it is read."""

from pathlib import Path

import openpyxl

from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.services import ingest
from classifyme_desktop.services.ingest import Settled
from classifyme_desktop.services.workspace import Workspace

TABLE = "title,town,rate\nCook,Lyon,20\nNurse,Paris,25\nBaker,Lille,18\n"


def ran(workspace: Workspace, chosen: Path) -> dict[str, Settled]:
    settled: list[Settled] = []
    report = ingest.run(workspace, ingest.start(workspace, ingest.find([chosen])), settled.append)
    assert sum(report.counts.values()) == report.found == len(settled)
    return {one.path.name: one for one in settled}


def test_a_table_in_a_folder_is_told_and_one_alone_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "cvs"
    folder.mkdir()
    (folder / "gigs.csv").write_text(TABLE, encoding="utf-8")
    (folder / "also.txt").write_text(f"{TABLE}Waiter,Nice,17\n", encoding="utf-8")
    book = openpyxl.Workbook()
    for line in TABLE.splitlines():
        book.active.append(line.split(","))
    book.save(folder / "gigs.xlsx")
    with Workspace.open(tmp_path / "library") as workspace:
        found = ran(workspace, folder)
        for name in ("gigs.csv", "gigs.xlsx"):
            assert (found[name].state, found[name].reason) == (FileState.UNSUPPORTED, Reason.TABLE)
        assert found["also.txt"].state is FileState.ADDED
        assert ran(workspace, folder)["gigs.csv"].reason is Reason.TABLE
        assert ran(workspace, folder / "gigs.csv")["gigs.csv"].state is FileState.ADDED
