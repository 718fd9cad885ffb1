"""Measures what learning levels from corrections is worth, for people whom nobody was asked about.

    nice python -m benchmarks.level_learning --shared ../shared [--runs 20]

In each run a reader says the level of some people as the gold does; a step is fitted and judged as in the program, and
measured on everybody else of the same table. Readers differ in whom they speak of: anybody, those of whom the program
is least sure, or only those whose shown level is wrong. Then firms that have a way of their own with some titles. Gold
levels are model-annotated, by reading the whole resume, while the program sees the title alone. Once a reader took out
those who were wrong, the others of the table are righter than they were by chance, so any change looks worse on them
than it is: for that reader read the figures on the frozen set, which nobody was taken out of (table *train*). Writes
``benchmarks/results/level_learning.json``.
"""

import argparse
import hashlib
import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from benchmarks.matching.figures import interval
from build import fit_level_head, make_level_replay
from classifyme_desktop import paths
from classifyme_desktop.inference.label_head import LabelHead, sigmoid
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.learning import level_gate, level_refit
from classifyme_desktop.learning.level_gate import Answered
from classifyme_desktop.learning.level_refit import NO_LEVEL, LevelExample, LevelHead
from classifyme_desktop.learning.level_replay import FrozenTitles, LevelReplay

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

NAME: Final = "level_learning"
SAID: Final = (8, 16, 32, 64)
READERS: Final = ("anybody", "the least sure", "only the wrong")
LOOKED_AT: Final = 120  # people of whom the least sure are spoken of
HARM: Final = 0.01  # by which the share of right levels falls where a step harms
# Titles for which a firm has a way of its own, and the level that they are there.
WAYS: Final = {
    "chefs are managers": (r"\bchef\b", "Manager"),
    "team leads and supervisors are managers": (r"\b(supervisor|team lead|team leader|foreman)\b", "Manager"),
    "project, product and account managers are staff": (
        r"\b(account|project|product|program) manager",
        "Individual Contributor/Staff",
    ),
}
OF_A_WAY: Final = (4, 8, 16)  # titles of it of which the level is said, beside as many others that are right as shown


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """People of a gold table: titles, features ``(n, f)`` and the column of the level ``(n,)``."""

    titles: tuple[str, ...]
    features: FloatArray
    level: IntArray

    def examples(self, head: LevelHead, rows: IntArray, level: IntArray) -> list[LevelExample]:
        """Return what a reader says of some people as examples."""
        return [
            LevelExample(hashlib.sha256(str(row).encode()).hexdigest(), self.features[row], head.labels[column])
            for row, column in zip(rows.tolist(), level.tolist(), strict=True)
        ]


def people_of(table: Path, shared: Path, head: LabelHead, pool: EncoderPool) -> People:
    """Return the people of a gold table as the program reads them."""
    said = make_level_replay.latest_titles(table, shared)
    titles = tuple(one.title for one in said)
    level = np.array([head.names.index(one.level) for one in said])
    return People(titles, make_level_replay.features(head, pool, titles), level)


def chosen(reader: str, head: LevelHead, people: People, count: int, seed: int) -> IntArray:
    """Return the rows of whom a reader says the level, ``(count,)``."""
    order = np.random.default_rng(seed).permutation(len(people.level))
    logits = head.logits(people.features)
    if reader == "only the wrong":
        order = order[head.shown(logits[order]) != people.level[order]]
    if reader == "the least sure":
        some = order[:LOOKED_AT]
        order = some[np.argsort(np.abs(sigmoid(logits[some]) - head.thresholds).min(axis=1), kind="stable")]
    return np.asarray(order[:count])


def step(head: LevelHead, replay: LevelReplay, people: People, rows: IntArray, frozen: FrozenTitles) -> dict[str, Any]:
    """Return the figures of one step on people who were not spoken of, and whether the gate let it pass."""
    examples = people.examples(head, rows, people.level[rows])
    after = level_refit.refit(head, replay.anchor, examples)
    firm = level_gate.cross_fit(head, replay.anchor, examples, ())
    judged = level_gate.on_frozen(head, frozen), level_gate.on_frozen(after, frozen)
    found, judgements = level_gate.judge(firm, judged)
    rest = np.setdiff1d(np.arange(len(people.level)), rows)
    sides = [
        level_gate.figures(Answered(one, one.logits(people.features[rest]), people.level[rest]))
        for one in (head, after)
    ]
    moved = {name: getattr(sides[1], name) - getattr(sides[0], name) for name in ("right", "micro_f1", "macro_f1")}
    kept = {f"frozen {name}": getattr(found.frozen[1], name) - getattr(found.frozen[0], name) for name in moved}
    return moved | kept | {"before": sides[0].right, "passed": all(one.is_passed for one in judgements)}


def told(runs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the figures of several runs, means with 95 % bootstrap intervals."""
    passed = np.array([one["passed"] for one in runs])
    gained = np.array([one["right"] for one in runs])
    means = {name: interval([float(one[name]) for one in runs]) for name in runs[0] if name != "passed"}
    return means | {
        "runs": len(runs),
        "passed": int(passed.sum()),
        "right with the gate": interval((gained * passed).tolist()),
        "harmful": int((gained <= -HARM).sum()),
        "harmful and passed": int(((gained <= -HARM) & passed).sum()),
    }


def way(
    head: LevelHead, replay: LevelReplay, people: People, name: str, count: int, seed: int
) -> dict[str, float] | None:
    """Return what saying the level of a few titles does to the others of a firm's way, None where there are too few."""
    pattern, level = WAYS[name]
    column, shown = head.labels.index(level), head.shown(head.logits(people.features))
    is_of = np.array([re.search(pattern, title.lower()) is not None for title in people.titles])
    rng = np.random.default_rng(seed)
    wrong = rng.permutation(np.flatnonzero(is_of & (shown != column)))
    others = rng.permutation(np.flatnonzero(~is_of & (shown != NO_LEVEL)))
    if len(wrong) < count + 5:
        return None
    rows = np.r_[wrong[:count], others[:count]]
    said = np.r_[np.full(count, column), shown[others[:count]]]
    after = level_refit.refit(head, replay.anchor, people.examples(head, rows, said))
    now = after.shown(after.logits(people.features))
    rest = others[count:]
    same = {people.titles[row].lower() for row in wrong[:count].tolist()}
    return {
        "mended": float((now[wrong[count:]] == column).mean()),
        "of the very same title": float(
            np.mean([people.titles[row].lower() in same for row in wrong[count:].tolist()])
        ),
        "others changed": float((now[rest] != shown[rest]).mean()),
    }


def ways(head: LevelHead, replay: LevelReplay, people: People, runs: int) -> dict[str, Any]:
    """Return the means over runs for each way and count."""
    result: dict[str, Any] = {}
    for name in WAYS:
        for count in OF_A_WAY:
            found = [one for seed in range(runs) if (one := way(head, replay, people, name, count, seed)) is not None]
            if found:
                result[f"{name}, {count} said"] = {
                    key: interval([one[key] for one in found]) for key in found[0]
                }  # fmt: skip
    return result


def training_titles(shared: Path, head: LevelHead, loaded: LabelHead, pool: EncoderPool, after: LevelHead) -> float:
    """Return the share of titles that the head was fitted on whose shown level a step changes."""
    titles = fit_level_head.read(shared / "data" / "joblevel" / "joblevel.csv", pool)
    rows = np.stack([loaded.features(part) for part in titles.parts])
    return float((after.shown(after.logits(rows)) != head.shown(head.logits(rows))).mean())


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=20)
    asked = parser.parse_args()
    gold = {name: asked.shared / "gold" / f"roles_{name}.csv" for name in ("dev", "train")}
    with closing(EncoderPool()) as pool:
        loaded = LabelHead(paths.models() / "level_head", encoder_sha256=pool.encoder_sha256)
        tables = {name: people_of(table, asked.shared, loaded, pool) for name, table in gold.items()}
        head, replay = LevelHead.of(loaded), LevelReplay.load(loaded)
        every = tables["dev"].examples(head, np.arange(64), tables["dev"].level[:64])
        forgot = training_titles(asked.shared, head, loaded, pool, level_refit.refit(head, replay.anchor, every))
    result: dict[str, Any] = {}
    for table, people in tables.items():
        for reader in READERS:
            for count in SAID:
                runs = []
                for seed in range(asked.runs):
                    rows = chosen(reader, head, people, count, seed)
                    is_open = ~np.isin(np.arange(len(people.level)), rows)
                    own = FrozenTitles(people.features[is_open], people.level[is_open])
                    # The development people are the frozen set that ships: there those not spoken of stand in for it.
                    runs.append(step(head, replay, people, rows, own if table == "dev" else replay.frozen))
                result[f"{table}, {reader}, {count} said"] = told(runs)
                print(table, reader, count, told(runs), flush=True)
    found = {
        "people": {name: len(people.level) for name, people in tables.items()},
        "chosen": {"strength": level_refit.STRENGTH, "replayed": level_refit.REPLAYED},
        "steps": result,
        "ways": ways(head, replay, tables["train"], asked.runs),
        "changed of what the head was fitted on, 64 said": round(forgot, 4),
    }
    print(found["ways"], forgot)
    print(record.write(NAME, found, data_sha256=record.files_sha256(list(gold.values()))))


if __name__ == "__main__":
    main()
