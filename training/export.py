"""Exports a fitted PairModel: pruned vocabulary, one ONNX graph, int8 weights and sums.

The grid of each activation is fixed from a sample of pairs. With grids chosen batch by batch, as dynamic
quantisation does, the answer for a pair would depend on which other pairs share its batch.
"""

from __future__ import annotations

import json
import pathlib
import re
import tempfile
import warnings
from collections.abc import Sequence

# isort: off
import rung  # noqa: F401  # first: it keeps onnxruntime from sending telemetry
# isort: on

import numpy as np
import onnx
import onnxruntime
import torch
from bert import PairModel
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

KEPT_PIECE = re.compile(
    r"(?:##)?[a-z0-9]+|(?:##)?[!-~]|\[(?:PAD|UNK|CLS|SEP|unused1|unused2)\]|[–—’‘“”…€£]"
)
MOST_PLACES = 128
SMALLEST = 4096  # tensors with fewer numbers stay as they are


class Runtime(nn.Module):
    """The model as it runs: places follow from the order of the pieces."""

    def __init__(self, model: PairModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, states: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1])[None].expand_as(ids)
        return self.model(ids, states, places)


def kept_pieces(tokenizer: pathlib.Path) -> list[tuple[str, int]]:
    """Return the pieces worth keeping with their old numbers: printable ASCII and a few signs."""
    vocab = json.loads(tokenizer.read_text())["model"]["vocab"]
    return [
        (w, n)
        for w, n in sorted(vocab.items(), key=lambda pair: pair[1])
        if KEPT_PIECE.fullmatch(w)
    ]


def pruned(model: PairModel, pieces: list[tuple[str, int]]) -> PairModel:
    """Return the model with only these pieces, renumbered, and only the places that are used."""
    model.words = nn.Embedding.from_pretrained(
        model.words.weight.detach()[[n for _, n in pieces]]
    )
    model.places = nn.Embedding.from_pretrained(
        model.places.weight.detach()[:MOST_PLACES]
    )
    return model


def export(
    model: PairModel,
    tokenizer: pathlib.Path,
    target: pathlib.Path,
    sample: Sequence[dict[str, np.ndarray]],
) -> pathlib.Path:
    """Write relation.onnx and pieces.txt and return the graph's path; `sample` are inputs to fix grids by."""
    pieces = kept_pieces(tokenizer)
    (target / "pieces.txt").write_text(
        "\n".join(w for w, _ in pieces), encoding="utf-8"
    )
    number = {old: new for new, (_, old) in enumerate(pieces)}
    renumbered = [
        {
            "ids": np.vectorize(lambda n: number.get(n, 1))(s["ids"]),
            "states": s["states"],
        }
        for s in sample
    ]
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        full, dynamic = (
            pathlib.Path(folder) / "full.onnx",
            pathlib.Path(folder) / "dynamic.onnx",
        )
        traced(pruned(model.eval(), pieces), full)
        quantize_dynamic(
            full,
            dynamic,
            op_types_to_quantize=["MatMul", "Gemm"],
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"MatMulConstBOnly": True},
        )
        small = with_fixed_grids(onnx.load(dynamic), renumbered)
    with_small_tables(small.graph)
    onnx.checker.check_model(small)
    onnx.save(small, target / "relation.onnx")
    return target / "relation.onnx"


def traced(model: PairModel, path: pathlib.Path) -> None:
    """Write the graph in floats."""
    ids, states = (
        torch.ones(3, 17, dtype=torch.long),
        torch.ones(3, 17, dtype=torch.long),
    )
    torch.onnx.export(
        Runtime(model).eval(),
        (ids, states),
        str(path),
        input_names=["ids", "states"],
        output_names=["logits"],
        opset_version=17,
        dynamo=False,
        dynamic_axes={"ids": {0: "n", 1: "length"}, "states": {0: "n", 1: "length"}},
    )


def with_fixed_grids(
    model: onnx.ModelProto, sample: Sequence[dict[str, np.ndarray]]
) -> onnx.ModelProto:
    """Return the graph with each grid that it would choose by batch fixed to what covers the sample."""
    chosen = [n for n in model.graph.node if n.op_type == "DynamicQuantizeLinear"]
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    for node in chosen:
        probe.graph.output.append(
            helper.make_tensor_value_info(node.output[1], TensorProto.FLOAT, [])
        )
        probe.graph.output.append(
            helper.make_tensor_value_info(node.output[2], TensorProto.UINT8, [])
        )
    session = onnxruntime.InferenceSession(
        probe.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    names = [name for node in chosen for name in node.output[1:3]]
    seen = np.array(
        [[float(x) for x in session.run(names, one)] for one in sample]
    ).reshape(len(sample), len(chosen), 2)
    low, high = (
        (-seen[..., 1] * seen[..., 0]).min(0),
        ((255 - seen[..., 1]) * seen[..., 0]).max(0),
    )
    for node, least, most in zip(chosen, low, high, strict=True):
        scale = max((most - least) / 255, 1e-8)
        zero = np.uint8(np.clip(np.rint(-least / scale), 0, 255))
        model.graph.initializer.append(
            numpy_helper.from_array(np.array(scale, np.float32), node.output[1])
        )
        model.graph.initializer.append(
            numpy_helper.from_array(np.array(zero), node.output[2])
        )
        at = list(model.graph.node).index(node)
        model.graph.node.remove(node)
        model.graph.node.insert(
            at,
            helper.make_node(
                "QuantizeLinear", [node.input[0], *node.output[1:3]], [node.output[0]]
            ),
        )
    return model


def with_small_tables(graph: GraphProto) -> None:
    """Store the tables that rows are looked up in as int8 with a scale a row."""
    for tensor in [
        t
        for t in graph.initializer
        if np.prod(t.dims) >= SMALLEST and t.data_type == TensorProto.FLOAT
    ]:
        users = [
            n for n in graph.node if tensor.name in n.input and n.op_type == "Gather"
        ]
        if users:
            graph.initializer.remove(tensor)
            graph.initializer.extend(gathered(graph, tensor, users[0]))


def as_int8(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-8) / 127.0
    return np.clip(np.rint(values / scale), -127, 127).astype(np.int8), scale.astype(
        np.float32
    )


def gathered(
    graph: GraphProto, tensor: TensorProto, gather: NodeProto
) -> list[TensorProto]:
    """Make a table's rows be looked up as int8 and scaled after; return the table and its scales."""
    name, out, at = tensor.name, gather.output[0], list(graph.node).index(gather)
    small, scale = as_int8(numpy_helper.to_array(tensor), 1)
    rows = gather.input[1]
    new = [
        helper.make_node("Gather", [name + ".int8", rows], [out + ".rows"]),
        helper.make_node("Gather", [name + ".scale", rows], [out + ".scale"]),
        helper.make_node(
            "Cast", [out + ".rows"], [out + ".cast"], to=TensorProto.FLOAT
        ),
        helper.make_node("Mul", [out + ".cast", out + ".scale"], [out]),
    ]
    graph.node.remove(gather)
    for k, node in enumerate(new):
        graph.node.insert(at + k, node)
    return [
        numpy_helper.from_array(small, name + ".int8"),
        numpy_helper.from_array(scale, name + ".scale"),
    ]
