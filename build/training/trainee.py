"""The encoder while it learns: BERT in bfloat16 with masters in full precision, word vectors with sparse gradients.

What made it fast on a CPU (two cores with AVX-512 BF16, tokens a second of forward and backward): autocast 2,200;
weights in bfloat16 3,000; plain instead of fused attention 3,900; sparse gradients of the word vectors 4,400.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from transformers import AutoModel, BertConfig, BertModel

Ids = Sequence[int]


class Trainee(nn.Module):
    """Token ids → unit vectors ``(n, d) float32``, the mean over tokens, as the exported encoder computes them."""

    def __init__(self, config: BertConfig) -> None:
        """Start with random weights; ``begin`` and ``load_state_dict`` bring real ones."""
        super().__init__()
        config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
        self.config = config
        self.words = nn.Embedding(config.vocab_size, config.hidden_size, sparse=True)
        small = BertConfig.from_dict({**config.to_dict(), "vocab_size": 1})
        body = AutoModel.from_config(small, attn_implementation="eager", add_pooling_layer=False)
        self.body = body.to(torch.bfloat16)
        # Texts come in as word vectors; the body's own table of one row is never read.
        self.body.embeddings.word_embeddings.weight.requires_grad_(False)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return unit vectors of padded ``ids`` and their ``mask``, both ``(n, t) int64``."""
        vectors = self.words(ids).to(self.body.dtype)
        tokens = self.body(inputs_embeds=vectors, attention_mask=mask).last_hidden_state.float()
        kept = mask[:, :, None].float()
        return nn.functional.normalize((tokens * kept).sum(1) / kept.sum(1), dim=1)


def begin(source: Path, parts: Sequence[Sequence[int]] = ()) -> Trainee:
    """Return a trainee with the weights of a BERT folder; each new word begins as the mean of its ``parts``."""
    original = BertModel.from_pretrained(str(source), add_pooling_layer=False)
    old = original.embeddings.word_embeddings.weight.detach()
    new = [old[list(part)].mean(0) for part in parts]
    config = original.config
    config.vocab_size = len(old) + len(new)
    trainee = Trainee(config)
    with torch.no_grad():
        trainee.words.weight.copy_(torch.cat([old, torch.stack(new)]) if new else old)
        wanted = trainee.body.state_dict()
        for name, value in original.state_dict().items():
            if name in wanted and "word_embeddings" not in name:
                wanted[name].copy_(value)
    return trainee


def save(trainee: Trainee, source: Path, tokenizer_json: str, folder: Path) -> None:
    """Write the trainee as a BERT folder that optimum exports; layout and side files as in ``source``."""
    import shutil

    folder.mkdir(parents=True, exist_ok=True)
    for name in ("modules.json", "sentence_bert_config.json", "special_tokens_map.json", "tokenizer_config.json"):
        if (source / name).exists():
            shutil.copyfile(source / name, folder / name)
    if (source / "1_Pooling").exists():
        shutil.copytree(source / "1_Pooling", folder / "1_Pooling", dirs_exist_ok=True)
    (folder / "tokenizer.json").write_text(tokenizer_json, encoding="utf-8")
    plain = BertModel(trainee.config, add_pooling_layer=False)
    state = {name: value.float() for name, value in trainee.body.state_dict().items()}
    state["embeddings.word_embeddings.weight"] = trainee.words.weight.detach()
    plain.load_state_dict(state)
    plain.save_pretrained(folder)


class Steps:
    """AdamW on masters in full precision, SparseAdam on the word vectors; one rate for the body, one for the words."""

    def __init__(self, trainee: Trainee, others: nn.Module | None, *, rate: float, words: float, heads: float) -> None:
        self.trainee = trainee
        self.working = [weight for weight in trainee.body.parameters() if weight.requires_grad]
        self.masters = [weight.detach().float().clone().requires_grad_(True) for weight in self.working]
        groups: list[dict[str, Any]] = [{"params": self.masters, "lr": rate}]
        if others is not None:
            groups.append({"params": list(others.parameters()), "lr": heads, "weight_decay": 0.0})
        self.dense = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        self.sparse = torch.optim.SparseAdam([trainee.words.weight], lr=words)
        self.rates = [group["lr"] for group in self.dense.param_groups] + [words]

    def step(self, share: float) -> None:
        """Move the weights along the gradients, at ``share`` of the full rates, and forget the gradients."""
        for working, master in zip(self.working, self.masters, strict=True):
            master.grad = None if working.grad is None else working.grad.float()
            working.grad = None
        torch.nn.utils.clip_grad_norm_(self.masters, 1.0)
        for group, rate in zip([*self.dense.param_groups, *self.sparse.param_groups], self.rates, strict=True):
            group["lr"] = rate * share
        self.dense.step()
        if self.trainee.words.weight.grad is not None:
            self.sparse.step()
        self.dense.zero_grad(set_to_none=True)
        self.sparse.zero_grad(set_to_none=True)
        with torch.no_grad():
            torch._foreach_copy_(self.working, self.masters)

    def state(self) -> dict[str, Any]:
        """Return all that a later start needs to go on."""
        return {"masters": self.masters, "dense": self.dense.state_dict(), "sparse": self.sparse.state_dict()}

    def load(self, state: dict[str, Any]) -> None:
        """Go on from a ``state``."""
        with torch.no_grad():
            for mine, stored in zip(self.masters, state["masters"], strict=True):
                mine.copy_(stored)
            torch._foreach_copy_(self.working, self.masters)
        self.dense.load_state_dict(state["dense"])
        self.sparse.load_state_dict(state["sparse"])


@dataclass(frozen=True, slots=True)
class Padded:
    """Token ids and mask ``(n, t) int64``, padded to the longest."""

    ids: Tensor
    mask: Tensor


def padded(rows: Sequence[Ids]) -> Padded:
    """Return rows of token ids as one rectangle; padding is id 0."""
    width = max(len(row) for row in rows)
    ids = torch.zeros((len(rows), width), dtype=torch.long)
    mask = torch.zeros((len(rows), width), dtype=torch.long)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
    return Padded(ids, mask)


@torch.no_grad()
def vectors(trainee: Trainee, rows: Sequence[Ids], batch: int = 128) -> npt.NDArray[np.float32]:
    """Return the unit vectors ``(n, d) float32`` of rows of token ids, the longest ones first in memory."""
    order = sorted(range(len(rows)), key=lambda at: -len(rows[at]))
    found = np.zeros((len(rows), trainee.config.hidden_size), np.float32)
    trainee.eval()
    for start in range(0, len(order), batch):
        chosen = order[start : start + batch]
        block = padded([rows[at] for at in chosen])
        found[chosen] = trainee(block.ids, block.mask).numpy()
    trainee.train()
    return found
