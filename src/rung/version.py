"""The version of rung."""

__version__ = "0.2.0"
