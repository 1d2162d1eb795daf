"""The wording of verdicts on the bar (what is raised or lowered), the form, the author's note and the request."""

from __future__ import annotations

from collections.abc import Mapping

from rung.model.verdict import Verdict
from rung.reports.revision.wording import Sentence, place, quoted, texts, where
from rung.reports.wording import number_of

# --- what is raised or lowered


def tier_changed(one: Verdict) -> str:
    """A graded phrase that became one of another rank."""
    old, new = one.old[0].text, one.new[0].text
    change = f"'{one.gone[0]}' in '{old}' became '{one.came[0]}'"
    return f"{change} in '{new}' ({one.name})."


def tier_gone(one: Verdict) -> str:
    """A graded phrase that the new line has lost."""
    phrase, old = one.gone[0], one.old[0].text
    return f"'{phrase}' in '{old}' is missing from '{one.new[0].text}' ({one.name})."


def tier_brought(way: str) -> Sentence:
    """A graded phrase of a new line that asks for more or less than the old text."""

    def said(one: Verdict) -> str:
        phrase, tier = one.came[0], one.words[0]
        text = one.new[0].text
        return (
            f"'{phrase}' in '{text}' asks for {way} than the old text does"
            f" ({one.name}: {tier})."
        )

    return said


def denial(was: str, now: str) -> Sentence:
    """A word that was ruled out and is now asked for, or the other way round."""

    def said(one: Verdict) -> str:
        return f"'{one.gone[0]}' is {was} in '{one.old[0].text}', but now {now}."

    return said


def widened(one: Verdict) -> str:
    """A word like 'all' that no old statement has."""
    came, text = one.came[0], one.new[0].text
    return f"'{came}' in '{text}' asks for more than the old text does."


def reach_gone(one: Verdict) -> str:
    """A word like 'across' that a line has lost."""
    word, old = one.gone[0], one.old[0].text
    return f"'{word}' in '{old}' is missing from '{one.new[0].text}'."


def asks(way: str) -> Sentence:
    """A new line that asks for more or less than its old statement."""

    def said(one: Verdict) -> str:
        return f"'{one.new[0].text}' asks for {way} than '{one.old[0].text}'."

    return said


def beyond(way: str) -> Sentence:
    """A phrase of a new line that is below the next lower level or above the next higher one."""

    def said(one: Verdict) -> str:
        phrase, text = one.came[0], one.new[0].text
        level, other = one.elsewhere[0].level, one.gone[0]
        return f"'{phrase}' in '{text}' is {way} {level}, which says '{other}' ({one.name})."

    return said


# --- the form


def too_many(one: Verdict) -> str:
    """More statements than were asked for, and where."""
    most, count = one.counts
    scope = place(one.elsewhere[0]) or "the answer"
    return f"At most {most} statements were asked for; {scope} has {count}."


def person(whose: str) -> Sentence:
    """A sentence in another grammatical person."""

    def said(one: Verdict) -> str:
        shown = PERSONS[one.name]
        return f"'{one.came[0]}' isn't in the form '{shown}', which {whose}."

    return said


PERSONS: Mapping[str, str] = {
    "second": "You …",
    "third": "Leads …",
    "first": "I …",
}


def too_long(asked: str) -> Sentence:
    """An answer that isn't shorter, with both word counts."""

    def said(one: Verdict) -> str:
        before, after = one.counts
        sizes = f"the answer has {after} words, the old text {before}"
        return f"{asked} was asked for; {sizes}."

    return said


def longer(one: Verdict) -> str:
    """An answer much longer than the levels it should be like."""
    after, *sizes = one.counts
    levels = (quote.level for quote in one.elsewhere)
    told = ", ".join(
        f"{level} {size}" for level, size in zip(levels, sizes, strict=True)
    )
    look = "Worth a look: t" if one.notable else "T"
    return (
        f"{look}he answer has {after} words; the levels that it should be like have:"
        f" {told}."
    )


def other_level(one: Verdict) -> str:
    """A level that an answer names although the request is for another."""
    return f"The answer names the level '{one.came[0]}'; the request is for {one.name}."


def holes_left(one: Verdict) -> str:
    """Placeholders that could have been filled from the source."""
    left = number_of(one.counts[0], "placeholder is left", "placeholders are left")
    return (
        f"{left} ({quoted(texts(one.new), 3)}), though there is a source to fill from."
    )


def form_holds(one: Verdict) -> str:
    """How many statements and words an answer of the right form has."""
    statements, words = one.counts
    sizes = f"{number_of(statements, 'statement')}, {number_of(words, 'word')}"
    return f"The form is as asked for: {sizes}."


def outside(one: Verdict) -> str:
    """Lines outside the level and category that were asked about."""
    return f"Outside {one.name}, the scope of the request: {quoted(texts(one.new))}."


def reworded(asked: str) -> Sentence:
    """Lines that were reworded although only names, or nothing, should change."""

    def said(one: Verdict) -> str:
        lines = number_of(len(one.new), "line is reworded", "lines are reworded")
        return f"{lines}, though {asked}: {quoted(texts(one.new))}."

    return said


# --- scales


def end_changed(one: Verdict) -> str:
    """An end of a scale that isn't the one that was given."""
    given, found = one.old[0].text, one.new[0].text
    return f"One end of the scale was given as '{given}'; the answer has '{found}'."


def steps(one: Verdict) -> str:
    """A scale with more or fewer steps than were asked for."""
    wanted, have = one.counts
    return f"{wanted} steps were asked for; the scale has {have}."


def units(one: Verdict) -> str:
    """Steps of another unit than the ends."""
    return (
        f"The steps mix units: {quoted(texts(one.new))} names an activity, while the ends"
        " name people to work with."
    )


def flat(one: Verdict) -> str:
    """A step that isn't above the one before, and on which dimensions."""
    low, high = one.new
    on = ", ".join(one.words) or "both mean a few"
    return f"'{high.text}' does not exceed '{low.text}' ({on})."


# --- what the author claims


def claim_repeats(one: Verdict) -> str:
    """A claim that nothing is repeated, with what is repeated."""
    other = one.elsewhere[0]
    still = f"'{one.new[0].text}' still repeats {where(other)}: '{other.text}'"
    return f"The author says '{one.came[0]}', but {still}."


def claim_lost(one: Verdict) -> str:
    """A claim that everything is kept, with what is lost."""
    lost = quoted(texts(one.old), 3)
    return f"The author says '{one.came[0]}', but {lost} is lost."


def claim_longer(one: Verdict) -> str:
    """A claim of brevity, with both word counts."""
    before, after = one.counts
    sizes = f"the answer has {after} words and the old text {before}"
    return f"The author says '{one.came[0]}', but {sizes}."


# --- the request itself


def check(told: str) -> Sentence:
    """A remark on the request; {name}, {came}, {old}, {text} and {words} are filled in from the verdict."""

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
    """The same sentence for every verdict of its kind."""
    return lambda one: text
