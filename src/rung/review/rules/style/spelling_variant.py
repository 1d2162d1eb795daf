"""American and British spelling side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rung.lexicon.casing import cased
from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.habit import hits
from rung.review.rule import Bad, rule
from rung.review.views import whole

STEMS = (
    "organi prioriti recogni optimi speciali minimi maximi standardi summari utili analy emphasi generali customi"
    " synthesi formali familiari moderni reali"
)
IZE = re.compile(
    rf"\b(?:un|re|de)?(?:{'|'.join(STEMS.split())})([sz])(?:e|es|ed|er|ers|ing|ation|ations|ational)\b",
    re.I,
)
WORDS = dict(
    pair.split("/")
    for pair in (
        "behavior/behaviour behaviors/behaviours color/colour favor/favour labor/labour"
        " program/programme programs/programmes"
        " center/centre modeling/modelling traveling/travelling fulfill/fulfil judgment/judgement"
        " skillful/skilful"
        " labeling/labelling defense/defence"
    ).split()
)
BRITISH = {british: american for american, british in WORDS.items()}
KINDS = {"s": "british", "z": "american"}
WORD = re.compile(r"[A-Za-z]+")


@rule(
    over=whole,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            "- Organizes the week.\n- Prioritizes the work.\n- ⟦Recognises⟧ others.",
            becomes="- Organizes the week.\n- Prioritizes the work.\n- Recognizes others.",
        ),
        Bad(
            "- Explains their behaviour.\n- Organises the rota.\n- Improves the team's ⟦behavior⟧.",
            becomes="- Explains their behaviour.\n- Organises the rota.\n- Improves the team's behaviour.",
        ),
    ),
    good=(
        "- Organizes the week.\n- Recognizes others.",
        "- Organises the rota.\n- Advises the lead.",
        "- Organizes work. Recognizes others. Reads analyses.",
    ),
)
def spelling_variant(ladder: Ladder) -> Iterator[Finding]:
    """American and British spellings stand in one document.

    The more frequent kind wins, unless rung.toml declares one. Names of organizations may keep their own spelling:
    allow them.
    """
    found = [
        (one, hit, kind) for one, hit in hits(ladder, WORD) if (kind := _kind(hit[0]))
    ]
    usual = ladder.style.spelling or _prevailing(kind for _, _, kind in found)
    for one, hit, kind in found:
        if usual not in ("", kind):
            text = cased(_other(hit[0].lower()), hit[0])
            message = f"{kind.title()} spelling among {usual.title()}; write '{text}'."
            yield one.finding(*hit.span(), message, becomes=text)


def _prevailing(kinds: Iterable[str]) -> str:
    """The more frequent kind; empty where there is only one or both are equally frequent."""
    counts = Counter(kinds)
    return (
        max(counts, key=lambda kind: counts[kind])
        if len(set(counts.values())) > 1
        else ""
    )


def _kind(word: str) -> str:
    """Whether a word is spelled the American or the British way; empty where there is no difference."""
    plain = word.lower()
    if plain == "analyses":  # the plural of analysis, everywhere
        return ""
    if plain in BRITISH or plain in WORDS:
        return "british" if plain in BRITISH else "american"
    hit = IZE.fullmatch(plain)
    return KINDS[hit[1]] if hit else ""


def _other(plain: str) -> str:
    """The other spelling of a word in lower case that has two."""
    if text := BRITISH.get(plain) or WORDS.get(plain):
        return text
    hit = IZE.fullmatch(plain)
    assert hit is not None, "only words with a kind have another spelling"
    letter = "z" if hit[1] == "s" else "s"
    return plain[: hit.start(1)] + letter + plain[hit.end(1) :]
