"""Texts that say the same without asking a model: equal but for case, or but for words that demand nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rung.lexicon.lemmas import lemma
from rung.lexicon.tokens import tokens
from rung.lexicon.word_classes import members
from rung.model.ladder import Copy, Judged, Ladder
from rung.model.relation import Relation
from rung.relate.difference import changed_stretches, difference
from rung.relate.placed import Placed, from_below, placed, position

SUBJECTS = members("subject pronouns")
WEAK = members(
    "articles",
    "subject pronouns",
    "possessives",
    "demonstratives",
    "that",
    "it",
    "joining",
    "present be",
    "other be",
    "present have",
    "modals of ability",
    "able",
    "manner",
) | {"also", "which", "really", "simply", "truly"}
"""Words of which a reader of a ladder could strike any without lowering what is demanded."""

LEAST = 2
"""A text of one word ('Leadership') that stands twice is a label, not an expectation said twice."""

FEW = 3
"""Texts with fewer words of content are alike by chance: 'Writes code' and 'Writes the code' is no finding."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The words of a text, lower-case, without the subject and the verb's ending: equal for exact copies.

    >>> plain("- Leads **large** projects.")
    'lead large projects'
    """
    words = [token.form for token in tokens(text)]
    has_subject = not SUBJECTS.isdisjoint(words[:1])
    return _joined(words[1:] if has_subject else words)


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """The words that carry what a text demands, in order: equal for near copies; empty when there are too few.

    >>> bare("Leads the team's projects.")
    "lead team's projects"
    """
    words = [token.form for token in tokens(text)]
    told = [word for before, word in pairwise(("", *words)) if _demands(before, word)]
    return _joined(told) if len(told) >= FEW else ""


def _demands(before: str, word: str) -> bool:
    """Whether a word tells what is demanded; the 'to' of 'able to' doesn't.

    >>> _demands("Lead projects.", "Leads projects.")
    True
    """
    return word not in WEAK and (before, word) != ("able", "to")


def _joined(words: Sequence[str]) -> str:
    """The words in a row, the first one, a verb as a rule, as its lemma: 'a team' and 'teams' are not one size.

    >>> _joined(["leads", "projects"])
    'lead projects'
    """
    return " ".join([lemma(words[0]), *words[1:]]) if words else ""


CERTAIN: dict[Copy, tuple[float, ...]] = {
    "exact": (1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "near": (0.95, 0.02, 0.01, 0.01, 0.01, 0.0),
}
"""How sure a copy is: of near copies among labelled pairs, hardly one in twenty was anything but the same."""


def copied(a: str, b: str) -> Copy:
    """Whether two texts are copies of each other, and of which kind.

    >>> copied("Leads projects.", "leads projects"), copied("Leads projects.", "Leads teams.")
    ('exact', '')
    """
    if plain(a) == plain(b):
        return "exact"
    said = bare(a)
    return "near" if said and said == bare(b) else ""


def copies(ladder: Ladder) -> tuple[Judged, ...]:
    """Every statement that says again what another one says word for word, or nearly so, beside the nearest before it.

    That is one of its own track or of common as a rule, of another track only where its own has none.
    """
    found: dict[str, Judged] = {}
    for words in (plain, bare):
        for group in _grouped(placed(ladder), words):
            for before, one in _with_one_before(group):
                found.setdefault(one.statement.key, _judged(before, one))
    return tuple(found.values())


def known_relations(ladder: Ladder) -> tuple[Judged, ...]:
    """How the statements of a ladder relate, as it was judged; where nobody judged, its copies."""
    return copies(ladder) if ladder.relations is None else ladder.relations


def _with_one_before(group: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Each of a group but the first, behind the last one of its track, of common, or else the first of all."""
    first, *others = sorted(group, key=from_below)
    last = {_track(first): first}
    for one in others:
        yield last.get(_track(one)) or last.get("") or first, one
        last[_track(one)] = one


def _track(one: Placed) -> str:
    """The track of a statement; empty for what is common."""
    return "" if one.is_common else one.statement.track


def _grouped(
    statements: Iterable[Placed], words: Callable[[str], str]
) -> Iterator[list[Placed]]:
    """The statements whose texts have the same words, where these are enough, and more than one statement has them."""
    groups: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in statements:
        groups[words(one.statement.text)].append(one)
    for said, group in groups.items():
        if len(group) > 1 and len(said.split()) >= LEAST:
            yield group


def _judged(before: Placed, one: Placed) -> Judged:
    """A copy as a relation: certain to the degree that its kind of copy is, with the words that differ."""
    a, b = before.statement, one.statement
    copy, d = copied(a.text, b.text), difference(a.text, b.text)
    words_a = changed_stretches(a.text, d.words_a, d.states_a)
    words_b = changed_stretches(b.text, d.words_b, d.states_b)
    relation = Relation("same", CERTAIN[copy], words_a, words_b)
    return Judged(a, b, position(before, one), relation, copy)
