"""Phones as people write them, without a sign in front that a spreadsheet would take for a formula."""

from typing import Final

# Countries (ITU country codes) whose numbers readers of a language write as at home.
_AT_HOME: Final = {"en": (1, 44), "fr": (33,)}


def phone(e164: str, language: str) -> str:
    """Return a phone in E.164 in its national form ("06 12 34 56 78") where readers of ``language`` know it.

    Others begin with 00, the prefix for calls abroad in most of the world ("0049 30 901820", ITU-T E.123). What is no
    E.164 stays as it is, without a plus.
    """
    import phonenumbers  # 0.12 s, and not every list holds a phone

    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164.removeprefix("+")
    formats = phonenumbers.PhoneNumberFormat
    if number.country_code in _AT_HOME.get(language, ()):
        return str(phonenumbers.format_number(number, formats.NATIONAL))
    return "00" + str(phonenumbers.format_number(number, formats.INTERNATIONAL)).removeprefix("+")
