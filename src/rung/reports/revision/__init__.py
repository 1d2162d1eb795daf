"""What a revision would change, what became of each statement and what the judge said: as JSON and for a terminal."""
