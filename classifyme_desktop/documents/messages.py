"""What is in one mail, whatever its file format: the parts that its readers (EML, MSG) give and ``mail`` puts together.

Knows nothing of formats.
"""

from dataclasses import dataclass, field
from datetime import date

# Parts are counted so that a mail made of a million empty ones costs nothing; an honest one has some ten.
MOST_PARTS = 200


@dataclass(slots=True)
class Message:
    """One mail. ``sender``: name and address as they are shown; of the bodies ``plain`` is preferred to ``rich``.

    ``rich`` holds bodies in HTML (as UTF-8) or RTF; ``attached`` the bytes of files; ``pictures`` those that are
    pictures by their own account; ``inner`` attached mails; ``is_cut`` says that there was more.
    """

    sender: str = ""
    subject: str = ""
    sent_on: date | None = None
    plain: str = ""
    rich: list[bytes] = field(default_factory=list)
    attached: list[bytes] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    inner: list["Message"] = field(default_factory=list)
    is_cut: bool = False


def as_html(words: str) -> bytes:
    """Return a body in HTML, or a piece of one, as a whole document that is known as such by its first bytes."""
    return b"\xef\xbb\xbf<html>" + words.encode("utf-8", "replace")
