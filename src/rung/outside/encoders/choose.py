"""From the name of an encoder in rung.toml to the encoder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rung.model.refused import BadSettings
from rung.outside.encoders.kind import Kind
from rung.plugins import collect

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder


def named(name: str) -> Encoder:
    """The encoder with this name; BadSettings lists the kinds there are."""
    kinds = {kind.prefix: kind for kind in collect("rung.outside.encoders", Kind)}
    prefix, _, rest = name.partition(":")
    if prefix not in kinds or not rest:
        offered = ", ".join(f"{kind.example!r}" for kind in kinds.values())
        raise BadSettings(f"there is no encoder {name!r}; use one like {offered}.")
    return kinds[prefix].make(rest)
