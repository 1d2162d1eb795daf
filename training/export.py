"""Exports a fitted PairModel: pruned vocabulary, one ONNX graph, weights stored as int8.

Weights are int8 with a scale per output column (per row for the word table) and become floats when the session opens. Sums stay
in floats: with int8 activations the answer for a pair would depend on which other pairs share its batch.
"""

from __future__ import annotations

import json
import pathlib
import re
import tempfile
import warnings

import numpy as np
import onnx
import torch
from bert import PairModel
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper
from torch import Tensor, nn

KEPT_PIECE = re.compile(r"(?:##)?[a-z0-9]+|(?:##)?[!-~]|\[(?:PAD|UNK|CLS|SEP|unused1|unused2)\]|[–—’‘“”…€£]")
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
    return [(w, n) for w, n in sorted(vocab.items(), key=lambda pair: pair[1]) if KEPT_PIECE.fullmatch(w)]


def pruned(model: PairModel, pieces: list[tuple[str, int]]) -> PairModel:
    """Return the model with only these pieces, renumbered, and only the places that are used."""
    model.words = nn.Embedding.from_pretrained(model.words.weight.detach()[[n for _, n in pieces]])
    model.places = nn.Embedding.from_pretrained(model.places.weight.detach()[:MOST_PLACES])
    return model


def export(model: PairModel, tokenizer: pathlib.Path, target: pathlib.Path) -> pathlib.Path:
    """Write relation.onnx and pieces.txt into the target folder and return the graph's path."""
    target.mkdir(parents=True, exist_ok=True)
    pieces = kept_pieces(tokenizer)
    (target / "pieces.txt").write_text("\n".join(w for w, _ in pieces), encoding="utf-8")
    runtime = Runtime(pruned(model.eval(), pieces)).eval()
    ids, states = torch.ones(3, 17, dtype=torch.long), torch.ones(3, 17, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        full = pathlib.Path(folder) / "full.onnx"
        torch.onnx.export(
            runtime, (ids, states), str(full), input_names=["ids", "states"], output_names=["logits"], opset_version=17, dynamo=False,
            dynamic_axes={"ids": {0: "n", 1: "length"}, "states": {0: "n", 1: "length"}},
        )
        small = shrunk(onnx.load(full))
    onnx.checker.check_model(small)
    path = target / "relation.onnx"
    onnx.save(small, path)
    return path


def shrunk(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the graph with its large matrices stored as int8."""
    graph = model.graph
    kept = [t for t in graph.initializer if np.prod(t.dims) < SMALLEST or t.data_type != TensorProto.FLOAT]
    large = [t for t in graph.initializer if np.prod(t.dims) >= SMALLEST and t.data_type == TensorProto.FLOAT]
    first: list[NodeProto] = []
    for tensor in large:
        users = [n for n in graph.node if tensor.name in n.input]
        if any(n.op_type == "Gather" for n in users):
            kept += gathered(graph, tensor, users[0])
        else:
            nodes, tensors = multiplied(tensor)
            first += nodes
            kept += tensors
    nodes = first + list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)
    return model


def as_int8(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-8) / 127.0
    return np.clip(np.rint(values / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def multiplied(tensor: TensorProto) -> tuple[list[NodeProto], list[TensorProto]]:
    """Return nodes that give the matrix its floats back when the session opens, and their int8 and scale."""
    name = tensor.name
    small, scale = as_int8(numpy_helper.to_array(tensor), 0)
    nodes = [helper.make_node("Cast", [name + ".int8"], [name + ".cast"], to=TensorProto.FLOAT), helper.make_node("Mul", [name + ".cast", name + ".scale"], [name])]
    return nodes, [numpy_helper.from_array(small, name + ".int8"), numpy_helper.from_array(scale, name + ".scale")]


def gathered(graph: GraphProto, tensor: TensorProto, gather: NodeProto) -> list[TensorProto]:
    """Make a table's rows be looked up as int8 and scaled after; return the table and its scales."""
    name, out, at = tensor.name, gather.output[0], list(graph.node).index(gather)
    small, scale = as_int8(numpy_helper.to_array(tensor), 1)
    rows = gather.input[1]
    new = [
        helper.make_node("Gather", [name + ".int8", rows], [out + ".rows"]),
        helper.make_node("Gather", [name + ".scale", rows], [out + ".scale"]),
        helper.make_node("Cast", [out + ".rows"], [out + ".cast"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [out + ".cast", out + ".scale"], [out]),
    ]
    graph.node.remove(gather)
    for k, node in enumerate(new):
        graph.node.insert(at + k, node)
    return [numpy_helper.from_array(small, name + ".int8"), numpy_helper.from_array(scale, name + ".scale")]
