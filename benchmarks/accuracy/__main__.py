"""Measures how right the program is, beside baselines: one command, no question asked.

    .venv-build/bin/python -m benchmarks.accuracy --shared ../shared [--only categories,roles] [--sample 50]

Prints the tables, writes ``benchmarks/results/accuracy.json``, ``docs/accuracy.md`` and the plots beside it. With
``--only`` the other parts stay as recorded if they were measured with the same models. A sample is printed, not kept.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import torch
from transformers.utils import logging as transformers_logging

from benchmarks import record
from benchmarks.accuracy import categories, crossed, labels, page, plots, roles, sentences, titles
from benchmarks.accuracy.material import Material
from classifyme_desktop import paths
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.pool import EncoderPool

ROOT: Final = Path(__file__).resolve().parent.parent.parent
NAME: Final = "accuracy"
MODELS: Final = ("encoder", "role_head", "level_head", "skillset_head")
PARTS: Final[dict[str, Callable[[Material], dict[str, Any] | None]]] = {
    "roles": roles.measure,
    "french": roles.measure_french,
    "crossed": crossed.measure,
    "categories": categories.measure,
    "levels": labels.measure_levels,
    "skill_sets": labels.measure_skill_sets,
    "titles": titles.measure,
    "sentences": sentences.measure,
    "melo": titles.measure_melo,
}
BY_DEFAULT: Final = tuple(name for name in PARTS if name not in ("melo", "crossed"))  # these take many minutes


def models() -> dict[str, str]:
    """Return the hash of each shipped model."""
    folders = {name: paths.models() / name for name in MODELS}
    return {name: registry.load_manifest(path).sha256 for name, path in folders.items() if path.exists()}


def measured(material: Material, chosen: list[str]) -> dict[str, Any]:
    """Return the parts ``chosen``, with the seconds that each took."""
    found: dict[str, Any] = {}
    for name in chosen:
        began = time.monotonic()
        part = PARTS[name](material)
        if part is not None:
            found[name] = part
        print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)
    return found


def kept(current: dict[str, str]) -> dict[str, Any]:
    """Return the parts that are on record for the models of now."""
    path = record.RESULTS / f"{NAME}.json"
    if not path.exists():
        return {}
    before = json.loads(path.read_text(encoding="utf-8"))
    return dict(before["parts"]) if before["models"] == current else {}


def write(parts: dict[str, Any], current: dict[str, str]) -> None:
    """Record the parts, render the page and draw the plots."""
    ordered = {name: parts[name] for name in PARTS if name in parts}
    path = record.write(NAME, {"models": current, "parts": ordered})
    result = json.loads(path.read_text(encoding="utf-8"))
    masking = record.RESULTS / "masking.json"
    swaps = json.loads(masking.read_text(encoding="utf-8")) if masking.exists() else None
    folder = ROOT / "docs" / "accuracy"
    text = page.render(result, swaps, (folder / "training.svg").exists())
    (ROOT / "docs" / "accuracy.md").write_text(text, encoding="utf-8")
    if "roles" in ordered:
        plots.draw(ordered["roles"]["drawn"], folder)
    print(path)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="folder with data/, gold/ and taxonomy/")
    parser.add_argument("--only", default=",".join(BY_DEFAULT), help=f"parts, by comma: {', '.join(PARTS)}")
    parser.add_argument("--sample", type=int, help="so many texts of each set, to try the command")
    parser.add_argument("--full-precision", type=Path, default=Path("out") / "training" / "encoder")
    parser.add_argument("--search", action="store_true", help="compare recipes of the 24 categories on training folds")
    given = parser.parse_args()
    chosen = [name for name in given.only.split(",") if name]
    if unknown := set(chosen) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    transformers_logging.set_verbosity_error()
    torch.set_num_threads(1)
    whole = given.full_precision if (given.full_precision / "config.json").exists() else None
    if whole is None:
        print("The weights in full precision are not at hand: int8 against fp32 is left out.")
    pool = EncoderPool()
    try:
        material = Material(given.shared, pool, given.sample, whole)
        if given.search:
            categories.search(material)
            return 0
        found = measured(material, chosen)
    finally:
        pool.close()
    print(page.printed(found))
    if given.sample is None:
        current = models()
        write({**kept(current), **found}, current)
    return 0


if __name__ == "__main__":
    sys.exit(main())
