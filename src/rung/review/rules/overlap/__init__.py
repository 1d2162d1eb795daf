"""What a ladder says twice: in the part for all levels, at a lower level, or within a level."""
