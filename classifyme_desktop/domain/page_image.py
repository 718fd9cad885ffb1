"""A page of a file as a picture. Knows nothing of how it is drawn or shown."""

from dataclasses import dataclass

from classifyme_desktop.domain.document import PageSize


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a PNG without transparency, ``width_px`` by ``height_px``; ``size`` of the page as it is shown.

    ``page_count``: how many pages the file has.
    """

    png: bytes
    width_px: int
    height_px: int
    size: PageSize
    page_count: int
