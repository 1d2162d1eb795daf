"""Encoders that rung.toml can name instead of the static vectors that rung brings; loaded only when named."""
