"""The ``evaluate`` command: how good the iteration in use is, on confirmed people or on a table of labelled files."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from classifyme_desktop.cli import iteration_lines, terminal
from classifyme_desktop.cli.learning import stoppable

if TYPE_CHECKING:  # the services cost time that a command which needs none of them should not take
    from classifyme_desktop.services.evaluate import Evaluation

_WORDS: Final = {
    "no_file": "names no file",
    "file_missing": "names a file that is not there",
    "role_unknown": "names a role that there is not",
    "unreadable": "names a file that cannot be read",
}
_MOST_PAIRS: Final = 10


def register(group: click.Group) -> None:
    """Add the command to the whole command line."""
    group.add_command(evaluate)


@click.command()
@click.option("--labels", type=terminal.EXISTING, default=None, metavar="CSV",
              help="Judge on files: columns file (beside the table), role_id, perhaps alternates.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="jsonl", show_default=True,
              help="One line for programs, or a table for people.")  # fmt: skip
@click.pass_context
def evaluate(context: click.Context, labels: Path | None, form: str) -> int:
    """Tell how good the iteration in use is: precision, recall, F1, confusions, calibration.

    On the people whose role you confirmed; nobody is judged by what learnt from them. With --labels on files of your
    own, which are read and not stored. Lines that cannot be used are named, and the exit code is then 1.
    """
    from classifyme_desktop.cli.models import Progress
    from classifyme_desktop.services import evaluate as service

    progress = Progress()
    with terminal.opened(context, is_writable=False) as workspace, stoppable() as cancel:
        found = service.evaluate(workspace, labels, lambda done, total: progress("people", done, total), cancel)
    if form == "jsonl":
        terminal.put(_of_evaluation(found, "firm" if labels is None else "labels"))
    else:
        click.echo(_table(found))
    for problem in found.problems:
        terminal.say(f"Line {problem.number} {_WORDS[problem.trouble.value]}: {problem.cell}")
    if not found.n:
        terminal.say("Nobody could be judged. Confirm some people first, or bring a table of labelled files.")
    return 1 if found.problems else 0


def _of_evaluation(found: "Evaluation", source: str) -> dict[str, Any]:
    figures = None if found.figures is None else iteration_lines.of_figures(found.figures, is_whole=True)
    return {
        "source": source,
        "iteration": found.iteration,
        "cross_fitted": found.cross_fitted,
        "figures": figures,
        "confusions": [{"right": one.right, "said": one.said, "n": one.n} for one in found.confusions],
        "problems": [{"line": one.number, "problem": one.trouble.value, "cell": one.cell} for one in found.problems],
    }


def _table(found: "Evaluation") -> str:
    if found.figures is None:
        return f"Iteration {found.iteration}: nobody could be judged."
    one = found.figures
    lines = [
        f"Iteration {found.iteration}, {one.n} people, {found.cross_fitted} of them by fits that did not see them",
        f"right {one.top1:.1%}; among the first three {one.top3:.1%}; macro-F1 {one.macro_f1:.3f}; ECE {one.ece:.3f}",
        f"named {one.coverage:.1%}, of those right {one.precision:.1%}",
        "right among " + ", ".join(f"{cut} roles {share:.1%}" for cut, share in sorted(one.cuts.items())),
        "",
        f"{'role':<36}{'people':>8}{'precision':>11}{'recall':>8}{'F1':>7}",
    ]
    lines += [f"{row.role_id:<36}{row.n:>8}{row.precision:>11.2f}{row.recall:>8.2f}{row.f1:>7.2f}" for row in one.roles]
    if found.confusions:
        lines += ["", "Most frequent mistakes (right, said, how often):"]
        lines += [f"{pair.right}, {pair.said}, {pair.n}" for pair in found.confusions[:_MOST_PAIRS]]
    return "\n".join(lines)
