"""Makes the tiny encoders that the tests use: one of each family, random weights, words of the role table.

    .venv-build/bin/python -m build.tiny_encoders --out tests/fixtures/encoders

Each is a checkpoint as transformers saves it, exported by ``build.export_checkpoint``. They know nothing; tests need
their plumbing: WordPiece with BERT, byte-level BPE with RoBERTa, Unigram with XLM-RoBERTa and CamemBERT.
"""

import argparse
import csv
import json
import math
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import (
    BertConfig,
    BertModel,
    CamembertConfig,
    CamembertModel,
    RobertaConfig,
    RobertaModel,
    XLMRobertaConfig,
    XLMRobertaModel,
)

from build import export_checkpoint

VOCABULARY: Final = 500
SEED: Final = 20261125
SPREAD: Final = 6.0  # of the weights; as they are drawn, all texts would have nearly the same vector
FAMILIES: Final = ("bert", "roberta", "xlm-roberta")
_NETWORKS: Final[dict[str, tuple[Any, Any]]] = {
    "bert": (BertConfig, BertModel),
    "roberta": (RobertaConfig, RobertaModel),
    "camembert": (CamembertConfig, CamembertModel),
    "xlm-roberta": (XLMRobertaConfig, XLMRobertaModel),
}


def checkpoint(family: str, folder: Path, *, dims: int = 32, pooling: str = "mean") -> Path:
    """Write a tiny checkpoint of a family into ``folder`` as sentence-transformers lays them out, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    words = _tokenizer(family)
    words.save(str(folder / "tokenizer.json"))
    _write(folder / "tokenizer_config.json", _tokenizer_config(family))
    torch.manual_seed(SEED + len(family))
    network(family, words.get_vocab_size(), dims).save_pretrained(folder)
    (folder / "1_Pooling").mkdir(exist_ok=True)
    modes = {"pooling_mode_mean_tokens": pooling == "mean", "pooling_mode_cls_token": pooling == "cls"}
    _write(folder / "1_Pooling" / "config.json", {"word_embedding_dimension": dims, **modes})
    return folder


def network(family: str, vocabulary: int, dims: int) -> Any:
    """Return a network of two layers with random weights that tell texts apart."""
    make_config, make = _NETWORKS[family]
    is_bert = family == "bert"
    model = make(
        make_config(
            vocab_size=vocabulary,
            hidden_size=dims,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=2 * dims,
            max_position_embeddings=64 if is_bert else 66,
            type_vocab_size=2 if is_bert else 1,
            pad_token_id=0 if is_bert else 1,
            bos_token_id=0,
            eos_token_id=2,
        )
    )
    with torch.no_grad():
        for weights in model.parameters():
            if weights.ndim == 2:
                weights.mul_(SPREAD)
    return model.eval()


def _texts() -> list[str]:
    with export_checkpoint.ROLES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [row[name] for row in rows for name in ("titles_en", "titles_fr", "definition_en", "label_fr")]


def _tokenizer(family: str) -> Tokenizer:
    made = {"bert": _wordpiece, "roberta": _bpe}.get(family, _unigram)()
    start, end = ("[CLS]", "[SEP]") if family == "bert" else ("<s>", "</s>")
    made.post_processor = processors.TemplateProcessing(
        single=f"{start} $A {end}",
        pair=f"{start} $A {end} $B {end}",
        special_tokens=[(start, made.token_to_id(start)), (end, made.token_to_id(end))],
    )
    return made


def _wordpiece() -> Tokenizer:
    made = Tokenizer(models.WordPiece(unk_token="[UNK]"))  # noqa: S106 - a token of the vocabulary
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.decoder = decoders.WordPiece()
    marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    trainer = trainers.WordPieceTrainer(vocab_size=VOCABULARY, special_tokens=marks, show_progress=False)
    made.train_from_iterator(_texts(), trainer)
    return made


def _bpe() -> Tokenizer:
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    made.train_from_iterator(_texts(), trainer)
    return made


def _unigram() -> Tokenizer:
    """Return a Unigram tokenizer of letters, beginnings of words and whole words, scored by how often they occur."""
    counts: Counter[str] = Counter()
    for text in _texts():
        for word in text.replace(";", " ").split():
            marked = f"\u2581{word}"
            counts.update(marked)
            counts.update({marked, marked[:4], marked[-3:]})
    letters = sorted(piece for piece in counts if len(piece) == 1)
    longer = sorted((piece for piece in counts if len(piece) > 1), key=lambda piece: (-counts[piece], piece))
    chosen = letters + longer[: VOCABULARY - len(letters)]
    total = sum(counts[piece] for piece in chosen)
    marks = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    scored = [(piece, math.log(counts[piece] / total)) for piece in chosen]
    made = Tokenizer(models.Unigram([*marks, *scored], unk_id=3))
    made.normalizer = normalizers.NFKC()
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    made.decoder = decoders.Metaspace()
    made.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    return made


def _tokenizer_config(family: str) -> dict[str, str]:
    marks = ("[CLS]", "[SEP]", "[PAD]", "[UNK]", "[MASK]")
    marks = marks if family == "bert" else ("<s>", "</s>", "<pad>", "<unk>", "<mask>")
    names = ("cls_token", "sep_token", "pad_token", "unk_token", "mask_token")
    return {"tokenizer_class": "PreTrainedTokenizerFast", **dict(zip(names, marks, strict=True))}


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the committed encoders."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args(arguments).out
    for family in FAMILIES:
        with tempfile.TemporaryDirectory() as name:
            source = checkpoint(family, Path(name) / f"tiny-{family}")
            facts = export_checkpoint.export(source, out / family, "CC0-1.0, random weights made for tests")
        print(f"{family}: {facts['precision']}, least cosine {facts['cosine']['least']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
