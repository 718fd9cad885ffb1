"""The ``search`` command: by words, facts and meaning, for people like one, and searches kept under a name."""

from typing import TYPE_CHECKING, Any, Final

import click

from classifyme_desktop.cli import terminal
from classifyme_desktop.errors import UsageError

if TYPE_CHECKING:  # the services cost time that a command which needs none of them should not take
    from classifyme_desktop.services.search import Hit
    from classifyme_desktop.storage.searches import SavedSearch

_HOW: Final = """Search the library by words and meaning, and by what is known of each person.

\b
Words: java sql, "exact words", manag*, java AND (spring OR sql), -junior
Fields: role: level: skill: title: employer: degree: certificate: licence:
        language: years: place: name: file: state:
For example: role:devops years:>=5 language:french>=B2 skill:"C++" -state:scanned

Plain words are searched by meaning as well; with signs the words alone decide. Fields may have French names.
"""


# A search may begin with a minus: no short options, and an option that is not known is a search.
_SETTINGS: Final = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


@click.command(name="search", help=_HOW, context_settings=_SETTINGS)
@click.argument("query", required=False)
@click.option("--top", type=click.IntRange(min=1), default=20, show_default=True, help="Only the best so many.")
@click.option("--like", type=int, metavar="RESUME_ID", help="People like this one, by meaning, roles and skills.")
@click.option("--saved", metavar="NAME", help="Run the search that was kept under this name.")
@click.option("--save", metavar="NAME", help="Keep QUERY under this name, without running it.")
@click.option("--forget", metavar="NAME", help="Remove the search of this name.")
@click.option("--list", "is_list", is_flag=True, help="List the searches that were kept.")
@click.pass_context
def command(
    context: click.Context,
    query: str | None,
    top: int,
    like: int | None,
    saved: str | None,
    save: str | None,
    forget: str | None,
    is_list: bool,
) -> int:
    """Do the one thing that was asked."""
    asked = [query is not None or save is not None, like is not None, saved is not None, forget is not None, is_list]
    if sum(asked) != 1 or (save is not None and query is None):
        raise UsageError("search_one", "Give one of: QUERY, --like, --saved, --save NAME QUERY, --forget, --list.")
    if save is not None or forget is not None or is_list:
        return _keep(context, query, save, forget)
    return _find(context, query, like, saved, top)


def _find(context: click.Context, query: str | None, like: int | None, saved: str | None, top: int) -> int:
    from classifyme_desktop.services import people, searches
    from classifyme_desktop.services import search as service

    with terminal.opened(context, is_writable=False) as workspace:
        if like is not None:
            hits = service.like(workspace, like, top=top)
        else:
            typed = query if saved is None else searches.get(workspace, saved).typed
            hits = service.search(workspace, typed or "", top=top)
        with workspace.reading() as db:
            rows = people.rows_of(db, [hit.resume_id for hit in hits])
        for hit in hits:
            if hit.resume_id in rows:
                terminal.put(_line(hit, rows[hit.resume_id]))
    return 0


def _keep(context: click.Context, query: str | None, save: str | None, forget: str | None) -> int:
    from classifyme_desktop.services import searches

    is_change = save is not None or forget is not None
    with terminal.opened(context, is_writable=is_change) as workspace:
        if save is not None:
            terminal.put(_saved_line(searches.save(workspace, save, query or "")))
        elif forget is not None:
            searches.remove(workspace, forget)
        else:
            for one in searches.listed(workspace):
                terminal.put(_saved_line(one))
    return 0


def _line(hit: "Hit", row: Any) -> dict[str, Any]:
    role = None if row.is_abstained else row.role_id
    return {
        "rank": hit.rank,
        "resume_id": hit.resume_id,
        "file": row.path,
        "score": hit.score,
        "words": hit.has_words,
        "role": role,
    }


def _saved_line(one: "SavedSearch") -> dict[str, Any]:
    return {"name": one.name, "query": one.typed, "created_at": one.created_at}
