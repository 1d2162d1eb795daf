"""The wording of verdicts on lost, kept and new text; `sentences` says which kind takes which wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rung.model.ladder import COMMON
from rung.model.verdict import Quote, Verdict
from rung.reports.wording import number_of

Sentence = Callable[[Verdict], str]
MOST = 12
"""How many texts are quoted at most."""


def quoted(texts: Iterable[str], most: int = MOST) -> str:
    """Texts in quotes, separated by commas: at most `most` of them, then how many more there are."""
    listed = [f"'{text.strip()}'" for text in texts]
    rest = f" and {len(listed) - most} more" if len(listed) > most else ""
    return ", ".join(listed[:most]) + rest


def where(quote: Quote) -> str:
    """Where a statement is, for a sentence: 'the part for all levels, Craft' or 'IC2 summary'."""
    if quote.line >= 0:
        return "the answer itself"
    level = "the part for all levels" if quote.level == COMMON else quote.level
    kind = " summary" if quote.role == "summary" else ""
    return f"{level}{kind}" + (f", {quote.category}" if quote.category else "")


def place(quote: Quote) -> str:
    """A level and a category, for a sentence."""
    return ", ".join(part for part in (quote.level, quote.category) if part)


def texts(quotes: Iterable[Quote]) -> tuple[str, ...]:
    """The texts of quotes."""
    return tuple(one.text for one in quotes)


# --- what became of the old text


def statement_lost(one: Verdict) -> str:
    """An old statement that is lost entirely."""
    return f"'{one.old[0].text}' is lost."


def clause_lost(one: Verdict) -> str:
    """A clause of a statement, or some of its words, that is lost."""
    clause = f"'{one.gone[0]}'"
    said = f"{quoted(one.words)} in {clause}" if one.words else clause
    return f"{said} is lost from '{one.old[0].text}'."


def cut(one: Verdict) -> str:
    """Statements that were cut to meet the number asked for."""
    asked = f"because at most {one.counts[0]} statements were asked for"
    return f"Cut {asked}: {quoted(texts(one.old))}."


def all_accounted(one: Verdict) -> str:
    """How many old statements there were, all of them accounted for."""
    count = number_of(one.counts[0], "old statement is", "old statements are")
    return f"{count} accounted for, none lost."


def not_kept(one: Verdict) -> str:
    """A text that had to stay word for word, and the line nearest to it."""
    near = f" The nearest line is '{one.new[0].text}'." if one.new else ""
    text = one.old[0].text
    return f"'{text}' had to stay word for word, but the answer lacks it.{near}"


def joined(one: Verdict) -> str:
    """Two separate acts that a line joins as if one served the other."""
    first, second = one.gone
    return (
        f"'{one.new[0].text}' joins '{first}' and '{second}' as if one served the"
        " other; they were separate."
    )


def step_lost(one: Verdict) -> str:
    """A step that an ordered scale has lost."""
    steps = " → ".join(f"'{step}'" for step in one.words)
    return f"The scale {steps} has lost '{one.gone[0]}'."


def scales_kept(one: Verdict) -> str:
    """How many ordered scales there are, all of them with their steps."""
    kept = number_of(one.counts[0], "ordered scale keeps", "ordered scales keep")
    return f"{kept} all steps."


def fact_gone(one: Verdict) -> str:
    """Numbers and names that statements have lost."""
    return f"Numbers or names lost from statements that are kept: {quoted(one.gone)}."


# --- what is new


def invented(one: Verdict) -> str:
    """Words of a line that no source has."""
    return f"'{one.new[0].text}' adds what no old statement says: {quoted(one.words)}."


def new_as_said(one: Verdict) -> str:
    """Words of a line that no source has, marked as new by the author."""
    said = f"'{one.new[0].text}' is new, as its author says ({one.name})"
    return f"{said}: {quoted(one.words)}."


def fact_new(one: Verdict) -> str:
    """Numbers and names that no source has."""
    return f"Numbers or names that no old statement has: {quoted(one.came)}."


def new_finding(one: Verdict) -> str:
    """What a rule finds in a new line, in the rule's own words."""
    return f"'{one.new[0].text}': {one.words[0]} ({one.name})"


def new_hint(one: Verdict) -> str:
    """What a rule only hints at in a new line."""
    return f"Worth a look in '{one.new[0].text}': {one.words[0]} ({one.name})"


def repeats(one: Verdict) -> str:
    """A line, or a part of it, that repeats another statement."""
    part = f"'{one.came[0]}' in " if one.came else ""
    other = one.elsewhere[0]
    return f"{part}'{one.new[0].text}' repeats {where(other)}: '{other.text}'."


def echoes(one: Verdict) -> str:
    """A line that may repeat another statement."""
    return f"Worth a look: {repeats(one)}"


def says_twice(one: Verdict) -> str:
    """Words that a line says twice."""
    words = " and ".join(f"'{word}'" for word in one.words)
    return f"Worth a look: '{one.new[0].text}' says {words} twice."


def coined(one: Verdict) -> str:
    """Invented labels in front of statements."""
    several = len(one.came) > 1
    kind = "are invented labels" if several else "is an invented label"
    return f"{quoted(one.came, 20)} {kind}; leave {'them' if several else 'it'} out."
