"""Keys of structured data: which name levels, which categories, which hold text, which are plumbing."""

from __future__ import annotations

import re

LEVEL = (
    r"(?:job|career)?[-_ ]?(?:levels?|grades?|bands?|tiers?|stages?|steps?|milestones?|ranks?|rungs?|"
    r"seniorit(?:y|ies)|positions?|roles?)(?:[-_ ]?(?:id|name|key))?"
)
CATEGORY = (
    r"(?:sub)?(?:categor(?:y|ies)|themes?|areas?|topics?|tracks?|competenc(?:y|ies)|skills?|"
    r"dimensions?|pillars?|ax[ei]s|domains?|attributes?|sections?|capabilit(?:y|ies)|facets?|"
    r"expectations?|traits?)(?:[-_ ]?(?:id|name|key))?"
)
LEVELS = re.compile(LEVEL, re.IGNORECASE)
CATEGORIES = re.compile(CATEGORY, re.IGNORECASE)
NAME = (
    re.compile(r"display_?-?name|label|title|heading", re.I),
    re.compile(r"name", re.I),
    re.compile(r"id|key|code|slug", re.I),
)
TEXT = re.compile(
    r"text|statements?|criteri(?:a|on)|behaviou?rs?|signals?|content|bullets?|points?|items?|"
    r"indicators?|requirements?|descriptions?|summary|summaries|body|value|details?|expectations?|"
    r"responsibilit(?:y|ies)|competenc(?:y|ies)",
    re.IGNORECASE,
)
SUMMARY = re.compile(
    r"summary|tag_?-?line|description|overview|headline|about|mission|intro",
    re.IGNORECASE,
)
EXAMPLES = re.compile(
    r"examples?|example_?-?(?:tasks?|behaviou?rs?|projects?)|evidence", re.IGNORECASE
)
PLUMBING = re.compile(
    r"id|uuid|guid|slug|key|code|urls?|.*_?urls?|links?|path|href|colou?r|icon|version|created.*|"
    r"updated.*|order|index|rank|weight|.*sheet_?id|yaml|homepage|sidebar.*|layout|permalink|.*legacy"
    r"|proficiency|type|kind|draft|date|author|tags?|image|points|status",
    re.IGNORECASE,
)
MIXED = re.compile(
    r"example_?-?criteria|data|ladder|framework|career_?-?ladder|groups?|children",
    re.IGNORECASE,
)
COMMON_KEY = re.compile(
    r"common|all|all[-_ ]?levels|baseline|core|shared|everyone|general", re.IGNORECASE
)


def is_schema(key: str) -> bool:
    """Whether a key is a word of the schema and not a name of the ladder."""
    return any(
        pattern.fullmatch(key)
        for pattern in (LEVELS, CATEGORIES, TEXT, PLUMBING, MIXED)
    )
