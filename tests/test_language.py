"""Facts about English that rules and authors stand on."""

from __future__ import annotations

import pytest

from rung.lexicon.openers import opener
from rung.lexicon.verbs import base_of, gerund, third_person


@pytest.mark.parametrize(
    ("sentence", "kind", "verb"),
    [
        ("You lead the design.", "you", "lead"),
        ("You're an expert in billing.", "you", "'re"),
        ("You actively mentor two people.", "you", "mentor"),
        ("I own the rota.", "i", "own"),
        ("Leads the design of small features.", "third", "Leads"),
        ("Clearly explains trade-offs.", "third", "explains"),
        ("Bootstraps a new service.", "third", "Bootstraps"),
        ("Mentor the new joiners.", "base", "Mentor"),
        ("Clearly explain trade-offs.", "base", "explain"),
        ("Generally working with a few people.", "gerund", "working"),
        ("Led the move to the new stack.", "past", "Led"),
        ("Your work is part of the plan.", "subject", "is"),
        ("Scope is the team.", "subject", "is"),
        ("Broad set of skills.", "fragment", ""),
        ("Design skills.", "fragment", ""),
        ("When asked, you review designs.", "you", "review"),
        ("With help from a lead, I plan my week.", "i", "plan"),
        ("Plans are reviewed weekly.", "subject", "are"),
        ("Then plans are reviewed.", "third", "plans"),
        ("With pride in their work, leads the team.", "third", "leads"),
        ("With pride leads the team.", "fragment", ""),
        ("Habits of designs.", "fragment", ""),
        ("The board decides what to do.", "subject", "decides"),
        ("Ideas that are good.", "fragment", ""),
        ("Ideas of designs are good.", "subject", "are"),
        ("Open to feedback.", "fragment", ""),
        ("Excel at work.", "base", "Excel"),
        ("Excel and slides.", "fragment", ""),
        ("Contact for the auditors.", "fragment", ""),
        ("Set the bar.", "base", "Set"),
        ("", "empty", ""),
    ],
)
def test_the_opening_of_a_sentence_is_told(sentence: str, kind: str, verb: str) -> None:
    found = opener(sentence)

    assert (found.kind, sentence[slice(*found.verb)]) == (kind, verb)


@pytest.mark.parametrize(
    ("base", "third", "ing"),
    [
        ("identify", "identifies", "identifying"),
        ("Set", "Sets", "Setting"),
        ("go", "goes", "going"),
        ("uplevel", "uplevels", "upleveling"),
        ("zoosh", "zooshes", "zooshing"),
        ("zoody", "zoodies", "zoodying"),
        ("zooday", "zoodays", "zoodaying"),
        ("zoode", "zoodes", "zooding"),
        ("zoodee", "zoodees", "zoodeeing"),
    ],
)
def test_forms_keep_the_capital(base: str, third: str, ing: str) -> None:
    assert (third_person(base), gerund(base)) == (third, ing)


@pytest.mark.parametrize(
    ("form", "base"),
    [("led", "lead"), ("is", "be"), ("planning", "plan"), ("qwerty", None)],
)
def test_a_form_leads_back_to_its_base(form: str, base: str | None) -> None:
    assert base_of(form) == base
