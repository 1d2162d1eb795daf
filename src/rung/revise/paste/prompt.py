"""A complete prompt for a chat assistant: request, surroundings, rules of honest revision, form of the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rung.lexicon.scales import DIMENSIONS
from rung.model.ladder import COMMON, Ladder, Statement
from rung.model.proposal import Request
from rung.revise.author import Refusal
from rung.revise.scope import HELD, HOLE, inside, name_of, track_of

ASKS: Mapping[str, str] = {
    "tighten": "Tighten the statements under NOW: take out what the statements under AROUND say already and what is"
    " said twice.",
    "shorten": "Say each statement under NOW in fewer words. Only leave words out or change their form.",
    "rephrase": "Rephrase the statement under NOW as asked under INTENT, and change nothing else about it.",
    "restyle": "Put the statements under NOW into another grammatical person. Change nothing else.",
    "convert": "Bring the statements under SOURCE into the form of this ladder. Leave finished statements under NOW"
    " word for word.",
    "draft": "Draft what is expected at this level. Every dimension must stand above the level below and below the"
    " level above.",
    "scale": "Fill in the steps between the two ends, one noun phrase a line, lowest first, all of one unit, each"
    " clearly above the one before.",
    "relevel": "Rename the levels as listed, in headings and wherever they are mentioned. Change nothing else.",
    "free": "Do what is asked under INTENT.",
}
RULES = (
    "Every statement under NOW must still be said, unless a statement under AROUND says it already or a number of"
    " statements forces a cut.",
    "Invent nothing: use the words of the statements that you were given, inflected as needed.",
    "Neither raise nor lower what is expected: keep sizes, scopes, degrees of independence, numbers and names.",
    "Don't join two acts as if one served the other.",
    "No labels, no bold type, no headings of your own, no similes, no praise of the text.",
)
PERSONS = {
    "third": "third person ('Leads …')",
    "second": "second person ('You lead …')",
    "first": "first person ('I lead …')",
}


def prompt(ladder: Ladder, request: Request, refused: Sequence[Refusal] = ()) -> str:
    """Everything that an assistant needs to answer, as one text to copy; with what was wrong with earlier answers."""
    parts = [
        *_request(ladder, request),
        *_given(ladder, request),
        *_rules(request),
        *_form(request),
    ]
    for number, one in enumerate(refused, 1):
        parts += ["", f"## Your answer {number} was refused", ""]
        parts += [f"- {line.text}" for line in one.proposal.lines]
        parts += ["", "because", ""] + [f"- {why}" for why in one.reasons]
    return "\n".join(parts) + "\n"


def _request(ladder: Ladder, request: Request) -> Iterator[str]:
    yield "# A request about a career ladder"
    yield ""
    scope = ", ".join(
        part for part in (name_of(ladder, request.level), request.category) if part
    )
    yield ASKS.get(request.operation, ASKS["free"])
    if scope:
        yield f"It is about: {scope}."
    if request.max is not None:
        yield f"At most {request.max} statements in each category. What you cut for that, name under CUT."
    if request.person:
        yield f"In the {PERSONS.get(request.person, request.person)}."
    if request.intent:
        yield from ("", "## Intent", "", request.intent.strip())
    if request.ends:
        yield from (
            "",
            f"The ends, which must stay as they are: {' … '.join(request.ends)}. Steps: {request.steps}.",
        )
    for old, new in request.renames:
        yield f"- {old} becomes {new}"


def _given(ladder: Ladder, request: Request) -> Iterator[str]:
    now = inside(ladder, request) if request.operation != "scale" else ()
    texts = [one.text for one in now] or [
        line for line in request.text.splitlines() if line.strip()
    ]
    if texts:
        yield from ("", "## NOW", "")
        yield from (_listed(now) if now else (f"- {text}" for text in texts))
    if request.fixed:
        yield from (
            "",
            "## Must stay word for word",
            "",
            *(f"- {text}" for text in request.fixed),
        )
    if request.source:
        yield from ("", "## SOURCE", "", *(f"- {text}" for text in request.source))
    yield from _around(ladder, request, now)


def _around(
    ladder: Ladder, request: Request, now: Sequence[Statement]
) -> Iterator[str]:
    """Common, the level itself, and its neighbours: what the answer must neither repeat nor contradict."""
    if request.operation in ("scale", "relevel", "restyle", "shorten"):
        return
    mine = {id(one) for one in now}
    track, level = track_of(ladder, request), name_of(ladder, request.level)
    ranks = {one.id: one.rank for one in ladder.levels if one.track == track}
    rank = ranks.get(level, len(ranks))
    near = {name for name, height in ranks.items() if height <= rank + 1} | {COMMON}
    some = [
        one
        for one in ladder.statements
        if one.role in HELD
        and one.level in near
        and id(one) not in mine
        and not HOLE.match(one.text)
    ]
    if some:
        yield from ("", "## AROUND")
        yield from _listed(some)
    if request.operation == "draft":
        yield from (
            "",
            f"The dimensions on which levels rise: {', '.join(DIMENSIONS)}.",
        )


def _listed(statements: Sequence[Statement]) -> Iterator[str]:
    place = ("", "")
    for one in statements:
        if (one.level, one.category) != place:
            place = (one.level, one.category)
            level = "All levels" if one.level == COMMON else one.level
            yield from (
                "",
                f"### {level}{', ' + one.category if one.category else ' (summary)'}",
                "",
            )
        yield f"- {one.text}"


def _rules(request: Request) -> Iterator[str]:
    yield from ("", "## Rules", "")
    skipped = 2 if request.operation in ("draft", "scale") else 0
    for number, rule in enumerate(RULES):
        if not (skipped and number in (0, 1)):
            yield f"- {rule}"
    if request.operation == "draft":
        yield "- After each statement that no source says, write in square brackets: [new: why it follows]."


def _form(request: Request) -> Iterator[str]:
    yield from ("", "## Answer with", "")
    if request.operation == "scale":
        yield "The steps and nothing else, one a line, each behind a hyphen."
        return
    yield "The statements and nothing else, each on a line of its own behind a hyphen, one sentence each,"
    yield "under '### Level, Category' where you speak of more than one place. Then, if anything was cut, a line"
    yield "'CUT' and the cut statements below it."
