"""What authors do to single statements, rule by rule: the smallest examples in which a rule decides something."""

from __future__ import annotations

from typing import Any

import pytest

from builders import saying
from ladders import ladder
from rung.model.ladder import Ladder
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.relation import Relation
from rung.model.request import Request
from rung.model.verdict import Account, Fate, Quote, Verdict
from rung.revise.author import Refusal, Task, Unable
from rung.revise.mechanical.author import mechanical
from rung.revise.mechanical.learning import Told, learned
from rung.revise.mechanical.merging import merged
from rung.revise.mechanical.picking import Drafted, joined, picked
from rung.revise.mechanical.placing import ordered, placed, room
from rung.revise.mechanical.raising import moved
from rung.revise.mechanical.repeats import is_said, repeats
from rung.revise.mechanical.shortening import shortened
from rung.revise.mechanical.speaking import spoken_as, usual_person
from rung.revise.mechanical.trimming import trimmed, ungraded
from rung.revise.paste.answers import lines_of
from rung.revise.paste.clipping import clipping
from rung.revise.paste.prompt import prompt
from rung.revise.recorded import recorded

FREE = Request(Operation.FREE)
NOTHING_TOLD = Told(frozenset())


def unrelated(pairs: Any) -> tuple[Relation, ...]:
    """Whoever relates no statement to another one."""
    return ()


def offered(
    before: Ladder, request: Request, *refused: Refusal
) -> tuple[Line, ...] | None:
    """The lines that the mechanical author offers; None where it offers nothing."""
    found = mechanical.offer(Task(before, request, unrelated), refused)
    return found.lines if found else None


def texts(lines: tuple[Line, ...] | None) -> list[str]:
    return [one.text for one in lines or ()]


def refusal(*entries: tuple[str, Fate, str], faulty: str = "form") -> Refusal:
    """A refusal of the lines that old statements became, with fault found in all lines but those of dropped ones."""
    lines = tuple(Line("S1", "Craft", text) for _, _, text in entries)
    proposal = Proposal(FREE, "x", lines)
    new = tuple(Quote(one.text, line=at) for at, one in enumerate(proposal.lines))
    account = tuple(
        Account(Quote(old), fate, (Quote(text),) if text else ())
        for old, fate, text in entries
    )
    return Refusal(proposal, (Verdict(faulty, "fails", new=new),), account)


# --- taking out what is said elsewhere


@pytest.mark.parametrize(
    ("text", "other", "left"),
    [
        (
            "Reviews designs, and mentors new interns.",
            "Mentors new interns.",
            "Reviews designs.",
        ),
        (
            "Reviews designs and mentors new interns.",
            "Mentors new interns.",
            "Reviews designs and mentors new interns.",
        ),
        (
            "Reviews database designs and teaches new interns.",
            "Teaches new interns.",
            "Reviews database designs.",
        ),
        (
            "Reviews database designs and release plans.",
            "Writes release plans.",
            "Reviews database designs and release plans.",
        ),
        (
            "Sends monthly invoices to foreign customers.",
            "Visits foreign customers.",
            "Sends monthly invoices to foreign customers.",
        ),
        (
            "Plans monthly (and, in winter, weekly audits).",
            "Holds weekly audits in winter.",
            "Plans monthly (and, in winter, weekly audits).",
        ),
        (
            "You answer billing questions; you escalate billing outages.",
            "You answer all billing questions.",
            "You escalate billing outages.",
        ),
        (
            "You answer billing questions; billing outages in winter.",
            "You answer all billing questions.",
            "You answer billing questions; billing outages in winter.",
        ),
        (
            "Writes readable, customer-facing manuals.",
            "Prints customer-facing manuals.",
            "Writes readable manuals.",
        ),
        (
            "Writes readable, tested macros.",
            "Keeps readable, tested notes.",
            "Writes readable, tested macros.",
        ),
    ],
)
def test_only_an_act_or_an_adjective_that_is_said_elsewhere_goes(
    text: str, other: str, left: str
) -> None:
    assert trimmed(text, [other]).text == left


@pytest.mark.parametrize(
    ("text", "summary", "left"),
    [
        (
            "Closes support tickets on their own.",
            "Works on their own.",
            "Closes support tickets.",
        ),
        ("Tickets on their own.", "Works on their own.", "Tickets on their own."),
        (
            "Well-scoped tasks are closed.",
            "Takes well-scoped work.",
            "Well-scoped tasks are closed.",
        ),
    ],
)
def test_a_grade_goes_only_where_a_sentence_is_left(
    text: str, summary: str, left: str
) -> None:
    assert ungraded(text, [summary]) == left


@pytest.mark.parametrize(
    ("listed", "gone"),
    [
        (["Answers mail.", "Answers mail."], {1}),
        (["Answers mail.", "Answers mail of customers."], {0}),
        (["Answers mail of customers.", "Answers mail."], {1}),
        (["Leads the team.", "Leads the company."], set()),
    ],
)
def test_of_two_that_say_the_same_the_first_stays_and_of_two_the_fuller(
    listed: list[str], gone: set[int]
) -> None:
    assert repeats(listed, ()) == gone


@pytest.mark.parametrize(
    ("confidence", "around", "said"),
    [
        (0.9, "Answers letters from customers daily.", True),
        (0.7, "Answers letters from customers daily.", False),
        (0.9, "Draws charts.", False),
    ],
)
def test_a_statement_is_said_elsewhere_only_where_the_model_is_sure_and_the_words_agree(
    confidence: float, around: str, said: bool
) -> None:
    text = "Answers letters from customers weekly."
    before = ladder(("common", "Craft", around), ("S1", "Craft", text))

    task = Task(before, Request(Operation.TIGHTEN, "S1"), saying("same", confidence))

    assert is_said(task, before.statements[1]) is said


# --- few statements of many


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        (
            "You write manuals.",
            "You review manuals that customers read.",
            "You write manuals and review manuals that customers read.",
        ),
        (
            "Reviews manuals that customers read.",
            "Writes manuals.",
            "Writes manuals and reviews manuals that customers read.",
        ),
        ("Is fond of manuals.", "Writes manuals of tools.", None),
        (
            "Writes manuals and guides for tools.",
            "Reviews manuals that customers read.",
            None,
        ),
        ("Writes manuals.", "Reviews manuals by reading them.", None),
        (
            "Listens to customers.",
            "Listens to suppliers.",
            "Listens to customers and listens to suppliers.",
        ),
        (
            "Keeps notes and files.",
            "Keeps spare keys.",
            "Keeps notes and files, and spare keys.",
        ),
        ("Keeps notes.", "Keeps notes.", "Keeps notes and notes."),
        (
            "Mentors interns.",
            "Mentors " + "very " * 24 + "new hires.",
            None,
        ),
    ],
)
def test_two_statements_become_one_where_a_reader_would_take_it_for_one(
    a: str, b: str, both: str | None
) -> None:
    found = merged(a, b)

    assert (found.text if found else None) == both


def drafted(*some: str) -> list[Drafted]:
    rows = [("S1", "Craft", text) for text in some]
    return [Drafted(one.text, (one,)) for one in ladder(*rows).statements]


@pytest.mark.parametrize(
    ("some", "told", "around", "left"),
    [
        (["Knows tax law.", "Files tax returns."], {}, [], "Files tax returns."),
        (
            ["Answers mail.", "Draws maps of mines."],
            {"whole": {"Answers mail."}},
            [],
            "Answers mail.",
        ),
        (
            ["Draws maps of mines.", "Answers mail."],
            {"shunned": {"Draws maps of mines."}},
            [],
            "Answers mail.",
        ),
        (
            ["Draws maps of mines.", "Bakes bread."],
            {},
            ["Draws maps of mines."],
            "Bakes bread.",
        ),
        (
            [
                "Runs ovens, mills, sieves, mixers, carts, fridges, tills.",
                "Bakes bread, cakes, rolls, tarts, pies, buns, rusks, scones, wafers.",
            ],
            {},
            [],
            "Runs ovens, mills, sieves, mixers, carts, fridges, tills.",
        ),
        (
            ["Sells tarts.", "Bakes bread, cakes.", "Bakes bread, cakes, rolls."],
            {},
            [],
            "Bakes bread, cakes, rolls.",
        ),
    ],
)
def test_the_most_telling_statement_is_picked(
    some: list[str], told: dict[str, set[str]], around: list[str], left: str
) -> None:
    lesson = NOTHING_TOLD._replace(
        **{name: frozenset(found) for name, found in told.items()}
    )
    found = picked(drafted(*some), 1, around, lesson)

    assert [one.text for one in found] == [left]


def test_what_must_stay_is_joined_with_nothing() -> None:
    some = drafted("Mentors interns.", "Mentors new hires.")
    free = joined(some, 1, NOTHING_TOLD)
    held = joined(some, 1, Told(frozenset(["mentors interns"])))

    assert len(free) == 1 and free[0].old == "Mentors interns. | Mentors new hires."
    assert len(held) == 2


# --- what refusals teach


def test_what_was_lost_must_stay_and_what_still_fails_is_shunned() -> None:
    lost = refusal(("Answers mail.", "dropped", ""))
    again = refusal(("Answers mail.", "kept", "Answers mail."))

    assert learned([lost]).whole == {"Answers mail."}
    assert learned([lost, again]) == Told(frozenset(), frozenset(["Answers mail."]))
    assert learned([lost, again], ["Answers mail."]).whole == {"Answers mail."}
    assert not learned([lost, again], ["Answers mail."]).shunned


def test_what_is_lost_along_with_a_shunned_statement_is_shunned_too() -> None:
    lost = refusal(("Answers mail.", "dropped", ""))
    again = refusal(("Answers mail.", "kept", "Answers mail."))
    both = refusal(("Answers mail.", "dropped", ""), ("Sings songs.", "dropped", ""))

    assert learned([lost, again, both]).shunned == {"Answers mail.", "Sings songs."}


def test_what_only_repeats_may_go_until_it_turns_out_to_be_needed() -> None:
    repeated = refusal(("Answers mail.", "kept", "Answers mail."), faulty="repeats")
    lost = refusal(("Answers mail.", "dropped", ""))

    assert learned([repeated]).out == {"Answers mail."}
    assert learned([repeated, lost]) == Told(frozenset(["Answers mail."]))


# --- the operations, before any judge


TWICE = ladder(
    ("S1", "Craft", "Is able to draw charts in order to plan."),
    ("S1", "Craft", "Is able to teach interns in order to help."),
)
SHORTEN = Request(Operation.SHORTEN, "S1")


def test_a_wording_that_was_refused_gives_way_to_a_longer_one_and_the_others_stay() -> (
    None
):
    first = offered(TWICE, SHORTEN)
    assert first is not None
    blamed = refusal(
        ("Is able to draw charts in order to plan.", "reworded", first[0].text)
    )
    lost = refusal(("Is able to teach interns in order to help.", "dropped", ""))
    kept = refusal(("Is able to teach interns in order to help.", "kept", "x"))

    assert texts(first) == ["Draws charts to plan.", "Teaches interns to help."]
    assert texts(offered(TWICE, SHORTEN, blamed))[0] != first[0].text
    assert texts(offered(TWICE, SHORTEN, blamed))[1] == first[1].text
    assert texts(offered(TWICE, SHORTEN, lost))[0] == first[0].text
    assert texts(offered(TWICE, SHORTEN, lost))[1] != first[1].text
    assert offered(TWICE, SHORTEN, kept) == first
    assert offered(TWICE, SHORTEN, *[blamed] * 9) is None


def test_a_verdict_on_the_old_statement_alone_names_it_too() -> None:
    first = offered(TWICE, SHORTEN)
    assert first is not None
    old = Quote("Is able to draw charts in order to plan.")
    said = Refusal(
        Proposal(SHORTEN, "x", first), (Verdict("lost", "fails", old=(old,)),), ()
    )

    assert texts(offered(TWICE, SHORTEN, said))[0] != first[0].text
    assert texts(offered(TWICE, SHORTEN, said))[1] == first[1].text


def test_restyling_leaves_what_was_refused_and_names_what_was_guessed() -> None:
    before = ladder(
        ("S1", "Craft", "Draws charts."),
        ("S1", "Craft", "Helps others with their plans."),
    )
    request = Request(Operation.RESTYLE, "S1", person="second")
    task = Task(before, request, unrelated)
    first = mechanical.offer(task, ())
    assert first is not None
    refused = refusal(("Draws charts.", "reworded", "You draw charts."))
    second = mechanical.offer(task, (refused,))

    assert first.note.endswith(
        "whom the pronouns mean: You help others with your plans."
    )
    assert second is not None and texts(second.lines)[0] == "Draws charts."
    assert second.note.startswith("Left as they are, for they can't be recast: Draws")
    assert mechanical.offer(task, (refused, refused)) is None


@pytest.mark.parametrize(
    ("rename", "level"),
    [((("common", "All"),), "All"), ((("S3", "S2"),), "S1")],
)
def test_common_may_be_renamed_and_a_level_that_says_nothing_holds_no_name(
    rename: tuple[tuple[str, str], ...], level: str
) -> None:
    first = "common" if level == "All" else "S1"
    before = ladder((first, "Craft", "Draws charts."), ("S3", "Craft", "Sings."))
    found = offered(before, Request(Operation.RELEVEL, rename=rename))

    assert found is not None and found[0].level == level


def test_tightening_puts_a_text_that_must_stay_before_the_line_most_like_it() -> None:
    before = ladder(
        ("S1", "Craft", "Bakes bread."), ("S1", "Craft", "Draws maps of mines.")
    )
    request = Request(Operation.TIGHTEN, "S1", keep=("Draws maps.", "bakes bread"))

    assert texts(offered(before, request)) == [
        "Bakes bread.",
        "Draws maps.",
        "Draws maps of mines.",
    ]


def test_converting_says_nothing_twice_and_what_must_stay_as_it_stood() -> None:
    before = ladder(
        ("S1", "Craft", "You draw charts of sales for finance."),
        ("S1", "Impact", "You lead audits."),
    )
    request = Request(
        Operation.CONVERT,
        "S1",
        source=(
            "Draws charts of sales for finance.",
            "Draws charts of sales for finance weekly.",
            "You lead audits.",
            "Bakes bread.",
            "Sharp wits.",
        ),
        keep=("You lead audits.",),
    )
    lost = refusal(("Sharp wits.", "dropped", ""))

    assert texts(offered(before, request)) == [
        "You draw charts of sales for finance.",
        "You bake bread.",
        "You lead audits.",
    ]
    assert "Sharp wits." in texts(offered(before, request, lost))


@pytest.mark.parametrize(
    ("low", "high", "level", "drafted"),
    [
        ("the department", "the company", "S2", None),
        ("the department", "the industry", "S2", "every department"),
        ("the department", "the company", "S4", "the industry"),
        ("the bank", "the team", "S4", "the engineering team"),
        ("the team", "the company", "S0", "the project"),
    ],
)
def test_a_draft_takes_a_step_only_where_there_is_room(
    low: str, high: str, level: str, drafted: str | None
) -> None:
    before = ladder(
        ("S1", "Impact", f"You lead escalations across {low}."),
        ("S3", "Impact", f"You lead escalations across {high}."),
        levels=("S1", "S3"),
    )
    request = Request(Operation.DRAFT, level)
    if drafted is None:
        with pytest.raises(Unable, match="no scale has room"):
            offered(before, request)
    else:
        said = [f"You lead escalations across {drafted}."]
        assert texts(offered(before, request)) == said


def test_a_draft_leaves_out_what_was_refused_and_what_stands_there_already() -> None:
    before = ladder(
        ("common", "Values", "You are kind."),
        ("S1", "Impact", "You lead escalations across the department."),
        ("S2", "Impact", "You lead escalations across the company."),
    )
    again = ladder(
        ("S1", "Impact", "You lead escalations across the department."),
        ("S1", "Impact", "You lead all escalations across the department."),
    )
    request = Request(Operation.DRAFT, "S3")
    first = offered(before, request)
    assert first is not None
    refused = refusal(("x", "kept", first[0].text))

    assert texts(first) == ["You lead escalations across the industry."]
    assert offered(before, request, refused) is None
    assert len(offered(again, Request(Operation.DRAFT, "S2")) or ()) == 1


# --- where lines stand


def test_a_line_goes_where_its_words_are_most_at_home_for_the_size_of_a_category() -> (
    None
):
    before = ladder(
        ("S1", "Impact", "Bakes bread, cakes, rolls and pies, and draws maps."),
        ("S1", "Craft", "Draws maps."),
    )

    assert placed("Maps of mines.", "", before) == "Craft"
    assert placed("Maps of mines.", "impact", before) == "Impact"
    assert placed("Sings.", "", before) == "Impact"
    assert placed("Sings.", "Voice", Ladder()) == "Voice"


def test_lines_are_ordered_as_the_categories_are_and_a_full_category_takes_none() -> (
    None
):
    before = ladder(("S1", "Impact", "a"), ("S1", "Craft", "b"))
    lines = [Line("S1", name, name) for name in ("Voice", "Craft", "", "Impact")]

    assert texts(ordered(lines, before)) == ["", "Impact", "Craft", "Voice"]
    assert (room(2, "Craft", lines), room(1, "Craft", lines * 2)) == (1, 0)


# --- how sentences are said


@pytest.mark.parametrize(
    ("rows", "person"),
    [
        (["You bake.", "Bakes.", "You sing."], "second"),
        (["You bake.", "Bakes bread."], None),
        (["Bake the bread."], "second"),
        (["Bread."], None),
    ],
)
def test_the_usual_person_is_that_of_more_than_half_of_the_sentences(
    rows: list[str], person: str | None
) -> None:
    assert usual_person(ladder(*(("S1", "Craft", row) for row in rows))) == person


def test_a_verb_that_was_put_in_is_no_guess() -> None:
    found = spoken_as("Responsible for budgets.", "second")

    assert found is not None and found.sure


@pytest.mark.parametrize(
    ("long", "short"),
    [
        (
            "Sets goals, advising managers and teaching analysts, while reviewing budgets.",
            "Sets goals, advises managers, teaches analysts, and reviews budgets.",
        ),
        ("Is able to lead audits.", "Leads audits."),
    ],
)
def test_acts_that_hang_on_take_the_form_of_the_first(long: str, short: str) -> None:
    assert next(shortened(long)) == short


@pytest.mark.parametrize(
    "text", ["Takes part in running and keeping tools.", "Plans and keeps tools."]
)
def test_acts_that_do_not_hang_on_stay(text: str) -> None:
    assert not list(shortened(text))


@pytest.mark.parametrize(
    ("text", "by", "ways"),
    [
        ("Owns the outcome of their team.", -9, []),
        ("Owns the outcome of their team.", 9, []),
    ],
)
def test_nothing_is_moved_off_the_scale(text: str, by: int, ways: list[str]) -> None:
    assert [one.text for one in moved(text, by)] == ways


@pytest.mark.parametrize(
    ("intent", "said"),
    [
        (
            "the ones in your region, not literally invoices you've written",
            "You check the invoices in your region, whether you’ve written it or not.",
        ),
        (
            "the ones in your region, not literally invoices you have written",
            "You check the invoices in your region, whether you have written it or not.",
        ),
    ],
)
def test_the_asker_s_own_have_is_kept(intent: str, said: str) -> None:
    text = "You check the invoices that you've written."
    found = offered(Ladder(), Request(Operation.REPHRASE, text=text, intent=intent))

    assert texts(found) == [said.replace("’", "'")]


def test_a_statement_is_only_shortened_when_that_was_asked_or_nothing_was() -> None:
    text = "You meet in order to plan."

    assert texts(offered(Ladder(), Request(Operation.REPHRASE, text=text))) == [
        "You meet to plan."
    ]
    with pytest.raises(Unable):
        offered(Ladder(), Request(Operation.REPHRASE, text=text, intent="warmer"))


@pytest.mark.parametrize(
    ("steps", "between"),
    [
        (2, []),
        (3, ["people across several teams"]),
        (4, ["people across several teams", "people across the company"]),
    ],
)
def test_a_scale_of_people_has_as_many_steps_as_were_asked_for(
    steps: int, between: list[str]
) -> None:
    ends = ("a few people", "a wide circle of partners")
    found = offered(Ladder(), Request(Operation.SCALE, ends=ends, steps=steps))

    assert texts(found) == [ends[0], *between, ends[1]]
    assert [one.source for one in found or ()] == [
        "given",
        *["new"] * len(between),
        "given",
    ]


def test_a_scale_with_more_steps_than_anybody_knows_is_not_made() -> None:
    ends = ("a few people", "a wide circle of partners")

    with pytest.raises(Unable, match="ask for fewer steps"):
        offered(Ladder(), Request(Operation.SCALE, ends=ends, steps=8))


# --- answers that are pasted


BEFORE = ladder(
    ("S1", "Impact", "Answers mail."),
    ("S2", "Craft", "Answers the phone."),
    ("S21", "Craft", "Sings."),
    levels=("S1", "S2", "S2 Senior"),
)


@pytest.mark.parametrize(
    ("answer", "lines"),
    [
        ("## S1\nImpact\n- Bakes.\n\n## S2\n- Sings.", ["S1|Impact|Bakes.", "S2||Sings."]),
        ("## S1 Impact\n- Bakes.\n## S1\n- Sings.", ["S1|Impact|Bakes.", "S1|Impact|Sings."]),
        ("## S2 Senior\n- Bakes.", ["S2 Senior||Bakes."]),
        ("## L7, Craft\n- Bakes.", ["L7|Craft|Bakes."]),
        ("## All levels\n- Bakes.", ["common||Bakes."]),
        ("## Of the house\n- Bakes.", ["||Bakes."]),
        ("1. S1 Impact: Bakes.\n2. Sings.", ["S1|Impact|Bakes.", "S1|Impact|Sings."]),
        ("- Bakes what S1 and Impact ask for: bread.", ["||Bakes what S1 and Impact ask for: bread."]),
        ('"Bakes."\n"Sings."', ["||Bakes.", "||Sings."]),
        ("Bakes. Sings.", ["||Bakes.", "||Sings."]),
        ("- Bakes. Sings.", ["||Bakes. Sings."]),
        ("Sure:\nNote that it bakes.\n- Bakes.", ["||Bakes."]),
        ("Better now\n- Bakes.\n- Sings.\nAll is well", ["||Bakes.", "||Sings."]),
        ("**Bakes** bread\n- Sings.", ["||**Bakes** bread", "||Sings."]),
        ("- Who bakes:\n- Sings.", ["||Who bakes:", "||Sings."]),
        ("| Impact |\n|---|\n| Bakes. |\n| Sings. |", ["|Impact|Bakes.", "|Impact|Sings."]),
        (
            "| Level | Impact | Craft |\n|---|---|---|\n| S1 | Bakes.<br>Sings. | |\n| S2 | | Draws. |",
            ["S1|Impact|Bakes.", "S1|Impact|Sings.", "S2|Craft|Draws."],
        ),
        ("> - Bakes.\n> - Sings.", ["||Bakes.", "||Sings."]),
    ],
)  # fmt: skip
def test_an_answer_is_read_as_its_writer_meant_it(
    answer: str, lines: list[str]
) -> None:
    found = lines_of(answer, BEFORE, FREE)

    assert ["|".join(one[:3]) for one in found.lines] == lines


def test_an_answer_given_once_is_offered_once_and_to_each_level_its_own_part() -> None:
    author = recorded("## S1\n- Bakes.\n## S2\n- Sings.")
    whole = Task(BEFORE, FREE, unrelated)
    part = Task(BEFORE, Request(Operation.FREE, "s2"), unrelated, whole=FREE)
    first, second = author.offer(whole, ()), author.offer(part, ())

    assert first is not None and texts(first.lines) == ["Bakes.", "Sings."]
    assert second is not None and texts(second.lines) == ["Sings."]
    assert author.offer(whole, (refusal(),)) is None


CLIPPING = """Craft: what hands can do.
Shared skills: Writes clearly.

Tagline for S2: Runs the shop.
Old tagline for S1: Learns.

Current sales skills for S1:
- Sells bread.
Thanks
- for all.
"""


@pytest.mark.parametrize(
    ("category", "rows"),
    [
        ("", ["common|Skills|Writes clearly.", "S1|Sales|Sells bread."]),
        ("Craft", ["common|Shared|Writes clearly.", "S1|Sales|Sells bread."]),
        ("sales", ["common|Shared|Writes clearly.", "S1|sales|Sells bread."]),
    ],
)
def test_a_clipping_is_read_with_its_newest_tagline(
    category: str, rows: list[str]
) -> None:
    found = clipping(CLIPPING, Request(Operation.TIGHTEN, "s1", category))
    assert found is not None
    rest = [f"{one.level}|{one.category}|{one.text}" for one in found.ladder.statements]

    assert rest[0] == "S1||Runs the shop."
    assert rest[2:] == rows[1:]
    assert ("Craft: what hands can do." in found.intent) is (category != "Craft")
    assert found.intent.endswith("Thanks")
    assert clipping(CLIPPING, Request(Operation.TIGHTEN, "S2")) is None


# --- prompts


def test_a_prompt_shows_what_is_around_only_where_an_answer_can_clash_with_it() -> None:
    def asked(operation: Operation, **details: Any) -> str:
        return prompt(BEFORE, Request(operation, "S1", **details))

    assert "## AROUND" not in asked(Operation.RESTYLE, person="third")
    assert "Answers the phone." in asked(Operation.DRAFT)
    assert "Answers the phone." not in prompt(
        ladder(
            ("S1", "Impact", "Answers mail."),
            ("S2", "Craft", "Draws charts."),
            ("S3", "Craft", "Answers the phone."),
        ),
        Request(Operation.TIGHTEN, "S1"),
    )
    assert "Invent nothing" not in asked(Operation.DRAFT)
    assert "Invent nothing" in asked(Operation.TIGHTEN)
