"""Does the answer change only what the request speaks of?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.mentions import renamed
from rung.verify.account import squeezed
from rung.verify.case import Case, places, quoted, same
from rung.verify.check import Answer, Check


def ask(case: Case) -> Iterator[Answer]:
    """Lines for other levels or categories, and any change at all where nothing was asked, or only names change."""
    request = case.request
    if request.operation == "relevel" or (request.operation == "free" and not request.intent):
        yield _names_only(case)
        return
    strange = [
        line
        for line in case.lines
        if (request.level and not same(line.level, request.level))
        or (request.category and not same(line.category, request.category))
    ]
    if strange:
        scope = ", ".join(one for one in (request.level, request.category) if one)
        yield Answer(False, f"{quoted(line.text for line in strange)} stands outside {scope}, which was asked for.")
    else:
        yield Answer(True, "Nothing outside the scope is touched.")


def _names_only(case: Case) -> Answer:
    """Nothing may change but the names that the request renames."""
    wanted = {squeezed(renamed(one.text, case.request.renames)) for one in case.olds} | {
        squeezed(one) for one in case.request.fixed
    }
    changed = [line.text for line in case.lines if squeezed(line.text) not in wanted]
    asked = "only names were to change" if case.request.operation == "relevel" else "nothing was to change"
    if changed:
        where = places(one.old.place for one in case.account if one.became not in ("kept", "moved"))
        return Answer(False, f"{len(changed)} lines are reworded, though {asked}: {quoted(changed)}.", where)
    return Answer(True, "Every line stands as it was.")


outside_untouched = Check("outside-untouched", ask)
