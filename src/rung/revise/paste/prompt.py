"""A complete prompt for a chat assistant: request, surroundings, rules of honest revision, form of the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rung.lexicon.scales import DIMENSIONS
from rung.model.ladder import COMMON, Ladder, Statement
from rung.model.operation import Terms
from rung.model.request import Request
from rung.model.scope import Scope
from rung.revise.author import Refusal

KEEP = (
    "Every statement under NOW or SOURCE must still be said, unless a statement under AROUND says it already or a"
    " number of statements forces a cut."
)
INVENT = "Invent nothing: use the words of the statements that you were given, inflected as needed."
BAR = "Neither raise nor lower what is expected: keep sizes, scopes, degrees of independence, numbers and names."
APART = "Don't join two acts as if one served the other."
PLAIN = "No labels, no bold type, no headings of your own, no similes, no praise of the text."
NEW = "After each statement that no source says, write in square brackets: [new: why it follows]."
PERSONS = {
    "third": "third person ('Leads …')",
    "second": "second person ('You lead …')",
    "first": "first person ('I lead …')",
}


def prompt(ladder: Ladder, request: Request, refused: Sequence[Refusal] = ()) -> str:
    """Everything that an assistant needs to answer, as one text to copy; with what was wrong with earlier answers."""
    scope = Scope(ladder, request)
    parts = [
        *_request(scope),
        *_given(scope),
        *_section("## Rules", _rules(scope)),
        "",
        "## Answer with",
        "",
        *_form(request),
    ]
    for number, one in enumerate(refused, 1):
        parts += _refused(number, one)
    return "\n".join(parts) + "\n"


def _request(scope: Scope) -> Iterator[str]:
    """What is asked, and in which form."""
    request = scope.request
    yield "# A request about a career ladder"
    yield ""
    yield request.operation.terms.ask
    about = ", ".join(part for part in (scope.level, scope.category) if part)
    if about:
        yield f"It is about: {about}."
    yield from _form_asked(request)
    if request.intent:
        yield from ("", "## Intent", "", request.intent.strip())
    if request.ends:
        ends = " … ".join(request.ends)
        yield ""
        yield f"The ends, which must stay as they are: {ends}. Steps: {request.steps}."
    for old, new in request.rename:
        yield f"- {old} becomes {new}"


def _form_asked(request: Request) -> Iterator[str]:
    """How many statements are asked for, and in which person."""
    if request.max is not None:
        yield (
            f"At most {request.max} statements in each category. What you cut for"
            " that, name under CUT."
        )
    if request.person:
        yield f"In the {PERSONS[request.person]}."


def _given(scope: Scope) -> Iterator[str]:
    """The statements spoken of, what must stay, the older description, and what stands around."""
    request = scope.request
    if scope.inside:
        yield from ("", "## NOW", "")
        yield from _listed(scope.inside)
    else:
        yield from _list("## NOW", request.text.splitlines())
    yield from _list("## Must stay word for word", request.keep)
    yield from _list("## SOURCE", request.source)
    yield from _around(scope)


def _around(scope: Scope) -> Iterator[str]:
    """Common, the level itself, and its neighbours: what the answer must neither repeat nor contradict."""
    terms = scope.request.operation.terms
    if not _needs_surroundings(terms):
        return
    highest = len(scope.ranks) if scope.rank is None else scope.rank + 1
    some = [one for one in scope.elsewhere if scope.rank_of(one) <= highest]
    if some:
        yield from ("", "## AROUND")
        yield from _listed(some)
    if terms.from_neighbours:
        dimensions = ", ".join(DIMENSIONS)
        yield from ("", f"The dimensions on which levels rise: {dimensions}.")


def _needs_surroundings(terms: Terms) -> bool:
    """Whether an answer can repeat or contradict what stands around."""
    return terms.leaves_out or terms.rewords or terms.from_neighbours


def _listed(statements: Sequence[Statement]) -> Iterator[str]:
    """Statements under headings that say where they stand."""
    place = ("", "")
    for one in statements:
        if (one.level, one.category) != place:
            place = (one.level, one.category)
            level = "All levels" if one.level == COMMON else one.level
            rest = f", {one.category}" if one.category else " (summary)"
            yield from ("", f"### {level}{rest}", "")
        yield f"- {one.text}"


def _list(heading: str, texts: Iterable[str]) -> Iterator[str]:
    """A heading with those of the texts below it that aren't blank; nothing where all are.

    >>> list(_list("Keep", ["a", " "])), list(_list("Keep", [""]))
    (['', 'Keep', '', '- a'], [])
    """
    return _section(heading, (text for text in texts if text.strip()))


def _section(heading: str, texts: Iterable[str]) -> Iterator[str]:
    """A heading with a list below it; nothing where the list is empty.

    >>> list(_section("Keep", ["a"])), list(_section("Keep", []))
    (['', 'Keep', '', '- a'], [])
    """
    lines = [f"- {text}" for text in texts]
    if lines:
        yield from ("", heading, "", *lines)


def _rules(scope: Scope) -> Iterator[str]:
    """The rules of honest revision, as far as the operation has to keep them."""
    request = scope.request
    terms = request.operation.terms
    if scope.inside or request.text or request.source:
        yield KEEP
    if not terms.writes:
        yield INVENT
        yield BAR
    yield APART
    yield PLAIN
    if terms.from_neighbours:
        yield NEW


def _form(request: Request) -> Iterator[str]:
    """How the answer must look to be read back."""
    if request.operation.terms.subject == "steps":
        yield "The steps and nothing else, one a line, each behind a hyphen."
        return
    yield (
        "The statements and nothing else, each on a line of its own behind a hyphen,"
        " one sentence each,"
    )
    yield (
        "under '### Level, Category' where you speak of more than one place. Then, if"
        " anything was cut, a line"
    )
    yield "'CUT' and the cut statements below it."


def _refused(number: int, one: Refusal) -> Iterator[str]:
    """An earlier answer, and why it was refused."""
    yield from ("", f"## Your answer {number} was refused", "")
    yield from (f"- {line.text}" for line in one.proposal.lines)
    yield from ("", "because", "")
    yield from (f"- {why}" for why in one.reasons)
