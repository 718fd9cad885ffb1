"""The encoder that ships, against what the torch original that it was made of said of 200 texts."""

import numpy as np
import onnx
from tokenizers import Tokenizer

from build import export_encoder, graph, parity, quantise
from classifyme_desktop.inference import registry

SHIPPED = export_encoder.ROOT / "models" / "encoder"


def test_it_agrees_with_the_original_on_200_texts(roles_csv):
    registry.verify(SHIPPED)
    tokenizer = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    ids = [parity.chunk_ids(tokenizer, text, export_encoder.CHUNK_TOKENS) for text in parity.texts(roles_csv).check]
    with np.load(SHIPPED / export_encoder.REFERENCE, allow_pickle=False) as stored:
        original = stored["vectors"].astype(np.float64)
    running = quantise.session(onnx.load(SHIPPED / "model.onnx"))
    ours = np.stack([running.run([graph.OUTPUT], {graph.INPUT: one})[0][0] for one in ids]).astype(np.float64)
    found = (ours * original).sum(axis=1) / np.linalg.norm(ours, axis=1) / np.linalg.norm(original, axis=1)
    assert len(found) == 200
    assert found.min() >= export_encoder.LEAST_COSINE


def test_french_words_have_pieces_of_their_own():
    tokenizer = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    assert tokenizer.encode("développeuse avec expérience", add_special_tokens=False).tokens == [
        "developpeuse",
        "avec",
        "experience",
    ]
    assert tokenizer.get_vocab_size() > 30_522


def test_its_size_stays_within_the_limit():
    assert (SHIPPED / "model.onnx").stat().st_size <= 45_000_000
