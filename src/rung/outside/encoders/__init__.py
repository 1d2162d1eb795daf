"""Encoders that rung.toml can name instead of the static vectors included in rung; loaded only if named."""
