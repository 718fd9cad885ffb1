"""First stage: French. The English original teaches; the student gives a sentence and its translation its vector.

Reimers & Gurevych 2020, "Making Monolingual Sentence Embeddings Multilingual using Knowledge Distillation"; beside the
cosine to the teacher a little contrast within the batch keeps near neighbours apart.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch import nn
from tqdm import tqdm

from build.training import progress, trainee
from build.training.parallel import Pair, Retrieval
from build.training.progress import Record
from build.training.trainee import Steps, Trainee

_MOST_TOKENS = 96
_WARMTH = 20.0  # of the contrast: cosines times this


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long and how fast. ``english_share``: how often the English side is shown as well, so that it stays put."""

    epochs: int = 1
    batch: int = 96
    rate: float = 2e-4
    words: float = 1e-3
    contrast: float = 0.15
    english_share: float = 0.4
    measure_every: int = 250


@dataclass(frozen=True)
class Task:
    """Everything the stage needs: both tokenizers, the pairs, what to measure on, where to keep."""

    teacher: Trainee
    old: Tokenizer
    new: Tokenizer
    pairs: list[Pair]
    french: Retrieval
    english: Retrieval
    folder: Path
    seed: int


def run(student: Trainee, task: Task, recipe: Recipe, record: Record) -> None:
    """Teach ``student``; goes on from a checkpoint if there is one, and ends with the best student measured."""
    begun = progress.stored(task.folder / "distil.pt")
    if begun is None or not begun["is_done"]:
        _teach(student, task, recipe, record, begun)
    finished = progress.stored(task.folder / "distil-best.pt")
    if finished is not None:
        student.load_state_dict(finished)


def _teach(student: Trainee, task: Task, recipe: Recipe, record: Record, begun: dict[str, Any] | None) -> None:
    torch.manual_seed(task.seed)
    targets = _teacher_vectors(task)
    rows = [(tokens(task.new, english), tokens(task.new, french)) for english, french in task.pairs]
    steps = Steps(student, None, rate=recipe.rate, words=recipe.words, heads=0.0)
    plan = _plan([len(french) for _, french in rows], recipe, task.seed)
    first, best = 0, -1.0
    if begun is not None:
        first, best = begun["step"], begun["best"]
        student.load_state_dict(begun["student"])
        steps.load(begun["steps"])
    losses: list[float] = []
    for at in tqdm(range(first, len(plan)), initial=first, total=len(plan), desc="French", mininterval=10.0):
        losses.append(_step(student, steps, rows, targets, plan[at], recipe, at, len(plan), task.seed))
        if (at + 1) % recipe.measure_every == 0 or at + 1 == len(plan):
            found = measure(student, task)
            record.add("french", at + 1, loss=float(np.mean(losses)), **found)
            losses = []
            if found["mrr_fr"] > best:
                best = found["mrr_fr"]
                progress.store(task.folder / "distil-best.pt", student.state_dict())
            state: dict[str, Any] = {"step": at + 1, "best": best, "student": student.state_dict()}
            state["is_done"] = at + 1 == len(plan)
            progress.store(task.folder / "distil.pt", state | {"steps": steps.state()})


def tokens(tokenizer: Tokenizer, text: str, most: int = _MOST_TOKENS) -> list[int]:
    """Return the token ids of a text with the marks around it, at most ``most``."""
    start, end = mark(tokenizer, "[CLS]"), mark(tokenizer, "[SEP]")
    return [start, *tokenizer.encode(text, add_special_tokens=False).ids[: most - 2], end]


def mark(tokenizer: Tokenizer, name: str) -> int:
    """Return the id of a mark such as ``[CLS]``. Raises KeyError when the tokenizer has none."""
    found = tokenizer.token_to_id(name)
    if found is None:
        raise KeyError(name)
    return int(found)


def measure(student: Trainee, task: Task) -> dict[str, float]:
    """Return mean reciprocal rank and hit@10 of French and English titles against English occupations."""
    corpus = trainee.vectors(student, [tokens(task.new, text) for text in task.english.corpus])
    found: dict[str, float] = {}
    for language, asked in (("fr", task.french), ("en", task.english)):
        queries = trainee.vectors(student, [tokens(task.new, text) for text in asked.queries])
        ranks = ranks_of(queries, corpus, asked)
        found[f"mrr_{language}"] = float((1 / ranks).mean())
        found[f"hit10_{language}"] = float((ranks <= 10).mean())
    return found


def ranks_of(
    queries: npt.NDArray[np.float32], corpus: npt.NDArray[np.float32], asked: Retrieval
) -> npt.NDArray[np.float64]:
    """Return the rank (1 is best) of the first right answer of each query, as ``(n,)``."""
    ranks = []
    spelled: dict[str, list[int]] = {}
    for row, form in enumerate(asked.corpus):
        spelled.setdefault(form.lower(), []).append(row)
    for query, answers, text in zip(queries, asked.answers, asked.queries, strict=True):
        scores = corpus @ query
        same = spelled.get(text.lower(), [])
        best = max((scores[row] for row in answers), default=-np.inf)
        scores[same] = -np.inf
        ranks.append(1 + int((scores > best).sum()))
    return np.array(ranks, np.float64)


def _teacher_vectors(task: Task) -> torch.Tensor:
    english = list(dict.fromkeys(english for english, _ in task.pairs))
    found = trainee.vectors(task.teacher, [tokens(task.old, text) for text in tqdm(english, desc="teacher")])
    at = {text: row for row, text in enumerate(english)}
    return torch.from_numpy(found[[at[english] for english, _ in task.pairs]])


def _plan(lengths: list[int], recipe: Recipe, seed: int) -> list[npt.NDArray[np.int64]]:
    """Return the batches of all epochs: rows of like length together, batches in random order."""
    made_of = np.random.default_rng(seed)
    plan: list[npt.NDArray[np.int64]] = []
    for _ in range(recipe.epochs):
        order = np.lexsort((made_of.random(len(lengths)), np.array(lengths)))
        cut = [order[at : at + recipe.batch] for at in range(0, len(order), recipe.batch)]
        plan += [cut[at] for at in made_of.permutation(len(cut))]
    return plan


def _step(
    student: Trainee,
    steps: Steps,
    rows: list[tuple[list[int], list[int]]],
    targets: torch.Tensor,
    chosen: npt.NDArray[np.int64],
    recipe: Recipe,
    at: int,
    count: int,
    seed: int,
) -> float:
    wanted = targets[torch.from_numpy(chosen)]
    sides = [1, 0] if np.random.default_rng((seed, at)).random() < recipe.english_share else [1]
    total = 0.0
    for side in sides:
        block = trainee.padded([rows[row][side] for row in chosen])
        got = student(block.ids, block.mask)
        loss = (1 - (got * wanted).sum(1)).mean()
        if side == 1:
            logits = _WARMTH * got @ wanted.T
            # Two English lines may have one translation or the same words: no row is pushed from its own twin.
            twins = (wanted @ wanted.T > 0.95) & ~torch.eye(len(wanted), dtype=torch.bool)
            logits = logits.masked_fill(twins, -1e4)
            loss = loss + recipe.contrast * nn.functional.cross_entropy(logits, torch.arange(len(chosen)))
        loss.backward()
        total += float(loss.detach())
    steps.step(progress.slope(at, count))
    return total / len(sides)
