"""Tables to marks: each cell gets the level and the category of its row and column."""
