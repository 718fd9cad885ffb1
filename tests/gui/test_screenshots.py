"""Pictures of pages: taken in a process of their own at the size and the scale that were asked for, none in silence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import qWarning
from PySide6.QtGui import QImage

from build.screenshots.stage import Complaints
from build.screenshots.variants import HEIGHT, WIDTH, Variant, every

ROOT = Path(__file__).resolve().parents[2]


def test_two_pages_are_photographed_at_the_scale_of_their_series_and_nothing_warns(filled: Path, tmp_path: Path):
    shutil.copytree(filled, tmp_path / "libraries" / "demo")
    command = "-m build.screenshots --library demo --only library-s --variant dark-fr-150 --out".split()
    scaled = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1.5"}
    ended = subprocess.run(
        [sys.executable, *command, str(tmp_path)], cwd=ROOT, env=scaled, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    taken = [tmp_path / "demo" / "dark-fr-150" / f"{name}.png" for name in ("library-selected", "library-search")]
    assert ended.stdout.splitlines() == [str(path) for path in taken]
    images = [QImage(str(path)) for path in taken]
    assert {(image.width(), image.height()) for image in images} == {(WIDTH * 3 // 2, HEIGHT * 3 // 2)}
    assert images[0] != images[1]
    assert images[0].pixelColor(5, HEIGHT).lightness() < 60  # the dark ground of the navigation


def test_what_qt_warns_of_and_what_is_raised_is_told():
    complaints = Complaints()
    complaints.install()
    try:
        qWarning("a layout without a parent")
        complaints.note(ValueError("no such page"))
    finally:
        complaints.remove()
    assert complaints.collect() == ["Qt: a layout without a parent", "ValueError: no such page"]
    assert complaints.collect() == []


def test_each_series_goes_by_its_name():
    names = [one.name for one in every()]
    assert len(set(names)) == len(names) == 10
    assert [Variant.named(name) for name in names] == every()
