"""The ``review`` commands: whom the program is not sure of, and what a reader says of their roles."""

from typing import TYPE_CHECKING, Any, Final

import click

from classifyme_desktop.cli import terminal
from classifyme_desktop.errors import UsageError

if TYPE_CHECKING:  # the services cost time that a command which needs none of them should not take
    from classifyme_desktop.domain.resume import ResumeId
    from classifyme_desktop.services.corrections import Change
    from classifyme_desktop.services.review import Asked
    from classifyme_desktop.services.workspace import Workspace

_DIGITS: Final = 6
_MOST_LIKELY: Final = 5
_RESUMES: Final = click.argument("resume_ids", metavar="RESUME_ID...", nargs=-1, required=True, type=int)


def register(group: click.Group) -> None:
    """Add the commands to the whole command line."""
    group.add_command(review)


@click.group()
def review() -> None:
    """Decide the roles of people whom the program is not sure of. What is said here is never overwritten."""


@review.command(name="list")
@click.option("--top", type=click.IntRange(min=1), default=20, show_default=True, help="Only the first so many.")
@click.pass_context
def list_(context: click.Context, top: int) -> int:
    """List whom to decide next, the most useful first, each with why and with the likeliest roles."""
    from classifyme_desktop.services import people
    from classifyme_desktop.services import review as service

    with terminal.opened(context, is_writable=False) as workspace:
        asked = service.queue(workspace, top)
        with workspace.reading() as db:
            rows = people.rows_of(db, [one.resume_id for one in asked])
        for one in asked:
            if one.resume_id in rows:
                terminal.put(_of_asked(one, rows[one.resume_id].path))
        counts = service.counts(workspace)
    terminal.say(f"{counts.to_review} to review; {counts.confirmed} labels confirmed, {counts.confirmed_since} today.")
    return 0


@review.command()
@_RESUMES
@click.pass_context
def accept(context: click.Context, resume_ids: tuple[int, ...]) -> int:
    """Say that the likeliest role of people is right."""
    from classifyme_desktop.services import review as service

    with terminal.opened(context, is_writable=True) as workspace:
        _tell(workspace, service.confirm(workspace, _people(resume_ids)), _people(resume_ids))
    return 0


@review.command()
@_RESUMES
@click.option("--role", required=True, help="Id of the role, or its name in English or French.")
@click.option("--level", default=None, help="Level as well: owner, chief, vp, director, manager or staff.")
@click.pass_context
def correct(context: click.Context, resume_ids: tuple[int, ...], role: str, level: str | None) -> int:
    """Say what role people have."""
    from classifyme_desktop.services import review as service

    with terminal.opened(context, is_writable=True) as workspace:
        label = None if level is None else _level(workspace, level)
        change = service.change(workspace, _people(resume_ids), role_id(workspace, role), label)
        _tell(workspace, change, _people(resume_ids))
    return 0


@review.command()
@_RESUMES
@click.pass_context
def none(context: click.Context, resume_ids: tuple[int, ...]) -> int:
    """Say that none of the roles is that of people."""
    from classifyme_desktop.services import review as service

    with terminal.opened(context, is_writable=True) as workspace:
        _tell(workspace, service.none(workspace, _people(resume_ids)), _people(resume_ids))
    return 0


@review.command()
@click.argument("change_id", metavar="[CHANGE]", required=False, type=int)
@click.pass_context
def undo(context: click.Context, change_id: int | None) -> int:
    """Take back the last change, or the one of a number; naming the number of an undo makes the change again."""
    from classifyme_desktop.services import review as service

    with terminal.opened(context, is_writable=True) as workspace:
        change = service.undo(workspace, change_id)
        if change is None:
            terminal.say("There is nothing to take back.")
        else:
            _tell(workspace, change, change.resume_ids)
    return 0


def _people(resume_ids: tuple[int, ...]) -> "tuple[ResumeId, ...]":
    from classifyme_desktop.domain.resume import ResumeId

    return tuple(dict.fromkeys(map(ResumeId, resume_ids)))


def role_id(workspace: "Workspace", typed: str) -> str:
    """Return the id of the role that is meant. Raises UsageError (``role_unknown``) with the nearest names."""
    from classifyme_desktop.services.role_finder import RoleFinder

    roles = workspace.taxonomy
    wanted = " ".join(typed.split()).casefold()
    for role in roles.roles:
        if wanted in (role.role_id, role.label_en.casefold(), role.label_fr.casefold()):
            return role.role_id
    near = ", ".join(RoleFinder(roles).find(typed, most=_MOST_LIKELY))
    hint = f"Near it are: {near}" if near else "Their ids are in resources/taxonomy/roles.csv."
    raise UsageError("role_unknown", f"There is no such role. {hint}")


def _level(workspace: "Workspace", typed: str) -> str:
    """Return the label of a level by any of its names. Raises UsageError (``value_unknown``)."""
    from classifyme_desktop.domain.criteria import Asked, Coded, Field
    from classifyme_desktop.services import fields

    found = fields.understood(workspace.taxonomy, Asked(Field.LEVEL, typed))
    assert isinstance(found, Coded)
    return found.codes[0]


def _of_asked(asked: "Asked", file: str) -> dict[str, Any]:
    return {
        "resume_id": asked.resume_id,
        "file": file,
        "why": asked.why.value,
        "top": [{"id": one.id, "p": round(one.p, _DIGITS)} for one in asked.top[:_MOST_LIKELY]],
    }


def _tell(workspace: "Workspace", change: "Change", resume_ids: "tuple[ResumeId, ...]") -> None:
    """Print what stands now for each person; ``change`` is null where nothing was new."""
    from classifyme_desktop.services import corrections

    for resume_id in resume_ids:
        said = corrections.of(workspace, resume_id)
        is_new = resume_id in change.resume_ids
        line = {"resume_id": resume_id, "role": said.role.role_id, "state": said.role.state.value, "level": said.level}
        terminal.put({**line, "change": change.change_id if is_new else None})
