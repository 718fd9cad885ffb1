"""What can go wrong with an encoder of one's own, and what is being done with one, in the language of the window."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from classifyme_desktop.errors import ClassifyMeError
from classifyme_desktop.ui.language import words
from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

ERRORS: Final[dict[str, str]] = {
    "no_manifest": QT_TRANSLATE_NOOP("Errors", "This folder has no readable manifest.json, so it holds no encoder."),
    "not_an_encoder": QT_TRANSLATE_NOOP("Errors", "This folder holds no encoder that the program can use."),
    "no_licence": QT_TRANSLATE_NOOP(
        "Errors", "The manifest names no licence. Export the encoder again and say its licence."
    ),
    "encoder_too_large": QT_TRANSLATE_NOOP("Errors", "This encoder is larger than the program takes."),
    "encoder_damaged": QT_TRANSLATE_NOOP(
        "Errors", "A file of this encoder does not match its SHA-256. Export it again."
    ),
    "external_data": QT_TRANSLATE_NOOP(
        "Errors", "This encoder keeps its weights in a second file. Export it as one file and try again."
    ),
    "custom_operators": QT_TRANSLATE_NOOP(
        "Errors", "This encoder wants operators that are not part of ONNX Runtime, so it is not taken."
    ),
    "encoder_fails": QT_TRANSLATE_NOOP(
        "Errors", "This encoder could not encode two sample sentences, so it is not taken."
    ),
    "encoder_not_copied": QT_TRANSLATE_NOOP(
        "Errors", "The encoder could not be copied. Look whether the drive of the library is full."
    ),
    "encoder_failing": QT_TRANSLATE_NOOP("Errors", "This encoder broke on too many texts, so it is not put to use."),
    "head_not_kept": QT_TRANSLATE_NOOP(
        "Errors", "A head could not be written. Look whether the drive of the library is full."
    ),
    "encoder_unknown": QT_TRANSLATE_NOOP("Errors", "There is no such encoder any more."),
    "encoder_shipped": QT_TRANSLATE_NOOP("Errors", "The shipped encoder is part of the program and stays."),
    "encoder_in_use": QT_TRANSLATE_NOOP("Errors", "This encoder is in use. Change to another one first."),
}
_DOING: Final[dict[str, str]] = {
    "encoding": QT_TRANSLATE_NOOP("Encoders", "Reading the library with it"),
}
_TEACHING: Final = QT_TRANSLATE_NOOP("Encoders", "Teaching it the roles and levels")


def error(of: ClassifyMeError) -> str:
    """Return the sentence of an error."""
    found = ERRORS.get(of.code)
    return words.error(of) if found is None else QCoreApplication.translate("Errors", found)


def doing(what: str) -> str:
    """Return what is done with an encoder that is being put to use."""
    return QCoreApplication.translate("Encoders", _DOING.get(what, _TEACHING))
