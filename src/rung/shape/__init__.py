"""Makes a ladder of blocks: finds its levels, its categories and what is said of each."""
