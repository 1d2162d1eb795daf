"""Ladder to bytes, one file for each form in which people keep or publish a ladder."""
