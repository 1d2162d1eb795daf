"""Capital letters that the document never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
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
    lines = ladder.ledger or ladder.statements
    said = " ".join(one.text for one in lines)
    first: dict[str, tuple[Statement, re.Match[str]]] = {}
    for statement in statements(ladder):
        for hit in _unfamiliar(statement.text):
            first.setdefault(hit[1], (statement, hit))
    for name, (statement, hit) in first.items():
        if not _spelled_out(name, said):
            message = f"'{name}' is never spelled out; write it in full once."
            yield statement.finding(*hit.span(1), message)


def _unfamiliar(text: str) -> Iterator[re.Match[str]]:
    """The acronyms of a text that not everybody knows and that name no level; none where all is in capitals."""
    for hit in ACRONYM.finditer(text) if not text.isupper() else ():
        if hit[1] not in KNOWN and not LEVEL.fullmatch(hit[1]):
            yield hit


def _spelled_out(name: str, said: str) -> bool:
    """Whether the document has the name in brackets after words, words in brackets after the name, or its initials."""
    initials = r"\W+".join(rf"{letter}\w*" for letter in name)
    return (
        re.search(rf"\w\s*\({re.escape(name)}s?\)", said) is not None
        or re.search(rf"\b{re.escape(name)}s?\s*\([A-Za-z]", said) is not None
        or re.search(rf"\b{initials}\b", said.replace(name, ""), re.I) is not None
    )
