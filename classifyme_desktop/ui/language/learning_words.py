"""What went wrong with an iteration, in words. English is the source; French comes from the translations."""

from typing import Final

from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

ERRORS: Final[dict[str, str]] = {
    "iteration_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "A file of this iteration is missing or damaged, so it cannot be used. Choose another one.",
    ),
    "iteration_in_use_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The iteration in use is missing or damaged, so the one before it answers. Roll back to that one.",
    ),
    "iteration_of_other_encoder": QT_TRANSLATE_NOOP(
        "Errors",
        "This iteration was learnt with another encoder. Put that encoder to use first, then this iteration.",
    ),
    "iteration_unknown": QT_TRANSLATE_NOOP("Errors", "There is no such iteration."),
    "iteration_rejected": QT_TRANSLATE_NOOP("Errors", "A check of this iteration failed, so it cannot be put to use."),
    "iteration_never_used": QT_TRANSLATE_NOOP("Errors", "This iteration was never in use. Promote it instead."),
    "iteration_decided": QT_TRANSLATE_NOOP("Errors", "This was decided about the iteration already."),
    "iteration_unusable": QT_TRANSLATE_NOOP(
        "Errors", "What was learnt cannot be used, so it was not kept. The iteration in use stays."
    ),
    "nothing_to_roll_back": QT_TRANSLATE_NOOP("Errors", "No iteration was in use before this one."),
    "head_not_kept": QT_TRANSLATE_NOOP(
        "Errors", "A head could not be written. Look whether the drive of the library is full."
    ),
    "decisions_too_few": QT_TRANSLATE_NOOP(
        "Errors", "There is too little to learn from. Accept 2 people and reject 2 for each of 5 gigs at least."
    ),
    "nothing_decided": QT_TRANSLATE_NOOP(
        "Errors", "The last iteration has learnt all that was decided. Decide on more people."
    ),
    "levels_too_few": QT_TRANSLATE_NOOP(
        "Errors", "There is too little to learn from. Say the level of 8 people at least."
    ),
    "nothing_said": QT_TRANSLATE_NOOP(
        "Errors", "The last iteration has learnt all that was said of levels. Say more of them."
    ),
    "weights_in_use_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The learnt weights of matching are missing or damaged, so those before them count. Roll back to these.",
    ),
    "labels_too_few": QT_TRANSLATE_NOOP("Errors", "There is too little to learn from. Confirm 20 labels to train."),
    "nothing_new": QT_TRANSLATE_NOOP(
        "Errors", "The last iteration has learnt all that was said. Confirm more people first."
    ),
    "learning_other_encoder": QT_TRANSLATE_NOOP(
        "Errors",
        "Learning needs the encoder that came with the program, since its examples were read by that one.",
    ),
    "roles_unfit": QT_TRANSLATE_NOOP(
        "Errors", "The changes of roles do not fit together. Look through them and try again."
    ),
    "labels_missing": QT_TRANSLATE_NOOP("Errors", "The table of labels cannot be read. Look whether it is there."),
    "labels_too_large": QT_TRANSLATE_NOOP(
        "Errors", "The table of labels is too large. Split it into tables of at most 100,000 lines and 32 MB."
    ),
    "labels_not_a_table": QT_TRANSLATE_NOOP(
        "Errors", "The table of labels needs the columns file and role_id in its first line."
    ),
    "exchange_damaged": QT_TRANSLATE_NOOP(
        "Errors", "This file holds no iteration, or it was changed since it was written."
    ),
    "exchange_missing": QT_TRANSLATE_NOOP("Errors", "There is no such file, or it cannot be read."),
    "exchange_not_written": QT_TRANSLATE_NOOP(
        "Errors", "The iteration could not be written. Look whether the drive is full."
    ),
    "iteration_known": QT_TRANSLATE_NOOP("Errors", "This iteration is in the library already."),
    "iteration_not_learnt": QT_TRANSLATE_NOOP("Errors", "This came with the program, so there is nothing to share."),
}
