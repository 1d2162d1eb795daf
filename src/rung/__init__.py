"""A workbench for career ladders."""
