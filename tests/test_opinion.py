"""A second opinion and other encoders: asked only where needed, remembered, and refused in a sentence."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from rung.model.refused import BadSettings, Refused
from rung.model.relation import Label, Pair, Relation
from rung.outside.encoders.choose import named
from rung.outside.opinion import SecondOpinion, asking, margin
from rung.workbench.settings import parse

SURE = Relation("raise", (0.02, 0.0, 0.95, 0.01, 0.01, 0.01))
UNSURE = Relation("raise", (0.45, 0.0, 0.5, 0.0, 0.05, 0.0))


def first(pairs: Sequence[Pair]) -> tuple[Relation, ...]:
    return tuple(UNSURE if "maybe" in pair.b else SURE for pair in pairs)


class Second:
    """Whoever is asked; counts how often."""

    def __init__(self) -> None:
        self.asked: list[Pair] = []

    def __call__(self, pair: Pair) -> Label:
        self.asked.append(pair)
        return "same"


def test_only_what_is_unsure_is_asked_about() -> None:
    second = Second()
    answers = SecondOpinion(first, second, "m")([Pair("a", "b"), Pair("a", "maybe b")])

    assert [one.label for one in answers] == ["raise", "same"]
    assert second.asked == [Pair("a", "maybe b")]
    assert sum(answers[1].probabilities) == pytest.approx(1)
    assert margin(answers[1]) > margin(UNSURE)


def test_an_answer_is_remembered_over_runs_and_per_model(tmp_path: Path) -> None:
    cache = tmp_path / "kept" / "judgements.jsonl"
    counts = []
    for name in ("m", "m", "other"):
        second = Second()
        SecondOpinion(first, second, name, cache)([Pair("a", "maybe b")])
        counts.append(len(second.asked))

    assert counts == [1, 0, 1]


def test_a_cache_that_was_cut_short_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    cache = tmp_path / "judgements.jsonl"
    SecondOpinion(first, Second(), "m", cache)([Pair("a", "maybe b")])
    cache.write_text(cache.read_text(encoding="utf-8") + '["half', encoding="utf-8")
    second = Second()
    SecondOpinion(first, second, "m", cache)([Pair("a", "maybe b")])

    assert second.asked == []


def test_a_model_nobody_knows_is_refused_in_a_sentence() -> None:
    with pytest.raises(Refused, match="nonsense"):
        asking("nonsense:model")


def test_the_package_is_asked_for_one_of_the_relations() -> None:
    assert asking("test")(Pair("a", "b")) in (
        "same",
        "partial",
        "raise",
        "lower",
        "related",
        "unrelated",
    )


def test_a_folder_of_static_vectors_is_an_encoder(tmp_path: Path) -> None:
    words = {"[UNK]": 0, "bakes": 1, "bread": 2, "flies": 3}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    matrix = np.eye(4, 5, dtype=np.float32)
    header = json.dumps(
        {
            "embeddings": {
                "dtype": "F32",
                "shape": [4, 5],
                "data_offsets": [0, matrix.nbytes],
            }
        }
    ).encode()
    (tmp_path / "model.safetensors").write_bytes(
        len(header).to_bytes(8, "little") + header + matrix.tobytes()
    )
    rows = named(f"model2vec:{tmp_path}")(["bakes bread", "bread", "flies"])

    assert rows.shape == (3, 5)
    assert rows[0] @ rows[1] > 0.7
    assert rows[1] @ rows[2] == 0


class Served:
    """A connection to a server of vectors as long as the text, in another order than asked."""

    asked: ClassVar[list[tuple[str, str]]] = []

    def __init__(self, where: str, timeout: float) -> None:
        self.where = where

    def request(
        self, method: str, path: str, body: str, headers: Mapping[str, str]
    ) -> None:
        if self.where == "nobody:9":
            raise ConnectionRefusedError("refused")
        self.asked.append((self.where, path))
        self.texts = json.loads(body)["input"]

    def getresponse(self) -> io.BytesIO:
        data = [
            {"index": at, "embedding": [len(text), 1.0]}
            for at, text in enumerate(self.texts)
        ]
        return io.BytesIO(json.dumps({"data": data[::-1]}).encode())

    def close(self) -> None:
        """Nothing to close."""


def test_a_server_of_vectors_is_an_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("http.client.HTTPConnection", Served)
    rows = named("openai:any@http://localhost:1234/v1")(["a", "abcdefgh"])

    assert Served.asked == [("localhost:1234", "/v1/embeddings")]
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)
    assert rows[1][0] > rows[0][0]


def test_a_server_that_isn_t_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("http.client.HTTPConnection", Served)

    with pytest.raises(Refused, match="gave no vectors"):
        named("openai:any@http://nobody:9")(["a"])


@pytest.mark.parametrize(
    "name", ["nonsense", "model2vec:", "model2vec:/no/such/folder", "openai:model"]
)
def test_an_encoder_that_can_t_be_had_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(BadSettings):
        named(name)


def test_rung_toml_can_name_an_encoder() -> None:
    assert parse(b'encoder = "model2vec:vectors"').encoder == "model2vec:vectors"
