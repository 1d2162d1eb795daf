"""Blocks to ladder: which heading is a level, which column a category, which lines are statements."""
