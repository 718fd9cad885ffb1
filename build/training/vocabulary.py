"""French word pieces for an English WordPiece tokenizer.

The English tokenizer takes accents off and cuts French words into two or three pieces each; with pieces of their own,
French texts need fewer tokens and each piece can carry a meaning. Accents stay off: resumes write them as they please.
"""

import json
import re
from collections.abc import Iterable, Mapping

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

_PIECE = re.compile(r"(?:##)?[a-zœæ]{2,}")
_MARK = "##"
_UNKNOWN = "[UNK]"


def extended(tokenizer_json: str, french: Iterable[str], size: int) -> tuple[str, list[list[int]]]:
    """Return a tokenizer (JSON) with the pieces that ``french`` asks for, and the parts of each new piece.

    ``size``: of a French vocabulary made from ``french`` alone; those of its pieces that are not there yet come behind
    the old ones, in the order of that vocabulary. The parts are ids of the old pieces that spelled it so far.
    """
    found = json.loads(tokenizer_json)
    old: dict[str, int] = found["model"]["vocab"]
    new = [piece for piece in _pieces(french, size) if piece not in old and _PIECE.fullmatch(piece)]
    parts = [spelled(piece, old) for piece in new]
    kept = [(piece, part) for piece, part in zip(new, parts, strict=True) if part]
    first = max(old.values()) + 1
    found["model"]["vocab"] = old | {piece: first + at for at, (piece, _) in enumerate(kept)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")), [part for _, part in kept]


def spelled(piece: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Return the ids of the longest old pieces that spell ``piece`` from left to right, none when they cannot."""
    inside = piece.startswith(_MARK)
    letters = piece.removeprefix(_MARK)
    ids: list[int] = []
    at = 0
    while at < len(letters):
        for end in range(len(letters), at, -1):
            mark = _MARK if at or inside else ""
            if (found := vocabulary.get(mark + letters[at:end])) is not None:
                ids.append(found)
                at = end
                break
        else:
            return []
    return ids


def parts_of(extended_json: str, plain_json: str) -> list[list[int]]:
    """Return the parts of each new piece of an extended tokenizer, in the order of their ids."""
    old: dict[str, int] = json.loads(plain_json)["model"]["vocab"]
    found: dict[str, int] = json.loads(extended_json)["model"]["vocab"]
    return [spelled(piece, old) for piece in sorted(set(found) - set(old), key=lambda piece: found[piece])]


def _pieces(french: Iterable[str], size: int) -> list[str]:
    learner = Tokenizer(models.WordPiece(unk_token=_UNKNOWN))
    learner.normalizer = normalizers.BertNormalizer(lowercase=True)
    learner.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    listed = sorted(set(french))
    # Ties between pairs go by the ids of their letters, and those by the order of a hash table unless all are named.
    letters = sorted({letter for text in listed for letter in learner.normalizer.normalize_str(text) if letter != " "})
    named = [_UNKNOWN, *letters, *(_MARK + letter for letter in letters)]
    trainer = trainers.WordPieceTrainer(vocab_size=size, min_frequency=3, special_tokens=named, show_progress=False)
    learner.train_from_iterator(listed, trainer)
    vocabulary = learner.get_vocab()
    return sorted(vocabulary, key=lambda piece: vocabulary[piece])
