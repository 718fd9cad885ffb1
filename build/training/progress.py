"""Checkpoints that a stopped run goes on from, and the record of what was measured on the way."""

import json
from pathlib import Path
from typing import Any

import torch


class Record:
    """One line of JSON for each measurement: ``{"stage", "step", name: value, ...}``; kept beside the checkpoint."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path

    def add(self, stage: str, step: int, **measured: float) -> None:
        """Add a line."""
        line = {"stage": stage, "step": step, **{name: round(float(value), 5) for name, value in measured.items()}}
        with self.path.open("a", encoding="utf-8") as out:
            out.write(json.dumps(line) + "\n")

    def lines(self, stage: str) -> list[dict[str, Any]]:
        """Return the lines of a stage; where a run was resumed, the later line of a step counts."""
        if not self.path.exists():
            return []
        found = [json.loads(line) for line in self.path.read_text(encoding="utf-8").splitlines()]
        return sorted((one for one in found if one["stage"] == stage), key=lambda one: one["step"])


def store(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint, complete before it takes the place of an older one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


def stored(path: Path) -> dict[str, Any] | None:
    """Return a checkpoint, None when there is none. Tensors and plain values alone are read, no code."""
    if not path.exists():
        return None
    found: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    return found


def slope(step: int, steps: int, warm: float = 0.06) -> float:
    """Return the share of the full rate at a step: up along a line, then down along a line to a fiftieth."""
    at = step / max(1, steps)
    return max(0.02, at / warm if at < warm else (1 - at) / (1 - warm))
