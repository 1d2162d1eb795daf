"""Long results in pages, so that they don't flood an assistant's context."""

from __future__ import annotations

from collections.abc import Sequence

SIZE = 40


def paged(key: str, rows: Sequence[object], page: int) -> dict[str, object]:
    """The rows of one page under `key`, with the number of all rows and pages; a page beyond the end is empty."""
    pages = max(1, -(-len(rows) // SIZE))
    start = (max(1, page) - 1) * SIZE
    return {
        key: list(rows[start : start + SIZE]),
        "page": max(1, page),
        "pages": pages,
        "total": len(rows),
    }
