"""A library of invented people whose role the shipped head does not tell well, for tests of learning."""

from pathlib import Path

from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.services import ingest
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import iterations as helper
from tests.helpers import resumes

TASKS = (
    "inspected hives and looked after colonies through the winter",
    "harvested and bottled honey for three farm shops",
    "raised queens and caught swarms for the county",
    "moved hives to orchards for pollination in spring",
    "built frames and boxes and treated colonies against mites",
    "taught beginners to keep bees at the club apiary",
)
PLACES = ("Alder Apiary", "Brook Honey Farm", "Hill Orchards", "Long Meadow Bees")
ROLE = "agriculture-landscape-worker"


def beekeeper(number: int) -> str:
    """Return the resume of a beekeeper; each number another one."""
    first, second = TASKS[number % 6], TASKS[(number // 6 + number + 1) % 6]
    return (
        f"Beekeeper\n\nExperience\nBeekeeper, {PLACES[number % 4]}, {2004 + number % 9} - {2015 + number % 7}\n"
        f"She {first} and {second}, counted stock and wrote to {number + 3} customers.\n"
        f"Shop assistant, Corner Shop, {1995 + number % 5} - 2003\nServed customers, cash desk, orders, deliveries.\n\n"
        f"Skills: bees, honey, {TASKS[(number + 3) % 6].split()[0]} work, tractors, customer service\n"
    )


def fill(folder: Path, count: int) -> Path:
    """Make a library of beekeepers, an accountant, a nurse and a developer, and return its folder."""
    people = {f"keeper{number:02d}.txt": beekeeper(number) for number in range(count)}
    people |= {"roe.txt": resumes.ACCOUNTANT, "haddad.txt": resumes.NURSE, "petit.txt": resumes.DEVELOPER}
    (folder / "cvs").mkdir(parents=True)
    for name, text in people.items():
        (folder / "cvs" / name).write_text(text, encoding="utf-8")
    with Workspace.open(folder / "library") as workspace:
        ingest.run(workspace, ingest.start(workspace, ingest.find([folder / "cvs"])))
    return folder / "library"


def keepers(workspace: Workspace, count: int) -> list[ResumeId]:
    return [helper.person(workspace, f"keeper{number:02d}.txt") for number in range(count)]
