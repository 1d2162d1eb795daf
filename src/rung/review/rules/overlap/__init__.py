"""What a ladder says twice: of the common part, of a lower level, of itself."""
