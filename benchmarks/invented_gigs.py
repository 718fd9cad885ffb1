"""Invented advertisements of gigs, as long and as rich in common words as real ones."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks.invented_people import People
from classifyme_desktop import paths

_TASKS: Final = ("Plan", "Manage", "Prepare", "Review", "Support", "Improve", "Build", "Check")
_WISHES: Final = (
    "At least {years} years of experience in {a}, {b} and {c}, {d} of {e}",
    "Good knowledge of {a}, {b} and {c} in {d}",
    "Experience with {a} and {b}, above all {c} and {d} for {e}",
    "A degree in {a} or {b} and a first {c}",
    "You know {a} and the {b} of {c}, and {d} with {e}",
    "Certified in {a}",
)
_PARTS: Final = (("Requirements", 4), ("Nice to have", 2))
_OF_COMMON: Final = 0.8  # so the terms of a text are held by as many as those of gold/gigs_train: 7 of 48 by anybody


def texts(people: People, titles: Sequence[str], count: int) -> Iterator[str]:
    """Yield ``count`` texts: those of the demonstration first, then drawn ones under ``titles``, the same each time.

    Their words and skills are those of ``people``, common ones as often as in real advertisements.
    """
    read = [path.read_text(encoding="utf-8") for path in sorted((paths.resources() / "demo" / "gigs").glob("*.txt"))]
    yield from read[:count]
    usable = [at for at, word in enumerate(people.words) if len(word) > 3 and word.isalpha()]
    words, of_words = [people.words[at] for at in usable], _chances(people.word_shares[usable])
    skills, of_skills = [skill.name for skill in people.skills], _chances(people.skill_shares)
    random = np.random.default_rng(11)
    for number in range(len(read), count):
        drawn = iter(random.choice(words, 200, p=of_words).tolist())
        lines = [titles[7 * number % len(titles)], "", "Your tasks"]
        lines += [f"- {verb} " + ", ".join(next(drawn) for _ in range(7)) for verb in _TASKS]
        for heading, wishes in _PARTS:
            lines += ["", heading]
            for wish in random.choice(_WISHES, wishes).tolist():
                named = {letter: next(drawn) for letter in "abcde"}
                lines.append("- " + wish.format(years=random.integers(2, 9), **named))
            lines.append("- " + ", ".join(random.choice(skills, 3, p=of_skills).tolist()))
        yield "\n".join(lines)


def _chances(shares: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    weights = shares.astype(np.float64) ** _OF_COMMON
    return np.asarray(weights / weights.sum())
