"""How verdicts on the bar, the form, the author's note and the request are worded."""

from __future__ import annotations

from collections.abc import Mapping

from rung.model.verdict import Verdict
from rung.reports.revision.wording import Sentence, place, quoted, texts, where

# --- how the bar moved


def tier_changed(one: Verdict) -> str:
    """A graded phrase that became one of another rank."""
    old, new = one.old[0].text, one.new[0].text
    change = f"'{one.gone[0]}' of '{old}' became '{one.came[0]}'"
    return f"{change} ({one.name}) in '{new}'."


def tier_gone(one: Verdict) -> str:
    """A graded phrase that no line says any more."""
    phrase, old = one.gone[0], one.old[0].text
    return (
        f"'{phrase}' of '{old}' is no longer said in '{one.new[0].text}' ({one.name})."
    )


def tier_brought(way: str) -> Sentence:
    """A graded phrase of a line that says more or less than the old text."""

    def said(one: Verdict) -> str:
        phrase, tier = one.came[0], one.words[0]
        text = one.new[0].text
        return (
            f"'{phrase}' in '{text}' says {way} than the old text ({one.name}: {tier})."
        )

    return said


def denial(was: str, now: str) -> Sentence:
    """A word that was denied and is demanded now, or the other way round."""

    def said(one: Verdict) -> str:
        return f"'{one.gone[0]}' is {was} in '{one.old[0].text}' and {now} now."

    return said


def widened(one: Verdict) -> str:
    """A word like 'all' that no old statement has."""
    return f"'{one.came[0]}' in '{one.new[0].text}' says more than the old text."


def reach_gone(one: Verdict) -> str:
    """A word like 'across' that a line has lost."""
    word, old = one.gone[0], one.old[0].text
    return f"'{word}' of '{old}' is no longer said in '{one.new[0].text}'."


def asks(way: str) -> Sentence:
    """A line that asks for more or less than its statement."""

    def said(one: Verdict) -> str:
        return f"'{one.new[0].text}' asks for {way} than '{one.old[0].text}'."

    return said


def beyond(way: str) -> Sentence:
    """A phrase of a new line that lies below the level beneath or above the one above."""

    def said(one: Verdict) -> str:
        phrase, text = one.came[0], one.new[0].text
        level, other = one.elsewhere[0].level, one.gone[0]
        return f"'{phrase}' in '{text}' lies {way} {level}, which has '{other}' ({one.name})."

    return said


# --- the form


def too_many(one: Verdict) -> str:
    """More statements than were asked for, and where."""
    most, count = one.counts
    scope = place(one.elsewhere[0]) or "the answer"
    return f"At most {most} statements were asked for; {scope} has {count}."


def person(whose: str) -> Sentence:
    """A sentence that speaks in another person."""

    def said(one: Verdict) -> str:
        shown = PERSONS[one.name]
        return f"'{one.came[0]}' does not speak as '{shown}', as {whose}."

    return said


PERSONS: Mapping[str, str] = {
    "second": "You …",
    "third": "Leads …",
    "first": "I …",
}


def too_long(asked: str) -> Sentence:
    """An answer that is no shorter, with both counts of words."""

    def said(one: Verdict) -> str:
        before, after = one.counts
        sizes = f"the answer has {after} words, the old text {before}"
        return f"{asked} was asked for; {sizes}."

    return said


def longer(one: Verdict) -> str:
    """An answer much longer than the levels it must be like."""
    after, *sizes = one.counts
    levels = (quote.level for quote in one.elsewhere)
    told = ", ".join(
        f"{level} {size}" for level, size in zip(levels, sizes, strict=True)
    )
    look = "Worth a look: t" if one.notable else "T"
    return (
        f"{look}he answer has {after} words; the levels that it must be like have:"
        f" {told}."
    )


def other_level(one: Verdict) -> str:
    """A level that an answer names and nobody asked about."""
    return f"The answer names the level '{one.came[0]}'; the request is for {one.name}."


def holes_left(one: Verdict) -> str:
    """Holes that could have been filled from the source."""
    holes = quoted(texts(one.new), 3)
    return (
        f"{one.counts[0]} holes are left ({holes}), though there was a source to fill"
        " them from."
    )


def form_holds(one: Verdict) -> str:
    """How many statements and words an answer of the right form has."""
    statements, words = one.counts
    return f"The form holds: {statements} statements, {words} words."


def outside(one: Verdict) -> str:
    """Lines outside the level and category that were asked about."""
    return f"{quoted(texts(one.new))} stands outside {one.name}, which was asked for."


def reworded(asked: str) -> Sentence:
    """Lines reworded where only names, or nothing, was to change."""

    def said(one: Verdict) -> str:
        return (
            f"{len(one.new)} lines are reworded, though {asked}:"
            f" {quoted(texts(one.new))}."
        )

    return said


# --- scales


def end_changed(one: Verdict) -> str:
    """An end of a scale that is not as it was given."""
    given, found = one.old[0].text, one.new[0].text
    return f"The end point '{given}' was given; the scale has '{found}' there."


def steps(one: Verdict) -> str:
    """A scale with more or fewer steps than were asked for."""
    wanted, have = one.counts
    return f"{wanted} steps were asked for; the scale has {have} steps."


def units(one: Verdict) -> str:
    """Steps that count something else than the ends do."""
    return (
        f"{quoted(texts(one.new))} is an activity; the steps mix units, since the ends"
        " count whom one works with."
    )


def flat(one: Verdict) -> str:
    """A step that doesn't stand above the one before."""
    low, high = one.new
    on = ", ".join(one.words) or "a few, either way"
    return f"'{high.text}' does not exceed '{low.text}' ({on})."


# --- what the author says of it


def claim_repeats(one: Verdict) -> str:
    """A claim that nothing is repeated, and what is."""
    other = one.elsewhere[0]
    still = f"'{one.new[0].text}' still repeats {where(other)}: '{other.text}'"
    return f"The author says '{one.came[0]}', but {still}."


def claim_lost(one: Verdict) -> str:
    """A claim that everything is kept, and what is lost."""
    lost = quoted(texts(one.old), 3)
    return f"The author says '{one.came[0]}', but {lost} is lost."


def claim_longer(one: Verdict) -> str:
    """A claim of brevity, and both counts of words."""
    before, after = one.counts
    sizes = f"the answer has {after} words and the old text {before}"
    return f"The author says '{one.came[0]}', but {sizes}."


# --- the request itself


def check(told: str) -> Sentence:
    """A note on the request; {name} and {words} stand for what the verdict holds."""

    def said(one: Verdict) -> str:
        facts = {
            "name": one.name,
            "came": one.came[0] if one.came else "",
            "old": one.old[0].text if one.old else "",
            "text": one.elsewhere[0].text if one.elsewhere else "",
            "words": one.words,
        }
        return "Please check the request: " + told.format(**facts)

    return said


def always(text: str) -> Sentence:
    """The same sentence for every verdict of a kind."""
    return lambda one: text
