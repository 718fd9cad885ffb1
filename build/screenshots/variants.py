"""How the window looks in a series of pictures: colours, language, scale of the screen, size of text."""

from dataclasses import dataclass
from typing import Final, Self

from classifyme_desktop.ui.style.theme import Scheme

WIDTH, HEIGHT = 1360, 860  # in units of the window, whatever the scale
SCALES: Final = (100, 150)
LANGUAGES: Final = ("en", "fr")
LARGE_TEXT: Final = 200


@dataclass(frozen=True, slots=True)
class Variant:
    """One series. ``scale`` and ``text`` in percent."""

    scheme: Scheme
    language: str
    scale: int
    text: int = 100

    @property
    def name(self) -> str:
        """Return the name of its folder: ``dark-fr-150``, with large text ``light-en-100-text200``."""
        plain = f"{self.scheme.value}-{self.language}-{self.scale}"
        return plain if self.text == 100 else f"{plain}-text{self.text}"

    @classmethod
    def named(cls, name: str) -> Self:
        """Return the series of a name. Raises ValueError."""
        scheme, language, scale, *text = name.split("-")
        if language not in LANGUAGES or len(text) > 1:
            raise ValueError(name)
        return cls(Scheme(scheme), language, int(scale), int(text[0].removeprefix("text")) if text else 100)


def every() -> list[Variant]:
    """Return all series: light and dark, English and French, both scales; and large text, light."""
    plain = [
        Variant(scheme, language, scale)
        for scale in SCALES
        for scheme in (Scheme.LIGHT, Scheme.DARK)
        for language in LANGUAGES
    ]
    return [*plain, *(Variant(Scheme.LIGHT, language, 100, LARGE_TEXT) for language in LANGUAGES)]
