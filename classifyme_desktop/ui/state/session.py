"""What the pages of the window share once the library is open. Knows no page."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from classifyme_desktop.ui.language.translators import Language
from classifyme_desktop.ui.state.tasks import Tasks

if TYPE_CHECKING:
    from classifyme_desktop.domain.taxonomy import Node, Taxonomy
    from classifyme_desktop.services.library import Shelf
    from classifyme_desktop.services.workspace import Workspace


@dataclass(frozen=True)
class Session:
    """An open library, the reading connection of the window's thread, and the threads for everything else."""

    workspace: "Workspace"
    shelf: "Shelf"
    tasks: Tasks
    language: Language
    taxonomy: "Taxonomy"
    nodes: "dict[str, Node]" = field(init=False)

    def __post_init__(self) -> None:
        """Index the nodes above the roles."""
        nodes = {node.node_id: node for role in self.taxonomy.by_id.values() for node in role.above.values()}
        object.__setattr__(self, "nodes", nodes)

    def reload_roles(self) -> None:
        """Take the roles as they stand now, since they were changed; pages that list roles are attached anew after."""
        object.__setattr__(self, "taxonomy", self.workspace.taxonomy)

    def role(self, role_id: str) -> str:
        """Return the name of a role in the language of the window, of a merged one that of the role it counts as.

        An id that is not known is its own name.
        """
        role = self.taxonomy.by_id.get(self.taxonomy.now(role_id) or role_id)
        return role.label(self.language.code) if role else role_id

    def node(self, node_id: str) -> str:
        """Return the name of a node above the roles."""
        node = self.nodes.get(node_id)
        if node is None:
            return node_id
        return node.label_fr if self.language.code == "fr" else node.label_en
