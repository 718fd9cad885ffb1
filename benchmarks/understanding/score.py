"""Makes the set, reads it with the program, and prints how much of it is right."""

import statistics
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from benchmarks import record
from benchmarks.understanding.content import CONTENT
from benchmarks.understanding.finding import Found, facts
from benchmarks.understanding.judging import Verdict, judged
from benchmarks.understanding.making import Made, make

KINDS: Final = (
    "name", "e-mail", "phone", "link", "town", "jobs", "job titles", "job dates", "employers", "total experience",
    "reference date", "languages", "driving licence", "degrees", "certifications", "skills precision", "skills recall",
    "reading order", "row order", "hidden text", "hidden left out", "no false alarm",
)  # fmt: skip
AIMS: Final = {
    "name": 0.97, "e-mail": 0.99, "phone": 0.99, "jobs": 0.90, "total experience": 0.90, "languages": 0.95,
    "skills precision": 0.85, "skills recall": 0.75, "reading order": 0.98,
}  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Sums over files. ``value`` is F1; a share of the found (or of the true) ones where only that is counted."""

    right: int = 0
    found: int = 0
    true: int = 0

    def add(self, verdict: Verdict) -> None:
        """Add one file."""
        self.right += verdict.right
        self.found += verdict.found
        self.true += verdict.true

    @property
    def value(self) -> float | None:
        """Return the share, None where there is nothing to count."""
        if not self.found or not self.true:
            whole = self.found or self.true
            return self.right / whole if whole else None
        return 2 * self.right / (self.found + self.true)


@dataclass(slots=True)
class Scores:
    """Tallies by kind of fact and group (*all, en, fr, layout 3, pdf ...*), and what else there is to tell."""

    tallies: dict[str, dict[str, Tally]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Tally)))
    mistakes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    unread: Counter[str] = field(default_factory=Counter)
    missing: set[str] = field(default_factory=set)
    milliseconds: list[float] = field(default_factory=list)
    reading_milliseconds: list[float] = field(default_factory=list)


def measured(made: list[Made]) -> Scores:
    """Return the scores of the program on a set."""
    scores = Scores()
    by_format = {one.truth.format: one for one in made}
    for one in by_format.values():  # libraries and tables are loaded once in a process; that is no time of a resume
        facts(one.path.read_bytes())
    for one in made:
        found = facts(one.path.read_bytes())
        scores.missing |= found.missing
        if found.document is None:
            scores.unread[f"{one.truth.format}: {found.state}"] += 1
            continue
        _add(scores, one, found)
    return scores


def _add(scores: Scores, one: Made, found: Found) -> None:
    truth = one.truth
    scores.milliseconds.append(found.milliseconds)
    scores.reading_milliseconds.append(found.reading_milliseconds)
    for verdict in judged(truth, found):
        for group in ("all", truth.language, f"layout {truth.layout}", truth.format):
            scores.tallies[verdict.kind][group].add(verdict)
        scores.mistakes[verdict.kind] += [f"{truth.file}: {words}" for words in verdict.mistakes]


def run(*, seed: int, count: int, pool: str, only: tuple[str, ...], errors: int) -> None:
    """Make a set in a temporary folder, score it and print the table; record it when all kinds were asked for."""
    with tempfile.TemporaryDirectory() as folder:
        made = make(Path(folder), seed=seed, count=count, pool=pool)
        scores = measured(made)
    kinds = [kind for kind in KINDS if not only or any(kind.startswith(wanted.rstrip("s")) for wanted in only)]
    _print_table(scores, kinds)
    _print_rest(scores, count)
    for kind in kinds if errors else []:
        for words in scores.mistakes[kind][:errors]:
            print(f"{kind}: {words}")
    if not only:
        print(_recorded(scores, seed=seed, count=count, pool=pool))


def _print_table(scores: Scores, kinds: list[str]) -> None:
    groups = sorted({group for tally in scores.tallies.values() for group in tally} - {"all"}, key=_rank)
    print(f"{'':18}{'aim':>6}{'all':>7}" + "".join(f"{group.replace('layout ', 'lay'):>6}" for group in groups))
    for kind in kinds:
        tally = scores.tallies.get(kind)
        if tally is None:
            print(f"{kind:18}  not there yet")
            continue
        aim = f"{AIMS[kind]:.2f}" if kind in AIMS else ""
        print(f"{kind:18}{aim:>6}{_shown(tally['all'], 3):>7}" + "".join(
            f"{_shown(tally[group], 2):>6}" if group in tally else f"{'':6}" for group in groups
        ))  # fmt: skip


def _rank(group: str) -> tuple[int, str]:
    return (("en", "fr").index(group) if group in ("en", "fr") else 2 if group.startswith("layout") else 3, group)


def _shown(tally: Tally, digits: int) -> str:
    value = tally.value
    return "-" if value is None else f"{value:.{digits}f}"


def _print_rest(scores: Scores, count: int) -> None:
    for words, files in sorted(scores.unread.items()):
        print(f"not read: {files} of {count} files, {words}")
    if scores.missing:
        print("not there yet: " + ", ".join(sorted(scores.missing)))
    if scores.milliseconds:
        print(
            f"processor milliseconds per file: reading {statistics.median(scores.reading_milliseconds):.1f}, "
            f"facts {statistics.median(scores.milliseconds):.1f} (medians); "
            f"both {_last_hundredth(scores):.1f} (99th percentile)"
        )


def _last_hundredth(scores: Scores) -> float:
    both = sorted(map(sum, zip(scores.milliseconds, scores.reading_milliseconds, strict=True)))
    return both[min(len(both) - 1, len(both) * 99 // 100)]


def _recorded(scores: Scores, *, seed: int, count: int, pool: str) -> Path:
    figures: dict[str, Any] = {
        "what": "invented resumes; a figure on them is an upper bound for real ones",
        "set": {"seed": seed, "count": count, "pool": pool},
        "values": {
            kind: {group: round(tally.value, 4) for group, tally in groups.items() if tally.value is not None}
            for kind, groups in scores.tallies.items()
        },
        "not_read": dict(sorted(scores.unread.items())),
        "not_there_yet": sorted(scores.missing),
        "median_milliseconds": {
            "reading": round(statistics.median(scores.reading_milliseconds), 1),
            "facts": round(statistics.median(scores.milliseconds), 1),
        },
        "last_hundredth_milliseconds": round(_last_hundredth(scores), 1),
    }
    return record.write("understanding", figures, data_sha256=record.files_sha256(sorted(CONTENT.iterdir())))
