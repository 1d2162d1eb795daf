"""Graded phrases whose rank an answer raises, lowers, or no longer says."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.content import Word, content, missing, share
from rung.lexicon.scales import Tier, tiers
from rung.lexicon.senses import alike
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.labels import spoken
from rung.verify.trace import Trace

SOME = 0.4
"""A statement of which a line has at least this share stands beside it, though the line may not carry it."""


def tiers_lost(one: Trace, change: ProposedChange) -> Iterator[Verdict]:
    """Graded phrases of an old statement whose rank the lines that carry it no longer say."""
    text, terms = spoken(one.old.text), change.before.terms
    line = change.line(one.lines[0])
    there = [tier for at in one.lines for tier in tiers(change.spoken[at], terms)]
    for tier in tiers(text, terms):
        beside = [other for other in there if other.dimension == tier.dimension]
        phrase = text[tier.start : tier.end]
        if any(other.rank == tier.rank for other in beside):
            continue
        if _is_said(phrase, one, change):
            continue
        instead = _instead(beside, one, change)
        if instead:
            yield _moved("tier-changed", one, line, phrase, tier, instead)
        elif not any(part.gone and phrase in part.clause.text for part in one.parts):
            yield _moved("tier-gone", one, line, phrase, tier)


def tiers_brought(change: ProposedChange) -> Iterator[Verdict]:
    """Graded phrases of a line that none of the statements it carries says, in words that they don't have."""
    if change.terms.writes:
        return
    for at, text in change.fresh:
        olds = (*change.carried(at), *beside(text, change))
        if olds:
            yield from _brought(at, text, olds, change)


def beside(text: str, change: ProposedChange) -> tuple[Quote, ...]:
    """The old statements and kept texts that a line has words of, though it may not carry them."""
    words = content(text)
    near = [*change.olds, *(Quote(kept) for kept in change.request.keep)]
    return tuple(old for old in near if share(content(old.text), words) >= SOME)


def _brought(
    at: int, text: str, olds: tuple[Quote, ...], change: ProposedChange
) -> Iterator[Verdict]:
    terms, request = change.before.terms, change.request
    texts = (*(spoken(old.text) for old in olds), *request.keep)
    have = [tier for one in texts for tier in tiers(one, terms)]
    known = _words(*texts, request.intent)
    for tier in tiers(text, terms):
        mine = [other.rank for other in have if other.dimension == tier.dimension]
        phrase = text[tier.start : tier.end]
        if tier.rank in mine or not missing(content(phrase), known):
            continue
        above = not mine or tier.rank > max(mine)
        kind = "tier-above" if above else "tier-below"
        yield Verdict(
            kind,
            "fails",
            old=olds[:1],
            new=(change.line(at),),
            came=(phrase,),
            words=(tier.name,),
            name=tier.dimension,
        )


def _moved(
    kind: str, one: Trace, line: Quote, phrase: str, tier: Tier, instead: str = ""
) -> Verdict:
    came = (instead,) if instead else ()
    return Verdict(
        kind,
        "fails",
        old=(one.old,),
        new=(line,),
        gone=(phrase,),
        came=came,
        name=tier.dimension,
    )


def _instead(beside: list[Tier], one: Trace, change: ProposedChange) -> str:
    """The words that show another tier in a carrying line, when the old statement doesn't have them."""
    old = content(one.old.text)
    for tier in beside:
        for at in one.lines:
            text = change.spoken[at]
            phrase = text[tier.start : tier.end]
            shown = tier in tiers(text, change.before.terms)
            if shown and missing(content(phrase), old):
                return phrase
    return ""


def _is_said(phrase: str, one: Trace, change: ProposedChange) -> bool:
    """Whether a line that carries the statement, or what implies it, says the phrase in its own words."""
    texts = [change.spoken[at] for at in one.lines]
    texts += [said.text for said in one.implied]
    if change.terms.leaves_out:
        texts += _summaries(one.old.level, change)
    wanted = content(phrase)
    full = [word for word in wanted if word.is_heavy] or list(wanted)
    return any(_has_all(content(text), full) for text in texts)


def _summaries(level: str, change: ProposedChange) -> list[str]:
    """The summary of a level, which sets a grade for all that the level expects."""
    return [
        one.text
        for one in change.before.statements
        if one.level == level and one.role == "summary"
    ]


def _has_all(words: tuple[Word, ...], wanted: list[Word]) -> bool:
    return all(
        any(alike(word.lemma, other.lemma) for other in words) for word in wanted
    )


def _words(*texts: str) -> tuple[Word, ...]:
    return tuple(word for text in texts for word in content(text))
