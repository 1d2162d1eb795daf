"""Lets `python -m rung` do what `rung` does."""

from rung.cli.main import main

main()
