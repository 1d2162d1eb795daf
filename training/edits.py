"""Edits of statements by program, as an author makes who copies a line one level up: neutral, graded, spliced."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from pairs import Row

from rung.lexicon.scales import phrases, tiers

FILLERS = (
    "consistently",
    "actively",
    "effectively",
    "successfully",
    "proactively",
    "regularly",
)
ENDINGS = (
    " in their work",
    " as part of the role",
    " where appropriate",
    " as needed",
    " when needed",
    " on the job",
)
SYNONYMS = tuple(
    tuple(group.split(","))
    for group in (
        "teammates,colleagues,team members",
        "helps,assists,supports",
        "help,assist,support",
        "improve,better,enhance",
        "improves,betters,enhances",
        "understands,grasps",
        "understanding,grasp,comprehension",
        "communicates,conveys",
        "clearly,plainly,with clarity",
        "shares,passes on",
        "knowledge,know-how",
        "identifies,spots,recognises",
        "identify,spot,recognise",
        "problems,issues",
        "problem,issue",
        "builds,creates",
        "build,create",
        "delivers,ships",
        "deliver,ship",
        "ensures,makes sure",
        "ensure,make sure",
        "uses,makes use of",
        "use,make use of",
        "goals,objectives",
        "appropriate,suitable,right",
        "feedback,input",
        "effective,good",
        "high quality,high-quality,good quality",
        "other people,others",
        "opportunities,chances",
        "responsibility,ownership",
        "solutions,answers",
        "impact,effect",
        "customers,clients",
        "users,customers",
        "mentors,coaches",
        "mentor,coach",
        "work,tasks",
        "projects,work",
        "seeks,looks for",
        "seek,look for",
        "often,frequently",
        "timely,prompt",
        "and,as well as",
        "such as,like",
        "able to,can",
        "participates in,takes part in",
        "participate in,take part in",
        "manages,handles",
        "manage,handle",
    )
)
CONTRACTIONS = (
    ("do not", "don't"),
    ("does not", "doesn't"),
    ("is not", "isn't"),
    ("are not", "aren't"),
    ("I am", "I'm"),
    ("cannot", "can't"),
)
PERSONS = (
    ("I ", "You "),
    ("I am ", "You are "),
    ("my", "your"),
    ("their", "your"),
    ("our", "the"),
    ("my", "their"),
    ("the", "our"),
)
GRADED_WORDS = (
    ("some", "most"),
    ("occasionally", "regularly"),
    ("sometimes", "consistently"),
    ("participates in", "leads"),
    ("contributes to", "leads"),
    ("contribute to", "lead"),
    ("contributes to", "owns"),
    ("helps", "leads others to"),
    ("understands", "teaches"),
    ("basic", "deep"),
    ("small", "large"),
    ("simple", "complex"),
    ("team", "department"),
    ("team", "teams"),
    ("my team", "multiple teams"),
    ("their team", "several teams"),
    ("project", "projects"),
    ("good", "expert"),
    ("with guidance", "independently"),
    ("with help", "without help"),
    ("assists", "drives"),
    ("follows", "defines"),
    ("uses", "designs"),
    ("supports", "drives"),
    ("features", "systems"),
    ("feature", "product area"),
    ("tasks", "projects"),
    ("shares", "champions"),
    ("their work", "the team's work"),
    ("peers", "senior leaders"),
    ("knows", "is an expert in"),
    ("identifies", "anticipates"),
    ("implements", "designs"),
    ("participates", "drives"),
    ("learns", "masters"),
    ("writes", "sets the standard for"),
    ("junior", "senior"),
    ("medium", "large"),
    ("understand", "master"),
    ("helps with", "owns"),
)


def replaced(text: str, old: str, new: str) -> str | None:
    """Return the text with the first whole-word `old` replaced, capitals kept, or None."""
    found = re.search(rf"(?<![\w-]){re.escape(old)}(?![\w-])", text, re.IGNORECASE)
    if not found:
        return None
    written = new[:1].upper() + new[1:] if found.group()[0].isupper() else new
    return text[: found.start()] + written + text[found.end() :]


def synonym(text: str, rng: random.Random) -> str | None:
    for group in rng.sample(SYNONYMS, len(SYNONYMS)):
        old, new = rng.sample(group, 2)
        edited = replaced(text, old, new)
        if edited:
            return edited
    return None


def two_synonyms(text: str, rng: random.Random) -> str | None:
    first = synonym(text, rng)
    return first and (synonym(first, rng) or first)


def filler(text: str, rng: random.Random) -> str | None:
    words = text.split(" ")
    if rng.random() < 0.4:
        return (
            text.rstrip(".") + rng.choice(ENDINGS) + ("." if text.endswith(".") else "")
        )
    if words[0].lower() in ("i", "you", "they") and len(words) > 1:
        return " ".join([words[0], rng.choice(FILLERS), *words[1:]])
    return " ".join(
        [
            rng.choice(FILLERS).capitalize(),
            words[0][:1].lower() + words[0][1:],
            *words[1:],
        ]
    )


def less_filler(text: str, rng: random.Random) -> str | None:
    words = [w for w in text.split(" ") if w.lower() not in FILLERS]
    edited = " ".join(words)
    return (
        edited[:1].upper() + edited[1:]
        if len(words) < len(text.split(" ")) and words
        else None
    )


def other_person(text: str, rng: random.Random) -> str | None:
    for old, new in rng.sample(PERSONS, len(PERSONS)):
        edited = replaced(text, old.strip(), new.strip())
        if edited and edited != text:
            return edited
    return None


def contraction(text: str, rng: random.Random) -> str | None:
    return next(
        (
            text.replace(x, y) if x in text else text.replace(y, x)
            for x, y in CONTRACTIONS
            if x in text or y in text
        ),
        None,
    )


def swapped_list(text: str, rng: random.Random) -> str | None:
    found = re.search(r"\b([\w-]+), ([\w-]+),? and ([\w-]+)\b", text) or re.search(
        r"\b([a-z-]+) and ([a-z-]+)\b", text
    )
    if not found:
        return None
    parts = list(found.groups())
    turned = parts[::-1]
    joined = f"{', '.join(turned[:-1])} and {turned[-1]}"
    return text[: found.start()] + joined + text[found.end() :]


def clauses(text: str) -> list[str]:
    return [
        c
        for c in re.split(
            r",? (?:and|while|by|so that|including|such as|with) |[,;] ",
            text.rstrip("."),
        )
        if len(c.split()) >= 3
    ]


def dropped_clause(text: str, rng: random.Random) -> str | None:
    cut = [
        m.start()
        for m in re.finditer(
            r",? (?:and|while|so that|including|such as) |[,;] | \(", text
        )
    ]
    cut = [c for c in cut if len(text[:c].split()) >= 5 and len(text[c:].split()) >= 3]
    return text[: rng.choice(cut)].rstrip(",; ") if cut else None


def graded_word(text: str, rng: random.Random) -> tuple[str, str] | None:
    """Return an edit of one graded word and its label."""
    for low, high in rng.sample(GRADED_WORDS, len(GRADED_WORDS)):
        up, down = replaced(text, low, high), replaced(text, high, low)
        if up and up != text:
            return up, "raise"
        if down and down != text:
            return down, "lower"
    return None


def graded_phrase(text: str, rng: random.Random) -> tuple[str, str] | None:
    """Return the text with one tier's phrase replaced by another rank's of the same dimension, and the label."""
    found = [t for t in tiers(text) if len(text[t.start : t.end].split()) >= 2]
    if not found:
        return None
    tier = rng.choice(found)
    rank = rng.choice([r for r in range(1, 7) if r != tier.rank])
    options = [
        p
        for p in phrases(tier.dimension, rank)
        if len(p.split()) == len(text[tier.start : tier.end].split())
    ]
    if not options:
        return None
    edited = text[: tier.start] + rng.choice(options) + text[tier.end :]
    return edited, "raise" if rank > tier.rank else "lower"


NEUTRAL: tuple[Callable[[str, random.Random], str | None], ...] = (
    synonym,
    synonym,
    two_synonyms,
    filler,
    less_filler,
    other_person,
    contraction,
    swapped_list,
    dropped_clause,
    dropped_clause,
)


def edited_rows(texts: Sequence[tuple[str, str]], rng: random.Random) -> list[Row]:
    """Return pairs for each (text, company): neutral, graded, and a clause of it beside a clause of another."""
    rows = []
    others = [(c, company) for text, company in texts for c in clauses(text)]
    for text, company in texts:
        neutral = [e(text, rng) for e in rng.sample(NEUTRAL, 3)]
        rows += [
            Row(text, n, level(rng), "same", company, "edit")
            for n in neutral
            if n and n != text
        ][:1]
        graded = rng.choice((graded_word, graded_phrase))(text, rng)
        if graded:
            base = synonym(text, rng) if rng.random() < 0.2 else None
            rows.append(
                Row(base or text, graded[0], "lower-higher", graded[1], company, "edit")
            )
        mine = clauses(text)
        foreign = [
            c
            for c, owner in rng.sample(others, 5)
            if owner == company and c not in text
        ]
        if mine and foreign and rng.random() < 0.5:
            kept = rng.choice(mine)
            joined = rng.choice(
                (
                    f"{kept} and {foreign[0][:1].lower()}{foreign[0][1:]}",
                    f"{foreign[0]}, {kept[:1].lower()}{kept[1:]}",
                )
            )
            rows.append(Row(text, joined, level(rng), "partial", company, "edit"))
    return [r for r in rows if r.a.lower() != r.b.lower()]


def level(rng: random.Random) -> str:
    return "same-level" if rng.random() < 0.2 else "lower-higher"
