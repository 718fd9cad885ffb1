"""What can go wrong with a role of one's own, in words. English is the source; French comes from the translations."""

from typing import Final

from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

ERRORS: Final[dict[str, str]] = {
    "role_name_empty": QT_TRANSLATE_NOOP("Errors", "Write a name for the role."),
    "role_name_long": QT_TRANSLATE_NOOP("Errors", "Write the name of the role in at most 60 characters."),
    "role_definition_long": QT_TRANSLATE_NOOP("Errors", "Say what the role is in at most 300 characters."),
    "role_name_taken": QT_TRANSLATE_NOOP("Errors", "There is a role of this name already. Choose another name."),
    "role_unknown": QT_TRANSLATE_NOOP("Errors", "There is no such role any more. Choose one of the list."),
    "role_examples_none": QT_TRANSLATE_NOOP("Errors", "Choose at least one person who has the new role."),
    "role_same": QT_TRANSLATE_NOOP("Errors", "A role cannot be merged into itself. Choose another role."),
    "role_last": QT_TRANSLATE_NOOP("Errors", "This is the last role. Add another one before it is retired."),
    "role_change_later": QT_TRANSLATE_NOOP(
        "Errors", "A later change of roles stands on this one. Take that one back first."
    ),
    "role_split_few": QT_TRANSLATE_NOOP(
        "Errors", "There are too few people of this role to split it; four are needed."
    ),
}
