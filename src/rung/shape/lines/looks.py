"""How a line looks: as a heading, as a label before a text, or as text."""

from __future__ import annotations

import re
from itertools import accumulate

from rung.model.source import Block
from rung.shape.lines.line import COLONS, Line, Look
from rung.shape.lines.wording import ENDS_SENTENCE

LEAD = re.compile(r"\s*(?P<label>[^:\n]{1,70}?)\s*(?P<sign>[:：]|\s[-–—]\s)\s*(?=\S)")
SIGN = re.compile(r"\s*[:：.\-–—]?\s*")
WORDS = re.compile(r"[^\W\d_][\w'’&/+-]*")
ENDS_LABEL = re.compile(r"[.!?;]\s|[.!?]$")
UNFINISHED = (*ENDS_SENTENCE, "…")
LONGEST_LABEL, MOST_WORDS, MOST_BARE_WORDS = 90, 10, 8
"""Characters and words that a label has at most, and words where no sign shows that it is one."""
SHORTEST_TITLE_WORD = 4
"""Letters from which a word of a label before a dash must have a capital: "Scope of Work - …"."""
Lead = tuple[str, int]
"""A lead-in and the offset of what follows it."""
NO_LEAD: Lead = ("", 0)


def with_look(line: Line, block: Block) -> Line:
    """A line of a block with its look, and its lead-in if it has one.

    >>> line("# Craft").look, line("**Craft**").look, line("Craft:").look, line("Craft: Knows.").look
    ('heading', 'strong', 'colon', 'lead')
    >>> line("Craft").look, line("Knows it.").look, line("**Knows it.**").look
    ('bare', '', '')
    """
    if line.kind == "heading":
        return line._replace(look="heading")
    bold = _bold_until(block, line.start)
    line = line._replace(strong=bold >= line.end)
    look = _label_look(line)
    if look:
        return line._replace(look=look)
    partly = bold > line.start
    label, rest = _bold_lead(line, block, bold) if partly else _plain_lead(line, block)
    if label:
        return line._replace(look="lead", label=label, rest=rest, strong=partly)
    return line._replace(look="bare") if _is_bare(line) else line


def _label_look(line: Line) -> Look:
    """The look of a line that is short, and bold or with a colon at its end; empty for every other line.

    >>> _label_look(line("**Craft**")), _label_look(line("Craft:")), _label_look(line("Craft"))
    ('strong', 'colon', '')

    >>> _label_look(line("a b c d e f g h i j:")), _label_look(line("a b c d e f g h i j k:"))
    ('colon', '')
    """
    if len(line.text) > LONGEST_LABEL or line.words > MOST_WORDS:
        return ""
    if line.strong and not line.text.rstrip("*").endswith((".", ";", ",")):
        return "strong"
    return "colon" if line.text.endswith(COLONS) else ""


def _is_bare(line: Line) -> bool:
    """Whether a line is short and no sentence, nor the end or the middle of one.

    >>> _is_bare(line("Craft")), _is_bare(line("(Craft")), _is_bare(line("Knows it."))
    (True, False, False)
    >>> _is_bare(line("one two three four five six seven eight nine"))
    False
    """
    if len(line.text) > LONGEST_LABEL or line.words > MOST_BARE_WORDS:
        return False
    return line.text[:1] not in "(…" and not line.text.endswith(UNFINISHED)


def _bold_until(block: Block, start: int) -> int:
    """Where the bold beginning of a line ends; `start` when it does not begin bold.

    White space between two bold runs doesn't end it.

    >>> [_bold_until(block, 0) for block in blocks("**Craft** is", "", "Craft **is**", "", "**a** **b** c")]
    [5, 0, 3]
    """
    at = 0
    upto = start
    for run in block.runs:
        at += len(run.text)
        if at <= start:
            continue
        if run.strong:
            upto = at
        elif upto == start or run.text.strip():
            break
    return upto


def _bold_lead(line: Line, block: Block, bold: int) -> Lead:
    """A bold beginning that a sign or a line break sets apart; bold words within a sentence are no lead-in.

    A line break sets it apart only from a text that begins with a capital.

    >>> line("**Craft**: Knows.").label, line("**Craft** Knows.").label, line("**Craft** - Knows.").label
    ('Craft', '', 'Craft')
    """
    text, start, end = block.text, line.start, line.end
    label = text[start:bold].rstrip(" :：.-–—\n")
    sign = SIGN.match(text, bold, end)
    rest = sign.end() if sign else bold
    apart = bool(text[start + len(label) : rest].strip())
    if not apart:
        apart = text[rest : rest + 1].isupper() and _breaks(block, bold, rest)
    return (label, rest) if apart and rest < end and _labels(label, 8) else NO_LEAD


def _breaks(block: Block, start: int, end: int) -> bool:
    """Whether a line break of the source, shown as a space, stands between two offsets."""
    offsets = accumulate((len(run.text) for run in block.runs), initial=0)
    return any(
        start <= at < end and not run.literal and run.text.isspace()
        for at, run in zip(offsets, block.runs, strict=False)
    )


def _plain_lead(line: Line, block: Block) -> Lead:
    """A lead-in that isn't bold: up to six words before a colon, or three words of a title before a dash.

    An address ("https://…") and a time ("9:30") have none.

    >>> line("Craft: Knows.").label, line("Scope of Work - Knows.").label, line("Scope - knows.").label
    ('Craft', 'Scope of Work', '')
    >>> line("https://a.b").label, line("at 9:30").label
    ('', '')
    """
    hit = LEAD.match(block.text, line.start, line.end)
    if hit is None or block.text.startswith("//", hit.end("sign")):
        return NO_LEAD
    label = hit["label"]
    if hit["sign"] in COLONS:
        fits = block.text[hit.end("sign")].isspace() and _labels(label, 6)
    else:
        fits = block.text[hit.end()].isupper() and _is_titled(label)
    return (label, hit.end()) if fits else NO_LEAD


def _is_titled(label: str) -> bool:
    """Whether a label of at most three words is written as a title is, but for short words in it.

    >>> _is_titled("Scope of Work"), _is_titled("Scope with Work"), _is_titled("The Scope of Work")
    (True, False, False)
    """
    small = [word for word in WORDS.findall(label) if not word[0].isupper()]
    return _labels(label, 3) and all(len(word) < SHORTEST_TITLE_WORD for word in small)


def _labels(label: str, most: int) -> bool:
    """Whether these words, if they are no more than that, can be a label: no sentence and no number.

    >>> _labels("Craft", 1), _labels("Our craft", 1), _labels("Hm. Craft", 3), _labels("12", 1), _labels("", 1)
    (True, False, False, False, False)
    """
    few = 0 < len(label.split()) <= most
    return few and not ENDS_LABEL.search(label) and not label.isdigit()
