"""Findings to text: one file per report."""
