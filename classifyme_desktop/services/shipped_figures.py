"""How good the role head is that the program came with, by the code that judges what is learnt, on the same test set.

Its card says more and says it of other texts: figures of different texts make no line.
"""

from functools import lru_cache
from pathlib import Path

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.iteration import Figures
from classifyme_desktop.errors import ModelError
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.registry import Manifest
from classifyme_desktop.learning import replay as replays
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.proposal import Step, frozen_pair
from classifyme_desktop.learning.replay import Replay


def of(home: Path, manifest: Manifest) -> Figures | None:
    """Return the figures of the head in ``home`` on the frozen test set, None where that is not one of its encoder.

    Some fifty milliseconds the first time, then remembered. Any thread, but not the window's.
    """
    encoder_sha256 = str(manifest.facts.get("encoder_sha256", ""))
    try:
        tested = registry.load_manifest(paths.models() / replays.FOLDER)
        if tested.facts.get("encoder_sha256") != encoder_sha256:
            return None
        return _measured(home, encoder_sha256, manifest.sha256, tested.sha256)
    except ModelError:
        return None  # told by what learns


@lru_cache(maxsize=4)
def _measured(home: Path, encoder_sha256: str, _head: str, _replay: str) -> Figures:
    shipped = HeadArrays.load(home, encoder_sha256)
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        taxonomy = taxonomies.parse(lines)
    step = Step(shipped)
    return frozen_pair(Replay.load(shipped), shipped, (step, step), taxonomy).figures[1]
