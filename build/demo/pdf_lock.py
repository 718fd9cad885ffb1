"""Encrypts a PDF with a password so that every run gives the same bytes; knows nothing of CVs.

MuPDF draws a new file identifier and new salts on every run, which the demo must not have. So the standard security
handler of revision 3 (RC4, 128 bits; ISO 32000-1, 7.6.3) is written out here with a fixed identifier. It shows a file
that asks for a password. It protects nothing: RC4 is broken, and the demo tells its password.
"""

import hashlib
import re

import pymupdf

_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_IDENTIFIER = bytes(range(16))
_PERMISSIONS = -4  # everything is allowed once the password is known
_STRING = re.compile(rb"\(([^()\\]*)\)")


def locked(pdf: bytes, password: str) -> bytes:
    """``pdf`` (not encrypted, its streams kept as they are), asking for ``password`` on opening."""
    document = pymupdf.open("pdf", pdf)
    padded = (password.encode("latin-1") + _PAD)[:32]
    owner = _twenty_times(_md5(padded, 51), padded)
    permissions = _PERMISSIONS.to_bytes(4, "little", signed=True)
    key = _md5(padded + owner + permissions + _IDENTIFIER, 51)
    user = _twenty_times(key, _md5(_PAD + _IDENTIFIER, 1)) + bytes(16)
    encrypt = f"/Filter/Standard/V 2/R 3/Length 128/P {_PERMISSIONS}/O<{owner.hex()}>/U<{user.hex()}>"
    trailer = f"/Root {document.xref_get_key(-1, 'Root')[1]}/ID[<{_IDENTIFIER.hex()}><{_IDENTIFIER.hex()}>]"
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number in range(1, document.xref_length()):
        offsets.append(len(out))
        out += _encrypted_object(document, number, key)
    start, size = len(out), len(offsets) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<</Size {size}{trailer}/Encrypt<<{encrypt}>>>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _encrypted_object(document: pymupdf.Document, number: int, key: bytes) -> bytes:
    """Object ``number`` as it stands in a file, strings and stream encrypted with its own key."""
    own_key = _md5(key + number.to_bytes(3, "little") + bytes(2), 1)
    source: bytes = document.xref_object(number, compressed=True).encode("latin-1")
    body = _STRING.sub(lambda found: b"<" + _rc4(own_key, found[1]).hex().encode() + b">", source)
    if not document.xref_is_stream(number):
        return b"%d 0 obj\n%b\nendobj\n" % (number, body)
    stream = _rc4(own_key, document.xref_stream_raw(number))
    return b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number, body, stream)


def _md5(text: bytes, times: int) -> bytes:
    for _ in range(times):
        text = hashlib.md5(text).digest()  # noqa: S324 - the format asks for it
    return text


def _twenty_times(key: bytes, text: bytes) -> bytes:
    """Algorithms 3 and 5: RC4 with the key, then with the key xor 1, and so on up to 19."""
    for step in range(20):
        text = _rc4(bytes(byte ^ step for byte in key), text)
    return text


def _rc4(key: bytes, text: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in text:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
