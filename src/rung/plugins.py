"""Finds plug-ins: walks a package and takes its module-level values of a type."""

from __future__ import annotations

import importlib
import pkgutil
from itertools import chain
from typing import TypeVar

T = TypeVar("T")


def collect(package: str, kind: type[T], *, deep: bool = True) -> tuple[T, ...]:
    """Every module-level value of the type `kind` in a package, each once, ordered by module path.

    deep: whether to look inside subpackages.
    """
    root = importlib.import_module(package)
    walk = pkgutil.walk_packages if deep else pkgutil.iter_modules
    names = sorted(found.name for found in walk(root.__path__, package + "."))
    modules = [importlib.import_module(name) for name in names]
    values = chain.from_iterable(vars(module).values() for module in modules)
    found: list[T] = []
    for value in values:
        if isinstance(value, kind) and value not in found:
            found.append(value)
    return tuple(found)
