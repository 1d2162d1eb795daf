"""Do the texts that must stay as they are stand in the answer word for word?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.lexicon.content import content, share
from rung.lexicon.folding import word_for_word
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each text that must stay."""
    for text in change.request.keep:
        olds = (Quote(text),)
        if _stands(text, change.spoken):
            yield Verdict("text-kept", old=olds)
        else:
            near = _nearest(text, change)
            yield Verdict("text-not-kept", "fails", old=olds, new=near)


def _stands(text: str, lines: Sequence[str]) -> bool:
    """Whether a line has a text in it word for word, the whole line or a part of it.

    >>> _stands("Owns it", ["Owns it."]), _stands("Owns it", ["They own it."])
    (True, False)
    """
    wanted = word_for_word(text)
    return any(wanted in line for line in map(word_for_word, lines))


def _nearest(text: str, change: ProposedChange) -> tuple[Quote, ...]:
    """The first line that has most of a text, if one has anything of it."""
    wanted = content(text)
    shares = [share(wanted, content(line)) for line in change.spoken]
    most = max(shares, default=0.0)
    return (change.line(shares.index(most)),) if most else ()


fixed_text_kept = Check("fixed-text-kept", ask, ("statements", "names", "steps"))
