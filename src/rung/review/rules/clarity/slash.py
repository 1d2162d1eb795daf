"""Two words with a slash between them, where the reader must choose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import just_after, just_before
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

SLASH = re.compile(
    r"(?<![\w/.:@-])[A-Za-z][\w'’-]*+(?: ?/ ?[A-Za-z][\w'’-]*+)++(?![.-]*[/\w])"
)
SETTLED = frozenset(
    "ci/cd i/o a/b tcp/ip ux/ui ui/ux r/w read/write client/server pub/sub on/off 24/7 n/a w/o qa/qc ip/tcp"
    " input/output ai/ml".split()
)
EITHER = re.compile(r"(?<!\w)(?:and ?/ ?or|or ?/ ?and)(?!\w)", re.IGNORECASE)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Writes designs ⟦and/or⟧ reviews them."),
        Bad("- Runs the ⟦design/architecture/planning⟧ meeting."),
        Bad("- Makes ⟦design/architecture⟧ decisions."),
    ),
    good=(
        "- Keeps the CI/CD pipeline green.",
        "- Makes architecture decisions.",
        "- Reads https://example.com/a/b daily.",
    ),
)
def slash(statement: Statement) -> Iterator[Finding]:
    """A slash leaves open whether both are meant.

    "Design/architecture" may be one thing or two, and "and/or" asks for either at once. Write "and", "or",
    or the one word that is meant. A single slash is a hint; "and/or" and three words in a row are a
    warning.
    """
    for hit in SLASH.finditer(statement.text):
        pair = hit[0].lower().replace(" ", "")
        if pair not in SETTLED and not hit[0].isupper():
            finding = statement.finding(
                *hit.span(),
                f"'{hit[0]}' leaves open whether both are meant; write 'and' or 'or'.",
            )
            row = pair.count("/") > 1 and not _in_brackets(statement.text, hit)
            yield hint_if(not row and not EITHER.fullmatch(hit[0]), finding)


def _in_brackets(text: str, hit: re.Match[str]) -> bool:
    """Whether the words are all that a pair of brackets holds, as a list of examples may be."""
    before, after = just_before(text, hit.start()), just_after(text, hit.end())
    return before.endswith("(") and after.startswith(")")
