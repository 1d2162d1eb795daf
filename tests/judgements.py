"""Answers that the judge is asked about, and what it says of each of them, line by line.

`python tests/judgements.py` writes what it says in tests/cases/judgements.txt again, for a change that is meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builders import COMMON_ROWS, Relate, asked, likely, saying, team
from rung.model.ladder import COMMON
from rung.model.verdict import Account, Quote, Verdict
from rung.verify.judge import Judgement

RECORDED = Path(__file__).parent / "cases/judgements.txt"


@dataclass(frozen=True)
class Case:
    """An answer for P2, Craft, to statements that stand there; `rows` stand elsewhere."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    operation: str = "tighten"
    rows: tuple[tuple[str, str, str], ...] = COMMON_ROWS
    relate: Relate = likely
    details: dict[str, object] = field(default_factory=dict)
    summaries: tuple[tuple[str, str], ...] = ()
    categories: tuple[str, ...] = ("Craft", "People")

    def judged(self) -> Judgement:
        """What the judge says of it."""
        own = (("P2", "Craft", text) for text in self.old)
        before = team(
            *self.rows, *own, summaries=self.summaries, categories=self.categories
        )
        return asked(
            self.operation,
            *self.new,
            before=before,
            relate=self.relate,
            **self.details,  # type: ignore[arg-type]
        )


def case(old: str, new: str, operation: str = "tighten", **more: object) -> Case:
    """A case of texts parted by ' | '; `more` are fields of a case, else details of the request."""
    own = {
        name: more.pop(name)
        for name in ("rows", "relate", "summaries", "categories")
        if name in more
    }
    texts = (tuple(filter(None, text.split(" | "))) for text in (old, new))
    return Case(*texts, operation, details=more, **own)  # type: ignore[arg-type]


P3 = (("P3", "Craft", "Sets the release calendar for all departments."),)
PLANS = "Plans the weekly release with two testers."
REPAIRS = "Repairs broken builds within a day."
TWO = f"{PLANS} | {REPAIRS}"

TOLD = {
    "fact-gone: a number": case(PLANS, "Plans the weekly release with testers."),
    "acts-joined: one act served by another": case(
        TWO, f"{PLANS[:-1]} by repairing broken builds within a day."
    ),
    "tier-above: a dimension that nobody spoke of": case(
        PLANS, f"{PLANS[:-1]} across the company."
    ),
    "tier-below: a lower tier": case(
        "Sets release goals across the company.",
        "Sets release goals within the team.",
        "shorten",
    ),
    "tier-gone: a phrase without its clause": case(
        "Sets yearly release goals for departments across the company.",
        "Sets yearly release goals for departments.",
        "shorten",
    ),
    "widened: beside a statement that it doesn't carry": case(
        REPAIRS, "Repairs all builds fast."
    ),
    "denial-gone: a denial": case(
        "Doesn't ship broken builds.", "Ships broken builds.", "shorten"
    ),
    "denial-new: a denial": case(
        "Ships stable builds.", "Never ships stable builds.", "rephrase"
    ),
    "reach-gone: between": case(
        "Plans releases between teams.", "Plans team releases.", "shorten"
    ),
    "asks-more: the model is sure": case(
        PLANS,
        "Plans the weekly release with two expert testers.",
        relate=saying("raise", 0.65),
    ),
    "asks-less: the model is sure": case(
        PLANS,
        "Plans the weekly release with two novice testers.",
        relate=saying("lower", 0.65),
    ),
    "repeats: a copy of common that has to go": case(
        f"{PLANS} | Writes tests for every change.",
        f"{PLANS} | Writes tests for every change.",
    ),
    "echoes: a copy of common where nothing has to go": case(
        f"{PLANS} | Writes tests for every change.",
        f"{PLANS} | Writes tests for every change.",
        "free",
        intent="Plan better.",
    ),
    "says-twice: a word in two clauses": case(
        PLANS, "Plans the weekly release, and plans with two testers."
    ),
    "claim-longer: as many words are not fewer": case(
        PLANS, PLANS, note="It is more concise."
    ),
    "claim-lost: a statement that was cut": case(
        TWO, PLANS, max=1, note="Nothing is lost."
    ),
    "text-kept: a part of a line": case(PLANS, PLANS, keep=("with two testers",)),
    "text-not-kept: in other words": case(PLANS, PLANS, keep=("with three testers",)),
    "not-tighter: three words more": case(
        PLANS, "Plans the weekly release together with all our two testers."
    ),
    "not-shorter: as many words": case(PLANS, PLANS, "shorten"),
    "longer-than-models: two thirds longer": case(
        PLANS,
        "Plans releases daily with ten testers and two very good old vendors.",
        "free",
        like=("P3",),
        rows=P3,
        intent="x",
    ),
    "person-habit: a fragment among sentences": case(
        TWO, f"{PLANS} | Quick repair of broken builds within a day."
    ),
    "person-asked: in another person": case(PLANS, PLANS, "restyle", person="second"),
    "nobody-addressed: most spoke to you": case(
        "Be the one who plans your release. | Your builds are kept green. | Plans trips.",
        "Plans the release. | Plans trips.",
        "free",
    ),
    "unknown-category: where there are others": case(PLANS, PLANS, category="Nowhere"),
    "holes-left: with a source to fill them": case(
        PLANS, f"{PLANS} | TODO", "convert", source=(REPAIRS,)
    ),
    "bold-type: where there was none": case(PLANS, PLANS.replace("two", "**two**")),
    "heading-in-answer: a heading": case(PLANS, f"## Craft | {PLANS}"),
    "other-level-named: another number": case(PLANS, PLANS, intent="New for P3: plans"),
    "names-other-level: by its number": case(
        "Coaches people at level 3.", "Coaches people at level 3."
    ),
    "no-such-category: not in the ladder": case(PLANS, PLANS, category="Nowhere"),
    "no-such-level: not in the ladder": case(PLANS, PLANS, level="P9"),
    "model-empty: a level that says nothing": case(PLANS, PLANS, like=("P3",)),
    "no-source: a draft out of nothing": case("", "Plans.", "draft", level="P4"),
    "shared-title: one title at two levels": case(
        PLANS, PLANS, intent="P2 (Senior engineer), P3 (senior engineer)"
    ),
    "two-titles: two titles of one level": case(
        PLANS, PLANS, intent="P2 (Senior engineer), P2 (Staff engineer)"
    ),
    "step-lost: out of order": case(
        "Grows from trainee to mentor to examiner.",
        "Grows from mentor to trainee to examiner.",
    ),
    "step-lost: one of two": case("Grows from trainee to mentor.", "Becomes a mentor."),
    "outside-scope: another category": case(PLANS, PLANS, place=("P2", "People")),
    "below-level-below: a draft above all levels": case(
        "",
        "Sets the calendar within the team.",
        "draft",
        level="P4",
        rows=P3,
        source=("Sets calendars.",),
    ),
    "above-level-above: the highest of its tiers counts": case(
        "",
        "Sets goals within the team, and across the company.",
        "convert",
        rows=(("P3", "Craft", "Sets goals across several teams."),),
        source=("Sets goals.",),
    ),
    "dips-below: less reach than the level below": case(
        "",
        "Sets goals within the team, and across the company.",
        "convert",
        rows=(("P1", "Craft", "Sets goals across several teams."),),
        source=("Sets goals.",),
    ),
    "new-as-said: of a source": case(
        "", "Chairs boards.", "draft", level="P4", sources="new"
    ),
    "invented: without a source": case("", "Chairs boards.", "draft", level="P4"),
    "new-hint: an inflated form of an old word": case(
        "Makes proactive plans.", "Proactively makes plans."
    ),
    "new-finding: an unclear form of old words": case(
        "Makes and improves quality.", "Makes improvements to quality."
    ),
    "clause-lost: more than a word gives way to the intent": case(
        "Plans releases, and trains new testers.",
        "Plans releases in Berlin.",
        "rephrase",
        intent="In Berlin.",
    ),
    "tier-gone: said in the summary, where nothing may go": case(
        "Sets yearly release goals for departments across the company.",
        "Sets yearly release goals for departments.",
        "shorten",
        summaries=(("P2", "Acts across the company."),),
    ),
    "repeats: the model is not sure of a step": case(
        PLANS,
        f"{PLANS} | Writes tests for every change of code.",
        relate=saying("raise", 0.6),
    ),
    "unknown-category: in a ladder that has others": case(
        PLANS, PLANS, place=("P2", "Nowhere")
    ),
    "invented: a source excuses nothing where nothing is to be written": case(
        PLANS, f"{PLANS} | Chairs boards.", sources="new"
    ),
    "person-habit: like the level to be like": case(
        "You plan releases.",
        "You plan releases each Monday.",
        "free",
        intent="On each Monday.",
        like=("P3",),
        rows=P3,
    ),
    "person-habit: like the kept texts": case(
        "",
        "Plans trips.",
        "convert",
        keep=("You plan releases.",),
        source=("Plans trips and talks.",),
    ),
    "statement-lost: of a text that is not in the ladder": case(
        "", "Chairs boards.", "rephrase", text="Keeps the books."
    ),
    "statement-lost: of an old description": case(
        PLANS, PLANS, "convert", source=("Keeps the books.",)
    ),
    "echoes: a word near to one in common": case(
        PLANS, f"{PLANS} | Checks each change.", rows=COMMON_ROWS
    ),
    "new-hint: inflated words": case(PLANS, f"Proactively {PLANS.lower()}"),
    "tier-above: the lowest rank of a dimension that nobody spoke of": case(
        "Plans releases.", "Plans releases with close supervision.", "free"
    ),
    "tier-above: a tier that only another statement has": case(
        f"{PLANS} | Sets goals across the company.",
        f"{PLANS[:-1]} across the company. | Sets goals across the company.",
    ),
    "tier-below: a tier below that of the statement": case(
        "Sets goals across the company.", "Sets goals across several teams.", "rephrase"
    ),
    "fact-gone: said around, where a level is written anew": case(
        "",
        "Plans big summer trips for vendors.",
        "draft",
        level="P4",
        rows=((COMMON, "Craft", "Plans 14 big summer trips."),),
        source=("Plans 14 big summer trips for vendors.",),
    ),
    "fact-new: a number": case(PLANS, f"{PLANS[:-1]} in 14 days."),
    "fact-new: a name": case(PLANS, f"{PLANS[:-1]} in Oslo."),
    "acts-joined: each served act by the main one before it": case(
        f"{TWO} | Trains new staff in the safety rules.",
        f"{PLANS[:-1]}, and trains new staff in the safety rules by repairing broken builds within a day.",
    ),
    "step-lost: the first of three": case(
        "Grows from trainee to mentor to examiner.", "Grows to mentor to examiner."
    ),
    "step-lost: the last of three": case(
        "Grows from trainee to mentor to examiner.", "Grows from trainee to mentor."
    ),
    "step-lost: in another order by arrows": case(
        "Grows: trainee → mentor → examiner.", "Grows: trainee → examiner → mentor."
    ),
    "scales-kept: in other words around it": case(
        "Grows steadily from trainee to mentor to examiner.",
        "Grows from trainee to mentor to examiner.",
    ),
    "clause-lost: two statements of which one clause is gone": case(
        "Plans releases, and answers the phone each night. | Repairs broken builds within a day.",
        "Plans releases. | Repairs broken builds within a day.",
    ),
    "repeats: a line before it in the same answer": case(
        f"{PLANS} | {REPAIRS}",
        f"{PLANS} | {REPAIRS} | Plans each weekly release with two testers.",
    ),
    "repeats: a statement at the level below": case(
        PLANS, PLANS, rows=(("P1", "Craft", PLANS),)
    ),
    "repeats: a statement of the level in another category": case(
        PLANS, PLANS, rows=(("P2", "People", PLANS),)
    ),
    "echoes: the summary of its own level": case(
        "Sets goals across the company. | Plans trips.",
        "Sets goals across the company. | Plans trips.",
        summaries=(("P2", "Acts across the company."),),
    ),
    "echoes: the plainer one of two": case(
        f"{PLANS} | Reviews code changes of testers.",
        f"{PLANS} | Reviews code changes of testers.",
        rows=(
            (COMMON, "Craft", "Reviews budgets, travel and code in every quarter."),
            (COMMON, "Craft", "Reviews code."),
        ),
    ),
    "cut-for-length: one category is full, the other is not": case(
        f"{TWO} | Trains staff.", PLANS, category="", max=1
    ),
    "too-many: more than were asked for": case(TWO, TWO, max=1),
    "no-repetition: nothing is said twice": case(TWO, TWO),
    "claim-repeats: that nothing overlaps any more": case(
        f"{PLANS} | Writes tests for every change.",
        f"{PLANS} | Writes tests for every change.",
        note="Streamlined it. There is no overlap.",
    ),
    "coined-label: a new one": case(PLANS, f"**Hero**: {PLANS}"),
    "other-level: a line for another level": case(PLANS, PLANS, place=("P3", "Craft")),
    "unknown-level: a name that no level has": case(
        PLANS, PLANS, level="", category="", place=("P7", "Craft")
    ),
}
"""Each begins with the kind of verdict that must be told."""

UNTOLD = {
    "fact-gone: a part of a renamed level's name": case(
        "Coaches P1.", "Coaches P4.", "relevel", category="", rename=(("P1", "P4"),)
    ),
    "fact-gone: of a statement that was cut": case(
        f"{PLANS} | Trains staff, keeps 14 audited ledgers current for bank regulators.",
        "Plans the weekly release with two testers and trains staff.",
        max=1,
    ),
    "acts-joined: a new act": case(
        TWO, f"{PLANS} | Chairs the board by repairing broken builds within a day."
    ),
    "acts-joined: one word in common": case(
        TWO, f"{PLANS[:-1]} by answering calls about builds from the large press."
    ),
    "tier-above: where something new is written": case(
        "", "Plans goals across the company.", "draft", source=("Plans goals.",)
    ),
    "tier-gone: gone with its clause": case(
        "Plans releases, and sets goals across the company.", "Plans releases."
    ),
    "denial-new: a rhythm": case(
        "Plans stable releases.", "Not only plans stable releases.", "rephrase"
    ),
    "denial-new: a word that is gone": case(
        "Plans stable releases.", "Never rests.", "rephrase"
    ),
    "reach-gone: one for another": case(
        "Plans releases between teams.", "Plans releases among teams.", "shorten"
    ),
    "asks-more: the model is not sure": case(
        PLANS,
        "Plans the weekly release with two expert testers.",
        relate=saying("raise", 0.64),
    ),
    "asks-more: in words that were asked for": case(
        PLANS,
        "Plans the weekly release with two expert testers.",
        relate=saying("raise"),
        intent="Only expert testers.",
    ),
    "asks-more: of a line that says something else too": case(
        f"{PLANS} | Repairs broken builds within a day, and answers the phone.",
        "Plans the weekly release with two expert testers, and answers the phone."
        " | Repairs broken builds within a day.",
        relate=saying("raise"),
    ),
    "new-finding: where words were to change their form": case(
        "Makes and improves quality.", "Makes improvements to quality.", "restyle"
    ),
    "clause-lost: a word gives way to the intent": case(
        "Plans releases, and trains.",
        "Plans releases in Berlin.",
        "rephrase",
        intent="In Berlin.",
    ),
    "repeats: a copy of common where nothing has to go": case(
        f"{PLANS} | Writes tests for every change.",
        f"{PLANS} | Writes tests for every change.",
        "free",
        intent="Plan better.",
    ),
    "tier-gone: said in the summary of the level": case(
        "Sets yearly release goals for departments across the company.",
        "Sets yearly release goals for departments.",
        summaries=(("P2", "Acts across the company."),),
    ),
    "tier-gone: said in other words": case(
        "Plans releases for the entire company.",
        "Plans releases for the company, the entire one.",
        "shorten",
    ),
    "widened: a word that was asked for": case(
        REPAIRS, "Repairs all broken builds within a day.", intent="All of them."
    ),
    "widened: a word of a kept text": case(
        REPAIRS,
        "Repairs all broken builds within a day.",
        keep=("Repairs all broken builds",),
    ),
    "bar-stands: where nothing stood": case("", "Plans.", "draft", level="P4"),
    "repeats: the model is sure of a step": case(
        PLANS,
        f"{PLANS} | Writes tests for every change of code.",
        relate=saying("raise", 0.66),
    ),
    "repeats: the model sees no relation": case(
        PLANS,
        f"{PLANS} | Writes tests for every change of code.",
        relate=saying("unrelated"),
    ),
    "no-such-category: a ladder that lists none": case(
        PLANS, PLANS, categories=(), category="Craft"
    ),
    "repeats: what a higher level says": case(
        PLANS, PLANS, rows=(("P3", "Craft", PLANS),)
    ),
    "echoes: the summary of another level": case(
        "Sets goals across the company.",
        "Sets goals across the company.",
        summaries=(("P3", "Acts across the company."),),
    ),
    "echoes: one word of many": case(
        PLANS,
        PLANS,
        rows=((COMMON, "Craft", "Signs the visitors' book at each summer release."),),
    ),
    "says-twice: as it stood": case(
        "Plans releases, and plans trips.", "Plans releases, and plans trips."
    ),
    "claim-longer: one word fewer": case(
        PLANS, PLANS.replace(" weekly", ""), note="It is more concise."
    ),
    "not-tighter: two words more for a merger": case(
        PLANS, "Plans the weekly release, and with two skilled testers."
    ),
    "longer-than-models: a little longer": case(
        PLANS, PLANS, "free", like=("P3",), rows=P3, intent="x"
    ),
    "person-habit: among fragments a fragment": case(
        f"{TWO} | Quick repair of servers.",
        f"{PLANS} | Swift repair of broken builds within a day. | Quick repair of servers.",
    ),
    "person-habit: where few speak": case(
        "Plans releases. | Release planning. | Clear budgets. | Build repair.",
        "You plan releases. | Release planning. | Clear budgets. | Build repair.",
    ),
    "nobody-addressed: few spoke to you": case(
        "Your release is planned. | Builds are green. | Plans trips. | Plans talks.",
        "The release is planned. | Builds are green. | Plans trips. | Plans talks.",
        "free",
    ),
    "holes-left: nothing to fill them from": case(PLANS, f"{PLANS} | TODO"),
    "bold-type: where there was some": case(
        PLANS.replace("two", "**two**"), PLANS.replace("weekly", "**weekly**")
    ),
    "coined-label: an old one": case(f"**Hero**: {PLANS}", f"**Hero**: {PLANS}"),
    "other-level-named: of other letters": case(PLANS, PLANS, intent="Meet H2 goals"),
    "other-level-named: one to be like": case(
        PLANS, PLANS, intent="As P3 does", like=("P3",)
    ),
    "names-other-level: its own": case(
        "Coaches people at level 2.", "Coaches people at level 2."
    ),
    "no-such-level: one that is to be made": case("", "Plans.", "draft", level="P4"),
    "two-titles: one title told twice": case(
        PLANS, PLANS, intent="P2 (Senior engineer), P2 (Senior engineer)"
    ),
    "outside-scope: any category where none was named": case(
        PLANS, PLANS, category="", place=("P2", "People")
    ),
    "dips-below: a dimension that takes nothing back": case(
        "",
        "Plans the next quarter, and a year ahead.",
        "convert",
        rows=(("P1", "Craft", "Plans a year ahead."),),
        source=("Plans.",),
    ),
    "invented: words of neighbours in a draft": case(
        "", "Sets the release calendar.", "draft", level="P4", rows=P3
    ),
    "unknown-level: a new name": case(
        "Coaches P1.",
        "Coaches P1.",
        "relevel",
        level="",
        category="",
        place=("P7", "Craft"),
        rename=(("P2", "P7"),),
    ),
    "asks-more: of a statement that two lines carry": case(
        "Plans the weekly release with two testers, and repairs broken builds within a day.",
        "Plans the weekly expert release with two testers. | Repairs broken builds within a day.",
        relate=saying("raise"),
    ),
    "tier-above: of a line that carries nothing": case(
        PLANS, f"{PLANS} | Chairs boards across the company."
    ),
    "statement-lost: a mere hole": case(f"TODO | {PLANS}", PLANS),
    "person-habit: an old line that always spoke otherwise": case(
        " | ".join(
            (*(f"Plans release {name}." for name in "abcdefghi"), "You repair builds.")
        ),
        " | ".join(
            (*(f"Plans release {name}." for name in "abcdefghi"), "You repair builds.")
        ),
    ),
    "facts-kept: where a fact is gone": case(
        PLANS, "Plans the weekly release with testers."
    ),
    "acts-apart: of one statement": case(PLANS, PLANS),
    "acts-joined: by an act that stood with it": case(
        f"{PLANS[:-1]} by repairing broken builds within a day. | Trains staff.",
        f"{PLANS[:-1]} by repairing broken builds within one day. | Trains staff.",
    ),
    "scales-kept: of a statement that is as it was": case(
        "Grows from trainee to mentor to examiner.",
        "Grows from trainee to mentor to examiner.",
    ),
    "between-neighbours: where no level stands around": case(
        "", "Plans.", "draft", level="common"
    ),
    "names-other-level: where the level asked for has no number": case(
        "Coaches people at level 3.", "Coaches people at level 3.", level=""
    ),
    "cut-for-length: where room was left": case(f"{TWO} | Trains staff.", PLANS, max=2),
}
"""Each begins with the kind of verdict that must not be told."""

CASES: Mapping[str, Case] = {
    **{f"told: {name}": one for name, one in TOLD.items()},
    **{f"untold: {name}": one for name, one in UNTOLD.items()},
}


def judgement(name: str) -> Judgement:
    """What the judge says of a case."""
    return CASES[name].judged()


def recorded(name: str) -> str:
    """A case in words: the answer, the fate of each old statement, and every verdict with all that it names."""
    one, found = CASES[name], judgement(name)
    details = "".join(f" {key}={value!r}" for key, value in one.details.items())
    lines = [
        f"## {name}",
        f"{one.operation}{details}",
        *(f"+ {text}" for text in one.new),
        *map(_fate, found.account),
        *map(_verdict, found.verdicts),
    ]
    return "".join(f"{line}\n" for line in lines)


def _fate(one: Account) -> str:
    """What became of an old statement, and what says so."""
    said = {"lines": [new.line for new in one.new], "by": _texts(one.by), "gone": one.gone}  # fmt: skip
    return f"{one.became:9} {one.old.text}{_named(said)}"


def _verdict(one: Verdict) -> str:
    """A verdict with every field that says something."""
    said = {
        "old": _texts(one.old), "new": [quote.line for quote in one.new], "elsewhere": _texts(one.elsewhere),
        "gone": one.gone, "came": one.came, "words": one.words, "name": one.name, "counts": one.counts,
    }  # fmt: skip
    mark = "?" if one.outcome == "cannot tell" else "✓" if one.holds else "✗"
    noted = " (notable)" if one.notable else ""
    return f"{mark} {one.check}: {one.kind}{noted}{_named(said)}"


def _texts(quotes: tuple[Quote, ...]) -> list[str]:
    """What quotes say and where they stand, in short."""
    return [f"{one.level}/{one.category} {one.text}".strip() for one in quotes]


def _named(said: Mapping[str, object]) -> str:
    """The values that aren't empty, each with its name."""
    return "".join(f" | {name} {value}" for name, value in said.items() if value)


if __name__ == "__main__":
    RECORDED.write_text("\n".join(map(recorded, CASES)), encoding="utf-8")
