"""Prose that swells: praise, buzzwords, rhythm, needless words."""
