"""What a ladder says twice, as text, JSON and a page."""
