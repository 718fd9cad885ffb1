"""What an ONNX file asks of who loads it: operator sets, and data outside the file. Nothing is loaded.

A walk over the protobuf fields of ``onnx.proto`` (ONNX 1.16, IR 10); everything but the few fields named here is
skipped. For encoders that a user adds, so that a file which wants foreign code or foreign files is refused by name.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from classifyme_desktop.errors import ModelError

KNOWN_DOMAINS: Final = frozenset({"", "ai.onnx", "com.microsoft"})
_MOST_DEPTH: Final = 8  # of graphs inside nodes
_VARINT, _FIXED_64, _BYTES, _FIXED_32 = 0, 1, 2, 5
_MODEL_OPSET, _MODEL_GRAPH, _MODEL_FUNCTION = 8, 7, 25
_OPSET_DOMAIN: Final = 1
_GRAPH_NODE, _GRAPH_TENSOR = 1, 5
_NODE_ATTRIBUTE, _NODE_DOMAIN = 5, 7
_ATTRIBUTE_TENSOR, _ATTRIBUTE_GRAPH, _ATTRIBUTE_TENSORS, _ATTRIBUTE_GRAPHS = 5, 6, 10, 11
_TENSOR_EXTERNAL, _TENSOR_LOCATION = 13, 14


class _Field(NamedTuple):
    number: int
    kind: int
    value: memoryview
    integer: int


def check(path: Path) -> None:
    """Raise ModelError when the file at ``path`` is no ONNX model, has data elsewhere, or wants foreign operators.

    Codes: ``not_an_encoder``, ``external_data``, ``custom_operators``.
    """
    try:
        _model(memoryview(path.read_bytes()))
    except (IndexError, ValueError) as error:
        raise ModelError("not_an_encoder", "The file model.onnx of this folder is no ONNX model.") from error


def _model(content: memoryview) -> None:
    graphs = 0
    for field in _fields(content):
        if field.number == _MODEL_OPSET:
            _check_domain(b"".join(bytes(one.value) for one in _fields(field.value) if one.number == _OPSET_DOMAIN))
        elif field.number == _MODEL_FUNCTION:
            raise _custom()
        elif field.number == _MODEL_GRAPH:
            graphs += 1
            _graph(field.value, 0)
    if graphs != 1:
        raise ValueError("no graph")


def _graph(content: memoryview, depth: int) -> None:
    if depth > _MOST_DEPTH:
        raise ValueError("graphs too deep")
    for field in _fields(content):
        if field.number == _GRAPH_NODE:
            _node(field.value, depth)
        elif field.number == _GRAPH_TENSOR:
            _tensor(field.value)


def _node(content: memoryview, depth: int) -> None:
    for field in _fields(content):
        if field.number == _NODE_DOMAIN:
            _check_domain(bytes(field.value))
        elif field.number == _NODE_ATTRIBUTE:
            for part in _fields(field.value):
                if part.number in (_ATTRIBUTE_TENSOR, _ATTRIBUTE_TENSORS):
                    _tensor(part.value)
                elif part.number in (_ATTRIBUTE_GRAPH, _ATTRIBUTE_GRAPHS):
                    _graph(part.value, depth + 1)


def _tensor(content: memoryview) -> None:
    for field in _fields(content):
        if field.number == _TENSOR_EXTERNAL or (field.number == _TENSOR_LOCATION and field.integer):
            raise ModelError(
                "external_data", "This encoder keeps its weights in a second file. Export it as one file and try again."
            )


def _check_domain(name: bytes) -> None:
    if name.decode("utf-8", "replace") not in KNOWN_DOMAINS:
        raise _custom()


def _custom() -> ModelError:
    return ModelError(
        "custom_operators", "This encoder wants operators that are not part of ONNX Runtime, so it is not taken."
    )


def _fields(content: memoryview) -> Iterator[_Field]:
    """Yield the fields of one message. Raises IndexError or ValueError when the bytes are none."""
    at, nothing = 0, content[:0]
    while at < len(content):
        key, at = _varint(content, at)
        number, kind = key >> 3, key & 7
        if kind == _VARINT:
            integer, at = _varint(content, at)
            yield _Field(number, kind, nothing, integer)
            continue
        if kind == _BYTES:
            size, at = _varint(content, at)
        elif kind in (_FIXED_64, _FIXED_32):
            size = 8 if kind == _FIXED_64 else 4
        else:
            raise ValueError("unknown kind of field")
        if at + size > len(content):
            raise ValueError("cut off")
        yield _Field(number, kind, content[at : at + size], 0)
        at += size


def _varint(content: memoryview, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise ValueError("too long a number")
