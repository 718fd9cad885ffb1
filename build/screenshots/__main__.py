"""Take pictures of every page of the window: ``python -m build.screenshots [--out DIR] [--only PAGE] …``.

Each series (colours, language, scale) is a process of its own, since Qt takes the scale once, at its start. The
libraries are made once and kept in the same folder. Prints the files it wrote; ends with 1 where a page raised an
error, could not be photographed, or made Qt warn.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
LIBRARIES: Final = ("new", "demo", "large")


def main(arguments: list[str] | None = None) -> int:
    """Do as told and return the exit code."""
    options = _parsed(arguments)
    if options.variant is None:
        return _in_turn(options)
    return _one(options)


def _parsed(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="screenshots", description="Take pictures of every page of the window.")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "screenshots", help="folder of the pictures")
    parser.add_argument("--only", default="", metavar="PAGE", help="pages whose name starts so: library, gigs-people")
    parser.add_argument("--library", choices=LIBRARIES, action="append", help="all three where none is named")
    parser.add_argument("--series", default="", help="series whose name holds this: dark, fr, 150, text200")
    parser.add_argument("--people", type=int, default=0, help="how many people the large library has (5,000)")
    parser.add_argument("--font", default="", help="family of the text, in place of the system's")
    parser.add_argument("--variant", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def _in_turn(options: argparse.Namespace) -> int:
    """Make the libraries, then run a process for each series."""
    from build.screenshots import libraries, variants

    for name in options.library or LIBRARIES:
        libraries.made(name, options.out / "libraries", options.people or libraries.LARGE)
    failed = False
    for variant in variants.every():
        if options.series in variant.name:
            scaled = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": f"{variant.scale / 100}"}
            command = [sys.executable, "-m", "build.screenshots", *_again(options), "--variant", variant.name]
            failed |= subprocess.run(command, cwd=ROOT, env=scaled, check=False).returncode != 0
    return int(failed)


def _again(options: argparse.Namespace) -> list[str]:
    named = [word for name in options.library or () for word in ("--library", name)]
    return ["--out", str(options.out.resolve()), "--only", options.only, "--font", options.font, *named]


def _one(options: argparse.Namespace) -> int:
    """Take the pictures of one series in this process."""
    from build.screenshots import series
    from build.screenshots.variants import Variant

    taken = series.take(
        Variant.named(options.variant),
        options.out,
        libraries=options.library or LIBRARIES,
        only=options.only,
        font=options.font,
    )
    for path in taken.pictures:
        print(path)
    for complaint in taken.complaints:
        print(complaint, file=sys.stderr)
    return 1 if taken.complaints or not taken.pictures else 0


if __name__ == "__main__":
    raise SystemExit(main())
