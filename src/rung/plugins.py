"""Finds plug-ins: walks a package and takes its module-level values of a type."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TypeVar

T = TypeVar("T")


def collect(
    package: str, kind: type[T], group: str = "", *, deep: bool = True
) -> tuple[T, ...]:
    """Every module-level value of the type `kind` in a package, each once, ordered by module path.

    deep: whether to look inside subpackages. group: an entry-point group whose modules are searched too, last.
    """
    root = importlib.import_module(package)
    walk = pkgutil.walk_packages if deep else pkgutil.iter_modules
    names = sorted(found.name for found in walk(root.__path__, package + "."))
    modules = [importlib.import_module(name) for name in names]
    if group:
        from importlib.metadata import (
            entry_points,
        )  # takes 20 ms, needed only for a group

        modules += [entry.load() for entry in entry_points(group=group)]
    found: dict[int, T] = {}
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, kind):
                found.setdefault(id(value), value)
    return tuple(found.values())
