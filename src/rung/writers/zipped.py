"""Makes the bytes of office files depend on the ladder alone, so that a repository shows no change where there is none."""

from __future__ import annotations

import io
import re
import zipfile

STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip file can hold."""


def steady(data: bytes) -> bytes:
    """The same package without the time when it was made."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            member = old.read(entry)
            if entry.filename == "docProps/core.xml":
                member = STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z", member)
            kept = zipfile.ZipInfo(entry.filename, DAY)
            kept.compress_type, kept.external_attr = (
                zipfile.ZIP_DEFLATED,
                entry.external_attr,
            )
            new.writestr(kept, member)
    return made.getvalue()
