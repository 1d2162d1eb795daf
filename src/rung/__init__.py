"""A workbench for career ladders."""

__version__ = "0.1.0"
