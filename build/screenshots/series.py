"""Takes one series of pictures: all wanted pages of all wanted libraries, in one look of the window."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from build.screenshots import stage as stages
from build.screenshots.scenes import SCENES, Scene
from build.screenshots.stage import Complaints, NotStillError, Stage
from build.screenshots.variants import Variant


@dataclass(slots=True)
class Taken:
    """The files that were written, and what went wrong meanwhile, each with the page that it went wrong on."""

    pictures: list[Path] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def take(variant: Variant, out: Path, *, libraries: Sequence[str], only: str = "", font: str = "") -> Taken:
    """Write ``out/<library>/<series>/<page>.png`` of libraries that lie in ``out/libraries``.

    ``only``: of pages whose name starts so. The process must be offscreen and at the scale of the variant.
    """
    app = QApplication.instance() or QApplication(["screenshots"])
    assert isinstance(app, QApplication)
    if font:
        app.setFont(QFont(font, app.font().pointSize()))
    complaints = Complaints()
    complaints.install()
    taken = Taken()
    try:
        for library in libraries:
            scenes = [one for one in SCENES if library in one.libraries and one.name.startswith(only)]
            if scenes:
                _take_library(app, scenes, out, library, variant, complaints, taken)
    finally:
        complaints.remove()
    return taken


def _take_library(
    app: QApplication,
    scenes: Sequence[Scene],
    out: Path,
    library: str,
    variant: Variant,
    complaints: Complaints,
    taken: Taken,
) -> None:
    with stages.opened(app, out / "libraries" / library, variant) as stage:
        for scene in scenes:
            path = out / library / variant.name / f"{scene.name}.png"
            _take_scene(stage, scene, path, complaints)
            taken.pictures += [path] if path.exists() else []
            taken.complaints += [f"{library}/{variant.name}/{scene.name}: {one}" for one in complaints.collect()]


def _take_scene(stage: Stage, scene: Scene, path: Path, complaints: Complaints) -> None:
    path.unlink(missing_ok=True)
    try:
        shown = scene.show(stage)
        stage.take(path, shown)
    except NotStillError:
        complaints.listed.append("the window was busy for too long")
    except Exception as error:  # noqa: BLE001 - told beside the page; the other pages are still photographed
        complaints.note(error)
    else:
        if shown is not None:
            shown.close()
            shown.deleteLater()
