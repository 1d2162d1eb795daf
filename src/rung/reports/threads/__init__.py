"""The threads of a ladder, as text, JSON and a page."""
