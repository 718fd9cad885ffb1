"""Join the pages that were recognised one by one into the document of their file.

Knows nothing of processes and pictures.
"""

from collections.abc import Sequence

from classifyme_desktop.documents import limits as file_limits
from classifyme_desktop.domain.document import Badge, Box, Document, Legibility, PageSize, Reason


def missing(sibling: Document) -> Document:
    """Return what stands for a page that could not be recognised, of the same file as ``sibling``."""
    return Document(sibling.kind, "", sibling.page_count, (Reason.PAGES_FAILED,), pages=(PageSize(0, 0),))


def joined(pages: Sequence[Document], marks: set[Reason]) -> Document:
    """Return the pages of one file as one document, in their order; ``marks`` say what else is missing.

    Text and boxes end at the limits of every document.
    """
    parts: list[str] = []
    boxes: list[Box] = []
    at, weight, certainty = 0, 0, 0.0
    for number, page in enumerate(pages):
        if page.text:
            at += 2 if parts else 0
            parts.append(page.text)
            boxes += [box._replace(start=box.start + at, end=box.end + at, page=number) for box in page.boxes]
            at += len(page.text)
        weight += len(page.text)
        certainty += len(page.text) * (page.legibility.recognised or 0.0)
        marks |= set(page.incomplete)
    text = "\n\n".join(parts)
    if len(text) > file_limits.CHARACTERS:
        text, marks = text[: file_limits.CHARACTERS], marks | {Reason.CAPPED}
    kept = [box for box in boxes[: file_limits.BOXES] if box.end <= len(text)]
    columns_most = max(page.legibility.columns for page in pages)
    return Document(
        pages[0].kind,
        text,
        pages[0].page_count,
        tuple(sorted(marks)),
        (Badge.RECOGNISED,),
        tuple(kept),
        tuple(page.pages[0] for page in pages),
        legibility=Legibility(columns_most, 0.0, certainty / weight if weight else 0.0),
    )
