"""Which keys do what: the first ones, those that a person chose, and which are taken. Shows nothing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from classifyme_desktop.ui.state.preferences import Preferences

_PORTABLE: Final = QKeySequence.SequenceFormat.PortableText
_NEEDED: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_FIRST_SPECIAL: Final = 0x01000000  # keys that write nothing begin here (Qt::Key)


class Keys:
    """The shortcuts of ``actions``, each of which has a name (``objectName``) that never changes."""

    def __init__(self, actions: Sequence[QAction], preferences: Preferences) -> None:
        self.actions = actions
        self._preferences = preferences
        self._first = {action.objectName(): list(action.shortcuts()) for action in actions}
        assert len(self._first) == len(actions), "two actions of one name"
        kept = preferences.keys()
        for action in actions:
            if action.objectName() in kept:
                self._set(action, _read(kept[action.objectName()]))

    def is_changed(self, action: QAction) -> bool:
        """Return whether an action has other keys than at first."""
        return action.shortcuts() != self._first[action.objectName()]

    def taken_by(self, action: QAction, wanted: QKeySequence) -> QAction | None:
        """Return the other action that has these keys, None when they are free."""
        if wanted.isEmpty():
            return None
        others = (one for one in self.actions if one is not action)
        return next((one for one in others if wanted in one.shortcuts()), None)

    @staticmethod
    def is_unsafe(wanted: QKeySequence) -> bool:
        """Return whether these keys are needed to write with."""
        if wanted.isEmpty():
            return False
        pressed = wanted[0]  # type: ignore[index]  # the stubs know nothing of its operator
        return pressed.key() < _FIRST_SPECIAL and not pressed.keyboardModifiers() & _NEEDED

    def change(self, action: QAction, wanted: QKeySequence) -> None:
        """Give an action other keys, none for an empty sequence, and remember it."""
        self._set(action, [] if wanted.isEmpty() else [wanted])
        self._remember()

    def reset(self, action: QAction) -> QAction | None:
        """Give an action its first keys again; where another one has them now, return that and change nothing."""
        first = self._first[action.objectName()]
        other = next((found for keys in first if (found := self.taken_by(action, keys)) is not None), None)
        if other is None:
            self._set(action, first)
            self._remember()
        return other

    def reset_all(self) -> None:
        """Give all actions their first keys again."""
        for action in self.actions:
            self._set(action, self._first[action.objectName()])
        self._remember()

    @staticmethod
    def _set(action: QAction, keys: Sequence[QKeySequence]) -> None:
        action.setShortcuts(list(keys))

    def _remember(self) -> None:
        changed = [action for action in self.actions if self.is_changed(action)]
        self._preferences.remember_keys(
            {one.objectName(): "; ".join(key.toString(_PORTABLE) for key in one.shortcuts()) for one in changed}
        )


def _read(written: str) -> list[QKeySequence]:
    """Return keys as they were remembered; what is not understood is left out."""
    found = (QKeySequence(part, _PORTABLE) for part in written.split("; ") if part)
    return [keys for keys in found if not keys.isEmpty()]
