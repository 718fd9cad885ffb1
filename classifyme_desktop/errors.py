"""The errors that a user can be told about; everything else that is raised is a bug.

Knows nothing of any other module. Each class carries a stable code and one sentence in English that says what
happened and what to do; the window translates by code, so sentences hold no names of people and no paths.
"""


class ClassifyMeError(Exception):
    """An expected failure with a sentence for the user.

    ``code`` is stable (it is translated, logged and tested); ``sentence`` is plain English for the screen.
    """

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


class DocumentError(ClassifyMeError):
    """A file that was asked for by itself (a gig, say) cannot be read; in an import the same is a state."""


class StorageError(ClassifyMeError):
    """The library cannot be opened, read or written as asked."""


class ModelError(ClassifyMeError):
    """A model is missing, damaged, or does not belong to the vectors at hand."""


class UsageError(ClassifyMeError):
    """What the user typed cannot be carried out as it stands."""


class CancelledError(ClassifyMeError):
    """The user stopped the work; what was finished is kept."""

    def __init__(self) -> None:
        super().__init__("cancelled", "Stopped. Everything that was finished is kept.")


class WorkerError(ClassifyMeError):
    """A worker process died, overran a limit or broke the protocol.

    ``code`` is one of ``crash``, ``cpu``, ``memory``, ``wall``, ``protocol``.
    """
