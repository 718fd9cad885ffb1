"""Open an Office file that is locked with a password (an OLE file with an EncryptedPackage).

Knows nothing of what is inside. The schemes (standard and agile encryption, MS-OFFCRYPTO 2.3.4) are msoffcrypto-tool's.
The password is passed on once, kept nowhere, and named in no error. The library is imported only when a password was
given: most locked files come without one.
"""

import io
import logging
import struct
import xml.parsers.expat
import zipfile
from typing import Final

from classifyme_desktop.documents import limits
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import FileKind, FileState, Reason

_FAULTS: Final = (
    OSError,  # olefile on a broken container
    struct.error,
    ValueError,  # numbers and Base64 that are none, keys and blocks of a wrong length
    LookupError,  # parts of the description are missing
    TypeError,
    AttributeError,
    OverflowError,
    xml.parsers.expat.ExpatError,
    zipfile.BadZipFile,
)
_LONGEST_PASSWORD: Final = 255  # what Word accepts (MS-OFFCRYPTO 2.3.4.7)
_ZIP: Final = b"PK\x03\x04"


def unlocked(content: bytes, password: str | None) -> bytes:
    """Return the bytes of the Office file inside ``content``: a zip package, never another locked file.

    Raises RefusedError: *needs password* (``encrypted`` without a password, ``wrong_password`` with one that does not
    open it), *damaged* when the container or what is in it is broken, *too large* when it holds more than is read.
    """
    if not password:
        raise _refused(FileState.NEEDS_PASSWORD, Reason.ENCRYPTED)
    if len(password) > _LONGEST_PASSWORD:
        raise _refused(FileState.NEEDS_PASSWORD, Reason.WRONG_PASSWORD)
    opened = _opened(content, password)
    if len(opened) > limits.FILE_BYTES:
        raise _refused(FileState.TOO_LARGE, Reason.FILE_SIZE)
    if not opened.startswith(_ZIP):
        raise _refused(FileState.DAMAGED, Reason.UNREADABLE)
    return opened


def _opened(content: bytes, password: str) -> bytes:
    from msoffcrypto import exceptions
    from msoffcrypto.format.ooxml import OOXMLFile

    logging.getLogger("msoffcrypto").setLevel(logging.CRITICAL)  # its debugging lines tell sizes and keys
    out = io.BytesIO()
    # ``from None``: a chain of causes would keep what the library said.
    try:
        locked = OOXMLFile(io.BytesIO(content))
        if locked.type == "plain":
            raise _refused(FileState.DAMAGED, Reason.UNREADABLE)
        locked.load_key(password=password, verify_password=True)
    except exceptions.InvalidKeyError:
        raise _refused(FileState.NEEDS_PASSWORD, Reason.WRONG_PASSWORD) from None
    except (*_FAULTS, exceptions.FileFormatError, exceptions.ParseError, exceptions.DecryptionError):
        raise _refused(FileState.DAMAGED, Reason.UNREADABLE) from None
    try:
        locked.decrypt(out)
    except (*_FAULTS, exceptions.InvalidKeyError, exceptions.DecryptionError):
        # The password was proved above, so here the package itself is broken.
        raise _refused(FileState.DAMAGED, Reason.UNREADABLE) from None
    return out.getvalue()


def _refused(state: FileState, reason: Reason) -> RefusedError:
    return RefusedError(state, reason, FileKind.LOCKED_OFFICE)
