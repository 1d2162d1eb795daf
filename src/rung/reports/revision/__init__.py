"""What a revision would change, what became of each statement, and what the judge said, told in several ways."""
