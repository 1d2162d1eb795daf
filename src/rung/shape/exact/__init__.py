"""rung's own form of a ladder, read by its exact grammar, so that nothing need be guessed."""
