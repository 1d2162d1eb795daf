"""Structured data to marks: which keys name levels, which name categories, which hold text."""
