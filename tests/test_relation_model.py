"""The relation model: what it sees, what it promises, and the rules that stand in for it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from rung.model.relation import LABELS, Pair
from rung.relate import network, trees
from rung.relate.difference import (
    CHANGED,
    INFLECTED,
    KEPT,
    MOVED,
    changed_stretches,
    difference,
)
from rung.relate.features import features
from rung.relate.pieces import pieces_of, vocabulary
from rung.relate.relation import available, describe, relate, warning_threshold

STEPS = (
    ("Leads small projects", "Leads large projects"),
    (
        "Delivers features with guidance from the team",
        "Delivers features independently",
    ),
    (
        "Resolves simple bugs in own code",
        "Resolves complex bugs across several services",
    ),
    (
        "Contributes to the roadmap of the team",
        "Sets the roadmap of the whole department",
    ),
)
REPEATS = (
    (
        "Keeps stakeholders informed of progress and risks",
        "Keeps stakeholders informed about progress and risks",
    ),
    (
        "Reviews pull requests within one working day",
        "Reviews pull requests within one working day.",
    ),
    (
        "You write clear documentation for the services you own",
        "Writes clear documentation for the services they own",
    ),
)
APART = (
    (
        "Answers support tickets in the evening rota",
        "Plans the yearly budget of the design group",
    ),
    ("Writes unit tests for new code", "Interviews candidates with empathy"),
)
REDUNDANT = ("same", "partial")


def labels(pairs: tuple[tuple[str, str], ...], **options: object) -> list[str]:
    return [r.label for r in relate([Pair(a, b) for a, b in pairs], **options)]  # type: ignore[arg-type]


def test_words_are_kept_inflected_moved_or_changed() -> None:
    d = difference(
        "Often mentors juniors and leads a team",
        "Mentors juniors and leads teams daily, often",
    )

    assert dict(zip((w.form for w in d.words_b), d.states_b, strict=True)) == {
        "mentors": KEPT,
        "juniors": KEPT,
        "and": KEPT,
        "leads": KEPT,
        "teams": INFLECTED,
        "daily": CHANGED,
        ",": KEPT,
        "often": MOVED,
    }


def test_changed_stretches_are_quoted_as_written() -> None:
    a, b = "Ships with some help, on time", "Ships Without Any Help, on time"
    d = difference(a, b)

    assert changed_stretches(a, d.words_a, d.states_a) == ("with some",)
    assert changed_stretches(b, d.words_b, d.states_b) == ("Without Any",)


@pytest.mark.parametrize(
    "word", ["teams", "re-organising", "don't", "naïve", "5k", "zxqj", "stakeholders'"]
)
def test_pieces_are_those_of_the_reference_tokenizer(word: str) -> None:
    reference = Tokenizer(
        WordPiece(vocabulary(), unk_token="[UNK]", max_input_chars_per_word=100)
    )
    reference.normalizer, reference.pre_tokenizer = BertNormalizer(), BertPreTokenizer()  # type: ignore[assignment]

    assert list(pieces_of(word)) == reference.encode(word, add_special_tokens=False).ids


def test_every_pair_is_answered_in_order_with_probabilities() -> None:
    pairs = [Pair(*p) for p in (*STEPS, *REPEATS, *APART)]
    found = relate(pairs)

    assert len(found) == len(pairs)
    assert all(math.isclose(sum(r.probabilities), 1.0, abs_tol=1e-9) for r in found)
    assert [r.label for r in relate(pairs[::-1])] == [r.label for r in found][::-1]
    assert relate([]) == ()


@pytest.mark.parametrize(
    "text", ["", "   ", "–", "...", "日本語のテキスト", "word " * 500]
)
def test_odd_texts_are_judged_too(text: str) -> None:
    found = relate(
        [
            Pair(text, "Leads large projects"),
            Pair("Leads large projects", text),
            Pair(text, text),
        ]
    )

    assert all(np.isfinite(r.probabilities).all() for r in found)


def test_clear_steps_are_raises_and_falls_the_other_way_round() -> None:
    assert labels(STEPS) == ["raise"] * len(STEPS)
    assert "raise" not in labels(tuple((b, a) for a, b in STEPS))
    assert labels(tuple((b, a) for a, b in STEPS)).count("lower") >= 3


def test_repeats_are_redundant_and_strangers_are_not_related_by_behaviour() -> None:
    assert set(labels(REPEATS)) <= set(REDUNDANT)
    assert set(labels(APART)) <= {"related", "unrelated"}


def test_on_one_level_order_makes_no_difference_and_nothing_is_raised() -> None:
    pairs = [Pair(a, b, "same-level") for a, b in (*STEPS, *REPEATS, *APART)]
    turned = [Pair(p.b, p.a, "same-level") for p in pairs]

    for one, other in zip(relate(pairs), relate(turned), strict=True):
        assert one.probabilities == other.probabilities
        assert (one.words_a, one.words_b) == (other.words_b, other.words_a)
        assert (
            one.probabilities[LABELS.index("raise")]
            == one.probabilities[LABELS.index("lower")]
            == 0.0
        )


def test_company_in_a_batch_changes_no_answer() -> None:
    alone = [relate([Pair(*p)])[0].probabilities for p in STEPS]
    together = [
        r.probabilities
        for r in relate(
            [Pair(*p) for p in (*STEPS, *REPEATS, ("word " * 60, "other " * 70))]
        )
    ]

    assert np.allclose(alone, together[: len(STEPS)], atol=1e-5)


def test_rules_stand_in_when_the_model_cannot_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(network, "present", lambda: False)
    monkeypatch.setattr(
        network, "logits", lambda *_: pytest.fail("the network must not run")
    )

    assert available() == "rules"
    assert "weaker" in describe()
    assert labels(STEPS[:1]) == ["raise"]
    assert set(labels(REPEATS)) <= set(REDUNDANT)
    assert set(labels(APART)) <= {"related", "unrelated"}


def test_the_model_runs_here_and_says_so() -> None:
    assert available() == "model"
    assert "weaker" not in describe()
    assert 0.5 < warning_threshold("model") < 1.0


def test_trees_vote_as_one_walks_them_by_hand() -> None:
    t = trees._trees()
    x = np.array([(*features(difference(*STEPS[0])), 0.0)])
    scores = np.array(t["base"], dtype=float)
    for root, label in zip(t["root"], t["label"], strict=True):
        at = int(root)
        while t["left"][at] != at:
            at = int(
                t["left"][at]
                if x[0, t["feature"][at]] <= t["threshold"][at]
                else t["right"][at]
            )
        scores[label] += t["value"][at]
    expected = np.exp(scores) / np.exp(scores).sum()

    assert np.allclose(trees.probabilities(x)[0], expected)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Leads small projects", "Leads large projects"),
        ("Delivers features with guidance", "Delivers features independently"),
        ("Plans the work of the team", "Plans the work across several teams"),
    ],
)
def test_where_only_tiers_differ_the_two_orders_agree(a: str, b: str) -> None:
    forth, back = relate([Pair(a, b), Pair(b, a)])

    assert (forth.label, back.label) == ("raise", "lower")
