"""The nouns of a ladder. Imports nothing of ours and nothing from outside."""
