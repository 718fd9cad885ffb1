"""Measures how skills are found: spans on SkillSpan, and ESCO's skills ranked on the benchmark of Decorte et al.

    python -m benchmarks.skills --shared ../shared

SkillSpan (Zhang et al. 2022, dev part): exact spans of skills and knowledge together, and by source; published for
models fine-tuned on it: 0.59 to 0.63. Linking (Decorte et al. 2022, 2023, validation parts, whose labels may be tuned
on): RP@5 and RP@10 per sentence and per span; published for a bi-encoder five times larger on TECH, test part: 0.64 and
0.74. A label that the skills of the program lack counts as never found.
"""

import argparse
import csv
import gzip
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks import record
from classifyme_desktop import paths
from classifyme_desktop.domain.profile import Section, SectionKind
from classifyme_desktop.inference.encoder import Encoder
from classifyme_desktop.inference.skill_index import Near, SkillIndex
from classifyme_desktop.profile import skills
from classifyme_desktop.profile.skills.lexicon import lexicon

_NO_SKILL: Final = frozenset({"UNDERSPECIFIED", "LABEL NOT PRESENT"})
_DEPTH: Final = 40
Span = tuple[int, int]


def tagged(tags: Sequence[str]) -> set[Span]:
    """Return the spans of tokens, first and past the last, that B and I tags mark."""
    found: set[Span] = set()
    start: int | None = None
    for at, tag in enumerate([*tags, "O"]):
        if start is not None and tag != "I":
            found.add((start, at))
            start = None
        if tag == "B":
            start = at
    return found


def plain(text: str) -> list[Span]:
    """Return where labels of ESCO stand word for word, case aside, the longest first: the baseline."""
    names = _names()
    words = text.split(" ")
    found: list[Span] = []
    at = 0
    while at < len(words):
        length = next((n for n in range(8, 0, -1) if " ".join(words[at : at + n]).casefold() in names), 0)
        if length:
            found.append((at, at + length))
        at += length or 1
    return found


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(one.english.casefold() for one in lexicon().concepts if one.kind != "l")


def of_program(text: str) -> list[Span]:
    """Return where the program finds skills, in numbers of words parted by single spaces."""
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == " ")]
    found = []
    for mention in skills.find(text, (), "en"):
        first = sum(start <= mention.place[0] for start in starts) - 1
        found.append((first, sum(start < mention.place[1] for start in starts)))
    return found


def spans(path: Path) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 of exact spans, and the share of found ones inside a true span, by way."""
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    figures: dict[str, dict[str, float]] = {}
    for way, look in (("plain labels", plain), ("program", of_program)):
        for source in ("all", "house", "tech"):
            counts = np.zeros(4)
            for line in lines:
                row = json.loads(line)
                if source in ("all", row["source"]):
                    true = tagged(row["tags_skill"]) | tagged(row["tags_knowledge"])
                    found = set(look(" ".join(row["tokens"])))
                    inside = sum(any(a <= c and d <= b for a, b in true) for c, d in found)
                    counts += (len(true & found), len(found), len(true), inside)
            figures[f"{way}, {source}"] = _shares(*counts.tolist())
    return figures


def _shares(right: float, found: float, true: float, inside: float) -> dict[str, float]:
    precision, recall = right / max(1.0, found), right / max(1.0, true)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    shares = {"precision": precision, "recall": recall, "f1": f1, "inside": inside / max(1.0, found)}
    return {name: round(share, 3) for name, share in shares.items()}


def linking(path: Path, encoder: Encoder, index: SkillIndex) -> dict[str, dict[str, float]]:
    """Return RP@5 and RP@10 by sentence and by span, of cosine alone, of the words alone, and of both."""
    by_name = {one.english.casefold(): one.uri for one in reversed(lexicon().concepts)}
    figures: dict[str, dict[str, float]] = {}
    for unit in ("sentence", "span"):
        wanted: dict[str, set[str]] = {}
        with path.open(encoding="utf-8", newline="") as content:
            for row in csv.DictReader(content):
                label = row["label"].strip()
                text = row["sentence"] if unit == "sentence" else row["sub_span"] or row["span"]
                if label not in _NO_SKILL:
                    wanted.setdefault(text, set()).add(by_name.get(label.casefold(), label))
        near = index.nearest(_vectors(encoder, wanted), _DEPTH)
        by_cosine = [[one.uri for one in found] for found in near]
        by_words = [_by_words(text, is_list=unit == "span") for text in wanted]
        both = [_joined(words, found) for words, found in zip(by_words, near, strict=True)]
        for way, ranked in (("cosine", by_cosine), ("words", by_words), ("both", both)):
            figures[f"{unit}, {way}"] = {f"rp@{k}": _mean_rp(ranked, list(wanted.values()), k) for k in (5, 10)} | {
                "texts": len(wanted)
            }
    return figures


def _vectors(encoder: Encoder, texts: Iterable[str]) -> npt.NDArray[np.float32]:
    return np.stack([encoder.encode(text).vectors[0] for text in texts])


def _by_words(text: str, *, is_list: bool) -> list[str]:
    sections = (Section(SectionKind.SKILLS, (0, 0), (0, len(text)), "en"),) if is_list else ()
    return list(dict.fromkeys(mention.uri for mention in skills.find(text, sections, "en")))


def _joined(words: list[str], near: Sequence[Near]) -> list[str]:
    return list(dict.fromkeys([*words, *(one.uri for one in near)]))


def _mean_rp(ranked: Sequence[Sequence[str]], wanted: Sequence[set[str]], k: int) -> float:
    return round(float(np.mean([_rp(one, true, k) for one, true in zip(ranked, wanted, strict=True)])), 3)


def _rp(ranked: Sequence[str], true: set[str], k: int) -> float:
    """Return R-precision at k: right ones among the first k, of as many as could be right there."""
    return len(set(ranked[:k]) & true) / min(k, len(true))


def main() -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    data = parser.parse_args().shared / "data"
    encoder = Encoder(paths.models() / "encoder")
    index = SkillIndex(encoder_sha256=encoder.sha256)
    sources = [data / "skillspan" / "dev.jsonl.gz"]
    figures: dict[str, object] = {"skillspan_dev": spans(sources[0])}
    for part in ("tech", "house"):
        sources.append(data / "esco_skill_extraction" / f"{part}_validation.csv")
        figures[f"linking_{part}_validation"] = linking(sources[-1], encoder, index)
    figures["encoder_sha256"] = encoder.sha256
    for name, table in figures.items():
        for row, shares in table.items() if isinstance(table, dict) else ():
            print(f"{name:28} {row:24} {shares}")
    record.write("skills", figures, data_sha256=record.files_sha256(sources))


if __name__ == "__main__":
    main()
