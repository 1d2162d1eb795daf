"""Writes the tables of inflected words in src/rung/lexicon from lemminflect (MIT), which nothing needs at run time.

    pip install -r training/requirements.txt && python training/inflections.py

Verbs are those that verbs.tsv lists already; the words of the other table are the model's word pieces that are whole
words, and the words of the ladders written for training. Run again, it writes the same files.
"""

from __future__ import annotations

import json
import pathlib
import re
import sys
from collections.abc import Iterable, Iterator

import lemminflect

HERE = pathlib.Path(__file__).parent
SOURCES = HERE.parent / "src/rung"
LEXICON = SOURCES / "lexicon"
sys.path.insert(0, str(SOURCES.parent))

from rung.lexicon.lemmas import by_rule  # noqa: E402 - of this tree, not of what is installed
from rung.lexicon.openers import MODALS  # noqa: E402

PLURAL, COMPARED = ("NNS",), ("JJR", "JJS", "RBR", "RBS")
DECIDED = {
    # of two readings the one that prose about work means
    "found": "find",
    "saw": "see",
    "fell": "fall",
    "felt": "feel",
    "left": "leave",
    "lives": "life",
    "leaves": "leave",
    "data": "data",
    "media": "media",
    "criteria": "criterion",
    # no forms of a verb any more
    "engineering": "engineering",
    "marketing": "marketing",
    "accounting": "accounting",
    "banking": "banking",
    "according": "according",
    "outstanding": "outstanding",
    "ongoing": "ongoing",
    "skilled": "skilled",
    # another word, not a form
    "better": "better",
    "best": "best",
    "worse": "worse",
    "worst": "worst",
    "more": "more",
    "most": "most",
    "less": "less",
    "least": "least",
    "further": "further",
    "farther": "farther",
    "later": "later",
    "latest": "latest",
    "former": "former",
    "latter": "latter",
    "outer": "outer",
    "inner": "inner",
    "upper": "upper",
    "elder": "elder",
    "founded": "founded",
    "founding": "founding",
    "bit": "bit",
    "shot": "shot",
    "gamer": "gamer",
    "opera": "opera",
    "cola": "cola",
    "loca": "loca",
    "goods": "goods",
    "means": "means",
    "others": "others",
}


DEGREES = frozenset(
    "better best worse worst more most less least further farther latest".split()
)
NOT_IN_LIBRARY = frozenset({"troubleshot"})


def main() -> None:
    """Write verbs.tsv and inflections.tsv."""
    path = LEXICON / "verbs.tsv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    write(path, (verb(row) for row in rows))
    verbs = {form for row in rows for form in row[:5]}
    write(LEXICON / "inflections.tsv", sorted(exceptions(vocabulary(), verbs)))


def verb(row: list[str]) -> tuple[str, ...]:
    """The forms of a verb; a form of the row stays where the library knows it, and all stay where it knows none."""
    base, third, past, participle, gerund, also = row
    known = lemminflect.getAllInflections(base, upos="VERB")
    pasts = known.get("VBD", ())
    wanted = (
        (third, known.get("VBZ", ())),
        (past, pasts),
        (participle, tuple(filter(None, known.get("VBN", ()))) or pasts),
        (gerund, known.get("VBG", ())),
    )
    return (base, *(_first(form, forms) for form, forms in wanted), also)


def _first(form: str, known: tuple[str, ...]) -> str:
    keep = form in known or form in NOT_IN_LIBRARY or not known
    return form if keep else known[0]


def vocabulary() -> set[str]:
    """Frequent English words, and those of the ladders written for training."""
    pieces = (SOURCES / "relate/data/pieces.txt").read_text("utf-8").split("\n")
    found = {piece for piece in pieces if re.fullmatch("[a-z]{3,}", piece)}
    for path in sorted((HERE / "data").glob("*.ladder.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            found.update(re.findall("[a-z]{3,}", json.loads(line)["text"].lower()))
    return found


def exceptions(words: set[str], verbs: set[str]) -> Iterator[tuple[str, str, str]]:
    """Word, lemma and kind ("" or "degree") of each form that the rules get wrong and no verb of the table has."""
    for word, lemma in DECIDED.items():
        yield word, lemma, "degree" if word in DEGREES else ""
    known = verbs | set(DECIDED)
    for lemma in sorted(lemmas(words)):
        for form in sorted(
            forms(lemma, "ADJ", COMPARED) | forms(lemma, "ADV", COMPARED)
        ):
            if form in words - known and form not in lemmas((form,)):
                known.add(form)
                yield form, lemma, "degree"
        for form in sorted(forms(lemma, "NOUN", PLURAL)):
            if form in words - known and by_rule(form) != lemma:
                known.add(form)
                yield form, lemma, ""
    for word in sorted(words - known - MODALS):
        found = lemmas((word,))
        if found and by_rule(word) not in found:
            yield word, sorted(found, key=lambda one: (one != word, one))[0], ""


def lemmas(words: Iterable[str]) -> set[str]:
    """Every lemma that one of the words can have."""
    return {
        lemma
        for word in words
        for found in lemminflect.getAllLemmas(word).values()
        for lemma in found
    }


def forms(lemma: str, kind: str, tags: tuple[str, ...]) -> set[str]:
    """The forms of a lemma as this part of speech."""
    known = lemminflect.getAllInflections(lemma, upos=kind)
    return {form for tag in tags for form in known.get(tag, ()) if form} - {lemma}


def write(path: pathlib.Path, rows: Iterable[tuple[str, ...]]) -> None:
    """Write rows as lines with tabs."""
    path.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")


if __name__ == "__main__":
    main()
