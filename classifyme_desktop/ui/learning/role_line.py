"""A line to type a role into, which offers the roles that there are while somebody types. Plain text throughout."""

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from classifyme_desktop.ui.language import names


class RoleLine(QLineEdit):
    """A name that is known, or a part of one name alone, is a role."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[str, str] = {}
        self._offered = QStringListModel(self)
        self.setAcceptDrops(False)
        self.setClearButtonEnabled(True)
        made = QCompleter(self._offered, self)
        made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(made)

    def offer(self, roles: Mapping[str, str]) -> None:
        """Offer roles: their names by their ids."""
        self._ids = {names.shown(name): role_id for role_id, name in roles.items()}
        self._offered.setStringList(sorted(self._ids, key=str.casefold))

    def show_role(self, role_id: str | None) -> None:
        """Show the name of a role, nothing for None."""
        self.setText(next((name for name, one in self._ids.items() if one == role_id), ""))
        self.setCursorPosition(0)

    def role_id(self) -> str | None:
        """Return the role that is meant, None where it is none or could be several."""
        wanted = " ".join(self.text().split()).casefold()
        exact = [one for name, one in self._ids.items() if name.casefold() == wanted]
        found = exact or [one for name, one in self._ids.items() if wanted and wanted in name.casefold()]
        return found[0] if len(found) == 1 else None
