"""What the judge takes for a clause, for one word, and for the fate of a statement."""

from __future__ import annotations

import pytest

from rung.lexicon.clauses import clauses
from rung.lexicon.content import content
from rung.lexicon.lemmas import lemma
from rung.lexicon.senses import alike
from rung.model.proposal import Line
from rung.model.verdict import Quote
from rung.verify.account import traced
from rung.verify.labels import label_of, spoken


def test_clauses_cover_every_word_once() -> None:
    text = "Runs pilots (with two vendors), and reports by writing, so that the board decides."
    found = [word for clause in clauses(text) for word in clause.words]

    assert [word.lemma for word in found] == [word.lemma for word in content(text)]
    assert all(text[word.start : word.end] == word.text for word in found)


def test_labels_and_marks_are_not_what_a_line_says() -> None:
    assert label_of("- **Quiet Hero**: Repairs builds.") == "Quiet Hero"
    assert (
        spoken("- **Quiet Hero**: Repairs *broken* builds.") == "Repairs broken builds."
    )
    assert label_of("Repairs builds: all of them.") == ""
    assert spoken("- Repairs builds.") == "Repairs builds."


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("teams", "team", True),
        ("strategy", "strategic", True),
        ("docs", "documentation", True),
        ("time", "timely", False),
        ("product", "productivity", False),
        ("medium", "high", False),
        ("company", "team", False),
        ("junior", "senior", False),
    ],
)
def test_words_are_one_or_not(a: str, b: str, one: bool) -> None:
    assert alike(lemma(a), lemma(b)) is one
    assert alike(lemma(b), lemma(a)) is one


def test_the_account_is_found_without_the_author() -> None:
    olds = (
        Quote("Plans the yearly budget.", "P2", "Craft"),
        Quote("Chairs the works council.", "P2", "Craft"),
    )
    lines = (Line("P2", "People", "Plans the yearly budget."),)
    found = traced(olds, lines, [line.text for line in lines], ())

    assert [one.became for one in found] == ["moved", "dropped"]
    assert found[0].left == 1.0
