"""The occupations that the skill-set head is fitted on: title, description and 124 labels of each, and its folds."""

import csv
import gzip
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.inference.label_head import mean_vector
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.skillset_head import PARTS, kept, restored
from classifyme_desktop.profile import masking
from classifyme_desktop.services.skillset import joined, parted

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
GROUP_CHARACTERS: Final = 7  # of the O*NET-SOC code: occupations of one group have almost the same text
TASKS: Final = 4  # of an occupation make one composed description: about as long as a real one
_SMALL_WORDS: Final = frozenset("and or of the in for to except with a by at on from as".split())


@dataclass(frozen=True, slots=True)
class Occupations:
    """Texts of occupations, ``targets`` ``(n, labels)`` 0 or 1; descriptions come without the title.

    ``is_composed`` ``(n,)``: a text put together of an alternate title and tasks. Such texts are for fitting only.
    """

    codes: tuple[str, ...]
    titles: tuple[str, ...]
    descriptions: tuple[str, ...]
    labels: tuple[str, ...]
    targets: FloatArray
    is_composed: npt.NDArray[np.bool_]

    @property
    def groups(self) -> IntArray:
        """Return the number of each occupation's group, ``(n,)``, in the order of the codes."""
        return np.unique([code[:GROUP_CHARACTERS] for code in self.codes], return_inverse=True)[1].astype(np.int64)

    @property
    def wholes(self) -> list[str]:
        """Return title and description of each in one text, as the program joins them."""
        return [joined(title, text) for title, text in zip(self.titles, self.descriptions, strict=True)]


def table_of(shared: Path) -> Path:
    """Return the labelled table."""
    return shared / "data" / "onet_skillset" / "onet_skillset.csv"


def occupations(shared: Path) -> Occupations:
    """Return all labelled occupations, in the order of the table."""
    known = {row["O*NET-SOC Code"]: row["Title"] for row in _onet(shared, "occupation_data")}
    with table_of(shared).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    labels = tuple(rows[0])[2:]
    pairs = []
    for row in rows:
        text = row["Description"]
        title = known.get(row["O*NET-SOC Code"], "")
        title = title if title and text.startswith(f"{title} ") else leading_title(text)
        pairs.append(parted(title, text))
    return Occupations(
        codes=tuple(row["O*NET-SOC Code"] for row in rows),
        titles=tuple(title for title, _ in pairs),
        descriptions=tuple(masking.mask(description) for _, description in pairs),
        labels=labels,
        targets=np.array([[float(row[label]) for label in labels] for row in rows]),
        is_composed=np.zeros(len(rows), np.bool_),
    )


def leading_title(text: str) -> str:
    """Return the title that stands before the first sentence: ``Marketing Managers Plan, direct …`` → the first two.

    Words of a title begin with a capital, small words apart; the last capital of the run opens the sentence. Codes of
    the release before 29.0 are in no table of titles; on those that are, this rule is right for 538 of 539.
    """
    words = text.split(" ")
    opening = 0
    for at, word in enumerate(words):
        core = word.strip("(),")
        if core[:1].isupper():
            opening = at
        elif core and not core[:1].isdigit() and core.casefold() not in _SMALL_WORDS:
            break
    return " ".join(words[:opening])


def enlarged(found: Occupations, shared: Path) -> Occupations:
    """Return the occupations and after them one composed text for each that O*NET lists enough tasks of.

    It has the labels of its occupation: another of its titles, and tasks spread evenly over its list.
    """
    titles, tasks = (
        _per_code(shared, "alternate_titles", "Alternate Title"),
        _per_code(shared, "task_statements", "Task"),
    )
    rows = [at for at, code in enumerate(found.codes) if len(tasks[code]) >= TASKS]
    composed = []
    for at in rows:
        others, listed = titles[found.codes[at]] or [found.titles[at]], tasks[found.codes[at]]
        spread = [listed[number * len(listed) // TASKS] for number in range(TASKS)]
        composed.append((others[len(others) // 2], " ".join(spread)))
    return Occupations(
        codes=(*found.codes, *(found.codes[at] for at in rows)),
        titles=(*found.titles, *(title for title, _ in composed)),
        descriptions=(*found.descriptions, *(description for _, description in composed)),
        labels=found.labels,
        targets=np.vstack([found.targets, found.targets[rows]]),
        is_composed=np.concatenate([found.is_composed, np.ones(len(rows), np.bool_)]),
    )


def _per_code(shared: Path, table: str, column: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in _onet(shared, table):
        found[row["O*NET-SOC Code"]].append(row[column])
    return found


def _onet(shared: Path, table: str) -> list[dict[str, str]]:
    path = shared / "data" / "onet" / f"{table}.txt.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def folds(groups: IntArray, count: int, seed: int) -> IntArray:
    """Return the fold ``(n,)`` of each occupation; a group is never parted."""
    of_group = np.random.default_rng(seed).permutation(int(groups.max()) + 1) % count
    return np.asarray(of_group[groups], dtype=np.int64)


def vectors(found: Occupations, encoders: EncoderPool) -> FloatArray:
    """Return the unit vectors of title, description and both, ``(3, n, d) float64``, as the head restores them."""
    texts = [*found.titles, *found.descriptions, *found.wholes]

    def one(text: str) -> FloatArray:
        return mean_vector(encoders.encode(text).vectors, encoders.dims)

    with ThreadPoolExecutor(encoders.size + 1) as lanes:
        rows = np.stack(list(lanes.map(one, texts)))
    return restored(kept(rows)).reshape(PARTS, len(found.codes), -1)
