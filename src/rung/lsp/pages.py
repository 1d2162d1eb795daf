"""The documents that an editor has open, each reviewed in its current state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlparse
from urllib.request import url2pathname

from lsprotocol import types

from rung.lsp.border import Border
from rung.model.finding import Finding
from rung.model.ladder import COMMON, Heading
from rung.model.refused import Refused
from rung.model.source import Place, Source
from rung.outside.workbenches import Workbenches
from rung.workbench.workbench import Opened

SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


@dataclass(frozen=True, slots=True)
class Page:
    """One open document with its review. trouble: why it can't be read, in a sentence; empty if it can."""

    uri: str
    border: Border
    opened: Opened | None
    findings: tuple[Finding, ...]
    trouble: str = ""

    def at(self, position: types.Position) -> tuple[Finding, ...]:
        """The findings at a position."""
        offset = self.border.offset(position)
        return tuple(
            one for one in self.findings if one.place.start <= offset <= one.place.end
        )

    def diagnostics(self) -> list[types.Diagnostic]:
        """The findings in the protocol's form; if the document can't be read, one error that says why."""
        if self.trouble:
            first = self.border.range(Place(0, 0, 0))
            return [
                types.Diagnostic(
                    first,
                    self.trouble,
                    severity=types.DiagnosticSeverity.Error,
                    source="rung",
                )
            ]
        return [self.diagnostic(one) for one in self.findings]

    def diagnostic(self, finding: Finding) -> types.Diagnostic:
        """One finding, with the other places that it refers to."""
        related = [
            types.DiagnosticRelatedInformation(
                types.Location(self.uri, self.border.range(one.place)),
                f"{one.level} {one.category}: {one.quote}".strip(),
            )
            for one in finding.related
        ]
        return types.Diagnostic(
            self.border.range(finding.place),
            finding.message,
            severity=SEVERITIES[finding.severity],
            code=finding.rule,
            source="rung",
            related_information=related or None,
        )

    def edits(self, findings: Sequence[Finding]) -> types.WorkspaceEdit:
        """The fixes of these findings as one edit of the document; of two that overlap, only the first is applied."""
        taken: list[tuple[Place, str]] = []
        for edit in (edit for one in findings for edit in one.fix):
            if all(
                edit.place.end <= place.start or place.end <= edit.place.start
                for place, _ in taken
            ):
                taken.append((edit.place, edit.text))
        edits = [
            types.TextEdit(self.border.range(place), text)
            for place, text in sorted(taken)
        ]
        return types.WorkspaceEdit(changes={self.uri: edits})

    def symbols(self) -> list[types.DocumentSymbol]:
        """Levels with their categories, for the editor's outline."""
        if self.opened is None:
            return []
        groups: list[tuple[Heading, list[Heading]]] = []
        for one in sorted(self.opened.ladder.headings, key=lambda one: one.place):
            if one.category and groups and groups[-1][0].level == one.level:
                groups[-1][1].append(one)
            elif not one.category:
                groups.append((one, []))
        return [self._symbol(level, inside) for level, inside in groups]

    def _symbol(
        self, level: Heading, inside: Sequence[Heading]
    ) -> types.DocumentSymbol:
        """A level and its categories, as an editor's outline shows them; it ends where its last category does."""
        last = inside[-1].place.end if inside else level.place.end
        name = (
            "All levels"
            if level.level == COMMON
            else level.level or level.text.strip() or "?"
        )
        return types.DocumentSymbol(
            name,
            types.SymbolKind.Class,
            self.border.range(Place(0, level.place.start, max(last, level.place.end))),
            self.border.range(level.place),
            children=[
                types.DocumentSymbol(
                    one.category,
                    types.SymbolKind.Field,
                    self.border.range(one.place),
                    self.border.range(one.place),
                )
                for one in inside
            ],
        )


def read(workbenches: Workbenches, uri: str, text: str, encoding: str) -> Page:
    """The page of a document, reviewed; if it can't be read, a page whose `trouble` says why."""
    border = Border.of(text, encoding)
    name = _path(uri)
    try:
        workbench = workbenches.workbench((name,))
        opened = workbench.open(Source(name, text.encode("utf-8", "surrogatepass")))
    except Refused as error:
        return Page(uri, border, None, (), str(error))
    findings = tuple(
        one for one in workbench.review(opened).findings if one.place.end <= len(text)
    )
    return Page(uri, border, opened, findings)


def fresh() -> Workbenches:
    """Workbenches that have read no settings yet."""
    return Workbenches()


def _path(uri: str) -> str:
    """The path of a URI; an untitled document is taken for Markdown."""
    parts = urlparse(uri)
    if parts.scheme == "file":
        return url2pathname(unquote(parts.path))
    return parts.path.rsplit("/", 1)[-1] or "untitled.md"
