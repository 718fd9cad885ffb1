"""Builds the fused ONNX graph of a BERT-shaped encoder straight from its weights: token ids in, a unit vector out.

BERT, RoBERTa, CamemBERT and XLM-RoBERTa are one network (Devlin et al. 2019; Liu et al. 2019, whose positions start
behind the padding id). The fusing tools of ONNX Runtime know the first of them by the shape of its exported graph and
leave out the embeddings of the others, so the graph is written here as those tools would have left it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnx
from onnx import helper

from build import graph as graphs

Weights = Mapping[str, npt.NDArray[np.float32]]
FAMILIES: Final = ("bert", "roberta", "camembert", "xlm-roberta")
GELU: Final = ("gelu", "gelu_python")
OPSET: Final = 17
IR: Final = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """The numbers of a network; ``position_offset`` is the row of the position table that the first token gets."""

    family: str
    layers: int
    heads: int
    dims: int
    max_tokens: int
    position_offset: int
    epsilon: float


def shape_of(config: Mapping[str, Any]) -> Shape | None:
    """Return the shape that a ``config.json`` tells, None when it is not one of the networks built here."""
    family = config.get("model_type")
    is_plain = config.get("hidden_act") in GELU and config.get("position_embedding_type", "absolute") == "absolute"
    if family not in FAMILIES or not is_plain or config.get("is_decoder"):
        return None
    offset = 0 if family == "bert" else int(config["pad_token_id"]) + 1
    return Shape(
        family=str(family),
        layers=int(config["num_hidden_layers"]),
        heads=int(config["num_attention_heads"]),
        dims=int(config["hidden_size"]),
        max_tokens=int(config["max_position_embeddings"]) - offset,
        position_offset=offset,
        epsilon=float(config["layer_norm_eps"]),
    )


def build(shape: Shape, weights: Weights, *, pooling: str, is_small: bool) -> onnx.ModelProto:
    """Return the graph. ``pooling``: ``mean`` or ``cls``; ``is_small``: word table in eight bits, positions in sixteen.

    Products stay in full precision, as ``quantise.quantise`` takes them. Raises KeyError when a weight is missing.
    """
    graph = helper.make_graph(
        [],
        "encoder",
        [helper.make_tensor_value_info(graphs.INPUT, onnx.TensorProto.INT64, [1, "tokens"])],
        [helper.make_tensor_value_info(graphs.OUTPUT, onnx.TensorProto.FLOAT, [1, shape.dims])],
    )
    _embedding(graph, shape, weights, is_small=is_small)
    state = "layer_0"
    for number in range(shape.layers):
        state = _layer(graph, shape, weights, number, state)
    graph.node.extend(_pooled(graph, state, pooling))
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(graphs.CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=IR, producer_name="classifyme")


def _embedding(graph: onnx.GraphProto, shape: Shape, weights: Weights, *, is_small: bool) -> None:
    words = weights["embeddings.word_embeddings.weight"].astype(np.float64)
    rows = weights["embeddings.position_embeddings.weight"].astype(np.float64)[shape.position_offset :]
    positions = rows + weights["embeddings.token_type_embeddings.weight"][0]
    make, add = helper.make_node, graphs.add_constant
    if is_small:
        scale = np.maximum(np.abs(words).max(axis=1, keepdims=True), 1e-12) / 127
        add(graph, "word_int8", np.rint(words / scale).astype(np.int8))
        add(graph, "word_scale", scale.astype(np.float32))
        graph.node.extend(
            [
                make("Gather", ["word_int8", graphs.INPUT], ["word_rows"]),
                make("Cast", ["word_rows"], ["word_float"], to=onnx.TensorProto.FLOAT),
                make("Gather", ["word_scale", graphs.INPUT], ["word_scales"]),
                make("Mul", ["word_float", "word_scales"], ["word_vectors"]),
            ]
        )
    else:
        add(graph, "word_table", words.astype(np.float32))
        graph.node.append(make("Gather", ["word_table", graphs.INPUT], ["word_vectors"]))
    add(graph, "position_table", positions.astype(np.float16 if is_small else np.float32))
    add(graph, "slice_zero", np.array([0], np.int64))
    graph.node.extend(
        [
            make("Shape", [graphs.INPUT], ["length"], start=1),
            make("Slice", ["position_table", "slice_zero", "length", "slice_zero"], ["position_rows"]),
            make("Cast", ["position_rows"], ["position_vectors"], to=onnx.TensorProto.FLOAT),
            make("Add", ["word_vectors", "position_vectors"], ["embedded"]),
            _norm(graph, shape, weights, "embeddings.LayerNorm", "embedded", "layer_0"),
        ]
    )


def _layer(graph: onnx.GraphProto, shape: Shape, weights: Weights, number: int, state: str) -> str:
    """Add one layer behind ``state`` and return the name of what it gives."""
    at = f"encoder.layer.{number}"
    make, add, nodes = helper.make_node, graphs.add_constant, graph.node
    parts = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
    for part in parts:
        nodes.append(_product(graph, weights, part, state, part))
    bias = add(graph, f"{at}.attention.self.bias", np.concatenate([weights[f"{part}.bias"] for part in parts]))
    attended = f"{at}.attended"
    nodes.append(make("MultiHeadAttention", [*parts, bias], [attended], domain=graphs.CONTRIB, num_heads=shape.heads))
    nodes.extend(_added(graph, shape, weights, f"{at}.attention.output", attended, state))
    middle, wide = f"{at}.attention.output.norm", f"{at}.intermediate.dense"
    nodes.append(_product(graph, weights, wide, middle, f"{wide}.product"))
    bias = add(graph, f"{wide}.bias", weights[f"{wide}.bias"])
    nodes.append(make("BiasGelu", [f"{wide}.product", bias], [f"{wide}.gelu"], domain=graphs.CONTRIB))
    nodes.extend(_added(graph, shape, weights, f"{at}.output", f"{wide}.gelu", middle))
    return f"{at}.output.norm"


def _added(
    graph: onnx.GraphProto, shape: Shape, weights: Weights, at: str, source: str, skip: str
) -> list[onnx.NodeProto]:
    """Return the nodes of *product, add bias, add what came before, normalise*; the result is ``at.norm``."""
    bias = graphs.add_constant(graph, f"{at}.dense.bias", weights[f"{at}.dense.bias"])
    return [
        _product(graph, weights, f"{at}.dense", source, f"{at}.product"),
        helper.make_node("Add", [f"{at}.product", bias], [f"{at}.biased"]),
        helper.make_node("Add", [f"{at}.biased", skip], [f"{at}.sum"]),
        _norm(graph, shape, weights, f"{at}.LayerNorm", f"{at}.sum", f"{at}.norm"),
    ]


def _product(graph: onnx.GraphProto, weights: Weights, name: str, source: str, result: str) -> onnx.NodeProto:
    # torch keeps the matrix of a linear layer as (out, in)
    stored = graphs.add_constant(graph, f"{name}.matrix", weights[f"{name}.weight"].T)
    return helper.make_node("MatMul", [source, stored], [result])


def _norm(
    graph: onnx.GraphProto, shape: Shape, weights: Weights, name: str, source: str, result: str
) -> onnx.NodeProto:
    gain = graphs.add_constant(graph, f"{name}.weight", weights[f"{name}.weight"])
    shift = graphs.add_constant(graph, f"{name}.bias", weights[f"{name}.bias"])
    return helper.make_node("LayerNormalization", [source, gain, shift], [result], axis=-1, epsilon=shape.epsilon)


def _pooled(graph: onnx.GraphProto, state: str, pooling: str) -> list[onnx.NodeProto]:
    make, nodes = helper.make_node, []
    if pooling == "cls":
        first = graphs.add_constant(graph, "first", np.array([0], np.int64))
        nodes.append(make("Gather", [state, first], ["first_state"], axis=1))
        state = "first_state"
    nodes.append(make("ReduceMean", [state], ["pooled"], axes=[1], keepdims=0))
    return [*nodes, make("LpNormalization", ["pooled"], [graphs.OUTPUT], axis=-1, p=2)]
