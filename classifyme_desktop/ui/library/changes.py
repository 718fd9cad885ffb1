"""The changes that the library page makes: each away from the window's thread, in one transaction, and undoable.

Knows no widget. What is told is in the language of the window at that moment.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import gig_words, names
from classifyme_desktop.ui.state.session import Session
from classifyme_desktop.ui.widgets.toast import Telling

if TYPE_CHECKING:
    from classifyme_desktop.domain.likeness import Decision, Pair
    from classifyme_desktop.services.corrections import Change
    from classifyme_desktop.services.tags import Tagging

T = TypeVar("T")


class Changes(QObject):
    """``made`` tells that something changed; ``undoable`` carries what in words, and two callables: undo and redo.

    ``ranked`` tells that rankings are out of date; ``told`` carries a ``Telling``, ``failed`` an error.
    """

    made = Signal()
    ranked = Signal()
    undoable = Signal(str, object, object)
    told = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None

    def attach(self, session: Session) -> None:
        """Change an open library."""
        self._session = session

    def detach(self) -> None:
        """Change nothing more."""
        self._session = None

    # ------------------------------------------------------------------ tags and notes

    def tag(self, resume_ids: Sequence[int], name: str) -> None:
        """Give people a tag."""

        def then(told: "Tagging") -> None:
            if told.resume_ids:
                text = self.tr("Tag “%1” given to %n person(s)", "", len(told.resume_ids))
                self._tell_tagging(text, told, is_given=True)

        self._run(lambda tags: tags.add(self._workspace(), resume_ids, name), then)

    def untag(self, resume_ids: Sequence[int], name: str) -> None:
        """Take a tag from people."""

        def then(told: "Tagging") -> None:
            if told.resume_ids:
                text = self.tr("Tag “%1” taken from %n person(s)", "", len(told.resume_ids))
                self._tell_tagging(text, told, is_given=False)

        self._run(lambda tags: tags.remove(self._workspace(), resume_ids, name), then)

    def _tell_tagging(self, text: str, told: "Tagging", *, is_given: bool) -> None:
        def change(to: bool) -> None:
            def work(tags: Any) -> object:
                act = tags.add if to else tags.remove
                return act(self._workspace(), told.resume_ids, told.name)

            self._run(work)

        said = text.replace("%1", names.shown(told.name))
        self.undoable.emit(said, lambda: change(not is_given), lambda: change(is_given))

    def rename_tag(self, name: str, to: str) -> None:
        """Give a tag another name."""

        def then(_: object) -> None:
            said = self.tr("Tag renamed: %1").replace("%1", names.shown(to))
            self.undoable.emit(said, lambda: rename(to, name), lambda: rename(name, to))

        def rename(now: str, new: str) -> None:
            self._run(lambda tags: tags.rename(self._workspace(), now, new))

        self._run(lambda tags: tags.rename(self._workspace(), name, to), then)

    def forget_tag(self, name: str) -> None:
        """Take a tag from everybody, so that it is no longer there."""

        def then(told: "Tagging") -> None:
            text = self.tr("Tag “%1” deleted; %n person(s) had it", "", len(told.resume_ids))
            self._tell_tagging(text, told, is_given=False)

        self._run(lambda tags: tags.forget(self._workspace(), name), then)

    def note(self, texts: Mapping[int, str]) -> None:
        """Keep the notes of people."""

        def put(these: Mapping[int, str]) -> None:
            self._run(lambda tags: tags.put_notes(self._workspace(), these))

        def then(before: Mapping[int, str]) -> None:
            if before:
                after = {one: texts[one] for one in before}
                said = self.tr("Note changed for %n person(s)", "", len(before))
                self.undoable.emit(said, lambda: put(before), lambda: put(after))

        self._run(lambda tags: tags.put_notes(self._workspace(), texts), then)

    # ------------------------------------------------------------------ roles

    def change_role(self, resume_ids: Sequence[int], role_id: str) -> None:
        """Say the role of people."""

        def work(session: Session) -> "Change":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import review

            return review.change(session.workspace, [ResumeId(one) for one in resume_ids], role_id)

        session = self._session
        named = "" if session is None else session.role(role_id)
        self._start(
            work,
            lambda told: self._tell_role(
                told, self.tr("Role “%1” set for %n person(s)", "", len(told.resume_ids)).replace("%1", named)
            ),
        )

    def confirm_role(self, resume_ids: Sequence[int]) -> None:
        """Say that the likeliest role of people is right."""

        def work(session: Session) -> "Change":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import review

            return review.confirm(session.workspace, [ResumeId(one) for one in resume_ids])

        def then(told: "Change") -> None:
            self._tell_role(told, self.tr("Role confirmed for %n person(s)", "", len(told.resume_ids)))

        self._start(work, then)

    def change_level(self, resume_ids: Sequence[int], level: str) -> None:
        """Say the level of people, one of ``searchable.LEVELS``."""

        def work(session: Session) -> "Change":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import corrections

            return corrections.set_level(session.workspace, [ResumeId(one) for one in resume_ids], level)

        def then(told: "Change") -> None:
            said = self.tr("Level “%1” set for %n person(s)", "", len(told.resume_ids))
            self._tell_role(told, said.replace("%1", gig_words.level(level)))

        self._start(work, then)

    def confirm_level(self, resume_ids: Sequence[int]) -> None:
        """Say that the level that is shown of people is right."""

        def work(session: Session) -> "Change":
            from classifyme_desktop.domain.resume import ResumeId
            from classifyme_desktop.services import corrections

            return corrections.confirm_level(session.workspace, [ResumeId(one) for one in resume_ids])

        def then(told: "Change") -> None:
            self._tell_role(told, self.tr("Level confirmed for %n person(s)", "", len(told.resume_ids)))
            if told.change_id is None:
                self.told.emit(Telling(self.tr("A reader said the level of these people before; it stands.")))

        self._start(work, then)

    def _tell_role(self, told: "Change", said: str) -> None:
        if told.change_id is None:
            return
        newest = [told.change_id]  # taking back is a change too, and is taken back to do it again

        def turn() -> None:
            def work(session: Session) -> "Change | None":
                from classifyme_desktop.services import corrections

                return corrections.undo(session.workspace, newest[0])

            def then(made: "Change | None") -> None:
                if made is not None and made.change_id is not None:
                    newest[0] = made.change_id
                self.ranked.emit()

            self._start(work, then)

        self.ranked.emit()
        self.undoable.emit(said, turn, turn)

    # ------------------------------------------------------------------ the trash

    def trash(self, file_ids: Sequence[int], *, is_restored: bool = False) -> None:
        """Lay files into the trash, or take them out."""

        def move(ids: Sequence[int], *, out: bool, tell: bool = False) -> None:
            def work(session: Session) -> Sequence[int]:
                from classifyme_desktop.services import trash

                act = trash.restore if out else trash.put
                return act(session.workspace, ids)

            def then(moved: Sequence[int]) -> None:
                self.ranked.emit()
                if tell and moved:
                    self.undoable.emit(
                        self._moved(len(moved), out=out),
                        lambda: move(moved, out=not out),
                        lambda: move(moved, out=out),
                    )

            self._start(work, then)

        move(list(file_ids), out=is_restored, tell=True)

    def _moved(self, count: int, *, out: bool) -> str:
        return self.tr("%n file(s) put back", "", count) if out else self.tr("%n file(s) moved to the trash", "", count)

    def erase(self, file_ids: Sequence[int], *, is_due: bool = False) -> None:
        """Erase files for good, wherever they lie; ``is_due``: all whose days in the trash are over."""

        def work(session: Session) -> int:
            from classifyme_desktop.services import trash

            if is_due:
                return len(trash.erase_due(session.workspace))
            trash.put(session.workspace, file_ids)
            return len(trash.erase(session.workspace, file_ids))

        def then(count: int) -> None:
            self.ranked.emit()
            self.told.emit(Telling(self.tr("%n file(s) erased", "", count)))

        self._start(work, then)

    # ------------------------------------------------------------------ pairs

    def decide(self, pair: "Pair", decision: "Decision", dropped: int | None = None) -> None:
        """Keep what a person said of two resumes; ``dropped``: the file of the older one, which goes to the trash."""

        def act(to: "Decision | None", *, out: bool) -> Callable[[Session], None]:
            def work(session: Session) -> None:
                from classifyme_desktop.services import duplicates, trash

                duplicates.decide(session.workspace, pair.resume_id, pair.other_id, to)
                if dropped is not None:
                    move = trash.restore if out else trash.put
                    move(session.workspace, [dropped])

            return work

        def then(_: None) -> None:
            self.ranked.emit()
            self.undoable.emit(
                self.tr("Decided on two CVs"),
                lambda: self._start(act(None, out=True), lambda _: self.ranked.emit()),
                lambda: self._start(act(decision, out=False), lambda _: self.ranked.emit()),
            )

        self._start(act(decision, out=False), then)

    # ------------------------------------------------------------------ how it is done

    def _workspace(self) -> Any:
        assert self._session is not None
        return self._session.workspace

    def _run(self, act: Callable[[Any], T], then: Callable[[T], None] = lambda _: None) -> None:
        def work(_: Session) -> T:
            from classifyme_desktop.services import tags

            return act(tags)

        self._start(work, then)

    def _start(self, work: Callable[[Session], T], then: Callable[[T], None] = lambda _: None) -> None:
        session = self._session
        if session is None:
            return

        def done(result: T) -> None:
            if self._session is session:
                self.made.emit()
                then(result)

        def failed(error: ClassifyMeError) -> None:
            self.failed.emit(error)
            self.made.emit()

        session.tasks.start(lambda: work(session), done, failed)
