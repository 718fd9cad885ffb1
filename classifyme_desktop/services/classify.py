"""Classify files without storing them: one line for each path, in the order asked, whatever finishes first."""

import hashlib
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from classifyme_desktop.documents import intake
from classifyme_desktop.domain.document import Reading
from classifyme_desktop.services.ingest import DEFAULTS, Ocr, Options
from classifyme_desktop.services.understand import Understood, is_picture, recognise, understand
from classifyme_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Classified:
    """A path and what was understood of it; ``sha256`` is None where the bytes could not be had."""

    path: Path
    sha256: str | None
    understood: Understood


def classify(workspace: Workspace, paths: Sequence[Path], options: Options = DEFAULTS) -> Iterator[Classified]:
    """Yield one result for each path, in order. A bad file is a state in its result.

    Raises ModelError when a model is missing or damaged, or recognition (OCR) must be there and is not.
    """
    recognises = workspace.recognises(options.ocr is Ocr.ALWAYS) and options.ocr is not Ocr.NEVER
    lanes = workspace.encoders.size + 1
    _ = workspace.head  # a missing or damaged model is told before any file is read
    waiting: deque[Future[Classified]] = deque()
    with ThreadPoolExecutor(max_workers=lanes) as pool:
        for path in paths:
            waiting.append(pool.submit(_classify_one, workspace, path, recognises, options.password))
            if len(waiting) > 3 * lanes:  # so that a long list never holds all its files in memory
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _classify_one(workspace: Workspace, path: Path, recognises: bool, password: str | None) -> Classified:
    content = intake.read_bytes(path)
    if isinstance(content, Reading):
        return Classified(path, None, Understood(content))
    understood = understand(workspace, content, password=password)
    if recognises and is_picture(understood.reading):
        understood = recognise(workspace, content, understood.reading, password=password)
    return Classified(path, hashlib.sha256(content).hexdigest(), understood)
