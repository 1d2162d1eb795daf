"""How plug-ins are found: walk a package and take the values of the kind asked for."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TypeVar

T = TypeVar("T")


def collect(
    package: str, kind: type[T], group: str = "", *, deep: bool = True
) -> tuple[T, ...]:
    """Every module-level value of `kind` under a package, in path order, each once; inside its packages only if `deep`.

    Those of modules that an entry-point group names come last.
    """
    root = importlib.import_module(package)
    walk = pkgutil.walk_packages if deep else pkgutil.iter_modules
    names = sorted(found.name for found in walk(root.__path__, package + "."))
    modules = [importlib.import_module(name) for name in names]
    if group:
        from importlib.metadata import (
            entry_points,
        )  # 20 ms that only those who look outside pay

        modules += [entry.load() for entry in entry_points(group=group)]
    found: dict[int, T] = {}
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, kind):
                found.setdefault(id(value), value)
    return tuple(found.values())
