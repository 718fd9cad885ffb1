"""The ``roles`` commands: roles of the firm's own, added from examples, renamed, merged, retired, and taken back."""

from typing import TYPE_CHECKING, Any, Final

import click

from classifyme_desktop.cli import reviewing, terminal

if TYPE_CHECKING:  # the services cost time that a command which needs none of them should not take
    from classifyme_desktop.services.own_roles import Changed, KnownRole
    from classifyme_desktop.services.role_split import Group

_ROLE: Final = click.argument("role")
_FR: Final = click.option("--fr", default="", help="Name in French (default: the same).")


def register(group: click.Group) -> None:
    """Add the commands to the whole command line."""
    group.add_command(roles)


@click.group()
def roles() -> None:
    """List roles and their people; add roles of your own, rename, merge or retire any. All can be taken back.

    A role is named by its id, or by its name in English or French. A new role stands for its people at once; the
    program names it by itself when it has learnt it, for which eight people are needed.
    """


@roles.command(name="list")
@click.option("--all", "is_all", is_flag=True, help="Also the roles of the program that nothing was done to.")
@click.pass_context
def list_(context: click.Context, is_all: bool) -> int:
    """List the roles of your own and those that were merged or retired, with how many people have each."""
    from classifyme_desktop.services import own_roles

    with terminal.opened(context, is_writable=False) as workspace:
        for one in own_roles.every(workspace):
            if is_all or one.is_own or one.state is not own_roles.RoleState.SHIPPED:
                terminal.put(_of_role(one))
    return 0


@roles.command()
@click.argument("name")
@_FR
@click.option("--near", required=True, help="Role of the program beside which it stands in the tree of roles.")
@click.option("--split-from", default=None, help="Role that it was a part of until now.")
@click.option("--definition", default="", help="What the role is, in a sentence.")
@click.option("--example", "examples", type=int, multiple=True, required=True, metavar="RESUME_ID",
              help="Somebody who has the role; may be repeated.")  # fmt: skip
@click.pass_context
def add(context: click.Context, /, name: str, fr: str, near: str, examples: tuple[int, ...], **more: str) -> int:
    """Add a role NAME, with the people who have it as its examples."""
    from classifyme_desktop.domain.own_roles import Names
    from classifyme_desktop.domain.resume import ResumeId
    from classifyme_desktop.services import own_roles

    with terminal.opened(context, is_writable=True) as workspace:
        split_from = more["split_from"] and reviewing.role_id(workspace, more["split_from"])
        changed = own_roles.add(
            workspace,
            Names(name, fr),
            reviewing.role_id(workspace, near),
            [ResumeId(one) for one in examples],
            split_from=split_from,
            definition=more["definition"],
        )
        _tell(changed)
    if changed.missing:
        terminal.say(f"{changed.missing} more confirmed people are needed until the program can learn this role.")
    return 0


@roles.command()
@_ROLE
@click.argument("name")
@_FR
@click.pass_context
def rename(context: click.Context, role: str, name: str, fr: str) -> int:
    """Call ROLE by NAME; it is still found by its name before."""
    from classifyme_desktop.domain.own_roles import Names
    from classifyme_desktop.services import own_roles

    with terminal.opened(context, is_writable=True) as workspace:
        _tell(own_roles.rename(workspace, reviewing.role_id(workspace, role), Names(name, fr)))
    return 0


@roles.command()
@_ROLE
@click.argument("into")
@click.pass_context
def merge(context: click.Context, role: str, into: str) -> int:
    """Let ROLE count as INTO from now on, for everybody who has it."""
    from classifyme_desktop.services import own_roles

    with terminal.opened(context, is_writable=True) as workspace:
        ids = [reviewing.role_id(workspace, one) for one in (role, into)]
        _tell(own_roles.merge(workspace, *ids))
    return 0


@roles.command()
@_ROLE
@click.pass_context
def retire(context: click.Context, role: str) -> int:
    """Do without ROLE: the people who had it wait for a review."""
    from classifyme_desktop.services import own_roles

    with terminal.opened(context, is_writable=True) as workspace:
        _tell(own_roles.retire(workspace, reviewing.role_id(workspace, role)))
    return 0


@roles.command()
@click.argument("number", metavar="[CHANGE]", required=False, type=int)
@click.pass_context
def undo(context: click.Context, number: int | None) -> int:
    """Take back the last change of roles, or the one of a number; naming the number of an undo makes it again."""
    from classifyme_desktop.services import own_roles

    with terminal.opened(context, is_writable=True) as workspace:
        changed = own_roles.undo(workspace, number)
    if changed is None:
        terminal.say("There is nothing to take back.")
    else:
        _tell(changed)
    return 0


@roles.command()
@_ROLE
@click.pass_context
def split(context: click.Context, role: str) -> int:
    """Show the people of ROLE in two groups that are each alike, with their usual titles; changes nothing."""
    from classifyme_desktop.services import role_split

    with terminal.opened(context, is_writable=False) as workspace:
        for group in role_split.suggest(workspace, reviewing.role_id(workspace, role)):
            terminal.put(_of_group(group))
    return 0


def _tell(changed: "Changed") -> None:
    line: dict[str, Any] = {"change": changed.number, "role": changed.role_id, "kind": changed.kind.value}
    terminal.put({**line, "people": changed.people, "missing": changed.missing})


def _of_role(one: "KnownRole") -> dict[str, Any]:
    return {
        "role": one.role.role_id,
        "name": one.role.label_en,
        "name_fr": one.role.label_fr,
        "state": one.state.value,
        "confirmed": one.confirmed,
        "predicted": one.predicted,
        "missing": one.missing,
        "near": one.near.role_id if one.near else None,
        "into": one.into.role_id if one.into else None,
    }


def _of_group(group: "Group") -> dict[str, Any]:
    return {"people": len(group.resume_ids), "titles": list(group.titles), "resume_ids": list(group.resume_ids)}
