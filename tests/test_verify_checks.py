"""Each check of the judge: what it tells, and what looks like it and is none of its concern."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from builders import COMMON_ROWS, OLD, Relate, asked, kinds, ladder, likely, saying
from rung.model.ladder import COMMON, Entry
from rung.model.relation import Pair, Relation
from rung.model.source import Place
from rung.reports.revision.sentences import KINDS
from rung.verify.judge import Judgement


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
        before = ladder(
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
}
"""Each begins with the kind of verdict that must not be told."""


def test_every_kind_in_these_tables_is_one() -> None:
    assert {name.partition(":")[0] for name in (*TOLD, *UNTOLD)} <= set(KINDS)


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told(name: str) -> None:
    assert name.partition(":")[0] in kinds(TOLD[name].judged())


@pytest.mark.parametrize("name", UNTOLD)
def test_it_is_not_told(name: str) -> None:
    assert name.partition(":")[0] not in kinds(UNTOLD[name].judged())


def test_a_line_echoes_a_statement_once_and_not_beside_a_collision() -> None:
    copy = "Writes tests for every change."
    found = case(f"{PLANS} | {copy}", f"{PLANS} | {copy}").judged()
    told = [
        (one.kind, one.elsewhere[0].text)
        for one in found.verdicts
        if one.kind in ("repeats", "echoes") and one.new[0].text == copy
    ]

    assert told == [("repeats", copy)]


def test_a_text_of_which_nothing_is_left_has_no_nearest_line() -> None:
    found = case(PLANS, PLANS, keep=("Chairs boards.",)).judged()
    near = [one.new for one in found.verdicts if one.kind == "text-not-kept"]

    assert near == [()]


def test_a_source_that_stands_there_already_is_accounted_for_once() -> None:
    found = case(PLANS, PLANS, "convert", source=(PLANS, REPAIRS)).judged()

    assert [one.old.text for one in found.account] == [PLANS, REPAIRS]
    assert {one.old.level for one in found.account} == {"P2"}


def test_the_account_names_the_level_asked_for_where_a_text_has_none() -> None:
    found = case("", "Chairs boards.", "rephrase", text="Keeps the books.").judged()

    assert [one.old.level for one in found.account] == ["P2"]


def test_a_line_without_a_place_stands_in_the_one_asked_for() -> None:
    found = case(PLANS, PLANS, place=("", "")).judged()

    assert found.accepted
    assert [(one.new[0].level, one.new[0].category) for one in found.account] == [
        ("P2", "Craft")
    ]


def test_the_model_is_asked_about_a_pair_once_and_about_few_statements() -> None:
    pairs: list[Pair] = []

    def listening(more: Sequence[Pair]) -> tuple[Relation, ...]:
        pairs.extend(more)
        return likely(more)

    copies = tuple(
        (COMMON, "Craft", f"Keeps customer data {how}.")
        for how in ("private", "locked", "hidden")
    )
    rows = (*copies, ("P1", "Craft", "Keeps customer data tidy."))
    case("Keeps customer data safe.", PLANS, rows=rows, relate=listening).judged()
    asked_about = [one for one in pairs if one.b == "Keeps customer data safe."]

    assert len(pairs) == len(set(pairs))
    assert [one.position for one in asked_about] == ["common-level"] * 2


def lost_words(old: str, new: str) -> list[tuple[str, ...]]:
    """The single words that are called lost."""
    found = case(old, new, "shorten").judged()
    return [one.words for one in found.verdicts if one.kind == "clause-lost"]


def test_a_clause_that_lost_half_of_its_words_is_quoted_by_them() -> None:
    rest = "Plans trips, "

    assert lost_words(
        f"{rest}repairs broken builds overnight.", f"{rest}repairs builds."
    ) == [("broken", "overnight")]
    assert lost_words(f"{rest}repairs broken builds overnight.", f"{rest}repairs.") == [
        ()
    ]


def test_a_statement_made_from_a_source_may_be_long_and_is_told_so() -> None:
    long = case(
        "",
        "Sets the release calendar for all departments and the plant and the depot every year.",
        "convert",
        rows=P3,
        like=("P3",),
        source=("Sets the release calendar for all plants and depots every year.",),
    ).judged()
    found = [one for one in long.verdicts if one.kind == "longer-than-models"]

    assert [(one.outcome, one.notable) for one in found] == [("holds", True)]


def test_a_ladder_without_categories_may_get_some() -> None:
    before = ladder(("P2", "", PLANS), categories=())
    found = asked("tighten", PLANS, before=before, category="Craft", text=PLANS)

    assert "unknown-category" not in kinds(found)


def test_a_line_of_the_document_under_a_level_that_names_another_is_told() -> None:
    def told(text: str) -> bool:
        line = Entry(Place(0, 0, len(text)), text, "statement", "P2", "Craft")
        before = replace(ladder(), ledger=(line,))
        return "line-names-other-level" in kinds(asked("tighten", *OLD, before=before))

    assert told("P3 engineers plan releases.")
    assert not told("P2 engineers plan releases.")


def test_a_contradiction_of_titles_is_told_once() -> None:
    intent = "P2 (Senior engineer), P3 (senior engineer), P2 (Senior engineer)"
    found = case(PLANS, PLANS, intent=intent).judged()

    assert kinds(found).count("shared-title") == 1


def scale(*steps: str, ends: tuple[str, ...] = ()) -> list[str]:
    """What is told of such steps."""
    return kinds(asked("scale", *steps, level="", category="", ends=ends))


@pytest.mark.parametrize(
    ("steps", "flat"),
    [
        (("people in the team", "people across the company"), False),
        (("people across the company", "people in the team"), True),
        (("people across the company", "partners across the company"), True),
        (("a few people", "several colleagues"), True),
        (("a few people", "several budgets"), False),
        (("budgets", "plans"), False),
    ],
)
def test_each_step_of_a_scale_stands_above_the_one_before(
    steps: tuple[str, ...], flat: bool
) -> None:
    assert ("step-flat" in scale(*steps)) is flat
