"""From raw data to ``models/``: teaches the encoder, exports it, fits the heads. One command, resumable.

    python3 dev.py train --shared ../shared

Stages: French word pieces; French (``distil``); roles, titles, pairs together (``joint``); curves; export in eight
bits; role, level and skill-set heads. A stopped run goes on from its last checkpoint in ``--work``; a finished stage
is not repeated. ``--fold 1/3`` teaches a copy without a third of the resumes, for ``benchmarks.accuracy`` to ask about
them; ``models/`` stays as it is. ``--preset tiny`` does all of it in a minute on texts that the repository holds, to
see that it works.
"""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")

import torch
from transformers.utils import logging as transformers_logging

from build.training import pipeline
from build.training.folds import Fold


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, help="folder with data/, gold/ and taxonomy/ (not needed for tiny)")
    parser.add_argument("--work", type=Path, default=Path("out") / "training", help="checkpoints and the record")
    parser.add_argument("--models", type=Path, default=Path("models"), help="where the encoder and the heads go")
    parser.add_argument("--source", type=Path, help="BERT folder to start from (default: all-MiniLM-L6-v2)")
    parser.add_argument("--preset", choices=("full", "tiny"), default="full")
    parser.add_argument("--fold", type=Fold.parse, help="leave a fold of the resumes out, 1/3 for example")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    transformers_logging.set_verbosity_error()
    if given.preset == "full" and given.shared is None:
        parser.error("the full preset needs --shared")
    pipeline.run(given.shared, given.work, given.models, given.source, pipeline.PRESETS[given.preset], given.fold)
    return 0


if __name__ == "__main__":
    sys.exit(main())
