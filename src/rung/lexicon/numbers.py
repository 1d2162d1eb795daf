"""Numbers that are written as words, and words for so many and so often."""

from __future__ import annotations

CARDINALS = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
"""Number words with their values, in order."""
ROUGHLY = {"a": 1, "an": 1, "both": 2, "several": 4, "many": 6, "dozen": 12}
"""Words that count without being exact, with a value to compare them by."""
EXACT = (*list(CARDINALS)[1:], "half", "dozen", "once", "twice")
"""Words that a text may not lose or change, as it may not change a number; 'one' is too often a pronoun."""
VALUES = CARDINALS | ROUGHLY
