"""Findings as text, one file per report of `rung check`; a package for each other kind of result."""
