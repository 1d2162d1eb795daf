"""The mutants of a source: each is the source with one small fault that a test should notice.

A comparison becomes its neighbour; `and` and `or`, + and -, break and continue change places; `not` is lost; a whole number
is one more; a condition is always or never met; a function gives back None; a call that stands alone is left out.
Docstrings, other strings, annotations, __all__ and what is only for type checkers are left as they are.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from typing import NamedTuple

NEIGHBOUR: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
SIGNS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
}
ANNOTATIONS = ("annotation", "returns", "type_params")
"""The fields of nodes that only type checkers read."""


class Mutant(NamedTuple):
    """One fault: its line, counted from 1, the bytes of the source that give way, what they were and what they become."""

    line: int
    start: int
    end: int
    before: str
    after: str

    def applied(self, source: str) -> str:
        """The source with the fault in it."""
        text = source.encode()
        return (text[: self.start] + self.after.encode() + text[self.end :]).decode()

    def __str__(self) -> str:
        """Before and after, each on one line."""
        return f"{self.before} -> {self.after}"


def mutants(source: str) -> list[Mutant]:
    """Every mutant of a source, in the order of lines; each is valid Python and differs by more than layout."""
    tree = ast.parse(source)
    offsets = _offsets(source)
    found = {
        _spliced(source, offsets, old, new)
        for node, function in _visited(tree, None)
        for make in MAKERS
        for old, new in make(node, function)
    }
    return sorted(found)


Function = ast.FunctionDef | ast.AsyncFunctionDef | None
Code = ast.expr | ast.stmt
Change = tuple[Code, Code]


def _visited(node: ast.AST, function: Function) -> Iterator[tuple[ast.AST, Function]]:
    """Every node that runs, with the function it is in."""
    if _passed_over(node):
        return
    yield node, function
    inside = node if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else None
    for field, value in ast.iter_fields(node):
        if field in ANNOTATIONS:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _visited(child, inside or function)


def _passed_over(node: ast.AST) -> bool:
    """Whether a node is an f-string, whose places Python 3.11 tells wrongly, is for type checkers, or is __all__."""
    match node:
        case ast.JoinedStr():
            return True
        case ast.If(
            test=ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING")
        ):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
    return False


def _comparison(node: ast.AST, _: Function) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            new = copy.deepcopy(node)
            new.ops[at] = NEIGHBOUR[type(operator)]()
            yield node, new


def _connective(node: ast.AST, _: Function) -> Iterator[Change]:
    if isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield node, ast.BoolOp(other, node.values)


def _negation(node: ast.AST, _: Function) -> Iterator[Change]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node, node.operand


def _sign(node: ast.AST, _: Function) -> Iterator[Change]:
    match node:
        case ast.BinOp(left, ast.Add() | ast.Sub() as sign, right):
            yield node, ast.BinOp(left, SIGNS[type(sign)](), right)
        case ast.AugAssign(target, ast.Add() | ast.Sub() as sign, value):
            yield node, ast.AugAssign(target, SIGNS[type(sign)](), value)


def _number(node: ast.AST, _: Function) -> Iterator[Change]:
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield node, ast.Constant(node.value + 1)


def _condition(node: ast.AST, _: Function) -> Iterator[Change]:
    match node:
        case ast.If(test=test) | ast.IfExp(test=test):
            conditions = [test]
        case ast.comprehension(ifs=conditions):
            pass
        case _:
            return
    for condition in conditions:
        yield condition, ast.Constant(True)
        yield condition, ast.Constant(False)


def _answer(node: ast.AST, function: Function) -> Iterator[Change]:
    if function and _is_none(function.returns):
        return
    if isinstance(node, ast.Return) and node.value and not _is_none(node.value):
        yield node, ast.Return(ast.Constant(None))


def _is_none(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _call(node: ast.AST, _: Function) -> Iterator[Change]:
    match node:
        case ast.Expr(value=ast.Call() | ast.Await(value=ast.Call())):
            yield node, ast.Pass()


def _way(node: ast.AST, _: Function) -> Iterator[Change]:
    if isinstance(node, ast.Break):
        yield node, ast.Continue()
    elif isinstance(node, ast.Continue):
        yield node, ast.Break()


MAKERS: tuple[Callable[[ast.AST, Function], Iterator[Change]], ...] = (
    _comparison,
    _connective,
    _negation,
    _sign,
    _number,
    _condition,
    _answer,
    _call,
    _way,
)


def _offsets(source: str) -> list[int]:
    """Where each line starts, in bytes."""
    starts = [0]
    for line in source.encode().split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _spliced(source: str, offsets: list[int], old: Code, new: Code) -> Mutant:
    """The mutant that writes one node in the place of another; an expression in brackets, so that it binds as before."""
    start = offsets[old.lineno - 1] + old.col_offset
    end = offsets[(old.end_lineno or old.lineno) - 1] + (old.end_col_offset or 0)
    after = ast.unparse(new)
    if isinstance(new, ast.expr) and not isinstance(new, ast.Constant):
        after = f"({after})"
    before = " ".join(source.encode()[start:end].decode().split())
    return Mutant(old.lineno, start, end, before, after)
