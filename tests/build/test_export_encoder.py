import json

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from transformers import AutoModel

from build import export_encoder, graph, parity, quantise
from classifyme_desktop.inference import registry
from classifyme_desktop.inference.encoder import Encoder

CHUNK = 48


@pytest.fixture(scope="module")
def made(tiny_bert, roles_csv):
    return export_encoder.make(tiny_bert, roles_csv, CHUNK)


@pytest.fixture(scope="module")
def check_ids(made, roles_csv):
    tokenizer = Tokenizer.from_str(made.tokenizer_json)
    return [parity.chunk_ids(tokenizer, text, CHUNK) for text in parity.texts(roles_csv).check[::4]]


def test_the_texts_to_check_are_200_and_none_calibrates(roles_csv):
    texts = parity.texts(roles_csv)
    assert len(texts.check) == 200
    assert not set(texts.calibrate) & set(texts.check)


def test_the_graph_before_quantising_says_what_torch_says(tiny_bert, tmp_path, check_ids):
    model = export_encoder.fused(tiny_bert, tmp_path, heads=4, width=64)
    onnx.checker.check_model(model)
    found = parity.cosines(AutoModel.from_pretrained(str(tiny_bert)).eval(), model, check_ids)
    assert found.min() > 0.9995  # the word table is in eight bits already


def test_the_quantised_graph_stays_close(made):
    assert len(made.cosines) == 200
    assert made.cosines.min() > 0.99


def test_it_is_closer_than_plain_dynamic_quantisation(tiny_bert, tmp_path, made, check_ids):
    from onnxruntime.quantization import QuantType, quantize_dynamic

    plain = tmp_path / "plain.onnx"
    onnx.save(export_encoder.fused(tiny_bert, tmp_path, heads=4, width=64), tmp_path / "full.onnx")
    quantize_dynamic(
        tmp_path / "full.onnx",
        plain,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
    original = AutoModel.from_pretrained(str(tiny_bert)).eval()
    ours = parity.cosines(original, made.model, check_ids)
    theirs = parity.cosines(original, onnx.load(plain), check_ids)
    assert ours.mean() > theirs.mean()


def test_one_input_one_output_and_no_product_in_full_precision(made):
    assert [one.name for one in made.model.graph.input] == [graph.INPUT]
    assert [one.name for one in made.model.graph.output] == [graph.OUTPUT]
    kinds = [node.op_type for node in made.model.graph.node]
    assert kinds.count("MatMulIntegerToFloat") == 12
    assert "MatMul" not in kinds


def test_no_pair_of_products_can_overflow_sixteen_bits(made):
    weights = [
        numpy_helper.to_array(tensor).astype(int)
        for tensor in made.model.graph.initializer
        if tensor.data_type == TensorProto.INT8 and tensor.name != "word_int8"
    ]
    assert len(weights) == 12
    for weight in weights:
        most = np.abs(weight)
        assert (255 * (most[0::2] + most[1::2])).max() <= 32767


def test_a_second_run_gives_equal_bytes(tiny_bert, roles_csv, made):
    again = export_encoder.make(tiny_bert, roles_csv, CHUNK)
    assert again.model.SerializeToString(deterministic=True) == made.model.SerializeToString(deterministic=True)
    assert again.tokenizer_json == made.tokenizer_json


def test_the_folder_that_is_written_is_one_the_program_loads(made, tiny_bert, tmp_path):
    export_encoder.write(made, tmp_path, tiny_bert)
    manifest = registry.verify(tmp_path)
    assert set(manifest.files) == {"model.onnx", "tokenizer.json"}
    assert manifest.facts["dims"] == 64
    assert "Apache License" in (tmp_path / "LICENSE").read_text(encoding="utf-8")
    assert manifest.files["model.onnx"] in (tmp_path / "CARD.md").read_text(encoding="utf-8")
    vectors = Encoder(tmp_path).encode("a text of a few words").vectors
    assert vectors.shape == (1, 64)
    assert abs(float(np.linalg.norm(vectors[0])) - 1) < 1e-3


def test_a_tokenizer_keeps_neither_padding_nor_truncation(made):
    found = json.loads(made.tokenizer_json)
    assert found["padding"] is None
    assert found["truncation"] is None


def test_a_graph_without_attention_is_refused(tmp_path):
    value = helper.make_tensor_value_info("input_ids", TensorProto.FLOAT, [1, 4])
    result = helper.make_tensor_value_info(graph.OUTPUT, TensorProto.FLOAT, [1, 4])
    plain = helper.make_graph([helper.make_node("Abs", ["input_ids"], [graph.OUTPUT])], "plain", [value], [result])
    onnx.save(
        helper.make_model(plain, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), tmp_path / "plain.onnx"
    )
    with pytest.raises(ValueError, match="not fused"):
        graph.fuse(tmp_path / "plain.onnx", heads=4, width=64)


def test_rounding_with_errors_made_good_loses_less_than_plain_rounding():
    made_of = np.random.default_rng(3)
    inputs = made_of.normal(size=(400, 32)) @ made_of.normal(size=(32, 32))
    weight = made_of.normal(size=(32, 8))
    column = np.abs(weight).max(axis=0) / 8
    clipped = np.clip(np.rint(weight / column), -quantise.WEIGHT_MOST, quantise.WEIGHT_MOST)
    good = quantise.rounded(weight, column, inputs.T @ inputs)

    def lost(whole):
        return float(np.square(inputs @ (whole * column - weight)).sum())

    assert lost(good) < 0.7 * lost(clipped)
