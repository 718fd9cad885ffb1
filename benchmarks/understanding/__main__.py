"""``python -m benchmarks.understanding make --out DIR`` or ``score``: see README.md beside this file."""

import argparse
from pathlib import Path

from benchmarks.understanding import make


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understanding", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make", help="write invented resumes and facts.jsonl")
    making.add_argument("--out", type=Path, required=True)
    scoring = commands.add_parser("score", help="compare what the program finds with the facts")
    scoring.add_argument("--only", default="", help="kinds of facts, parted by commas")
    scoring.add_argument("--errors", type=int, default=0, metavar="N", help="show N mistakes of each kind")
    for command in (making, scoring):
        command.add_argument("--seed", type=int, default=1)
        command.add_argument("--count", type=int, default=120)
        command.add_argument("--pool", choices=("dev", "check"), default="dev")
    return parser.parse_args()


def main() -> None:
    """Make the set or score the program on it."""
    given = _arguments()
    if given.command == "make":
        made = make(given.out, seed=given.seed, count=given.count, pool=given.pool)
        print(f"{len(made)} resumes and facts.jsonl in {given.out}")
        return
    from benchmarks.understanding import score  # the program is imported only when it is measured

    only = tuple(kind for kind in given.only.split(",") if kind)
    score.run(seed=given.seed, count=given.count, pool=given.pool, only=only, errors=given.errors)


if __name__ == "__main__":
    main()
