"""Traces of typing, pasting and chatting."""
