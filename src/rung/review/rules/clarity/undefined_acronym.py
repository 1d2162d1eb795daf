"""Capital letters that the document never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import statements, whole

ACRONYM = re.compile(r"(?<![\w$/.@-])([A-Z]{2,6})s?(?![\w/@-])(?!\.\w)")
LEVEL = re.compile(r"(?:IC|M|L|P|D|E|S|T|TL|EM|PM|SWE|TPM)\d*")
KNOWN = frozenset(
    "API CI CD PR QA RFC UI UX SQL HTML CSS HTTP HTTPS REST JSON XML YAML CPU GPU RAM OS IT AI ML HR CEO CTO CFO"
    " COO CPO VP PM EM TL IC DM TDD BDD DNS TCP IP SSH SSL TLS AWS GCP SDK IDE CLI URL FAQ PDF CSV ETL SRE SLA SLO"
    " SLI KPI OKR ROI PO BI IP B2B B2C SAAS EU US USA UK NA OK TV PC ID IO AND OR NOT ALL TODO TBD FIXME WIP NB PS"
    " AM VPN SSO MVP POC ORM MVC DB CRM ERP SEO GDPR PII R&D GIT NPS ACL HA DR LGTM DRI ADR SDLC OSS FTE LLM NLP"
    " GUI WCAG IOT SWE SDE DEI ERG ATS CISO CIO MD CV GTM CRO SMB TPM SME OOO ASAP EOD PRD SPA E2E DDD".split()
)


@rule(
    over=whole,
    severity="info",
    bad=(Bad("- Lowers the share of ⟦KTLO⟧ work.\n- Reports KTLO each month."),),
    good=(
        "- Lowers the share of work that keeps the lights on (KTLO).\n- Reports KTLO each month.",
        "- Keeps the CI green and answers every PR.",
        "- Has done the work of an IC4.",
    ),
)
def undefined_acronym(ladder: Ladder) -> Iterator[Finding]:
    """An acronym that is never spelled out shuts out new readers.

    A ladder is read by candidates, new joiners and people from other functions. Spell it out once, with the
    letters in brackets. Only the first use is reported, and what most of the trade knows (API, CI, PR …) is
    left alone.
    """
    said = " ".join(entry.text for entry in ladder.ledger) or " ".join(
        one.text for one in ladder.statements
    )
    seen: set[str] = set()
    for statement in statements(ladder):
        if statement.text.isupper():
            continue
        for hit in ACRONYM.finditer(statement.text):
            name = hit[1]
            if name in seen or name in KNOWN or LEVEL.fullmatch(name):
                continue
            seen.add(name)
            if not _spelled_out(name, said):
                yield statement.finding(
                    *hit.span(1),
                    f"'{name}' is spelled out nowhere; write it in full once.",
                )


def _spelled_out(name: str, said: str) -> bool:
    """Whether the document shows the name in brackets after words, or words in brackets after the name, with its
    initials.
    """
    if re.search(rf"\w\s*\({re.escape(name)}s?\)", said) or re.search(
        rf"\b{re.escape(name)}s?\s*\([A-Za-z]", said
    ):
        return True
    initials = r"\W+".join(rf"{letter}\w*" for letter in name)
    return (
        re.search(rf"\b{initials}\b", said.replace(name, ""), re.IGNORECASE) is not None
    )
