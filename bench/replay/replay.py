"""Replays a conversation with a chat assistant: does the judge name what a careful reader found wrong, and only that?

    python bench/replay/replay.py [--turn T05] [--verbose] [--author mechanical]

Every answer of the assistant is judged as a recorded author's proposal for what the turn asked (turns.toml). Counted:
of the failures a careful reader listed (expected.toml) those that a refusal, a warning or the account names; refusals
of what was done right; old content that is gone and stands in no sentence of the account. With --author mechanical
rung itself does the turns that need no invention.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CONVERSATION = HERE.parent.parent.parent / "shared/brief/conversation.txt"


def main() -> int:
    """Judge the answers and print the figures; 2 when the conversation is not there."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--turn", default="")
    options.add_argument(
        "--author", choices=("recorded", "mechanical"), default="recorded"
    )
    options.add_argument("--verbose", action="store_true")
    asked_for = options.parse_args()
    if not CONVERSATION.is_file():
        print(f"skipped: {CONVERSATION} is not here")
        return 2
    sys.path.insert(0, str(HERE))
    from conversation import turns  # these import rung, which --help need not wait for

    found = turns(CONVERSATION.read_text(encoding="utf-8"))
    if asked_for.author == "mechanical":
        return _by_rule(found, asked_for.turn, asked_for.verbose)
    expected = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
    totals = [0, 0, 0, 0, 0]
    for name, wanted in expected.items():
        if asked_for.turn in ("", name):
            totals = [
                a + b
                for a, b in zip(
                    totals, _turn(name, wanted, found, asked_for.verbose), strict=True
                )
            ]
    listed, named, fine, refused, unspoken = totals
    print(f"failures named {named}/{listed} = {named / max(1, listed):.1%} (bar: 90 %)")
    print(f"false refusals {refused}/{fine} = {refused / max(1, fine):.1%} (bar: 10 %)")
    print(f"lost without a word: {unspoken} (bar: 0)")
    return 0 if named >= 0.9 * listed and refused <= 0.1 * fine and not unspoken else 1


def _by_rule(found: dict[str, Any], only: str, verbose: bool) -> int:
    from by_rule import done

    tried, accepted, lost = done(found, only, verbose)
    print(
        f"accepted {accepted}/{tried}; statements lost without a reason: {lost} (bar: 0)"
    )
    return 0 if accepted == tried and not lost else 1


def _turn(
    name: str, wanted: dict[str, Any], found: dict[str, Any], verbose: bool
) -> list[int]:
    from asked import proposal, recipes

    from rung.plugins import collect
    from rung.relate.relation import relate
    from rung.reports.revision.fates import because
    from rung.reports.revision.sentences import sentence
    from rung.review.rule import Rule
    from rung.verify.judge import judge

    before, offered = proposal(name, found, recipes())
    rules = collect("rung.review.rules", Rule)
    started = time.perf_counter()
    verdict = judge(before, offered, relate=relate, rules=rules)
    took = time.perf_counter() - started
    said = [
        (one.check, sentence(one))
        for one in verdict.verdicts
        if not one.holds or (one.notable and one.kind != "new-as-said")
    ]
    lost = [
        _lost(one, sentence(one))
        for one in verdict.verdicts
        if one.check == "accounted"
    ]
    lost += [
        " ".join(one.gone)
        for one in verdict.account
        if one.became in ("cut", "dropped")
    ]
    wishes = [("lost", "", cue) for cue in wanted.get("lost", ())] + [
        tuple(row) for row in wanted.get("named", ())
    ]
    missed = [wish for wish in wishes if not _named(wish, said, lost)]
    fine = wanted.get("fine", ())
    wrong = [
        (check, cue)
        for check, cue in fine
        if any(_refuses(one, sentence(one), check, cue) for one in verdict.verdicts)
    ]
    unspoken = [cue for kind, _, cue in missed if kind == "lost"]
    print(
        f"{name}: {'accepted' if verdict.accepted else 'refused'}, {len(wishes) - len(missed)}/{len(wishes)} named,"
        f" {len(wrong)}/{len(fine)} false, {took:.2f} s"
    )
    for kind, check, cue in missed:
        print(f"    missed: {kind}: {check} {cue}")
    for check, cue in wrong:
        print(f"    false: {check} {cue}")
    if verbose:
        print(
            "\n".join(
                f"    {'+' if one.holds else '-'} {one.check}: {sentence(one)}"
                for one in verdict.verdicts
            )
        )
        print(
            "\n".join(
                f"    * {one.became}: {one.old.text[:60]} | {because(one, offered.request)}"
                for one in verdict.account
            )
        )
    return [
        len(wishes),
        len(wishes) - len(missed),
        len(fine),
        len(wrong),
        len(unspoken),
    ]


def _lost(one: Any, why: str) -> str:
    """What an accounting sentence calls lost, without the statement that it was lost from."""
    told = ("statement-lost", "clause-lost", "cut-for-length")
    return why.partition(" is lost from ")[0] if one.kind in told else ""


def _named(
    wish: tuple[str, str, str], said: list[tuple[str, str]], lost: list[str]
) -> bool:
    kind, checks, cue = wish
    if kind == "lost":
        return any(re.search(cue, text) for text in lost)
    return any(
        check in checks.split("|") and re.search(cue, why) for check, why in said
    )


def _refuses(one: Any, why: str, check: str, cue: str) -> bool:
    text = why.partition(" is lost from ")[0] if check == "accounted" else why
    return one.check == check and not one.holds and bool(re.search(cue, text))


if __name__ == "__main__":
    sys.exit(main())
