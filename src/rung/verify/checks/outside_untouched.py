"""Does the answer change only what the request speaks of?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.folding import same_name, word_for_word
from rung.lexicon.mentions import renamed
from rung.model.proposal import Line
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """Lines for other levels or categories, and any change at all where nothing was asked, or only names change."""
    if change.terms.subject == "names" or change.request.asks_nothing:
        yield _names_only(change)
        return
    strange = tuple(
        change.line(at) for at, line in enumerate(change.lines) if _is_out(line, change)
    )
    if strange:
        yield Verdict("outside-scope", "fails", new=strange, name=_scope(change))
    else:
        yield Verdict("scope-kept")


def _is_out(line: Line, change: ProposedChange) -> bool:
    request = change.request
    level = request.level and not same_name(line.level, request.level)
    category = request.category and not same_name(line.category, request.category)
    return bool(level or category)


def _scope(change: ProposedChange) -> str:
    request = change.request
    return ", ".join(part for part in (request.level, request.category) if part)


def _names_only(change: ProposedChange) -> Verdict:
    """Nothing may change but the names that the request renames."""
    pairs = change.request.rename
    wanted = {word_for_word(renamed(one.text, pairs)) for one in change.olds}
    wanted |= {word_for_word(text) for text in change.request.keep}
    changed = tuple(
        change.line(at)
        for at, line in enumerate(change.lines)
        if word_for_word(line.text) not in wanted
    )
    if not changed:
        return Verdict("only-names")
    olds = tuple(one.old for one in change.traces if one.became != "kept")
    kind = "reworded-unasked" if change.request.asks_nothing else "reworded-names"
    return Verdict(kind, "fails", old=olds, new=changed)


outside_untouched = Check("outside-untouched", ask, ("statements", "names", "scale"))
