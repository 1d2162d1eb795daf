"""Do the texts that must stay as they are stand in the answer word for word?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.content import content, share
from rung.lexicon.folding import word_for_word
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each text that must stay."""
    lines = [word_for_word(text) for text in change.spoken]
    for text in change.request.keep:
        wanted = word_for_word(text)
        if any(wanted in line for line in lines):
            yield Verdict("text-kept", old=(Quote(text),))
        else:
            near = _nearest(text, change)
            yield Verdict("text-not-kept", "fails", old=(Quote(text),), new=near)


def _nearest(text: str, change: ProposedChange) -> tuple[Quote, ...]:
    """The line that has most of a text, if one has anything of it."""
    shares = [share(content(text), content(line)) for line in change.spoken]
    best = max(range(len(shares)), key=lambda at: shares[at], default=-1)
    return (change.line(best),) if best >= 0 and shares[best] > 0 else ()


fixed_text_kept = Check("fixed-text-kept", ask, ("statements", "names", "scale"))
