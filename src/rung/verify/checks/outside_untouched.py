"""Does the answer change only what the request speaks of?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.folding import same_name, word_for_word
from rung.lexicon.mentions import renamed
from rung.model.request import Request
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """Lines for other levels or categories, and any change at all where nothing was asked, or only names change."""
    names_only = change.terms.subject == "names" or change.request.asks_nothing
    yield _names_only(change) if names_only else _scope_only(change)


def _scope_only(change: ProposedChange) -> Verdict:
    """Lines may stand only at the level and in the category spoken of."""
    request = change.request
    strange = tuple(line for line in change.quotes if _is_outside(line, request))
    if not strange:
        return Verdict("scope-kept")
    scope = ", ".join(filter(None, (request.level, request.category)))
    return Verdict("outside-scope", "fails", new=strange, name=scope)


def _is_outside(line: Quote, request: Request) -> bool:
    """Whether a line stands elsewhere than was asked; what the request doesn't name may be anything."""
    places = ((request.level, line.level), (request.category, line.category))
    return any(not same_name(there, asked) for asked, there in places if asked)


def _names_only(change: ProposedChange) -> Verdict:
    """Nothing may change but the names that the request renames."""
    pairs = change.request.rename
    olds = (renamed(text, pairs) for text in change.old_texts)
    wanted = set(map(word_for_word, (*olds, *change.request.keep)))
    lines = enumerate(change.lines)
    strange = (at for at, line in lines if word_for_word(line.text) not in wanted)
    changed = tuple(map(change.line, strange))
    if not changed:
        return Verdict("only-names")
    kind = "reworded-unasked" if change.request.asks_nothing else "reworded-names"
    return Verdict(kind, "fails", old=_not_kept(change), new=changed)


def _not_kept(change: ProposedChange) -> tuple[Quote, ...]:
    """The old statements that no line says word for word where they stood."""
    return tuple(one.old for one in change.traces if one.became != "kept")


outside_untouched = Check("outside-untouched", ask, ("statements", "names", "steps"))
