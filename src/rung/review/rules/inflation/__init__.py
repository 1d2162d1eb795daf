"""Prose that swells."""
