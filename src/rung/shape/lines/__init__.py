"""Blocks outside tables as lines: how each looks and reads, before anyone knows what it means."""
