"""Consistency, learned from the document itself."""
