"""Do the texts that must stay as they are stand in the answer word for word?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.content import content, share
from rung.verify.account import squeezed
from rung.verify.case import Case
from rung.verify.check import Answer, Check


def ask(case: Case) -> Iterator[Answer]:
    """One answer per fixed text."""
    lines = [squeezed(text) for text in case.spoken]
    for text in case.request.fixed:
        wanted = squeezed(text)
        if any(wanted in line for line in lines):
            yield Answer(True, f"'{text}' stands as it was.")
            continue
        nearest = max(case.spoken, key=lambda line: share(content(text), content(line)), default="")
        near = f" The nearest line is '{nearest}'." if nearest and share(content(text), content(nearest)) > 0 else ""
        yield Answer(False, f"'{text}' had to stay word for word, and does not stand in the answer.{near}")


fixed_text_kept = Check("fixed-text-kept", ask)
