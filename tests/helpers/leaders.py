"""A library of team leaders, whom the shipped level head takes for staff and this firm for managers."""

from pathlib import Path

from classifyme_desktop.domain import profile as profiles
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import corrections, ingest
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import profiles as stored_profiles
from tests.helpers import iterations as helper
from tests.helpers import resumes

AREAS = (
    "Packing", "Bakery", "Warehouse", "Night", "Cleaning", "Loading", "Dispatch", "Assembly", "Laundry", "Picking",
    "Kitchen", "Paint Shop", "Reception", "Support", "Delivery", "Quality",
)  # fmt: skip
STAFF = {
    "roe.txt": resumes.ACCOUNTANT,
    "haddad.txt": resumes.NURSE,
    "petit.txt": resumes.DEVELOPER,
}
MANAGER = "Manager"
OWN = "Individual Contributor/Staff"


def leader(number: int, *, title: str = "Team Lead") -> str:
    """Return the resume of a team leader; each number another one."""
    area = AREAS[number % len(AREAS)]
    return (
        f"{area} {title}\n\nExperience\n{area} {title}, Long Meadow Foods, {2012 + number % 5} - {2020 + number % 4}\n"
        f"Planned shifts for {number + 5} people, trained new colleagues and kept the stock.\n"
        f"Packer, Corner Mill, {2001 + number % 5} - 2011\nPacked orders and loaded vans.\n\n"
        "Skills: planning of shifts, training, stock\n"
    )


def fill(folder: Path, count: int = len(AREAS)) -> Path:
    """Make a library of team leaders, an accountant, a nurse and a developer, and return its folder."""
    people = {f"leader{number:02d}.txt": leader(number) for number in range(count)} | STAFF
    (folder / "cvs").mkdir(parents=True)
    for name, text in people.items():
        (folder / "cvs" / name).write_text(text, encoding="utf-8")
    with Workspace.open(folder / "library") as workspace:
        take_in(workspace, folder / "cvs")
    return folder / "library"


def take_in(workspace: Workspace, folder: Path) -> None:
    """Import a folder."""
    ingest.run(workspace, ingest.start(workspace, ingest.find([folder])))


def leaders(workspace: Workspace, count: int, start: int = 0) -> list[ResumeId]:
    """Return some team leaders by their numbers."""
    return [helper.person(workspace, f"leader{number:02d}.txt") for number in range(start, start + count)]


def teach(workspace: Workspace, count: int = 9) -> None:
    """Say that some team leaders are managers, and that the staff is staff."""
    corrections.set_level(workspace, leaders(workspace, count), MANAGER)
    corrections.set_level(workspace, [helper.person(workspace, name) for name in STAFF], OWN)


def level(workspace: Workspace, resume_id: ResumeId) -> tuple[str, ...]:
    """Return the levels of the latest job of a person as the window shows them."""
    with workspace.reading() as db:
        found = stored_profiles.get(db, resume_id)
    assert found is not None
    at = profiles.latest(found.facts.profile.jobs)
    return () if at is None else found.facts.profile.jobs[at].levels


def shown(workspace: Workspace) -> list[object]:
    """Return all that is shown, searched and ranked by of levels."""
    with workspace.reading() as db:
        listed = db.query("SELECT file_id, level FROM files ORDER BY file_id")
        facts = db.query("SELECT resume_id, value FROM person_facts WHERE field = 'level' ORDER BY 1, 2")
        people = [ResumeId(one) for (one,) in db.query("SELECT resume_id FROM resumes ORDER BY resume_id")]
        jobs = [
            [job.levels for job in found.facts.profile.jobs]
            for who in people
            if (found := stored_profiles.get(db, who))
        ]
    return [listed, facts, jobs]
