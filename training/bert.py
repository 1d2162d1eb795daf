"""A small BERT with word-state embeddings and a head that pools the words that differ."""

from __future__ import annotations

import json
import pathlib

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

STATES = 8  # four states of a word for each of the two texts
LABELS = 6


class Layer(nn.Module):
    """One transformer layer, post-norm, as BERT and MPNet have it."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        n, length, width = x.shape
        q, k, v = (
            self.qkv(x)
            .view(n, length, 3, self.heads, width // self.heads)
            .permute(2, 0, 3, 1, 4)
            .unbind(0)
        )
        if self.training:
            mixed = functional.scaled_dot_product_attention(
                q, k, v, attn_mask=bias.to(q.dtype), dropout_p=0.1
            )
        else:
            scores = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + bias
            mixed = scores.softmax(-1) @ v
        mixed = mixed.transpose(1, 2).reshape(n, length, width)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


def relative_buckets(length: int, buckets: int = 32, farthest: int = 128) -> Tensor:
    """Return MPNet's bucket of the distance between each two places."""
    place = torch.arange(length)
    n = -(place[None, :] - place[:, None])
    half = buckets // 2
    side = (n < 0).long() * half
    n = n.abs()
    exact = half // 2
    far = (
        exact
        + (
            torch.log(n.float().clamp(min=1) / exact)
            / torch.log(torch.tensor(farthest / exact))
            * (half - exact)
        ).long()
    )
    return side + torch.where(n < exact, n, far.clamp(max=half - 1))


class PairModel(nn.Module):
    """Six logits for a pair, from ids, states (0..7, side and state of the word) and places (position ids)."""

    def __init__(
        self,
        *,
        vocab: int,
        width: int,
        layers: int,
        heads: int,
        inner: int,
        places: int,
        pad: int,
        relative: bool,
    ) -> None:
        super().__init__()
        self.pad, self.relative_heads = pad, heads if relative else 0
        self.words = nn.Embedding(vocab, width)
        self.places = nn.Embedding(places, width)
        self.states = nn.Embedding(STATES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        if relative:
            self.bias = nn.Embedding(32, heads)
        self.head1 = nn.Linear(5 * width, width)
        self.head2 = nn.Linear(width, LABELS)
        nn.init.normal_(self.states.weight, std=0.02)

    def forward(self, ids: Tensor, states: Tensor, places: Tensor) -> Tensor:
        return self.head2(
            self.drop(
                functional.gelu(self.head1(self.drop(self.pooled(ids, states, places))))
            )
        )

    def pooled(self, ids: Tensor, states: Tensor, places: Tensor) -> Tensor:
        """Return the first token's vector beside the means over the words of a and b, all and differing."""
        real = (ids != self.pad).float()
        bias = (1.0 - real)[:, None, None, :] * -1e4
        if self.relative_heads:
            bias = (
                bias + self.bias(relative_buckets(ids.shape[1])).permute(2, 0, 1)[None]
            )
        x = self.drop(
            self.norm(self.words(ids) + self.places(places) + self.states(states))
        )
        for layer in self.layers:
            x = layer(x, bias)
        side_b = (states >= 4).float() * real
        side_a = (1.0 - side_b) * real
        differs = ((states % 4) > 0).float()
        pools = [x[:, 0]] + [
            mean(x, m) for m in (side_a, side_b, side_a * differs, side_b * differs)
        ]
        return torch.cat(pools, -1)


def mean(x: Tensor, mask: Tensor) -> Tensor:
    """Return the mean of the vectors that the mask picks, zero when it picks none."""
    return (x * mask[..., None]).sum(1) / (mask.sum(1, keepdim=True) + 1e-3)


def load(folder: str | pathlib.Path, layers: int | None = None) -> PairModel:
    """Return a PairModel with the encoder weights of a BERT or MPNet folder; states and head are new."""
    folder = pathlib.Path(folder)
    config = json.loads((folder / "config.json").read_text())
    weights = load_file(folder / "model.safetensors")
    is_mpnet = config["model_type"] == "mpnet"
    model = PairModel(
        vocab=config["vocab_size"],
        width=config["hidden_size"],
        layers=layers or config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        inner=config["intermediate_size"],
        places=config["max_position_embeddings"],
        pad=config.get("pad_token_id", 0),
        relative=is_mpnet,
    )
    model.load_state_dict(
        translated(weights, len(model.layers), is_mpnet), strict=False
    )
    return model


def translated(
    weights: dict[str, Tensor], layers: int, is_mpnet: bool
) -> dict[str, Tensor]:
    """Return the weights under this module's names."""
    new = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "places.weight": weights["embeddings.position_embeddings.weight"],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    if is_mpnet:
        new["bias.weight"] = weights["encoder.relative_attention_bias.weight"]
        names = {
            "q": "attention.attn.q",
            "k": "attention.attn.k",
            "v": "attention.attn.v",
            "out": "attention.attn.o",
            "norm1": "attention.LayerNorm",
        }
    else:
        new["words.weight"] = (
            new["words.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        names = {
            f: f"attention.self.{g}"
            for f, g in (("q", "query"), ("k", "key"), ("v", "value"))
        }
        names |= {
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
        }
    names |= {
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for i in range(layers):
        for kind in ("weight", "bias"):
            old = {
                k: weights[f"encoder.layer.{i}.{v}.{kind}"] for k, v in names.items()
            }
            new[f"layers.{i}.qkv.{kind}"] = torch.cat(
                [old.pop("q"), old.pop("k"), old.pop("v")]
            )
            new |= {f"layers.{i}.{k}.{kind}": v for k, v in old.items()}
    return new
