"""What can be changed in a module, one spot at a time: comparisons, operators, conditions, numbers, and words like min.

Left alone is what changes nothing that a test could see, or what tests have no say in: annotations, decorators, texts,
what is raised, and the defaults and bounds of hyperparameters and options, which are measured and not tested.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
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
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_WORDS = {"min": "max", "max": "min", "any": "all", "all": "any", "minimum": "maximum", "maximum": "minimum"}
_SETTINGS = {"Field", "Option", "Argument"}


@dataclass(frozen=True, order=True)
class Change:
    """One spot of a module, and what comes in its place."""

    path: Path
    start: int
    """In bytes from the beginning of the file, as `stop`."""
    stop: int
    line: int
    before: str
    after: str

    def applied(self, source: bytes) -> bytes:
        """The module's source with the change."""
        return source[: self.start] + self.after.encode() + source[self.stop :]

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before} → {self.after}"


def changes(path: Path, root: Path) -> list[Change]:
    """All changes that can be made in the module at `root / path`, in order, each to code that still compiles."""
    source = (root / path).read_bytes()
    lines = source.splitlines(keepends=True)
    offsets = [0]
    for text in lines:
        offsets.append(offsets[-1] + len(text))
    found = set()
    for node, other in _others(ast.parse(source)):
        assert node.end_lineno is not None and node.end_col_offset is not None
        start = offsets[node.lineno - 1] + node.col_offset
        stop = offsets[node.end_lineno - 1] + node.end_col_offset
        before = " ".join(source[start:stop].decode().split())
        found.add(Change(path, start, stop, node.lineno, before, f"({ast.unparse(other)})"))
    return sorted(found)


def _others(tree: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Expressions of the code with what may come in their place."""
    for node in ast.iter_child_nodes(tree):
        if _is_left_alone(node):
            continue
        if isinstance(node, ast.expr):
            yield from ((node, other) for other in _instead_of(node))
        if isinstance(node, ast.If | ast.While | ast.IfExp):
            yield node.test, _negated(node.test)
        if isinstance(node, ast.comprehension):
            yield from ((test, _negated(test)) for test in node.ifs)
        yield from _others(_without_annotations(node))


def _instead_of(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left, [operator, *more], right) if type(operator) in _COMPARISONS:
            yield ast.Compare(left, [_COMPARISONS[type(operator)](), *more], right)
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
        case ast.BinOp(left, operator, right) if type(operator) in _OPERATORS and not _is_text(left):
            yield ast.BinOp(left, _OPERATORS[type(operator)](), right)
        case ast.UnaryOp(ast.Not() | ast.USub(), operand) if not isinstance(operand, ast.Constant):
            yield operand
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() | float() as value):
            yield ast.Constant(value + 1 if abs(value) < 3 and isinstance(value, int) else 2 * value or 1.0)
        case ast.Call(ast.Name(word), arguments, keywords) if word in _WORDS:
            yield ast.Call(ast.Name(_WORDS[word]), arguments, keywords)
        case ast.Call(ast.Attribute(owner, word), arguments, keywords) if word in _WORDS:
            yield ast.Call(ast.Attribute(owner, _WORDS[word]), arguments, keywords)


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _is_left_alone(node: ast.AST) -> bool:
    match node:
        case ast.Raise() | ast.JoinedStr() | ast.Assert():
            return True
        case ast.If(ast.Name("TYPE_CHECKING")):
            return True
        case ast.Call(ast.Name(word) | ast.Attribute(_, word)):
            return word in _SETTINGS
    return False


def _without_annotations(node: ast.AST) -> ast.AST:
    """The node, or what of it is run: a function without its signature's types, a class without its decorators."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            defaults = [default for default in (*node.args.defaults, *node.args.kw_defaults) if default is not None]
            return ast.Module([*(ast.Expr(default) for default in defaults), *node.body], [])
        case ast.ClassDef():
            return ast.Module(node.body, [])
        case ast.AnnAssign():
            return ast.Module([ast.Expr(node.value)] if node.value else [], [])
    return node
