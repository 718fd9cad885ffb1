"""What becomes of a file that is read: its kind, its one named state, and the text with its marks and places."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class FileKind(StrEnum):
    """What the bytes of a file are, decided by its magic bytes and never by its name."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    HTML = "html"
    TEXT = "txt"
    EML = "eml"
    MSG = "msg"
    JSON_RESUME = "json_resume"
    EUROPASS = "europass"
    IMAGE = "image"
    LOCKED_OFFICE = "locked_office"  # an Office file under a password; what it is shows when it is opened
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
    """Why a file is in its state, or (the first six) why an added file is marked incomplete."""

    CAPPED = "capped"
    PAGES_FAILED = "pages_failed"
    REPAIRED = "repaired"
    SALVAGED = "salvaged"
    LONG_WORDS = "long_words"
    FACTS_FAILED = "facts_failed"
    SAME_BYTES = "same_bytes"
    ENCRYPTED = "encrypted"
    LOCKED_ARCHIVE = "locked_archive"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a reason, not a secret
    IMAGES = "images"
    NO_TEXT_LAYER = "no_text_layer"
    NOTHING_RECOGNISED = "nothing_recognised"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    REPAIRED_NO_TEXT = "repaired_no_text"
    NO_DOCUMENT = "no_document"
    OTHER_TYPE = "other_type"
    TABLE = "table"
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
    {
        Reason.CAPPED,
        Reason.PAGES_FAILED,
        Reason.REPAIRED,
        Reason.SALVAGED,
        Reason.LONG_WORDS,
        Reason.FACTS_FAILED,
    }
)


class Badge(StrEnum):
    """Something found in a file that a person should know before opening the original."""

    ACTIVE_CONTENT = "active_content"
    HIDDEN_TEXT = "hidden_text"
    RECOGNISED = "recognised"  # the text was read off pictures (OCR)


class Box(NamedTuple):
    """Where a word stands: its range of characters, the page from 0, and a rectangle in tenths of a point.

    The origin is the top left corner of the page as it is shown, rotation included; y grows downward.
    """

    start: int
    end: int
    page: int
    left: int
    top: int
    right: int
    bottom: int


class PageSize(NamedTuple):
    """Width and height of a page as it is shown, in tenths of a point."""

    width: int
    height: int


class Concealment(StrEnum):
    """How a text is hidden from a person who looks at the page."""

    NO_CONTRAST = "no_contrast"  # no visible pixels: white on white, covered, behind an image
    TINY = "tiny"
    OFF_PAGE = "off_page"
    INVISIBLE = "invisible"  # render mode 3 or 7, no opacity, a layer that is off, Word's hidden mark


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Words that a machine would read and a person does not see. Never part of ``Document.text``."""

    text: str
    how: Concealment
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Legibility:
    """How well a file could be read. It lowers confidence, never fit.

    ``columns``: the most columns of running text on a page; ``odd_share`` of characters that no person would write
    (replacement marks, private use, glyphs without a letter), 0 to 1; ``recognised``: the mean certainty of the letters
    read off pictures, 0 to 1, None without recognition.
    """

    columns: int = 1
    odd_share: float = 0.0
    recognised: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file.

    ``text`` has pages or blocks parted by newlines; ``page_count`` is what the file claims (1 where pages do not
    exist), ``incomplete`` the reasons why ``text`` is not everything, empty when it is. ``boxes`` are the words in the
    order of the text, empty where pages do not exist; ``hidden`` was left out of the text; ``made_on`` is when the file
    says that it was last changed.
    """

    kind: FileKind
    text: str
    page_count: int
    incomplete: tuple[Reason, ...] = ()
    badges: tuple[Badge, ...] = ()
    boxes: tuple[Box, ...] = ()
    pages: tuple[PageSize, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    legibility: Legibility = field(default_factory=Legibility)
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The end of reading one file: a state, its reason, and the document when the state is *added*."""

    state: FileState
    reason: Reason | None = None
    kind: FileKind = FileKind.OTHER
    document: Document | None = None
