"""Authors offer, the judge decides, and what is written is the smallest change: laws and examples of revising."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import Call
from ladders import ladder
from rung.lexicon.mentions import renamed
from rung.lexicon.person import recast
from rung.lexicon.scales import profile, tiers
from rung.model.ladder import Ladder
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.request import Request
from rung.plugins import collect
from rung.revise.author import Author, Refusal, Task, Unable
from rung.revise.mechanical.author import mechanical, procedures
from rung.revise.mechanical.merging import merged
from rung.revise.mechanical.raising import moved
from rung.revise.mechanical.shortening import shortened
from rung.revise.mechanical.speaking import spoken_as
from rung.revise.mechanical.trimming import trimmed, ungraded
from rung.revise.paste.answers import lines_of
from rung.revise.paste.prompt import prompt
from rung.workbench.revision import Commission, Judging, revised

LADDER = """# Support ladder

Every level builds on the levels below it.

## All levels

### Impact

- You solve the problem of the customer and not only the ticket.

### Craft

- You write clear, friendly, complete replies.
- You document what you learn in the help center.

## S1: Support Agent

> You answer well-scoped questions on one product.

### Impact

- You close tickets of one product with guidance.

### Craft

- You write clear, friendly replies that follow the tone of the brand.
- You reproduce defects before you report them.
- You reproduce slow pages before you report them.
- You read the release notes of every product.
- You record what you learn in the help center.

## S2: Senior Support Agent

> You handle difficult cases on several products.

### Impact

- You lead escalations across teams.

### Craft

- TODO

## S3: Lead Support Agent

> You set the direction of support.

### Impact

- You lead escalations across the company. As in S2, you write them up.

### Craft

- You mentor S2 agents.
"""


@pytest.fixture(scope="session")
def judging() -> Judging:
    from rung.relate.relation import relate
    from rung.review.rule import Rule

    return Judging(relate, collect("rung.review.rules", Rule))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ladder.md"
    path.write_text(LADDER, encoding="utf-8")
    return path


def answer(rung: Call, *arguments: str, stdin: bytes = b"") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        rung(*arguments, "--format", "json", stdin=stdin).out
    )
    return found


# --- the rules of the mechanical author


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        ("Mentors interns.", "Mentors new hires.", "Mentors interns and new hires."),
        ("You design forms.", "You test forms.", "You design and test forms."),
        (
            "You reproduce defects before you report them.",
            "You reproduce slow pages before you report them.",
            "You reproduce defects and slow pages before you report them.",
        ),
    ],
)
def test_statements_that_share_a_verb_or_an_object_become_one(
    a: str, b: str, both: str
) -> None:
    found = merged(a, b)

    assert found is not None and found.text == both and found.distance == 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Mentors interns.", "Closes the books every month."),
        ("You test forms.", "Tests forms."),
        ("Plans the week.", "Plans the week. Holds the retrospective."),
    ],
)
def test_statements_that_share_nothing_stay_apart(a: str, b: str) -> None:
    assert merged(a, b) is None


def test_trimming_takes_out_what_another_statement_says_and_nothing_else() -> None:
    found = trimmed(
        "Writes readable, tested queries that follow the naming of the warehouse.",
        ["You write readable, tested queries."],
    )

    assert found.text == "Writes queries that follow the naming of the warehouse."
    assert found.taken == ("readable", "tested")


@pytest.mark.parametrize(
    "text",
    [
        "Translates between product plans and the plans of sales.",
        "You uplift the team, sharing patterns.",
        "Plans for needs such as capacity, reachability, observability, and simplicity, alongside plans of sales.",
        "Plans for needs such as safety, uptime, cost, and access, beside plans of sales.",
        "Answers mail.",
    ],
)
def test_trimming_leaves_pairs_acts_and_short_statements_alone(text: str) -> None:
    other = (
        "Shares feedback and plans of sales with the team; capacity, reachability, observability, simplicity; safety,"
        " uptime, cost, access."
    )

    assert trimmed(text, [other]).text == text


def test_a_grade_that_the_summary_sets_is_not_said_again() -> None:
    summary = ["You deliver well-scoped work."]

    assert (
        ungraded("Takes on well-scoped tasks, with a mentor.", summary)
        == "Takes on tasks, with a mentor."
    )
    assert (
        ungraded("Takes on open-ended tasks.", summary) == "Takes on open-ended tasks."
    )


def test_shortening_keeps_every_act() -> None:
    long = "You set goals, advising managers and teaching analysts, while reviewing budgets."

    assert (
        next(shortened(long))
        == "You set goals, advise managers, teach analysts, and review budgets."
    )


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_shortening_and_recasting_never_fail_and_shortening_shortens(text: str) -> None:
    assert all(len(way.split()) < len(text.split()) for way in shortened(text))
    spoken_as(text, "second")
    trimmed(text, [text])


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("Able to plan a quarter.", "You are able to plan a quarter."),
        (
            "Responsible for their own budget.",
            "You are responsible for your own budget.",
        ),
        ("Deep knowledge of tax law.", "You have deep knowledge of tax law."),
        (
            "Not afraid of audits and welcomes them.",
            "You are not afraid of audits and welcome them.",
        ),
        ("High-quality decisions under pressure.", None),
    ],
)
def test_fragments_are_said_of_someone_where_their_words_tell_how(
    fragment: str, said: str | None
) -> None:
    found = spoken_as(fragment, "second")

    assert (found.text if found else None) == said


@pytest.mark.parametrize(
    ("third", "second"),
    [
        (
            "Invests in lamps, cables, and benches that serve the lab, and lifts others by teaching.",
            "You invest in lamps, cables, and benches that serve the lab, and lift others by teaching.",
        ),
        (
            "Scopes, designs, and delivers exhibitions.",
            "You scope, design, and deliver exhibitions.",
        ),
    ],
)
def test_lists_of_things_and_of_acts_are_told_apart(third: str, second: str) -> None:
    found = recast(third, "second")

    assert found is not None and found.text == second


def test_adjectives_are_no_verbs_and_clauses_keep_their_subject() -> None:
    adjectives = recast("You write clear, friendly, complete replies.", "third")
    clause = recast("You check figures before you report them.", "third")

    assert (
        adjectives is not None
        and adjectives.text == "Writes clear, friendly, complete replies."
    )
    assert (
        clause is not None and clause.text == "Checks figures before they report them."
    )


@pytest.mark.parametrize(
    "text",
    ["You lead projects across teams.", "Works with guidance.", "Advises your team."],
)
def test_raising_moves_a_statement_by_one_rank_on_one_dimension(text: str) -> None:
    before = profile(text)
    for found in moved(text, 1):
        assert (
            found.rank == before[found.dimension] + 1
            or found.rank
            == min(
                tier.rank for tier in tiers(text) if tier.dimension == found.dimension
            )
            + 1
        )
        assert (found.dimension, found.rank) in {
            (tier.dimension, tier.rank) for tier in tiers(found.text)
        }


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (
            "See IC6, ic6 and IC 6; IC60 and NIC6 stay.",
            "See IC5, ic5 and IC 5; IC60 and NIC6 stay.",
        ),
        ("IC5 reports to IC6.", "IC6 reports to IC5."),
    ],
)
def test_every_mention_follows_all_at_once(text: str, new: str) -> None:
    pairs = (("IC6", "IC5"),) if "60" in text else (("IC5", "IC6"), ("IC6", "IC5"))

    assert renamed(text, pairs) == new


# --- the mechanical author before the judge


def test_tighten_meets_the_number_and_names_what_it_cut(rung: Call, file: Path) -> None:
    found = answer(
        rung, "tighten", str(file), "--level", "s1", "--category", "craft", "--max", "2"
    )
    fates = {entry["old"]: entry["became"] for entry in found["ledger"]}

    assert found["accepted"] is True
    assert len(found["statements"]) == 2
    assert fates["You record what you learn in the help center."] == "implied"
    assert "cut" in fates.values() and "dropped" not in fates.values()
    assert len(fates) == 5


def test_tighten_invents_no_word(judging: Judging) -> None:
    before = ladder(
        ("common", "Craft", "You write tested, readable queries."),
        (
            "S1",
            "Craft",
            "Writes readable, tested queries that follow the naming of the warehouse.",
        ),
        ("S1", "Craft", "Draws charts for finance."),
        ("S1", "Craft", "Draws charts for sales."),
        ("S1", "Craft", "Explains outliers to whoever asked."),
        ("S1", "Craft", "Explains gaps to whoever asked."),
    )
    found = revised(
        before,
        Request(Operation.TIGHTEN, "S1", "Craft", 3),
        Commission(mechanical, judging),
    )
    assert found is not None and found.accepted
    words = {
        word.strip(".,").lower()
        for one in before.statements
        for word in one.text.split()
    } | {"and"}
    new = {
        word.strip(".,").lower()
        for line in found.proposal.lines
        for word in line.text.split()
    }

    assert len(found.proposal.lines) == 3
    assert new <= words


def test_a_refused_proposal_comes_back_otherwise_or_not_at_all(
    judging: Judging,
) -> None:
    before = ladder(
        ("S1", "Craft", "Draws charts."),
        ("S1", "Craft", "Checks the charts of others."),
    )
    task = Task(before, Request(Operation.TIGHTEN, "S1", "Craft", 1), judging.relate)
    seen: list[tuple[Line, ...]] = []
    refused: tuple[Refusal, ...] = ()
    while (offered := mechanical.offer(task, refused)) is not None:
        assert offered.lines not in seen
        seen.append(offered.lines)
        said = judging.judged(before, offered)
        refused = (*refused, Refusal(offered, said.verdicts, said.account))
        assert len(refused) < 10


def test_the_whole_ladder_is_tightened_level_by_level(rung: Call, file: Path) -> None:
    found = answer(rung, "tighten", str(file), "--max", "3")
    counts = [(one["level"], one["category"]) for one in found["statements"]]

    assert max(counts.count(cell) for cell in counts) <= 3
    assert {one["level"] for one in found["statements"]} == {"common", "S1", "S2", "S3"}


def test_convert_keeps_the_finished_part_and_accounts_for_the_old_one(
    rung: Call, file: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old.md"
    old.write_text(
        "## S2\n\n### Craft\n\n- Rewrites macros that customers misread.\n- Able to teach S1 agents.\n"
    )
    found = answer(
        rung, "convert", str(old), "--into", str(file), "--level", "S2", "--apply"
    )
    texts = [one["text"] for one in found["statements"]]
    after = file.read_text()

    assert found["accepted"] is True and found["applied"] is True
    assert "You lead escalations across teams." in texts
    assert "You rewrite macros that customers misread." in texts
    assert {entry["became"] for entry in found["ledger"]} <= {
        "kept",
        "reworded",
        "moved",
        "implied",
    }
    assert "- You rewrite macros that customers misread.\n" in after
    assert after.split("## S2")[0] == LADDER.split("## S2")[0]
    assert after.count("TODO") == 0


def test_draft_marks_what_is_new_and_stays_above(rung: Call, file: Path) -> None:
    found = answer(rung, "draft", str(file), "--level", "S4")

    assert found["accepted"] is True
    assert found["statements"] and all(
        "new, from S3" in one["source"] for one in found["statements"]
    )
    assert all(one["level"] == "S4" for one in found["statements"])


def test_draft_advises_against_a_level_that_nothing_sets_apart(
    rung: Call, tmp_path: Path
) -> None:
    path = tmp_path / "flat.md"
    path.write_text(
        "## S1\n\n### Craft\n\n- Answers mail.\n\n## S2\n\n### Craft\n\n- Answers the phone.\n"
    )
    found = rung("draft", str(path), "--level", "S3")

    assert found.code == 1 and "Don't add a level" in " ".join(found.out.split())


def test_a_scale_rises_between_the_given_ends(rung: Call) -> None:
    found = answer(
        rung, "scale", "a few people", "a wide circle of partners", "--steps", "6"
    )
    steps = [one["text"] for one in found["statements"]]

    assert found["accepted"] is True
    assert (steps[0], steps[-1], len(steps), len(set(steps))) == (
        "a few people",
        "a wide circle of partners",
        6,
        6,
    )
    assert rung("scale", "blue", "green").code == 1


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        (
            ("a few people", "a wide circle of partners"),
            "scale from 'a few people' to 'a wide circle of partners': 6 steps, accepted",
        ),
        (("blue", "green"), "scale from 'blue' to 'green': 6 steps, refused"),
    ],
)
def test_the_title_of_a_scale_names_its_ends_and_counts_its_steps(
    rung: Call, ends: tuple[str, str], told: str
) -> None:
    found = rung("scale", *ends)

    assert " ".join(found.out.split()).startswith(told)


def test_rephrase_uses_the_words_of_the_asker_or_says_that_it_can_not(
    rung: Call,
) -> None:
    text = "You keep track of the invoices that you've written."
    said = rung(
        "rephrase",
        text,
        "--intent",
        "the ones in your region, not literally invoices you've written",
    )
    unable = rung("rephrase", "You keep the books.", "--intent", "more poetic")

    assert (
        said.code == 0
        and "invoices in your region, whether you've written it or not."
        in " ".join(said.out.split())
    )
    assert unable.code == 1 and "without inventing" in " ".join(unable.out.split())


@pytest.mark.parametrize("operation", procedures())
def test_every_operation_says_no_in_a_sentence_to_an_empty_ladder(
    operation: Operation, judging: Judging
) -> None:
    request = Request(operation, "S1")
    try:
        found = mechanical.offer(Task(Ladder(), request, judging.relate), ())
    except Unable as error:
        assert str(error).endswith((".", ")", "…"))
    else:
        assert found is None or not found.lines


# --- written into the file


@pytest.mark.parametrize("person", ["third", "first"])
def test_restyle_changes_only_statements_and_comes_back(
    rung: Call, file: Path, person: str
) -> None:
    assert rung("restyle", str(file), "--person", person, "--apply").code == 0
    there = file.read_text()
    back = rung("restyle", str(file), "--person", "second", "--apply")

    assert there != LADDER
    assert [line for line in there.splitlines() if line.startswith("#")] == [
        line for line in LADDER.splitlines() if line.startswith("#")
    ]
    assert back.code == 0


def test_a_swap_swaps_names_mentions_and_places(rung: Call, file: Path) -> None:
    assert rung("relevel", str(file), "--swap", "S2", "S3", "--apply").code == 0
    after = file.read_text()

    assert after.index("## S2: Lead Support Agent") < after.index(
        "## S3: Senior Support Agent"
    )
    assert (
        "You lead escalations across the company. As in S3, you write them up." in after
    )
    assert rung("relevel", str(file), "--swap", "S2", "S3", "--apply").code == 0
    assert file.read_text() == LADDER


def test_a_rename_changes_names_and_nothing_else(rung: Call, file: Path) -> None:
    assert rung("relevel", str(file), "S3=S4", "--apply").code == 0
    assert file.read_text() == LADDER.replace("S3", "S4")


def test_two_levels_of_one_name_are_refused(rung: Call, file: Path) -> None:
    found = rung("relevel", str(file), "S3=S2", "--apply")

    assert found.code == 1 and "would be the name of two levels" in " ".join(
        found.out.split()
    )
    assert file.read_text() == LADDER


def test_a_new_level_takes_the_shape_of_its_neighbour(rung: Call, file: Path) -> None:
    assert rung("draft", str(file), "--level", "S4", "--apply").code == 0
    added = file.read_text().removeprefix(LADDER)

    assert (
        "## S4\n" in added
        and "### Impact" in added
        and "Lead Support Agent" not in added
    )


def test_nothing_is_written_without_being_asked_or_when_refused(
    rung: Call, file: Path
) -> None:
    rung("tighten", str(file), "--max", "2")
    rung(
        "answer",
        str(file),
        "-",
        "--request",
        "tighten",
        "--level",
        "S1",
        "--apply",
        stdin=b"- You rule.\n",
    )

    assert file.read_text() == LADDER
    assert not (file.parent / ".rung").exists()


# --- other authors

TALK = """Certainly! Here's a tighter list:

---

**S1 Craft:**

1. You reproduce defects and slow pages before you report them.
2. You read the release notes of every product.
3. You write clear, friendly replies that follow the tone of the brand.

---

This version is concise.
"""
FENCED = """```markdown
### S1, Craft
* You reproduce defects and slow pages before you report them.
* You read the release notes of every product.
* You write clear, friendly replies that follow the tone of the brand.
```"""
TABLE = """Here you go:

| Craft |
| --- |
| You reproduce defects and slow pages before you report them. |
| You read the release notes of every product. |
| You write clear, friendly replies that follow the tone of the brand. |
"""


@pytest.mark.parametrize("text", [TALK, FENCED, TABLE], ids=["talk", "fence", "table"])
def test_an_answer_is_read_however_it_is_formatted(
    rung: Call, file: Path, text: str
) -> None:
    asked = (
        "--request",
        "tighten",
        "--level",
        "S1",
        "--category",
        "Craft",
        "--max",
        "3",
    )
    found = answer(rung, "answer", str(file), *asked, stdin=text.encode())

    assert sorted(one["text"] for one in found["statements"]) == [
        "You read the release notes of every product.",
        "You reproduce defects and slow pages before you report them.",
        "You write clear, friendly replies that follow the tone of the brand.",
    ]
    assert {(one["level"], one["category"]) for one in found["statements"]} == {
        ("S1", "Craft")
    }


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("- You reproduce defects before you report them.\n", "accounted"),
        (TALK.replace("release notes", "tarot cards"), "nothing-invented"),
        (TALK.replace("1. You", "1. **Bug Whisperer**: You"), "form"),
        (
            TALK.replace(
                "3. You", "3. You document what you learn in the help center.\n4. You"
            ),
            "form",
        ),
    ],
)
def test_an_answer_that_loses_invents_or_breaks_the_form_is_refused(
    rung: Call, file: Path, text: str, check: str
) -> None:
    asked = (
        "--request",
        "tighten",
        "--level",
        "S1",
        "--category",
        "Craft",
        "--max",
        "3",
        "--format",
        "json",
    )
    found = rung("answer", str(file), *asked, stdin=text.encode())

    assert found.code == 1
    assert check in {
        one["check"] for one in json.loads(found.out)["verdicts"] if not one["holds"]
    }


def test_a_good_answer_is_accepted_and_its_words_about_itself_are_not_the_answer(
    rung: Call, file: Path
) -> None:
    asked = (
        "--request",
        "tighten",
        "--level",
        "S1",
        "--category",
        "Craft",
        "--max",
        "3",
    )
    found = rung("answer", str(file), *asked, stdin=TALK.encode())

    assert found.code == 0, found.out


def test_what_an_answer_names_as_cut_is_no_part_of_it() -> None:
    before = ladder(("S1", "Craft", "Answers mail."), ("S1", "Craft", "Sings songs."))
    found = lines_of(
        "- Answers mail.\n\nCUT\n- Sings songs.\n",
        before,
        Request(Operation.TIGHTEN, "S1", "Craft", 1),
    )

    assert [one.text for one in found.lines] == [
        "Answers mail."
    ] and "Sings songs." in found.note


def test_levels_and_categories_of_an_answer_are_found_in_headings_and_leads() -> None:
    before = ladder(
        ("S1", "Impact", "Answers mail."), ("S2", "Craft", "Answers the phone.")
    )
    text = "## S1\n\n**Impact**\n- Answers mail.\n\n## Expectations for S2 (Senior)\n\nCraft: Answers the phone.\n"
    found = lines_of(text, before, Request(Operation.FREE))

    assert [one[:3] for one in found.lines] == [
        ("S1", "Impact", "Answers mail."),
        ("S2", "Craft", "Answers the phone."),
    ]


def test_a_prompt_holds_all_that_an_assistant_needs(rung: Call, file: Path) -> None:
    text = rung(
        "ask",
        "tighten",
        str(file),
        "--level",
        "S1",
        "--category",
        "Craft",
        "--max",
        "3",
    ).out

    for part in (
        "At most 3",
        "You reproduce slow pages",
        "You document what you learn",
        "Invent nothing",
        "S1, Craft",
    ):
        assert part in text
    assert "You mentor S2 agents." not in text
    assert rung(
        "tighten", str(file), "--level", "S1", "--author", "paste"
    ).out.startswith("# A request")


def test_refused_answers_go_back_with_their_reasons(judging: Judging) -> None:
    before = ladder(
        ("S1", "Craft", "Draws charts."),
        ("S1", "Craft", "Teaches interns to read charts."),
    )
    answers = ["- Paints walls.", "- Draws charts.\n- Teaches interns to read charts."]
    prompts: list[str] = []

    def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal:
        prompts.append(prompt(task.ladder, task.request, refused))
        return Proposal(
            task.request,
            "x",
            lines_of(answers[len(refused)], task.ladder, task.request).lines,
        )

    found = revised(
        before,
        Request(Operation.TIGHTEN, "S1", "Craft"),
        Commission(Author("x", offer), judging),
    )

    assert found is not None and found.accepted and len(found.refused) == 1
    assert (
        "Paints walls" in prompts[1]
        and "was refused" in prompts[1]
        and "was refused" not in prompts[0]
    )


def test_a_recorded_answer_is_judged_like_any_other(
    rung: Call, file: Path, tmp_path: Path
) -> None:
    said = tmp_path / "said.txt"
    said.write_text(TALK)
    asked = ("tighten", str(file), "--level", "S1", "--category", "Craft", "--max", "3")
    found = answer(
        rung, *asked, "--author", "recorded", "--answers", str(said), "--apply"
    )

    assert found["author"] == "recorded" and found["applied"] is True
    assert (
        "You reproduce defects and slow pages before you report them."
        in file.read_text()
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("tighten", "nowhere.md"), "doesn't exist"),
        (("tighten", "FILE", "--level", "S9"), "no level 'S9'"),
        (("tighten", "FILE", "--category", "Crft"), "did you mean Craft"),
        (("tighten", "FILE", "--author", "model"), "Name a model"),
        (
            ("tighten", "FILE", "--author", "model", "--model", "openai:x"),
            "OPENAI_API_KEY",
        ),
        (("tighten", "FILE", "--author", "recorded"), "--answers"),
        (("relevel", "FILE", "S3"), "OLD=NEW"),
        (("relevel", "FILE", "--swap", "S1", "S8"), "no level 'S8'"),
        (("relevel", "FILE", "--swap", "S1", "S22"), "did you mean S2?"),
        (("answer", "-", "-", "--request", "tighten"), "both"),
    ],
)
def test_what_can_not_be_tried_is_told_in_a_sentence(
    rung: Call,
    file: Path,
    arguments: tuple[str, ...],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("OPENAI_API_KEY", "RUNG_MODEL"):
        monkeypatch.delenv(name, raising=False)
    found = rung(*(str(file) if one == "FILE" else one for one in arguments))

    assert found.code == 2
    assert told in found.err and "Traceback" not in found.err


def test_changes_can_be_accepted_one_by_one(rung: Call, file: Path) -> None:
    asked = (
        "tighten",
        str(file),
        "--level",
        "S1",
        "--category",
        "Craft",
        "--interactive",
    )
    rejected = rung(*asked, stdin=b"n\n")

    assert "1 of 1" in rejected.err
    assert file.read_text() == LADDER
    assert (
        rung(*asked, stdin=b"n\nu\ny\n" if "2 of" in rejected.err else b"y\n").code == 0
    )
    assert "You record what you learn" not in file.read_text()


CLIPPING = """Craft: what you can do with your hands.

Shared expectations for craft:
- You write clear, friendly replies.

Current tagline for S1: Learns the trade.

New tagline for S2: You answer well-scoped questions.

Current craft skills for S1:
- Writes clear replies that follow the tone of the brand.
- Reproduces defects.
- Reproduces slow pages.
- Answers well-scoped questions.

Please (a) remove what the others say, (b) have no more than 2 points.
"""


def test_a_clipping_is_read_as_the_ladder_it_is_about(
    rung: Call, tmp_path: Path
) -> None:
    path = tmp_path / "clipping.txt"
    path.write_text(CLIPPING)
    found = answer(
        rung, "tighten", str(path), "--level", "S1", "--category", "Craft", "--max", "2"
    )
    fates = {entry["old"]: entry["became"] for entry in found["ledger"]}

    assert (
        found["accepted"] is True and len(found["statements"]) == 2 and len(fates) == 4
    )
    assert fates["Answers well-scoped questions."] == "implied"
    assert "Reproduces defects and slow pages." in {
        one["text"] for one in found["statements"]
    }
    assert any("New tagline for S2" in one["why"] for one in found["verdicts"])
    assert rung("tighten", str(path), "--level", "S7").code == 2


PAGE = "<h2>S1</h2><h3>Craft</h3><ul>\n<li>Answers mail.</li>\n<li>Answers mail of customers.</li>\n</ul>\n<h2>S2</h2>\n"
DATA = """levels:
  - id: S1
    expectations:
      Craft:
        - "Draws charts for sales."   # the first
        - Draws charts for finance.
        - Answers the phone.
  - id: S2
    expectations:
      Craft:
        - Sings songs.
"""


def test_statements_leave_pages_and_data_files_with_their_marks(
    rung: Call, tmp_path: Path
) -> None:
    page, data = tmp_path / "l.html", tmp_path / "l.yaml"
    page.write_text(PAGE + "<h3>Craft</h3><ul><li>Sings songs.</li></ul>\n")
    data.write_text(DATA)

    assert rung("tighten", str(page), "--apply").code == 0
    assert (
        page.read_text()
        == PAGE.replace("<li>Answers mail.</li>\n", "")
        + "<h3>Craft</h3><ul><li>Sings songs.</li></ul>\n"
    )
    assert rung("tighten", str(data), "--max", "2", "--apply").code == 0
    assert data.read_text() == DATA.replace(
        "for sales.", "for sales and finance."
    ).replace("        - Draws charts for finance.\n", "")
