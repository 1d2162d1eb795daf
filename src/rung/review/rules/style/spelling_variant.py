"""American and British spelling side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
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

    The more frequent kind wins, unless rung.toml declares one. Names of organisations may keep their own spelling:
    allow them.
    """
    hits = [
        (one, hit, kind)
        for one in ladder.statements
        for hit in WORD.finditer(one.text)
        if (kind := _kind(hit[0]))
    ]
    counts = Counter(kind for _, _, kind in hits)
    habit = ladder.style.spelling or (
        counts.most_common(1)[0][0] if len(set(counts.values())) > 1 else ""
    )
    for one, hit, kind in hits:
        if habit and kind != habit:
            text = _other(hit[0])
            yield one.finding(
                *hit.span(),
                f"{kind.title()} spelling among {habit}; write '{text}'.",
                becomes=text,
            )


def _kind(word: str) -> str:
    plain = word.lower()
    if plain == "analyses":  # the plural of analysis, everywhere
        return ""
    if plain in BRITISH or plain in WORDS:
        return "british" if plain in BRITISH else "american"
    hit = IZE.fullmatch(plain)
    if hit is None:
        return ""
    return "british" if hit[1] == "s" else "american"


def _other(word: str) -> str:
    plain = word.lower()
    text = BRITISH.get(plain) or WORDS.get(plain)
    if text is None:
        hit = IZE.fullmatch(plain)
        assert hit is not None, "only words with a kind have another spelling"
        text = (
            plain[: hit.start(1)]
            + ("z" if hit[1] == "s" else "s")
            + plain[hit.end(1) :]
        )
    return text[0].upper() + text[1:] if word[0].isupper() else text
