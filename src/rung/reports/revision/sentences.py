"""What the judge answered, in English: the one place where a verdict becomes a sentence for people."""

from __future__ import annotations

from collections.abc import Mapping

from rung.model.verdict import Verdict
from rung.reports.revision import form_wording, wording
from rung.reports.revision.wording import Sentence


def sentence(verdict: Verdict) -> str:
    """The verdict as a sentence; what is only worth a look says so."""
    return KINDS[verdict.kind](verdict)


KINDS: Mapping[str, Sentence] = {
    "statement-lost": wording.statement_lost,
    "clause-lost": wording.clause_lost,
    "cut-for-length": wording.cut,
    "all-accounted": wording.all_accounted,
    "text-kept": lambda one: f"'{one.old[0].text}' stands as it was.",
    "text-not-kept": wording.not_kept,
    "acts-joined": wording.joined,
    "acts-apart": form_wording.always(
        "What stood apart is not made to serve each other."
    ),
    "step-lost": wording.step_lost,
    "scales-kept": lambda one: f"{one.counts[0]} ordered scales keep their steps.",
    "fact-gone": wording.fact_gone,
    "fact-new": wording.fact_new,
    "facts-kept": form_wording.always("Numbers and names are what they were."),
    "invented": wording.invented,
    "new-as-said": wording.new_as_said,
    "nothing-invented": form_wording.always(
        "Nothing is said that no old statement says."
    ),
    "new-finding": wording.new_finding,
    "new-hint": wording.new_hint,
    "no-new-findings": form_wording.always(
        "No rule finds anything that it did not find before."
    ),
    "repeats": wording.repeats,
    "echoes": wording.echoes,
    "says-twice": wording.says_twice,
    "no-repetition": form_wording.always(
        "No line plainly repeats what stands elsewhere."
    ),
    "tier-changed": form_wording.tier_changed,
    "tier-gone": form_wording.tier_gone,
    "tier-above": form_wording.tier_brought("more"),
    "tier-below": form_wording.tier_brought("less"),
    "denial-gone": form_wording.denial("denied", "demanded"),
    "denial-new": form_wording.denial("demanded", "denied"),
    "widened": form_wording.widened,
    "reach-gone": form_wording.reach_gone,
    "asks-more": form_wording.asks("more"),
    "asks-less": form_wording.asks("less"),
    "bar-stands": form_wording.always("The bar stands where it stood."),
    "below-level-below": form_wording.beyond("below"),
    "above-level-above": form_wording.beyond("above"),
    "dips-below": lambda one: f"Worth a look: {form_wording.beyond('below')(one)}",
    "between-neighbours": form_wording.always(
        "No dimension falls below the level beneath or passes the level above."
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
    "person-habit": form_wording.person("the statements before it do"),
    "nobody-addressed": form_wording.always(
        "The old text speaks to 'you'; the answer does not speak to anybody."
    ),
    "not-shorter": form_wording.too_long("Shorter"),
    "not-tighter": form_wording.too_long("Tighter"),
    "longer-than-models": form_wording.longer,
    "unknown-category": lambda one: (
        f"{wording.quoted(one.came)} is no category of this ladder."
    ),
    "unknown-level": lambda one: (
        f"{wording.quoted(one.came)} is no level of this ladder."
    ),
    "other-level": form_wording.other_level,
    "holes-left": form_wording.holes_left,
    "form-holds": form_wording.form_holds,
    "outside-scope": form_wording.outside,
    "scope-kept": form_wording.always("Nothing outside the scope is touched."),
    "reworded-names": form_wording.reworded("only names were to change"),
    "reworded-unasked": form_wording.reworded("nothing was to change"),
    "only-names": form_wording.always("Every line stands as it was."),
    "end-changed": form_wording.end_changed,
    "steps-miscounted": form_wording.steps,
    "units-mixed": form_wording.units,
    "step-flat": form_wording.flat,
    "scale-rises": lambda one: (
        f"{one.counts[0]} steps of one unit, none below the one before."
    ),
    "claim-repeats": form_wording.claim_repeats,
    "claim-lost": form_wording.claim_lost,
    "claim-longer": form_wording.claim_longer,
    "no-such-level": form_wording.check("the ladder has no level {name}."),
    "no-such-category": form_wording.check("the ladder has no category {name}."),
    "other-level-named": form_wording.check("it is for {name}, but says '{came}'."),
    "two-titles": form_wording.check(
        "'{words[0]}' is the title of {words[1]}, and {words[2]} is called '{words[3]}'."
    ),
    "shared-title": form_wording.check(
        "'{words[0]}' is the title of {words[2]} and of {words[1]}."
    ),
    "model-empty": form_wording.check(
        "{name} is to be the model, and nothing stands there."
    ),
    "no-source": form_wording.check(
        "there is no source for {name}; whatever is drafted is invented."
    ),
    "names-other-level": form_wording.check(
        "it is for {name}, and '{old}' speaks of level {words[0]}."
    ),
    "line-names-other-level": form_wording.check(
        "{words[0]} holds a line that names {words[1]}: '{text}'."
    ),
    "unable": lambda one: one.name,
}
"""Every kind of verdict with the sentence that it becomes."""
