"""The main job on the invented sample resumes and gigs: import, rank for each gig, export."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from classifyme_desktop import paths
from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.services import export, gigs, ingest, people, rank, shortlist
from classifyme_desktop.services.people import RankedPerson
from classifyme_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The best people of one gig and the CSV that holds them."""

    gig: Gig
    people: list[RankedPerson]
    csv: Path


def resume_folder() -> Path:
    """Return the folder of the sample resumes."""
    return paths.demo() / "resumes"


def gig_files() -> list[Path]:
    """Return the sample gigs in a fixed order."""
    return sorted((paths.demo() / "gigs").iterdir())


def fill(workspace: Workspace, on_settled: ingest.OnSettled = lambda _: None) -> ingest.Report:
    """Import the sample resumes and gigs into ``workspace`` and return the import's report."""
    import_id = ingest.start(workspace, ingest.find([resume_folder()]))
    report = ingest.run(workspace, import_id, on_settled)
    for path in gig_files():
        gigs.add_file(workspace, path)
    return report


def shortlists(
    workspace: Workspace, out: Path, *, top: int = 10, on_shortlist: Callable[[Shortlist], None] = lambda _: None
) -> list[Shortlist]:
    """Rank everybody for each gig, write ``shortlist-<gig id>.csv`` into ``out`` and return the lists."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    for gig in reversed(gigs.all_gigs(workspace)):
        ranking = rank.rank(workspace, gig.gig_id)
        rank.save(workspace, ranking)
        best = people.ranked_people(workspace, ranking.matches[:top], ranking.rated)
        path = out / f"shortlist-{gig.gig_id}.csv"
        export.write(path, shortlist.lines(workspace, best))
        made.append(Shortlist(gig, best, path))
        on_shortlist(made[-1])
    return made
