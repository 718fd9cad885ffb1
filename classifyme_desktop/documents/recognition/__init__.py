"""Text read off pictures of pages (OCR): an optional part with a queue and a limited process of its own.

Everything else of the program uses what is named here. It needs the extra ``ocr`` (docs/adr/0014); without it
``is_installed`` is false and a picture stays *scanned*.
"""

from classifyme_desktop.documents.recognition.models import is_installed
from classifyme_desktop.documents.recognition.pool import RecognitionPool, is_for_recognition

__all__ = ["RecognitionPool", "is_for_recognition", "is_installed"]
