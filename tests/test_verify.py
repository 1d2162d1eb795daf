"""The judge: laws that hold for every ladder, and one case per fault that it must name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import OLD, ROWS, asked, likely, refusals, saying, team
from rung.lexicon.content import content, share
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.request import Request
from rung.reports.revision.fates import because
from rung.reports.revision.sentences import sentence
from rung.verify.judge import all_checks, judge


@pytest.mark.parametrize("operation", ["tighten", "restyle", "convert", "free"])
def test_the_old_text_itself_is_accepted(operation: str) -> None:
    found = asked(operation, *OLD)

    assert refusals(found) == ""
    assert found.accepted
    assert [one.became for one in found.account] == ["kept"] * 4


FAULTS = {
    "a statement dropped": ((OLD[0], OLD[1], OLD[3]), "accounted", "Marta"),
    "a clause dropped": (
        (*OLD[:2], "Explains trade-offs to Marta's team.", OLD[3]),
        "accounted",
        "risk list",
    ),
    "a number": (
        (OLD[0].replace("two", "five"), *OLD[1:]),
        "numbers-and-names-kept",
        "five",
    ),
    "a name": (
        (*OLD[:2], OLD[2].replace("Marta", "Goran"), OLD[3]),
        "numbers-and-names-kept",
        "Goran",
    ),
    "scope": (
        (*OLD[:3], OLD[3].replace("small group", "large group")),
        "nothing-invented",
        "large",
    ),
    "a step of a scale": (
        (*OLD[:3], OLD[3].replace(" to contract", "")),
        "scales-kept",
        "contract",
    ),
    "all": (
        (OLD[0], "Repairs all broken builds within a day.", *OLD[2:]),
        "bar-unmoved",
        "'all'",
    ),
    "denied": (
        (OLD[0], "Never repairs broken builds within a day.", *OLD[2:]),
        "bar-unmoved",
        "ruled out",
    ),
    "person": (
        ("You plan the weekly release with two testers.", *OLD[1:]),
        "form",
        "Leads",
    ),
    "a label": (("**Release Hero**: " + OLD[0], *OLD[1:]), "form", "Release Hero"),
    "a copy of common": (
        (*OLD, "Writes tests for every change."),
        "no-collision",
        "the part for all levels",
    ),
    "puff": (
        (OLD[0][:-1] + ", ensuring groundbreaking results.", *OLD[1:]),
        "no-new-findings",
        "groundbreaking",
    ),
    "invented": ((*OLD, "Mentors the apprentices."), "nothing-invented", "apprentices"),
    "fused": (
        (OLD[0], OLD[2], OLD[3][:-1] + " by repairing broken builds within a day."),
        "acts-apart",
        "they were separate",
    ),
}


@pytest.mark.parametrize(("lines", "check", "cue"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named(lines: tuple[str, ...], check: str, cue: str) -> None:
    found = asked("tighten", *lines)

    assert not found.accepted
    assert any(
        line.startswith(check) and cue in line for line in refusals(found).splitlines()
    ), refusals(found)


def test_a_change_in_another_person_is_what_was_asked_for() -> None:
    texts = (
        "You plan the weekly release with two testers.",
        "You repair broken builds within a day.",
        "You explain trade-offs to Marta's team, and keep the risk list current.",
        "You support a small group of customers from pilot to contract to renewal.",
    )

    assert refusals(asked("restyle", *texts, person="second")) == ""
    assert "form" in refusals(asked("restyle", *texts, person="third"))


def test_a_number_forces_a_cut_and_no_more() -> None:
    found = asked("tighten", *OLD[:3], max=3)
    more = asked("tighten", *OLD[:2], max=3)

    assert found.accepted, refusals(found)
    assert [one.became for one in found.account] == ["kept", "kept", "kept", "cut"]
    assert any(
        "pilot" in sentence(one) for one in found.verdicts if one.check == "accounted"
    )
    assert [one.became for one in more.account][2:] == ["dropped", "dropped"]
    assert "At most 3" in refusals(asked("tighten", *OLD, max=3))


def test_what_common_says_may_go_and_what_nobody_says_may_not() -> None:
    before = team(
        *ROWS,
        ("P2", "Craft", "Keeps customer data private and signs the visitors' book."),
    )
    found = asked("tighten", *OLD, before=before)

    assert [one.became for one in found.account][-1] == "dropped"
    assert "signs the visitors' book" in refusals(found)
    assert (
        "customer data"
        not in because(found.account[-1], Request(Operation.TIGHTEN)).split("The rest")[
            0
        ]
    )
    whole = team(*ROWS, ("P2", "Craft", "Keeps customer data private."))
    assert asked("tighten", *OLD, before=whole).account[-1].became == "implied"
    assert not asked("restyle", *OLD, before=whole).accepted


def test_two_statements_may_become_one() -> None:
    found = asked(
        "tighten",
        "Plans the weekly release with two testers, and repairs broken builds within a day.",
        *OLD[2:],
    )

    assert found.accepted, refusals(found)
    assert [one.became for one in found.account][:2] == ["merged", "merged"]


def test_other_words_count_as_the_same_only_where_rewording_was_asked_for() -> None:
    before = team(("P2", "Craft", "Mends broken builds fast."))

    def said(operation: str, text: str) -> bool:
        line = Line("P2", "Craft", text)
        return judge(
            before,
            Proposal(Request(Operation.named(operation), "P2", "Craft"), "x", (line,)),
            relate=saying("same"),
        ).accepted

    assert said("rephrase", "Repairs broken builds fast.")
    assert not said("shorten", "Repairs broken builds.")
    assert not said("rephrase", "Mends builds.")
    assert not said("rephrase", "Mends broken builds fast and chairs the board.")


def test_fixed_texts_stay_word_for_word() -> None:
    assert "fixed-text-kept" in refusals(
        asked("tighten", OLD[0].replace("Plans", "Arranges"), *OLD[1:], keep=(OLD[0],))
    )
    assert asked("tighten", *OLD, keep=(OLD[0],)).accepted


def test_shorter_means_shorter_and_nothing_lost() -> None:
    one = "Really explains trade-offs, in plain words, to Marta's team."
    before = team(("P2", "Craft", one))

    assert "A shorter text was asked for" in refusals(
        asked("shorten", one, before=before, text=one)
    )
    assert asked(
        "shorten", one.replace("Really explains", "Explains"), before=before, text=one
    ).accepted
    lost = asked(
        "shorten", "Explains trade-offs to Marta's team.", before=before, text=one
    )
    assert "in plain words" in refusals(lost)


def test_renaming_changes_names_only() -> None:
    before = team(("P2", "Craft", "Coaches P1."), ("P3", "Craft", "Coaches P2."))
    lines = (Line("P3", "Craft", "Coaches P1."), Line("P2", "Craft", "Coaches P3."))
    request = Request(Operation.RELEVEL, rename=(("P2", "P3"), ("P3", "P2")))
    good = judge(before, Proposal(request, "x", lines), relate=likely)
    bad = judge(
        before,
        Proposal(request, "x", (lines[0], lines[1]._replace(text="Trains P3."))),
        relate=likely,
    )

    assert "outside-untouched" not in refusals(good)
    assert "Trains P3." in refusals(bad)


def test_a_scale_has_its_ends_its_steps_and_one_unit() -> None:
    def steps(*texts: str) -> str:
        request = Request(
            Operation.SCALE,
            steps=3,
            ends=("a few people", "partners in all departments"),
        )
        lines = tuple(Line("", "", text) for text in texts)
        return refusals(judge(team(), Proposal(request, "x", lines), relate=likely))

    assert (
        steps("a few people", "people across teams", "partners in all departments")
        == ""
    )
    assert "was given" in steps(
        "a few people", "people across teams", "partners everywhere"
    )
    assert "steps were asked for" in steps(
        "a few people", "partners in all departments"
    )
    assert "does not exceed" in steps(
        "a few people", "several colleagues", "partners in all departments"
    )
    assert "activity" in steps(
        "a few people", "company initiatives", "partners in all departments"
    )


def test_a_draft_says_what_is_new() -> None:
    line = Line("P4", "Craft", "Chairs the yearly budget round.")
    request = Request(Operation.DRAFT, level="P4")

    assert "nothing-invented" in refusals(
        judge(team(), Proposal(request, "x", (line,)), relate=likely)
    )
    marked = judge(
        team(), Proposal(request, "x", (line._replace(source="new"),)), relate=likely
    )
    assert "nothing-invented" not in refusals(marked)


def test_a_request_that_contradicts_the_document_warns() -> None:
    found = asked("tighten", *OLD, intent="New tagline for P3: plans releases")

    assert found.accepted
    assert any(
        "Please check the request" in sentence(one) and "P3" in sentence(one)
        for one in found.verdicts
    )


def test_an_untrue_note_is_refused() -> None:
    request = Request(Operation.TIGHTEN, level="P2", category="Craft")
    lines = tuple(
        Line("P2", "Craft", text) for text in (*OLD, "Writes tests for every change.")
    )
    found = judge(
        team(),
        Proposal(request, "x", lines, "This avoids any overlap with what is common."),
        relate=likely,
    )

    assert "claims" in refusals(found)


def test_the_judge_asks_the_checks_that_are_given() -> None:
    names = {one.name for one in all_checks()}

    assert {
        "accounted",
        "nothing-invented",
        "bar-unmoved",
        "form",
        "no-collision",
    } <= names
    request = Request(Operation.TIGHTEN, level="P2", category="Craft")
    found = judge(team(), Proposal(request, "x", ()), relate=likely, checks=())
    assert found.accepted
    assert [one.became for one in found.account] == ["dropped"] * 4


WORDS = st.sampled_from(
    "plans repairs reviews designs tests budgets releases contracts tools reports audits weekly small".split()
)
STATEMENTS = st.lists(
    st.lists(WORDS, min_size=3, max_size=7, unique=True).map(
        lambda words: " ".join(words).capitalize() + "."
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda text: frozenset(text.lower().rstrip(".").split()),
)


@settings(max_examples=40, deadline=None)
@given(STATEMENTS)
def test_nothing_changed_is_nothing_lost(texts: list[str]) -> None:
    before = team(*(("P2", "Craft", text) for text in texts))
    found = asked("restyle", *texts, before=before)

    assert [one.became for one in found.account] == ["kept"] * len(texts)
    assert not [
        one
        for one in found.verdicts
        if one.check in ("accounted", "nothing-invented", "bar-unmoved")
        and not one.holds
    ]


@settings(max_examples=40, deadline=None)
@given(STATEMENTS, st.permutations(range(5)))
def test_judging_twice_and_in_any_order_is_the_same(
    texts: list[str], order: list[int]
) -> None:
    before = team(*(("P2", "Craft", text) for text in texts))
    request = Request(Operation.TIGHTEN, level="P2", category="Craft")
    lines = tuple(Line("P2", "Craft", texts[at]) for at in order if at < len(texts))
    offered = Proposal(request, "x", lines)
    first = judge(before, offered, relate=likely)

    assert judge(before, offered, relate=likely) == first
    turned = judge(before, offered, relate=likely, checks=tuple(reversed(all_checks())))
    assert (turned.accepted, turned.account) == (first.accepted, first.account)
    assert [one.became for one in first.account] == ["kept"] * len(texts)


@settings(max_examples=40, deadline=None)
@given(STATEMENTS, st.integers(0, 4))
def test_a_statement_taken_out_is_missed_unless_another_says_it(
    texts: list[str], out: int
) -> None:
    out %= len(texts)
    rest = texts[:out] + texts[out + 1 :]
    found = asked(
        "restyle", *rest, before=team(*(("P2", "Craft", text) for text in texts))
    )
    said = [share(content(texts[out]), content(text)) for text in rest]

    if max(said, default=0) < 0.6:
        assert not found.accepted
        assert found.account[out].became == "dropped"
