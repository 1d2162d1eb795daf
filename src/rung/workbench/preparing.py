"""A document and a request made ready for each other: names as the ladder spells them, nothing missing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rung.lexicon.casing import uncapitalized
from rung.lexicon.folding import folded_name
from rung.model.ladder import COMMON, Ladder
from rung.model.refused import Refused, offered
from rung.model.request import DETAILS, Request
from rung.model.scope import category_of, name_of
from rung.revise.paste.clipping import clipping
from rung.workbench.older import described
from rung.workbench.relations import Relater
from rung.workbench.revision import Judging
from rung.workbench.workbench import Opened, Workbench


@dataclass(frozen=True, slots=True)
class Work:
    """A document to be changed, on the workbench of its settings; and the older description that it is to take in."""

    workbench: Workbench
    opened: Opened
    old: Opened | None = None

    @property
    def ladder(self) -> Ladder:
        """The ladder as it stands."""
        return self.opened.ladder

    @property
    def judging(self) -> Judging:
        """Who judges a change of it."""
        relater = self.workbench.relater or Relater()
        return Judging(relater.relate, self.workbench.rules)

    @property
    def homes(self) -> dict[str, str]:
        """Under which category each statement of the older description stood."""
        return described(self.old, "") if self.old else {}


def prepared(work: Work, asked: Request) -> tuple[Work, Request]:
    """The request in the ladder's own names, complete; Refused says in a sentence what it lacks or what isn't there.

    A document that is no ladder but a clipping with a list for the level asked about is read as that.
    """
    work, asked = _clipped(work, asked)
    request = _with_source(work, _named(work.ladder, asked))
    if request.missing:
        raise Refused(_lacks(request, request.missing[0]))
    return work, request


def _with_source(work: Work, request: Request) -> Request:
    """The request with the statements of the older description as its source."""
    if work.old is None:
        return request
    texts = tuple(described(work.old, request.level))
    if not texts:
        raise Refused(f"{work.old.name} says nothing that could be taken over.")
    return replace(request, source=texts)


def _named(ladder: Ladder, request: Request) -> Request:
    """The request in the ladder's own names; Refused when it speaks of a level or a category that isn't there."""
    found = replace(
        request,
        level=name_of(ladder, request.level),
        category=category_of(ladder, request.category),
    )
    for kind, known in _names(ladder, found).items():
        name = getattr(found, kind)
        if name and name not in known:
            raise Refused(f"The ladder has no {kind} {name!r}{offered(name, known)}")
    return found


def _names(ladder: Ladder, request: Request) -> dict[str, list[str]]:
    """The names that a request may use for each detail that must be in the ladder.

    A level need not be, where the request makes it or only labels a text with it; nor need a category, where the ladder
    has none at all.
    """
    named: dict[str, list[str]] = {}
    if not _may_be_new(request):
        named["level"] = _levels(ladder)
    if ladder.categories:
        named["category"] = [one.name for one in ladder.categories]
    named["track"] = [one for one in ladder.tracks if one]
    return named


def _levels(ladder: Ladder) -> list[str]:
    """What levels are called, common first."""
    return [COMMON, *dict.fromkeys(one.id for one in ladder.levels)]


def _may_be_new(request: Request) -> bool:
    """Whether a request may speak of a level that isn't there: one that it makes, or only labels a text with."""
    return request.operation.terms.makes_level or bool(request.text)


def _lacks(request: Request, name: str) -> str:
    """What a request is to be given before it can begin, in a sentence."""
    detail = DETAILS[name]
    told = uncapitalized(detail.help).rstrip(".")
    typed = f"--{detail.option or name} {detail.metavar}".strip()
    return f"To {request.operation.value}, rung needs {told} ({typed})."


def _clipped(work: Work, asked: Request) -> tuple[Work, Request]:
    """The same, but where the document knows no such level and is a clipping with a list for it, read as that."""
    parts = work.opened.reading.parts
    if len(parts) != 1 or _knows_level(work.ladder, asked.level):
        return work, asked
    found = clipping(parts[0].text, asked)
    if found is None:
        return work, asked
    opened = replace(work.opened, ladder=found.ladder)
    intent = asked.intent or found.intent
    return replace(work, opened=opened), replace(asked, intent=intent)


def _knows_level(ladder: Ladder, level: str) -> bool:
    """Whether the ladder has a level, however it is spelled; true where none is spoken of."""
    known = {folded_name(name) for name in _levels(ladder)}
    return not level or folded_name(name_of(ladder, level)) in known
