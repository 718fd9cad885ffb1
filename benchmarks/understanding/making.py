"""Makes a set of invented resumes and their facts."""

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.understanding import compose, docx, html, layouts, odt, pdf, rtf
from benchmarks.understanding.content import POOLS
from benchmarks.understanding.sheet import Sheet
from benchmarks.understanding.truth import Truth

_SECOND: Final = (
    ("docx", "docx", "docx", "docx", "odt", "docx", "docx", "html"),  # layouts 1 to 8
    ("rtf", "odt", "html", "docx", "docx", "rtf", "html", "docx"),
    ("docx", "docx", "docx", "html", "rtf", "odt", "docx", "rtf"),
)


@dataclass(frozen=True, slots=True)
class Made:
    """One file of the set and its facts."""

    path: Path
    truth: Truth


def make(out: Path, *, seed: int = 1, count: int = 120, pool: str = "dev") -> list[Made]:
    """Write ``count`` resumes and ``facts.jsonl`` into the folder ``out`` and return them.

    English and French take turns; sixteen in a row hold each of the eight layouts in both languages. Half are PDF, the
    others DOCX, ODT, RTF and HTML. The same arguments give the same bytes. ``pool``: *dev* or *check*.

    Raises ValueError for another pool.
    """
    if pool not in POOLS:
        raise ValueError(f"there is no pool {pool}")
    out.mkdir(parents=True, exist_ok=True)
    made = [_one(out, number, seed, pool) for number in range(count)]
    facts = "".join(one.truth.as_json() + "\n" for one in made)
    (out / "facts.jsonl").write_text(facts, encoding="utf-8")
    return made


def _one(out: Path, number: int, seed: int, pool: str) -> Made:
    dice = random.Random(f"{seed} {pool} {number}")
    language = ("en", "fr")[number % 2]
    layout = number // 2 % 8 + 1
    kind = _format(number, layout)
    draft = compose.composed(number, language, layout, kind, pool, dice)
    sheet = layouts.arranged(draft, dice)
    content = _content(sheet, kind, draft.truth, dice)
    path = out / draft.truth.file
    path.write_bytes(content)
    return Made(path, draft.truth)


def _format(number: int, layout: int) -> str:
    """Return the format: in each round of sixteen one language is all PDF, in turns; the other goes by the table."""
    turn = number // 16
    if number % 2 == turn % 2:
        return "pdf"
    return _SECOND[turn // 2 % len(_SECOND)][layout - 1]


def _content(sheet: Sheet, kind: str, truth: Truth, dice: random.Random) -> bytes:
    if kind == "pdf":
        content, truth.lines = pdf.drawn(sheet, dice)
        return content
    if kind == "docx":
        return docx.written(sheet, dice)
    return {"odt": odt.written, "rtf": rtf.written, "html": html.written}[kind](sheet)
