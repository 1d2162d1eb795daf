"""What is called to see that rung keeps to itself: every command, every name of the Python API, every tool of the servers.

`bench/privacy/measure.py` runs these calls under a system call tracer, `tests/test_privacy.py` under an audit hook. Both
refuse to run when rung can do something that has no call here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

LADDER = """# Support ladder

## Everyone

### Craft

- Reproduces a fault before reporting it.

## S1: Support Agent

### Impact

- Leads small improvements of the help pages.
- Answers questions of one customer on their own.

### Craft

- Writes down what was tried, so that a colleague can go on, etc.
- Reproduces each fault before it is reported.

## S2: Senior Support Agent

### Impact

- Leads large improvements of the help pages.
- Answers questions of several customers on their own.

### Craft

- Writes down what was tried so that a colleague can go on.
- Teaches the team how to find the cause of a fault

## S3: Lead Support Agent

### Impact

- TODO

### Craft

- Teaches several teams how to find the cause of a fault.
"""
OLD = LADDER.replace("large improvements", "improvements").replace("S3: Lead", "S4")
DRAFT = """S1 Support Agent
Impact: You answer questions of one customer, etc.
Craft: You write down what was tried.

S2 Senior Support Agent
Impact: You answer questions of several customers.
Craft: You teach the team. You write down what was tried.
"""
DESCRIPTION = """A lead support agent decides which help pages are written.
A lead support agent teaches several teams how to find the cause of a fault.
"""
ANSWER = "- Leads large improvements of the help pages.\n"
PAIRS = """{"a": "Leads small changes.", "b": "Leads large changes.", "position": "lower-higher"}
{"a": "Writes tests.", "b": "Tests are written.", "position": "same-level"}
"""
AWAY_MD = """## S1

![A chart](http://pictures.example/chart.png)

### Craft

- Reads [the guide](http://guide.example/) <img src="http://pictures.example/dot.png"> to the end.
- ![](http://pictures.example/more.png)
"""
AWAY_HTML = """<!DOCTYPE html [<!ENTITY away SYSTEM "http://entity.example/">]>
<html><head><link rel="stylesheet" href="http://style.example/a.css">
<script src="http://script.example/a.js"></script></head>
<body><h2>S1</h2><h3>Craft</h3><img src="http://pictures.example/chart.png">
<ul><li>Reads <a href="http://guide.example/">the guide</a> to the end &away;.</li></ul>
<iframe src="http://frame.example/"></iframe></body></html>
"""
"""Ladders that point elsewhere: nothing of it may be fetched."""
FILES = {
    "ladder.md": LADDER,
    "old.md": OLD,
    "draft.txt": DRAFT,
    "description.txt": DESCRIPTION,
    "answer.md": ANSWER,
    "pairs.jsonl": PAIRS,
    "away.md": AWAY_MD,
    "away.html": AWAY_HTML,
    "vectors.toml": 'encoder = "openai:any@http://vectors.example/v1"\n',
}
"""What lies in the folder in which each call is made."""
KEPT = (".rung",)
"""Where a revision that is applied keeps the text before it."""
REVISED = ("ladder.md", *KEPT)
"""What is written where a revision of the ladder is applied."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the command line.

    `writes` are the files and folders that the call is asked to write, `after` is a call that has to go before it, and
    `judges` says that pairs are judged by the relation model in it. A call that is `passing` may have a file in the
    folder for temporary files until it ends. One on a `terminal` is shown and coloured there. `environment` is added to
    that of the place. `asks` are the names of servers that the call is told to reach, `starts` the programs that the
    libraries behind it start.
    """

    line: str
    writes: tuple[str, ...] = ()
    stdin: str = ""
    after: str = ""
    judges: bool = False
    passing: bool = False
    terminal: bool = False
    environment: tuple[tuple[str, str], ...] = ()
    asks: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()


FORMS = ("md", "yaml", "json", "html", "xlsx", "csv", "docx", "pdf")
TYPED = (("COMP_WORDS", "rung explain clar"), ("COMP_CWORD", "2"))
"""What a shell tells when somebody types this and asks how it may go on."""

COMMANDS: Mapping[str, tuple[Call, ...]] = {
    "check": (
        Call("check ladder.md", judges=True),
        Call("check --info ladder.md", judges=True, terminal=True),
        Call("check --info --together ladder.md old.md", judges=True),
        Call("check -", stdin=DRAFT, judges=True),
        Call("check --fix ladder.md", ("ladder.md",), judges=True),
        Call("check --diff ladder.md", judges=True),
        Call(
            "check --write-baseline --baseline known.json ladder.md",
            ("known.json",),
            judges=True,
        ),
        Call("check --format json --no-relations ladder.md"),
        Call("check --format github --no-relations ladder.md"),
        Call("check --format gitlab --no-relations ladder.md"),
        Call("check --format markdown --no-relations ladder.md"),
        Call("check --no-relations away.md away.html"),
        Call(
            "check --format sarif -o ladder.sarif ladder.md",
            ("ladder.sarif",),
            judges=True,
        ),
        Call(
            "check --format html -o report.html ladder.md",
            ("report.html",),
            judges=True,
        ),
    ),
    "overlap": (
        Call("overlap ladder.md", judges=True),
        Call(
            "overlap --format html -o overlap.html ladder.md",
            ("overlap.html",),
            judges=True,
        ),
    ),
    "threads": (
        Call("threads ladder.md", judges=True),
        Call(
            "threads --format html -o threads.html ladder.md",
            ("threads.html",),
            judges=True,
        ),
    ),
    "relate": (
        Call("relate 'Leads small changes.' 'Leads large changes.'", judges=True),
        Call("relate --pairs pairs.jsonl --format jsonl", judges=True),
    ),
    "outline": (
        Call("outline --ledger ladder.md"),
        Call("outline --format json -o outline.json draft.txt", ("outline.json",)),
        *(
            Call(f"outline in.{form}", after=f"export ladder.md -o in.{form}")
            for form in FORMS
        ),
    ),
    "tighten": (
        Call("tighten ladder.md --level S2 --max 1", judges=True),
        Call("tighten ladder.md --level S2 --apply", REVISED, judges=True),
        Call("tighten ladder.md --level S2 --author paste"),
        Call("tighten ladder.md --level S2 --answers answer.md", judges=True),
    ),
    "shorten": (Call("shorten ladder.md --level S1"),),
    "rephrase": (
        Call(
            "rephrase 'Leads large improvements of the help pages.'"
            " --intent 'say guides instead of help pages' --file ladder.md"
        ),
    ),
    "restyle": (Call("restyle ladder.md --person second --apply", REVISED),),
    "convert": (
        Call("convert description.txt --into ladder.md --level S3", judges=True),
    ),
    "draft": (Call("draft ladder.md --level S4", judges=True),),
    "scale": (Call("scale 'one customer' 'all customers' --steps 4"),),
    "relevel": (Call("relevel ladder.md S3=S4 --apply", REVISED),),
    "ask": (
        Call("ask tighten ladder.md --level S2 --max 1"),
        Call("ask draft ladder.md --level S4 -o prompt.md", ("prompt.md",)),
    ),
    "answer": (
        Call(
            "answer ladder.md answer.md --request tighten --level S2 --max 1",
            judges=True,
        ),
    ),
    "undo": (
        Call("undo --list ladder.md"),
        Call(
            "undo ladder.md",
            REVISED,
            after="restyle ladder.md --person second --apply",
        ),
    ),
    "import": (
        Call(
            "import draft.txt -o made.md -y --ledger became.json",
            ("made.md", "became.json"),
        ),
    ),
    "diff": (
        Call("diff old.md ladder.md", judges=True),
        Call(
            "diff --format html -o diff.html old.md ladder.md",
            ("diff.html",),
            judges=True,
        ),
    ),
    "export": tuple(
        Call(
            f"export ladder.md -o out.{form}",
            (f"out.{form}",),
            judges=form == "html",
            passing=form == "xlsx",
        )
        for form in FORMS
    )
    + tuple(
        Call(f"export away.md -o away.{form}", (f"away.{form}",))
        for form in ("docx", "pdf")
    ),
    "fmt": (Call("fmt ladder.md", ("ladder.md",)), Call("fmt --check old.md")),
    "rules": (Call("rules"), Call("rules --format json clarity")),
    "explain": (Call("explain clarity/slash"),),
    "init": (
        Call("init", ("rung.toml",)),
        Call(
            "init --ladder new.md --objective 'To say what we expect.'"
            " --levels S1,S2 --categories Impact,Craft",
            ("new.md",),
        ),
    ),
    "completion": (
        Call("completion bash"),
        Call("completion zsh"),
        Call("completion fish"),
        Call("", environment=(("_RUNG_COMPLETE", "bash_complete"), *TYPED)),
    ),
    "mcp": (Call("mcp --help"),),
    "lsp": (Call("lsp --help"),),
}
"""Calls by command. The two servers are talked to besides: see talk.py."""
ALONE = (Call("--help"), Call("--version"), Call("check --help"))
"""Calls that belong to no command."""

KEY = (("OPENAI_API_KEY", "none"),)
REACHING = (
    Call(
        "tighten ladder.md --level S2 --author model --model openai:any"
        " --base-url http://models.example/v1 --timeout 5",
        environment=KEY,
        asks=("models.example",),
        starts=("uname",),
    ),
    Call(
        "relate 'Mentors one analyst.' 'Coaches analysts.' --judge openai:any",
        environment=KEY,
        judges=True,
        asks=("api.openai.com",),
        starts=("uname",),
    ),
    Call("overlap ladder.md --config vectors.toml", asks=("vectors.example",)),
)
"""Calls that are told to reach a server; that one and no other may be asked for. Nobody answers them here."""

API: Mapping[str, str] = {
    "__version__": "rung.__version__",
    "parse": "rung.parse(text)",
    "read": "rung.read('ladder.md')",
    "relation": "rung.relation('Leads small changes.', 'Leads large changes.')",
    "Document": "ladder._repr_html_()",
    "Document.name": "ladder.name",
    "Document.title": "ladder.title",
    "Document.levels": "ladder.levels",
    "Document.categories": "ladder.categories",
    "Document.statements": "ladder.statements",
    "Document.ledger": "ladder.ledger",
    "Document.review": "ladder.review(info=True)",
    "Document.outline": "ladder.outline()",
    "Document.overlap": "ladder.overlap('S1', 'S2').pairs",
    "Document.overlaps": "ladder.overlaps()",
    "Document.threads": "ladder.threads()",
    "Document.diff": "rung.read('old.md').diff(ladder)",
    "Document.export": "[ladder.export(form) for form in"
    " 'md yaml json html csv docx pdf'.split()]",
    "Document.ask": "ladder.ask('tighten', level='S2')",
    "Document.answer": "ladder.answer('tighten', answer, level='S2').reasons",
    "Document.propose": "ladder.propose('tighten', level='S2')",
    "Proposal": "proposal",
    "Proposal.accepted": "proposal.accepted",
    "Proposal.lines": "proposal.lines",
    "Proposal.account": "proposal.account",
    "Proposal.verdicts": "proposal.verdicts",
    "Proposal.reasons": "proposal.reasons",
    "Proposal.after": "proposal.after",
    "Proposal.text": "proposal.text()",
    "Proposal.write": "proposal.write('ladder.md')",
    "Review": "ladder.review()._repr_html_()",
    "Review.findings": "ladder.review().findings",
    "Review.to": "[ladder.review().to(form) for form in"
    " 'terminal json github sarif gitlab markdown html'.split()]",
}
"""An expression for each name that `rung` gives out and each public member of its classes, with `ladder` read."""

SCRIPT = (
    "import rung\ntext, answer = open('ladder.md').read(), open('answer.md').read()\n"
    "ladder = rung.read('ladder.md')\n"
    "proposal = ladder.propose('restyle', person='second')\n"
    + "".join(f"{one}\n" for one in API.values())
)
"""The whole API in one script, which is asked to write what REVISED says."""

LAD = "ladder.md"
TOOLS: Mapping[str, Mapping[str, Any]] = {
    "open_ladder": {"ladder": LAD},
    "paste_ladder": {"text": DRAFT},
    "outline": {"ladder": LAD},
    "ledger": {"ladder": LAD},
    "explain": {"rule": "clarity/slash"},
    "check": {"ladder": LAD},
    "overlap": {"ladder": LAD},
    "threads": {"ladder": LAD},
    "diff": {"old": "old.md", "new": LAD},
    "export": {"ladder": LAD, "form": "html"},
    "ask": {"ladder": LAD, "operation": "tighten", "level": "S2"},
    "answer": {"ladder": LAD, "operation": "tighten", "level": "S2", "answer": ANSWER},
    "revise": {"ladder": LAD, "operation": "restyle", "person": "second"},
    "apply": {},
}
"""Arguments for each tool of `rung mcp`, in the order in which they are called; `apply` gets what `revise` answered."""
PROMPTS: Mapping[str, Mapping[str, str]] = {
    "review": {"ladder": LAD},
    "compare": {"old": "old.md", "new": LAD},
    "tighten": {"ladder": LAD, "level": "S2"},
    "shorten": {"ladder": LAD, "level": "S2"},
    "rephrase": {"ladder": LAD, "text": "Leads changes.", "intent": "say who"},
    "restyle": {"ladder": LAD, "person": "second"},
    "convert": {"ladder": LAD, "level": "S3", "source": "description.txt"},
    "draft": {"ladder": LAD, "level": "S4"},
    "scale": {"ladder": LAD, "ends": "one customer; all customers"},
    "relevel": {"ladder": LAD, "rename": "S3=S4"},
    "free": {"ladder": LAD, "intent": "Say it more warmly."},
}
"""Arguments for each prompt of `rung mcp`."""
RESOURCES = (
    "rung://rules",
    "rung://rules/clarity/slash",
    "rung://ladder/ladder.md",
    "rung://ladder/ladder.md/S2",
)


def every_call() -> list[Call]:
    """All calls of the command line, in order."""
    return [*ALONE, *(call for calls in COMMANDS.values() for call in calls)]


def gaps() -> list[str]:
    """Return a sentence for each command of rung, name of its API and public member of its classes without a call."""
    import rung
    from rung.cli import main

    names = [*rung.__all__]
    for name in rung.__all__:
        found = getattr(rung, name)
        members = vars(found) if isinstance(found, type) else ()
        names += [f"{name}.{one}" for one in members if not one.startswith("_")]
    return missing("command", COMMANDS, main.COMMANDS) + missing("rung.", API, names)


def missing(name: str, known: Iterable[str], there: Iterable[str]) -> list[str]:
    """Return a sentence for each thing that has no call here, and for each call of a thing that is gone."""
    expected, called = set(there), set(known)
    return [
        f"{name} {one!r} has no call in bench/privacy/calls.py: add one with realistic arguments, and what it may write"
        for one in sorted(expected - called)
    ] + [
        f"{name} {one!r} is called in bench/privacy/calls.py and is gone: take its call out"
        for one in sorted(called - expected)
    ]
