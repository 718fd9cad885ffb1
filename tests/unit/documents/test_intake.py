import io
import os
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from classifyme_desktop.documents import intake, limits
from classifyme_desktop.domain.document import FileState, Reason

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file system")


def names(paths, root):
    return [path.relative_to(root).as_posix() for path in paths]


def fill(root, *relative):
    for name in relative:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"Jane")


def zipped(*entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, content in entries:
            parts.writestr(name, content)
    return out.getvalue()


def pack(path, *entries):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(zipped(*entries))


def reason_of(path, **options):
    reading = intake.read_bytes(path, **options)
    assert not isinstance(reading, bytes)
    assert reading.state is FileState.SKIPPED or reading.reason is Reason.FILE_SIZE
    return reading.reason


def test_files_come_sorted_and_what_programs_leave_behind_does_not(tmp_path):
    fill(tmp_path, "b.pdf", "a/2.pdf", "a/1.pdf", ".DS_Store", "Thumbs.db", "~$cv.docx", "._a.pdf", ".git/x", "c")
    assert names(intake.walk([tmp_path]), tmp_path) == ["a/1.pdf", "a/2.pdf", "b.pdf", "c"]
    assert names(intake.walk([tmp_path], recursive=False), tmp_path) == ["b.pdf", "c"]


def test_what_is_named_itself_is_always_given_and_nothing_twice(tmp_path):
    fill(tmp_path, ".hidden.pdf", "a/1.pdf")
    paths = [tmp_path / ".hidden.pdf", tmp_path / "a" / "1.pdf", tmp_path, tmp_path / "gone.pdf"]
    assert names(intake.walk(paths), tmp_path) == [".hidden.pdf", "a/1.pdf", "gone.pdf"]


def test_bytes_are_read_whole(tmp_path):
    fill(tmp_path, "a.pdf")
    assert intake.read_bytes(tmp_path / "a.pdf") == b"Jane"
    (tmp_path / "empty").touch()
    assert intake.read_bytes(tmp_path / "empty") == b""


def test_a_file_beyond_the_limit_is_not_read(tmp_path):
    with (tmp_path / "sparse.pdf").open("wb") as out:
        out.truncate(limits.FILE_BYTES + 1)
    assert reason_of(tmp_path / "sparse.pdf") is Reason.FILE_SIZE
    fill(tmp_path, "a.pdf")
    assert intake.read_bytes(tmp_path / "a.pdf", most_bytes=4) == b"Jane"
    assert reason_of(tmp_path / "a.pdf", most_bytes=3) is Reason.FILE_SIZE


def test_what_is_not_there_is_gone(tmp_path):
    fill(tmp_path, "a.pdf")
    for path in (tmp_path / "gone.pdf", tmp_path / "a.pdf" / "inside", Path("nul\0name")):
        assert reason_of(path) is Reason.GONE


def test_a_folder_is_no_file(tmp_path):
    assert reason_of(tmp_path) is Reason.NOT_A_FILE


@posix
def test_links_are_given_and_never_followed(tmp_path):
    fill(tmp_path, "outside/secret.pdf", "inside/a.pdf")
    inside = tmp_path / "inside"
    (inside / "file.pdf").symlink_to(tmp_path / "outside" / "secret.pdf")
    (inside / "folder").symlink_to(tmp_path / "outside")
    (inside / "loop").symlink_to(inside)
    (inside / "device").symlink_to("/dev/zero")
    (inside / "broken").symlink_to("nowhere")
    assert names(intake.walk([inside]), inside) == ["a.pdf", "broken", "device", "file.pdf", "folder", "loop"]
    assert list(intake.walk([inside / "folder"])) == [inside / "folder"]
    for name in ("broken", "device", "file.pdf", "folder", "loop"):
        assert reason_of(inside / name) is Reason.LINK


@posix
def test_pipes_sockets_and_devices_are_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    expected = ["pipe.pdf"]
    if sys.platform == "linux":  # elsewhere only the superuser may make one in this way
        os.mknod(tmp_path / "socket.pdf", 0o600 | stat.S_IFSOCK)
        expected.append("socket.pdf")
    assert names(intake.walk([tmp_path]), tmp_path) == expected
    for path in (*(tmp_path / name for name in expected), Path("/dev/zero")):
        assert reason_of(path) is Reason.NOT_A_FILE


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission_is_named(tmp_path):
    fill(tmp_path, "a.pdf", "closed/b.pdf")
    (tmp_path / "a.pdf").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        assert names(intake.walk([tmp_path]), tmp_path) == ["a.pdf", "closed"]
        assert reason_of(tmp_path / "a.pdf") is Reason.PERMISSION
        assert reason_of(tmp_path / "closed") is Reason.PERMISSION
    finally:
        (tmp_path / "closed").chmod(0o700)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these file systems refuse such names")
def test_names_that_are_no_utf_8_survive(tmp_path):
    raw = os.fsencode(tmp_path) + b"/bad\xff\xfe.pdf"
    Path(os.fsdecode(raw)).write_bytes(b"Jane")
    fill(tmp_path, "line\nbreak.pdf", "100%n.pdf", "سيرة.pdf", "x" * 251 + ".pdf")
    found = list(intake.walk([tmp_path]))
    assert len(found) == 5
    assert all(intake.read_bytes(path) == b"Jane" for path in found)


def test_a_chain_of_folders_deeper_than_the_stack_is_walked(tmp_path):
    deep = tmp_path
    for _ in range(300):
        deep = deep / "d"
    deep.mkdir(parents=True)
    fill(deep, "a.pdf")
    assert list(intake.walk([tmp_path])) == [deep / "a.pdf"]


class Found:
    st_mode = 0o100644
    st_size = 4
    st_file_attributes = 0x0040_0000


def test_a_file_kept_online_only_would_be_skipped(tmp_path):
    assert intake._refusal(tmp_path, Found(), 10).reason is Reason.CLOUD


def test_a_zip_file_is_walked_like_a_folder(tmp_path):
    pack(tmp_path / "in" / "cvs.zip", ("sub/jane.pdf", b"Jane"), ("anne.pdf", b"Anne"), ("__MACOSX/x", b"x"))
    pack(tmp_path / "in" / "OLD.ZIP", ("more.zip", zipped(("joe.pdf", b"Joe"))))
    fill(tmp_path / "in", "b.pdf")
    expected = ["OLD.ZIP/more.zip/joe.pdf", "b.pdf", "cvs.zip/anne.pdf", "cvs.zip/sub/jane.pdf"]
    for recursive in (True, False):
        found = list(intake.walk([tmp_path / "in"], recursive=recursive))
        assert names(found, tmp_path / "in") == expected
    assert [intake.read_bytes(path) for path in found] == [b"Joe", b"Jane", b"Anne", b"Jane"]
    stored = [Path(os.fsdecode(os.fsencode(path))) for path in found]
    assert [intake.read_bytes(path) for path in stored] == [b"Joe", b"Jane", b"Anne", b"Jane"]


def test_a_zip_file_or_a_member_that_is_named_itself_is_given_once(tmp_path):
    pack(tmp_path / "cvs.zip", ("a.pdf", b"a"), ("b.pdf", b"b"))
    root = tmp_path / "cvs.zip"
    assert names(intake.walk([root, tmp_path]), tmp_path) == ["cvs.zip/a.pdf", "cvs.zip/b.pdf"]
    assert names(intake.walk([root / "b.pdf", root]), tmp_path) == ["cvs.zip/b.pdf", "cvs.zip/a.pdf"]


def test_a_word_file_that_is_named_zip_is_a_file(tmp_path):
    pack(tmp_path / "cv.zip", ("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>"))
    assert names(intake.walk([tmp_path]), tmp_path) == ["cv.zip"]
    assert intake.read_bytes(tmp_path / "cv.zip").startswith(b"PK")


def test_a_bad_zip_file_is_itself_and_gets_its_state(tmp_path):
    bad = {
        "bomb.zip": (zipped(("zeros", bytes(limits.ZIP_RATIO_FLOOR_BYTES + 1))), Reason.ZIP_RATIO),
        "empty.zip": (zipped((".hidden", b"x")), Reason.NO_DOCUMENT),
        "many.zip": (zipped(*((str(n), b"") for n in range(limits.ZIP_ENTRIES + 1))), Reason.ZIP_ENTRIES),
        "torn.zip": (zipped(("a.pdf", b"a" * 99))[:-20], Reason.UNREADABLE),
    }
    for name, (content, _) in bad.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "none.zip").write_bytes(b"Jane")
    assert names(intake.walk([tmp_path]), tmp_path) == sorted([*bad, "none.zip"])
    for name, (_, reason) in bad.items():
        assert intake.read_bytes(tmp_path / name).reason is reason
    assert intake.read_bytes(tmp_path / "none.zip") == b"Jane"
    with (tmp_path / "sparse.zip").open("wb") as out:
        out.truncate(limits.FILE_BYTES + 1)
    assert names(intake.walk([tmp_path / "sparse.zip"]), tmp_path) == ["sparse.zip"]
    assert reason_of(tmp_path / "sparse.zip") is Reason.FILE_SIZE


def test_a_zip_file_that_changed_or_vanished_is_gone(tmp_path):
    pack(tmp_path / "cvs.zip", ("a.pdf", b"a"))
    (member,) = intake.walk([tmp_path])
    pack(tmp_path / "cvs.zip", ("b.pdf", b"b"))
    assert reason_of(member) is Reason.GONE
    (tmp_path / "cvs.zip").unlink()
    assert reason_of(member) is Reason.GONE
    (tmp_path / "cvs.zip").mkdir()
    assert reason_of(member) is Reason.GONE


def test_a_zip_file_that_changes_while_it_is_read_is_gone(tmp_path, monkeypatch):
    path = tmp_path / "cvs.zip"
    pack(path, ("a.pdf", b"a"))
    read_ordinary = intake._read_ordinary

    def read_and_change(asked, most_bytes):
        content = read_ordinary(asked, most_bytes)
        with path.open("ab") as out:
            out.write(b"more")
        return content

    monkeypatch.setattr(intake, "_read_ordinary", read_and_change)
    assert intake._read_unchanged(path).reason is Reason.GONE


def test_members_are_read_within_the_limit_that_is_asked(tmp_path):
    pack(tmp_path / "cvs.zip", ("a.pdf", b"Jane"))
    assert intake.read_bytes(tmp_path / "cvs.zip" / "a.pdf", most_bytes=4) == b"Jane"
    assert reason_of(tmp_path / "cvs.zip" / "a.pdf", most_bytes=3) is Reason.FILE_SIZE


@posix
def test_a_link_to_a_zip_file_is_not_followed(tmp_path):
    pack(tmp_path / "out" / "cvs.zip", ("a.pdf", b"a"))
    (tmp_path / "link.zip").symlink_to(tmp_path / "out" / "cvs.zip")
    assert list(intake.walk([tmp_path / "link.zip"])) == [tmp_path / "link.zip"]
    assert reason_of(tmp_path / "link.zip") is Reason.LINK
    assert reason_of(tmp_path / "link.zip" / "a.pdf") is Reason.LINK


def test_nothing_is_written(tmp_path):
    pack(tmp_path / "in" / "cvs.zip", ("../../ZQSLIPPED.txt", b"x"), ("/ZQSLIPPED.txt", b"y"), ("C:\\ZQ.txt", b"z"))
    before = sorted(tmp_path.rglob("*"))
    found = list(intake.walk([tmp_path / "in"]))
    assert [intake.read_bytes(path) for path in found] == [b"z", b"y", b"x"]
    assert sorted(tmp_path.rglob("*")) == before
    assert all(tmp_path / "in" / "cvs.zip" in path.parents for path in found)
