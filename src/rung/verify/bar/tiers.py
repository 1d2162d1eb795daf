"""Graded phrases whose rank an answer raises, lowers, or no longer says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.content import content, heavy_words, missing, share, words_of
from rung.lexicon.scales import Term, Tier, tiers
from rung.lexicon.senses import alike
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange, texts_of
from rung.verify.labels import spoken
from rung.verify.trace import Trace

SOME = 0.4
"""A statement of which a line has at least this share stands beside it, though the line may not carry it."""


class Graded(NamedTuple):
    """A phrase as a text has it, and the tier that it shows."""

    phrase: str
    tier: Tier

    @property
    def dimension(self) -> str:
        """The dimension that it speaks of."""
        return self.tier.dimension

    @property
    def rank(self) -> int:
        """How high it stands on its dimension."""
        return self.tier.rank


def graded(text: str, terms: tuple[Term, ...]) -> tuple[Graded, ...]:
    """The graded phrases of a text in reading order; `terms` are the ladder's own phrases."""
    found = tiers(text, terms)
    return tuple(Graded(text[tier.start : tier.end], tier) for tier in found)


def tiers_lost(one: Trace, change: ProposedChange) -> Iterator[Verdict]:
    """Graded phrases of an old statement whose rank the lines that carry it no longer say."""
    terms = change.before.terms
    there = [phrase for at in one.lines for phrase in graded(change.spoken[at], terms)]
    for phrase in graded(spoken(one.old.text), terms):
        beside = _of_dimension(phrase.dimension, there)
        if phrase.rank in _ranks(beside) or _is_said(phrase.phrase, one, change):
            continue
        yield from _loss(phrase, beside, one, change)


def _loss(
    phrase: Graded, beside: Sequence[Graded], one: Trace, change: ProposedChange
) -> Iterator[Verdict]:
    """What became of a phrase that no line says any more: changed, gone, or gone with its clause.

    It is changed where a line shows its dimension (`beside`) in words that the statement doesn't have. A phrase that
    is gone with its whole clause is told as a lost clause, not here.
    """
    old = content(one.old.text)
    others = (other for other in beside if missing(content(other.phrase), old))
    instead = next(others, None)
    verdict = _moved(phrase, one, change)
    if instead:
        yield verdict._replace(kind="tier-changed", came=(instead.phrase,))
    elif not _is_gone_with_clause(phrase, one):
        yield verdict


def _of_dimension(dimension: str, there: Sequence[Graded]) -> list[Graded]:
    """Those of some phrases that speak of a dimension, in their order."""
    return [phrase for phrase in there if phrase.dimension == dimension]


def _ranks(phrases: Sequence[Graded]) -> set[int]:
    """The ranks of phrases on one dimension."""
    return {phrase.rank for phrase in phrases}


def _is_gone_with_clause(phrase: Graded, one: Trace) -> bool:
    """Whether a phrase stood in a clause that is gone as a whole, which accounted names already."""
    return any(phrase.phrase in part.clause.text for part in one.gone)


def _moved(phrase: Graded, one: Trace, change: ProposedChange) -> Verdict:
    """The verdict on a phrase that is gone from the line that has most of its statement."""
    return Verdict(
        "tier-gone",
        "fails",
        old=(one.old,),
        new=(change.line(one.lines[0]),),
        gone=(phrase.phrase,),
        name=phrase.dimension,
    )


def _is_said(phrase: str, one: Trace, change: ProposedChange) -> bool:
    """Whether a line that carries the statement, or what implies it, says the phrase in its own words.

    Where what others say may go, the summary of the level may say it for all that the level expects.
    """
    lines = (change.spoken[at] for at in one.lines)
    summaries = _summaries(one.old.level, change) if change.terms.leaves_out else ()
    wanted = [word.lemma for word in heavy_words(phrase) or content(phrase)]
    texts = (*lines, *texts_of(one.implied), *summaries)
    return any(_has_all(text, wanted) for text in texts)


def _summaries(level: str, change: ProposedChange) -> Iterator[str]:
    """The summary of a level, which sets a grade for all that the level expects."""
    for one in change.before.statements:
        if one.level == level and one.role == "summary":
            yield one.text


def _has_all(text: str, wanted: Sequence[str]) -> bool:
    """Whether a text has a word alike for each of some lemmas.

    >>> _has_all("Leads large projects.", ["large", "project"]), _has_all("Leads.", ["large"])
    (True, False)
    """
    lemmas = {word.lemma for word in content(text)}
    return all(any(alike(one, lemma) for one in lemmas) for lemma in wanted)


def tiers_brought(change: ProposedChange) -> Iterator[Verdict]:
    """Graded phrases of a line that none of the statements it carries says, in words that they don't have."""
    if change.terms.writes:
        return
    for at, text in change.fresh:
        olds = held_against(at, text, change)
        if olds:
            yield from _brought(at, text, olds, change)


def held_against(at: int, text: str, change: ProposedChange) -> tuple[Quote, ...]:
    """The old statements that a line carries, then those and the kept texts that it has words of nevertheless."""
    words = content(text)
    near = (*change.olds, *map(Quote, change.request.keep))
    beside = (old for old in near if share(content(old.text), words) >= SOME)
    return (*change.carried(at), *beside)


def _brought(
    at: int, text: str, olds: tuple[Quote, ...], change: ProposedChange
) -> Iterator[Verdict]:
    """A verdict for each graded phrase of a line whose rank and words neither `olds` nor the asker bring.

    It raises the bar where they show no rank on its dimension or only lower ones, else it lowers it.
    """
    terms, request = change.before.terms, change.request
    texts = (*map(spoken, texts_of(olds)), *request.keep)
    have = [phrase for one in texts for phrase in graded(one, terms)]
    known = words_of((*texts, request.intent))
    for phrase in graded(text, terms):
        ranks = _ranks(_of_dimension(phrase.dimension, have))
        if phrase.rank in ranks or not missing(content(phrase.phrase), known):
            continue
        yield Verdict(
            "tier-above" if phrase.rank > max(ranks, default=0) else "tier-below",
            "fails",
            old=olds[:1],
            new=(change.line(at),),
            came=(phrase.phrase,),
            words=(phrase.tier.name,),
            name=phrase.dimension,
        )
