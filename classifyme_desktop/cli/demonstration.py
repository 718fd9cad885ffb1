"""The ``demo`` command: the main job on the sample files, told to a person."""

import tempfile
from pathlib import Path

import click

from classifyme_desktop.domain.document import FileState
from classifyme_desktop.domain.sentences import sentence
from classifyme_desktop.services import demo
from classifyme_desktop.services.ingest import Settled
from classifyme_desktop.services.workspace import Workspace

_SHOWN = 5


def run(out: Path | None) -> int:
    """Import the samples into a temporary library, print each gig's shortlist and where its CSV is."""
    folder = out or Path(tempfile.mkdtemp(prefix="classifyme-demo-"))
    with tempfile.TemporaryDirectory(prefix="classifyme-library-") as library:
        with Workspace.open(Path(library)) as workspace:
            click.echo("Reading the sample resumes ...")
            report = demo.fill(workspace, _say_problem)
            counts = ", ".join(f"{n} {state.value.replace('_', ' ')}" for state, n in report.counts.items() if n)
            click.echo(f"{report.found} files: {counts}")
            demo.shortlists(workspace, folder, on_shortlist=lambda shortlist: _print(workspace, shortlist))
    return 0


def _say_problem(settled: Settled) -> None:
    if settled.state is not FileState.ADDED:
        click.echo(f"  {click.format_filename(settled.path.name)}: {sentence(settled.state, settled.reason)}")


def _print(workspace: Workspace, shortlist: demo.Shortlist) -> None:
    click.echo(f"\n{shortlist.gig.title}")
    for person in shortlist.people[:_SHOWN]:
        prediction = person.prediction
        role = "not sure"
        if prediction is not None and not prediction.is_abstained:
            role = f"{workspace.taxonomy.by_id[prediction.top[0].id].label_en} ({min(prediction.confidence, 0.99):.0%})"
        name = click.format_filename(Path(person.file.path).name)
        click.echo(f"  {person.match.rank:>2}  {person.match.score:.3f}  {name:<34} {role}")
    click.echo(f"  CSV: {click.format_filename(shortlist.csv)}")
