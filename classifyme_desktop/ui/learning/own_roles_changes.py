"""The changes of roles that the window makes: one after the other, each away from its thread, each one step to undo.

Knows no widget. What is told is in the language of the window at that moment.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import names, words
from classifyme_desktop.ui.state.in_turn import InTurn
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.services.own_roles import Changed
    from classifyme_desktop.services.workspace import Workspace


class RoleChanges(QObject):
    """``told`` carries a ``Telling``; ``made`` tells that roles changed; ``refused`` carries why one did not."""

    told = Signal(object)
    made = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._turn: InTurn | None = None

    def attach(self, session: Session) -> None:
        """Change the roles of an open library."""
        self._session, self._turn = session, InTurn(session.tasks)

    def detach(self) -> None:
        """Let go of the library, which is about to be closed, once what was asked for is done."""
        if self._turn is not None:
            self._turn.finish()
        self._session = self._turn = None

    # ------------------------------------------------------------------ what is done

    def add(self, english: str, french: str, near: str, examples: Sequence[int], split_from: str | None) -> None:
        """Add a role."""
        from classifyme_desktop.domain.own_roles import Names
        from classifyme_desktop.domain.resume import ResumeId

        people = [ResumeId(one) for one in examples]
        text = self.tr("Role added: %1 for %n person(s)", "", len(people)).replace("%1", names.shown(english.strip()))
        self._do(lambda roles, w: roles.add(w, Names(english, french), near, people, split_from=split_from), text)

    def rename(self, role_id: str, english: str, french: str) -> None:
        """Call a role otherwise."""
        from classifyme_desktop.domain.own_roles import Names

        text = self.tr("Role renamed: %1").replace("%1", names.shown(english.strip()))
        self._do(lambda roles, w: roles.rename(w, role_id, Names(english, french)), text)

    def merge(self, role_id: str, into: str) -> None:
        """Let a role count as another one."""
        text = self.tr("Role merged: %1 counts as %2 now").replace("%1", self._named(role_id))
        self._do(lambda roles, w: roles.merge(w, role_id, into), text.replace("%2", self._named(into)))

    def retire(self, role_id: str) -> None:
        """Do without a role."""
        text = self.tr("Role retired: %1. Its people wait for a review.").replace("%1", self._named(role_id))
        self._do(lambda roles, w: roles.retire(w, role_id), text)

    def _named(self, role_id: str) -> str:
        return "" if self._session is None else names.shown(self._session.role(role_id))

    # ------------------------------------------------------------------ how it is done

    def _do(self, act: "Callable[[Any, Workspace], Changed]", text: str) -> None:
        def work(workspace: "Workspace") -> "Changed":
            from classifyme_desktop.services import own_roles

            return act(own_roles, workspace)

        def then(changed: "Changed") -> None:
            step = _Step(changed.number)
            back = lambda: self._take_back(step)  # noqa: E731 - twice the same: what is undone is undone again
            self.told.emit(Telling(text, self.tr("Undo"), back, redo=back))

        self._start(work, then)

    def _take_back(self, step: "_Step") -> None:
        def work(workspace: "Workspace") -> "Changed | None":
            from classifyme_desktop.services import own_roles

            return own_roles.undo(workspace, step.number)

        def then(changed: "Changed | None") -> None:
            if changed is not None:
                step.number = changed.number

        self._start(work, then)

    def _start(self, work: "Callable[[Workspace], Any]", then: "Callable[[Any], None]") -> None:
        session, turn = self._session, self._turn
        if session is None or turn is None:
            return

        def run() -> Any:
            done = work(session.workspace)
            _ = session.workspace.taxonomy  # read here, so that the window's thread has it at hand
            return done

        def end(done: Any) -> None:
            if self._session is session:
                session.reload_roles()
                self.made.emit()
                then(done)

        turn.start(run, end, self._on_failed)

    def _on_failed(self, error: ClassifyMeError) -> None:
        self.refused.emit(words.error(error))


class _Step:
    """A change that was made; ``number``: by which it is taken back or made again next."""

    def __init__(self, number: int) -> None:
        self.number = number
