import random
import struct
import time

from classifyme_desktop.documents import lzfu
from tests.helpers.mails import compressed


def test_the_examples_of_the_standard_are_unpacked():
    # MS-OXRTFCP 3.1.1 and 3.1.2: simple compressed RTF, and one that reads from the bytes it writes.
    simple = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    crossing = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert lzfu.unpacked(simple) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert lzfu.unpacked(crossing) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert lzfu.unpacked(struct.pack("<IIII", 17, 5, 0x414C454D, 0) + b"{\\rtf") == b"{\\rtf"


def test_packing_and_unpacking_is_the_same_again_beyond_the_dictionary():
    raw = "".join(random.Random(6).choices("abcdefgh ", k=20_000)).encode() + b"one two three " * 900
    assert lzfu.unpacked(compressed(raw)) == raw


def test_odd_packings_are_cut():
    assert lzfu.unpacked(b"short") == b""
    assert lzfu.unpacked(bytes(40)) == b""
    good = compressed(b"{\\rtf1 hello hello hello hello}")
    for end in range(16, len(good)):
        assert b"{\\rtf1 hello hello hello hello}".startswith(lzfu.unpacked(good[:end]))
    endless = struct.pack("<IIII", 0, 0xFFFF_FFFF, 0x75465A4C, 0) + b"\xff" + b"\x00\x0f" * 8
    start = time.process_time()
    assert len(lzfu.unpacked(endless + endless[16:] * 200_000)) <= lzfu.MOST_BYTES
    assert time.process_time() - start < 5
