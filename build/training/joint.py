"""Second stage: roles, titles, tasks, translations and categories together, with what was learnt of French kept.

Each step sees resumes (three chunks each; the headline often hidden), short texts and composed resumes of all roles,
pairs that belong together, and sentences held at their teacher's vectors. The weights that count are a running mean
over the steps (Polyak & Juditsky 1992), measured on the development gold; the best of them is kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from tqdm import tqdm

from build.training import progress, trainee
from build.training.distil import mark, tokens
from build.training.material import Resume
from build.training.phrases import Phrases, composed
from build.training.progress import Record
from build.training.trainee import Steps, Trainee
from classifyme_desktop.learning import calibration
from classifyme_desktop.learning.softmax_regression import softmax

CHUNK = 128
POSITIONS = 8  # chunks with a learnt weight of their own; later ones share the last
MOST_CHUNKS = 8  # of a resume when measuring


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long, how fast, and how much of what is in a step."""

    epochs: float = 4.2
    resumes: int = 8
    chunks: int = 3
    short: int = 24
    composed: int = 4
    pairs: int = 32
    anchors: int = 24
    rate: float = 6e-5
    words: float = 1e-4
    heads: float = 2e-3
    hide_headline: float = 0.3
    cut_beginning: float = 0.2
    mask_tokens: float = 0.08
    decay: float = 0.995
    measure_every: int = 250


@dataclass(frozen=True)
class Material:
    """All texts of the stage. ``pairs``: texts that belong together; ``anchors``: token ids with their vectors."""

    train: list[Resume]
    dev: list[Resume]
    roles: tuple[str, ...]
    short: dict[str, list[list[str]]]
    phrases: Phrases
    pairs: list[list[tuple[str, str]]]
    anchors: list[tuple[str, str]]
    anchor_vectors: npt.NDArray[np.float32]
    prototypes: npt.NDArray[np.float32]
    categories: int
    tokenizer: Tokenizer
    folder: Path
    seed: int


class Pooling(nn.Module):
    """Roles from the first chunk and an attention mean of all; categories beside. Cosines to learnt directions."""

    def __init__(self, prototypes: npt.NDArray[np.float32], categories: int) -> None:
        """Begin at the role prototypes ``(c, d)`` of unit length, with equal attention to all chunks."""
        super().__init__()
        begun = torch.from_numpy(prototypes - prototypes.mean(0))
        self.first = nn.Parameter(begun.clone())
        self.whole = nn.Parameter(begun.clone())
        self.bias = nn.Parameter(torch.zeros(len(prototypes)))
        self.query = nn.Parameter(torch.zeros(prototypes.shape[1]))
        self.position = nn.Parameter(torch.zeros(POSITIONS))
        self.scale = nn.Parameter(torch.tensor([14.0, 14.0]).log())
        self.category = nn.Linear(2 * prototypes.shape[1], categories)

    def features(self, vectors: Tensor, counts: Sequence[int], places: Tensor) -> Tensor:
        """Return ``(n, 2 d)``: first chunk and attention mean, of unit length; ``vectors`` of all chunks in a row."""
        lifted = vectors @ self.query * 8.0 + self.position[places.clamp(max=POSITIONS - 1)]
        rows = []
        at = 0
        for count in counts:
            own = vectors[at : at + count]
            mean = (torch.softmax(lifted[at : at + count], 0)[:, None] * own).sum(0)
            rows.append(torch.cat([own[0], functional.normalize(mean, dim=0)]))
            at += count
        return torch.stack(rows)

    def forward(self, features: Tensor) -> Tensor:
        """Return role logits ``(n, c)`` of features ``(n, 2 d)``."""
        first, whole = features.chunk(2, dim=1)
        steep = self.scale.exp()
        return steep[0] * first @ self.first.T + steep[1] * whole @ self.whole.T + self.bias


def run(student: Trainee, material: Material, recipe: Recipe, record: Record, name: str = "joint") -> Pooling:
    """Teach ``student`` and return the pooling, both at the best mean weights measured; resumable as ``distil.run``."""
    torch.manual_seed(material.seed)
    pooling = Pooling(material.prototypes, material.categories)
    steps = Steps(student, pooling, rate=recipe.rate, words=recipe.words, heads=recipe.heads)
    mean = _Mean(steps, pooling, recipe.decay)
    count = int(recipe.epochs * len(material.train) / recipe.resumes)
    first, best = 0, -1.0
    begun = progress.stored(material.folder / f"{name}.pt")
    if begun is not None:
        first, best = begun["step"], begun["best"]
        student.load_state_dict(begun["student"])
        pooling.load_state_dict(begun["pooling"])
        steps.load(begun["steps"])
        torch._foreach_copy_(mean.kept, begun["mean"])
    losses: list[dict[str, float]] = []
    for at in tqdm(range(first, count), initial=first, total=count, desc=name, mininterval=10.0):
        losses.append(_step(student, pooling, material, recipe, at, count))
        steps.step(progress.slope(at, count))
        mean.add(at)
        if (at + 1) % recipe.measure_every == 0 or at + 1 == count:
            mean.show()
            found = measure(student, pooling, material.dev, material.tokenizer)
            record.add(
                name, at + 1, **{kind: float(np.mean([one[kind] for one in losses])) for kind in losses[0]}, **found
            )
            losses = []
            if found["top1"] + found["top3"] - found["nll"] / 10 > best:
                best = found["top1"] + found["top3"] - found["nll"] / 10
                progress.store(material.folder / f"{name}-best.pt", {"mean": mean.kept, "step": at + 1})
            mean.hide()
            state = {"step": at + 1, "best": best, "student": student.state_dict(), "pooling": pooling.state_dict()}
            progress.store(material.folder / f"{name}.pt", state | {"steps": steps.state(), "mean": mean.kept})
    finished = progress.stored(material.folder / f"{name}-best.pt")
    if finished is not None:
        restore(student, pooling, finished["mean"])
    return pooling


class _Mean:
    """The running mean of all weights in full precision; ``show`` puts it in place of the weights until ``hide``."""

    def __init__(self, steps: Steps, pooling: Pooling, decay: float) -> None:
        shared = [steps.trainee.words.weight, *pooling.parameters()]
        self._live: list[Tensor] = [weight.data for weight in (*steps.working, *shared)]
        self._source: list[Tensor] = [weight.data for weight in (*steps.masters, *shared)]
        self.kept = [weight.clone() for weight in self._source]
        self._decay = decay
        self._held: list[Tensor] = []

    def add(self, step: int) -> None:
        """Take the present weights in, more at the beginning."""
        share = 1 - min(self._decay, (step + 1) / (step + 10))
        torch._foreach_lerp_(self.kept, self._source, share)

    def show(self) -> None:
        """Put the mean in place of the weights."""
        self._held = [weight.clone() for weight in self._live]
        torch._foreach_copy_(self._live, self.kept)

    def hide(self) -> None:
        """Put the weights back."""
        torch._foreach_copy_(self._live, self._held)
        self._held = []


def restore(student: Trainee, pooling: Pooling, mean: list[Tensor]) -> None:
    """Give the student, in full precision from now on, and the pooling the weights of a running mean."""
    student.float()
    body = [weight for weight in student.body.parameters() if weight.requires_grad]
    torch._foreach_copy_([weight.data for weight in (*body, student.words.weight, *pooling.parameters())], mean)


def _step(
    student: Trainee, pooling: Pooling, material: Material, recipe: Recipe, at: int, count: int
) -> dict[str, float]:
    """Add up the gradients of one step; return the loss of each part."""
    draw = np.random.default_rng((material.seed, at))
    parts = {
        "loss_resumes": lambda: _resumes(student, pooling, material, recipe, draw, at),
        "loss_short": lambda: _short(student, pooling, material, recipe, draw),
        "loss_composed": lambda: _composed(student, pooling, material, recipe, draw),
        "loss_pairs": lambda: _pairs(student, material, recipe, draw),
        "loss_anchors": lambda: _anchors(student, material, recipe, draw),
    }
    found = {}
    for name, part in parts.items():
        loss = part()
        loss.backward()
        found[name] = float(loss.detach())
    return found


def _resumes(
    student: Trainee, pooling: Pooling, material: Material, recipe: Recipe, draw: np.random.Generator, at: int
) -> Tensor:
    order = np.random.default_rng((material.seed, 7, at * recipe.resumes // len(material.train))).permutation(
        len(material.train)
    )
    chosen = [material.train[order[(at * recipe.resumes + one) % len(order)]] for one in range(recipe.resumes)]
    rows: list[list[int]] = []
    counts: list[int] = []
    places: list[int] = []
    mask = mark(material.tokenizer, "[MASK]")
    for resume in chosen:
        ids = resume.ids
        if draw.random() < recipe.hide_headline:
            ids = ids[resume.headline :]
        if draw.random() < recipe.cut_beginning:
            ids = ids[int(draw.integers(0, max(1, min(200, len(ids) // 2)))) :]
        cut = chunks_of(ids, material.tokenizer)
        later = np.sort(draw.permutation(len(cut) - 1)[: recipe.chunks - 1] + 1) if len(cut) > 1 else np.zeros(0, int)
        kept = [0, *(int(one) for one in later)]
        rows += [_masked(cut[one], mask, recipe.mask_tokens, draw) for one in kept]
        counts.append(len(kept))
        places += kept
    block = trainee.padded(rows)
    features = pooling.features(student(block.ids, block.mask), counts, torch.tensor(places))
    wanted = torch.from_numpy(np.stack([resume.target for resume in chosen]))
    loss = functional.cross_entropy(pooling(features), wanted)
    searched = functional.cross_entropy(
        4.0 * pooling.category(features), torch.tensor([resume.category for resume in chosen])
    )
    return loss + 0.15 * searched


def _short(student: Trainee, pooling: Pooling, material: Material, recipe: Recipe, draw: np.random.Generator) -> Tensor:
    roles = draw.integers(0, len(material.roles), recipe.short)
    rows = []
    for role in roles:
        groups = material.short[material.roles[role]]
        group = groups[int(draw.integers(0, len(groups)))]
        rows.append(tokens(material.tokenizer, group[int(draw.integers(0, len(group)))], 40))
    block = trainee.padded(rows)
    vectors = student(block.ids, block.mask)
    logits = pooling(torch.cat([vectors, vectors], dim=1))
    return 0.4 * functional.cross_entropy(logits, torch.from_numpy(roles))


def _composed(
    student: Trainee, pooling: Pooling, material: Material, recipe: Recipe, draw: np.random.Generator
) -> Tensor:
    known = [at for at, role_id in enumerate(material.roles) if role_id in material.phrases.by_role]
    if not known:
        return torch.zeros((), requires_grad=True)
    roles = [known[int(at)] for at in draw.integers(0, len(known), recipe.composed)]
    rows: list[list[int]] = []
    counts: list[int] = []
    places: list[int] = []
    for role in roles:
        text = composed(material.phrases, material.roles[role], int(draw.random() < 0.35), draw)
        ids = np.array(material.tokenizer.encode(text, add_special_tokens=False).ids)
        cut = chunks_of(ids, material.tokenizer)[:2]
        rows += cut
        counts.append(len(cut))
        places += range(len(cut))
    block = trainee.padded(rows)
    features = pooling.features(student(block.ids, block.mask), counts, torch.tensor(places))
    return 0.5 * functional.cross_entropy(pooling(features), torch.tensor(roles))


def _pairs(student: Trainee, material: Material, recipe: Recipe, draw: np.random.Generator) -> Tensor:
    pool = material.pairs[int(draw.integers(0, len(material.pairs)))]
    chosen = [pool[int(at)] for at in draw.integers(0, len(pool), recipe.pairs)]
    rows = [tokens(material.tokenizer, pair[side], 64) for side in (0, 1) for pair in chosen]
    block = trainee.padded(rows)
    left, right = student(block.ids, block.mask).chunk(2)
    logits = 20.0 * left @ right.T
    same = torch.tensor([[one[0] == two[0] or one[1] == two[1] for two in chosen] for one in chosen])
    logits = logits.masked_fill(same & ~torch.eye(len(chosen), dtype=torch.bool), -1e4)
    wanted = torch.arange(len(chosen))
    return 0.15 * (functional.cross_entropy(logits, wanted) + functional.cross_entropy(logits.T, wanted))


def _anchors(student: Trainee, material: Material, recipe: Recipe, draw: np.random.Generator) -> Tensor:
    chosen = draw.integers(0, len(material.anchors), recipe.anchors)
    sides = draw.integers(0, 2, recipe.anchors)
    rows = [tokens(material.tokenizer, material.anchors[one][side]) for one, side in zip(chosen, sides, strict=True)]
    block = trainee.padded(rows)
    wanted = torch.from_numpy(material.anchor_vectors[chosen])
    return 2.0 * (1 - (student(block.ids, block.mask) * wanted).sum(1)).mean()


def chunks_of(ids: npt.NDArray[Any], tokenizer: Tokenizer) -> list[list[int]]:
    """Return the chunks of token ids with the marks around each, as the program cuts them."""
    room, start, end = CHUNK - 2, mark(tokenizer, "[CLS]"), mark(tokenizer, "[SEP]")
    return [[start, *(int(one) for one in ids[at : at + room]), end] for at in range(0, max(1, len(ids)), room)]


def _masked(row: list[int], mask: int, share: float, draw: np.random.Generator) -> list[int]:
    """Return a chunk with some of its tokens hidden, never the marks at its ends."""
    hidden = draw.random(len(row)) < share
    hidden[[0, -1]] = False
    return [mask if hide else one for one, hide in zip(row, hidden, strict=True)]


@torch.no_grad()
def features_of(
    student: Trainee, pooling: Pooling, listed: Sequence[Resume], tokenizer: Tokenizer, *, with_headline: bool = True
) -> npt.NDArray[np.float32]:
    """Return the features ``(n, 2 d)`` of whole resumes, at most MOST_CHUNKS chunks of each."""
    read = [one.ids if with_headline else one.ids[one.headline :] for one in listed]
    cut = [chunks_of(ids, tokenizer)[:MOST_CHUNKS] for ids in read]
    vectors = torch.from_numpy(trainee.vectors(student, [row for rows in cut for row in rows]))
    places = torch.tensor([at for rows in cut for at in range(len(rows))])
    found: npt.NDArray[np.float32] = pooling.features(vectors, [len(rows) for rows in cut], places).numpy()
    return found


@torch.no_grad()
def measure(student: Trainee, pooling: Pooling, listed: Sequence[Resume], tokenizer: Tokenizer) -> dict[str, float]:
    """Return figures of the pooling's own logits on resumes, with the headline and without."""
    accepted = np.stack([one.accepted for one in listed])
    found: dict[str, float] = {}
    for name, kept in (("", True), ("_no_headline", False)):
        features = torch.from_numpy(features_of(student, pooling, listed, tokenizer, with_headline=kept))
        logits = pooling(features).numpy().astype(np.float64)
        order = np.argsort(-logits, axis=1, kind="stable")
        found[f"top1{name}"] = float(accepted[np.arange(len(order)), order[:, 0]].mean())
        found[f"top3{name}"] = float(np.take_along_axis(accepted, order[:, :3], 1).any(1).mean())
        if kept:
            p = softmax(logits, calibration.temperature(logits, accepted))
            found["nll"] = float(-np.log((p * accepted).sum(1) + 1e-9).mean())
    return found
