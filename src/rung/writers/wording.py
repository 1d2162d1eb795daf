"""Wording shared by the formats for people: roles, the facts at the head, a ladder without a title."""

from __future__ import annotations

from collections.abc import Mapping

from rung.model.ladder import Ladder, Role, Statement
from rung.shape.exact.flow import LEADS as READ

UNTITLED = "Career ladder"
WHOLE_LEVEL = "The level as a whole"
"""The heading of the row for what is in no category."""
LEADS: Mapping[Role, str] = {role: lead for lead, role in READ.items()}
"""The word before a statement of a role, as reading knows it; an expectation and a summary have none."""


def led(one: Statement) -> str:
    """The text of a statement behind the word for its role, if it has one."""
    lead = LEADS.get(one.role)
    return f"{lead} {one.text}" if lead else one.text


def only_track(ladder: Ladder) -> str:
    """The name of the track, where there is only one and it has a name; else empty."""
    return ladder.tracks[0] if len(ladder.tracks) == 1 else ""


def facts(ladder: Ladder) -> tuple[tuple[str, str], ...]:
    """What is known of the ladder as a whole, each fact behind the word for it."""
    known = (
        ("Purpose:", ladder.purpose),
        ("Track:", only_track(ladder)),
        ("Reviewed:", ladder.reviewed),
    )
    return tuple((lead, said) for lead, said in known if said)
