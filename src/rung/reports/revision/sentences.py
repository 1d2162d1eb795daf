"""What the judge said, in English: the one place where a verdict becomes a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from rung.model.verdict import Verdict
from rung.reports.revision import form_wording, wording
from rung.reports.revision.wording import Sentence


def sentence(verdict: Verdict) -> str:
    """The verdict as a sentence; one that only deserves attention begins 'Worth a look'."""
    return KINDS[verdict.kind](verdict)


KINDS: Mapping[str, Sentence] = {
    "statement-lost": wording.statement_lost,
    "clause-lost": wording.clause_lost,
    "cut-for-length": wording.cut,
    "all-accounted": wording.all_accounted,
    "text-kept": lambda one: f"'{one.old[0].text}' is unchanged.",
    "text-not-kept": wording.not_kept,
    "acts-joined": wording.joined,
    "acts-apart": form_wording.always("Separate acts are kept separate."),
    "step-lost": wording.step_lost,
    "scales-kept": wording.scales_kept,
    "fact-gone": wording.fact_gone,
    "fact-new": wording.fact_new,
    "facts-kept": form_wording.always("Numbers and names are unchanged."),
    "invented": wording.invented,
    "new-as-said": wording.new_as_said,
    "nothing-invented": form_wording.always(
        "The answer says only what the old statements say."
    ),
    "new-finding": wording.new_finding,
    "new-hint": wording.new_hint,
    "no-new-findings": form_wording.always("The rules find nothing new."),
    "repeats": wording.repeats,
    "echoes": wording.echoes,
    "says-twice": wording.says_twice,
    "no-repetition": form_wording.always("No line clearly repeats another statement."),
    "tier-changed": form_wording.tier_changed,
    "tier-gone": form_wording.tier_gone,
    "tier-above": form_wording.tier_brought("more"),
    "tier-below": form_wording.tier_brought("less"),
    "denial-gone": form_wording.denial("ruled out", "asked for"),
    "denial-new": form_wording.denial("asked for", "ruled out"),
    "widened": form_wording.widened,
    "reach-gone": form_wording.reach_gone,
    "asks-more": form_wording.asks("more"),
    "asks-less": form_wording.asks("less"),
    "bar-stands": form_wording.always("Nothing is raised or lowered."),
    "below-level-below": form_wording.beyond("below"),
    "above-level-above": form_wording.beyond("above"),
    "dips-below": lambda one: f"Worth a look: {form_wording.beyond('below')(one)}",
    "between-neighbours": form_wording.always(
        "Every dimension stays between the levels below and above."
    ),
    "too-many": form_wording.too_many,
    "coined-label": wording.coined,
    "bold-type": lambda one: (
        f"Bold type in {wording.quoted(wording.texts(one.new))} was not asked for."
    ),
    "heading-in-answer": lambda one: (
        f"{wording.quoted(wording.texts(one.new))} is a heading, not a statement."
    ),
    "person-asked": form_wording.person("was asked for"),
    "person-habit": form_wording.person("the statements before it use"),
    "nobody-addressed": form_wording.always(
        "The old text addresses 'you'; the answer addresses nobody."
    ),
    "not-shorter": form_wording.too_long("A shorter text"),
    "not-tighter": form_wording.too_long("A tighter text"),
    "longer-than-models": form_wording.longer,
    "unknown-category": lambda one: (
        f"This ladder has no category {wording.quoted(one.came)}."
    ),
    "unknown-level": lambda one: (
        f"This ladder has no level {wording.quoted(one.came)}."
    ),
    "other-level": form_wording.other_level,
    "holes-left": form_wording.holes_left,
    "form-holds": form_wording.form_holds,
    "outside-scope": form_wording.outside,
    "scope-kept": form_wording.always("Nothing outside the scope is changed."),
    "reworded-names": form_wording.reworded("only names should change"),
    "reworded-unasked": form_wording.reworded("nothing should change"),
    "only-names": form_wording.always("No line is reworded."),
    "end-changed": form_wording.end_changed,
    "steps-miscounted": form_wording.steps,
    "units-mixed": form_wording.units,
    "step-flat": form_wording.flat,
    "scale-rises": lambda one: (
        f"{one.counts[0]} steps of one unit, none lower than the one before."
    ),
    "claim-repeats": form_wording.claim_repeats,
    "claim-lost": form_wording.claim_lost,
    "claim-longer": form_wording.claim_longer,
    "no-such-level": form_wording.check("the ladder has no level {name}."),
    "no-such-category": form_wording.check("the ladder has no category {name}."),
    "other-level-named": form_wording.check("it is for {name}, but mentions '{came}'."),
    "two-titles": form_wording.check(
        "'{words[0]}' is the title of {words[1]}, and {words[2]} is called '{words[3]}'."
    ),
    "shared-title": form_wording.check(
        "'{words[0]}' is the title of {words[2]} and of {words[1]}."
    ),
    "model-empty": form_wording.check(
        "{name} should serve as the model, but it is empty."
    ),
    "no-source": form_wording.check(
        "there is no source for {name}, so anything drafted is invented."
    ),
    "names-other-level": form_wording.check(
        "it is for {name}, but '{old}' mentions level {words[0]}."
    ),
    "line-names-other-level": form_wording.check(
        "{words[0]} has a line that names {words[1]}: '{text}'."
    ),
    "unable": lambda one: one.name,
}
"""The sentence for each kind of verdict."""
