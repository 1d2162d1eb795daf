"""How each kind of verdict is worded, part by part; `sentences` says which kind takes which wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rung.model.ladder import COMMON
from rung.model.verdict import Quote, Verdict

Sentence = Callable[[Verdict], str]
MOST = 12
"""So many texts are quoted one by one."""


def quoted(texts: Iterable[str], most: int = MOST) -> str:
    """Texts in quotes, with commas, the first few of them."""
    listed = [f"'{text.strip()}'" for text in texts]
    rest = f" and {len(listed) - most} more" if len(listed) > most else ""
    return ", ".join(listed[:most]) + rest


def where(quote: Quote) -> str:
    """Where a statement stands, for a sentence: 'what is common, Craft' or 'IC2 summary'."""
    if quote.line >= 0:
        return "the answer itself"
    level = "what is common" if quote.level == COMMON else quote.level
    kind = " summary" if quote.role == "summary" else ""
    return f"{level}{kind}" + (f", {quote.category}" if quote.category else "")


def place(quote: Quote) -> str:
    """A level and a category, for a sentence."""
    return ", ".join(part for part in (quote.level, quote.category) if part)


def texts(quotes: Iterable[Quote]) -> tuple[str, ...]:
    """What quotes say."""
    return tuple(one.text for one in quotes)


# --- what became of the old text


def statement_lost(one: Verdict) -> str:
    """A whole old statement that nothing says any more."""
    return f"'{one.old[0].text}' is lost."


def clause_lost(one: Verdict) -> str:
    """'words' of 'clause' is lost from 'statement', or the whole clause is."""
    clause = f"'{one.gone[0]}'"
    said = f"{quoted(one.words)} of {clause}" if one.words else clause
    return f"{said} is lost from '{one.old[0].text}'."


def cut(one: Verdict) -> str:
    """Statements that had to go for a number of them."""
    asked = f"because at most {one.counts[0]} were asked for"
    return f"Cut for length, {asked}: {quoted(texts(one.old))}."


def all_accounted(one: Verdict) -> str:
    """How many old statements there were, all of them accounted for."""
    return f"All {one.counts[0]} old statements are accounted for."


def not_kept(one: Verdict) -> str:
    """A text that had to stay word for word, and the line nearest to it."""
    near = f" The nearest line is '{one.new[0].text}'." if one.new else ""
    text = one.old[0].text
    return (
        f"'{text}' had to stay word for word, and does not stand in the answer.{near}"
    )


def joined(one: Verdict) -> str:
    """Two acts that a line joins as if one served the other."""
    first, second = one.gone
    return (
        f"'{one.new[0].text}' joins '{first}' and '{second}' as if one served the"
        " other; they stood apart."
    )


def step_lost(one: Verdict) -> str:
    """A step that an ordered scale has lost."""
    steps = " → ".join(f"'{step}'" for step in one.words)
    return f"The scale {steps} has lost '{one.gone[0]}'."


def fact_gone(one: Verdict) -> str:
    """Numbers and names that statements have lost."""
    return f"{quoted(one.gone)} is gone from statements that stay."


# --- what is new


def invented(one: Verdict) -> str:
    """Words of a line that no source has."""
    return f"{quoted(one.words)} in '{one.new[0].text}' stands in no old statement."


def new_as_said(one: Verdict) -> str:
    """Words of a line that no source has, as its author says."""
    said = f"'{one.new[0].text}' is new, as its author says ({one.name})"
    return f"{said}: {quoted(one.words)}."


def fact_new(one: Verdict) -> str:
    """Numbers and names that no source has."""
    return f"{quoted(one.came)} is a number or a name that no old statement has."


def new_finding(one: Verdict) -> str:
    """What a rule finds in a new line, in the rule's own words."""
    return f"'{one.new[0].text}': {one.words[0]} ({one.name})"


def new_hint(one: Verdict) -> str:
    """What a rule only hints at in a new line."""
    return f"Worth a look in '{one.new[0].text}': {one.words[0]} ({one.name})"


def repeats(one: Verdict) -> str:
    """A line that says what stands elsewhere."""
    part = f"'{one.came[0]}' in " if one.came else ""
    other = one.elsewhere[0]
    return f"{part}'{one.new[0].text}' repeats {where(other)}: '{other.text}'."


def echoes(one: Verdict) -> str:
    """A line that echoes what stands elsewhere."""
    return f"Worth a look: {repeats(one)}"


def says_twice(one: Verdict) -> str:
    """Words that a line says twice."""
    words = " and ".join(f"'{word}'" for word in one.words)
    return f"Worth a look: '{one.new[0].text}' says {words} twice."


def coined(one: Verdict) -> str:
    """Labels that an answer has put before statements."""
    kind = "are coined labels" if len(one.came) > 1 else "is a coined label"
    return f"{quoted(one.came, 20)} {kind}; a statement needs none."
