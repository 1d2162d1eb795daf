"""What a key of structured data says of its value: a level, a category, a text, or plumbing that nobody reads."""

from __future__ import annotations

import re

from rung.lexicon.plurals import either
from rung.shape.nouns import CATEGORY_KEYS, LEVEL_KEYS

REFERRING = r"(?:[-_ ]?(?:id|name|key))?"
LEVEL = re.compile(
    rf"(?:job|career)?[-_ ]?{either(LEVEL_KEYS)}{REFERRING}", re.IGNORECASE
)
CATEGORY = re.compile(rf"(?:sub)?{either(CATEGORY_KEYS)}{REFERRING}", re.IGNORECASE)
TITLE = re.compile(r"display_?-?name|label|title|heading", re.IGNORECASE)
NAME = re.compile(r"name", re.IGNORECASE)
CODE = re.compile(r"id|key|code|slug", re.IGNORECASE)
TEXT = re.compile(
    either(
        """criterion behaviour signal bullet point item indicator requirement description summary detail expectation
        responsibility competency statement""".split()
    )
    + "|text|content|body|value",
    re.IGNORECASE,
)
SUMMARY = re.compile(
    r"summary|tag_?-?line|description|overview|headline|about|mission|intro",
    re.IGNORECASE,
)
EXAMPLE = re.compile(
    r"examples?|example_?-?(?:tasks?|behaviou?rs?|projects?)|evidence", re.IGNORECASE
)
PLUMBING = re.compile(
    r"id|uuid|guid|slug|key|code|.*sheet_?id"
    r"|urls?|.*_?urls?|links?|path|href|permalink|homepage|sidebar.*|layout"
    r"|colou?r|icon|image|yaml|version|draft|status|date|author|created.*|updated.*|.*legacy"
    r"|order|index|rank|weight|points|proficiency|type|kind|tags?",
    re.IGNORECASE,
)
WRAPPER = re.compile(
    r"example_?-?criteria|data|ladder|framework|career_?-?ladder|groups?|children",
    re.IGNORECASE,
)
SHARED = re.compile(
    r"common|all|all[-_ ]?levels|baseline|core|shared|everyone|general", re.IGNORECASE
)


def _fits(key: str, *patterns: re.Pattern[str]) -> bool:
    """Whether all of a key fits one of these patterns."""
    return any(pattern.fullmatch(key) for pattern in patterns)


def is_level_key(key: str) -> bool:
    """Whether a key names a level or holds levels: "level", "career_levels", "grade-id"."""
    return _fits(key, LEVEL)


def is_category_key(key: str) -> bool:
    """Whether a key names a category or holds categories: "skills", "subtopic", "area_name"."""
    return _fits(key, CATEGORY)


def is_title_key(key: str) -> bool:
    """Whether a key holds the name of a thing as people read it: "title", "display_name"."""
    return _fits(key, TITLE)


def is_name_key(key: str) -> bool:
    """Whether a key is "name"."""
    return _fits(key, NAME)


def is_code_key(key: str) -> bool:
    """Whether a key holds the name of a thing as programs read it: "id", "code"."""
    return _fits(key, CODE)


def is_text_key(key: str) -> bool:
    """Whether a key holds what is expected: "text", "criteria", "signals"."""
    return _fits(key, TEXT)


def is_summary_key(key: str) -> bool:
    """Whether a key holds a summary of the thing it stands in: "tagline", "overview"."""
    return _fits(key, SUMMARY)


def is_example_key(key: str) -> bool:
    """Whether a key holds examples: "examples", "example_tasks"."""
    return _fits(key, EXAMPLE)


def is_plumbing(key: str) -> bool:
    """Whether a key holds what no reader sees: "slug", "updated_at", "color"."""
    return _fits(key, PLUMBING)


def is_wrapper(key: str) -> bool:
    """Whether a key holds parts of a ladder of any kind: "framework", "groups"."""
    return _fits(key, WRAPPER)


def is_shared_key(key: str) -> bool:
    """Whether a key holds what is expected at all levels: "common", "all_levels"."""
    return _fits(key, SHARED)


def is_schema(key: str) -> bool:
    """Whether a key is a word of the schema and not a name of the ladder."""
    return _fits(key, LEVEL, CATEGORY, TEXT, PLUMBING, WRAPPER)


def holds_name(key: str) -> bool:
    """Whether a key holds a name or plumbing, so that even a long value is nothing that is expected of anybody."""
    return _fits(key, TITLE, NAME, CODE, PLUMBING, LEVEL, CATEGORY)
