"""Recast a sentence from one grammatical person to another: 'You write tests' ⇄ 'Writes tests' ⇄ 'I write tests'."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rung.lexicon.openers import DETERMINERS, Opener, opener
from rung.lexicon.verbs import readings, third_person

Person = Literal["first", "second", "third"]

POSSESSIVES: dict[Person, dict[str, str]] = {
    "first": {"possessive": "my", "object": "me", "own": "myself", "subject": "I", "alone": "mine"},
    "second": {"possessive": "your", "object": "you", "own": "yourself", "subject": "you", "alone": "yours"},
    "third": {"possessive": "their", "object": "them", "own": "themselves", "subject": "they", "alone": "theirs"},
}
TO_THIRD = {"are": "is", "am": "is", "'re": "is", "’re": "is", "'m": "is", "’m": "is", "have": "has", "'ve": "has"}
TO_THIRD |= {"’ve": "has", "do": "does", "don't": "doesn't", "don’t": "doesn’t", "aren't": "isn't", "aren’t": "isn’t"}
FROM_THIRD = {
    "is": "are",
    "has": "have",
    "does": "do",
    "doesn't": "don't",
    "doesn’t": "don’t",
    "isn't": "aren't",
    "isn’t": "aren’t",
}
BE_OF_I = {"are": "am", "'re": "'m", "’re": "’m", "were": "was", "aren't": "am not", "aren’t": "am not"}
BE_OF_YOU = {"am": "are", "'m": "'re", "’m": "’re", "was": "were"}
LATER_BE = re.compile(r"\b(?:and|or|but)\s+(?:are|am|was|were)\b", re.IGNORECASE)
MODALS = set("can could will would should must may might 'll ’ll 'd ’d can't can’t won't won’t".split())
OPENING = DETERMINERS | set(
    "it them us you me him on with to for others new other in at up by from into as what how when that both and"
    " or".split()
)
CLAUSES = {"that", "which", "what", "how", "when", "if", "because", "where", "as", "while", "whatever"}
CLAUSES |= {"before", "after", "until", "once", "whether", "since", "whenever", "wherever"}
INNER = set("to that which who when what how so while where because help helps if".split())
TOKEN = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*(?:n['’]t)?|['’](?:re|ve|m|ll|d|s)\b|[^\sA-Za-z]")


class Recast(NamedTuple):
    """The sentence in the other person; `sure` is false where a word could be read in two ways and a guess was made."""

    text: str
    sure: bool


def person_of(sentence: str) -> Person | None:
    """The person in which a sentence speaks of whom it is about; None for fragments, commands and other subjects."""
    kind = opener(sentence).kind
    return {"you": "second", "i": "first", "third": "third"}.get(kind)  # type: ignore[return-value]


def recast(sentence: str, to: Person) -> Recast | None:
    """The same sentence in another person, or None when it doesn't say who acts in a way that can be recast."""
    found = opener(sentence)
    source = person_of(sentence)
    if found.kind == "base":
        source = "second"
    if source is None or found.verb == (0, 0):
        return None
    if source == to and found.kind != "base":
        return Recast(sentence, True)
    body, sure = _verbs(sentence, found, third=to == "third", from_third=source == "third")
    if "third" not in (source, to):
        body, sure = _be(sentence, found, BE_OF_I if to == "first" else BE_OF_YOU), not LATER_BE.search(sentence)
    text, clear = _pronouns(_with_subject(body, found, to), source, to)
    return Recast(_capitalised(text), sure and clear)


def _be(sentence: str, found: Opener, forms: dict[str, str]) -> str:
    """The sentence with its first verb in another form, if that is a form of 'be'; no other verb tells I from you."""
    start, end = found.verb
    return sentence[:start] + forms.get(sentence[start:end].lower(), sentence[start:end]) + sentence[end:]


def commanded_to_third(sentence: str) -> Recast | None:
    """A command or a bare verb in a third-person list: 'Mentor juniors' → 'Mentors juniors'."""
    found = opener(sentence)
    if found.kind != "base":
        return None
    return Recast(*_verbs(sentence, found, third=True, from_third=False))


def _with_subject(body: str, found: Opener, to: Person) -> str:
    """Take the old subject out and put the new one before the adverbs or the verb."""
    start, end = found.subject
    pronoun = found.kind in ("you", "i", "we")
    head, rest = body[:start], (body[end:].lstrip() if pronoun else body[start:])
    joined = rest[:1] in ("'", "’")
    subject = "" if to == "third" else POSSESSIVES[to]["subject"] + ("" if joined else " ")
    if subject and rest:
        rest = rest[0].lower() + rest[1:] if not rest[:2].isupper() else rest
    return head + (subject[:1].upper() + subject[1:] if not head.strip() else subject) + rest


def _verbs(sentence: str, found: Opener, *, third: bool, from_third: bool) -> tuple[str, bool]:
    """Inflect the first verb and those that are joined to it by commas and 'and'."""
    if third == from_third:
        return sentence, True
    edits: list[tuple[int, int, str]] = []
    start, end = found.verb
    first = sentence[start:end]
    if first.lower() in MODALS:
        return sentence, True
    edits.append((start, end, _inflected(first, third=third)))
    joined, sure = _joined(sentence, end, third=third)
    edits += [(a, b, _inflected(sentence[a:b], third=third)) for a, b in joined]
    for a, b, text in sorted(edits, reverse=True):
        gap = " " if text and text[0].isalpha() and a and sentence[a - 1].isalpha() else ""
        sentence = sentence[:a] + gap + text + sentence[b:]
    return sentence, sure


def _joined(sentence: str, after: int, *, third: bool) -> tuple[list[tuple[int, int]], bool]:
    """Verbs joined to the first one by a comma or 'and', in its form, outside an infinitive or a relative clause."""
    tokens = [token for token in TOKEN.finditer(sentence) if token.start() >= after]
    found: list[tuple[int, int]] = []
    sure, inside = True, False
    for index, token in enumerate(tokens):
        word = token[0].lower()
        inside = inside or (index > 0 and tokens[index - 1][0].lower() in INNER)
        before = _joint(tokens, index)
        if before not in {"and", "or", "but", ","}:
            continue
        if before == "," and third and index > 1 and not _goes_on(tokens, index):
            continue  # 'clear, friendly, complete replies'
        reading = _reading(word, tokens[index + 1][0].lower() if index + 1 < len(tokens) else ".", third=third)
        if reading == "unclear" and (index == 1 or (found and not inside)):
            reading = "verb"  # 'influence and drive …', or one more verb of a list that has begun
        if not third and index == 1 and before == "," and _listed(tokens, index):
            reading = "verb"  # 'Scopes, designs, and delivers …'
        if not third and reading == "verb" and _among_nouns(tokens, index):
            reading = "other"  # 'Invests in technology, tools, and processes that …'
        if not third and reading == "unclear" and before == "and" and inside and _acts_on(tokens, index):
            reading = "verb"  # '… that help the team, and lifts teammates …'
        sure = sure and (reading != "unclear" or before == ",") and not (reading == "verb" and inside)
        if reading == "verb" and (not inside or _acts_on(tokens, index)):
            found.append(token.span())
            inside = False
    return found, sure


def _acts_on(tokens: list[re.Match[str]], index: int) -> bool:
    """Whether a form in -s after an inner clause goes back to the main verb: ', and lifts', 'how we work and asks'."""
    others = any(token[0].lower() in {"we", "they"} for token in tokens[:index])
    return others or _breaks(tokens, index) or tokens[index][0].lower() == "helps"


def _goes_on(tokens: list[re.Match[str]], index: int) -> bool:
    """Whether a list goes on to its 'and' after this word."""
    return any(token[0].lower() in {"and", "or", "but", "while"} for token in tokens[index + 1 :])


def _listed(tokens: list[re.Match[str]], index: int) -> bool:
    """Whether the word is one of a list of forms in -s that ends in one which is surely a verb."""
    for token in tokens[index + 1 : index + 8]:
        word = token[0].lower()
        if word not in {",", "and", "or"}:
            return _reading(word, "the", third=False) == "verb"
    return False


def _among_nouns(tokens: list[re.Match[str]], index: int) -> bool:
    """Whether 'A, B, and …s' lists things: the word before the last comma is a lone word that does not act."""
    back = [token[0].lower() for token in tokens[max(0, index - 4) : index]]
    if len(back) < 4 or back[3] not in {"and", "or"} or back[2] != "," or back[0] != ",":
        return False
    return back[1].endswith("s") and any(verb.noun for verb, _ in readings(back[1])) and index > 5


def _joint(tokens: list[re.Match[str]], index: int) -> str:
    """The word before, past an adverb: what joins this word to the verbs before it."""
    back = index - 1
    while back > 0 and (
        tokens[back][0].lower() in {"rather", "also", "then"} or tokens[back][0].lower().endswith("ly")
    ):
        back -= 1
    return tokens[back][0].lower() if index else ""


def _breaks(tokens: list[re.Match[str]], index: int) -> bool:
    """Whether 'and' follows a comma, so that it joins the main verbs and not those of an inner clause."""
    back = tokens[max(0, index - 2) : index]
    return len(back) == 2 and back[0][0] == "," and back[1][0].lower() in {"and", "but"}


def _reading(word: str, following: str, *, third: bool) -> Literal["verb", "other", "unclear"]:
    wanted = "base" if third else "third"
    forms = [verb for verb, kind in readings(word) if kind == wanted]
    if not forms or word in {"can", "will"}:
        return "other"
    verb = forms[0]
    if wanted == "third" and not verb.noun:
        return "verb"
    if wanted == "base" and not verb.noun and not verb.adjective:
        return "verb"
    return "verb" if following in OPENING else "unclear" if following.replace("-", "").isalpha() else "other"


def _inflected(word: str, *, third: bool) -> str:
    plain = word.lower()
    if third:
        text = TO_THIRD.get(plain) or third_person(plain)
    else:
        text = FROM_THIRD.get(plain) or next((verb.base for verb, kind in readings(plain) if kind == "third"), plain)
    return text[:1].upper() + text[1:] if word[:1].isupper() else text


def _pronouns(text: str, source: Person, to: Person) -> tuple[str, bool]:
    """Every later mention of the person follows; 'their' and 'them' may mean somebody else, so that is never sure."""
    old, new = POSSESSIVES[source], POSSESSIVES[to]
    sure = True
    tokens = list(TOKEN.finditer(text))
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        word = token[0].lower()
        role = next(
            (role for role in ("possessive", "own", "alone", "object", "subject") if word == old[role].lower()), ""
        )
        if not role or (index == 0 and role in ("subject", "object")):
            continue
        if word == "them":  # whom they help is rarely who helps
            sure = False
            continue
        if role == "object" and old["object"] == old["subject"].lower():
            role = "subject" if _acts(tokens, index) else "object"
        sure = sure and source != "third"
        follower = new[role] if role != "subject" or new[role] == "I" else new[role].lower()
        text = text[: token.start()] + follower + text[token.end() :]
    return text, sure


def _acts(tokens: list[re.Match[str]], index: int) -> bool:
    """Whether 'you' is the subject of a clause: a verb follows, perhaps after an adverb."""
    following = [token[0].lower() for token in tokens[index + 1 : index + 3]]
    if following and following[0].endswith("ly"):
        following = following[1:]
    if not following:
        return False
    if index and tokens[index - 1][0].lower() in CLAUSES:
        return True
    word = following[0]
    return word in MODALS or word in TO_THIRD or any(kind == "base" and not verb.noun for verb, kind in readings(word))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
