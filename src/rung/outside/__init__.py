"""The outside world: files and the settings beside them, their history on disk, language models, encoders.

The only room below the front ends that touches disk, network and clock.
"""
