"""What becomes of a file that is read: its kind, its one named state, and the text with its marks."""

from dataclasses import dataclass
from enum import StrEnum


class FileKind(StrEnum):
    """What the bytes of a file are, decided by its magic bytes and never by its name."""

    PDF = "pdf"
    DOCX = "docx"
    TEXT = "txt"
    OTHER = "other"


class FileState(StrEnum):
    """The nine states; every path of an import ends in exactly one of them."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    NEEDS_PASSWORD = "needs_password"  # noqa: S105 - a state, not a secret
    SCANNED = "scanned"
    DAMAGED = "damaged"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"
    GAVE_UP = "gave_up"
    SKIPPED = "skipped"


class Reason(StrEnum):
    """Why a file is in its state, or (the first five) why an added file is marked incomplete."""

    CAPPED = "capped"
    PAGES_FAILED = "pages_failed"
    REPAIRED = "repaired"
    SALVAGED = "salvaged"
    LONG_WORDS = "long_words"
    SAME_BYTES = "same_bytes"
    ENCRYPTED = "encrypted"
    IMAGES = "images"
    NO_TEXT_LAYER = "no_text_layer"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    REPAIRED_NO_TEXT = "repaired_no_text"
    NO_DOCUMENT = "no_document"
    OTHER_TYPE = "other_type"
    OLD_WORD = "old_word"
    FILE_SIZE = "file_size"
    UNZIPPED_SIZE = "unzipped_size"
    ZIP_RATIO = "zip_ratio"
    ZIP_ENTRIES = "zip_entries"
    IMAGE_SIZE = "image_size"
    CPU = "cpu"
    MEMORY = "memory"
    WALL = "wall"
    CRASH = "crash"
    PROTOCOL = "protocol"
    CANCELLED = "cancelled"
    LINK = "link"
    NOT_A_FILE = "not_a_file"
    PERMISSION = "permission"
    GONE = "gone"
    CLOUD = "cloud"


INCOMPLETE_REASONS = frozenset(
    {Reason.CAPPED, Reason.PAGES_FAILED, Reason.REPAIRED, Reason.SALVAGED, Reason.LONG_WORDS}
)


class Badge(StrEnum):
    """Something found in a file that a person should know before opening the original."""

    ACTIVE_CONTENT = "active_content"


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file.

    ``text`` has pages or blocks parted by newlines; ``page_count`` is what the file claims (1 where pages do not
    exist), ``incomplete`` the reasons why ``text`` is not everything, empty when it is.
    """

    kind: FileKind
    text: str
    page_count: int
    incomplete: tuple[Reason, ...] = ()
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The end of reading one file: a state, its reason, and the document when the state is *added*."""

    state: FileState
    reason: Reason | None = None
    kind: FileKind = FileKind.OTHER
    document: Document | None = None
