"""Every word about states, reasons, errors, numbers and times that several pages say, in the language of the window.

The English sentences are those of ``domain.sentences`` and of the errors, repeated here so that the tools for
translation find them; tests compare them word for word.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject, QTime

from classifyme_desktop.domain.document import Badge, FileState, Reason
from classifyme_desktop.errors import ClassifyMeError, WorkerError
from classifyme_desktop.ui.language import gig_errors, learning_words, role_errors
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from classifyme_desktop.domain.prediction import Abstention

# From these shares on a confidence is told as high, and as medium.
SURE: Final = 0.75
FAIRLY_SURE: Final = 0.45
_NEARLY: Final = 0.74
STATES: Final[dict[FileState, str]] = {
    FileState.ADDED: QT_TRANSLATE_NOOP("States", "Added"),
    FileState.DUPLICATE: QT_TRANSLATE_NOOP("States", "Duplicate"),
    FileState.NEEDS_PASSWORD: QT_TRANSLATE_NOOP("States", "Needs password"),
    FileState.SCANNED: QT_TRANSLATE_NOOP("States", "Scanned, no text"),
    FileState.DAMAGED: QT_TRANSLATE_NOOP("States", "Damaged"),
    FileState.UNSUPPORTED: QT_TRANSLATE_NOOP("States", "Unsupported"),
    FileState.TOO_LARGE: QT_TRANSLATE_NOOP("States", "Too large"),
    FileState.GAVE_UP: QT_TRANSLATE_NOOP("States", "Gave up"),
    FileState.SKIPPED: QT_TRANSLATE_NOOP("States", "Skipped"),
}
INCOMPLETE: Final = QT_TRANSLATE_NOOP("States", "Added, incomplete")

# By the values of ``Abstention``: its module loads numpy, for which the first window shall not wait.
ABSTENTIONS: Final[dict[str, str]] = {
    "unsure": QT_TRANSLATE_NOOP("Sentences", "The program is not sure of this one and names no role by itself."),
    "too_short": QT_TRANSLATE_NOOP(
        "Sentences", "The text is too short to name a role. Look whether the file holds the whole resume."
    ),
    "not_words": QT_TRANSLATE_NOOP(
        "Sentences", "The text is not made of words. Open the original; save it with recognised text (OCR)."
    ),
    "poorly_read": QT_TRANSLATE_NOOP(
        "Sentences", "The file could be read badly only, so no role is named. Open the original."
    ),
    "language": QT_TRANSLATE_NOOP(
        "Sentences", "The text is neither in English nor in French, the languages that the program knows."
    ),
}

REASONS: Final[dict[Reason, str]] = {
    Reason.CAPPED: QT_TRANSLATE_NOOP(
        "Sentences", "Only the beginning was used: 200 pages, 500,000 characters, or some 9,000 words for the role."
    ),
    Reason.PAGES_FAILED: QT_TRANSLATE_NOOP("Sentences", "Some pages could not be read. Open the original to see them."),
    Reason.REPAIRED: QT_TRANSLATE_NOOP(
        "Sentences", "The file is damaged; what could be read was added. Ask for a new copy if something is missing."
    ),
    Reason.SALVAGED: QT_TRANSLATE_NOOP(
        "Sentences", "The file is damaged; its text was rescued. Ask for a new copy if something is missing."
    ),
    Reason.LONG_WORDS: QT_TRANSLATE_NOOP("Sentences", "Strings of over 1,000 characters without a space were cut."),
    Reason.FACTS_FAILED: QT_TRANSLATE_NOOP(
        "Sentences", "The text was added, but the facts in it could not be drawn out. Open the original."
    ),
    Reason.SAME_BYTES: QT_TRANSLATE_NOOP(
        "Sentences", "The same file is in the library already; this place was noted beside it."
    ),
    Reason.ENCRYPTED: QT_TRANSLATE_NOOP(
        "Sentences", "The file is locked. Give its password (used once, kept nowhere), or add a copy without one."
    ),
    Reason.LOCKED_ARCHIVE: QT_TRANSLATE_NOOP(
        "Sentences", "The archive is locked with a password. Unpack it and add the files."
    ),
    Reason.WRONG_PASSWORD: QT_TRANSLATE_NOOP("Sentences", "The password does not open this file. Try it again."),
    Reason.IMAGES: QT_TRANSLATE_NOOP(
        "Sentences", "The pages are pictures. Install the part for text recognition (OCR), then add the file again."
    ),
    Reason.NO_TEXT_LAYER: QT_TRANSLATE_NOOP(
        "Sentences", "The pages hold drawings, no text. Install text recognition (OCR), then add the file again."
    ),
    Reason.NOTHING_RECOGNISED: QT_TRANSLATE_NOOP(
        "Sentences", "No words could be read off the pictures. Ask for a sharper copy."
    ),
    Reason.UNREADABLE: QT_TRANSLATE_NOOP("Sentences", "The file cannot be opened. Ask for a new copy."),
    Reason.EMPTY: QT_TRANSLATE_NOOP("Sentences", "The file is empty. Ask for a new copy."),
    Reason.REPAIRED_NO_TEXT: QT_TRANSLATE_NOOP(
        "Sentences", "The file is damaged and no text is left in it. Ask for a new copy."
    ),
    Reason.NO_DOCUMENT: QT_TRANSLATE_NOOP("Sentences", "The file has no document inside. Ask for a new copy."),
    Reason.TABLE: QT_TRANSLATE_NOOP("Sentences", "This is a table, not a CV. Open Gigs → Import to take in gigs."),
    Reason.OTHER_TYPE: QT_TRANSLATE_NOOP(
        "Sentences", "This type of file is not read. Save it as PDF or DOCX and add it again."
    ),
    Reason.OLD_WORD: QT_TRANSLATE_NOOP(
        "Sentences", "This is a format older than Word 97. Save it as DOCX or PDF and add it again."
    ),
    Reason.FILE_SIZE: QT_TRANSLATE_NOOP(
        "Sentences", "The file is larger than 50 MB. Save a smaller copy and add that."
    ),
    Reason.UNZIPPED_SIZE: QT_TRANSLATE_NOOP(
        "Sentences", "The file unpacks to more than is safe to read. Save a smaller copy and add that."
    ),
    Reason.ZIP_RATIO: QT_TRANSLATE_NOOP(
        "Sentences", "The file unpacks to far more than its size, as harmful files do. It was not read."
    ),
    Reason.ZIP_ENTRIES: QT_TRANSLATE_NOOP(
        "Sentences", "The file holds more than 1,000 parts. Split the archive and add its parts."
    ),
    Reason.IMAGE_SIZE: QT_TRANSLATE_NOOP(
        "Sentences", "The picture is too large to read. Save a smaller copy and add that."
    ),
    Reason.CPU: QT_TRANSLATE_NOOP(
        "Sentences", "Reading took too long and was stopped. Save it anew as PDF and add it again."
    ),
    Reason.MEMORY: QT_TRANSLATE_NOOP(
        "Sentences", "Reading needed too much memory and was stopped. Save it anew as PDF and add it again."
    ),
    Reason.WALL: QT_TRANSLATE_NOOP("Sentences", "Reading did not end in time and was stopped. Try this file again."),
    Reason.CRASH: QT_TRANSLATE_NOOP(
        "Sentences", "The reader broke on this file; the others are not affected. Save it anew as PDF and add it again."
    ),
    Reason.PROTOCOL: QT_TRANSLATE_NOOP(
        "Sentences", "The reader gave no usable answer for this file. Save it anew as PDF and add it again."
    ),
    Reason.CANCELLED: QT_TRANSLATE_NOOP(
        "Sentences", "Not read, since the import was stopped. Start it again to read the rest."
    ),
    Reason.LINK: QT_TRANSLATE_NOOP("Sentences", "This is a link and was not followed. Add the file that it points to."),
    Reason.NOT_A_FILE: QT_TRANSLATE_NOOP("Sentences", "This is no ordinary file and was not opened."),
    Reason.PERMISSION: QT_TRANSLATE_NOOP(
        "Sentences", "You have no permission to read this file. Change that and add it again."
    ),
    Reason.GONE: QT_TRANSLATE_NOOP(
        "Sentences", "The file is no longer there. Look whether it was moved or its drive taken out."
    ),
    Reason.CLOUD: QT_TRANSLATE_NOOP(
        "Sentences", "The file is kept online only. Make it available on this computer and add it again."
    ),
}
READ_IN_FULL: Final = QT_TRANSLATE_NOOP("Sentences", "Read in full.")
BADGES: Final[dict[Badge, str]] = {
    Badge.ACTIVE_CONTENT: QT_TRANSLATE_NOOP(
        "Sentences", "The file holds active content (scripts or programs). Open the original with care."
    ),
    Badge.HIDDEN_TEXT: QT_TRANSLATE_NOOP(
        "Sentences", "The file holds text that a person does not see. It was left out of everything that is scored."
    ),
    Badge.RECOGNISED: QT_TRANSLATE_NOOP("Sentences", "The text was read off pictures (OCR). Letters may be wrong."),
}

_OTHERS: Final = learning_words.ERRORS | gig_errors.ERRORS | role_errors.ERRORS
ERRORS: Final[dict[str, str]] = {
    "cancelled": QT_TRANSLATE_NOOP("Errors", "Stopped. Everything that was finished is kept."),
    "bad_query": QT_TRANSLATE_NOOP(
        "Errors", 'This search is not complete. Write for example: java AND (spring OR sql), "exact words", manag*'
    ),
    "field_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "The search has no such field. It has: role, level, skill, title, employer, degree, certificate, licence, "
        "language, years, place, name, file, state. A word with a colon goes in quotation marks.",
    ),
    "value_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        'A value in the search is not known. Write for example: role:devops skill:"C++" language:french>=B2 years:>=5',
    ),
    "protected": QT_TRANSLATE_NOOP(
        "Errors",
        "Age, sex, origin, nationality, photo and other protected attributes are no ground to choose people by, "
        "so the search has no field for them. Ask for what the work needs: role, skill, years, language.",
    ),
    "search_empty": QT_TRANSLATE_NOOP("Errors", "The search asks for nothing. Write for example: java years:>=5"),
    "search_unnamed": QT_TRANSLATE_NOOP("Errors", "Give the search a name."),
    "search_taken": QT_TRANSLATE_NOOP(
        "Errors",
        "There is a saved search of this name. Choose another, or remove that one first.",
    ),
    "search_unknown": QT_TRANSLATE_NOOP("Errors", "There is no saved search of this name."),
    "compare_count": QT_TRANSLATE_NOOP("Errors", "Choose two to four people to compare."),
    "ocr_missing": QT_TRANSLATE_NOOP(
        "Errors", "Text recognition (OCR) is not installed. Install that part, or import without it."
    ),
    "recognition_models": QT_TRANSLATE_NOOP(
        "Errors", "The part that reads scans is not the one this program was made for. Install it again."
    ),
    "candidate_unknown": QT_TRANSLATE_NOOP(
        "Errors", "There is no candidate with this number for this gig. Look it up in the list."
    ),
    "candidate_ambiguous": QT_TRANSLATE_NOOP(
        "Errors",
        "This number fits more than one candidate since others were added. Look the new number up in the list.",
    ),
    "reason_long": QT_TRANSLATE_NOOP("Errors", "Give the reason in at most 200 characters."),
    "reason_protected": QT_TRANSLATE_NOOP(
        "Errors", "This reason may not decide about people: the law protects it. Give one that speaks of the work."
    ),
    "role_unknown": QT_TRANSLATE_NOOP("Errors", "There is no such role."),
    "role_not_named": QT_TRANSLATE_NOOP("Errors", "The program names no role for this person. Choose one."),
    "level_unknown": QT_TRANSLATE_NOOP("Errors", "There is no such level."),
    "skill_id_unknown": QT_TRANSLATE_NOOP("Errors", "This skill is not in the list of skills that the program has."),
    "fact_empty": QT_TRANSLATE_NOOP("Errors", "Write what is right, or take the correction back."),
    "fact_long": QT_TRANSLATE_NOOP("Errors", "Write the fact in at most 200 characters."),
    "reader_long": QT_TRANSLATE_NOOP("Errors", "Name the reader in at most 40 characters."),
    "tag_unnamed": QT_TRANSLATE_NOOP("Errors", "Give the tag a name."),
    "tag_long": QT_TRANSLATE_NOOP("Errors", "Name the tag in at most 40 characters."),
    "tag_unknown": QT_TRANSLATE_NOOP("Errors", "There is no tag of this name any more."),
    "tag_taken": QT_TRANSLATE_NOOP("Errors", "There is a tag of this name already. Choose another name."),
    "note_long": QT_TRANSLATE_NOOP("Errors", "Write the note in at most 2,000 characters."),
    "pair_unknown": QT_TRANSLATE_NOOP("Errors", "These two resumes are not in the list of duplicates."),
    "resume_unknown": QT_TRANSLATE_NOOP("Errors", "This resume is no longer in the library."),
    "resume_of_other_encoder": QT_TRANSLATE_NOOP(
        "Errors", "This resume was read by another model. Import its file again."
    ),
    "must_empty": QT_TRANSLATE_NOOP("Errors", "A must-have needs words. Write what the gig requires."),
    "text_changed": QT_TRANSLATE_NOOP(
        "Errors", "The stored text was damaged on the drive. Add the original file again to repair it."
    ),
    "file_moved": QT_TRANSLATE_NOOP(
        "Errors", "The file is no longer where it was. Add it again from its new place to see its pages."
    ),
    "file_changed": QT_TRANSLATE_NOOP(
        "Errors", "The file was changed since it was read. Add it again to see it as it is now."
    ),
    "no_pages": QT_TRANSLATE_NOOP("Errors", "This type of file has no pages to show. Its text is shown instead."),
    "export_type": QT_TRANSLATE_NOOP(
        "Errors", "A shortlist is written as CSV or XLSX. End the file's name in .csv or .xlsx."
    ),
    "columns_none": QT_TRANSLATE_NOOP("Errors", "No column is left for the list. Choose at least one."),
    "export_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The shortlist could not be written. Close the file if it is open elsewhere, or choose another folder.",
    ),
    "library_in_use": QT_TRANSLATE_NOOP(
        "Errors", "The library is open in another window of the program. Go on there, or close it first."
    ),
    "library_newer": QT_TRANSLATE_NOOP(
        "Errors", "The library was made by a newer version of the program. Install that version to open it."
    ),
    "library_older": QT_TRANSLATE_NOOP(
        "Errors", "The library comes from an earlier version. Open it in the window once to update it."
    ),
    "library_missing": QT_TRANSLATE_NOOP("Errors", "There is no library here yet. Add files first."),
    "library_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The library file is damaged. Nothing was changed. Put back a copy from its backups folder, "
        "or move the file away to start a new library.",
    ),
    "library_unreachable": QT_TRANSLATE_NOOP(
        "Errors", "The library cannot be reached. Look whether its folder or drive is still there, then try again."
    ),
    "library_read_only": QT_TRANSLATE_NOOP(
        "Errors", "The library is write-protected. Allow writing to its folder, then try again."
    ),
    "library_busy": QT_TRANSLATE_NOOP(
        "Errors", "Another program is holding the library. Close it or wait a little, then try again."
    ),
    "disk_full": QT_TRANSLATE_NOOP("Errors", "The drive of the library is full. Free some space on it, then go on."),
    "model_missing": QT_TRANSLATE_NOOP("Errors", "A model is missing. Install the program again."),
    "model_damaged": QT_TRANSLATE_NOOP(
        "Errors", "A model is damaged. Install the program again; your library is not affected."
    ),
    "model_changed": QT_TRANSLATE_NOOP(
        "Errors", "The model was changed while the program ran. Start the program again."
    ),
    "added_model_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "An added encoder is missing or damaged. Go back to the shipped one with: classifyme models use shipped",
    ),
    "encoder_changed": QT_TRANSLATE_NOOP("Errors", "The encoder was changed meanwhile. Start again what was stopped."),
    "head_of_other_encoder": QT_TRANSLATE_NOOP(
        "Errors", "Two models do not belong together. Install the program again."
    ),
    "vectors_of_other_encoder": QT_TRANSLATE_NOOP("Errors", "This text was read by another model. Add it again."),
    "sqlite_too_old": QT_TRANSLATE_NOOP(
        "Errors", "This installation brings an unsafe version of SQLite. Install the program again."
    ),
} | _OTHERS
_WORKER: Final = QT_TRANSLATE_NOOP("Errors", "A background process stopped working and was replaced. Try again.")


def state(of: FileState, *, is_incomplete: bool = False) -> str:
    """Return the name of a state."""
    return QCoreApplication.translate("States", INCOMPLETE if is_incomplete else STATES[of])


def abstention(of: "Abstention | None") -> str:
    """Return the sentence of why no role was named; of one that says no reason, that the program is not sure."""
    return QCoreApplication.translate("Sentences", ABSTENTIONS[of or "unsure"])


def reason(of: Reason) -> str:
    """Return the sentence of a reason: what happened and what to do."""
    return QCoreApplication.translate("Sentences", REASONS[of])


def read_in_full() -> str:
    """Return the sentence of a file that was added whole."""
    return QCoreApplication.translate("Sentences", READ_IN_FULL)


def badge(of: Badge) -> str:
    """Return the sentence of something that was found in a file."""
    return QCoreApplication.translate("Sentences", BADGES[of])


def error(of: ClassifyMeError) -> str:
    """Return the sentence of an error, by its code; a sentence of a state (of a gig's file) by its own words."""
    if isinstance(of, WorkerError):
        return QCoreApplication.translate("Errors", _WORKER)
    if of.code in ERRORS:
        return QCoreApplication.translate("Errors", ERRORS[of.code])
    return QCoreApplication.translate("Sentences", of.sentence)


def number(value: int) -> str:
    """Return a whole number as the language writes it."""
    return QLocale().toString(value)


def decimal(value: float, digits: int = 2) -> str:
    """Return a number as the language writes it."""
    return QLocale().toString(value, "f", digits)


def told_share(share: float, *, is_abstained: bool) -> float:
    """Return the share by which a confidence is told: never high beside "not sure", however near it was."""
    return min(share, _NEARLY) if is_abstained else share


class Numbers(QObject):
    """Numbers with words around them; a class, since the tools for translation know plurals in ``self.tr`` only."""

    def percent(self, share: float) -> str:
        """Return a share of 1 in whole percent; little is never shown as nothing, nor nearly all as all."""
        text = number(round(share * 100))
        if 0 < share < 0.005:
            text = "<1"
        elif 0.995 <= share < 1:
            text = ">99"
        return self.tr("%1%", "a share; French has a no-break space").replace("%1", text)

    def rate(self, per_second: float) -> str:
        """Return a speed in files."""
        return self.tr("%1 per second", "files read").replace("%1", decimal(per_second, 1))

    def time_left(self, seconds: float) -> str:
        """Return a time that is left, as roughly as it is known."""
        if seconds < 60:
            return self.tr("less than a minute left")
        minutes = round(seconds / 60)
        if minutes < 90:
            return self.tr("about %n minute(s) left", "", minutes)
        return self.tr("about %n hour(s) left", "", round(minutes / 60))

    def confidence(self, share: float, *, is_abstained: bool = False) -> str:
        """Return a confidence in one of three steps of words; ``is_abstained``: of a role that is not named."""
        told = told_share(share, is_abstained=is_abstained)
        if told >= SURE:
            return self.tr("High confidence")
        if told >= FAIRLY_SURE:
            return self.tr("Medium confidence")
        return self.tr("Low confidence")

    def moment(self, iso: str) -> str:
        """Return a stored moment as local date and time."""
        local = datetime.fromisoformat(iso).astimezone()
        shown = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
        return QLocale().toString(shown, QLocale.FormatType.ShortFormat)

    def day(self, iso: str) -> str:
        """Return the local date of a stored moment."""
        local = datetime.fromisoformat(iso).astimezone()
        return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


NUMBERS: Final = Numbers()
