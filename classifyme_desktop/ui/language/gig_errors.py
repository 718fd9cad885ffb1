"""The sentences of errors about gigs and the tables that they come from, by their codes."""

from typing import Final

from classifyme_desktop.ui.language.marking import QT_TRANSLATE_NOOP

ERRORS: Final[dict[str, str]] = {
    "gig_empty": QT_TRANSLATE_NOOP("Errors", "The gig holds no words. Paste or type the job description."),
    "gig_long": QT_TRANSLATE_NOOP(
        "Errors", "The text has more than 500,000 characters. Add the job description alone."
    ),
    "place_outside": QT_TRANSLATE_NOOP(
        "Errors", "The change names a place that is not in the gig's text. Show the gig anew."
    ),
    "requirement_empty": QT_TRANSLATE_NOOP("Errors", "The requirement holds no words. Write what the gig asks for."),
    "requirement_unknown": QT_TRANSLATE_NOOP("Errors", "This requirement is no longer there."),
    "title_empty": QT_TRANSLATE_NOOP("Errors", "The title holds no words. Write what the job is called."),
    "years_wrong": QT_TRANSLATE_NOOP("Errors", "Years of experience are a number from 0 to 60."),
    "skill_unknown": QT_TRANSLATE_NOOP(
        "Errors", "No skill of this name is known. Add it as a requirement in your own words."
    ),
    "language_unknown": QT_TRANSLATE_NOOP("Errors", "No language of this name is known. Write for example: German C1"),
    "gig_columns_unknown": QT_TRANSLATE_NOOP(
        "Errors", "No column with the text of the gigs was recognised. Say which column holds it."
    ),
    "gig_column_unknown": QT_TRANSLATE_NOOP("Errors", "The table has no column of that name. Look at its first row."),
    "table_unsupported": QT_TRANSLATE_NOOP(
        "Errors", "This type of table is not read. Save it as CSV, XLSX or JSON and add it again."
    ),
    "row_too_long": QT_TRANSLATE_NOOP(
        "Errors", "The row holds more than 300,000 characters. Shorten it and add the file again."
    ),
    "row_too_many_cells": QT_TRANSLATE_NOOP(
        "Errors", "The row has more cells than the table has columns. Put quotation marks around its texts."
    ),
    "row_unclosed": QT_TRANSLATE_NOOP(
        "Errors", "A quotation mark in the row is not closed, so what follows was not read. Mend it."
    ),
    "row_not_an_object": QT_TRANSLATE_NOOP("Errors", "The entry is no JSON object. Mend it and add the file again."),
    "row_too_many_rows": QT_TRANSLATE_NOOP(
        "Errors", "The table has more than 200,000 rows; from here on it was not read. Split it."
    ),
    "same_failed": QT_TRANSLATE_NOOP("Errors", "The same text failed before."),
    "gig_unknown": QT_TRANSLATE_NOOP("Errors", "This gig is no longer in the library."),
    "gig_of_other_encoder": QT_TRANSLATE_NOOP("Errors", "This gig was read by another model. Add it again."),
}
