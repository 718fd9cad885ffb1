"""Write OLE compound files (MS-CFB, version 3) for tests: streams by path, short ones in the mini stream."""

import struct

FREE, END, FAT = 0xFFFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFD
SECTOR, MINI, CUTOFF = 512, 64, 4096


def compound_file(streams):
    """Return a compound file with ``streams``: bytes by paths such as ``("storage", "stream")``."""
    folders = {path[:depth] for path in streams for depth in range(1, len(path))}
    names = [(), *sorted(folders | set(streams), key=lambda path: (len(path), path))]
    sectors, fat, mini, mini_fat = [], [], b"", []
    starts = {}
    for path, content in streams.items():
        if len(content) >= CUTOFF:
            starts[path] = put(content, sectors, fat)
        elif content:
            starts[path] = len(mini_fat)
            count = -(-len(content) // MINI)
            mini_fat += [*range(len(mini_fat) + 1, len(mini_fat) + count), END]
            mini += content.ljust(count * MINI, b"\0")
    root_start = put(mini, sectors, fat) if mini else END
    mini_start = put(struct.pack(f"<{len(mini_fat)}I", *mini_fat), sectors, fat, b"\xff") if mini_fat else END
    entries = [entry(path, names, streams, starts, root_start, len(mini)) for path in names]
    entries += [b"\0" * 68 + struct.pack("<III", FREE, FREE, FREE) + b"\0" * 48] * (-len(entries) % 4)
    directory_start = put(b"".join(entries), sectors, fat)
    count = next(n for n in range(1, 110) if len(fat) + n <= n * 128)
    places = list(range(len(fat), len(fat) + count))
    fat += [FAT] * count
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(count * SECTOR, b"\xff")
    header = struct.pack(
        "<8s16sHHHHHHIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, count,
        directory_start, 0, CUTOFF, mini_start, -(-len(mini_fat) * 4 // SECTOR), END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", *places, *[FREE] * (109 - count))
    return header + b"".join(sectors) + table


def put(content, sectors, fat, padding=b"\0"):
    count = -(-len(content) // SECTOR)
    start = len(fat)
    fat += [*range(start + 1, start + count), END]
    sectors.append(content.ljust(count * SECTOR, padding))
    return start


def entry(path, names, streams, starts, root_start, mini_bytes):
    name = path[-1] if path else "Root Entry"
    raw = name.encode("utf-16-le") + b"\0\0"
    children = sorted(
        (one for one in names if one and one[:-1] == path), key=lambda one: (len(one[-1]), one[-1].upper())
    )
    beside = sorted(
        (one for one in names if one and one[:-1] == path[:-1]), key=lambda one: (len(one[-1]), one[-1].upper())
    )
    after = beside[beside.index(path) + 1 :] if path else []
    # A chain of right siblings in order is a binary tree too.
    right = names.index(after[0]) if after else FREE
    child = names.index(children[0]) if children else FREE
    kind = 5 if not path else 2 if path in streams else 1
    start = root_start if not path else starts.get(path, END) if path in streams else 0
    size = mini_bytes if not path else len(streams.get(path, b""))
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB", len(raw), kind, 1)
        + struct.pack("<III", FREE, right, child)
        + b"\0" * 36
        + struct.pack("<IQ", start, size)
    )
