"""Labelled texts for the joint stage: resumes as token ids, titles and tasks of each role, composed resumes."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from build.role_data import ALTERNATE_SHARE, descriptions, onet, onet_table
from build.training.phrases import Pairs, Phrases
from classifyme_desktop.documents import reader
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.profile import masking

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Resume:
    """A labelled resume: token ids, how many of them are its first line, soft target, accepted roles, category."""

    ids: npt.NDArray[np.int32]
    headline: int
    target: FloatArray
    accepted: npt.NDArray[np.bool_]
    category: int
    name: str


def resumes(gold: Path, data: Path, taxonomy: Taxonomy, tokenizer: Tokenizer, roles_of: Sequence[str]) -> list[Resume]:
    """Return the resumes of a gold table through the program's own reader and mask; *none* is left out.

    ``roles_of``: the role ids in the order of the classes. The category is the folder of the file, a search word.
    """
    place = {path.name: path for path in (data / "livecareer").glob("*/*.pdf")}
    categories = sorted({path.parent.name for path in place.values()})
    at = {role_id: column for column, role_id in enumerate(roles_of)}
    found = []
    with gold.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["role_id"] not in taxonomy.by_id:
                continue
            path = place[Path(row["file"]).name]
            document = reader.read(path.read_bytes()).document
            text = masking.mask(document.text if document else "")
            target, accepted = label(row["role_id"], row["alternates"].split(";"), at)
            found.append(resume_of(text, tokenizer, target, accepted, categories.index(path.parent.name), path.name))
    return found


def resume_of(
    text: str, tokenizer: Tokenizer, target: FloatArray, accepted: npt.NDArray[np.bool_], category: int, name: str
) -> Resume:
    """Return a masked text as a labelled resume."""
    read = tokenizer.encode(text, add_special_tokens=False)
    begin = len(text) - len(text.lstrip())
    end = text.find("\n", begin)
    headline = sum(1 for start, _ in read.offsets[:64] if end > 0 and start < end)
    return Resume(np.array(read.ids, np.int32), headline, target, accepted, category, name)


def label(role_id: str, alternates: Iterable[str], at: dict[str, int]) -> tuple[FloatArray, npt.NDArray[np.bool_]]:
    """Return the soft target ``(c,)`` and the accepted roles ``(c,)`` of a label with its alternates."""
    target = np.zeros(len(at), np.float32)
    accepted = np.zeros(len(at), np.bool_)
    others = [at[name] for name in alternates if name in at]
    for other in others:
        target[other] = ALTERNATE_SHARE / len(others)
    target[at[role_id]] += 1.0 - target.sum()
    accepted[[at[role_id], *others]] = True
    return target, accepted


def short_texts(shared: Path, taxonomy: Taxonomy, phrases: Phrases) -> dict[str, list[list[str]]]:
    """Return for each role its short texts, in groups that are drawn equally often: names, titles, tasks by source."""
    titles, tasks = onet(shared, taxonomy)
    found: dict[str, list[list[str]]] = {}
    for role in taxonomy.roles:
        groups = [
            descriptions(role),
            titles[role.role_id],
            tasks[role.role_id],
            phrases.lines(role.role_id, ("headlines",), 0),
            phrases.lines(role.role_id, ("headlines",), 1),
            phrases.lines(role.role_id, ("tasks", "summaries", "skills"), 0),
            phrases.lines(role.role_id, ("tasks", "summaries", "skills"), 1),
        ]
        found[role.role_id] = [group for group in groups if group]
    return found


def onet_title_pairs(shared: Path) -> Pairs:
    """Return pairs of an alternate title and the title of its O*NET occupation."""
    with (shared / "taxonomy" / "onet_to_role.csv").open(encoding="utf-8", newline="") as lines:
        named = {row["onet_code"]: row["onet_title"] for row in csv.DictReader(lines)}
    rows = onet_table(shared, "alternate_titles")
    found = [(row["Alternate Title"], named.get(row["O*NET-SOC Code"], "")) for row in rows]
    return [pair for pair in dict.fromkeys(found) if pair[1] and pair[0] != pair[1]]
