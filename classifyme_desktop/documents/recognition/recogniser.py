"""Find the lines of text on a picture and read them, with PP-OCRv6 "small" through RapidOCR on ONNX Runtime.

Knows nothing of files, pages and order. Import it only in a recognising process. Lines are found on a copy of moderate
size (differentiable binarisation, Liao et al., 2020) and read from the full picture, one at a time: what a line says
does not depend on its neighbours, nor on the number of threads. Each model runs on one thread; lines are shared out.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt
import rapidocr

from classifyme_desktop.documents.recognition import limits, models
from classifyme_desktop.documents.recognition.found import Corners, Found, sides

Picture = npt.NDArray[np.uint8]

_THREADS: Final = 2
_FINDING_SIDE: Final = 992  # pixels of the shorter side where lines are looked for: 120 dpi on A4
_FINDING_PIXELS: Final = 3_000_000  # and of the whole: a page three times as high as wide; memory grows with it
_MOST_ASPECT: Final = 12.0  # of a picture; beyond it, the library would blow it up to no end
_LEAST_CERTAINTY: Final = 0.5  # of a line; below it, an icon or a part of a photograph was taken for text
_TALL: Final = 2.0  # a box so much taller than wide holds text that runs up or down
_MOST_RATIO: Final = 150.0  # width to height; the longest line of A3 in small type has 110, a rule more
_SHORTEST_INPUT: Final = 96  # pixels; the library's own 320 makes short lines cost as much as long ones
_HEIGHT: Final = 48  # pixels of a line as the model reads it
_PROBES: Final = 8  # the longest lines tell which way up a page is
_DOUBTFUL: Final = 0.85  # mean certainty below which the page is tried the other way up


class Recogniser:
    """Both models, loaded once. Not for several threads at a time."""

    def __init__(self, threads: int = _THREADS) -> None:
        """Load the models; takes about a second. Raises ModelError when they are absent or others."""
        common = {
            "Global.log_level": "critical",
            "Global.use_cls": False,  # tells text that is upside down line by line; whole pages are told below
            "Global.use_preprocess_img": False,
            "Global.use_vertical_padding": False,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            # With a path given the library downloads nothing, whatever it thinks of languages and versions.
            "Det.model_path": str(models.checked_path(models.DETECTION)),
            "Rec.model_path": str(models.checked_path(models.RECOGNITION)),
        }
        self._finder = rapidocr.RapidOCR(params={**common, "Global.use_rec": False})
        one_line = {"Rec.rec_batch_num": 1, "Rec.rec_img_shape": [3, _HEIGHT, _SHORTEST_INPUT]}
        self._reader = rapidocr.RapidOCR(params={**common, **one_line, "Global.use_det": False})
        self._threads = threads
        cv2.setNumThreads(1)
        blank = np.full((_HEIGHT, _SHORTEST_INPUT, 3), 255, np.uint8)
        self._finder(blank)
        self._reader(blank)

    def lines(self, picture: Picture) -> list[Found]:
        """Return the lines on ``picture`` (height, width, 3; blue, green, red), from top to bottom. May be none.

        A page that lies on its side or upside down is read as well; ``corners`` tell how it lies.
        """
        boxes = self._boxes(picture)
        with ThreadPoolExecutor(self._threads) as executor:

            def read(chosen: Sequence[Corners]) -> list[Found | None]:
                return list(executor.map(lambda corners: self._read(picture, corners), chosen))

            quarter = _quarter(boxes, read)
            found = read([_turned(corners, quarter) for corners in boxes])
        return [line for line in found if line is not None and line.text and line.certainty >= _LEAST_CERTAINTY]

    def _boxes(self, picture: Picture) -> list[Corners]:
        height, width = picture.shape[:2]
        if max(height, width) > _MOST_ASPECT * min(height, width):
            return []
        scale = min(1.0, _FINDING_SIDE / min(height, width), (_FINDING_PIXELS / (height * width)) ** 0.5)
        small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture
        found: Any = self._finder(small).boxes
        if found is None:
            return []
        steps = np.array([width / small.shape[1], height / small.shape[0]])
        return [np.asarray(box * steps, np.float32) for box in found[: limits.LINES]]

    def _read(self, picture: Picture, corners: Corners) -> Found | None:
        width, height = sides(corners)
        if min(width, height) < 2 or width > _MOST_RATIO * height:
            return None
        read: Any = self._reader(_cut_out(picture, corners, round(width), round(height)))
        return Found(corners, read.txts[0].strip(), float(read.scores[0])) if read.txts else None


def _is_tall(corners: Corners) -> bool:
    width, height = sides(corners)
    return height >= _TALL * width


def _turned(corners: Corners, quarter: int) -> Corners:
    """Return the corners from where the text begins: on a page turned by ``quarter`` x 90 degrees counter-clockwise.

    A box that lies across the direction of its page is text along the edge, which runs upwards as a rule.
    """
    own = quarter + (_is_tall(corners) != bool(quarter % 2) and _is_long(corners))
    return np.roll(corners, own, axis=0)


def _is_long(corners: Corners) -> bool:
    width, height = sides(corners)
    return max(width, height) >= _TALL * min(width, height)


def _quarter(boxes: list[Corners], read: Callable[[Sequence[Corners]], list[Found | None]]) -> int:
    """Return by how many quarters the page is turned counter-clockwise, judged by its longest lines."""
    long = sorted((corners for corners in boxes if _is_long(corners)), key=lambda corners: -max(sides(corners)))
    if not long:
        return 0
    tall = sum(map(_is_tall, long))
    start = 1 if 2 * tall > len(long) else 0
    probes = [corners for corners in long if _is_tall(corners) == bool(start)][:_PROBES]

    def certainty(quarter: int) -> float:
        return sum(line.certainty for line in read([_turned(corners, quarter) for corners in probes]) if line)

    upright = certainty(start)
    if upright >= _DOUBTFUL * len(probes):
        return start
    return start + 2 if certainty(start + 2) > upright else start


def _cut_out(picture: Picture, corners: Corners, width: int, height: int) -> Picture:
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(np.ascontiguousarray(corners), flat)
    cut: Picture = cv2.warpPerspective(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return cut
