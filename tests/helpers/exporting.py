"""Working the dialog that exports lists, as a person does."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from classifyme_desktop.services.export.layout import Extent, Form
from classifyme_desktop.ui.export.dialog import ExportDialog

LONG = 60_000


def counted(dialog: ExportDialog | None, qtbot: QtBot) -> ExportDialog:
    """Wait until the dialog knows whom it may export."""
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.form.extent.itemText(0).rpartition("(")[2] not in ("…)", ""), timeout=LONG)
    return dialog


def choose(dialog: ExportDialog, form: Form, extent: Extent = Extent.ALL) -> None:
    """Choose the form of the file and who is in it."""
    dialog.form.form.setCurrentIndex(dialog.form.form.findData(form))
    dialog.form.extent.setCurrentIndex(dialog.form.extent.findData(extent))


def write(dialog: ExportDialog, path: Path, qtbot: QtBot) -> None:
    """Write the file and wait until that is told."""
    with qtbot.waitSignal(dialog.told, timeout=LONG):
        dialog.write_to(path)
