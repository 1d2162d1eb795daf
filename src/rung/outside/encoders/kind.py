"""What an encoder that rung.toml can name is: how its name begins, and how it is made of the rest of the name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of encoder: `encoder = "prefix:rest"` in rung.toml. `make` raises BadSettings when it can't be had."""

    prefix: str
    make: Callable[[str], Encoder]
    example: str
