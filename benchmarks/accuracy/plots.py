"""Draws what was recorded as SVG: equal records give equal bytes."""

from pathlib import Path
from typing import Any

import matplotlib
import numpy as np

matplotlib.use("Agg")
from matplotlib import pyplot
from matplotlib.figure import Figure

from classifyme_desktop.learning.calibration import BINS


def draw(drawn: dict[str, Any], folder: Path) -> None:
    """Write the reliability diagram, precision over coverage, and the confusion of groups."""
    matplotlib.rcParams |= {"svg.hashsalt": "accuracy", "svg.fonttype": "none"}
    folder.mkdir(parents=True, exist_ok=True)
    sure, right = np.array(drawn["confidence"]), np.array(drawn["right"], dtype=np.float64)
    _save(_reliability(sure, right), folder / "reliability.svg")
    _save(_coverage(right), folder / "coverage.svg")
    _save(_groups(np.array(drawn["groups_confused"]), drawn["groups"]), folder / "groups.svg")


def _reliability(sure: Any, right: Any) -> Figure:
    figure, axis = pyplot.subplots(figsize=(5, 4))
    at = np.minimum((sure * BINS).astype(int), BINS - 1)
    there = np.unique(at)
    share = [right[at == number].mean() for number in there]
    mean = [sure[at == number].mean() for number in there]
    count = np.array([(at == number).sum() for number in there])
    axis.plot([0, 1], [0, 1], color="grey", linewidth=1, linestyle="--", label="as it should be")
    axis.scatter(mean, share, s=8 + 160 * count / count.max(), color="#1f5fa8", label="ours (area: resumes)")
    axis.set(xlabel="confidence", ylabel="share right", xlim=(0, 1), ylim=(0, 1.02), title="Reliability, 96 roles")
    axis.grid(alpha=0.3)
    axis.legend(fontsize=8, loc="lower right")
    return figure


def _coverage(right: Any) -> Figure:
    figure, axis = pyplot.subplots(figsize=(5, 4))
    answered = np.arange(1, len(right) + 1)
    axis.plot(answered / len(right), np.cumsum(right) / answered, color="#1f5fa8", label="ours")
    axis.axhline(0.95, color="grey", linewidth=1, linestyle="--", label="95 %")
    axis.set(xlabel="share of resumes answered, the surest first", ylabel="share right", xlim=(0, 1))
    axis.set_title("Precision and coverage, 96 roles")
    axis.grid(alpha=0.3)
    axis.legend(fontsize=8)
    return figure


def _groups(confused: Any, names: list[str]) -> Figure:
    figure, axis = pyplot.subplots(figsize=(9, 8))
    shares = confused / np.maximum(confused.sum(axis=1, keepdims=True), 1)
    axis.pcolormesh(shares, cmap="Blues", vmin=0, vmax=1, edgecolors="#dddddd", linewidth=0.3)
    for row, column in zip(*np.nonzero(confused), strict=True):
        dark = shares[row, column] > 0.5
        axis.text(
            column + 0.5, row + 0.5, str(confused[row, column]), ha="center", va="center", fontsize=6,
            color="white" if dark else "black",
        )  # fmt: skip
    places = np.arange(len(names)) + 0.5
    axis.set_xticks(places, names, rotation=90, fontsize=7)
    axis.set_yticks(places, names, fontsize=7)
    axis.invert_yaxis()
    axis.set(xlabel="answer", ylabel="label (model-annotated)", title="The 24 groups")
    return figure


def _save(figure: Figure, path: Path) -> None:
    # A white ground keeps the axes readable on a dark page.
    figure.tight_layout()
    figure.savefig(path, format="svg", metadata={"Date": None}, facecolor="white")
    pyplot.close(figure)
