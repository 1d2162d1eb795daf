"""What a kind of encoder is: how its names begin, and how to make one from the rest of the name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of encoder: `encoder = "prefix:rest"` in rung.toml. `make` raises BadSettings if it isn't available."""

    prefix: str
    make: Callable[[str], Encoder]
    example: str
