"""A child process that misbehaves as it is asked, for the tests of ``children``."""

import ctypes
import json
import struct
import sys
import time

from classifyme_desktop import children

OUT = sys.stdout.buffer


def raw(body: bytes, claimed: int | None = None) -> None:
    OUT.write(struct.pack(">II", len(body) if claimed is None else claimed, 0) + body)
    OUT.flush()


def misbehave(ask: object, job: int) -> None:  # noqa: C901 - a list of misdeeds
    if ask == "crash":
        ctypes.string_at(0)
    elif ask == "exit":
        sys.exit(3)
    elif ask == "spin":
        while True:
            pass
    elif ask == "hang":
        time.sleep(3600)
    elif ask == "eat":
        eaten = []
        while True:
            eaten.append(b"\1" * (8 << 20))
    elif ask == "swell":
        misbehave.kept = b"\1" * (96 << 20)
        raw(json.dumps({"id": job, "answer": "swollen"}).encode())
    elif ask == "flood":
        while True:
            OUT.write(bytes(1 << 20))
    elif ask == "claim":
        raw(b"{}", claimed=4_000_000_000)
    elif ask == "bad json":
        raw(b'{"id": 1, nonsense')
    elif ask == "deep json":
        raw(b"[" * 100_000 + b"]" * 100_000)
    elif ask == "wrong id":
        raw(json.dumps({"id": job + 1, "answer": 1}).encode())
    elif ask == "no answer":
        raw(json.dumps({"id": job}).encode())
    elif ask == "torn":
        OUT.write(b"\0\0\0")
        OUT.flush()
        sys.exit(0)
    else:
        raw(json.dumps({"id": job, "answer": ask}).encode())


def main() -> None:
    children._die_with_parent()
    children.write_frame(OUT, {"ready": True})
    while (frame := children.read_frame(sys.stdin.buffer, 1 << 20)) is not None:
        misbehave(frame[0]["ask"], frame[0]["id"])


if __name__ == "__main__":
    if sys.argv[1:2] == ["die at once"]:
        sys.exit(4)
    if sys.argv[1:2] == ["serve"]:
        children.serve(lambda question, payload: [question, len(payload)])
    else:
        main()
