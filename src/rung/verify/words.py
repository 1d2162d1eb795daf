"""Words that carry what a statement demands, and when two of them are one word for a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from rung.lexicon.verbs import readings

WORD = re.compile(r"[^\W_]+(?:[-'’&+/][^\W_]+)*[+#]*|[^\W_]", re.UNICODE)
POSSESSIVES = frozenset("my your their his her our its".split())
CLITIC = re.compile(r"(?:'(?:s|re|ve|ll|d|m)|n't|')$")
EMPTY = frozenset(
    "a an the and or but nor of to in on for with by is are am be been being was were my your their his her our its i"
    " me you we us they them he she it this that these those at as from into onto upon who whom whose which what when"
    " where how if so than then there here can could may might will would should shall must has have had do does did"
    " also via per within through over under up out off about s t re ve ll d m both either etc e.g eg i.e ie vs while"
    " rather such just only even very too able themselves yourself themself himself herself itself myself ourselves"
    " any some all each every other others another more most much well like including whether because since though"
    " during between among across against along around before after until without not no yes one toward towards"
    " regardless according due beyond instead whereas don doesn isn aren won can didn".split()
)
"""Words of grammar; those that change what is demanded ('not', 'across', 'all') are watched by the checks."""
LIGHT = frozenset(
    "provide make take give use work ensure demonstrate help do get put go come become have keep need want show able"
    " capable ability skill skilled relevant appropriate appropriately various certain thing way part aspect matter"
    " based example type kind responsible willing willingly truly really successfully effectively efficiently actively"
    " proactively consistently regularly strategically seamlessly highly strongly greatly deeply significantly"
    " continuously continually generally typically usually often sometimes always properly clearly fully simply"
    " currently still again together number variety range role person people engineer individual expected expect"
    " know level task continue begin start try seek strive perform carry include involve act".split()
)
"""Words that a rewording may drop or add: their weight is a fraction of a full word's."""
LITTLE = 0.25
ENDINGS = frozenset(
    "e s es ed er ers or ors y ies ied ing ings ion ions ation ations ment ments ity ities ic ical ically al ally ly"
    " ful fully ive ively able ably ability ance ence ant ent"
    " ency ancy ness ous ously ise ize ises izes ised ized ising"
    " izing isation ization isational izational ational tional t tion tions ce cy cies ate ates ated ating sion ship"
    " ership ingly edly iness ier".split()
) | {""}
SHORTEST = 4
NONE: frozenset[int] = frozenset()
APART = frozenset(
    frozenset(pair.split())
    for pair in "time timely|product productive|product productivity|custom customer|engine engineer|engine engineering"
    "|companion company|import important|port portion|part party|state station|direct director|hard hardly|late lately"
    "|short shortly|near nearly|market marketing|organ organise|organ organize|oper opera|even event|prior priority"
    "|general generation|contract contraction|commission commit|miss mission|pass passion|act active|port porter"
    "|process procession|moment momentous|form formal|form format|norm normal|port portal".split(
        "|"
    )
)
"""Pairs that share a stem and not a meaning."""
PLURALS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("s", ""),
)
KEPT_S = ("ss", "us", "is", "ous", "ness")


class Word(NamedTuple):
    """A word of content: as written, its plain form, where it stands, and how much it weighs."""

    text: str
    plain: str
    start: int
    end: int
    weight: float


@lru_cache(maxsize=8192)
def content(text: str) -> tuple[Word, ...]:
    """The words of a text that demand something, in order; words of grammar are left out."""
    found = []
    before = ""
    for hit in WORD.finditer(text):
        possessed, before = (
            before in POSSESSIVES and hit[0].lower() == "own",
            hit[0].lower(),
        )
        for piece, start in () if possessed else _pieces(hit):
            low = CLITIC.sub("", piece.lower().replace("’", "'"))
            if low in EMPTY or not low or (len(low) == 1 and not low.isdigit()):
                continue
            form = plain(low)
            light = low in LIGHT or form in LIGHT
            found.append(
                Word(piece, form, start, start + len(piece), LITTLE if light else 1.0)
            )
    return tuple(found)


def _pieces(hit: re.Match[str]) -> Iterable[tuple[str, int]]:
    """A word as written; one joined by hyphens or slashes also counts by its parts."""
    if not re.search(r"[-/&]", hit[0]):
        return ((hit[0], hit.start()),)
    return (
        (one[0], hit.start() + one.start()) for one in re.finditer(r"[^-/&]+", hit[0])
    )


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """The form in which a word is compared: singular, and a verb's base form."""
    forms = readings(word)
    if forms and not any(kind == "base" for _, kind in forms):
        return forms[0][0].base
    if forms or word.endswith(KEPT_S) or len(word) <= SHORTEST - 1:
        return word
    for ending, instead in PLURALS:
        if word.endswith(ending):
            return word[: -len(ending)] + instead
    return word


@lru_cache(maxsize=65536)
def alike(a: str, b: str, loose: bool = False) -> bool:
    """Whether two plain forms are one word: equal, derived from one stem, or synonyms (`loose`: nearly synonyms)."""
    if a == b or (_derived(a, b) and frozenset((a, b)) not in APART):
        return True
    near = _groups(loose)
    shared = near.get(a, frozenset()) & near.get(b, frozenset())
    return bool(shared)


def _derived(a: str, b: str) -> bool:
    short = min(len(a), len(b))
    same = next((at for at in range(short) if a[at] != b[at]), short)
    if same < SHORTEST:
        return False
    for cut in range(same, max(SHORTEST, same - 2) - 1, -1):
        ends = (a[cut:], b[cut:])
        safe = cut > SHORTEST or short <= SHORTEST + 1 or min(map(len, ends)) > 2
        if safe and ENDINGS.issuperset(ends):
            return True
    return False


@lru_cache(maxsize=2)
def _groups(loose: bool) -> Mapping[str, frozenset[int]]:
    """Plain form → the groups that it is in."""
    found: dict[str, frozenset[int]] = {}
    lines = (
        files("rung.verify")
        .joinpath("synonyms.txt")
        .read_text(encoding="utf-8")
        .splitlines()
    )
    for number, line in enumerate(lines):
        if line.startswith("#"):
            continue
        exact, _, near = line.partition("~")
        for word in (exact + (near if loose else "")).split():
            for form in {word, plain(word)}:
                found[form] = found.get(form, frozenset()) | {number}
    return found


class _Index(NamedTuple):
    """The words of a text as they are looked for: plain forms, those with one beginning, the groups of synonyms."""

    plains: frozenset[str]
    beginnings: Mapping[str, tuple[str, ...]]
    exact: frozenset[int]
    near: frozenset[int]


@lru_cache(maxsize=4096)
def _index(words: tuple[Word, ...]) -> _Index:
    plains = frozenset(word.plain for word in words)
    beginnings: dict[str, tuple[str, ...]] = {}
    for one in sorted(plains):
        beginnings[one[:SHORTEST]] = (*beginnings.get(one[:SHORTEST], ()), one)
    groups = [
        frozenset[int]().union(*(_groups(loose).get(one, NONE) for one in plains))
        for loose in (False, True)
    ]
    return _Index(plains, beginnings, *groups)


def matched(word: Word, among: tuple[Word, ...], *, loose: bool = False) -> bool:
    """Whether one of the other words is this one for a reader."""
    index, plain_form = _index(among), word.plain
    groups = _groups(loose).get(plain_form, NONE)
    if plain_form in index.plains or not groups.isdisjoint(
        index.near if loose else index.exact
    ):
        return True
    return any(
        alike(plain_form, other, loose)
        for other in index.beginnings.get(plain_form[:SHORTEST], ())
    )


def share(
    wanted: Iterable[Word], among: tuple[Word, ...], *, loose: bool = False
) -> float:
    """How much of the weight of some words stands among others; 1.0 for no words at all."""
    words = tuple(wanted)
    whole = sum(word.weight for word in words)
    return (
        sum(word.weight for word in words if matched(word, among, loose=loose)) / whole
        if whole
        else 1.0
    )


def missing(wanted: Iterable[Word], among: tuple[Word, ...]) -> tuple[Word, ...]:
    """The full words that don't stand among the others."""
    return tuple(
        word for word in wanted if word.weight > LITTLE and not matched(word, among)
    )
