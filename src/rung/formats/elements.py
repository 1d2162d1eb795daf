"""What HTML's elements mean for a reader: which break the line, which hold no text, which end others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rung.formats.tags import Tag
from rung.model.source import BlockKind

HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
FURNITURE = {
    "script", "style", "nav", "template", "svg", "noscript", "button", "select", "textarea", "iframe", "object", "math",
    "footer", "dialog", "picture", "video", "audio", "canvas",
}  # fmt: skip
"""Elements whose content is never part of a ladder."""
SIGN = "sign"
"""Not an element of HTML: the sign that links a word to a comment on it."""
HIDING = FURNITURE | {SIGN}
BREAKING = {
    "p", "div", "section", "article", "main", "header", "aside", "blockquote", "pre", "figure", "figcaption", "address",
    "ul", "ol", "dl", "li", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "hr",
    "details", "summary", "body", "html", "head", "title", "center", "fieldset", "legend", "form", *HEADINGS,
}  # fmt: skip
LISTS = ("ul", "ol", "dl")
KINDS: dict[str, tuple[BlockKind, int]] = {
    **{name: ("heading", depth) for name, depth in HEADINGS.items()},
    **dict.fromkeys(("title", "pre"), ("note", 0)),
    **dict.fromkeys(("td", "th"), ("cell", 0)),
    "blockquote": ("quote", 0),
}
"""Kind and depth of a block by the innermost of these elements around it."""
INLINE = ("b", "strong", "span", "font", "em", "i")
VOID = {
    "br",
    "hr",
    "img",
    "input",
    "meta",
    "link",
    "col",
    "source",
    "wbr",
    "area",
    "base",
    "embed",
    "track",
    "param",
}
CLOSES = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "td": ("td", "th"), "th": ("td", "th"),
    "tr": ("td", "th", "tr"), "tbody": ("td", "th", "tr", "thead", "tbody"), "p": ("p",), "option": ("option",),
}  # fmt: skip
"""Which open elements an opening tag ends, when their end tag was left out."""
FENCES = {
    "li": ("ul", "ol"),
    "dt": ("dl",),
    "dd": ("dl",),
    "p": ("td", "th", "li", "div", "section", "body"),
}
"""Elements that such an ending doesn't reach across."""
ASIDE = re.compile(
    r"(?:toc|nav|navbar|navigation|navbox|breadcrumbs?|sidebar|menu|sidenav|topbar|pagination)(?:[-_].*)?"
)
GOOGLE_LIST = re.compile(r"\blst-kix_\w+-(\d)\b")
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
BOLD_RULE = re.compile(
    r"\.([\w-]{1,40})\s*\{[^{}]{0,2000}font-weight\s*:\s*(?:bold|[6-9]00)"
)


def beside(tag: Tag) -> bool:
    """Whether an element seems to hold a table of contents, a menu or the like beside the page's text."""
    if tag.name == "aside":
        return True
    if tag.name not in ("div", "ul", "ol", "section", "header") or not tag.attributes:
        return False
    names = [
        tag.attribute("id"),
        tag.attribute("role"),
        *tag.attribute("class").split(),
    ]
    return any(ASIDE.fullmatch(name.lower()) for name in names)


def bold_classes(text: str) -> frozenset[str]:
    """Names of the classes that a page's style makes bold, which is all that Google Docs writes for bold."""
    head = text[: max(text.find("<body"), 0)]
    return frozenset(found[1] for found in BOLD_RULE.finditer(head))


def bold(tag: Tag, classes: frozenset[str]) -> bool:
    """Whether an inline element is set in bold by its style."""
    if not tag.attributes:
        return False
    return bool(
        BOLD_STYLE.search(tag.attribute("style"))
        or classes & set(tag.attribute("class").split())
    )


def kind_of(
    open_elements: Sequence[str], *, fresh: bool, depth: int
) -> tuple[BlockKind, int]:
    """Kind and depth of a block that stands within these elements; `fresh` when it is the first of its list entry."""
    for name in reversed(open_elements):
        if name in KINDS:
            return KINDS[name]
        if name == "summary":
            return "heading", min(6, depth + open_elements.count("details"))
        if name in ("li", "dd"):
            lists = sum(one in LISTS for one in open_elements)
            return ("item", max(0, lists - 1)) if fresh else ("paragraph", lists)
    return "paragraph", 0


def titled(tag: Tag) -> int:
    """The depth of a heading that Google Docs writes as a paragraph of the class title, or 0."""
    return int(tag.name == "p" and "title" in tag.attribute("class").split())
