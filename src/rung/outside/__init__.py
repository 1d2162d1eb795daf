"""What lies outside: files and the settings beside them, their history on disk, models of others.

The only room below the front ends that touches disk, network and clock.
"""
