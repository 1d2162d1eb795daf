"""CSV: a row for each statement, safe to open in any spreadsheet."""

from __future__ import annotations

import csv as tables
import io

from rung.model.ladder import Ladder
from rung.writers.order import normal
from rung.writers.rows import HEADER, rows
from rung.writers.writer import Extras, Writer


def _write(ladder: Ladder, extras: Extras) -> bytes:
    """The ladder as a table with one statement a row; the byte-order mark lets Excel read UTF-8."""
    made = io.StringIO()
    table = tables.writer(made, lineterminator="\r\n", quoting=tables.QUOTE_ALL)
    table.writerow(HEADER)
    table.writerows(rows(normal(ladder)))
    return made.getvalue().encode("utf-8-sig")


csv = Writer("csv", ".csv", _write)
