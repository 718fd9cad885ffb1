"""The tokenizer of a checkpoint as one ``tokenizer.json``, whatever files it came in, and the marks around a text."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tokenizers import Tokenizer
from transformers import AutoTokenizer

KINDS: Final = {"WordPiece": "WordPiece", "BPE": "BPE", "Unigram": "SentencePiece (Unigram)"}
PROBE: Final = "accountant in Paris"


class CheckpointError(Exception):
    """A checkpoint cannot be exported; the text is a sentence for who asked."""


@dataclass(frozen=True, slots=True)
class Words:
    """``json`` of the tokenizer without padding and truncation; ids of the marks and of the padding; its kind."""

    json: str
    start: int
    end: int
    pad: int
    kind: str


def read(source: Path) -> Words:
    """Return the tokenizer of the checkpoint in ``source``; slow ones are converted.

    Raises CheckpointError when there is none, or when it does not put exactly one mark at each end of a text.
    """
    loaded = _load(source)
    text = plain(loaded.backend_tokenizer.to_str())
    kind = KINDS.get(str(json.loads(text)["model"].get("type")))
    if kind is None:
        raise CheckpointError("The tokenizer of this checkpoint is of a kind that is not supported.")
    whole: list[int] = loaded(PROBE)["input_ids"]
    inner = Tokenizer.from_str(text).encode(PROBE, add_special_tokens=False).ids
    if not inner or whole[1:-1] != inner:
        raise CheckpointError("The tokenizer of this checkpoint does not put one mark at each end of a text.")
    return Words(text, whole[0], whole[-1], int(loaded.pad_token_id or 0), kind)


def _load(source: Path) -> Any:
    try:
        loaded = AutoTokenizer.from_pretrained(str(source), use_fast=True, local_files_only=True)
    except (ValueError, OSError, ImportError, KeyError, TypeError, AttributeError) as error:
        raise CheckpointError(
            "The tokenizer of this checkpoint could not be read. Save it as tokenizer.json: open it once with "
            "transformers and sentencepiece, then save_pretrained."
        ) from error
    if not getattr(loaded, "is_fast", False):
        raise CheckpointError("The tokenizer of this checkpoint has no fast form; save it as tokenizer.json.")
    return loaded


def plain(text: str) -> str:
    """Return a tokenizer's JSON without padding and truncation: the program cuts texts itself."""
    found = json.loads(text)
    found["padding"] = found["truncation"] = None
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))
