"""Phones as they are shown: grouped the way they are called from anywhere."""


def shown(value: str) -> str:
    """Return a phone in E.164 grouped as abroad ("+33 6 12 34 56 78", ITU-T E.123); anything else stays as it is."""
    if not value.startswith("+"):
        return value
    import phonenumbers  # not every window shows a phone

    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return value
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
