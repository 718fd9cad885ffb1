"""The command line: everything that the window does, over the same services, for programs and for people.

Lines for programs go to standard output as JSON Lines in UTF-8, words for people to standard error. Exit codes: 0 done;
1 done, with some inputs failed; 2 wrong usage; 3 the library or a model is not usable.
"""

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from classifyme_desktop import log, paths
from classifyme_desktop.cli import deciding, evaluating, gigs, learning, recommending, reviewing, roles, searching
from classifyme_desktop.cli.terminal import EXISTING, GIVEN, opened, put, say
from classifyme_desktop.errors import ClassifyMeError, DocumentError, UsageError

OCR = click.option(
    "--ocr",
    type=click.Choice(["auto", "never", "always"]),
    default="auto",
    show_default=True,
    help="Read words off pictures: when that part is installed, never, or stop when it is not installed.",
)
PASSWORD = click.option("--password", is_flag=True, help="Ask for the password of locked files; it is kept nowhere.")


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        return int(classifyme.main(args=list(arguments), prog_name="classifyme", standalone_mode=False) or 0)
    except click.exceptions.Abort:
        say("Stopped. Everything that was finished is kept.")
        return 1
    except click.ClickException as error:
        error.show()
        return 2
    except ClassifyMeError as error:
        say(error.sentence)
        return _exit_code(error)


def _exit_code(error: ClassifyMeError) -> int:
    if isinstance(error, UsageError) or error.code in ("gig_unknown", "resume_unknown"):
        return 2
    return 1 if isinstance(error, DocumentError) else 3


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--library", type=EXISTING, default=None, help="Folder of the library (default: your own data folder).")
@click.option("--verbose", is_flag=True, help="Say more of what is done (ids and counts, never texts or names).")
@click.pass_context
def classifyme(context: click.Context, library: Path | None, verbose: bool) -> None:
    """Offline: folders of resumes in, ranked shortlists out."""
    context.obj = library or paths.user_library()
    log.to_stderr(20 if verbose else 30)


@classifyme.command()
@click.option("--out", type=EXISTING, default=None, help="Folder for the CSV files (default: a new temporary one).")
def demo(out: Path | None) -> int:
    """Do the main job on the bundled sample resumes and gigs, in a library that is thrown away afterwards."""
    from classifyme_desktop.cli import demonstration

    return demonstration.run(out)


@classifyme.command(name="import")
@GIVEN
@click.option("--recursive/--no-recursive", default=True, show_default=True, help="Look into folders of folders.")
@OCR
@PASSWORD
@click.pass_context
def import_(context: click.Context, chosen: tuple[Path, ...], recursive: bool, ocr: str, password: bool) -> int:
    """Add files, folders and ZIP archives to the library; one JSON line for each path with its state."""
    from classifyme_desktop.cli import importing
    from classifyme_desktop.services.ingest import Ocr, Options

    options = Options(Ocr(ocr), _asked(password))
    with opened(context, is_writable=True) as workspace:
        return importing.run(workspace, chosen, is_recursive=recursive, options=options, put=put, say=say)


def _asked(is_wanted: bool) -> str | None:
    return click.prompt("Password", hide_input=True, err=True) if is_wanted else None


@classifyme.command()
@GIVEN
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", help="Form of the output.")
@click.option("--role", default=None, help="Role whose skills are compared with the person's (default: the one named).")
@OCR
@PASSWORD
def classify(chosen: tuple[Path, ...], form: str, role: str | None, ocr: str, password: bool) -> int:
    """Read files and tell what they say of each person, without storing anything. Folders are looked into."""
    from classifyme_desktop.cli import lines
    from classifyme_desktop.domain.document import FileState
    from classifyme_desktop.services import classify as service
    from classifyme_desktop.services import ingest
    from classifyme_desktop.services.workspace import Workspace

    failed = 0
    options = ingest.Options(ingest.Ocr(ocr), _asked(password))
    with Workspace.memory() as workspace:
        if role is not None and role not in workspace.taxonomy.by_id:
            raise UsageError("role_unknown", "There is no such role. Their ids are in resources/taxonomy/roles.csv.")
        for classified in service.classify(workspace, ingest.find(chosen), options):
            put(lines.of_classified(classified, workspace.taxonomy, role))
            failed += classified.understood.reading.state is not FileState.ADDED
    if failed:
        say(f"{failed} could not be read; the lines above say why.")
    return 1 if failed else 0


@classifyme.command()
@click.argument("given", metavar="TITLE...", nargs=-1)
@click.option("--file", type=EXISTING, default=None, help="A UTF-8 text file with one title a line.")
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", help="Form of the output.")
def titles(given: tuple[str, ...], file: Path | None, form: str) -> int:
    """Tell the levels of job titles (Owner, Chief Officer, …), with the probability of each."""
    from classifyme_desktop.cli import labels

    return labels.titles(given, file, put)


@classifyme.command()
@click.option("--title", default=None, help="Title of the job.")
@click.option("--description", default=None, help="What the job asks for.")
@click.option("--file", type=EXISTING, default=None, help="A file with the description (TXT, PDF, DOCX).")
@click.option("--jsonl", type=EXISTING, default=None, help="A file with an object {id, title, description} a line.")
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", help="Form of the output.")
def skills(title: str | None, description: str | None, file: Path | None, jsonl: Path | None, form: str) -> int:
    """Tell the skills and abilities that a job asks for, in the words of O*NET, with the probability of each."""
    from classifyme_desktop.cli import labels

    if (jsonl is None) == (title is None) or (jsonl is not None and (description is not None or file is not None)):
        raise UsageError("skills_none", "Give one job by --title and its text, or many by --jsonl.")
    if jsonl is not None:
        return labels.skills_of_jobs(jsonl, put, say)
    return labels.skills_of_job(title or "", description, file, put)


deciding.register(gigs.group)
classifyme.add_command(gigs.group)
classifyme.add_command(deciding.person)


@classifyme.command()
@click.option("--gig", required=True, help="Id of a stored gig, or a file (TXT, PDF, DOCX).")
@click.option("--resumes", type=EXISTING, multiple=True, help="Rank these files and folders instead of the library.")
@click.option("--top", type=click.IntRange(min=1), default=None, help="Only the best so many (default: all).")
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", help="Form of the output.")
@click.option("--must", "musts", multiple=True, help="A must-have, in place of those the gig names; may be repeated.")
@click.option("--blind", "is_blind", is_flag=True, help="Print candidate numbers in place of files and ids.")
@click.pass_context
def match(context: click.Context, /, gig: str, resumes: tuple[Path, ...], **asked: Any) -> int:
    """Rank people for a gig, best first. With --resumes nothing is stored."""
    from classifyme_desktop.cli import matching

    if resumes:
        return matching.files(context.obj, gig, resumes, matching.Asked(**asked))
    return matching.library(context.obj, gig, matching.Asked(**asked))


classifyme.add_command(searching.command)
classifyme.add_command(recommending.command)
reviewing.register(classifyme)
roles.register(classifyme)
learning.register(classifyme)
evaluating.register(classifyme)


@classifyme.command()
@click.option("--gig", required=True, type=int, help="Id of a stored gig.")
@click.option("--out", required=True, type=EXISTING, help="File to write: .csv or .xlsx.")
@click.option("--top", type=click.IntRange(min=1), default=None, help="Only the best so many (default: all).")
@click.option("--language", type=click.Choice(["en", "fr"]), default="en", show_default=True,
              help="Of role names and headings; fr separates CSV cells by semicolons.")  # fmt: skip
@click.option("--blind", "is_blind", is_flag=True, help="Leave out what says who a person is.")
@click.option("--shortlisted", "is_shortlist", is_flag=True, help="Only who is on the shortlist or further.")
@click.option("--columns", "keys", metavar="KEY,KEY", default="", help="These columns, in this order.")
@click.option("--for-people", "is_for_people", is_flag=True, help="CSV with headings in words in place of keys.")
@click.pass_context
def export(
    context: click.Context, /, gig: int, out: Path, top: int | None, is_shortlist: bool, keys: str, **asked: Any
) -> int:
    """Write the ranked shortlist of a gig as CSV or XLSX. The journal notes it."""
    from classifyme_desktop.cli import exporting

    layout = exporting.layout(out, keys, **asked)
    return exporting.run(context, gig, out, layout, top=top, is_shortlist=is_shortlist)


@classifyme.group()
def models() -> None:
    """Add, list, use and remove encoders of your own."""


@models.command(name="add")
@click.argument("folder", metavar="DIR", type=EXISTING)
@click.pass_context
def models_add(context: click.Context, folder: Path) -> int:
    """Take in the model folder of an encoder (made by build.export_checkpoint) after checking it."""
    from classifyme_desktop.cli import models as shown
    from classifyme_desktop.services import encoders as service

    with opened(context, is_writable=True) as workspace:
        put(shown.line(service.add(workspace, folder)))
    return 0


@models.command(name="list")
@click.pass_context
def models_list(context: click.Context) -> int:
    """List the shipped encoder and the added ones; ``active`` is the one in use."""
    from classifyme_desktop.cli import models as shown

    for line in shown.listed(context.obj):
        put(line)
    return 0


@models.command(name="use")
@click.argument("named", metavar="ID|shipped")
@click.pass_context
def models_use(context: click.Context, named: str) -> int:
    """Read the library anew with an encoder, teach heads for it, then change to it. Run again to go on after a stop."""
    from classifyme_desktop.cli import models as shown

    with opened(context, is_writable=True) as workspace:
        used = shown.use(workspace, named)
        put(shown.line(used.encoder))
    if used.unreadable:
        say(f"{used.unreadable} texts could not be encoded; they are found by words only.")
    return 1 if used.unreadable else 0


@models.command(name="remove")
@click.argument("named", metavar="ID")
@click.pass_context
def models_remove(context: click.Context, named: str) -> int:
    """Remove an added encoder that is not in use, with its heads."""
    from classifyme_desktop.services import encoders as service

    with opened(context, is_writable=True) as workspace:
        service.remove(workspace, named)
    return 0


@classifyme.group()
def duplicates() -> None:
    """List resumes that may be of one person, and say what they are; nothing is ever merged by itself."""


@duplicates.command(name="list")
@click.option("--all", "is_all", is_flag=True, help="Also those that were decided.")
@click.pass_context
def duplicates_list(context: click.Context, is_all: bool) -> int:
    """List pairs of resumes that share an e-mail, a phone or nearly all of their text."""
    from classifyme_desktop.cli import lines
    from classifyme_desktop.services import duplicates as service

    with opened(context, is_writable=False) as workspace:
        for pair in service.listed(workspace, is_open=None if is_all else True):
            put(lines.of_pair(pair))
    return 0


@duplicates.command(name="decide")
@click.argument("first", type=int)
@click.argument("second", type=int)
@click.argument("said", type=click.Choice(["newer_version", "same_person", "not_the_same", "open"]))
@click.pass_context
def duplicates_decide(context: click.Context, first: int, second: int, said: str) -> int:
    """Say what two resumes are; ``open`` takes it back."""
    from classifyme_desktop.domain.likeness import Decision
    from classifyme_desktop.services import duplicates as service

    with opened(context, is_writable=True) as workspace:
        service.decide(workspace, first, second, None if said == "open" else Decision(said))
    return 0


@classifyme.command()
@click.pass_context
def doctor(context: click.Context) -> int:
    """Look whether everything that the program needs is there and whole."""
    from classifyme_desktop.services import doctor as service

    is_well = True
    for finding in service.examine(context.obj):
        put({"part": finding.name, "well": finding.is_well, "message": finding.words})
        is_well &= finding.is_well
    return 0 if is_well else 3
