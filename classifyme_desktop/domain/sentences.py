"""One English sentence for each state and reason: what happened and what to do. The window translates them."""

from typing import Final

from classifyme_desktop.domain.document import FileState, Reason
from classifyme_desktop.domain.prediction import Abstention

_BY_REASON: Final[dict[Reason, str]] = {
    Reason.CAPPED: "Only the beginning was used: 200 pages, 500,000 characters, or some 9,000 words for the role.",
    Reason.PAGES_FAILED: "Some pages could not be read. Open the original to see them.",
    Reason.REPAIRED: "The file is damaged; what could be read was added. Ask for a new copy if something is missing.",
    Reason.SALVAGED: "The file is damaged; its text was rescued. Ask for a new copy if something is missing.",
    Reason.LONG_WORDS: "Strings of over 1,000 characters without a space were cut.",
    Reason.FACTS_FAILED: "The text was added, but the facts in it could not be drawn out. Open the original.",
    Reason.SAME_BYTES: "The same file is in the library already; this place was noted beside it.",
    Reason.ENCRYPTED: "The file is locked. Give its password (used once, kept nowhere), or add a copy without one.",
    Reason.LOCKED_ARCHIVE: "The archive is locked with a password. Unpack it and add the files.",
    Reason.WRONG_PASSWORD: "The password does not open this file. Try it again.",
    Reason.IMAGES: "The pages are pictures. Install the part for text recognition (OCR), then add the file again.",
    Reason.NO_TEXT_LAYER: "The pages hold drawings, no text. Install text recognition (OCR), then add the file again.",
    Reason.NOTHING_RECOGNISED: "No words could be read off the pictures. Ask for a sharper copy.",
    Reason.UNREADABLE: "The file cannot be opened. Ask for a new copy.",
    Reason.EMPTY: "The file is empty. Ask for a new copy.",
    Reason.REPAIRED_NO_TEXT: "The file is damaged and no text is left in it. Ask for a new copy.",
    Reason.NO_DOCUMENT: "The file has no document inside. Ask for a new copy.",
    Reason.TABLE: "This is a table, not a CV. Open Gigs → Import to take in gigs.",
    Reason.OTHER_TYPE: "This type of file is not read. Save it as PDF or DOCX and add it again.",
    Reason.OLD_WORD: "This is a format older than Word 97. Save it as DOCX or PDF and add it again.",
    Reason.FILE_SIZE: "The file is larger than 50 MB. Save a smaller copy and add that.",
    Reason.UNZIPPED_SIZE: "The file unpacks to more than is safe to read. Save a smaller copy and add that.",
    Reason.ZIP_RATIO: "The file unpacks to far more than its size, as harmful files do. It was not read.",
    Reason.ZIP_ENTRIES: "The file holds more than 1,000 parts. Split the archive and add its parts.",
    Reason.IMAGE_SIZE: "The picture is too large to read. Save a smaller copy and add that.",
    Reason.CPU: "Reading took too long and was stopped. Save it anew as PDF and add it again.",
    Reason.MEMORY: "Reading needed too much memory and was stopped. Save it anew as PDF and add it again.",
    Reason.WALL: "Reading did not end in time and was stopped. Try this file again.",
    Reason.CRASH: "The reader broke on this file; the others are not affected. Save it anew as PDF and add it again.",
    Reason.PROTOCOL: "The reader gave no usable answer for this file. Save it anew as PDF and add it again.",
    Reason.CANCELLED: "Not read, since the import was stopped. Start it again to read the rest.",
    Reason.LINK: "This is a link and was not followed. Add the file that it points to.",
    Reason.NOT_A_FILE: "This is no ordinary file and was not opened.",
    Reason.PERMISSION: "You have no permission to read this file. Change that and add it again.",
    Reason.GONE: "The file is no longer there. Look whether it was moved or its drive taken out.",
    Reason.CLOUD: "The file is kept online only. Make it available on this computer and add it again.",
}

_BY_STATE: Final[dict[FileState, str]] = {
    FileState.ADDED: "Read in full.",
    FileState.DUPLICATE: _BY_REASON[Reason.SAME_BYTES],
    FileState.NEEDS_PASSWORD: _BY_REASON[Reason.ENCRYPTED],
    FileState.SCANNED: _BY_REASON[Reason.IMAGES],
    FileState.DAMAGED: _BY_REASON[Reason.UNREADABLE],
    FileState.UNSUPPORTED: _BY_REASON[Reason.OTHER_TYPE],
    FileState.TOO_LARGE: _BY_REASON[Reason.FILE_SIZE],
    FileState.GAVE_UP: _BY_REASON[Reason.CRASH],
    FileState.SKIPPED: _BY_REASON[Reason.CANCELLED],
}


def sentence(state: FileState, reason: Reason | None = None) -> str:
    """Return what to tell the user about a file in ``state`` for ``reason``. Never empty."""
    return _BY_REASON[reason] if reason else _BY_STATE[state]


_BY_ABSTENTION: Final[dict[Abstention, str]] = {
    Abstention.UNSURE: "The program is not sure of this one and names no role by itself.",
    Abstention.TOO_SHORT: "The text is too short to name a role. Look whether the file holds the whole resume.",
    Abstention.NOT_WORDS: "The text is not made of words. Open the original; save it with recognised text (OCR).",
    Abstention.POORLY_READ: "The file could be read badly only, so no role is named. Open the original.",
    Abstention.LANGUAGE: "The text is neither in English nor in French, the languages that the program knows.",
}


def of_abstention(abstention: Abstention) -> str:
    """Return what to tell the user when no role is named for a text that was read."""
    return _BY_ABSTENTION[abstention]
