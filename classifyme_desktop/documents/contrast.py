"""Look at the pixels under a word: is there ink that its ground has not?

The page is rendered once, small and grey; a part of it again, large and in colour, for words that stay doubtful.
"""

import math
from typing import Final

import pymupdf

from classifyme_desktop.documents.lines import Line, Style, Word
from classifyme_desktop.documents.pdf_words import Sheet

TINY: Final = 1.5  # points on a sheet of A4; nobody reads less
_SMALL_SCALE: Final = 0.5  # 36 dpi
_LARGE_SCALE: Final = 2.0  # 144 dpi, for doubtful words
_MOST_PIXELS: Final = 1_000_000  # of the small picture
_MOST_LARGE_PIXELS: Final = 2_500_000
_MOST_WORD_PIXELS: Final = 4_000  # of one word that are counted
_CLEAR: Final = 60  # levels of 256 between a word and its ground that need no second look
_DARK: Final = 100  # level of grey of a word that is darker than any usual ground for dark words
_INKY: Final = 170  # level of a pixel that a thin stroke has crossed
_LEAST_CONTRAST: Final = 24  # levels; less is taken for none
_MOST_INK: Final = 0.7  # of a word's rectangle; more in its own colour is ground
_INK_SHARE: Final = 0.25  # of the way from ground to colour; thin strokes are never full


class Picture:
    """The page in grey, small, rendered when first asked for; single words large and in colour."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        area = max(sheet.width * sheet.height, 1.0)
        self._scale = min(_SMALL_SCALE, math.sqrt(_MOST_PIXELS / area))
        self._samples: bytes | None = None
        self._width = self._height = self._stride = 0
        self._left = self._top = 0.0
        bound = sheet.drawing.rect
        self._origin = (bound.x0, bound.y0)

    def _render(self) -> bytes:
        matrix = pymupdf.Matrix(self._scale, self._scale)
        picture = self._sheet.drawing.get_pixmap(matrix=matrix, colorspace=pymupdf.csGRAY, alpha=0)
        self._width, self._height, self._stride = picture.width, picture.height, picture.stride
        self._left, self._top = picture.x - self._origin[0] * self._scale, picture.y - self._origin[1] * self._scale
        return bytes(picture.samples)

    def _rows(self, x0: float, y0: float, x1: float, y1: float) -> list[bytes]:
        if self._samples is None:
            self._samples = self._render()
        scale = self._scale
        left = max(0, int(x0 * scale - self._left))
        right = min(self._width, math.ceil(x1 * scale - self._left))
        top = max(0, int(y0 * scale - self._top))
        bottom = min(self._height, max(top + 1, math.ceil(y1 * scale - self._top)))
        if right <= left:
            return []
        stride, samples = self._stride, self._samples
        return [samples[y * stride + left : y * stride + right] for y in range(top, bottom)]

    def shows_all(self, line: Line) -> bool:
        """Return whether all words of a line are plain: dark, upright, on the page, with ink in their middle.

        One row of pixels is looked at, at half the height of small letters: a quick look that clears most lines.
        """
        if self._samples is None:
            self._samples = self._render()
        samples, scale = self._samples, self._scale
        row = int((line.base - 0.25 * line.size) * scale - self._top)
        if line.turn or not 0 <= row < self._height or line.x0 < 0 or line.x1 * scale - self._left > self._width:
            return False
        at = row * self._stride - self._left
        for _, _, x0, _, x1, _, (colour, alpha, is_drawn, size) in line.words:
            if (colour and _grey(colour) > _DARK) or not alpha or not is_drawn or size < TINY:
                return False
            pixels = samples[int(at + x0 * scale) : int(at + x1 * scale) + 1]
            darkest = min(pixels)
            if darkest > _INKY or max(pixels) - darkest < _CLEAR:
                return False
        return True

    def shows(self, word: Word, line: Line) -> bool:
        """Return whether a word is visible beyond doubt."""
        top, bottom = (word.y0, word.y1) if line.turn else (line.base - 0.6 * line.size, line.base)
        rows = self._rows(word.x0, top, word.x1, bottom)
        if not rows:
            return False
        own = _grey(word.style.colour)
        if own <= _DARK:
            # Ink in the middle of a dark word can hardly be anything else than the word.
            darkest = min(map(min, rows))
            return darkest <= _INKY and max(map(max, rows)) - darkest >= _CLEAR
        levels = sorted(b"".join(rows))
        ground = levels[len(levels) // 2]
        ink = levels[0] if own < ground else levels[-1]
        return abs(own - ground) >= _CLEAR and abs(ink - ground) >= _CLEAR * 2 // 3

    def look_again(self, words: list[Word]) -> None:
        """Render the part of the page that holds ``words`` large and in colour, for ``shows_large``."""
        left, top = self._origin
        part = pymupdf.Rect(
            min(word.x0 for word in words) + left,
            min(word.y0 for word in words) + top,
            max(word.x1 for word in words) + left,
            max(word.y1 for word in words) + top,
        )
        part &= self._sheet.drawing.rect
        scale = min(_LARGE_SCALE, math.sqrt(_MOST_LARGE_PIXELS / max(part.width * part.height, 1.0)))
        self._large = self._sheet.drawing.get_pixmap(
            matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=0, clip=part
        )
        self._large_samples = bytes(self._large.samples)
        self._large_scale = scale

    def shows_large(self, word: Word) -> bool:
        """Return whether pixels in the place of a word go from its ground towards its colour."""
        large, scale = self._large, self._large_scale
        left = max(0, int((word.x0 + self._origin[0]) * scale) - large.x)
        right = min(large.width, math.ceil((word.x1 + self._origin[0]) * scale) - large.x)
        top = max(0, int((word.y0 + self._origin[1]) * scale) - large.y)
        bottom = min(large.height, math.ceil((word.y1 + self._origin[1]) * scale) - large.y)
        if right <= left or bottom <= top:
            return False
        step = 1 + (right - left) * (bottom - top) // _MOST_WORD_PIXELS
        rows = [
            self._large_samples[row * large.stride + 3 * left : row * large.stride + 3 * right]
            for row in range(top, bottom, step)
        ]
        return _has_ink(b"".join(rows), word.style)

    def has_contrast(self, word: Word) -> bool:
        """Return whether anything at all is drawn in the place of a word and a little around it."""
        height = 0.5 * (word.y1 - word.y0)
        rows = self._rows(word.x0 - height, word.y0 - height, word.x1 + height, word.y1 + height)
        return bool(rows) and max(map(max, rows)) - min(map(min, rows)) >= _LEAST_CONTRAST


def _grey(colour: int) -> int:
    return (299 * (colour >> 16 & 255) + 587 * (colour >> 8 & 255) + 114 * (colour & 255)) // 1000


def _has_ink(samples: bytes, style: Style) -> bool:
    """Return whether some pixels go from the ground of a word towards its colour.

    The ground is the commonest tone that is not the colour itself. A picture as ground varies; what varies towards the
    colour is taken for ink, so that doubt never hides a word.
    """
    pixels = list(zip(samples[0::3], samples[1::3], samples[2::3], strict=True))
    colour = (style.colour >> 16 & 255, style.colour >> 8 & 255, style.colour & 255)
    tones: dict[tuple[int, int, int], int] = {}
    for pixel in pixels:
        tones[pixel] = tones.get(pixel, 0) + 1
    away = [tone for tone in tones if _distance(tone, colour) >= _LEAST_CONTRAST]
    if sum(tones[tone] for tone in away) <= (1 - _MOST_INK) * len(pixels):
        return False
    ground = max(away, key=lambda tone: tones[tone])
    channel = max(range(3), key=lambda at: abs(colour[at] - ground[at]))
    way = colour[channel] - ground[channel]
    least = max(_INK_SHARE * abs(way), 0.6 * _LEAST_CONTRAST)
    sign = 1 if way > 0 else -1
    return any((tone[channel] - ground[channel]) * sign >= least for tone in tones)


def _distance(one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
    return max(abs(ours - theirs) for ours, theirs in zip(one, other, strict=True))
