"""Bytes to blocks with places, and edits back to bytes: one file per format."""
