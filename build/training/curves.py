"""Draws the curves of a training run from its record: losses and figures over the steps, one row for each stage."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

from build.training.progress import Record

_FIGURES = {
    "french": ("mrr_fr", "hit10_fr", "mrr_en", "hit10_en"),
    "joint": ("top1", "top3", "top1_no_headline", "top3_no_headline"),
}
_NAMES = {
    "loss": "loss",
    "loss_resumes": "resumes",
    "loss_short": "titles and tasks",
    "loss_composed": "composed resumes",
    "loss_pairs": "pairs",
    "loss_anchors": "kept sentences",
    "mrr_fr": "French → English, MRR",
    "hit10_fr": "French → English, hit@10",
    "mrr_en": "English → English, MRR",
    "hit10_en": "English → English, hit@10",
    "top1": "top-1",
    "top3": "top-3",
    "top1_no_headline": "top-1, no headline",
    "top3_no_headline": "top-3, no headline",
}


def draw(record: Record, path: Path) -> None:
    """Write the curves as SVG; equal records give equal bytes. A stage without a line is left out."""
    stages = [stage for stage in _FIGURES if record.lines(stage)]
    matplotlib.rcParams["svg.hashsalt"] = "curves"
    figure, axes = pyplot.subplots(len(stages), 2, figsize=(10, 3.4 * len(stages)), squeeze=False)
    for row, stage in zip(axes, stages, strict=True):
        lines = record.lines(stage)
        steps = [line["step"] for line in lines]
        losses = [name for name in _NAMES if name.startswith("loss") and name in lines[0]]
        for axis, names, title in ((row[0], losses, "loss"), (row[1], _FIGURES[stage], "validation")):
            for name in names:
                axis.plot(steps, [line[name] for line in lines], marker="o", markersize=3, label=_NAMES[name])
            axis.set_title(f"{stage}: {title}", fontsize=10)
            axis.set_xlabel("step")
            axis.grid(alpha=0.3)
            axis.legend(fontsize=7)
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, format="svg", metadata={"Date": None})
    pyplot.close(figure)
