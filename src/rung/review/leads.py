"""How statements begin, as pieces of patterns: a pronoun for the person, or nothing before the verb."""

PRONOUN = r"(?:You|I|We|They)"
"""Whoever the statement is about, where it says so."""

LEAD = rf"^(?:{PRONOUN}\s+)?"
"""From the beginning of a statement to its first adverb or verb."""

CLAIMANT = rf"^(?P<subject>{PRONOUN}(?=['’\s])|)\s*"
"""The same where the verb may be drawn together with the pronoun ('You're …'); the group `subject` holds the pronoun."""
