"""Eight-bit weights and activations for the matrix products of a fused BERT graph, right on every x86 CPU.

Plain dynamic quantisation (one scale for a whole activation) gave cosines of 0.980 to 0.990 against the original;
these steps together give at least 0.997, and are faster:

1. one scale for each row (token) of an activation (Yao et al. 2022, "ZeroQuant"); behind a layer norm, where tokens
   hardly differ in size, one fixed scale from the calibration texts, which saves 5 % of the time of a chunk;
2. scales of single channels moved from activations into weights: Xiao et al. 2022, "SmoothQuant", exponent 0.5;
3. rounding errors of a weight made good by the weights after it: Frantar et al. 2022, "GPTQ";
4. one scale for each column of a weight.

Weights keep to [-64, 64]: where a CPU has no VNNI, pairs of 8-bit products are added in 16 bits, and with full 8-bit
weights that sum saturates silently. 255 * 64 * 2 = 32,640 fits, so integer sums are equal on all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime
from onnx import helper, numpy_helper

from build import graph as graphs

FloatArray = npt.NDArray[np.float64]
IdsArray = npt.NDArray[np.int64]

WEIGHT_MOST: Final = 64
SMOOTHING: Final = 0.5  # 0.4 and 0.6 were worse
DAMPING: Final = 0.1  # of the mean diagonal; 0.01 and 0.2 were no better
HELD_BYTES: Final = 1 << 30  # of activations before they are summed up; large encoders would fill the memory
GELU_LEAST: Final = 0.17  # GELU never falls below -0.17, so its outputs are shifted to use all of 0 to 255


@dataclass(frozen=True, slots=True)
class Seen:
    """What one activation looked like: the largest magnitude of each channel ``(k,)``, second moments ``(k, k)``."""

    most: FloatArray
    moments: FloatArray


def session(model: onnx.ModelProto) -> onnxruntime.InferenceSession:
    """Return a session with one thread, so that equal inputs give equal bytes."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def observe(model: onnx.ModelProto, texts: Sequence[IdsArray]) -> dict[str, Seen]:
    """Return what the inputs of all weight products look like on ``texts`` (token ids, ``(1, n) int64`` each)."""
    watched = onnx.ModelProto()
    watched.CopyFrom(model)
    names = sorted({node.input[0] for node in _products(watched.graph)})
    del watched.graph.output[:]
    watched.graph.output.extend(helper.make_empty_tensor_value_info(name) for name in names)
    running = session(watched)
    rows: dict[str, list[npt.NDArray[np.float32]]] = {name: [] for name in names}
    seen: dict[str, Seen] = {}
    held = 0
    for ids in texts:
        for name, value in zip(names, running.run(names, {graphs.INPUT: ids}), strict=True):
            rows[name].append(value[0])
            held += value.nbytes
        if held > HELD_BYTES:
            seen, held = _summed(seen, rows), 0
    return _summed(seen, rows)


def _summed(seen: dict[str, Seen], rows: dict[str, list[npt.NDArray[np.float32]]]) -> dict[str, Seen]:
    """Return ``seen`` with the waiting rows of each name added; they are taken out of ``rows``."""
    summed = {}
    for name, waiting in rows.items():
        if not waiting:
            summed[name] = seen[name]
            continue
        stacked = np.concatenate(waiting).astype(np.float64)
        waiting.clear()
        found = Seen(np.abs(stacked).max(axis=0), stacked.T @ stacked)
        if name in seen:
            found = Seen(np.maximum(seen[name].most, found.most), seen[name].moments + found.moments)
        summed[name] = found
    return summed


def quantise(model: onnx.ModelProto, seen: dict[str, Seen]) -> None:
    """Replace every product with a stored weight by its integer form, in place."""
    graph = model.graph
    products = _products(graph)
    stored = graphs.constants(graph)
    maker = {name: node.op_type for node in graph.node for name in node.output}
    weights = {node.input[1]: numpy_helper.to_array(stored[node.input[1]]).astype(np.float64) for node in products}
    smooth: dict[str, FloatArray] = {}
    nodes: list[onnx.NodeProto] = []
    for node in graph.node:
        source = node.input[0] if node.input else ""
        if node.op_type != "MatMul" or node.input[1] not in weights:
            nodes.append(node)
            continue
        is_gelu, is_norm = maker.get(source) == "BiasGelu", maker.get(source) == "LayerNormalization"
        if source not in smooth:
            users = [weights[other.input[1]] for other in products if other.input[0] == source]
            smooth[source] = _smoothing(seen[source].most, users)
            if is_norm:
                nodes.extend(_fixed_activation(graph, source, smooth[source], seen[source]))
            else:
                nodes.extend(_activation(graph, source, smooth[source], is_gelu=is_gelu))
        if is_norm:
            nodes.append(_fixed_product(graph, node, weights[node.input[1]], smooth[source], seen[source]))
        else:
            nodes.extend(_product(graph, node, weights[node.input[1]], smooth[source], seen[source], is_gelu=is_gelu))
    kept = [tensor for tensor in graph.initializer if tensor.name not in weights]
    del graph.node[:], graph.initializer[:], graph.value_info[:]
    graph.node.extend(nodes)
    graph.initializer.extend(sorted(kept, key=lambda one: one.name))


def _products(graph: onnx.GraphProto) -> list[onnx.NodeProto]:
    stored = graphs.constants(graph)
    return [node for node in graph.node if node.op_type == "MatMul" and node.input[1] in stored]


def _smoothing(most: FloatArray, users: Sequence[FloatArray]) -> FloatArray:
    weight = np.max([np.abs(values).max(axis=1) for values in users], axis=0)
    ratio = np.maximum(most, 1e-3) ** SMOOTHING / np.maximum(weight, 1e-5) ** (1 - SMOOTHING)
    return np.asarray(ratio, dtype=np.float64)


def _activation(graph: onnx.GraphProto, name: str, smooth: FloatArray, *, is_gelu: bool) -> list[onnx.NodeProto]:
    """Return the nodes that turn the activation ``name`` into ``name_int8`` and its row scales ``name_most``."""
    make, add = helper.make_node, graphs.add_constant
    add(graph, f"{name}_smooth", (1 / smooth).astype(np.float32))
    step, zero = _levels(graph, is_gelu=is_gelu)
    nodes, source = [], name
    if is_gelu:
        add(graph, "gelu_shift", np.array(GELU_LEAST, np.float32))
        nodes.append(make("Add", [name, "gelu_shift"], [f"{name}_shifted"]))
        source = f"{name}_shifted"
    nodes.append(make("Mul", [source, f"{name}_smooth"], [f"{name}_even"]))
    sizes = f"{name}_even"
    if not is_gelu:
        nodes.append(make("Abs", [sizes], [f"{name}_size"]))
        sizes = f"{name}_size"
    return [
        *nodes,
        make("ReduceMax", [sizes], [f"{name}_most"], axes=[-1], keepdims=1),
        make("Div", [f"{name}_even", f"{name}_most"], [f"{name}_unit"]),
        make("QuantizeLinear", [f"{name}_unit", step, zero], [f"{name}_int8"]),
    ]


def _fixed_activation(graph: onnx.GraphProto, name: str, smooth: FloatArray, seen: Seen) -> list[onnx.NodeProto]:
    """Return the nodes that turn the activation ``name`` into ``name_int8`` with one scale, ``name_step``, for all."""
    add, zero = graphs.add_constant, _levels(graph, is_gelu=False)[1]
    # Nothing is clipped on the calibration texts: with four fifths of this span cosines fell to 0.96.
    step = add(graph, f"{name}_step", np.array((seen.most / smooth).max() / 127, np.float32))
    even = add(graph, f"{name}_smooth", (1 / smooth).astype(np.float32))
    return [
        helper.make_node("Mul", [name, even], [f"{name}_even"]),
        helper.make_node("QuantizeLinear", [f"{name}_even", step, zero], [f"{name}_int8"]),
    ]


def _levels(graph: onnx.GraphProto, *, is_gelu: bool) -> tuple[str, str]:
    add = graphs.add_constant
    if is_gelu:
        return add(graph, "step_255", np.array(1 / 255, np.float32)), add(graph, "zero_0", np.array(0, np.uint8))
    return add(graph, "step_127", np.array(1 / 127, np.float32)), add(graph, "zero_128", np.array(128, np.uint8))


def _product(
    graph: onnx.GraphProto, node: onnx.NodeProto, weight: FloatArray, smooth: FloatArray, seen: Seen, *, is_gelu: bool
) -> list[onnx.NodeProto]:
    """Return the nodes of one product in integers, scaled back to float."""
    make, add = helper.make_node, graphs.add_constant
    source, name, result = node.input[0], node.input[1], node.output[0]
    whole, column = _store_weight(graph, name, weight, smooth, seen)
    step, zero = _levels(graph, is_gelu=is_gelu)
    inputs = [f"{source}_int8", f"{name}_int8", step, f"{name}_scale", zero]
    nodes = [make("MatMulIntegerToFloat", inputs, [f"{result}_unit"], domain=graphs.CONTRIB)]
    if not is_gelu:
        return [*nodes, make("Mul", [f"{result}_unit", f"{source}_most"], [result])]
    unshift = -GELU_LEAST * (whole * column / smooth[:, None]).sum(axis=0)
    add(graph, f"{name}_unshift", unshift.astype(np.float32))
    return [
        *nodes,
        make("Mul", [f"{result}_unit", f"{source}_most"], [f"{result}_shifted"]),
        make("Add", [f"{result}_shifted", f"{name}_unshift"], [result]),
    ]


def _fixed_product(
    graph: onnx.GraphProto, node: onnx.NodeProto, weight: FloatArray, smooth: FloatArray, seen: Seen
) -> onnx.NodeProto:
    """Return the node of one product in integers whose activation has one fixed scale."""
    source, name = node.input[0], node.input[1]
    _store_weight(graph, name, weight, smooth, seen)
    zero = _levels(graph, is_gelu=False)[1]
    inputs = [f"{source}_int8", f"{name}_int8", f"{source}_step", f"{name}_scale", zero]
    return helper.make_node("MatMulIntegerToFloat", inputs, [node.output[0]], domain=graphs.CONTRIB)


def _store_weight(
    graph: onnx.GraphProto, name: str, weight: FloatArray, smooth: FloatArray, seen: Seen
) -> tuple[FloatArray, FloatArray]:
    """Store a weight in whole numbers with the scale of each column, and return both."""
    scaled = weight * smooth[:, None]
    column = np.maximum(np.abs(scaled).max(axis=0), 1e-12) / WEIGHT_MOST
    whole = rounded(scaled, column, seen.moments / np.outer(smooth, smooth))
    graphs.add_constant(graph, f"{name}_int8", whole.astype(np.int8))
    graphs.add_constant(graph, f"{name}_scale", column.astype(np.float32))
    return whole, column


def rounded(weight: FloatArray, column: FloatArray, moments: FloatArray) -> FloatArray:
    """Return ``weight / column`` in whole numbers within ±WEIGHT_MOST that keep the product with activations close.

    ``weight`` ``(k, n)``, ``column`` ``(n,)``, ``moments`` ``(k, k)`` of the activations. Rows are rounded one after
    the other, the strongest channel first, and each error is spread over the rows still to come (Frantar et al. 2022).
    """
    order = np.argsort(-np.diag(moments), kind="stable")
    damped = moments[np.ix_(order, order)] + np.eye(len(weight)) * DAMPING * np.trace(moments) / len(weight)
    upper = np.linalg.cholesky(np.linalg.inv(damped)).T
    left = weight[order].copy()
    whole = np.zeros_like(left)
    for row in range(len(left)):
        whole[row] = np.clip(np.rint(left[row] / column), -WEIGHT_MOST, WEIGHT_MOST)
        error = (left[row] - whole[row] * column) / upper[row, row]
        left[row + 1 :] -= np.outer(upper[row, row + 1 :], error)
    back = np.empty_like(whole)
    back[order] = whole
    return back
