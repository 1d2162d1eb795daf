"""Ladder to bytes: one file for each format in which people keep or publish a ladder."""
