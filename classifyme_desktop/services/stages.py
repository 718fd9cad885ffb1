"""The nodes above somebody's role as they count today: a role that was merged into one elsewhere moves its share there.

What a head says is kept as it said it, so until the next iteration the nodes are worked out anew where they are shown.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from classifyme_desktop.domain.prediction import Prediction, Scored
from classifyme_desktop.domain.taxonomy import Taxonomy

if TYPE_CHECKING:
    from classifyme_desktop.services.workspace import Workspace


def as_of_today(workspace: "Workspace", said: Prediction) -> Prediction:
    """Return a prediction with the likeliest node of each cut as roles count today, itself where nothing moved.

    It stays as it is, too, where the iteration that made it is damaged or its answer was made smaller. Any thread.
    Raises StorageError (``library_damaged``).
    """
    taxonomy = workspace.taxonomy
    if not said.cuts or not len(said.probabilities) or not _moved(taxonomy):
        return said
    classes = _classes(workspace, said.iteration)
    if len(classes) != len(said.probabilities) or not taxonomy.by_id.keys() >= set(classes):
        return said
    p = taxonomy.folded(said.probabilities, classes).tolist()
    return replace(said, cuts={cut: _likeliest(taxonomy.sums(p, classes, cut)) for cut in said.cuts})


def _moved(taxonomy: Taxonomy) -> bool:
    """Return whether a role was merged into one that another node holds."""
    by_id = taxonomy.by_id
    pairs = ((by_id[one], by_id[into]) for one, into in taxonomy.became.items() if into is not None and one in by_id)
    return any(one.above != into.above for one, into in pairs)


def _likeliest(sums: dict[str, float]) -> Scored:
    node_id, p = min(sums.items(), key=lambda one: (-one[1], one[0]))
    return Scored(node_id, min(p, 1.0))


def _classes(workspace: "Workspace", iteration: int) -> tuple[str, ...]:
    # Rarely needed, and dear to load for the first window.
    from classifyme_desktop.errors import ModelError
    from classifyme_desktop.inference import registry
    from classifyme_desktop.services import iterations

    try:
        facts = registry.load_manifest(iterations.folder(workspace, iteration)).facts
    except ModelError:
        return ()  # told by what needs the model
    return tuple(map(str, facts.get("classes", ())))
